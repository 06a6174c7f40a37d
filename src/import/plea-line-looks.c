/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is to be seen of the lines of a source: each tells something by itself, and by the landmarks
 * around it, as the salutation before it, the closing behind it, the heading that announces
 * addresses, and by the short lines that it stands among. */

#include "config.h"

#include "plea-line-looks.h"

#include <string.h>

#include "plea-folding.h"
#include "plea-language-guess.h"
#include "plea-text.h"

/* As far as a line is looked into for words. */
#define MAX_LOOK 400

/* Nothing breaks lines that are longer, in characters. */
#define MAX_BROKEN 110

/* A page that has a blank line between most lines says nothing by one. */
#define SPACED_SHARE 6 /* of ten */

/* Advice whom to write to takes a sentence. */
#define MAX_ADVICE_WORDS 30

/* A greeting may end like a sentence, if it is as short as “Dear Sir.” */
#define MAX_GREETING_WORDS 5

/* Short lines are names, addresses, headings. */
#define MAX_SHORT_WORDS 12

gboolean
plea_has_bit (guint64 bits, guint bit)
{
  return (bits >> bit & 1) != 0;
}

static PleaLineLook *
get_look (const PleaLineLooks *self, guint nth)
{
  return &g_array_index (self->looks, PleaLineLook, nth);
}

/* Landmarks */

static gboolean
opens (const PleaLineLook *look, PleaVocabularyWord word)
{
  return plea_has_bit (look->words.is | look->words.labels, word);
}

static gboolean
greets (const PleaLineLook *look)
{
  return plea_has_bit (look->words.labels, PLEA_VOCABULARY_SALUTATION)
         || (plea_has_bit (look->words.begins, PLEA_VOCABULARY_SALUTATION) && look->n_words <= 14
             && (!plea_has_bit (look->shapes, PLEA_LINE_SHAPE_ENDS_SENTENCE)
                 || look->n_words <= MAX_GREETING_WORDS
                 || plea_text_ends_with (look->line->text, "!！"))
             && !plea_has_bit (look->shapes, PLEA_LINE_SHAPE_HAS_DIGIT));
}

static gboolean
is_place (const PleaLineLook *look)
{
  return look->n_words <= MAX_SHORT_WORDS
         && !plea_has_bit (look->shapes, PLEA_LINE_SHAPE_ENDS_WITH_COLON)
         && (plea_has_bit (look->shapes, PLEA_LINE_SHAPE_POSTCODE)
             || plea_has_bit (look->shapes, PLEA_LINE_SHAPE_HOUSE_NUMBER)
             || plea_has_bit (look->words.contains, PLEA_VOCABULARY_STREET));
}

static gboolean
announces_recipients (const PleaLineLook *look, gboolean heads)
{
  return opens (look, PLEA_VOCABULARY_RECIPIENTS)
         || (heads && plea_has_bit (look->words.begins, PLEA_VOCABULARY_RECIPIENTS))
         || (plea_has_bit (look->shapes, PLEA_LINE_SHAPE_ENDS_WITH_COLON)
             && plea_has_bit (look->words.contains, PLEA_VOCABULARY_WRITING));
}

static gboolean
announces_copies (const PleaLineLook *look, gboolean heads)
{
  return opens (look, PLEA_VOCABULARY_COPY_TO)
         || (heads && plea_has_bit (look->words.begins, PLEA_VOCABULARY_COPY_TO))
         || (plea_has_bit (look->words.contains, PLEA_VOCABULARY_COPY_TO)
             && (plea_has_bit (look->shapes, PLEA_LINE_SHAPE_ENDS_WITH_COLON)
                 || (plea_has_bit (look->words.contains, PLEA_VOCABULARY_WRITING)
                     && look->n_words <= MAX_ADVICE_WORDS)));
}

