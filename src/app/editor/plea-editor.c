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
#include "plea-editor-panes.h"
#include "plea-folding.h"
#include "plea-following.h"
#include "plea-idioms.h"
#include "plea-letter-choice.h"
#include "plea-message.h"

struct _PleaEditor
{
  AdwWindow parent_instance;

  GtkButton        *add;
  PleaLetterChoice *choice;
  PleaEditorPanes  *panes;
  PleaReadingView  *page_view; /* of the panes, if there is a page */

  PleaEditorPurpose  purpose;
  PleaAppealBuilder *builder;
  GSignalGroup      *builder_signals;
  GtkWidget         *form;      /* of the builder */
  PleaReading       *page;      /* NULL where there is no source text */
  PleaFollowing     *following; /* likewise */
  gboolean           is_changed;
  gboolean           shows_problems; /* not before somebody has had time to fill in anything */
};

G_DEFINE_FINAL_TYPE (PleaEditor, plea_editor, ADW_TYPE_WINDOW)

/* Going to a field */

static void
open_rows_around (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, ADW_TYPE_EXPANDER_ROW);

  if (row != NULL)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
}

/* To nowhere where @note is NULL. */
static void
go_to (PleaEditor *self, PleaNoteRow *note)
{
  GtkWidget *about;

  if (note == NULL)
    return;

  about = plea_note_row_get_about (note);
  open_rows_around (about);
  plea_editor_panes_show (self->panes, "fields");
  /* A text row has no focus of its own, the text in it has. */
  if (!gtk_widget_grab_focus (about))
    gtk_widget_child_focus (about, GTK_DIR_TAB_FORWARD);
}

static void
on_field_wanted (PleaEditor *self, PleaField field, guint nth)
{
  go_to (self, plea_editor_notes_find (self->form, (PleaPlace){ field, nth, 0 }));
}

static void
on_field_pressed (PleaEditor *self, PleaField field, guint nth)
{
  plea_reading_view_show_field (self->page_view, (PleaPlace){ field, nth, 0 });
  if (gtk_widget_get_mapped (self->form))
    on_field_wanted (self, field, nth);
}

static void
show_problem (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaEditor *self = PLEA_EDITOR (widget);

  go_to (self, plea_editor_notes_find_problem (self->form));
}

static void
show_doubt (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaEditor *self = PLEA_EDITOR (widget);

  go_to (self, plea_editor_notes_find_doubt (self->form));
}

/* About the field that the supporter is in. */
static PleaNoteRow *
find_note_at_focus (PleaEditor *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL ? plea_editor_notes_find_about (self->form, focus) : NULL;
}

/* The lines that a field comes from are shown while it is edited. */
static void
on_focus_moved (PleaEditor *self)
{
  PleaNoteRow *note = self->page != NULL ? find_note_at_focus (self) : NULL;

  if (note != NULL)
    plea_reading_view_show_field (self->page_view, plea_note_row_get_place (note));
}

/* What is edited */

static void
on_builder_changed (PleaEditor *self)
{
  self->is_changed = TRUE;
  plea_letter_choice_keep (self->choice, self->builder);
  g_signal_emit_by_name (self, "changed");
}

static void
show_problems (PleaEditor *self)
{
  self->shows_problems = TRUE;
  plea_editor_form_show_problems (PLEA_EDITOR_FORM (self->form));
}

/* What of the letter is in doubt, above it. */
static void
tell_doubts (PleaEditor *self)
{
  g_autofree char *names = NULL;
  g_autofree char *sentence = NULL;

  if (self->page == NULL || self->form == NULL)
    return;

  names = plea_editor_notes_list_doubts (self->form, self->page);
  /* TRANSLATORS: %s are parts of the letter, for example “address, salutation” */
  sentence = g_strdup_printf (_ ("Not sure: %s"), names);
  plea_letter_pane_tell_doubts (plea_editor_panes_get_letter (self->panes),
                                *names != '\0' ? sentence : NULL);
}

