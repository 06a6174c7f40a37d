/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is to be seen of the lines of a source, as features of the items of a chain.
 *
 * Names of features are what the learned weights are kept under: whoever changes one has to learn
 * anew. */

#include "config.h"

#include "plea-line-features.h"

#include <stdarg.h>
#include <string.h>

/* Lines of no more words have each of them as a feature, others the first and the last. */
#define MAX_LISTED_WORDS 12
#define N_FIRST_WORDS 3

#define MAX_FEATURE_LENGTH 96

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
get_zone (const PleaLineLook *look)
{
  static const char *const zones[2][2] = { { "out", "before-end" }, { "after-start", "in" } };
  gint start = look->before[PLEA_LANDMARK_SALUTATION], end = look->before[PLEA_LANDMARK_CLOSING];
  gint next_start = look->behind[PLEA_LANDMARK_SALUTATION],
       next_end = look->behind[PLEA_LANDMARK_CLOSING];
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
                              | PLEA_VOCABULARY_BIT (WRITING) | PLEA_VOCABULARY_BIT (POSTAGE)
                              | PLEA_VOCABULARY_BIT (SECOND_PERSON);

static void
tell_words (const Tell *self, const char *where, const PleaLineLook *look)
{
  for (guint i = 0; i < PLEA_VOCABULARY_N_WORDS; i++)
    {
      const char *name = plea_vocabulary_get_word_name (i);

      if (plea_has_bit (look->words.is, i))
        tell (self, "%s:%s=", where, name);
      if (plea_has_bit (look->words.labels, i))
        tell (self, "%s:%s:", where, name);
      if (plea_has_bit (look->words.begins, i))
        tell (self, "%s:%s^", where, name);
      if (plea_has_bit (look->words.contains & within, i))
        tell (self, "%s:%s~", where, name);
    }
}

static void
tell_shapes (const Tell *self, const char *where, const PleaLineLook *look)
{
  for (guint i = 0; i < PLEA_LINE_N_SHAPES; i++)
    if (plea_has_bit (look->shapes, i))
      tell (self, "%s:%s", where, plea_line_shape_get_name (i));
  tell (self, "%s:words %u", where, get_length (look->n_words));
}

/* Shapes tell more together with whether a letter goes on, or with the line's length. */
static void
tell_together (const Tell *self, const PleaLineLook *look)
{
  const char *zone = get_zone (look);
  guint       length = get_length (look->n_words);

  tell (self, "zone %s", zone);
  for (guint i = 0; i < PLEA_LINE_N_SHAPES; i++)
    if (plea_has_bit (look->shapes, i))
      tell (self, "zone %s %s", zone, plea_line_shape_get_name (i));
  tell (self, "zone %s words %u", zone, length);
  if (plea_has_bit (look->landmarks, PLEA_LANDMARK_ITEM))
    tell (self, look->under_request ? "item under request" : "item under another line");
  if (plea_has_bit (look->words.contains, PLEA_VOCABULARY_FIRST_PERSON))
    tell (self, "zone %s first-person", zone);
  if (plea_has_bit (look->words.contains, PLEA_VOCABULARY_SECOND_PERSON))
    tell (self, "zone %s second-person", zone);
  if (plea_has_bit (look->words.contains, PLEA_VOCABULARY_WRITING))
    tell (self, "zone %s writing", zone);
  if (plea_has_bit (look->words.contains, PLEA_VOCABULARY_PERSON))
    tell (self, "person words %u", length);
  if (plea_has_bit (look->words.contains, PLEA_VOCABULARY_INSTITUTION))
    tell (self, "institution words %u", length);
}

static void
tell_landmarks (const Tell *self, const PleaLineLook *look)
{
  static const char *const names[] = { "salutation", "closing",  "recipients", "copies",  "letter",
                                       "tail",       "about",    "country",    "contact", "item",
                                       "prose",      "official", "place" };

  for (guint i = 0; i < PLEA_N_LANDMARKS; i++)
    {
      tell (self, "%s -%u", names[i], get_distance (look->before[i]));
      tell (self, "%s +%u", names[i], get_distance (look->behind[i]));
    }
}

/* The words themselves, of which those that recur in pages of several publishers are learned. */
static void
tell_listed_words (const Tell *self, const PleaLineLook *look)
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

/* Kinds: what neighbours are at the first glance, taken together */

static const char *
get_kind (const PleaLineLooks *looks, gint nth)
{
  static const char *const names[] = {
    "salutation", "closing",   "recipients", "copies",   "heading", "contact",
    "place",      "country",   "date",       "official", "item",    "advice",
    "address-to", "own-words", "prose",      "name",     "short",   "long",
  };
  const PleaLineLook *look = plea_line_looks_get (looks, nth);

  return look != NULL ? names[look->kind] : "none";
}

/* What stands above a line, however far: the nearest heading, greeting or farewell. */
static const char *
get_heading (const PleaLineLook *look)
{
  static const struct
  {
    PleaLandmark landmark;
    const char  *name;
  } headings[] = {
    { PLEA_LANDMARK_SALUTATION, "salutation" }, { PLEA_LANDMARK_CLOSING, "closing" },
    { PLEA_LANDMARK_RECIPIENTS, "recipients" }, { PLEA_LANDMARK_COPIES, "copies" },
    { PLEA_LANDMARK_LETTER, "letter" },         { PLEA_LANDMARK_TAIL, "tail" },
    { PLEA_LANDMARK_ABOUT, "about" },
  };
  const char *name = "nothing";
  gint        nearest = G_MAXINT;

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      gint before = look->before[headings[i].landmark];

      if (before >= 0 && before <= nearest)
        {
          nearest = before;
          name = headings[i].name;
        }
    }

  return name;
}

