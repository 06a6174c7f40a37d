/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which lines of a letter go on with those above them. */

#include "config.h"

#include "plea-reading-flow.h"

#include <string.h>

#include "plea-labelling.h"
#include "plea-reading-stretches.h"
#include "plea-text.h"

/* Paragraphs that nobody knows. */
#define MAX_GAP 3

/* Nothing breaks lines that are longer, in characters, and few are broken shorter, in words. */
#define MAX_BROKEN 110
#define MIN_BROKEN_WORDS 4

static PleaReadingLine *
get_line (const GPtrArray *lines, guint nth)
{
  return g_ptr_array_index (lines, nth);
}

/**
 * plea_reading_find_beside:
 * @nth: a line
 * @step: 1 or -1
 *
 * Returns: the next line that is not blank in that direction; the number of lines where there is
 *   none
 */
guint
plea_reading_find_beside (const GPtrArray *lines, guint nth, int step)
{
  guint i = nth + (guint) step;

  while (i < lines->len && plea_reading_line_is_blank (get_line (lines, i)))
    i += (guint) step;

  return MIN (i, lines->len);
}

/**
 * plea_reading_get_meaning_at:
 * @nth: a line, or none
 *
 * Returns: what it was understood as, as one that is blank where there is none
 */
PleaReadingMeaning
plea_reading_get_meaning_at (const GPtrArray *lines, guint nth)
{
  return nth < lines->len ? get_line (lines, nth)->meaning : PLEA_READING_BLANK;
}

/* Gaps */

/* Whether a sentence goes on from @line in the next. */
static gboolean
goes_on (const GPtrArray *lines, guint line)
{
  const char *text = get_line (lines, line)->text;
  const char *next = line + 1 < lines->len ? get_line (lines, line + 1)->text : "";

  return !plea_text_ends_with (text, ".!?:;")
         && (g_unichar_islower (g_utf8_get_char (next)) || plea_text_ends_with (text, ","))
         && plea_text_count_words (text) >= MIN_BROKEN_WORDS
         && plea_text_count_words (next) >= MIN_BROKEN_WORDS;
}

static gboolean
stands_apart (const GPtrArray *lines, guint nth)
{
  return nth == 0 || plea_reading_line_is_blank (get_line (lines, nth - 1)) || nth + 1 == lines->len
         || plea_reading_line_is_blank (get_line (lines, nth + 1));
}

/* “Release Nadia Okoro.” */
static gboolean
is_named_in_sentence (const PleaReadingLine *line)
{
  return line->meaning == PLEA_READING_RECIPIENT_NAME && plea_text_ends_with (line->text, ".!?");
}

/* A line that nobody knows, but that may be a part of a letter. */
static gboolean
may_be_text (const GPtrArray *lines, guint nth)
{
  const PleaReadingLine *line = get_line (lines, nth);

  if (!line->is_doubtful || line->is_aside || line->is_heading)
    return FALSE;

  return is_named_in_sentence (line)
         || ((line->meaning == PLEA_READING_UNKNOWN || line->meaning == PLEA_READING_INSTRUCTION)
             && ((line->meaning == PLEA_READING_UNKNOWN && !stands_apart (lines, nth))
                 || plea_text_is_prose (line->text) || goes_on (lines, nth)
                 || (nth > 0 && goes_on (lines, nth - 1))));
}

static gboolean
begins_paragraph (const GPtrArray *lines, guint nth)
{
  const PleaReadingLine *before = get_line (lines, nth - 1);

  return plea_reading_line_is_blank (before) || g_utf8_strlen (before->text, -1) > MAX_BROKEN;
}

/* The line behind those from @first on that nobody knows; @n_paragraphs counts theirs. */
static guint
find_end_of_gap (const GPtrArray *lines, guint first, guint *n_paragraphs)
{
  guint end = first;

  *n_paragraphs = 0;
  while (end < lines->len
         && (plea_reading_line_is_blank (get_line (lines, end)) || may_be_text (lines, end)))
    {
      *n_paragraphs += !plea_reading_line_is_blank (get_line (lines, end))
                       && begins_paragraph (lines, end);
      end++;
    }

  return end;
}

/**
 * plea_reading_close_gaps:
 * @lines: (element-type PleaReadingLine): lines with their meanings
 *
 * Within a letter, what could be anything is a part of it.
 */
