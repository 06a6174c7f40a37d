/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window and its parts from the inside: all that is made is freed, everything is within reach
 * of the Tab key and of a narrow screen, and the preview never shows what is no longer so. */

#define _GNU_SOURCE /* memmem() */

#include "config.h"

#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "plea-appeal-file.h"
#include "plea-appeal-reader.h"
#include "plea-appeal-row.h"
#include "plea-calendar.h"
#include "plea-choice-row.h"
#include "plea-choices.h"
#include "plea-compose.h"
#include "plea-customs-section.h"
#include "plea-customs.h"
#include "plea-day-row.h"
#include "plea-demands-section.h"
#include "plea-draft-data.h"
#include "plea-draft-match.h"
#include "plea-form.h"
#include "plea-format-picture.h"
#include "plea-hint.h"
#include "plea-preview.h"
#include "plea-printing.h"
#include "plea-profile.h"
#include "plea-recipients-section.h"
#include "plea-rendering.h"
#include "plea-sheet.h"
#include "plea-sidebar.h"
#include "plea-switch-row.h"
#include "plea-test-scratch.h"
#include "plea-test-wait.h"
#include "plea-test-widget.h"
#include "plea-text-row.h"
#include "plea-text-section.h"
#include "plea-window-private.h"

#define APPEAL "elena-milashina-2016"
#define PHONE_WIDTH 360
#define PHONE_HEIGHT 640
#define MANY_STEPS 500

static GtkApplication *application;

typedef struct
{
  PleaAppeal     *appeal;
  PleaDraft      *draft;
  PleaSender     *sender;
  PleaStationery *stationery;
  PleaHabits     *habits;
} Supporter;

static void
set_up (Supporter *supporter, gconstpointer data)
{
  supporter->appeal = plea_appeal_file_load_built_in (APPEAL);
  supporter->draft = plea_draft_new (APPEAL);
  g_object_set (supporter->draft, "one-sheet", FALSE, NULL); /* pages enough to look through */
  supporter->sender = plea_sender_new ();
  supporter->stationery = plea_stationery_new ();
  supporter->habits = plea_habits_new ();
}

/* Whatever was shown, nobody keeps the supporter's data, once it is told what threads have done. */
static void
tear_down (Supporter *supporter, gconstpointer data)
{
  plea_test_iterate ();
  plea_test_let_go (supporter->draft);
  plea_test_let_go (supporter->stationery);
  plea_test_let_go (supporter->habits);
  plea_test_let_go (supporter->sender);
  plea_test_let_go (supporter->appeal);
}

static PleaStyle
make_style (void)
{
  return (PleaStyle){ .format = plea_format_find (PLEA_FORMAT_OF_LETTERS, "plain-a4"),
                      .font = plea_font_find_or_default (NULL) };
}

/* Nothing that is made stays */

static GtkWidget *
make_appeal_row (Supporter *supporter)
{
  g_autoptr (PleaListing) listing = plea_listing_new (supporter->appeal, NULL);
  GDate today;

  plea_calendar_get_today (&today);

  return plea_appeal_row_new (listing, &today);
}

static GtkWidget *
make_choice_row (Supporter *supporter)
{
  return g_object_new (PLEA_TYPE_CHOICE_ROW, NULL);
}

static GtkWidget *
make_day_row (Supporter *supporter)
{
  return g_object_new (PLEA_TYPE_DAY_ROW, NULL);
}

static GtkWidget *
make_demands_section (Supporter *supporter)
{
  GtkWidget *widget = g_object_new (PLEA_TYPE_DEMANDS_SECTION, NULL);

  plea_demands_section_show (PLEA_DEMANDS_SECTION (widget), supporter->appeal, supporter->draft);

  return widget;
}

static GtkWidget *
make_form (Supporter *supporter)
{
  GtkWidget *widget = g_object_new (PLEA_TYPE_FORM, NULL);

  plea_form_set_supporter (PLEA_FORM (widget), supporter->sender, supporter->stationery,
                           supporter->habits);
  plea_form_show (PLEA_FORM (widget), supporter->appeal, supporter->draft);

  return widget;
}

static PleaDocument *
create_document (Supporter *supporter)
{
  const PleaStyle style = make_style ();
  g_autoptr (GPtrArray) letters = plea_compose_letters (supporter->appeal, supporter->draft,
                                                        supporter->sender);

  return plea_document_new (letters, &style);
}

static void
show_letters (Supporter *supporter, PleaPreview *preview)
{
  g_autoptr (PleaDocument) document = create_document (supporter);

  plea_preview_show (preview, document, NULL);
}

static GtkWidget *
make_preview (Supporter *supporter)
{
  GtkWidget *widget = g_object_new (PLEA_TYPE_PREVIEW, NULL);

  show_letters (supporter, PLEA_PREVIEW (widget));

  return widget;
}

static GtkWidget *
make_profile (Supporter *supporter)
{
  GtkWidget *widget = g_object_new (PLEA_TYPE_PROFILE, NULL);

  plea_profile_show (PLEA_PROFILE (widget), supporter->appeal, supporter->draft);

  return widget;
}

static GtkWidget *
make_recipients_section (Supporter *supporter)
{
  GtkWidget *widget = g_object_new (PLEA_TYPE_RECIPIENTS_SECTION, NULL);

  plea_recipients_section_show (PLEA_RECIPIENTS_SECTION (widget), supporter->appeal,
                                supporter->draft);

  return widget;
}

static GtkWidget *
make_sheet (Supporter *supporter)
{
  return plea_sheet_new ();
}

static GtkWidget *
make_switch_row (Supporter *supporter)
{
  return g_object_new (PLEA_TYPE_SWITCH_ROW, NULL);
}

static GtkWidget *
make_text_row (Supporter *supporter)
{
  return g_object_new (PLEA_TYPE_TEXT_ROW, "title", "Title", NULL);
}

static GtkWidget *
make_text_section (Supporter *supporter)
{
  GtkWidget *widget = g_object_new (PLEA_TYPE_TEXT_SECTION, NULL);

  plea_text_section_show (PLEA_TEXT_SECTION (widget), supporter->appeal, supporter->draft,
                          supporter->sender);

  return widget;
}

static GtkWidget *
make_customs_section (Supporter *supporter)
{
  GtkWidget *widget = g_object_new (PLEA_TYPE_CUSTOMS_SECTION, NULL);

  plea_customs_section_show (PLEA_CUSTOMS_SECTION (widget), supporter->appeal, supporter->draft,
                             supporter->sender);

  return widget;
}

static const struct
{
  const char *name;
  GtkWidget *(*make) (Supporter *supporter);
} parts[] = {
  { "appeal-row", make_appeal_row },
  { "choice-row", make_choice_row },
  { "customs-section", make_customs_section },
  { "day-row", make_day_row },
  { "demands-section", make_demands_section },
  { "form", make_form },
  { "preview", make_preview },
  { "profile", make_profile },
  { "recipients-section", make_recipients_section },
  { "sheet", make_sheet },
  { "switch-row", make_switch_row },
  { "text-row", make_text_row },
  { "text-section", make_text_section },
};

/* A row is nothing without its list. */
static GtkWidget *
put_in_list (GtkWidget *row)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_append (GTK_LIST_BOX (list), row);

  return list;
}

static GtkWidget *
present (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window),
                        GTK_IS_LIST_BOX_ROW (child) ? put_in_list (child) : child);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);

  return window;
}

static void
test_shown (Supporter *supporter, gconstpointer data)
{
  GtkWidget *part = parts[GPOINTER_TO_UINT (data)].make (supporter);
  GtkWidget *window = present (part);
  gboolean   part_gone, window_gone;

  plea_test_watch (part, &part_gone);
  plea_test_watch (window, &window_gone);
  gtk_window_destroy (GTK_WINDOW (window));
  plea_test_assert_goes (&part_gone);
  plea_test_assert_goes (&window_gone);
}

static void
test_unused (Supporter *supporter, gconstpointer data)
{
  GtkWidget *part = g_object_ref_sink (parts[GPOINTER_TO_UINT (data)].make (supporter));
  gboolean   gone;

  plea_test_watch (part, &gone);
  g_object_unref (part);
  plea_test_assert_goes (&gone);
}

/* As it was when its template was read, before anything is shown. */
static void
test_empty (Supporter *supporter, gconstpointer data)
{
  GtkWidget *made = g_object_ref_sink (parts[GPOINTER_TO_UINT (data)].make (supporter));
  GType      type = G_OBJECT_TYPE (made);
  GtkWidget *part;
  gboolean   gone;

  g_object_unref (made);
  plea_test_iterate ();
  if (type == PLEA_TYPE_APPEAL_ROW) /* there is none without an appeal */
    return;
  part = g_object_ref_sink (g_object_new (type, NULL));
  plea_test_watch (part, &gone);
  g_object_unref (part);
  plea_test_assert_goes (&gone);
}

/* Customs */

