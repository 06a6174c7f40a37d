/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of any script in Latin letters. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *plea_latin_make (const char *text);

G_END_DECLS
