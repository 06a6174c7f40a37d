/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The review from the inside: the letter is seen as it will be printed, or what is missing; of
 * several letters each is looked at, changed and added; and the panes fit everywhere. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plea-appeal-check.h"
#include "plea-editor.h"
#include "plea-editor-panes.h"
#include "plea-librarian.h"
#include "plea-portrait-row.h"
#include "plea-preview.h"
#include "plea-source-load.h"
#include "plea-test-scratch.h"
#include "plea-test-wait.h"
#include "plea-test-widget.h"

#define PHONE_WIDTH 360

/* The second letter is for nobody whose address is told. */
#define ADDRESS                                                                                    \
  "Minister Bob Sample\nMinistry of Justice\n1 Main Square\n1000 Capital\nPortugal\n\n"
#define SECOND_ADDRESS                                                                             \
  "President Carla Test\nOffice of the President\n2 Palace Road\n1001 Capital\nPortugal\n\n"
#define FIRST_LETTER                                                                               \
  "Dear Minister,\n\nI am worried about Ada Example, who has been held since 3 March 2026.\n\n"    \
  "I urge you to free her at once.\n\nYours sincerely,\n\n"
#define SECOND_LETTER                                                                              \
  "Dear President,\n\nI write to you about Ada Example. Her trial was not fair.\n\n"               \
  "Please make sure that she is freed.\n\nYours faithfully,\n\n"
#define THIRD_LETTER                                                                               \
  "Dear Ambassador,\n\nI ask you to tell your government that people here know of Ada "            \
  "Example.\n\n"                                                                                   \
  "Please see to it that she can see a doctor.\n\nRespectfully yours,\n"
#define TITLE "Take action for Ada Example\n\n"

static const char no_letter[] = TITLE
    "Ada Example was arrested in March. She has done nothing wrong.\n\n" ADDRESS;
static const char one_letter[] = TITLE ADDRESS FIRST_LETTER;
static const char doubtful_address[] = TITLE ADDRESS FIRST_LETTER;
static const char two_recipients[] = TITLE ADDRESS SECOND_ADDRESS FIRST_LETTER;
static const char                                                 three_letters[]
    = TITLE ADDRESS FIRST_LETTER SECOND_ADDRESS SECOND_LETTER     THIRD_LETTER;

/* A file */
static const char with_pictures[] = "pictures.html";

/* As browsers save it, with its pictures in a folder beside it */
static const char saved_page[]
    = "<!doctype html><title>Take action for Ada Example</title>"
      "<p>Dear Minister,<p>I am worried about Ada Example.<p>Please free her.<p>Yours sincerely,"
      "<img src='./Saved%20page_files/ada.gif' alt='Ada Example'>"
      "<img src='Saved%20page_files/none.png' alt='Nobody'>";

/* Of 64 by 64 pixels, one of them drawn */
static const char gif[] = "GIF89a\x40\0\x40\0\x80\0\0\xff\0\0\0\0\0"
                          ",\0\0\0\0\1\0\1\0\0\2\2D\1\0;";

typedef struct
{
  PleaReading *page; /* NULL where nothing is reviewed */
  GtkWidget   *editor;
  GPtrArray   *done; /* the appeals that were handed over last */
} Review;

static void
on_done (PleaEditor *editor, PleaAppeal *appeal, Review *review)
{
  g_ptr_array_add (review->done, g_object_ref (appeal));
}

static void
on_all_done (PleaEditor *editor, GPtrArray *appeals, Review *review)
{
  for (guint i = 0; i < appeals->len; i++)
    g_ptr_array_add (review->done, g_object_ref (appeals->pdata[i]));
}

static void
open_editor (Review *review, PleaEditorPurpose purpose, PleaAppealBuilder *builder)
{
  review->editor = plea_editor_new (NULL, purpose, builder, review->page);
  review->done = g_ptr_array_new_with_free_func (g_object_unref);
  g_signal_connect (review->editor, "done", G_CALLBACK (on_done), review);
  g_signal_connect (review->editor, "all-done", G_CALLBACK (on_all_done), review);
  gtk_window_present (GTK_WINDOW (review->editor));
  gtk_test_widget_wait_for_draw (review->editor);
}

