/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Formats: what windows show of the sheet, and that nothing private or to be read stands there. */

#include "plea-document.h"
#include "plea-format.h"
#include "plea-test-letter.h"

/* Worked out by hand from the makers' figures. A sheet folded at 105 and 210 lies 105 high in a DL
 * envelope, 110 high, and slides 5 up and down, 10 to the sides; and so on. */
static const struct
{
  const char *format;
  const char *envelope;
  double      always[4]; /* left, right, top, bottom */
  double      ever[4];
} cases[] = {
  { "din5008-a", "DL", { 20, 100, 32, 72 }, { 10, 110, 27, 77 } },
  { "din5008-a", "C6/5", { 20, 91, 36, 72 }, { 1, 110, 27, 81 } },
  { "din5008-a", "C5", { 20, 91, 40, 71.5 }, { 1, 110, 26.5, 85 } },
  { "din5008-b", "DL", { 20, 100, 50, 90 }, { 10, 110, 45, 95 } },
  { "din5008-b", "C6/5", { 20, 91, 54, 90 }, { 1, 110, 45, 99 } },
  { "din5008-b", "C5", { 20, 91, 57, 88.5 }, { 1, 110, 43.5, 102 } },
  { "swiss-right", "C6/5", { 117, 198, 48, 84 }, { 98, 210, 39, 93 } },
  { "swiss-right", "C5", { 117, 198, 52, 83.5 }, { 98, 210, 38.5, 97 } },
  { "swiss-left", "C6/5", { 20, 91, 54, 90 }, { 1, 110, 45, 99 } },
  { "france", "DL", { 100, 190, 45, 79 }, { 90, 200, 34, 90 } },
  { "uk", "DL", { 20, 103, 53, 87 }, { 10, 113, 48, 92 } },
  { "us-10", "#10", { 22.2, 111.1, 63.5, 88.9 }, { 0, 136.5, 60.3, 92.1 } },
  { "us-9", "#9", { 22.2, 127, 57.1, 82.5 }, { 12.7, 136.5, 53.9, 85.7 } },
  { "japan", "Chou-3, window at 20", { 20, 85, 11, 52 }, { 0, 110, 7, 56 } },
  { "japan", "Chou-3, window at 25", { 25, 90, 13, 54 }, { 0, 115, 9, 58 } },
};

static const PleaEnvelopeWindow *
find_window (const char *format_id, const char *name)
{
  const PleaFormat *format = plea_format_find (PLEA_FORMAT_OF_LETTERS, format_id);

  for (guint i = 0; i < format->n_windows; i++)
    if (g_str_equal (format->windows[i].envelope, name))
      return &format->windows[i];

  g_assert_not_reached ();
}

static void
assert_edges (const PleaBox *box, const double edges[4])
{
  g_assert_cmpfloat_with_epsilon (box->x, edges[0], 0.1);
  g_assert_cmpfloat_with_epsilon (box->x + box->width, edges[1], 0.1);
  g_assert_cmpfloat_with_epsilon (box->y, edges[2], 0.1);
  g_assert_cmpfloat_with_epsilon (box->y + box->height, edges[3], 0.1);
}

static void
test_visible (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PleaEnvelopeWindow *window = find_window (cases[i].format, cases[i].envelope);

      g_test_message ("%s, %s", cases[i].format, cases[i].envelope);
      assert_edges (&window->always_visible, cases[i].always);
      assert_edges (&window->ever_visible, cases[i].ever);
    }
}

static void
test_address_is_safe (void)
{
  for (guint i = 0; i < plea_format_list (PLEA_FORMAT_OF_LETTERS)->len; i++)
    {
      const PleaFormat *format = g_ptr_array_index (plea_format_list (PLEA_FORMAT_OF_LETTERS), i);

      g_assert_cmpfloat (format->recipient.width, >=, 50);
      g_assert_cmpfloat (format->recipient.height, >=, 17);
      g_assert_cmpfloat (format->recipient_y, >=, format->recipient.y - 0.1);
      for (guint j = 0; j < format->n_windows; j++)
        {
          PleaBox safe = plea_box_inset (&format->windows[j].always_visible, 3.9);

          g_assert_true (plea_test_letter_is_inside (&format->recipient, &safe));
        }
    }
}

