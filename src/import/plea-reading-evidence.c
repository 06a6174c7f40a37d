/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether what was taken for a letter is one.
 *
 * Lines are decided by what they are most likely to be, and a page of headlines or a manual has
 * sentences and lists too: the likeliest of all its readings may well have a letter that nobody
 * would bet on. So a letter shows signs of being one, each weighed by how sure it is: it greets or
 * says goodbye, it is addressed, the page asks to write it, it asks for something as letters do, or
 * most of it is taken for a letter without a doubt. What is plain counts two, what may be so counts
 * one, and two make a letter. With one it stays a letter, since a letter refused is worse than one
 * to look at twice, but all of it is in doubt; with none there is none. That was chosen by the
 * pages of tests/data/readings and the letters of tests/data/letters, which keep theirs (but one
 * that is all in one line), and by manuals, licences and mails, most of which get none. */

#include "config.h"

#include "plea-reading-evidence.h"

#include "plea-line-looks.h"
#include "plea-reading-flow.h"
#include "plea-reading-stretches.h"
#include "plea-text.h"

#define ENOUGH 2

/* So many lines around a letter are about it, and fewer above it can be its heading. */
#define N_NEAR 6
#define N_HEADING 4

/* Of the lines of a letter, more than one of so many asks for something; and where nothing is asked
 * for, somebody speaks in more than one of so many. Of a manual’s far fewer do. */
#define N_TO_ASK 10
#define N_TO_SPEAK 2

/* Whoever greets in doubt does so in a few words. */
#define MAX_GREETING_WORDS 10

/* Who is written to, and how they are spoken to. */
#define OFFICIAL                                                                                   \
  (PLEA_VOCABULARY_BIT (PERSON) | PLEA_VOCABULARY_BIT (INSTITUTION) | PLEA_VOCABULARY_BIT (EMBASSY))
#define TITLED (OFFICIAL | PLEA_VOCABULARY_BIT (MALE) | PLEA_VOCABULARY_BIT (FEMALE))
#define NAMED (TITLED | PLEA_VOCABULARY_BIT (SECOND_PERSON))

/* Whose words they are: those of somebody who writes, to somebody, and wants something. */
#define SPEAKING                                                                                   \
  (PLEA_VOCABULARY_BIT (FIRST_PERSON) | PLEA_VOCABULARY_BIT (SECOND_PERSON)                        \
   | PLEA_VOCABULARY_BIT (LEAD_IN))

#define HEADING (PLEA_VOCABULARY_BIT (RECIPIENTS) | PLEA_VOCABULARY_BIT (LETTER))

/* How many lines there are of a kind, and how many of them are not in doubt. */
typedef struct
{
  guint n_all;
  guint n_certain;
} Tally;

typedef struct
{
  guint    greeting; /* what it counts */
  gboolean is_named; /* it greets somebody, rather than anybody */
  gboolean says_goodbye;
  gboolean is_to_readers;
  Tally    addressed;
  gboolean encloses_address; /* it stands between the letter’s parts */
  gboolean is_to_official;
  gboolean is_asked_for;
  Tally    sentences;
  Tally    demands;
  gboolean speaks;
  guint    n_asking; /* lines of sentences and demands that ask for something */
  guint    n_voiced; /* those in which somebody speaks */
  gboolean is_asked_beside;
} Signs;

static void
add_to_tally (Tally *tally, const PleaReadingLine *line)
{
  tally->n_all++;
  tally->n_certain += !line->is_doubtful;
}

static PleaVocabularyLook
look_at_words (const PleaReadingLine *line)
{
  return plea_vocabulary_look (line->text, line->folded);
}

/* “Dear friends”, “Hello”: all that follows is for whoever reads the page. */
static void
see_readers (Signs *self, const PleaReadingLine *line)
{
  self->is_to_readers = self->is_to_readers
                        || plea_has_bit (look_at_words (line).is, PLEA_VOCABULARY_READERS);
}

