/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files that come with Plea have in common. What one of them lacks is a mistake of
 * ours and not of a person: nothing here fails. */

#include "config.h"

#include "plea-data-file.h"

/**
 * plea_data_file_load:
 * @resource: the files of a room
 * @name: name of one of them
 *
 * Returns: (transfer full): what is in it
 */
GBytes *
plea_data_file_load (GResource *resource, const char *name)
{
  g_autofree char *path = g_strconcat (PLEA_RESOURCE_PATH "/", name, NULL);

  return g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

/**
 * plea_data_file_load_keys:
 * @resource: the files of a room
 * @name: name of a keyfile among them
 *
 * Returns: (transfer full): its groups and keys, in all languages
 */
GKeyFile *
plea_data_file_load_keys (GResource *resource, const char *name)
{
  g_autoptr (GBytes) bytes = plea_data_file_load (resource, name);
  GKeyFile *keys = g_key_file_new ();

  g_key_file_load_from_bytes (keys, bytes, G_KEY_FILE_KEEP_TRANSLATIONS, NULL);

  return keys;
}
