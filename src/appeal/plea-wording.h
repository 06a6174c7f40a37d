/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same words in one or more languages, as an appeal carries them. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _PleaWording PleaWording;

PleaWording *plea_wording_new (void);
PleaWording *plea_wording_copy (const PleaWording *self);
void         plea_wording_free (PleaWording *self);

void        plea_wording_add (PleaWording *self, const char *language, const char *text);
void        plea_wording_set (PleaWording *self, const char *language, const char *text);
void        plea_wording_set_first (PleaWording *self, const char *language, const char *text);
gboolean    plea_wording_is_empty (const PleaWording *self);
guint       plea_wording_get_n_languages (const PleaWording *self);
const char *plea_wording_get_nth (const PleaWording *self, guint nth, const char **language);

const char *plea_wording_get_first (const PleaWording *self, const char **language);
const char *plea_wording_get_text (const PleaWording *self,
                                   const char        *language,
                                   const char       **found_language);
const char *plea_wording_get_exact (const PleaWording *self, const char *language);
const char *plea_wording_get_preferred (const PleaWording *self,
                                        const char *const *languages,
                                        const char       **found_language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaWording, plea_wording_free)

G_END_DECLS
