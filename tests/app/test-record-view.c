/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letters that were sent, as the window lists them and opens one. */

#include "config.h"

#include "plea-calendar.h"
#include "plea-letters-dialog.h"
#include "plea-letters-row.h"
#include "plea-record-reminders.h"
#include "plea-test-wait.h"
#include "plea-test-widget.h"
#include "plea-test-window.h"

#define WIDTH 1200
#define HEIGHT 700

#define NARROW_WIDTH 1024
#define NARROW_HEIGHT 600

static GListModel *
get_entries (PleaTestWindow *fixture)
{
  return plea_record_get_entries (plea_session_get_record (fixture->window->session));
}

static PleaRecordEntry *
get_entry (PleaTestWindow *fixture, guint nth)
{
  g_autoptr (PleaRecordEntry) entry = g_list_model_get_item (get_entries (fixture), nth);

  return entry;
}

/* Letters as an older Plea or another day may have noted them: one a month, from January on. */
static void
add_entries (PleaTestWindow *fixture, guint n)
{
  PleaRecord *record = plea_session_get_record (fixture->window->session);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PleaRecordEntry) entry = plea_record_entry_new ();
      g_autofree char *recipient = g_strdup_printf ("Minister %u", i + 1);
      GDate            day;

      g_date_clear (&day, 1);
      g_date_set_dmy (&day, 3, (GDateMonth) (i % 12 + 1), (GDateYear) (2024 + i / 12));
      g_object_set (entry, "appeal-id", PLEA_TEST_APPEAL, "draft", i + 1, "recipient-id",
                    "minister", "recipient", recipient, "defender", "Elena Milashina", "country",
                    i % 2 == 0 ? "RU" : "TR", "made", &day, "posted", i % 3 == 2 ? NULL : &day,
                    "text", "Dear Minister,\n\nI write to you.\n", NULL);
      g_assert_true (plea_record_restore (record, entry, NULL));
    }
}

static GtkListBox *
get_list (PleaTestWindow *fixture)
{
  return plea_test_window_get_child (fixture->window->letters, "list");
}

static const char *
get_recipient (PleaTestWindow *fixture, int nth)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (get_list (fixture), nth);

  return row != NULL ? plea_letters_row_get_entry (PLEA_LETTERS_ROW (row))->recipient : NULL;
}

static guint
count_rows (PleaTestWindow *fixture)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (get_list (fixture), (int) n) != NULL)
    n++;

  return n;
}

static void
open_letters (PleaTestWindow *fixture, guint n)
{
  plea_test_window_open (fixture, WIDTH, HEIGHT);
  add_entries (fixture, n);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-letters", NULL);
}

static void
test_empty (PleaTestWindow *fixture, gconstpointer data)
{
  open_letters (fixture, 0);
  g_assert_true (plea_test_says (GTK_WIDGET (fixture->window->letters), "No Letters Yet"));
  g_assert_true (plea_test_says (GTK_WIDGET (fixture->window->entry), "No Letter Chosen"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-appeals", NULL);
  g_assert_true (gtk_widget_get_child_visible (GTK_WIDGET (fixture->window->sidebar)));
  plea_test_window_close (fixture);
}

static void
test_by_month (PleaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *header;

  open_letters (fixture, 15);
  g_assert_cmpuint (count_rows (fixture), ==, 15);
  g_assert_cmpstr (get_recipient (fixture, 0), ==, "Minister 15");
  g_assert_cmpstr (get_recipient (fixture, 14), ==, "Minister 1");
  header = gtk_list_box_row_get_header (gtk_list_box_get_row_at_index (get_list (fixture), 0));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (header)), ==, "March 2025");
  plea_test_window_close (fixture);
}

static void
choose (PleaTestWindow *fixture, const char *name, guint position)
{
  GtkWidget *search = plea_test_window_get_child (fixture->window->letters, "search");

  gtk_drop_down_set_selected (plea_test_window_get_child (search, name), position);
}

