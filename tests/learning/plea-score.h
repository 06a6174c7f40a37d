/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How well the lines of pages are understood that nobody has learned from. */

#pragma once

#include "plea-labelled.h"

#define PLEA_SCORE_MAX_GESTURES 4

/**
 * PleaScore:
 * @n_pages: how many pages were read
 * @n_lines: how many lines they have
 * @n_right: how many of those were taken for what they are
 * @n_letters: how many pages have an address and a letter
 * @gestures: how many of these need so many gestures until the letter can be posted: runs of lines
 *   to be given another meaning; the last number counts all that need more
 * @n_silent: how many of these runs were not marked as doubtful
 */
typedef struct
{
  guint n_pages;
  guint n_lines;
  guint n_right;
  guint n_letters;
  guint gestures[PLEA_SCORE_MAX_GESTURES + 1];
  guint n_silent;
} PleaScore;

void   plea_score_add (PleaScore *self, const PleaChain *chain, PleaLabelled *page);
void   plea_score_leave_out (PleaScore  *self,
                             const char *directory,
                             guint       n_parts,
                             guint       n_guises,
                             guint       n_rounds);
double plea_score_get_share (const PleaScore *self, guint n_gestures);
char  *plea_score_describe (const PleaScore *self);
