/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of the letter on a page: its paragraphs, its demands, its closing. */

#include "config.h"

#include <string.h>

#include "plea-folding.h"
#include "plea-reading-shared.h"
#include "plea-reading-steps.h"
#include "plea-text.h"

/* E-mail programs break lines that are so long, in characters. */
#define MIN_WRAPPED 45
#define MAX_WRAPPED 90

/* Nobody writes a longer paragraph with demands in it. */
#define MAX_INLINE_DEMANDS 8000

#define SEPARATORS ";；؛"
#define JOINTS SEPARATORS ",،，"
#define STOPS ".。!！"

/* A paragraph or an item of a list, from one line or from several that were broken. */
typedef struct
{
  GString *text;
  guint    first;
  guint    last;
  gboolean is_item;
  gboolean after_blank;
} Part;

static void
part_free (gpointer data)
{
  Part *part = data;

  g_string_free (part->text, TRUE);
  g_free (part);
}

static gboolean
is_broken_after (const PleaReading *self, guint line)
{
  const char *text = plea_reading_get_line (self, line)->unread;
  glong       length = g_utf8_strlen (text, -1);

  return line + 1 < self->letter_end && !plea_reading_is_blank (self, line + 1)
         && length >= MIN_WRAPPED && length <= MAX_WRAPPED
         && (!plea_text_ends_with (text, ".:;!?。：؟") || length > MAX_WRAPPED * 2 / 3);
}

static gboolean
are_lines_broken (const PleaReading *self)
{
  guint n_broken = 0;

  for (guint i = self->letter_start; i < self->letter_end; i++)
    {
      if (g_utf8_strlen (plea_reading_get_line (self, i)->unread, -1) > MAX_WRAPPED)
        return FALSE;
      n_broken += is_broken_after (self, i);
    }

  return n_broken >= 3;
}

static Part *
begin_part (GPtrArray *parts, guint line, gboolean after_blank)
{
  Part *part = g_new0 (Part, 1);

  part->text = g_string_new (NULL);
  part->first = part->last = line;
  part->after_blank = after_blank;
  g_ptr_array_add (parts, part);

  return part;
}

static gboolean
goes_on (const Part *part, const char *marked, gboolean broken, gboolean after_blank)
{
  if (part == NULL || marked != NULL)
    return FALSE;
  if (part->text->len == 0)
    return TRUE;

  return broken && !after_blank && !plea_text_ends_with_colon (part->text->str);
}

static GPtrArray *
read_parts (const PleaReading *self)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (part_free);
  gboolean   broken = are_lines_broken (self);
  gboolean   after_blank = TRUE;
  Part      *part = NULL;

  for (guint i = self->letter_start; i < self->letter_end; i++)
    {
      const PleaReadingLine *line = plea_reading_get_line (self, i);
      const char            *marked = plea_text_skip_marker (line->unread);
      const char            *text = marked != NULL ? marked : line->unread;

      if (plea_reading_is_free (self, i))
        {
          if (!goes_on (part, marked, broken, after_blank))
            part = begin_part (parts, i, after_blank);
          part->is_item = part->is_item || marked != NULL || line->is_item;
          part->last = i;
          if (part->text->len > 0 && *text != '\0')
            g_string_append_c (part->text, ' ');
          g_string_append (part->text, text);
        }
      after_blank = plea_reading_is_blank (self, i);
    }

  return parts;
}

/* The lead-in */

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

static guint
rate_lead_in (const GPtrArray *parts, guint nth)
{
  const Part      *part = g_ptr_array_index (parts, nth);
  const Part      *next = nth + 1 < parts->len ? g_ptr_array_index (parts, nth + 1) : NULL;
  g_autofree char *folded = plea_fold (part->text->str, -1);
  gboolean         has_words = plea_vocabulary_contains (PLEA_VOCABULARY_LEAD_IN, folded);

  if (part->is_item)
    return 0;
  if (find_inline_demands (part->text->str) != NULL)
    return 3;
  if (next == NULL)
    return 0;
  if (!plea_text_ends_with_colon (part->text->str))
    return next->is_item && has_words ? 1 : 0;

  return 1 + 2 * has_words + 2 * next->is_item;
}

static guint
find_lead_in (const GPtrArray *parts)
{
  guint best = parts->len;
  guint best_rate = 1;

  for (guint i = 0; i < parts->len; i++)
    {
      guint rate = rate_lead_in (parts, i);

      if (rate < best_rate)
        continue;
      best = i;
      best_rate = rate;
    }

  return best;
}

/* The demands */

/* Where a list without numbers ends: at the full stop of its one sentence, at a blank line behind
 * lines that had none between them, or where the letter says goodbye. */
static gboolean
is_over (const GPtrArray *parts, guint first, guint nth)
{
  const Part      *previous = g_ptr_array_index (parts, nth - 1);
  const Part      *before = nth - first >= 2 ? g_ptr_array_index (parts, nth - 2) : NULL;
  const Part      *part = g_ptr_array_index (parts, nth);
  g_autofree char *folded = plea_fold (part->text->str, -1);

  if (plea_vocabulary_begins (PLEA_VOCABULARY_AFTER_DEMANDS, folded, NULL))
    return TRUE;
  if (before != NULL && plea_text_ends_with (before->text->str, JOINTS)
      && plea_text_ends_with (previous->text->str, STOPS))
    return TRUE;

  return before != NULL && !previous->after_blank && part->after_blank;
}

