/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A group that writes together: cases and signers are chosen, letters come out in order, and
 * nothing of who signed them stays. */

#include "config.h"

#include <poppler.h>
#include <string.h>

#include "plea-case-row.h"
#include "plea-envelope-dialog.h"
#include "plea-group-letters.h"
#include "plea-group-window.h"
#include "plea-idioms.h"
#include "plea-label-dialog.h"
#include "plea-notice.h"
#include "plea-print-preview.h"
#include "plea-signer-dialog.h"
#include "plea-signer-table-dialog.h"
#include "plea-switch-row.h"
#include "plea-test-print-dialog.h"
#include "plea-test-printer.h"
#include "plea-test-scratch.h"
#include "plea-test-traces.h"
#include "plea-test-wait.h"
#include "plea-test-widget.h"
#include "plea-test-window.h"

#define WIDTH 1200
#define HEIGHT 700

/* Cases, and the one that comes with Plea */

#define ANY_DAY G_MAXINT

#define APPEAL                                                                                     \
  "<appeal xmlns='https://plea-letters.github.io/appeal/1' id='%s' as-of='2026-01-01'>"            \
  "<defender><name>%s</name><country>TR</country><about xml:lang='en'>%s is a teacher. She has "   \
  "been held since May. Nobody has seen her.</about></defender><status id='%s'/>%s"                \
  "<recipient><name>Minister for %s</name><address><line>1 Long Street</line></address>"           \
  "<country code='TR'/></recipient><letter xml:lang='en'><p>I write to you.</p><demands>"          \
  "<lead-in>I ask you to:</lead-in><demand>set %s free.</demand></demands></letter></appeal>"

static const struct
{
  const char *name, *status;
  int         days_left;
} cases[] = {
  { "Ayla", "imprisoned", 13 },  { "Berk", "imprisoned", ANY_DAY }, { "Cem & Co", "imprisoned", 2 },
  { "Defne", "imprisoned", -4 }, { "Filiz", "released", 5 },
};

#define N_APPEALS (G_N_ELEMENTS (cases) + 1)

static char *
format_until (int days_left)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) then = NULL;

  if (days_left == ANY_DAY)
    return g_strdup ("");

  then = g_date_time_add_days (now, days_left);

  return g_date_time_format (then, "<until>%Y-%m-%d</until>");
}

static void
keep_cases (PleaTestWindow *fixture)
{
  g_autofree char *folder = plea_test_scratch_make_directory (fixture->scratch, "appeals", 0700);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *file_name = g_strdup_printf ("appeals/case-%u.appeal", i);
      g_autofree char *id = g_strdup_printf ("case-%u", i);
      g_autofree char *name = g_markup_escape_text (cases[i].name, -1);
      g_autofree char *until = format_until (cases[i].days_left);
      g_autofree char *xml = g_strdup_printf (APPEAL, id, name, name, cases[i].status, until, name,
                                              name);

      g_free (plea_test_scratch_write_file (fixture->scratch, file_name, xml, 0600));
    }
}

/* Windows */

typedef struct
{
  GType       type;
  const char *title;
  void       *found;
} Search;

static gboolean
is_open (gpointer data)
{
  Search     *self = data;
  GListModel *windows = gtk_window_get_toplevels ();

  self->found = NULL;
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), self->type) && gtk_widget_get_mapped (window))
        self->found = window;
    }

  return self->found != NULL;
}

static gboolean
is_closed (gpointer data)
{
  return !is_open (data);
}

static gpointer
await_window (GType type)
{
  Search search = { .type = type };

  g_assert_true (plea_test_wait (is_open, &search, PLEA_TEST_PATIENCE_MS));

  return search.found;
}

static gboolean
is_titled (gpointer data)
{
  Search *self = data;
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *window = windows; window != NULL; window = window->next)
    if (g_strcmp0 (gtk_window_get_title (window->data), self->title) == 0
        && gtk_widget_get_mapped (window->data))
      self->found = window->data;

  return self->found != NULL;
}

static gpointer
await_titled (const char *title)
{
  Search search = { .title = title };

  g_assert_true (plea_test_wait (is_titled, &search, PLEA_TEST_PATIENCE_MS));

  return search.found;
}

static void
await_no_window (GType type)
{
  Search search = { .type = type };

  g_assert_true (plea_test_wait (is_closed, &search, PLEA_TEST_PATIENCE_MS));
}

/* It goes, and all that is in it. */
static void
close_window (gpointer window)
{
  gboolean gone;

  plea_test_watch (window, &gone);
  gtk_window_close (window);
  plea_test_assert_goes (&gone);
}

static gboolean
is_library_loaded (gpointer library)
{
  return g_list_model_get_n_items (plea_library_get_listings (library)) == N_APPEALS;
}

static gpointer
open_group (PleaTestWindow *fixture)
{
  keep_cases (fixture);
  plea_test_window_open (fixture, WIDTH, HEIGHT);
  g_assert_true (
      plea_test_wait (is_library_loaded, fixture->window->library, PLEA_TEST_PATIENCE_MS));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.write-together", NULL);

  return await_window (PLEA_TYPE_GROUP_WINDOW);
}

/* Those who sign are not lost by a key. */
static void
forget_group (gpointer group)
{
  gboolean gone;

  plea_test_watch (group, &gone);
  gtk_window_close (group);
  if (plea_test_find_question () != NULL)
    plea_test_click (GTK_WIDGET (plea_test_find_question ()), "_Forget");
  plea_test_assert_goes (&gone);
}

static void
close_group (PleaTestWindow *fixture, gpointer group)
{
  forget_group (group);
  plea_test_window_close (fixture);
}

/* Cases */

