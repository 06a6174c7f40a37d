/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of the appeal editor, one for each of several things of a kind. */

#include "config.h"

#include "plea-editor-list.h"

#include "plea-note-row.h"

struct _PleaEditorList
{
  AdwPreferencesGroup *group; /* which has this */
  char                *prefix;
  PleaAppealBuilder   *builder;
  GPtrArray           *items; /* of the builder */
  PleaEditorListFunc   new_row;
  GPtrArray           *rows; /* in the order of the items */
};

/**
 * plea_editor_list_number:
 *
 * Says of all notes in the rows which thing they are about, as problems name it: "event-1" and so
 * on. To be called when a row has got other notes.
 */
void
plea_editor_list_number (PleaEditorList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autoptr (GPtrArray) notes = plea_note_row_list (plea_editor_list_get_row (self, i));
      g_autofree char *prefix = g_strdup_printf ("%s-%u", self->prefix, i + 1);

      for (guint j = 0; j < notes->len; j++)
        plea_note_row_set_prefix (g_ptr_array_index (notes, j), prefix);
    }
}

static void
on_remove (GtkWidget *row, PleaEditorList *self)
{
  guint nth;

  if (!g_ptr_array_find (self->rows, row, &nth))
    return;

  adw_preferences_group_remove (self->group, row);
  g_ptr_array_remove_index (self->rows, nth);
  g_ptr_array_remove_index (self->items, nth);
  plea_editor_list_number (self);
  plea_appeal_builder_changed (self->builder);
}

static void
add_row (PleaEditorList *self, gpointer item, gboolean is_open)
{
  GtkWidget *row = self->new_row (self->builder, item);

  g_signal_connect (row, "remove", G_CALLBACK (on_remove), self);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), is_open);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

/**
 * plea_editor_list_new:
 * @group: where the rows go; it keeps the list for as long as it has them
 * @prefix: what problems call the things: "event"
 * @builder: what the things belong to
 * @items: the things, in @builder; one that is alone is open
 * @new_row: makes a row
 *
 * Returns: (transfer full): the rows for all there is
 */
PleaEditorList *
plea_editor_list_new (AdwPreferencesGroup *group,
                      const char          *prefix,
                      PleaAppealBuilder   *builder,
                      GPtrArray           *items,
                      PleaEditorListFunc   new_row)
{
  PleaEditorList *self = g_new0 (PleaEditorList, 1);

  self->group = group;
  self->prefix = g_strdup (prefix);
  self->builder = g_object_ref (builder);
  self->items = items;
  self->new_row = new_row;
  self->rows = g_ptr_array_new ();
  for (guint i = 0; i < items->len; i++)
    add_row (self, g_ptr_array_index (items, i), items->len == 1);
  plea_editor_list_number (self);

  return self;
}

/* Rows that live longer are not listened to any more. */
void
plea_editor_list_free (PleaEditorList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    g_signal_handlers_disconnect_by_data (plea_editor_list_get_row (self, i), self);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->builder);
  g_clear_pointer (&self->prefix, g_free);
  g_free (self);
}

/**
 * plea_editor_list_add:
 * @item: (transfer full): a new thing, which goes behind the others
 *
 * Its row is open.
 */
void
plea_editor_list_add (PleaEditorList *self, gpointer item)
{
  g_ptr_array_add (self->items, item);
  add_row (self, item, TRUE);
  plea_editor_list_number (self);
  plea_appeal_builder_changed (self->builder);
}

/**
 * plea_editor_list_get_row:
 *
 * Returns: (transfer none) (nullable): the row of the thing with that number, from 0
 */
GtkWidget *
plea_editor_list_get_row (PleaEditorList *self, guint nth)
{
  return nth < self->rows->len ? g_ptr_array_index (self->rows, nth) : NULL;
}
