/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who signs: typed, pasted from a spreadsheet, or read from a file. */

#pragma once

#include <adwaita.h>

#include "plea-signer.h"

#define PLEA_TYPE_GROUP_SIGNERS (plea_group_signers_get_type ())

G_DECLARE_FINAL_TYPE (PleaGroupSigners,
                      plea_group_signers,
                      PLEA,
                      GROUP_SIGNERS,
                      AdwPreferencesGroup)

/* Signal "changed": others sign, or otherwise. */

void       plea_group_signers_add (PleaGroupSigners *self, GPtrArray *signers);
GPtrArray *plea_group_signers_list (PleaGroupSigners *self);
