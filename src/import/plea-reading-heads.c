/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom letters are to that have no address, and where they begin that have no greeting. */

#include "config.h"

#include "plea-reading-heads.h"

#include "plea-date-finder.h"
#include "plea-labelling.h"
#include "plea-reading-flow.h"
#include "plea-reading-stretches.h"
#include "plea-text.h"
#include "plea-vocabulary.h"

/* Lines of a head, and words in each. */
#define MAX_HEAD 6
#define MIN_HEAD 2
#define MAX_HEAD_WORDS 12

/* A place and a day have no more words. */
#define MAX_DATE_WORDS 8

/* So many headings may stand between an address and a letter that greets nobody. */
#define MAX_BETWEEN 2

static PleaReadingLine *
get_line (const GPtrArray *lines, guint nth)
{
  return g_ptr_array_index (lines, nth);
}

static gboolean
contains (const PleaReadingLine *line, PleaVocabularyWord word)
{
  return plea_vocabulary_contains (word, line->folded);
}

/* Headings above an address */

/* “A letter to the President” above “The President” is the title, and nobody’s name. */
static void
leave_out_headings (const GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      PleaReadingLine   *line = get_line (lines, i);
      guint              behind = plea_reading_find_beside (lines, i, 1);
      PleaReadingMeaning next = plea_reading_get_meaning_at (lines, behind);

      if (!line->is_doubtful || line->meaning != PLEA_READING_RECIPIENT_NAME
          || !plea_reading_is_of_recipient (next) || !contains (line, PLEA_VOCABULARY_WRITING)
          || plea_reading_is_of_recipient (
              plea_reading_get_meaning_at (lines, plea_reading_find_beside (lines, i, -1))))
        continue;
      if (plea_labelling_relabel (line, PLEA_READING_TITLE, FALSE, FALSE))
        plea_labelling_relabel (get_line (lines, behind), next, get_line (lines, behind)->is_copy,
                                TRUE);
    }
}

/* Lists of recipients */

/* Whether the line is the first of several pieces of an item. */
static gboolean
begins_item (const GPtrArray *lines, guint nth)
{
  const PleaReadingLine *line = get_line (lines, nth);

  return plea_text_skip_marker (line->text) != NULL && line->offset == 0 && nth + 1 < lines->len
         && get_line (lines, nth + 1)->number == line->number;
}

/* Who has an item for all of their address is somebody else than whoever has the item above; an
 * embassy below others gets a copy, as a rule. */
static void
part_items (const GPtrArray *lines)
{
  gboolean is_below = FALSE;

  for (guint i = 0; i < lines->len; i++)
    {
      PleaReadingLine *line = get_line (lines, i);

      if (!plea_reading_is_of_recipient (line->meaning) || !begins_item (lines, i))
        continue;
      if (is_below && line->is_doubtful && contains (line, PLEA_VOCABULARY_EMBASSY))
        plea_labelling_relabel (line, PLEA_READING_RECIPIENT_NAME, TRUE, TRUE);
      else
        plea_labelling_relabel (line, line->meaning, line->is_copy, TRUE);
      is_below = TRUE;
    }
}

/* Days within a letter */

/* “Lee, 3 May 2024.” beside the farewell says when somebody signed. */
static void
leave_out_days (const GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      PleaReadingLine *line = get_line (lines, i);

      if (line->is_doubtful && plea_reading_is_text (line->meaning)
          && plea_text_count_words (line->text) <= MAX_DATE_WORDS
          && plea_date_finder_has_day (line->text)
          && plea_reading_get_meaning_at (lines, plea_reading_find_beside (lines, i, 1))
                 == PLEA_READING_CLOSING)
        plea_labelling_relabel (line, PLEA_READING_AS_OF, FALSE, FALSE);
    }
}

/* Heads without a street */

static gboolean
names_official (const PleaReadingLine *line)
{
  return contains (line, PLEA_VOCABULARY_PERSON) || contains (line, PLEA_VOCABULARY_INSTITUTION)
         || contains (line, PLEA_VOCABULARY_MALE) || contains (line, PLEA_VOCABULARY_FEMALE);
}

/* What may be a name, an office or a town, and was taken for nothing that is printed. */
static gboolean
may_be_of_head (const PleaReadingLine *line)
{
  return line->is_doubtful && !line->is_heading && !line->is_aside
         && (line->meaning == PLEA_READING_UNKNOWN || line->meaning == PLEA_READING_SITE
             || line->meaning == PLEA_READING_TITLE || line->meaning == PLEA_READING_INSTRUCTION)
         && plea_text_count_words (line->text) <= MAX_HEAD_WORDS
         && !plea_text_ends_with (line->text, ".!?:") && !contains (line, PLEA_VOCABULARY_WRITING)
         && !plea_vocabulary_is (PLEA_VOCABULARY_ADDRESS, line->folded)
         && plea_vocabulary_find_labels (line->text) == 0;
}

/* The line above the greeting that is neither the day nor the subject. */
static guint
find_end_of_head (const GPtrArray *lines, guint greeting)
{
  guint last = plea_reading_find_beside (lines, greeting, -1);

  while (last < lines->len
         && (get_line (lines, last)->meaning == PLEA_READING_AS_OF
             || plea_vocabulary_label (PLEA_VOCABULARY_MAIL_SUBJECT, get_line (lines, last)->text,
                                       NULL)))
    last = plea_reading_find_beside (lines, last, -1);

  return last;
}

/* The first of the lines up to @last that may be of one head, and name somebody in it. */
static guint
find_head (const GPtrArray *lines, guint last)
{
  guint first = lines->len, n_lines = 0;

  for (guint i = last; i < lines->len && n_lines < MAX_HEAD && may_be_of_head (get_line (lines, i));
       i = plea_reading_find_beside (lines, i, -1))
    {
      n_lines++;
      if (names_official (get_line (lines, i)))
        first = i;
    }

  return first;
}