static void
test_search (PleaTestWindow *fixture, gconstpointer data)
{
  static const struct
  {
    const char *choice;
    guint       position;
    guint       n_rows;
  } cases[] = {
    { "fate", 1, 10 },   /* unanswered */
    { "fate", 2, 0 },    /* answered */
    { "fate", 4, 5 },    /* not posted */
    { "year", 1, 3 },    /* 2025 */
    { "year", 2, 12 },   /* 2024 */
    { "country", 1, 8 }, /* Russia */
    { "country", 2, 7 }, /* Türkiye */
    { "appeal", 1, 15 },
  };

  open_letters (fixture, 15);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.search", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      choose (fixture, cases[i].choice, cases[i].position);
      g_assert_cmpuint (count_rows (fixture), ==, cases[i].n_rows);
      choose (fixture, cases[i].choice, 0);
    }
  choose (fixture, "fate", 2);
  g_assert_true (plea_test_says (GTK_WIDGET (fixture->window->letters), "No letter matches"));

  /* With the search goes what it left out. */
  gtk_toggle_button_set_active (
      plea_test_window_get_child (fixture->window->letters, "search_button"), FALSE);
  g_assert_cmpuint (count_rows (fixture), ==, 15);
  plea_test_window_close (fixture);
}

static gboolean
is_wide (gpointer widget)
{
  return gtk_widget_get_width (widget) > 0;
}

/* What all four are before anything is chosen, where the list is as narrow as it gets. */
static void
test_filters (PleaTestWindow *fixture, gconstpointer data)
{
  static const char *const choices[] = { "fate", "year", "country", "appeal" };
  GtkWidget               *search;

  plea_test_window_open (fixture, NARROW_WIDTH, NARROW_HEIGHT);
  add_entries (fixture, 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-letters", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.search", NULL);
  search = plea_test_window_get_child (fixture->window->letters, "search");
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      GtkWidget *button = gtk_widget_get_first_child (
          plea_test_window_get_child (search, choices[i]));

      g_assert_true (plea_test_wait (is_wide, button, PLEA_TEST_PATIENCE_MS));
      g_assert_cmpuint (plea_test_assert_whole (button), >=, 1);
    }
  plea_test_window_close (fixture);
}

static gboolean
finds_one (gpointer fixture)
{
  return count_rows (fixture) == 1;
}

static gboolean
finds_none (gpointer fixture)
{
  return count_rows (fixture) == 0;
}

static void
test_words (PleaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *search;

  open_letters (fixture, 15);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.search", NULL);
  search = plea_test_window_get_child (fixture->window->letters, "search");
  gtk_editable_set_text (plea_test_window_get_child (search, "words"), "minister 12");
  g_assert_true (plea_test_wait (finds_one, fixture, PLEA_TEST_PATIENCE_MS));
  plea_test_window_close (fixture);
}

/* The letter has the name in its own language, and is found by both. */
static void
test_names (PleaTestWindow *fixture, gconstpointer data)
{
  static const char *const names[] = { "Milashina", "милашина" };
  GtkWidget               *search;

  plea_test_window_open (fixture, WIDTH, HEIGHT);
  g_object_set (fixture->window->draft, "language", "ru", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.note-posted", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-letters", NULL);
  g_assert_true (plea_test_says (GTK_WIDGET (fixture->window->letters), "Elena Milashina"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.search", NULL);
  search = plea_test_window_get_child (fixture->window->letters, "search");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gtk_editable_set_text (plea_test_window_get_child (search, "words"), "nobody");
      g_assert_true (plea_test_wait (finds_none, fixture, PLEA_TEST_PATIENCE_MS));
      gtk_editable_set_text (plea_test_window_get_child (search, "words"), names[i]);
      g_assert_true (plea_test_wait (finds_one, fixture, PLEA_TEST_PATIENCE_MS));
    }
  plea_test_window_close (fixture);
}

static void
test_entry (PleaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *entry;
  GtkLabel  *text;

  open_letters (fixture, 2);
  entry = GTK_WIDGET (fixture->window->entry);
  gtk_list_box_select_row (get_list (fixture),
                           gtk_list_box_get_row_at_index (get_list (fixture), 0));
  g_assert_true (plea_test_says (entry, "Minister 2"));
  g_assert_true (plea_test_says (entry, "Posted on 3 February 2024"));
  g_assert_true (plea_test_says (entry, "Dear Minister,\n\nI write to you."));

  /* The keyboard comes to the words without marking them all. */
  text = plea_test_window_get_child (entry, "text");
  gtk_widget_grab_focus (GTK_WIDGET (text));
  g_assert_false (gtk_label_get_selection_bounds (text, NULL, NULL));

  /* What goes is not shown any more. */
  g_assert_true (plea_record_remove (plea_session_get_record (fixture->window->session),
                                     get_entry (fixture, 1), NULL));
  g_assert_true (plea_test_says (entry, "No Letter Chosen"));
  g_assert_cmpuint (count_rows (fixture), ==, 1);
  plea_test_window_close (fixture);
}

static gpointer
find_dialog (void)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (PLEA_IS_LETTERS_DIALOG (window))
        return window;
    }

  return NULL;
}

