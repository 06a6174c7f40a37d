/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as a page, text or HTML: what is understood of it is sound, and an appeal made of it
 * survives being written and read. */

#include "plea-appeal-file.h"
#include "plea-fuzz.h"
#include "plea-reading.h"
#include "plea-source-file.h"

/* A page never holds less than what was read, and what it says of its lines is about lines that it
 * has. */
static void
check_page (PleaReading *page)
{
  guint n_lines = page->lines->len;

  for (guint i = 0; i < n_lines; i++)
    g_assert_true (g_utf8_validate (plea_reading_get_line (page, i)->text, -1, NULL));
  for (guint i = 0; i < page->fields->len; i++)
    {
      const PleaReadingField *field = g_ptr_array_index (page->fields, i);

      g_assert_true (g_utf8_validate (field->value, -1, NULL));
      g_assert_nonnull (plea_reading_find_field (page, field->meaning, field->nth));
      if (field->first_line != PLEA_READING_NO_LINE)
        {
          g_assert_cmpuint (field->first_line, <=, field->last_line);
          g_assert_cmpuint (field->last_line, <, n_lines);
        }
    }
  for (guint i = 0; i < page->remarks->len; i++)
    g_assert_true (g_utf8_validate (
        ((PleaReadingRemark *) g_ptr_array_index (page->remarks, i))->message, -1, NULL));
}

static PleaAppeal *
parse (GBytes *bytes)
{
  g_autoptr (GPtrArray) problems = plea_problems_new ();
  PleaAppeal *appeal = plea_appeal_reader_read (bytes, "fuzz.appeal", problems);

  for (guint i = 0; i < problems->len; i++)
    g_printerr ("%s\n", ((PleaProblem *) g_ptr_array_index (problems, i))->message);
  g_assert_nonnull (appeal);

  return appeal;
}

static void
check_round_trip (PleaAppeal *appeal)
{
  g_autoptr (GBytes) written = plea_appeal_writer_write (appeal);
  g_autoptr (PleaAppeal) again = parse (written);
  g_autoptr (GBytes) written_again = plea_appeal_writer_write (again);

  g_assert_true (g_bytes_equal (written, written_again));
}

static void
check_appeal (PleaReading *page, PleaReadingFixes fixes)
{
  g_autoptr (PleaAppealBuilder) builder = plea_reading_make_builder (page, fixes);
  g_autoptr (GPtrArray) problems = plea_problems_new ();
  g_autoptr (PleaAppeal) appeal = plea_appeal_builder_build (builder, problems);

  g_assert_true ((appeal == NULL) == (problems->len > 0));
  if (appeal != NULL)
    check_round_trip (appeal);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaReading) page = NULL;
  PleaSource *source;
  GDate       today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 25, G_DATE_NOVEMBER, 2026);
  source = plea_source_file_read (bytes, &error);
  g_assert_true ((source == NULL) == (error != NULL));
  if (source == NULL)
    return 0;

  page = plea_reading_read (source, &today);
  check_page (page);
  check_appeal (page, PLEA_READING_WITH_FIXES);
  if (page->remarks->len > 0)
    check_appeal (page, PLEA_READING_AS_PUBLISHED);

  return 0;
}