static void
tell_kinds (const Tell *self, const PleaLineLooks *looks, gint nth)
{
  const PleaLineLook *look = plea_line_looks_get (looks, nth);
  const char         *before = get_kind (looks, nth - 1), *kind = get_kind (looks, nth);
  const char         *behind = get_kind (looks, nth + 1);

  tell (self, "kind %s", kind);
  tell (self, "kind %s %s", before, kind);
  tell (self, "kind %s > %s", kind, behind);
  tell (self, "kind %s %s > %s", before, kind, behind);
  tell (self, "kind %s > %s %s", kind, behind, get_kind (looks, nth + 2));
  tell (self, "kind %s %s %s", get_kind (looks, nth - 2), before, kind);
  tell (self, "zone %s kind %s", get_zone (look), kind);
  tell (self, "under %s", get_heading (look));
  tell (self, "under %s kind %s", get_heading (look), kind);
}

/* Runs: an address is a run of short lines, and what stands in one of them tells of the others. */

static void
tell_run_signs (const Tell *self, const PleaLineLook *look)
{
  guint kinds = look->run_kinds;

  for (guint kind = PLEA_LINE_KIND_CONTACT; kind <= PLEA_LINE_KIND_NAME; kind++)
    if (plea_has_bit (kinds, kind) && kind != look->kind)
      tell (self, "run has %u", kind);
  tell (self, "run is of %s %s %s", kinds >> PLEA_LINE_KIND_PLACE & 1 ? "places" : "no places",
        kinds >> PLEA_LINE_KIND_OFFICIAL & 1 ? "officials" : "others",
        kinds >> PLEA_LINE_KIND_COUNTRY & 1 ? "abroad" : "somewhere");
}

static void
tell_run (const Tell *self, const PleaLineLooks *looks, gint nth)
{
  const PleaLineLook *look = plea_line_looks_get (looks, nth);
  guint               length = look->run_end - look->run_first;
  const char         *before = get_kind (looks, (gint) look->run_first - 1);
  const char         *behind = get_kind (looks, (gint) look->run_end);

  if (length == 0)
    return;

  tell (self, "run of %u", get_length (length));
  tell (self, "run at %u of %u", MIN ((guint) nth - look->run_first, 4), MIN (length, 6));
  tell (self, "run ends %u", MIN (look->run_end - (guint) nth, 4));
  tell (self, "run behind %s", before);
  tell (self, "run before %s", behind);
  tell (self, "run %s .. %s", before, behind);
  tell (self, "run at %u before %s", MIN ((guint) nth - look->run_first, 3), behind);
  tell_run_signs (self, look);
}

/* Sentences that go on in the next line, and those in another language than most. */
static void
tell_flow (const Tell *self, const PleaLineLooks *looks, gint nth)
{
  const PleaLineLook *look = plea_line_looks_get (looks, nth);
  const PleaLineLook *before = plea_line_looks_get (looks, nth - 1);
  const PleaLineLook *behind = plea_line_looks_get (looks, nth + 1);

  if (before != NULL && plea_has_bit (before->shapes, PLEA_LINE_SHAPE_UNENDED)
      && plea_has_bit (look->shapes, PLEA_LINE_SHAPE_LOWER))
    tell (self, "goes on from before");
  if (behind != NULL && plea_has_bit (look->shapes, PLEA_LINE_SHAPE_UNENDED)
      && plea_has_bit (behind->shapes, PLEA_LINE_SHAPE_LOWER))
    tell (self, "goes on behind");
  if (look->language == NULL)
    return;

  tell (self, look->language == looks->language ? "language of the page" : "other language");
  tell (self, "zone %s %s", get_zone (look),
        look->language == looks->language ? "language of the page" : "other language");
}

static void
tell_neighbour (const Tell *self, const PleaLineLooks *looks, guint nth, gint offset)
{
  const PleaLineLook *look = plea_line_looks_get (looks, (gint) nth + offset);
  char                where[8];

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
  const PleaLineLook *behind = plea_line_looks_get (looks, (gint) nth + 1);

  tell (self, "bias");
  tell (self, "top %u", get_distance ((gint) nth));
  tell (self, "bottom %u", get_distance ((gint) (looks->looks->len - 1 - nth)));
  tell (self, "link %d", (int) plea_line_looks_get_link (looks, nth));
  if (behind != NULL)
    tell (self, behind->after_gap ? "gap behind" : "no gap behind");
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
  const PleaLineLook *look = plea_line_looks_get (self, (gint) nth);
  Tell                telling = { func, data };

  tell_place (&telling, self, nth);
  tell_shapes (&telling, "0", look);
  tell_words (&telling, "0", look);
  tell_together (&telling, look);
  tell_landmarks (&telling, look);
  tell_listed_words (&telling, look);
  tell_kinds (&telling, self, (gint) nth);
  tell_run (&telling, self, (gint) nth);
  tell_flow (&telling, self, (gint) nth);
  for (gint offset = -2; offset <= 2; offset++)
    if (offset != 0)
      tell_neighbour (&telling, self, nth, offset);
}
