/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the appeal editor about whom to write to. */

#include "config.h"

#include "plea-recipients-editor.h"

#include "plea-editor-list.h"
#include "plea-note-row.h"
#include "plea-recipient-editor.h"

struct _PleaRecipientsEditor
{
  AdwPreferencesGroup parent_instance;

  PleaEditorList *recipients;
};

G_DEFINE_FINAL_TYPE (PleaRecipientsEditor, plea_recipients_editor, ADW_TYPE_PREFERENCES_GROUP)

static void
on_add (PleaRecipientsEditor *self)
{
  plea_editor_list_add (self->recipients, plea_recipient_new ());
}

static void
plea_recipients_editor_dispose (GObject *object)
{
  g_clear_pointer (&PLEA_RECIPIENTS_EDITOR (object)->recipients, plea_editor_list_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_RECIPIENTS_EDITOR);

  G_OBJECT_CLASS (plea_recipients_editor_parent_class)->dispose (object);
}

static void
plea_recipients_editor_class_init (PleaRecipientsEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PLEA_TYPE_NOTE_ROW);
  G_OBJECT_CLASS (klass)->dispose = plea_recipients_editor_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-recipients-editor.ui");
  gtk_widget_class_bind_template_callback (widget_class, on_add);
}

static void
plea_recipients_editor_init (PleaRecipientsEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plea_recipients_editor_edit:
 * @builder: whose recipients are edited from now on
 *
 * To be called once.
 */
void
plea_recipients_editor_edit (PleaRecipientsEditor *self, PleaAppealBuilder *builder)
{
  self->recipients = plea_editor_list_new (ADW_PREFERENCES_GROUP (self), "recipient", builder,
                                           plea_appeal_builder_get_recipients (builder),
                                           (PleaEditorListFunc) plea_recipient_editor_new);
}

/**
 * plea_recipients_editor_update_languages:
 *
 * Asks for salutations in the languages of the letters that there are now.
 */
void
plea_recipients_editor_update_languages (PleaRecipientsEditor *self)
{
  GtkWidget *row;

  for (guint i = 0; (row = plea_editor_list_get_row (self->recipients, i)) != NULL; i++)
    plea_recipient_editor_update_languages (PLEA_RECIPIENT_EDITOR (row));
  plea_editor_list_number (self->recipients);
}
