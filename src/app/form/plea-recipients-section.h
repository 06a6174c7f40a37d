/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the form about whom to write to. */

#pragma once

#include <adwaita.h>

#include "plea-appeal.h"
#include "plea-draft.h"

#define PLEA_TYPE_RECIPIENTS_SECTION (plea_recipients_section_get_type ())

G_DECLARE_FINAL_TYPE (PleaRecipientsSection,
                      plea_recipients_section,
                      PLEA,
                      RECIPIENTS_SECTION,
                      AdwPreferencesGroup)

void plea_recipients_section_show (PleaRecipientsSection *self,
                                   PleaAppeal            *appeal,
                                   PleaDraft             *draft);
