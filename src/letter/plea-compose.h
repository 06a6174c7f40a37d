/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A letter is composed: appeal + draft + sender + phrases become blocks in the order they are read.
 */

#pragma once

#include "plea-draft.h"
#include "plea-letter.h"

PleaLetter *plea_compose_letter (PleaAppeal          *appeal,
                                 PleaDraft           *draft,
                                 PleaSender          *sender,
                                 const PleaRecipient *recipient);
GPtrArray  *plea_compose_letters (PleaAppeal *appeal, PleaDraft *draft, PleaSender *sender);
