/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same words in one or more languages, as an appeal carries them. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _PleaTranslations PleaTranslations;

PleaTranslations *plea_translations_new (void);
PleaTranslations *plea_translations_copy (const PleaTranslations *self);
void              plea_translations_free (PleaTranslations *self);

void plea_translations_add (PleaTranslations *self, const char *language, const char *text);
void plea_translations_set (PleaTranslations *self, const char *language, const char *text);
void plea_translations_set_first (PleaTranslations *self, const char *language, const char *text);
gboolean    plea_translations_is_empty (const PleaTranslations *self);
guint       plea_translations_get_n_languages (const PleaTranslations *self);
const char *plea_translations_get_nth (const PleaTranslations *self,
                                       guint                   nth,
                                       const char            **language);

const char *plea_translations_get_first (const PleaTranslations *self, const char **language);
const char *plea_translations_get_text (const PleaTranslations *self,
                                        const char             *language,
                                        const char            **found_language);
const char *plea_translations_get_exact (const PleaTranslations *self, const char *language);
const char *plea_translations_get_preferred (const PleaTranslations *self,
                                             const char *const      *languages,
                                             const char            **found_language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaTranslations, plea_translations_free)

G_END_DECLS
