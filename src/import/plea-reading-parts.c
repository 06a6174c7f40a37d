/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letter on a page taken apart: its paragraphs, its demands, its closing. */

#include "config.h"

#include <string.h>

#include "plea-folding.h"
#include "plea-reading-private.h"

/* E-mail programs break lines between these. */
#define MIN_WRAPPED 45
#define MAX_WRAPPED 90

/* A paragraph with demands in it is longer than this in no letter that anybody reads. */
#define MAX_INLINE_DEMANDS 8000

static const char *const separators[] = { ";", "；", "؛", NULL };
static const char *const stops[] = { ".", "。", "!", "！", NULL };
static const char *const joints[] = { ";", "；", "؛", ",", "،", "，", NULL };

/* A paragraph or an item of a list, from one line or from several that were broken. */
typedef struct
{
  GString *text;
  guint    first;
  guint    last;
  gboolean is_item;
  gboolean after_blank;
} Chunk;

static void
chunk_free (gpointer data)
{
  Chunk *chunk = data;

  g_string_free (chunk->text, TRUE);
  g_free (chunk);
}

static gboolean
is_broken_after (const PleaReadingState *self, guint line)
{
  static const char *const ends[] = { ".", ":", ";", "!", "?", "。", "：", "؟", NULL };
  const char              *text = plea_reading_state_get_text (self, line);
  glong                    length = g_utf8_strlen (text, -1);

  return line + 1 < self->letter_end && !plea_reading_state_is_blank (self, line + 1)
         && length >= MIN_WRAPPED && length <= MAX_WRAPPED
         && (!plea_reading_line_ends_with (text, ends) || length > MAX_WRAPPED * 2 / 3);
}

static gboolean
are_lines_broken (const PleaReadingState *self)
{
  guint n_broken = 0;

  for (guint i = self->letter_start; i < self->letter_end; i++)
    {
      if (g_utf8_strlen (plea_reading_state_get_text (self, i), -1) > MAX_WRAPPED)
        return FALSE;
      n_broken += is_broken_after (self, i);
    }

  return n_broken >= 3;
}

static Chunk *
add_chunk (GPtrArray *chunks, guint line, gboolean after_blank)
{
  Chunk *chunk = g_new0 (Chunk, 1);

  chunk->text = g_string_new (NULL);
  chunk->first = chunk->last = line;
  chunk->after_blank = after_blank;
  g_ptr_array_add (chunks, chunk);

  return chunk;
}

static void
append_to_chunk (Chunk *chunk, const char *text, guint line)
{
  if (chunk->text->len > 0 && *text != '\0')
    g_string_append_c (chunk->text, ' ');
  g_string_append (chunk->text, text);
  chunk->last = line;
}

static gboolean
goes_on (const Chunk *chunk, const char *marked, gboolean broken, gboolean after_blank)
{
  if (chunk == NULL || marked != NULL)
    return FALSE;
  if (chunk->text->len == 0)
    return TRUE;

  return broken && !after_blank && !plea_reading_line_ends_with_colon (chunk->text->str);
}

static GPtrArray *
read_chunks (PleaReadingState *self)
{
  GPtrArray *chunks = g_ptr_array_new_with_free_func (chunk_free);
  gboolean   broken = are_lines_broken (self);
  gboolean   after_blank = TRUE;
  Chunk     *chunk = NULL;

  for (guint i = self->letter_start; i < self->letter_end; i++)
    {
      const char     *text = plea_reading_state_get_text (self, i);
      const char     *marked = plea_reading_line_skip_marker (text);
      PleaSourceLine *line = g_ptr_array_index (self->text->lines, i);

      if (plea_reading_state_is_free (self, i))
        {
          if (!goes_on (chunk, marked, broken, after_blank))
            chunk = add_chunk (chunks, i, after_blank);
          chunk->is_item = chunk->is_item || marked != NULL || line->is_item;
          append_to_chunk (chunk, marked != NULL ? marked : text, i);
        }
      after_blank = plea_reading_state_is_blank (self, i);
    }

  return chunks;
}

/* The lead-in */

/* “I urge you to: release her; drop the charges; and compensate her.” */
static const char *
find_inline_demands (const char *text)
{
  const char *clause = text;

  if (strlen (text) > MAX_INLINE_DEMANDS)
    return NULL;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar         c = g_utf8_get_char (p);
      g_autofree char *folded = NULL;

      if (c != ':' && c != 0xff1a)
        continue;

      folded = plea_fold (clause, p - clause);
      if (plea_vocabulary_contains (PLEA_VOCABULARY_LEAD_IN, folded))
        return strchr (p, ';') != NULL || strstr (p, "；") != NULL || strstr (p, "؛") != NULL
                   ? g_utf8_next_char (p)
                   : NULL;
      clause = p;
    }

  return NULL;
}

