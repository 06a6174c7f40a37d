/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is to be seen of the lines of a source, as features of the items of a chain.
 *
 * Each line tells something by itself, by its neighbours, and by the landmarks around it: the
 * salutation before it, the closing behind it, the heading that announces addresses. Names of
 * features are what the learned weights are kept under: whoever changes one has to learn anew. */

#include "config.h"

#include "plea-line-features.h"

#include <stdarg.h>
#include <string.h>

#include "plea-folding.h"
#include "plea-line-shape.h"
#include "plea-text.h"
#include "plea-vocabulary.h"

/* As far as a line is looked into for words. */
#define MAX_LOOK 400

/* Lines of no more words have each of them as a feature, others the first and the last. */
#define MAX_LISTED_WORDS 12
#define N_FIRST_WORDS 3

#define MAX_FEATURE_LENGTH 96

/* Nothing breaks lines that are longer, in characters. */
#define MAX_BROKEN 110

/* What lines far from each other are measured by. */
typedef enum
{
  LANDMARK_SALUTATION,
  LANDMARK_CLOSING,
  LANDMARK_RECIPIENTS,
  LANDMARK_COPIES,
  LANDMARK_LETTER,
  LANDMARK_TAIL,
  LANDMARK_ABOUT,
  LANDMARK_COUNTRY,
  LANDMARK_CONTACT,
  LANDMARK_ITEM,
  LANDMARK_PROSE,
  LANDMARK_OFFICIAL,
  N_LANDMARKS,
} Landmark;

typedef struct
{
  const PleaReadingLine *line;
  guint                  index;
  guint                  n_words;
  gboolean               after_gap;
  char                  *folded; /* what of its words is looked at, to be compared */
  guint64                shapes;
  PleaVocabularyLook     words;
  guint                  landmarks;           /* a bit for each */
  gboolean               under_request;       /* the last line with a colon asks for something */
  gint                   before[N_LANDMARKS]; /* how far the last one is, or -1 */
  gint                   behind[N_LANDMARKS];
} Look;

struct _PleaLineLooks
{
  GArray *looks;
};

static gboolean
has (guint64 bits, guint bit)
{
  return bits >> bit & 1;
}

static const Look *
get_look (const PleaLineLooks *self, guint nth)
{
  return &g_array_index (self->looks, Look, nth);
}

/* Landmarks */

static gboolean
opens (const Look *look, PleaVocabularyWord word)
{
  return has (look->words.is | look->words.labels, word);
}

static gboolean
greets (const Look *look)
{
  return has (look->words.labels, PLEA_VOCABULARY_SALUTATION)
         || (has (look->words.begins, PLEA_VOCABULARY_SALUTATION) && look->n_words <= 14
             && !has (look->shapes, PLEA_LINE_SHAPE_ENDS_SENTENCE)
             && !has (look->shapes, PLEA_LINE_SHAPE_HAS_DIGIT));
}

