/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words as they can be printed. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *plea_printable_make (const char *text, gsize max_size);

G_END_DECLS
