/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of a letter: its paragraphs, its demands, its closing. */

#include "config.h"

#include <string.h>

#include "plea-folding.h"
#include "plea-reading-steps.h"
#include "plea-text.h"
#include "plea-vocabulary.h"

/* Nobody writes a longer paragraph with demands in it. */
#define MAX_INLINE_DEMANDS 8000

#define SEPARATORS ";；؛"

/* A paragraph or an item of a list, from one line or from several that were broken. */
typedef struct
{
  PleaReadingMeaning meaning;
  GString           *text;
  guint              first;
  guint              last;
  gboolean           is_doubtful;
} Part;

static void
part_free (gpointer data)
{
  Part *part = data;

  g_string_free (part->text, TRUE);
  g_free (part);
}

static Part *
begin_part (GPtrArray *parts, PleaReadingMeaning meaning, guint line)
{
  Part *part = g_new0 (Part, 1);

  part->meaning = meaning;
  part->text = g_string_new (NULL);
  part->first = part->last = line;
  g_ptr_array_add (parts, part);

  return part;
}

static const char *
skip_marker (const char *text)
{
  const char *marked = plea_text_skip_marker (text);

  return marked != NULL ? marked : text;
}

/* Demands lose their marks; a paragraph that begins with a number keeps it. */
static const char *
get_words (const PleaReadingLine *line)
{
  return line->meaning == PLEA_READING_DEMAND && line->begins ? skip_marker (line->text)
                                                              : line->text;
}

static GPtrArray *
read_parts (const PleaReading *self)
{
  const PleaReadingLetter *letter = plea_reading_get_letter (self);
  GPtrArray               *parts = g_ptr_array_new_with_free_func (part_free);
  Part                    *part = NULL;

  for (guint i = letter->first; i <= letter->last; i++)
    {
      const PleaReadingLine *line = plea_reading_get_line (self, i);

      if (!plea_reading_is_of_letter (line->meaning))
        continue;
      if (part == NULL || part->meaning != line->meaning
          || (line->begins && line->meaning != PLEA_READING_CLOSING))
        part = begin_part (parts, line->meaning, i);
      if (line->meaning == PLEA_READING_CLOSING && part->text->len > 0)
        g_string_append_c (part->text, ' ');
      plea_text_join (part->text, get_words (line));
      part->last = i;
      part->is_doubtful = part->is_doubtful || line->is_doubtful;
    }

  return parts;
}

/* The list of demands: a letter has one, under a sentence that leads to it. */

static Part *
get_part (const GPtrArray *parts, guint nth)
{
  return nth < parts->len ? g_ptr_array_index (parts, nth) : NULL;
}

static guint
count_demands_at (const GPtrArray *parts, guint nth)
{
  guint       n_demands = 0;
  const Part *part;

  while ((part = get_part (parts, nth + n_demands)) != NULL && part->meaning == PLEA_READING_DEMAND)
    n_demands++;

  return n_demands;
}

static guint
find_longest_list (const GPtrArray *parts, guint *n_demands)
{
  guint found = parts->len;

  *n_demands = 0;
  for (guint i = 0; i < parts->len; i += MAX (count_demands_at (parts, i), 1))
    if (count_demands_at (parts, i) > *n_demands)
      {
        found = i;
        *n_demands = count_demands_at (parts, i);
      }

  return found;
}

/* What leads to no list, and lists beside the longest, are paragraphs. */
static void
leave_one_list (const GPtrArray *parts)
{
  guint n_demands;
  guint list = find_longest_list (parts, &n_demands);
  Part *before = list > 0 && list < parts->len ? get_part (parts, list - 1) : NULL;

  for (guint i = 0; i < parts->len; i++)
    {
      Part    *part = get_part (parts, i);
      gboolean is_list = i >= list && i < list + n_demands;

      if ((part->meaning == PLEA_READING_DEMAND && !is_list)
          || (part->meaning == PLEA_READING_LEAD_IN && part != before))
        part->meaning = PLEA_READING_PARAGRAPH;
    }
  if (before != NULL && before->meaning == PLEA_READING_PARAGRAPH
      && plea_text_ends_with_colon (before->text->str))
    before->meaning = PLEA_READING_LEAD_IN;
}