void
plea_reading_close_gaps (const GPtrArray *lines)
{
  for (guint i = 1; i < lines->len; i++)
    {
      guint n_paragraphs;
      guint end = find_end_of_gap (lines, i, &n_paragraphs);

      if (end < lines->len && plea_reading_leads_to_text (get_line (lines, i - 1)->meaning)
          && plea_reading_is_of_letter (get_line (lines, end)->meaning) && n_paragraphs <= MAX_GAP)
        for (guint j = i; j < end; j++)
          if (!plea_reading_line_is_blank (get_line (lines, j)))
            plea_labelling_relabel (get_line (lines, j), PLEA_READING_PARAGRAPH, FALSE,
                                    begins_paragraph (lines, j));
      i = MAX (i, end);
    }
}

/* Broken lines */

/* How long the lines of letters are broken, in characters; 0 if they are not. */
static glong
find_width (const GPtrArray *lines)
{
  gboolean is_broken = FALSE;
  glong    width = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      if (!plea_reading_is_text (get_line (lines, i)->meaning))
        continue;
      width = MAX (width, g_utf8_strlen (get_line (lines, i)->text, -1));
      is_broken = is_broken || goes_on (lines, i);
    }

  return is_broken && width <= MAX_BROKEN ? width : 0;
}

/* Whether the first word of the next line had no room in this one. */
static gboolean
is_full (const GPtrArray *lines, guint nth, glong width)
{
  const char *next = get_line (lines, nth + 1)->text;

  return g_utf8_strlen (get_line (lines, nth)->text, -1) + 1
             + g_utf8_strlen (next, (gssize) strcspn (next, " "))
         > width;
}

static gboolean
begins_below_text (const GPtrArray *lines, guint nth)
{
  return get_line (lines, nth)->begins && plea_reading_is_text (get_line (lines, nth)->meaning)
         && plea_reading_is_text (
             plea_reading_get_meaning_at (lines, plea_reading_find_beside (lines, nth, -1)));
}

/* Whether blank lines stand between paragraphs, rather than one ending anywhere in its last line.
 */
static gboolean
are_paragraphs_apart (const GPtrArray *lines, glong width)
{
  guint n_apart = 0, n_touching = 0;

  for (guint i = 1; i < lines->len; i++)
    if (begins_below_text (lines, i))
      {
        gboolean is_apart = plea_reading_line_is_blank (get_line (lines, i - 1));

        n_apart += is_apart;
        n_touching += !is_apart && !is_full (lines, i - 1, width);
      }

  return n_apart > n_touching;
}

/**
 * plea_reading_join_broken:
 * @lines: (element-type PleaReadingLine): lines with their meanings
 *
 * Where paragraphs are apart, a line below one that is full goes on with it.
 */
void
plea_reading_join_broken (const GPtrArray *lines)
{
  glong width = find_width (lines);

  if (width == 0 || !are_paragraphs_apart (lines, width))
    return;
  for (guint i = 1; i < lines->len; i++)
    {
      PleaReadingLine *line = get_line (lines, i);

      if (begins_below_text (lines, i) && line->meaning == get_line (lines, i - 1)->meaning
          && is_full (lines, i - 1, width))
        plea_labelling_relabel (line, line->meaning, FALSE, FALSE);
    }
}

/* The text above what stands between: a picture with its words, a box. */
static const char *
get_interrupted (const GPtrArray *lines, guint nth)
{
  guint before = plea_reading_find_beside (lines, nth, -1);

  if (plea_reading_get_meaning_at (lines, before) != PLEA_READING_SITE)
    return "";
  while (plea_reading_get_meaning_at (lines, before) == PLEA_READING_SITE)
    before = plea_reading_find_beside (lines, before, -1);

  return plea_reading_is_text (plea_reading_get_meaning_at (lines, before))
             ? get_line (lines, before)->text
             : "";
}

/**
 * plea_reading_part_interrupted:
 * @lines: (element-type PleaReadingLine): lines with their meanings
 *
 * Where something stands between two sentences, and a blank line, the second begins a paragraph.
 */
void
plea_reading_part_interrupted (const GPtrArray *lines)
{
  for (guint i = 1; i < lines->len; i++)
    {
      PleaReadingLine *line = get_line (lines, i);

      if (line->meaning == PLEA_READING_PARAGRAPH && !line->begins
          && plea_reading_line_is_blank (get_line (lines, i - 1))
          && !g_unichar_islower (g_utf8_get_char (line->text))
          && plea_text_ends_with (get_interrupted (lines, i), ".!?؟。！？"))
        plea_labelling_relabel (line, line->meaning, FALSE, TRUE);
    }
}
