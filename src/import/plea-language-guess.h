/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which language some sentences are in, by their most frequent words. */

#pragma once

#include <glib.h>

gboolean    plea_language_is_common_word (const char *folded);
const char *plea_language_guess (const char *text);
