/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lines far from each other say of each other, once each has a meaning: a chain sees no
 * further than from one line to the next. */

#include "config.h"

#include "plea-reading-settling.h"

#include <string.h>

#include "plea-folding.h"
#include "plea-labelling.h"
#include "plea-reading-envelope.h"
#include "plea-reading-flow.h"
#include "plea-reading-heads.h"
#include "plea-reading-stretches.h"
#include "plea-text.h"
#include "plea-vocabulary.h"

/* The heads and feet of sheets are short. */
#define MAX_RUNNING_WORDS 8

/* Lines of whoever signs, behind a farewell. */
#define MAX_SIGNATURE 6

/* What has more words and fewer commas is no address; a greeting has fewer words still. */
#define MAX_ADDRESS_WORDS 14
#define MIN_COMMAS 3
#define MIN_CLAUSE_WORDS 6
#define MAX_GREETING_WORDS 6

static PleaReadingLine *
get_line (const GPtrArray *lines, guint nth)
{
  return g_ptr_array_index (lines, nth);
}

/* What is no address, nor words */

static gboolean
has_words (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

static gboolean
is_contact (const PleaReadingLine *line)
{
  return plea_text_is_phone_number (line->text)
         || (plea_text_has_digit (line->text)
             && (plea_vocabulary_begins (PLEA_VOCABULARY_PHONE, line->folded, NULL)
                 || plea_vocabulary_begins (PLEA_VOCABULARY_FAX, line->folded, NULL)));
}

static guint
count_commas (const char *text)
{
  guint n_commas = 0;

  for (const char *p = strchr (text, ','); p != NULL; p = strchr (p + 1, ','))
    n_commas++;

  return n_commas;
}

/* “brought a letter to the embassy, on Wednesday”: between its commas, an address has less. */
static gboolean
has_clause (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ", ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (g_unichar_islower (g_utf8_get_char (parts[i]))
        && plea_text_count_words (parts[i]) >= MIN_CLAUSE_WORDS)
      return TRUE;

  return FALSE;
}

/* An address in a sentence has numbers, and commas with little between. */
static gboolean
is_sentence (const PleaReadingLine *line)
{
  return plea_text_count_words (line->text) > MAX_ADDRESS_WORDS
         && (has_clause (line->text)
             || (plea_text_ends_with (line->text, ".!?:")
                 && (!plea_text_has_digit (line->text) || count_commas (line->text) < MIN_COMMAS)));
}

/* “Date: 3 May 2024. Concerning: a strike” */
static gboolean
is_reference (const PleaReadingLine *line)
{
  return plea_vocabulary_label (PLEA_VOCABULARY_PUBLISHED, line->text, NULL)
         || plea_vocabulary_label (PLEA_VOCABULARY_MAIL_SUBJECT, line->text, NULL)
         || plea_vocabulary_label (PLEA_VOCABULARY_REFERENCE, line->text, NULL);
}

/* “[Insert date]”, “(address)” */
static gboolean
is_placeholder (const PleaReadingLine *line)
{
  g_autofree char *within = NULL;

  if (*line->text == '[')
    return plea_text_ends_with (line->text, "]");
  if (*line->text != '(' || !g_str_has_suffix (line->text, ")"))
    return FALSE;

  within = plea_fold (line->text + 1, (gssize) strlen (line->text) - 2);

  return plea_vocabulary_is (PLEA_VOCABULARY_ADDRESS, within)
         || plea_vocabulary_is (PLEA_VOCABULARY_NAME, within)
         || plea_vocabulary_is (PLEA_VOCABULARY_SIGNATURE, within);
}

