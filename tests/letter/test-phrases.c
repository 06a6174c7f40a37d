/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The customs of letter languages: dates, closings, pages. */

#include <string.h>

#include "plea-data-file.h"
#include "plea-letter-resources.h"
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
    { "pt-BR", "Recife", 1, "Recife, 1º de novembro de 2026." },
    { "it", "Roma", 23, "Roma, 23 novembre 2026" },
    { "tr", "Ankara", 23, "Ankara, 23 Kasım 2026" },
    { "uk", NULL, 23, "23 листопада 2026 р." },
    { "ar", "بيروت", 23, "بيروت، في 23 نوفمبر 2026" },
    { "fa", NULL, 23, "۲ آذر ۱۴۰۵" },
    { "el", "Αθήνα", 23, "Αθήνα, 23 Νοεμβρίου 2026" },
    { "he", NULL, 23, "23 בנובמבר 2026" },
    { "zh", NULL, 23, "2026年11月23日" },
    { "zh-TW", NULL, 23, "2026年11月23日" },
    { "vi", "Hà Nội", 1, "Hà Nội, ngày 01 tháng 11 năm 2026" },
    { "vi", NULL, 23, "Ngày 23 tháng 11 năm 2026" },
    { "hi", NULL, 23, "दिनांक: 23 नवंबर 2026" },
    { "ur", NULL, 23, "23 نومبر 2026ء" },
    { "th", NULL, 23, "๒๓ พฤศจิกายน ๒๕๖๙" },
    { "id", "Jakarta", 23, "Jakarta, 23 November 2026" },
    { "sw", NULL, 23, "23 Novemba 2026" },
    { "bn", NULL, 23, "তারিখ: ২৩ নভেম্বর ২০২৬" },
    { "ko", NULL, 23, "2026년 11월 23일" },
    { "ja", NULL, 23, "2026年11月23日" },
    { "ka", NULL, 23, "2026 წლის 23 ნოემბერი" },
    { "hy", NULL, 23, "23 նոյեմբերի 2026 թ." },
    { "az", NULL, 23, "23 noyabr 2026" },
    { "kk", NULL, 23, "2026 жылғы 23 қараша" },
    { "ps", NULL, 23, "د ۱۴۰۵ کال د لیندۍ ۲مه" },
    { "my", NULL, 23, "၂၀၂၆ ခုနှစ်၊ နိုဝင်ဘာလ ၂၃ ရက်" },
    { "km", NULL, 23, "ថ្ងៃទី២៣ ខែវិច្ឆិកា ឆ្នាំ២០២៦" },
    { "am", NULL, 23, "ኅዳር 14 ቀን 2019 ዓ.ም." },
    { "ku", NULL, 23, "23.11.2026" },
    { "sq", "Tiranë", 23, "Tiranë, më 23 nëntor 2026" },
    { "sr", "Београд", 23, "Београд, 23. 11. 2026." },
    { "sr-Latn", NULL, 23, "23. 11. 2026." },
    { "pl", "Warszawa", 23, "Warszawa, 23 listopada 2026 r." },
    { "cs", "Praha", 23, "Praha 23. 11. 2026" },
    { "nl", "Utrecht", 23, "Utrecht, 23 november 2026" },
    { "sv", "Lund", 23, "Lund den 23 november 2026" },
    { "ro", "Iași", 23, "Iași, 23 noiembrie 2026" },
    { "bg", NULL, 23, "23 ноември 2026 г." },
    { "zu", NULL, 23, "Novemba 23, 2026" },
    { "zu", "Durban", 23, "Durban  Novemba 23, 2026" },
    { "ne", NULL, 23, "२०२६ नोभेम्बर २३" },
    { "xx", NULL, 23, "2026-11-23" },
    { "xx", "Leeds", 23, "Leeds  2026-11-23" },
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
    { "fr", "CH", "1er janvier 2027" },  { "pt", "BR", "1º de janeiro de 2027" },
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

