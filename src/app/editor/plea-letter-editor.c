/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letter in one language, in the appeal editor. */

#include "config.h"

#include "plea-letter-editor.h"

#include <glib/gi18n.h>

#include "plea-choice-row.h"
#include "plea-locale.h"
#include "plea-note-row.h"
#include "plea-text-row.h"

struct _PleaLetterEditor
{
  AdwPreferencesGroup parent_instance;

  GtkWidget     *remove;
  PleaChoiceRow *language;
  AdwEntryRow   *translated_by;
  PleaTextRow   *before;
  PleaTextRow   *lead_in;
  PleaTextRow   *demands;
  PleaTextRow   *after;
  PleaTextRow   *closing;

  PleaAppealBuilder *builder;
  PleaLetterText    *letter; /* of the builder */
  guint              number;
  gboolean           is_showing; /* what changes now was not typed */
};

enum
{
  LANGUAGE_CHANGED,
  REMOVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PleaLetterEditor, plea_letter_editor, ADW_TYPE_PREFERENCES_GROUP)

static void
show_title (PleaLetterEditor *self)
{
  const char      *code = self->letter->language;
  gboolean         is_known = code != NULL && *code != '\0';
  g_autofree char *language = is_known ? plea_locale_get_language_name (code) : NULL;
  g_autofree char *title = NULL;

  if (language == NULL)
    title = g_strdup (self->number == 1 ? _ ("Letter") : _ ("Translation"));
  else if (self->number == 1)
    /* TRANSLATORS: heading; %s is the language that the letter was published in */
    title = g_strdup_printf (_ ("Letter: %s"), language);
  else
    /* TRANSLATORS: heading; %s is a language that the letter was translated into */
    title = g_strdup_printf (_ ("Translation: %s"), language);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), title);
}

/* From the rows to the letter */

/* A paragraph is what stands between empty lines, a demand what stands on one line. */
static void
add_parts (PleaLetterEditor *self, PleaTextRow *row, PleaPartKind kind, const char *separator)
{
  g_auto (GStrv) texts = g_strsplit (plea_text_row_get_text (row), separator, -1);

  for (guint i = 0; texts[i] != NULL; i++)
    if (*g_strstrip (texts[i]) != '\0')
      plea_letter_text_add (self->letter, kind, texts[i]);
}

static void
on_edited (PleaLetterEditor *self)
{
  const char *translated_by;

  if (self->is_showing)
    return;

  translated_by = gtk_editable_get_text (GTK_EDITABLE (self->translated_by));
  g_free (self->letter->translated_by);
  self->letter->translated_by = *translated_by != '\0' ? g_strdup (translated_by) : NULL;

  g_ptr_array_set_size (self->letter->parts, 0);
  add_parts (self, self->before, PLEA_PART_PARAGRAPH, "\n\n");
  add_parts (self, self->lead_in, PLEA_PART_LEAD_IN, "\n\n");
  add_parts (self, self->demands, PLEA_PART_DEMAND, "\n");
  add_parts (self, self->after, PLEA_PART_PARAGRAPH, "\n\n");
  add_parts (self, self->closing, PLEA_PART_CLOSING, "\n\n");
  plea_appeal_builder_changed (self->builder);
}

/* A salutation is in the language of its letter, whatever that is said to be. */
static void
move_salutations (PleaLetterEditor *self, const char *from, const char *to)
{
  GPtrArray *recipients = plea_appeal_builder_get_recipients (self->builder);

  for (guint i = 0; i < recipients->len; i++)
    {
      PleaRecipient   *recipient = g_ptr_array_index (recipients, i);
      g_autofree char *text = g_strdup (plea_translations_get_exact (recipient->salutation, from));

      plea_translations_set (recipient->salutation, from, NULL);
      plea_translations_set (recipient->salutation, to, text);
    }
}

static void
on_language_chosen (PleaLetterEditor *self)
{
  const char *language = plea_choice_row_get_chosen (self->language);

  if (self->is_showing || g_strcmp0 (language, self->letter->language) == 0)
    return;

  move_salutations (self, self->letter->language, language);
  g_free (self->letter->language);
  self->letter->language = g_strdup (language);
  show_title (self);
  g_signal_emit (self, signals[LANGUAGE_CHANGED], 0);
  plea_appeal_builder_changed (self->builder);
}

