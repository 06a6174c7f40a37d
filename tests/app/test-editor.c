/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The appeal editor from the inside: nothing of an appeal is lost in it, what is wrong is said at
 * its field, and the salutations keep to the languages of the letters. */

#include "config.h"

#include <glib/gi18n.h>

#include "plea-appeal-file.h"
#include "plea-choice-row.h"
#include "plea-day-row.h"
#include "plea-editor.h"
#include "plea-source-load.h"
#include "plea-test-wait.h"
#include "plea-test-widget.h"
#include "plea-text-row.h"

#define PHONE_WIDTH 360

static PleaAppeal *
load_appeal (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  PleaAppeal *appeal = plea_appeal_file_load (file, &error);

  g_assert_no_error (error);

  return appeal;
}

static PleaReading *
load_page (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "appeal-page.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  PleaSource *source = plea_source_load (file, NULL, &error);

  g_assert_no_error (error);

  return plea_reading_read (source, NULL);
}

static GtkWidget *
open_editor (PleaEditorPurpose purpose, PleaAppealBuilder *builder, PleaReading *page)
{
  GtkWidget *editor = plea_editor_new (NULL, purpose, builder, page);

  gtk_window_present (GTK_WINDOW (editor));
  gtk_test_widget_wait_for_draw (editor);

  return editor;
}

static void
close_editor (GtkWidget *editor)
{
  gtk_window_destroy (GTK_WINDOW (editor));
  plea_test_iterate ();
}

/* Fields */

static gboolean
has_title (GtkWidget *widget, gconstpointer title)
{
  return ADW_IS_PREFERENCES_ROW (widget)
         && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

static GtkWidget *
find_row (GtkWidget *within, const char *title)
{
  return plea_test_find (within, has_title, title);
}

static void
click_remove (GtkWidget *row)
{
  GtkWidget *button = gtk_widget_get_first_child (row);

  while (!GTK_IS_BUTTON (button) || !gtk_widget_has_css_class (button, "flat"))
    {
      GtkWidget *next = gtk_widget_get_first_child (button);

      for (; next == NULL; button = gtk_widget_get_parent (button))
        next = gtk_widget_get_next_sibling (button);
      button = next;
    }
  g_signal_emit_by_name (button, "clicked");
}

static void
on_done (PleaEditor *editor, PleaAppeal *appeal, PleaAppeal **done)
{
  g_set_object (done, appeal);
}

static PleaAppeal *
press_add (GtkWidget *editor)
{
  PleaAppeal *done = NULL;
  gulong      handler = g_signal_connect (editor, "done", G_CALLBACK (on_done), &done);

  gtk_widget_activate_action (editor, "editor.add", NULL);
  g_signal_handler_disconnect (editor, handler);

  return done;
}

/* Tests */

/* What is typed and taken back, in every part of the editor, leaves all as it was. */
static void
test_nothing_is_lost (gconstpointer name)
{
  static const PleaField fields[] = { PLEA_FIELD_DEFENDER_NAME,  PLEA_FIELD_PUBLISHER,
                                      PLEA_FIELD_RECIPIENT_NAME, PLEA_FIELD_DEFENDER_ABOUT,
                                      PLEA_FIELD_STATUS_WORDS,   PLEA_FIELD_LETTER_LEAD_IN,
                                      PLEA_FIELD_LETTER_CLOSING };
  g_autoptr (PleaAppeal) appeal = load_appeal (name);
  g_autoptr (PleaAppealBuilder) builder = plea_appeal_builder_new_from_appeal (appeal);
  GtkWidget *editor = open_editor (PLEA_EDITOR_CHANGE, builder, NULL);
  g_autoptr (PleaAppeal) done = NULL;
  g_autoptr (GBytes) before = plea_appeal_writer_write (appeal);
  g_autoptr (GBytes) after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      GtkWidget       *field = plea_test_field (editor, fields[i], 0);
      g_autofree char *text = NULL;

      g_object_get (field, "text", &text, NULL);
      g_object_set (field, "text", "", NULL);
      g_object_set (field, "text", "Typed", NULL);
      g_object_set (field, "text", text, NULL);
    }

  done = press_add (editor);
  g_assert_nonnull (done);
  after = plea_appeal_writer_write (done);
  g_assert_true (g_bytes_equal (before, after));
  close_editor (editor);
}

