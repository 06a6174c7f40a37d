/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The person, group or organisation that an appeal is for. */

#include "config.h"

#include "plea-defender.h"

#include "plea-folding.h"

static const char *const gender_names[] = {
  [PLEA_GENDER_UNSPECIFIED] = "unspecified",
  [PLEA_GENDER_FEMALE] = "female",
  [PLEA_GENDER_MALE] = "male",
  [PLEA_GENDER_GROUP] = "group",
  [PLEA_GENDER_ORGANISATION] = "organisation",
};

/* French given names whose H is silent. Foreign names are spoken with it: de Hassan, de Huda. */
static const char *const silent_h_names[] = {
  "Habert",    "Hadrien", "Hector",   "Hégésippe", "Hélène",  "Helène",   "Héloïse",   "Henri",
  "Henriette", "Hermine", "Hermione", "Hervé",     "Hilaire", "Hilda",    "Hippolyte", "Honoré",
  "Honorine",  "Horace",  "Hortense", "Hubert",    "Hugues",  "Huguette", "Hyacinthe",
};

PleaDefender *
plea_defender_new (void)
{
  PleaDefender *self = g_new0 (PleaDefender, 1);

  self->name = plea_translations_new ();
  self->about = plea_translations_new ();

  return self;
}

/**
 * plea_defender_copy:
 *
 * Returns: (transfer full): a defender that shares nothing with @self
 */
PleaDefender *
plea_defender_copy (const PleaDefender *self)
{
  PleaDefender *copy = g_new0 (PleaDefender, 1);

  copy->gender = self->gender;
  copy->name = plea_translations_copy (self->name);
  copy->country = g_strdup (self->country);
  copy->about = plea_translations_copy (self->about);

  return copy;
}

void
plea_defender_free (PleaDefender *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->name, plea_translations_free);
  g_clear_pointer (&self->about, plea_translations_free);
  g_clear_pointer (&self->country, g_free);
  g_free (self);
}

/**
 * plea_defender_get_name:
 * @language: (nullable): the language it is to stand in, or %NULL for the name as published
 *
 * Returns: (transfer none): the name
 */
const char *
plea_defender_get_name (const PleaDefender *self, const char *language)
{
  const char *name = plea_translations_get_text (self->name, language, NULL);

  return name != NULL ? name : "";
}

/**
 * plea_gender_from_string:
 * @string: as in an appeal file, for example "female"
 * @gender: (out): the gender
 *
 * Returns: whether @string is one of the words
 */
gboolean
plea_gender_from_string (const char *string, PleaGender *gender)
{
  for (guint i = 0; i < G_N_ELEMENTS (gender_names); i++)
    if (g_strcmp0 (string, gender_names[i]) == 0)
      {
        *gender = i;
        return TRUE;
      }

  return FALSE;
}

const char *
plea_gender_to_string (PleaGender gender)
{
  return gender_names[gender];
}

static gboolean
has_silent_h (const char *folded_name)
{
  for (guint i = 0; i < G_N_ELEMENTS (silent_h_names); i++)
    {
      g_autofree char *silent = plea_fold (silent_h_names[i], -1);

      if (g_str_equal (folded_name, silent))
        return TRUE;
    }

  return FALSE;
}

/**
 * plea_name_elides:
 * @name: a name
 *
 * Whether French (and Catalan, and Italian) shorten a word before the name: “d’Elena”, “d’Yves”,
 * but “de Maria”, “de Yasmine”, “de Hassan”. A Y does so before a consonant, an H in French names
 * only.
 *
 * Returns: whether the name begins with a vowel sound
 */
gboolean
plea_name_elides (const char *name)
{
  g_autofree char *first = plea_fold (name, strcspn (name, " -\t"));
  gunichar         letter = g_utf8_get_char (first);

  if (letter == 'h')
    return has_silent_h (first);
  if (letter == 'y')
    return first[1] != '\0' && strchr ("aeiouy", first[1]) == NULL;

  return letter == 0x0153 /* œ */ || letter == 0x00e6 /* æ */
         || (letter != 0 && letter < 0x80 && strchr ("aeiou", (char) letter) != NULL);
}