/* “I urge you to: release her; drop the charges; and compensate her.” */
static const char *
find_inline_demands (const char *text)
{
  const char *clause = text;

  if (strlen (text) > MAX_INLINE_DEMANDS)
    return NULL;

  for (const char *p = plea_text_find_mark (text, ":："); p != NULL;
       p = plea_text_find_mark (g_utf8_next_char (p), ":："))
    {
      g_autofree char *folded = plea_fold (clause, p - clause);

      if (plea_vocabulary_contains (PLEA_VOCABULARY_LEAD_IN, folded))
        return plea_text_find_mark (p, SEPARATORS) != NULL ? g_utf8_next_char (p) : NULL;
      clause = p;
    }

  return NULL;
}

/* A line that several come from is of the last of them. */
static void
add_part (PleaReading *self, PleaReadingMeaning meaning, const Part *part, const char *text)
{
  guint nth = plea_reading_count_fields (self, meaning);

  plea_reading_add_field (self, meaning, nth, text, part->first, part->last)->is_doubtful
      = part->is_doubtful;
  for (guint i = part->first; i <= part->last; i++)
    if (plea_reading_get_line (self, i)->meaning == part->meaning
        || plea_reading_get_line (self, i)->meaning == meaning)
      plea_reading_get_line (self, i)->nth = nth;
}

static const char *
skip_joining_word (const char *text)
{
  g_autofree char *folded = plea_fold (text, -1);
  gsize            length;

  if (!plea_vocabulary_begins (PLEA_VOCABULARY_AND, folded, &length) || text[length] != ' ')
    return text;

  return text + length + 1;
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
  const char *space = g_utf8_find_prev_char (text, at);
  const char *mark = space != NULL && *space == ' ' ? g_utf8_find_prev_char (text, space) : NULL;

  return mark != NULL && (strchr (";.,", *mark) != NULL || g_str_has_prefix (mark, "；"));
}

/* Where the number of the next demand stands, behind a mark, in the same paragraph. */
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
add_inline_demands (PleaReading *self, const Part *part, const char *demands)
{
  g_autofree char *lead_in = g_strndup (part->text->str, demands - part->text->str);

  add_part (self, PLEA_READING_LEAD_IN, part, lead_in);
  for (const char *p = demands; *p != '\0';)
    {
      const char      *end = plea_text_find_mark (p, SEPARATORS);
      const char      *next = end != NULL ? g_utf8_next_char (end) : p + strlen (p);
      g_autofree char *demand = g_strstrip (g_strndup (p, next - p));
      const char      *words = skip_joining_word (skip_marker (demand));

      if (*words != '\0')
        add_part (self, PLEA_READING_DEMAND, part, skip_marker (words));
      p = next;
    }
}

static void
add_demand (PleaReading *self, const Part *part, guint number)
{
  const char *text = skip_own_number (part->text->str, number);

  for (const char *next = find_number (text, ++number); next != NULL;
       next = find_number (text, ++number))
    {
      g_autofree char *demand = g_strchomp (g_strndup (text, next - text));

      add_part (self, PLEA_READING_DEMAND, part, demand);
      text = plea_text_skip_marker (next);
    }

  add_part (self, PLEA_READING_DEMAND, part, text);
}

/* Without a list, demands may stand within a sentence; one such sentence has them. */
static void
add_parts (PleaReading *self, const GPtrArray *parts)
{
  guint n_demands;
  guint list = find_longest_list (parts, &n_demands);

  for (guint i = 0; i < parts->len; i++)
    {
      const Part *part = get_part (parts, i);
      const char *demands = n_demands == 0
                                    && plea_reading_count_fields (self, PLEA_READING_DEMAND) == 0
                                ? find_inline_demands (part->text->str)
                                : NULL;

      if (part->meaning == PLEA_READING_DEMAND)
        add_demand (self, part, i - list + 1);
      else if (demands != NULL)
        add_inline_demands (self, part, demands);
      else
        add_part (self, part->meaning, part, part->text->str);
    }
}

/**
 * plea_reading_find_parts:
 *
 * Finds the parts of the letter: paragraphs, what leads to the demands, the demands, the closing.
 */
void
plea_reading_find_parts (PleaReading *self)
{
  g_autoptr (GPtrArray) parts = NULL;

  if (!plea_reading_has_letter (self))
    return;

  parts = read_parts (self);
  leave_one_list (parts);
  add_parts (self, parts);
}
