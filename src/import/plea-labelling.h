/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each line of a source is taken for: all lines are decided together. */

#pragma once

#include "plea-chain.h"
#include "plea-line-features.h"
#include "plea-reading-line.h"

/**
 * PleaLineState:
 * @meaning: what a line says
 * @is_copy: whether about somebody who gets a copy
 * @begins: whether it begins a paragraph, a demand or a recipient
 */
typedef struct
{
  PleaReadingMeaning meaning;
  gboolean           is_copy;
  gboolean           begins;
} PleaLineState;

PleaChain *plea_labelling_new_chain (void);

const PleaLineState *plea_line_states_get (guint *n_states);
guint plea_line_states_find (PleaReadingMeaning meaning, gboolean is_copy, gboolean begins);

const char *plea_reading_meaning_get_label (PleaReadingMeaning meaning, gboolean is_copy);
gboolean    plea_reading_meaning_from_label (const char         *label,
                                             PleaReadingMeaning *meaning,
                                             gboolean           *is_copy);

GArray  *plea_labelling_make_items (const PleaChain     *chain,
                                    const PleaLineLooks *looks,
                                    const GPtrArray     *lines);
guint64  plea_labelling_get_allowed (const PleaReadingLine *line);
gboolean plea_labelling_allows (const PleaReadingLine *line,
                                PleaReadingMeaning     meaning,
                                gboolean               is_copy,
                                gboolean               begins);
gboolean plea_labelling_relabel (PleaReadingLine   *line,
                                 PleaReadingMeaning meaning,
                                 gboolean           is_copy,
                                 gboolean           begins);
void     plea_labelling_label (const PleaChain *chain, const GPtrArray *lines);
