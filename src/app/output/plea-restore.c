/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A backup takes the place of all that is kept: which one, whether, with which passphrase, and the
 * way back.
 *
 * What was there before stays in memory, for as long as that can be undone. */

#include "config.h"

#include "plea-restore.h"

#include <glib/gi18n.h>

#include "plea-backup-dialog.h"
#include "plea-backup.h"
#include "plea-file-dialog.h"
#include "plea-idioms.h"
#include "plea-message.h"
#include "plea-seal.h"
#include "plea-spoken.h"
#include "plea-store-error.h"

struct _PleaRestore
{
  GObject parent_instance;

  GtkWindow *window; /* NULL when it has been closed */
  char      *directory;
  GFile     *file;   /* that is to be restored */
  GBytes    *backup; /* what is in it */
  GtkWindow *waiting;
};

PLEA_DEFINE_FINAL_TYPE_WITH_CODE (PleaRestore,
                                  plea_restore,
                                  plea_signal_new (klass, "restored", 0);)

static void
plea_restore_clear (PleaRestore *self)
{
  g_clear_weak_pointer (&self->window);
  g_clear_weak_pointer (&self->waiting);
  g_clear_pointer (&self->directory, g_free);
  g_clear_object (&self->file);
  g_clear_pointer (&self->backup, g_bytes_unref);
}

static void
plea_restore_init (PleaRestore *self)
{
}

/* Waiting */

static void
begin_to_wait (PleaRestore *self)
{
  AdwMessageDialog *waiting = ADW_MESSAGE_DIALOG (
      adw_message_dialog_new (self->window, _ ("Restoring…"), NULL));
  GtkWidget *spinner = gtk_spinner_new ();

  gtk_spinner_start (GTK_SPINNER (spinner));
  adw_message_dialog_set_extra_child (waiting, spinner);
  gtk_window_set_deletable (GTK_WINDOW (waiting), FALSE);
  g_set_weak_pointer (&self->waiting, GTK_WINDOW (waiting));
  gtk_window_present (GTK_WINDOW (waiting));
}

static void
end_waiting (PleaRestore *self)
{
  if (self->waiting != NULL)
    gtk_window_destroy (self->waiting);
}

/* Restoring */

/* What a thread needs, on its own. */
typedef struct
{
  char   *directory;
  GBytes *backup;
  char   *name;
  char   *passphrase;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->directory);
  g_bytes_unref (job->backup);
  g_free (job->name);
  g_free (job->passphrase);
  g_free (job);
}

