/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables for other programs, as RFC 4180 has them. */

#pragma once

#include <glib.h>

void plea_csv_append_row (GString *csv, GPtrArray *cells);
