/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One who signs, to be typed. */

#pragma once

#include <adwaita.h>

#include "plea-signer.h"

#define PLEA_TYPE_SIGNER_DIALOG (plea_signer_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PleaSignerDialog, plea_signer_dialog, PLEA, SIGNER_DIALOG, AdwWindow)

/* Signal "done": what was typed is to be taken. */

PleaSignerDialog *plea_signer_dialog_new (GtkWindow *parent, const PleaSigner *signer);
PleaSigner       *plea_signer_dialog_make_signer (PleaSignerDialog *self);
