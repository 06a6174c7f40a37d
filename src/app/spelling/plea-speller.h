/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says which words of a letter are not spelled as its language spells them. */

#pragma once

#include <gio/gio.h>

/**
 * PleaMisspelling:
 * @start: where the word begins, in characters
 * @end: where it ends
 */
typedef struct
{
  guint start;
  guint end;
} PleaMisspelling;

#define PLEA_TYPE_SPELLER (plea_speller_get_type ())

G_DECLARE_FINAL_TYPE (PleaSpeller, plea_speller, PLEA, SPELLER, GObject)

/* Properties: "asleep" (boolean): whether it finds nothing, as it is wanted; "words" (string): what
 * the supporter taught it, one word a line; "is-able" (boolean, to be read): whether there is a
 * dictionary for the language.
 *
 * Signals: "changed": other words may be misspelled now. */
PleaSpeller *plea_speller_new (void);
void    plea_speller_set_language (PleaSpeller *self, const char *language, const char *country);
void    plea_speller_set_known (PleaSpeller *self, const char *text);
GArray *plea_speller_find (PleaSpeller *self, const char *text);
GStrv   plea_speller_suggest (PleaSpeller *self, const char *word);
void    plea_speller_learn (PleaSpeller *self, const char *word);
