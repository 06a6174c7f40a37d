/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a draft has chosen of an appeal, and what stands where it has chosen nothing. */

#pragma once

#include "plea-appeal.h"
#include "plea-customs.h"
#include "plea-draft.h"
#include "plea-phrases.h"
#include "plea-sender.h"

const PleaLetterText *plea_choices_get_text (PleaAppeal *appeal, PleaDraft *draft);
const PleaPhrases    *plea_choices_get_phrases (PleaAppeal *appeal,
                                                PleaDraft  *draft,
                                                PleaSender *sender);
char                 *plea_choices_get_usual_salutation (PleaAppeal          *appeal,
                                                         const PleaRecipient *recipient,
                                                         const PleaPhrases   *phrases,
                                                         PleaSender          *sender);
const char           *plea_choices_get_usual_words (PleaAppeal          *appeal,
                                                    const PleaRecipient *recipient,
                                                    const PleaPhrases   *phrases);
char                 *plea_choices_get_closing_id (const PleaRecipient *recipient);
char                 *plea_choices_get_words_id (const char *recipient_id);
char                 *plea_choices_get_usual_closing (const PleaRecipient *recipient,
                                                      const PleaPhrases   *phrases,
                                                      PleaSender          *sender,
                                                      const char          *salutation);
gboolean              plea_choices_lack_custom (PleaAppeal        *appeal,
                                                PleaDraft         *draft,
                                                const PleaPhrases *phrases,
                                                PleaCustom         custom);
char                 *plea_choices_get_salutation_id (const char *recipient_id);
const char           *plea_choices_get_words (const PleaLetterText *text,
                                              PleaDraft            *draft,
                                              const PleaPart       *part);
GPtrArray *plea_choices_list_demands (const PleaLetterText *text, PleaDraft *draft, guint most);
GPtrArray *plea_choices_list_recipients (PleaAppeal       *appeal,
                                         PleaDraft        *draft,
                                         PleaRecipientRole role);
GPtrArray *plea_choices_list_addressees (PleaAppeal *appeal, PleaDraft *draft);
gboolean   plea_choices_write_to (PleaAppeal *appeal, PleaDraft *draft, PleaRecipientRole role);
gboolean   plea_choices_get_recipient_chosen (PleaAppeal *appeal, PleaDraft *draft, guint nth);
void       plea_choices_set_recipient_chosen (PleaAppeal *appeal,
                                              PleaDraft  *draft,
                                              guint       nth,
                                              gboolean    chosen);

gboolean plea_choices_is_on_card (PleaAppeal *appeal, PleaDraft *draft);
gboolean plea_choices_gets_card (PleaAppeal          *appeal,
                                 PleaDraft           *draft,
                                 const PleaRecipient *recipient);
gboolean plea_choices_lack_card (PleaAppeal *appeal, PleaDraft *draft);
gboolean plea_choices_stay_in_country (PleaAppeal *appeal, PleaDraft *draft, PleaSender *sender);