static PleaAppeal *
read_appeal (const char *recipient, const char *letter)
{
  g_autofree char *xml = g_strdup_printf (
      "<appeal xmlns='https://plea-letters.github.io/appeal/1' id='x' as-of='2020-01-02'>"
      "<defender><name>Ada</name><country>NG</country></defender><status id='charged'/>"
      "<recipient><name>X</name><address><line>1 Street</line></address><country code='NG'/>%s"
      "</recipient><letter xml:lang='yo'><p>A</p>%s</letter></appeal>",
      recipient, letter);
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  PleaAppeal *appeal = plea_appeal_reader_read (bytes, "x", problems);

  g_assert_nonnull (appeal);

  return appeal;
}

static void
list_entries (GtkWidget *widget, GPtrArray *entries)
{
  if (ADW_IS_ENTRY_ROW (widget))
    g_ptr_array_add (entries, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_entries (child, entries);
}

/* What neither the appeal nor custom says is asked for, and remembered. */
static void
test_customs_section (Supporter *supporter, gconstpointer data)
{
  static const struct
  {
    const char *recipient;
    const char *letter;
    gboolean    asks[2]; /* for a salutation, for a closing */
  } cases[] = {
    { "", "", { TRUE, TRUE } },
    { "<salutation xml:lang='yo'>B</salutation>", "", { FALSE, TRUE } },
    { "", "<closing>C</closing>", { TRUE, FALSE } },
    { "<salutation xml:lang='yo'>B</salutation>", "<closing>C</closing>", { FALSE, FALSE } },
  };
  GtkWidget *section = g_object_ref_sink (make_customs_section (supporter));
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  g_autofree char *words = NULL;

  list_entries (section, entries);
  g_assert_cmpuint (entries->len, ==, 2);
  g_assert_false (gtk_widget_get_visible (section));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PleaAppeal) appeal = read_appeal (cases[i].recipient, cases[i].letter);

      plea_customs_section_show (PLEA_CUSTOMS_SECTION (section), appeal, supporter->draft,
                                 supporter->sender);
      g_assert_cmpint (gtk_widget_get_visible (section), ==, cases[i].asks[0] || cases[i].asks[1]);
      for (guint nth = 0; nth < entries->len; nth++)
        g_assert_cmpint (gtk_widget_get_visible (entries->pdata[nth]), ==, cases[i].asks[nth]);
      gtk_editable_set_text (entries->pdata[1], "Èmi ni");
    }
  words = plea_customs_get (supporter->sender->customs, "yo", PLEA_CUSTOM_CLOSING);
  g_assert_cmpstr (words, ==, "Èmi ni");
  g_object_unref (section);
}

static void
test_printing (Supporter *supporter, gconstpointer data)
{
  g_autoptr (PleaDocument) document = create_document (supporter);
  PleaPrinting    *printing = plea_printing_new (document, NULL);
  g_autofree char *settings = plea_printing_get_settings (printing);
  g_autofree char *name = NULL;

  g_assert_nonnull (settings);
  g_object_get (printing, "job-name", &name, NULL);
  g_assert_cmpstr (name, ==, C_ ("print job", "Letter"));
  plea_test_let_go (printing);
}

/* Two letters of a page: printed on both sides they are two sheets, with a blank back between. */
static void
test_printing_both_sides (Supporter *supporter, gconstpointer data)
{
  static const struct
  {
    const char *settings;
    int         n_pages;
  } cases[] = {
    { "[Print Settings]\n", 2 },
    { "[Print Settings]\nduplex=simplex\n", 2 },
    { "[Print Settings]\nduplex=horizontal\n", 3 },
    { "[Print Settings]\nduplex=vertical\n", 3 },
    { "[Print Settings]\nduplex=horizontal\nnumber-up=2\n", 2 },
  };
  const PleaStyle style = make_style ();
  /* GTK keeps an operation that wrote a file, and with it its letters. */
  g_autoptr (PleaAppeal) appeal = plea_appeal_file_load_built_in (APPEAL);
  const PleaLetterText *text = plea_appeal_get_letter (appeal, 0);
  g_autoptr (PleaDraft) draft = plea_draft_new ("short");
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "plea-test-print-XXXXXX", NULL);

  for (guint i = 0; i < plea_letter_text_count (text, PLEA_PART_DEMAND); i++)
    plea_draft_set_demand_chosen (draft, plea_letter_text_get_nth (text, PLEA_PART_DEMAND, i)->id,
                                  FALSE);
  plea_draft_set_edit (draft, "en", plea_letter_text_get_nth (text, PLEA_PART_PARAGRAPH, 2)->id,
                       "Please.");
  g_assert_true (g_close (g_mkstemp (path), NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) letters = plea_compose_letters (appeal, draft, supporter->sender);
      g_autoptr (PleaDocument) document = NULL;
      g_autoptr (PleaPrinting) printing = NULL;
      int n_pages;

      g_ptr_array_add (letters, g_object_ref (g_ptr_array_index (letters, 0)));
      document = plea_document_new (letters, &style);
      printing = plea_printing_new (document, cases[i].settings);
      gtk_print_operation_set_allow_async (GTK_PRINT_OPERATION (printing), FALSE);
      gtk_print_operation_set_export_filename (GTK_PRINT_OPERATION (printing), path);
      g_assert_cmpint (gtk_print_operation_run (GTK_PRINT_OPERATION (printing),
                                                GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, NULL),
                       ==, GTK_PRINT_OPERATION_RESULT_APPLY);
      g_object_get (printing, "n-pages", &n_pages, NULL);
      g_assert_cmpint (n_pages, ==, cases[i].n_pages);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

/* The row of the form in which that is written, or NULL. */
static gboolean
is_text_row_with (GtkWidget *widget, gconstpointer text)
{
  return PLEA_IS_TEXT_ROW (widget)
         && g_str_equal (plea_text_row_get_text (PLEA_TEXT_ROW (widget)), text);
}

/* The salutations that the form shows, each on a line. */
static void
collect_salutations (GtkWidget *widget, GString *salutations)
{
  if (PLEA_IS_TEXT_ROW (widget)
      && g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)),
                           _ ("Salutation")))
    g_string_append_printf (salutations, "%s\n", plea_text_row_get_text (PLEA_TEXT_ROW (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_salutations (child, salutations);
}

static void
assert_salutations (GtkWidget *form, const char *expected)
{
  g_autoptr (GString) salutations = g_string_new (NULL);

  collect_salutations (form, salutations);
  g_assert_cmpstr (salutations->str, ==, expected);
}

static const char appeal_to_two[]
    = "<appeal xmlns='https://plea-letters.github.io/appeal/1' id='x' as-of='2020-01-02'>"
      "<defender><name>Ada</name><country>GB</country></defender><status id='charged'/>"
      "<recipient><name>Judge</name><address><line>1</line></address><country code='GB'/>"
      "<salutation xml:lang='en'>Your Honour,</salutation></recipient>"
      "<recipient><name>Clerk</name><address><line>2</line></address><country code='GB'/>"
      "</recipient><letter xml:lang='en'><p>Please.</p></letter></appeal>";

static void
test_salutations (Supporter *supporter, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (appeal_to_two, strlen (appeal_to_two));
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();
  g_autoptr (PleaAppeal) appeal = plea_appeal_reader_read (bytes, "x", problems);
  GtkWidget       *form = g_object_ref_sink (make_form (supporter));
  g_autofree char *kept = NULL;

  plea_form_show (PLEA_FORM (form), appeal, supporter->draft);
  assert_salutations (form, "Your Honour,\n");
  plea_choices_set_recipient_chosen (appeal, supporter->draft, 1, TRUE);
  assert_salutations (form, "Your Honour,\nDear Sir or Madam,\n");
  g_object_set (supporter->sender, "country", "US", NULL);
  assert_salutations (form, "Your Honour,\nDear Sir or Madam:\n");
  plea_choices_set_recipient_chosen (appeal, supporter->draft, 0, FALSE);
  assert_salutations (form, "Dear Sir or Madam:\n");
  kept = plea_draft_to_data (supporter->draft);
  g_assert_null (strstr (kept, "[Edits"));
  plea_test_let_go (form);
}

/* What is reworded stays with its part when rows come before it, and goes when it is as published.
 */
static void
test_reworded (Supporter *supporter, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (appeal_to_two, strlen (appeal_to_two));
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();
  g_autoptr (PleaAppeal) appeal = plea_appeal_reader_read (bytes, "x", problems);
  const PleaPart *part = g_ptr_array_index (plea_appeal_get_letter (appeal, 0)->parts, 0);
  GtkWidget      *form = g_object_ref_sink (make_form (supporter));

  plea_form_show (PLEA_FORM (form), appeal, supporter->draft);
  g_object_set (plea_test_find (form, is_text_row_with, "Please."), "text", "I beg you.", NULL);
  g_assert_cmpstr (plea_draft_get_edit (supporter->draft, "en", part->id), ==, "I beg you.");
  plea_choices_set_recipient_chosen (appeal, supporter->draft, 1, TRUE);
  g_assert_cmpstr (plea_draft_get_edit (supporter->draft, "en", part->id), ==, "I beg you.");
  g_object_set (plea_test_find (form, is_text_row_with, "I beg you."), "text", "Please.", NULL);
  g_assert_null (plea_draft_get_edit (supporter->draft, "en", part->id));
  plea_test_let_go (form);
}

/* Whatever is laid out meanwhile, or closes it again: as somebody who looks for the row would. */
static gboolean
is_in_sight (gpointer row)
{
  GtkWidget     *scroller = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  double         x, y;

  if (!gtk_widget_translate_coordinates (row, scroller, 0, 0, &x, &y))
    return FALSE;
  if (y >= 0 && y < PHONE_HEIGHT - gtk_widget_get_height (row))
    return TRUE;

  gtk_adjustment_set_value (place, gtk_adjustment_get_value (place) + y);

  return FALSE;
}

static gboolean
is_open (gpointer list)
{
  GtkWidget *row = gtk_widget_get_ancestor (list, ADW_TYPE_COMBO_ROW);
  GtkWidget *popover = gtk_widget_get_ancestor (list, GTK_TYPE_POPOVER);

  if (!gtk_widget_get_visible (popover))
    adw_action_row_activate (ADW_ACTION_ROW (row));

  return gtk_widget_get_mapped (list) && gtk_widget_get_width (list) > 0;
}

static gboolean
is_closed (gpointer list)
{
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (list, GTK_TYPE_POPOVER)));

  return !gtk_widget_get_mapped (list);
}

