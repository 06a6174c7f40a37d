/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line as it stands on a sheet: characters at their places, and the words that they make up. */

#include "config.h"

#include "plea-printed-line.h"

#include <math.h>

/* Characters that stand closer, in parts of the size of their font, are of one word. */
#define WORD_GAP 0.12

PleaPrintedLine *
plea_printed_line_new (guint page, double size, gboolean is_bold)
{
  PleaPrintedLine *self = g_new0 (PleaPrintedLine, 1);

  self->chars = g_array_new (FALSE, FALSE, sizeof (PleaPrintedChar));
  self->x1 = self->y1 = G_MAXDOUBLE;
  self->page = page;
  self->size = size;
  self->is_bold = is_bold;

  return self;
}

void
plea_printed_line_free (PleaPrintedLine *self)
{
  g_array_unref (self->chars);
  g_free (self);
}

static gboolean
is_rtl (gunichar c)
{
  GUnicodeScript script = g_unichar_get_script (c);

  return g_unichar_isalpha (c)
         && (script == G_UNICODE_SCRIPT_ARABIC || script == G_UNICODE_SCRIPT_HEBREW
             || script == G_UNICODE_SCRIPT_SYRIAC || script == G_UNICODE_SCRIPT_THAANA);
}

/**
 * plea_printed_line_add:
 * @c: a character
 * @y1: its upper edge
 * @y2: its lower edge
 */
void
plea_printed_line_add (PleaPrintedLine *self, const PleaPrintedChar *c, double y1, double y2)
{
  g_array_append_val (self->chars, *c);
  if (c->c == ' ')
    return;

  self->x1 = MIN (self->x1, c->x1);
  self->x2 = MAX (self->x2, c->x2);
  self->y1 = MIN (self->y1, y1);
  self->y2 = MAX (self->y2, y2);
  self->is_rtl = self->is_rtl || is_rtl (c->c);
}

/**
 * plea_printed_line_merge:
 * @other: what stands beside it, further to the right
 */
void
plea_printed_line_merge (PleaPrintedLine *self, const PleaPrintedLine *other)
{
  if (other->chars->len > self->chars->len)
    self->size = other->size;
  if (other->x1 - self->x2 > WORD_GAP * self->size)
    g_array_append_val (self->chars, ((PleaPrintedChar){ ' ', self->x2, other->x1 }));
  g_array_append_vals (self->chars, other->chars->data, other->chars->len);
  self->x1 = MIN (self->x1, other->x1);
  self->x2 = MAX (self->x2, other->x2);
  self->y1 = MIN (self->y1, other->y1);
  self->y2 = MAX (self->y2, other->y2);
  self->is_bold = self->is_bold && other->is_bold;
  self->is_rtl = self->is_rtl || other->is_rtl;
}

/**
 * plea_printed_line_is_beside:
 *
 * Returns: whether both stand at one height
 */
gboolean
plea_printed_line_is_beside (const PleaPrintedLine *self, const PleaPrintedLine *other)
{
  double overlap = MIN (self->y2, other->y2) - MAX (self->y1, other->y1);

  return overlap > MIN (self->y2 - self->y1, other->y2 - other->y1) / 2;
}

/* What Poppler took for a word: characters in the order in which they are read. Where directions
 * mix, its order of words does not hold, nor do its spaces. */
typedef struct
{
  const PleaPrintedChar *chars;
  guint                  n_chars;
  double                 x1, x2;
} Word;

static const PleaPrintedChar *
get (const PleaPrintedLine *self, guint i)
{
  return &g_array_index (self->chars, PleaPrintedChar, i);
}

static gboolean
goes_on (const PleaPrintedLine *self, guint i)
{
  return get (self, i)->c != ' ' && get (self, i - 1)->c != ' '
         && fabs (get (self, i)->x1 - get (self, i - 1)->x2) < 0.01;
}

static GArray *
find_words (const PleaPrintedLine *self)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));

  for (guint i = 0, end; i < self->chars->len; i = end)
    {
      for (end = i + 1; end < self->chars->len && goes_on (self, end); end++)
        continue;
      if (get (self, i)->c != ' ')
        g_array_append_val (
            words, ((Word){ get (self, i), end - i, get (self, i)->x1, get (self, end - 1)->x2 }));
    }

  return words;
}

