/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text made alike, to search in: without case, accents and scripts. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *plea_search_text_make (const char *text);

G_END_DECLS
