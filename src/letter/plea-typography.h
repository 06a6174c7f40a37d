/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The type of letters: fonts, sizes and distances, each in one place. */

#pragma once

#include <pango/pango.h>

#include "plea-phrases.h"

G_BEGIN_DECLS

/* All lengths in points. */
#define PLEA_TEXT_SIZE 11.0
#define PLEA_RETURN_LINE_SIZE 7.0
#define PLEA_RETURN_LINE_PITCH 8.5
#define PLEA_HEADER_SIZE 9.0

/* Lines stand at a fixed pitch, whatever font a script falls back to: 13.5 pt, 4.76 mm. */
#define PLEA_LINE_PITCH 13.5
/* Address lines: 4.5 mm, within the 4.2 to 4.9 mm that posts ask for; five fit the window of DIN
 * 5008. */
#define PLEA_ADDRESS_PITCH 12.7
#define PLEA_PARAGRAPH_SPACE 6.75
#define PLEA_DEMAND_SPACE 4.5
#define PLEA_SALUTATION_SPACE 9.0
#define PLEA_CLOSING_SPACE 13.5
#define PLEA_SIGNING_SPACE 42.0
#define PLEA_DEMAND_INDENT 20.0

PangoContext *plea_typography_create_context (const PleaPhrases *phrases);
PangoLayout  *plea_typography_create_layout (PangoContext *context,
                                             const char   *text,
                                             double        size,
                                             double        width);
double        plea_typography_get_baseline (PangoContext *context, double size, double pitch);

G_END_DECLS