/* Whatever the weights say of the page. */
static void
doubt_address (PleaReading *page)
{
  for (guint i = 0; i < page->fields->len; i++)
    {
      PleaReadingField *field = g_ptr_array_index (page->fields, i);

      field->is_doubtful = field->meaning == PLEA_READING_ADDRESS;
    }
}

static PleaReading *
read_file (const char *path, const GDate *today)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  PleaSource *source = plea_source_load (file, NULL, &error);

  g_assert_no_error (error);

  return plea_reading_read (source, today);
}

static PleaReading *
read_saved_page (const GDate *today)
{
  g_autoptr (PleaTestScratch) scratch = plea_test_scratch_new ();
  g_autofree char *page = plea_test_scratch_write_file (scratch, "Saved page.html", saved_page,
                                                        0600);
  g_autofree char *folder = plea_test_scratch_make_directory (scratch, "Saved page_files", 0700);
  g_autofree char *picture = g_build_filename (folder, "ada.gif", NULL);

  g_assert_true (g_file_set_contents (picture, gif, sizeof gif - 1, NULL));

  return read_file (page, today);
}

static PleaReading *
read_text (const char *text, const GDate *today)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "sources", text, NULL);
  g_autoptr (GError) error = NULL;
  PleaReading *page = text == with_pictures ? read_file (path, today)
                      : text == saved_page  ? read_saved_page (today)
                                            : plea_reading_read_plain (text, today, &error);

  g_assert_no_error (error);

  return page;
}

static void
set_up (Review *review, gconstpointer text)
{
  g_autoptr (PleaAppealBuilder) builder = NULL;
  g_autoptr (GDate) today = g_date_new_dmy (1, G_DATE_APRIL, 2026);

  if (text == NULL)
    {
      builder = plea_appeal_builder_new ();
      open_editor (review, PLEA_EDITOR_NEW, builder);
      return;
    }

  review->page = read_text (text, today);
  if (text == doubtful_address)
    doubt_address (review->page);
  builder = plea_reading_make_builder (review->page, PLEA_READING_AS_PUBLISHED);
  open_editor (review, PLEA_EDITOR_REVIEW, builder);
}

static void
tear_down (Review *review, gconstpointer text)
{
  gtk_window_destroy (GTK_WINDOW (review->editor));
  plea_test_iterate ();
  g_clear_pointer (&review->done, g_ptr_array_unref);
  if (review->page != NULL)
    plea_test_let_go (review->page);
}

/* What there is in the window */

typedef struct
{
  GtkWidget  *within;
  const char *words;
} Words;

static gboolean
are_said (gpointer words)
{
  return plea_test_says (((Words *) words)->within, ((Words *) words)->words);
}

static void
await (GtkWidget *within, const char *words)
{
  Words said = { within, words };

  if (!plea_test_wait (are_said, &said, PLEA_TEST_PATIENCE_MS))
    g_error ("Nobody says “%s”", words);
}

static GtkWidget *
find_field (Review *review, PleaField field, guint nth)
{
  return plea_test_field (review->editor, field, nth);
}

static char *
get_text (Review *review, PleaField field)
{
  char *text;

  g_object_get (find_field (review, field, 0), "text", &text, NULL);

  return text;
}

static void
expect_text (Review *review, PleaField field, const char *expected)
{
  g_autofree char *text = get_text (review, field);

  g_assert_cmpstr (text, ==, expected);
}

static void
type (Review *review, PleaField field, const char *text)
{
  g_object_set (find_field (review, field, 0), "text", text, NULL);
}

/* What a supporter does */

static void
activate (Review *review, const char *action, const char *target)
{
  GtkWidget *panes = plea_test_find_type (review->editor, PLEA_TYPE_EDITOR_PANES);

  gtk_widget_activate_action (panes, action, target != NULL ? "s" : NULL, target);
  plea_test_iterate ();
}

