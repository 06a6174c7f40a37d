/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The panes of the appeal editor: the source, the letter and the fields.
 *
 * In a review the source stands beside the letter and the fields, which take turns; else there is
 * no source, and the fields stand beside the letter. Where there is no room, all take turns. */

#include "config.h"

#include "plea-editor-panes.h"

#include "plea-caret.h"
#include "plea-pane.h"

struct _PleaEditorPanes
{
  GtkBox parent_instance;

  AdwLeaflet      *leaflet;
  GtkWidget       *aside;
  AdwBin          *beside;
  GtkWidget       *front;
  GtkWidget       *switcher_above;
  GtkStack        *stack;
  PleaReadingView *source; /* or NULL */
  PleaLetterPane  *letter;
  GtkWidget       *fields;
  AdwClamp        *clamp;
  GtkWidget       *switcher_below;
  GtkWidget       *to_source;

  gboolean has_source;
  guint    looking;
};

enum
{
  PROP_SHOWN = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PleaEditorPanes, plea_editor_panes, GTK_TYPE_BOX)

/* Panes by their names */

static GtkWidget *
get_pane (PleaEditorPanes *self, const char *name)
{
  if (g_str_equal (name, "source"))
    return GTK_WIDGET (self->source);

  return g_str_equal (name, "letter") ? GTK_WIDGET (self->letter) : self->fields;
}

static const char *
get_shown (PleaEditorPanes *self)
{
  GtkWidget *beside = adw_bin_get_child (self->beside);

  if (adw_leaflet_get_folded (self->leaflet)
      && adw_leaflet_get_visible_child (self->leaflet) == self->aside)
    return beside == self->fields ? "fields" : "source";

  return gtk_stack_get_visible_child (self->stack) == self->fields ? "fields" : "letter";
}

/* Who was in a pane goes along to the next; who is at a switch stays there. What has not been laid
 * out yet has no order in which the focus could go through it, but a place of its own for it. */
static void
move_focus (PleaEditorPanes *self, GtkWidget *pane)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *content = pane == self->fields ? adw_clamp_get_child (self->clamp) : pane;

  if (focus != NULL && GTK_IS_TOGGLE_BUTTON (focus))
    return;

  if (!gtk_widget_grab_focus (content))
    gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD);
}

static void
show_pane (PleaEditorPanes *self, GtkWidget *pane)
{
  gboolean is_beside = adw_bin_get_child (self->beside) == pane;

  if (!is_beside)
    gtk_stack_set_visible_child (self->stack, pane);
  adw_leaflet_set_visible_child (self->leaflet, is_beside ? self->aside : self->front);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}

/* Folding */

static void
show_switchers (PleaEditorPanes *self)
{
  gboolean is_folded = adw_leaflet_get_folded (self->leaflet);

  gtk_widget_set_visible (self->switcher_above, !is_folded && self->has_source);
  gtk_widget_set_visible (self->switcher_below, is_folded);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}

static gboolean
look (gpointer panes)
{
  PleaEditorPanes *self = panes;

  self->looking = 0;
  show_switchers (self);

  return G_SOURCE_REMOVE;
}

/* The panes fold while the window is being laid out, when nothing may come or go in it. */
static void
on_folded (PleaEditorPanes *self)
{
  if (self->looking == 0)
    self->looking = g_idle_add_full (G_PRIORITY_HIGH_IDLE, look, self, NULL);
}

/* Object */

static void
plea_editor_panes_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  g_value_set_static_string (value, get_shown (PLEA_EDITOR_PANES (object)));
}

static void
plea_editor_panes_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  PleaEditorPanes *self = PLEA_EDITOR_PANES (object);
  GtkWidget       *pane = get_pane (self, g_value_get_string (value));

  if (pane == NULL)
    return;

  show_pane (self, pane);
  move_focus (self, pane);
}

