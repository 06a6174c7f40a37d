/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters on their way out: saved, printed, copied or posted, and the notes of that. */

#pragma once

#include <adwaita.h>

#include "plea-appeal.h"
#include "plea-session.h"
#include "plea-output.h"

G_BEGIN_DECLS

/**
 * PleaSendingWay:
 * @PLEA_SENDING_SAVE: as a PDF
 * @PLEA_SENDING_SAVE_EACH: as a PDF for each letter
 * @PLEA_SENDING_PRINT: to a printer
 *
 * How letters leave the program.
 */
typedef enum
{
  PLEA_SENDING_SAVE,
  PLEA_SENDING_SAVE_EACH,
  PLEA_SENDING_PRINT,
} PleaSendingWay;

#define PLEA_TYPE_SENDING (plea_sending_get_type ())

G_DECLARE_FINAL_TYPE (PleaSending, plea_sending, PLEA, SENDING, GObject)

/* Signal "noted": it has been noted that letters for an appeal were saved, printed or posted. */

PleaSending *plea_sending_new (GtkWindow       *window,
                               AdwToastOverlay *toasts,
                               PleaOutput      *output,
                               PleaSession     *session);

void plea_sending_start (PleaSending *self, PleaSendingWay way, PleaAppeal *appeal, PleaJob *job);
void plea_sending_copy (PleaSending *self, GPtrArray *letters);
void plea_sending_note_posted (PleaSending *self, const char *appeal_id, guint n_letters);

G_END_DECLS