static void
show_page (PleaEditor *self)
{
  plea_letter_choice_show (self->choice, self->page, self->builder);
  plea_editor_form_show_reading (PLEA_EDITOR_FORM (self->form), self->page);
  tell_doubts (self);
}

/* Shows another appeal in place of the one before. What is open stays so, and whoever is in a field
 * stays there. */
static void
plea_editor_take_builder (PleaEditor *self, PleaAppealBuilder *builder)
{
  PleaEditorForm *form = PLEA_EDITOR_FORM (plea_editor_form_new (builder));
  PleaNoteRow    *note = self->form != NULL ? find_note_at_focus (self) : NULL;
  PleaPlace       place = { PLEA_FIELD_NONE, 0, 0 };

  if (note != NULL)
    place = plea_note_row_get_place (note);
  if (self->form != NULL)
    plea_editor_form_go_on_from (form, PLEA_EDITOR_FORM (self->form));

  g_set_object (&self->builder, builder);
  g_signal_group_set_target (self->builder_signals, builder);
  self->form = GTK_WIDGET (form);
  plea_editor_panes_set_form (self->panes, self->form);
  plea_letter_pane_show (plea_editor_panes_get_letter (self->panes), builder);
  if (self->page != NULL)
    show_page (self);
  if (self->shows_problems)
    show_problems (self);
  go_to (self, plea_editor_notes_find (self->form, place));
}

static void
on_letter_chosen (PleaEditor *self, guint nth)
{
  GPtrArray *builders = plea_letter_choice_get_builders (self->choice);

  plea_reading_choose_letter (self->page, nth);
  plea_following_turn (self->following);
  plea_editor_take_builder (self, builders->pdata[nth]);
  plea_reading_view_set_reading (self->page_view, self->page);
  plea_reading_view_show_field (self->page_view,
                                (PleaPlace){ PLEA_FIELD_RECIPIENT_SALUTATION, 0, 0 });
}

/* The person said something of the source, or took it back. */
static void
on_said (PleaEditor *self, gboolean is_new)
{
  g_autoptr (PleaAppealBuilder) builder = plea_following_make_builder (self->following,
                                                                       self->builder, is_new);

  self->is_changed = TRUE;
  plea_editor_take_builder (self, builder);
  g_signal_emit_by_name (self, "changed");
}

/* Actions */

/* After those it is about as it is now; one that is changed keeps its id. */
static PleaAppeal *
build (PleaEditor *self, PleaAppealBuilder *builder)
{
  g_autoptr (GPtrArray) none = plea_problems_new ();
  g_autofree char *id = plea_appeal_builder_propose_id (builder);

  if (self->purpose != PLEA_EDITOR_CHANGE)
    plea_set_words (&builder->appeal->id, id);

  return plea_appeal_builder_build (builder, none);
}

static void
add (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaEditor *self = PLEA_EDITOR (widget);
  g_autoptr (GPtrArray) problems = plea_editor_notes_list_problems (self->builder);
  g_autoptr (PleaAppeal) appeal = NULL;

  if (problems->len > 0)
    {
      show_problems (self);
      show_problem (widget, NULL, NULL);
      return;
    }

  appeal = build (self, self->builder);
  g_signal_emit_by_name (self, "done", appeal);
}

static void
on_all_wanted (PleaEditor *self, GPtrArray *builders)
{
  g_autoptr (GPtrArray) appeals = g_ptr_array_new_with_free_func (g_object_unref);

  plea_foreach (PleaAppealBuilder, builder, builders)
    g_ptr_array_add (appeals, build (self, builder));
  g_signal_emit_by_name (self, "all-done", appeals);
}

/* Closing */

static gboolean
destroy (gpointer editor)
{
  gtk_window_destroy (editor);

  return G_SOURCE_REMOVE;
}