static GtkDropDown *
find_letters (Review *review)
{
  return GTK_DROP_DOWN (plea_test_find_type (
      plea_test_find_type (review->editor, g_type_from_name ("PleaLetterChoice")),
      GTK_TYPE_DROP_DOWN));
}

static void
choose_letter (Review *review, guint nth)
{
  gtk_drop_down_set_selected (find_letters (review), nth);
  plea_test_iterate ();
}

/* The letter as it is printed */

static void
await_print (Review *review, const char *words)
{
  plea_test_await_print (PLEA_PREVIEW (plea_test_find_type (review->editor, PLEA_TYPE_PREVIEW)),
                         words);
}

/* Tests */

/* The letter follows what is typed. */
static void
test_letter (Review *review, gconstpointer data)
{
  await_print (review, "who has been held since");
  activate (review, "editor.show", "fields");
  type (review, PLEA_FIELD_RECIPIENT_SALUTATION, "Dear Minister Sample,");
  activate (review, "editor.show", "letter");
  await_print (review, "Dear Minister Sample,");
}

/* What is missing is said in its place; what is not printed is none of it. */
static void
test_missing (Review *review, gconstpointer data)
{
  await (review->editor, "This appeal names nobody to write to yet.");
  plea_test_click (review->editor, "Add _Recipient");
  await (review->editor, "Recipient 1 has no postal address.");
  type (review, PLEA_FIELD_RECIPIENT_ADDRESS, "1 Main Square");
  type (review, PLEA_FIELD_LETTER_BEFORE, "Free her.");
  g_object_set (find_field (review, PLEA_FIELD_LETTER_LANGUAGE, 0), "chosen", "en", NULL);
  g_object_set (find_field (review, PLEA_FIELD_AS_OF, 0), "day", NULL, NULL);
  type (review, PLEA_FIELD_SOURCE, "no address of a page");
  await_print (review, "Free her.");
  type (review, PLEA_FIELD_LETTER_BEFORE, "");
  await (review->editor, "There Is No Letter Yet");
}

/* What is in doubt is said above the letter, until somebody has looked at it. */
static void
test_doubts (Review *review, gconstpointer data)
{
  GtkWidget *doubts = plea_test_find_type (
      plea_test_find_type (review->editor, PLEA_TYPE_LETTER_PANE), g_type_from_name ("PleaHint"));
  GtkWidget *field = find_field (review, PLEA_FIELD_RECIPIENT_ADDRESS, 0);

  g_assert_true (plea_test_says (doubts, "Not sure: address"));
  plea_test_click (doubts, "Show the _First");
  plea_test_iterate ();
  g_assert_true (gtk_widget_get_mapped (field));
  g_assert_true (
      gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (review->editor)), field));
  type (review, PLEA_FIELD_RECIPIENT_ADDRESS, "2 Main Square");
  plea_test_iterate ();
  activate (review, "editor.show", "letter");
  g_assert_false (gtk_widget_get_visible (doubts));
}

/* Of two whom a letter goes to each is looked at, also while the other has no address. */
static void
test_recipients (Review *review, gconstpointer data)
{
  GtkWidget   *letter = plea_test_find_type (review->editor, PLEA_TYPE_LETTER_PANE);
  GtkDropDown *choice = GTK_DROP_DOWN (plea_test_find_type (letter, GTK_TYPE_DROP_DOWN));

  await_print (review, "1 Main Square");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (choice)));
  gtk_drop_down_set_selected (choice, 1);
  await_print (review, "2 Palace Road");
  type (review, PLEA_FIELD_RECIPIENT_ADDRESS, "");
  type (review, PLEA_FIELD_LETTER_BEFORE, "Free her.");
  await_print (review, "Free her.");
  gtk_drop_down_set_selected (choice, 0);
  await (letter, "Recipient 1 has no postal address.");
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

