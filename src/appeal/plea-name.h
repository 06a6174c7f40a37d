/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names: in Latin letters, as ids, and as a word before them is shortened. */

#pragma once

#include <glib.h>

char *plea_latin_make (const char *text);
char *plea_slug_make (const char *name, const char *suffix, const char *fallback, gsize max_length);
char *plea_slug_derive (const char *kind, const char *words, GHashTable *taken);
gboolean plea_name_elides (const char *name);
