/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the interface says of appeals, countries, languages and days, in English and French. */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

#include "plea-appeal-file.h"
#include "plea-date.h"
#include "plea-locale.h"
#include "plea-describe.h"

#define APPEAL                                                                                     \
  "<appeal xmlns='https://plea-letters.github.io/appeal/1' id='x' as-of='2016-03-16'>"             \
  "<source><publisher>Front Line Defenders</publisher></source>"                                   \
  "<defender>%s<country>CI</country></defender>"                                                   \
  "<status id='judicial-harassment'/>"                                                             \
  "<recipient><name>M</name><address><line>L</line></address><country code='RU'/></recipient>"     \
  "<letter xml:lang='en'><p>P</p></letter></appeal>"

static gboolean french;

static PleaAppeal *
make_appeal (const char *name)
{
  g_autofree char *names = *name != '\0' ? g_strdup_printf (
                               "<name>%s</name><name xml:lang='ru'>Елена</name>", name)
                                         : g_strdup ("");
  g_autofree char *xml = g_strdup_printf (APPEAL, names);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GPtrArray) problems = plea_problems_new ();
  PleaAppeal *appeal = plea_appeal_reader_read (bytes, "x", problems);

  g_assert_nonnull (appeal);

  return appeal;
}

typedef struct
{
  const char *input, *english, *french;
} Words;

static const char *
get_expected (const Words *words)
{
  return french ? words->french : words->english;
}

/* The French words themselves come with the translation. */
static gboolean
is_translated (void)
{
  if (!french || strcmp (_ ("No more letters wanted"), "No more letters wanted") != 0)
    return TRUE;

  g_test_skip ("there is no French translation here");

  return FALSE;
}

static void
test_act_for (void)
{
  static const Words cases[] = {
    { "Elena Milashina", "Act for Elena Milashina", "Agissez en faveur d’Elena Milashina" },
    { "Élise", "Act for Élise", "Agissez en faveur d’Élise" },
    { "Maria Ressa", "Act for Maria Ressa", "Agissez en faveur de Maria Ressa" },
    { "Yasmine", "Act for Yasmine", "Agissez en faveur de Yasmine" },
    { "", "Act in this case", "Agissez dans cette affaire" },
  };

  if (!is_translated ())
    return;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PleaAppeal) appeal = make_appeal (cases[i].input);
      g_autofree char *words = plea_describe_act_for (appeal);

      g_assert_cmpstr (words, ==, get_expected (&cases[i]));
    }
}

static void
test_status (void)
{
  static const Words line = { NULL, "Status: Judicial harassment",
                              "Statut : Acharnement judiciaire" };
  g_autoptr (PleaAppeal) appeal = make_appeal ("X");
  g_autofree char *words = plea_describe_status (appeal);
  g_autofree char *plain = NULL;
  g_auto (GStrv) parts = g_regex_split_simple ("\\h", words, 0, 0);

  if (!is_translated ())
    return;
  plain = g_strjoinv (" ", parts); /* French has a space of its own before the colon */
  g_assert_cmpstr (plain, ==, get_expected (&line));
}

static void
test_letter_languages (void)
{
  static const char *const expected[] = {
    "English (original)",
    "French (translation by Plea)",
    "Russian (translation by Plea)",
  };
  g_autoptr (PleaAppeal) appeal = plea_appeal_file_load_built_in ("elena-milashina-2016");

  if (french)
    return g_test_skip ("the sentences are tested in English");
  g_assert_cmpuint (appeal->letters->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *words = plea_describe_letter_language (appeal, i);

      g_assert_cmpstr (words, ==, expected[i]);
    }
}

static void
test_groups (void)
{
  for (PleaStatusGroup group = PLEA_STATUS_OPEN; group <= PLEA_STATUS_CLOSED; group++)
    {
      const PleaGroupDescription *description = plea_describe_group (group);

      g_assert_cmpuint (strlen (_ (description->meaning)), >, 0);
      g_assert_true (g_str_has_suffix (description->icon_name, "-symbolic"));
      g_assert_true (g_str_has_prefix (description->style_class, "status-"));
    }
}

