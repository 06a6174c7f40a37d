/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words as they are kept, clean, and as they are compared, folded. */

#pragma once

#include <glib.h>

char    *plea_fold (const char *text, gssize length);
char    *plea_compose_marks (const char *text);
char    *plea_capitalize (const char *words, const char *locale);
char    *plea_clean_words (const char *text);
void     plea_set_words (char **words, const char *text);
gboolean plea_is_blank (const char *text);
gboolean plea_is_ideograph (gunichar c);

const char *plea_find_folded (const char *text, const char *words);
gboolean    plea_stands_alone (const char *text, const char *found, gsize length);
