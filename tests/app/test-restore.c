/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A backup takes the place of what the window shows, and that can be undone. */

#include "config.h"

#include "plea-backup.h"
#include "plea-test-wait.h"
#include "plea-test-widget.h"
#include "plea-test-window.h"

#define PASSPHRASE "correct horse"
#define BEFORE "Ada Example"
#define AFTER "Somebody else"

static void
set_name (PleaTestWindow *fixture, const char *name)
{
  g_object_set (plea_session_get_sender (fixture->window->session), "name", name, NULL);
  g_assert_true (plea_session_save (fixture->window->session, NULL));
}

/* Writes a backup, and then another name into what is kept. */
static GFile *
make_backup (PleaTestWindow *fixture, const char *passphrase)
{
  g_autofree char *path = g_build_filename (fixture->directory, "all.pleabackup", NULL);
  g_autoptr (GBytes) backup = NULL;

  plea_test_window_open (fixture, 1200, 700);
  set_name (fixture, BEFORE);
  backup = plea_backup_make (fixture->directory, passphrase, NULL);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (backup, NULL),
                                      (gssize) g_bytes_get_size (backup), NULL));
  set_name (fixture, AFTER);

  return g_file_new_for_path (path);
}

static gboolean
asks (gpointer words)
{
  AdwMessageDialog *question = plea_test_find_question ();

  return question != NULL && plea_test_says (GTK_WIDGET (question), words);
}

static AdwMessageDialog *
await_question (const char *words)
{
  g_assert_true (plea_test_wait (asks, (gpointer) words, PLEA_TEST_PATIENCE_MS));

  return plea_test_find_question ();
}

static void
answer (AdwMessageDialog *question, const char *passphrase)
{
  GtkWidget *entry = plea_test_find_type (GTK_WIDGET (question), ADW_TYPE_PASSWORD_ENTRY_ROW);

  if (passphrase != NULL)
    gtk_editable_set_text (GTK_EDITABLE (entry), passphrase);
  plea_test_click (GTK_WIDGET (question), "_Restore");
}

static gboolean
has_name_before (gpointer window)
{
  return g_str_equal (plea_session_get_sender (PLEA_WINDOW (window)->session)->name, BEFORE);
}

static gboolean
has_name_after (gpointer window)
{
  return g_str_equal (plea_session_get_sender (PLEA_WINDOW (window)->session)->name, AFTER);
}

static gboolean
offers_undo (gpointer window)
{
  return plea_test_says (window, "Backup restored");
}

static void
test_restored (PleaTestWindow *fixture, gconstpointer passphrase)
{
  g_autoptr (GFile) file = make_backup (fixture, passphrase);
  AdwMessageDialog *question;

  plea_restore_open (fixture->window->restore, file);
  question = await_question ("Restore the Backup?");
  if (passphrase != NULL)
    {
      answer (question, "wrong");
      question = await_question (
          "This passphrase does not open the backup. Make sure that Caps Lock is off, "
          "and type it again.");
    }
  answer (question, passphrase);
  g_assert_true (plea_test_wait (has_name_before, fixture->window, PLEA_TEST_PATIENCE_MS));
  g_assert_true (plea_test_wait (offers_undo, fixture->window, PLEA_TEST_PATIENCE_MS));
  plea_test_click (GTK_WIDGET (fixture->window), "_Undo");
  g_assert_true (plea_test_wait (has_name_after, fixture->window, PLEA_TEST_PATIENCE_MS));
}

static void
test_plain (PleaTestWindow *fixture, gconstpointer data)
{
  test_restored (fixture, NULL);
}

static void
test_sealed (PleaTestWindow *fixture, gconstpointer data)
{
  test_restored (fixture, PASSPHRASE);
}

static void
test_no_backup (PleaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = make_backup (fixture, NULL);
  g_autofree char *path = g_file_get_path (file);

  g_assert_true (g_file_set_contents (path, "Dear Minister,", -1, NULL));
  plea_restore_open (fixture->window->restore, file);
  answer (await_question ("Restore the Backup?"), NULL);
  await_question ("The Backup Could Not Be Restored");
  g_assert_true (has_name_after (fixture->window));
  plea_test_click (GTK_WIDGET (plea_test_find_question ()), "_Close");
}

int
main (int argc, char *argv[])
{
  static const PleaTestOfWindow tests[] = {
    { "/restore/plain", test_plain },
    { "/restore/sealed", test_sealed },
    { "/restore/no-backup", test_no_backup },
  };

  return plea_test_window_run (&argc, &argv, tests, G_N_ELEMENTS (tests));
}
