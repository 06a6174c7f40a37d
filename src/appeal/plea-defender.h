/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The person, group or organisation that an appeal is for. */

#pragma once

#include "plea-translations.h"

G_BEGIN_DECLS

typedef enum
{
  PLEA_GENDER_UNSPECIFIED,
  PLEA_GENDER_FEMALE,
  PLEA_GENDER_MALE,
  PLEA_GENDER_GROUP,
  PLEA_GENDER_ORGANISATION,
  PLEA_N_GENDERS,
} PleaGender;

/**
 * PleaDefender:
 * @gender: decides grammar where a language needs it
 * @name: the name as published, perhaps with spellings for other languages
 * @country: ISO 3166 code of the country the case is about
 * @about: who the defender is
 */
typedef struct
{
  PleaGender        gender;
  PleaTranslations *name;
  char             *country;
  PleaTranslations *about;
} PleaDefender;

PleaDefender *plea_defender_new (void);
PleaDefender *plea_defender_copy (const PleaDefender *self);
void          plea_defender_free (PleaDefender *self);

const char *plea_defender_get_name (const PleaDefender *self, const char *language);

gboolean    plea_gender_from_string (const char *string, PleaGender *gender);
const char *plea_gender_to_string (PleaGender gender);
gboolean    plea_name_elides (const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaDefender, plea_defender_free)

G_END_DECLS
