/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A letter that is read back from what the record keeps of it: the same pages come out, whatever
 * the appeal says by now. */

#include <poppler.h>

#include "plea-appeal-file.h"
#include "plea-date.h"
#include "plea-document.h"
#include "plea-idioms.h"
#include "plea-letter-data.h"

/* How letters are written and set: by whom, in which language, and what was chosen. */
static const struct
{
  const char    *language;
  const char    *country;
  PleaDisclosure disclosure;
  gboolean       one_sheet;
  gboolean       emphasise_name;
  const char    *format;
  const char    *font;
  gboolean       fold_marks;
} cases[] = {
  { "en", "", PLEA_DISCLOSURE_TOWN, TRUE, FALSE, NULL, NULL, FALSE },
  { "en", "US", PLEA_DISCLOSURE_FULL, TRUE, TRUE, NULL, "sans", TRUE },
  { "en", "GB", PLEA_DISCLOSURE_BLANK, FALSE, TRUE, "uk", "serif", FALSE },
  { "fr", "FR", PLEA_DISCLOSURE_FULL, FALSE, TRUE, "france", "book", TRUE },
  { "de", "CH", PLEA_DISCLOSURE_FULL, TRUE, FALSE, "swiss-left", NULL, TRUE },
  { "pt-BR", "BR", PLEA_DISCLOSURE_INITIALS, TRUE, FALSE, "plain-letter", NULL, FALSE },
  { "ar", "EG", PLEA_DISCLOSURE_FULL, TRUE, TRUE, NULL, NULL, FALSE },
  { "zh", "CN", PLEA_DISCLOSURE_FULL, TRUE, FALSE, NULL, NULL, FALSE },
};

static GPtrArray *
compose (guint nth)
{
  g_autoptr (GFile) file = g_file_new_for_path (
      g_test_get_filename (G_TEST_DIST, "data", "languages.appeal", NULL));
  g_autoptr (PleaAppeal) appeal = plea_appeal_file_load (file, NULL);
  g_autoptr (PleaDraft) draft = plea_draft_new (appeal->id);
  g_autoptr (PleaSender) sender = plea_sender_new ();
  GDate date;

  g_assert_true (plea_date_parse ("2026-11-23", &date));
  g_object_set (sender, "name", "Marie Rose", "address", "5 rue “Haute”\nbât. C", "town",
                "75011 Paris", "country", cases[nth].country, NULL);
  g_object_set (draft, "language", cases[nth].language, "disclosure", cases[nth].disclosure,
                "one-sheet", cases[nth].one_sheet, "emphasise-name", cases[nth].emphasise_name,
                "own-words", "It's said: \\n and 'so' — for Elena Milashina.\nA second paragraph.",
                "date", &date, NULL);
  for (guint i = 0; i < 2; i++)
    plea_draft_set_recipient_chosen (draft, plea_appeal_get_recipient (appeal, i)->id, TRUE);

  return plea_compose_letters (appeal, draft, sender);
}

static GBytes *
make_pdf (PleaLetter *letter, PleaStationery *stationery, const char *country)
{
  g_autoptr (GPtrArray) letters = g_ptr_array_new ();
  g_autoptr (PleaDocument) document = NULL;
  PleaStyle style = plea_style_for_letters (stationery, country);
  g_autoptr (GError) error = NULL;
  GBytes *pdf;

  g_ptr_array_add (letters, letter);
  document = plea_document_new (letters, &style);
  pdf = plea_document_to_pdf (document, &error);
  g_assert_no_error (error);

  return pdf;
}

/* The words of all pages. */
static char *
read_text (GBytes *pdf)
{
  PopplerDocument *document = poppler_document_new_from_bytes (pdf, NULL, NULL);
  GString         *text = g_string_new (NULL);

  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      PopplerPage     *page = poppler_document_get_page (document, i);
      g_autofree char *page_text = poppler_page_get_text (page);

      g_string_append_printf (text, "%s\f", page_text);
      g_object_unref (page);
    }
  g_object_unref (document);

  return g_string_free (text, FALSE);
}

