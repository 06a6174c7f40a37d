/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person had better be asked about a reading, one thing after the other: first what is
 * printed, then what is known of the case.
 *
 * Not every doubt is worth a question: of lines that are left out, only those that stand at the
 * letter or at an address, or that could be the one there is not. */

#include "config.h"

#include "plea-reading-doubts.h"

#include "plea-idioms.h"
#include "plea-reading-saying.h"

/* Nobody can be asked about more lines at once. */
#define MAX_LINES 50

static PleaReadingPlace
get_place (const PleaReading *self, guint nth)
{
  const PleaReadingLine *line = plea_reading_get_line (self, nth);

  return plea_reading_get_place (line->meaning, line->is_copy);
}

/* Whether the line is printed with the letter that the fields are of. */
static gboolean
is_shown (const PleaReading *self, guint nth)
{
  const PleaReadingLetter *letter = plea_reading_get_letter (self);
  const PleaReadingLine   *line = plea_reading_get_line (self, nth);
  PleaReadingPlace         place = get_place (self, nth);

  if (letter == NULL || place == PLEA_READING_IN_LETTER)
    return plea_reading_is_in_letter (self, nth);

  return place == PLEA_READING_IN_ADDRESS && line->nth >= letter->first_recipient
         && line->nth < letter->first_recipient + letter->n_recipients;
}

static gboolean
has_any (const PleaReading *self, PleaReadingPlace place)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (get_place (self, i) == place)
      return TRUE;

  return FALSE;
}

static guint
go_to_filled (const PleaReading *self, guint nth, int step)
{
  do
    nth += (guint) step;
  while (nth < self->lines->len && plea_reading_is_blank (self, nth));

  return nth;
}

/* Whether lines right before or behind this one and its like belong at @place. */
static gboolean
touches (const PleaReading *self, guint nth, int step, PleaReadingPlace place)
{
  const PleaReadingLine *line;
  guint                  n_lines = 0;

  do
    {
      nth = go_to_filled (self, nth, step);
      line = nth < self->lines->len ? plea_reading_get_line (self, nth) : NULL;
    }
  while (line != NULL && ++n_lines < MAX_LINES && line->is_doubtful && line->other == place
         && !is_shown (self, nth));

  return line != NULL && get_place (self, nth) == place && is_shown (self, nth);
}

/* Where the line may belong on paper, if that is worth a question. */
static PleaReadingPlace
find_asked (const PleaReading *self, guint nth)
{
  const PleaReadingLine *line = plea_reading_get_line (self, nth);
  gboolean               is_open;

  if (!line->is_doubtful)
    return PLEA_READING_NOWHERE;
  if (is_shown (self, nth))
    return get_place (self, nth);

  is_open = line->other != PLEA_READING_NOWHERE
            && (!has_any (self, line->other) || touches (self, nth, -1, line->other)
                || touches (self, nth, 1, line->other));

  return is_open ? line->other : PLEA_READING_NOWHERE;
}

/* Whether both are one question. */
static gboolean
goes_with (const PleaReading *self, const PleaReadingDoubt *doubt, guint nth)
{
  const PleaReadingLine *last = plea_reading_get_line (self, doubt->last);
  const PleaReadingLine *line = plea_reading_get_line (self, nth);

  return find_asked (self, nth) == doubt->place && is_shown (self, nth) == doubt->is_printed
         && (doubt->place != PLEA_READING_IN_ADDRESS || last->nth == line->nth)
         && (last->meaning == PLEA_READING_SALUTATION)
                == (line->meaning == PLEA_READING_SALUTATION);
}

static void
add_doubts_of_lines (const PleaReading *self, PleaReadingPlace place, GArray *doubts)
{
  for (guint i = 0; i < self->lines->len; i = go_to_filled (self, i, 1))
    {
      PleaReadingDoubt doubt = { i, i, place, is_shown (self, i),
                                 plea_reading_get_line (self, i)->meaning };

      if (plea_reading_is_blank (self, i) || find_asked (self, i) != place)
        continue;
      for (guint next = go_to_filled (self, i, 1);
           next < self->lines->len && goes_with (self, &doubt, next);
           next = go_to_filled (self, next, 1))
        i = doubt.last = next;
      g_array_append_val (doubts, doubt);
    }
}

static void
add_doubts_of_facts (const PleaReading *self, GArray *doubts)
{
  static const PleaReadingMeaning facts[] = { PLEA_READING_NAME, PLEA_READING_COUNTRY,
                                              PLEA_READING_STATUS, PLEA_READING_UNTIL };

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      const PleaReadingField *field = plea_reading_find_field (self, facts[i], 0);
      PleaReadingDoubt        doubt = { .meaning = facts[i] };

      if (field == NULL || !field->is_doubtful)
        continue;
      doubt.first = field->first_line;
      doubt.last = field->last_line;
      g_array_append_val (doubts, doubt);
    }
}

/**
 * plea_reading_list_doubts:
 *
 * Returns: (transfer full) (element-type PleaReadingDoubt): what to ask, in the order in which it
 *   had better be asked: each answer may settle others
 */
GArray *
plea_reading_list_doubts (const PleaReading *self)
{
  GArray *doubts = g_array_new (FALSE, FALSE, sizeof (PleaReadingDoubt));

  add_doubts_of_lines (self, PLEA_READING_IN_ADDRESS, doubts);
  add_doubts_of_lines (self, PLEA_READING_IN_LETTER, doubts);
  add_doubts_of_facts (self, doubts);

  return doubts;
}

/* What to say of the lines, as plea_reading_say() takes it. */
static const char *
get_answer (const PleaReadingDoubt *doubt, gboolean is_so)
{
  if (doubt->is_printed)
    return is_so ? "yes" : "no";
  if (!is_so)
    return "leave-out";

  return doubt->place == PLEA_READING_IN_ADDRESS ? "address" : "letter";
}

/**
 * plea_reading_settle_doubt:
 * @doubt: a question
 * @is_so: the answer
 *
 * Takes the answer, and decides the rest anew. Can be undone. That a fact is not so is for the
 * fields of the appeal.
 */
void
plea_reading_settle_doubt (PleaReading *self, const PleaReadingDoubt *doubt, gboolean is_so)
{
  const PleaReadingSpan span = { doubt->first, 0, doubt->last, G_MAXSIZE };

  if (doubt->place == PLEA_READING_NOWHERE)
    plea_reading_confirm (self, doubt->meaning);
  else
    plea_reading_say (self, &span, get_answer (doubt, is_so), NULL);
}
