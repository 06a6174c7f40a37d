/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One event in the appeal editor: a row that opens. */

#include "config.h"

#include "plea-event-editor.h"

#include <glib/gi18n.h>

#include "plea-day-row.h"
#include "plea-locale.h"
#include "plea-note-row.h"
#include "plea-text-row.h"

struct _PleaEventEditor
{
  AdwExpanderRow parent_instance;

  PleaDayRow  *day;
  PleaTextRow *text;

  PleaAppealBuilder *builder;
  PleaEvent         *event;         /* of the builder */
  char              *text_language; /* stays the same whatever is typed */
  gboolean           is_showing;    /* what changes now was not typed */
};

enum
{
  REMOVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PleaEventEditor, plea_event_editor, ADW_TYPE_EXPANDER_ROW)

/* The day is the title, as in the profile. */
static void
show_title (PleaEventEditor *self)
{
  const GDate     *day = plea_day_row_get_day (self->day);
  g_autofree char *title = day != NULL ? plea_locale_format_date (day) : g_strdup (_ ("New Event"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), plea_text_row_get_text (self->text));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
take_day (PleaEventEditor *self)
{
  const GDate *day = plea_day_row_get_day (self->day);

  if (day != NULL)
    self->event->date = *day;
  else
    g_date_clear (&self->event->date, 1);
}

static void
on_edited (PleaEventEditor *self)
{
  if (self->is_showing)
    return;

  take_day (self);
  plea_translations_set_first (self->event->text, self->text_language,
                               plea_text_row_get_text (self->text));
  show_title (self);
  plea_appeal_builder_changed (self->builder);
}

static void
on_remove (PleaEventEditor *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
plea_event_editor_dispose (GObject *object)
{
  g_clear_object (&PLEA_EVENT_EDITOR (object)->builder);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_EVENT_EDITOR);

  G_OBJECT_CLASS (plea_event_editor_parent_class)->dispose (object);
}

static void
plea_event_editor_finalize (GObject *object)
{
  g_clear_pointer (&PLEA_EVENT_EDITOR (object)->text_language, g_free);

  G_OBJECT_CLASS (plea_event_editor_parent_class)->finalize (object);
}

static void
plea_event_editor_class_init (PleaEventEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PLEA_TYPE_DAY_ROW);
  g_type_ensure (PLEA_TYPE_NOTE_ROW);
  g_type_ensure (PLEA_TYPE_TEXT_ROW);
  G_OBJECT_CLASS (klass)->dispose = plea_event_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = plea_event_editor_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-event-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaEventEditor, day);
  gtk_widget_class_bind_template_child (widget_class, PleaEventEditor, text);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_remove);

  /**
   * PleaEventEditor::remove:
   *
   * The supporter wants to be rid of the event.
   */
  signals[REMOVE] = g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
plea_event_editor_init (PleaEventEditor *self)
{
  self->is_showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plea_event_editor_new:
 * @builder: what the event belongs to
 * @event: edited from now on; belongs to @builder
 *
 * Returns: (transfer floating): a row that is closed
 */
GtkWidget *
plea_event_editor_new (PleaAppealBuilder *builder, PleaEvent *event)
{
  PleaEventEditor *self = g_object_new (PLEA_TYPE_EVENT_EDITOR, NULL);
  const char      *language;
  const char      *text = plea_translations_get_first (event->text, &language);

  self->builder = g_object_ref (builder);
  self->event = event;
  self->text_language = g_strdup (language);
  plea_day_row_set_day (self->day, g_date_valid (&event->date) ? &event->date : NULL);
  plea_text_row_set_text (self->text, text);
  show_title (self);
  self->is_showing = FALSE;

  return GTK_WIDGET (self);
}