static void
assert_same_pages (PleaLetter *letter, PleaStationery *stationery, const char *country)
{
  g_autoptr (PleaStationery) kept = plea_stationery_new ();
  g_autofree char *data = plea_letter_to_data (letter, stationery);
  g_autoptr (PleaLetter) again = plea_letter_new_from_data (letter->appeal->id, data, kept);
  g_autoptr (GBytes) first = make_pdf (letter, stationery, country);
  g_autoptr (GBytes) second = NULL;
  g_autofree char *first_text = read_text (first);
  g_autofree char *second_text = NULL;
  g_autofree char *data_again = NULL;

  g_assert_nonnull (again);
  data_again = plea_letter_to_data (again, kept);
  g_assert_cmpstr (data_again, ==, data);
  second = make_pdf (again, kept, again->phrases->country);
  second_text = read_text (second);
  g_assert_cmpstr (second_text, ==, first_text);
  g_assert_true (g_bytes_equal (second, first));
}

static void
test_same_pages (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) letters = compose (i);
      g_autoptr (PleaStationery) stationery = plea_stationery_new ();

      g_object_set (stationery, "format", cases[i].format, "font", cases[i].font, "fold-marks",
                    cases[i].fold_marks, NULL);
      g_assert_cmpuint (letters->len, ==, 2);
      plea_foreach (PleaLetter, letter, letters)
        assert_same_pages (letter, stationery, cases[i].country);
    }
}

/* What a file says that lost some bits, or that somebody made up. */
static void
test_no_letter (void)
{
  static const char *const data[] = {
    "",
    "'Dear Minister'",
    "('en', 'GB', 'RU', true, true, nothing, nothing, false, @a(sssmsa(uu)) [])",
    "('en', 'GB', 'RU', true, true, nothing, nothing, false, [('sermon', 'x', '', nothing, [])])",
    "('en', 'GB', 'RU', true, true, nothing, nothing, false, [('paragraph', 'x', '', nothing, "
    "[])])",
    "('en', 'GB', 'RU', true, true, nothing, nothing, false, [('paragraph', 'x', '', nothing",
  };

  for (guint i = 0; i < G_N_ELEMENTS (data); i++)
    {
      g_autoptr (PleaStationery) stationery = plea_stationery_new ();

      g_assert_null (plea_letter_new_from_data ("x", data[i], stationery));
    }
}

/* Bold type goes from letter to letter, or there is none. */
static void
test_no_emphasis (void)
{
  static const struct
  {
    const char *spans;
    guint       n_kept;
  } spans[] = {
    { "(0, 1)", 1 }, { "(0, 3)", 1 },          { "(2, 3)", 0 }, /* within the “é” */
    { "(3, 2)", 0 }, { "(0, 4294967295)", 0 }, { "(0, 1), (0, 9)", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      g_autoptr (PleaStationery) stationery = plea_stationery_new ();
      g_autofree char *data = g_strdup_printf ("('en', '', '', true, true, 'uk', nothing, false, "
                                               "[('recipient', 'A', '', nothing, []),"
                                               " ('date', 'B', '', nothing, []),"
                                               " ('paragraph', 'né', '', nothing, [%s])])",
                                               spans[i].spans);
      g_autoptr (PleaLetter) letter = plea_letter_new_from_data ("x", data, stationery);
      const PleaBlock *block = plea_letter_find_block (letter, PLEA_BLOCK_PARAGRAPH);
      g_autoptr (GBytes) pdf = make_pdf (letter, stationery, "");

      g_assert_cmpuint (block->emphases != NULL ? block->emphases->len : 0, ==, spans[i].n_kept);
      g_assert_cmpstr (stationery->format, ==, "uk");
    }
}

/* The words are all there, whatever Plea knows of their language. */
static void
test_unknown_language (void)
{
  static const char *const languages[] = { "xx-Unknown", "", "en_ZZ;rm -r", "zz-zz-zz-zz-zz" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (PleaStationery) stationery = plea_stationery_new ();
      g_autofree char *data = g_strdup_printf ("('%s', '', '', true, true, nothing, nothing, false,"
                                               " [('recipient', 'A', '', nothing, []),"
                                               " ('date', 'B', '', nothing, []),"
                                               " ('paragraph', 'Words', '', nothing, [])])",
                                               languages[i]);
      g_autoptr (PleaLetter) letter = plea_letter_new_from_data ("x", data, stationery);
      g_autoptr (GBytes) pdf = make_pdf (letter, stationery, "");
      g_autofree char *text = read_text (pdf);

      g_assert_nonnull (strstr (text, "Words"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/again/same-pages", test_same_pages);
  g_test_add_func ("/again/no-letter", test_no_letter);
  g_test_add_func ("/again/no-emphasis", test_no_emphasis);
  g_test_add_func ("/again/unknown-language", test_unknown_language);

  return g_test_run ();
}
