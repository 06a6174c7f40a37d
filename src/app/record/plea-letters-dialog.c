/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the supporter says of a letter that was sent: when and how, and what came back. */

#include "config.h"

#include "plea-letters-dialog.h"

#include <glib/gi18n.h>

#include "plea-calendar.h"
#include "plea-day-row.h"
#include "plea-entry-row.h"
#include "plea-text-row.h"

struct _PleaLettersDialog
{
  AdwWindow parent_instance;

  AdwPreferencesGroup *sent;
  AdwPreferencesGroup *came_back;
  PleaDayRow          *posted;
  AdwComboRow         *way;
  AdwEntryRow         *signer;
  PleaTextRow         *note;
  AdwComboRow         *answer;
  PleaDayRow          *answered;
  PleaTextRow         *answer_note;

  PleaLettersChanges *changes;
  PleaRecordEntry    *entry;
};

G_DEFINE_FINAL_TYPE (PleaLettersDialog, plea_letters_dialog, ADW_TYPE_WINDOW)

/* A choice has the numbers of its enumeration. */
static void
read_sent (PleaLettersDialog *self, PleaRecordEntry *changed)
{
  g_autoptr (GDate) posted = NULL;

  g_object_get (self->posted, "day", &posted, NULL);
  g_object_set (changed, "posted", posted, "way", adw_combo_row_get_selected (self->way), "signer",
                gtk_editable_get_text (GTK_EDITABLE (self->signer)), "note",
                plea_text_row_get_text (self->note), NULL);
}

static void
read_answer (PleaLettersDialog *self, PleaRecordEntry *changed)
{
  PleaRecordAnswer answer = adw_combo_row_get_selected (self->answer);
  gboolean         is_answered = answer != PLEA_RECORD_ANSWER_NONE;
  g_autoptr (GDate) day = NULL;
  GDate today;

  plea_calendar_get_today (&today);
  g_object_get (self->answered, "day", &day, NULL);
  g_object_set (changed, "answer", answer, "answered",
                !is_answered  ? NULL
                : day != NULL ? day
                              : &today,
                "answer-note", is_answered ? plea_text_row_get_text (self->answer_note) : "", NULL);
}

static void
save (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaLettersDialog *self = PLEA_LETTERS_DIALOG (widget);
  g_autoptr (PleaRecordEntry) changed = plea_record_entry_copy (self->entry);

  read_sent (self, changed);
  read_answer (self, changed);
  plea_letters_changes_change (self->changes, self->entry, changed, _ ("Noted in the record"));
  gtk_window_close (GTK_WINDOW (self));
}

static void
plea_letters_dialog_dispose (GObject *object)
{
  PleaLettersDialog *self = PLEA_LETTERS_DIALOG (object);

  g_clear_object (&self->changes);
  g_clear_object (&self->entry);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_LETTERS_DIALOG);

  G_OBJECT_CLASS (plea_letters_dialog_parent_class)->dispose (object);
}

static void
plea_letters_dialog_class_init (PleaLettersDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PLEA_TYPE_DAY_ROW);
  g_type_ensure (PLEA_TYPE_ENTRY_ROW);
  g_type_ensure (PLEA_TYPE_TEXT_ROW);
  G_OBJECT_CLASS (klass)->dispose = plea_letters_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-letters-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaLettersDialog, sent);
  gtk_widget_class_bind_template_child (widget_class, PleaLettersDialog, came_back);
  gtk_widget_class_bind_template_child (widget_class, PleaLettersDialog, posted);
  gtk_widget_class_bind_template_child (widget_class, PleaLettersDialog, way);
  gtk_widget_class_bind_template_child (widget_class, PleaLettersDialog, signer);
  gtk_widget_class_bind_template_child (widget_class, PleaLettersDialog, note);
  gtk_widget_class_bind_template_child (widget_class, PleaLettersDialog, answer);
  gtk_widget_class_bind_template_child (widget_class, PleaLettersDialog, answered);
  gtk_widget_class_bind_template_child (widget_class, PleaLettersDialog, answer_note);
  gtk_widget_class_install_action (widget_class, "letter.save", NULL, save);
}

static void
plea_letters_dialog_init (PleaLettersDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_entry (PleaLettersDialog *self, PleaRecordAnswer answer)
{
  PleaRecordEntry *entry = self->entry;
  GDate            today;

  plea_calendar_get_today (&today);
  g_object_set (self->posted, "day", entry->posted, NULL);
  adw_combo_row_set_selected (self->way, entry->way);
  gtk_editable_set_text (GTK_EDITABLE (self->signer), entry->signer);
  g_object_set (self->note, "text", entry->note, NULL);
  adw_combo_row_set_selected (self->answer, answer);
  g_object_set (self->answered, "day", entry->answered != NULL ? entry->answered : &today, NULL);
  g_object_set (self->answer_note, "text", entry->answer_note, NULL);
}

static PleaLettersDialog *
dialog_new (GtkWindow          *parent,
            PleaLettersChanges *changes,
            PleaRecordEntry    *entry,
            PleaRecordAnswer    answer)
{
  PleaLettersDialog *self = g_object_new (PLEA_TYPE_LETTERS_DIALOG, "transient-for", parent, NULL);

  self->changes = g_object_ref (changes);
  self->entry = g_object_ref (entry);
  show_entry (self, answer);

  return self;
}

/**
 * plea_letters_dialog_edit:
 * @parent: the window that shows it
 * @changes: the way to change the record
 * @entry: the letter
 *
 * Has the supporter say when and how it was sent, and correct what came back.
 */
void
plea_letters_dialog_edit (GtkWindow *parent, PleaLettersChanges *changes, PleaRecordEntry *entry)
{
  PleaLettersDialog *self = dialog_new (parent, changes, entry, entry->answer);

  gtk_widget_set_visible (GTK_WIDGET (self->came_back), entry->answer != PLEA_RECORD_ANSWER_NONE);
  gtk_window_present (GTK_WINDOW (self));
}

/**
 * plea_letters_dialog_note_answer:
 * @parent: the window that shows it
 * @changes: the way to change the record
 * @entry: the letter
 * @answer: what came back
 *
 * Has the supporter say when that was, and more of it.
 */
void
plea_letters_dialog_note_answer (GtkWindow          *parent,
                                 PleaLettersChanges *changes,
                                 PleaRecordEntry    *entry,
                                 PleaRecordAnswer    answer)
{
  PleaLettersDialog *self = dialog_new (parent, changes, entry, answer);

  gtk_widget_set_visible (GTK_WIDGET (self->sent), FALSE);
  gtk_window_present (GTK_WINDOW (self));
}