static void
test_problems (void)
{
  g_autoptr (PleaAppealBuilder) builder = plea_appeal_builder_new ();
  GtkWidget *editor = open_editor (PLEA_EDITOR_NEW, builder, NULL);

  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (editor)),
                                         plea_test_field (editor, PLEA_FIELD_DEFENDER_NAME, 0)));
  g_assert_false (plea_note_row_has_problem (plea_test_note (editor, PLEA_FIELD_LETTER, 0)));
  g_assert_null (press_add (editor));
  g_assert_true (plea_note_row_has_problem (plea_test_note (editor, PLEA_FIELD_LETTER, 0)));
  g_assert_true (
      gtk_widget_get_visible (GTK_WIDGET (plea_test_note (editor, PLEA_FIELD_LETTER, 0))));
  g_assert_true (
      gtk_widget_has_css_class (plea_test_field (editor, PLEA_FIELD_LETTER, 0), "error"));
  g_assert_true (
      plea_note_row_has_problem (plea_test_note (editor, PLEA_FIELD_LETTER_LANGUAGE, 0)));
  g_assert_true (plea_note_row_has_problem (plea_test_note (editor, PLEA_FIELD_RECIPIENTS, 0)));
  g_assert_false (plea_note_row_has_problem (plea_test_note (editor, PLEA_FIELD_PUBLISHER, 0)));

  g_object_set (plea_test_field (editor, PLEA_FIELD_LETTER, 0), "text", "Free her.", NULL);
  g_assert_false (plea_note_row_has_problem (plea_test_note (editor, PLEA_FIELD_LETTER, 0)));
  g_assert_false (
      gtk_widget_get_visible (GTK_WIDGET (plea_test_note (editor, PLEA_FIELD_LETTER, 0))));
  g_assert_false (
      gtk_widget_has_css_class (plea_test_field (editor, PLEA_FIELD_LETTER, 0), "error"));
  close_editor (editor);
}

/* An address and a letter are enough; what else is not said has a note and no mark of an error. */
static void
test_lacks (void)
{
  static const PleaField fields[] = { PLEA_FIELD_DEFENDER_NAME, PLEA_FIELD_DEFENDER_COUNTRY,
                                      PLEA_FIELD_RECIPIENT_COUNTRY };
  g_autoptr (PleaAppeal) appeal = load_appeal ("data/appeals/nobody.appeal");
  g_autoptr (PleaAppealBuilder) builder = plea_appeal_builder_new_from_appeal (appeal);
  GtkWidget *editor = open_editor (PLEA_EDITOR_CHANGE, builder, NULL);
  g_autoptr (PleaAppeal) done = NULL;

  g_assert_null (press_add (editor));
  g_assert_true (plea_note_row_has_problem (plea_test_note (editor, PLEA_FIELD_RECIPIENTS, 0)));
  plea_test_click (editor, "Add _Recipient");
  g_assert_false (plea_note_row_has_problem (plea_test_note (editor, PLEA_FIELD_RECIPIENTS, 0)));
  g_assert_null (press_add (editor));
  g_assert_true (
      plea_note_row_has_problem (plea_test_note (editor, PLEA_FIELD_RECIPIENT_ADDRESS, 0)));
  g_object_set (plea_test_field (editor, PLEA_FIELD_RECIPIENT_ADDRESS, 0), "text", "1 Street",
                NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      PleaNoteRow *note = plea_test_note (editor, fields[i], 0);

      g_assert_false (plea_note_row_has_problem (note));
      g_assert_true (gtk_widget_get_visible (GTK_WIDGET (note)));
      g_assert_false (gtk_widget_has_css_class (plea_note_row_get_about (note), "error"));
    }
  g_object_set (plea_test_field (editor, PLEA_FIELD_DEFENDER_NAME, 0), "text", "Ada", NULL);
  g_assert_false (
      gtk_widget_get_visible (GTK_WIDGET (plea_test_note (editor, PLEA_FIELD_DEFENDER_NAME, 0))));

  done = press_add (editor);
  g_assert_nonnull (done);
  g_assert_null (done->defender.country);
  close_editor (editor);
}

/* Of what has no field it is said too why this is no appeal. */
static void
test_problem_without_field (void)
{
  g_autoptr (PleaAppeal) appeal = load_appeal ("data/appeals/closed.appeal");
  g_autoptr (PleaAppealBuilder) builder = plea_appeal_builder_new_from_appeal (appeal);
  g_autoptr (GPtrArray) problems = plea_problems_new ();
  PleaRecipient *recipient = g_ptr_array_index (builder->appeal->recipients, 0);
  GtkWidget     *editor;

  g_free (recipient->given_id);
  recipient->given_id = g_strdup ("No Id");
  plea_appeal_builder_validate (builder, problems);
  g_assert_cmpuint (problems->len, ==, 1);
  editor = open_editor (PLEA_EDITOR_CHANGE, builder, NULL);
  g_assert_true (
      plea_test_says (editor, ((PleaProblem *) g_ptr_array_index (problems, 0))->message));
  close_editor (editor);
}