static void
test_age (void)
{
  static const struct
  {
    const char *checked_on, *today;
    int         years;
  } cases[] = {
    { "", "2016-03-16", 0 },           { "", "2017-03-15", 0 },
    { "", "2017-03-17", 1 },           { "", "2018-03-15", 1 },
    { "", "2026-11-25", 10 },          { "", "2010-01-01", 0 },
    { "2026-01-01", "2026-11-25", 0 }, { "2024-01-01", "2026-11-25", 2 },
    { "2015-01-01", "2017-03-17", 1 },
  };
  g_autoptr (PleaAppeal) appeal = make_appeal ("X");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate            today, checked_on;
      gboolean         checked = plea_date_parse (cases[i].checked_on, &checked_on);
      g_autofree char *words = NULL;
      g_autofree char *years = g_strdup_printf (" %d ", cases[i].years);

      g_assert_true (plea_date_parse (cases[i].today, &today));
      words = plea_describe_age (appeal, checked ? &checked_on : NULL, &today);
      if (cases[i].years == 0)
        g_assert_null (words);
      else
        g_assert_nonnull (strstr (words, years));
    }
}

typedef struct
{
  const char *status, *until;
  gboolean    is_sent;
  PleaSection section;
  const char *english, *french; /* in the list */
} Due;

static PleaListing *
make_listing (const Due *due)
{
  g_autoptr (PleaAppeal) appeal = make_appeal ("X");
  PleaListing *listing = plea_listing_new (appeal, NULL);

  listing->status = plea_status_find (due->status);
  plea_date_parse (due->until, &listing->until);
  if (due->is_sent)
    plea_listing_set_sent (listing, PLEA_RECORD_POSTED, &listing->as_of);

  return listing;
}

/* Today is 10 November 2026. */
static const Due dues[] = {
  { "imprisoned", "2026-11-10", FALSE, PLEA_SECTION_SOON, "Last day to post it",
    "Dernier jour pour la poster" },
  { "imprisoned", "2026-11-11", FALSE, PLEA_SECTION_SOON, "1 day left to post it",
    "Plus que 1 jour pour la poster" },
  { "unknown", "2026-12-01", FALSE, PLEA_SECTION_SOON, "21 days left to post it",
    "Plus que 21 jours pour la poster" },
  { "imprisoned", "2026-12-02", FALSE, PLEA_SECTION_TO_WRITE, "Post by 2 December 2026",
    "À poster d’ici au 2 décembre 2026" },
  { "imprisoned", "2027-01-01", FALSE, PLEA_SECTION_TO_WRITE, "Post by 1 January 2027",
    "À poster d’ici au 1er janvier 2027" },
  { "imprisoned", "", FALSE, PLEA_SECTION_TO_WRITE, NULL, NULL },
  { "imprisoned", "2026-11-11", TRUE, PLEA_SECTION_SENT, NULL, NULL },
  { "imprisoned", "2026-11-09", TRUE, PLEA_SECTION_SENT, NULL, NULL },
  { "imprisoned", "2026-11-09", FALSE, PLEA_SECTION_MISSED, "Deadline was 9 November 2026",
    "Date limite passée : 9 novembre 2026" },
  { "killed", "2026-11-08", FALSE, PLEA_SECTION_MISSED, "Deadline was 8 November 2026",
    "Date limite passée : 8 novembre 2026" },
  { "released", "2026-11-11", FALSE, PLEA_SECTION_CLOSED, NULL, NULL },
};

static void
test_due (void)
{
  GDate today;

  g_assert_true (plea_date_parse ("2026-11-10", &today));
  for (guint i = 0; is_translated () && i < G_N_ELEMENTS (dues); i++)
    {
      g_autoptr (PleaListing) listing = make_listing (&dues[i]);
      g_autofree char *words = plea_describe_due (listing, &today);
      g_autofree char *plain = NULL;
      g_auto (GStrv) parts = g_regex_split_simple ("\\h", words != NULL ? words : "", 0, 0);

      plain = words != NULL ? g_strjoinv (" ", parts) : NULL;
      g_assert_cmpint (plea_listing_get_section (listing, &today), ==, dues[i].section);
      g_assert_cmpstr (plain, ==, french ? dues[i].french : dues[i].english);
    }
}

