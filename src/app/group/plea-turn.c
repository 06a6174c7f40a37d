/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A machine that goes round: whoever sits down chooses a case, signs and prints, and is forgotten.
 *
 * Who gets up without a word is forgotten, too: nobody’s words stay on the screen. */

#include "config.h"

#include "plea-turn.h"

#include <glib/gi18n.h>

#include "plea-fields.h"
#include "plea-group-letters.h"
#include "plea-idioms.h"
#include "plea-output.h"
#include "plea-turn-case.h"
#include "plea-turn-sign.h"

#define PATIENCE_MS (5 * 60 * 1000)

struct _PleaTurn
{
  AdwWindow parent_instance;

  GtkStack      *stack;
  GtkWidget     *choosing;
  GtkFlowBox    *cases;
  AdwStatusPage *thanks;
  GtkWidget     *next;
  GtkWidget     *start_over;

  PleaTurnSign *sign; /* NULL as long as nobody signs */
  PleaSession  *session;
  PleaOutput   *output;
  guint         patience;
  guint         waiting;
};

G_DEFINE_FINAL_TYPE (PleaTurn, plea_turn, ADW_TYPE_WINDOW)

/* Forgetting */

/* A print dialog, or pages to be looked at. */
static void
close_dialogs (PleaTurn *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = g_list_model_get_n_items (windows); i > 0; i--)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i - 1);

      if (window != NULL && gtk_window_get_transient_for (window) == GTK_WINDOW (self))
        gtk_window_close (window);
    }
}

static void
clear_clipboard (GdkClipboard *clipboard)
{
  if (gdk_clipboard_is_local (clipboard))
    gdk_clipboard_set_content (clipboard, NULL);
}

static void
forget (PleaTurn *self)
{
  if (self->sign == NULL)
    return;

  gtk_stack_remove (self->stack, GTK_WIDGET (g_steal_pointer (&self->sign)));
  clear_clipboard (gtk_widget_get_clipboard (GTK_WIDGET (self)));
  clear_clipboard (gtk_widget_get_primary_clipboard (GTK_WIDGET (self)));
}

static void
show_step (PleaTurn *self, gpointer step)
{
  gtk_stack_set_visible_child (self->stack, step);
  gtk_widget_set_visible (self->start_over, step == self->sign);
}

/* Whoever sits down may have no mouse. */
static void
focus_first_case (PleaTurn *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (gtk_flow_box_get_child_at_index (self->cases, 0)));
}

static void
begin (PleaTurn *self)
{
  close_dialogs (self);
  show_step (self, self->choosing);
  forget (self);
  focus_first_case (self);
}

/* Steps */

static void
choose (PleaTurn *self, PleaTurnCase *chosen)
{
  const PleaCase *one = plea_turn_case_get_case (chosen);

  forget (self);
  self->sign = PLEA_TURN_SIGN (plea_turn_sign_new (one, self->session));
  g_signal_connect_object (self->sign, "print-wanted", G_CALLBACK (plea_output_print), self->output,
                           G_CONNECT_SWAPPED);
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->sign));
  show_step (self, self->sign);
  gtk_widget_grab_focus (GTK_WIDGET (self->sign));
}

static void
thank (PleaTurn *self, guint n)
{
  g_autofree char *words = g_strdup_printf (
      ngettext ("Your letter is being printed. Please sign it with a pen.",
                "Your %u letters are being printed. Please sign them with a pen.", n),
      n);

  adw_status_page_set_description (self->thanks, words);
  show_step (self, self->thanks);
  forget (self);
  gtk_widget_grab_focus (self->next);
}

/* The printer may have taken so long that it is somebody else’s turn. */
static void
on_printed (PleaTurn *self, PleaDocument *document)
{
  if (self->sign != NULL && plea_turn_sign_has_signed (self->sign, document))
    thank (self, plea_document_get_letters (document)->len);
}

static void
take_next (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  begin (PLEA_TURN (widget));
}

