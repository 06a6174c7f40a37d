/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said at the foot of the window: one thing at a time, with what can follow it. */

#include "config.h"

#include "plea-message.h"
#include "plea-spoken.h"
#include "plea-test-wait.h"
#include "plea-test-widget.h"
#include "plea-test-window.h"

#define YUSUF "yusuf-demir"

static gboolean
says (PleaTestWindow *fixture, const char *words)
{
  return plea_test_says (GTK_WIDGET (fixture->window), words);
}

static void
click (PleaTestWindow *fixture, const char *label)
{
  plea_test_click (GTK_WIDGET (fixture->window), label);
}

static gboolean
shows_yusuf (gpointer window)
{
  return g_str_equal (PLEA_WINDOW (window)->appeal->id, YUSUF);
}

static gboolean
shows_first (gpointer window)
{
  return g_str_equal (PLEA_WINDOW (window)->appeal->id, PLEA_TEST_APPEAL);
}

static void
await (PleaTestWindow *fixture, gboolean (*is_so) (gpointer window))
{
  g_assert_true (plea_test_wait (is_so, fixture->window, PLEA_TEST_PATIENCE_MS));
}

static void
open_yusuf (PleaTestWindow *fixture)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "appeals", "closed.appeal",
                                                 NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  plea_test_window_open (fixture, 1200, 700);
  plea_test_open_file (fixture->window, file);
  await (fixture, shows_yusuf);
}

static void
act (PleaTestWindow *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
}

/* The way back is there until something else has been done, which takes its place. */
static void
test_undo (PleaTestWindow *fixture, gconstpointer data)
{
  open_yusuf (fixture);
  act (fixture, "win.remove-appeal");
  await (fixture, shows_first);
  g_assert_true (says (fixture, "Removed: Yusuf Demir"));
  click (fixture, "_Undo");
  await (fixture, shows_yusuf);
  g_assert_false (says (fixture, "Undo"));

  act (fixture, "win.remove-appeal");
  await (fixture, shows_first);
  act (fixture, "win.copy-text");
  g_assert_true (says (fixture, "Letter copied"));
  g_assert_false (says (fixture, "Undo"));
  plea_test_window_close (fixture);
}

static PleaDocument *
compose (PleaTestWindow *fixture)
{
  PleaSession *session = fixture->window->session;

  return plea_document_compose (fixture->window->appeal, fixture->window->draft,
                                plea_session_get_sender (session),
                                plea_session_get_stationery (session));
}

static gboolean
is_noted_as_posted (PleaTestWindow *fixture)
{
  PleaRecord *record = plea_session_get_record (fixture->window->session);
  g_autoptr (PleaRecordEntry) entry = g_list_model_get_item (plea_record_get_entries (record), 0);

  return entry != NULL && entry->posted != NULL;
}

/* A letter that was saved can be opened, and said to be posted, one after the other. */
static void
test_saved (PleaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (PleaDocument) document = NULL;
  g_autoptr (GFile) place = g_file_new_build_filename (fixture->directory, "Letter.pdf", NULL);

  plea_test_window_open (fixture, 1200, 700);
  document = compose (fixture);
  g_signal_emit_by_name (fixture->window->output, "saved", document, place);
  g_assert_true (says (fixture, "Letter saved"));
  g_assert_true (says (fixture, "Open"));
  click (fixture, "I Have Posted It");
  g_assert_true (says (fixture, "Marked as posted"));
  g_assert_false (says (fixture, "Letter saved"));
  g_assert_true (is_noted_as_posted (fixture));
  plea_test_window_close (fixture);
}

/* What is said at once one after the other neither piles up nor waits. */
static void
test_many (PleaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (PleaDocument) document = NULL;

  plea_test_window_open (fixture, 1200, 700);
  document = compose (fixture);
  for (guint i = 0; i < 50; i++)
    {
      g_signal_emit_by_name (fixture->window->output, "printed", document);
      act (fixture, "win.copy-text");
    }
  g_assert_true (says (fixture, "Letter copied"));
  g_assert_false (says (fixture, "Letter sent to the printer"));
  plea_test_window_close (fixture);
}

/* Why something cannot be done is told with what cannot. */
static void
test_told (PleaTestWindow *fixture, gconstpointer data)
{
  AdwMessageDialog *dialog;
  g_autofree char  *otherwise = NULL;

  if (gtk_get_minor_version () >= 10)
    {
      g_test_skip ("GTK tells it");
      return;
    }

  plea_spoken_begin ();
  plea_test_window_open (fixture, 1200, 700);
  plea_message_show (GTK_WINDOW (fixture->window), "It Cannot Be Read", "It is no appeal.");
  dialog = plea_test_find_question ();
  otherwise = gtk_test_accessible_check_property (
      GTK_ACCESSIBLE (dialog), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "It is no appeal.");
  g_assert_cmpstr (otherwise, ==, NULL);
  gtk_window_destroy (GTK_WINDOW (dialog));
  plea_test_window_close (fixture);
}

/* Forgetting: the appeals that were added go, unless the supporter wants to have them. */

static gboolean
asks (gpointer data)
{
  return plea_test_find_question () != NULL;
}

static gboolean
is_check (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_CHECK_BUTTON (widget) && gtk_widget_get_mapped (widget);
}

static GtkWidget *
ask_whether_to_forget (PleaTestWindow *fixture)
{
  act (fixture, "win.forget-everything");
  g_assert_true (plea_test_wait (asks, NULL, PLEA_TEST_PATIENCE_MS));

  return GTK_WIDGET (plea_test_find_question ());
}

static void
forget (GtkWidget *question)
{
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "yes");
  gtk_window_destroy (GTK_WINDOW (question));
}

static void
test_forget (PleaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *question;
  GtkWidget *check;

  open_yusuf (fixture);
  question = ask_whether_to_forget (fixture);
  check = plea_test_find (question, is_check, NULL);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  forget (question);
  g_assert_true (shows_yusuf (fixture->window));
  g_assert_true (says (fixture, "Everything about you is forgotten"));

  forget (ask_whether_to_forget (fixture));
  g_assert_true (shows_first (fixture->window));
  g_assert_null (plea_library_find (fixture->window->library, YUSUF));
  question = ask_whether_to_forget (fixture);
  g_assert_null (plea_test_find (question, is_check, NULL));
  gtk_window_destroy (GTK_WINDOW (question));
  plea_test_window_close (fixture);
}

int
main (int argc, char *argv[])
{
  static const PleaTestOfWindow tests[] = {
    { "/notice/undo", test_undo }, { "/notice/saved", test_saved },   { "/notice/many", test_many },
    { "/notice/told", test_told }, { "/notice/forget", test_forget },
  };

  return plea_test_window_run (&argc, &argv, tests, G_N_ELEMENTS (tests));
}
