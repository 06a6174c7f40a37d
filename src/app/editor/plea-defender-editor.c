/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the appeal editor about the defender. */

#include "config.h"

#include "plea-defender-editor.h"

#include <glib/gi18n.h>

#include "plea-choice-row.h"
#include "plea-locale.h"
#include "plea-note-row.h"
#include "plea-text-row.h"
#include "plea-translation-row.h"

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
  GPtrArray         *spellings;  /* a row for the name in each further language */
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
  plea_translations_set_first (defender->name, self->name_language,
                               gtk_editable_get_text (GTK_EDITABLE (self->name)));
  for (guint i = 0; i < self->spellings->len; i++)
    plea_translation_row_put (g_ptr_array_index (self->spellings, i), defender->name);
  plea_translations_set_first (defender->about, self->about_language,
                               plea_text_row_get_text (self->about));
  plea_appeal_builder_changed (self->builder);
}

/* Spellings */

static gboolean
is_further (PleaDefenderEditor *self, const char *language)
{
  if (language == NULL || *language == '\0' || g_strcmp0 (language, self->name_language) == 0)
    return FALSE;

  for (guint i = 0; i < self->spellings->len; i++)
    if (g_str_equal (plea_translation_row_get_language (g_ptr_array_index (self->spellings, i)),
                     language))
      return FALSE;

  return TRUE;
}

static void
add_spelling (PleaDefenderEditor *self, const char *language)
{
  PleaDefender    *defender = plea_appeal_builder_get_defender (self->builder);
  g_autofree char *language_name = plea_locale_get_language_name (language);
  /* TRANSLATORS: %s is a language, in which a defender’s name is to be spelled */
  g_autofree char *title = g_strdup_printf (_ ("Name: %s"), language_name);
  GtkWidget       *row = plea_translation_row_new (title, defender->name, language);

  g_signal_connect_object (row, "notify::text", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->spellings, row);
}

static void
remove_spellings (PleaDefenderEditor *self)
{
  for (guint i = 0; i < self->spellings->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self),
                                  g_ptr_array_index (self->spellings, i));
  g_ptr_array_set_size (self->spellings, 0);
}

/* The name as it stands is good for the original letter, unless it says for which it is. */
static void
add_spellings_of_letters (PleaDefenderEditor *self)
{
  GPtrArray *letters = plea_appeal_builder_get_letters (self->builder);

  for (guint i = self->name_language == NULL ? 1 : 0; i < letters->len; i++)
    {
      const PleaLetterText *letter = g_ptr_array_index (letters, i);

      if (is_further (self, letter->language))
        add_spelling (self, letter->language);
    }
}

static void
add_known_spellings (PleaDefenderEditor *self)
{
  const PleaTranslations *name = plea_appeal_builder_get_defender (self->builder)->name;

  for (guint i = 0; i < plea_translations_get_n_languages (name); i++)
    {
      const char *language;

      plea_translations_get_nth (name, i, &language);
      if (is_further (self, language))
        add_spelling (self, language);
    }
}

/* Object */

static gboolean
plea_defender_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PLEA_DEFENDER_EDITOR (widget)->name));
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
  g_clear_pointer (&self->spellings, g_ptr_array_unref);

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
  widget_class->grab_focus = plea_defender_editor_grab_focus;
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
  self->spellings = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  plea_choice_row_add_countries (self->country);
}

/* Of several languages the one that comes first, and stays the same whatever is typed. */
static const char *
get_first (const PleaTranslations *words, char **language)
{
  const char *first_language;
  const char *text = plea_translations_get_first (words, &first_language);

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
  plea_defender_editor_update_languages (self);
  self->is_showing = FALSE;
}

/**
 * plea_defender_editor_update_languages:
 *
 * Asks for the name in the languages of the letters that there are now, and in those that it is
 * spelled in already.
 */
void
plea_defender_editor_update_languages (PleaDefenderEditor *self)
{
  remove_spellings (self);
  add_known_spellings (self);
  add_spellings_of_letters (self);
}
