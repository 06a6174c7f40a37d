/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a block, made fit to be set: within bounds, and in their own direction. */

#pragma once

#include "plea-letter.h"

gboolean plea_block_text_is_body (PleaBlockKind kind);
char *plea_block_text_make_printable (PleaBlockKind kind, const char *text, gboolean right_to_left);
gsize plea_block_text_measure (PleaBlockKind kind, const char *text);