static guint
rate_lead_in (const GPtrArray *chunks, guint nth)
{
  const Chunk     *chunk = g_ptr_array_index (chunks, nth);
  const Chunk     *next = nth + 1 < chunks->len ? g_ptr_array_index (chunks, nth + 1) : NULL;
  g_autofree char *folded = plea_fold (chunk->text->str, -1);
  gboolean         has_words = plea_vocabulary_contains (PLEA_VOCABULARY_LEAD_IN, folded);

  if (chunk->is_item)
    return 0;
  if (find_inline_demands (chunk->text->str) != NULL)
    return 3;
  if (next == NULL)
    return 0;
  if (!plea_reading_line_ends_with_colon (chunk->text->str))
    return next->is_item && has_words ? 1 : 0;

  return 1 + 2 * has_words + 2 * next->is_item;
}

static guint
find_lead_in (const GPtrArray *chunks)
{
  guint best = chunks->len;
  guint best_rate = 0;

  for (guint i = 0; i < chunks->len; i++)
    {
      guint rate = rate_lead_in (chunks, i);

      if (rate > 0 && rate >= best_rate)
        {
          best = i;
          best_rate = rate;
        }
    }

  return best;
}

/* The demands */

/* Where the list ends, of those that have no numbers: at the full stop that ends its one sentence,
 * at a blank line behind lines that had none between them, or where the letter takes leave. */
static gboolean
is_over (const GPtrArray *chunks, guint first, guint nth)
{
  const Chunk     *previous = g_ptr_array_index (chunks, nth - 1);
  const Chunk     *before = nth - first >= 2 ? g_ptr_array_index (chunks, nth - 2) : NULL;
  const Chunk     *chunk = g_ptr_array_index (chunks, nth);
  g_autofree char *folded = plea_fold (chunk->text->str, -1);

  if (plea_vocabulary_begins (PLEA_VOCABULARY_AFTER_DEMANDS, folded, NULL) != NULL)
    return TRUE;
  if (before != NULL && plea_reading_line_ends_with (before->text->str, joints)
      && plea_reading_line_ends_with (previous->text->str, stops))
    return TRUE;

  return before != NULL && !previous->after_blank && chunk->after_blank;
}

static guint
find_end_of_demands (const GPtrArray *chunks, guint first)
{
  const Chunk *chunk = first < chunks->len ? g_ptr_array_index (chunks, first) : NULL;
  gboolean     items = chunk != NULL && chunk->is_item;
  guint        nth = first;

  for (; nth < chunks->len; nth++)
    {
      chunk = g_ptr_array_index (chunks, nth);
      if (items ? !chunk->is_item : nth > first && is_over (chunks, first, nth))
        break;
    }

  return nth;
}

static void
add_part (PleaReadingState *self, PleaReadingMeaning meaning, const Chunk *chunk, const char *text)
{
  guint nth = plea_reading_count_fields (self->page, meaning);

  plea_reading_add_field (self->page, meaning, nth, text, chunk->first, chunk->last);
  for (guint i = chunk->first; i <= chunk->last; i++)
    plea_reading_mark (self->page, i, meaning, nth);
}

static const char *
skip_joining_word (const char *text)
{
  g_autofree char *folded = plea_fold (text, -1);
  gsize            length = 0;

  if (plea_vocabulary_begins (PLEA_VOCABULARY_AND, folded, &length) == NULL || text[length] != ' ')
    return text;

  return text + length + 1;
}

static const char *
find_separator (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    for (guint i = 0; separators[i] != NULL; i++)
      if (g_str_has_prefix (p, separators[i]))
        return p + strlen (separators[i]);

  return text + strlen (text);
}

static void
add_inline_demands (PleaReadingState *self, const Chunk *chunk, const char *demands)
{
  g_autofree char *lead_in = g_strndup (chunk->text->str, demands - chunk->text->str);

  add_part (self, PLEA_READING_LEAD_IN, chunk, lead_in);
  for (const char *p = demands; *p != '\0';)
    {
      const char      *end = find_separator (p);
      g_autofree char *demand = g_strstrip (g_strndup (p, end - p));
      const char      *marked = plea_reading_line_skip_marker (demand);
      const char      *words = skip_joining_word (marked != NULL ? marked : demand);

      marked = plea_reading_line_skip_marker (words);
      if (*words != '\0')
        add_part (self, PLEA_READING_DEMAND, chunk, marked != NULL ? marked : words);
      p = end;
    }
}

/* “2 Release her”, when it is the second demand: a number without its dot. */
static const char *
skip_own_number (const char *text, guint number)
{
  g_autofree char *digits = g_strdup_printf ("%u ", number);

  return g_str_has_prefix (text, digits) ? text + strlen (digits) : text;
}