static gboolean
is_row (GtkWidget *widget, gconstpointer title)
{
  return ADW_IS_ACTION_ROW (widget)
         && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title);
}

static GtkWidget *
find_row (gpointer window, const char *title)
{
  GtkWidget *row = plea_test_find (window, is_row, title);

  g_assert_nonnull (row);

  return row;
}

static void
set_chosen (gpointer group, const char *name, gboolean is_chosen)
{
  gtk_check_button_set_active (plea_test_window_get_child (find_row (group, name), "check"),
                               is_chosen);
}

static void
choose_three (gpointer group)
{
  set_chosen (group, "Ayla", TRUE);
  set_chosen (group, "Berk", TRUE);
  set_chosen (group, "Cem & Co", TRUE);
}

static void
append_cases (GtkWidget *widget, GString *list)
{
  if (PLEA_IS_CASE_ROW (widget) && gtk_widget_get_visible (widget))
    g_string_append_printf (list, "%s; ",
                            adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    append_cases (child, list);
}

static char *
list_cases (gpointer group)
{
  GString *list = g_string_new (NULL);

  append_cases (group, list);

  return g_string_free (list, FALSE);
}

static void
assert_cases (gpointer group, const char *expected)
{
  g_autofree char *found = list_cases (group);

  g_assert_cmpstr (found, ==, expected);
}

/* Signers */

/* Five who can sign, and rows that nobody can be taken from. */
static const char table[] = "Name,Address,Town,Country,Language,Disclosure,Own words\n"
                            "Annika Bergqvist,Lindweg 3,1010 Wien,Austria,en,full,Teachers ask.\n"
                            ",Storgata 2,0155 Oslo,Norway,en,full,\n"
                            "Bogdan <i>Öz & Co,,Leeds,,,,\n"
                            "Per Lie,Storgata 3,0155 Oslo,Atlantis,en,full,\n"
                            "Chloé Roussel,,,,,,\n"
                            "Dagny Solheim,Storgata 4,0155 Oslo,Norway,,town,\n"
                            "Ezra Quill,,Bath,,,initials,\n";

static const char *const traces[] = { "Annika",   "Bergqvist", "Lindweg", "Wien",  "Teachers ask",
                                      "Bogdan",   "Chloé",     "Roussel", "Dagny", "Solheim",
                                      "Storgata", "Ezra",      "Quill" };

static gpointer
get_signers (gpointer group)
{
  return plea_test_window_get_child (group, "signers");
}

static void
paste (gpointer group, const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (group), text);
  gtk_widget_activate_action (get_signers (group), "signers.paste", NULL);
}

static void
add_table (gpointer group, const char *text)
{
  gpointer dialog;

  paste (group, text);
  dialog = await_window (PLEA_TYPE_SIGNER_TABLE_DIALOG);
  gtk_widget_activate_action (dialog, "table.add", NULL);
  await_no_window (PLEA_TYPE_SIGNER_TABLE_DIALOG);
}

static void
add_signers (gpointer group)
{
  add_table (group, table);
}

static void
assert_signers (gpointer group, const char *title)
{
  g_assert_cmpstr (adw_preferences_group_get_title (get_signers (group)), ==, title);
}

/* Letters */

static void
assert_title (gpointer group, const char *title)
{
  g_assert_cmpstr (adw_window_title_get_title (plea_test_window_get_child (group, "title")), ==,
                   title);
}

static gboolean
has_pdf (gpointer preview)
{
  return plea_preview_get_pdf (preview) != NULL;
}

static PleaPreview *
await_pages (gpointer preview)
{
  g_assert_true (plea_test_wait (has_pdf, preview, PLEA_TEST_PATIENCE_MS));

  return preview;
}

static PleaLetter *
go_to (gpointer group, guint number)
{
  GtkAdjustment *nth = plea_test_window_get_child (group, "nth");
  PleaPreview   *preview = plea_test_window_get_child (group, "preview");
  GPtrArray     *letters;

  gtk_adjustment_set_value (nth, number);
  letters = plea_document_get_letters (plea_preview_get_shown (await_pages (preview)));
  g_assert_cmpuint (letters->len, ==, 1);

  return letters->pdata[0];
}

static void
assert_letter (gpointer group, guint number, const char *defender, const char *signature)
{
  PleaLetter      *letter = go_to (group, number);
  const PleaBlock *found = plea_letter_find_block (letter, PLEA_BLOCK_SIGNATURE);

  g_assert_cmpstr (plea_defender_get_shown_name (&letter->appeal->defender), ==, defender);
  g_assert_cmpstr (found->text, ==, signature);
}

static void
set_order (gpointer group, PleaStackOrder order)
{
  adw_combo_row_set_selected (plea_test_window_get_child (group, "order"), order);
}

/* Pages */

/* What is on a page, or on all. */
static char *
read_pdf (GBytes *bytes, int nth)
{
  g_autoptr (GError) error = NULL;
  PopplerDocument *pdf = poppler_document_new_from_bytes (bytes, NULL, &error);
  GString         *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (int i = 0; i < poppler_document_get_n_pages (pdf); i++)
    if (nth < 0 || nth == i)
      {
        PopplerPage     *page = poppler_document_get_page (pdf, i);
        g_autofree char *words = poppler_page_get_text (page);

        g_string_append_printf (text, "%s\n", words);
        g_object_unref (page);
      }
  g_object_unref (pdf);

  return g_string_free (text, FALSE);
}

static guint
count (const char *text, const char *words)
{
  guint n = 0;

  while ((text = strstr (text, words)) != NULL)
    {
      text += strlen (words);
      n++;
    }

  return n;
}