/* An appeal in several languages is looked at in each. */
static void
test_languages (Review *review, gconstpointer data)
{
  GtkWidget   *letter = plea_test_find_type (review->editor, PLEA_TYPE_LETTER_PANE);
  GtkDropDown *language = GTK_DROP_DOWN (
      gtk_widget_get_template_child (letter, PLEA_TYPE_LETTER_PANE, "language"));

  await_print (review, "who has been held since");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (language)));
  activate (review, "editor.show", "fields");
  plea_test_click (review->editor, "Add a _Translation");
  g_object_set (find_field (review, PLEA_FIELD_LETTER_LANGUAGE, 1), "chosen", "fr", NULL);
  g_object_set (find_field (review, PLEA_FIELD_LETTER_BEFORE, 1), "text", "Qu’elle soit libre.",
                NULL);
  activate (review, "editor.show", "letter");
  g_assert_true (plea_test_wait (is_mapped, language, PLEA_TEST_PATIENCE_MS));
  await_print (review, "who has been held since");
  gtk_drop_down_set_selected (language, 1);
  await_print (review, "Qu’elle soit libre.");
  gtk_drop_down_set_selected (language, 0);
  await_print (review, "who has been held since");
}

static GtkWidget *
focus_source (Review *review)
{
  GtkWidget *view = plea_test_find_type (
      plea_test_find_type (review->editor, PLEA_TYPE_READING_VIEW), GTK_TYPE_TEXT_VIEW);

  gtk_widget_grab_focus (view);

  return view;
}

static GtkAdjustment *
scroll_fields (Review *review)
{
  GtkWidget     *form = plea_test_find_type (review->editor, g_type_from_name ("PleaEditorForm"));
  GtkWidget     *scroller = gtk_widget_get_ancestor (form, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  gtk_adjustment_set_value (place, 200);
  g_assert_cmpfloat (gtk_adjustment_get_value (place), ==, 200);

  return place;
}

/* What was changed in the fields of one letter is there when one comes back to it. */
static void
test_letters (Review *review, gconstpointer data)
{
  GtkDropDown   *letters = find_letters (review);
  GtkWidget     *source;
  GtkAdjustment *place;

  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (letters)), ==, 3);
  g_assert_true (plea_test_says (GTK_WIDGET (letters), "Letter 1 of 3: Minister Bob Sample"));
  activate (review, "editor.show", "fields");
  gtk_test_widget_wait_for_draw (review->editor);
  source = focus_source (review);
  place = scroll_fields (review);

  choose_letter (review, 1);
  gtk_test_widget_wait_for_draw (review->editor);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (review->editor)) == source);
  g_assert_cmpfloat (gtk_adjustment_get_value (place), ==, 200);
  expect_text (review, PLEA_FIELD_RECIPIENT_NAME, "President Carla Test");
  type (review, PLEA_FIELD_RECIPIENT_NAME, "President Test");

  choose_letter (review, 2);
  expect_text (review, PLEA_FIELD_RECIPIENT_SALUTATION, "Dear Ambassador,");
  choose_letter (review, 1);
  expect_text (review, PLEA_FIELD_RECIPIENT_NAME, "President Test");
  expect_text (review, PLEA_FIELD_RECIPIENT_SALUTATION, "Dear President,");
  activate (review, "editor.show", "letter");
  await_print (review, "President Test");
}

/* Says of words in the source what they are. */
static void
say (Review *review, const char *words, const char *what)
{
  GtkTextView   *view = GTK_TEXT_VIEW (focus_source (review));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter    start, end;

  gtk_text_buffer_get_start_iter (buffer, &start);
  g_assert_true (gtk_text_iter_forward_search (&start, words, 0, &start, &end, NULL));
  gtk_text_buffer_select_range (buffer, &end, &start);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), "reading.say", "s", what));
  plea_test_iterate ();
}

static void
expect_n_letters (Review *review, guint n)
{
  GtkWidget *choice = plea_test_find_type (review->editor, g_type_from_name ("PleaLetterChoice"));

  g_assert_cmpint (gtk_widget_get_visible (choice), ==, n > 1);
  if (n > 1)
    g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (find_letters (review))),
                      ==, n);
}

