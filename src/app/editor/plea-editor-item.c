/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One thing of an appeal in its editor, for example a recipient: rows for its fields. */

#include "config.h"

#include "plea-editor-item.h"

#include <glib/gi18n.h>

#include "plea-choice-row.h"
#include "plea-day-row.h"
#include "plea-entry-row.h"
#include "plea-folding.h"
#include "plea-note-row.h"
#include "plea-text-row.h"

/* A row for a field, in one language where it has several. */
typedef struct
{
  PleaEditorItem        *item;
  const PleaEditorField *field;
  GtkWidget             *row;
  char                  *language; /* stays the same whatever is typed */
  gboolean               is_first; /* of the languages */
} Binding;

/* Between a field and words in a row */

static char *
dup_words (Binding *binding)
{
  gpointer place = (char *) binding->item->data + binding->field->offset;

  switch (binding->field->type)
    {
    case PLEA_EDITOR_FIELD_LINES:
      return g_strjoinv ("\n", *(GStrv *) place);
    case PLEA_EDITOR_FIELD_TRANSLATED_LINE:
    case PLEA_EDITOR_FIELD_TRANSLATED_TEXT:
      return g_strdup (
          plea_translations_get_exact (*(PleaTranslations **) place, binding->language));
    case PLEA_EDITOR_FIELD_STATUS:
      return g_strdup (*(PleaStatus **) place != NULL ? (*(PleaStatus **) place)->id : NULL);
    default:
      return g_strdup (*(char **) place);
    }
}

static GStrv
split_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GStrvBuilder) filled = g_strv_builder_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_strv_builder_add (filled, lines[i]);

  return g_strv_builder_end (filled);
}

static void
put_words (Binding *binding, const char *words)
{
  gpointer place = (char *) binding->item->data + binding->field->offset;

  switch (binding->field->type)
    {
    case PLEA_EDITOR_FIELD_LINES:
      g_strfreev (*(GStrv *) place);
      *(GStrv *) place = split_lines (words);
      break;
    case PLEA_EDITOR_FIELD_TRANSLATED_LINE:
    case PLEA_EDITOR_FIELD_TRANSLATED_TEXT:
      if (binding->is_first)
        plea_translations_set_first (*(PleaTranslations **) place, binding->language, words);
      else
        plea_translations_set (*(PleaTranslations **) place, binding->language, words);
      break;
    case PLEA_EDITOR_FIELD_STATUS:
      *(const PleaStatus **) place = plea_status_find (words);
      break;
    default:
      plea_set_words (place, words);
    }
}

/* Which property of the row has its content. */
static const char *
get_content_name (PleaEditorFieldType type)
{
  switch (type)
    {
    case PLEA_EDITOR_FIELD_COUNTRY:
    case PLEA_EDITOR_FIELD_LANGUAGE:
    case PLEA_EDITOR_FIELD_STATUS:
      return "chosen";
    case PLEA_EDITOR_FIELD_NUMBER:
      return "selected";
    case PLEA_EDITOR_FIELD_DAY:
      return "day";
    default:
      return "text";
    }
}

static void
show (Binding *binding)
{
  gpointer         place = (char *) binding->item->data + binding->field->offset;
  const char      *content = get_content_name (binding->field->type);
  g_autofree char *words = NULL;

  if (binding->field->type == PLEA_EDITOR_FIELD_NUMBER)
    g_object_set (binding->row, content, *(guint *) place, NULL);
  else if (binding->field->type == PLEA_EDITOR_FIELD_DAY)
    g_object_set (binding->row, content, g_date_valid (place) ? place : NULL, NULL);
  else
    {
      words = dup_words (binding);
      g_object_set (binding->row, content, words != NULL ? words : "", NULL);
    }
}

static void
take (Binding *binding)
{
  gpointer    place = (char *) binding->item->data + binding->field->offset;
  const char *content = get_content_name (binding->field->type);
  g_autoptr (GDate) day = NULL;
  g_autofree char *words = NULL;

  if (binding->field->type == PLEA_EDITOR_FIELD_NUMBER)
    g_object_get (binding->row, content, (guint *) place, NULL);
  else if (binding->field->type == PLEA_EDITOR_FIELD_DAY)
    {
      g_object_get (binding->row, content, &day, NULL);
      g_date_clear (place, 1);
      if (day != NULL)
        *(GDate *) place = *day;
    }
  else
    {
      g_object_get (binding->row, content, &words, NULL);
      put_words (binding, words);
    }
}

