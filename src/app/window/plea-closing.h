/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The end of a window, or of the desktop's session: not before all that was written is kept. */

#pragma once

#include <adwaita.h>

#include "plea-session.h"

#define PLEA_TYPE_CLOSING (plea_closing_get_type ())

G_DECLARE_FINAL_TYPE (PleaClosing, plea_closing, PLEA, CLOSING, GObject)

PleaClosing *plea_closing_new (GtkWindow *window, PleaSession *session);
gboolean     plea_closing_is_allowed (PleaClosing *self);
void         plea_closing_prepare_for_end (PleaClosing *self);
