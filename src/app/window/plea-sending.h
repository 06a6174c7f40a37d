/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letters for an appeal: composed, and on their way out saved, printed, copied or posted, with
 * the notes of that. */

#pragma once

#include <adwaita.h>

#include "plea-appeal.h"
#include "plea-session.h"
#include "plea-output.h"

#define PLEA_TYPE_SENDING (plea_sending_get_type ())

G_DECLARE_FINAL_TYPE (PleaSending, plea_sending, PLEA, SENDING, GObject)

/* Signal "noted": it has been noted that letters for an appeal were saved, printed or posted. */

PleaSending *plea_sending_new (GtkWindow *window, PleaOutput *output, PleaSession *session);

void          plea_sending_set_appeal (PleaSending *self, PleaAppeal *appeal, PleaDraft *draft);
PleaDocument *plea_sending_compose (PleaSending *self);
void          plea_sending_save (PleaSending *self);
void          plea_sending_save_each (PleaSending *self);
void          plea_sending_print (PleaSending *self);
void          plea_sending_show_envelopes (PleaSending *self);
void          plea_sending_copy (PleaSending *self);
void          plea_sending_note_posted (PleaSending *self);