static gboolean
has_no_dialog (gpointer data)
{
  return find_dialog () == NULL;
}

static void
save_dialog (gpointer dialog)
{
  gtk_widget_activate_action (dialog, "letter.save", NULL);
  g_assert_true (plea_test_wait (has_no_dialog, NULL, PLEA_TEST_PATIENCE_MS));
}

static void
undo (PleaTestWindow *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
}

static void
select_first (PleaTestWindow *fixture)
{
  gtk_list_box_select_row (get_list (fixture),
                           gtk_list_box_get_row_at_index (get_list (fixture), 0));
}

static void
test_reply (PleaTestWindow *fixture, gconstpointer data)
{
  GtkWidget       *view;
  PleaRecordEntry *entry;
  gpointer         dialog;

  open_letters (fixture, 1);
  select_first (fixture);
  view = GTK_WIDGET (fixture->window->entry);
  entry = get_entry (fixture, 0);
  gtk_widget_activate_action (view, "entry.reply", NULL);
  dialog = find_dialog ();
  g_object_set (plea_test_window_get_child (dialog, "answer_note"), "text", "It is looked into.",
                NULL);
  save_dialog (dialog);
  g_assert_cmpint (entry->answer, ==, PLEA_RECORD_ANSWER_REPLY);
  g_assert_nonnull (entry->answered);
  g_assert_true (plea_test_says (view, "It is looked into."));

  undo (fixture);
  g_assert_cmpint (entry->answer, ==, PLEA_RECORD_ANSWER_NONE);
  g_assert_null (entry->answered);
  g_assert_cmpstr (entry->answer_note, ==, "");
  plea_test_window_close (fixture);
}

static void
test_edit (PleaTestWindow *fixture, gconstpointer data)
{
  PleaRecordEntry *entry;
  gpointer         dialog;

  open_letters (fixture, 1);
  select_first (fixture);
  entry = get_entry (fixture, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window->entry), "entry.edit", NULL);
  dialog = find_dialog ();
  g_object_set (plea_test_window_get_child (dialog, "posted"), "day", NULL, NULL);
  adw_combo_row_set_selected (plea_test_window_get_child (dialog, "way"), PLEA_RECORD_WAY_BY_HAND);
  gtk_editable_set_text (plea_test_window_get_child (dialog, "signer"), "Marie and Paul");
  save_dialog (dialog);
  g_assert_null (entry->posted);
  g_assert_cmpint (entry->way, ==, PLEA_RECORD_WAY_BY_HAND);
  g_assert_cmpstr (entry->signer, ==, "Marie and Paul");

  undo (fixture);
  g_assert_nonnull (entry->posted);
  g_assert_cmpint (entry->way, ==, PLEA_RECORD_WAY_LETTER);
  g_assert_cmpstr (entry->signer, ==, "");
  plea_test_window_close (fixture);
}

/* One after the other, and each is what it was. */
static void
test_delete (PleaTestWindow *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  open_letters (fixture, 2);
  select_first (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window->entry), "entry.delete", NULL);
  select_first (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window->entry), "entry.delete", NULL);
  g_assert_cmpuint (count_rows (fixture), ==, 0);
  g_assert_true (plea_test_says (GTK_WIDGET (fixture->window), "Letter deleted from the record"));
  undo (fixture);
  g_assert_false (plea_test_says (GTK_WIDGET (fixture->window), "Letter deleted from the record"));
  g_assert_cmpstr (get_recipient (fixture, 0), ==, "Minister 1");
  undo (fixture);
  undo (fixture);
  g_assert_cmpuint (count_rows (fixture), ==, 2);
  text = plea_record_load_text (plea_session_get_record (fixture->window->session),
                                get_entry (fixture, 0), NULL);
  g_assert_cmpstr (text, ==, "Dear Minister,\n\nI write to you.\n");
  plea_test_window_close (fixture);
}

static guint
count_put_off (PleaTestWindow *fixture)
{
  PleaRecord *record = plea_session_get_record (fixture->window->session);
  g_autoptr (GPtrArray) put_off = plea_record_list_put_off (record, PLEA_TEST_APPEAL);

  return put_off->len;
}

