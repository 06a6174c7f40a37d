/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of a list in which several lines can be written, with undo, and a way back to an original.
 */

#include "config.h"

#include "plea-text-row.h"

#include "plea-fields.h"
#include "plea-mnemonic.h"
#include "plea-spelling.h"

struct _PleaTextRow
{
  AdwPreferencesRow parent_instance;

  GtkTextView   *view;
  GtkTextBuffer *buffer;
  GtkWidget     *changed;
  GtkWidget     *reset;
  char          *text;
  char          *hint;
  char          *original; /* NULL where there is no way back */
};

/**
 * PleaTextRow:
 *
 * For what is longer than an [class@Adw.EntryRow] holds. Its text view undoes and redoes as any
 * other.
 */
G_DEFINE_FINAL_TYPE (PleaTextRow, plea_text_row, ADW_TYPE_PREFERENCES_ROW)

static void
update_changed (PleaTextRow *self)
{
  gboolean changed = self->original != NULL && g_strcmp0 (self->text, self->original) != 0;

  gtk_widget_set_visible (self->changed, changed);
  gtk_widget_set_visible (self->reset, changed);
}

static void
on_reset (PleaTextRow *self)
{
  plea_text_row_replace_text (self, self->original);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* A screen reader calls the row by its title, and the text by its label. */
static void
on_title_changed (PleaTextRow *self)
{
  plea_mnemonic_name (GTK_WIDGET (self),
                      adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));
}

static void
on_hint_changed (PleaTextRow *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  self->hint, -1);
}

static void
plea_text_row_finalize (GObject *object)
{
  g_clear_pointer (&PLEA_TEXT_ROW (object)->original, g_free);

  plea_fields_finalize (object);
}

static void
plea_text_row_class_init (PleaTextRowClass *klass)
{
  GtkWidgetClass     *widget_class = GTK_WIDGET_CLASS (klass);
  const PleaDataField fields[] = {
    PLEA_TEXT_FIELD (PleaTextRow, text, "text", ""),
    PLEA_TEXT_FIELD (PleaTextRow, hint, "hint", ""),
  };

  plea_fields_install (G_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields));
  G_OBJECT_CLASS (klass)->finalize = plea_text_row_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaTextRow, view);
  gtk_widget_class_bind_template_child (widget_class, PleaTextRow, buffer);
  gtk_widget_class_bind_template_child (widget_class, PleaTextRow, changed);
  gtk_widget_class_bind_template_child (widget_class, PleaTextRow, reset);
  gtk_widget_class_bind_template_callback (widget_class, update_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_reset);
  gtk_widget_class_bind_template_callback (widget_class, on_title_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_hint_changed);
}

static gboolean
fit_height (gpointer view)
{
  int natural;

  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);
  if (natural != gtk_widget_get_height (view))
    gtk_widget_queue_resize (view);

  return G_SOURCE_REMOVE;
}

/* A text view expects to be scrolled: when another width breaks its lines anew it does not ask for
 * another height, and the end of the text would be hidden. */
static void
on_layout_changed (GtkWidget *view)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, fit_height, g_object_ref (view), g_object_unref);
}

static void
plea_text_row_init (PleaTextRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)), "changed",
                           G_CALLBACK (on_layout_changed), self->view, G_CONNECT_SWAPPED);
}

const char *
plea_text_row_get_text (PleaTextRow *self)
{
  return self->text;
}

/**
 * plea_text_row_replace_text:
 * @text: the text to have instead
 *
 * In one step that can be undone, unlike a change of the property, which forgets all steps.
 */
void
plea_text_row_replace_text (PleaTextRow *self, const char *text)
{
  GtkTextIter start, end;

  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_delete (self->buffer, &start, &end);
  gtk_text_buffer_insert (self->buffer, &start, text, -1);
  gtk_text_buffer_end_user_action (self->buffer);
}

/**
 * plea_text_row_insert:
 * @text: what to put where the caret is, apart from the word before it
 *
 * In one step that can be undone.
 */
void
plea_text_row_insert (PleaTextRow *self, const char *text)
{
  GtkTextIter caret, before;

  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_get_iter_at_mark (self->buffer, &caret,
                                    gtk_text_buffer_get_insert (self->buffer));
  before = caret;
  if (gtk_text_iter_backward_char (&before)
      && !g_unichar_isspace (gtk_text_iter_get_char (&before)))
    gtk_text_buffer_insert (self->buffer, &caret, " ", -1);
  gtk_text_buffer_insert (self->buffer, &caret, text, -1);
  gtk_text_buffer_end_user_action (self->buffer);
}

/**
 * plea_text_row_check_spelling:
 * @speller: says which of its words are misspelled; to be called once
 */
void
plea_text_row_check_spelling (PleaTextRow *self, PleaSpeller *speller)
{
  plea_spelling_check (self->view, speller);
}

/**
 * plea_text_row_set_original:
 * @original: (nullable): the text to which there is a way back
 */
void
plea_text_row_set_original (PleaTextRow *self, const char *original)
{
  g_free (self->original);
  self->original = g_strdup (original);
  update_changed (self);
}
