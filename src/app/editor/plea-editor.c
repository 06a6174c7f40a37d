/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The appeal editor: a window in which an appeal is made, reviewed or changed.
 *
 * The form edits a builder, which belongs to nobody else. Nothing leaves the window before it is an
 * appeal and the supporter says so. */

#include "config.h"

#include "plea-editor.h"

#include <glib/gi18n.h>

#include "plea-editor-form.h"
#include "plea-editor-notes.h"
#include "plea-folding.h"
#include "plea-reading-view.h"

struct _PleaEditor
{
  AdwWindow parent_instance;

  GtkButton       *add;
  AdwLeaflet      *panes;
  GtkWidget       *fields;
  GtkWidget       *separator;
  GtkWidget       *source;
  GtkWidget       *show_source;
  AdwClamp        *clamp;
  PleaReadingView *page_view;

  PleaEditorPurpose  purpose;
  PleaAppealBuilder *builder;
  GSignalGroup      *builder_signals;
  GtkWidget         *form; /* of the builder */
  PleaReading       *page; /* NULL where there is no source text */
  gboolean           is_changed;
  gboolean           shows_problems; /* not before somebody has had time to fill in anything */
};

enum
{
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PleaEditor, plea_editor, ADW_TYPE_WINDOW)

/* Going to a field */

static void
open_rows_around (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, ADW_TYPE_EXPANDER_ROW);

  if (row != NULL)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
}

static void
go_to (PleaEditor *self, PleaNoteRow *note)
{
  GtkWidget *about = plea_note_row_get_about (note);

  open_rows_around (about);
  adw_leaflet_set_visible_child (self->panes, self->fields);
  /* A text row has no focus of its own, the text in it has. */
  if (!gtk_widget_grab_focus (about))
    gtk_widget_child_focus (about, GTK_DIR_TAB_FORWARD);
}

static void
on_field_pressed (PleaEditor *self, PleaField field, guint nth)
{
  PleaPlace    place = { field, nth, 0 };
  PleaNoteRow *note = plea_editor_notes_find (self->form, place);

  plea_reading_view_show_field (self->page_view, place);
  if (note != NULL && !adw_leaflet_get_folded (self->panes))
    go_to (self, note);
}

static void
show_problem (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaEditor  *self = PLEA_EDITOR (widget);
  PleaNoteRow *note = plea_editor_notes_find_problem (self->form);

  if (note != NULL)
    go_to (self, note);
}

/* The lines that a field comes from are shown while it is edited. */
static void
on_focus_moved (PleaEditor *self)
{
  GtkWidget   *focus = gtk_window_get_focus (GTK_WINDOW (self));
  PleaNoteRow *note;

  if (focus == NULL || self->page == NULL)
    return;

  note = plea_editor_notes_find_about (self->form, focus);
  if (note != NULL)
    plea_reading_view_show_field (self->page_view, plea_note_row_get_place (note));
}

/* What is edited */

static void
on_builder_changed (PleaEditor *self)
{
  self->is_changed = TRUE;
}

static void
show_problems (PleaEditor *self)
{
  self->shows_problems = TRUE;
  plea_editor_form_show_problems (PLEA_EDITOR_FORM (self->form));
}

static void
show_page (PleaEditor *self)
{
  plea_reading_view_set_page (self->page_view, self->page);
  plea_editor_form_show_reading (PLEA_EDITOR_FORM (self->form), self->page,
                                 plea_reading_view_count_unknown (self->page_view));
}

/* Where the supporter is, as problems have it. */
static PleaPlace
get_place_of_focus (PleaEditor *self)
{
  GtkWidget   *focus = gtk_window_get_focus (GTK_WINDOW (self));
  PleaNoteRow *note = focus != NULL ? plea_editor_notes_find_about (self->form, focus) : NULL;

  return note != NULL ? plea_note_row_get_place (note) : (PleaPlace){ PLEA_FIELD_NONE, 0, 0 };
}

/* Shows another appeal in place of the one before. What is open stays so, and whoever is in a field
 * stays there. */