static void
on_remove (PleaLetterEditor *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

/* Object */

static void
plea_letter_editor_dispose (GObject *object)
{
  g_clear_object (&PLEA_LETTER_EDITOR (object)->builder);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_LETTER_EDITOR);

  G_OBJECT_CLASS (plea_letter_editor_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-letter-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaLetterEditor, remove);
  gtk_widget_class_bind_template_child (widget_class, PleaLetterEditor, language);
  gtk_widget_class_bind_template_child (widget_class, PleaLetterEditor, translated_by);
  gtk_widget_class_bind_template_child (widget_class, PleaLetterEditor, before);
  gtk_widget_class_bind_template_child (widget_class, PleaLetterEditor, lead_in);
  gtk_widget_class_bind_template_child (widget_class, PleaLetterEditor, demands);
  gtk_widget_class_bind_template_child (widget_class, PleaLetterEditor, after);
  gtk_widget_class_bind_template_child (widget_class, PleaLetterEditor, closing);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_language_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_remove);
}

static void
plea_letter_editor_class_init (PleaLetterEditorClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  g_type_ensure (PLEA_TYPE_CHOICE_ROW);
  g_type_ensure (PLEA_TYPE_NOTE_ROW);
  g_type_ensure (PLEA_TYPE_TEXT_ROW);
  G_OBJECT_CLASS (klass)->dispose = plea_letter_editor_dispose;
  bind_template (GTK_WIDGET_CLASS (klass));

  /**
   * PleaLetterEditor::language-changed:
   *
   * The letter is in another language now, and the salutations with it.
   */
  signals[LANGUAGE_CHANGED] = g_signal_new ("language-changed", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 0);
  /**
   * PleaLetterEditor::remove:
   *
   * The supporter wants to be rid of the translation.
   */
  signals[REMOVE] = g_signal_new ("remove", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
plea_letter_editor_init (PleaLetterEditor *self)
{
  self->is_showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  plea_choice_row_add_languages (self->language);
}

/* From the letter to the rows */

static void
append (GString *text, const char *words, const char *separator)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? separator : "", words);
}

/* The parts of the kind from @from on, until one of another kind comes; @from goes on behind them.
 */
static void
show_parts (PleaLetterEditor *self,
            PleaTextRow      *row,
            PleaPartKind      kind,
            const char       *separator,
            guint            *from)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (; *from < self->letter->parts->len; (*from)++)
    {
      const PleaPart *part = g_ptr_array_index (self->letter->parts, *from);

      if (part->kind != kind)
        break;
      append (text, part->text, separator);
    }

  plea_text_row_set_text (row, text->str);
}

static void
show_letter (PleaLetterEditor *self)
{
  const char *translated_by = self->letter->translated_by;
  guint       from = 0;

  plea_choice_row_set_chosen (self->language, self->letter->language);
  gtk_editable_set_text (GTK_EDITABLE (self->translated_by),
                         translated_by != NULL ? translated_by : "");
  show_parts (self, self->before, PLEA_PART_PARAGRAPH, "\n\n", &from);
  show_parts (self, self->lead_in, PLEA_PART_LEAD_IN, "\n\n", &from);
  show_parts (self, self->demands, PLEA_PART_DEMAND, "\n", &from);
  show_parts (self, self->after, PLEA_PART_PARAGRAPH, "\n\n", &from);
  show_parts (self, self->closing, PLEA_PART_CLOSING, "\n\n", &from);
}

/**
 * plea_letter_editor_new:
 * @builder: what the letter belongs to
 * @letter: edited from now on; belongs to @builder
 *
 * Returns: (transfer floating): the letter, to be edited
 */
GtkWidget *
plea_letter_editor_new (PleaAppealBuilder *builder, PleaLetterText *letter)
{
  PleaLetterEditor *self = g_object_new (PLEA_TYPE_LETTER_EDITOR, NULL);

  self->builder = g_object_ref (builder);
  self->letter = letter;
  show_letter (self);
  self->is_showing = FALSE;

  return GTK_WIDGET (self);
}

PleaLetterText *
plea_letter_editor_get_letter (PleaLetterEditor *self)
{
  return self->letter;
}

/**
 * plea_letter_editor_set_number:
 * @number: which of the letters it is, from 1; the first is the original. Problems name it so.
 */
void
plea_letter_editor_set_number (PleaLetterEditor *self, guint number)
{
  g_autoptr (GPtrArray) notes = plea_note_row_list (GTK_WIDGET (self));
  g_autofree char *prefix = g_strdup_printf ("letter-%u", number);

  for (guint i = 0; i < notes->len; i++)
    plea_note_row_set_prefix (g_ptr_array_index (notes, i), prefix);

  self->number = number;
  gtk_widget_set_visible (self->remove, number > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->translated_by), number > 1);
  show_title (self);
}