/* Whom it is to, then the office, then what is left. */
static void
take_head (const GPtrArray *lines, guint first, guint last)
{
  PleaReadingMeaning meaning = PLEA_READING_RECIPIENT_NAME;

  for (guint i = first; i <= last; i++)
    {
      PleaReadingLine *line = get_line (lines, i);

      if (plea_reading_line_is_blank (line))
        continue;
      if (meaning == PLEA_READING_OFFICE && !names_official (line))
        meaning = PLEA_READING_ADDRESS;
      plea_labelling_relabel (line, meaning, FALSE, i == first);
      meaning = meaning == PLEA_READING_RECIPIENT_NAME ? PLEA_READING_OFFICE : PLEA_READING_ADDRESS;
    }
}

static guint
count_filled (const GPtrArray *lines, guint first, guint last)
{
  guint n_lines = 0;

  for (guint i = first; i <= last && i < lines->len; i++)
    n_lines += !plea_reading_line_is_blank (get_line (lines, i));

  return n_lines;
}

static gboolean
has_meaning (const GPtrArray *lines, gboolean (*is_so) (PleaReadingMeaning meaning))
{
  for (guint i = 0; i < lines->len; i++)
    if (is_so (get_line (lines, i)->meaning))
      return TRUE;

  return FALSE;
}

/* “Ambassador of Norland”, “Lee” right above the greeting of a letter is whom it is to, where
 * nobody else is. */
static void
take_heads (const GPtrArray *lines)
{
  for (guint i = 0; i < lines->len && !has_meaning (lines, plea_reading_is_of_recipient); i++)
    {
      guint last, first;

      if (get_line (lines, i)->meaning != PLEA_READING_SALUTATION
          || !plea_reading_is_text (
              plea_reading_get_meaning_at (lines, plea_reading_find_beside (lines, i, 1))))
        continue;
      last = find_end_of_head (lines, i);
      first = find_head (lines, last);
      if (first < lines->len && count_filled (lines, first, last) >= MIN_HEAD)
        take_head (lines, first, last);
    }
}

/* Letters without a greeting */

static gboolean
may_be_sentence (const PleaReadingLine *line)
{
  return line->is_doubtful && plea_text_is_prose (line->text);
}

static gboolean
has_voice (const PleaReadingLine *line)
{
  return contains (line, PLEA_VOCABULARY_FIRST_PERSON)
         || contains (line, PLEA_VOCABULARY_SECOND_PERSON);
}

/* “We, the undersigned, ask you …” */
static gboolean
speaks (const PleaReadingLine *line)
{
  return may_be_sentence (line) && (has_voice (line) || contains (line, PLEA_VOCABULARY_LEAD_IN));
}

static gboolean
asks (const PleaReadingLine *line)
{
  return may_be_sentence (line) && has_voice (line) && contains (line, PLEA_VOCABULARY_LEAD_IN);
}

/* The line behind whom the first address is of, or the number of lines. */
static guint
find_end_of_address (const GPtrArray *lines)
{
  guint n_lines = 0;

  for (guint i = 0; i < lines->len; i++)
    if (plea_reading_is_of_recipient (get_line (lines, i)->meaning))
      n_lines++;
    else if (n_lines >= MIN_HEAD && !plea_reading_line_is_blank (get_line (lines, i)))
      return i;

  return lines->len;
}

static void
take_sentences (const GPtrArray *lines, guint first)
{
  for (guint i = first; i < lines->len; i++)
    {
      PleaReadingLine *line = get_line (lines, i);

      if (plea_reading_line_is_blank (line))
        continue;
      if (!may_be_sentence (line)
          || !plea_labelling_relabel (line, PLEA_READING_PARAGRAPH, FALSE, TRUE))
        return;
    }
}

/* The first sentence of a page that is little else, if one of them asks for something, or the
 * number of lines. */
static guint
find_asking (const GPtrArray *lines)
{
  guint    first = lines->len, n_sentences = 0;
  gboolean is_asked = FALSE;

  for (guint i = 0; i < lines->len; i++)
    {
      if (!may_be_sentence (get_line (lines, i)))
        continue;
      first = MIN (first, i);
      n_sentences++;
      is_asked = is_asked || asks (get_line (lines, i));
    }

  return is_asked && n_sentences * 2 > count_filled (lines, 0, lines->len) ? first : lines->len;
}

/* Where a page has no sentence for a letter, those are it that follow an address and speak for
 * themselves, as those of petitions; or, where nobody is addressed, those that ask for something.
 */
static void
take_petition (const GPtrArray *lines)
{
  guint first = find_end_of_address (lines);

  if (has_meaning (lines, plea_reading_is_text))
    return;
  if (!has_meaning (lines, plea_reading_is_of_recipient))
    first = find_asking (lines);
  for (guint n_between = 0; first < lines->len && n_between <= MAX_BETWEEN; n_between++)
    {
      if (speaks (get_line (lines, first)))
        {
          take_sentences (lines, first);
          return;
        }
      first = plea_reading_find_beside (lines, first, 1);
    }
}

/**
 * plea_reading_settle_heads:
 * @lines: (element-type PleaReadingLine): lines with their meanings
 *
 * Mends where a letter begins, and whom it is to, if one of the two lacks what tells it most often:
 * an address, or a greeting.
 */
void
plea_reading_settle_heads (const GPtrArray *lines)
{
  leave_out_headings (lines);
  part_items (lines);
  leave_out_days (lines);
  take_heads (lines);
  take_petition (lines);
}