/* What is said of the source and what is typed go together, and each letter has its own. */
static void
test_said (Review *review, gconstpointer data)
{
  choose_letter (review, 1);
  type (review, PLEA_FIELD_RECIPIENT_NAME, "President Test");
  say (review, "Please make sure that she is freed.", "leave-out");
  expect_text (review, PLEA_FIELD_RECIPIENT_NAME, "President Test");
  expect_text (review, PLEA_FIELD_LETTER_BEFORE,
               "I write to you about Ada Example. Her trial was not fair.");

  choose_letter (review, 2);
  say (review, "Please see to it that she can see a doctor.", "leave-out");
  choose_letter (review, 1);
  expect_text (review, PLEA_FIELD_RECIPIENT_NAME, "President Test");
  expect_text (review, PLEA_FIELD_LETTER_BEFORE,
               "I write to you about Ada Example. Her trial was not fair.");
  choose_letter (review, 2);
  expect_text (review, PLEA_FIELD_LETTER_BEFORE,
               "I ask you to tell your government that people here know of Ada Example.");
}

/* Where there is no letter yet, what is said to be one takes the place of the empty one. */
static void
test_said_to_be_letter (Review *review, gconstpointer data)
{
  const PleaPlace second = { PLEA_FIELD_LETTER_BEFORE, 1, 0 };
  const char     *words = "Ada Example was arrested in March. She has done nothing wrong.";

  expect_text (review, PLEA_FIELD_LETTER_BEFORE, "");
  say (review, words, "letter");
  expect_text (review, PLEA_FIELD_LETTER_BEFORE, words);
  g_assert_null (plea_editor_notes_find (review->editor, second));
  gtk_widget_activate_action (focus_source (review), "reading.undo", NULL);
  expect_text (review, PLEA_FIELD_LETTER_BEFORE, "");
  g_assert_null (plea_editor_notes_find (review->editor, second));
}

static void
leave_out_third_letter (Review *review)
{
  say (review, "Dear Ambassador,", "leave-out");
  say (review, "I ask you to tell your government that people here know of Ada Example.",
       "leave-out");
  say (review, "Please see to it that she can see a doctor.", "leave-out");
}

static void
undo (Review *review, guint n)
{
  for (guint i = 0; i < n; i++)
    gtk_widget_activate_action (focus_source (review), "reading.undo", NULL);
  plea_test_iterate ();
}

/* The letters of a page become fewer and more again; what is typed meanwhile stays. */
static void
test_fewer (Review *review, gconstpointer data)
{
  choose_letter (review, 2);
  leave_out_third_letter (review);
  expect_n_letters (review, 2);
  choose_letter (review, 0);
  say (review, "I write to you about Ada Example. Her trial was not fair.", "leave-out");
  say (review, "Please make sure that she is freed.", "leave-out");
  expect_n_letters (review, 1);
  type (review, PLEA_FIELD_PUBLISHER, "A group");
  undo (review, 1);
  expect_n_letters (review, 2);
  choose_letter (review, 1);
  expect_text (review, PLEA_FIELD_RECIPIENT_SALUTATION, "Dear President,");
  choose_letter (review, 0);
  expect_text (review, PLEA_FIELD_PUBLISHER, "A group");
  undo (review, 4);
  expect_n_letters (review, 3);
}

static void
expect_salutations (Review *review, const char *const *salutations)
{
  for (guint i = 0; salutations[i] != NULL; i++)
    {
      PleaAppeal          *appeal = g_ptr_array_index (review->done, i);
      const PleaRecipient *recipient = plea_appeal_get_recipient (appeal, 0);

      g_assert_cmpstr (plea_translations_get_exact (recipient->salutation, "en"), ==,
                       salutations[i]);
    }
  g_assert_cmpuint (review->done->len, ==, g_strv_length ((GStrv) salutations));
}

/* What is shown is added, or all that can be, with what was changed. */
static void
test_add_one (Review *review, gconstpointer data)
{
  choose_letter (review, 1);
  activate (review, "editor.add", NULL);
  expect_salutations (review, (const char *const[]){ "Dear President,", NULL });
}