/* What is wrong with the second recipient is said of the first when that one is gone. */
static void
test_recipients_are_numbered (void)
{
  g_autoptr (PleaAppeal) appeal = load_appeal ("data/appeals/closed.appeal");
  g_autoptr (PleaAppealBuilder) builder = plea_appeal_builder_new_from_appeal (appeal);
  GtkWidget *editor;
  GtkWidget *first;

  g_ptr_array_add (builder->appeal->recipients, plea_recipient_new ());
  editor = open_editor (PLEA_EDITOR_CHANGE, builder, NULL);
  g_assert_false (
      plea_note_row_has_problem (plea_test_note (editor, PLEA_FIELD_RECIPIENT_ADDRESS, 0)));
  g_assert_true (
      plea_note_row_has_problem (plea_test_note (editor, PLEA_FIELD_RECIPIENT_ADDRESS, 1)));

  first = gtk_widget_get_ancestor (plea_test_field (editor, PLEA_FIELD_RECIPIENT_ADDRESS, 0),
                                   ADW_TYPE_EXPANDER_ROW);
  click_remove (first);
  g_assert_cmpuint (builder->appeal->recipients->len, ==, 1);
  g_assert_true (
      plea_note_row_has_problem (plea_test_note (editor, PLEA_FIELD_RECIPIENT_ADDRESS, 0)));
  close_editor (editor);
}

static void
test_salutations_keep_to_languages (void)
{
  g_autoptr (PleaAppeal) appeal = load_appeal ("data/appeals/closed.appeal");
  g_autoptr (PleaAppealBuilder) builder = plea_appeal_builder_new_from_appeal (appeal);
  GtkWidget     *editor = open_editor (PLEA_EDITOR_CHANGE, builder, NULL);
  PleaRecipient *recipient = g_ptr_array_index (builder->appeal->recipients, 0);

  g_object_set (plea_test_field (editor, PLEA_FIELD_RECIPIENT_SALUTATION, 0), "text",
                "Dear Minister,", NULL);
  g_assert_cmpstr (plea_translations_get_exact (recipient->salutation, "en"), ==, "Dear Minister,");
  g_object_set (plea_test_field (editor, PLEA_FIELD_LETTER_LANGUAGE, 0), "chosen", "fr", NULL);
  g_assert_cmpstr (plea_translations_get_exact (recipient->salutation, "fr"), ==, "Dear Minister,");
  g_assert_null (plea_translations_get_exact (recipient->salutation, "en"));
  g_object_set (plea_test_field (editor, PLEA_FIELD_RECIPIENT_SALUTATION, 0), "text", "Madame,",
                NULL);
  g_assert_cmpstr (plea_translations_get_exact (recipient->salutation, "fr"), ==, "Madame,");
  close_editor (editor);
}

/* A name that is typed anew stays before its other spellings, and each keeps to its language. */
static void
test_spellings (void)
{
  g_autoptr (PleaAppeal) appeal = load_appeal ("data/appeals/closed.appeal");
  g_autoptr (PleaAppealBuilder) builder = plea_appeal_builder_new_from_appeal (appeal);
  PleaTranslations *name = builder->appeal->defender.name;
  GtkWidget        *editor = open_editor (PLEA_EDITOR_CHANGE, builder, NULL);

  g_assert_null (find_row (editor, "Name: French"));
  plea_test_click (editor, "Add a _Translation");
  g_object_set (plea_test_field (editor, PLEA_FIELD_LETTER_LANGUAGE, 1), "chosen", "fr", NULL);
  g_object_set (find_row (editor, "Name: French"), "text", "Adèle", NULL);
  g_object_set (plea_test_field (editor, PLEA_FIELD_DEFENDER_NAME, 0), "text", "", NULL);
  g_object_set (plea_test_field (editor, PLEA_FIELD_DEFENDER_NAME, 0), "text", "Ada", NULL);
  g_assert_cmpstr (plea_translations_get_first (name, NULL), ==, "Ada");
  g_assert_cmpstr (plea_translations_get_exact (name, "fr"), ==, "Adèle");
  g_object_set (plea_test_field (editor, PLEA_FIELD_LETTER_LANGUAGE, 1), "chosen", "es", NULL);
  g_assert_cmpstr (plea_translations_get_exact (name, "fr"), ==, "Adèle");
  g_assert_nonnull (find_row (editor, "Name: French"));
  g_assert_nonnull (find_row (editor, "Name: Spanish"));
  close_editor (editor);
}