static void
assert_count (gpointer preview, int nth, const char *words, guint n)
{
  g_autofree char *text = read_pdf (plea_preview_get_pdf (await_pages (preview)), nth);

  g_assert_cmpuint (count (text, words), ==, n);
}

/* Tests */

/* The nearest last day first, and nobody to whom no letters go. What was chosen stays in sight. */
static void
test_cases (PleaTestWindow *fixture, gconstpointer data)
{
  gpointer   group = open_group (fixture);
  gpointer   list = plea_test_window_get_child (group, "cases");
  GtkWidget *row = find_row (group, "Berk");

  assert_cases (group, "Cem & Co; Ayla; Berk; Elena Milashina; ");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Imprisoned");
  set_chosen (group, "Berk", TRUE);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "To: Minister for Berk (English)");

  gtk_editable_set_text (plea_test_window_get_child (list, "search"), "milashina");
  g_signal_emit_by_name (plea_test_window_get_child (list, "search"), "search-changed");
  assert_cases (group, "Berk; Elena Milashina; ");
  set_chosen (group, "Berk", FALSE);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Imprisoned");
  close_group (fixture, group);
}

/* What has gone meanwhile, or was damaged, is not chosen. */
static void
test_damaged (PleaTestWindow *fixture, gconstpointer data)
{
  gpointer group = open_group (fixture);

  g_free (
      plea_test_scratch_write_file (fixture->scratch, "appeals/case-0.appeal", "<appeal", 0600));
  set_chosen (group, "Ayla", TRUE);
  g_assert_cmpstr (adw_message_dialog_get_heading (plea_test_find_question ()), ==,
                   "This Appeal Cannot Be Opened");
  gtk_window_destroy (GTK_WINDOW (plea_test_find_question ()));
  g_assert_false (
      gtk_check_button_get_active (plea_test_window_get_child (find_row (group, "Ayla"), "check")));
  add_signers (group);
  assert_title (group, "Letters");
  close_group (fixture, group);
}

/* Who cannot be taken is told of, and the others can. */
static void
test_table (PleaTestWindow *fixture, gconstpointer data)
{
  static const char *const problems[] = { "Row 3: There is no name.",
                                          "Row 5: “Atlantis” is not a country." };
  gpointer                 group = open_group (fixture);
  gpointer                 dialog;

  assert_signers (group, "Signers");
  paste (group, table);
  dialog = await_window (PLEA_TYPE_SIGNER_TABLE_DIALOG);
  for (guint i = 0; i < G_N_ELEMENTS (problems); i++)
    find_row (dialog, problems[i]);
  g_assert_cmpstr (gtk_button_get_label (plea_test_window_get_child (dialog, "add")), ==,
                   "_Add 5 Signers");

  /* What a column is taken for can be put right, and with it who has a name. */
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (dialog, "Country")), PLEA_SIGNER_NOTHING);
  g_assert_cmpstr (gtk_button_get_label (plea_test_window_get_child (dialog, "add")), ==,
                   "_Add 6 Signers");
  g_assert_null (plea_test_find (dialog, is_row, problems[1]));
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (dialog, "Name")), PLEA_SIGNER_NOTHING);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (dialog, "Name")), PLEA_SIGNER_NAME);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (dialog, "Country")), PLEA_SIGNER_COUNTRY);
  gtk_widget_activate_action (dialog, "table.add", NULL);
  await_no_window (PLEA_TYPE_SIGNER_TABLE_DIALOG);
  assert_signers (group, "5 Signers");
  g_assert_cmpstr (
      adw_action_row_get_subtitle (ADW_ACTION_ROW (find_row (group, "Annika Bergqvist"))), ==,
      "1010 Wien, Austria");
  find_row (group, "Bogdan <i>Öz & Co");

  paste (group, "");
  await_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_cmpstr (adw_message_dialog_get_heading (plea_test_find_question ()), ==,
                   "The Signers Could Not Be Read");
  gtk_window_destroy (GTK_WINDOW (plea_test_find_question ()));
  close_group (fixture, group);
}

static void
type_name (gpointer dialog, const char *name)
{
  gtk_editable_set_text (plea_test_window_get_child (dialog, "name"), name);
  gtk_widget_activate_action (dialog, "signer.done", NULL);
  await_no_window (PLEA_TYPE_SIGNER_DIALOG);
}

static gboolean
is_remover (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_BUTTON (widget)
         && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), "list-remove-symbolic") == 0;
}

/* One is typed, called otherwise, and taken away. */
static void
test_typed (PleaTestWindow *fixture, gconstpointer data)
{
  gpointer group = open_group (fixture);

  set_chosen (group, "Ayla", TRUE);
  gtk_widget_activate_action (get_signers (group), "signers.type", NULL);
  type_name (await_window (PLEA_TYPE_SIGNER_DIALOG), "Ann Lee");
  assert_signers (group, "1 Signer");
  assert_title (group, "1 Letter");
  assert_letter (group, 1, "Ayla", "Ann Lee");

  g_signal_emit_by_name (find_row (group, "Ann Lee"), "activated");
  type_name (await_window (PLEA_TYPE_SIGNER_DIALOG), "Bo Ek");
  assert_signers (group, "1 Signer");
  assert_letter (group, 1, "Ayla", "Bo Ek");

  g_signal_emit_by_name (plea_test_find (find_row (group, "Bo Ek"), is_remover, NULL), "clicked");
  assert_signers (group, "Signers");
  assert_title (group, "Letters");
  g_assert_true (plea_test_says (group, "There Is No Letter Yet"));
  close_group (fixture, group);
}

static gboolean
is_counted (gpointer group)
{
  AdwWindowTitle *title = plea_test_window_get_child (group, "title");

  return g_str_equal (adw_window_title_get_subtitle (title), "15 pages");
}

