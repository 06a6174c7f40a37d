/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the supporter wants Plea to be. */

#pragma once

#include <adwaita.h>

#include "plea-habits.h"

GtkWidget *plea_preferences_window_new (GtkWindow *parent, PleaHabits *habits);
