/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several files that are opened at once, read one after the other: each may take all the time and
 * memory that a reader is given. */

#include "config.h"

#include "plea-intake-batch.h"

#include <glib/gi18n.h>

#include "plea-idioms.h"
#include "plea-intake-parts.h"
#include "plea-intake-reader.h"

/* Of all pages in the list together: each may have several megabytes. A page without is opened
 * alone for a portrait. */
#define MAX_PICTURES (32 * 1024 * 1024)

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
add_item (GPtrArray *items, const char *name)
{
  PleaIntakeItem *item = g_new0 (PleaIntakeItem, 1);

  item->name = g_strdup (name);
  g_ptr_array_add (items, item);

  return item;
}

/* What is attached to one message shares its pictures. */
static gsize
measure_pictures (GPtrArray *items)
{
  g_autoptr (GHashTable) measured = g_hash_table_new (NULL, NULL);
  gsize size = 0;

  plea_foreach (const PleaIntakeItem, item, items)
    if (item->reading != NULL)
      plea_foreach (const PleaSourcePicture, picture, plea_reading_get_pictures (item->reading))
        if (g_hash_table_add (measured, picture->bytes))
          size += g_bytes_get_size (picture->bytes);

  return size;
}

static char *
name_part (const char *file_name, const PleaIntakePart *part)
{
  if (file_name == NULL || part->name == NULL || g_str_equal (file_name, part->name))
    return g_strdup (file_name != NULL ? file_name : part->name);

  /* TRANSLATORS: the name of a message, and that of a file which is attached to it; or of a file
   * with several appeals, and which of them */
  return g_strdup_printf (_ ("%s: %s"), file_name, part->name);
}

static void
add_part (GPtrArray *items, const char *file_name, const PleaIntakePart *part)
{
  g_autofree char *name = name_part (file_name, part);
  PleaIntakeItem  *item = add_item (items, name);

  if (PLEA_IS_READING (part->found))
    item->reading = g_object_ref (PLEA_READING (part->found));
  else if (part->found != NULL)
    item->appeal = g_object_ref (PLEA_APPEAL (part->found));
  else
    item->problem = g_strdup (part->problem->message);
  if (item->reading != NULL && measure_pictures (items) > MAX_PICTURES)
    plea_reading_drop_pictures (item->reading);
}

static gboolean
is_shown (const PleaIntakePart *part, gboolean among_appeals)
{
  return plea_intake_part_is_likely (part) || (among_appeals && part->found == NULL);
}

/* All that may be an appeal, or else what comes nearest to one. */
static void
add_parts (GPtrArray *items, const char *file_name, GPtrArray *parts)
{
  PleaIntakePart *obvious = plea_intake_parts_get_obvious (parts);
  gboolean        are_appeals = plea_intake_parts_have_several_appeals (parts);
  guint           n_before = items->len;

  if (obvious != NULL)
    {
      add_part (items, file_name, obvious);
      return;
    }
  plea_foreach (const PleaIntakePart, part, parts)
    if (is_shown (part, are_appeals))
      add_part (items, file_name, part);
  if (items->len == n_before)
    add_part (items, file_name, g_ptr_array_index (parts, 0));
}

static char *
get_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name);
}

/**
 * plea_intake_batch_from_parts:
 * @parts: (element-type PleaIntakePart): what is in one file
 *
 * Returns: (transfer full) (element-type PleaIntakeItem): what may be an appeal in it
 */
GPtrArray *
plea_intake_batch_from_parts (GPtrArray *parts)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (item_free);

  add_parts (items, NULL, parts);

  return items;
}

/* One after the other */

static void read_next (GTask *task);

static void
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) parts = plea_intake_reader_finish (result, &error);
  Batch           *self = g_task_get_task_data (task);
  g_autofree char *name = get_name (g_ptr_array_index (self->files, self->n));

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  if (parts != NULL)
    add_parts (self->items, name, parts);
  else
    add_item (self->items, name)->problem = g_strdup (error->message);
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