static void
test_order (PleaTestWindow *fixture, gconstpointer data)
{
  static const char *const names[] = { "Cem & Co", "Ayla", "Berk" };
  static const char *const signatures[] = { "Annika Bergqvist", "Bogdan <i>Öz & Co",
                                            "Chloé Roussel", "Dagny Solheim", "E. Q." };
  gpointer                 group = open_group (fixture);

  choose_three (group);
  assert_title (group, "Letters");
  add_signers (group);
  assert_title (group, "15 Letters");
  g_assert_true (plea_test_says (group, "of 15"));
  g_assert_true (plea_test_wait (is_counted, group, PLEA_TEST_PATIENCE_MS));
  for (guint i = 0; i < 15; i++)
    assert_letter (group, i + 1, names[i / 5], signatures[i % 5]);
  set_order (group, PLEA_STACK_BY_SIGNER);
  for (guint i = 0; i < 15; i++)
    assert_letter (group, i + 1, names[i % 3], signatures[i / 3]);
  close_group (fixture, group);
}

/* There is a letter to see as long as there are any. */
static void
test_fewer (PleaTestWindow *fixture, gconstpointer data)
{
  gpointer group = open_group (fixture);

  choose_three (group);
  add_signers (group);
  assert_letter (group, 15, "Berk", "E. Q.");
  set_chosen (group, "Berk", FALSE);
  assert_title (group, "10 Letters");
  g_assert_cmpfloat (gtk_adjustment_get_value (plea_test_window_get_child (group, "nth")), ==, 10);
  g_assert_false (plea_test_says (group, "There Is No Letter Yet"));
  assert_letter (group, 10, "Ayla", "E. Q.");
  set_chosen (group, "Ayla", FALSE);
  set_chosen (group, "Cem & Co", FALSE);
  assert_title (group, "Letters");
  g_assert_true (plea_test_says (group, "There Is No Letter Yet"));
  set_chosen (group, "Cem & Co", TRUE);
  assert_letter (group, 1, "Cem & Co", "Annika Bergqvist");
  close_group (fixture, group);
}

/* Whoever goes on before all is composed and counted meets no harm. */
static void
test_many (PleaTestWindow *fixture, gconstpointer data)
{
  gpointer group = open_group (fixture);
  g_autoptr (GString) names = g_string_new ("Name\n");

  for (guint i = 1; i <= 100; i++)
    g_string_append_printf (names, "Ann No%u\n", i);
  choose_three (group);
  add_table (group, names->str);
  assert_title (group, "300 Letters");
  assert_letter (group, 300, "Berk", "Ann No100");
  set_order (group, PLEA_STACK_BY_SIGNER);
  set_chosen (group, "Elena Milashina", TRUE);
  assert_title (group, "400 Letters");
  close_group (fixture, group);
}

/* With a window goes what it opened, where signers are to be seen as well. */
static void
test_closed_below (PleaTestWindow *fixture, gconstpointer data)
{
  static const char *const actions[] = { "group.labels", "group.envelopes", "group.sign-up" };
  const GType              types[] = { PLEA_TYPE_LABEL_DIALOG, PLEA_TYPE_ENVELOPE_DIALOG,
                                       PLEA_TYPE_PRINT_PREVIEW };
  gpointer                 group = open_group (fixture);
  gboolean                 gone;

  choose_three (group);
  add_signers (group);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_activate_action (group, actions[i], NULL);
      await_window (types[i]);
    }
  plea_test_watch (group, &gone);
  plea_test_window_close (fixture);
  plea_test_assert_goes (&gone);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    await_no_window (types[i]);
}

/* To whom and in which language is chosen for all of them. */
static void
test_choices (PleaTestWindow *fixture, gconstpointer data)
{
  gpointer   group = open_group (fixture);
  GtkWidget *row = find_row (group, "Elena Milashina");
  gpointer   dialog, language;

  g_assert_false (gtk_widget_get_visible (plea_test_window_get_child (row, "choose")));
  set_chosen (group, "Elena Milashina", TRUE);
  add_signers (group);
  gtk_widget_activate_action (row, "case.choose", NULL);
  dialog = await_titled ("Recipients and Language");
  language = plea_test_find_type (dialog, ADW_TYPE_COMBO_ROW);
  g_assert_cmpstr (go_to (group, 1)->language, ==, "en");
  adw_combo_row_set_selected (language, 1);
  g_assert_cmpstr (go_to (group, 2)->language, ==, "fr");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "To: Minister Sergei Lavrov (French)");
  /* One of them wants English. */
  g_assert_cmpstr (go_to (group, 1)->language, ==, "en");
  close_window (dialog);
  close_group (fixture, group);
}

static guint
count_sheets (guint n_before, guint n_labels, guint n_on_sheet)
{
  return (n_before + n_labels + n_on_sheet - 1) / n_on_sheet;
}