static void
on_edited (GtkWidget *row, GParamSpec *pspec, Binding *binding)
{
  PleaEditorItem *item = binding->item;

  if (item->data == NULL)
    return;

  take (binding);
  if (item->kind->changed != NULL)
    item->kind->changed (item, binding->field);
  if (item->kind->show_title != NULL)
    item->kind->show_title (item);
  plea_appeal_builder_changed (item->builder);
}

static void
binding_free (gpointer data, GClosure *closure)
{
  Binding *binding = data;

  plea_editor_item_release (binding->item);
  g_free (binding->language);
  g_free (binding);
}

static void
bind (PleaEditorItem        *self,
      const PleaEditorField *field,
      GtkWidget             *row,
      const char            *language,
      gboolean               is_first)
{
  Binding         *binding = g_new0 (Binding, 1);
  g_autofree char *signal = g_strconcat ("notify::", get_content_name (field->type), NULL);

  *binding = (Binding){ g_rc_box_acquire (self), field, row, g_strdup (language), is_first };
  show (binding);
  g_signal_connect_data (row, signal, G_CALLBACK (on_edited), binding, binding_free, 0);
}

/* Rows */

static GtkWidget *
new_choice_row (const char *title, void (*add_choices) (PleaChoiceRow *row))
{
  GtkWidget *row = g_object_new (PLEA_TYPE_CHOICE_ROW, "title", title, NULL);

  add_choices (PLEA_CHOICE_ROW (row));

  return row;
}

/* Telephone numbers and addresses of mail and pages run from left to right in any language; a “+”
 * alone would follow the window. */
static GtkWidget *
new_entry_row (const char *title, GtkInputPurpose purpose)
{
  GtkWidget *row = g_object_new (PLEA_TYPE_ENTRY_ROW, "title", title, "input-purpose", purpose,
                                 NULL);

  if (purpose != GTK_INPUT_PURPOSE_FREE_FORM)
    gtk_widget_set_direction (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row))),
                              GTK_TEXT_DIR_LTR);

  return row;
}

static GtkWidget *
new_number_row (const char *title, GtkStringList *(*list_numbers) (void) )
{
  g_autoptr (GtkStringList) numbers = list_numbers ();

  return g_object_new (ADW_TYPE_COMBO_ROW, "title", title, "model", numbers, NULL);
}

static GtkWidget *
new_row (const PleaEditorField *field)
{
  const char *title = _ (field->title);
  const char *hint = field->hint != NULL ? _ (field->hint) : NULL;

  switch (field->type)
    {
    case PLEA_EDITOR_FIELD_TEXT:
    case PLEA_EDITOR_FIELD_LINES:
    case PLEA_EDITOR_FIELD_TRANSLATED_TEXT:
      return g_object_new (PLEA_TYPE_TEXT_ROW, "title", title, "hint", hint, NULL);
    case PLEA_EDITOR_FIELD_COUNTRY:
      return new_choice_row (title, plea_choice_row_add_countries);
    case PLEA_EDITOR_FIELD_LANGUAGE:
      return new_choice_row (title, plea_choice_row_add_languages);
    case PLEA_EDITOR_FIELD_STATUS:
      return new_choice_row (title, plea_choice_row_add_statuses);
    case PLEA_EDITOR_FIELD_NUMBER:
      return new_number_row (title, field->list_numbers);
    case PLEA_EDITOR_FIELD_DAY:
      return g_object_new (PLEA_TYPE_DAY_ROW, "title", title, "none", hint, "clear-label",
                           _ (field->clear), NULL);
    case PLEA_EDITOR_FIELD_LINE:
    case PLEA_EDITOR_FIELD_TRANSLATED_LINE:
    default:
      return new_entry_row (title, field->purpose);
    }
}

static void
add_to_container (PleaEditorItem *self, GtkWidget *row)
{
  if (ADW_IS_EXPANDER_ROW (self->container))
    adw_expander_row_add_row (ADW_EXPANDER_ROW (self->container), row);
  else
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->container), row);
}

static void
remove_from_container (PleaEditorItem *self, GtkWidget *row)
{
  if (ADW_IS_EXPANDER_ROW (self->container))
    adw_expander_row_remove (ADW_EXPANDER_ROW (self->container), row);
  else
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->container), row);
}

static GtkWidget *
new_note (PleaEditorItem *self, GtkWidget *row, PleaField field)
{
  GtkWidget *note = plea_note_row_new (row, field);

  plea_note_row_set_nth (PLEA_NOTE_ROW (note), MAX (self->number, 1) - 1);

  return note;
}

