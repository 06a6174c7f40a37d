/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts of a zip archive, as many and as much as a document can have. */

#include "config.h"

#include "plea-archive.h"

#include <archive.h>
#include <archive_entry.h>

/* A letter has some twenty parts, of a few kilobytes, and pictures. */
#define MAX_PARTS 2000
#define MAX_SIZE (8 * 1024 * 1024)

/* Parts that turn out to be larger than they say, before the rest is not looked at */
#define MAX_LIES 3

/* Returns %NULL when it is broken or more than @room. */
static GBytes *
unpack_part (struct archive *archive, gsize room)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  guint8     buffer[16384];
  la_ssize_t n;

  while (data->len <= room && (n = archive_read_data (archive, buffer, sizeof buffer)) > 0)
    g_byte_array_append (data, buffer, (guint) n);

  return data->len <= room && n == 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&data)) : NULL;
}

static gboolean
has_room (struct archive_entry *entry, gsize room)
{
  return !archive_entry_size_is_set (entry) || archive_entry_size (entry) <= (la_int64_t) room;
}

static void
unpack_parts (struct archive *archive, PleaArchiveFilter is_wanted, GHashTable *parts)
{
  struct archive_entry *entry;
  gsize                 room = MAX_SIZE;
  guint                 n_lies = 0;

  for (guint i = 0; i < MAX_PARTS && n_lies < MAX_LIES
                    && archive_read_next_header (archive, &entry) == ARCHIVE_OK;
       i++)
    {
      const char *name = archive_entry_pathname (entry);
      gboolean    may_fit = name != NULL && is_wanted (name) && has_room (entry, room);
      GBytes     *part = may_fit ? unpack_part (archive, room) : NULL;

      n_lies += may_fit && part == NULL;
      if (part == NULL)
        continue;
      room -= g_bytes_get_size (part);
      g_hash_table_replace (parts, g_strdup (name), part);
    }
}

/**
 * plea_archive_unpack:
 * @bytes: an archive, perhaps
 * @is_wanted: says which parts are to be unpacked
 *
 * Returns: (transfer full) (element-type utf8 GBytes): those that there are, by their names
 */
GHashTable *
plea_archive_unpack (GBytes *bytes, PleaArchiveFilter is_wanted)
{
  GHashTable     *parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                 (GDestroyNotify) g_bytes_unref);
  struct archive *archive = archive_read_new ();
  gsize           size;
  const char     *data = g_bytes_get_data (bytes, &size);

  archive_read_support_format_zip (archive);
  if (archive_read_open_memory (archive, data, size) == ARCHIVE_OK)
    unpack_parts (archive, is_wanted, parts);
  archive_read_free (archive);

  return parts;
}