static void
test_labels (PleaTestWindow *fixture, gconstpointer data)
{
  gpointer     group = open_group (fixture);
  GPtrArray   *sheets = plea_format_list (PLEA_FORMAT_OF_LABELS);
  PleaPreview *preview;
  gpointer     dialog;

  choose_three (group);
  add_signers (group);
  gtk_widget_activate_action (group, "group.labels", NULL);
  dialog = await_window (PLEA_TYPE_LABEL_DIALOG);
  preview = plea_test_window_get_child (dialog, "preview");
  for (guint i = 0; i < sheets->len; i++)
    {
      const PleaFormat *sheet = sheets->pdata[i];
      guint             n = plea_labels_count (&sheet->labels);

      g_test_message ("%s", sheet->item.id);
      adw_combo_row_set_selected (plea_test_window_get_child (dialog, "sheet"), i);
      gtk_adjustment_set_value (plea_test_window_get_child (dialog, "first"), 1);
      assert_count (preview, -1, "Minister for Ayla", 5);
      g_assert_cmpuint (plea_preview_get_n_pages (preview), ==, count_sheets (0, 15, n));
      gtk_adjustment_set_value (plea_test_window_get_child (dialog, "first"), n);
      assert_count (preview, 0, "Minister for", 1);
      g_assert_cmpuint (plea_preview_get_n_pages (preview), ==, count_sheets (n - 1, 15, n));
    }

  /* One of five shows an address. */
  gtk_adjustment_set_value (plea_test_window_get_child (dialog, "first"), 1);
  adw_combo_row_set_selected (plea_test_window_get_child (dialog, "addressees"), 1);
  assert_count (preview, -1, "Lindweg 3", 3);
  assert_count (preview, -1, "Dagny", 0);
  assert_count (preview, -1, "Q", 0);
  assert_count (preview, -1, "Minister", 0);
  g_object_set (plea_test_window_get_child (dialog, "test_page"), "active", TRUE, NULL);
  assert_count (preview, -1, "Lindweg 3", 0);
  g_assert_cmpuint (plea_preview_get_n_pages (preview), ==, 1);
  close_window (dialog);
  close_group (fixture, group);
}

/* Where nobody shows an address there is nothing to print. The first free label of a large sheet is
 * one that a small sheet has as well. */
static void
test_no_labels (PleaTestWindow *fixture, gconstpointer data)
{
  gpointer       group = open_group (fixture);
  GPtrArray     *sheets = plea_format_list (PLEA_FORMAT_OF_LABELS);
  gpointer       dialog;
  GtkAdjustment *first;

  set_chosen (group, "Ayla", TRUE);
  gtk_widget_activate_action (get_signers (group), "signers.type", NULL);
  type_name (await_window (PLEA_TYPE_SIGNER_DIALOG), "Ann Lee");
  gtk_widget_activate_action (group, "group.labels", NULL);
  dialog = await_window (PLEA_TYPE_LABEL_DIALOG);
  adw_combo_row_set_selected (plea_test_window_get_child (dialog, "addressees"), 1);
  g_assert_true (plea_test_says (dialog, "There Is No Letter Yet"));
  g_object_set (plea_test_window_get_child (dialog, "test_page"), "active", TRUE, NULL);
  await_pages (plea_test_window_get_child (dialog, "preview"));
  g_object_set (plea_test_window_get_child (dialog, "test_page"), "active", FALSE, NULL);
  adw_combo_row_set_selected (plea_test_window_get_child (dialog, "addressees"), 0);

  first = plea_test_window_get_child (dialog, "first");
  for (guint i = 0; i < sheets->len; i++)
    {
      const PleaFormat *sheet = sheets->pdata[i];

      adw_combo_row_set_selected (plea_test_window_get_child (dialog, "sheet"), i);
      g_assert_cmpfloat (gtk_adjustment_get_value (first), <=, plea_labels_count (&sheet->labels));
      gtk_adjustment_set_value (first, plea_labels_count (&sheet->labels));
      assert_count (plea_test_window_get_child (dialog, "preview"), 0, "Minister for Ayla", 1);
    }
  close_window (dialog);
  close_group (fixture, group);
}

static gpointer
open_pages (gpointer group, const char *action)
{
  gtk_widget_activate_action (group, action, NULL);

  return await_window (PLEA_TYPE_PRINT_PREVIEW);
}

/* A sheet for each case, in the order of the letters, with what it is about in two sentences. */
static void
test_sign_up (PleaTestWindow *fixture, gconstpointer data)
{
  static const char *const names[] = { "Cem & Co", "Ayla", "Berk" };
  gpointer                 group = open_group (fixture);
  Search                   no_pages = { .type = PLEA_TYPE_PRINT_PREVIEW };
  gpointer                 window, pages;

  gtk_widget_activate_action (group, "group.sign-up", NULL);
  g_assert_true (is_closed (&no_pages));
  choose_three (group);
  window = open_pages (group, "group.sign-up");
  pages = plea_test_window_get_child (window, "pages");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *about = g_strdup_printf ("%s is a teacher. She has been held since May.",
                                                names[i]);
      g_autofree char *asks = g_strdup_printf ("We sign a letter that asks: set %s free", names[i]);

      assert_count (pages, (int) i, about, 1);
      assert_count (pages, (int) i, asks, 1);
      assert_count (pages, (int) i, "Signature", 1);
    }
  assert_count (pages, -1, "Nobody has seen her", 0);
  g_assert_cmpuint (plea_preview_get_n_pages (pages), ==, 3);
  close_window (window);
  close_group (fixture, group);
}

/* Saved, noted and forgotten */

static gboolean
says (gpointer data)
{
  const void **both = data;

  return plea_test_says ((GtkWidget *) both[0], both[1]);
}

static void
await_words (gpointer window, const char *words)
{
  const void *both[] = { window, words };

  g_assert_true (plea_test_wait (says, both, PLEA_TEST_PATIENCE_MS));
}

static gboolean
is_path (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_TEXT (widget) && gtk_widget_get_mapped (widget);
}

/* What was said before is not taken for what is said now. */
static void
close_notice (gpointer window)
{
  GtkWidget *notice = plea_test_find_type (window, PLEA_TYPE_NOTICE);

  if (notice != NULL)
    plea_notice_close (PLEA_NOTICE (notice));
}

