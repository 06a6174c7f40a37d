/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a text names somebody. */

#pragma once

#include "plea-translations.h"

G_BEGIN_DECLS

GArray *plea_emphasis_find (const char *text, const PleaTranslations *name);

G_END_DECLS
