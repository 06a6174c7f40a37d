/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How well the lines of pages are understood that nobody has learned from: some publishers are left
 * out of the learning, and their pages are read. */

#include "config.h"

#include "plea-score.h"

#include "plea-labelling.h"
#include "plea-reading-saying.h"
#include "plea-reading-settling.h"
#include "plea-reading-steps.h"

typedef struct
{
  PleaReadingMeaning meaning;
  gboolean           is_copy;
  gboolean           begins;
} Label;

static PleaReadingPlace
get_place (const Label *label)
{
  return plea_reading_get_place (label->meaning, label->is_copy);
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
  line->allowed = 0;
  line->is_said = FALSE;
}

static void
count_line (PleaScore *self, const Label *wanted, const PleaReadingLine *found)
{
  self->n_lines++;
  self->n_right += wanted->meaning == found->meaning && wanted->is_copy == found->is_copy;
}

/* What is printed and should not be, or the other way round */

static gboolean
is_wrong (const PleaLabelled *page, const Label *wanted, guint nth)
{
  const PleaReadingLine *line = plea_reading_get_line (page->reading, nth);
  Label                  found = get_label (line);

  return !plea_reading_line_is_blank (line) && get_place (&found) != get_place (&wanted[nth]);
}

/* From a line that is wrong to the last that is, if all between belong to the same place. */
static guint
find_last_wrong (const PleaLabelled *page, const Label *wanted, guint first)
{
  guint last = first;

  for (guint i = first; i < page->reading->lines->len; i++)
    if (is_wrong (page, wanted, i) && get_place (&wanted[i]) == get_place (&wanted[first]))
      last = i;
    else if (!plea_reading_is_blank (page->reading, i)
             && get_place (&wanted[i]) != get_place (&wanted[first]))
      break;

  return last;
}

static guint
find_wrong (const PleaLabelled *page, const Label *wanted, guint from)
{
  while (from < page->reading->lines->len && !is_wrong (page, wanted, from))
    from++;

  return from;
}

static guint
count_silent (const PleaLabelled *page, const Label *wanted)
{
  guint n_silent = 0;

  for (guint i = find_wrong (page, wanted, 0); i < page->reading->lines->len;
       i = find_wrong (page, wanted, find_last_wrong (page, wanted, i) + 1))
    n_silent += !plea_reading_get_line (page->reading, i)->is_doubtful;

  return n_silent;
}

/* As somebody would who goes down the page: selects what is wrong, and says what it is. */
static guint
count_gestures (const PleaLabelled *page, const Label *wanted)
{
  static const char *const sayings[] = { [PLEA_READING_NOWHERE] = "leave-out",
                                         [PLEA_READING_IN_ADDRESS] = "address",
                                         [PLEA_READING_IN_LETTER] = "letter" };
  guint                    n_gestures = 0;

  for (guint first = find_wrong (page, wanted, 0);
       first < page->reading->lines->len && n_gestures < PLEA_SCORE_MAX_GESTURES;
       first = find_wrong (page, wanted, 0))
    {
      const PleaReadingSpan span = { first, 0, find_last_wrong (page, wanted, first), G_MAXSIZE };

      plea_reading_say (page->reading, &span, sayings[get_place (&wanted[first])], NULL);
      n_gestures++;
    }

  return n_gestures;
}

static gboolean
has_place (const PleaLabelled *page, const Label *labels, PleaReadingPlace place)
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

  for (guint i = 0; i < page->lines->len; i++)
    wanted[i] = get_label (plea_reading_get_line (page->reading, i));
  page->reading->chain = chain;
  plea_labelling_label (chain, page->lines);
  plea_reading_settle (page->lines);
  plea_reading_weigh_letters (page->reading);

  self->n_pages++;
  for (guint i = 0; i < page->lines->len; i++)
    if (!plea_reading_is_blank (page->reading, i))
      count_line (self, &wanted[i], plea_reading_get_line (page->reading, i));
  if (has_place (page, wanted, PLEA_READING_IN_ADDRESS)
      && has_place (page, wanted, PLEA_READING_IN_LETTER))
    {
      self->n_letters++;
      self->n_silent += count_silent (page, wanted);
      self->gestures[count_gestures (page, wanted)]++;
    }
  for (guint i = 0; i < page->lines->len; i++)
    set_label (plea_reading_get_line (page->reading, i), &wanted[i]);
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
 * @n_guises: how many of the guises of a page to learn from
 * @n_rounds: how often to go through all pages when learning
 *
 * Learns from the pages of some publishers and reads those of the others, until all were read.
 */
void
plea_score_leave_out (PleaScore  *self,
                      const char *directory,
                      guint       n_parts,
                      guint       n_guises,
                      guint       n_rounds)
{
  g_autoptr (GPtrArray) guises = g_ptr_array_new_with_free_func (
      (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < n_guises; i++)
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
