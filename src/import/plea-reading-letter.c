/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the letter stands on a page. */

#include "config.h"

#include "plea-reading-shared.h"
#include "plea-reading-steps.h"
#include "plea-text.h"

static guint
find_salutation (const PleaReading *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (plea_reading_is_free (self, i) && plea_reading_is_salutation (self, i)
        && plea_reading_leads_to_prose (self, i))
      return i;

  return self->lines->len;
}

static gboolean
is_lead_in (const PleaReading *self, guint nth)
{
  const PleaReadingLine *line = plea_reading_get_line (self, nth);

  return plea_reading_is_free (self, nth) && plea_text_ends_with_colon (line->unread)
         && plea_text_is_prose (line->unread)
         && plea_vocabulary_contains (PLEA_VOCABULARY_LEAD_IN, line->folded);
}

/* Without a salutation, the letter begins with the sentences that lead to the demands. */
static guint
find_start_of_prose (const PleaReading *self)
{
  guint start = 0;

  while (start < self->lines->len && !is_lead_in (self, start))
    start++;
  if (start == self->lines->len)
    return start;

  for (guint i = start; i-- > 0;)
    {
      const PleaReadingLine *line = plea_reading_get_line (self, i);

      if (plea_reading_is_blank (self, i))
        continue;
      if (!plea_reading_is_free (self, i) || line->is_heading || !plea_text_is_prose (line->unread))
        break;
      start = i;
    }

  return start;
}

static guint
find_end (const PleaReading *self)
{
  gboolean closed = FALSE;

  for (guint i = self->letter_start; i < self->lines->len; i++)
    {
      gboolean closing = plea_reading_is_free (self, i) && plea_reading_is_closing (self, i);

      if (plea_reading_is_blank (self, i))
        continue;
      if (plea_reading_opens_section (self, i) || plea_reading_get_line (self, i)->is_heading
          || (closed && !closing))
        return i;
      closed = closed || closing;
    }

  return self->lines->len;
}

/**
 * plea_reading_find_letter:
 *
 * Finds where the letter begins and ends, before anything else is understood: what stands around it
 * tells little, but a salutation before sentences is a salutation in every language.
 */
void
plea_reading_find_letter (PleaReading *self)
{
  self->salutation = find_salutation (self);
  self->letter_start = self->salutation < self->lines->len ? self->salutation + 1
                                                           : find_start_of_prose (self);
  plea_reading_look_ahead (self);
  self->letter_end = find_end (self);
}
