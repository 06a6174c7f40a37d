/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A PDF file of letters that come one after the other. */

#pragma once

#include "plea-layout.h"

G_BEGIN_DECLS

typedef struct _PleaBundle PleaBundle;

PleaBundle *plea_bundle_new (PleaLetter *first, const PleaStyle *style);
void        plea_bundle_free (PleaBundle *self);

const char *plea_bundle_get_language (PleaBundle *self);
void        plea_bundle_add (PleaBundle *self, const PleaLayout *layout);
GBytes     *plea_bundle_finish (PleaBundle *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaBundle, plea_bundle_free)

G_END_DECLS