/* What the supporter does not want to be reminded of goes with a letter, and comes back with it; a
 * letter that is noted by mistake changes nothing of it. */
static void
test_put_off (PleaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (PleaReminder) reminder = plea_reminder_new (PLEA_REMINDER_NO_REPLY, PLEA_TEST_APPEAL,
                                                         NULL);

  open_letters (fixture, 1);
  g_assert_true (plea_record_put_off (plea_session_get_record (fixture->window->session), reminder,
                                      NULL, NULL));
  select_first (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window->entry), "entry.delete", NULL);
  g_assert_cmpuint (count_put_off (fixture), ==, 0);
  undo (fixture);
  g_assert_cmpuint (count_put_off (fixture), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.note-posted", NULL);
  g_assert_cmpuint (count_rows (fixture), ==, 2);
  undo (fixture);
  g_assert_cmpuint (count_rows (fixture), ==, 1);
  g_assert_cmpuint (count_put_off (fixture), ==, 1);
  plea_test_window_close (fixture);
}

/* What is said to be posted was not in the record before, or only printed. */
static void
test_posted (PleaTestWindow *fixture, gconstpointer data)
{
  open_letters (fixture, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.note-posted", NULL);
  g_assert_cmpuint (count_rows (fixture), ==, 1);
  g_assert_nonnull (get_entry (fixture, 0)->posted);
  undo (fixture);
  g_assert_cmpuint (count_rows (fixture), ==, 0);
  plea_test_window_close (fixture);
}

/* Printed once more, the letter is still posted when it was, and says what it said. */
static void
test_printed_again (PleaTestWindow *fixture, gconstpointer data)
{
  PleaLettersChanges *changes;
  PleaRecordEntry    *entry;
  g_autofree char    *pages = NULL;
  g_autofree char    *pages_after = NULL;
  GDate               day;

  open_letters (fixture, 0);
  changes = fixture->window->changes;
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.note-posted", NULL);
  entry = get_entry (fixture, 0);
  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 3, G_DATE_MARCH, 2024);
  g_object_set (entry, "posted", &day, NULL);
  select_first (fixture);
  g_assert_true (plea_test_says (GTK_WIDGET (fixture->window->entry), "Print Again"));
  pages = plea_record_load_pages (plea_session_get_record (fixture->window->session), entry, NULL);
  g_assert_nonnull (strstr (pages, "Milashina"));

  plea_letters_changes_note_printed (changes, entry);
  g_assert_nonnull (entry->printed);
  g_assert_cmpint (g_date_compare (entry->posted, &day), ==, 0);
  g_assert_cmpuint (count_rows (fixture), ==, 1);
  pages_after = plea_record_load_pages (plea_session_get_record (fixture->window->session), entry,
                                        NULL);
  g_assert_cmpstr (pages_after, ==, pages);
  undo (fixture);
  g_assert_null (entry->printed);

  /* What is deleted is not noted anew. */
  g_object_ref (entry);
  g_assert_true (
      plea_record_remove (plea_session_get_record (fixture->window->session), entry, NULL));
  plea_letters_changes_note_printed (changes, entry);
  g_assert_cmpuint (count_rows (fixture), ==, 0);
  g_object_unref (entry);
  plea_test_window_close (fixture);
}

/* Where it cannot be printed once more, it is said why. */
static void
test_not_again (PleaTestWindow *fixture, gconstpointer data)
{
  static const char no_words[]
      = "The words of this letter were not kept, so it cannot be printed again.";
  static const char no_pages[]
      = "How the pages of this letter looked was not kept, so it cannot be printed again.";
  GtkWidget *entry;

  /* As an older Plea noted it. */
  open_letters (fixture, 1);
  entry = GTK_WIDGET (fixture->window->entry);
  select_first (fixture);
  g_assert_false (plea_test_says (entry, "Print Again"));
  g_assert_true (plea_test_says (entry, no_pages));
  g_assert_false (plea_test_says (entry, no_words));

  g_object_set (plea_session_get_habits (fixture->window->session), "without-words", TRUE, NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.note-posted", NULL);
  select_first (fixture);
  g_assert_false (plea_test_says (entry, "Print Again"));
  g_assert_false (plea_test_says (entry, "Save as PDF…"));
  g_assert_true (plea_test_says (entry, no_words));
  g_assert_false (plea_test_says (entry, no_pages));
  plea_test_window_close (fixture);
}

static void
assert_unreadable (PleaTestWindow *fixture, const char *action)
{
  AdwMessageDialog *message;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window->entry), action, NULL);
  message = plea_test_find_question ();
  g_assert_nonnull (message);
  g_assert_cmpstr (adw_message_dialog_get_heading (message), ==, "The Letter Cannot Be Shown");
  g_assert_cmpstr (adw_message_dialog_get_body (message), ==,
                   "What was kept of this letter cannot be read: it is damaged, or a newer version "
                   "of Plea wrote it.");
  gtk_window_destroy (GTK_WINDOW (message));
}

