/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A letter set in a style: which line stands where, on which page. */

#pragma once

#include "plea-flow.h"
#include "plea-letter.h"
#include "plea-line.h"
#include "plea-style.h"
#include "plea-warning.h"

G_BEGIN_DECLS

typedef struct _PleaLayout PleaLayout;

PleaLayout *plea_layout_new (PleaLetter *letter, const PleaStyle *style);
void        plea_layout_free (PleaLayout *self);

PleaLetter        *plea_layout_get_letter (const PleaLayout *self);
const PleaStyle   *plea_layout_get_style (const PleaLayout *self);
guint              plea_layout_get_n_pages (const PleaLayout *self);
guint              plea_layout_get_n_lines (const PleaLayout *self);
const PleaLine    *plea_layout_get_line (const PleaLayout *self, guint nth);
const PleaMeasure *plea_layout_get_measure (const PleaLayout *self);
guint              plea_layout_get_n_warnings (const PleaLayout *self);
const PleaWarning *plea_layout_get_warning (const PleaLayout *self, guint nth);
void               plea_layout_add_warnings (const PleaLayout *self, GPtrArray *sentences);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaLayout, plea_layout_free)

G_END_DECLS
