/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many letters a group wrote, for whom and to whom, and nothing of who signed them. */

#pragma once

#include "plea-stack.h"

/**
 * PleaTallyLine:
 * @appeal: what the letters are for
 * @recipient: who gets them, one of that appeal's
 * @language: BCP 47 tag of the language that the first of them is in
 * @n_letters: how many there are
 */
typedef struct
{
  PleaAppeal          *appeal;
  const PleaRecipient *recipient;
  char                *language;
  guint                n_letters;
} PleaTallyLine;

GPtrArray *plea_tally_new (void);
void       plea_tally_add (GPtrArray *tally, GPtrArray *letters, guint n_signers);
void       plea_tally_add_stack (GPtrArray *tally, const PleaStack *stack);
guint      plea_tally_count (const GPtrArray *tally);
char      *plea_tally_to_csv (const GPtrArray *tally);
