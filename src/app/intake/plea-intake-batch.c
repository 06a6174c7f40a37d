/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several files that are opened at once, read one after the other: each may take all the time and
 * memory that a reader is given. */

#include "config.h"

#include "plea-intake-batch.h"

#include <glib/gi18n.h>

#include "plea-idioms.h"
#include "plea-intake-parts.h"
#include "plea-intake-reader.h"

typedef struct
{
  GPtrArray *files; /* of which as many have been read: */
  guint      n;
  GPtrArray *items;
} Batch;

static void
item_free (gpointer data)
{
  PleaIntakeItem *item = data;

  g_free (item->name);
  g_clear_object (&item->appeal);
  g_clear_object (&item->reading);
  g_free (item->problem);
  g_free (item);
}

static void
batch_free (gpointer data)
{
  Batch *self = data;

  g_ptr_array_unref (self->files);
  g_ptr_array_unref (self->items);
  g_free (self);
}

/* What is in a file */

static PleaIntakeItem *
add_item (Batch *self)
{
  GFile           *file = g_ptr_array_index (self->files, self->n);
  g_autofree char *name = g_file_get_basename (file);
  PleaIntakeItem  *item = g_new0 (PleaIntakeItem, 1);

  item->name = g_filename_display_name (name);
  g_ptr_array_add (self->items, item);

  return item;
}

static void
add_part (Batch *self, const PleaIntakePart *part)
{
  PleaIntakeItem *item = add_item (self);

  if (part->name != NULL)
    {
      g_autofree char *name = g_steal_pointer (&item->name);

      /* TRANSLATORS: the name of a message, and that of a file which is attached to it */
      item->name = g_strdup_printf (_ ("%s: %s"), name, part->name);
    }
  if (PLEA_IS_READING (part->found))
    item->reading = g_object_ref (PLEA_READING (part->found));
  else
    item->appeal = g_object_ref (PLEA_APPEAL (part->found));
}

/* All that may be an appeal, or else what comes nearest to one. */
static void
add_parts (Batch *self, GPtrArray *parts)
{
  PleaIntakePart *obvious = plea_intake_parts_get_obvious (parts);
  guint           n_before = self->items->len;

  if (obvious != NULL)
    {
      add_part (self, obvious);
      return;
    }
  plea_foreach (const PleaIntakePart, part, parts)
    if (plea_intake_part_is_likely (part))
      add_part (self, part);
  if (self->items->len == n_before)
    add_part (self, g_ptr_array_index (parts, 0));
}

/* One after the other */

static void read_next (GTask *task);

static void
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) parts = plea_intake_reader_finish (result, &error);
  Batch *self = g_task_get_task_data (task);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  if (parts != NULL)
    add_parts (self, parts);
  else
    add_item (self)->problem = g_strdup (error->message);
  self->n++;
  read_next (g_steal_pointer (&task));
}

static void
read_next (GTask *task)
{
  Batch *self = g_task_get_task_data (task);

  if (self->n < self->files->len)
    {
      plea_intake_reader_read_file_async (g_ptr_array_index (self->files, self->n),
                                          g_task_get_cancellable (task), on_read, task);
      return;
    }

  g_task_return_pointer (task, g_ptr_array_ref (self->items), (GDestroyNotify) g_ptr_array_unref);
  g_object_unref (task);
}

/**
 * plea_intake_batch_read_async:
 * @files: (element-type GFile): what is opened
 * @cancellable: (nullable): ends the waiting, whatever the files do
 * @callback: called when all have been read
 * @user_data: for @callback
 */
void
plea_intake_batch_read_async (GPtrArray          *files,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Batch *self = g_new0 (Batch, 1);

  self->files = g_ptr_array_ref (files);
  self->items = g_ptr_array_new_with_free_func (item_free);
  g_task_set_task_data (task, self, batch_free);
  read_next (task);
}

/**
 * plea_intake_batch_read_finish:
 * @error: return location for that nobody waits any longer
 *
 * Returns: (transfer full) (nullable) (element-type PleaIntakeItem): what is in each file, in their
 *   order; of a message there may be several items
 */
GPtrArray *
plea_intake_batch_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
