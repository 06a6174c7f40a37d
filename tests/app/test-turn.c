/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One machine goes round: whoever signs and prints is forgotten when the next one sits down. */

#define _GNU_SOURCE /* memmem() */
#include "config.h"

#include <string.h>

#include "plea-case-row.h"
#include "plea-group-window.h"
#include "plea-print-preview.h"
#include "plea-test-print-dialog.h"
#include "plea-test-printer.h"
#include "plea-test-scratch.h"
#include "plea-test-wait.h"
#include "plea-test-widget.h"
#include "plea-test-window.h"
#include "plea-text-row.h"
#include "plea-turn-case.h"
#include "plea-turn-sign.h"
#include "plea-turn.h"

#define SETTINGS "[Print Settings]\nprinter=Evening\n"

#define APPEAL                                                                                     \
  "<appeal xmlns='https://plea-letters.github.io/appeal/1' id='second' as-of='2026-01-01'>"        \
  "<defender><name>Ayla</name><country>TR</country></defender><status id='imprisoned'/>"           \
  "<recipient><name>M</name><address><line>1 Long Street</line></address><country code='TR'/>"     \
  "</recipient><letter xml:lang='en'><p>I write to you.</p></letter></appeal>"

static const PleaTestPaper paper[] = { { "A4", 210, 297, 4.2, 4.2 } };
static const PleaTestQueue queue = { "Evening", TRUE, paper, G_N_ELEMENTS (paper) };

/* Words that stand nowhere else. */
static const struct
{
  const char *name, *town, *words;
} people[] = {
  { "Quirina Zwölfbrunn", "99999 Xanthippolis", "My grandmother Yolantha taught me." },
  { "Wenzel Oxyrhynchos", "88888 Quedlingham", "As a zitherplayer I know of silence." },
};

static PleaTestPrinter *printer;
static guint            n_arrived;

/* Windows */

typedef struct
{
  PleaTestWindow *fixture;
  GtkWidget      *group;
  GtkWidget      *turn;
} Evening;

static gboolean
is_window (GtkWidget *widget, GType type, gpointer parent)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), type)
         && gtk_window_get_transient_for (GTK_WINDOW (widget)) == parent;
}

static gpointer
find_window (GType type, gpointer parent)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *each = windows; each != NULL; each = each->next)
    if (is_window (each->data, type, parent))
      return each->data;

  return NULL;
}

static gboolean
is_row_of (GtkWidget *widget, gconstpointer id)
{
  return PLEA_IS_CASE_ROW (widget)
         && g_str_equal (plea_case_row_get_listing (PLEA_CASE_ROW (widget))->id, id);
}

static void
choose_case (Evening *self, const char *id)
{
  GtkWidget *row = plea_test_find (self->group, is_row_of, id);

  gtk_check_button_set_active (plea_test_window_get_child (row, "check"), TRUE);
}

/* A second case, so that one of two is the first. */
static void
keep_case (PleaTestWindow *fixture)
{
  g_free (plea_test_scratch_make_directory (fixture->scratch, "appeals", 0700));
  g_free (plea_test_scratch_write_file (fixture->scratch, "appeals/second.appeal", APPEAL, 0600));
}

static gboolean
has_second (gpointer library)
{
  return plea_library_find (library, "second") != NULL;
}

static void
begin (Evening *self, PleaTestWindow *fixture)
{
  self->fixture = fixture;
  keep_case (fixture);
  plea_test_window_open (fixture, 1200, 700);
  g_assert_true (plea_test_wait (has_second, fixture->window->library, PLEA_TEST_PATIENCE_MS));
  g_assert_true (plea_store_save_print_settings (plea_session_get_store (fixture->window->session),
                                                 SETTINGS, NULL));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.write-together", NULL);
  self->group = find_window (PLEA_TYPE_GROUP_WINDOW, fixture->window);
  g_assert_nonnull (self->group);
  choose_case (self, PLEA_TEST_APPEAL);
  choose_case (self, "second");
  g_assert_true (gtk_widget_activate_action (self->group, "group.take-turns", NULL));
  self->turn = find_window (PLEA_TYPE_TURN, self->group);
  g_assert_nonnull (self->turn);
  gtk_test_widget_wait_for_draw (self->turn);
}

static void
end (Evening *self)
{
  gboolean gone;

  plea_test_watch (self->turn, &gone);
  gtk_window_destroy (GTK_WINDOW (self->turn));
  plea_test_assert_goes (&gone);
  gtk_window_destroy (GTK_WINDOW (self->group));
  plea_test_window_close (self->fixture);
}

/* One turn */

static gboolean
is_choosing (gpointer turn)
{
  GtkStack *stack = plea_test_window_get_child (turn, "stack");

  return gtk_stack_get_visible_child (stack) == plea_test_window_get_child (turn, "choosing");
}