static void
test_event (void)
{
  g_autoptr (PleaAppeal) appeal = load_appeal ("data/appeals/closed.appeal");
  g_autoptr (PleaAppealBuilder) builder = plea_appeal_builder_new_from_appeal (appeal);
  g_autoptr (GDate) day = g_date_new_dmy (22, G_DATE_FEBRUARY, 2016);
  g_autoptr (PleaAppeal) done = NULL;
  GtkWidget       *editor = open_editor (PLEA_EDITOR_CHANGE, builder, NULL);
  const PleaEvent *event;

  plea_test_click (editor, "Add _Event");
  g_assert_true (plea_note_row_has_problem (plea_test_note (editor, PLEA_FIELD_EVENT_DATE, 0)));
  g_object_set (plea_test_field (editor, PLEA_FIELD_EVENT_DATE, 0), "day", day, NULL);
  g_assert_false (plea_note_row_has_problem (plea_test_note (editor, PLEA_FIELD_EVENT_DATE, 0)));
  g_assert_null (press_add (editor));
  g_object_set (plea_test_field (editor, PLEA_FIELD_EVENT_TEXT, 0), "text", "A trial began", NULL);
  g_assert_nonnull (find_row (editor, "22 February 2016"));
  done = press_add (editor);
  g_assert_cmpuint (done->events->len, ==, 1);
  event = plea_appeal_get_event (done, 0);
  g_assert_cmpint (g_date_compare (&event->date, day), ==, 0);
  g_assert_cmpstr (plea_translations_get_first (event->text, NULL), ==, "A trial began");

  click_remove (find_row (editor, "22 February 2016"));
  g_assert_cmpuint (builder->appeal->events->len, ==, 0);
  close_editor (editor);
}

/* What a page has wrong is shown as it stands there until somebody changes it. */
static void
test_remark (void)
{
  g_autoptr (PleaReading) page = load_page ();
  g_autoptr (PleaAppealBuilder) builder = plea_reading_make_builder (page,
                                                                     PLEA_READING_AS_PUBLISHED);
  GtkWidget       *editor = open_editor (PLEA_EDITOR_REVIEW, builder, page);
  GtkWidget       *note = GTK_WIDGET (plea_test_note (editor, PLEA_FIELD_RECIPIENT_ADDRESS, 0));
  GtkWidget       *field = plea_test_field (editor, PLEA_FIELD_RECIPIENT_ADDRESS, 0);
  g_autofree char *text = NULL;

  g_object_get (field, "text", &text, NULL);
  g_assert_cmpstr (text, ==, "Smolenskaya-Sennaia pl, 32/34 32/34\n119200 Moscow");
  g_assert_true (gtk_widget_get_visible (note));
  g_object_set (field, "text", "32/34 32/34", NULL);
  plea_test_iterate ();
  g_assert_true (gtk_widget_get_visible (note));
  g_object_set (field, "text", "32/34", NULL);
  plea_test_iterate ();
  g_assert_false (gtk_widget_get_visible (note));
  close_editor (editor);
}

static void
test_closed (void)
{
  g_autoptr (PleaReading) page = load_page ();
  g_autoptr (PleaAppealBuilder) builder = plea_reading_make_builder (page,
                                                                     PLEA_READING_AS_PUBLISHED);
  GtkWidget *editor = open_editor (PLEA_EDITOR_REVIEW, builder, page);
  gboolean   gone;

  plea_test_watch (editor, &gone);
  plea_editor_finish (PLEA_EDITOR (editor));
  plea_test_assert_goes (&gone);
  plea_test_let_go (g_steal_pointer (&builder));
  plea_test_let_go (g_steal_pointer (&page));
}

static void
test_phone (void)
{
  g_autoptr (PleaReading) page = load_page ();
  g_autoptr (PleaAppealBuilder) builder = plea_reading_make_builder (page,
                                                                     PLEA_READING_AS_PUBLISHED);
  GtkWidget *editor = open_editor (PLEA_EDITOR_REVIEW, builder, page);
  int        min_width;

  gtk_widget_measure (editor, GTK_ORIENTATION_HORIZONTAL, -1, &min_width, NULL, NULL, NULL);
  g_assert_cmpint (min_width, <=, PHONE_WIDTH);
  close_editor (editor);
}

