/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names and numbers that keep their own direction within right-to-left text. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *plea_isolates_add (const char *text);
char *plea_isolates_strip (const char *text);

G_END_DECLS
