/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table as text, CSV or TSV, read as cells. */

#pragma once

#include <glib.h>

/* Text; a row is a GStrv of them. */
typedef char *PleaCell;

GPtrArray *plea_cells_read (const char *text, guint max_rows);