static void
see_greeting (Signs *self, const PleaReadingLine *line, gboolean is_within)
{
  PleaVocabularyLook words = look_at_words (line);
  gboolean           is_plain = is_within
                      && (!line->is_doubtful
                          || plea_has_bit (words.begins, PLEA_VOCABULARY_SALUTATION));
  gboolean is_named = (words.contains & (is_plain ? NAMED : TITLED)) != 0;

  if (plea_has_bit (words.is, PLEA_VOCABULARY_READERS)
      || (!is_plain && (!is_named || plea_text_count_words (line->text) > MAX_GREETING_WORDS)))
    return;
  self->greeting = MAX (self->greeting, is_plain && is_named ? 2 : 1);
  self->is_named = self->is_named || is_named;
}

static void
see_words (Signs *self, guint64 words)
{
  self->n_asking += plea_has_bit (words, PLEA_VOCABULARY_LEAD_IN);
  self->n_voiced += plea_has_bit (words, PLEA_VOCABULARY_FIRST_PERSON);
}

static void
see_sentence (Signs *self, const PleaReadingLine *line, guint64 words)
{
  add_to_tally (&self->sentences, line);
  self->speaks = self->speaks || (!line->is_doubtful && (words & SPEAKING) != 0);
  see_words (self, words);
}

static void
see_demand (Signs *self, const PleaReadingLine *line, guint64 words)
{
  add_to_tally (&self->demands, line);
  see_words (self, words);
}

/* An address of those who get a copy speaks for a letter if it is certain. */
static void
see_address (Signs *self, const PleaReadingLine *line)
{
  if (!line->is_copy || !line->is_doubtful)
    add_to_tally (&self->addressed, line);
  if (!line->is_copy)
    self->is_to_official = self->is_to_official || (look_at_words (line).contains & OFFICIAL) != 0;
}

/* What a person said to be of the letter tells nothing of the sentences around it. */
static void
see_line_within (Signs *self, const PleaReadingLine *line)
{
  if (self->sentences.n_all == 0)
    see_readers (self, line);
  if (line->meaning == PLEA_READING_SALUTATION)
    see_greeting (self, line, TRUE);
  else if (plea_reading_is_text (line->meaning) && !line->is_said)
    see_sentence (self, line, look_at_words (line).contains);
  else if (line->meaning == PLEA_READING_DEMAND && !line->is_said)
    see_demand (self, line, look_at_words (line).contains);
  else if (plea_reading_is_of_recipient (line->meaning))
    self->encloses_address = self->encloses_address
                             || (!line->is_doubtful
                                 && (look_at_words (line).contains & OFFICIAL) != 0);
  else if (line->meaning == PLEA_READING_CLOSING)
    self->says_goodbye = self->says_goodbye || !line->is_doubtful
                         || plea_vocabulary_begins (PLEA_VOCABULARY_CLOSING, line->folded, NULL);
}

/* @distance: how many lines above the letter it stands, or 0 for behind */
static void
see_advice (Signs *self, const PleaReadingLine *line, guint distance)
{
  PleaVocabularyLook words = look_at_words (line);
  gboolean           is_heading = distance > 0 && distance <= N_HEADING;

  self->is_asked_for = self->is_asked_for || ((words.is | words.labels) & HEADING) != 0
                       || (plea_has_bit (words.contains, PLEA_VOCABULARY_WRITING)
                           && (is_heading || (words.contains & OFFICIAL) != 0))
                       || (distance == 1 && plea_has_bit (words.contains, PLEA_VOCABULARY_LEAD_IN));
}

/* “I ask you …” */
static void
see_words_beside (Signs *self, guint64 words)
{
  self->is_asked_beside = self->is_asked_beside
                          || (plea_has_bit (words, PLEA_VOCABULARY_LEAD_IN)
                              && plea_has_bit (words, PLEA_VOCABULARY_FIRST_PERSON));
}

static void
see_line_beside (Signs *self, const PleaReadingLine *line, guint distance)
{
  if (distance > 0 && distance <= N_HEADING)
    see_readers (self, line);
  if (plea_text_is_prose (line->text))
    see_words_beside (self, look_at_words (line).contains);
  if (line->meaning == PLEA_READING_SALUTATION)
    see_greeting (self, line, FALSE);
  else if (plea_reading_is_of_recipient (line->meaning))
    see_address (self, line);
  else if (line->meaning == PLEA_READING_TITLE || line->meaning == PLEA_READING_INSTRUCTION
           || line->meaning == PLEA_READING_UNTIL)
    see_advice (self, line, distance);
}