/* The list of formats has all its words, and is no wider than a telephone. */
static void
test_formats (Supporter *supporter, gconstpointer data)
{
  GtkWidget *form = make_form (supporter);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *row = GTK_WIDGET (gtk_widget_get_template_child (form, PLEA_TYPE_FORM, "format"));
  GtkWidget *list = plea_test_find_type (plea_test_find_type (row, GTK_TYPE_POPOVER),
                                         GTK_TYPE_LIST_VIEW);
  GtkWidget *window;

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), form);
  gtk_widget_set_size_request (scroller, PHONE_WIDTH, PHONE_HEIGHT);
  window = present (scroller);
  /* The first steps lead to where one writes. */
  gtk_widget_activate_action (form, "form.write-name", NULL);
  g_assert_true (gtk_widget_is_ancestor (
      gtk_root_get_focus (GTK_ROOT (window)),
      GTK_WIDGET (gtk_widget_get_template_child (form, PLEA_TYPE_FORM, "name"))));
  gtk_widget_activate_action (form, "form.write-words", NULL);
  g_assert_true (gtk_widget_is_ancestor (
      gtk_root_get_focus (GTK_ROOT (window)),
      GTK_WIDGET (gtk_widget_get_template_child (form, PLEA_TYPE_FORM, "own-words"))));
  g_assert_true (plea_test_wait (is_in_sight, row, PLEA_TEST_PATIENCE_MS));
  g_assert_true (plea_test_wait (is_open, list, PLEA_TEST_PATIENCE_MS));
  g_assert_cmpint (gtk_widget_get_width (list), <=, PHONE_WIDTH);
  g_assert_cmpuint (plea_test_assert_whole (list), >=, 3);
  g_assert_nonnull (plea_test_find_type (list, PLEA_TYPE_FORMAT_PICTURE));
  g_assert_true (plea_test_wait (is_closed, list, PLEA_TEST_PATIENCE_MS));
  gtk_window_destroy (GTK_WINDOW (window));
  plea_test_iterate ();
}

/* The form asks for what goes on paper, and for nothing else. */
static void
test_support (Supporter *supporter, gconstpointer data)
{
  static const char *const rows[] = { "own-words", "defender-words", "demands",
                                      "subject",   "return-address", "emphasise-name",
                                      "format",    "date",           "envelope" };
  static const struct
  {
    gboolean    to_defender, to_official;
    const char *shape;
    gboolean    is_shown[G_N_ELEMENTS (rows)];
  } cases[] = {
    { TRUE, FALSE, NULL, { FALSE, TRUE, FALSE, FALSE, TRUE, FALSE, FALSE, FALSE, FALSE } },
    { TRUE, FALSE, "letter", { FALSE, TRUE, FALSE, FALSE, TRUE, FALSE, TRUE, TRUE, TRUE } },
    { FALSE, TRUE, NULL, { TRUE, FALSE, TRUE, TRUE, FALSE, TRUE, TRUE, TRUE, TRUE } },
    { FALSE, TRUE, "postcard", { TRUE, FALSE, TRUE, FALSE, FALSE, TRUE, FALSE, FALSE, FALSE } },
    { TRUE, TRUE, NULL, { TRUE, TRUE, TRUE, TRUE, TRUE, TRUE, TRUE, TRUE, TRUE } },
  };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "appeals", "support.appeal",
                                                 NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (PleaAppeal) appeal = plea_appeal_file_load (file, NULL);
  GtkWidget *form = make_form (supporter);
  GtkWidget *window = present (form);

  g_assert_nonnull (appeal);
  plea_form_show (PLEA_FORM (form), appeal, supporter->draft);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      plea_draft_set_recipient_chosen (supporter->draft, plea_appeal_get_recipient (appeal, 0)->id,
                                       cases[i].to_defender);
      plea_draft_set_recipient_chosen (supporter->draft, plea_appeal_get_recipient (appeal, 1)->id,
                                       cases[i].to_official);
      g_object_set (supporter->draft, "shape", cases[i].shape, NULL);
      for (gsize j = 0; j < G_N_ELEMENTS (rows); j++)
        g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (
                           gtk_widget_get_template_child (form, PLEA_TYPE_FORM, rows[j])))
                       == cases[i].is_shown[j]);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  plea_test_iterate ();
}

static const char appeal_updated[]
    = "<appeal xmlns='https://plea-letters.github.io/appeal/1' id='x' as-of='2020-01-02'>"
      "<defender><name>Ada</name><country>GB</country></defender><status id='charged'/>"
      "<recipient><name>Judge</name><address><line>1</line></address><country code='GB'/>"
      "</recipient><letter xml:lang='en'><p>Please.</p></letter></appeal>";

/* The profile says what is new and what fell away until the supporter has seen it. */
static void
test_news (Supporter *supporter, gconstpointer data)
{
  g_autoptr (GBytes) before = g_bytes_new_static (appeal_to_two, strlen (appeal_to_two));
  g_autoptr (GBytes) after = g_bytes_new_static (appeal_updated, strlen (appeal_updated));
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();
  g_autoptr (PleaAppeal) first = plea_appeal_reader_read (before, "x", problems);
  g_autoptr (PleaAppeal) second = plea_appeal_reader_read (after, "x", problems);
  GtkWidget *profile = g_object_ref_sink (g_object_new (PLEA_TYPE_PROFILE, NULL));
  GtkWidget *hint;

  plea_draft_match (supporter->draft, first);
  plea_choices_set_recipient_chosen (first, supporter->draft, 1, TRUE);
  plea_draft_match (supporter->draft, second);
  plea_profile_show (PLEA_PROFILE (profile), second, supporter->draft);
  hint = plea_test_find_type (profile, PLEA_TYPE_HINT);
  g_assert_true (g_str_has_suffix (plea_hint_get_text (PLEA_HINT (hint)), "\n• Clerk"));
  g_assert_true (gtk_widget_get_visible (hint));

  gtk_widget_activate_action (profile, "profile.see-news", NULL);
  g_assert_cmpstr (plea_hint_get_text (PLEA_HINT (hint)), ==, "");
  g_assert_false (gtk_widget_get_visible (hint));
  plea_test_let_go (profile);
}

/* A row to write in */

static GtkWidget *
get_child (GtkWidget *widget, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name));
}

static GtkTextBuffer *
get_buffer (GtkWidget *row)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (get_child (row, "view")));
}

static void
type (GtkWidget *row, const char *text)
{
  gtk_text_buffer_insert_interactive_at_cursor (get_buffer (row), text, -1, TRUE);
}

static void
assert_text (GtkWidget *row, const char *text, gboolean changed)
{
  g_assert_cmpstr (plea_text_row_get_text (PLEA_TEXT_ROW (row)), ==, text);
  g_assert_cmpint (gtk_widget_get_visible (get_child (row, "changed")), ==, changed);
  g_assert_cmpint (gtk_widget_get_visible (get_child (row, "reset")), ==, changed);
}

static void
test_text_row (Supporter *supporter, gconstpointer data)
{
  GtkWidget *row = g_object_new (PLEA_TYPE_TEXT_ROW, "title", "Title", NULL);
  GtkWidget *list = g_object_ref_sink (put_in_list (row));

  plea_text_row_set_original (PLEA_TEXT_ROW (row), "Original");
  g_object_set (row, "text", "Original", NULL);
  assert_text (row, "Original", FALSE);
  g_assert_false (gtk_text_buffer_get_can_undo (get_buffer (row)));

  type (row, " é👩🏽‍💻");
  assert_text (row, "Original é👩🏽‍💻", TRUE);
  gtk_text_buffer_undo (get_buffer (row));
  assert_text (row, "Original", FALSE);
  gtk_text_buffer_redo (get_buffer (row));
  assert_text (row, "Original é👩🏽‍💻", TRUE);

  g_signal_emit_by_name (get_child (row, "reset"), "clicked");
  assert_text (row, "Original", FALSE);
  gtk_text_buffer_undo (get_buffer (row));
  assert_text (row, "Original é👩🏽‍💻", TRUE);

  plea_text_row_set_original (PLEA_TEXT_ROW (row), NULL);
  assert_text (row, "Original é👩🏽‍💻", FALSE);
  plea_test_let_go (list);
}

