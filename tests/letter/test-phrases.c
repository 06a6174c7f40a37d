/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The customs of letter languages: dates, closings, pages. */

#include <string.h>

#include "plea-phrases.h"

static const PleaPhrases *
phrases (const char *language)
{
  return plea_phrases_for_writer (language, "");
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
    { "en-AU", NULL, 23, "23 November 2026" },
    { "de-AT", NULL, 23, "23. November 2026" },
    { "es-MX", NULL, 23, "23 de noviembre de 2026" },
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
    { "fa", NULL, 23, "۲ آذر ۱۴۰۵" },
    { "el", "Αθήνα", 23, "Αθήνα, 23 Νοεμβρίου 2026" },
    { "he", NULL, 23, "23 בנובמבר 2026" },
    { "zh", NULL, 23, "2026年11月23日" },
    { "ur", NULL, 23, "23 نومبر، 2026" },
    { "xx", NULL, 23, "23 November 2026" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate            date;
      g_autofree char *day = NULL;
      g_autofree char *line = NULL;
      g_autoptr (GRegex) spaces = g_regex_new ("[\\x{a0}\\x{202f}]", 0, 0, NULL);
      g_autofree char *plain = NULL;

      g_date_clear (&date, 1);
      g_date_set_dmy (&date, (GDateDay) cases[i].day, G_DATE_NOVEMBER, 2026);
      day = plea_phrases_format_date (phrases (cases[i].language), &date);
      line = plea_phrases_format_place_and_date (phrases (cases[i].language), cases[i].place, day);
      plain = g_regex_replace_literal (spaces, line, -1, 0, " ", 0, NULL);
      g_assert_cmpstr (plain, ==, cases[i].line);
    }
}

