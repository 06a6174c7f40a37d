/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may be the appeal in what is opened: the file, or a message and the files attached to it.
 * All of them are read before anybody is asked which is meant, so that it can be said what they
 * are; a message attached to a message is read with what is attached to that. */

#include "config.h"

#include "plea-intake-parts.h"

#include <glib/gi18n.h>

#include "plea-appeal-file.h"
#include "plea-idioms.h"
#include "plea-reading.h"
#include "plea-source-load.h"
#include "plea-source-pictures.h"

/* So many files are read; messages that bring appeals have a few. */
#define MAX_FILES 20

typedef struct
{
  GPtrArray    *parts;
  const GDate  *today;
  GCancellable *cancellable;
  guint         n_files;
} Parts;

static void
part_free (gpointer data)
{
  PleaIntakePart *part = data;

  g_free (part->name);
  g_free (part->type);
  g_clear_object (&part->found);
  g_clear_error (&part->problem);
  g_free (part);
}

static void
add_part (GPtrArray    *parts,
          const char   *name,
          const char   *type,
          GObject      *found,
          const GError *problem)
{
  PleaIntakePart *part = g_new0 (PleaIntakePart, 1);

  part->name = g_strdup (name);
  part->type = g_strdup (type);
  part->found = found;
  part->problem = problem != NULL ? g_error_copy (problem) : NULL;
  g_ptr_array_add (parts, part);
}

/**
 * plea_intake_has_letter:
 * @found: (nullable): an appeal, or a reading
 *
 * Returns: whether it is a reading in which there is a letter
 */
gboolean
plea_intake_has_letter (gpointer found)
{
  return PLEA_IS_READING (found) && plea_reading_has_letter (found);
}

/**
 * plea_intake_parts_new:
 * @found: (transfer full) (nullable): an appeal, or a reading
 *
 * Returns: (transfer full) (element-type PleaIntakePart): that alone
 */
GPtrArray *
plea_intake_parts_new (GObject *found)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (part_free);

  if (found != NULL)
    add_part (parts, NULL, NULL, found, NULL);

  return parts;
}

/* Of several in a file each is called by its id. */
static void
add_appeal (GPtrArray *parts, const PleaAppealEntry *entry, const char *name)
{
  g_autoptr (GError) problem = entry->appeal == NULL ? plea_problems_to_error (entry->problems)
                                                     : NULL;

  add_part (parts, name, PLEA_APPEAL_TYPE,
            entry->appeal != NULL ? (GObject *) g_object_ref (entry->appeal) : NULL, problem);
}

static void
add_appeals (GPtrArray *parts, GBytes *bytes, const char *file_name)
{
  g_autoptr (GPtrArray) problems = plea_problems_new ();
  g_autoptr (GPtrArray) entries = plea_appeal_reader_read_all (bytes, file_name, problems);
  g_autoptr (GError) problem = problems->len > 0 ? plea_problems_to_error (problems) : NULL;

  if (problem != NULL)
    add_part (parts, file_name, PLEA_APPEAL_TYPE, NULL, problem);
  plea_foreach (const PleaAppealEntry, entry, entries)
    add_appeal (parts, entry, entries->len > 1 && entry->name != NULL ? entry->name : file_name);
}

static void add_attachment (Parts                      *self,
                            const PleaSourceAttachment *attachment,
                            const char                 *title,
                            GPtrArray                  *pictures);

/* What a source says, and what is attached to it. */
static void
add_source (Parts *self, PleaSource *source, const PleaSourceAttachment *from)
{
  g_autoptr (GPtrArray) attachments = g_steal_pointer (&source->attachments);
  g_autoptr (GPtrArray) pictures = g_ptr_array_ref (source->pictures);
  gboolean         has_own = !source->is_attached;
  g_autofree char *title = has_own || attachments->len == 1 ? g_strdup (source->title) : NULL;

  source->attachments = g_ptr_array_new ();
  if (!has_own || source->size == 0)
    plea_source_free (source);
  else
    add_part (self->parts, from != NULL ? from->name : NULL, from != NULL ? from->type : NULL,
              G_OBJECT (plea_reading_read (source, self->today)), NULL);
  for (guint i = 0; i < attachments->len; i++)
    add_attachment (self, g_ptr_array_index (attachments, i), title, pictures);
}

/* What has no title of its own is about what the message is about; a portrait may be attached
 * beside it. */
static void
add_attachment (Parts                      *self,
                const PleaSourceAttachment *attachment,
                const char                 *title,
                GPtrArray                  *pictures)
{
  g_autoptr (GError) problem = NULL;
  PleaSource *source;

  if (self->n_files++ >= MAX_FILES || g_cancellable_is_cancelled (self->cancellable))
    return;
  if (plea_source_attachment_is_appeal (attachment))
    {
      add_appeals (self->parts, attachment->bytes, attachment->name);
      return;
    }

  source = plea_source_load_bytes (attachment->bytes, self->cancellable, &problem);
  if (source == NULL)
    {
      add_part (self->parts, attachment->name, attachment->type, NULL, problem);
      return;
    }
  if (source->title == NULL)
    source->title = g_strdup (title);
  plea_source_share_pictures (source, pictures);
  add_source (self, source, attachment);
}

