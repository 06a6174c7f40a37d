/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells over a window what went wrong. */

#include "config.h"

#include "plea-message.h"

#include <glib/gi18n.h>

/**
 * plea_message_show:
 * @parent: the window that it is about
 * @heading: what happened
 * @body: whole sentences that say why and what to do
 */
void
plea_message_show (GtkWindow *parent, const char *heading, const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}