/* From right to left, by their middles: half of a ligature may have no width. */
static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Word *first = a, *second = b;

  return (first->x1 + first->x2 < second->x1 + second->x2)
         - (first->x1 + first->x2 > second->x1 + second->x2);
}

static gboolean
is_neutral (gunichar c)
{
  return !g_unichar_isalnum (c) && c != '+';
}

/* Numbers and foreign names */
static gboolean
is_foreign (const Word *word)
{
  gboolean has_letters = FALSE;

  for (guint i = 0; i < word->n_chars; i++)
    if (is_rtl (word->chars[i].c))
      return FALSE;
    else
      has_letters = has_letters || !is_neutral (word->chars[i].c);

  return has_letters;
}

static gboolean
are_apart (const PleaPrintedLine *self, const Word *a, const Word *b)
{
  return MAX (a->x1 - b->x2, b->x1 - a->x2) > WORD_GAP * self->size;
}

static void
append_space (GArray *chars)
{
  static const PleaPrintedChar space = { ' ', 0, 0 };

  g_array_append_val (chars, space);
}

/* The marks that Poppler has put before a foreign word, of which either those that open a bracket
 * or those that do not */
static void
append_marks (GArray *chars, const Word *words, guint n_words, gboolean opening)
{
  for (guint i = n_words; i-- > 0;)
    for (guint j = 0; is_neutral (words[i].chars[j].c); j++)
      if ((g_unichar_type (words[i].chars[j].c) == G_UNICODE_OPEN_PUNCTUATION) == opening)
        g_array_append_val (chars, words[i].chars[j]);
}

/* What is foreign is read from left to right, from its first to its last word. */
static void
append_foreign (const PleaPrintedLine *self, GArray *chars, const Word *words, guint n_words)
{
  append_marks (chars, words, n_words, TRUE);
  for (guint i = n_words; i-- > 0;)
    {
      guint n_marks = 0;

      while (is_neutral (words[i].chars[n_marks].c))
        n_marks++;
      g_array_append_vals (chars, words[i].chars + n_marks, words[i].n_chars - n_marks);
      if (i > 0 && are_apart (self, &words[i], &words[i - 1]))
        append_space (chars);
    }
  append_marks (chars, words, n_words, FALSE);
}

static GArray *
order_rtl (const PleaPrintedLine *self)
{
  GArray     *words = find_words (self);
  GArray     *chars = g_array_new (FALSE, FALSE, sizeof (PleaPrintedChar));
  const Word *word;

  g_array_sort (words, compare_places);
  word = (const Word *) words->data;
  for (guint i = 0, n; i < words->len; i += n)
    {
      for (n = 0; i + n < words->len && is_foreign (word + i + n); n++)
        continue;
      if (i > 0 && are_apart (self, word + i - 1, word + i))
        append_space (chars);
      if (n > 0)
        append_foreign (self, chars, word + i, n);
      else
        g_array_append_vals (chars, word[i].chars, word[i].n_chars);
      n = MAX (n, 1);
    }
  g_array_unref (words);

  return chars;
}

/* Letters that were set as one, or in the shape that they have within a word (Unicode, 23.8) */
static gboolean
is_presentation_form (gunichar c)
{
  return (c >= 0xfb00 && c <= 0xfb06) || (c >= 0xfb50 && c <= 0xfd3d)
         || (c >= 0xfd50 && c <= 0xfdfc) || (c >= 0xfe70 && c <= 0xfefc);
}

static void
append_char (GString *text, gunichar c)
{
  char             utf8[6];
  g_autofree char *plain = NULL;

  if (is_presentation_form (c))
    plain = g_utf8_normalize (utf8, g_unichar_to_utf8 (c, utf8), G_NORMALIZE_NFKC);
  if (plain != NULL)
    g_string_append (text, plain);
  else
    g_string_append_unichar (text, c);
}

/**
 * plea_printed_line_get_text:
 *
 * Returns: (transfer full): its words, in the order in which they are read
 */
char *
plea_printed_line_get_text (const PleaPrintedLine *self)
{
  GArray  *chars = self->is_rtl ? order_rtl (self) : g_array_ref (self->chars);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < chars->len; i++)
    append_char (text, g_array_index (chars, PleaPrintedChar, i).c);
  g_array_unref (chars);

  return g_string_free (text, FALSE);
}
