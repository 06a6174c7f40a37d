/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words as they can be printed. */

#pragma once

#include <glib.h>

char *plea_printable_make (const char *text, gsize max_size);
