/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which sentences of a page are a letter, and which are not. */

#include "config.h"

#include "plea-reading-stretches.h"

#include "plea-labelling.h"

/* Lines that a recipient has, at least. */
#define MIN_ADDRESS 2

/* Lines from a salutation, or from where one is missing, to the next. */
typedef struct
{
  guint    first;
  guint    end;
  gboolean has_salutation;
  gboolean has_text;
  gboolean has_closing;
  gboolean is_certain;   /* of some of its text */
  gboolean is_addressed; /* an address leads to it */
  guint    n_addressed;  /* lines of one since its last text */
} Stretch;

/**
 * plea_reading_is_text:
 * @meaning: what a line was understood as
 *
 * Returns: whether it is of the sentences of a letter
 */
gboolean
plea_reading_is_text (PleaReadingMeaning meaning)
{
  return meaning == PLEA_READING_PARAGRAPH || meaning == PLEA_READING_LEAD_IN;
}

/**
 * plea_reading_leads_to_text:
 * @meaning: what a line was understood as
 *
 * Returns: whether the sentences of a letter may stand behind it
 */
gboolean
plea_reading_leads_to_text (PleaReadingMeaning meaning)
{
  return plea_reading_is_text (meaning) || meaning == PLEA_READING_SALUTATION;
}

static PleaReadingLine *
get_line (const GPtrArray *lines, guint nth)
{
  return g_ptr_array_index (lines, nth);
}

static gboolean
begins_stretch (const Stretch *last, PleaReadingMeaning meaning)
{
  return (meaning == PLEA_READING_SALUTATION && (last->has_text || last->has_closing))
         || (plea_reading_is_text (meaning) && last->has_closing)
         || (plea_reading_leads_to_text (meaning) && last->has_text
             && last->n_addressed >= MIN_ADDRESS);
}

static void
look_for_address (Stretch *stretch, PleaReadingMeaning meaning)
{
  if (plea_reading_is_of_recipient (meaning))
    stretch->n_addressed++;
  if (!plea_reading_is_text (meaning))
    return;
  stretch->is_addressed = stretch->is_addressed
                          || (!stretch->has_text && stretch->n_addressed >= MIN_ADDRESS);
  stretch->n_addressed = 0;
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
          stretch = (Stretch){ .first = i, .n_addressed = stretch.n_addressed };
        }
      look_for_address (&stretch, meaning);
      stretch.has_salutation = stretch.has_salutation || meaning == PLEA_READING_SALUTATION;
      stretch.has_text = stretch.has_text || plea_reading_is_text (meaning);
      stretch.has_closing = stretch.has_closing || meaning == PLEA_READING_CLOSING;
      stretch.is_certain = stretch.is_certain
                           || (plea_reading_is_text (meaning) && !line->is_doubtful);
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

static gboolean
is_any (const GArray *stretches, gboolean (*is_so) (const Stretch *stretch))
{
  for (guint i = 0; i < stretches->len; i++)
    if (is_so (&g_array_index (stretches, Stretch, i)))
      return TRUE;

  return FALSE;
}

static gboolean
is_addressed (const Stretch *stretch)
{
  return stretch->is_addressed;
}

static void
leave_out (const GPtrArray *lines, const Stretch *stretch)
{
  for (guint i = stretch->first; i < stretch->end; i++)
    {
      PleaReadingLine *line = get_line (lines, i);

      if (plea_reading_is_text (line->meaning)
          && plea_labelling_relabel (line, PLEA_READING_UNKNOWN, FALSE, FALSE))
        line->is_doubtful = TRUE;
    }
}

/**
 * plea_reading_leave_out_stretches:
 * @lines: (element-type PleaReadingLine): lines with their meanings
 *
 * Where a page has a letter that greets or says goodbye, doubtful sentences that do neither are
 * about the case, or advice; where none does, those that no address leads to. A second version of a
 * letter may do without either, if it is certain.
 */
void
plea_reading_leave_out_stretches (const GPtrArray *lines)
{
  g_autoptr (GArray) stretches = find_stretches (lines);
  gboolean (*is_kept) (const Stretch *stretch) = is_any (stretches, is_letter) ? is_letter
                                                                               : is_addressed;

  if (!is_any (stretches, is_kept))
    return;
  for (guint i = 0; i < stretches->len; i++)
    {
      const Stretch *stretch = &g_array_index (stretches, Stretch, i);

      if (!is_kept (stretch) && !stretch->is_certain)
        leave_out (lines, stretch);
    }
}
