/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as an appeal file: a sound one survives being written and read again, and all others
 * are refused with a reason. */

#include "plea-appeal-builder.h"
#include "plea-appeal-file.h"
#include "plea-fuzz.h"

static void
assert_all_told (GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *text = plea_problem_to_string (g_ptr_array_index (problems, i));

      g_assert_true (g_utf8_validate (text, -1, NULL));
    }
}

static PleaAppeal *
parse (GBytes *bytes)
{
  g_autoptr (GPtrArray) problems = plea_problems_new ();
  g_autoptr (PleaAppeal) appeal = plea_appeal_reader_read (bytes, "fuzz.appeal", problems);

  g_assert_true ((appeal == NULL) == (problems->len > 0));
  assert_all_told (problems);

  return g_steal_pointer (&appeal);
}

/* Takes what there is, with nothing left unsaid. */
static void
take_all (GPtrArray *entries, GPtrArray *appeals)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const PleaAppealEntry *entry = g_ptr_array_index (entries, i);

      g_assert_true ((entry->appeal == NULL) == (entry->problems->len > 0));
      assert_all_told (entry->problems);
      if (entry->appeal != NULL)
        g_ptr_array_add (appeals, entry->appeal);
    }
}

/* The same bytes as a file of appeals: whatever can be taken of it comes back when it is written.
 */
static void
read_all (GBytes *bytes)
{
  g_autoptr (GPtrArray) problems = plea_problems_new ();
  g_autoptr (GPtrArray) entries = plea_appeal_reader_read_all (bytes, "fuzz.appeals", problems);
  g_autoptr (GPtrArray) appeals = g_ptr_array_new ();
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GBytes) written = NULL;

  g_assert_true (entries->len > 0 || problems->len > 0);
  assert_all_told (problems);
  take_all (entries, appeals);
  if (appeals->len == 0)
    return;

  written = plea_appeal_writer_write_all (appeals);
  g_ptr_array_set_size (problems, 0);
  again = plea_appeal_reader_read_all (written, "again.appeals", problems);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (again->len, ==, appeals->len);
}

/* Whoever opens it in an editor and changes nothing has the same appeal. */
static void
edit (PleaAppeal *appeal, GBytes *written)
{
  g_autoptr (PleaAppealBuilder) before = plea_appeal_builder_new_from_appeal (appeal);
  g_autoptr (PleaAppealBuilder) builder = plea_appeal_builder_new_from_appeal (appeal);
  g_autoptr (GPtrArray) problems = plea_problems_new ();
  g_autofree char *id = plea_appeal_builder_propose_id (builder);
  g_autoptr (PleaAppeal) edited = NULL;
  g_autoptr (GBytes) edited_bytes = NULL;

  g_assert_true (plea_appeal_is_id (id));
  plea_appeal_builder_follow (builder, before, before);
  plea_appeal_builder_validate (builder, problems);
  g_assert_cmpuint (problems->len, ==, 0);
  edited = plea_appeal_builder_build (builder, problems);
  edited_bytes = plea_appeal_writer_write (edited);
  g_assert_true (g_bytes_equal (written, edited_bytes));
  plea_appeal_list_lacks (appeal, problems);
  assert_all_told (problems);
}

static GBytes *
read_and_write_unfinished (GBytes *bytes)
{
  g_autoptr (PleaAppealBuilder) builder = plea_appeal_reader_read_unfinished (bytes);
  g_autoptr (GPtrArray) problems = plea_problems_new ();
  g_autoptr (PleaAppeal) clean = plea_appeal_builder_dup_clean (builder, problems);

  assert_all_told (problems);

  return plea_appeal_writer_write (clean);
}

/* The same bytes as what somebody has begun: whatever of it can be read is kept. */
static void
read_unfinished (GBytes *bytes)
{
  g_autoptr (GBytes) once = read_and_write_unfinished (bytes);
  g_autoptr (GBytes) twice = read_and_write_unfinished (once);

  g_assert_true (g_bytes_equal (once, twice));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (PleaAppeal) appeal = parse (bytes);
  g_autoptr (PleaAppeal) again = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GBytes) written_again = NULL;

  read_all (bytes);
  read_unfinished (bytes);
  if (appeal == NULL)
    return 0;

  written = plea_appeal_writer_write (appeal);
  again = parse (written);
  g_assert_nonnull (again);
  written_again = plea_appeal_writer_write (again);
  g_assert_true (g_bytes_equal (written, written_again));
  edit (appeal, written);

  return 0;
}