static GtkWidget *
get_sign (Evening *self)
{
  return plea_test_find_type (self->turn, PLEA_TYPE_TURN_SIGN);
}

static gpointer
get_row (Evening *self, const char *name)
{
  return plea_test_window_get_child (get_sign (self), name);
}

/* The first case has the keyboard, for everybody. */
static void
sit_down (Evening *self)
{
  GtkWidget *first = plea_test_find_type (self->turn, PLEA_TYPE_TURN_CASE);

  g_assert_true (is_choosing (self->turn));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->turn)) == first);
  gtk_widget_activate (first);
  g_assert_nonnull (get_sign (self));
}

static GtkText *
get_text (gpointer row)
{
  return GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (row)));
}

/* Letter by letter, so that it could be undone. */
static void
type_line (gpointer row, const char *words)
{
  for (const char *letter = words; *letter != '\0'; letter = g_utf8_next_char (letter))
    {
      g_autofree char *one = g_strndup (letter, (gsize) (g_utf8_next_char (letter) - letter));

      g_signal_emit_by_name (get_text (row), "insert-at-cursor", one);
    }
}

static void
type_all (Evening *self, guint nth)
{
  type_line (get_row (self, "name"), people[nth].name);
  type_line (get_row (self, "town"), people[nth].town);
  plea_text_row_insert (get_row (self, "words"), people[nth].words);
}

/* Printing */

static gboolean
is_thanked (gpointer turn)
{
  return plea_test_says (turn, "Thank You");
}

static void
print (Evening *self)
{
  g_assert_true (gtk_widget_activate_action (get_sign (self), "sign.print", NULL));
  plea_test_print_dialog_accept (self->turn, queue.name);
  g_assert_true (plea_test_wait (is_thanked, self->turn, PLEA_TEST_PATIENCE_MS));
  g_free (plea_test_printer_await_document (printer, ++n_arrived));
}

/* What is left */

static void
assert_none_in (const char *place, const char *contents, gsize size)
{
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      const char *const words[] = { people[i].name, people[i].town, people[i].words, "Yolantha",
                                    "Zwölfbrunn" };

      for (guint j = 0; j < G_N_ELEMENTS (words); j++)
        if (memmem (contents, size, words[j], strlen (words[j])) != NULL)
          g_error ("“%s” is in %s", words[j], place);
    }
}

static void
assert_none_said (GtkWidget *widget)
{
  const char      *words = GTK_IS_LABEL (widget)      ? gtk_label_get_text (GTK_LABEL (widget))
                           : GTK_IS_EDITABLE (widget) ? gtk_editable_get_text (GTK_EDITABLE (widget))
                                                      : "";
  g_autofree char *text = NULL;

  assert_none_in (G_OBJECT_TYPE_NAME (widget), words, strlen (words));
  if (GTK_IS_TEXT_VIEW (widget))
    {
      g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), "text", &text, NULL);
      assert_none_in ("a text view", text, strlen (text));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_none_said (child);
}

static void
assert_none_kept (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  g_autofree char *contents = NULL;
  const char      *name;
  gsize            size;

  if (folder == NULL && g_file_get_contents (path, &contents, &size, NULL))
    assert_none_in (path, contents, size);
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (!g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        assert_none_kept (child);
    }
}

/* Neither what is seen, nor what could be undone, nor what was copied, nor any file. */
static void
assert_forgotten (Evening *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *each = windows; each != NULL; each = each->next)
    assert_none_said (each->data);
  g_assert_false (gdk_clipboard_is_local (gtk_widget_get_clipboard (self->turn)));
  g_assert_false (gdk_clipboard_is_local (gtk_widget_get_primary_clipboard (self->turn)));
  assert_none_kept (self->fixture->directory);
  assert_none_kept (g_get_user_data_dir ());
  assert_none_kept (g_get_user_config_dir ());
  assert_none_kept (g_get_user_cache_dir ());
}

static void
assert_nothing_to_undo (Evening *self)
{
  const char *const rows[] = { "name", "town" };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (get_text (get_row (self, rows[i]))), "text.undo",
                                  NULL);
      g_assert_cmpstr (gtk_editable_get_text (get_row (self, rows[i])), ==, "");
    }
  g_assert_false (gtk_text_buffer_get_can_undo (
      plea_test_window_get_child (get_row (self, "words"), "buffer")));
  g_assert_cmpstr (plea_text_row_get_text (get_row (self, "words")), ==, "");
}