static guint
find_landmarks (const PleaLineLook *look)
{
  gboolean heads = plea_has_bit (look->shapes, PLEA_LINE_SHAPE_ENDS_WITH_COLON)
                   || look->n_words <= 8;
  guint found = 0;

  found |= (guint) greets (look) << PLEA_LANDMARK_SALUTATION;
  found
      |= (guint) (plea_has_bit (look->words.begins, PLEA_VOCABULARY_CLOSING) && look->n_words <= 30)
         << PLEA_LANDMARK_CLOSING;
  found |= (guint) announces_copies (look, heads) << PLEA_LANDMARK_COPIES;
  found
      |= (guint) (!plea_has_bit (found, PLEA_LANDMARK_COPIES) && announces_recipients (look, heads))
         << PLEA_LANDMARK_RECIPIENTS;
  found |= (guint) opens (look, PLEA_VOCABULARY_LETTER) << PLEA_LANDMARK_LETTER;
  found |= (guint) opens (look, PLEA_VOCABULARY_TAIL) << PLEA_LANDMARK_TAIL;
  found |= (guint) (opens (look, PLEA_VOCABULARY_SITUATION) || opens (look, PLEA_VOCABULARY_ABOUT))
           << PLEA_LANDMARK_ABOUT;
  found |= (guint) (plea_has_bit (look->shapes, PLEA_LINE_SHAPE_IS_COUNTRY)
                    || (plea_has_bit (look->shapes, PLEA_LINE_SHAPE_ENDS_WITH_COUNTRY)
                        && look->n_words <= 8
                        && !plea_has_bit (look->shapes, PLEA_LINE_SHAPE_ENDS_SENTENCE)))
           << PLEA_LANDMARK_COUNTRY;
  found |= (guint) ((plea_has_bit (look->shapes, PLEA_LINE_SHAPE_PHONE)
                     || plea_has_bit (look->shapes, PLEA_LINE_SHAPE_EMAIL)
                     || plea_has_bit (look->words.labels, PLEA_VOCABULARY_PHONE)
                     || plea_has_bit (look->words.labels, PLEA_VOCABULARY_FAX)
                     || plea_has_bit (look->words.labels, PLEA_VOCABULARY_EMAIL))
                    && look->n_words <= 12)
           << PLEA_LANDMARK_CONTACT;
  found |= (guint) (plea_has_bit (look->shapes, PLEA_LINE_SHAPE_MARKED)
                    || plea_has_bit (look->shapes, PLEA_LINE_SHAPE_ITEM))
           << PLEA_LANDMARK_ITEM;
  found |= (guint) (plea_has_bit (look->shapes, PLEA_LINE_SHAPE_PROSE) && look->n_words >= 10)
           << PLEA_LANDMARK_PROSE;
  found |= (guint) (look->n_words <= 10
                    && (plea_has_bit (look->words.contains, PLEA_VOCABULARY_PERSON)
                        || plea_has_bit (look->words.contains, PLEA_VOCABULARY_INSTITUTION)))
           << PLEA_LANDMARK_OFFICIAL;
  found |= (guint) is_place (look) << PLEA_LANDMARK_PLACE;

  return found;
}

/* Kinds */