static void
leave_out_misplaced (const GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      PleaReadingLine *line = get_line (lines, i);
      gboolean         is_addressed = plea_reading_is_of_recipient (line->meaning);

      if (!line->is_doubtful || plea_reading_line_is_blank (line))
        continue;
      if (!has_words (line->text))
        plea_labelling_relabel (line, PLEA_READING_SITE, FALSE, FALSE);
      else if (is_addressed && is_contact (line))
        plea_labelling_relabel (line, PLEA_READING_CONTACT, line->is_copy, FALSE);
      else if (is_addressed && is_placeholder (line))
        plea_labelling_relabel (line, PLEA_READING_INSTRUCTION, FALSE, FALSE);
      else if (is_addressed && (is_sentence (line) || is_reference (line)))
        plea_labelling_relabel (line, PLEA_READING_UNKNOWN, FALSE, FALSE);
    }
}

/* Greetings and subjects */

/* “Mayor of Lee” has neither the word that greets nor a mark behind it. */
static gboolean
is_greeting (const PleaReadingLine *line)
{
  return plea_text_ends_with (line->text, ",:;!.،，：！")
         || plea_vocabulary_begins (PLEA_VOCABULARY_SALUTATION, line->folded, NULL);
}

/* “Minister of Culture” between two others greets nobody, nor “Mayor of Lee” below somebody. */
static void
take_greeted_recipient (const GPtrArray *lines, guint nth)
{
  PleaReadingLine   *line = get_line (lines, nth);
  guint              before = plea_reading_find_beside (lines, nth, -1);
  PleaReadingMeaning behind = plea_reading_get_meaning_at (
      lines, plea_reading_find_beside (lines, nth, 1));

  if (!plea_reading_is_of_recipient (plea_reading_get_meaning_at (lines, before))
      || !(plea_reading_is_of_recipient (behind)
           || (plea_reading_is_text (behind) && !is_greeting (line)))
      || plea_vocabulary_label (PLEA_VOCABULARY_SALUTATION, line->text, NULL)
      || !plea_vocabulary_contains (PLEA_VOCABULARY_PERSON, line->folded))
    return;
  plea_labelling_relabel (line, PLEA_READING_RECIPIENT_NAME, get_line (lines, before)->is_copy,
                          line->begins);
}

/* What stands above a greeting, and is no sentence, is what the letter is about. */
static void
take_subject (const GPtrArray *lines, guint nth)
{
  PleaReadingLine   *line = get_line (lines, nth);
  PleaReadingMeaning before = plea_reading_get_meaning_at (
      lines, plea_reading_find_beside (lines, nth, -1));
  PleaReadingMeaning behind = plea_reading_get_meaning_at (
      lines, plea_reading_find_beside (lines, nth, 1));
  gboolean is_labelled = plea_vocabulary_label (PLEA_VOCABULARY_MAIL_SUBJECT, line->text, NULL);

  if (is_labelled ? before == PLEA_READING_SALUTATION || behind == PLEA_READING_SALUTATION
                  : behind == PLEA_READING_SALUTATION && !plea_reading_is_text (before)
                        && !plea_text_ends_with (line->text, ".!?:;,"))
    plea_labelling_relabel (line, PLEA_READING_TITLE, FALSE, FALSE);
}

/* “Secretary Lind,” right above a sentence greets. */
static void
take_greeting (const GPtrArray *lines, guint nth)
{
  PleaReadingLine *line = get_line (lines, nth);

  if (plea_text_ends_with (line->text, ",:!،，：！") && !plea_text_has_digit (line->text)
      && plea_text_count_words (line->text) <= MAX_GREETING_WORDS
      && plea_reading_is_text (
          plea_reading_get_meaning_at (lines, plea_reading_find_beside (lines, nth, 1)))
      && plea_reading_get_meaning_at (lines, plea_reading_find_beside (lines, nth, -1))
             != PLEA_READING_SALUTATION)
    plea_labelling_relabel (line, PLEA_READING_SALUTATION, FALSE, line->begins);
}

static void
take_greetings_and_subjects (const GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const PleaReadingLine *line = get_line (lines, i);

      if (!line->is_doubtful)
        continue;
      if (line->meaning == PLEA_READING_SALUTATION)
        take_greeted_recipient (lines, i);
      else if (plea_reading_is_text (line->meaning))
        take_subject (lines, i);
      else if (plea_reading_is_of_recipient (line->meaning))
        take_greeting (lines, i);
    }
}