static void
keep_instead (PleaTestWindow *fixture, const char *pages, const char *lost, const char *instead)
{
  g_autoptr (PleaRecordEntry) changed = plea_record_entry_copy (get_entry (fixture, 0));
  g_autoptr (GString) damaged = g_string_new (pages);

  g_assert_cmpuint (g_string_replace (damaged, lost, instead, 1), ==, 1);
  g_object_set (changed, "pages", damaged->str, NULL);
  g_assert_true (plea_record_change (plea_session_get_record (fixture->window->session),
                                     get_entry (fixture, 0), changed, NULL));
}

/* What a disk has lost, or a newer Plea has written: it is said, and what is still known of the
 * letter can be changed. */
static void
test_unreadable (PleaTestWindow *fixture, gconstpointer data)
{
  static const struct
  {
    const char *lost, *instead;
  } faults[] = {
    { "('en'", "en" },
    { "'paragraph'", "'stamp'" },
    { "'recipient'", "'paragraph'" },
    { "nothing, nothing", "'papyrus', nothing" },
    { "nothing, nothing", "'postcard/clay', nothing" },
    { "nothing, nothing", "nothing, 'runes'" },
  };
  PleaRecord      *record;
  g_autofree char *pages = NULL;

  open_letters (fixture, 0);
  record = plea_session_get_record (fixture->window->session);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.note-posted", NULL);
  select_first (fixture);
  pages = plea_record_load_pages (record, get_entry (fixture, 0), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      keep_instead (fixture, pages, faults[i].lost, faults[i].instead);
      assert_unreadable (fixture, "entry.print-again");
      assert_unreadable (fixture, "entry.save-again");
    }
  g_assert_true (plea_test_says (GTK_WIDGET (fixture->window->entry), "Elena Milashina"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window->entry), "entry.delete", NULL);
  g_assert_cmpuint (count_rows (fixture), ==, 0);
  plea_test_window_close (fixture);
}

/* Where nothing is left to be done about a letter, there is no empty row for it. */
static void
test_steps (PleaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *steps;

  open_letters (fixture, 1);
  select_first (fixture);
  steps = plea_test_window_get_child (fixture->window->entry, "steps");
  g_assert_true (gtk_widget_get_visible (steps));
  g_object_set (get_entry (fixture, 0), "answer", PLEA_RECORD_ANSWER_REPLY, NULL);
  g_assert_false (gtk_widget_get_visible (steps));
  g_object_set (get_entry (fixture, 0), "posted", NULL, NULL);
  g_assert_true (gtk_widget_get_visible (steps));
  plea_test_window_close (fixture);
}

/* What is forgotten is not brought back. */
static void
test_forgotten (PleaTestWindow *fixture, gconstpointer data)
{
  open_letters (fixture, 1);
  select_first (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window->entry), "entry.delete", NULL);
  g_assert_true (plea_record_forget_appeal (plea_session_get_record (fixture->window->session),
                                            PLEA_TEST_APPEAL, NULL));
  undo (fixture);
  g_assert_cmpuint (count_rows (fixture), ==, 0);
  plea_test_window_close (fixture);
}

static char *
load_text (PleaTestWindow *fixture, guint nth)
{
  return plea_record_load_text (plea_session_get_record (fixture->window->session),
                                get_entry (fixture, nth), NULL);
}

