/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a source: what its lines are is decided for all of them together; the fields of an appeal
 * are made of those, step by step. */

#include "config.h"

#include "plea-reading.h"

#include "plea-idioms.h"
#include "plea-labelling.h"
#include "plea-line-weights.h"
#include "plea-reading-settling.h"
#include "plea-reading-steps.h"
#include "plea-source-plain.h"

/* What a person said is not in doubt, and needs no remark. */
static void
trust_told (PleaReading *self)
{
  plea_foreach (const PleaReadingField, told, self->told)
    {
      for (guint i = self->remarks->len; i-- > 0;)
        if (((PleaReadingRemark *) g_ptr_array_index (self->remarks, i))->meaning == told->meaning)
          g_ptr_array_remove_index (self->remarks, i);
      plea_foreach (PleaReadingField, field, self->fields)
        if (field->meaning == told->meaning)
          field->is_doubtful = FALSE;
    }
}

/**
 * plea_reading_find_fields:
 *
 * Finds the fields and remarks, of lines that have their meanings.
 */
void
plea_reading_find_fields (PleaReading *self)
{
  plea_reading_forget (self);
  plea_reading_number_recipients (self);
  plea_reading_find_letters (self);
  plea_reading_find_recipients (self);
  plea_reading_find_parts (self);
  plea_reading_take_told (self);
  plea_reading_find_defender (self);
  plea_reading_find_case (self);
  plea_reading_find_facts (self);
  plea_reading_find_slips (self);
  trust_told (self);
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
  PleaReading *self = plea_reading_new (source, today);

  plea_reading_decide (self);

  return self;
}

/**
 * plea_reading_decide:
 *
 * Decides what all lines are, those that a person said it of as they said, and finds the fields
 * anew.
 */
void
plea_reading_decide (PleaReading *self)
{
  plea_labelling_label (self->chain != NULL ? self->chain : plea_line_weights_get_learned (),
                        self->lines);
  plea_reading_settle (self->lines);
  plea_reading_weigh_letters (self);
  plea_reading_find_fields (self);
}

/**
 * plea_reading_choose_letter:
 * @nth: which of the letters on the page, from 0
 *
 * Makes the fields those of this letter.
 */
void
plea_reading_choose_letter (PleaReading *self, guint nth)
{
  self->letter = nth;
  self->n_choices++;
  plea_reading_find_fields (self);
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
