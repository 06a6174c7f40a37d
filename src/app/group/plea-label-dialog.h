/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels for the envelopes of letters: chosen, looked at, saved and printed. */

#pragma once

#include <adwaita.h>

#include "plea-session.h"

#define PLEA_TYPE_LABEL_DIALOG (plea_label_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PleaLabelDialog, plea_label_dialog, PLEA, LABEL_DIALOG, AdwWindow)

GtkWidget *plea_label_dialog_new (GtkWindow *parent, GPtrArray *letters, PleaSession *session);
