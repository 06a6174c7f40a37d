/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The question which part of a message is the appeal. */

#pragma once

#include <adwaita.h>

#include "plea-intake-parts.h"

AdwMessageDialog *plea_intake_choice_ask (GtkWindow *window, GPtrArray *parts);
PleaIntakePart   *plea_intake_choice_get_part (AdwMessageDialog *dialog, const char *response);