static GtkTextDirection
get_direction (GtkWidget *editor, PleaField field)
{
  GtkEditable *row = GTK_EDITABLE (plea_test_field (editor, field, 0));

  return gtk_widget_get_direction (GTK_WIDGET (gtk_editable_get_delegate (row)));
}

/* In Arabic a number is not turned round. */
static void
test_direction (void)
{
  g_autoptr (PleaReading) page = load_page ();
  g_autoptr (PleaAppealBuilder) builder = plea_reading_make_builder (page,
                                                                     PLEA_READING_AS_PUBLISHED);
  GtkWidget *editor;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  editor = open_editor (PLEA_EDITOR_REVIEW, builder, page);
  g_assert_cmpint (get_direction (editor, PLEA_FIELD_RECIPIENT_PHONE), ==, GTK_TEXT_DIR_LTR);
  g_assert_cmpint (get_direction (editor, PLEA_FIELD_RECIPIENT_NAME), ==, GTK_TEXT_DIR_RTL);
  close_editor (editor);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static gboolean
shows_whole_text (gpointer row)
{
  GtkAdjustment *lines = gtk_scrollable_get_vadjustment (
      GTK_SCROLLABLE (plea_test_find_type (row, GTK_TYPE_TEXT_VIEW)));

  return gtk_adjustment_get_upper (lines) <= gtk_adjustment_get_page_size (lines);
}

static gboolean
is_folded (gpointer row)
{
  GtkWidget *panes = gtk_widget_get_ancestor (row, ADW_TYPE_LEAFLET);

  return adw_leaflet_get_folded (ADW_LEAFLET (panes));
}

static gboolean
is_unfolded (gpointer row)
{
  return !is_folded (row);
}

static void
resize (GtkWidget *editor, GtkWidget *row, int width, PleaTestCondition is_resized)
{
  gtk_window_set_default_size (GTK_WINDOW (editor), width, 600);
  g_assert_true (plea_test_wait (is_resized, row, PLEA_TEST_PATIENCE_MS));
  gtk_test_widget_wait_for_draw (editor);
  plea_test_iterate (); /* until all lines have been broken */
}

/* The end of a text is not hidden when its lines are broken anew. */
static void
test_resized (void)
{
  g_autoptr (PleaReading) page = load_page ();
  g_autoptr (PleaAppealBuilder) builder = plea_reading_make_builder (page,
                                                                     PLEA_READING_AS_PUBLISHED);
  GtkWidget *editor = open_editor (PLEA_EDITOR_REVIEW, builder, page);
  GtkWidget *row = plea_test_field (editor, PLEA_FIELD_LETTER_BEFORE, 0);

  gtk_widget_activate_action (row, "editor.show", "s", "fields");
  resize (editor, row, PHONE_WIDTH, is_folded);
  g_assert_true (plea_test_wait (shows_whole_text, row, PLEA_TEST_PATIENCE_MS));
  resize (editor, row, 1200, is_unfolded);
  g_assert_true (plea_test_wait (shows_whole_text, row, PLEA_TEST_PATIENCE_MS));
  resize (editor, row, 800, is_unfolded);
  g_assert_true (plea_test_wait (shows_whole_text, row, PLEA_TEST_PATIENCE_MS));
  close_editor (editor);
}

int
main (int argc, char **argv)
{
  GtkApplication *application = plea_test_start (&argc, &argv);

  g_test_add_data_func ("/editor/nothing-is-lost/built-in",
                        "../data/appeals/elena-milashina-2016.appeal", test_nothing_is_lost);
  g_test_add_data_func ("/editor/nothing-is-lost/own", "data/appeals/closed.appeal",
                        test_nothing_is_lost);
  g_test_add_func ("/editor/problems", test_problems);
  g_test_add_func ("/editor/lacks", test_lacks);
  g_test_add_func ("/editor/problem-without-field", test_problem_without_field);
  g_test_add_func ("/editor/recipients-are-numbered", test_recipients_are_numbered);
  g_test_add_func ("/editor/salutations-keep-to-languages", test_salutations_keep_to_languages);
  g_test_add_func ("/editor/spellings", test_spellings);
  g_test_add_func ("/editor/event", test_event);
  g_test_add_func ("/editor/remark", test_remark);
  g_test_add_func ("/editor/closed", test_closed);
  g_test_add_func ("/editor/phone", test_phone);
  g_test_add_func ("/editor/direction", test_direction);
  g_test_add_func ("/editor/resized", test_resized);

  return plea_test_run (application);
}
