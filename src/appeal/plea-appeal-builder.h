/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An appeal in the making: what an editor, or who reads a page or a file, fills in step by step. */

#pragma once

#include "plea-appeal-check.h"
#include "plea-problem.h"

#define PLEA_TYPE_APPEAL_BUILDER (plea_appeal_builder_get_type ())

G_DECLARE_FINAL_TYPE (PleaAppealBuilder, plea_appeal_builder, PLEA, APPEAL_BUILDER, GObject)

/**
 * PleaAppealBuilder:
 * @appeal: the appeal as far as it is filled in, to be read and changed in place; it may lack
 *   anything
 *
 * Whoever has changed something says so with plea_appeal_builder_changed(), and the signal
 * “changed” is emitted.
 */
struct _PleaAppealBuilder
{
  GObject parent_instance;

  PleaAppeal *appeal;
};

PleaAppealBuilder *plea_appeal_builder_new (void);
PleaAppealBuilder *plea_appeal_builder_new_from_appeal (PleaAppeal *appeal);

void        plea_appeal_builder_changed (PleaAppealBuilder *self);
void        plea_appeal_builder_follow (PleaAppealBuilder *self,
                                        PleaAppealBuilder *before,
                                        PleaAppealBuilder *now);
char       *plea_appeal_builder_propose_id (PleaAppealBuilder *self);
PleaAppeal *plea_appeal_builder_dup_clean (PleaAppealBuilder *self, GPtrArray *problems);
void        plea_appeal_builder_validate (PleaAppealBuilder *self, GPtrArray *problems);
PleaAppeal *plea_appeal_builder_build (PleaAppealBuilder *self, GPtrArray *problems);
