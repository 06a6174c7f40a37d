/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pictures in the folder that browsers save beside a page, “Appeal.html” and “Appeal_files”.
 *
 * The page says where they are, and may have been written by anybody: nothing is read but files in
 * a folder of that name. In a Flatpak there are none, since the portal that hands over the page
 * hands over nothing else. */

#include "config.h"

#include "plea-source-beside.h"

#include <string.h>

#include "plea-idioms.h"

/* What stands between the name of the page and a word of the browser’s language: “Appeal-Dateien”
 */
#define SEPARATORS "_-."

/* The folder and the file in it, or %NULL where it is not said so. */
static char **
split (const char *address)
{
  const char      *begin = g_str_has_prefix (address, "./") ? address + 2 : address;
  g_autofree char *plain = g_uri_unescape_string (begin, "/");
  g_auto (GStrv) names = g_strsplit (plain != NULL ? plain : begin, "/", -1);

  if (g_strv_length (names) != 2 || *names[0] == '\0' || *names[1] == '\0'
      || g_str_equal (names[0], "..") || g_str_equal (names[1], ".."))
    return NULL;

  return g_steal_pointer (&names);
}

/**
 * plea_source_is_beside:
 * @address: where a page says that a picture is
 *
 * Returns: whether that may be in a folder beside the page
 */
gboolean
plea_source_is_beside (const char *address)
{
  g_auto (GStrv) names = split (address);

  return names != NULL;
}

static gboolean
is_word (const char *text)
{
  const char *at = text;

  while (g_unichar_isalpha (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);

  return at > text && *at == '\0';
}

/* “Appeal 2” is another page, and “Appeal - family” has nothing to do with any. */
static gboolean
belongs_to (const char *folder, GFile *page)
{
  g_autofree char *name = g_file_get_basename (page);
  char            *ending = name != NULL ? strrchr (name, '.') : NULL;

  if (ending == NULL || ending == name)
    return FALSE;

  *ending = '\0';

  if (!g_str_has_prefix (folder, name) || !g_utf8_validate (folder, -1, NULL))
    return FALSE;

  folder += strlen (name);

  return *folder != '\0' && strchr (SEPARATORS, *folder) != NULL && is_word (folder + 1);
}

/* Links lead anywhere, and reading a pipe may never end. */
static gsize
measure_file (GFile *file, GCancellable *cancellable)
{
  g_autoptr (GFileInfo) info = g_file_query_info (
      file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
      G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable, NULL);
  gboolean is_file = info != NULL && g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR;

  return is_file ? (gsize) g_file_info_get_size (info) : 0;
}

static GFile *
find (GFile *page, const char *address, GCancellable *cancellable)
{
  g_auto (GStrv) names = split (address);
  g_autoptr (GFile) parent = g_file_get_parent (page);
  g_autoptr (GFile) folder = NULL;

  if (names == NULL || parent == NULL || !belongs_to (names[0], page))
    return NULL;

  folder = g_file_get_child (parent, names[0]);
  if (g_file_query_file_type (folder, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable)
      != G_FILE_TYPE_DIRECTORY)
    return NULL;

  return g_file_get_child (folder, names[1]);
}

static GBytes *
load (GFile *page, const char *address, gsize *room, GCancellable *cancellable)
{
  g_autoptr (GFile) file = find (page, address, cancellable);
  gsize size = file != NULL ? measure_file (file, cancellable) : 0;

  if (size == 0 || size > *room)
    return NULL;
  *room -= size;

  return g_file_load_bytes (file, cancellable, NULL, NULL);
}

/**
 * plea_source_find_beside:
 * @page: the file that the source was read from
 * @cancellable: (nullable): ends the reading
 *
 * Finds those pictures of the source that are in the page’s folder. Blocks while they are read.
 */
void
plea_source_find_beside (PleaSource *self, GFile *page, GCancellable *cancellable)
{
  gsize room = PLEA_SOURCE_FILE_MAX_SIZE; /* as if they were in the page */

  plea_foreach (PleaSourcePicture, picture, self->pictures)
    if (picture->bytes == NULL)
      picture->bytes = load (page, picture->address, &room, cancellable);
}