static void
assert_counted (Evening *self, guint n)
{
  PleaRecord *record = plea_session_get_record (self->fixture->window->session);
  GListModel *entries = plea_record_get_entries (record);
  g_autoptr (PleaRecordEntry) entry = g_list_model_get_item (entries, 0);
  g_autofree char *all = g_strdup_printf ("All Letters––%u", n);
  GtkWidget       *tally;

  g_assert_cmpuint (g_list_model_get_n_items (entries), ==, 1);
  g_assert_cmpuint (entry->n_letters, ==, n);
  gtk_widget_activate_action (self->group, "group.tally", NULL);
  tally = find_window (PLEA_TYPE_PRINT_PREVIEW, self->group);
  plea_test_await_print (plea_test_window_get_child (tally, "pages"), all);
  gtk_window_destroy (GTK_WINDOW (tally));
}

static void
assert_same_settings (Evening *self)
{
  PleaStore       *store = plea_session_get_store (self->fixture->window->session);
  g_autofree char *settings = plea_store_load_print_settings (store, NULL);

  g_assert_cmpstr (settings, ==, SETTINGS);
}

/* Tests */

/* Each prints a letter with their words; then there are two letters and nobody. */
static void
test_turns (PleaTestWindow *fixture, gconstpointer data)
{
  Evening  self;
  gboolean gone;

  begin (&self, fixture);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      sit_down (&self);
      assert_nothing_to_undo (&self);
      plea_test_watch (get_sign (&self), &gone);
      type_all (&self, i);
      plea_test_await_print (get_row (&self, "preview"), people[i].name);
      plea_test_await_print (get_row (&self, "preview"), people[i].words);
      print (&self);
      plea_test_assert_goes (&gone);
      assert_forgotten (&self);
      plea_test_click (self.turn, "_Next, Please");
    }
  assert_counted (&self, G_N_ELEMENTS (people));
  assert_same_settings (&self);
  end (&self);
}

static void
copy_words (Evening *self)
{
  GtkText *text = get_text (get_row (self, "name"));

  gtk_editable_select_region (GTK_EDITABLE (text), 0, -1);
  g_signal_emit_by_name (text, "copy-clipboard");
  g_assert_true (gdk_clipboard_is_local (gtk_widget_get_clipboard (self->turn)));
}

/* Who goes away without a letter leaves nothing either, be it in a dialog. */
static void
test_alone (PleaTestWindow *fixture, gconstpointer data)
{
  Evening  self;
  gboolean gone;

  begin (&self, fixture);
  sit_down (&self);
  type_all (&self, 0);
  copy_words (&self);
  plea_test_watch (get_sign (&self), &gone);
  gtk_widget_activate_action (get_sign (&self), "sign.print", NULL);
  g_assert_nonnull (plea_test_print_dialog_find (self.turn));
  g_object_set (self.turn, "patience", 1, NULL);
  g_assert_true (plea_test_wait (is_choosing, self.turn, PLEA_TEST_PATIENCE_MS));
  plea_test_assert_goes (&gone);
  g_assert_null (plea_test_print_dialog_find (self.turn));
  assert_forgotten (&self);
  end (&self);
}

/* Back is to the cases, and from there to the group. */
static void
test_back (PleaTestWindow *fixture, gconstpointer data)
{
  Evening  self;
  gboolean gone;

  begin (&self, fixture);
  sit_down (&self);
  type_all (&self, 1);
  gtk_widget_activate_action (self.turn, "turn.back", NULL);
  g_assert_true (is_choosing (self.turn));
  assert_forgotten (&self);
  sit_down (&self);
  assert_nothing_to_undo (&self);
  plea_test_click (self.turn, "_Start Over");
  plea_test_watch (self.turn, &gone);
  gtk_widget_activate_action (self.turn, "turn.back", NULL);
  plea_test_assert_goes (&gone);
  gtk_window_destroy (GTK_WINDOW (self.group));
  plea_test_window_close (fixture);
}

static void
assert_narrow (Evening *self)
{
  int least;

  plea_test_iterate ();
  gtk_widget_measure (self->turn, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 360);
}

/* Large words go on a telephone, too. */
static void
test_phone (PleaTestWindow *fixture, gconstpointer data)
{
  Evening self;

  plea_test_set_large_text (TRUE);
  begin (&self, fixture);
  assert_narrow (&self);
  sit_down (&self);
  assert_narrow (&self);
  plea_test_set_large_text (FALSE);
  end (&self);
}

int
main (int argc, char **argv)
{
  const PleaTestOfWindow tests[] = {
    { "/turn/turns", test_turns },
    { "/turn/alone", test_alone },
    { "/turn/back", test_back },
    { "/turn/phone", test_phone },
  };
  int result;

  printer = plea_test_printer_new ();
  plea_test_printer_add_queue (printer, &queue);
  g_setenv ("CUPS_SERVER", plea_test_printer_get_server (printer), TRUE);
  result = plea_test_window_run (&argc, &argv, tests, G_N_ELEMENTS (tests));
  g_object_unref (printer);

  return result;
}