/* A table of words, for people to read who grew up with them. */
static void
test_salutations (void)
{
  static const char *const ranks[] = { "none", "president", "prime-minister", "minister",
                                       "ambassador" };
  static const PleaGender  columns[] = { PLEA_GENDER_UNSPECIFIED, PLEA_GENDER_FEMALE,
                                         PLEA_GENDER_MALE, PLEA_GENDER_GROUP,
                                         PLEA_GENDER_ORGANISATION };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "salutations.tsv", NULL);
  g_autoptr (GKeyFile) keys = plea_data_file_load_keys (plea_letter_get_resource (),
                                                        "letter-phrases.ini");
  g_auto (GStrv) groups = g_key_file_get_groups (keys, NULL);
  g_auto (GStrv) lines = NULL;
  g_autofree char *text = NULL;
  guint            n_rows = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], "\t", -1);
      guint rank = n_rows % PLEA_N_RANKS; /* in their order */

      if (*lines[i] == '#' || *lines[i] == '\0')
        continue;

      g_assert_cmpuint (g_strv_length (words), ==, 2 + G_N_ELEMENTS (columns));
      g_assert_cmpstr (words[1], ==, ranks[rank]);
      for (guint j = 0; j < G_N_ELEMENTS (columns); j++)
        g_assert_cmpstr (phrases (words[0])->salutations[rank][columns[j]], ==, words[2 + j]);
      n_rows++;
    }

  /* All groups but the last, which has no words. */
  g_assert_cmpuint (n_rows, ==, (g_strv_length (groups) - 1) * PLEA_N_RANKS);
}