/* Who writes from a country of the language dates as people do there. */
static void
test_dates_by_country (void)
{
  static const struct
  {
    const char *language;
    const char *country;
    const char *date;
  } cases[] = {
    { "en", "US", "January 1, 2027" },   { "en", "CA", "January 1, 2027" },
    { "en", "FR", "1 January 2027" },    { "en", "RU", "1 January 2027" },
    { "en-GB", "US", "1 January 2027" }, { "de", "AT", "1. Jänner 2027" },
    { "fr", "CH", "1er janvier 2027" },  { "pt", "BR", "1 de janeiro de 2027" },
    { "ar", "SA", "1 يناير 2027" },      { "ar", "LB", "1 كانون الثاني 2027" },
    { "fa", "AF", "۱۱ جدی ۱۴۰۵" },       { "de-AT", "DE", "1. Jänner 2027" },
    { "de-DE", "AT", "1. Januar 2027" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PleaPhrases *self = plea_phrases_for_writer (cases[i].language, cases[i].country);
      g_autofree char   *text = NULL;
      GDate              date;

      g_date_clear (&date, 1);
      g_date_set_dmy (&date, 1, G_DATE_JANUARY, 2027);
      text = plea_phrases_format_date (self, &date);
      g_assert_cmpstr (text, ==, cases[i].date);
    }
}

static void
test_salutations (void)
{
  static const struct
  {
    const char *language;
    const char *country;
    PleaRank    rank;
    PleaGender  gender;
    const char *salutation;
  } cases[] = {
    { "en", "", PLEA_RANK_UNSPECIFIED, PLEA_GENDER_UNSPECIFIED, "Dear Sir or Madam," },
    { "en", "", PLEA_RANK_UNSPECIFIED, PLEA_GENDER_FEMALE, "Dear Madam," },
    { "en", "", PLEA_RANK_MINISTER, PLEA_GENDER_MALE, "Your Excellency," },
    { "en", "US", PLEA_RANK_MINISTER, PLEA_GENDER_MALE, "Excellency:" },
    { "en-US", "", PLEA_RANK_UNSPECIFIED, PLEA_GENDER_MALE, "Dear Sir:" },
    { "fr", "", PLEA_RANK_MINISTER, PLEA_GENDER_FEMALE, "Madame la Ministre," },
    { "fr", "", PLEA_RANK_MINISTER, PLEA_GENDER_UNSPECIFIED, "Excellence," },
    { "fr", "", PLEA_RANK_UNSPECIFIED, PLEA_GENDER_ORGANISATION, "Madame, Monsieur," },
    { "es", "", PLEA_RANK_PRESIDENT, PLEA_GENDER_MALE, "Excelentísimo señor Presidente:" },
    { "ru", "", PLEA_RANK_MINISTER, PLEA_GENDER_MALE, "Уважаемый господин Министр!" },
    { "ru", "", PLEA_RANK_UNSPECIFIED, PLEA_GENDER_MALE, "Уважаемые господа!" },
    { "ar", "", PLEA_RANK_MINISTER, PLEA_GENDER_FEMALE, "معالي الوزيرة،" },
    { "ar", "", PLEA_RANK_MINISTER, PLEA_GENDER_UNSPECIFIED, "السادة المحترمون،" },
    { "de", "", PLEA_RANK_AMBASSADOR, PLEA_GENDER_MALE, "Exzellenz," },
    { "de", "CH", PLEA_RANK_MINISTER, PLEA_GENDER_FEMALE, "Sehr geehrte Frau Ministerin" },
    { "pt", "", PLEA_RANK_MINISTER, PLEA_GENDER_MALE, "Excelentíssimo Senhor Ministro," },
    { "pt", "BR", PLEA_RANK_MINISTER, PLEA_GENDER_MALE, "Senhor Ministro," },
    { "pt-BR", "", PLEA_RANK_AMBASSADOR, PLEA_GENDER_FEMALE, "Senhora Embaixadora," },
    { "zh", "", PLEA_RANK_MINISTER, PLEA_GENDER_MALE, "尊敬的部长阁下：" },
    { "it", "", PLEA_RANK_MINISTER, PLEA_GENDER_MALE, "Signor Ministro," },
    { "tr", "", PLEA_RANK_MINISTER, PLEA_GENDER_MALE, "Sayın Bakan," },
    { "uk", "", PLEA_RANK_MINISTER, PLEA_GENDER_MALE, "Шановний пане Міністре!" },
    { "fa", "", PLEA_RANK_MINISTER, PLEA_GENDER_MALE, "جناب آقای وزیر،" },
    { "el", "", PLEA_RANK_MINISTER, PLEA_GENDER_MALE, "Αξιότιμε κύριε Υπουργέ," },
    { "he", "", PLEA_RANK_MINISTER, PLEA_GENDER_FEMALE, "כבוד השרה," },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (plea_phrases_for_writer (cases[i].language, cases[i].country)
                         ->salutations[cases[i].rank][cases[i].gender],
                     ==, cases[i].salutation);
}

static void
test_salutation_marks (void)
{
  static const struct
  {
    const char *language;
    const char *given;
    const char *ended;
  } cases[] = {
    { "en", "Dear Minister", "Dear Minister," },
    { "en", "Dear Minister,", "Dear Minister," },
    { "en", "Dear Minister ", "Dear Minister," },
    { "en-US", "Dear Minister", "Dear Minister:" },
    { "en-US", "Dear Minister,", "Dear Minister," },
    { "ru", "Господин Министр", "Господин Министр!" },
    { "zh", "部长阁下", "部长阁下：" },
    { "de-CH", "Exzellenz", "Exzellenz" },
    { "en", "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *ended = plea_phrases_end_salutation (phrases (cases[i].language),
                                                            cases[i].given);

      g_assert_cmpstr (ended, ==, cases[i].ended);
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
    { "de-CH", "Exzellenz", "Mit vorzüglicher Hochachtung" },
    { "fr", "", "Veuillez agréer l’expression de ma très haute considération." },
    { "zh", "部长阁下：", "此致\n敬礼！" },
    { "en-US", "Excellency:", "Respectfully yours," },
    { "pt-BR", "Senhor Ministro,", "Respeitosamente," },
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
    { "ar", "صفحة 2 من 3" },     { "fa", "صفحهٔ ۲ از ۳" },   { "zh", "第2页，共3页" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *page = plea_phrases_format_page (phrases (cases[i].language), 2, 3);

      g_assert_cmpstr (page, ==, cases[i].page);
    }
}

/* A letter keeps its own language and direction, whosever phrases it borrows. */
static void
test_fallbacks (void)
{
  static const struct
  {
    const char *language;
    const char *closing;
    gboolean    right_to_left;
  } cases[] = {
    { "en-GB", "Yours faithfully,", FALSE },
    { "en-US", "Respectfully yours,", FALSE },
    { "PT-br", "Respeitosamente,", FALSE },
    { "pt-AO", "Com os melhores cumprimentos,", FALSE },
    { "zh-TW", "此致\n敬礼！", FALSE },
    { "xx", "Yours faithfully,", FALSE },
    { "ur", "Yours faithfully,", TRUE },
    { "ar-EG", "وتفضلوا بقبول فائق الاحترام والتقدير،", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PleaPhrases *self = phrases (cases[i].language);
      g_autofree char   *closing = plea_phrases_format_closing (self, "X");

      g_assert_cmpstr (self->language, ==, cases[i].language);
      g_assert_cmpstr (closing, ==, cases[i].closing);
      g_assert_cmpint (self->right_to_left, ==, cases[i].right_to_left);
    }
}

static void
test_paragraph_indents (void)
{
  g_assert_cmpfloat (phrases ("en")->paragraph_indent, ==, 0);
  g_assert_cmpfloat (phrases ("zh-CN")->paragraph_indent, ==, 2);
}

/* Nothing may be missing in a language: a letter would have a hole there. */
static void
test_complete (gconstpointer data)
{
  const PleaPhrases *self = phrases (data);
  g_autofree char   *closing = plea_phrases_format_closing (self, "X");
  g_autofree char   *copy_to = plea_phrases_fill_in (self->copy_to, "recipients", "X");
  g_autofree char   *copy_of = plea_phrases_fill_in (self->copy_of, "recipients", "X");
  g_autofree char   *page = plea_phrases_format_page (self, 1, 2);

  g_assert_cmpstr (self->title, !=, "");
  g_assert_cmpstr (self->envelope_title, !=, "");
  g_assert_cmpstr (self->separator, !=, "");
  for (guint rank = 0; rank < PLEA_N_RANKS; rank++)
    for (guint gender = 0; gender <= PLEA_GENDER_ORGANISATION; gender++)
      g_assert_cmpstr (self->salutations[rank][gender], !=, "");
  g_assert_null (strpbrk (closing, "{}"));
  g_assert_nonnull (strchr (copy_to, 'X'));
  g_assert_nonnull (strchr (copy_of, 'X'));
  g_assert_null (strpbrk (page, "{}"));
}

static void
add_test_of_completeness (void)
{
  static const char *const languages[] = { "en", "en-US", "fr", "es",    "ru", "ar",
                                           "de", "de-CH", "pt", "pt-BR", "zh", "it",
                                           "tr", "uk",    "fa", "el",    "he" };

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *path = g_strconcat ("/phrases/complete/", languages[i], NULL);

      g_test_add_data_func (path, languages[i], test_complete);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/phrases/date-lines", test_date_lines);
  g_test_add_func ("/phrases/dates-by-country", test_dates_by_country);
  g_test_add_func ("/phrases/salutations", test_salutations);
  g_test_add_func ("/phrases/salutation-marks", test_salutation_marks);
  g_test_add_func ("/phrases/closings", test_closings);
  g_test_add_func ("/phrases/pages", test_pages);
  g_test_add_func ("/phrases/fallbacks", test_fallbacks);
  g_test_add_func ("/phrases/paragraph-indents", test_paragraph_indents);
  add_test_of_completeness ();

  return g_test_run ();
}
