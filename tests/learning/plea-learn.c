/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Learns what speaks for what a line is, from labelled pages.
 *
 * The weights are those that make the labels of the pages as likely as can be, less a price for
 * large weights: steps along the gradient of one page after the other, the same each time, each
 * weight with steps of its own size (AdaGrad; Duchi, Hazan and Singer, 2011). What is learned are
 * the averages over the later rounds. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "plea-labelled.h"
#include "plea-labelling.h"

#define STEP 0.05
#define PRICE 0.01

/* A feature that fewer publishers have is chance. */
#define MIN_FAMILIES 3
#define MIN_FAMILIES_OF_WORD 4

typedef struct
{
  GArray *items;
  guint  *states;
} Example;

typedef struct
{
  PleaChain *chain;
  GArray    *row_squares;        /* of double: sums of squares of the gradient, for each weight */
  double    *transition_squares; /* likewise */
} Learning;

/* Features that several publishers have */

typedef struct
{
  GHashTable *families; /* feature to the set of families */
  const char *family;
} Counting;

static void
count_feature (const char *feature, gpointer data)
{
  Counting   *self = data;
  GHashTable *families = g_hash_table_lookup (self->families, feature);

  if (families == NULL)
    {
      families = g_hash_table_new (g_str_hash, g_str_equal);
      g_hash_table_insert (self->families, g_strdup (feature), families);
    }
  g_hash_table_add (families, (gpointer) self->family);
}

static void
add_rows (PleaChain *chain, GHashTable *families)
{
  GHashTableIter iter;
  gpointer       feature, set;

  g_hash_table_iter_init (&iter, families);
  while (g_hash_table_iter_next (&iter, &feature, &set))
    {
      gboolean is_word = g_str_has_prefix (feature, "word ")
                         || g_str_has_prefix (feature, "first ");

      if (g_hash_table_size (set) >= (is_word ? MIN_FAMILIES_OF_WORD : MIN_FAMILIES))
        plea_chain_add_row (chain, feature);
    }
}

static void
choose_features (PleaChain *chain, const GPtrArray *pages, const char *without)
{
  g_autoptr (GHashTable) families = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                           (GDestroyNotify) g_hash_table_unref);
  Counting counting = { .families = families };

  for (guint i = 0; i < pages->len; i++)
    {
      const PleaLabelled *page = g_ptr_array_index (pages, i);
      g_autoptr (PleaLineLooks) looks = NULL;

      if (plea_labelled_is_of (page, without))
        continue;
      counting.family = page->family;
      looks = plea_line_looks_new (page->lines);
      for (guint j = 0; j < plea_line_looks_get_size (looks); j++)
        plea_line_looks_describe (looks, j, count_feature, &counting);
    }
  add_rows (chain, families);
}

/* Examples */

static void
example_free (gpointer data)
{
  Example *self = data;

  g_array_unref (self->items);
  g_free (self->states);
  g_free (self);
}

static Example *
example_new (const PleaChain *chain, const PleaLabelled *page)
{
  Example *self = g_new0 (Example, 1);
  g_autoptr (PleaLineLooks) looks = plea_line_looks_new (page->lines);

  self->items = plea_labelling_make_items (chain, looks, page->lines);
  self->states = g_new (guint, self->items->len);
  for (guint i = 0; i < self->items->len; i++)
    {
      const PleaReadingLine *line = g_ptr_array_index (page->lines,
                                                       plea_line_looks_get_line (looks, i));

      self->states[i] = plea_line_states_find (line->meaning, line->is_copy, line->begins);
    }

  return self;
}

static GPtrArray *
make_examples (const PleaChain *chain, const GPtrArray *pages, const char *without)
{
  GPtrArray *examples = g_ptr_array_new_with_free_func (example_free);

  for (guint i = 0; i < pages->len; i++)
    if (!plea_labelled_is_of (g_ptr_array_index (pages, i), without))
      g_ptr_array_add (examples, example_new (chain, g_ptr_array_index (pages, i)));

  return examples;
}

/* Steps */

static void
step (float *weight, double *square, double gradient)
{
  gradient -= PRICE * (double) *weight;
  *square += gradient * gradient;
  *weight += (float) (STEP * gradient / sqrt (*square + 1e-8));
}

static void
learn_item (Learning *self, const PleaLattice *lattice, const Example *example, guint nth)
{
  const PleaChainItem *item = &g_array_index (example->items, PleaChainItem, nth);
  guint                n = self->chain->n_states;
  double               chances[PLEA_CHAIN_MAX_STATES];

  plea_lattice_get_chances (lattice, nth, chances);
  for (guint i = 0; i < item->features->len; i++)
    {
      guint   row = g_array_index (item->features, guint, i);
      float  *weights = plea_chain_get_row (self->chain, row);
      double *squares = &g_array_index (self->row_squares, double, (row - 1) * n);

      for (guint j = 0; j < n; j++)
        {
          double gradient = (j == example->states[nth]) - chances[j];

          if (fabs (gradient) > 1e-4)
            step (&weights[j], &squares[j], gradient);
        }
    }
}

