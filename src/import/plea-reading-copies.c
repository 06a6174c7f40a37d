/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who gets a copy of a letter, rather than the letter. */

#include "config.h"

#include "plea-reading-copies.h"

#include "plea-labelling.h"
#include "plea-reading-flow.h"
#include "plea-text.h"
#include "plea-vocabulary.h"

static PleaReadingLine *
get_line (const GPtrArray *lines, guint nth)
{
  return g_ptr_array_index (lines, nth);
}

/* A street in the same line as another is of the same address. */
static gboolean
begins_recipient (const PleaReadingLine *line, const PleaReadingLine *before)
{
  return line->begins
         && !(line->number == before->number && line->number > 0
              && line->meaning == PLEA_READING_ADDRESS && before->meaning == PLEA_READING_ADDRESS);
}

/* “Copy:”, “Please send a copy to” */
static gboolean
announces_copies (const PleaReadingLine *line)
{
  return line->meaning == PLEA_READING_INSTRUCTION
         && (plea_vocabulary_label (PLEA_VOCABULARY_COPY_TO, line->text, NULL)
             || plea_vocabulary_is (PLEA_VOCABULARY_COPY_TO, line->folded)
             || (plea_text_ends_with (line->text, ":")
                 && plea_vocabulary_contains (PLEA_VOCABULARY_COPY_TO, line->folded)));
}

/* Who stands below such a line gets one, if somebody else above gets the letter. */
static void
take_announced_copies (const GPtrArray *lines)
{
  gboolean is_copy = FALSE, has_recipient = FALSE;

  for (guint i = 0; i < lines->len; i++)
    {
      PleaReadingLine *line = get_line (lines, i);

      if (plea_reading_line_is_blank (line))
        continue;
      if (plea_reading_is_of_recipient (line->meaning) || line->meaning == PLEA_READING_CONTACT)
        {
          has_recipient = has_recipient || (!is_copy && !line->is_copy);
          if (is_copy && has_recipient && line->is_doubtful)
            plea_labelling_relabel (line, line->meaning, TRUE, line->begins);
        }
      else
        is_copy = announces_copies (line);
    }
}

/* Whoever goes on with an address is whom it is of. */
static void
go_on_with_copies (const GPtrArray *lines)
{
  for (guint i = 1; i < lines->len; i++)
    {
      PleaReadingLine *line = get_line (lines, i);
      guint            before = plea_reading_find_beside (lines, i, -1);

      if (plea_reading_is_of_recipient (line->meaning)
          && plea_reading_is_of_recipient (plea_reading_get_meaning_at (lines, before))
          && !begins_recipient (line, get_line (lines, before)))
        plea_labelling_relabel (line, line->meaning, get_line (lines, before)->is_copy, FALSE);
    }
}

/**
 * plea_reading_settle_copies:
 * @lines: (element-type PleaReadingLine): lines with their meanings
 *
 * Says of all lines of an address alike whether it is that of a copy.
 */
void
plea_reading_settle_copies (const GPtrArray *lines)
{
  take_announced_copies (lines);
  go_on_with_copies (lines);
}