static gboolean
is_kind (const PleaLineLook *look, PleaLineKind kind)
{
  guint64 shapes = look->shapes, contains = look->words.contains;

  switch (kind)
    {
    case PLEA_LINE_KIND_SALUTATION:
      return plea_has_bit (look->landmarks, PLEA_LANDMARK_SALUTATION);
    case PLEA_LINE_KIND_CLOSING:
      return plea_has_bit (look->landmarks, PLEA_LANDMARK_CLOSING);
    case PLEA_LINE_KIND_RECIPIENTS:
      return plea_has_bit (look->landmarks, PLEA_LANDMARK_RECIPIENTS);
    case PLEA_LINE_KIND_COPIES:
      return plea_has_bit (look->landmarks, PLEA_LANDMARK_COPIES);
    case PLEA_LINE_KIND_HEADING:
      return plea_has_bit (shapes, PLEA_LINE_SHAPE_HEADING)
             || (plea_has_bit (shapes, PLEA_LINE_SHAPE_ENDS_WITH_COLON)
                 && look->n_words <= MAX_SHORT_WORDS);
    case PLEA_LINE_KIND_CONTACT:
      return plea_has_bit (look->landmarks, PLEA_LANDMARK_CONTACT);
    case PLEA_LINE_KIND_PLACE:
      return plea_has_bit (look->landmarks, PLEA_LANDMARK_PLACE);
    case PLEA_LINE_KIND_COUNTRY:
      return plea_has_bit (look->landmarks, PLEA_LANDMARK_COUNTRY);
    case PLEA_LINE_KIND_DATE:
      return (plea_has_bit (shapes, PLEA_LINE_SHAPE_DATE)
              || plea_has_bit (shapes, PLEA_LINE_SHAPE_DAY))
             && look->n_words <= 8;
    case PLEA_LINE_KIND_OFFICIAL:
      return plea_has_bit (look->landmarks, PLEA_LANDMARK_OFFICIAL);
    case PLEA_LINE_KIND_ITEM:
      return plea_has_bit (look->landmarks, PLEA_LANDMARK_ITEM);
    case PLEA_LINE_KIND_ADVICE:
      return plea_has_bit (contains, PLEA_VOCABULARY_WRITING)
             && !plea_has_bit (contains, PLEA_VOCABULARY_FIRST_PERSON);
    case PLEA_LINE_KIND_ADDRESS_TO:
      return plea_has_bit (contains, PLEA_VOCABULARY_SECOND_PERSON);
    case PLEA_LINE_KIND_OWN_WORDS:
      return plea_has_bit (contains, PLEA_VOCABULARY_FIRST_PERSON);
    case PLEA_LINE_KIND_PROSE:
      return plea_has_bit (shapes, PLEA_LINE_SHAPE_PROSE);
    case PLEA_LINE_KIND_NAME:
      return plea_has_bit (shapes, PLEA_LINE_SHAPE_NAME_LIKE);
    case PLEA_LINE_KIND_SHORT:
      return look->n_words <= MAX_SHORT_WORDS;
    case PLEA_LINE_KIND_LONG:
      break;
    }

  return TRUE;
}

static PleaLineKind
find_kind (const PleaLineLook *look)
{
  PleaLineKind kind = PLEA_LINE_KIND_SALUTATION;

  while (!is_kind (look, kind))
    kind++;

  return kind;
}

/* What an item of a list is depends on the sentence that leads to it. */
static void
look_for_requests (PleaLineLooks *self)
{
  gboolean under_request = FALSE;

  for (guint i = 0; i < self->looks->len; i++)
    {
      PleaLineLook *look = &g_array_index (self->looks, PleaLineLook, i);

      look->under_request = under_request;
      if (plea_has_bit (look->shapes, PLEA_LINE_SHAPE_ENDS_WITH_COLON))
        under_request = plea_has_bit (look->words.contains, PLEA_VOCABULARY_LEAD_IN);
    }
}

static void
measure (PleaLineLooks *self)
{
  gint before[PLEA_N_LANDMARKS], behind[PLEA_N_LANDMARKS];

  memset (before, -1, sizeof before);
  memset (behind, -1, sizeof behind);
  for (guint i = 0; i < self->looks->len; i++)
    {
      guint         last = self->looks->len - 1 - i;
      PleaLineLook *down = &g_array_index (self->looks, PleaLineLook, i);
      PleaLineLook *up = &g_array_index (self->looks, PleaLineLook, last);

      for (guint j = 0; j < PLEA_N_LANDMARKS; j++)
        {
          down->before[j] = before[j] >= 0 ? (gint) i - before[j] : -1;
          up->behind[j] = behind[j] >= 0 ? behind[j] - (gint) last : -1;
          if (plea_has_bit (down->landmarks, j))
            before[j] = (gint) i;
          if (plea_has_bit (up->landmarks, j))
            behind[j] = (gint) last;
        }
    }
}

