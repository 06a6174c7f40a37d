/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks whether to close a window though what was written in it could not be kept. */

#include "config.h"

#include "plea-close-dialog.h"

#include <glib/gi18n.h>

static void
on_response (AdwMessageDialog *dialog, const char *response, GtkWindow *window)
{
  if (!g_str_equal (response, "close"))
    return;

  /* The dialog outlives the window by a moment. */
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
  gtk_window_destroy (window);
}

/**
 * plea_close_dialog_show:
 * @window: the window that is to be closed
 * @reason: whole sentences that say what keeps the changes from being kept and what to do
 *
 * Returns: (transfer none): the question; the answer closes @window or leaves it open
 */
GtkWidget *
plea_close_dialog_show (GtkWindow *window, const char *reason)
{
  /* TRANSLATORS: %s is a whole sentence that says why and what to do */
  g_autofree char *body = g_strdup_printf (_ ("Your last changes would be lost. %s"), reason);
  GtkWidget       *dialog = adw_message_dialog_new (
            window,
            /* TRANSLATORS: heading of a question; to keep is to have on the disk for the next time */
            _ ("Close Without Keeping Your Changes?"), body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "close",
                                    _ ("Close _Anyway"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "close",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_response), window, 0);
  gtk_window_present (GTK_WINDOW (dialog));

  return dialog;
}
