/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of a list in which several lines can be written, with undo, and a way back to an original.
 */

#include "config.h"

#include "plea-text-row.h"

struct _PleaTextRow
{
  AdwPreferencesRow parent_instance;

  GtkTextView   *view;
  GtkTextBuffer *buffer;
  GtkWidget     *changed;
  GtkWidget     *reset;
  char          *text;     /* of the buffer, as last seen */
  char          *original; /* NULL where there is no way back */
};

enum
{
  PROP_TEXT = 1,
  PROP_HINT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

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
on_buffer_changed (PleaTextRow *self)
{
  g_autofree char *text = NULL;

  g_object_get (self->buffer, "text", &text, NULL);
  if (g_strcmp0 (self->text, text) == 0)
    return;

  g_free (self->text);
  self->text = g_steal_pointer (&text);
  update_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static void
on_reset (PleaTextRow *self)
{
  plea_text_row_replace_text (self, self->original);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* A screen reader calls the row and its text by the row's title. */
static void
on_title_changed (PleaTextRow *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
}

static void
plea_text_row_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, PLEA_TEXT_ROW (object)->text);
}

static void
plea_text_row_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  PleaTextRow *self = PLEA_TEXT_ROW (object);
  const char  *string = g_value_get_string (value);

  if (property_id == PROP_TEXT)
    plea_text_row_set_text (self, string);
  else
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    string != NULL ? string : "", -1);
}

static void
plea_text_row_finalize (GObject *object)
{
  PleaTextRow *self = PLEA_TEXT_ROW (object);

  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->original, g_free);

  G_OBJECT_CLASS (plea_text_row_parent_class)->finalize (object);
}

static void
plea_text_row_class_init (PleaTextRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = plea_text_row_get_property;
  object_class->set_property = plea_text_row_set_property;
  object_class->finalize = plea_text_row_finalize;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", G_PARAM_READWRITE | flags);
  properties[PROP_HINT] = g_param_spec_string ("hint", NULL, NULL, NULL, G_PARAM_WRITABLE | flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaTextRow, view);
  gtk_widget_class_bind_template_child (widget_class, PleaTextRow, buffer);
  gtk_widget_class_bind_template_child (widget_class, PleaTextRow, changed);
  gtk_widget_class_bind_template_child (widget_class, PleaTextRow, reset);
  gtk_widget_class_bind_template_callback (widget_class, on_buffer_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_reset);
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
  self->text = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)), "changed",
                           G_CALLBACK (on_layout_changed), self->view, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::title", G_CALLBACK (on_title_changed), NULL);
}

/**
 * plea_text_row_new:
 * @title: what is written in it
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
plea_text_row_new (const char *title)
{
  return g_object_new (PLEA_TYPE_TEXT_ROW, "title", title, NULL);
}

const char *
plea_text_row_get_text (PleaTextRow *self)
{
  return self->text;
}

/**
 * plea_text_row_set_text:
 * @text: (nullable): the text, from elsewhere than this row
 *
 * Nothing before it can be undone afterwards. The same text as is there leaves the cursor where it
 * is.
 */
void
plea_text_row_set_text (PleaTextRow *self, const char *text)
{
  const char *new_text = text != NULL ? text : "";

  if (g_strcmp0 (self->text, new_text) != 0)
    gtk_text_buffer_set_text (self->buffer, new_text, -1);
}

/**
 * plea_text_row_replace_text:
 * @text: the text to have instead
 *
 * In one step that can be undone, unlike plea_text_row_set_text(), which forgets all steps.
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