static gboolean
is_off (gpointer toggle)
{
  return !gtk_switch_get_active (toggle);
}

/* The row is the switch, for the keyboard and for a screen reader, and its title is no markup. */
static void
test_switch_row (Supporter *supporter, gconstpointer data)
{
  GtkWidget     *row = g_object_new (PLEA_TYPE_SWITCH_ROW, "title", "A & B", NULL);
  GtkWidget     *window = present (row);
  GtkAccessible *accessible = GTK_ACCESSIBLE (row);
  GtkWidget     *toggle = adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row));

  gtk_test_accessible_assert_role (accessible, GTK_ACCESSIBLE_ROLE_SWITCH);
  g_assert_true (
      gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  g_assert_true (plea_test_says (row, "A & B"));
  g_assert_false (gtk_widget_get_can_focus (toggle));
  gtk_test_accessible_assert_state (accessible, GTK_ACCESSIBLE_STATE_CHECKED, FALSE);
  gtk_switch_set_active (GTK_SWITCH (toggle), TRUE);
  g_assert_true (plea_switch_row_get_active (PLEA_SWITCH_ROW (row)));
  gtk_test_accessible_assert_state (accessible, GTK_ACCESSIBLE_STATE_CHECKED, TRUE);
  adw_action_row_activate (ADW_ACTION_ROW (row));
  g_assert_true (plea_test_wait (is_off, toggle, PLEA_TEST_PATIENCE_MS));
  gtk_test_accessible_assert_state (accessible, GTK_ACCESSIBLE_STATE_CHECKED, FALSE);
  g_object_set (row, "active", TRUE, NULL);
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (toggle)));
  gtk_window_destroy (GTK_WINDOW (window));
  plea_test_iterate ();
}

static gboolean
is_subtitle (GtkWidget *widget, gconstpointer words)
{
  return GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), words);
}

/* Lines of Arabic are not equally high. */
static void
test_row_words (Supporter *supporter, gconstpointer data)
{
  const char *words
      = "للرسائل التي تحمل اسما وعنوانا وزن أكبر. إذا كانت لك عائلة في البلد الموجهة إليه"
        " الرسالة، أو كان أصلك منه، أو كان في نيتك السفر إليه، فقد يكون من الحكمة"
        " الاكتفاء بالأحرف الأولى والمدينة، أو بلا شيء. وعند الشك، الأفضل عدم الكتابة.";
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", "عنك", "subtitle", words, NULL);
  GtkWidget *window = present (row);
  GtkWidget *label = plea_test_find (row, is_subtitle, words);
  graphene_rect_t bounds;

  for (int width = 300; width < 420; width += 2)
    {
      int height;

      gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
      gtk_widget_size_allocate (row, &(GtkAllocation){ 0, 0, width, height }, -1);
      g_assert_true (gtk_widget_compute_bounds (label, row, &bounds));
      g_assert_cmpfloat (bounds.origin.x, >=, 0);
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, width);
      g_assert_cmpfloat (bounds.origin.y, >=, 0);
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, height);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  plea_test_iterate ();
}

static void
count (gpointer object, gpointer pspec, guint *n_notified)
{
  (*n_notified)++;
}

/* Setting what is there already neither tells anybody nor moves the cursor: the form and the draft
 * set each other. */
static void
test_text_row_unchanged (Supporter *supporter, gconstpointer data)
{
  GtkWidget *row = g_object_ref_sink (g_object_new (PLEA_TYPE_TEXT_ROW, "title", "Title", NULL));
  guint      n_notified = 0;

  g_object_set (row, "text", "Text", NULL);
  type (row, "!");
  g_signal_connect (row, "notify::text", G_CALLBACK (count), &n_notified);
  g_object_set (row, "text", "Text!", NULL);
  g_assert_cmpuint (n_notified, ==, 0);
  g_assert_true (gtk_text_buffer_get_can_undo (get_buffer (row)));
  g_object_set (row, "text", NULL, NULL);
  g_assert_cmpuint (n_notified, ==, 1);
  assert_text (row, "", FALSE);
  plea_test_let_go (row);
}

/* The preview */

static gboolean
has_pdf (gpointer preview)
{
  return plea_preview_get_pdf (preview) != NULL;
}

static GBytes *
make_pdf (Supporter *supporter)
{
  g_autoptr (PleaDocument) document = create_document (supporter);

  return plea_document_to_pdf (document, NULL);
}

static void
assert_previews (Supporter *supporter, PleaPreview *preview)
{
  g_autoptr (GBytes) expected = make_pdf (supporter);

  g_assert_true (plea_test_wait (has_pdf, preview, PLEA_TEST_PATIENCE_MS));
  g_assert_true (g_bytes_equal (plea_preview_get_pdf (preview), expected));
}

static void
collect_pdf (PleaPreview *preview, GParamSpec *pspec, GPtrArray *pdfs)
{
  if (plea_preview_get_pdf (preview) != NULL)
    g_ptr_array_add (pdfs, g_bytes_ref (plea_preview_get_pdf (preview)));
}

static void
write_words (Supporter *supporter, guint n_paragraphs)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < n_paragraphs; i++)
    g_string_append_printf (words, "Paragraph %u of %u.\n", i + 1, n_paragraphs);
  g_object_set (supporter->draft, "own-words", words->str, NULL);
}

static void
test_preview (Supporter *supporter, gconstpointer data)
{
  GtkWidget   *window = present (g_object_new (PLEA_TYPE_PREVIEW, NULL));
  PleaPreview *preview = PLEA_PREVIEW (gtk_window_get_child (GTK_WINDOW (window)));
  g_autoptr (GPtrArray) pdfs = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  guint n_pages;

  g_assert_null (plea_preview_get_pdf (preview));
  g_assert_cmpuint (plea_preview_get_n_pages (preview), ==, 0);
  show_letters (supporter, preview);
  assert_previews (supporter, preview);
  n_pages = plea_preview_get_n_pages (preview);
  g_assert_cmpuint (n_pages, >, 0);

  /* Faster than pages can be made: only the last ones come, and never an older file. */
  g_signal_connect (preview, "notify::pdf", G_CALLBACK (collect_pdf), pdfs);
  for (guint i = 1; i <= 60; i++)
    {
      write_words (supporter, i);
      show_letters (supporter, preview);
      g_assert_null (plea_preview_get_pdf (preview));
      if (i % 20 == 0)
        plea_test_iterate ();
    }
  assert_previews (supporter, preview);
  g_assert_cmpuint (pdfs->len, >=, 1);
  g_assert_true (g_ptr_array_index (pdfs, pdfs->len - 1) == plea_preview_get_pdf (preview));
  g_assert_cmpuint (plea_preview_get_n_pages (preview), >, n_pages);

  write_words (supporter, 0);
  show_letters (supporter, preview);
  assert_previews (supporter, preview);
  g_assert_cmpuint (plea_preview_get_n_pages (preview), ==, n_pages);
  gtk_window_destroy (GTK_WINDOW (window));
  plea_test_iterate ();
}

/* A program that ends takes Poppler away from under a thread: so a preview does not go before its
 * thread has come to an end, and goes also while the main loop does not turn any more. */
static void
test_closed_preview (Supporter *supporter, gconstpointer data)
{
  GtkWidget *preview = make_preview (supporter);
  GtkWidget *window = present (preview);
  gboolean   gone;

  plea_test_watch (preview, &gone);
  write_words (supporter, 100);
  show_letters (supporter, PLEA_PREVIEW (preview));
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_true (gone);
  plea_test_iterate ();
}

/* The sheets of a long letter */

static PleaSheet *
find_last_sheet (PleaPreview *preview)
{
  GtkWidget *sheet = plea_test_find_type (GTK_WIDGET (preview), PLEA_TYPE_SHEET);

  return PLEA_SHEET (gtk_widget_get_last_child (gtk_widget_get_parent (sheet)));
}

static gboolean
is_written_on (gpointer sheet)
{
  return gtk_widget_get_width (sheet) > 0 && plea_sheet_is_sharp (sheet);
}

static GtkAdjustment *
get_place (PleaPreview *preview)
{
  GtkWidget *scroller = plea_test_find_type (GTK_WIDGET (preview), GTK_TYPE_SCROLLED_WINDOW);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
}

static gboolean
can_be_scrolled (gpointer place)
{
  return gtk_adjustment_get_upper (place) > gtk_adjustment_get_page_size (place);
}

