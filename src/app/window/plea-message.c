/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is told or asked over a window. */

#include "config.h"

#include "plea-message.h"

#include <glib/gi18n.h>

/**
 * plea_message_tell:
 * @window: (nullable): a window with an overlay as its content; where it is closed already, nobody
 * is told
 * @text: what has been done, in few words
 *
 * Returns: (transfer none) (nullable): what tells it
 */
PleaNotice *
plea_message_tell (GtkWindow *window, const char *text)
{
  PleaNotice *notice;

  if (window == NULL)
    return NULL;

  notice = plea_notice_new (text);
  plea_notice_show (notice, window);

  return notice;
}

/**
 * plea_message_show:
 * @parent: (nullable): the window that it is about; without one Plea stays until it is read
 * @heading: what happened
 * @body: whole sentences that say why and what to do
 */
void
plea_message_show (GtkWindow *parent, const char *heading, const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  if (parent == NULL)
    gtk_window_set_application (GTK_WINDOW (dialog),
                                GTK_APPLICATION (g_application_get_default ()));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * plea_message_ask:
 * @parent: the window that it is about
 * @heading: the question
 * @body: whole sentences that say what depends on it
 * @no: label of what leaves all as it is, which is also what closing the question means
 * @yes: label of what is done otherwise
 * @appearance: how that looks
 *
 * Asks a question. The answer comes with the signal “response::yes”.
 *
 * Returns: (transfer none): the question, which goes when it is answered
 */
AdwMessageDialog *
plea_message_ask (GtkWindow            *parent,
                  const char           *heading,
                  const char           *body,
                  const char           *no,
                  const char           *yes,
                  AdwResponseAppearance appearance)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));

  adw_message_dialog_add_responses (dialog, "no", no, "yes", yes, NULL);
  adw_message_dialog_set_response_appearance (dialog, "yes", appearance);
  adw_message_dialog_set_default_response (dialog, "no");
  adw_message_dialog_set_close_response (dialog, "no");
  gtk_window_present (GTK_WINDOW (dialog));

  return dialog;
}
