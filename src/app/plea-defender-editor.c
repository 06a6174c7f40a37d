/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the appeal editor about the defender. */

#include "config.h"

#include "plea-defender-editor.h"

#include "plea-choice-row.h"
#include "plea-note-row.h"
#include "plea-text-row.h"

struct _PleaDefenderEditor
{
  AdwPreferencesGroup parent_instance;

  AdwEntryRow   *name;
  AdwComboRow   *gender;
  PleaChoiceRow *country;
  PleaTextRow   *about;

  PleaAppealBuilder *builder;
  char              *name_language;
  char              *about_language;
  gboolean           is_showing; /* what changes now was not typed */
};

G_DEFINE_FINAL_TYPE (PleaDefenderEditor, plea_defender_editor, ADW_TYPE_PREFERENCES_GROUP)

static void
on_edited (PleaDefenderEditor *self)
{
  PleaDefender *defender;

  if (self->is_showing)
    return;

  defender = plea_appeal_builder_get_defender (self->builder);
  defender->gender = adw_combo_row_get_selected (self->gender);
  g_free (defender->country);
  defender->country = g_strdup (plea_choice_row_get_chosen (self->country));
  plea_wording_set (defender->name, self->name_language,
                    gtk_editable_get_text (GTK_EDITABLE (self->name)));
  plea_wording_set (defender->about, self->about_language, plea_text_row_get_text (self->about));
  plea_appeal_builder_changed (self->builder);
}

static void
plea_defender_editor_dispose (GObject *object)
{
  g_clear_object (&PLEA_DEFENDER_EDITOR (object)->builder);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_DEFENDER_EDITOR);

  G_OBJECT_CLASS (plea_defender_editor_parent_class)->dispose (object);
}

static void
plea_defender_editor_finalize (GObject *object)
{
  PleaDefenderEditor *self = PLEA_DEFENDER_EDITOR (object);

  g_clear_pointer (&self->name_language, g_free);
  g_clear_pointer (&self->about_language, g_free);

  G_OBJECT_CLASS (plea_defender_editor_parent_class)->finalize (object);
}

static void
plea_defender_editor_class_init (PleaDefenderEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PLEA_TYPE_CHOICE_ROW);
  g_type_ensure (PLEA_TYPE_NOTE_ROW);
  g_type_ensure (PLEA_TYPE_TEXT_ROW);
  G_OBJECT_CLASS (klass)->dispose = plea_defender_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = plea_defender_editor_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-defender-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaDefenderEditor, name);
  gtk_widget_class_bind_template_child (widget_class, PleaDefenderEditor, gender);
  gtk_widget_class_bind_template_child (widget_class, PleaDefenderEditor, country);
  gtk_widget_class_bind_template_child (widget_class, PleaDefenderEditor, about);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
}

static void
plea_defender_editor_init (PleaDefenderEditor *self)
{
  self->is_showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  plea_choice_row_add_countries (self->country);
}

/* Of several languages the one that comes first, and stays the same whatever is typed. */
static const char *
get_first (const PleaWording *words, char **language)
{
  const char *first_language;
  const char *text = plea_wording_get_first (words, &first_language);

  g_free (*language);
  *language = g_strdup (first_language);

  return text;
}

/**
 * plea_defender_editor_edit:
 * @builder: whose defender is edited from now on
 */
void
plea_defender_editor_edit (PleaDefenderEditor *self, PleaAppealBuilder *builder)
{
  PleaDefender *defender = plea_appeal_builder_get_defender (builder);

  g_set_object (&self->builder, builder);
  self->is_showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->name),
                         get_first (defender->name, &self->name_language));
  adw_combo_row_set_selected (self->gender, defender->gender);
  plea_choice_row_set_chosen (self->country, defender->country);
  plea_text_row_set_text (self->about, get_first (defender->about, &self->about_language));
  self->is_showing = FALSE;
}