static void
scroll_preview (PleaPreview *preview, double part)
{
  GtkAdjustment *place = get_place (preview);

  g_assert_true (plea_test_wait (can_be_scrolled, place, PLEA_TEST_PATIENCE_MS));
  gtk_adjustment_set_value (place, part * gtk_adjustment_get_upper (place));
}

static GBytes *
get_pixels (GdkTexture *texture)
{
  gsize   stride = 4 * (gsize) gdk_texture_get_width (texture);
  gsize   size = stride * (gsize) gdk_texture_get_height (texture);
  guchar *pixels = g_malloc (size);

  gdk_texture_download (texture, pixels, stride);

  return g_bytes_new_take (pixels, size);
}

/* What is shown are the very pixels of the page as it is now. */
static void
assert_shows_page (Supporter *supporter, PleaPreview *preview, PleaSheet *sheet, guint nth)
{
  g_autoptr (PleaDocument) document = create_document (supporter);
  g_autoptr (PleaRendering) rendering = NULL;
  g_autoptr (GBytes) expected = NULL;
  g_autoptr (GBytes) shown = NULL;

  /* A sheet that has just come has no place and no width yet. */
  g_assert_true (plea_test_wait (is_written_on, sheet, PLEA_TEST_PATIENCE_MS));
  rendering = plea_rendering_new (document, NULL, nth, nth + 1, plea_sheet_get_n_pixels (sheet));
  g_assert_true (plea_rendering_run (rendering, NULL));
  expected = get_pixels (plea_rendering_get_picture (rendering, nth));
  shown = get_pixels (plea_sheet_get_picture (sheet));
  g_assert_true (g_bytes_equal (shown, expected));
}

/* Changes of the built-in appeal's letter */

static void
change_own_words (Supporter *supporter)
{
  g_object_set (supporter->draft, "own-words", "Enough.", NULL);
}

static void
change_closing (Supporter *supporter)
{
  plea_draft_set_edit (supporter->draft, "en", PLEA_PART_ID_CLOSING, "Sincerely yours,");
}

static void
change_name (Supporter *supporter)
{
  g_object_set (supporter->sender, "name", "Ada", NULL);
}

static void
change_date (Supporter *supporter)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 1, G_DATE_MAY, 2020);
  g_object_set (supporter->draft, "date", &day, NULL);
}

/* A character that stood nowhere else is added to the font of all pages, */
static void
change_font (Supporter *supporter)
{
  g_object_set (supporter->draft, "own-words", "Enough! 100 %.", NULL);
}

/* one of another script to the second font of its own page. */
static void
change_second_font (Supporter *supporter)
{
  g_object_set (supporter->draft, "own-words", "Enough! 100 %, Ω.", NULL);
}

static void
change_language (Supporter *supporter)
{
  g_object_set (supporter->draft, "language", "fr", NULL);
}

static void (*const changes[]) (Supporter *supporter) = {
  change_own_words,   change_closing, change_date,     change_font,
  change_second_font, change_name,    change_language,
};

static PleaSheet *
find_first_sheet (gpointer preview)
{
  return PLEA_SHEET (plea_test_find_type (preview, PLEA_TYPE_SHEET));
}

/* The preview goes to what is new, which may be on the second page. */
static gboolean
is_first_sheet_back (gpointer preview)
{
  gtk_adjustment_set_value (get_place (preview), 0);

  return is_written_on (find_first_sheet (preview));
}

static void
test_changes (Supporter *supporter, gconstpointer data)
{
  PleaPreview *preview = PLEA_PREVIEW (make_preview (supporter));
  GtkWidget   *window = present (GTK_WIDGET (preview));

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      changes[i](supporter);
      show_letters (supporter, preview);
      assert_previews (supporter, preview);
      g_assert_true (plea_test_wait (is_first_sheet_back, preview, PLEA_TEST_PATIENCE_MS));
      assert_shows_page (supporter, preview, find_first_sheet (preview), 0);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  plea_test_iterate ();
}

static void
assert_width (const PleaRendering *rendering, guint nth, int width)
{
  GdkTexture *picture = plea_rendering_get_picture (rendering, nth);

  g_assert_cmpint (picture != NULL ? gdk_texture_get_width (picture) : 0, ==, width);
}

/* Pictures are of the pages that were asked for, as large as they were asked for. */
static void
test_pictures (Supporter *supporter, gconstpointer data)
{
  static const struct
  {
    guint first, end;
    int   width, width_of_first, width_of_second;
  } cases[] = {
    { 0, 2, 700, 700, 700 }, { 0, 2, 1400, 1400, 1400 }, { 1, 2, 700, 0, 700 },
    { 0, 1, 700, 700, 0 },   { 1, 9, 700, 0, 700 },      { 0, 0, 0, 0, 0 },
  };
  g_autoptr (PleaDocument) document = create_document (supporter);
  g_autoptr (GBytes) pdf = make_pdf (supporter);
  g_autoptr (PleaRendering) previous = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PleaRendering) rendering = plea_rendering_new (document, previous, cases[i].first,
                                                                cases[i].end, cases[i].width);

      g_assert_true (plea_rendering_run (rendering, NULL));
      g_assert_true (g_bytes_equal (rendering->pdf, pdf));
      g_assert_cmpuint (rendering->n_pages, ==, 2);
      assert_width (rendering, 0, cases[i].width_of_first);
      assert_width (rendering, 1, cases[i].width_of_second);
      g_clear_pointer (&previous, plea_rendering_unref);
      previous = g_steal_pointer (&rendering);
    }
}

static gboolean
look_alike (const PleaRendering *a, const PleaRendering *b, guint nth)
{
  g_autoptr (GBytes) pixels = get_pixels (plea_rendering_get_picture (a, nth));
  g_autoptr (GBytes) others = get_pixels (plea_rendering_get_picture (b, nth));

  return g_bytes_equal (pixels, others);
}

static PleaRendering *
render (Supporter *supporter, PleaRendering *previous)
{
  g_autoptr (PleaDocument) document = create_document (supporter);
  PleaRendering *rendering = plea_rendering_new (document, previous, 0, 2, 700);

  g_assert_true (plea_rendering_run (rendering, NULL));

  return rendering;
}

/* A picture is taken over only where it would become the same again. */
static void
test_same_pictures (Supporter *supporter, gconstpointer data)
{
  g_autoptr (PleaRendering) previous = render (supporter, NULL);
  guint n_same = 0;

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (PleaRendering) fresh = NULL;
      g_autoptr (PleaRendering) rendering = NULL;

      changes[i](supporter);
      fresh = render (supporter, NULL);
      rendering = render (supporter, previous);
      for (guint nth = 0; nth < 2; nth++)
        {
          gboolean is_same = plea_rendering_get_picture (rendering, nth)
                             == plea_rendering_get_picture (previous, nth);

          g_assert_true (look_alike (rendering, fresh, nth));
          g_assert_true (is_same == look_alike (rendering, previous, nth));
          n_same += is_same ? 1 : 0;
        }
      g_clear_pointer (&previous, plea_rendering_unref);
      previous = g_steal_pointer (&rendering);
    }
  g_assert_cmpuint (n_same, >=, 3);
}

/* Only sheets in sight are drawn, and the others are blank until they are scrolled to: no page that
 * was written anew can be seen as it was before. */
static void
test_sheets (Supporter *supporter, gconstpointer data)
{
  PleaPreview *preview = PLEA_PREVIEW (g_object_new (PLEA_TYPE_PREVIEW, NULL));
  GtkWidget   *window = present (GTK_WIDGET (preview));
  PleaSheet   *first, *last;

  write_words (supporter, 400);
  show_letters (supporter, preview);
  assert_previews (supporter, preview);
  g_assert_true (plea_test_wait (can_be_scrolled, get_place (preview), PLEA_TEST_PATIENCE_MS));
  first = PLEA_SHEET (plea_test_find_type (window, PLEA_TYPE_SHEET));
  last = find_last_sheet (preview);
  assert_shows_page (supporter, preview, first, 0);
  g_assert_null (plea_sheet_get_picture (last));
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (last)), ==,
                   gtk_widget_get_height (GTK_WIDGET (first)));

  scroll_preview (preview, 1);
  assert_shows_page (supporter, preview, last, plea_preview_get_n_pages (preview) - 1);
  g_assert_null (plea_sheet_get_picture (first));

  write_words (supporter, 401);
  show_letters (supporter, preview);
  assert_previews (supporter, preview);
  g_assert_null (plea_sheet_get_picture (first));
  assert_shows_page (supporter, preview, last, plea_preview_get_n_pages (preview) - 1);
  scroll_preview (preview, 0);
  assert_shows_page (supporter, preview, first, 0);
  gtk_window_destroy (GTK_WINDOW (window));
  plea_test_iterate ();
}

/* Frames are drawn also while changes come faster than pages. */

typedef struct
{
  Supporter   *supporter;
  PleaPreview *preview;
  guint        source;
  gint64       last_frame;
} Burst;