/* They stand in the table as in the list; in a part without last days one is as good as the other.
 */
static void
test_urgency (void)
{
  GDate today;

  g_assert_true (plea_date_parse ("2026-11-10", &today));
  for (guint i = 0; i < G_N_ELEMENTS (dues) - 1; i++)
    {
      g_autoptr (PleaListing) first = make_listing (&dues[i]);
      g_autoptr (PleaListing) second = make_listing (&dues[i + 1]);
      gboolean both_sent = dues[i].is_sent && dues[i + 1].is_sent;
      int      order = plea_listing_compare_urgency (first, second, &today);

      g_assert_cmpint (CLAMP (order, -1, 1), ==, both_sent ? 0 : -1);
      order = plea_listing_compare_urgency (second, first, &today);
      g_assert_cmpint (CLAMP (order, -1, 1), ==, both_sent ? 0 : 1);
    }
}

static void
test_match (void)
{
  static const struct
  {
    const char *search;
    gboolean    matches;
  } cases[] = {
    { "", TRUE },          { "elena", TRUE },  { "MILASHINA elena", TRUE }, { "mil", TRUE },
    { "Éléna", TRUE },     { "елена", TRUE },  { "front line", TRUE },      { "cote ivoire", TRUE },
    { "  elena  ", TRUE }, { "elenb", FALSE }, { "elena x", FALSE },        { "ru", FALSE },
    { "%", FALSE },        { ".*", FALSE },
  };
  g_autoptr (PleaAppeal) appeal = make_appeal ("Elena Milashina");
  g_autoptr (PleaListing) listing = plea_listing_new (appeal, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = plea_listing_make_search_text (cases[i].search);
      g_auto (GStrv) words = g_strsplit (text, " ", -1);

      if (plea_describe_match (listing, (const char *const *) words) != cases[i].matches)
        g_error ("“%s”", cases[i].search);
    }
}

/* An appeal of which nobody knows whose case it is, nor where, is found by who published it. */
static void
test_nameless (void)
{
  static const Words       name = { NULL, "Appeal without a name", "Appel sans nom" };
  static const char *const front[] = { "front", NULL };
  static const char *const elena[] = { "elena", NULL };
  g_autoptr (PleaAppeal) appeal = make_appeal ("");
  g_autoptr (PleaListing) listing = plea_listing_new (appeal, NULL);

  g_assert_cmpstr (listing->name, ==, "");
  g_clear_pointer (&listing->country, g_free);
  g_assert_true (plea_describe_match (listing, front));
  g_assert_false (plea_describe_match (listing, elena));
  if (is_translated ())
    g_assert_cmpstr (plea_describe_name (listing->name), ==, get_expected (&name));
}