static void
test_nothing_else_shows (void)
{
  for (guint i = 0; i < plea_format_list (PLEA_FORMAT_OF_LETTERS)->len; i++)
    {
      const PleaFormat *format = g_ptr_array_index (plea_format_list (PLEA_FORMAT_OF_LETTERS), i);
      PleaBox           text = plea_format_get_text_box (format, &format->margins, 0);
      PleaBox           widest = plea_format_get_text_box (format, &format->least_margins, 0);

      g_test_message ("%s", format->item.id);
      g_assert_false (plea_format_may_show (format, &format->sender));
      g_assert_false (plea_format_may_show (format, &format->date));
      g_assert_cmpfloat (format->least_margins.left, ==, format->margins.left);
      g_assert_cmpfloat (format->least_margins.right, <, format->margins.right);
      g_assert_false (plea_format_may_show (format, &text));
      g_assert_false (plea_format_may_show (format, &widest));
      g_assert_false (plea_box_touches (&format->sender, &format->recipient));
      g_assert_false (plea_box_touches (&format->date, &format->recipient));
    }
}

static void
test_names (void)
{
  static const char *const ids[] = { "din5008-a", "din5008-b", "swiss-right", "swiss-left",
                                     "france",    "uk",        "us-10",       "us-9",
                                     "japan",     "plain-a4",  "plain-letter" };

  g_assert_cmpuint (plea_format_list (PLEA_FORMAT_OF_LETTERS)->len, ==, G_N_ELEMENTS (ids));
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_assert_cmpstr (
          ((PleaCatalogItem *) g_ptr_array_index (plea_format_list (PLEA_FORMAT_OF_LETTERS), i))
              ->id,
          ==, ids[i]);
      g_assert_cmpstr (plea_catalog_item_get_name (g_ptr_array_index (
                           plea_format_list (PLEA_FORMAT_OF_LETTERS), (guint) i)),
                       !=, "");
    }
  g_assert_null (plea_format_find (PLEA_FORMAT_OF_LETTERS, "a9"));
}