/* As fast as this computer can, but for the time that a frame needs at least. */
static gboolean
write_more (gpointer data)
{
  Burst *burst = data;
  gint64 begin = g_get_monotonic_time ();

  show_letters (burst->supporter, burst->preview);
  gtk_widget_queue_draw (GTK_WIDGET (burst->preview));
  burst->source = g_timeout_add ((guint) (g_get_monotonic_time () - begin) / 500 + 1, write_more,
                                 burst);

  return G_SOURCE_REMOVE;
}

static gboolean
is_frame_reached (gpointer data)
{
  Burst         *burst = data;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (burst->preview));

  g_main_context_iteration (NULL, FALSE);

  return gdk_frame_clock_get_frame_counter (clock) >= burst->last_frame;
}

static void
test_frames (Supporter *supporter, gconstpointer data)
{
  PleaPreview *preview = PLEA_PREVIEW (make_preview (supporter));
  GtkWidget   *window = present (GTK_WIDGET (preview));
  Burst        burst = { supporter, preview, 0, 0 };

  write_more (&burst);
  burst.last_frame = gdk_frame_clock_get_frame_counter (gtk_widget_get_frame_clock (window)) + 5;
  while (!is_frame_reached (&burst))
    continue;

  g_source_remove (burst.source);
  assert_previews (supporter, preview);
  gtk_window_destroy (GTK_WINDOW (window));
  plea_test_iterate ();
}

/* The window */

static GtkWidget *
open_window_in (const char *directory, int width, int height)
{
  GtkWidget *window = plea_window_new (application, directory);

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  g_assert_true (plea_test_wait (has_pdf, PLEA_WINDOW (window)->preview, PLEA_TEST_PATIENCE_MS));

  return window;
}

static PleaTestScratch *
open_window (GtkWidget **window, int width, int height)
{
  PleaTestScratch *scratch = plea_test_scratch_new ();

  *window = open_window_in (plea_test_scratch_get_path (scratch), width, height);

  return scratch;
}

static void
close_window (GtkWidget *window, PleaTestScratch *scratch)
{
  gboolean gone;

  plea_test_watch (window, &gone);
  gtk_window_destroy (GTK_WINDOW (window));
  plea_test_assert_goes (&gone);
  plea_test_scratch_free (scratch);
}

static void
test_window (void)
{
  GtkWidget       *window;
  PleaTestScratch *scratch = open_window (&window, 1280, 800);

  close_window (window, scratch);
}

/* Closed while pages are being made. */
static void
test_window_closed_early (void)
{
  PleaTestScratch *scratch = plea_test_scratch_new ();
  GtkWidget       *window = plea_window_new (application, plea_test_scratch_get_path (scratch));

  gtk_window_present (GTK_WINDOW (window));
  close_window (window, scratch);
}

static gboolean
is_folded (gpointer leaflet)
{
  return adw_leaflet_get_folded (leaflet);
}

/* Without movement, in which libadwaita 1.2 leaks what it draws. */
static void
test_phone (void)
{
  GtkSettings     *settings = gtk_settings_get_default ();
  GtkWidget       *window;
  PleaTestScratch *scratch;
  int              min_width;

  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  scratch = open_window (&window, PHONE_WIDTH, PHONE_HEIGHT);
  g_assert_true (plea_test_wait (is_folded, get_child (window, "outer"), PLEA_TEST_PATIENCE_MS));
  g_assert_true (gtk_widget_activate_action (window, "win.show-writing", NULL));
  g_assert_true (plea_test_wait (is_folded, get_child (window, "inner"), PLEA_TEST_PATIENCE_MS));
  gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &min_width, NULL, NULL, NULL);
  g_assert_cmpint (min_width, <=, PHONE_WIDTH);
  g_assert_cmpint (gtk_widget_get_width (window), <=, PHONE_WIDTH);
  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
  close_window (window, scratch);
}

/* What is kept, and what keeps it from being kept */

static void
write_own_words (GtkWidget *window, const char *words)
{
  type (get_child (get_child (window, "form"), "own-words"), words);
}

static char *
read_database (PleaTestScratch *scratch, gsize *size)
{
  g_autofree char *path = g_build_filename (plea_test_scratch_get_path (scratch), "plea.db", NULL);
  char            *contents;

  g_assert_true (g_file_get_contents (path, &contents, size, NULL));

  return contents;
}

static void
test_without_store (void)
{
  PleaTestScratch *scratch = plea_test_scratch_new ();
  g_autofree char *file = plea_test_scratch_write_file (scratch, "file", "", 0600);
  GtkWidget       *window = open_window_in (file, 1280, 800);

  g_assert_true (plea_test_says (window, file));
  write_own_words (window, "Lost words");
  g_assert_true (gtk_widget_activate_action (window, "win.copy-text", NULL));
  plea_window_forget_everything (PLEA_WINDOW (window), FALSE);
  /* Nothing was ever kept, and the form is empty. */
  g_assert_true (plea_test_says (window, _ ("Everything about you is forgotten")));
  close_window (window, scratch);
}

static void
answer (const char *response)
{
  AdwMessageDialog *dialog = plea_test_find_question ();

  g_assert_nonnull (dialog);
  adw_message_dialog_response (dialog, response);
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_null (plea_test_find_question ());
}

static void
test_newer_store (void)
{
  PleaTestScratch *scratch = plea_test_scratch_new ();
  g_autofree char *path = g_build_filename (plea_test_scratch_get_path (scratch), "plea.db", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize            size, size_after;
  sqlite3         *connection;
  GtkWidget       *window;
  gboolean         gone;

  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, "PRAGMA user_version = 1000", NULL, NULL, NULL), ==,
                   SQLITE_OK);
  g_assert_cmpint (sqlite3_close (connection), ==, SQLITE_OK);
  before = read_database (scratch, &size);

  window = open_window_in (plea_test_scratch_get_path (scratch), 1280, 800);
  g_assert_true (plea_test_says (window, path));
  write_own_words (window, "Lost words");
  plea_test_watch (window, &gone);
  gtk_window_close (GTK_WINDOW (window));
  answer ("yes");
  plea_test_assert_goes (&gone);
  after = read_database (scratch, &size_after);
  g_assert_cmpmem (before, size, after, size_after);
  plea_test_scratch_free (scratch);
}

static void
test_damaged_store (void)
{
  PleaTestScratch *scratch = plea_test_scratch_new ();
  g_autofree char *path = plea_test_scratch_write_file (scratch, "plea.db", "damaged", 0600);
  GtkWidget       *window = open_window_in (plea_test_scratch_get_path (scratch), 1280, 800);
  g_autofree char *set_aside = g_strconcat (path, ".damaged-", NULL);

  g_assert_true (plea_test_says (window, set_aside));
  close_window (window, scratch);
}

