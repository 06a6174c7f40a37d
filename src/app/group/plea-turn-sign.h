/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where one of a group signs: a name, a sentence, and the page that comes of it. */

#pragma once

#include <adwaita.h>

#include "plea-document.h"
#include "plea-session.h"
#include "plea-stack.h"

#define PLEA_TYPE_TURN_SIGN (plea_turn_sign_get_type ())

G_DECLARE_FINAL_TYPE (PleaTurnSign, plea_turn_sign, PLEA, TURN_SIGN, GtkBox)

GtkWidget *plea_turn_sign_new (const PleaCase *one, PleaSession *session);
gboolean   plea_turn_sign_has_signed (PleaTurnSign *self, PleaDocument *document);
