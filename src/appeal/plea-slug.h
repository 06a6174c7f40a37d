/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names as ids: in Latin letters, whatever script they are written in. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *plea_slug_make (const char *name, const char *suffix, const char *fallback, gsize max_length);

G_END_DECLS
