/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A draft as text, to be kept: only what differs from a new draft. */

#pragma once

#include "plea-draft.h"

char      *plea_draft_to_data (PleaDraft *self);
PleaDraft *plea_draft_new_from_data (const char *appeal_id, const char *data, GError **error);
