/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Phrases as they are bent to those whom they address: by rank and by gender. */

#include "config.h"

#include "plea-addressing.h"

/**
 * plea_addressing_get:
 * @keys: data/letter-phrases.ini
 * @groups: those that say something of the letter's language, the nearest first
 * @key: a phrase
 *
 * A variety has what it does not say itself from its language. What no language needs to say, the
 * last group says for all.
 *
 * Returns: (transfer full) (nullable): the phrase
 */
char *
plea_addressing_get (GKeyFile *keys, GStrv groups, const char *key)
{
  char *phrase = NULL;

  for (guint i = 0; groups[i] != NULL && phrase == NULL; i++)
    phrase = g_key_file_get_string (keys, groups[i], key, NULL);

  return phrase;
}

static char *
get_for_addressee (GKeyFile *keys, GStrv groups, const char *name, PleaRank rank, PleaGender gender)
{
  static const char *const ranks[PLEA_N_RANKS] = {
    [PLEA_RANK_UNSPECIFIED] = "",
    [PLEA_RANK_PRESIDENT] = "President",
    [PLEA_RANK_PRIME_MINISTER] = "PrimeMinister",
    [PLEA_RANK_MINISTER] = "Minister",
    [PLEA_RANK_AMBASSADOR] = "Ambassador",
  };
  static const char *const genders[PLEA_N_GENDERS] = {
    [PLEA_GENDER_UNSPECIFIED] = "",       [PLEA_GENDER_FEMALE] = "Female",
    [PLEA_GENDER_MALE] = "Male",          [PLEA_GENDER_GROUP] = "Group",
    [PLEA_GENDER_ORGANISATION] = "Group",
  };
  g_autofree char *key = g_strconcat (name, ranks[rank], genders[gender], NULL);

  return plea_addressing_get (keys, groups, key);
}

static gboolean
is_several (PleaGender gender)
{
  return gender == PLEA_GENDER_GROUP || gender == PLEA_GENDER_ORGANISATION;
}

/**
 * plea_addressing_find:
 * @keys: data/letter-phrases.ini
 * @groups: those that say something of the letter's language, the nearest first
 * @name: a phrase, without rank and gender
 * @rank: whom it is for
 * @gender: likewise
 *
 * Returns: (transfer full) (nullable): the phrase for the rank and gender, or else the next more
 *   general one. Several are greeted as such before they are by their rank.
 */
char *
plea_addressing_find (GKeyFile   *keys,
                      GStrv       groups,
                      const char *name,
                      PleaRank    rank,
                      PleaGender  gender)
{
  char *phrase = get_for_addressee (keys, groups, name, rank, gender);

  if (phrase == NULL && is_several (gender) && rank != PLEA_RANK_UNSPECIFIED)
    return plea_addressing_find (keys, groups, name, PLEA_RANK_UNSPECIFIED, gender);
  if (phrase == NULL)
    phrase = get_for_addressee (keys, groups, name, rank, PLEA_GENDER_UNSPECIFIED);
  if (phrase == NULL && rank != PLEA_RANK_UNSPECIFIED)
    phrase = plea_addressing_find (keys, groups, name, PLEA_RANK_UNSPECIFIED, gender);

  return phrase;
}

/**
 * plea_addressing_find_for_gender:
 * @keys: data/letter-phrases.ini
 * @groups: those that say something of the letter's language, the nearest first
 * @name: a phrase, without gender
 * @gender: whom it is for
 *
 * Returns: (transfer full) (nullable): the phrase for the gender, or else that for anybody
 */
char *
plea_addressing_find_for_gender (GKeyFile *keys, GStrv groups, const char *name, PleaGender gender)
{
  char *phrase = get_for_addressee (keys, groups, name, PLEA_RANK_UNSPECIFIED, gender);

  return phrase != NULL ? phrase : plea_addressing_get (keys, groups, name);
}
