/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days, names and words in several languages. */

#include "plea-date.h"
#include "plea-idioms.h"
#include "plea-name.h"
#include "plea-status.h"
#include "plea-translations.h"

static void
test_elision (void)
{
  static const struct
  {
    const char *name;
    gboolean    elides;
  } cases[] = {
    { "Elena Milashina", TRUE },
    { "Maria Ressa", FALSE },
    { "Élodie", TRUE },
    { "Özgür", TRUE },
    { "Œdipe", TRUE },
    { "Yves Martin", TRUE },
    { "Yasmine", FALSE },
    { "Y", FALSE },
    { "Hassan", FALSE },
    { "Huda", FALSE },
    { "Hélène Dupont", TRUE },
    { "Henri", TRUE },
    { "Henrietta", FALSE },
    { "Honoré-Gabriel", TRUE },
    { "ahmed", TRUE },
    { "58 observers", FALSE },
    { "", FALSE },
    { "Елена", FALSE },
    { "العربي", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (plea_name_elides (cases[i].name), ==, cases[i].elides);
    }
}

static void
test_dates (void)
{
  static const struct
  {
    const char *text;
    gboolean    valid;
  } cases[] = {
    { "2016-03-16", TRUE },   { "2016-02-29", TRUE },  { "2015-02-29", FALSE },
    { "2016-13-01", FALSE },  { "2016-3-16", FALSE },  { "2016-03-16 ", FALSE },
    { "16.03.2016", FALSE },  { "", FALSE },           { "2016-03-1", FALSE },
    { "2016-03-160", FALSE }, { "+016-03-16", FALSE }, { "0000-01-01", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate date;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (plea_date_parse (cases[i].text, &date), ==, cases[i].valid);
      if (cases[i].valid)
        {
          g_autofree char *back = plea_date_format (&date);

          g_assert_cmpstr (back, ==, cases[i].text);
        }
    }
}

static void
test_wording (void)
{
  static const struct
  {
    const char *wanted;
    const char *text;
    const char *found;
  } cases[] = {
    { "fr", "Bonjour", "fr" },       { "fr-CA", "Bonjour", "fr" },    { "pt", "Bom dia", "pt-BR" },
    { "pt-BR", "Bom dia", "pt-BR" }, { "pt_PT", "Bom dia", "pt-BR" }, { "FR", "Bonjour", "fr" },
    { "ru", "Hello", NULL },         { "f", "Hello", NULL },          { NULL, "Hello", NULL },
  };
  g_autoptr (PleaTranslations) wording = plea_translations_new ();
  const char *found;

  g_assert_cmpuint (wording->len, ==, 0);
  g_assert_null (plea_translations_get_text (wording, "fr", &found));

  plea_translations_add (wording, "fr", "Bonjour");
  plea_translations_add (wording, NULL, "Hello");
  plea_translations_add (wording, "pt-BR", "Bom dia");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpstr (plea_translations_get_text (wording, cases[i].wanted, &found), ==,
                       cases[i].text);
      g_assert_cmpstr (found, ==, cases[i].found);
    }

  g_assert_null (plea_translations_get_exact (wording, "ru"));
}

static void
test_preferred_wording (void)
{
  const char *const russian_or_french[] = { "ru_RU.UTF-8", "ru", "fr", "C", NULL };
  const char *const chinese[] = { "zh_CN", "zh", "C", NULL };
  g_autoptr (PleaTranslations) wording = plea_translations_new ();
  const char *found;

  plea_translations_add (wording, "en", "Hello");
  plea_translations_add (wording, "fr", "Bonjour");
  g_assert_cmpstr (plea_translations_get_preferred (wording, russian_or_french, &found), ==,
                   "Bonjour");
  g_assert_cmpstr (plea_translations_get_preferred (wording, chinese, &found), ==, "Hello");
}

static void
test_statuses (void)
{
  g_assert_cmpuint (plea_status_list ()->len, ==, 43);
  plea_foreach_in (const PleaStatus, status, plea_status_list ())
    {
      g_assert_true (plea_status_find (status->id) == status);
      g_assert_cmpstr (plea_status_get_name (status), !=, "");
    }

  g_assert_cmpint (plea_status_find ("judicial-harassment")->group, ==, PLEA_STATUS_OPEN);
  g_assert_cmpint (plea_status_find ("killed")->group, ==, PLEA_STATUS_JUSTICE);
  g_assert_cmpint (plea_status_find ("exile")->group, ==, PLEA_STATUS_CHECK);
  g_assert_cmpint (plea_status_find ("released")->group, ==, PLEA_STATUS_CLOSED);
  g_assert_null (plea_status_find ("happy"));
  g_assert_null (plea_status_find (NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/elision", test_elision);
  g_test_add_func ("/words/dates", test_dates);
  g_test_add_func ("/words/wording", test_wording);
  g_test_add_func ("/words/preferred-wording", test_preferred_wording);
  g_test_add_func ("/words/statuses", test_statuses);

  return g_test_run ();
}
