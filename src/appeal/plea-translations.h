/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same words in one or more languages, as an appeal carries them. */

#pragma once

#include <glib.h>

/**
 * PleaTranslation:
 * @language: (nullable): BCP 47 tag, or %NULL where the appeal names none: good for any language
 * @text: the words
 */
typedef struct
{
  char *language;
  char *text;
} PleaTranslation;

/* Of PleaTranslation, in the order they were added. */
typedef GArray PleaTranslations;

PleaTranslations *plea_translations_new (void);
PleaTranslations *plea_translations_copy (const PleaTranslations *self);

void plea_translations_add (PleaTranslations *self, const char *language, const char *text);
void plea_translations_set (PleaTranslations *self, const char *language, const char *text);
void plea_translations_set_first (PleaTranslations *self, const char *language, const char *text);

const char *plea_translations_get_first (const PleaTranslations *self, const char **language);
const char *plea_translations_get_text (const PleaTranslations *self,
                                        const char             *language,
                                        const char            **found_language);
const char *plea_translations_get_exact (const PleaTranslations *self, const char *language);
const char *plea_translations_get_preferred (const PleaTranslations *self,
                                             const char *const      *languages,
                                             const char            **found_language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaTranslations, g_array_unref)
