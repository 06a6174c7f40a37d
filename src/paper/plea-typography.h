/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The type of letters: fonts, sizes and distances, each in one place. */

#pragma once

#include <pango/pango.h>

#include "plea-families.h"

/* All lengths in points. Lines stand at a fixed pitch, whatever font a script falls back to: for 11
 * pt in the text 13.5 pt, 4.76 mm; in addresses 12.7 pt, 4.5 mm, within the 4.2 to 4.9 mm that
 * posts ask for. */
#define PLEA_TEXT_PITCH_RATIO (13.5 / 11)
#define PLEA_TIGHT_PITCH_RATIO 1.15
#define PLEA_ADDRESS_PITCH_RATIO (12.7 / 11)
#define PLEA_LEAST_PITCH_RATIO 1.08

#define PLEA_LEAST_ADDRESS_SIZE 8.0
#define PLEA_RETURN_LINE_SIZE 7.0
#define PLEA_LEAST_RETURN_LINE_SIZE 6.0
#define PLEA_RETURN_LINE_PITCH 8.5
#define PLEA_HEADER_GAP 18.0
#define PLEA_LABEL_GAP 6.0

/**
 * PleaTypography:
 * @font: the face
 * @language: the letter's language, of which Pango has one pointer
 * @direction: in which direction that is written
 * @families: which families are taken for what
 * @left_to_right: where text is set that runs so
 * @right_to_left: where text is set that runs so
 *
 * How the text of a letter is set, for the thread that made it.
 */
typedef struct
{
  const PleaFont      *font;
  const PangoLanguage *language;
  PangoDirection       direction;
  PleaFamilies        *families;
  PangoContext        *left_to_right;
  PangoContext        *right_to_left;
} PleaTypography;

PleaTypography *plea_typography_new (const char *language, const PleaFont *font);
void            plea_typography_free (PleaTypography *self);

PangoLayout *plea_typography_set (const PleaTypography *self,
                                  const char           *text,
                                  double                size,
                                  double                width);
PangoLayout *plea_typography_set_by_first_letter (const PleaTypography *self,
                                                  const char           *text,
                                                  double                size,
                                                  double                width);
double       plea_typography_get_baseline (const PleaTypography *self, double size, double pitch);

double plea_typography_get_width (PangoLayout *layout);

/* Changes of a text that was set. */
void plea_typography_embolden (PangoLayout *layout, const GArray *spans);
void plea_typography_condense (PangoLayout *layout, double tracking);
void plea_typography_align_to_end (PangoLayout *layout);

char *plea_typography_find_missing (PangoLayout *layout);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaTypography, plea_typography_free)