/* As if it had been chosen in the dialog. */
static void
save (gpointer               window,
      const char            *action,
      const PleaTestScratch *place,
      const char            *name,
      const char            *said)
{
  g_autofree char *path = g_build_filename (plea_test_scratch_get_path (place), name, NULL);
  GtkWidget       *dialog, *entry;

  close_notice (window);
  gtk_widget_activate_action (window, action, NULL);
  dialog = await_window (GTK_TYPE_FILE_CHOOSER_DIALOG);
  entry = plea_test_find (dialog, is_path, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), path);
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  await_no_window (GTK_TYPE_FILE_CHOOSER_DIALOG);
  await_words (window, said);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
save_letters (gpointer group, const PleaTestScratch *place, const char *name)
{
  save (group, "group.save", place, name, "Letters saved");
}

/* “Recipient: number” of each entry in the record, the oldest first. */
static char *
list_entries (PleaTestWindow *fixture)
{
  GListModel *entries = plea_record_get_entries (
      plea_session_get_record (fixture->window->session));
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (PleaRecordEntry) entry = g_list_model_get_item (entries, i);

      g_assert_cmpstr (entry->signer, ==, "");
      g_string_append_printf (list, "%s: %u%s; ", entry->recipient, entry->n_letters,
                              entry->posted != NULL ? " posted" : "");
    }

  return g_string_free (list, FALSE);
}

static void
assert_entries (PleaTestWindow *fixture, const char *expected)
{
  g_autofree char *found = list_entries (fixture);

  g_assert_cmpstr (found, ==, expected);
}

typedef struct
{
  PleaTestWindow *fixture;
  const char     *expected;
} Entries;

static gboolean
has_entries (gpointer data)
{
  Entries         *self = data;
  g_autofree char *found = list_entries (self->fixture);

  return g_str_equal (found, self->expected);
}

static void
await_entries (PleaTestWindow *fixture, const char *expected)
{
  Entries entries = { fixture, expected };

  plea_test_wait (has_entries, &entries, PLEA_TEST_PATIENCE_MS);
  assert_entries (fixture, expected);
}

#define TALLY_HEAD "\"appeal-id\",\"defender\",\"country\",\"recipient\",\"letters\"\r\n"

static void
assert_table (const PleaTestScratch *place, const char *name, const char *expected)
{
  g_autofree char *path = g_build_filename (plea_test_scratch_get_path (place), name, NULL);
  g_autofree char *found = NULL;

  g_assert_true (g_file_get_contents (path, &found, NULL, NULL));
  g_assert_cmpstr (found, ==, expected);
}

/* Each letter counts once, however often it is saved; what is added after those in the post is an
 * entry of its own. */
static void
test_noted (PleaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (PleaTestScratch) place = plea_test_scratch_new ();
  gpointer group = open_group (fixture);
  gpointer window, pages;

  set_chosen (group, "Ayla", TRUE);
  add_signers (group);
  save_letters (group, place, "a.pdf");
  assert_entries (fixture, "Minister for Ayla: 5; ");
  set_order (group, PLEA_STACK_BY_SIGNER);
  save_letters (group, place, "b.pdf");
  assert_entries (fixture, "Minister for Ayla: 5; ");
  g_signal_emit_by_name (find_row (group, "Dagny Solheim"), "activated");
  type_name (await_window (PLEA_TYPE_SIGNER_DIALOG), "Dagny Solhaug");
  save_letters (group, place, "edited.pdf");
  assert_entries (fixture, "Minister for Ayla: 5; ");
  plea_test_click (group, "We Have Posted Them");
  assert_entries (fixture, "Minister for Ayla: 5 posted; ");

  gtk_widget_activate_action (get_signers (group), "signers.type", NULL);
  type_name (await_window (PLEA_TYPE_SIGNER_DIALOG), "Ann Lee");
  set_chosen (group, "Berk", TRUE);
  save_letters (group, place, "c.pdf");
  assert_entries (fixture,
                  "Minister for Ayla: 5 posted; Minister for Berk: 6; Minister for Ayla: 1; ");

  window = open_pages (group, "group.tally");
  pages = plea_test_window_get_child (window, "pages");
  assert_count (pages, -1, "Letters Written on", 1);
  assert_count (pages, -1, "Minister for Ayla", 1);
  assert_count (pages, -1, "Minister for Berk", 1);
  assert_count (pages, -1, "All Letters", 1);
  assert_count (pages, -1, "12", 1);
  close_window (window);
  save (group, "group.save-tally", place, "tally.csv", "Table saved");
  assert_table (place, "tally.csv",
                TALLY_HEAD "\"case-0\",\"Ayla\",\"TR\",\"Minister for Ayla\",\"6\"\r\n"
                           "\"case-1\",\"Berk\",\"TR\",\"Minister for Berk\",\"6\"\r\n");
  close_group (fixture, group);
}

/* It is asked, and no is answered. */
static void
assert_asked (const char *heading)
{
  AdwMessageDialog *question = plea_test_find_question ();

  g_assert_cmpstr (adw_message_dialog_get_heading (question), ==, heading);
  plea_test_click (GTK_WIDGET (question), "_Cancel");
  plea_test_iterate ();
  g_assert_null (plea_test_find_question ());
}

static void
assert_asks (gpointer group, const char *heading)
{
  gtk_window_close (group);
  assert_asked (heading);
}

/* Printed, and cancelled while it is */

#define N_AT_HOME 7
#define N_PRINTED (3 * N_AT_HOME)

typedef struct
{
  gpointer         group;
  PleaTestPrinter *printer;
  guint            n_arrived;
  gboolean         gone; /* whether what was cancelled is */
} Printing;

static void
add_seven (gpointer group)
{
  g_autoptr (GString) names = g_string_new ("Name\n");

  for (guint i = 1; i <= N_AT_HOME; i++)
    g_string_append_printf (names, "Ann No%u\n", i);
  add_table (group, names->str);
}

