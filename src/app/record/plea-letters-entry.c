/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A letter of the record, opened: what was sent, to whom, when and how, and what came back. */

#include "config.h"

#include "plea-letters-entry.h"

#include <glib/gi18n.h>

#include "plea-buttons.h"
#include "plea-calendar.h"
#include "plea-idioms.h"
#include "plea-letters-dialog.h"
#include "plea-letters-print.h"
#include "plea-letters-words.h"
#include "plea-locale.h"

struct _PleaLettersEntry
{
  GtkBox parent_instance;

  AdwWindowTitle *title;
  GtkStack       *pages;
  GtkLabel       *recipient;
  GtkImage       *state_icon;
  GtkLabel       *state;
  GtkLabel       *answer_note;
  GtkWidget      *steps;
  AdwActionRow   *appeal;
  AdwActionRow   *country;
  AdwActionRow   *way;
  AdwActionRow   *signer;
  AdwActionRow   *language;
  AdwActionRow   *made;
  AdwActionRow   *printed;
  AdwActionRow   *posted;
  AdwActionRow   *note;
  GtkLabel       *text;
  GtkLabel       *no_text;
  GtkLabel       *no_pages;

  PleaLibrary        *library;
  PleaSession        *session;
  PleaLettersChanges *changes;
  PleaRecord         *record;
  PleaRecordEntry    *entry;
  GSignalGroup       *entry_signals;
};

G_DEFINE_FINAL_TYPE (PleaLettersEntry, plea_letters_entry, GTK_TYPE_BOX)

/* What is shown */

static void
show_optional_row (AdwActionRow *row, const char *text)
{
  gboolean is_there = text != NULL && *text != '\0';

  adw_action_row_set_subtitle (row, is_there ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (row), is_there);
}

static void
show_day (AdwActionRow *row, const GDate *date)
{
  g_autofree char *day = date != NULL ? plea_locale_format_date (date) : NULL;

  show_optional_row (row, day);
}

static void
show_optional_label (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

/* An older Plea kept the words alone. Whoever tries what cannot be read now is told why. */
static void
allow_again (PleaLettersEntry *self, gboolean has_words)
{
  g_autofree char *pages = plea_record_load_pages (self->record, self->entry, NULL);
  gboolean         has_pages = pages == NULL || *pages != '\0';

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "entry.print-again", has_pages);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "entry.save-again", has_pages);
  gtk_widget_set_visible (GTK_WIDGET (self->no_pages), has_words && !has_pages);
}

/* The words are not in memory with all the rest. */
static void
show_text (PleaLettersEntry *self)
{
  g_autofree char *text = plea_record_load_text (self->record, self->entry, NULL);
  const char      *words = text != NULL ? g_strchomp (text) : "";

  show_optional_label (self->text, words);
  gtk_widget_set_visible (GTK_WIDGET (self->no_text), text != NULL && *words == '\0');
  allow_again (self, *words != '\0');
}

static void
show_state (PleaLettersEntry *self)
{
  g_autofree char *state = plea_letters_describe_state (self->entry);

  gtk_label_set_text (self->state, state);
  gtk_image_set_from_icon_name (self->state_icon, plea_letters_get_state_icon (self->entry));
  show_optional_label (self->answer_note, self->entry->answer_note);
}

static void
show_facts (PleaLettersEntry *self)
{
  PleaRecordEntry *entry = self->entry;
  g_autofree char *country = *entry->recipient_country != '\0'
                                 ? plea_locale_get_country_name (entry->recipient_country)
                                 : NULL;
  g_autofree char *language = *entry->language != '\0'
                                  ? plea_locale_get_language_name (entry->language)
                                  : NULL;
  g_autofree char *signer = plea_letters_describe_signer (entry);

  show_optional_row (self->country, country);
  show_optional_row (self->way, plea_letters_describe_way (entry->way));
  show_optional_row (self->signer, signer);
  show_optional_row (self->language, language);
  show_day (self->made, entry->made);
  show_day (self->printed, entry->printed);
  show_day (self->posted, entry->posted);
  show_optional_row (self->note, entry->note);
}

static void
show_appeal (PleaLettersEntry *self)
{
  adw_action_row_set_subtitle (self->appeal,
                               plea_letters_describe_defender (self->entry, self->library));
}

