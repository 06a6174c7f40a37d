/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of one or more letters, laid out. */

#pragma once

#include "plea-letter.h"
#include "plea-pages.h"
#include "plea-style.h"

G_BEGIN_DECLS

PleaPages *plea_document_new (GPtrArray *letters, const PleaStyle *style);

G_END_DECLS
