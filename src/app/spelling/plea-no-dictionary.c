/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where Plea is built without Enchant, no language has a dictionary. */

#include "plea-dictionary.h"

void
plea_dictionary_prepare (void)
{
}

PleaDictionary *
plea_dictionary_find (const char *language, const char *country)
{
  return NULL;
}

gboolean
plea_dictionary_load (PleaDictionary *self)
{
  return FALSE;
}

gboolean
plea_dictionary_has (PleaDictionary *self, const char *word)
{
  return TRUE;
}

GStrv
plea_dictionary_suggest (PleaDictionary *self, const char *word)
{
  return g_new0 (char *, 1);
}

void
plea_dictionary_free (PleaDictionary *self)
{
}
