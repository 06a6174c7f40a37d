/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is kept of the supporter, what a letter tells of them, and what Plea cannot know. */

#pragma once

#include <adwaita.h>

#include "plea-habits.h"

GtkWidget *plea_privacy_window_new (GtkWindow *parent, const char *directory, PleaHabits *habits);
AdwMessageDialog *plea_privacy_window_ask_whether_to_forget (GtkWindow *parent,
                                                             gboolean   has_appeals);
gboolean          plea_privacy_window_forgets_appeals (AdwMessageDialog *question);