/* How likely each two states of @item and the item before are. */
static void
get_pairs (const PleaLattice *lattice, guint item, PleaLink link, double *pairs)
{
  guint         n = lattice->n_states;
  const double *before = lattice->forward + (item - 1) * n;
  const double *factors = lattice->factors + link * n * n;
  double        weighed[PLEA_CHAIN_MAX_STATES];

  for (guint to = 0; to < n; to++)
    weighed[to] = lattice->potentials[item * n + to] * lattice->backward[item * n + to];
  for (guint from = 0; from < n; from++)
    for (guint to = 0; to < n; to++)
      pairs[from * n + to] = before[from] * factors[from * n + to] * weighed[to];
}

static void
add_expected (const PleaLattice *lattice, const Example *example, double *sums)
{
  guint  n = lattice->n_states;
  double pairs[PLEA_CHAIN_MAX_STATES * PLEA_CHAIN_MAX_STATES];

  for (guint i = 1; i < example->items->len; i++)
    {
      PleaLink link = g_array_index (example->items, PleaChainItem, i).link;
      double   total = 0;

      get_pairs (lattice, i, link, pairs);
      for (guint j = 0; j < n * n; j++)
        total += pairs[j];
      for (guint j = 0; j < n * n && total > 0; j++)
        sums[link * n * n + j] -= pairs[j] / total;
      sums[link * n * n + example->states[i - 1] * n + example->states[i]] += 1;
    }
}

static void
learn_transitions (Learning *self, const PleaLattice *lattice, const Example *example)
{
  guint              n = PLEA_N_LINKS * self->chain->n_states * self->chain->n_states;
  g_autofree double *sums = g_new0 (double, n);

  add_expected (lattice, example, sums);
  for (guint i = 0; i < n; i++)
    if (fabs (sums[i]) > 1e-6)
      step (&g_array_index (self->chain->transitions, float, i), &self->transition_squares[i],
            sums[i]);
}

static void
learn_example (Learning *self, const Example *example)
{
  g_autoptr (PleaLattice) lattice = plea_lattice_new (self->chain, example->items);

  for (guint i = 0; i < example->items->len; i++)
    learn_item (self, lattice, example, i);
  learn_transitions (self, lattice, example);
}

/* Averages */

/* Adds all of @added to @sums, which grow as they need. */
static void
add_all (GArray *sums, const GArray *added)
{
  g_array_set_size (sums, added->len);
  for (guint i = 0; i < added->len; i++)
    g_array_index (sums, float, i) += g_array_index (added, float, i);
}

static void
take_average (GArray *weights, const GArray *sums, guint n_added)
{
  for (guint i = 0; i < weights->len; i++)
    g_array_index (weights, float, i) = g_array_index (sums, float, i) / (float) n_added;
}

/**
 * plea_learn:
 * @pages: (element-type PleaLabelled): what to learn from
 * @without: (nullable): families that are left out, as for plea_labelled_is_of()
 * @n_rounds: how often to go through all pages
 *
 * Returns: (transfer full): what was learned
 */
PleaChain *
plea_learn (const GPtrArray *pages, const char *without, guint n_rounds)
{
  guint      n_states;
  guint      n_averaged = (n_rounds + 2) / 3;
  PleaChain *chain;
  Learning   learning = { 0 };
  g_autoptr (GPtrArray) examples = NULL;
  g_autoptr (GArray) weights = g_array_new (FALSE, TRUE, sizeof (float));
  g_autoptr (GArray) transitions = g_array_new (FALSE, TRUE, sizeof (float));

  plea_line_states_get (&n_states);
  chain = plea_chain_new (n_states);
  choose_features (chain, pages, without);
  examples = make_examples (chain, pages, without);
  learning.chain = chain;
  learning.row_squares = g_array_new (FALSE, TRUE, sizeof (double));
  g_array_set_size (learning.row_squares, chain->weights->len);
  learning.transition_squares = g_new0 (double, PLEA_N_LINKS *n_states *n_states);

  for (guint round = 0; round < n_rounds; round++)
    {
      for (guint i = 0; i < examples->len; i++)
        learn_example (&learning, g_ptr_array_index (examples, (i * 7919 + round) % examples->len));
      if (round < n_rounds - n_averaged)
        continue;
      add_all (weights, chain->weights);
      add_all (transitions, chain->transitions);
    }
  take_average (chain->weights, weights, n_averaged);
  take_average (chain->transitions, transitions, n_averaged);

  g_array_unref (learning.row_squares);
  g_free (learning.transition_squares);

  return chain;
}
