/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is new in a letter that has been composed anew. */

#pragma once

#include "plea-letter.h"

/**
 * PleaChange:
 * @block: number of a block that the letter did not have before
 * @new: what of its text is new; nothing where something was taken out
 */
typedef struct
{
  guint block;
  PleaSpan new;
} PleaChange;

GArray *plea_letter_find_changes (PleaLetter *self, PleaLetter *before);
