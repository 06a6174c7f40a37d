/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letters of a group, in the order in which they are printed. */

#pragma once

#include "plea-compose.h"
#include "plea-signer.h"

/**
 * PleaCase:
 * @appeal: what the publisher says
 * @draft: what holds for all who sign: whom to write to, in which language, the date
 *
 * An appeal that a group writes for.
 */
typedef struct
{
  PleaAppeal *appeal;
  PleaDraft  *draft;
} PleaCase;

/**
 * PleaStackOrder:
 * @PLEA_STACK_BY_CASE: all letters for the first appeal, then those for the next
 * @PLEA_STACK_BY_SIGNER: all letters of the first signer, then those of the next
 */
typedef enum
{
  PLEA_STACK_BY_CASE,
  PLEA_STACK_BY_SIGNER,
} PleaStackOrder;

/**
 * PleaStack:
 * @cases: (element-type PleaCase): what is written for
 * @signers: (element-type PleaSigner): who sign
 * @order: in which order
 *
 * Composed piece by piece, each signer’s letters for one case, so that thousands of letters need
 * not be in memory.
 */
typedef struct
{
  GPtrArray     *cases;
  GPtrArray     *signers;
  PleaStackOrder order;
} PleaStack;

PleaCase *plea_case_new (PleaAppeal *appeal, PleaDraft *draft);
void      plea_case_free (PleaCase *self);

guint             plea_stack_count (const PleaStack *self);
const PleaSigner *plea_stack_get_signer (const PleaStack *self, guint nth);
GPtrArray        *plea_stack_compose (const PleaStack *self, guint nth);
