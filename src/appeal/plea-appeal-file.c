/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading and writing appeal files (*.appeal), from anywhere and from Plea itself. */

#include "config.h"

#include "plea-appeal-file.h"

#include "plea-appeal-check.h"
#include "plea-appeal-resources.h"
#include "plea-data-file.h"
#include "plea-file.h"

static const char *const built_in_ids[] = {
  "elena-milashina-2016",
  NULL,
};

/**
 * plea_appeal_file_read:
 * @file: a file
 * @error: return location for what kept it from being read
 *
 * Returns: (transfer full) (nullable): what is in it, or just more of it than an appeal may have
 */
GBytes *
plea_appeal_file_read (GFile *file, GError **error)
{
  return plea_file_read (file, PLEA_APPEAL_MAX_SIZE, error);
}

/**
 * plea_appeal_file_read_all:
 * @file: a file
 * @error: return location for what kept it from being read
 *
 * Returns: (transfer full) (nullable): what is in it, or just more of it than a file of appeals may
 *   have
 */
GBytes *
plea_appeal_file_read_all (GFile *file, GError **error)
{
  return plea_file_read (file, PLEA_APPEALS_MAX_SIZE, error);
}

/**
 * plea_appeal_file_is_of_several:
 * @name: the name of a file
 *
 * Returns: whether it is called as files of appeals are
 */
gboolean
plea_appeal_file_is_of_several (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  return g_str_has_suffix (lower, ".appeals");
}

static PleaAppeal *
load_bytes (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (GPtrArray) problems = plea_problems_new ();
  PleaAppeal *appeal = plea_appeal_reader_read (bytes, name, problems);

  if (appeal == NULL)
    g_propagate_error (error, plea_problems_to_error (problems));

  return appeal;
}

/**
 * plea_appeal_file_load:
 * @file: an appeal file
 * @error: return location for the first problem, with file and line, or for what kept it from being
 * read
 *
 * Returns: (transfer full) (nullable): the appeal
 */
PleaAppeal *
plea_appeal_file_load (GFile *file, GError **error)
{
  g_autoptr (GBytes) bytes = plea_appeal_file_read (file, error);
  g_autofree char *name = g_file_get_parse_name (file);

  return bytes != NULL ? load_bytes (bytes, name, error) : NULL;
}

/**
 * plea_appeal_file_get_built_in_ids:
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of the appeals that come with Plea
 */
const char *const *
plea_appeal_file_get_built_in_ids (void)
{
  return built_in_ids;
}

/**
 * plea_appeal_file_load_built_in:
 * @id: id of an appeal
 *
 * Returns: (transfer full) (nullable): the appeal of that id, if it comes with Plea
 */
PleaAppeal *
plea_appeal_file_load_built_in (const char *id)
{
  g_autofree char *name = g_strdup_printf ("appeals/%s.appeal", id);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) problems = plea_problems_new ();

  if (!g_strv_contains (built_in_ids, id))
    return NULL;

  bytes = plea_data_file_load (plea_appeal_get_resource (), name);

  return plea_appeal_reader_read (bytes, name, problems);
}