static void
go_back (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaTurn *self = PLEA_TURN (widget);

  if (gtk_stack_get_visible_child (self->stack) == self->choosing)
    gtk_window_close (GTK_WINDOW (self));
  else
    begin (self);
}

/* Whoever sits there is forgotten, too. */
static gboolean
plea_turn_close_request (GtkWindow *window)
{
  close_dialogs (PLEA_TURN (window));
  forget (PLEA_TURN (window));

  return GDK_EVENT_PROPAGATE;
}

/* Waiting */

static gboolean
lose_patience (gpointer turn)
{
  PleaTurn *self = turn;

  self->waiting = 0;
  begin (self);

  return G_SOURCE_REMOVE;
}

static gboolean
wait_anew (PleaTurn *self)
{
  g_clear_handle_id (&self->waiting, g_source_remove);
  self->waiting = g_timeout_add (self->patience, lose_patience, self);

  return GDK_EVENT_PROPAGATE;
}

/* Object */

static void
plea_turn_dispose (GObject *object)
{
  PleaTurn *self = PLEA_TURN (object);

  g_clear_handle_id (&self->waiting, g_source_remove);
  g_clear_object (&self->output);
  g_clear_object (&self->session);
  self->sign = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_TURN);

  G_OBJECT_CLASS (plea_turn_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, PLEA_RESOURCE_PATH "/plea-turn.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaTurn, stack);
  gtk_widget_class_bind_template_child (widget_class, PleaTurn, choosing);
  gtk_widget_class_bind_template_child (widget_class, PleaTurn, cases);
  gtk_widget_class_bind_template_child (widget_class, PleaTurn, thanks);
  gtk_widget_class_bind_template_child (widget_class, PleaTurn, next);
  gtk_widget_class_bind_template_child (widget_class, PleaTurn, start_over);
  gtk_widget_class_bind_template_callback (widget_class, choose);
  gtk_widget_class_bind_template_callback (widget_class, wait_anew);
}

static void
plea_turn_class_init (PleaTurnClass *klass)
{
  GtkWidgetClass     *widget_class = GTK_WIDGET_CLASS (klass);
  const PleaDataField fields[] = {
    { G_STRUCT_OFFSET (PleaTurn, patience),
      g_param_spec_uint ("patience", NULL, NULL, 0, G_MAXUINT, PATIENCE_MS, PLEA_FIELD_FLAGS) },
  };

  plea_fields_install (G_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields));
  G_OBJECT_CLASS (klass)->dispose = plea_turn_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = plea_turn_close_request;
  bind_template (widget_class);
  gtk_widget_class_install_property_action (widget_class, "turn.fullscreen", "fullscreened");
  gtk_widget_class_install_action (widget_class, "turn.next", NULL, take_next);
  gtk_widget_class_install_action (widget_class, "turn.back", NULL, go_back);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "turn.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F11, 0, "turn.fullscreen", NULL);
}

static void
plea_turn_init (PleaTurn *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
open_output (PleaTurn *self)
{
  self->output = plea_output_new (GTK_WINDOW (self), plea_session_get_store (self->session));
  plea_output_keep_nothing (self->output);
  g_signal_connect_object (self->output, "printed", G_CALLBACK (on_printed), self,
                           G_CONNECT_SWAPPED);
}

/**
 * plea_turn_new:
 * @parent: the window of the group
 * @cases: (element-type PleaCase): what can be written for
 * @session: whose paper it is
 * @record: counts what is printed
 *
 * Returns: (transfer none): a window to present
 */
GtkWidget *
plea_turn_new (GtkWindow *parent, GPtrArray *cases, PleaSession *session, PleaGroupRecord *record)
{
  PleaTurn *self = g_object_new (PLEA_TYPE_TURN, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  open_output (self);
  plea_group_record_follow (record, self->output);
  plea_foreach (const PleaCase, one, cases)
    gtk_flow_box_append (self->cases, plea_turn_case_new (one));
  focus_first_case (self);
  gtk_window_fullscreen (GTK_WINDOW (self));
  wait_anew (self);

  return GTK_WIDGET (self);
}