/* Broken lines are about as long as the longest that go on in the next one. */
static guint
find_width (const PleaLineLooks *self)
{
  guint counts[256] = { 0 };
  guint n_filled = 0, n_seen = 0;

  for (guint i = 0; i < self->looks->len; i++)
    {
      const PleaLineLook *look = get_look (self, i);
      guint               length = (guint) MIN (g_utf8_strlen (look->line->text, -1), 255);

      counts[length]++;
      n_filled += length >= 40;
    }
  for (guint i = 255; i >= 40; i--)
    {
      n_seen += counts[i];
      if (n_seen * 20 >= n_filled && n_seen >= 2)
        return i;
    }

  return 0;
}

static void
look_at_width (PleaLineLooks *self)
{
  guint    width = find_width (self);
  gboolean after_full = FALSE, after_long = FALSE;

  for (guint i = 0; i < self->looks->len; i++)
    {
      PleaLineLook *look = &g_array_index (self->looks, PleaLineLook, i);
      guint         length = (guint) g_utf8_strlen (look->line->text, -1);
      gboolean      full = width > 0 && width <= MAX_BROKEN && length * 10 >= width * 8;

      look->shapes |= (guint64) (after_full && !look->after_gap) << PLEA_LINE_SHAPE_AFTER_FULL;
      look->shapes |= (guint64) full << PLEA_LINE_SHAPE_FULL;
      look->shapes |= (guint64) after_long << PLEA_LINE_SHAPE_AFTER_LONG;
      after_full = full;
      after_long = length > MAX_BROKEN;
    }
}

/* A letter that is cited begins with a mark, and so does each item of a list. */
static const char *
skip_marks (const char *text)
{
  const char *words = text;

  while (*words != '\0' && !g_unichar_isalnum (g_utf8_get_char (words)))
    words = g_utf8_next_char (words);

  return *words != '\0' ? words : text;
}

static void
look_at_line (PleaLineLooks *self, const PleaReadingLine *line, guint index, gboolean after_gap)
{
  glong            length = g_utf8_strlen (line->text, -1);
  g_autofree char *text = g_utf8_substring (line->text, 0, MIN (length, MAX_LOOK));
  PleaLineLook     look = { .line = line, .index = index, .after_gap = after_gap };

  look.n_words = plea_text_count_words (line->text);
  look.shapes = plea_line_shape_look (line, text);
  look.folded = plea_fold (skip_marks (text), -1);
  look.words = plea_vocabulary_look (skip_marks (text), look.folded);
  look.shapes |= (guint64) (look.words.labels != 0) << PLEA_LINE_SHAPE_HAS_LABEL;
  look.landmarks = find_landmarks (&look);
  look.kind = find_kind (&look);
  if (plea_has_bit (look.shapes, PLEA_LINE_SHAPE_PROSE))
    look.language = plea_language_guess (text);
  g_array_append_val (self->looks, look);
}

static void
find_repeated (PleaLineLooks *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->looks->len; i++)
    {
      PleaLineLook *look = &g_array_index (self->looks, PleaLineLook, i);

      if (!g_hash_table_add (seen, look->line->text))
        look->shapes |= G_GUINT64_CONSTANT (1) << PLEA_LINE_SHAPE_REPEATED;
    }
}

/* Runs of short lines */

static gboolean
is_spaced (const PleaLineLooks *self)
{
  guint n_gaps = 0;

  for (guint i = 0; i < self->looks->len; i++)
    n_gaps += get_look (self, i)->after_gap;

  return n_gaps * 10 >= self->looks->len * SPACED_SHARE;
}

static gboolean
is_of_run (const PleaLineLook *look)
{
  return look->kind > PLEA_LINE_KIND_COPIES && look->n_words <= MAX_SHORT_WORDS
         && !plea_has_bit (look->shapes, PLEA_LINE_SHAPE_PROSE);
}

