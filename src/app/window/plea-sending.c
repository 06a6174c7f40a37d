/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters on their way out: saved, printed, copied or posted, and the notes of that.
 *
 * Whatever is shown when a job is done, what is noted is noted for the appeal it was started for.
 */

#include "config.h"

#include "plea-sending.h"

#include <glib/gi18n.h>

#include "plea-calendar.h"
#include "plea-describe.h"
#include "plea-letter.h"
#include "plea-message.h"

struct _PleaSending
{
  GObject parent_instance;

  GtkWindow       *window; /* NULL when it has been closed */
  AdwToastOverlay *toasts; /* part of the window */
  PleaSession     *session;
  PleaOutput      *output;
};

enum
{
  NOTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PleaSending, plea_sending, G_TYPE_OBJECT)

static void
plea_sending_dispose (GObject *object)
{
  PleaSending *self = PLEA_SENDING (object);

  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->output);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (plea_sending_parent_class)->dispose (object);
}

static void
plea_sending_class_init (PleaSendingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plea_sending_dispose;

  /**
   * PleaSending::noted:
   *
   * Emitted when it has been noted that letters for an appeal were saved, printed or posted.
   */
  signals[NOTED] = g_signal_new ("noted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
plea_sending_init (PleaSending *self)
{
}

/* What is done with letters, and the question before it where they are perhaps no longer wanted */

static void
save (PleaSending *self, PleaJob *job)
{
  /* TRANSLATORS: the proposed name of a file; it must not tell whom the letter is about */
  plea_output_save (self->output, job, _ ("Letter.pdf"));
}

static void
save_each (PleaSending *self, PleaJob *job)
{
  /* TRANSLATORS: how the names of files begin; they must not tell whom the letters are about */
  plea_output_save_each (self->output, job, C_ ("file name", "Letter"));
}

static void
print (PleaSending *self, PleaJob *job)
{
  plea_output_print (self->output, job);
}

static const struct
{
  const char *question;
  const char *yes;
  void (*start) (PleaSending *self, PleaJob *job);
} ways[] = {
  [PLEA_SENDING_SAVE] = { N_ ("Save Anyway?"), N_ ("_Save Anyway"), save },
  [PLEA_SENDING_SAVE_EACH] = { N_ ("Save Anyway?"), N_ ("_Save Anyway"), save_each },
  [PLEA_SENDING_PRINT] = { N_ ("Print Anyway?"), N_ ("_Print Anyway"), print },
};

static void
on_yes (PleaSending *self, const char *response, GObject *dialog)
{
  PleaSendingWay way = GPOINTER_TO_UINT (g_object_get_data (dialog, "way"));

  ways[way].start (self, g_object_get_data (dialog, "job"));
}

/**
 * plea_sending_start:
 * @way: what to do with the letters
 * @appeal: the appeal that they are for
 * @job: the letters
 *
 * Asks what there is to ask, and does it.
 */
void
plea_sending_start (PleaSending *self, PleaSendingWay way, PleaAppeal *appeal, PleaJob *job)
{
  GDate            today;
  g_autofree char *reason = NULL;
  GObject         *dialog;

  plea_calendar_get_today (&today);
  reason = plea_describe_reason_not_to_write (appeal, &today);
  if (reason == NULL)
    {
      ways[way].start (self, job);
      return;
    }

  dialog = G_OBJECT (plea_message_ask (self->window, _ (ways[way].question), reason, _ ("_Cancel"),
                                       _ (ways[way].yes), ADW_RESPONSE_DEFAULT));
  g_object_set_data (dialog, "way", GUINT_TO_POINTER (way));
  g_object_set_data_full (dialog, "job", plea_job_ref (job), (GDestroyNotify) plea_job_unref);
  g_signal_connect_object (dialog, "response::yes", G_CALLBACK (on_yes), self, G_CONNECT_SWAPPED);
}

/* What is told and noted then */

static void
note (PleaSending *self, const char *appeal_id, PleaRecordKind kind, guint n_letters)
{
  if (plea_session_add_to_record (self->session, appeal_id, kind, n_letters))
    g_signal_emit (self, signals[NOTED], 0);
}

static void
on_launched (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PleaSending) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    plea_message_show (self->window, _ ("The Letter Cannot Be Shown"), error->message);
}

static void
open_saved (PleaSending *self, AdwToast *toast)
{
  g_app_info_launch_default_for_uri_async (g_object_get_data (G_OBJECT (toast), "uri"), NULL, NULL,
                                           on_launched, g_object_ref (self));
}

static void
on_saved (PleaSending *self, PleaJob *job, GFile *place)
{
  AdwToast *toast = adw_toast_new (_ ("Letter saved"));

  note (self, job->appeal_id, PLEA_RECORD_SAVED, job->n_letters);
  adw_toast_set_button_label (toast, _ ("_Open"));
  g_object_set_data_full (G_OBJECT (toast), "uri", g_file_get_uri (place), g_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (open_saved), self,
                           G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
on_printed (PleaSending *self, PleaJob *job)
{
  note (self, job->appeal_id, PLEA_RECORD_PRINTED, job->n_letters);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_ ("Letter sent to the printer")));
}

/**
 * plea_sending_note_posted:
 * @appeal_id: the appeal that letters are for
 * @n_letters: how many have been put in the post
 */
void
plea_sending_note_posted (PleaSending *self, const char *appeal_id, guint n_letters)
{
  note (self, appeal_id, PLEA_RECORD_POSTED, n_letters);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_ ("Noted as posted")));
}

/**
 * plea_sending_copy:
 * @letters: (element-type PleaLetter): what to copy
 *
 * Puts the letters' words on the clipboard.
 */
void
plea_sending_copy (PleaSending *self, GPtrArray *letters)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < letters->len; i++)
    {
      g_autofree char *letter = plea_letter_to_text (g_ptr_array_index (letters, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n\n" : "", letter);
    }

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self->window)), text->str);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_ ("Letter copied")));
}

/**
 * plea_sending_new:
 * @window: over which dialogs are shown
 * @toasts: a part of @window, which tells what has been done
 * @output: the way to files and printers
 * @session: where that is noted
 *
 * Returns: (transfer full): a way out for letters
 */
PleaSending *
plea_sending_new (GtkWindow       *window,
                  AdwToastOverlay *toasts,
                  PleaOutput      *output,
                  PleaSession     *session)
{
  PleaSending *self = g_object_new (PLEA_TYPE_SENDING, NULL);

  g_set_weak_pointer (&self->window, window);
  self->toasts = toasts;
  self->session = g_object_ref (session);
  self->output = g_object_ref (output);
  g_signal_connect_object (self->output, "saved", G_CALLBACK (on_saved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->output, "printed", G_CALLBACK (on_printed), self,
                           G_CONNECT_SWAPPED);

  return self;
}