static int
get_rank (const PleaIntakePart *part)
{
  if (PLEA_IS_APPEAL (part->found))
    return 0;
  if (part->found == NULL)
    return 4;

  return plea_intake_part_is_likely (part) ? 1 : plea_intake_has_letter (part->found) ? 2 : 3;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return get_rank (*(PleaIntakePart *const *) a) - get_rank (*(PleaIntakePart *const *) b);
}

/* Why none can be read: what is wrong with the first. */
static void
tell_problem (Parts *self, GError **error)
{
  const PleaIntakePart *first = self->parts->len > 0 ? g_ptr_array_index (self->parts, 0) : NULL;

  if (first != NULL)
    g_propagate_error (error, g_error_copy (first->problem));
  else if (!g_cancellable_set_error_if_cancelled (self->cancellable, error))
    g_set_error_literal (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_EMPTY,
                         _ ("There is no text in it."));
}

/**
 * plea_intake_parts_read:
 * @source: (transfer full): a file, perhaps a message
 * @today: as for plea_reading_read()
 * @cancellable: (nullable): ends the reading of what is attached
 * @error: return location for why nothing can be read, a sentence to show
 *
 * Blocks as plea_source_load() does, for each file that is attached.
 *
 * Returns: (transfer full) (nullable) (element-type PleaIntakePart): what may be the appeal in it,
 *   the likeliest first, and behind them what cannot be read
 */
GPtrArray *
plea_intake_parts_read (PleaSource   *source,
                        const GDate  *today,
                        GCancellable *cancellable,
                        GError      **error)
{
  g_autoptr (GPtrArray) parts = plea_intake_parts_new (NULL);
  Parts self = { .parts = parts, .today = today, .cancellable = cancellable };

  add_source (&self, source, NULL);
  g_ptr_array_sort (parts, compare);
  if (parts->len > 0 && ((PleaIntakePart *) g_ptr_array_index (parts, 0))->found != NULL)
    return g_steal_pointer (&parts);

  tell_problem (&self, error);

  return NULL;
}

/**
 * plea_intake_parts_read_appeals:
 * @file: a file of appeals
 * @error: return location for why it cannot be read, a sentence to show
 *
 * Returns: (transfer full) (nullable) (element-type PleaIntakePart): the appeals in it and what is
 *   wrong with others, in their order
 */
GPtrArray *
plea_intake_parts_read_appeals (GFile *file, GError **error)
{
  g_autofree char *basename = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (basename);
  g_autoptr (GBytes) bytes = plea_appeal_file_read_all (file, error);
  g_autoptr (GPtrArray) parts = plea_intake_parts_new (NULL);
  Parts           self = { .parts = parts };
  PleaIntakePart *only;

  if (bytes == NULL)
    return NULL;

  add_appeals (parts, bytes, name);
  only = parts->len == 1 ? g_ptr_array_index (parts, 0) : NULL;
  if (only == NULL || only->found != NULL)
    {
      /* It is not attached to anything. */
      if (only != NULL)
        g_clear_pointer (&only->name, g_free);
      return g_steal_pointer (&parts);
    }

  tell_problem (&self, error);

  return NULL;
}

/**
 * plea_intake_parts_have_several_appeals:
 *
 * Returns: whether there are several appeals that need no review, or some that cannot be read among
 *   them
 */
gboolean
plea_intake_parts_have_several_appeals (GPtrArray *parts)
{
  guint n = 0;

  plea_foreach (const PleaIntakePart, part, parts)
    n += g_strcmp0 (part->type, PLEA_APPEAL_TYPE) == 0;

  return n > 1;
}

/**
 * plea_intake_part_is_likely:
 *
 * Returns: whether it is an appeal, or has a letter and an address to send it to
 */
gboolean
plea_intake_part_is_likely (const PleaIntakePart *part)
{
  return PLEA_IS_APPEAL (part->found)
         || (plea_intake_has_letter (part->found)
             && plea_reading_count_fields (PLEA_READING (part->found), PLEA_READING_ADDRESS) > 0);
}

/**
 * plea_intake_parts_count_attached:
 *
 * Returns: how many of them are attached
 */
guint
plea_intake_parts_count_attached (GPtrArray *parts)
{
  guint n = 0;

  for (guint i = 0; i < parts->len; i++)
    n += ((PleaIntakePart *) g_ptr_array_index (parts, i))->name != NULL;

  return n;
}

/**
 * plea_intake_parts_get_obvious:
 *
 * Returns: (transfer none) (nullable): the part that is meant, where there is no other, or none but
 *   the words around the only one that is attached
 */
PleaIntakePart *
plea_intake_parts_get_obvious (GPtrArray *parts)
{
  PleaIntakePart *first = g_ptr_array_index (parts, 0);
  PleaIntakePart *second = parts->len == 2 ? g_ptr_array_index (parts, 1) : NULL;

  if (parts->len == 1
      || (second != NULL && plea_intake_part_is_likely (first) && first->name != NULL
          && second->name == NULL && !plea_intake_has_letter (second->found)))
    return first;

  return NULL;
}
