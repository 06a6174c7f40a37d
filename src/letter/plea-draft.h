/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the supporter changed for one appeal. The form edits this and nothing else. */

#pragma once

#include "plea-disclosure.h"

G_BEGIN_DECLS

/**
 * PleaNews:
 * @demands: (array zero-terminated=1): demands that are new, in the letter's language
 * @recipients: (array zero-terminated=1): titles of recipients that are new
 * @lost: (array zero-terminated=1): what is no longer in the appeal though the supporter had left
 *   it out, chosen or reworded it, in the words that were published
 *
 * What an update of the appeal has brought for the draft of somebody who had worked on it.
 */
typedef struct
{
  GStrv demands;
  GStrv recipients;
  GStrv lost;
} PleaNews;

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

/* Demands, by part id: all are asked for unless left out. */
gboolean plea_draft_get_demand_chosen (PleaDraft *self, const char *part_id);
void     plea_draft_set_demand_chosen (PleaDraft *self, const char *part_id, gboolean chosen);

/* Recipients, by id: the first to write to unless chosen otherwise. */
gboolean plea_draft_has_chosen_recipients (PleaDraft *self);
gboolean plea_draft_get_recipient_chosen (PleaDraft *self, const char *recipient_id);
void plea_draft_set_recipient_chosen (PleaDraft *self, const char *recipient_id, gboolean chosen);

/* The supporter's wording of a part in a letter language; NULL where it is as published. */
const char *plea_draft_get_edit (PleaDraft *self, const char *language, const char *part_id);
void        plea_draft_set_edit (PleaDraft  *self,
                                 const char *language,
                                 const char *part_id,
                                 const char *text);

/* What the supporter has not seen yet; plea_draft_match() finds it out. */
const PleaNews *plea_draft_get_news (PleaDraft *self);

G_END_DECLS