/* An appeal that was removed cannot be gone to, nor written for. */
static void
allow_deeds (PleaLettersEntry *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean   is_there = plea_library_find (self->library, self->entry->appeal_id) != NULL;
  gboolean   is_posted = self->entry->posted != NULL;
  gboolean   is_open = is_posted && self->entry->answer == PLEA_RECORD_ANSWER_NONE;

  gtk_widget_action_set_enabled (widget, "entry.go-to-appeal", is_there);
  gtk_widget_action_set_enabled (widget, "entry.posted", !is_posted);
  gtk_widget_action_set_enabled (widget, "entry.write-again", is_there && is_posted);
  gtk_widget_action_set_enabled (widget, "entry.reply", is_open);
  gtk_widget_action_set_enabled (widget, "entry.returned", is_open);
  gtk_widget_set_visible (self->steps, is_open || !is_posted);
}

static void
show_all (PleaLettersEntry *self)
{
  const char *recipient = plea_letters_describe_recipient (self->entry);

  gtk_label_set_text (self->recipient, recipient);
  show_appeal (self);
  allow_deeds (self);
  show_state (self);
  show_facts (self);
  show_text (self);
}

/* What can be done */

static void
go_to_appeal (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_signal_emit_by_name (widget, "go-to-appeal", PLEA_LETTERS_ENTRY (widget)->entry->appeal_id);
}

static GtkWindow *
get_window (PleaLettersEntry *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
edit (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaLettersEntry *self = PLEA_LETTERS_ENTRY (widget);

  plea_letters_dialog_edit (get_window (self), self->changes, self->entry);
}

static void
note_posted (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaLettersEntry *self = PLEA_LETTERS_ENTRY (widget);
  g_autoptr (PleaRecordEntry) changed = plea_record_entry_copy (self->entry);
  GDate today;

  plea_calendar_get_today (&today);
  g_object_set (changed, "posted", &today, NULL);
  plea_letters_changes_change (self->changes, self->entry, changed, _ ("Marked as posted"));
}

static void
note_reply (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaLettersEntry *self = PLEA_LETTERS_ENTRY (widget);

  plea_letters_dialog_note_answer (get_window (self), self->changes, self->entry,
                                   PLEA_RECORD_ANSWER_REPLY);
}

static void
note_returned (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaLettersEntry *self = PLEA_LETTERS_ENTRY (widget);

  plea_letters_dialog_note_answer (get_window (self), self->changes, self->entry,
                                   PLEA_RECORD_ANSWER_RETURNED);
}

static void delete (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaLettersEntry *self = PLEA_LETTERS_ENTRY (widget);

  plea_letters_changes_remove (self->changes, self->entry);
}

static void
write_again (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_signal_emit_by_name (widget, "write-again", PLEA_LETTERS_ENTRY (widget)->entry);
}

static void
print_again (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaLettersEntry *self = PLEA_LETTERS_ENTRY (widget);

  plea_letters_print_again (get_window (self), self->session, self->changes, self->entry);
}

static void
save_again (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaLettersEntry *self = PLEA_LETTERS_ENTRY (widget);

  plea_letters_save_again (get_window (self), self->session, self->entry);
}

/* Object */

static void
plea_letters_entry_dispose (GObject *object)
{
  PleaLettersEntry *self = PLEA_LETTERS_ENTRY (object);

  g_clear_object (&self->entry_signals);
  g_clear_object (&self->entry);
  g_clear_object (&self->record);
  g_clear_object (&self->changes);
  g_clear_object (&self->session);
  g_clear_object (&self->library);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_LETTERS_ENTRY);

  G_OBJECT_CLASS (plea_letters_entry_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-letters-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaLettersEntry, title);
  gtk_widget_class_bind_template_child (widget_class, PleaLettersEntry, pages);
  gtk_widget_class_bind_template_child (widget_class, PleaLettersEntry, recipient);
  gtk_widget_class_bind_template_child (widget_class, PleaLettersEntry, state_icon);
  gtk_widget_class_bind_template_child (widget_class, PleaLettersEntry, state);
  gtk_widget_class_bind_template_child (widget_class, PleaLettersEntry, answer_note);
  gtk_widget_class_bind_template_child (widget_class, PleaLettersEntry, steps);
  gtk_widget_class_bind_template_child (widget_class, PleaLettersEntry, appeal);
  gtk_widget_class_bind_template_child (widget_class, PleaLettersEntry, country);
  gtk_widget_class_bind_template_child (widget_class, PleaLettersEntry, way);
  gtk_widget_class_bind_template_child (widget_class, PleaLettersEntry, signer);
  gtk_widget_class_bind_template_child (widget_class, PleaLettersEntry, language);
  gtk_widget_class_bind_template_child (widget_class, PleaLettersEntry, made);
  gtk_widget_class_bind_template_child (widget_class, PleaLettersEntry, printed);
  gtk_widget_class_bind_template_child (widget_class, PleaLettersEntry, posted);
  gtk_widget_class_bind_template_child (widget_class, PleaLettersEntry, note);
  gtk_widget_class_bind_template_child (widget_class, PleaLettersEntry, text);
  gtk_widget_class_bind_template_child (widget_class, PleaLettersEntry, no_text);
  gtk_widget_class_bind_template_child (widget_class, PleaLettersEntry, no_pages);
}

