/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An appeal in the making: what an editor, or who reads a page or a file, fills in step by step. */

#pragma once

#include "plea-appeal-check.h"
#include "plea-problem.h"

G_BEGIN_DECLS

#define PLEA_TYPE_APPEAL_BUILDER (plea_appeal_builder_get_type ())

G_DECLARE_FINAL_TYPE (PleaAppealBuilder, plea_appeal_builder, PLEA, APPEAL_BUILDER, GObject)

/* Signal "changed": somebody has called plea_appeal_builder_changed(). */
PleaAppealBuilder *plea_appeal_builder_new (void);
PleaAppealBuilder *plea_appeal_builder_new_from_appeal (PleaAppeal *appeal);

void plea_appeal_builder_set_id (PleaAppealBuilder *self, const char *id);
void plea_appeal_builder_set_as_of (PleaAppealBuilder *self, const GDate *as_of);
void plea_appeal_builder_set_until (PleaAppealBuilder *self, const GDate *until);
void plea_appeal_builder_set_publisher (PleaAppealBuilder *self, const char *publisher);
void plea_appeal_builder_set_source_address (PleaAppealBuilder *self, const char *address);
void plea_appeal_builder_set_status (PleaAppealBuilder *self, const PleaStatus *status);

PleaAppeal       *plea_appeal_builder_peek (PleaAppealBuilder *self);
PleaDefender     *plea_appeal_builder_get_defender (PleaAppealBuilder *self);
PleaTranslations *plea_appeal_builder_get_status_words (PleaAppealBuilder *self);
GPtrArray        *plea_appeal_builder_get_events (PleaAppealBuilder *self);
GPtrArray        *plea_appeal_builder_get_recipients (PleaAppealBuilder *self);
GPtrArray        *plea_appeal_builder_get_letters (PleaAppealBuilder *self);

void plea_appeal_builder_changed (PleaAppealBuilder *self);

char       *plea_appeal_builder_propose_id (PleaAppealBuilder *self);
void        plea_appeal_builder_validate (PleaAppealBuilder *self, GPtrArray *problems);
PleaAppeal *plea_appeal_builder_build (PleaAppealBuilder *self, GPtrArray *problems);

G_END_DECLS
