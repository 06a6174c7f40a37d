/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the appeal editor about what happened, and when. */

#include "config.h"

#include "plea-events-editor.h"

#include "plea-editor-list.h"
#include "plea-event-editor.h"

struct _PleaEventsEditor
{
  AdwPreferencesGroup parent_instance;

  PleaEditorList *events;
};

G_DEFINE_FINAL_TYPE (PleaEventsEditor, plea_events_editor, ADW_TYPE_PREFERENCES_GROUP)

static void
on_add (PleaEventsEditor *self)
{
  plea_editor_list_add (self->events, plea_event_new ());
}

static void
plea_events_editor_dispose (GObject *object)
{
  g_clear_pointer (&PLEA_EVENTS_EDITOR (object)->events, plea_editor_list_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_EVENTS_EDITOR);

  G_OBJECT_CLASS (plea_events_editor_parent_class)->dispose (object);
}

static void
plea_events_editor_class_init (PleaEventsEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plea_events_editor_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-events-editor.ui");
  gtk_widget_class_bind_template_callback (widget_class, on_add);
}

static void
plea_events_editor_init (PleaEventsEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plea_events_editor_edit:
 * @builder: whose events are edited from now on
 *
 * To be called once.
 */
void
plea_events_editor_edit (PleaEventsEditor *self, PleaAppealBuilder *builder)
{
  self->events = plea_editor_list_new (ADW_PREFERENCES_GROUP (self), "event", builder,
                                       plea_appeal_builder_get_events (builder),
                                       (PleaEditorListFunc) plea_event_editor_new);
}