static void
plea_editor_take_builder (PleaEditor *self, PleaAppealBuilder *builder)
{
  PleaEditorForm *form = PLEA_EDITOR_FORM (plea_editor_form_new (builder));
  PleaPlace       place = { PLEA_FIELD_NONE, 0, 0 };
  PleaNoteRow    *note;

  if (self->form != NULL)
    {
      place = get_place_of_focus (self);
      plea_editor_form_go_on_from (form, PLEA_EDITOR_FORM (self->form));
    }

  g_set_object (&self->builder, builder);
  g_signal_group_set_target (self->builder_signals, builder);
  self->form = GTK_WIDGET (form);
  adw_clamp_set_child (self->clamp, self->form);
  if (self->page != NULL)
    show_page (self);
  if (self->shows_problems)
    show_problems (self);

  note = place.field != PLEA_FIELD_NONE ? plea_editor_notes_find (self->form, place) : NULL;
  if (note != NULL)
    go_to (self, note);
}

/* Actions */

/* After those it is about as it is now; one that is changed keeps its id. */
static void
name_appeal (PleaEditor *self)
{
  g_autofree char *id = plea_appeal_builder_propose_id (self->builder);

  if (self->purpose != PLEA_EDITOR_CHANGE)
    plea_set_words (&self->builder->appeal->id, id);
}

static void
add (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaEditor *self = PLEA_EDITOR (widget);
  g_autoptr (GPtrArray) problems = plea_editor_notes_list_problems (self->builder);
  g_autoptr (GPtrArray) none = plea_problems_new ();
  g_autoptr (PleaAppeal) appeal = NULL;

  if (problems->len > 0)
    {
      show_problems (self);
      show_problem (widget, NULL, NULL);
      return;
    }

  name_appeal (self);
  appeal = plea_appeal_builder_build (self->builder, none);
  g_signal_emit (self, signals[DONE], 0, appeal);
}

static void
show_source (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaEditor *self = PLEA_EDITOR (widget);
  gboolean    shows_form = adw_leaflet_get_visible_child (self->panes) == self->fields;

  adw_leaflet_set_visible_child (self->panes, shows_form ? self->source : self->fields);
}

/* The button on the one pane leads to the other. */
static void
show_way_to_other_pane (PleaEditor *self)
{
  gboolean    shows_form = adw_leaflet_get_visible_child (self->panes) == self->fields;
  const char *name = shows_form ? _ ("Show the Source Text") : _ ("Show the Fields");

  gtk_widget_set_visible (self->show_source,
                          self->page != NULL && adw_leaflet_get_folded (self->panes));
  gtk_button_set_icon_name (GTK_BUTTON (self->show_source),
                            shows_form ? "text-x-generic-symbolic" : "document-edit-symbolic");
  gtk_widget_set_tooltip_text (self->show_source, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->show_source), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static gboolean
show_way_in_idle (gpointer data)
{
  PleaEditor *self = data;

  if (self->builder != NULL)
    show_way_to_other_pane (self);

  return G_SOURCE_REMOVE;
}

/* The panes fold while the window is being laid out, when nothing may come or go in it. */
static void
on_pane_changed (PleaEditor *self)
{
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, show_way_in_idle, g_object_ref (self), g_object_unref);
}

/* Closing */

static gboolean
destroy (gpointer editor)
{
  gtk_window_destroy (editor);

  return G_SOURCE_REMOVE;
}

static void
on_discard_response (AdwMessageDialog *dialog, const char *response, PleaEditor *self)
{
  if (g_str_equal (response, "discard"))
    plea_editor_finish (self);
}