static void
test_add_all (Review *review, gconstpointer data)
{
  choose_letter (review, 1);
  type (review, PLEA_FIELD_RECIPIENT_SALUTATION, "Dear Madam,");
  choose_letter (review, 0);
  plea_test_click (review->editor, "Add A_ll 3");
  expect_salutations (
      review, (const char *const[]){ "Dear Minister,", "Dear Madam,", "Dear Ambassador,", NULL });
}

/* Why a letter cannot be added is told before. */
static void
test_add_some (Review *review, gconstpointer data)
{
  AdwMessageDialog *question;

  choose_letter (review, 1);
  type (review, PLEA_FIELD_RECIPIENT_ADDRESS, "");
  plea_test_click (review->editor, "Add A_ll 3");
  question = plea_test_find_question ();
  g_assert_cmpuint (review->done->len, ==, 0);
  g_assert_cmpstr (adw_message_dialog_get_heading (question), ==, "Add 2 of 3 Letters?");
  g_assert_cmpstr (adw_message_dialog_get_body (question), ==,
                   "Letter 2: Recipient 1 has no postal address.");
  adw_message_dialog_response (question, "yes");
  plea_test_iterate ();
  expect_salutations (review, (const char *const[]){ "Dear Minister,", "Dear Ambassador,", NULL });
}

static void
note_shown (PleaLibrarian *librarian, PleaAppeal *appeal, PleaAppeal **shown)
{
  g_assert_null (*shown);
  g_set_object (shown, appeal);
}

/* Each under an id of its own, however often that is asked for; the first is shown. */
static void
test_keep_all (Review *review, gconstpointer data)
{
  PleaTestScratch *scratch = plea_test_scratch_new ();
  g_autoptr (PleaLibrary) library = plea_library_new (plea_test_scratch_get_path (scratch));
  g_autoptr (PleaSession) session = plea_session_new ();
  g_autoptr (PleaLibrarian) librarian = plea_librarian_new (NULL, library, session);
  g_autoptr (PleaAppeal) shown = NULL;

  plea_library_load (library);
  g_signal_connect (librarian, "show", G_CALLBACK (note_shown), &shown);
  plea_test_click (review->editor, "Add A_ll 3");
  for (guint i = 0; i < 2; i++)
    {
      g_clear_object (&shown);
      plea_librarian_add_all (librarian, review->done, NULL);
      g_assert_cmpstr (shown->id, ==, "ada-example-2026");
    }
  g_assert_nonnull (plea_library_find (library, "ada-example-2026"));
  g_assert_nonnull (plea_library_find (library, "ada-example-2026-2"));
  g_assert_nonnull (plea_library_find (library, "ada-example-2026-3"));
  g_assert_null (plea_library_find (library, "ada-example-2026-4"));
  plea_test_scratch_free (scratch);
}

/* Panes */

static gboolean
is_folded (gpointer review)
{
  GtkWidget *leaflet = plea_test_find_type (((Review *) review)->editor, ADW_TYPE_LEAFLET);

  return adw_leaflet_get_folded (ADW_LEAFLET (leaflet));
}

static void
fold (Review *review)
{
  gtk_window_set_default_size (GTK_WINDOW (review->editor), PHONE_WIDTH, 600);
  g_assert_true (plea_test_wait (is_folded, review, PLEA_TEST_PATIENCE_MS));
  gtk_test_widget_wait_for_draw (review->editor);
  plea_test_iterate ();
}

typedef struct
{
  Review  *review;
  gboolean source, letter, fields;
} Sight;

static gboolean
is_in_sight (Review *review, GType type)
{
  GtkWidget *pane = plea_test_find_type (review->editor, type);

  return pane != NULL && gtk_widget_get_mapped (pane);
}

static gboolean
is_so (gpointer data)
{
  Sight *sight = data;

  return is_in_sight (sight->review, PLEA_TYPE_READING_VIEW) == sight->source
         && is_in_sight (sight->review, PLEA_TYPE_LETTER_PANE) == sight->letter
         && is_in_sight (sight->review, g_type_from_name ("PleaEditorForm")) == sight->fields;
}

