/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a line looks like, whatever language it is in. */

#pragma once

#include <glib.h>

guint       plea_text_count_words (const char *text);
const char *plea_text_find_mark (const char *text, const char *marks);
gboolean    plea_text_ends_with (const char *text, const char *marks);
gboolean    plea_text_ends_with_colon (const char *text);
gboolean    plea_text_is_prose (const char *text);
gboolean    plea_text_has_digit (const char *text);
const char *plea_text_skip_marker (const char *text);
gboolean    plea_text_ends_with_unit (const char *text, gsize length);
gboolean    plea_text_is_phone_number (const char *text);
gboolean    plea_text_is_email (const char *text);
char       *plea_text_find_address (const char *text);
void        plea_text_join (GString *text, const char *line);