/* What the supporter does not want to be kept is not. */
static void
test_switches (PleaTestWindow *fixture, gconstpointer data)
{
  PleaHabits      *habits;
  g_autofree char *text = NULL;
  g_autofree char *words = NULL;

  open_letters (fixture, 0);
  habits = plea_session_get_habits (fixture->window->session);
  g_object_set (habits, "without-record", TRUE, NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.note-posted", NULL);
  g_assert_cmpuint (count_rows (fixture), ==, 0);
  g_assert_true (plea_test_says (GTK_WIDGET (fixture->window),
                                 "Plea keeps no record of letters, as you wish"));

  g_object_set (habits, "without-record", FALSE, "without-words", TRUE, NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.note-posted", NULL);
  g_assert_cmpuint (count_rows (fixture), ==, 1);
  text = load_text (fixture, 0);
  g_assert_cmpstr (text, ==, "");

  undo (fixture);
  g_object_set (habits, "without-words", FALSE, NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.note-posted", NULL);
  words = load_text (fixture, 0);
  g_assert_nonnull (strstr (words, "Milashina"));
  plea_test_window_close (fixture);
}

static gboolean
has_question (gpointer data)
{
  return plea_test_find_question () != NULL;
}

static gboolean
is_row_with_title (GtkWidget *widget, gconstpointer title)
{
  return ADW_IS_ACTION_ROW (widget) && gtk_widget_get_visible (widget)
         && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title);
}

static void
forget (PleaTestWindow *fixture, const char *which)
{
  AdwMessageDialog *question;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.forget-letters", NULL);
  g_assert_true (plea_test_wait (has_question, NULL, PLEA_TEST_PATIENCE_MS));
  question = plea_test_find_question ();
  adw_action_row_activate (
      ADW_ACTION_ROW (plea_test_find (GTK_WIDGET (question), is_row_with_title, which)));
  adw_message_dialog_response (question, "yes");
  plea_test_iterate ();
}

/* Of three letters one, those of long ago, and all. */
static void
test_forget (PleaTestWindow *fixture, gconstpointer data)
{
  open_letters (fixture, 3);
  select_first (fixture);
  forget (fixture, "This letter");
  g_assert_cmpuint (count_rows (fixture), ==, 2);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.note-posted", NULL);
  g_assert_cmpuint (count_rows (fixture), ==, 3);
  forget (fixture, "All letters before a day"); /* a year ago */
  g_assert_cmpuint (count_rows (fixture), ==, 1);
  select_first (fixture);
  forget (fixture, "All letters for this appeal");
  g_assert_cmpuint (count_rows (fixture), ==, 0);
  plea_test_window_close (fixture);
}

/* On 3 March 2026, to be opened in the record. */
static void
post_first (PleaTestWindow *fixture)
{
  g_autoptr (PleaRecordEntry) changed = NULL;
  GDate day;

  open_letters (fixture, 0);
  g_object_set (fixture->window->draft, "own-words", "This is the first.", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.note-posted", NULL);
  changed = plea_record_entry_copy (get_entry (fixture, 0));
  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 3, G_DATE_MARCH, 2026);
  g_object_set (changed, "posted", &day, NULL);
  g_assert_true (plea_record_change (plea_session_get_record (fixture->window->session),
                                     get_entry (fixture, 0), changed, NULL));
  select_first (fixture);
}

static void
write_again (PleaTestWindow *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window->entry), "entry.write-again", NULL);
}

static void
assert_draft (PleaTestWindow *fixture, guint number, const char *opening, const char *own_words)
{
  PleaDraft *draft = fixture->window->draft;

  g_assert_cmpuint (draft->number, ==, number);
  g_assert_cmpstr (draft->opening, ==, opening);
  g_assert_cmpstr (draft->own_words, ==, own_words);
  g_assert_true (gtk_widget_get_visible (plea_test_window_get_row (fixture, "opening"))
                 == (number > 1));
}

static void
assert_first_letter_stays (PleaTestWindow *fixture)
{
  g_autofree char *text = load_text (fixture, 0);

  g_assert_nonnull (strstr (text, "This is the first."));
  g_assert_null (strstr (text, "I wrote"));
  g_assert_cmpint (g_date_get_year (get_entry (fixture, 0)->posted), ==, 2026);
  g_assert_cmpuint (get_entry (fixture, 0)->draft, ==, 1);
}

/* A postcard has no room for it: nobody is to write what is not printed. */
static void
assert_not_asked_for_on_card (PleaTestWindow *fixture)
{
  GtkWidget *opening = plea_test_window_get_row (fixture, "opening");

  g_object_set (fixture->window->draft, "shape", PLEA_SHAPE_POSTCARD, NULL);
  g_assert_false (gtk_widget_get_visible (opening));
  g_object_set (fixture->window->draft, "shape", NULL, NULL);
  g_assert_true (gtk_widget_get_visible (opening));
}

