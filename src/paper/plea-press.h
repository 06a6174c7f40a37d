/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PDF files of many documents, made on all cores. */

#pragma once

#include "plea-document.h"

typedef struct _PleaPress PleaPress;

PleaPress    *plea_press_new (void);
void          plea_press_free (PleaPress *self);
gboolean      plea_press_is_full (PleaPress *self);
gboolean      plea_press_is_empty (PleaPress *self);
void          plea_press_put (PleaPress *self, PleaDocument *document);
PleaDocument *plea_press_take (PleaPress *self, GBytes **pdf, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaPress, plea_press_free)
