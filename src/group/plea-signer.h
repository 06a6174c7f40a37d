/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of a group who sign letters at one sitting. */

#pragma once

#include "plea-sender.h"

/**
 * PleaSigner:
 * @sender: the name and address; in a list of signers it stands for the person
 * @language: (nullable): BCP 47 tag of the language that they want letters in, or %NULL where that
 *   is not said
 * @disclosure: how much of the sender goes on paper
 * @words: a sentence of their own; "" for none
 */
typedef struct
{
  PleaSender    *sender;
  char          *language;
  PleaDisclosure disclosure;
  char          *words;
} PleaSigner;

PleaSigner *plea_signer_new (void);
PleaSigner *plea_signer_copy (const PleaSigner *self);
void        plea_signer_free (PleaSigner *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaSigner, plea_signer_free)
