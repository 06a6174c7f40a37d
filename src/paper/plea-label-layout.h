/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Address labels on sheets, and a page to adjust the printer with. */

#pragma once

#include "plea-layout.h"
#include "plea-style.h"

PleaLayout *plea_label_layout_new (GPtrArray         *addresses,
                                   guint              n_used,
                                   const PleaStyle   *style,
                                   const PleaPhrases *phrases);
PleaLayout *plea_label_layout_new_test_page (const PleaStyle *style, const PleaPhrases *phrases);
