/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is to be seen of the lines of a source, as features of the items of a chain. */

#pragma once

#include "plea-chain.h"
#include "plea-reading-line.h"

/**
 * PleaFeatureFunc:
 * @feature: name of a feature that the line has
 * @data: (closure): what was handed on
 */
typedef void (*PleaFeatureFunc) (const char *feature, gpointer data);

typedef struct _PleaLineLooks PleaLineLooks;

PleaLineLooks *plea_line_looks_new (const GPtrArray *lines);
void           plea_line_looks_free (PleaLineLooks *self);
guint          plea_line_looks_get_size (const PleaLineLooks *self);
guint          plea_line_looks_get_line (const PleaLineLooks *self, guint nth);
PleaLink       plea_line_looks_get_link (const PleaLineLooks *self, guint nth);
void           plea_line_looks_describe (const PleaLineLooks *self,
                                         guint                nth,
                                         PleaFeatureFunc      func,
                                         gpointer             data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaLineLooks, plea_line_looks_free)
