/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the appeal editor about whom to write to. */

#include "config.h"

#include "plea-recipients-editor.h"

#include "plea-note-row.h"
#include "plea-recipient-editor.h"

struct _PleaRecipientsEditor
{
  AdwPreferencesGroup parent_instance;

  PleaAppealBuilder *builder;
  GPtrArray         *rows; /* in the order of the recipients */
};

G_DEFINE_FINAL_TYPE (PleaRecipientsEditor, plea_recipients_editor, ADW_TYPE_PREFERENCES_GROUP)

static void
number_rows (PleaRecipientsEditor *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    plea_recipient_editor_set_number (g_ptr_array_index (self->rows, i), i + 1);
}

static void
on_remove (PleaRecipientEditor *row, PleaRecipientsEditor *self)
{
  GPtrArray     *recipients = plea_appeal_builder_get_recipients (self->builder);
  PleaRecipient *recipient = plea_recipient_editor_get_recipient (row);

  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (row));
  g_ptr_array_remove (self->rows, row);
  g_ptr_array_remove (recipients, recipient);
  number_rows (self);
  plea_appeal_builder_changed (self->builder);
}

static void
add_row (PleaRecipientsEditor *self, PleaRecipient *recipient, gboolean is_open)
{
  GtkWidget *row = plea_recipient_editor_new (self->builder, recipient);

  g_signal_connect_object (row, "remove", G_CALLBACK (on_remove), self, 0);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), is_open);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
on_add (PleaRecipientsEditor *self)
{
  PleaRecipient *recipient = plea_recipient_new ();

  g_ptr_array_add (plea_appeal_builder_get_recipients (self->builder), recipient);
  add_row (self, recipient, TRUE);
  number_rows (self);
  plea_appeal_builder_changed (self->builder);
}

static void
plea_recipients_editor_dispose (GObject *object)
{
  g_clear_object (&PLEA_RECIPIENTS_EDITOR (object)->builder);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_RECIPIENTS_EDITOR);

  G_OBJECT_CLASS (plea_recipients_editor_parent_class)->dispose (object);
}

static void
plea_recipients_editor_finalize (GObject *object)
{
  g_clear_pointer (&PLEA_RECIPIENTS_EDITOR (object)->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (plea_recipients_editor_parent_class)->finalize (object);
}

static void
plea_recipients_editor_class_init (PleaRecipientsEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PLEA_TYPE_NOTE_ROW);
  G_OBJECT_CLASS (klass)->dispose = plea_recipients_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = plea_recipients_editor_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-recipients-editor.ui");
  gtk_widget_class_bind_template_callback (widget_class, on_add);
}

static void
plea_recipients_editor_init (PleaRecipientsEditor *self)
{
  self->rows = g_ptr_array_new ();
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
  GPtrArray *recipients = plea_appeal_builder_get_recipients (builder);

  g_set_object (&self->builder, builder);
  for (guint i = 0; i < recipients->len; i++)
    add_row (self, g_ptr_array_index (recipients, i), recipients->len == 1);
  number_rows (self);
}

/**
 * plea_recipients_editor_update_languages:
 *
 * Asks for salutations in the languages of the letters that there are now.
 */
void
plea_recipients_editor_update_languages (PleaRecipientsEditor *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    plea_recipient_editor_update_languages (g_ptr_array_index (self->rows, i));
  number_rows (self);
}