#define EARLIER_LETTER                                                                             \
  "I wrote to you on 3 March 2026 about Elena Milashina, and I am writing again about the same "   \
  "case."

/* The next letter begins with the earlier one, which stays as it was, and has words of its own. */
static void
test_write_again (PleaTestWindow *fixture, gconstpointer data)
{
  GtkTextBuffer   *opening;
  g_autofree char *text = NULL;

  post_first (fixture);
  assert_draft (fixture, 1, "", "This is the first.");
  write_again (fixture);
  assert_draft (fixture, 2, EARLIER_LETTER, "");

  opening = plea_test_window_get_child (plea_test_window_get_row (fixture, "opening"), "buffer");
  gtk_text_buffer_set_text (opening, "I wrote in March.", -1);
  assert_draft (fixture, 2, "I wrote in March.", "");
  assert_not_asked_for_on_card (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.note-posted", NULL);
  g_assert_cmpuint (count_rows (fixture), ==, 2);
  text = load_text (fixture, 1);
  g_assert_nonnull (strstr (text, "I wrote in March.\n"));
  g_assert_null (strstr (text, "This is the first."));
  assert_first_letter_stays (fixture);
  plea_test_window_close (fixture);
}

/* What has been begun is gone on with; and it can be undone, when the former draft is there again.
 */
static void
test_write_again_undone (PleaTestWindow *fixture, gconstpointer data)
{
  post_first (fixture);
  write_again (fixture);
  g_object_set (fixture->window->draft, "opening", "I wrote in March.", NULL);
  write_again (fixture);
  assert_draft (fixture, 2, "I wrote in March.", "");

  plea_test_click (GTK_WIDGET (fixture->window), "_Undo");
  assert_draft (fixture, 1, "", "This is the first.");
  g_assert_cmpuint (count_rows (fixture), ==, 1);
  assert_first_letter_stays (fixture);
  write_again (fixture);
  assert_draft (fixture, 2, EARLIER_LETTER, "");
  plea_test_window_close (fixture);
}

/* The list of appeals knows at once that all letters were posted. */
static void
test_appeal_follows (PleaTestWindow *fixture, gconstpointer data)
{
  PleaListing *listing;

  open_letters (fixture, 2);
  listing = plea_library_find (fixture->window->library, PLEA_TEST_APPEAL);
  g_assert_cmpint (listing->sent_kind, ==, PLEA_RECORD_POSTED);
  g_assert_cmpint (g_date_get_month (listing->sent_on), ==, G_DATE_FEBRUARY);
  g_assert_true (plea_record_remove (plea_session_get_record (fixture->window->session),
                                     get_entry (fixture, 1), NULL));
  g_assert_cmpint (g_date_get_month (listing->sent_on), ==, G_DATE_JANUARY);
  plea_test_window_close (fixture);
}

static PleaSection
get_section (PleaTestWindow *fixture)
{
  PleaListing *listing = plea_library_find (fixture->window->library, PLEA_TEST_APPEAL);
  GDate        today;

  plea_calendar_get_today (&today);

  return plea_listing_get_section (listing, &today);
}

/* A letter that has been begun is still to be sent, whatever was before it. */
static void
test_begun_is_not_sent (PleaTestWindow *fixture, gconstpointer data)
{
  post_first (fixture);
  g_assert_cmpint (get_section (fixture), ==, PLEA_SECTION_SENT);
  write_again (fixture);
  g_assert_cmpint (get_section (fixture), ==, PLEA_SECTION_TO_WRITE);
  plea_test_click (GTK_WIDGET (fixture->window), "_Undo");
  g_assert_cmpint (get_section (fixture), ==, PLEA_SECTION_SENT);

  select_first (fixture);
  write_again (fixture);
  plea_window_show_record (fixture->window);
  g_assert_cmpint (get_section (fixture), ==, PLEA_SECTION_TO_WRITE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.note-posted", NULL);
  g_assert_cmpint (get_section (fixture), ==, PLEA_SECTION_SENT);
  plea_test_window_close (fixture);
}

static gboolean
says (GtkWidget *row, gconstpointer words)
{
  return ADW_IS_ACTION_ROW (row)
         && g_strcmp0 (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), words) == 0;
}

static GtkWidget *
find_in_timeline (PleaTestWindow *fixture, const char *words)
{
  return plea_test_find (GTK_WIDGET (fixture->window->profile), says, words);
}

static void
note_answer (PleaTestWindow *fixture, PleaRecordAnswer answer)
{
  PleaRecord *record = plea_session_get_record (fixture->window->session);
  g_autoptr (PleaRecordEntry) changed = plea_record_entry_copy (get_entry (fixture, 0));
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 2, G_DATE_MAY, 2024);
  g_object_set (changed, "answer", answer, "answered", &day, NULL);
  g_assert_true (plea_record_change (record, get_entry (fixture, 0), changed, NULL));
}