static sqlite3 *
lock_database (PleaTestScratch *scratch)
{
  g_autofree char *path = g_build_filename (plea_test_scratch_get_path (scratch), "plea.db", NULL);
  sqlite3         *other;

  g_assert_cmpint (sqlite3_open (path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);

  return other;
}

static gboolean
complains (gpointer window)
{
  return plea_test_says (window, _ ("Close it and try again."));
}

static gboolean
is_silent (gpointer window)
{
  return !complains (window);
}

/* Another program has the file for a while. */
static void
test_locked_store (void)
{
  GtkWidget       *window;
  PleaTestScratch *scratch = open_window (&window, 1280, 800);
  sqlite3         *other = lock_database (scratch);

  write_own_words (window, "Words of mine");
  g_assert_true (plea_test_wait (complains, window, PLEA_TEST_PATIENCE_MS));

  g_assert_cmpint (sqlite3_exec (other, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_true (plea_test_wait (is_silent, window, PLEA_TEST_PATIENCE_MS));
  g_assert_cmpint (sqlite3_close (other), ==, SQLITE_OK);
  close_window (window, scratch);
}

static void
assert_own_words (GtkWidget *window, const char *words)
{
  GtkWidget *row = get_child (get_child (window, "form"), "own-words");

  g_assert_cmpstr (plea_text_row_get_text (PLEA_TEXT_ROW (row)), ==, words);
}

static void
close_by_key (GtkWidget *window)
{
  gtk_window_close (GTK_WINDOW (window));
}

static void
quit (GtkWidget *window)
{
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
}

static void
end_session (GtkWidget *window)
{
  g_signal_emit_by_name (application, "query-end");
}

/* Whatever ends the window: it stays open until its words are kept, or the supporter gives them up.
 */
static void
test_closed_while_locked (gconstpointer close)
{
  GtkWidget       *window;
  PleaTestScratch *scratch = open_window (&window, 1280, 800);
  sqlite3         *other = lock_database (scratch);
  gboolean         gone;

  plea_test_watch (window, &gone);
  write_own_words (window, "Words of mine");
  ((void (*) (GtkWidget *)) close) (window);
  plea_test_iterate ();
  ((void (*) (GtkWidget *)) close) (window);
  plea_test_iterate ();
  g_assert_false (gone);
  assert_own_words (window, "Words of mine");
  g_assert_true (
      plea_test_says (GTK_WIDGET (plea_test_find_question ()), _ ("Close it and try again.")));
  answer ("no");
  g_assert_false (gone);

  g_assert_cmpint (sqlite3_close (other), ==, SQLITE_OK);
  gtk_window_close (GTK_WINDOW (window));
  plea_test_assert_goes (&gone);
  window = open_window_in (plea_test_scratch_get_path (scratch), 1280, 800);
  assert_own_words (window, "Words of mine");
  close_window (window, scratch);
}

static void
test_closed_anyway (void)
{
  GtkWidget       *window;
  PleaTestScratch *scratch = open_window (&window, 1280, 800);
  sqlite3         *other = lock_database (scratch);
  gboolean         gone;

  plea_test_watch (window, &gone);
  write_own_words (window, "Words given up");
  gtk_window_close (GTK_WINDOW (window));
  answer ("yes");
  plea_test_assert_goes (&gone);
  g_assert_cmpint (sqlite3_close (other), ==, SQLITE_OK);
  plea_test_scratch_free (scratch);
}

/* The desktop ends all programs without closing their windows. */
static void
test_session_ends (void)
{
  GtkWidget       *window;
  PleaTestScratch *scratch = open_window (&window, 1280, 800);
  g_autofree char *path = g_build_filename (plea_test_scratch_get_path (scratch), "plea.db", NULL);
  g_autoptr (PleaStore) store = plea_store_open (plea_test_scratch_get_path (scratch), NULL);
  g_autoptr (PleaDraft) draft = NULL;

  write_own_words (window, "Words of mine");
  end_session (window);
  draft = plea_store_load_draft (store, APPEAL, NULL);
  g_assert_cmpstr (draft->own_words, ==, "Words of mine");
  close_window (window, scratch);
}

static void
test_reopened (void)
{
  GtkWidget       *window;
  PleaTestScratch *scratch = open_window (&window, 1280, 800);

  write_own_words (window, "Words of mine");
  gtk_window_close (GTK_WINDOW (window));
  plea_test_iterate ();
  window = open_window_in (plea_test_scratch_get_path (scratch), 1280, 800);
  assert_own_words (window, "Words of mine");
  close_window (window, scratch);
}

/* Also what was not yet written when all was to be forgotten. */
static void
test_forgotten (void)
{
  static const char words[] = "Words of mine";
  GtkWidget        *window;
  PleaTestScratch  *scratch = open_window (&window, 1280, 800);
  g_autofree char  *contents = NULL;
  g_autoptr (GSettings) settings = g_settings_new (PLEA_APPLICATION_ID);
  g_autofree char *last_appeal = NULL;
  gsize            size;

  write_own_words (window, words);
  plea_window_forget_everything (PLEA_WINDOW (window), FALSE);
  g_assert_false (plea_test_says (window, words));
  last_appeal = g_settings_get_string (settings, "last-appeal");
  g_assert_cmpstr (last_appeal, ==, "");
  gtk_window_close (GTK_WINDOW (window));
  plea_test_iterate ();
  contents = read_database (scratch, &size);
  g_assert_null (memmem (contents, size, words, strlen (words)));
  plea_test_scratch_free (scratch);
}

/* Text that would be markup if Plea took it for that */

/* Also where it is folded away. */
static gboolean
is_label_with (GtkWidget *widget, gconstpointer words)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL;
}

static gboolean
holds (GtkWidget *within, const char *words)
{
  return plea_test_find (within, is_label_with, words) != NULL;
}

static gboolean
shows_another (gpointer window)
{
  return g_strcmp0 (PLEA_WINDOW (window)->appeal->id, APPEAL) != 0;
}

/* Text that is no markup is a warning too where it is taken for it. */
static void
test_markup (void)
{
  static const char *const fields[] = {
    "Publisher", "Defender", "About", "Status", "Event", "Recipient", "Office", "Copied", "Demand",
  };
  GtkWidget       *window;
  PleaTestScratch *scratch = open_window (&window, 1280, 800);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "appeals", "hostile.appeal",
                                                 NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  plea_test_open_file (window, file);
  g_assert_true (plea_test_wait (shows_another, window, PLEA_TEST_PATIENCE_MS));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *words = g_strdup_printf ("<b>%s</b> & </i>", fields[i]);

      if (!holds (window, words))
        g_error ("“%s” is not shown", words);
    }
  g_assert_true (holds (window, "https://example.org/page?a=1&b=2"));
  g_assert_true (gtk_widget_activate_action (window, "win.remove-appeal", NULL));
  g_assert_true (holds (window, "Removed: <b>Defender</b> & </i>"));
  close_window (window, scratch);
}

static gboolean
shows_first (gpointer window)
{
  return !shows_another (window);
}

/* The way back is for the appeal that was removed, whatever is shown by then. */
static void
test_undo (void)
{
  GtkWidget       *window;
  PleaTestScratch *scratch = open_window (&window, 1280, 800);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "appeals", "closed.appeal",
                                                 NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *id = NULL;

  plea_test_open_file (window, file);
  g_assert_true (plea_test_wait (shows_another, window, PLEA_TEST_PATIENCE_MS));
  id = g_strdup (PLEA_WINDOW (window)->appeal->id);
  g_assert_true (gtk_widget_activate_action (window, "win.remove-appeal", NULL));
  g_assert_true (plea_test_wait (shows_first, window, PLEA_TEST_PATIENCE_MS));
  g_assert_null (plea_library_find (PLEA_WINDOW (window)->library, id));

  plea_test_click (window, _ ("_Undo"));
  g_assert_true (plea_test_wait (shows_another, window, PLEA_TEST_PATIENCE_MS));
  g_assert_cmpstr (PLEA_WINDOW (window)->appeal->id, ==, id);
  close_window (window, scratch);
}

static GtkWidget *
find_window (const char *title)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *window = windows; window != NULL; window = window->next)
    if (g_strcmp0 (gtk_window_get_title (window->data), title) == 0)
      return window->data;

  return NULL;
}

/* Where what is kept is said, it can be forgotten. */
static void
test_privacy (void)
{
  GtkWidget       *window, *privacy;
  PleaTestScratch *scratch = open_window (&window, 1280, 800);

  g_assert_true (gtk_widget_activate_action (window, "win.privacy", NULL));
  privacy = find_window (_ ("Privacy"));
  g_assert_nonnull (privacy);
  g_assert_true (holds (privacy, plea_test_scratch_get_path (scratch)));
  plea_test_click (privacy, _ ("_Forget Everything…"));
  plea_test_iterate ();
  g_assert_null (find_window (_ ("Privacy")));
  write_own_words (window, "Words of mine");
  answer ("yes");
  g_assert_true (plea_test_says (window, _ ("Everything about you is forgotten")));
  g_assert_false (plea_test_says (window, "Words of mine"));
  close_window (window, scratch);
}

/* What is opened may not answer, or have no end. */

static gboolean
asks_to_wait (gpointer window)
{
  return plea_test_says (window, _ ("Reading the appeal…"));
}

static gboolean
no_longer_asks_to_wait (gpointer window)
{
  return !asks_to_wait (window);
}

/* Nobody writes to a pipe: the window goes on, until nobody wants to wait any more. */
static void
test_pipe (void)
{
  static const char *const names[] = { "pipe.appeal", "pipe.html", "pipe.pdf" };
  GtkWidget               *window;
  PleaTestScratch         *scratch = open_window (&window, 1280, 800);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (plea_test_scratch_get_path (scratch), names[i],
                                                NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      int writer;

      g_assert_cmpint (mkfifo (path, 0600), ==, 0);
      plea_test_open_file (window, file);
      g_assert_true (plea_test_wait (asks_to_wait, window, PLEA_TEST_PATIENCE_MS));
      write_own_words (window, names[i]);
      plea_test_click (window, _ ("Cancel"));
      g_assert_true (plea_test_wait (no_longer_asks_to_wait, window, PLEA_TEST_PATIENCE_MS));

      /* The thread that waits may go. */
      writer = open (path, O_WRONLY);
      g_assert_cmpint (writer, >=, 0);
      close (writer);
    }
  close_window (window, scratch);
}

/* Nobody waits any more where the window is closed. */
static void
test_closed_while_reading (void)
{
  GtkWidget       *window;
  PleaTestScratch *scratch = open_window (&window, 1280, 800);
  g_autofree char *path = g_build_filename (plea_test_scratch_get_path (scratch), "pipe.html",
                                            NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gboolean gone;
  int      writer;

  plea_test_watch (PLEA_WINDOW (window)->librarian, &gone);
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  plea_test_open_file (window, file);
  gtk_window_destroy (GTK_WINDOW (window));
  writer = open (path, O_WRONLY);
  g_assert_cmpint (writer, >=, 0);
  close (writer);
  plea_test_assert_goes (&gone);
  plea_test_scratch_free (scratch);
}

static gboolean
has_message (gpointer data)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *window = windows; window != NULL; window = window->next)
    if (ADW_IS_MESSAGE_DIALOG (window->data))
      return TRUE;

  return FALSE;
}

