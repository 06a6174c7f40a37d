/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A backup is made: with or without a passphrase, and where to. */

#include "config.h"

#include "plea-backup-dialog.h"

#include <glib/gi18n.h>

#include "plea-backup.h"
#include "plea-calendar.h"
#include "plea-date.h"
#include "plea-file-dialog.h"
#include "plea-message.h"
#include "plea-save.h"
#include "plea-spoken.h"
#include "plea-switch-row.h"

struct _PleaBackupDialog
{
  AdwWindow parent_instance;

  PleaSwitchRow *sealed;
  GtkEditable   *passphrase;
  GtkEditable   *again;
  GtkWidget     *content;
  GtkWidget     *waiting;

  char *directory;
};

G_DEFINE_FINAL_TYPE (PleaBackupDialog, plea_backup_dialog, ADW_TYPE_WINDOW)

/* What a thread needs, on its own. */
typedef struct
{
  char *directory;
  char *passphrase; /* NULL where anybody may read it */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->directory);
  g_free (job->passphrase);
  g_free (job);
}

static void
make_in_thread (GTask *task, gpointer file, gpointer data, GCancellable *cancellable)
{
  Job    *job = data;
  GError *error = NULL;
  g_autoptr (GBytes) backup = plea_backup_make (job->directory, job->passphrase, &error);

  if (backup != NULL && plea_save_replace (file, backup, G_FILE_CREATE_PRIVATE, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
set_busy (PleaBackupDialog *self, gboolean is_busy)
{
  gtk_widget_set_sensitive (self->content, !is_busy);
  gtk_widget_set_visible (self->waiting, is_busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backup.make", !is_busy);
}

static void
on_made (GObject *file, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PleaBackupDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      plea_message_tell (parent, _ ("Backup saved"));
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else
    {
      g_autofree char *advice = error->domain == G_IO_ERROR
                                    ? plea_save_explain (G_FILE (file), error)
                                    : g_strdup (error->message);

      set_busy (self, FALSE);
      plea_message_show (GTK_WINDOW (self), _ ("The Backup Could Not Be Made"), advice);
    }
}

static void
on_place_chosen (GObject *dialog, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PleaBackupDialog) self = user_data;
  g_autoptr (GFile) file = plea_file_dialog_ask_finish (result);
  g_autoptr (GTask) task = NULL;
  Job *job;

  if (file == NULL)
    return;

  job = g_new0 (Job, 1);
  job->directory = g_strdup (self->directory);
  if (plea_switch_row_get_active (self->sealed))
    job->passphrase = g_strdup (gtk_editable_get_text (self->passphrase));
  task = g_task_new (file, NULL, on_made, g_object_ref (self));
  g_task_set_task_data (task, job, job_free);
  set_busy (self, TRUE);
  g_task_run_in_thread (task, make_in_thread);
}

static char *
propose_name (void)
{
  g_autofree char *day = NULL;
  GDate            today;

  plea_calendar_get_today (&today);
  day = plea_date_format (&today);

  /* TRANSLATORS: the proposed name of a file; %s is a day, as 2026-11-23 */
  return g_strdup_printf (_ ("Backup %s"), day);
}

static void
choose_place (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  static const char *const suffixes[] = { PLEA_BACKUP_SUFFIX, NULL };
  g_autofree char         *name = propose_name ();
  g_autofree char         *file_name = g_strconcat (name, "." PLEA_BACKUP_SUFFIX, NULL);
  PleaFileQuestion         question = {
            .action = GTK_FILE_CHOOSER_ACTION_SAVE,
            .title = _ ("Save the Backup"),
            .accept = _ ("_Save"),
            .name = file_name,
            /* TRANSLATORS: a kind of file */
            .filter = _ ("Backups of Plea"),
            .suffixes = suffixes,
  };

  plea_file_dialog_ask_async (GTK_WINDOW (widget), &question, on_place_chosen,
                              g_object_ref (widget));
}

/* Nobody sees what is typed, so it is typed twice. */
static void
allow (PleaBackupDialog *self)
{
  const char *passphrase = gtk_editable_get_text (self->passphrase);
  gboolean    is_same = g_str_equal (passphrase, gtk_editable_get_text (self->again));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backup.make",
                                 !plea_switch_row_get_active (self->sealed)
                                     || (*passphrase != '\0' && is_same));
}

/* Object */

static void
plea_backup_dialog_dispose (GObject *object)
{
  PleaBackupDialog *self = PLEA_BACKUP_DIALOG (object);

  g_clear_pointer (&self->directory, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_BACKUP_DIALOG);

  G_OBJECT_CLASS (plea_backup_dialog_parent_class)->dispose (object);
}

static void
plea_backup_dialog_class_init (PleaBackupDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PLEA_TYPE_SWITCH_ROW);
  G_OBJECT_CLASS (klass)->dispose = plea_backup_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-backup-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaBackupDialog, sealed);
  gtk_widget_class_bind_template_child (widget_class, PleaBackupDialog, passphrase);
  gtk_widget_class_bind_template_child (widget_class, PleaBackupDialog, again);
  gtk_widget_class_bind_template_child (widget_class, PleaBackupDialog, content);
  gtk_widget_class_bind_template_child (widget_class, PleaBackupDialog, waiting);
  gtk_widget_class_bind_template_callback (widget_class, allow);
  gtk_widget_class_install_action (widget_class, "backup.make", NULL, choose_place);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
plea_backup_dialog_init (PleaBackupDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  plea_spoken_text (ADW_ENTRY_ROW (self->passphrase));
  plea_spoken_text (ADW_ENTRY_ROW (self->again));
  allow (self);
}

/**
 * plea_backup_dialog_show:
 * @parent: the window whose data it is about
 * @directory: where that is kept
 *
 * Asks how all that is kept there is to be backed up, and does it.
 */
void
plea_backup_dialog_show (GtkWindow *parent, const char *directory)
{
  PleaBackupDialog *self = g_object_new (PLEA_TYPE_BACKUP_DIALOG, "transient-for", parent, NULL);

  self->directory = g_strdup (directory);
  gtk_window_present (GTK_WINDOW (self));
}