static void
test_countries (void)
{
  static const Words cases[] = {
    { "RU", "Russia", "Russie" },
    { "CI", "Côte d’Ivoire", "Côte d’Ivoire" },
    { "DE", "Germany", "Allemagne" },
    { "QX", "QX", "QX" },
    { "", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = plea_locale_get_country_name (cases[i].input);

      g_assert_cmpstr (name, ==, get_expected (&cases[i]));
    }
}

static gboolean
has_code (gconstpointer name, gconstpointer code)
{
  return g_str_equal (((const PleaLocaleName *) name)->code, code);
}

static void
test_list_of_countries (void)
{
  g_autoptr (GPtrArray) countries = plea_locale_list_countries ();

  g_assert_true (g_ptr_array_find_with_equal_func (countries, "FR", has_code, NULL));
  g_assert_true (g_ptr_array_find_with_equal_func (countries, "RU", has_code, NULL));
  g_assert_false (g_ptr_array_find_with_equal_func (countries, "ZZ", has_code, NULL));
  g_assert_cmpuint (countries->len, >, 190);
}

static void
test_languages (void)
{
  static const Words cases[] = {
    { "en", "English", "Anglais" },
    { "zh-Hans", "Chinese (Simplified)", "Chinois (simplifié)" },
    { "fr", "French", "Français" },
    { "qqq", "qqq", "qqq" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = plea_locale_get_language_name (cases[i].input);
      g_autofree char *folded = g_utf8_casefold (name, -1);
      g_autofree char *expected = g_utf8_casefold (get_expected (&cases[i]), -1);

      g_assert_cmpstr (folded, ==, expected);
    }
}

static void
test_dates (void)
{
  static const Words cases[] = {
    { "2016-03-16", "16 March 2016", "16 mars 2016" },
    { "2026-01-01", "1 January 2026", "1er janvier 2026" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate            date;
      g_autofree char *words = NULL;

      g_assert_true (plea_date_parse (cases[i].input, &date));
      words = plea_locale_format_date (&date);
      g_assert_cmpstr (words, ==, get_expected (&cases[i]));
    }
}

/* In the words of the interface and the order of the country. */
static void
test_dates_of_country (void)
{
  static const struct
  {
    const char *time;
    const char *in_english;
  } cases[] = {
    { "en_US.UTF-8", "March 16, 2016" },
    { "en_GB.UTF-8", "16 March 2016" },
    { "de_DE.UTF-8", "16 March 2016" },
    { "es_PR.UTF-8", "March 16, 2016" },
  };
  g_autofree char *all = g_strdup (g_getenv ("LC_ALL"));
  GDate            date;

  if (!g_str_equal (get_expected (&(Words){ "", "en", "fr" }), "en"))
    {
      g_test_skip ("In English");
      return;
    }

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 16, G_DATE_MARCH, 2016);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = NULL;

      g_setenv ("LC_ALL", "", TRUE);
      g_setenv ("LC_TIME", cases[i].time, TRUE);
      words = plea_locale_format_date (&date);
      g_assert_cmpstr (words, ==, cases[i].in_english);
    }
  g_unsetenv ("LC_TIME");
  if (all != NULL)
    g_setenv ("LC_ALL", all, TRUE);
  else
    g_unsetenv ("LC_ALL");
}

static void
test_capitals (void)
{
  static const Words cases[] = {
    { "last day to write", "Last day to write", "Last day to write" },
    { "état", "État", "État" },
    { "NGO", "NGO", "NGO" },
    { "", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *word = plea_locale_capitalize (cases[i].input);

      g_assert_cmpstr (word, ==, get_expected (&cases[i]));
    }
}

/* With the space that the language has there, which does not break: older and newer ICU have it of
 * different widths. */
static void
test_percent (void)
{
  static const Words wide = { "", "25%", "25\u00a0%" };
  static const Words narrow = { "", "25%", "25\u202f%" };
  g_autofree char   *percent = plea_locale_format_percent (25);

  g_assert_true (g_str_equal (percent, get_expected (&wide))
                 || g_str_equal (percent, get_expected (&narrow)));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("PLEA_LOCALE_DIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_init (&argc, &argv, NULL);
  french = g_str_has_prefix (g_get_language_names ()[0], "fr");

  g_test_add_func ("/words/act-for", test_act_for);
  g_test_add_func ("/words/status", test_status);
  g_test_add_func ("/words/letter-languages", test_letter_languages);
  g_test_add_func ("/words/groups", test_groups);
  g_test_add_func ("/words/age", test_age);
  g_test_add_func ("/words/due", test_due);
  g_test_add_func ("/words/urgency", test_urgency);
  g_test_add_func ("/words/match", test_match);
  g_test_add_func ("/words/nameless", test_nameless);
  g_test_add_func ("/locale/countries", test_countries);
  g_test_add_func ("/locale/list-of-countries", test_list_of_countries);
  g_test_add_func ("/locale/languages", test_languages);
  g_test_add_func ("/locale/dates", test_dates);
  g_test_add_func ("/locale/dates-of-country", test_dates_of_country);
  g_test_add_func ("/locale/capitals", test_capitals);
  g_test_add_func ("/words/percent", test_percent);

  return g_test_run ();
}
