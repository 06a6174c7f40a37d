/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of tests/data/sources as lines, with what the source says of them: beside each stands what
 * is to come out, FILE.lines. “#” is a heading, “-” an item, “~” what stands apart. */

#include <string.h>

#include "plea-source-file.h"

static void
append_field (GString *text, const char *name, const char *value)
{
  if (value != NULL)
    g_string_append_printf (text, "%s: %s\n", name, value);
}

static char *
describe (const PleaSource *source)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_field (text, "title", source->title);
  append_field (text, "address", source->address);
  append_field (text, "publisher", source->publisher);
  append_field (text, "language", source->language);
  append_field (text, "published", source->published);
  for (guint i = 0; i < source->attachments->len; i++)
    {
      const PleaSourceAttachment *attachment = g_ptr_array_index (source->attachments, i);

      g_string_append_printf (text, "attached: %s, %s, %" G_GSIZE_FORMAT "\n", attachment->name,
                              attachment->type, g_bytes_get_size (attachment->bytes));
    }
  for (guint i = 0; i < source->pictures->len; i++)
    {
      const PleaSourcePicture *picture = g_ptr_array_index (source->pictures, i);

      g_string_append_printf (text, "picture: %s, %" G_GSIZE_FORMAT "\n",
                              picture->name != NULL ? picture->name : "no name",
                              g_bytes_get_size (picture->bytes));
    }
  g_string_append (text, "\n");
  for (guint i = 0; i < source->lines->len; i++)
    {
      const PleaSourceLine *line = g_ptr_array_index (source->lines, i);

      g_string_append_printf (text, "%s%s%s%s\n", line->is_aside ? "~" : "",
                              line->is_heading ? "#" : "", line->is_item ? "-" : "", line->text);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_file (gconstpointer path)
{
  g_autofree char *expected_path = g_strconcat (path, ".lines", NULL);
  g_autofree char *data = NULL, *expected = NULL, *lines = NULL;
  gsize            size;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (PleaSource) source = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  bytes = g_bytes_new_take (g_steal_pointer (&data), size);
  source = plea_source_file_read (bytes, &error);
  g_assert_no_error (error);
  lines = describe (source);
  if (g_getenv ("PLEA_TEST_WRITE") != NULL)
    g_file_set_contents (expected_path, lines, -1, NULL);
  g_assert_true (g_file_get_contents (expected_path, &expected, NULL, NULL));
  g_assert_cmpstr (lines, ==, expected);
}

static void
add_files (void)
{
  g_autofree char *directory = g_test_build_filename (G_TEST_DIST, "data", "sources", NULL);
  g_autoptr (GDir) dir = g_dir_open (directory, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (!g_str_has_suffix (name, ".lines"))
      {
        g_autofree char *test = g_strconcat ("/source/files/", name, NULL);

        g_test_add_data_func_full (test, g_build_filename (directory, name, NULL), test_file,
                                   g_free);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_files ();

  return g_test_run ();
}
