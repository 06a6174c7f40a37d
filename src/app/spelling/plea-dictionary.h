/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a language, as a spell checker on this computer knows them. */

#pragma once

#include <glib.h>

/* One is used by one thread at a time. */
typedef struct _PleaDictionary PleaDictionary;

void            plea_dictionary_prepare (void);
PleaDictionary *plea_dictionary_find (const char *language, const char *country);
gboolean        plea_dictionary_load (PleaDictionary *self);
gboolean        plea_dictionary_has (PleaDictionary *self, const char *word);
GStrv           plea_dictionary_suggest (PleaDictionary *self, const char *word);
void            plea_dictionary_free (PleaDictionary *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaDictionary, plea_dictionary_free)
