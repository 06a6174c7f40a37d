/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An envelope for a letter, addressed, and a page to adjust the printer with. */

#pragma once

#include "plea-layout.h"
#include "plea-style.h"

PleaLayout *plea_envelope_layout_new (PleaLetter *letter, const PleaStyle *style);
PleaLayout *plea_envelope_layout_new_test_page (const PleaStyle *style, const PleaPhrases *phrases);
