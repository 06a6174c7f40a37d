/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ids of names and of words. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *plea_slug_make (const char *name, const char *suffix, const char *fallback, gsize max_length);
char *plea_slug_derive (const char *kind, const char *words, GHashTable *taken);

G_END_DECLS
