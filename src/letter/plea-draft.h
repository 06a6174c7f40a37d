/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the supporter changed for one appeal. The form edits this and nothing else. */

#pragma once

#include "plea-disclosure.h"

G_BEGIN_DECLS

#define PLEA_TYPE_DRAFT (plea_draft_get_type ())

G_DECLARE_FINAL_TYPE (PleaDraft, plea_draft, PLEA, DRAFT, GObject)

/* Signal "changed": emitted after any change, of a property or of the sets below.
 *
 * Properties (readwrite, notify):
 *   appeal-id   string, construct-only
 *   language    string or NULL: the appeal's original letter
 *   own-words   string, "" by default; paragraphs separated by newlines
 *   subject     string, "" by default: no subject line
 *   place       string or NULL: the sender's town, where the letter language has a place by custom
 *   date        boxed GDate or NULL: the day it is composed on
 *   checked-on  boxed GDate or NULL: when it was looked up that the appeal still holds
 *   disclosure  PleaDisclosure, TOWN by default
 *   emphasise-name  boolean, FALSE by default: the defender's name in bold type
 *   one-sheet   boolean, FALSE by default: set tighter, if need be, to go on one sheet
 */
PleaDraft *plea_draft_new (const char *appeal_id);

const char    *plea_draft_get_appeal_id (PleaDraft *self);
const char    *plea_draft_get_language (PleaDraft *self);
void           plea_draft_set_language (PleaDraft *self, const char *language);
const char    *plea_draft_get_own_words (PleaDraft *self);
void           plea_draft_set_own_words (PleaDraft *self, const char *own_words);
const char    *plea_draft_get_subject (PleaDraft *self);
void           plea_draft_set_subject (PleaDraft *self, const char *subject);
const char    *plea_draft_get_place (PleaDraft *self);
void           plea_draft_set_place (PleaDraft *self, const char *place);
const GDate   *plea_draft_get_date (PleaDraft *self);
void           plea_draft_set_date (PleaDraft *self, const GDate *date);
const GDate   *plea_draft_get_checked_on (PleaDraft *self);
void           plea_draft_set_checked_on (PleaDraft *self, const GDate *checked_on);
PleaDisclosure plea_draft_get_disclosure (PleaDraft *self);
void           plea_draft_set_disclosure (PleaDraft *self, PleaDisclosure disclosure);
gboolean       plea_draft_get_emphasise_name (PleaDraft *self);
void           plea_draft_set_emphasise_name (PleaDraft *self, gboolean emphasise_name);
gboolean       plea_draft_get_one_sheet (PleaDraft *self);
void           plea_draft_set_one_sheet (PleaDraft *self, gboolean one_sheet);

/* Demands, by part id ("demand-2"): all are asked for unless left out. */
gboolean plea_draft_get_demand_chosen (PleaDraft *self, const char *part_id);
void     plea_draft_set_demand_chosen (PleaDraft *self, const char *part_id, gboolean chosen);

/* Recipients, by their place in the appeal: the first to write to unless chosen otherwise. */
gboolean plea_draft_has_chosen_recipients (PleaDraft *self);
gboolean plea_draft_get_recipient_chosen (PleaDraft *self, guint nth);
void     plea_draft_set_recipient_chosen (PleaDraft *self, guint nth, gboolean chosen);

/* The supporter's wording of a part in a letter language; NULL where it is as published. */
const char *plea_draft_get_edit (PleaDraft *self, const char *language, const char *part_id);
void        plea_draft_set_edit (PleaDraft  *self,
                                 const char *language,
                                 const char *part_id,
                                 const char *text);

G_END_DECLS
