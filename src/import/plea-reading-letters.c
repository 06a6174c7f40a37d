/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letters on a page, and for whom each of them is. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plea-folding.h"
#include "plea-labelling.h"
#include "plea-reading-evidence.h"
#include "plea-reading-steps.h"

/* So many lines may stand between a salutation and its letter. */
#define MAX_LINES_BETWEEN 4

/* Numbering */

typedef struct
{
  const PleaReadingLine *before;   /* the last line that named somebody or their address */
  gboolean               was_copy; /* what that was taken for at first */
  PleaReadingMeaning     first;    /* of whoever is being read */
  gboolean               has_name;
  gboolean               has_office;
  gboolean               has_address;
  gboolean               is_interrupted; /* by something else */
  gboolean               is_after_letter;
  guint                  n_recipients;
} Numbering;

/* “The Mayor / Ana Lind / The Bishop / Oto Bell”: the next begins with what the one above began
 * with, or has a name as that one had, with an office. */
static gboolean
has_begun_alike (const Numbering *self, const PleaReadingLine *line)
{
  return line->meaning == self->first
         || (line->meaning == PLEA_READING_RECIPIENT_NAME && self->has_name && self->has_office);
}

/* Nobody else begins before there is an address, unless something stands between. */
static gboolean
begins_recipient (const Numbering *self, const PleaReadingLine *line)
{
  return self->before == NULL || self->is_after_letter
         || ((line->begins || line->is_copy != self->was_copy)
             && (self->has_address || self->is_interrupted))
         || (line->begins && has_begun_alike (self, line));
}

static void
number_line (Numbering *self, PleaReadingLine *line)
{
  gboolean is_copy = line->is_copy;

  if (begins_recipient (self, line)
      || !plea_labelling_relabel (line, line->meaning, self->before->is_copy, FALSE))
    {
      self->n_recipients++;
      self->first = line->meaning;
      self->has_name = self->has_office = self->has_address = FALSE;
    }
  self->has_name = self->has_name || line->meaning == PLEA_READING_RECIPIENT_NAME;
  self->has_office = self->has_office || line->meaning == PLEA_READING_OFFICE;
  self->has_address = self->has_address || line->meaning == PLEA_READING_ADDRESS;
  self->is_interrupted = self->is_after_letter = FALSE;
  self->before = line;
  self->was_copy = is_copy;
}

/**
 * plea_reading_number_recipients:
 *
 * Numbers the lines that are about recipients along the page.
 */
void
plea_reading_number_recipients (PleaReading *self)
{
  Numbering numbering = { 0 };

  for (guint i = 0; i < self->lines->len; i++)
    {
      PleaReadingLine *line = plea_reading_get_line (self, i);

      if (line->meaning == PLEA_READING_RECIPIENT_NAME || line->meaning == PLEA_READING_OFFICE
          || line->meaning == PLEA_READING_ADDRESS)
        number_line (&numbering, line);
      else if (plea_reading_is_of_letter (line->meaning))
        numbering.is_after_letter = TRUE;
      else if (line->meaning == PLEA_READING_RECIPIENT_COUNTRY)
        numbering.has_address = TRUE;
      else if (line->meaning != PLEA_READING_BLANK)
        numbering.is_interrupted = TRUE;
      line->nth = MAX (numbering.n_recipients, 1) - 1;
    }
}

/* Letters */

typedef struct
{
  PleaReading *reading;
  gboolean     is_open;
  gboolean     has_parts;
  gboolean     is_closed;      /* a farewell was seen */
  gboolean     is_interrupted; /* an address was seen since */
} Letters;

static PleaReadingLetter *
get_last (const Letters *self)
{
  GArray *letters = self->reading->letters;

  return &g_array_index (letters, PleaReadingLetter, letters->len - 1);
}

/* Whether a letter follows the salutation, rather than the next address. */
static gboolean
opens_letter (const PleaReading *reading, guint salutation)
{
  guint n_between = 0;

  for (guint i = plea_reading_next_filled (reading, salutation + 1);
       i < reading->lines->len && n_between <= MAX_LINES_BETWEEN;
       i = plea_reading_next_filled (reading, i + 1))
    {
      PleaReadingMeaning meaning = plea_reading_get_line (reading, i)->meaning;

      if (plea_reading_is_of_letter (meaning))
        return meaning != PLEA_READING_CLOSING;
      if (plea_reading_is_of_recipient (meaning))
        return FALSE;
      n_between += meaning != PLEA_READING_SALUTATION;
    }

  return FALSE;
}

static guint
find_filled_before (const PleaReading *reading, guint line)
{
  do
    line--;
  while (line > 0 && plea_reading_is_blank (reading, line));

  return line;
}

/* A person said of this line and the one above that they are of a letter, and not which part of it
 * each is: of one letter, then. */