static void
close_messages (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *window = windows; window != NULL; window = window->next)
    if (ADW_IS_MESSAGE_DIALOG (window->data))
      gtk_window_destroy (window->data);
}

static void
test_endless (void)
{
  static const char *const names[] = { "zero.appeal", "zero.html", "zero.pdf" };
  GtkWidget               *window;
  PleaTestScratch         *scratch = open_window (&window, 1280, 800);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (plea_test_scratch_get_path (scratch), names[i],
                                                NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      g_assert_cmpint (symlink ("/dev/zero", path), ==, 0);
      plea_test_open_file (window, file);
      g_assert_true (plea_test_wait (has_message, NULL, PLEA_TEST_PATIENCE_MS));
      close_messages ();
      plea_test_iterate ();
    }
  close_window (window, scratch);
}

/* Tab */

static GHashTable *
press_tab_all_round (GtkWidget *window)
{
  GHashTable *reached = g_hash_table_new (NULL, NULL);
  GtkWidget  *first = NULL;

  for (guint i = 0; i < MANY_STEPS; i++)
    {
      GtkWidget *focus;

      gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
      focus = gtk_root_get_focus (GTK_ROOT (window));
      if (focus != NULL && focus == first)
        break;
      if (first == NULL)
        first = focus;
      for (; focus != NULL; focus = gtk_widget_get_parent (focus))
        g_hash_table_add (reached, focus);
    }

  return reached;
}

static gboolean
is_control (GtkWidget *widget)
{
  return GTK_IS_TEXT (widget) || GTK_IS_TEXT_VIEW (widget) || GTK_IS_SWITCH (widget)
         || GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget)
         || GTK_IS_DROP_DOWN (widget) || ADW_IS_COMBO_ROW (widget);
}

/* A switch in a row that toggles it is reached with the row. */
static gboolean
is_reached (GtkWidget *control, GHashTable *reached)
{
  GtkWidget *row = gtk_widget_get_ancestor (control, GTK_TYPE_LIST_BOX_ROW);

  return g_hash_table_contains (reached, control)
         || (row != NULL && g_hash_table_contains (reached, row));
}

static guint
assert_reached (GtkWidget *widget, GHashTable *reached)
{
  guint n_controls = 0;

  if (is_control (widget) && gtk_widget_get_mapped (widget) && gtk_widget_is_sensitive (widget)
      && gtk_widget_get_can_focus (widget))
    {
      if (!is_reached (widget, reached))
        g_error ("%s “%s” cannot be reached with the Tab key", G_OBJECT_TYPE_NAME (widget),
                 gtk_widget_get_name (widget));
      n_controls++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_controls += assert_reached (child, reached);

  return n_controls;
}

static void
test_tab (void)
{
  GtkWidget       *window;
  PleaTestScratch *scratch = open_window (&window, 1280, 800);
  g_autoptr (GHashTable) reached = NULL;

  reached = press_tab_all_round (window);
  g_assert_cmpuint (assert_reached (get_child (window, "form"), reached), >, 13);
  close_window (window, scratch);
}

static void
add_parts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *shown = g_strdup_printf ("/parts/%s/shown", parts[i].name);
      g_autofree char *unused = g_strdup_printf ("/parts/%s/unused", parts[i].name);
      g_autofree char *empty = g_strdup_printf ("/parts/%s/empty", parts[i].name);

      g_test_add (shown, Supporter, GUINT_TO_POINTER (i), set_up, test_shown, tear_down);
      g_test_add (unused, Supporter, GUINT_TO_POINTER (i), set_up, test_unused, tear_down);
      g_test_add (empty, Supporter, GUINT_TO_POINTER (i), set_up, test_empty, tear_down);
    }
}

#define add(path, test) g_test_add (path, Supporter, NULL, set_up, test, tear_down)

/* A list of ten thousand appeals costs no more than what is seen of it. */

static void
write_many_appeals (const char *directory, int n_appeals)
{
  g_autofree char *appeals = g_build_filename (directory, "appeals", NULL);

  g_assert_cmpint (g_mkdir_with_parents (appeals, 0700), ==, 0);
  for (int i = 0; i < n_appeals; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/a-%d.appeal", appeals, i);
      g_autofree char *appeal = g_strdup_printf (
          "<appeal xmlns='https://plea-letters.github.io/appeal/1' id='a-%d' as-of='2020-01-02'>"
          "<defender><name>Ada %d</name><country>GB</country></defender><status id='charged'/>"
          "<recipient><name>Judge</name><address><line>1 Street</line></address>"
          "<country code='GB'/></recipient><letter xml:lang='en'><p>Please.</p></letter></appeal>",
          i, i);

      g_assert_true (g_file_set_contents (path, appeal, -1, NULL));
    }
}

static guint
count_rows (GtkWidget *sidebar)
{
  GObject *rows = gtk_widget_get_template_child (sidebar, PLEA_TYPE_SIDEBAR, "appeals");
  guint    n_rows = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (rows), (int) n_rows) != NULL)
    n_rows++;

  return n_rows;
}

/* Even where the appeal that is shown stands last. */
static void
test_long_list (void)
{
  PleaTestScratch *scratch = plea_test_scratch_new ();
  g_autoptr (PleaLibrary) library = NULL;
  g_autoptr (GtkWidget) sidebar = NULL;

  write_many_appeals (plea_test_scratch_get_path (scratch), 200);
  library = plea_library_new (plea_test_scratch_get_path (scratch));
  plea_library_load (library);
  g_assert_cmpuint (g_list_model_get_n_items (plea_library_get_listings (library)), ==, 201);

  sidebar = g_object_ref_sink (g_object_new (PLEA_TYPE_SIDEBAR, NULL));
  plea_sidebar_set_library (PLEA_SIDEBAR (sidebar), library);
  plea_sidebar_select (PLEA_SIDEBAR (sidebar), APPEAL);
  g_assert_cmpuint (count_rows (sidebar), ==, 30);
  plea_test_scratch_free (scratch);
}

/* Of two actions with one shortcut, the second is out of reach. */
static void
test_shortcuts (void)
{
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (application);

  g_assert_cmpuint (g_strv_length (actions), >, 10);
  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) keys = gtk_application_get_accels_for_action (application, actions[i]);

      for (guint j = 0; keys[j] != NULL; j++)
        {
          g_auto (GStrv) all = gtk_application_get_actions_for_accel (application, keys[j]);

          g_assert_cmpuint (g_strv_length (all), ==, 1);
        }
    }
}

int
main (int argc, char **argv)
{
  application = plea_test_start (&argc, &argv);

  g_test_add_func ("/shortcuts", test_shortcuts);
  add_parts ();
  add ("/salutations", test_salutations);
  add ("/reworded", test_reworded);
  add ("/formats", test_formats);
  add ("/support", test_support);
  add ("/news", test_news);
  add ("/printing", test_printing);
  add ("/printing-both-sides", test_printing_both_sides);
  add ("/customs-section/asks", test_customs_section);
  add ("/switch-row", test_switch_row);
  add ("/row-words", test_row_words);
  add ("/text-row/undo-and-original", test_text_row);
  add ("/text-row/unchanged", test_text_row_unchanged);
  add ("/preview", test_preview);
  add ("/preview/closed", test_closed_preview);
  add ("/preview/frames", test_frames);
  add ("/preview/sheets", test_sheets);
  add ("/preview/changes", test_changes);
  add ("/preview/pictures", test_pictures);
  add ("/preview/same-pictures", test_same_pictures);
  g_test_add_func ("/sidebar/long-list", test_long_list);
  g_test_add_func ("/window/closed", test_window);
  g_test_add_func ("/window/closed-early", test_window_closed_early);
  g_test_add_func ("/window/phone", test_phone);
  g_test_add_func ("/window/tab", test_tab);
  g_test_add_func ("/window/without-store", test_without_store);
  g_test_add_func ("/window/newer-store", test_newer_store);
  g_test_add_func ("/window/damaged-store", test_damaged_store);
  g_test_add_func ("/window/locked-store", test_locked_store);
  g_test_add_data_func ("/window/closed-while-locked/close", close_by_key,
                        test_closed_while_locked);
  g_test_add_data_func ("/window/closed-while-locked/quit", quit, test_closed_while_locked);
  g_test_add_data_func ("/window/closed-while-locked/session-ends", end_session,
                        test_closed_while_locked);
  g_test_add_func ("/window/closed-anyway", test_closed_anyway);
  g_test_add_func ("/window/session-ends", test_session_ends);
  g_test_add_func ("/window/reopened", test_reopened);
  g_test_add_func ("/window/markup", test_markup);
  g_test_add_func ("/window/forgotten", test_forgotten);
  g_test_add_func ("/window/undo", test_undo);
  g_test_add_func ("/window/privacy", test_privacy);
  g_test_add_func ("/window/pipe", test_pipe);
  g_test_add_func ("/window/closed-while-reading", test_closed_while_reading);
  g_test_add_func ("/window/endless", test_endless);

  return plea_test_run (application);
}
