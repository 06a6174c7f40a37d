/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lines of a source in pieces of which each is one thing.
 *
 * Most lines are one thing already. Some pages write an address in one line, set the salutation or
 * the farewell into a paragraph, or come from a viewer of PDFs as one long line. */

#include "config.h"

#include "plea-reading-pieces.h"

#include <string.h>

#include "plea-address-line.h"
#include "plea-address-run.h"
#include "plea-folding.h"
#include "plea-idioms.h"
#include "plea-text.h"
#include "plea-vocabulary.h"

/* Shorter lines are one thing. */
#define MIN_LENGTH 50

/* A page of so few lines, of which so much stands in one, was broken into lines once. */
#define MIN_COLLAPSED 400
#define MAX_COLLAPSED_LINES 6

/* As far as a salutation or a farewell goes, in bytes. */
#define MAX_GREETING 90

/* As far as is looked from where something may begin. */
#define MAX_HEAD 240

/* More places than anybody would cut. */
#define MAX_CUTS 1000

#define SENTENCE_ENDS ".!?。！？؟…"

static void
cut_at (GArray *cuts, gsize at)
{
  if (cuts->len < MAX_CUTS)
    g_array_append_val (cuts, at);
}

static int
compare_cuts (gconstpointer a, gconstpointer b)
{
  gsize cut_a = *(const gsize *) a, cut_b = *(const gsize *) b;

  return (cut_a > cut_b) - (cut_a < cut_b);
}

/* Words may begin at @p. */
static gboolean
begins_word (const char *text, const char *p)
{
  const char *before = g_utf8_find_prev_char (text, p);

  return g_unichar_isalpha (g_utf8_get_char (p)) && !g_unichar_islower (g_utf8_get_char (p))
         && (before == NULL || !g_unichar_isalnum (g_utf8_get_char (before)));
}