/* Who writes from a country greets as people do there. */
static void
test_salutations_by_country (void)
{
  static const struct
  {
    const char *language;
    const char *country;
    const char *salutation;
  } cases[] = {
    { "en", "US", "Excellency:" },
    { "de", "CH", "Sehr geehrter Herr Minister" },
    { "pt", "BR", "Senhor Ministro," },
    { "zh", "TW", "尊敬的部长阁下：" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (plea_phrases_for_writer (cases[i].language, cases[i].country)
                         ->salutations[PLEA_RANK_MINISTER][PLEA_GENDER_MALE],
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
    { "zu", "Mnumzane", "Mnumzane" },
    { "xx", "X", "X" },
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
    { "fr", "Madame, Monsieur,",
      "Je vous prie d’agréer, Madame, Monsieur, l’expression de ma considération distinguée." },
    { "ru", "Уважаемый господин Министр!", "С уважением," },
    { "de", "Exzellenz,", "Mit vorzüglicher Hochachtung" },
    { "de-CH", "Exzellenz", "Mit vorzüglicher Hochachtung" },
    { "fr", "", "Veuillez agréer l’expression de ma considération distinguée." },
    { "zh", "部长阁下：", "此致\n敬礼！" },
    { "en-US", "Excellency:", "Respectfully yours," },
    { "pt-BR", "Senhor Ministro,", "Respeitosamente," },
    { "ja", "拝啓", "敬具" },
    { "vi", "Kính thưa Bộ trưởng,", "Trân trọng," },
    { "pl", "Szanowny Panie Ministrze!", "Z wyrazami szacunku" },
    { "hy", "Հարգելի՛ պարոն,", "Հարգանքով՝" },
    { "zh-TW", "敬啟者：", "敬頌\n公祺" },
    { "sr-Latn", "Poštovani,", "S poštovanjem," },
    { "zu", "Mnumzane", "" },
    { "xx", "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *closing = plea_phrases_format_closing (
          phrases (cases[i].language), PLEA_RANK_UNSPECIFIED, PLEA_GENDER_UNSPECIFIED,
          cases[i].salutation);

      g_assert_cmpstr (closing, ==, cases[i].closing);
    }
}

/* In number, and by rank. */
static void
test_closings_by_addressee (void)
{
  static const struct
  {
    const char *language;
    PleaRank    rank;
    PleaGender  gender;
    const char *salutation;
    const char *closing;
  } cases[] = {
    { "es", PLEA_RANK_UNSPECIFIED, PLEA_GENDER_FEMALE, "Excelencia:", "Atentamente," },
    { "es", PLEA_RANK_UNSPECIFIED, PLEA_GENDER_ORGANISATION, "Señoras y señores:", "Atentamente," },
    { "pt", PLEA_RANK_MINISTER, PLEA_GENDER_FEMALE, "Excelência,",
      "Apresento a V.\u00a0Ex.ª os meus respeitosos cumprimentos." },
    { "pt-BR", PLEA_RANK_MINISTER, PLEA_GENDER_FEMALE, "Senhora Ministra,", "Respeitosamente," },
    { "fr", PLEA_RANK_MINISTER, PLEA_GENDER_MALE, "Monsieur le Ministre,",
      "Je vous prie d’agréer, Monsieur le Ministre, l’expression de ma très haute considération." },
    { "sw", PLEA_RANK_UNSPECIFIED, PLEA_GENDER_FEMALE, "Mheshimiwa,", "Wako mwaminifu," },
    { "sw", PLEA_RANK_UNSPECIFIED, PLEA_GENDER_GROUP, "Waheshimiwa,", "Wenu mwaminifu," },
    { "sw", PLEA_RANK_MINISTER, PLEA_GENDER_GROUP, "Waheshimiwa,", "Wenu mwaminifu," },
    { "fr", PLEA_RANK_UNSPECIFIED, PLEA_GENDER_GROUP, "Mesdames, Messieurs,",
      "Je vous prie d’agréer, Mesdames, Messieurs, l’expression de ma considération distinguée." },
    { "th", PLEA_RANK_MINISTER, PLEA_GENDER_MALE, "เรียน รัฐมนตรี", "ขอแสดงความนับถือ" },
    { "th", PLEA_RANK_PRIME_MINISTER, PLEA_GENDER_MALE, "กราบเรียน นายกรัฐมนตรี",
      "ขอแสดงความนับถืออย่างยิ่ง" },
    { "ja", PLEA_RANK_MINISTER, PLEA_GENDER_FEMALE, "謹啓", "謹白" },
    { "zh-HK", PLEA_RANK_MINISTER, PLEA_GENDER_MALE, "部長閣下：", "敬請\n鈞安" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *closing = plea_phrases_format_closing (
          phrases (cases[i].language), cases[i].rank, cases[i].gender, cases[i].salutation);

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
    { "zu", "2 / 3" },           { "ne", "२ / ३" },         { "xx", "2 / 3" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *page = plea_phrases_format_page (phrases (cases[i].language), 2, 3);

      g_assert_cmpstr (page, ==, cases[i].page);
    }
}

/* A variety that is not known is written as its language is, in the same script. */
static void
test_varieties (void)
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
    { "zh-SG", "此致\n敬礼！", FALSE },
    { "zh-Hant", "敬頌\n公祺", FALSE },
    { "zh-MO", "敬頌\n公祺", FALSE },
    { "sr-RS", "С поштовањем,", FALSE },
    { "sr-ME", "S poštovanjem,", FALSE },
    { "ps-PK", "په درناوي", TRUE },
    { "ar-EG", "وتفضلوا بقبول فائق الاحترام والتقدير،", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PleaPhrases *self = phrases (cases[i].language);
      g_autofree char   *closing = plea_phrases_format_closing (self, PLEA_RANK_UNSPECIFIED,
                                                                PLEA_GENDER_MALE, "X");

      g_assert_cmpstr (self->language, ==, cases[i].language);
      g_assert_true (self->is_known);
      g_assert_cmpstr (closing, ==, cases[i].closing);
      g_assert_cmpint (self->right_to_left, ==, cases[i].right_to_left);
    }
}

static gboolean
has_latin_letters (const char *text)
{
  return g_regex_match_simple ("[A-Za-z]", text, 0, 0);
}

/* A letter in a language of which no custom is known keeps its direction and digits, and has no
 * word of any other. */
static void
test_unknown (void)
{
  static const struct
  {
    const char *language;
    gboolean    right_to_left;
    gboolean    is_latin;
  } cases[] = {
    { "zu", FALSE, TRUE },      { "yo", FALSE, TRUE },       { "so", FALSE, TRUE },
    { "ne", FALSE, FALSE },     { "ta", FALSE, FALSE },      { "lo", FALSE, FALSE },
    { "uz-Arab", TRUE, FALSE }, { "ug", TRUE, FALSE },       { "sd", TRUE, FALSE },
    { "ks", TRUE, FALSE },      { "mn", FALSE, FALSE },      { "und", FALSE, TRUE },
    { "xx", FALSE, TRUE },      { "az-Cyrl", FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PleaPhrases *self = phrases (cases[i].language);
      g_autofree char   *closing = plea_phrases_format_closing (self, PLEA_RANK_UNSPECIFIED,
                                                                PLEA_GENDER_MALE, "X");
      g_autofree char   *subject = plea_phrases_format_subject (self, "1");
      g_autofree char   *page = plea_phrases_format_page (self, 1, 2);

      g_assert_false (self->is_known);
      g_assert_cmpint (self->right_to_left, ==, cases[i].right_to_left);
      g_assert_cmpstr (closing, ==, "");
      g_assert_cmpstr (subject, ==, "1");
      g_assert_false (has_latin_letters (page));
      g_assert_cmpstr (self->title, !=, "");
      g_assert_cmpint (has_latin_letters (self->title), ==, cases[i].is_latin);
      for (guint rank = 0; rank < PLEA_N_RANKS; rank++)
        for (guint gender = 0; gender < PLEA_N_GENDERS; gender++)
          g_assert_cmpstr (self->salutations[rank][gender], ==, "");
    }
}

static void
test_subjects (void)
{
  static const struct
  {
    const char *language;
    const char *subject;
    const char *line;
  } cases[] = {
    { "en", "Elena Milashina", "Elena Milashina" },
    { "fr", "Elena Milashina", "Objet\u00a0: Elena Milashina" },
    { "fr", "Objet : Elena Milashina", "Objet : Elena Milashina" },
    { "fr", "Objet: Elena Milashina", "Objet: Elena Milashina" },
    { "fr", "Obje", "Objet\u00a0: Obje" },
    { "es", "Elena Milashina", "Asunto: Elena Milashina" },
    { "cs", "Elena Milashina", "Elena Milashina" },
    { "vi", "Elena Milashina", "Về việc: Elena Milashina" },
    { "zh-TW", "Elena", "主旨：Elena" },
    { "zh-HK", "Elena", "Elena" },
    { "zu", "Elena Milashina", "Elena Milashina" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = plea_phrases_format_subject (phrases (cases[i].language),
                                                           cases[i].subject);

      g_assert_cmpstr (line, ==, cases[i].line);
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
  g_autofree char   *closing = plea_phrases_format_closing (self, PLEA_RANK_UNSPECIFIED,
                                                            PLEA_GENDER_MALE, "X");
  g_autofree char   *copy_to = plea_phrases_fill_in (self->copy_to, "recipients", "X");
  g_autofree char   *copy_of = plea_phrases_fill_in (self->copy_of, "recipients", "X");
  g_autofree char   *page = plea_phrases_format_page (self, 1, 2);
  g_autofree char   *earlier = NULL;
  g_autofree char   *day = NULL;
  GDate              date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 3, G_DATE_MARCH, 2026);
  day = plea_phrases_format_date (self, &date);
  earlier = plea_phrases_format_earlier_letter (self, &date, "X");
  g_assert_nonnull (strstr (earlier, day));
  g_assert_nonnull (strchr (earlier, 'X'));
  g_assert_null (strpbrk (earlier, "{}"));
  g_assert_cmpstr (self->title, !=, "");
  g_assert_cmpstr (self->envelope_title, !=, "");
  g_assert_cmpstr (self->separator, !=, "");
  for (guint rank = 0; rank < PLEA_N_RANKS; rank++)
    for (guint gender = 0; gender <= PLEA_GENDER_ORGANISATION; gender++)
      g_assert_cmpstr (self->salutations[rank][gender], !=, "");
  g_assert_true (self->is_known);
  g_assert_cmpstr (closing, !=, "");
  g_assert_null (strpbrk (closing, "{}"));
  g_assert_nonnull (strchr (copy_to, 'X'));
  g_assert_nonnull (strchr (copy_of, 'X'));
  g_assert_null (strpbrk (page, "{}"));
}

/* Each group says where its customs are from, and whether somebody who knows them has read it. */
static void
test_sources (void)
{
  g_autoptr (GKeyFile) keys = plea_data_file_load_keys (plea_letter_get_resource (),
                                                        "letter-phrases.ini");
  g_auto (GStrv) groups = g_key_file_get_groups (keys, NULL);

  g_assert_cmpuint (g_strv_length (groups), >, 40);
  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_autofree char *source = g_key_file_get_string (keys, groups[i], "Source", NULL);
      g_autofree char *checked = g_key_file_get_string (keys, groups[i], "CheckedByNative", NULL);

      if (g_str_equal (groups[i], "und"))
        continue;

      g_assert_nonnull (source);
      g_assert_cmpstr (source, !=, "");
      g_assert_true (g_strcmp0 (checked, "no") == 0 || g_strcmp0 (checked, "yes") == 0);
    }
}

/* Whoever writes goes on where a beginning ends. Where no beginnings are known, none are made up.
 */
static void
test_openers (void)
{
  static const char *const known[] = { "en",    "en-US", "fr",    "es", "ru", "ar", "de",
                                       "pt-BR", "zh",    "zh-TW", "it", "tr", "uk" };

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_auto (GStrv) openers = g_strsplit (phrases (known[i])->openers, ";", -1);

      g_assert_cmpuint (g_strv_length (openers), ==, 4);
      for (guint j = 0; openers[j] != NULL; j++)
        g_assert_true (g_str_has_suffix (openers[j], "…") && !g_str_has_prefix (openers[j], "…"));
    }
  g_assert_null (phrases ("ka")->openers);
  g_assert_null (phrases ("eo")->openers);
}

/* A committee is neither a man nor a woman, and nobody of whom nothing is known. */
static void
test_groups (void)
{
  static const char *const singular[] = { "en", "en-US", "fr", "es",    "it",     "pt", "pt-BR",
                                          "ru", "uk",    "ar", "el",    "he",     "fa", "tr",
                                          "vi", "hi",    "ur", "sw",    "bn",     "ka", "hy",
                                          "az", "kk",    "ps", "my",    "km",     "am", "ku",
                                          "sq", "sr",    "cs", "nl",    "sv",     "ro", "bg",
                                          "zh", "zh-TW", "th", "zh-HK", "sr-Latn" };

  for (gsize i = 0; i < G_N_ELEMENTS (singular); i++)
    {
      const PleaPhrases *self = phrases (singular[i]);
      char *const       *forms = self->salutations[PLEA_RANK_UNSPECIFIED];

      g_assert_cmpstr (forms[PLEA_GENDER_GROUP], !=, forms[PLEA_GENDER_UNSPECIFIED]);
      g_assert_cmpstr (forms[PLEA_GENDER_GROUP], !=, forms[PLEA_GENDER_MALE]);
      g_assert_cmpstr (forms[PLEA_GENDER_GROUP], !=, forms[PLEA_GENDER_FEMALE]);
      g_assert_cmpstr (forms[PLEA_GENDER_ORGANISATION], ==, forms[PLEA_GENDER_GROUP]);
      for (guint rank = 0; rank < PLEA_N_RANKS; rank++)
        {
          forms = self->salutations[rank];
          g_assert_cmpstr (forms[PLEA_GENDER_GROUP], !=, forms[PLEA_GENDER_MALE]);
          g_assert_cmpstr (forms[PLEA_GENDER_GROUP], !=, forms[PLEA_GENDER_FEMALE]);
        }
    }
}

/* How somebody begins who writes again, with the day as letters in that language have it. */
static void
test_earlier_letters (void)
{
  static const struct
  {
    const char *language;
    const char *sentence;
  } cases[] = {
    { "en",
      "I wrote to you on 3 March 2026 about Ada, and I am writing again about the same case." },
    { "en-US",
      "I wrote to you on March 3, 2026 about Ada, and I am writing again about the same case." },
    { "fr", "Je vous ai écrit le 3 mars 2026 concernant Ada, et je vous écris de nouveau à propos "
            "de cette affaire." },
    { "es", "El 3 de marzo de 2026 ya escribí acerca de Ada, y vuelvo a escribir sobre el mismo "
            "caso." },
    { "de", "am 3. März 2026 habe ich Ihnen wegen Ada geschrieben, und ich schreibe Ihnen in "
            "dieser Sache erneut." },
    { "de-CH", "Am 3. März 2026 habe ich Ihnen wegen Ada geschrieben, und ich schreibe Ihnen in "
               "dieser Sache erneut." },
    { "pt-BR",
      "Em 3 de março de 2026, escrevi-lhe a respeito de Ada e volto a escrever-lhe sobre o "
      "mesmo caso." },
    { "it",
      "In data 3 marzo 2026 ho già scritto in merito al caso di Ada, e scrivo di nuovo per la "
      "stessa ragione." },
    { "tr", "3 Mart 2026 tarihinde size Ada hakkında yazmıştım; aynı konuda yeniden yazıyorum." },
    { "zh", "我曾于2026年3月3日就Ada一案致函，现就同一案件再次致函。" },
    { "fa", "در تاریخ ۱۲ اسفند ۱۴۰۴ دربارهٔ Ada به شما نامه نوشتم و اکنون بار دیگر دربارهٔ همان "
            "پرونده می‌نویسم." },
    { "xx", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sentence = NULL;
      GDate            date;

      g_date_clear (&date, 1);
      g_date_set_dmy (&date, 3, G_DATE_MARCH, 2026);
      sentence = plea_phrases_format_earlier_letter (phrases (cases[i].language), &date, "Ada");
      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }
}

static void
add_test_of_completeness (void)
{
  static const char *const languages[] = {
    "en", "en-US", "fr", "es", "ru", "ar", "de", "de-CH",   "pt",    "pt-BR", "zh",     "it",
    "tr", "uk",    "fa", "el", "he", "vi", "hi", "ur",      "th",    "id",    "sw",     "bn",
    "ko", "ja",    "ka", "hy", "az", "kk", "ps", "my",      "km",    "am",    "ku",     "sq",
    "sr", "pl",    "cs", "nl", "sv", "ro", "bg", "zh-Hant", "zh-TW", "zh-HK", "sr-Latn"
  };

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
  g_test_add_func ("/phrases/salutations-by-country", test_salutations_by_country);
  g_test_add_func ("/phrases/salutation-marks", test_salutation_marks);
  g_test_add_func ("/phrases/closings", test_closings);
  g_test_add_func ("/phrases/closings-by-addressee", test_closings_by_addressee);
  g_test_add_func ("/phrases/pages", test_pages);
  g_test_add_func ("/phrases/varieties", test_varieties);
  g_test_add_func ("/phrases/unknown", test_unknown);
  g_test_add_func ("/phrases/subjects", test_subjects);
  g_test_add_func ("/phrases/paragraph-indents", test_paragraph_indents);
  g_test_add_func ("/phrases/sources", test_sources);
  g_test_add_func ("/phrases/openers", test_openers);
  g_test_add_func ("/phrases/groups", test_groups);
  g_test_add_func ("/phrases/earlier-letters", test_earlier_letters);
  add_test_of_completeness ();

  return g_test_run ();
}