static void
print (Printing *self, const char *action)
{
  gtk_widget_activate_action (self->group, action, NULL);
  plea_test_print_dialog_accept (self->group, plea_test_printer_get_name (self->printer));
}

/* Before the seventh letter is drawn: as soon as GTK tells how far it is. */
static gboolean
cancel_seventh (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  Printing *self = data;

  if (g_value_get_int (&values[2]) + 1 < N_AT_HOME)
    return TRUE;

  plea_test_watch (g_value_get_object (&values[0]), &self->gone);
  gtk_dialog_response (await_window (GTK_TYPE_MESSAGE_DIALOG), GTK_RESPONSE_CANCEL);

  return FALSE;
}

static void
print_cancelled (Printing *self)
{
  gpointer class = g_type_class_ref (GTK_TYPE_PRINT_OPERATION);

  g_signal_add_emission_hook (g_signal_lookup ("draw-page", GTK_TYPE_PRINT_OPERATION), 0,
                              cancel_seventh, self, NULL);
  g_type_class_unref (class);
  print (self, "group.print");
  plea_test_assert_goes (&self->gone);
}

/* The letter with that number and all after it, in order. */
static void
assert_arrived (Printing *self, guint first)
{
  static const char *const names[] = { "Cem & Co", "Ayla", "Berk" };
  g_autofree char *path = plea_test_printer_await_document (self->printer, ++self->n_arrived);
  g_autofree char *contents = NULL;
  gsize            size;
  g_autoptr (GBytes) pdf = NULL;

  g_assert_true (g_file_get_contents (path, &contents, &size, NULL));
  pdf = g_bytes_new (contents, size);
  for (guint i = first - 1; i < N_PRINTED; i++)
    {
      g_autofree char *page = read_pdf (pdf, (int) (i - (first - 1)));
      g_autofree char *recipient = g_strdup_printf ("Minister for %s\n", names[i / N_AT_HOME]);
      g_autofree char *signature = g_strdup_printf ("\nAnn No%u\n", i % N_AT_HOME + 1);

      g_test_message ("%u: %s", i + 1, page);
      g_assert_nonnull (strstr (page, recipient));
      g_assert_nonnull (strstr (page, signature));
    }
}

/* What is cancelled never comes to the printer, so it counts for nothing; what is printed then
 * counts, and what is printed once more does not count again. */
static void
test_cancelled (PleaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (PleaTestScratch) place = plea_test_scratch_new ();
  g_autoptr (PleaTestPrinter) printer = plea_test_printer_new ();
  Printing self = { open_group (fixture), printer, 0, FALSE };

  g_setenv ("CUPS_SERVER", plea_test_printer_get_server (printer), TRUE);
  choose_three (self.group);
  add_seven (self.group);
  print_cancelled (&self);
  assert_entries (fixture, "");
  save (self.group, "group.save-tally", place, "none.csv", "Table saved");
  assert_table (place, "none.csv", TALLY_HEAD);

  go_to (self.group, 7);
  print (&self, "group.print-from");
  await_entries (fixture, "Minister for Cem & Co: 1; Minister for Ayla: 7; Minister for Berk: 7; ");
  assert_arrived (&self, 7);
  print (&self, "group.print");
  await_entries (fixture, "Minister for Cem & Co: 7; Minister for Ayla: 7; Minister for Berk: 7; ");
  assert_arrived (&self, 1);
  save (self.group, "group.save-tally", place, "all.csv", "Table saved");
  assert_table (place, "all.csv",
                TALLY_HEAD "\"case-2\",\"Cem & Co\",\"TR\",\"Minister for Cem & Co\",\"7\"\r\n"
                           "\"case-0\",\"Ayla\",\"TR\",\"Minister for Ayla\",\"7\"\r\n"
                           "\"case-1\",\"Berk\",\"TR\",\"Minister for Berk\",\"7\"\r\n");
  close_group (fixture, self.group);
}

static void
test_no_record (PleaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (PleaTestScratch) place = plea_test_scratch_new ();
  gpointer group = open_group (fixture);

  g_object_set (plea_session_get_habits (fixture->window->session), "without-record", TRUE, NULL);
  set_chosen (group, "Ayla", TRUE);
  add_signers (group);
  save_letters (group, place, "a.pdf");
  assert_entries (fixture, "");
  assert_asks (group, "Forget the Tally?");
  save (group, "group.save-tally", place, "tally.csv", "Table saved");
  assert_asks (group, "Forget the Signers?");
  close_group (fixture, group);
}

static void
close_main (PleaTestWindow *fixture)
{
  gtk_window_close (GTK_WINDOW (fixture->window));
}

static void
quit (PleaTestWindow *fixture)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "quit", NULL);
}

static void
end_session (PleaTestWindow *fixture)
{
  g_signal_emit_by_name (fixture->application, "query-end");
}

/* Whatever ends the program asks for those who sign. */
static void
test_ways_out (PleaTestWindow *fixture, gconstpointer data)
{
  void (*const ways[]) (PleaTestWindow *) = { close_main, quit, end_session };
  gpointer group = open_group (fixture);
  gboolean gone;

  add_signers (group);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      ways[i](fixture);
      assert_asked ("Forget the Signers?");
    }
  forget_group (group);
  plea_test_watch (fixture->window, &gone);
  close_main (fixture);
  plea_test_assert_goes (&gone);
}

static guint
count_files_with (PleaTestWindow *fixture, const char *bytes)
{
  g_autoptr (GPtrArray) found = plea_test_traces_find (fixture->directory, bytes);

  return found->len;
}

