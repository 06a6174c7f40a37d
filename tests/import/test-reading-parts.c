/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts that pages are read with, each alone: folding, days, countries, languages, encodings,
 * web pages and the looks of lines. */

#include <string.h>

#include "plea-country.h"
#include "plea-date-finder.h"
#include "plea-date.h"
#include "plea-folding.h"
#include "plea-source-file.h"
#include "plea-text-decoder.h"
#include "plea-text.h"
#include "plea-language-guess.h"
#include "plea-reading-addressee.h"
#include "plea-vocabulary.h"

static void
test_folding (void)
{
  static const struct
  {
    const char *text;
    const char *folded;
  } cases[] = {
    { "Statut :", "statut :" },
    { "  A\tB\n C ", "a b c" },
    { "Élodie ŁÓDŹ", "elodie łodz" },
    { "d’Elena", "d'elena" },
    { "Ещё ёлка", "еще елка" },
    { "المُضايَقةُ", "المضايقه" },
    { "أحـــمد إلى آخر", "احمد الي اخر" },
    { "١٢٣", "123" },
    { "İSTANBUL ıssız", "istanbul issiz" },
    { "a–b—c", "a-b-c" },
    { "«x» “y”", "\"x\" \"y\"" },
    { "状态：", "状态:" },
    { "\u202eabc\u2066\u200b", "abc" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = plea_fold (cases[i].text, -1);

      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

static void
test_days (void)
{
  static const struct
  {
    const char *text;
    const char *days;
  } cases[] = {
    { "On 16 March 2016, he", "2016-03-16" },
    { "March 16th, 2016", "2016-03-16" },
    { "the 3rd of July, 2020", "2020-07-03" },
    { "from 1 May 2020 to 2 June 2021", "2020-05-01 2021-06-02" },
    { "2020-05-01", "2020-05-01" },
    { "2020/5/1", "2020-05-01" },
    { "16.03.2016 г.", "2016-03-16" },
    { "3/16/2016", "2016-03-16" },
    { "le 1er mars 2022", "2022-03-01" },
    { "25 Février 2017", "2017-02-25" },
    { "el 7 de abril de 2021", "2021-04-07" },
    { "9 de maio de 2023", "2023-05-09" },
    { "3 марта 2021 года", "2021-03-03" },
    { "am 8. Februar 2022", "2022-02-08" },
    { "12 Nisan 2022 tarihinde", "2022-04-12" },
    { "2022年3月16日", "2022-03-16" },
    { "في 16 مارس 2016", "2016-03-16" },
    { "في 5 كانون الثاني 2021", "2021-01-05" },
    { "16 آذار/مارس 2020", "2020-03-16" },
    { "٢٠ يناير ٢٠٢٣", "2023-01-20" },
    { "20 janvier 2020 – 3 décembre 2021", "2020-01-20 2021-12-03" },
    { "30 February 2020", "" },
    { "March 2016", "" },
    { "Article 128.1 of 2016", "" },
    { "+ 7 495 644 2203", "" },
    { "1 2 3", "" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) dates = plea_date_finder_find_all (cases[i].text);
      g_autoptr (GString) days = g_string_new (NULL);

      for (guint j = 0; j < dates->len; j++)
        {
          g_autofree char *day = plea_date_format (&g_array_index (dates, GDate, j));

          g_string_append_printf (days, "%s%s", j > 0 ? " " : "", day);
        }
      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (days->str, ==, cases[i].days);
    }
}

static void
test_countries (void)
{
  static const struct
  {
    const char *name;
    const char *code;
  } cases[] = {
    { "Russia", "RU" },
    { "RUSSIAN FEDERATION", "RU" },
    { "Fédération de Russie", "RU" },
    { "Россия", "RU" },
    { "روسيا", "RU" },
    { "俄罗斯", "RU" },
    { "Rusya", "RU" },
    { "Mexico", "MX" },
    { "México", "MX" },
    { "Bosnia and Herzegovina", "BA" },
    { "USA", "US" },
    { "Türkiye", "TR" },
    { "Turkey.", "TR" },
    { "Belarus,", "BY" },
    { "Moscow", NULL },
    { "Belarus 220030", NULL },
    { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (plea_country_find (cases[i].name, NULL, NULL), ==, cases[i].code);
}

static void
test_countries_in_lines (void)
{
  gsize       length = 0;
  const char *language;

  g_assert_cmpstr (plea_country_find_at_end ("220030 Minsk, Belarus", &length), ==, "BY");
  g_assert_cmpuint (length, ==, strlen ("220030 Minsk"));
  g_assert_cmpstr (plea_country_find_at_end ("شارع، مصر", &length), ==, "EG");
  g_assert_null (plea_country_find_at_end ("Belarus", &length));
  g_assert_null (plea_country_find_at_end ("1, Long Street", &length));

  g_assert_cmpstr (plea_country_find_within ("I urge the authorities in Russia to:"), ==, "RU");
  g_assert_cmpstr (plea_country_find_within ("the authorities in South Sudan"), ==, "SS");
  g_assert_null (plea_country_find_within ("I urge you to:"));

  g_assert_cmpstr (plea_country_find_other_within ("Embassy of Kenya in Chad", NULL), ==, "KE");
  g_assert_cmpstr (plea_country_find_other_within ("Embassy of Kenya in Chad", "KE"), ==, "TD");
  g_assert_cmpstr (plea_country_find_other_within ("Embassy of Guinea-Bissau", NULL), ==, "GW");
  g_assert_null (plea_country_find_other_within ("Embassy of Papua New Guinea", "PG"));

  g_assert_cmpstr (plea_country_find ("REPUBLIC OF KOREA", NULL, NULL), ==, "KR");
  g_assert_cmpstr (plea_country_find ("Democratic People's Republic of Korea", NULL, NULL), ==,
                   "KP");
  g_assert_cmpstr (plea_country_find ("Volksrepublik China", NULL, NULL), ==, "CN");

  g_assert_cmpstr (plea_country_find_by_town ("3 Long Street\nSpringfield, IL 62799"), ==, "US");
  g_assert_cmpstr (plea_country_find_by_town ("3 Long Street, Leeds LS99 9ZZ"), ==, "GB");
  g_assert_cmpstr (plea_country_find_by_town ("3, rue Longue\n1000 Bruxelles"), ==, "BE");
  g_assert_null (plea_country_find_by_town ("12, rue de Bruxelles\nVille"));
  g_assert_null (plea_country_find_by_town ("Palais\nBP 12345"));

  plea_country_find ("Honduras", "es", &language);
  g_assert_cmpstr (language, ==, "es");
  plea_country_find ("Honduras", "fr", &language);
  g_assert_cmpstr (language, ==, "fr");
}

static void
test_languages (void)
{
  static const struct
  {
    const char *text;
    const char *language;
  } cases[] = {
    { "She has been held without charge ever since that day.", "en" },
    { "Elle est détenue depuis lors à la prison de la ville.", "fr" },
    { "Está detenida desde entonces en la cárcel de la ciudad.", "es" },
    { "Está detida desde então na prisão da cidade e não tem advogado.", "pt" },
    { "Она находится под стражей и не может видеть семью.", "ru" },
    { "وهي محتجزة منذ ذلك اليوم في سجن المدينة", "ar" },
    { "Sie ist seitdem in der Haftanstalt der Stadt und hat keinen Anwalt.", "de" },
    { "O günden beri cezaevinde ve bir avukat ile görüşemiyor.", "tr" },
    { "她从那天起一直被关押在城里的监狱。", "zh" },
    { "12345", NULL },
    { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (plea_language_guess (cases[i].text), ==, cases[i].language);
}

static void
test_names_in_titles (void)
{
  static const struct
  {
    const char *title;
    const char *name;
    const char *language;
  } cases[] = {
    { "Take action for Elena Milashina", "Elena Milashina", "en" },
    { "TAKE ACTION: Élodie", "Élodie", "en" },
    { "Agissez en faveur d'Elena Milashina", "Elena Milashina", "fr" },
    { "Agissez en faveur d’Elena Milashina", "Elena Milashina", "fr" },
    { "Agissez en faveur des 58 observateurs", "58 observateurs", "fr" },
    { "Действуйте в поддержку Анны Лесной", "Анны Лесной", "ru" },
    { "تحرّك من أجل ليلى", "ليلى", "ar" },
    { "为李春风采取行动", "李春风", "zh" },
    { "Ayşe Demir için harekete geçin", "Ayşe Demir", "tr" },
    { "Setzen Sie sich für Eva Sommer ein", "Eva Sommer", "de" },
    { "Take action forever", NULL, NULL },
    { "Take action for", NULL, NULL },
    { "Elena Milashina", NULL, NULL },
    { "", NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char      *language = NULL;
      g_autofree char *name = plea_vocabulary_take_name (PLEA_VOCABULARY_TITLE, cases[i].title,
                                                         &language);

      g_assert_cmpstr (name, ==, cases[i].name);
      g_assert_cmpstr (language, ==, cases[i].language);
    }
}

static void
test_markers (void)
{
  static const struct
  {
    const char *line;
    const char *text; /* behind the marker */
  } cases[] = {
    { "1. Release", "Release" },
    { "12) Release", "Release" },
    { "(3) Release", "Release" },
    { "1.", "" },
    { "١. أطلقوا", "أطلقوا" },
    { "1、释放", "释放" },
    { "（1）释放", "释放" },
    { "• Release", "Release" },
    { "– Release", "Release" },
    { "- Release", "Release" },
    { "* Release", "Release" },
    { "a) Release", "Release" },
    { "iv) Release", "Release" },
    { "1.Release", "Release" },
    { "128.1 of", NULL },
    { "2016. Release", NULL },
    { "a. Release", NULL },
    { "-Release", NULL },
    { "Release", NULL },
    { "1.- Release", "Release" },
    { "12 Street", NULL },
    { "", NULL },
    { "3-5 Street", NULL },
    { "ii. Release", "Release" },
    { "i.e. Release", NULL },
    { "➢ Release", "Release" },
    { "✔ Release", "Release" },
    { "✔\ufe0f Release", "Release" },
    { "→ Release", "Release" },
    { "\uf0b7 Release", "Release" },
    { "1\ufe0f\u20e3 Release", "Release" },
    { "→Release", NULL },
    { "☎ 020 7946 0000", NULL },
    { "© Bright Days", NULL },
    { "€ 5 a month", NULL },
    { "〒 100-8977", NULL },
    { "10\u20e3", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (plea_text_skip_marker (cases[i].line), ==, cases[i].text);
}

static void
test_phones (void)
{
  g_assert_true (plea_text_is_phone_number ("+ 7 495 644 2203"));
  g_assert_true (plea_text_is_phone_number ("(017) 222-33-44"));
  g_assert_false (plea_text_is_phone_number ("220030"));
  g_assert_false (plea_text_is_phone_number ("119200 Moscow"));
  g_assert_false (plea_text_is_phone_number (""));
}

#define BYTES(literal) literal, sizeof (literal) - 1

static void
test_encodings (void)
{
  static const struct
  {
    const char *bytes;
    gsize       size;
    const char *text;
  } cases[] = {
    { BYTES ("plain"), "plain" },
    { "\xef\xbb\xbf"
      "é",
      5, "é" },
    { "\xff\xfe"
      "A\0\xe9\0",
      6, "Aé" },
    { "\xfe\xff"
      "\0A\0\xe9",
      6, "Aé" },
    { BYTES ("<meta charset=windows-1251>\xcf"), "<meta charset=windows-1251>П" },
    { BYTES ("<meta charset=\"ISO-8859-1\">\x92"), "<meta charset=\"ISO-8859-1\">’" },
    { BYTES ("<meta charset=utf-8>caf\xe9"), "<meta charset=utf-8>café" },
    { BYTES ("<meta charset=nonsense>é"), "<meta charset=nonsense>é" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].bytes, cases[i].size);
      g_autofree char *text = plea_text_decoder_decode (bytes, NULL);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static char *
join_lines (PleaSource *page)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < page->lines->len; i++)
    {
      const PleaSourceLine *line = g_ptr_array_index (page->lines, i);

      g_string_append_printf (lines, "%s%s%s%s%s", i > 0 ? "|" : "", line->is_heading ? "#" : "",
                              line->is_item ? "-" : "", line->is_aside ? "~" : "", line->text);
    }

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static void
test_web_pages (void)
{
  static const struct
  {
    const char *html;
    const char *lines;
  } cases[] = {
    { "<p>One\n  two</p><p>Three</p>", "One two||Three|" },
    { "<p>A<br>B<br/>C</p>", "A|B|C|" },
    { "<div>A<div>B</div>C</div>", "A|B|C" },
    { "<p>Sta<b>tu</b>s: <i>Free</i></p>", "Status: Free|" },
    { "<h1>Title</h1><p>Text</p>", "#Title||Text|" },
    { "<ol><li>A</li><li><p>B</p></li></ol>", "-A||-B|" },
    { "<nav><a>Home</a></nav><p>Text</p>", "~Home||Text|" },
    { "<p>A<script>no</script><style>no</style>B</p>", "AB|" },
    { "<p>A</p><p hidden>no</p><div style='display:none'>no</div>", "A|" },
    { "<p>1&nbsp;rue &amp; caf&eacute;&#8217;s</p>", "1 rue & café’s|" },
    { "<p>Statut&nbsp;: x</p>", "Statut\u00a0: x|" },
    { "<table><tr><td>A</td><td>B</td></tr></table><p>", "A|B|" },
    { "<title>T</title><p>A</p>", "A|" },
    { "<html><p>A<!-- no --></p>", "A|" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].html, strlen (cases[i].html));
      g_autoptr (GError) error = NULL;
      g_autoptr (PleaSource) page = plea_source_file_read (bytes, &error);
      g_autofree char *lines = NULL;

      g_assert_no_error (error);
      lines = join_lines (page);
      g_assert_cmpstr (lines, ==, cases[i].lines);
    }
}

static void
test_heads_of_web_pages (void)
{
  static const char html[]
      = "<html lang='fr-FR'><head><title> A | B </title><meta property='og:url' "
        "content='https://x.example/og'><link rel='canonical' href='https://x.example/c'>"
        "<meta property='og:site_name' content='Site'></head>\n\n<body><p>Text</p></body></html>";
  g_autoptr (GBytes) bytes = g_bytes_new (html, strlen (html));
  g_autoptr (PleaSource) page = plea_source_file_read (bytes, NULL);

  g_assert_cmpstr (page->title, ==, "A | B");
  g_assert_cmpstr (page->address, ==, "https://x.example/c");
  g_assert_cmpstr (page->publisher, ==, "Site");
  g_assert_cmpstr (page->language, ==, "fr-FR");
  g_assert_cmpuint (((PleaSourceLine *) g_ptr_array_index (page->lines, 0))->number, ==, 3);
}

/* What Chromium saves, and what e-mail programs do. */
static void
test_archives (void)
{
#define HEAD "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"b\"\r\n\r\n"
#define PART "--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: "
  static const struct
  {
    const char *file;
    const char *lines;
    const char *address;
  } cases[] = {
    { "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x.example/y\r\n" HEAD PART
      "quoted-printable\r\nContent-ID: <f@x>\r\n\r\n<html><div>Ren=C3=A9 a =3D b=\r\n "
      "c</div>=20\r\n"
      "--b\r\nContent-Type: text/css\r\n\r\n<div>no</div>\r\n--b--\r\n",
      "René a = b c", "https://x.example/y" },
    { HEAD PART "base64\r\n\r\nPGRpdj5S\r\nZW7DqTwvZGl2Pg==\r\n--b--\r\n", "René", NULL },
    { HEAD PART "8bit\n\n<div>René</div>\n--b--\n", "René", NULL },
    { "Subject: x\nmime-version: 1.0\ncontent-type: multipart/mixed; boundary=a\n\n--a\n"
      "content-type: multipart/alternative; boundary=b\n\n--b\ncontent-type: "
      "text/plain\n\nno\n--b\n"
      "content-type: text/html\n\n<div>yes</div>\n--b--\n--a--\n",
      "yes", NULL },
    { HEAD PART "quoted-printable\r\n\r\n<div>cut off=", "cut off", NULL },
    { HEAD "--b\r\nContent-Type: text/plain\r\n\r\nno\r\n--b--", "no|", NULL },
    { HEAD, NULL, NULL },
    { HEAD PART, NULL, NULL },
    { HEAD PART "base64\r\n\r\n", NULL, NULL },
    { "Content-Type: multipart/related\n\n--b\nContent-Type: text/html\n\nno",
      "Content-Type: multipart/related||--b|Content-Type: text/html||no", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].file, strlen (cases[i].file));
      g_autoptr (PleaSource) page = plea_source_file_read (bytes, NULL);
      g_autofree char *lines = page != NULL ? join_lines (page) : NULL;

      g_test_message ("%s", cases[i].file);
      g_assert_cmpstr (lines, ==, cases[i].lines);
      g_assert_cmpstr (page != NULL ? page->address : NULL, ==, cases[i].address);
    }
}

static void
print_words (GString *printed, const GPtrArray *list)
{
  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (printed, "%s%s", i > 0 ? "/" : "",
                            plea_reading_addressee_get (list, i)->text);
}

static char *
print_addressee (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  PleaReadingAddressee addressee;
  GString             *printed = g_string_new (NULL);

  plea_reading_addressee_init (&addressee);
  for (guint i = 0; lines[i] != NULL; i++)
    plea_reading_addressee_add (*lines[i] == 'n'   ? addressee.names
                                : *lines[i] == 'o' ? addressee.offices
                                                   : addressee.address,
                                lines[i] + 1, i);
  plea_reading_addressee_arrange (&addressee);
  print_words (printed, addressee.names);
  g_string_append_c (printed, '|');
  print_words (printed, addressee.offices);
  g_string_append_c (printed, '|');
  print_words (printed, addressee.address);
  plea_reading_addressee_clear (&addressee);

  return g_string_free (printed, FALSE);
}

/* Whether a line is of a name, an office or an address stands before it; then what is printed:
 * name, office, address. */
static void
test_addressees (void)
{
  static const struct
  {
    const char *lines;
    const char *printed;
  } cases[] = {
    { "nAna Lind\noMinister of Justice\na5 Lake Street\naLee",
      "Ana Lind|Minister of Justice|5 Lake Street/Lee" },
    { "nHis Excellency:\nnOto Bell\noMinister of Justice\naLee",
      "His Excellency Oto Bell|Minister of Justice|Lee" },
    { "nThe President\noof the Republic\nnAna Lind", "The President||of the Republic/Ana Lind" },
    { "nAna Lind\nnOto Bell\noMinisters of State\naLee",
      "Ana Lind||Oto Bell/Ministers of State/Lee" },
    { "oMinister of Justice\nnAna Lind\nnHouse of Justice\naLee",
      "Ana Lind|Minister of Justice|House of Justice/Lee" },
    { "nAna Lind, Minister of Justice\naLee", "Ana Lind|Minister of Justice|Lee" },
    { "oAmbassador\noEmbassy of Norland\naLee", "Ambassador|Embassy of Norland|Lee" },
    { "nAna Lind\noMayor of Lee\noMayor of Lee", "Ana Lind||Mayor of Lee" },
    { "oMinister of Justice", "||Minister of Justice" },
    { "a5 Lake Street, Old Town, Lee", "||5 Lake Street/Old Town/Lee" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *printed = print_addressee (cases[i].lines);

      g_assert_cmpstr (printed, ==, cases[i].printed);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-parts/folding", test_folding);
  g_test_add_func ("/page-parts/days", test_days);
  g_test_add_func ("/page-parts/countries", test_countries);
  g_test_add_func ("/page-parts/countries-in-lines", test_countries_in_lines);
  g_test_add_func ("/page-parts/languages", test_languages);
  g_test_add_func ("/page-parts/names-in-titles", test_names_in_titles);
  g_test_add_func ("/page-parts/markers", test_markers);
  g_test_add_func ("/page-parts/phones", test_phones);
  g_test_add_func ("/page-parts/encodings", test_encodings);
  g_test_add_func ("/page-parts/web-pages", test_web_pages);
  g_test_add_func ("/page-parts/heads-of-web-pages", test_heads_of_web_pages);
  g_test_add_func ("/page-parts/archives", test_archives);
  g_test_add_func ("/page-parts/addressees", test_addressees);

  return g_test_run ();
}