/* Copies */

/* A street in the same line as another is of the same address. */
static gboolean
begins_recipient (const PleaReadingLine *line, const PleaReadingLine *before)
{
  return line->begins
         && !(line->number == before->number && line->number > 0
              && line->meaning == PLEA_READING_ADDRESS && before->meaning == PLEA_READING_ADDRESS);
}

/* Whoever goes on with an address is whom it is of. */
static void
settle_copies (const GPtrArray *lines)
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

/* Signatures */

static gboolean
says_goodbye (const PleaReadingLine *line)
{
  return plea_vocabulary_begins (PLEA_VOCABULARY_CLOSING, line->folded, NULL);
}

static gboolean
may_be_signature (const PleaReadingLine *line)
{
  return line->is_doubtful && !plea_text_ends_with (line->text, ".,;:!：")
         && ((line->meaning == PLEA_READING_CLOSING && !says_goodbye (line))
             || line->meaning == PLEA_READING_RECIPIENT_NAME
             || line->meaning == PLEA_READING_OFFICE)
         && plea_text_count_words (line->text) <= MAX_RUNNING_WORDS;
}

/* The line behind those from @first on that may be a signature. */
static guint
find_end_of_signature (const GPtrArray *lines, guint first, gboolean *names_recipient)
{
  guint end = first;

  *names_recipient = FALSE;
  for (; end < lines->len && end < first + MAX_SIGNATURE; end++)
    {
      const PleaReadingLine *line = get_line (lines, end);

      if (!plea_reading_line_is_blank (line) && !may_be_signature (line))
        break;
      *names_recipient = *names_recipient || plea_reading_is_of_recipient (line->meaning);
    }

  return end;
}

/* Whether what stands before @end is whom the next letter is to, rather than who signed the last.
 */
static gboolean
leads_to_letter (const GPtrArray *lines, guint end)
{
  PleaReadingMeaning next = end < lines->len ? get_line (lines, end)->meaning
                                             : PLEA_READING_UNKNOWN;

  return plea_reading_is_of_recipient (next) || next == PLEA_READING_SALUTATION
         || next == PLEA_READING_CONTACT || plea_reading_is_of_letter (next);
}

/* Short lines behind a farewell are of whoever signs, unless the letter has no other address. */
static void
leave_out_signatures (const GPtrArray *lines)
{
  gboolean has_address = FALSE;

  for (guint i = 0; i < lines->len; i++)
    {
      const PleaReadingLine *line = get_line (lines, i);
      gboolean               names_recipient;
      guint                  end;

      has_address = has_address || line->meaning == PLEA_READING_ADDRESS;
      if (line->meaning != PLEA_READING_CLOSING || !says_goodbye (line))
        continue;
      end = find_end_of_signature (lines, i + 1, &names_recipient);
      if (names_recipient && (!has_address || leads_to_letter (lines, end)))
        continue;
      for (guint j = i + 1; j < end; j++)
        if (!plea_reading_line_is_blank (get_line (lines, j)))
          plea_labelling_relabel (get_line (lines, j), PLEA_READING_UNKNOWN, FALSE, FALSE);
    }
}

/* Heads and feet */

/* What stands on the page again, and could be anything, runs along its sheets. */
static void
leave_out_running_lines (const GPtrArray *lines)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = lines->len; i-- > 0;)
    {
      PleaReadingLine *line = get_line (lines, i);
      gboolean         again = !g_hash_table_add (seen, line->text);

      if (again && plea_reading_is_text (line->meaning) && line->is_doubtful
          && plea_text_count_words (line->text) <= MAX_RUNNING_WORDS)
        plea_labelling_relabel (line, PLEA_READING_SITE, FALSE, FALSE);
    }
}

static GHashTable *
collect_other_words (const GPtrArray *lines)
{
  GHashTable *words = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < lines->len; i++)
    if (!plea_reading_is_of_recipient (get_line (lines, i)->meaning))
      g_hash_table_add (words, get_line (lines, i)->text);

  return words;
}

