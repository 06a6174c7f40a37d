/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Addresses that stand in one line, or within a sentence. */

#pragma once

#include <glib.h>

gboolean plea_address_line_is_country (const char *part, gsize length);
gsize    plea_address_line_find_begin (const char *text, gsize from, gsize to);
void     plea_address_line_cut (GArray *cuts, const char *text);