static gboolean
follows_mark (const char *text, const char *at)
{
  const char *before = g_utf8_find_prev_char (text, at);
  gunichar    mark;

  if (before == NULL || *before != ' ')
    return FALSE;

  before = g_utf8_find_prev_char (text, before);
  mark = before != NULL ? g_utf8_get_char (before) : 0;

  return mark == ';' || mark == '.' || mark == ',' || mark == 0xff1b /* ； */;
}

/* Where, behind a mark, the number of the next demand stands in the same paragraph. */
static const char *
find_number (const char *text, guint number)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);

  for (const char *p = strstr (text, digits); p != NULL; p = strstr (p + 1, digits))
    {
      const char *start = p > text && p[-1] == '(' ? p - 1 : p;
      const char *after = p + strlen (digits);

      if (follows_mark (text, start) && (*after == '.' || *after == ')') && after[1] == ' ')
        return start;
    }

  return NULL;
}

static void
add_demand (PleaReadingState *self, const Chunk *chunk, guint number)
{
  const char *text = skip_own_number (chunk->text->str, number);

  for (const char *next = find_number (text, ++number); next != NULL;
       next = find_number (text, ++number))
    {
      g_autofree char *demand = g_strchomp (g_strndup (text, next - text));

      add_part (self, PLEA_READING_DEMAND, chunk, demand);
      text = plea_reading_line_skip_marker (next);
    }

  add_part (self, PLEA_READING_DEMAND, chunk, text);
}

static guint
add_demands (PleaReadingState *self, const GPtrArray *chunks, guint lead_in)
{
  const Chunk *chunk = g_ptr_array_index (chunks, lead_in);
  const char  *demands = find_inline_demands (chunk->text->str);
  guint        end;

  if (demands != NULL)
    {
      add_inline_demands (self, chunk, demands);
      return lead_in + 1;
    }

  end = find_end_of_demands (chunks, lead_in + 1);
  add_part (self, PLEA_READING_LEAD_IN, chunk, chunk->text->str);
  for (guint i = lead_in + 1; i < end; i++)
    add_demand (self, g_ptr_array_index (chunks, i), i - lead_in);

  return end;
}

static void
add_paragraphs (PleaReadingState *self, const GPtrArray *chunks, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      const Chunk *chunk = g_ptr_array_index (chunks, i);

      add_part (self, PLEA_READING_PARAGRAPH, chunk, chunk->text->str);
    }
}

/* The closing and what stands under it */

static gboolean
is_signature (const char *text)
{
  g_autofree char *bare = g_strdup (text);
  g_autofree char *folded = NULL;
  const char      *value;

  for (char *p = bare; *p != '\0'; p++)
    if (strchr ("[]()<>_", *p) != NULL)
      *p = ' ';
  folded = plea_fold (g_strstrip (bare), -1);

  return *folded == '\0' || plea_vocabulary_is (PLEA_VOCABULARY_SIGNATURE, folded) != NULL
         || plea_vocabulary_label (PLEA_VOCABULARY_SIGNATURE, text, &value) != NULL;
}

static void
take_signature (PleaReadingState *self)
{
  guint n_lines = plea_reading_state_get_n_lines (self);

  for (guint i = plea_reading_state_next_filled (self, self->letter_end);
       i < n_lines && plea_reading_state_is_free (self, i)
       && is_signature (plea_reading_state_get_text (self, i));
       i = plea_reading_state_next_filled (self, i + 1))
    plea_reading_mark (self->page, i, PLEA_READING_SIGNATURE, 0);
}

static void
take_closing (PleaReadingState *self)
{
  g_autoptr (GString) closing = g_string_new (NULL);
  guint first = PLEA_READING_NO_LINE, last = 0;

  self->ahead_to = 0; /* much has been understood since */
  for (guint i = self->letter_start; i < self->letter_end; i++)
    {
      if (!plea_reading_state_is_free (self, i) || !plea_reading_state_is_closing (self, i))
        continue;
      if (closing->len > 0)
        g_string_append_c (closing, ' ');
      g_string_append (closing, plea_reading_state_get_text (self, i));
      plea_reading_mark (self->page, i, PLEA_READING_CLOSING, 0);
      first = MIN (first, i);
      last = i;
    }

  if (closing->len > 0)
    plea_reading_add_field (self->page, PLEA_READING_CLOSING, 0, closing->str, first, last);
  take_signature (self);
}

/**
 * plea_reading_find_parts:
 *
 * Takes the letter apart: paragraphs, what leads to the demands, the demands, the closing.
 */
void
plea_reading_find_parts (PleaReadingState *self)
{
  g_autoptr (GPtrArray) chunks = NULL;
  guint lead_in, end;

  take_closing (self);
  chunks = read_chunks (self);
  lead_in = find_lead_in (chunks);
  add_paragraphs (self, chunks, 0, lead_in);
  end = lead_in < chunks->len ? add_demands (self, chunks, lead_in) : lead_in;
  add_paragraphs (self, chunks, end, chunks->len);
}
