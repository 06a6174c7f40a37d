/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What screen readers are told where GTK and libadwaita do not see to it. */

#pragma once

#include <adwaita.h>

void plea_spoken_begin (void);
void plea_spoken_describe (gpointer accessible, const char *words);
void plea_spoken_text (AdwEntryRow *row);
