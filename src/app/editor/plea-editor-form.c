/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All fields of an appeal in the making, with what there is to say about them.
 *
 * The sections edit the builder. What is wrong with it, and what of a page is in doubt, is told at
 * the fields by name, and above them what no field shows. */

#include "config.h"

#include "plea-editor-form.h"

#include <glib/gi18n.h>

#include "plea-editor-case.h"
#include "plea-editor-defender.h"
#include "plea-editor-letters.h"
#include "plea-editor-notes.h"
#include "plea-editor-recipients.h"
#include "plea-hint.h"
#include "plea-portrait-row.h"

struct _PleaEditorForm
{
  AdwBin parent_instance;

  PleaHint  *count;
  PleaHint  *remarks;
  GtkWidget *defender_group;
  GtkWidget *case_group;
  GtkWidget *events_group;
  GtkWidget *recipients_group;
  GtkWidget *add_recipient;
  GtkWidget *letters_box;

  PleaAppealBuilder *builder;
  PleaEditorItem    *defender;
  PleaPortraitRow   *portrait;
  PleaEditorItem    *facts;
  PleaEditorList    *events;
  PleaEditorList    *recipients;
  PleaEditorList    *letters;
  char              *languages; /* of the letters, in their order */
  gboolean           shows_problems;
};

G_DEFINE_FINAL_TYPE (PleaEditorForm, plea_editor_form, ADW_TYPE_BIN)

/* Problems */

/* A problem with what no field shows is told at the top. */
static void
tell_problems (PleaEditorForm *self, guint n_problems, const char *others)
{
  g_autofree char *count = g_strdup_printf (
      ngettext ("%u thing is still missing from this appeal.",
                "%u things are still missing from this appeal.", n_problems),
      n_problems);
  g_autofree char *text = g_strconcat (count, others, NULL);

  plea_hint_set_text (self->count, n_problems > 0 ? text : NULL);
}

static void
show_problems (PleaEditorForm *self)
{
  g_autoptr (GPtrArray) problems = plea_editor_notes_list_problems (self->builder);
  g_autoptr (GPtrArray) lacks = plea_problems_new ();
  g_autofree char *others = NULL;

  plea_appeal_list_lacks (self->builder->appeal, lacks);
  others = plea_editor_notes_show_problems (GTK_WIDGET (self), problems, lacks);
  tell_problems (self, problems->len, others);
}

/* Languages */

static char *
list_languages (PleaAppealBuilder *builder)
{
  GPtrArray *letters = builder->appeal->letters;
  g_autoptr (GString) languages = g_string_new (NULL);

  for (guint i = 0; i < letters->len; i++)
    {
      const char *language = ((PleaLetterText *) g_ptr_array_index (letters, i))->language;

      g_string_append_printf (languages, "%s ", language != NULL ? language : "");
    }

  return g_string_free (g_steal_pointer (&languages), FALSE);
}

/* Names are spelled and officials addressed in the languages of the letters. */
static void
follow_languages (PleaEditorForm *self)
{
  g_autofree char *languages = list_languages (self->builder);

  if (g_strcmp0 (languages, self->languages) == 0)
    return;

  g_free (self->languages);
  self->languages = g_steal_pointer (&languages);
  plea_editor_defender_show_spellings (self->defender);
  plea_editor_recipients_show_salutations (self->recipients);
}

static void
on_builder_changed (PleaEditorForm *self)
{
  follow_languages (self);
  if (self->shows_problems)
    show_problems (self);
}

/* Actions */

static void
add_event (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  plea_editor_list_add (PLEA_EDITOR_FORM (widget)->events, plea_event_new ());
}

static void
add_recipient (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  plea_editor_list_add (PLEA_EDITOR_FORM (widget)->recipients, plea_recipient_new ());
}

static void
add_translation (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GtkWidget *group = plea_editor_list_add (PLEA_EDITOR_FORM (widget)->letters,
                                           plea_letter_text_new (""));

  gtk_widget_child_focus (group, GTK_DIR_TAB_FORWARD);
}

/* Object */

static gboolean
plea_editor_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (g_ptr_array_index (PLEA_EDITOR_FORM (widget)->defender->rows, 0));
}