static void
ask_whether_to_discard (PleaEditor *self)
{
  AdwMessageDialog *question = plea_message_ask (
      GTK_WINDOW (self), _ ("Discard Your Changes?"),
      _ ("What you entered for this appeal has not been saved."), _ ("_Keep Editing"),
      _ ("_Discard"), ADW_RESPONSE_DESTRUCTIVE);

  g_signal_connect_object (question, "response::yes", G_CALLBACK (plea_editor_finish), self,
                           G_CONNECT_SWAPPED);
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
  g_clear_pointer (&self->following, plea_following_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_EDITOR);

  G_OBJECT_CLASS (plea_editor_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, PLEA_RESOURCE_PATH "/plea-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaEditor, add);
  gtk_widget_class_bind_template_child (widget_class, PleaEditor, choice);
  gtk_widget_class_bind_template_child (widget_class, PleaEditor, panes);
  gtk_widget_class_bind_template_callback (widget_class, on_focus_moved);
  gtk_widget_class_bind_template_callback (widget_class, on_all_wanted);
  gtk_widget_class_bind_template_callback (widget_class, on_letter_chosen);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "editor.add", NULL, add);
  gtk_widget_class_install_action (widget_class, "editor.show-doubt", NULL, show_doubt);
  gtk_widget_class_install_action (widget_class, "editor.show-problem", NULL, show_problem);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "editor.add",
                                       NULL);
}

static void
plea_editor_class_init (PleaEditorClass *klass)
{
  g_type_ensure (PLEA_TYPE_EDITOR_PANES);
  g_type_ensure (PLEA_TYPE_LETTER_CHOICE);
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
  plea_signal_new (klass, "done", 1, PLEA_TYPE_APPEAL);

  /**
   * PleaEditor::all-done:
   * @appeals: (element-type PleaAppeal): what the letters of a page became
   *
   * The supporter wants to have all of them.
   */
  plea_signal_new (klass, "all-done", 1, G_TYPE_PTR_ARRAY);

  /**
   * PleaEditor::changed:
   *
   * Something was typed or chosen.
   */
  plea_signal_new (klass, "changed", 0);
}

static void
plea_editor_init (PleaEditor *self)
{
  self->builder_signals = g_signal_group_new (PLEA_TYPE_APPEAL_BUILDER);
  g_signal_group_connect_swapped (self->builder_signals, "changed", G_CALLBACK (on_builder_changed),
                                  self);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->panes, "notify::shown", G_CALLBACK (tell_doubts), self,
                           G_CONNECT_SWAPPED);
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
  self->shows_problems = self->purpose != PLEA_EDITOR_NEW;
}

static void
arrange (PleaEditor *self)
{
  plea_editor_panes_arrange (self->panes, self->page != NULL);
  if (self->page == NULL)
    return;

  self->page_view = plea_editor_panes_get_source (self->panes);
  self->following = plea_following_new (self->page);
  plea_reading_view_set_reading (self->page_view, self->page);
  g_signal_connect_object (self->page_view, "said", G_CALLBACK (on_said), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->page_view, "field-wanted", G_CALLBACK (on_field_wanted), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->page_view, "field-pressed", G_CALLBACK (on_field_pressed), self,
                           G_CONNECT_SWAPPED);
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
  arrange (self);
  plea_editor_take_builder (self, builder);
  if (purpose == PLEA_EDITOR_NEW)
    gtk_widget_grab_focus (self->form);

  return GTK_WIDGET (self);
}

/**
 * plea_editor_finish:
 *
 * Closes the editor without a question, as soon as questions over it have come to their own end;
 * until then nothing can be added any more.
 */
void
plea_editor_finish (PleaEditor *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.add", FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->choice), FALSE);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, destroy, g_object_ref (self), g_object_unref);
}

/**
 * plea_editor_set_supporter:
 * @sender: who signs the letter that is shown
 * @stationery: how it is set
 */
void
plea_editor_set_supporter (PleaEditor *self, PleaSender *sender, PleaStationery *stationery)
{
  plea_letter_pane_set_supporter (plea_editor_panes_get_letter (self->panes), sender, stationery);
}

PleaEditorPurpose
plea_editor_get_purpose (PleaEditor *self)
{
  return self->purpose;
}

/**
 * plea_editor_get_builder:
 *
 * Returns: (transfer none): what is edited now
 */
PleaAppealBuilder *
plea_editor_get_builder (PleaEditor *self)
{
  return self->builder;
}
