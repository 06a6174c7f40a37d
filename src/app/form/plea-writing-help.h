/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row that unfolds into tips for the supporter's own words, and sentences to begin with. */

#pragma once

#include <adwaita.h>

#include "plea-phrases.h"

#define PLEA_TYPE_WRITING_HELP (plea_writing_help_get_type ())

G_DECLARE_FINAL_TYPE (PleaWritingHelp, plea_writing_help, PLEA, WRITING_HELP, AdwExpanderRow)

/* Actions of the form that it is in: "form.insert-opener" (string). */
void plea_writing_help_show (PleaWritingHelp *self, const PleaPhrases *phrases);
