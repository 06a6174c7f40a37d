/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the form about the supporter, and how much of them goes on paper. */

#pragma once

#include <adwaita.h>

#include "plea-draft.h"
#include "plea-sender.h"

G_BEGIN_DECLS

#define PLEA_TYPE_SENDER_SECTION (plea_sender_section_get_type ())

G_DECLARE_FINAL_TYPE (PleaSenderSection,
                      plea_sender_section,
                      PLEA,
                      SENDER_SECTION,
                      AdwPreferencesGroup)

void plea_sender_section_set_sender (PleaSenderSection *self, PleaSender *sender);
void plea_sender_section_set_draft (PleaSenderSection *self, PleaDraft *draft);

G_END_DECLS
