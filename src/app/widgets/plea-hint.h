/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sentence that the supporter should not miss, with what can be done about it. */

#pragma once

#include <adwaita.h>

#define PLEA_TYPE_HINT (plea_hint_get_type ())

G_DECLARE_FINAL_TYPE (PleaHint, plea_hint, PLEA, HINT, GtkBox)

void        plea_hint_set_text (PleaHint *self, const char *text);
const char *plea_hint_get_text (PleaHint *self);
void        plea_hint_set_icon (PleaHint *self, const char *icon_name);
void        plea_hint_add_button (PleaHint *self, const char *label, const char *action_name);
