/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several things of a kind in the appeal editor, which come and go. */

#include "config.h"

#include "plea-editor-list.h"

#include <glib/gi18n.h>

struct _PleaEditorList
{
  const PleaEditorKind *kind;
  PleaAppealBuilder    *builder;
  GPtrArray            *things; /* of the builder */
  GtkWidget            *parent;
  GPtrArray            *items; /* in the order of the things */
};

static void
number (PleaEditorList *self)
{
  for (guint i = 0; i < self->items->len; i++)
    plea_editor_item_set_number (g_ptr_array_index (self->items, i), i + 1);
}

static void
remove_container (PleaEditorList *self, GtkWidget *container)
{
  if (ADW_IS_PREFERENCES_GROUP (self->parent))
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->parent), container);
  else
    gtk_box_remove (GTK_BOX (self->parent), container);
}

static void
on_remove (GtkWidget *button, PleaEditorList *self)
{
  guint           nth = 0;
  PleaEditorItem *item;

  while (!gtk_widget_is_ancestor (button, ((PleaEditorItem *) self->items->pdata[nth])->container))
    nth++;

  item = g_ptr_array_index (self->items, nth);
  plea_editor_item_detach (item);
  remove_container (self, item->container);
  g_ptr_array_remove_index (self->items, nth);
  g_ptr_array_remove_index (self->things, nth);
  number (self);
  plea_appeal_builder_changed (self->builder);
}

static void
release (gpointer list, GClosure *closure)
{
  plea_editor_list_release (list);
}

static GtkWidget *
new_remove_button (PleaEditorList *self)
{
  const char *label = _ (self->kind->remove_label);
  GtkWidget  *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_remove), g_rc_box_acquire (self),
                         release, 0);

  return button;
}

/* In a group each thing is a row that opens, in a box it is a group. */
static GtkWidget *
add_container (PleaEditorList *self, gboolean is_open)
{
  GtkWidget *button = new_remove_button (self);
  GtkWidget *container;

  if (ADW_IS_PREFERENCES_GROUP (self->parent))
    {
      container = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, "expanded", is_open,
                                NULL);
      adw_expander_row_add_action (ADW_EXPANDER_ROW (container), button);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->parent), container);
    }
  else
    {
      container = adw_preferences_group_new ();
      adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (container), button);
      gtk_box_append (GTK_BOX (self->parent), container);
    }

  return container;
}

static GtkWidget *
add_item (PleaEditorList *self, gpointer thing, gboolean is_open)
{
  gpointer   data = self->kind->make_data != NULL ? self->kind->make_data (thing) : thing;
  GtkWidget *container = add_container (self, is_open);

  g_ptr_array_add (self->items, plea_editor_item_new (self->kind, self->builder, container, data));

  return container;
}

/**
 * plea_editor_list_new:
 * @kind: what kind of things they are
 * @builder: what the things belong to
 * @things: the things, in @builder; one that is alone is open
 * @parent: a group, or a box, that they are shown in
 *
 * Returns: (transfer full): the list of what there is
 */
PleaEditorList *
plea_editor_list_new (const PleaEditorKind *kind,
                      PleaAppealBuilder    *builder,
                      GPtrArray            *things,
                      GtkWidget            *parent)
{
  PleaEditorList *self = g_rc_box_new0 (PleaEditorList);

  self->kind = kind;
  self->builder = g_object_ref (builder);
  self->things = things;
  self->parent = parent;
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_editor_item_release);
  for (guint i = 0; i < things->len; i++)
    add_item (self, g_ptr_array_index (things, i), things->len == 1);
  number (self);

  return self;
}

static void
clear (gpointer list)
{
  PleaEditorList *self = list;

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_object (&self->builder);
}

void
plea_editor_list_release (PleaEditorList *self)
{
  g_rc_box_release_full (self, clear);
}

/**
 * plea_editor_list_add:
 * @thing: (transfer full): a new thing, which goes behind the others
 *
 * Returns: (transfer none): what has its rows; a row that opens is open
 */
GtkWidget *
plea_editor_list_add (PleaEditorList *self, gpointer thing)
{
  GtkWidget *container;

  g_ptr_array_add (self->things, thing);
  container = add_item (self, thing, TRUE);
  number (self);
  plea_appeal_builder_changed (self->builder);

  return container;
}

/**
 * plea_editor_list_get_items:
 *
 * Returns: (transfer none) (element-type PleaEditorItem): the things, from top to bottom
 */
GPtrArray *
plea_editor_list_get_items (PleaEditorList *self)
{
  return self->items;
}

/**
 * plea_editor_list_open_like:
 * @other: another list whose things are rows that open
 *
 * Opens and closes each row as that of the same number is there.
 */
void
plea_editor_list_open_like (PleaEditorList *self, PleaEditorList *other)
{
  for (guint i = 0; i < MIN (self->items->len, other->items->len); i++)
    {
      PleaEditorItem *item = g_ptr_array_index (self->items, i);
      PleaEditorItem *like = g_ptr_array_index (other->items, i);

      adw_expander_row_set_expanded (
          ADW_EXPANDER_ROW (item->container),
          adw_expander_row_get_expanded (ADW_EXPANDER_ROW (like->container)));
    }
}
