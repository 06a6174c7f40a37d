/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a publisher says: a defender, what is happening to them, whom to write to and what to write.
 */

#pragma once

#include <glib-object.h>

#include "plea-defender.h"
#include "plea-event.h"
#include "plea-letter-text.h"
#include "plea-recipient.h"
#include "plea-status.h"

G_BEGIN_DECLS

#define PLEA_TYPE_APPEAL (plea_appeal_get_type ())

G_DECLARE_FINAL_TYPE (PleaAppeal, plea_appeal, PLEA, APPEAL, GObject)

const char             *plea_appeal_get_id (PleaAppeal *self);
const GDate            *plea_appeal_get_as_of (PleaAppeal *self);
const GDate            *plea_appeal_get_until (PleaAppeal *self);
const char             *plea_appeal_get_publisher (PleaAppeal *self);
const char             *plea_appeal_get_source_address (PleaAppeal *self);
const PleaDefender     *plea_appeal_get_defender (PleaAppeal *self);
const PleaStatus       *plea_appeal_get_status (PleaAppeal *self);
const PleaTranslations *plea_appeal_get_status_words (PleaAppeal *self);

guint            plea_appeal_get_n_events (PleaAppeal *self);
const PleaEvent *plea_appeal_get_event (PleaAppeal *self, guint nth);

guint                plea_appeal_get_n_recipients (PleaAppeal *self);
const PleaRecipient *plea_appeal_get_recipient (PleaAppeal *self, guint nth);

guint                 plea_appeal_get_n_letters (PleaAppeal *self);
const PleaLetterText *plea_appeal_get_letter (PleaAppeal *self, guint nth);
const PleaLetterText *plea_appeal_find_letter (PleaAppeal *self, const char *language);

gboolean plea_appeal_has_recipient_to_write_to (PleaAppeal *self);

#define PLEA_APPEAL_MAX_ID_LENGTH 80

gboolean plea_appeal_is_id (const char *text);
gboolean plea_appeal_is_country (const char *text);
gboolean plea_appeal_is_web_address (const char *text);

G_END_DECLS
