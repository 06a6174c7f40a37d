/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files that come with Plea have in common. What one of them lacks is a mistake of
 * ours and not of a person: nothing here fails. */

#include "config.h"

#include "plea-data-file.h"

#include <gio/gio.h>

#include "plea-letter-resources.h"

/**
 * plea_data_file_load:
 * @name: name of a file in Plea's resources
 *
 * Returns: (transfer full): what is in it
 */
GBytes *
plea_data_file_load (const char *name)
{
  g_autofree char *path = g_strconcat (PLEA_RESOURCE_PATH "/", name, NULL);

  return g_resource_lookup_data (plea_letter_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                 NULL);
}

/**
 * plea_data_file_load_keys:
 * @name: name of a keyfile in Plea's resources
 *
 * Returns: (transfer full): its groups and keys
 */
GKeyFile *
plea_data_file_load_keys (const char *name)
{
  g_autoptr (GBytes) bytes = plea_data_file_load (name);
  GKeyFile *keys = g_key_file_new ();

  g_key_file_load_from_bytes (keys, bytes, G_KEY_FILE_NONE, NULL);

  return keys;
}