static void
plea_editor_panes_dispose (GObject *object)
{
  g_clear_handle_id (&PLEA_EDITOR_PANES (object)->looking, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_EDITOR_PANES);

  G_OBJECT_CLASS (plea_editor_panes_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-editor-panes.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaEditorPanes, leaflet);
  gtk_widget_class_bind_template_child (widget_class, PleaEditorPanes, aside);
  gtk_widget_class_bind_template_child (widget_class, PleaEditorPanes, beside);
  gtk_widget_class_bind_template_child (widget_class, PleaEditorPanes, front);
  gtk_widget_class_bind_template_child (widget_class, PleaEditorPanes, switcher_above);
  gtk_widget_class_bind_template_child (widget_class, PleaEditorPanes, stack);
  gtk_widget_class_bind_template_child (widget_class, PleaEditorPanes, source);
  gtk_widget_class_bind_template_child (widget_class, PleaEditorPanes, letter);
  gtk_widget_class_bind_template_child (widget_class, PleaEditorPanes, fields);
  gtk_widget_class_bind_template_child (widget_class, PleaEditorPanes, clamp);
  gtk_widget_class_bind_template_child (widget_class, PleaEditorPanes, switcher_below);
  gtk_widget_class_bind_template_child (widget_class, PleaEditorPanes, to_source);
  gtk_widget_class_bind_template_callback (widget_class, on_folded);
}

static void
plea_editor_panes_class_init (PleaEditorPanesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  g_type_ensure (PLEA_TYPE_LETTER_PANE);
  g_type_ensure (PLEA_TYPE_PANE);
  g_type_ensure (PLEA_TYPE_DIVIDER);
  g_type_ensure (PLEA_TYPE_READING_VIEW);
  object_class->get_property = plea_editor_panes_get_property;
  object_class->set_property = plea_editor_panes_set_property;
  object_class->dispose = plea_editor_panes_dispose;
  properties[PROP_SHOWN] = g_param_spec_string ("shown", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                    | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  bind_template (GTK_WIDGET_CLASS (klass));
  gtk_widget_class_install_property_action (GTK_WIDGET_CLASS (klass), "editor.show", "shown");
}

static void
plea_editor_panes_init (PleaEditorPanes *self)
{
  g_autoptr (GSettings) settings = g_settings_new (PLEA_APPLICATION_ID);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_settings_bind (settings, "review-width", self->aside, "width", G_SETTINGS_BIND_DEFAULT);
  plea_caret_keep_in_sight (GTK_SCROLLED_WINDOW (self->fields));
}

/**
 * plea_editor_panes_arrange:
 * @has_source: whether there is a source to look at
 *
 * To be called once. What is seen first is the letter of a source, or else the fields.
 */
void
plea_editor_panes_arrange (PleaEditorPanes *self, gboolean has_source)
{
  self->has_source = has_source;
  if (!has_source)
    {
      self->source = NULL;
      g_object_ref (self->fields);
      gtk_stack_remove (self->stack, self->fields);
      adw_bin_set_child (self->beside, self->fields);
      g_object_unref (self->fields);
    }
  gtk_widget_set_visible (self->to_source, has_source);
  show_pane (self, has_source ? GTK_WIDGET (self->letter) : self->fields);
  show_switchers (self);
}

/**
 * plea_editor_panes_show:
 * @name: "source", "letter" or "fields"
 *
 * Brings that pane into sight, without taking the keyboard there.
 */
void
plea_editor_panes_show (PleaEditorPanes *self, const char *name)
{
  show_pane (self, get_pane (self, name));
}

/**
 * plea_editor_panes_set_form:
 * @form: the fields, in place of those before
 */
void
plea_editor_panes_set_form (PleaEditorPanes *self, GtkWidget *form)
{
  adw_clamp_set_child (self->clamp, form);
}

/**
 * plea_editor_panes_get_source:
 *
 * Returns: (transfer none) (nullable): the source, where there is one
 */
PleaReadingView *
plea_editor_panes_get_source (PleaEditorPanes *self)
{
  return self->source;
}

PleaLetterPane *
plea_editor_panes_get_letter (PleaEditorPanes *self)
{
  return self->letter;
}
