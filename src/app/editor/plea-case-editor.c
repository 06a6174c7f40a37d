/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the appeal editor about the case: the status, the days, the source. */

#include "config.h"

#include "plea-case-editor.h"

#include "plea-choice-row.h"
#include "plea-day-row.h"
#include "plea-note-row.h"

struct _PleaCaseEditor
{
  AdwPreferencesGroup parent_instance;

  PleaChoiceRow *status;
  AdwEntryRow   *status_words;
  PleaDayRow    *as_of;
  PleaDayRow    *until;
  AdwEntryRow   *publisher;
  AdwEntryRow   *source;

  PleaAppealBuilder *builder;
  char              *status_words_language; /* stays the same whatever is typed */
  gboolean           is_showing;            /* what changes now was not typed */
};

G_DEFINE_FINAL_TYPE (PleaCaseEditor, plea_case_editor, ADW_TYPE_PREFERENCES_GROUP)

static void
on_edited (PleaCaseEditor *self)
{
  if (self->is_showing)
    return;

  plea_appeal_builder_set_status (self->builder,
                                  plea_status_find (plea_choice_row_get_chosen (self->status)));
  plea_translations_set_first (plea_appeal_builder_get_status_words (self->builder),
                               self->status_words_language,
                               gtk_editable_get_text (GTK_EDITABLE (self->status_words)));
  plea_appeal_builder_set_as_of (self->builder, plea_day_row_get_day (self->as_of));
  plea_appeal_builder_set_until (self->builder, plea_day_row_get_day (self->until));
  plea_appeal_builder_set_publisher (self->builder,
                                     gtk_editable_get_text (GTK_EDITABLE (self->publisher)));
  plea_appeal_builder_set_source_address (self->builder,
                                          gtk_editable_get_text (GTK_EDITABLE (self->source)));
  plea_appeal_builder_changed (self->builder);
}

static void
plea_case_editor_dispose (GObject *object)
{
  g_clear_object (&PLEA_CASE_EDITOR (object)->builder);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_CASE_EDITOR);

  G_OBJECT_CLASS (plea_case_editor_parent_class)->dispose (object);
}

static void
plea_case_editor_finalize (GObject *object)
{
  g_clear_pointer (&PLEA_CASE_EDITOR (object)->status_words_language, g_free);

  G_OBJECT_CLASS (plea_case_editor_parent_class)->finalize (object);
}

static void
plea_case_editor_class_init (PleaCaseEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PLEA_TYPE_CHOICE_ROW);
  g_type_ensure (PLEA_TYPE_DAY_ROW);
  g_type_ensure (PLEA_TYPE_NOTE_ROW);
  G_OBJECT_CLASS (klass)->dispose = plea_case_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = plea_case_editor_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-case-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaCaseEditor, status);
  gtk_widget_class_bind_template_child (widget_class, PleaCaseEditor, status_words);
  gtk_widget_class_bind_template_child (widget_class, PleaCaseEditor, as_of);
  gtk_widget_class_bind_template_child (widget_class, PleaCaseEditor, until);
  gtk_widget_class_bind_template_child (widget_class, PleaCaseEditor, publisher);
  gtk_widget_class_bind_template_child (widget_class, PleaCaseEditor, source);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
}

static void
plea_case_editor_init (PleaCaseEditor *self)
{
  self->is_showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  plea_choice_row_add_statuses (self->status);
}

static void
set_text (AdwEntryRow *row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

/**
 * plea_case_editor_edit:
 * @builder: whose case is edited from now on
 */
void
plea_case_editor_edit (PleaCaseEditor *self, PleaAppealBuilder *builder)
{
  PleaAppeal       *appeal = plea_appeal_builder_peek (builder);
  const PleaStatus *status = plea_appeal_get_status (appeal);
  const GDate      *as_of = plea_appeal_get_as_of (appeal);
  const char       *language;

  g_set_object (&self->builder, builder);
  self->is_showing = TRUE;
  plea_choice_row_set_chosen (self->status, status != NULL ? status->id : NULL);
  set_text (self->status_words, plea_translations_get_first (
                                    plea_appeal_builder_get_status_words (builder), &language));
  g_free (self->status_words_language);
  self->status_words_language = g_strdup (language);
  plea_day_row_set_day (self->as_of, as_of != NULL && g_date_valid (as_of) ? as_of : NULL);
  plea_day_row_set_day (self->until, plea_appeal_get_until (appeal));
  set_text (self->publisher, plea_appeal_get_publisher (appeal));
  set_text (self->source, plea_appeal_get_source_address (appeal));
  self->is_showing = FALSE;
}
