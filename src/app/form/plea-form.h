/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form: everything that the supporter can change about a letter, section by section. */

#pragma once

#include <adwaita.h>

#include "plea-appeal.h"
#include "plea-draft.h"
#include "plea-sender.h"
#include "plea-stationery.h"

#define PLEA_TYPE_FORM (plea_form_get_type ())

G_DECLARE_FINAL_TYPE (PleaForm, plea_form, PLEA, FORM, GtkBox)

void plea_form_set_supporter (PleaForm       *self,
                              PleaSender     *sender,
                              PleaStationery *stationery,
                              PleaHabits     *habits);
void plea_form_show (PleaForm *self, PleaAppeal *appeal, PleaDraft *draft);
