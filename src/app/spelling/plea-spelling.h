/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Underlines the words of a text view that are misspelled, and offers others in its menu. */

#pragma once

#include <gtk/gtk.h>

#include "plea-speller.h"

void plea_spelling_check (GtkTextView *view, PleaSpeller *speller);