static void
test_countries (void)
{
  static const struct
  {
    const char *country;
    const char *format;
  } usual[] = {
    { "DE", "din5008-b" }, { "CH", "swiss-right" },  { "FR", "france" },
    { "GB", "uk" },        { "US", "us-10" },        { "JP", "japan" },
    { "SE", "plain-a4" },  { "MX", "plain-letter" }, { "", "plain-a4" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (usual); i++)
    g_assert_cmpstr (plea_format_for_country (PLEA_FORMAT_OF_LETTERS, usual[i].country)->item.id,
                     ==, usual[i].format);
}

/* Until it is said, the computer's settings tell where letters are written; those of languages do
 * not. */
static void
test_home (void)
{
  static const struct
  {
    const char *lang;
    const char *address;
    const char *paper;
    const char *country; /* that was said */
    const char *format;
  } homes[] = {
    { "C.UTF-8", NULL, NULL, "", "plain-a4" },
    { "en_US.UTF-8", NULL, NULL, "", "us-10" },
    { "fr_CA.UTF-8", NULL, NULL, "", "us-10" },
    { "es_MX.UTF-8", NULL, NULL, "", "plain-letter" },
    { "es_AR.UTF-8", NULL, NULL, "", "plain-a4" },
    { "de_DE.UTF-8", NULL, NULL, "", "din5008-b" },
    { "sr_RS@latin", NULL, NULL, "", "plain-a4" },
    { "en_US.UTF-8", "de_AT.UTF-8", "de_AT.UTF-8", "", "din5008-b" },
    { "en_US.UTF-8", NULL, "en_GB.UTF-8", "", "plain-a4" },
    { "en_GB.UTF-8", NULL, "en_US.UTF-8", "", "plain-letter" },
    { "en_US.UTF-8", NULL, NULL, "GB", "uk" },
    { "de_DE.UTF-8", NULL, NULL, "US", "us-10" },
    { "de_DE.UTF-8", NULL, NULL, "PH", "plain-letter" },
    { "en_US.UTF-8", NULL, NULL, "SE", "plain-a4" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (homes); i++)
    {
      g_setenv ("LC_ALL", "", TRUE);
      g_setenv ("LANG", homes[i].lang, TRUE);
      g_setenv ("LC_ADDRESS", homes[i].address != NULL ? homes[i].address : "", TRUE);
      g_setenv ("LC_PAPER", homes[i].paper != NULL ? homes[i].paper : "", TRUE);
      g_assert_cmpstr (plea_format_for_country (PLEA_FORMAT_OF_LETTERS, homes[i].country)->item.id,
                       ==, homes[i].format);
    }
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
}

static void
test_envelope (void)
{
  static const struct
  {
    const char *format, *envelope;
  } envelopes[] = {
    { "din5008-a", "dl" }, { "din5008-b", "dl" }, { "swiss-right", "c6-5" }, { "uk", "dl" },
    { "us-10", "us-10" },  { "japan", "chou-3" }, { "plain-a4", "dl" },      { "us-9", "dl" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (envelopes); i++)
    {
      const PleaFormat *format = plea_format_find (PLEA_FORMAT_OF_LETTERS, envelopes[i].format);

      g_assert_cmpstr (plea_format_get_envelope (format)->item.id, ==, envelopes[i].envelope);
    }
}

static PleaLetter *
compose (guint n_paragraphs)
{
  static const char *const address[] = { "Minister of Justice", "Main Street 1", NULL };
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  g_autoptr (PleaSender) sender = plea_sender_new ();
  g_autoptr (GString) body = g_string_new (NULL);
  PleaTestLetter letter = { "en", address, "Dear Minister", NULL };

  for (guint i = 0; i < n_paragraphs; i++)
    g_string_append_printf (body, "<p>Line %u.</p>", i);
  letter.body = body->str;

  return plea_test_letter_compose (&letter, draft, sender);
}

/* By hand: a sheet of A4 is 5 g, one of Letter 4.8 g, an envelope DL 5 g, C6/5 5.4 g. Of several
 * letters the heaviest counts. */
static void
test_weight (void)
{
  static const struct
  {
    const char *format;
    guint       n_paragraphs[2], n_sheets, grams;
  } letters[] = {
    { "uk", { 1, 0 }, 1, 10 },        { "uk", { 40, 0 }, 2, 15 },
    { "plain-a4", { 1, 40 }, 2, 15 }, { "plain-a4", { 40, 1 }, 2, 15 },
    { "us-10", { 40, 0 }, 2, 15 },    { "swiss-right", { 1, 1 }, 1, 10 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
      PleaStyle style = plea_test_letter_get_style (letters[i].format);
      g_autoptr (PleaDocument) document = NULL;
      PleaWeight weight;

      for (guint j = 0; j < 2 && letters[i].n_paragraphs[j] > 0; j++)
        g_ptr_array_add (all, compose (letters[i].n_paragraphs[j]));
      document = plea_document_new (all, &style);
      weight = plea_document_get_weight (document);
      g_assert_cmpuint (weight.n_sheets, ==, letters[i].n_sheets);
      g_assert_cmpuint (weight.grams, ==, letters[i].grams);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/visible", test_visible);
  g_test_add_func ("/format/address-is-safe", test_address_is_safe);
  g_test_add_func ("/format/nothing-else-shows", test_nothing_else_shows);
  g_test_add_func ("/format/names", test_names);
  g_test_add_func ("/format/countries", test_countries);
  g_test_add_func ("/format/home", test_home);
  g_test_add_func ("/format/envelope", test_envelope);
  g_test_add_func ("/format/weight", test_weight);

  return g_test_run ();
}
