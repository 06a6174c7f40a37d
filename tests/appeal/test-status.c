/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a page's words to a status: in every language, the longest name or alias wins. */

#include <glib.h>

#include "plea-idioms.h"
#include "plea-status.h"

static const struct
{
  const char *words;
  const char *id;
  const char *language; /* NULL where several will do */
  gboolean    certain;
} cases[] = {
  { "Judicial harassment", "judicial-harassment", "en", TRUE },
  { "Acharnement judiciaire", "judicial-harassment", "fr", TRUE },
  { "ACHARNEMENT  JUDICIAIRE", "judicial-harassment", "fr", TRUE },
  { "Hostigamiento judicial", "judicial-harassment", "es", TRUE },
  { "Судебное преследование", "judicial-harassment", "ru", TRUE },
  { "المضايقة القضائية", "judicial-harassment", "ar", TRUE },
  { "المُضايَقةُ القَضَائِيَّة", "judicial-harassment", "ar", TRUE },
  { "المضـــايقة القضائية", "judicial-harassment", "ar", TRUE },
  { "司法骚扰", "judicial-harassment", "zh", TRUE },
  { "面临司法骚扰和威胁", "judicial-harassment", "zh", TRUE },
  { "Released on bail", "bail", "en", TRUE },
  { "Released", "released", "en", TRUE },
  { "Conditionally released", "conditional-release", "en", TRUE },
  { "Released on parole", "conditional-release", "en", TRUE },
  { "Libérés", "released", "fr", TRUE },
  { "Liberee", "released", "fr", TRUE },
  { "Libérée sous caution", "bail", "fr", TRUE },
  { "Condamnée à mort", "death-sentence", "fr", TRUE },
  { "Travel ban lifted", "restriction-lifted", "en", TRUE },
  { "Осужден", "sentenced", "ru", TRUE },
  { "Осуждён", "sentenced", "ru", TRUE },
  { "Освобождена под залог", "bail", "ru", TRUE },
  { "أُفرج عنها", "released", "ar", TRUE },
  { "أُفرج عنها بكفالة", "bail", "ar", TRUE },
  { "Gözaltında", "arrested", "tr", TRUE },
  { "GÖZALTINDA ÖLÜM", "death-in-custody", "tr", TRUE },
  { "Em liberdade", "released", "pt", TRUE },
  { "Auf Kaution freigelassen", "bail", "de", TRUE },
  { "Presa", "imprisoned", NULL, TRUE },
  { "Torture", "torture", NULL, TRUE },
  { "无罪释放", "acquitted", "zh", TRUE },
  { "Arrested, at risk of deportation", "deportation-risk", "en", TRUE },
  { "Sentenced in March, now released", "sentenced", "en", FALSE },
  { "Killed after being released", "released", "en", FALSE },
  { "Unreleased", NULL, NULL, FALSE },
  { "Rilasciata su cauzione", "bail", "it", TRUE },
  { "Rilasciati", "released", "it", TRUE },
  { "Condannata a morte", "death-sentence", "it", TRUE },
  { "Засуджена до смертної кари", "death-sentence", "uk", TRUE },
  { "Звільнена під заставу", "bail", "uk", TRUE },
  { "УВ’ЯЗНЕННЯ", "imprisoned", "uk", TRUE },
  { "Died in detention", "death-in-custody", "en", TRUE },
  { "Died while in prison", "death-in-custody", "en", TRUE },
  { "Imprisoned in 2019, died in May", "imprisoned", "en", FALSE },
  { "Harassed since her husband died", NULL, NULL, FALSE },
  { "Arrested, her father has died", "arrested", "en", FALSE },
  { "Died", NULL, NULL, FALSE },
  { "Hedef oldu", NULL, NULL, FALSE },
  { "Morte en détention", "death-in-custody", "fr", TRUE },
  { "Décédées en prison", "death-in-custody", "fr", TRUE },
  { "Falleció en prisión", "death-in-custody", "es", TRUE },
  { "Умерла в колонии", "death-in-custody", "ru", TRUE },
  { "توفي في السجن", "death-in-custody", "ar", TRUE },
  { "In Haft verstorben", "death-in-custody", "de", TRUE },
  { "Morreu na prisão", "death-in-custody", "pt", TRUE },
  { "狱中死亡", "death-in-custody", "zh", TRUE },
  { "Cezaevinde öldü", "death-in-custody", "tr", TRUE },
  { "Öldürüldü", "killed", "tr", TRUE },
  { "Deceduta in carcere", "death-in-custody", "it", TRUE },
  { "Померла під вартою", "death-in-custody", "uk", TRUE },
  { "Libérées sous condition", "conditional-release", "fr", TRUE },
  { "Interrogés", "interrogated", "fr", TRUE },
  { "Detenuti arbitrariamente", "arbitrary-detention", "it", TRUE },
  { "Something quite different", NULL, NULL, FALSE },
  { "", NULL, NULL, FALSE },
};

static void
test_recognise (gconstpointer data)
{
  gsize             i = GPOINTER_TO_SIZE (data);
  const char       *language;
  gboolean          certain;
  const PleaStatus *status = plea_status_recognise (cases[i].words, NULL, &language, &certain);

  g_test_message ("%s", cases[i].words);
  g_assert_cmpstr (status != NULL ? status->id : NULL, ==, cases[i].id);
  g_assert_cmpint (certain, ==, cases[i].certain);
  if (cases[i].language != NULL)
    g_assert_cmpstr (language, ==, cases[i].language);
}

static void
test_preferred_language (void)
{
  static const char *const languages[] = { "en", "fr" };

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      const char *language;

      plea_status_recognise ("Torture", languages[i], &language, NULL);
      g_assert_cmpstr (language, ==, languages[i]);
    }
}

/* No status is hidden by an alias of another. */
static void
test_names_mean_themselves (void)
{
  static const char *const languages[] = { "en", "fr", "es", "ru", "ar", "de",
                                           "pt", "zh", "tr", "it", "uk" };

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_setenv ("LANGUAGE", languages[i], TRUE);
      plea_foreach_in (const PleaStatus, status, plea_status_list ())
        g_assert_true (plea_status_recognise (plea_status_get_name (status), NULL, NULL, NULL)
                       == status);
    }
}

/* The names are in the data, so that they need no translation to be installed. */
static void
test_interface_language (void)
{
  g_setenv ("LANGUAGE", "xx:fr", TRUE);
  g_assert_cmpstr (plea_status_get_name (plea_status_find ("judicial-harassment")), ==,
                   "Acharnement judiciaire");
  g_setenv ("LANGUAGE", "uk", TRUE);
  g_assert_cmpstr (plea_status_get_name (plea_status_find ("judicial-harassment")), ==,
                   "Судове переслідування");
  g_setenv ("LANGUAGE", "xx", TRUE);
  g_assert_cmpstr (plea_status_get_name (plea_status_find ("judicial-harassment")), ==,
                   "Judicial harassment");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/status/recognise/%" G_GSIZE_FORMAT, i);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_recognise);
    }
  g_test_add_func ("/status/preferred-language", test_preferred_language);
  g_test_add_func ("/status/names", test_names_mean_themselves);
  g_test_add_func ("/status/interface-language", test_interface_language);

  return g_test_run ();
}
