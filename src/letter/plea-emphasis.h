/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a text names somebody. */

#pragma once

#include "plea-wording.h"

G_BEGIN_DECLS

GArray *plea_emphasis_find (const char *text, const PleaWording *name);

G_END_DECLS