static void
set_run (PleaLineLooks *self, guint first, guint end)
{
  guint kinds = 0;

  for (guint i = first; i < end; i++)
    kinds |= 1u << get_look (self, i)->kind;
  for (guint i = first; i < end; i++)
    {
      get_look (self, i)->run_first = first;
      get_look (self, i)->run_end = end;
      get_look (self, i)->run_kinds = kinds;
    }
}

static void
find_runs (PleaLineLooks *self)
{
  gboolean spaced = is_spaced (self);

  for (guint i = 0, end; i < self->looks->len; i = MAX (end, i + 1))
    {
      for (end = i; end < self->looks->len && is_of_run (get_look (self, end))
                    && (end == i || spaced || !get_look (self, end)->after_gap);)
        end++;
      get_look (self, i)->run_first = get_look (self, i)->run_end = i;
      set_run (self, i, end);
    }
}

/* The language of most sentences */
static void
find_language (PleaLineLooks *self)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  guint most = 0;

  for (guint i = 0; i < self->looks->len; i++)
    {
      const char *language = get_look (self, i)->language;
      guint       count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, language)) + 1;

      if (language == NULL)
        continue;
      g_hash_table_insert (counts, (gpointer) language, GUINT_TO_POINTER (count));
      if (count > most)
        {
          most = count;
          self->language = language;
        }
    }
}

static void
clear_look (gpointer data)
{
  g_free (((PleaLineLook *) data)->folded);
}

/**
 * plea_line_looks_new:
 * @lines: (element-type PleaReadingLine): the lines of a source, which have to stay
 *
 * Returns: (transfer full): what the lines that are not blank look like
 */
PleaLineLooks *
plea_line_looks_new (const GPtrArray *lines)
{
  PleaLineLooks *self = g_new0 (PleaLineLooks, 1);
  gboolean       after_gap = TRUE;

  self->looks = g_array_new (FALSE, FALSE, sizeof (PleaLineLook));
  g_array_set_clear_func (self->looks, clear_look);
  for (guint i = 0; i < lines->len; i++)
    {
      const PleaReadingLine *line = g_ptr_array_index (lines, i);
      gboolean               is_blank = plea_reading_line_is_blank (line);

      if (!is_blank)
        look_at_line (self, line, i, after_gap);
      after_gap = is_blank;
    }
  find_repeated (self);
  look_at_width (self);
  look_for_requests (self);
  measure (self);
  find_runs (self);
  find_language (self);

  return self;
}

void
plea_line_looks_free (PleaLineLooks *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->looks);
  g_free (self);
}

/**
 * plea_line_looks_get_size:
 *
 * Returns: how many lines are not blank
 */
guint
plea_line_looks_get_size (const PleaLineLooks *self)
{
  return self->looks->len;
}

/**
 * plea_line_looks_get_line:
 * @nth: number among those that are not blank
 *
 * Returns: its index among all lines
 */
guint
plea_line_looks_get_line (const PleaLineLooks *self, guint nth)
{
  return get_look (self, nth)->index;
}

/**
 * plea_line_looks_get_link:
 * @nth: number of a line among those that are not blank
 *
 * Returns: how it follows the one before
 */
PleaLink
plea_line_looks_get_link (const PleaLineLooks *self, guint nth)
{
  const PleaLineLook *look = get_look (self, nth);

  if (nth > 0 && get_look (self, nth - 1)->line->number == look->line->number)
    return PLEA_LINK_SAME;

  return look->after_gap ? PLEA_LINK_GAP : PLEA_LINK_NEXT;
}

/**
 * plea_line_looks_get:
 * @nth: number of a line among those that are not blank; may be beside them
 *
 * Returns: (transfer none) (nullable): what it looks like
 */
const PleaLineLook *
plea_line_looks_get (const PleaLineLooks *self, gint nth)
{
  return nth >= 0 && nth < (gint) self->looks->len ? get_look (self, (guint) nth) : NULL;
}
