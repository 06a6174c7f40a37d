/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The customs of letter languages: dates, closings, pages. */

#include <string.h>

#include "plea-phrases.h"

static const PleaPhrases *
phrases (const char *language)
{
  return plea_phrases_for_language (language);
}

static void
test_date_lines (void)
{
  static const struct
  {
    const char *language;
    const char *place;
    int         day;
    const char *line;
  } cases[] = {
    { "en", NULL, 23, "23 November 2026" },
    { "en", "Leeds", 23, "Leeds, 23 November 2026" },
    { "en-GB", NULL, 1, "1 November 2026" },
    { "en-US", NULL, 23, "November 23, 2026" },
    { "fr", "Paris", 23, "Paris, le 23 novembre 2026" },
    { "fr", "Paris", 1, "Paris, le 1er novembre 2026" },
    { "fr", NULL, 11, "Le 11 novembre 2026" },
    { "fr-CA", "Québec", 11, "Québec, le 11 novembre 2026" },
    { "es", "Madrid", 23, "Madrid, 23 de noviembre de 2026" },
    { "ru", NULL, 23, "23 ноября 2026 г." },
    { "de", "Berlin", 23, "Berlin, 23. November 2026" },
    { "pt-BR", "Recife", 23, "Recife, 23 de novembro de 2026." },
    { "it", "Roma", 23, "Roma, 23 novembre 2026" },
    { "tr", "Ankara", 23, "Ankara, 23 Kasım 2026" },
    { "uk", NULL, 23, "23 листопада 2026 р." },
    { "ar", "بيروت", 23, "بيروت، في 23 نوفمبر 2026" },
    { "xx", NULL, 23, "23 November 2026" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate            date;
      g_autofree char *line = NULL;
      g_autoptr (GRegex) spaces = g_regex_new ("[\\x{a0}\\x{202f}]", 0, 0, NULL);
      g_autofree char *plain = NULL;

      g_date_clear (&date, 1);
      g_date_set_dmy (&date, (GDateDay) cases[i].day, G_DATE_NOVEMBER, 2026);
      line = plea_phrases_format_place_and_date (phrases (cases[i].language), cases[i].place,
                                                 &date);
      plain = g_regex_replace_literal (spaces, line, -1, 0, " ", 0, NULL);
      g_assert_cmpstr (plain, ==, cases[i].line);
    }
}

static void
test_closings (void)
{
  static const struct
  {
    const char *language;
    const char *salutation;
    const char *closing;
  } cases[] = {
    { "en", "Your Excellency,", "Yours faithfully," },
    { "fr", "Monsieur le Ministre,",
      "Je vous prie d’agréer, Monsieur le Ministre, l’expression de ma très haute considération." },
    { "fr", "Madame, Monsieur,",
      "Je vous prie d’agréer, Madame, Monsieur, l’expression de ma très haute considération." },
    { "ru", "Уважаемый господин Министр!", "С уважением," },
    { "de", "Exzellenz,", "Mit vorzüglicher Hochachtung" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *closing = plea_phrases_format_closing (phrases (cases[i].language),
                                                              cases[i].salutation);

      g_assert_cmpstr (closing, ==, cases[i].closing);
    }
}

static void
test_pages (void)
{
  static const struct
  {
    const char *language;
    const char *page;
  } cases[] = {
    { "en", "Page 2 of 3" },     { "fr", "Page 2 sur 3" },  { "es", "Página 2 de 3" },
    { "ru", "Страница 2 из 3" }, { "de", "Seite 2 von 3" }, { "tr", "Sayfa 2/3" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *page = plea_phrases_format_page (phrases (cases[i].language), 2, 3);

      g_assert_cmpstr (page, ==, cases[i].page);
    }
}

static void
test_fallbacks (void)
{
  g_assert_cmpstr (plea_phrases_get_language (phrases ("en-GB")), ==, "en");
  g_assert_cmpstr (plea_phrases_get_language (phrases ("en-US")), ==, "en-US");
  g_assert_cmpstr (plea_phrases_get_language (phrases ("PT-br")), ==, "pt-BR");
  g_assert_cmpstr (plea_phrases_get_language (phrases ("pt-AO")), ==, "pt");
  g_assert_cmpstr (plea_phrases_get_language (phrases ("xx")), ==, "en");
}

static void
test_paragraph_indents (void)
{
  g_assert_cmpfloat (plea_phrases_get_paragraph_indent (phrases ("en")), ==, 0);
  g_assert_cmpfloat (plea_phrases_get_paragraph_indent (phrases ("zh-CN")), ==, 2);
}

/* Nothing may be missing in a language: a letter would have a hole there. */
static void
test_complete (void)
{
  static const char *const languages[] = { "en",    "en-US", "fr", "es", "ru", "de", "pt",
                                           "pt-BR", "it",    "uk", "tr", "ar", "zh" };

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      const PleaPhrases *self = phrases (languages[i]);
      g_autofree char   *closing = plea_phrases_format_closing (self, "X");
      g_autofree char   *copy_to = plea_phrases_format_copy_to (self, "X");
      g_autofree char   *page = plea_phrases_format_page (self, 1, 2);

      g_assert_cmpstr (plea_phrases_get_language (self), ==, languages[i]);
      g_assert_cmpstr (plea_phrases_get_title (self), !=, "");
      g_assert_cmpstr (plea_phrases_get_salutation (self), !=, "");
      g_assert_null (strpbrk (closing, "{}"));
      g_assert_null (strpbrk (copy_to, "{}"));
      g_assert_null (strpbrk (page, "{}"));
      g_assert_cmpint (plea_phrases_is_right_to_left (self), ==, g_str_equal (languages[i], "ar"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/phrases/date-lines", test_date_lines);
  g_test_add_func ("/phrases/closings", test_closings);
  g_test_add_func ("/phrases/pages", test_pages);
  g_test_add_func ("/phrases/fallbacks", test_fallbacks);
  g_test_add_func ("/phrases/paragraph-indents", test_paragraph_indents);
  g_test_add_func ("/phrases/complete", test_complete);

  return g_test_run ();
}