/* Looks at some lines from @nth on in the direction of @step. */
static void
see_lines_beside (Signs *self, const PleaReading *reading, guint nth, int step)
{
  const GPtrArray *lines = reading->lines;

  nth = plea_reading_find_beside (lines, nth, step);
  for (guint i = 1; i <= N_NEAR && nth < lines->len; i++)
    {
      see_line_beside (self, g_ptr_array_index (lines, nth), step < 0 ? i : 0);
      nth = plea_reading_find_beside (lines, nth, step);
    }
}

static Signs
see_letter (const PleaReading *reading, const PleaReadingLetter *letter)
{
  Signs signs = { 0 };

  for (guint i = letter->first; i <= letter->last; i++)
    see_line_within (&signs, plea_reading_get_line (reading, i));
  see_lines_beside (&signs, reading, letter->first, -1);
  see_lines_beside (&signs, reading, letter->last, 1);

  return signs;
}

/* Weighing */

/* Greeting nobody by name and saying goodbye is what every mail does, and one sign. */
static guint
weigh_manners (const Signs *self)
{
  return self->is_named ? self->greeting + self->says_goodbye
                        : MAX (self->greeting, (guint) self->says_goodbye);
}

static guint
weigh_address (const Signs *self)
{
  const Tally *lines = &self->addressed;

  if (lines->n_certain >= 2 || (lines->n_all >= 2 && self->is_to_official))
    return 2;

  return lines->n_certain > 0 || self->is_to_official;
}

/* Many pages have lists: of demands alone nobody knows whose they are, nor of sentences in which
 * nobody speaks; and one sentence is soon found anywhere. */
static guint
weigh_text (const Signs *self)
{
  const Tally *sentences = &self->sentences, *demands = &self->demands;

  if (self->speaks && sentences->n_certain * 2 >= sentences->n_all)
    return 2;

  return (sentences->n_all > 1 && sentences->n_certain * 4 >= sentences->n_all)
         || (demands->n_all > 0 && demands->n_certain * 2 >= demands->n_all);
}

/* A mail to whoever reads it has manners and sentences, too, and no letter in it unless one is
 * addressed or asked for. */
static gboolean
is_to_anybody (const Signs *self)
{
  return self->is_to_readers && !self->is_named;
}

static guint
weigh_words (const Signs *self)
{
  return is_to_anybody (self) ? MIN (weigh_text (self), 1)
                              : weigh_manners (self) + weigh_text (self);
}

/* Whether the words sound like those of a letter, for all that nobody is sure of any. */
static gboolean
sounds_like_letter (const Signs *self)
{
  const guint n_lines = self->sentences.n_all + self->demands.n_all;

  return self->encloses_address || self->is_asked_beside || self->n_asking * N_TO_ASK > n_lines
         || (!is_to_anybody (self) && n_lines > 1 && self->n_voiced * N_TO_SPEAK > n_lines);
}

/* One line in doubt that names a court is not yet an address. */
static gboolean
is_addressed (const Signs *self)
{
  return self->is_to_official && (self->addressed.n_certain > 0 || self->addressed.n_all > 1);
}

/* The manners and sentences of mails to whoever reads them are none. */
static gboolean
has_any_sign (const Signs *self)
{
  return (!is_to_anybody (self) && weigh_words (self) > 0) || is_addressed (self)
         || self->is_asked_for || sounds_like_letter (self);
}

/**
 * plea_reading_weigh_letter:
 * @letter: lines that were taken for one
 *
 * Returns: how much speaks for it
 */
PleaReadingEvidence
plea_reading_weigh_letter (const PleaReading *self, const PleaReadingLetter *letter)
{
  const Signs signs = see_letter (self, letter);

  if (weigh_words (&signs) + weigh_address (&signs) + signs.is_asked_for >= ENOUGH)
    return PLEA_READING_IS_LETTER;

  return has_any_sign (&signs) ? PLEA_READING_MAY_BE_LETTER : PLEA_READING_IS_NO_LETTER;
}