static gboolean
was_said_with_line_above (const PleaReading *reading, guint nth)
{
  const PleaReadingLine *line = plea_reading_get_line (reading, nth);
  const PleaReadingLine *above = nth > 0 ? plea_reading_get_line (reading,
                                                                  find_filled_before (reading, nth))
                                         : line;

  return nth > 0 && line->is_said && above->is_said && line->allowed == above->allowed
         && (line->allowed & (line->allowed - 1)) != 0
         && plea_reading_is_of_letter (above->meaning);
}

static void
begin (Letters *self, guint line)
{
  PleaReadingLetter letter = { .first = line, .last = line };

  g_array_append_val (self->reading->letters, letter);
  self->is_open = TRUE;
  self->has_parts = self->is_closed = self->is_interrupted = FALSE;
}

static void
read_salutation (Letters *self, guint line)
{
  if (!opens_letter (self->reading, line))
    return;
  if (!self->is_open || (self->has_parts && !was_said_with_line_above (self->reading, line)))
    begin (self, line);
  get_last (self)->last = line;
}

static void
read_part (Letters *self, guint line, PleaReadingMeaning meaning)
{
  if (!self->is_open || (self->is_closed && self->is_interrupted))
    begin (self, line);
  get_last (self)->last = line;
  self->has_parts = self->has_parts || meaning != PLEA_READING_CLOSING;
  self->is_closed = self->is_closed || meaning == PLEA_READING_CLOSING;
  self->is_interrupted = FALSE;
}

/* Which letters are worth having */

static guint
count (const PleaReading *reading, const PleaReadingLetter *letter, PleaReadingMeaning meaning)
{
  guint n_lines = 0;

  for (guint i = letter->first; i <= letter->last; i++)
    n_lines += plea_reading_get_line (reading, i)->meaning == meaning;

  return n_lines;
}

/* A letter has sentences of its own; points to write about are one only if there is no other. */
static gboolean
has_sentences (const PleaReading *reading, const PleaReadingLetter *letter)
{
  return count (reading, letter, PLEA_READING_PARAGRAPH) > 0
         || count (reading, letter, PLEA_READING_LEAD_IN) > 0;
}

static char *
get_text (const PleaReading *reading, const PleaReadingLetter *letter)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = letter->first; i <= letter->last; i++)
    if (plea_reading_is_of_letter (plea_reading_get_line (reading, i)->meaning))
      g_string_append_printf (text, "%s ", plea_reading_get_line (reading, i)->folded);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
is_repeated (const PleaReading *reading, guint nth)
{
  const GArray    *letters = reading->letters;
  g_autofree char *text = get_text (reading, &g_array_index (letters, PleaReadingLetter, nth));

  for (guint i = 0; i < nth; i++)
    {
      g_autofree char *other = get_text (reading, &g_array_index (letters, PleaReadingLetter, i));

      if (g_str_equal (text, other))
        return TRUE;
    }

  return FALSE;
}

static void
choose (PleaReading *reading)
{
  GArray  *letters = reading->letters;
  gboolean any = FALSE;

  for (guint i = 0; i < letters->len; i++)
    any = any || has_sentences (reading, &g_array_index (letters, PleaReadingLetter, i));
  for (guint i = letters->len; i-- > 0;)
    {
      const PleaReadingLetter *letter = &g_array_index (letters, PleaReadingLetter, i);

      if ((any && !has_sentences (reading, letter)) || is_repeated (reading, i)
          || (!any && count (reading, letter, PLEA_READING_DEMAND) == 0))
        g_array_remove_index (letters, i);
    }
}

/* For whom they are */

static guint
count_recipients_before (const PleaReading *reading, guint end)
{
  guint n_recipients = 0;

  for (guint i = 0; i < end; i++)
    {
      const PleaReadingLine *line = plea_reading_get_line (reading, i);

      if (plea_reading_is_of_recipient (line->meaning))
        n_recipients = MAX (n_recipients, line->nth + 1);
    }

  return n_recipients;
}

/* Addresses stand before their letters, or behind them all along a page. A letter without any of
 * its own is for those that the one before it is for. */
static void
give_recipients (PleaReading *reading)
{
  GArray                  *letters = reading->letters;
  guint                    total = count_recipients_before (reading, reading->lines->len);
  const PleaReadingLetter *first = (const PleaReadingLetter *) letters->data;
  gboolean before = letters->len > 0 && count_recipients_before (reading, first->first) > 0;
  guint    from = 0;

  for (guint i = 0; i < letters->len; i++)
    {
      PleaReadingLetter       *letter = &g_array_index (letters, PleaReadingLetter, i);
      const PleaReadingLetter *next = i + 1 < letters->len ? letter + 1 : NULL;
      guint                    end = next == NULL
                                         ? total
                                         : count_recipients_before (reading, before ? letter->last + 1 : next->first);

      if (before && next != NULL)
        end = MAX (end, from);
      if (end > from || i == 0)
        {
          letter->first_recipient = from;
          letter->n_recipients = end - from;
        }
      else
        {
          letter->first_recipient = letter[-1].first_recipient;
          letter->n_recipients = letter[-1].n_recipients;
        }
      from = end;
    }
}

