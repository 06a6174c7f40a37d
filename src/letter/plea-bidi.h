/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text that runs from right to left, and what runs the other way within it. */

#pragma once

#include <glib.h>

char *plea_bidi_isolate (const char *text);
char *plea_bidi_strip (const char *text);

gboolean plea_bidi_is_right_to_left (const char *text);
