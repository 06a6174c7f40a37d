/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One door: whatever the builder lets through can be written and reads back as the same appeal. */

#include <libxml/parser.h>
#include <libxml/relaxng.h>

#include "hostile-appeals.h"
#include "plea-appeal-file.h"

#define N_APPEALS 400
#define SCHEMA_STEP 8

static GPtrArray *
new_problems (void)
{
  return plea_problems_new ();
}

static void
assert_same_ids (PleaAppeal *appeal, PleaAppeal *other)
{
  for (guint i = 0; i < appeal->recipients->len; i++)
    g_assert_cmpstr (plea_appeal_get_recipient (appeal, i)->id, ==,
                     plea_appeal_get_recipient (other, i)->id);
  for (guint i = 0; i < appeal->letters->len; i++)
    {
      GPtrArray *parts = plea_appeal_get_letter (appeal, i)->parts;
      GPtrArray *other_parts = plea_appeal_get_letter (other, i)->parts;

      for (guint j = 0; j < parts->len; j++)
        {
          const PleaPart *part = g_ptr_array_index (parts, j);
          const PleaPart *other_part = g_ptr_array_index (other_parts, j);

          g_assert_cmpint (part->kind, ==, other_part->kind);
          g_assert_cmpstr (part->id, ==, other_part->id);
          g_assert_cmpstr (part->text, ==, other_part->text);
        }
    }
}

/* What Plea writes and reads is what data/appeal.rng tells publishers. */
static void
assert_keeps_to_schema (GBytes *written)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "appeal.rng", NULL);
  xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewParserCtxt (path);
  xmlRelaxNG           *schema = xmlRelaxNGParse (parser);
  xmlRelaxNGValidCtxt  *context = xmlRelaxNGNewValidCtxt (schema);
  gsize                 size;
  const char           *data = g_bytes_get_data (written, &size);
  xmlDoc               *document = xmlReadMemory (data, (int) size, NULL, NULL, XML_PARSE_NONET);

  g_assert_cmpint (xmlRelaxNGValidateDoc (context, document), ==, 0);
  xmlFreeDoc (document);
  xmlRelaxNGFreeValidCtxt (context);
  xmlRelaxNGFree (schema);
  xmlRelaxNGFreeParserCtxt (parser);
}

static void
assert_reads_back (PleaAppeal *appeal)
{
  g_autoptr (GBytes) written = plea_appeal_writer_write (appeal);
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (PleaAppeal) again = plea_appeal_reader_read (written, "again.appeal", problems);
  g_autoptr (GBytes) written_again = NULL;

  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", ((PleaProblem *) g_ptr_array_index (problems, i))->message);
  g_assert_nonnull (again);
  written_again = plea_appeal_writer_write (again);
  g_assert_true (g_bytes_equal (written, written_again));
  assert_same_ids (appeal, again);
}

static void
test_whatever_is_let_through (void)
{
  guint n_built = 0;

  for (guint seed = 0; seed < N_APPEALS; seed++)
    {
      g_autoptr (PleaAppealBuilder) builder = plea_test_make_hostile_appeal (seed);
      g_autoptr (GPtrArray) problems = new_problems ();
      g_autoptr (PleaAppeal) appeal = plea_appeal_builder_build (builder, problems);

      g_assert_true ((appeal == NULL) == (problems->len > 0));
      if (appeal == NULL)
        continue;

      n_built++;
      assert_reads_back (appeal);
      if (seed % SCHEMA_STEP == 0)
        {
          g_autoptr (GBytes) written = plea_appeal_writer_write (appeal);

          assert_keeps_to_schema (written);
        }
    }

  g_test_message ("%u of %u", n_built, N_APPEALS);
  g_assert_cmpuint (n_built, >, N_APPEALS / 2);
}

/* What is built is clean, and does not get any cleaner. */
static void
test_clean (void)
{
  g_autoptr (PleaAppeal) whole = plea_appeal_file_load_built_in ("elena-milashina-2016");
  g_autoptr (PleaAppealBuilder) builder = plea_appeal_builder_new_from_appeal (whole);
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (PleaAppeal) appeal = NULL;
  PleaLetterText *letter = plea_letter_text_new ("en");
  static const struct
  {
    const char *typed;
    const char *kept; /* NULL where nothing is */
  } cases[] = {
    { "two\fpages", "two pages" },
    { "\u00a0", NULL },
    { "  \u202eleft\u202c \u200b to \r\n right\v", "left to right" },
    { "e\u0301", "\u00e9" },
    { "e\u200b\u0301", "\u00e9" },
    { "bad \xff byte", "bad \ufffd byte" },
    { "\u0323\u0301a", "\u0323\u0301a" },
    { "nobreak\u00a0space", "nobreak\u00a0space" },
  };
  guint n_kept = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    plea_letter_text_add (letter, PLEA_PART_PARAGRAPH, cases[i].typed);
  g_ptr_array_add (builder->appeal->letters, letter);
  appeal = plea_appeal_builder_build (builder, problems);
  g_assert_nonnull (appeal);
  letter = (PleaLetterText *) plea_appeal_get_letter (appeal, 3);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    if (cases[i].kept != NULL)
      {
        const PleaPart *part = g_ptr_array_index (letter->parts, n_kept++);

        g_assert_cmpstr (part->text, ==, cases[i].kept);
      }
  g_assert_cmpuint (letter->parts->len, ==, n_kept);
  assert_reads_back (appeal);
}

/* As many parts as there can be, of as many characters as there can be in a file. */
static void
test_largest (void)
{
  g_autoptr (PleaAppeal) whole = plea_appeal_file_load_built_in ("elena-milashina-2016");
  g_autoptr (PleaAppealBuilder) builder = plea_appeal_builder_new_from_appeal (whole);
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (PleaAppeal) appeal = NULL;
  PleaLetterText *letter = g_ptr_array_index (builder->appeal->letters, 1);

  g_ptr_array_set_size (letter->parts, 0);
  for (guint i = 0; i < 15000; i++)
    plea_letter_text_add (letter, PLEA_PART_PARAGRAPH, "\"&\"");
  appeal = plea_appeal_builder_build (builder, problems);
  g_assert_nonnull (appeal);
  assert_reads_back (appeal);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/door/whatever-is-let-through", test_whatever_is_let_through);
  g_test_add_func ("/door/clean", test_clean);
  g_test_add_func ("/door/largest", test_largest);

  return g_test_run ();
}
