/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of an address, fitted into a place. */

#pragma once

#include "plea-layout.h"
#include "plea-box.h"
#include "plea-line.h"
#include "plea-typography.h"

GArray  *plea_address_set (const PleaTypography *typography,
                           guint                 block,
                           const char           *text,
                           const PleaBox        *box,
                           double                preferred_y);
gboolean plea_address_holds (const PleaBox *box, const PleaLine *line);
guint    plea_address_get_line_number (const PleaLine *line);

void plea_address_add (PleaLayout     *layout,
                       PleaTypography *typography,
                       guint           block,
                       const PleaBox  *box,
                       double          y,
                       PleaWarningKind warning);