/* The letters for an appeal stand among what happened, and what comes and goes there is followed.
 */
static void
test_timeline (PleaTestWindow *fixture, gconstpointer data)
{
  static const char *const answers[] = {
    [PLEA_RECORD_ANSWER_REPLY] = "Reply from Minister 1",
    [PLEA_RECORD_ANSWER_ACKNOWLEDGED] = "Acknowledgement from Minister 1",
    [PLEA_RECORD_ANSWER_RETURNED] = "Letter to Minister 1 came back",
  };
  GtkWidget *row;

  open_letters (fixture, 3);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-appeals", NULL);
  g_assert_nonnull (find_in_timeline (fixture, "Letter posted to Minister 2"));
  g_assert_nonnull (find_in_timeline (fixture, "Letter saved for Minister 3"));
  for (guint i = PLEA_RECORD_ANSWER_REPLY; i < G_N_ELEMENTS (answers); i++)
    {
      note_answer (fixture, (PleaRecordAnswer) i);
      row = find_in_timeline (fixture, answers[i]);
      g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "2 May 2024");
    }

  row = find_in_timeline (fixture, "Letter posted to Minister 1");
  gtk_widget_activate (row);
  g_assert_true (plea_letters_entry_get (fixture->window->entry) == get_entry (fixture, 0));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->window->entry)));
  g_assert_true (plea_test_says (GTK_WIDGET (fixture->window->entry), "Minister 1"));

  g_assert_true (plea_record_forget_all (plea_session_get_record (fixture->window->session), NULL));
  g_assert_null (find_in_timeline (fixture, "Letter posted to Minister 2"));
  plea_test_window_close (fixture);
}

/* By the day, whichever comes from where. */
static void
test_timeline_by_day (PleaTestWindow *fixture, gconstpointer data)
{
  GtkWidget  *timeline;
  GtkWidget  *row;
  const char *title = NULL;
  guint       n_letters = 0;

  open_letters (fixture, 2);
  timeline = plea_test_window_get_child (fixture->window->profile, "timeline");
  row = plea_test_find (timeline, says, "Letter posted to Minister 1");
  title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
  g_assert_cmpstr (title, ==, "3 January 2024");
  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    if (ADW_IS_ACTION_ROW (row)
        && g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "Letter"))
      n_letters++;
  g_assert_cmpuint (n_letters, ==, 2); /* after all that happened in 2016 and before */
  plea_test_window_close (fixture);
}

int
main (int argc, char *argv[])
{
  static const PleaTestOfWindow tests[] = {
    { "/record-view/empty", test_empty },
    { "/record-view/by-month", test_by_month },
    { "/record-view/search", test_search },
    { "/record-view/filters", test_filters },
    { "/record-view/words", test_words },
    { "/record-view/names", test_names },
    { "/record-view/entry", test_entry },
    { "/record-view/appeal-follows", test_appeal_follows },
    { "/record-view/reply", test_reply },
    { "/record-view/edit", test_edit },
    { "/record-view/delete", test_delete },
    { "/record-view/put-off", test_put_off },
    { "/record-view/posted", test_posted },
    { "/record-view/printed-again", test_printed_again },
    { "/record-view/not-again", test_not_again },
    { "/record-view/unreadable", test_unreadable },
    { "/record-view/steps", test_steps },
    { "/record-view/switches", test_switches },
    { "/record-view/forget", test_forget },
    { "/record-view/write-again", test_write_again },
    { "/record-view/write-again-undone", test_write_again_undone },
    { "/record-view/forgotten", test_forgotten },
    { "/record-view/begun-is-not-sent", test_begun_is_not_sent },
    { "/record-view/timeline", test_timeline },
    { "/record-view/timeline-by-day", test_timeline_by_day },
  };

  return plea_test_window_run (&argc, &argv, tests, G_N_ELEMENTS (tests));
}
