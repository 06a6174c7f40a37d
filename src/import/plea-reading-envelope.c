/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What belongs on an envelope, and what only stands beside an address. */

#include "config.h"

#include "plea-reading-envelope.h"

#include <string.h>

#include "plea-date-finder.h"
#include "plea-labelling.h"
#include "plea-reading-contacts.h"
#include "plea-reading-flow.h"
#include "plea-reading-stretches.h"
#include "plea-text.h"
#include "plea-vocabulary.h"

/* With its titles. */
#define MAX_NAME_WORDS 7

/* A place and a day have no more words. */
#define MAX_DATE_WORDS 7

static PleaReadingLine *
get_line (const GPtrArray *lines, guint nth)
{
  return g_ptr_array_index (lines, nth);
}

static gboolean
is_addressed (const PleaReadingLine *line)
{
  return plea_reading_is_of_recipient (line->meaning);
}

/* What is not printed on an envelope, though the page has it there */

/* “To:” alone in a line */
static gboolean
is_label (const PleaReadingLine *line)
{
  return plea_vocabulary_is (PLEA_VOCABULARY_RECIPIENTS, line->folded)
         || plea_vocabulary_is (PLEA_VOCABULARY_LETTER_TO, line->folded);
}

static guint
count_long_numbers (const char *text)
{
  guint n_numbers = 0;

  for (gsize length; *text != '\0'; text += MAX (length, 1))
    {
      length = strspn (text, "0123456789");
      n_numbers += length >= 4;
    }

  return n_numbers;
}

/* “Lee, 3 May 2024”; with a postcode, it is part of an address. */
static gboolean
is_day (const PleaReadingLine *line)
{
  g_autoptr (GArray) days = plea_date_finder_find_all (line->text);

  return days->len > 0 && plea_text_count_words (line->text) <= MAX_DATE_WORDS
         && count_long_numbers (line->text) <= 1
         && !plea_vocabulary_contains (PLEA_VOCABULARY_STREET, line->folded);
}

static gboolean
has_contact (const PleaReadingLine *line)
{
  g_autoptr (GArray) contacts = plea_reading_contacts_new ();

  plea_reading_contacts_find (contacts, line->text, 0);

  return contacts->len > 0;
}

/* An e-mail address, a page or a number, and nothing else. */
static gboolean
is_contact (const PleaReadingLine *line)
{
  return plea_text_count_words (line->text) <= 2 && has_contact (line);
}

static void
leave_out_beside (const GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      PleaReadingLine *line = get_line (lines, i);

      if (!is_addressed (line) || !line->is_doubtful)
        continue;
      if (is_label (line))
        plea_labelling_relabel (line, PLEA_READING_INSTRUCTION, FALSE, FALSE);
      else if (is_day (line))
        plea_labelling_relabel (line, PLEA_READING_AS_OF, FALSE, FALSE);
      else if (is_contact (line))
        plea_labelling_relabel (line, PLEA_READING_CONTACT, line->is_copy, FALSE);
    }
}

/* What is */

static gboolean
is_honorific (const PleaReadingLine *line)
{
  return !plea_reading_is_text (line->meaning)
         && plea_vocabulary_is (PLEA_VOCABULARY_HONORIFIC, line->folded);
}

/* “His Excellency” right above a name belongs to it. */
static void
take_honorifics (const GPtrArray *lines)
{
  for (guint i = 0; i + 1 < lines->len; i++)
    {
      PleaReadingLine *line = get_line (lines, i);
      guint behind = is_addressed (line) ? plea_reading_find_beside (lines, i, 1) : i + 1;
      PleaReadingLine *next = behind < lines->len ? get_line (lines, behind) : NULL;

      if (next == NULL || !is_addressed (next) || !is_honorific (line))
        continue;
      if (is_addressed (line)
          || plea_labelling_relabel (line, PLEA_READING_RECIPIENT_NAME, next->is_copy,
                                     next->begins))
        plea_labelling_relabel (next, next->meaning, next->is_copy, FALSE);
    }
}

/* Copies */

static gboolean
announces_copies (const PleaReadingLine *line)
{
  return plea_vocabulary_begins (PLEA_VOCABULARY_COPY_TO, line->folded, NULL);
}

