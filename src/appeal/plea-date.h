/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days as files and the command line write them. */

#pragma once

#include <glib.h>

gboolean plea_date_parse (const char *text, GDate *date);
char    *plea_date_format (const GDate *date);