static void
assert_no_traces (PleaTestWindow *fixture)
{
  g_assert_cmpuint (count_files_with (fixture, "Minister for Ayla"), >, 0);
  for (guint i = 0; i < G_N_ELEMENTS (traces); i++)
    {
      g_test_message ("%s", traces[i]);
      g_assert_cmpuint (count_files_with (fixture, traces[i]), ==, 0);
    }
}

/* Neither while the group writes nor afterwards. */
static void
test_traces (PleaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (PleaTestScratch) place = plea_test_scratch_new ();
  gpointer group = open_group (fixture);
  gpointer dialog;

  choose_three (group);
  add_signers (group);
  save_letters (group, place, "a.pdf");
  plea_test_click (group, "We Have Posted Them");
  gtk_widget_activate_action (group, "group.labels", NULL);
  dialog = await_window (PLEA_TYPE_LABEL_DIALOG);
  adw_combo_row_set_selected (plea_test_window_get_child (dialog, "addressees"), 1);
  await_pages (plea_test_window_get_child (dialog, "preview"));
  close_window (dialog);
  assert_no_traces (fixture);
  forget_group (group);
  assert_no_traces (fixture);
  plea_test_window_close (fixture);
  assert_no_traces (fixture);
}

static void
keep_signers (gpointer group, gboolean are_kept)
{
  g_object_set (plea_test_window_get_child (group, "kept"), "active", are_kept, NULL);
}

/* Whoever typed names is asked before they are gone, unless they are kept. */
static void
test_asked (PleaTestWindow *fixture, gconstpointer data)
{
  gpointer group = open_group (fixture);

  add_signers (group);
  gtk_window_close (group);
  plea_test_click (GTK_WIDGET (plea_test_find_question ()), "_Cancel");
  await_no_window (ADW_TYPE_MESSAGE_DIALOG);
  assert_signers (group, "5 Signers");
  keep_signers (group, TRUE);
  close_window (group);
  plea_test_window_close (fixture);
}

static void
refuse_change (void)
{
  g_error ("what is kept has changed");
}

/* Who is kept stays so at each moment: Plea may be killed in any. */
static gpointer
open_again (PleaTestWindow *fixture)
{
  gpointer habits, group;
  gulong   watch;

  plea_test_window_open (fixture, WIDTH, HEIGHT);
  habits = plea_session_get_habits (fixture->window->session);
  watch = g_signal_connect (habits, "notify::signers", G_CALLBACK (refuse_change), NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.write-together", NULL);
  group = await_window (PLEA_TYPE_GROUP_WINDOW);
  g_signal_handler_disconnect (habits, watch);

  return group;
}

/* Where that is wanted they are there the next time, and nowhere as soon as it is not. */
static void
test_kept (PleaTestWindow *fixture, gconstpointer data)
{
  gpointer group = open_group (fixture);

  add_signers (group);
  keep_signers (group, TRUE);
  close_group (fixture, group);
  g_assert_cmpuint (count_files_with (fixture, "Bergqvist"), >, 0);

  group = open_again (fixture);
  assert_signers (group, "5 Signers");
  find_row (group, "Bogdan <i>Öz & Co");
  choose_three (group);
  assert_letter (group, 5, "Cem & Co", "E. Q.");
  close_group (fixture, group);
  g_assert_cmpuint (count_files_with (fixture, "Bergqvist"), >, 0);

  group = open_again (fixture);
  set_chosen (group, "Ayla", TRUE);
  assert_title (group, "5 Letters");
  g_signal_emit_by_name (plea_test_find (find_row (group, "Dagny Solheim"), is_remover, NULL),
                         "clicked");
  g_assert_cmpuint (count_files_with (fixture, "Solheim"), ==, 0);
  keep_signers (group, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (traces); i++)
    g_assert_cmpuint (count_files_with (fixture, traces[i]), ==, 0);
  close_group (fixture, group);

  group = open_again (fixture);
  assert_signers (group, "Signers");
  close_group (fixture, group);
}

/* Whoever signs is gone with the window, and with them the letters. */
static void
test_goes (PleaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (PleaTestScratch) place = plea_test_scratch_new ();
  gpointer    group = open_group (fixture);
  PleaLetter *letter;
  gboolean    letter_gone, signer_gone, document_gone;

  choose_three (group);
  add_signers (group);
  save_letters (group, place, "a.pdf");
  letter = go_to (group, 7);
  plea_test_watch (letter, &letter_gone);
  plea_test_watch (plea_group_letters_get_signer (letter), &signer_gone);
  plea_test_watch (plea_preview_get_shown (plea_test_window_get_child (group, "preview")),
                   &document_gone);
  forget_group (group);
  plea_test_assert_goes (&document_gone);
  plea_test_assert_goes (&letter_gone);
  plea_test_assert_goes (&signer_gone);
  plea_test_window_close (fixture);
}

int
main (int argc, char *argv[])
{
  static const PleaTestOfWindow tests[] = {
    { "/group/cases", test_cases },         { "/group/damaged", test_damaged },
    { "/group/table", test_table },         { "/group/typed", test_typed },
    { "/group/order", test_order },         { "/group/fewer", test_fewer },
    { "/group/many", test_many },           { "/group/closed-below", test_closed_below },
    { "/group/choices", test_choices },     { "/group/labels", test_labels },
    { "/group/no-labels", test_no_labels }, { "/group/sign-up", test_sign_up },
    { "/group/noted", test_noted },         { "/group/cancelled", test_cancelled },
    { "/group/no-record", test_no_record }, { "/group/traces", test_traces },
    { "/group/asked", test_asked },         { "/group/kept", test_kept },
    { "/group/goes", test_goes },           { "/group/ways-out", test_ways_out },
  };

  return plea_test_window_run (&argc, &argv, tests, G_N_ELEMENTS (tests));
}