static void
add_row (PleaEditorItem *self, const PleaEditorField *field)
{
  GtkWidget  *row = new_row (field);
  const char *language = NULL;

  if (field->type == PLEA_EDITOR_FIELD_TRANSLATED_LINE
      || field->type == PLEA_EDITOR_FIELD_TRANSLATED_TEXT)
    plea_translations_get_first (*(PleaTranslations **) ((char *) self->data + field->offset),
                                 &language);
  bind (self, field, row, language, TRUE);
  add_to_container (self, row);
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->languages, g_strdup (language));
  if (field->field != PLEA_FIELD_NONE)
    add_to_container (self, new_note (self, row, field->field));
  if (field->whole != PLEA_FIELD_NONE)
    add_to_container (self, new_note (self, row, field->whole));
}

/* The thing */

/**
 * plea_editor_item_new:
 * @kind: what kind of thing it is
 * @builder: what it belongs to
 * @container: a group or expander row, in which rows are put
 * @data: (transfer full): edited from now on; it is freed only where the kind says how
 *
 * Returns: (transfer full): the thing; the rows keep it for as long as they need it
 */
PleaEditorItem *
plea_editor_item_new (const PleaEditorKind *kind,
                      PleaAppealBuilder    *builder,
                      GtkWidget            *container,
                      gpointer              data)
{
  PleaEditorItem *self = g_rc_box_new0 (PleaEditorItem);

  self->kind = kind;
  self->builder = g_object_ref (builder);
  self->container = container;
  self->data = data;
  self->rows = g_ptr_array_new ();
  self->languages = g_ptr_array_new_with_free_func (g_free);
  self->translations = g_ptr_array_new ();
  for (guint i = 0; i < kind->n_fields; i++)
    add_row (self, &kind->fields[i]);
  if (kind->made != NULL)
    kind->made (self);
  plea_editor_item_set_number (self, 1);

  return self;
}

static void
clear (gpointer item)
{
  PleaEditorItem *self = item;

  plea_editor_item_detach (self);
  g_clear_object (&self->builder);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->languages, g_ptr_array_unref);
  g_clear_pointer (&self->translations, g_ptr_array_unref);
}

void
plea_editor_item_release (PleaEditorItem *self)
{
  g_rc_box_release_full (self, clear);
}

/**
 * plea_editor_item_detach:
 *
 * Takes nothing over from the rows any more, since the data goes.
 */
void
plea_editor_item_detach (PleaEditorItem *self)
{
  if (self->data != NULL && self->kind->free_data != NULL)
    self->kind->free_data (self->data);
  self->data = NULL;
}

/**
 * plea_editor_item_set_number:
 * @number: which of its kind it is, from 1
 *
 * Tells it to the notes, since problems name the thing by it, and to whoever reads the title.
 */
void
plea_editor_item_set_number (PleaEditorItem *self, guint number)
{
  g_autoptr (GPtrArray) notes = plea_note_row_list (self->container);

  self->number = number;
  for (guint i = 0; i < notes->len; i++)
    plea_note_row_set_nth (g_ptr_array_index (notes, i), number - 1);
  if (self->kind->show_title != NULL)
    self->kind->show_title (self);
}

/**
 * plea_editor_item_set_title:
 * @title: what the thing is called on its row, which opens
 */
void
plea_editor_item_set_title (PleaEditorItem *self, const char *title)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->container), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->container), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
}

/* Further languages */

static void
add_translation_row (PleaEditorItem *self, GtkWidget *row)
{
  add_to_container (self, row);
  g_ptr_array_add (self->translations, row);
}

/**
 * plea_editor_item_add_translation:
 * @field: one with translations
 * @title: what the words are
 * @language: (nullable): the very language that they are in
 *
 * Adds a row for the field in that language. The first has a note where the field has a name.
 */
void
plea_editor_item_add_translation (PleaEditorItem        *self,
                                  const PleaEditorField *field,
                                  const char            *title,
                                  const char            *language)
{
  GtkWidget *row = g_object_new (PLEA_TYPE_ENTRY_ROW, "title", title, NULL);
  gboolean   has_note = self->translations->len == 0 && field->field != PLEA_FIELD_NONE;

  bind (self, field, row, language, FALSE);
  add_translation_row (self, row);
  if (has_note)
    add_translation_row (self, new_note (self, row, field->field));
}

void
plea_editor_item_remove_translations (PleaEditorItem *self)
{
  for (guint i = 0; i < self->translations->len; i++)
    remove_from_container (self, g_ptr_array_index (self->translations, i));
  g_ptr_array_set_size (self->translations, 0);
}