/* Returns what was there before. */
static void
restore_in_thread (GTask *task, gpointer self, gpointer data, GCancellable *cancellable)
{
  Job    *job = data;
  GError *error = NULL;
  g_autoptr (GBytes) before = plea_backup_make (job->directory, NULL, &error);

  if (before != NULL
      && plea_backup_restore (job->directory, job->backup, job->name, job->passphrase, &error))
    g_task_return_pointer (task, g_steal_pointer (&before), (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
restore (PleaRestore        *self,
         GBytes             *backup,
         const char         *name,
         const char         *passphrase,
         GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, NULL);
  Job *job = g_new0 (Job, 1);

  job->directory = g_strdup (self->directory);
  job->backup = g_bytes_ref (backup);
  job->name = g_strdup (name);
  job->passphrase = g_strdup (passphrase);
  g_task_set_task_data (task, job, job_free);
  begin_to_wait (self);
  g_task_run_in_thread (task, restore_in_thread);
}

static void
tell_of_failure (PleaRestore *self, const GError *error)
{
  if (self->window != NULL)
    plea_message_show (self->window, _ ("The Backup Could Not Be Restored"), error->message);
}

static void
on_undone (GObject *object, GAsyncResult *result, gpointer user_data)
{
  PleaRestore *self = PLEA_RESTORE (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = g_task_propagate_pointer (G_TASK (result), &error);

  end_waiting (self);
  if (before != NULL)
    g_signal_emit_by_name (self, "restored");
  else
    tell_of_failure (self, error);
}

static void
undo (PleaRestore *self, GtkButton *button)
{
  g_autoptr (GBytes) before = g_bytes_ref (g_object_get_data (G_OBJECT (button), "before"));

  plea_notice_close_around (GTK_WIDGET (button));
  restore (self, before, self->directory, NULL, on_undone);
}

/* It stays until it is closed: whoever sees what came back may take time to miss something. */
static void
offer_undo (PleaRestore *self, GBytes *before)
{
  PleaNotice *notice;
  GtkButton  *button;

  if (self->window == NULL)
    return;

  notice = plea_message_tell (self->window, _ ("Backup restored"));
  button = plea_notice_add_button (notice, _ ("_Undo"));
  plea_notice_set_seconds (notice, 0);
  g_object_set_data_full (G_OBJECT (button), "before", g_bytes_ref (before),
                          (GDestroyNotify) g_bytes_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (undo), self, G_CONNECT_SWAPPED);
}

static void ask (PleaRestore *self, const char *trouble);

static void
on_restored (GObject *object, GAsyncResult *result, gpointer user_data)
{
  PleaRestore *self = PLEA_RESTORE (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = g_task_propagate_pointer (G_TASK (result), &error);

  end_waiting (self);
  if (before != NULL)
    {
      g_signal_emit_by_name (self, "restored");
      offer_undo (self, before);
    }
  else if (g_error_matches (error, PLEA_STORE_ERROR, PLEA_STORE_ERROR_PASSPHRASE)
           && self->window != NULL)
    ask (self, error->message);
  else
    tell_of_failure (self, error);
}

/* Asking */

static void
on_yes (PleaRestore *self, const char *response, AdwMessageDialog *question)
{
  GtkEditable     *passphrase = g_object_get_data (G_OBJECT (question), "passphrase");
  g_autofree char *name = g_file_get_parse_name (self->file);

  restore (self, self->backup, name, passphrase != NULL ? gtk_editable_get_text (passphrase) : NULL,
           on_restored);
}

/* Not a GtkPasswordEntry: one of GTK 4.8 that goes while it has the focus warns of itself. */
static void
ask_for_passphrase (AdwMessageDialog *question)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = g_object_new (ADW_TYPE_PASSWORD_ENTRY_ROW, "title", _ ("Passphrase"),
                                 "activates-default", TRUE, NULL);

  plea_spoken_text (ADW_ENTRY_ROW (row));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  adw_message_dialog_set_extra_child (question, group);
  adw_message_dialog_set_default_response (question, "yes");
  g_object_set_data (G_OBJECT (question), "passphrase", row);
  gtk_widget_grab_focus (row);
}

static char *
describe (PleaRestore *self, const char *trouble)
{
  const char *usual
      = plea_seal_is_sealed (self->backup)
            ? _ ("Type the passphrase of the backup. The backup replaces all that Plea keeps on "
                 "this computer.")
            : _ ("The backup replaces all that Plea keeps on this computer.");

  return g_strdup (trouble != NULL ? trouble : usual);
}

static void
ask (PleaRestore *self, const char *trouble)
{
  g_autofree char  *body = describe (self, trouble);
  AdwMessageDialog *question = plea_message_ask (self->window, _ ("Restore the Backup?"), body,
                                                 _ ("_Cancel"), _ ("_Restore"),
                                                 ADW_RESPONSE_DESTRUCTIVE);

  if (plea_seal_is_sealed (self->backup))
    ask_for_passphrase (question);
  g_signal_connect_object (question, "response::yes", G_CALLBACK (on_yes), self, G_CONNECT_SWAPPED);
}

static void
read_in_thread (GTask *task, gpointer file, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  GBytes *backup = plea_backup_read (file, cancellable, &error);

  if (backup != NULL)
    g_task_return_pointer (task, backup, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
on_read (GObject *file, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PleaRestore) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) backup = g_task_propagate_pointer (G_TASK (result), &error);

  if (self->window == NULL)
    return;
  if (backup == NULL)
    {
      tell_of_failure (self, error);
      return;
    }

  g_set_object (&self->file, G_FILE (file));
  g_clear_pointer (&self->backup, g_bytes_unref);
  self->backup = g_steal_pointer (&backup);
  ask (self, NULL);
}

/**
 * plea_restore_open:
 * @file: a backup
 *
 * Asks whether it is to be restored, restores it, and offers to undo that.
 */
void
plea_restore_open (PleaRestore *self, GFile *file)
{
  g_autoptr (GTask) task = g_task_new (file, NULL, on_read, g_object_ref (self));

  g_task_run_in_thread (task, read_in_thread);
}

static void
on_file_chosen (GObject *window, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PleaRestore) self = user_data;
  g_autoptr (GFile) file = plea_file_dialog_ask_finish (result);

  if (file != NULL)
    plea_restore_open (self, file);
}

/**
 * plea_restore_ask:
 *
 * Asks which backup is to be restored, for plea_restore_open().
 */
void
plea_restore_ask (PleaRestore *self)
{
  static const char *const suffixes[] = { PLEA_BACKUP_SUFFIX, "db", NULL };
  PleaFileQuestion         question = {
            .action = GTK_FILE_CHOOSER_ACTION_OPEN,
            .title = _ ("Restore"),
            .accept = _ ("_Open"),
            .filter = _ ("Backups of Plea"),
            .suffixes = suffixes,
  };

  plea_file_dialog_ask_async (self->window, &question, on_file_chosen, g_object_ref (self));
}

/**
 * plea_restore_back_up:
 *
 * Makes what plea_restore_ask() asks for.
 */
void
plea_restore_back_up (PleaRestore *self)
{
  plea_backup_dialog_show (self->window, self->directory);
}

/**
 * plea_restore_new:
 * @window: the window whose data it is about
 * @directory: where that is kept
 *
 * Returns: (transfer full): what restores it
 */
PleaRestore *
plea_restore_new (GtkWindow *window, const char *directory)
{
  PleaRestore *self = g_object_new (PLEA_TYPE_RESTORE, NULL);

  g_set_weak_pointer (&self->window, window);
  self->directory = g_strdup (directory);

  return self;
}