static guint
find_landmarks (const Look *look)
{
  gboolean heads = has (look->shapes, PLEA_LINE_SHAPE_ENDS_WITH_COLON) || look->n_words <= 8;
  guint    found = 0;

  found |= (guint) greets (look) << LANDMARK_SALUTATION;
  found |= (guint) (has (look->words.begins, PLEA_VOCABULARY_CLOSING) && look->n_words <= 30)
           << LANDMARK_CLOSING;
  found |= (guint) (opens (look, PLEA_VOCABULARY_RECIPIENTS)
                    || (heads && has (look->words.begins, PLEA_VOCABULARY_RECIPIENTS))
                    || (has (look->shapes, PLEA_LINE_SHAPE_ENDS_WITH_COLON)
                        && has (look->words.contains, PLEA_VOCABULARY_WRITING)))
           << LANDMARK_RECIPIENTS;
  found |= (guint) (opens (look, PLEA_VOCABULARY_COPY_TO)
                    || (heads && has (look->words.begins, PLEA_VOCABULARY_COPY_TO)))
           << LANDMARK_COPIES;
  found |= (guint) opens (look, PLEA_VOCABULARY_LETTER) << LANDMARK_LETTER;
  found |= (guint) opens (look, PLEA_VOCABULARY_TAIL) << LANDMARK_TAIL;
  found |= (guint) (opens (look, PLEA_VOCABULARY_SITUATION) || opens (look, PLEA_VOCABULARY_ABOUT))
           << LANDMARK_ABOUT;
  found |= (guint) (has (look->shapes, PLEA_LINE_SHAPE_IS_COUNTRY)
                    || (has (look->shapes, PLEA_LINE_SHAPE_ENDS_WITH_COUNTRY) && look->n_words <= 8
                        && !has (look->shapes, PLEA_LINE_SHAPE_ENDS_SENTENCE)))
           << LANDMARK_COUNTRY;
  found |= (guint) ((has (look->shapes, PLEA_LINE_SHAPE_PHONE)
                     || has (look->shapes, PLEA_LINE_SHAPE_EMAIL)
                     || has (look->words.labels, PLEA_VOCABULARY_PHONE)
                     || has (look->words.labels, PLEA_VOCABULARY_FAX)
                     || has (look->words.labels, PLEA_VOCABULARY_EMAIL))
                    && look->n_words <= 12)
           << LANDMARK_CONTACT;
  found |= (guint) (has (look->shapes, PLEA_LINE_SHAPE_MARKED)
                    || has (look->shapes, PLEA_LINE_SHAPE_ITEM))
           << LANDMARK_ITEM;
  found |= (guint) (has (look->shapes, PLEA_LINE_SHAPE_PROSE) && look->n_words >= 10)
           << LANDMARK_PROSE;
  found |= (guint) (look->n_words <= 10
                    && (has (look->words.contains, PLEA_VOCABULARY_PERSON)
                        || has (look->words.contains, PLEA_VOCABULARY_INSTITUTION)))
           << LANDMARK_OFFICIAL;

  return found;
}

/* What an item of a list is depends on the sentence that leads to it. */
static void
look_for_requests (PleaLineLooks *self)
{
  gboolean under_request = FALSE;

  for (guint i = 0; i < self->looks->len; i++)
    {
      Look *look = &g_array_index (self->looks, Look, i);

      look->under_request = under_request;
      if (has (look->shapes, PLEA_LINE_SHAPE_ENDS_WITH_COLON))
        under_request = has (look->words.contains, PLEA_VOCABULARY_LEAD_IN);
    }
}

static void
measure (PleaLineLooks *self)
{
  gint before[N_LANDMARKS], behind[N_LANDMARKS];

  memset (before, -1, sizeof before);
  memset (behind, -1, sizeof behind);
  for (guint i = 0; i < self->looks->len; i++)
    {
      guint last = self->looks->len - 1 - i;
      Look *down = &g_array_index (self->looks, Look, i);
      Look *up = &g_array_index (self->looks, Look, last);

      for (guint j = 0; j < N_LANDMARKS; j++)
        {
          down->before[j] = before[j] >= 0 ? (gint) i - before[j] : -1;
          up->behind[j] = behind[j] >= 0 ? behind[j] - (gint) last : -1;
          if (has (down->landmarks, j))
            before[j] = (gint) i;
          if (has (up->landmarks, j))
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
      const Look *look = get_look (self, i);
      guint       length = (guint) MIN (g_utf8_strlen (look->line->text, -1), 255);

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
      Look    *look = &g_array_index (self->looks, Look, i);
      guint    length = (guint) g_utf8_strlen (look->line->text, -1);
      gboolean full = width > 0 && width <= MAX_BROKEN && length * 10 >= width * 8;

      look->shapes |= (guint64) (after_full && !look->after_gap) << PLEA_LINE_SHAPE_AFTER_FULL;
      look->shapes |= (guint64) full << PLEA_LINE_SHAPE_FULL;
      look->shapes |= (guint64) after_long << PLEA_LINE_SHAPE_AFTER_LONG;
      after_full = full;
      after_long = length > MAX_BROKEN;
    }
}

static void
look_at_line (PleaLineLooks *self, const PleaReadingLine *line, guint index, gboolean after_gap)
{
  glong            length = g_utf8_strlen (line->text, -1);
  g_autofree char *text = g_utf8_substring (line->text, 0, MIN (length, MAX_LOOK));
  Look             look = { .line = line, .index = index, .after_gap = after_gap };

  look.n_words = plea_text_count_words (line->text);
  look.shapes = plea_line_shape_look (line, text);
  look.folded = plea_fold (text, -1);
  look.words = plea_vocabulary_look (text, look.folded);
  look.shapes |= (guint64) (look.words.labels != 0) << PLEA_LINE_SHAPE_HAS_LABEL;
  look.landmarks = find_landmarks (&look);
  g_array_append_val (self->looks, look);
}

static void
find_repeated (PleaLineLooks *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->looks->len; i++)
    {
      Look *look = &g_array_index (self->looks, Look, i);

      if (!g_hash_table_add (seen, look->line->text))
        look->shapes |= G_GUINT64_CONSTANT (1) << PLEA_LINE_SHAPE_REPEATED;
    }
}