/* More than a blank line between two of them parts them. */
static gboolean
goes_on (const GPtrArray *lines, guint nth)
{
  const PleaReadingLine *line = get_line (lines, nth);

  return is_addressed (line) || line->meaning == PLEA_READING_CONTACT
         || (plea_reading_line_is_blank (line)
             && !plea_reading_line_is_blank (get_line (lines, nth - 1)));
}

/* Whoever stands below “Copies to:”, with nothing else between, gets a copy. */
static void
settle_announced_copies (const GPtrArray *lines)
{
  gboolean is_announced = FALSE;

  for (guint i = 0; i < lines->len; i++)
    {
      PleaReadingLine *line = get_line (lines, i);

      is_announced = announces_copies (line) || (is_announced && goes_on (lines, i));
      if (is_announced && is_addressed (line))
        plea_labelling_relabel (line, line->meaning, TRUE, line->begins);
    }
}

/* Senders */

/* Lines of one address. */
typedef struct
{
  guint    first;
  guint    last;
  gboolean has_official;
  gboolean has_contact; /* behind it */
  gboolean has_day;     /* likewise */
} Run;

static gboolean
is_official (const PleaReadingLine *line)
{
  return plea_vocabulary_contains (PLEA_VOCABULARY_PERSON, line->folded)
         || plea_vocabulary_begins (PLEA_VOCABULARY_RECIPIENTS, line->folded, NULL);
}

static gboolean
is_to_be_written_to (const PleaReadingLine *line)
{
  return is_addressed (line) && !line->is_copy;
}

/* The next address from @first on, with what stands between it and the one behind; or none, if a
 * letter stands above it. */
static gboolean
find_run (const GPtrArray *lines, guint first, Run *run)
{
  guint i = first;

  *run = (Run){ 0 };
  while (i < lines->len && !is_to_be_written_to (get_line (lines, i)))
    i++;
  run->first = i;
  for (; i < lines->len; i++)
    {
      const PleaReadingLine *line = get_line (lines, i);

      if (plea_reading_line_is_blank (line))
        continue;
      if (!is_to_be_written_to (line))
        break;
      run->last = i;
      run->has_official = run->has_official || is_official (line);
    }
  for (; i < lines->len && !is_to_be_written_to (get_line (lines, i))
         && !plea_reading_is_text (get_line (lines, i)->meaning);
       i++)
    {
      run->has_contact = run->has_contact || has_contact (get_line (lines, i));
      run->has_day = run->has_day || get_line (lines, i)->meaning == PLEA_READING_AS_OF;
    }

  return run->first < lines->len;
}

static gboolean
follows_at_once (const GPtrArray *lines, const Run *run, const Run *behind)
{
  for (guint i = run->last + 1; i < behind->first; i++)
    if (plea_reading_is_text (get_line (lines, i)->meaning))
      return FALSE;

  return TRUE;
}

static gboolean
is_sender (const GPtrArray *lines, const Run *run, const Run *behind)
{
  return follows_at_once (lines, run, behind) && !run->has_official
         && (run->has_day ? behind->last > behind->first
                          : run->has_contact && !behind->has_contact && behind->has_official);
}

/* A letter has its sender with a telephone number, the day, and then whom it is to: whoever holds
 * no office, above somebody who does, sends it. */
static void
leave_out_senders (const GPtrArray *lines)
{
  Run run, behind;

  for (gboolean found = find_run (lines, 0, &run); found && find_run (lines, run.last + 1, &behind);
       run = behind)
    for (guint i = run.first; i <= run.last && is_sender (lines, &run, &behind); i++)
      if (is_addressed (get_line (lines, i)))
        plea_labelling_relabel (get_line (lines, i), PLEA_READING_UNKNOWN, FALSE, FALSE);
}

/* Several in one */

/* What was seen of whom an address is of. */
typedef struct
{
  gboolean has_name;
  gboolean has_office;
  gboolean has_address;
} Parts;

static void
add_part (Parts *self, const PleaReadingLine *line)
{
  self->has_name = self->has_name
                   || (line->meaning == PLEA_READING_RECIPIENT_NAME
                       && !plea_vocabulary_is (PLEA_VOCABULARY_HONORIFIC, line->folded));
  self->has_office = self->has_office || line->meaning == PLEA_READING_OFFICE;
  self->has_address = self->has_address || line->meaning == PLEA_READING_ADDRESS;
}

