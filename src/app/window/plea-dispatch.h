/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letters for an appeal: composed, and on their way out saved, printed, copied or posted, with
 * the notes of that. */

#pragma once

#include <adwaita.h>

#include "plea-appeal.h"
#include "plea-letters-changes.h"
#include "plea-output.h"
#include "plea-session.h"

#define PLEA_TYPE_DISPATCH (plea_dispatch_get_type ())

G_DECLARE_FINAL_TYPE (PleaDispatch, plea_dispatch, PLEA, DISPATCH, GObject)

PleaDispatch *plea_dispatch_new (GtkWindow          *window,
                                 PleaOutput         *output,
                                 PleaSession        *session,
                                 PleaLettersChanges *changes);

void          plea_dispatch_set_appeal (PleaDispatch *self, PleaAppeal *appeal, PleaDraft *draft);
PleaDocument *plea_dispatch_compose (PleaDispatch *self);
void          plea_dispatch_save (PleaDispatch *self);
void          plea_dispatch_save_each (PleaDispatch *self);
void          plea_dispatch_print (PleaDispatch *self);
void          plea_dispatch_show_envelopes (PleaDispatch *self);
void          plea_dispatch_copy (PleaDispatch *self);
void          plea_dispatch_note_posted (PleaDispatch *self);