static guint
find_end_of_demands (const GPtrArray *parts, guint first)
{
  gboolean has_items = first < parts->len && ((Part *) g_ptr_array_index (parts, first))->is_item;
  guint    nth = first;

  for (; nth < parts->len; nth++)
    {
      const Part *part = g_ptr_array_index (parts, nth);

      if (has_items ? !part->is_item : nth > first && is_over (parts, first, nth))
        break;
    }

  return nth;
}

static void
add_part (PleaReading *self, PleaReadingMeaning meaning, const Part *part, const char *text)
{
  plea_reading_add_field (self, meaning, plea_reading_count_fields (self, meaning), text,
                          part->first, part->last);
}

/* A line that several demands come from is marked as the last of them. */
static void
mark_part (PleaReading *self, PleaReadingMeaning meaning, const Part *part)
{
  for (guint i = part->first; i <= part->last; i++)
    plea_reading_mark (self, i, meaning, plea_reading_count_fields (self, meaning) - 1);
}

static void
add_whole_part (PleaReading *self, PleaReadingMeaning meaning, const Part *part)
{
  add_part (self, meaning, part, part->text->str);
  mark_part (self, meaning, part);
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

static const char *
skip_marker (const char *text)
{
  const char *marked = plea_text_skip_marker (text);

  return marked != NULL ? marked : text;
}

static void
add_inline_demands (PleaReading *self, const Part *part, const char *demands)
{
  g_autofree char *lead_in = g_strndup (part->text->str, demands - part->text->str);

  add_part (self, PLEA_READING_LEAD_IN, part, lead_in);
  mark_part (self, PLEA_READING_LEAD_IN, part);
  for (const char *p = demands; p != NULL && *p != '\0';)
    {
      const char      *end = plea_text_find_mark (p, SEPARATORS);
      const char      *next = end != NULL ? g_utf8_next_char (end) : p + strlen (p);
      g_autofree char *demand = g_strstrip (g_strndup (p, next - p));
      const char      *words = skip_joining_word (skip_marker (demand));

      if (*words != '\0')
        add_part (self, PLEA_READING_DEMAND, part, skip_marker (words));
      p = next;
    }
  if (plea_reading_count_fields (self, PLEA_READING_DEMAND) > 0)
    mark_part (self, PLEA_READING_DEMAND, part);
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
  mark_part (self, PLEA_READING_DEMAND, part);
}

/* Returns the number of the part behind the demands. */
static guint
add_demands (PleaReading *self, const GPtrArray *parts, guint nth_lead_in)
{
  const Part *lead_in = g_ptr_array_index (parts, nth_lead_in);
  const char *demands = find_inline_demands (lead_in->text->str);
  guint       end;

  if (demands != NULL)
    {
      add_inline_demands (self, lead_in, demands);
      return nth_lead_in + 1;
    }

  end = find_end_of_demands (parts, nth_lead_in + 1);
  add_whole_part (self, PLEA_READING_LEAD_IN, lead_in);
  for (guint i = nth_lead_in + 1; i < end; i++)
    add_demand (self, g_ptr_array_index (parts, i), i - nth_lead_in);

  return end;
}

/* The closing and what stands under it */

static gboolean
is_signature (const char *text)
{
  g_autofree char *bare = g_strdelimit (g_strdup (text), "[]()<>_", ' ');
  g_autofree char *folded = plea_fold (g_strstrip (bare), -1);

  return *folded == '\0' || plea_vocabulary_is (PLEA_VOCABULARY_SIGNATURE, folded)
         || plea_vocabulary_label (PLEA_VOCABULARY_SIGNATURE, text, NULL);
}

static void
take_signature (PleaReading *self)
{
  for (guint i = plea_reading_next_filled (self, self->letter_end);
       i < self->lines->len && plea_reading_is_free (self, i)
       && is_signature (plea_reading_get_line (self, i)->unread);
       i = plea_reading_next_filled (self, i + 1))
    plea_reading_mark (self, i, PLEA_READING_SIGNATURE, 0);
}

static void
take_closing (PleaReading *self)
{
  g_autoptr (GString) closing = g_string_new (NULL);
  guint first = PLEA_READING_NO_LINE, last = 0;

  plea_reading_look_ahead (self); /* much has been understood since the letter was found */
  for (guint i = self->letter_start; i < self->letter_end; i++)
    {
      if (!plea_reading_is_free (self, i) || !plea_reading_is_closing (self, i))
        continue;
      g_string_append_printf (closing, "%s%s", closing->len > 0 ? " " : "",
                              plea_reading_get_line (self, i)->unread);
      plea_reading_mark (self, i, PLEA_READING_CLOSING, 0);
      first = MIN (first, i);
      last = i;
    }

  if (closing->len > 0)
    plea_reading_add_field (self, PLEA_READING_CLOSING, 0, closing->str, first, last);
  take_signature (self);
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
  guint lead_in, end;

  take_closing (self);
  parts = read_parts (self);
  lead_in = end = find_lead_in (parts);
  for (guint i = 0; i < lead_in; i++)
    add_whole_part (self, PLEA_READING_PARAGRAPH, g_ptr_array_index (parts, i));
  if (lead_in < parts->len)
    end = add_demands (self, parts, lead_in);
  for (guint i = end; i < parts->len; i++)
    add_whole_part (self, PLEA_READING_PARAGRAPH, g_ptr_array_index (parts, i));
}
