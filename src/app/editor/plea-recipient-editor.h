/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One recipient in the appeal editor: a row that opens. */

#pragma once

#include <adwaita.h>

#include "plea-appeal-builder.h"

G_BEGIN_DECLS

#define PLEA_TYPE_RECIPIENT_EDITOR (plea_recipient_editor_get_type ())

G_DECLARE_FINAL_TYPE (PleaRecipientEditor,
                      plea_recipient_editor,
                      PLEA,
                      RECIPIENT_EDITOR,
                      AdwExpanderRow)

/* Signal "remove": the supporter wants to be rid of the recipient. */
GtkWidget *plea_recipient_editor_new (PleaAppealBuilder *builder, PleaRecipient *recipient);
void       plea_recipient_editor_update_languages (PleaRecipientEditor *self);

G_END_DECLS
