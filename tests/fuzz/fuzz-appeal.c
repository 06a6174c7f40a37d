/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as an appeal file: a sound one survives being written and read again, and all others
 * are refused with a reason. */

#include "plea-appeal-file.h"
#include "plea-fuzz.h"

static PleaAppeal *
parse (GBytes *bytes)
{
  g_autoptr (GPtrArray) problems = plea_problems_new ();
  g_autoptr (PleaAppeal) appeal = plea_appeal_reader_read (bytes, "fuzz.appeal", problems);

  g_assert_true ((appeal == NULL) == (problems->len > 0));
  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *text = plea_problem_to_string (g_ptr_array_index (problems, i));

      g_assert_true (g_utf8_validate (text, -1, NULL));
    }

  return g_steal_pointer (&appeal);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (PleaAppeal) appeal = parse (bytes);
  g_autoptr (PleaAppeal) again = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GBytes) written_again = NULL;

  if (appeal == NULL)
    return 0;

  written = plea_appeal_writer_write (appeal);
  again = parse (written);
  g_assert_nonnull (again);
  written_again = plea_appeal_writer_write (again);
  g_assert_true (g_bytes_equal (written, written_again));

  return 0;
}
