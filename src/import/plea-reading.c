/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a source step by step, from what is surest to what is guessed.
 *
 * A line that one step has understood is left alone by the next ones; what is left in the end is
 * shown as not understood. */

#include "config.h"

#include "plea-reading.h"

#include "plea-reading-steps.h"
#include "plea-source-plain.h"

/* A line is as doubtful as what was taken from it. */
static void
spread_doubts (PleaReading *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      const PleaReadingField *field = g_ptr_array_index (self->fields, i);

      if (!field->is_doubtful || field->first_line == PLEA_READING_NO_LINE)
        continue;
      for (guint line = field->first_line; line <= field->last_line; line++)
        plea_reading_get_line (self, line)->is_doubtful = TRUE;
    }
}

/**
 * plea_reading_read:
 * @source: (transfer full): what is read
 * @today: (nullable): the day beyond which no date is taken for when something happened
 *
 * Takes a few milliseconds for a page. May be called in any thread.
 *
 * Returns: (transfer full): what Plea makes of it
 */
PleaReading *
plea_reading_read (PleaSource *source, const GDate *today)
{
  PleaReading *self;

  plea_reading_split_addresses (source);
  self = plea_reading_new (source, today);
  plea_reading_find_site (self);
  plea_reading_find_letter (self);
  plea_reading_find_defender (self);
  plea_reading_find_labels (self);
  plea_reading_find_recipients (self);
  plea_reading_find_parts (self);
  plea_reading_find_facts (self);
  plea_reading_find_slips (self);
  spread_doubts (self);

  return self;
}

/**
 * plea_reading_read_plain:
 * @text: text in UTF-8, as a clipboard holds it
 * @today: (nullable): as for plea_reading_read()
 * @error: return location for what keeps it from being read, a sentence to show
 *
 * Returns: (transfer full) (nullable): what Plea makes of it
 */
PleaReading *
plea_reading_read_plain (const char *text, const GDate *today, GError **error)
{
  PleaSource *source = plea_source_new_from_plain (text, error);

  return source != NULL ? plea_reading_read (source, today) : NULL;
}