/* One pane goes out of sight while the next comes. */
static void
expect_in_sight (Review *review, gboolean source, gboolean letter, gboolean fields)
{
  Sight sight = { review, source, letter, fields };

  g_assert_true (plea_test_wait (is_so, &sight, PLEA_TEST_PATIENCE_MS));
}

static void
test_panes (Review *review, gconstpointer data)
{
  expect_in_sight (review, TRUE, TRUE, FALSE);
  plea_test_click (review->editor, "Fields");
  expect_in_sight (review, TRUE, FALSE, TRUE);
  fold (review);
  expect_in_sight (review, FALSE, FALSE, TRUE);
  plea_test_click (review->editor, "Letter");
  expect_in_sight (review, FALSE, TRUE, FALSE);
  plea_test_click (review->editor, "Source");
  expect_in_sight (review, TRUE, FALSE, FALSE);
  g_assert_true (
      gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (review->editor)),
                              plea_test_find_type (review->editor, PLEA_TYPE_READING_VIEW)));
}

/* Without a source the letter stands beside the fields. */
static void
test_panes_of_new (Review *review, gconstpointer data)
{
  expect_in_sight (review, FALSE, TRUE, TRUE);
  g_assert_false (plea_test_says (review->editor, "Source"));
  activate (review, "editor.show", "source");
  expect_in_sight (review, FALSE, TRUE, TRUE);
  fold (review);
  expect_in_sight (review, FALSE, FALSE, TRUE);
  plea_test_click (review->editor, "Letter");
  expect_in_sight (review, FALSE, TRUE, FALSE);
}

/* The portrait */

static gpointer
find_in_row (Review *review, const char *name)
{
  GtkWidget *row = plea_test_find_type (review->editor, PLEA_TYPE_PORTRAIT_ROW);

  return gtk_widget_get_template_child (row, PLEA_TYPE_PORTRAIT_ROW, name);
}

static GtkWidget *
get_thumbnail (Review *review, int nth)
{
  return gtk_grid_get_child_at (GTK_GRID (find_in_row (review, "thumbnails")), nth, 0);
}

static gboolean
is_thumbnail_shown (gpointer thumbnail)
{
  return adw_avatar_get_custom_image (ADW_AVATAR (gtk_button_get_child (thumbnail))) != NULL;
}

static GBytes *
get_portrait (Review *review)
{
  return plea_editor_get_builder (PLEA_EDITOR (review->editor))->appeal->defender.portrait;
}

static gboolean
has_portrait (gpointer review)
{
  return get_portrait (review) != NULL;
}

static void
take_picture (Review *review, guint nth)
{
  GtkWidget *row = plea_test_find_type (review->editor, PLEA_TYPE_PORTRAIT_ROW);

  gtk_widget_activate_action (row, "portrait.take", "u", nth);
}

static void
count (guint *n)
{
  (*n)++;
}

/* Each has a name. None is decoded before somebody wants to see it, and none is a portrait before
 * they say so; that one stays, whatever is said of the page. */
static void
test_pictures (Review *review, gconstpointer data)
{
  static const char *const names[] = { "Picture 1 of 3", "Nadia Okoro", "Picture 3 of 3" };
  guint                    n_changes = 0;
  g_autoptr (GBytes) portrait = NULL;

  activate (review, "editor.show", "fields");
  for (int i = 0; i < (int) G_N_ELEMENTS (names); i++)
    {
      g_assert_cmpstr (gtk_widget_get_tooltip_text (get_thumbnail (review, i)), ==, names[i]);
      g_assert_false (is_thumbnail_shown (get_thumbnail (review, i)));
    }
  gtk_menu_button_popup (find_in_row (review, "menu"));
  g_assert_true (
      plea_test_wait (is_thumbnail_shown, get_thumbnail (review, 1), PLEA_TEST_PATIENCE_MS));
  g_assert_true (is_thumbnail_shown (get_thumbnail (review, 0)));
  g_assert_null (get_portrait (review));

  g_signal_connect_swapped (review->editor, "changed", G_CALLBACK (count), &n_changes);
  take_picture (review, 3);
  g_assert_cmpuint (n_changes, ==, 0);
  take_picture (review, 1);
  g_assert_true (plea_test_wait (has_portrait, review, PLEA_TEST_PATIENCE_MS));
  g_assert_cmpuint (n_changes, ==, 1);
  portrait = g_bytes_ref (get_portrait (review));
  g_assert_true (plea_appeal_is_picture (portrait));
  say (review, "Release her at once.", "leave-out");
  g_assert_true (g_bytes_equal (get_portrait (review), portrait));
  g_assert_true (gtk_widget_get_visible (find_in_row (review, "menu")));
}

