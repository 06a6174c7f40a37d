/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lines far from each other say of each other, once each has a meaning: a chain sees no
 * further than from one line to the next. */

#include "config.h"

#include "plea-reading-settling.h"

#include "plea-reading-data.h"
#include "plea-text.h"
#include "plea-vocabulary.h"

/* The heads and feet of sheets are short. */
#define MAX_RUNNING_WORDS 8

/* Lines from a salutation, or from where one is missing, to the next. */
typedef struct
{
  guint    first;
  guint    end;
  gboolean has_salutation;
  gboolean has_text;
  gboolean has_closing;
  gboolean is_certain; /* of some of its text */
} Stretch;

static PleaReadingLine *
get_line (const GPtrArray *lines, guint nth)
{
  return g_ptr_array_index (lines, nth);
}

static gboolean
is_text (PleaReadingMeaning meaning)
{
  return meaning == PLEA_READING_PARAGRAPH || meaning == PLEA_READING_LEAD_IN;
}

/* Gaps */

/* The line behind those from @first on that nobody knows, without a blank one between. */
static guint
find_end_of_gap (const GPtrArray *lines, guint first)
{
  guint end = first;

  while (end < lines->len && get_line (lines, end)->meaning == PLEA_READING_UNKNOWN
         && get_line (lines, end)->is_doubtful)
    end++;

  return end;
}

/* A paragraph that was broken into lines goes on through those that could be anything. */
static void
close_gaps (const GPtrArray *lines)
{
  for (guint i = 1; i < lines->len; i++)
    {
      guint end = find_end_of_gap (lines, i);

      if (end > i && end < lines->len && is_text (get_line (lines, i - 1)->meaning)
          && is_text (get_line (lines, end)->meaning))
        for (guint j = i; j < end; j++)
          {
            get_line (lines, j)->meaning = PLEA_READING_PARAGRAPH;
            get_line (lines, j)->begins = FALSE;
          }
      i = MAX (i, end);
    }
}

/* Stretches */

static gboolean
begins_stretch (const Stretch *last, PleaReadingMeaning meaning)
{
  return (meaning == PLEA_READING_SALUTATION && (last->has_text || last->has_closing))
         || (is_text (meaning) && last->has_closing);
}

static GArray *
find_stretches (const GPtrArray *lines)
{
  GArray *stretches = g_array_new (FALSE, TRUE, sizeof (Stretch));
  Stretch stretch = { 0 };

  for (guint i = 0; i < lines->len; i++)
    {
      const PleaReadingLine *line = get_line (lines, i);
      PleaReadingMeaning     meaning = line->meaning;

      if (begins_stretch (&stretch, meaning))
        {
          g_array_append_val (stretches, stretch);
          stretch = (Stretch){ .first = i };
        }
      stretch.has_salutation = stretch.has_salutation || meaning == PLEA_READING_SALUTATION;
      stretch.has_text = stretch.has_text || is_text (meaning);
      stretch.has_closing = stretch.has_closing || meaning == PLEA_READING_CLOSING;
      stretch.is_certain = stretch.is_certain || (is_text (meaning) && !line->is_doubtful);
      stretch.end = i + 1;
    }
  g_array_append_val (stretches, stretch);

  return stretches;
}

static gboolean
is_letter (const Stretch *stretch)
{
  return stretch->has_text && (stretch->has_salutation || stretch->has_closing);
}

/* A second version of a letter may do without greeting; what could be anything does not. */
static gboolean
is_left_out (const Stretch *stretch)
{
  return !is_letter (stretch) && !stretch->is_certain;
}

static void
leave_out (const GPtrArray *lines, const Stretch *stretch)
{
  for (guint i = stretch->first; i < stretch->end; i++)
    {
      PleaReadingLine *line = get_line (lines, i);

      if (!is_text (line->meaning))
        continue;
      line->meaning = PLEA_READING_UNKNOWN;
      line->is_doubtful = TRUE;
    }
}

/* Where a page has a letter that greets or says goodbye, doubtful sentences that do neither are
 * about the case, or advice. */
static void
leave_out_all (const GPtrArray *lines)
{
  g_autoptr (GArray) stretches = find_stretches (lines);
  gboolean any = FALSE;

  for (guint i = 0; i < stretches->len; i++)
    any = any || is_letter (&g_array_index (stretches, Stretch, i));
  for (guint i = 0; any && i < stretches->len; i++)
    if (is_left_out (&g_array_index (stretches, Stretch, i)))
      leave_out (lines, &g_array_index (stretches, Stretch, i));
}

/* Heads and feet */

/* What stands on the page again, and could be anything, runs along its sheets. */
static void
leave_out_running_lines (const GPtrArray *lines)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = lines->len; i-- > 0;)
    {
      PleaReadingLine *line = get_line (lines, i);
      gboolean         again = !g_hash_table_add (seen, line->text);

      if (again && is_text (line->meaning) && line->is_doubtful
          && plea_text_count_words (line->text) <= MAX_RUNNING_WORDS)
        line->meaning = PLEA_READING_SITE;
    }
}

/* Labels */

/* “Name: Ana Lind” right above an office or a street is whom to write to. */
static void
take_labelled_recipients (const GPtrArray *lines)
{
  for (guint i = 0; i + 1 < lines->len; i++)
    {
      PleaReadingLine *line = get_line (lines, i);
      PleaReadingLine *next = get_line (lines, i + 1);

      if (line->meaning != PLEA_READING_NAME || !line->is_doubtful
          || !plea_vocabulary_label (PLEA_VOCABULARY_NAME, line->text, NULL)
          || !plea_reading_is_of_recipient (next->meaning))
        continue;
      line->meaning = PLEA_READING_RECIPIENT_NAME;
      line->is_copy = next->is_copy;
      line->begins = next->begins;
      next->begins = FALSE;
    }
}

/* A country with a label above the first address is that of the case. */
static void
take_country_of_case (const GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      PleaReadingLine *line = get_line (lines, i);

      if (!plea_reading_is_of_recipient (line->meaning))
        continue;
      if (!line->is_said && plea_vocabulary_label (PLEA_VOCABULARY_COUNTRY, line->text, NULL))
        line->meaning = PLEA_READING_COUNTRY;
      return;
    }
}

/**
 * plea_reading_settle:
 * @lines: (element-type PleaReadingLine): lines with their meanings
 *
 * Mends what the whole page shows to be otherwise.
 */
void
plea_reading_settle (const GPtrArray *lines)
{
  leave_out_running_lines (lines);
  take_labelled_recipients (lines);
  take_country_of_case (lines);
  close_gaps (lines);
  leave_out_all (lines);
}