static void
clear_look (gpointer data)
{
  g_free (((Look *) data)->folded);
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

  self->looks = g_array_new (FALSE, FALSE, sizeof (Look));
  g_array_set_clear_func (self->looks, clear_look);
  for (guint i = 0; i < lines->len; i++)
    {
      const PleaReadingLine *line = g_ptr_array_index (lines, i);
      gboolean               is_blank = *line->text == '\0';

      if (!is_blank)
        look_at_line (self, line, i, after_gap);
      after_gap = is_blank;
    }
  find_repeated (self);
  look_at_width (self);
  look_for_requests (self);
  measure (self);

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
  const Look *look = get_look (self, nth);

  if (nth > 0 && get_look (self, nth - 1)->line->number == look->line->number)
    return PLEA_LINK_SAME;

  return look->after_gap ? PLEA_LINK_GAP : PLEA_LINK_NEXT;
}

/* Describing */

typedef struct
{
  PleaFeatureFunc func;
  gpointer        data;
} Tell;

static void G_GNUC_PRINTF (2, 3) tell (const Tell *self, const char *format, ...)
{
  char    feature[MAX_FEATURE_LENGTH];
  va_list arguments;

  va_start (arguments, format);
  g_vsnprintf (feature, sizeof feature, format, arguments);
  va_end (arguments);
  self->func (feature, self->data);
}

/* Numbers in steps that grow: the first that is no less. */
static guint
find_step (guint number, const guint *steps)
{
  while (number > *steps)
    steps++;

  return *steps;
}

/* How far; 0 for nowhere. */
static guint
get_distance (gint distance)
{
  static const guint steps[] = { 1, 2, 3, 5, 9, 19, G_MAXUINT };

  return distance < 0 ? 0 : find_step ((guint) distance, steps);
}

static guint
get_length (guint n_words)
{
  static const guint steps[] = { 1, 2, 3, 4, 6, 9, 14, 25, 60, G_MAXUINT };

  return find_step (n_words, steps);
}

/* Whether a letter has begun and not ended, by the landmarks; and how it looks from behind. */
static const char *
get_zone (const Look *look)
{
  static const char *const zones[2][2] = { { "out", "before-end" }, { "after-start", "in" } };
  gint start = look->before[LANDMARK_SALUTATION], end = look->before[LANDMARK_CLOSING];
  gint next_start = look->behind[LANDMARK_SALUTATION], next_end = look->behind[LANDMARK_CLOSING];
  gboolean started = start >= 0 && (end < 0 || start < end);
  gboolean ending = next_end >= 0 && (next_start < 0 || next_end < next_start);

  return zones[started][ending];
}

/* What tells something wherever it stands in a line. */
static const guint64 within = PLEA_VOCABULARY_BIT (LEAD_IN) | PLEA_VOCABULARY_BIT (PERSON)
                              | PLEA_VOCABULARY_BIT (INSTITUTION) | PLEA_VOCABULARY_BIT (EMBASSY)
                              | PLEA_VOCABULARY_BIT (GROUP) | PLEA_VOCABULARY_BIT (ORGANISATION)
                              | PLEA_VOCABULARY_BIT (FIRST_PERSON) | PLEA_VOCABULARY_BIT (FEMALE)
                              | PLEA_VOCABULARY_BIT (MALE) | PLEA_VOCABULARY_BIT (STREET)
                              | PLEA_VOCABULARY_BIT (WRITING) | PLEA_VOCABULARY_BIT (POSTAGE);

static void
tell_words (const Tell *self, const char *where, const Look *look)
{
  for (guint i = 0; i < PLEA_VOCABULARY_N_WORDS; i++)
    {
      const char *name = plea_vocabulary_get_word_name (i);

      if (has (look->words.is, i))
        tell (self, "%s:%s=", where, name);
      if (has (look->words.labels, i))
        tell (self, "%s:%s:", where, name);
      if (has (look->words.begins, i))
        tell (self, "%s:%s^", where, name);
      if (has (look->words.contains & within, i))
        tell (self, "%s:%s~", where, name);
    }
}