/* Those that a browser has saved beside the page are the page’s own. */
static void
test_pictures_beside (Review *review, gconstpointer data)
{
  activate (review, "editor.show", "fields");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (get_thumbnail (review, 0)), ==, "Ada Example");
  g_assert_null (get_thumbnail (review, 1));
  gtk_menu_button_popup (find_in_row (review, "menu"));
  g_assert_true (
      plea_test_wait (is_thumbnail_shown, get_thumbnail (review, 0), PLEA_TEST_PATIENCE_MS));
  take_picture (review, 0);
  g_assert_true (plea_test_wait (has_portrait, review, PLEA_TEST_PATIENCE_MS));
  g_assert_true (plea_appeal_is_picture (get_portrait (review)));
}

/* Closed while they are decoded, it lets go of everything. */
static void
test_closed_with_pictures (Review *review, gconstpointer data)
{
  gtk_menu_button_popup (find_in_row (review, "menu"));
}

static void
test_no_pictures (Review *review, gconstpointer data)
{
  g_assert_false (gtk_widget_get_visible (find_in_row (review, "menu")));
}

static void
assert_fits (Review *review)
{
  int min_width;

  gtk_widget_measure (review->editor, GTK_ORIENTATION_HORIZONTAL, -1, &min_width, NULL, NULL, NULL);
  g_assert_cmpint (min_width, <=, PHONE_WIDTH);
}

/* Also with a choice among letters and a telephone's width, in languages with long words too. */
static void
test_phone (Review *review, gconstpointer data)
{
  fold (review);
  assert_fits (review);
}

/* With text half as large again, in each of the panes. */
static void
test_phone_with_large_text (Review *review, gconstpointer data)
{
  static const char *const panes[] = { "source", "letter", "fields" };

  plea_test_set_large_text (TRUE);
  fold (review);
  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    {
      activate (review, "editor.show", panes[i]);
      assert_fits (review);
    }
  plea_test_set_large_text (FALSE);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    const char *page;
    void (*test) (Review *review, gconstpointer data);
  } tests[] = {
    { "/review/letter", one_letter, test_letter },
    { "/review/missing", NULL, test_missing },
    { "/review/doubts", doubtful_address, test_doubts },
    { "/review/recipients", two_recipients, test_recipients },
    { "/review/languages", one_letter, test_languages },
    { "/review/letters", three_letters, test_letters },
    { "/review/said", three_letters, test_said },
    { "/review/said-to-be-letter", no_letter, test_said_to_be_letter },
    { "/review/fewer", three_letters, test_fewer },
    { "/review/add-one", three_letters, test_add_one },
    { "/review/add-all", three_letters, test_add_all },
    { "/review/add-some", three_letters, test_add_some },
    { "/review/keep-all", three_letters, test_keep_all },
    { "/review/panes", one_letter, test_panes },
    { "/review/panes-of-new", NULL, test_panes_of_new },
    { "/review/pictures", with_pictures, test_pictures },
    { "/review/pictures/closed", with_pictures, test_closed_with_pictures },
    { "/review/pictures/beside", saved_page, test_pictures_beside },
    { "/review/pictures/none", one_letter, test_no_pictures },
    { "/review/phone", three_letters, test_phone },
    { "/review/phone/large-text", three_letters, test_phone_with_large_text },
    { "/review/phone/large-text-of-new", NULL, test_phone_with_large_text },
  };
  GtkApplication *application = plea_test_start (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Review, tests[i].page, set_up, tests[i].test, tear_down);

  return plea_test_run (application);
}