static void
ask_whether_to_discard (PleaEditor *self)
{
  GtkWidget *dialog = adw_message_dialog_new (
      GTK_WINDOW (self), _ ("Discard What You Typed?"),
      _ ("The appeal is not among yours yet, or not as you changed it."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "keep", _ ("_Keep Editing"),
                                    "discard", _ ("_Discard"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_discard_response), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
plea_editor_close_request (GtkWindow *window)
{
  PleaEditor *self = PLEA_EDITOR (window);

  if (!self->is_changed)
    return GTK_WINDOW_CLASS (plea_editor_parent_class)->close_request (window);

  ask_whether_to_discard (self);

  return TRUE;
}

/* Object */

static void
plea_editor_dispose (GObject *object)
{
  PleaEditor *self = PLEA_EDITOR (object);

  g_clear_object (&self->builder_signals);
  g_clear_object (&self->builder);
  g_clear_object (&self->page);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_EDITOR);

  G_OBJECT_CLASS (plea_editor_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, PLEA_RESOURCE_PATH "/plea-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaEditor, add);
  gtk_widget_class_bind_template_child (widget_class, PleaEditor, panes);
  gtk_widget_class_bind_template_child (widget_class, PleaEditor, fields);
  gtk_widget_class_bind_template_child (widget_class, PleaEditor, clamp);
  gtk_widget_class_bind_template_child (widget_class, PleaEditor, separator);
  gtk_widget_class_bind_template_child (widget_class, PleaEditor, source);
  gtk_widget_class_bind_template_child (widget_class, PleaEditor, show_source);
  gtk_widget_class_bind_template_child (widget_class, PleaEditor, page_view);
  gtk_widget_class_bind_template_callback (widget_class, on_field_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_pane_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_focus_moved);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "editor.add", NULL, add);
  gtk_widget_class_install_action (widget_class, "editor.show-source", NULL, show_source);
  gtk_widget_class_install_action (widget_class, "editor.show-problem", NULL, show_problem);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "editor.add",
                                       NULL);
}

static void
plea_editor_class_init (PleaEditorClass *klass)
{
  g_type_ensure (PLEA_TYPE_READING_VIEW);
  G_OBJECT_CLASS (klass)->dispose = plea_editor_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = plea_editor_close_request;
  bind_template (GTK_WIDGET_CLASS (klass));
  install_actions (GTK_WIDGET_CLASS (klass));

  /**
   * PleaEditor::done:
   * @appeal: what was edited
   *
   * The supporter wants to have the appeal.
   */
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, PLEA_TYPE_APPEAL);
}

static void
plea_editor_init (PleaEditor *self)
{
  self->builder_signals = g_signal_group_new (PLEA_TYPE_APPEAL_BUILDER);
  g_signal_group_connect_swapped (self->builder_signals, "changed", G_CALLBACK (on_builder_changed),
                                  self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_purpose (PleaEditor *self)
{
  static const char *const titles[] = {
    [PLEA_EDITOR_NEW] = N_ ("New Appeal"),
    [PLEA_EDITOR_REVIEW] = N_ ("Review the Appeal"),
    [PLEA_EDITOR_CHANGE] = N_ ("Edit the Appeal"),
  };

  gtk_window_set_title (GTK_WINDOW (self), _ (titles[self->purpose]));
  gtk_button_set_label (self->add, self->purpose == PLEA_EDITOR_CHANGE ? _ ("_Save") : _ ("_Add"));
  gtk_widget_set_visible (self->source, self->page != NULL);
  gtk_widget_set_visible (self->separator, self->page != NULL);
  self->shows_problems = self->purpose != PLEA_EDITOR_NEW;
}

/**
 * plea_editor_new:
 * @parent: waits until the editor is closed
 * @purpose: what the editor is for
 * @builder: edited from now on
 * @page: (nullable): the page that @builder was made from, to be shown beside
 *
 * Returns: (transfer none): an editor, not shown yet
 */
GtkWidget *
plea_editor_new (GtkWindow         *parent,
                 PleaEditorPurpose  purpose,
                 PleaAppealBuilder *builder,
                 PleaReading       *page)
{
  PleaEditor *self = g_object_new (PLEA_TYPE_EDITOR, "transient-for", parent, NULL);

  self->purpose = purpose;
  g_set_object (&self->page, page);
  show_purpose (self);
  plea_editor_take_builder (self, builder);
  show_way_to_other_pane (self);
  if (purpose == PLEA_EDITOR_NEW)
    plea_editor_form_begin (PLEA_EDITOR_FORM (self->form));

  return GTK_WIDGET (self);
}

/**
 * plea_editor_finish:
 *
 * Closes the editor without a question, as soon as questions over it have come to their own end.
 */
void
plea_editor_finish (PleaEditor *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, destroy, g_object_ref (self), g_object_unref);
}

PleaEditorPurpose
plea_editor_get_purpose (PleaEditor *self)
{
  return self->purpose;
}
