/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading and writing appeal files (*.appeal), from anywhere and from Plea itself. */

#include "config.h"

#include "plea-appeal-file.h"

#include "plea-appeal-builder.h"
#include "plea-appeal-reader.h"
#include "plea-appeal-resources.h"
#include "plea-appeal-writer.h"

G_DEFINE_QUARK (plea_appeal_file_error, plea_appeal_file_error)

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
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree char *data = NULL;
  gsize            size;

  if (stream == NULL)
    return NULL;

  data = g_malloc (PLEA_APPEAL_MAX_SIZE + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), data, PLEA_APPEAL_MAX_SIZE + 1, &size,
                                NULL, error))
    return NULL;

  return g_bytes_new (data, size);
}

/**
 * plea_appeal_file_parse:
 * @bytes: an appeal file
 * @file_name: its name, for messages
 * @problems: (element-type PleaProblem): what is wrong with it is added here
 *
 * Returns: (transfer full) (nullable): the appeal, or %NULL when there is any problem
 */
PleaAppeal *
plea_appeal_file_parse (GBytes *bytes, const char *file_name, GPtrArray *problems)
{
  return plea_appeal_reader_read (bytes, file_name, problems);
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
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (
      (GDestroyNotify) plea_problem_free);
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (PleaAppeal) appeal = NULL;

  if (bytes == NULL)
    return NULL;

  appeal = plea_appeal_file_parse (bytes, name, problems);
  if (appeal == NULL)
    {
      g_autofree char *message = plea_problem_to_string (g_ptr_array_index (problems, 0));

      g_set_error_literal (error, PLEA_APPEAL_FILE_ERROR, PLEA_APPEAL_FILE_ERROR_INVALID, message);
    }

  return g_steal_pointer (&appeal);
}

/**
 * plea_appeal_file_serialize:
 * @appeal: an appeal
 *
 * Returns: (transfer full): an appeal file that reads back as the same appeal
 */
GBytes *
plea_appeal_file_serialize (PleaAppeal *appeal)
{
  return plea_appeal_writer_write (appeal);
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
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (
      (GDestroyNotify) plea_problem_free);

  if (!g_strv_contains (built_in_ids, id))
    return NULL;

  path = g_strdup_printf ("%s/appeals/%s.appeal", PLEA_RESOURCE_PATH, id);
  bytes = g_resource_lookup_data (plea_appeal_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                  NULL);

  return plea_appeal_reader_read (bytes, path, problems);
}
