/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How well the lines of pages are understood that nobody has learned from: some publishers are left
 * out of the learning, and their pages are read. */

#include "config.h"

#include "plea-score.h"

#include "plea-labelling.h"
#include "plea-reading-data.h"
#include "plea-reading-settling.h"

/* What becomes of a line on paper */
typedef enum
{
  PLACE_NOWHERE,
  PLACE_ADDRESS,
  PLACE_LETTER,
} Place;

typedef struct
{
  PleaReadingMeaning meaning;
  gboolean           is_copy;
  gboolean           begins;
} Label;

static Place
get_place (const Label *label)
{
  if (plea_reading_is_of_letter (label->meaning) || label->meaning == PLEA_READING_SALUTATION)
    return PLACE_LETTER;

  return plea_reading_is_of_recipient (label->meaning) && !label->is_copy ? PLACE_ADDRESS
                                                                          : PLACE_NOWHERE;
}

static Label
get_label (const PleaReadingLine *line)
{
  return (Label){ line->meaning, line->is_copy, line->begins };
}

static void
set_label (PleaReadingLine *line, const Label *label)
{
  line->meaning = label->meaning;
  line->is_copy = label->is_copy;
  line->begins = label->begins;
}

static void
count_line (PleaScore *self, const Label *wanted, const Label *found)
{
  self->n_lines++;
  self->n_right += wanted->meaning == found->meaning && wanted->is_copy == found->is_copy;
}

/* Runs of lines whose place has to be changed, each to one place. */
static guint
count_gestures (const PleaLabelled *page, const Label *wanted, guint *n_silent)
{
  guint n_gestures = 0;
  int   run = -1;

  *n_silent = 0;
  for (guint i = 0; i < page->lines->len; i++)
    {
      const PleaReadingLine *line = g_ptr_array_index (page->lines, i);
      Label                  found = get_label (line);
      Place                  place = get_place (&wanted[i]);

      if (*line->text == '\0')
        continue;
      if (get_place (&found) == place)
        run = -1;
      else if (run != (int) place)
        {
          n_gestures++;
          *n_silent += !line->is_doubtful;
          run = (int) place;
        }
    }

  return n_gestures;
}

static gboolean
has_place (const PleaLabelled *page, const Label *labels, Place place)
{
  for (guint i = 0; i < page->lines->len; i++)
    if (get_place (&labels[i]) == place)
      return TRUE;

  return FALSE;
}

/**
 * plea_score_add:
 * @chain: what was learned
 * @page: a page; its labels stay
 *
 * Reads the page and counts what was right.
 */
void
plea_score_add (PleaScore *self, const PleaChain *chain, PleaLabelled *page)
{
  g_autofree Label *wanted = g_new (Label, page->lines->len);
  guint             n_gestures, n_silent;

  for (guint i = 0; i < page->lines->len; i++)
    wanted[i] = get_label (g_ptr_array_index (page->lines, i));
  plea_labelling_label (chain, page->lines);
  plea_reading_settle (page->lines);

  self->n_pages++;
  n_gestures = count_gestures (page, wanted, &n_silent);
  if (has_place (page, wanted, PLACE_ADDRESS) && has_place (page, wanted, PLACE_LETTER))
    {
      self->n_letters++;
      self->gestures[MIN (n_gestures, PLEA_SCORE_MAX_GESTURES)]++;
      self->n_silent += n_silent;
    }
  for (guint i = 0; i < page->lines->len; i++)
    {
      PleaReadingLine *line = g_ptr_array_index (page->lines, i);
      Label            found = get_label (line);

      if (*line->text != '\0')
        count_line (self, &wanted[i], &found);
      set_label (line, &wanted[i]);
    }
}

/* Every n-th publisher, as one text. */
static char *
choose_families (const GPtrArray *pages, guint nth, guint n_parts)
{
  g_autoptr (GString) families = g_string_new (" ");
  const char *last = NULL;
  guint       n_families = 0;

  for (guint i = 0; i < pages->len; i++)
    {
      const char *family = ((PleaLabelled *) g_ptr_array_index (pages, i))->family;

      if (g_strcmp0 (family, last) == 0)
        continue;
      if (n_families++ % n_parts == nth)
        g_string_append_printf (families, "%s ", family);
      last = family;
    }

  return g_string_free (g_steal_pointer (&families), FALSE);
}

static void
score_part (PleaScore *self, const GPtrArray *guises, const char *families, guint n_rounds)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (PleaChain) chain = NULL;
  const GPtrArray *as_is = g_ptr_array_index (guises, 0);

  for (guint i = 0; i < guises->len; i++)
    g_ptr_array_extend (all, g_ptr_array_index (guises, i), NULL, NULL);
  chain = plea_learn (all, families, n_rounds);
  for (guint i = 0; i < as_is->len; i++)
    if (plea_labelled_is_of (g_ptr_array_index (as_is, i), families))
      plea_score_add (self, chain, g_ptr_array_index (as_is, i));
}

/**
 * plea_score_leave_out:
 * @directory: where labelled pages are
 * @n_parts: how many times some publishers are left out, each once
 * @n_rounds: how often to go through all pages when learning
 *
 * Learns from the pages of some publishers and reads those of the others, until all were read.
 */
void
plea_score_leave_out (PleaScore *self, const char *directory, guint n_parts, guint n_rounds)
{
  g_autoptr (GPtrArray) guises = g_ptr_array_new_with_free_func (
      (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < PLEA_N_GUISES; i++)
    g_ptr_array_add (guises, plea_labelled_load_all (directory, i));
  for (guint i = 0; i < n_parts; i++)
    {
      g_autofree char *families = choose_families (g_ptr_array_index (guises, 0), i, n_parts);

      score_part (self, guises, families, n_rounds);
    }
}

/**
 * plea_score_get_share:
 * @n_gestures: a number of gestures
 *
 * Returns: how many letters of a hundred can be posted after so many
 */
double
plea_score_get_share (const PleaScore *self, guint n_gestures)
{
  guint n_letters = 0;

  for (guint i = 0; i <= MIN (n_gestures, PLEA_SCORE_MAX_GESTURES); i++)
    n_letters += self->gestures[i];

  return 100.0 * n_letters / MAX (self->n_letters, 1);
}

/**
 * plea_score_describe:
 *
 * Returns: (transfer full): the figures in a line
 */
char *
plea_score_describe (const PleaScore *self)
{
  return g_strdup_printf (
      "%u pages, %u lines, %.1f %% right; of %u with address and letter, %.0f %% can be posted at "
      "once, %.0f %% after one gesture, %.0f %% after three; %.2f silent faults a page",
      self->n_pages, self->n_lines, 100.0 * self->n_right / MAX (self->n_lines, 1), self->n_letters,
      plea_score_get_share (self, 0), plea_score_get_share (self, 1),
      plea_score_get_share (self, 3), 1.0 * self->n_silent / MAX (self->n_letters, 1));
}