static void
plea_editor_form_dispose (GObject *object)
{
  PleaEditorForm *self = PLEA_EDITOR_FORM (object);

  g_clear_pointer (&self->defender, plea_editor_item_release);
  g_clear_pointer (&self->facts, plea_editor_item_release);
  g_clear_pointer (&self->events, plea_editor_list_release);
  g_clear_pointer (&self->recipients, plea_editor_list_release);
  g_clear_pointer (&self->letters, plea_editor_list_release);
  g_clear_pointer (&self->languages, g_free);
  g_clear_object (&self->builder);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_EDITOR_FORM);

  G_OBJECT_CLASS (plea_editor_form_parent_class)->dispose (object);
}

static void
plea_editor_form_class_init (PleaEditorFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PLEA_TYPE_HINT);
  G_OBJECT_CLASS (klass)->dispose = plea_editor_form_dispose;
  widget_class->grab_focus = plea_editor_form_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-editor-form.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaEditorForm, count);
  gtk_widget_class_bind_template_child (widget_class, PleaEditorForm, remarks);
  gtk_widget_class_bind_template_child (widget_class, PleaEditorForm, defender_group);
  gtk_widget_class_bind_template_child (widget_class, PleaEditorForm, case_group);
  gtk_widget_class_bind_template_child (widget_class, PleaEditorForm, events_group);
  gtk_widget_class_bind_template_child (widget_class, PleaEditorForm, recipients_group);
  gtk_widget_class_bind_template_child (widget_class, PleaEditorForm, add_recipient);
  gtk_widget_class_bind_template_child (widget_class, PleaEditorForm, letters_box);
  gtk_widget_class_install_action (widget_class, "editor.add-event", NULL, add_event);
  gtk_widget_class_install_action (widget_class, "editor.add-recipient", NULL, add_recipient);
  gtk_widget_class_install_action (widget_class, "editor.add-translation", NULL, add_translation);
}

static void
plea_editor_form_init (PleaEditorForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  plea_hint_set_icon (self->count, "dialog-error-symbolic");
  plea_hint_add_button (self->count, _ ("Show the _First"), "editor.show-problem");
}

/* With its note; it goes with the group. */
static void
add_portrait (PleaEditorForm *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self->defender_group);
  GtkWidget           *row = plea_portrait_row_new (self->builder);

  adw_preferences_group_add (group, row);
  adw_preferences_group_add (group, plea_note_row_new (row, PLEA_FIELD_DEFENDER_PORTRAIT));
  self->portrait = PLEA_PORTRAIT_ROW (row);
}

/**
 * plea_editor_form_new:
 * @builder: edited from now on
 *
 * Returns: (transfer floating): its fields
 */
GtkWidget *
plea_editor_form_new (PleaAppealBuilder *builder)
{
  PleaEditorForm *self = g_object_new (PLEA_TYPE_EDITOR_FORM, NULL);

  g_set_object (&self->builder, builder);
  self->letters = plea_editor_letters_new (builder, self->letters_box);
  self->defender = plea_editor_defender_new (builder, self->defender_group);
  add_portrait (self);
  self->facts = plea_editor_case_new (builder, self->case_group);
  self->events = plea_editor_events_new (builder, self->events_group);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->recipients_group),
                             plea_note_row_new (self->add_recipient, PLEA_FIELD_RECIPIENTS));
  self->recipients = plea_editor_recipients_new (builder, self->recipients_group);
  follow_languages (self);
  g_signal_connect_object (builder, "changed", G_CALLBACK (on_builder_changed), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * plea_editor_form_show_problems:
 *
 * Tells from now on what keeps the appeal from being one.
 */
void
plea_editor_form_show_problems (PleaEditorForm *self)
{
  self->shows_problems = TRUE;
  show_problems (self);
}

/**
 * plea_editor_form_show_reading:
 * @page: what the appeal was read from; has to stay for as long as the form
 *
 * Tells what the page leaves in doubt, and offers its pictures.
 */
void
plea_editor_form_show_reading (PleaEditorForm *self, PleaReading *page)
{
  g_autofree char *remarks = plea_editor_notes_show_reading (GTK_WIDGET (self), page);

  plea_portrait_row_offer (self->portrait, plea_reading_get_pictures (page));
  plea_hint_set_text (self->remarks, *g_strchomp (remarks) != '\0' ? remarks : NULL);
}

/**
 * plea_editor_form_go_on_from:
 * @before: the fields that were there before these
 *
 * Opens what is open there.
 */
void
plea_editor_form_go_on_from (PleaEditorForm *self, PleaEditorForm *before)
{
  plea_editor_list_open_like (self->events, before->events);
  plea_editor_list_open_like (self->recipients, before->recipients);
}
