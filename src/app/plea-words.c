/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the interface says of an appeal: whole sentences, and the icon and colour that go with a
 * status. */

#include "config.h"

#include "plea-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plea-locale.h"

/**
 * plea_words_act_for:
 *
 * Returns: (transfer full): what the appeal asks for, in one line
 */
char *
plea_words_act_for (PleaAppeal *appeal)
{
  const char *name = plea_defender_get_name (plea_appeal_get_defender (appeal), NULL);

  if (plea_name_elides (name))
    /* TRANSLATORS: %s is a defender’s name that begins with a vowel sound, as “Elena Milashina”. In
       French: “Agissez en faveur d’%s”. Where your language has no elision, translate both alike.
     */
    return g_strdup_printf (C_ ("name begins with a vowel sound", "Act for %s"), name);

  /* TRANSLATORS: %s is a defender’s name that begins with a consonant, as “Maria Ressa”. In French:
     “Agissez en faveur de %s”. */
  return g_strdup_printf (C_ ("name begins with a consonant", "Act for %s"), name);
}

/**
 * plea_words_status:
 *
 * Returns: (transfer full): the status in one line
 */
char *
plea_words_status (PleaAppeal *appeal)
{
  /* TRANSLATORS: %s is the name of a status, for example “Judicial harassment” */
  return g_strdup_printf (C_ ("status line", "Status: %s"),
                          plea_status_get_name (plea_appeal_get_status (appeal)));
}

/**
 * plea_words_age:
 * @today: the day to count from
 *
 * Returns: (transfer full) (nullable): a hint for an appeal that tells of what happened over a year
 * ago
 */
char *
plea_words_age (PleaAppeal *appeal, const GDate *today)
{
  int years = g_date_days_between (plea_appeal_get_as_of (appeal), today) * 4 / 1461;

  if (years < 1)
    return NULL;

  return g_strdup_printf (
      ngettext ("This appeal is %d year old. Check at its source what has happened since.",
                "This appeal is %d years old. Check at its source what has happened since.", years),
      years);
}

/**
 * plea_words_group:
 *
 * Returns: (transfer none): what a status means for someone about to write
 */
const char *
plea_words_group (PleaStatusGroup group)
{
  switch (group)
    {
    case PLEA_STATUS_OPEN:
      return _ ("Letters wanted");
    case PLEA_STATUS_JUSTICE:
      return _ ("Letters for justice wanted");
    case PLEA_STATUS_CHECK:
      return _ ("Check the source first");
    case PLEA_STATUS_CLOSED:
    default:
      return _ ("No more letters wanted");
    }
}

const char *
plea_words_group_icon (PleaStatusGroup group)
{
  static const char *const icons[] = {
    [PLEA_STATUS_OPEN] = "plea-status-open-symbolic",
    [PLEA_STATUS_JUSTICE] = "plea-status-justice-symbolic",
    [PLEA_STATUS_CHECK] = "plea-status-check-symbolic",
    [PLEA_STATUS_CLOSED] = "plea-status-closed-symbolic",
  };

  return icons[group];
}

/**
 * plea_words_group_class:
 *
 * Returns: (transfer none): the style class that gives the colour, which never stands alone
 */
const char *
plea_words_group_class (PleaStatusGroup group)
{
  static const char *const classes[] = {
    [PLEA_STATUS_OPEN] = "status-open",
    [PLEA_STATUS_JUSTICE] = "status-justice",
    [PLEA_STATUS_CHECK] = "status-check",
    [PLEA_STATUS_CLOSED] = "status-closed",
  };

  return classes[group];
}

/* Search */

static char *
make_searchable (PleaAppeal *appeal)
{
  const PleaDefender *defender = plea_appeal_get_defender (appeal);
  g_autofree char    *country = plea_locale_get_country_name (defender->country);
  const char         *publisher = plea_appeal_get_publisher (appeal);
  g_autoptr (GString) words = g_string_new (country);

  for (guint i = 0; i < plea_wording_get_n_languages (defender->name); i++)
    g_string_append_printf (words, "\n%s", plea_wording_get_nth (defender->name, i, NULL));
  if (publisher != NULL)
    g_string_append_printf (words, "\n%s", publisher);

  return plea_locale_fold (words->str);
}

/**
 * plea_words_match:
 * @search: what is searched for
 *
 * Returns: whether each of its words is in the defender's name, the country or the publisher's
 * name, whatever the accents and capitals
 */
gboolean
plea_words_match (PleaAppeal *appeal, const char *search)
{
  g_autofree char *searchable = make_searchable (appeal);
  g_autofree char *folded = plea_locale_fold (search);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (searchable, words[i]) == NULL)
      return FALSE;

  return TRUE;
}
