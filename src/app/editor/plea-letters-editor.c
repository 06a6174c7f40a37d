/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the appeal editor with the letter, and its translations. */

#include "config.h"

#include "plea-letters-editor.h"

#include "plea-letter-editor.h"

struct _PleaLettersEditor
{
  GtkBox parent_instance;

  GtkBox            *letters;
  PleaAppealBuilder *builder;
};

enum
{
  LANGUAGES_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PleaLettersEditor, plea_letters_editor, GTK_TYPE_BOX)

static void
number_letters (PleaLettersEditor *self)
{
  GtkWidget *letter = gtk_widget_get_first_child (GTK_WIDGET (self->letters));

  for (guint number = 1; letter != NULL; number++)
    {
      plea_letter_editor_set_number (PLEA_LETTER_EDITOR (letter), number);
      letter = gtk_widget_get_next_sibling (letter);
    }
}

static void
on_languages_changed (PleaLettersEditor *self)
{
  g_signal_emit (self, signals[LANGUAGES_CHANGED], 0);
}

static void
on_remove (PleaLetterEditor *editor, PleaLettersEditor *self)
{
  GPtrArray      *letters = plea_appeal_builder_get_letters (self->builder);
  PleaLetterText *letter = plea_letter_editor_get_letter (editor);

  gtk_box_remove (self->letters, GTK_WIDGET (editor));
  g_ptr_array_remove (letters, letter);
  number_letters (self);
  on_languages_changed (self);
  plea_appeal_builder_changed (self->builder);
}

static GtkWidget *
add_editor (PleaLettersEditor *self, PleaLetterText *letter)
{
  GtkWidget *editor = plea_letter_editor_new (self->builder, letter);

  g_signal_connect_object (editor, "remove", G_CALLBACK (on_remove), self, 0);
  g_signal_connect_object (editor, "language-changed", G_CALLBACK (on_languages_changed), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->letters, editor);

  return editor;
}

static void
on_add (PleaLettersEditor *self)
{
  PleaLetterText *letter = plea_letter_text_new ("");
  GtkWidget      *editor;

  g_ptr_array_add (plea_appeal_builder_get_letters (self->builder), letter);
  editor = add_editor (self, letter);
  number_letters (self);
  on_languages_changed (self);
  plea_appeal_builder_changed (self->builder);
  gtk_widget_child_focus (editor, GTK_DIR_TAB_FORWARD);
}

static void
plea_letters_editor_dispose (GObject *object)
{
  g_clear_object (&PLEA_LETTERS_EDITOR (object)->builder);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_LETTERS_EDITOR);

  G_OBJECT_CLASS (plea_letters_editor_parent_class)->dispose (object);
}

static void
plea_letters_editor_class_init (PleaLettersEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plea_letters_editor_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-letters-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaLettersEditor, letters);
  gtk_widget_class_bind_template_callback (widget_class, on_add);

  /**
   * PleaLettersEditor::languages-changed:
   *
   * A letter has come, gone or changed its language.
   */
  signals[LANGUAGES_CHANGED] = g_signal_new ("languages-changed", G_TYPE_FROM_CLASS (klass),
                                             G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                             0);
}

static void
plea_letters_editor_init (PleaLettersEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plea_letters_editor_edit:
 * @builder: whose letters are edited from now on; one without a letter is given an empty one
 *
 * To be called once.
 */
void
plea_letters_editor_edit (PleaLettersEditor *self, PleaAppealBuilder *builder)
{
  GPtrArray *letters = plea_appeal_builder_get_letters (builder);

  g_set_object (&self->builder, builder);
  if (letters->len == 0)
    g_ptr_array_add (letters, plea_letter_text_new (""));
  for (guint i = 0; i < letters->len; i++)
    add_editor (self, g_ptr_array_index (letters, i));
  number_letters (self);
}