static gboolean
stands_alone_above_text (const GPtrArray *lines, guint nth)
{
  guint before = plea_reading_find_beside (lines, nth, -1);
  guint behind = plea_reading_find_beside (lines, nth, 1);

  return !plea_reading_is_of_recipient (plea_reading_get_meaning_at (lines, before))
         && plea_reading_is_text (plea_reading_get_meaning_at (lines, behind));
}

/* An address of one line is none if it stands above a sentence, and on the page for something else.
 */
static void
leave_out_running_addresses (const GPtrArray *lines)
{
  g_autoptr (GHashTable) others = collect_other_words (lines);

  for (guint i = 0; i < lines->len; i++)
    {
      PleaReadingLine *line = get_line (lines, i);

      if (plea_reading_is_of_recipient (line->meaning) && line->is_doubtful
          && stands_alone_above_text (lines, i) && g_hash_table_contains (others, line->text))
        plea_labelling_relabel (line, PLEA_READING_SITE, FALSE, FALSE);
    }
}

/* Labels */

/* “Name: Ana Lind” right above an office or a street is whom to write to. */
static void
take_labelled_recipients (const GPtrArray *lines)
{
  for (guint i = 0; i + 1 < lines->len; i++)
    {
      PleaReadingLine *line = get_line (lines, i);
      PleaReadingLine *next = get_line (lines, i + 1);

      if (line->meaning != PLEA_READING_NAME || !line->is_doubtful
          || !plea_vocabulary_label (PLEA_VOCABULARY_NAME, line->text, NULL)
          || !plea_reading_is_of_recipient (next->meaning))
        continue;
      if (plea_labelling_relabel (line, PLEA_READING_RECIPIENT_NAME, next->is_copy, next->begins))
        plea_labelling_relabel (next, next->meaning, next->is_copy, FALSE);
    }
}

/* Whom the title names, and stands right below it, apart from an address, is whom the letter is
 * for. */
static void
take_name_of_title (const GPtrArray *lines)
{
  for (guint i = 1; i + 2 < lines->len; i++)
    {
      const PleaReadingLine *title = get_line (lines, i - 1);
      PleaReadingLine       *line = get_line (lines, i);
      PleaReadingLine       *behind = get_line (lines, i + 2);

      if (line->meaning != PLEA_READING_RECIPIENT_NAME || !line->is_doubtful
          || title->meaning != PLEA_READING_TITLE
          || plea_find_folded (title->folded, line->folded) == NULL
          || !plea_reading_line_is_blank (get_line (lines, i + 1)))
        continue;
      if (plea_labelling_relabel (line, PLEA_READING_NAME, FALSE, line->begins) && line->begins)
        plea_labelling_relabel (behind, behind->meaning, behind->is_copy, TRUE);
    }
}

/* A country with a label above the first address is that of the case. */
static void
take_country_of_case (const GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      PleaReadingLine *line = get_line (lines, i);

      if (!plea_reading_is_of_recipient (line->meaning))
        continue;
      if (plea_vocabulary_label (PLEA_VOCABULARY_COUNTRY, line->text, NULL))
        plea_labelling_relabel (line, PLEA_READING_COUNTRY, FALSE, FALSE);
      return;
    }
}

/**
 * plea_reading_settle:
 * @lines: (element-type PleaReadingLine): lines with their meanings
 *
 * Mends what the whole page shows to be otherwise.
 */
void
plea_reading_settle (const GPtrArray *lines)
{
  leave_out_running_lines (lines);
  leave_out_running_addresses (lines);
  take_labelled_recipients (lines);
  take_name_of_title (lines);
  take_country_of_case (lines);
  leave_out_misplaced (lines);
  take_greetings_and_subjects (lines);
  plea_reading_settle_heads (lines);
  settle_copies (lines);
  plea_reading_settle_envelope (lines);
  leave_out_signatures (lines);
  plea_reading_close_gaps (lines);
  plea_reading_join_broken (lines);
  plea_reading_part_interrupted (lines);
  plea_reading_leave_out_stretches (lines);
}
