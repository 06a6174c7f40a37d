/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every file that Plea writes conforms to PDF/UA-1, whatever the language, the font and the format.
 */

#include <string.h>

#include "plea-document.h"
#include "plea-idioms.h"
#include "plea-test-letter.h"
#include "plea-test-ua.h"

static const char *const address[] = { "Министр", "1 Street", "London", NULL };

static GPtrArray *
compose (const char *language, const char *words, gboolean is_long, guint n_letters)
{
  g_autofree char *body = g_markup_printf_escaped (
      "<p>%s\u00a0: “ﬃ” (1)\tx</p><demands><lead-in>%s</lead-in><demand>%s</demand>"
      "<demand>%s</demand></demands>",
      words, words, words, words);
  GPtrArray     *letters = g_ptr_array_new_with_free_func (g_object_unref);
  PleaTestLetter letter = { language, address, NULL, body };
  g_autoptr (PleaSender) sender = plea_sender_new ();
  g_autoptr (GString) own = g_string_new (NULL);

  for (guint i = 0; is_long && i < 60; i++)
    g_string_append_printf (own, "%s\n", words);
  for (guint i = 0; i < n_letters; i++)
    {
      g_autoptr (PleaDraft) draft = plea_draft_new ("x");

      g_object_set (draft, "own-words", own->str, "subject", i % 2 == 0 ? words : "", NULL);
      g_ptr_array_add (letters, plea_test_letter_compose (&letter, draft, sender));
    }

  return letters;
}

static void
check (const char *language, const char *words, const char *format, const char *font, guint n)
{
  PleaStyle style = plea_test_letter_get_style (format);
  g_autoptr (GPtrArray) letters = compose (language, words, n % 3 == 0, n % 2 + 1);
  g_autoptr (PleaDocument) document = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *complaints = NULL;

  style.font = plea_font_find (font);
  style.fold_marks = n % 2 == 0;
  document = plea_document_new (letters, &style);
  pdf = plea_document_to_pdf (document, NULL);
  g_assert_nonnull (pdf);
  complaints = plea_test_ua_check (pdf);
  g_test_message ("%s, %s, %s", language, format, font);
  g_assert_cmpstr (complaints, ==, "");
}

/* Letters in every script, each in another format and one font of two. */
static void
test_letters (void)
{
  static const char *const formats[] = { "din5008-b", "plain-a4", "us-10", "france", "japan" };
  g_autofree char         *path = g_test_build_filename (G_TEST_DIST, "data", "scripts.txt", NULL);
  g_autofree char         *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '#')
      {
        g_auto (GStrv) parts = g_strsplit (lines[i], " ", 3);

        n++;
        check (parts[0], parts[2], formats[n % G_N_ELEMENTS (formats)], "serif", n);
        if (n % 2 == 0)
          check (parts[0], parts[2], "plain-a4", "sans", n + 1);
      }
}

/* Tables, over two pages and more. */
static void
test_tables (void)
{
  static const char *const formats[] = { "din5008-b", "plain-letter", "france" };

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      PleaStyle style = plea_test_letter_get_style (formats[i]);
      g_autoptr (GPtrArray) rows = plea_table_new ();
      g_autoptr (PleaDocument) document = NULL;
      g_autoptr (GBytes) pdf = NULL;
      g_autofree char *complaints = NULL;

      plea_table_add (rows, PLEA_TABLE_TITLE, "Letters", "", "", "");
      for (guint n = 0; n < 120; n++)
        {
          if (n % 40 == 0)
            {
              plea_table_add (rows, PLEA_TABLE_HEADING, "Sent", "", "", "");
              plea_table_add (rows, PLEA_TABLE_NAMES, "Day", "To", "For", "Answer");
            }
          plea_table_add (rows, PLEA_TABLE_CELLS, "3 March 2026", "Министр внутренних дел России",
                          "علاء", n % 2 == 0 ? "" : "A reply came");
        }
      document = plea_document_new_table (rows, &style);
      pdf = plea_document_to_pdf (document, NULL);
      g_assert_cmpuint (plea_document_get_n_pages (document), >, 2);
      complaints = plea_test_ua_check (pdf);
      g_assert_cmpstr (complaints, ==, "");
    }
}

/* Sheets with lines to write on, which are read by nobody. */
static void
test_sheets (void)
{
  PleaStyle style = plea_test_letter_get_style ("plain-a4");
  g_autoptr (GPtrArray) rows = plea_table_new ();
  g_autoptr (PleaDocument) document = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *complaints = NULL;

  for (guint sheet = 0; sheet < 3; sheet++)
    {
      plea_table_add (rows, PLEA_TABLE_TITLE, "Министр", "", "", "");
      for (guint n = 0; n < 2 + sheet * 60; n++)
        plea_table_add (rows, PLEA_TABLE_TEXT, "She has been held since May. علاء", "", "", "");
      plea_table_add (rows, PLEA_TABLE_NAMES, "Name", "Town", "Country", "Signature");
      for (guint n = 0; n < 15; n++)
        plea_table_add (rows, PLEA_TABLE_LINE, "", "", "", "");
    }
  document = plea_document_new_table (rows, &style);
  pdf = plea_document_to_pdf (document, NULL);
  g_assert_cmpuint (plea_document_get_n_pages (document), >, 3);
  complaints = plea_test_ua_check (pdf);
  g_assert_cmpstr (complaints, ==, "");
}

static void
test_envelopes (void)
{
  static const char *const envelopes[] = { "dl", "us-10", "c5" };

  for (gsize i = 0; i < G_N_ELEMENTS (envelopes); i++)
    {
      g_autoptr (GPtrArray) letters = compose ("fr", "à", FALSE, 2);
      PleaStyle style = { .format = plea_format_find (PLEA_FORMAT_OF_ENVELOPES, envelopes[i]),
                          .font = plea_font_find ("serif"),
                          .airmail = TRUE };
      g_autoptr (PleaDocument) document = plea_document_new (letters, &style);
      g_autoptr (PleaDocument) page = plea_document_new_test_page (&style);
      g_autoptr (GBytes) pdf = plea_document_to_pdf (document, NULL);
      g_autoptr (GBytes) test_page = plea_document_to_pdf (page, NULL);
      g_autofree char *complaints = plea_test_ua_check (pdf);
      g_autofree char *test_complaints = plea_test_ua_check (test_page);

      g_assert_cmpstr (complaints, ==, "");
      g_assert_cmpstr (test_complaints, ==, "");
    }
}

static void
test_postcards (void)
{
  for (guint i = 0; i < plea_format_list (PLEA_FORMAT_OF_POSTCARDS)->len; i++)
    {
      g_autoptr (GPtrArray) letters = compose (i % 2 == 0 ? "ar" : "en", "à", FALSE, 2);
      PleaStyle style = { .format = g_ptr_array_index (plea_format_list (PLEA_FORMAT_OF_POSTCARDS),
                                                       i),
                          .font = plea_font_find (i < 2 ? "serif" : "large") };
      g_autoptr (PleaDocument) document = plea_document_new (letters, &style);
      g_autoptr (GBytes) pdf = plea_document_to_pdf (document, NULL);
      g_autofree char *complaints = plea_test_ua_check (pdf);

      g_assert_cmpstr (complaints, ==, "");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ua/letters", test_letters);
  g_test_add_func ("/ua/tables", test_tables);
  g_test_add_func ("/ua/sheets", test_sheets);
  g_test_add_func ("/ua/envelopes", test_envelopes);
  g_test_add_func ("/ua/postcards", test_postcards);

  return g_test_run ();
}
