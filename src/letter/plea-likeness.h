/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How alike two texts are. */

#pragma once

#include <glib.h>

char   *plea_likeness_shorten (const char *text);
GArray *plea_likeness_list_trigrams (const char *text);
double  plea_likeness_measure (const GArray *a, const GArray *b);