static void
plea_letters_entry_class_init (PleaLettersEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plea_letters_entry_dispose;

  /**
   * PleaLettersEntry::go-to-appeal:
   * @appeal_id: id of the appeal that the letter is for
   */
  plea_signal_new (klass, "go-to-appeal", 1, G_TYPE_STRING);
  /**
   * PleaLettersEntry::write-again:
   * @entry: the letter after which another is to be written
   */
  plea_signal_new (klass, "write-again", 1, PLEA_TYPE_RECORD_ENTRY);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "entry.go-to-appeal", NULL, go_to_appeal);
  gtk_widget_class_install_action (widget_class, "entry.edit", NULL, edit);
  gtk_widget_class_install_action (widget_class, "entry.posted", NULL, note_posted);
  gtk_widget_class_install_action (widget_class, "entry.reply", NULL, note_reply);
  gtk_widget_class_install_action (widget_class, "entry.returned", NULL, note_returned);
  gtk_widget_class_install_action (widget_class, "entry.delete", NULL, delete);
  gtk_widget_class_install_action (widget_class, "entry.write-again", NULL, write_again);
  gtk_widget_class_install_action (widget_class, "entry.print-again", NULL, print_again);
  gtk_widget_class_install_action (widget_class, "entry.save-again", NULL, save_again);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
}

static void
plea_letters_entry_init (PleaLettersEntry *self)
{
  self->entry_signals = g_signal_group_new (PLEA_TYPE_RECORD_ENTRY);
  g_signal_group_connect_swapped (self->entry_signals, "notify", G_CALLBACK (show_all), self);
  g_type_ensure (PLEA_TYPE_BUTTONS);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plea_letters_entry_set_up:
 * @library: the appeals that letters are for
 * @session: the supporter
 * @changes: the way to change what is noted
 */
void
plea_letters_entry_set_up (PleaLettersEntry   *self,
                           PleaLibrary        *library,
                           PleaSession        *session,
                           PleaLettersChanges *changes)
{
  g_set_object (&self->library, library);
  g_set_object (&self->session, session);
  g_set_object (&self->changes, changes);
}

/**
 * plea_letters_entry_set_record:
 * @record: where the words of letters are
 */
void
plea_letters_entry_set_record (PleaLettersEntry *self, PleaRecord *record)
{
  g_set_object (&self->record, record);
}

/**
 * plea_letters_entry_show:
 * @entry: (nullable): the letter to show and to follow, or %NULL for none
 */
void
plea_letters_entry_show (PleaLettersEntry *self, PleaRecordEntry *entry)
{
  g_set_object (&self->entry, entry);
  g_signal_group_set_target (self->entry_signals, entry);
  if (entry != NULL)
    show_all (self);
  adw_window_title_set_title (self->title, entry != NULL ? _ ("Letter") : "");
  gtk_stack_set_visible_child_name (self->pages, entry != NULL ? "entry" : "nothing");
}

/**
 * plea_letters_entry_get:
 *
 * Returns: (transfer none) (nullable): the letter that is shown
 */
PleaRecordEntry *
plea_letters_entry_get (PleaLettersEntry *self)
{
  return self->entry;
}