static void
tell_shapes (const Tell *self, const char *where, const Look *look)
{
  for (guint i = 0; i < PLEA_LINE_N_SHAPES; i++)
    if (has (look->shapes, i))
      tell (self, "%s:%s", where, plea_line_shape_get_name (i));
  tell (self, "%s:words %u", where, get_length (look->n_words));
}

/* Shapes tell more together with whether a letter goes on, or with the line's length. */
static void
tell_together (const Tell *self, const Look *look)
{
  const char *zone = get_zone (look);
  guint       length = get_length (look->n_words);

  tell (self, "zone %s", zone);
  for (guint i = 0; i < PLEA_LINE_N_SHAPES; i++)
    if (has (look->shapes, i))
      tell (self, "zone %s %s", zone, plea_line_shape_get_name (i));
  tell (self, "zone %s words %u", zone, length);
  if (has (look->landmarks, LANDMARK_ITEM))
    tell (self, look->under_request ? "item under request" : "item under another line");
  if (has (look->words.contains, PLEA_VOCABULARY_FIRST_PERSON))
    tell (self, "zone %s first-person", zone);
  if (has (look->words.contains, PLEA_VOCABULARY_WRITING))
    tell (self, "zone %s writing", zone);
  if (has (look->words.contains, PLEA_VOCABULARY_PERSON))
    tell (self, "person words %u", length);
  if (has (look->words.contains, PLEA_VOCABULARY_INSTITUTION))
    tell (self, "institution words %u", length);
}

static void
tell_landmarks (const Tell *self, const Look *look)
{
  static const char *const names[] = { "salutation", "closing", "recipients", "copies",
                                       "letter",     "tail",    "about",      "country",
                                       "contact",    "item",    "prose",      "official" };

  for (guint i = 0; i < N_LANDMARKS; i++)
    {
      tell (self, "%s -%u", names[i], get_distance (look->before[i]));
      tell (self, "%s +%u", names[i], get_distance (look->behind[i]));
    }
}

/* The words themselves, of which those that recur in pages of several publishers are learned. */
static void
tell_listed_words (const Tell *self, const Look *look)
{
  g_auto (GStrv) words = g_strsplit_set (look->folded, " ,.:;!?()[]\"/", -1);
  guint n_words = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0' || g_ascii_isdigit (*words[i]) || strlen (words[i]) > 40)
        continue;
      if (n_words == 0)
        tell (self, "first %s", words[i]);
      if (look->n_words <= MAX_LISTED_WORDS || n_words < N_FIRST_WORDS)
        tell (self, "word %s", words[i]);
      n_words++;
    }
}

static void
tell_neighbour (const Tell *self, const PleaLineLooks *looks, guint nth, gint offset)
{
  gint        at = (gint) nth + offset;
  const Look *look = at >= 0 && at < (gint) looks->looks->len ? get_look (looks, (guint) at) : NULL;
  char        where[8];

  g_snprintf (where, sizeof where, "%+d", offset);
  if (look != NULL)
    tell_shapes (self, where, look);
  else
    tell (self, "%s:none", where);
  if (look != NULL && ABS (offset) == 1)
    tell_words (self, where, look);
}

static void
tell_place (const Tell *self, const PleaLineLooks *looks, guint nth)
{
  tell (self, "bias");
  tell (self, "top %u", get_distance ((gint) nth));
  tell (self, "bottom %u", get_distance ((gint) (looks->looks->len - 1 - nth)));
  tell (self, "link %d", (int) plea_line_looks_get_link (looks, nth));
  if (nth + 1 < looks->looks->len)
    tell (self, get_look (looks, nth + 1)->after_gap ? "gap behind" : "no gap behind");
}

/**
 * plea_line_looks_describe:
 * @nth: number of a line among those that are not blank
 * @func: (scope call): called with each feature
 * @data: handed on
 */
void
plea_line_looks_describe (const PleaLineLooks *self, guint nth, PleaFeatureFunc func, gpointer data)
{
  const Look *look = get_look (self, nth);
  Tell        telling = { func, data };

  tell_place (&telling, self, nth);
  tell_shapes (&telling, "0", look);
  tell_words (&telling, "0", look);
  tell_together (&telling, look);
  tell_landmarks (&telling, look);
  tell_listed_words (&telling, look);
  for (gint offset = -2; offset <= 2; offset++)
    if (offset != 0)
      tell_neighbour (&telling, self, nth, offset);
}