/* “c/o Ana Lind” and “for the attention of Ana Lind” are of the address above. */
static gboolean
goes_through (const PleaReadingLine *line)
{
  return g_str_has_prefix (line->folded, "c/o")
         || plea_vocabulary_begins (PLEA_VOCABULARY_RECIPIENTS, line->folded, NULL)
         || plea_vocabulary_begins (PLEA_VOCABULARY_ADDRESS, line->folded, NULL);
}

static gboolean
is_somebody_else (const Parts *parts, const PleaReadingLine *line)
{
  return line->meaning == PLEA_READING_RECIPIENT_NAME && parts->has_name
         && (parts->has_office || parts->has_address);
}

/* “Ana Lind, Minister of Justice” */
static gboolean
has_name_and_office (const PleaReadingLine *line)
{
  const char      *comma = strchr (line->folded, ',');
  g_autofree char *name = comma != NULL ? g_strndup (line->folded, comma - line->folded) : NULL;

  return name != NULL && line->meaning != PLEA_READING_ADDRESS && !plea_text_has_digit (name)
         && plea_text_count_words (name) <= MAX_NAME_WORDS
         && !plea_vocabulary_contains (PLEA_VOCABULARY_PERSON, name)
         && !plea_vocabulary_contains (PLEA_VOCABULARY_INSTITUTION, name)
         && plea_vocabulary_contains (PLEA_VOCABULARY_PERSON, comma);
}

static gboolean
goes_on_as_other (const GPtrArray *lines, guint nth)
{
  guint                  behind = plea_reading_find_beside (lines, nth, 1);
  const PleaReadingLine *line = get_line (lines, nth);
  const PleaReadingLine *next = behind < lines->len ? get_line (lines, behind) : NULL;

  return is_official (line)
         || (next != NULL && is_addressed (next) && !next->begins
             && next->meaning != line->meaning);
}

/* Below a name with an office, the next name is of somebody else, unless it ends the address: “The
 * President / of the Republic / Ana Lind”. */
static void
part_from (const GPtrArray *lines, guint nth, const Parts *parts, const PleaReadingLine *before)
{
  PleaReadingLine *line = get_line (lines, nth);

  if (goes_through (line))
    return;
  if (has_name_and_office (before) && has_name_and_office (line))
    plea_labelling_relabel (line, PLEA_READING_RECIPIENT_NAME, line->is_copy, TRUE);
  else if (before->meaning != line->meaning && is_somebody_else (parts, line)
           && goes_on_as_other (lines, nth))
    plea_labelling_relabel (line, line->meaning, line->is_copy, TRUE);
}

static void
part_recipients (const GPtrArray *lines)
{
  Parts                  parts = { 0 };
  const PleaReadingLine *before = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      PleaReadingLine *line = get_line (lines, i);

      if (plea_reading_line_is_blank (line))
        continue;
      if (before != NULL && is_addressed (before) && is_addressed (line))
        part_from (lines, i, &parts, before);
      if (!is_addressed (line) || line->begins)
        parts = (Parts){ 0 };
      if (is_addressed (line))
        add_part (&parts, line);
      before = line;
    }
}

/* Headlines */

static gboolean
has_other_address (const GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    if (is_to_be_written_to (get_line (lines, i))
        && !plea_vocabulary_contains (PLEA_VOCABULARY_LETTER_TO, get_line (lines, i)->folded))
      return TRUE;

  return FALSE;
}

/* “Open letter to the Minister” is a headline, where an address stands elsewhere. */
static void
leave_out_headlines (const GPtrArray *lines)
{
  if (!has_other_address (lines))
    return;

  for (guint i = 0; i < lines->len; i++)
    {
      PleaReadingLine *line = get_line (lines, i);

      if (is_addressed (line) && line->is_doubtful
          && plea_vocabulary_contains (PLEA_VOCABULARY_LETTER_TO, line->folded)
          && (i == 0 || !is_addressed (get_line (lines, i - 1))))
        plea_labelling_relabel (line, PLEA_READING_TITLE, FALSE, FALSE);
    }
}

/**
 * plea_reading_settle_envelope:
 * @lines: (element-type PleaReadingLine): lines with their meanings
 *
 * Mends what is taken for an address and is none, or the other way round.
 */
void
plea_reading_settle_envelope (const GPtrArray *lines)
{
  leave_out_beside (lines);
  take_honorifics (lines);
  settle_announced_copies (lines);
  leave_out_senders (lines);
  leave_out_headlines (lines);
  part_recipients (lines);
}
