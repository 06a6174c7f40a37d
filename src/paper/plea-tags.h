/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The structure of a letter as a screen reader finds it in the PDF. */

#pragma once

#include "plea-line.h"
#include "plea-pdf.h"

typedef struct _PleaTags PleaTags;

PleaTags *plea_tags_new (PleaPdf *pdf, gboolean has_parts);
void      plea_tags_free (PleaTags *self);

void plea_tags_move_to (PleaTags *self, const PleaLine *line, const char *language);
void plea_tags_end_page (PleaTags *self);
void plea_tags_begin_repetition (PleaTags *self);
void plea_tags_end_letter (PleaTags *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaTags, plea_tags_free)
