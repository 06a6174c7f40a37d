/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is to be seen of the lines of a source, as features of the items of a chain. */

#pragma once

#include "plea-line-looks.h"

/**
 * PleaFeatureFunc:
 * @feature: name of a feature that the line has
 * @data: (closure): what was handed on
 */
typedef void (*PleaFeatureFunc) (const char *feature, gpointer data);

void plea_line_looks_describe (const PleaLineLooks *self,
                               guint                nth,
                               PleaFeatureFunc      func,
                               gpointer             data);