static const char *
skip_space (const char *p)
{
  while (g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return p;
}

/* The last mark before @p, spaces and quotes apart, or 0 at the start. */
static gunichar
get_mark_before (const char *text, const char *p)
{
  while ((p = g_utf8_find_prev_char (text, p)) != NULL)
    if (!g_unichar_isspace (g_utf8_get_char (p))
        && g_utf8_strchr ("“\"«„’'”", -1, g_utf8_get_char (p)) == NULL)
      return g_utf8_get_char (p);

  return 0;
}

static gboolean
is_one_of (gunichar c, const char *marks)
{
  return c != 0 && g_utf8_strchr (marks, -1, c) != NULL;
}

/* What stands at @p, as far as a greeting goes: lines may be very long. */
static char *
get_head (const char *p)
{
  char       *head = g_strndup (p, strnlen (p, MAX_HEAD));
  const char *end;

  if (!g_utf8_validate (head, -1, &end))
    head[end - head] = '\0';

  return head;
}

static gboolean
begins_at (PleaVocabularyWord word, const char *head)
{
  g_autofree char *folded = plea_fold (head, -1);

  return plea_vocabulary_begins (word, folded, NULL);
}

/* How long the greeting is that @head begins with: as far as behind its comma, if a sentence
 * follows; 0 where it is none. */
static gsize
measure_greeting (const char *head)
{
  const char *mark = plea_text_find_mark (head, ",:!،，：");
  const char *next;

  if (mark == NULL || mark - head > MAX_GREETING)
    return 0;

  next = skip_space (g_utf8_next_char (mark));

  return *next != '\0' && !g_unichar_islower (g_utf8_get_char (next)) && plea_text_is_prose (next)
             ? (gsize) (next - head)
             : 0;
}

static gboolean
stands_after_capitals (const char *text, const char *p)
{
  const char *before = p;
  guint       n_capitals = 0;

  while ((before = g_utf8_find_prev_char (text, before)) != NULL && p - before < MAX_HEAD
         && !g_unichar_islower (g_utf8_get_char (before)))
    n_capitals += g_unichar_isupper (g_utf8_get_char (before));

  return n_capitals >= 4;
}

/* “… Lee 1200 Dear Minister: We …”: the last word of an address is a number or begins large. */
static gboolean
stands_after_address (const char *text, const char *p)
{
  const char *word = p;

  while (word > text && g_ascii_isspace (word[-1]))
    word--;
  while (word > text && !g_ascii_isspace (word[-1]))
    word--;

  return word < p && g_unichar_isalnum (get_mark_before (text, p))
         && (g_ascii_isdigit (*word) || g_unichar_isupper (g_utf8_get_char (word)));
}

static void
look_for_salutation (GArray *cuts, const char *text, const char *p, const char *head)
{
  gunichar mark = get_mark_before (text, p);
  gsize    length = begins_at (PLEA_VOCABULARY_SALUTATION, head) ? measure_greeting (head) : 0;

  if (length == 0
      || (mark != 0 && !is_one_of (mark, SENTENCE_ENDS ":)") && !stands_after_capitals (text, p)
          && !stands_after_address (text, p)))
    return;

  cut_at (cuts, (gsize) (p - text));
  cut_at (cuts, (gsize) (p - text) + length);
}

static void
look_for_closing (GArray *cuts, const char *text, const char *p, const char *head)
{
  const char *end;

  if (!is_one_of (get_mark_before (text, p), SENTENCE_ENDS ":;")
      || !begins_at (PLEA_VOCABULARY_CLOSING, head))
    return;

  cut_at (cuts, (gsize) (p - text));
  end = plea_text_find_mark (head, ",.!，،");
  if (end != NULL && end - head <= MAX_GREETING && end[1] != '\0')
    cut_at (cuts, (gsize) (p - text) + (gsize) (skip_space (g_utf8_next_char (end)) - head));
}

static gboolean
has_label (const char *head)
{
  static const guint64 labels = PLEA_VOCABULARY_BIT (PHONE) | PLEA_VOCABULARY_BIT (FAX)
                                | PLEA_VOCABULARY_BIT (EMAIL) | PLEA_VOCABULARY_BIT (WEB)
                                | PLEA_VOCABULARY_BIT (DEADLINE) | PLEA_VOCABULARY_BIT (COPY_TO)
                                | PLEA_VOCABULARY_BIT (RECIPIENTS) | PLEA_VOCABULARY_BIT (LETTER)
                                | PLEA_VOCABULARY_BIT (TAIL) | PLEA_VOCABULARY_BIT (SALUTATION);

  return (plea_vocabulary_find_labels (head) & labels) != 0;
}

/* As far back as an abbreviation reaches. */
#define MAX_ABBREVIATION 24

/* @end stands behind “J.” or “Mr.”, and what follows goes on with the name; behind “U.S.A.” it does
 * not. */
static gboolean
is_before_name (const char *text, const char *end)
{
  g_autofree char *folded = NULL;
  const char      *word = end;

  while ((word = g_utf8_find_prev_char (text, word)) != NULL && end - word < MAX_ABBREVIATION
         && !g_unichar_isspace (g_utf8_get_char (word)))
    ;
  word = word != NULL ? g_utf8_next_char (word) : text;
  folded = plea_fold (word, end - 1 - word);

  if (end - word < 2 || end[-1] != '.')
    return FALSE;
  if (plea_vocabulary_is (PLEA_VOCABULARY_MALE, folded)
      || plea_vocabulary_is (PLEA_VOCABULARY_FEMALE, folded))
    return TRUE;

  return (end - word == 2 || end[-3] == '.')
         && !plea_address_line_is_country (word, (gsize) (end - word));
}

/* Where a page has lost its lines, sentences and labels are what is left of them. */
static gboolean
follows_sentence (const char *text, const char *p)
{
  gunichar    mark = get_mark_before (text, p);
  const char *end = p;

  while (end > text && g_ascii_isspace (end[-1]))
    end--;

  return is_one_of (mark, SENTENCE_ENDS ":") && end < p && !is_before_name (text, end);
}

static void
look_for_sentence (GArray *cuts, const char *text, const char *p, const char *head)
{
  if (follows_sentence (text, p) || has_label (head))
    cut_at (cuts, (gsize) (p - text));
}

static void
look_for_cuts (GArray *cuts, const char *text, gboolean collapsed)
{
  for (const char *p = text; *p != '\0' && cuts->len < MAX_CUTS; p = g_utf8_next_char (p))
    if (begins_word (text, p))
      {
        g_autofree char *head = get_head (p);

        look_for_salutation (cuts, text, p, head);
        look_for_closing (cuts, text, p, head);
        if (collapsed)
          look_for_sentence (cuts, text, p, head);
      }
}

/* Pieces */

static void
add_piece (GPtrArray *pieces, const PleaSourceLine *line, gsize from, gsize to)
{
  g_autofree char *text = g_strndup (line->text + from, to - from);
  char            *divider = strstr (text, PLEA_SOURCE_DIVIDER);
  PleaReadingLine *piece;

  if (divider != NULL)
    *divider = '\0';
  piece = plea_reading_line_new (text);

  piece->number = line->number;
  piece->offset = (guint) from;
  piece->is_heading = line->is_heading;
  piece->is_item = line->is_item && from == 0;
  piece->is_aside = line->is_aside;
  piece->is_beside = strstr (line->text, PLEA_SOURCE_DIVIDER) != NULL;
  g_ptr_array_add (pieces, piece);
}

static void
add_pieces (GPtrArray *pieces, const PleaSourceLine *line, GArray *cuts)
{
  gsize from = 0;

  g_array_sort (cuts, compare_cuts);
  for (guint i = 0; i < cuts->len; i++)
    {
      gsize to = g_array_index (cuts, gsize, i);

      if (to > from && to < strlen (line->text))
        {
          add_piece (pieces, line, from, to);
          from = to;
        }
    }
  add_piece (pieces, line, from, strlen (line->text));
}

/* What stood in two columns is two things. */
static void
cut_columns (GArray *cuts, const char *text)
{
  for (const char *p = strstr (text, PLEA_SOURCE_DIVIDER); p != NULL;
       p = strstr (p + 1, PLEA_SOURCE_DIVIDER))
    cut_at (cuts, (gsize) (skip_space (p + strlen (PLEA_SOURCE_DIVIDER)) - text));
}

static guint
count_lines (const PleaSource *source)
{
  guint n_lines = 0;

  plea_foreach (const PleaSourceLine, line, source->lines)
    n_lines += *line->text != '\0';

  return n_lines;
}

static void
cut_addresses (GArray *cuts, const char *text)
{
  guint n_cuts = cuts->len;

  plea_address_line_cut (cuts, text);
  if (cuts->len == n_cuts)
    plea_address_run_cut (cuts, text);
}

/**
 * plea_reading_pieces_new:
 * @source: what is read
 *
 * Returns: (transfer full) (element-type PleaReadingLine): its lines, in pieces where a line is
 *   several things
 */
GPtrArray *
plea_reading_pieces_new (const PleaSource *source)
{
  gboolean   is_short = count_lines (source) <= MAX_COLLAPSED_LINES;
  GPtrArray *pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_reading_line_free);

  for (guint i = 0; i < source->lines->len; i++)
    {
      const PleaSourceLine *line = g_ptr_array_index (source->lines, i);
      gsize                 length = strlen (line->text);
      g_autoptr (GArray) cuts = g_array_new (FALSE, FALSE, sizeof (gsize));

      if (length >= MIN_LENGTH)
        look_for_cuts (cuts, line->text,
                       is_short && length >= MIN_COLLAPSED && length * 10 >= source->size * 4);
      if (length >= MIN_LENGTH)
        cut_addresses (cuts, line->text);
      cut_columns (cuts, line->text);
      add_pieces (pieces, line, cuts);
    }

  return pieces;
}
