/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days in running text, in the languages that pages are written in. */

#pragma once

#include <glib.h>

GArray  *plea_date_finder_find_all (const char *text);
gboolean plea_date_finder_has_day (const char *text);