static void
collect (PleaReading *self)
{
  Letters letters = { .reading = self };

  g_array_set_size (self->letters, 0);
  for (guint i = 0; i < self->lines->len; i++)
    {
      PleaReadingMeaning meaning = plea_reading_get_line (self, i)->meaning;

      if (meaning == PLEA_READING_SALUTATION)
        read_salutation (&letters, i);
      else if (plea_reading_is_of_letter (meaning))
        read_part (&letters, i, meaning);
      else if (plea_reading_is_of_recipient (meaning))
        letters.is_interrupted = TRUE;
    }
  choose (self);
}

/* One that is a letter speaks for the others. */
static PleaReadingEvidence
weigh_letters (const PleaReading *self)
{
  PleaReadingEvidence evidence = PLEA_READING_IS_NO_LETTER;

  for (guint i = 0; i < self->letters->len; i++)
    evidence = MAX (evidence, plea_reading_weigh_letter (
                                  self, &g_array_index (self->letters, PleaReadingLetter, i)));

  return evidence;
}

/* Only what a person said to be of a letter is of one then; nobody is asked of every line whether
 * it is, too. */
static void
leave_out_text (PleaReading *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      PleaReadingLine *line = plea_reading_get_line (self, i);

      if (plea_reading_is_of_letter (line->meaning))
        plea_labelling_relabel (line, PLEA_READING_UNKNOWN, FALSE, FALSE);
      if (line->other == PLEA_READING_IN_LETTER)
        line->other = PLEA_READING_NOWHERE;
    }
}

static gboolean
names_anybody_for_sure (const PleaReading *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (plea_reading_is_of_recipient (plea_reading_get_line (self, i)->meaning)
        && !plea_reading_get_line (self, i)->is_doubtful)
      return TRUE;

  return FALSE;
}

/* All but what a person said, who thereby says that there is one. */
static void
doubt_text (PleaReading *self)
{
  self->may_be_no_letter = TRUE;
  for (guint i = 0; i < self->lines->len; i++)
    {
      PleaReadingLine *line = plea_reading_get_line (self, i);

      if (plea_reading_get_place (line->meaning, FALSE) != PLEA_READING_IN_LETTER)
        continue;
      line->is_doubtful = !line->is_said;
      self->may_be_no_letter = self->may_be_no_letter && !line->is_said;
    }
}

/**
 * plea_reading_weigh_letters:
 *
 * Leaves out or doubts what was taken for letters, if too little speaks for any of them.
 */
void
plea_reading_weigh_letters (PleaReading *self)
{
  PleaReadingEvidence evidence;

  self->may_be_no_letter = FALSE;
  collect (self);
  evidence = weigh_letters (self);
  if (evidence == PLEA_READING_IS_NO_LETTER
      && (self->letters->len > 0 || !names_anybody_for_sure (self)))
    leave_out_text (self);
  else if (evidence == PLEA_READING_MAY_BE_LETTER)
    doubt_text (self);
}

/**
 * plea_reading_find_letters:
 *
 * Finds where letters begin and end, and which recipients each is for.
 */
void
plea_reading_find_letters (PleaReading *self)
{
  collect (self);
  give_recipients (self);
  self->letter = MIN (self->letter, MAX (self->letters->len, 1) - 1);
  if (self->may_be_no_letter)
    plea_reading_add_remark (
        self, PLEA_READING_NO_LINE, PLEA_READING_UNKNOWN, 0,
        _ ("This may be a letter to an official, but Plea is not sure. Check it."));
}

/* Asking */

/**
 * plea_reading_is_above_letters:
 * @line: index of a line
 *
 * Returns: whether it stands before all letters, and may be about each of them
 */
gboolean
plea_reading_is_above_letters (const PleaReading *self, guint line)
{
  return self->letters->len > 0 && line < g_array_index (self->letters, PleaReadingLetter, 0).first;
}

/**
 * plea_reading_is_of_other_letter:
 * @line: index of a line
 *
 * Returns: whether it is of another letter of the page than that which the fields are of: what
 * stands between two of them is of the second
 */
gboolean
plea_reading_is_of_other_letter (const PleaReading *self, guint line)
{
  const PleaReadingLetter *letters = (const PleaReadingLetter *) self->letters->data;
  guint                    n = self->letters->len, letter = self->letter;

  if (letter >= n || plea_reading_is_above_letters (self, line))
    return FALSE;

  return (letter > 0 && line <= letters[letter - 1].last)
         || (letter + 1 < n && line > letters[letter].last);
}
