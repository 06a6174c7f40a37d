/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Learns what speaks for what a line is, from labelled pages.
 *
 * The weights are those that make the labels of the pages as likely as can be, less a price for
 * large weights: steps along the gradient of one page after the other, the same each time, each
 * weight with steps of its own size (AdaGrad; Duchi, Hazan and Singer, 2011). What is learned are
 * the averages over the later rounds. */

#include "config.h"

#include <math.h>

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

/* A sum for each weight that is of no feature. */
typedef struct
{
  double *transitions;
  double *memories;
  double *ends;
} Sums;

typedef struct
{
  PleaChain *chain;
  GArray    *row_squares; /* of double: sums of squares of the gradient, for each weight */
  Sums       squares;     /* likewise */
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

static Sums
make_sums (const PleaChain *chain)
{
  return (Sums){ g_new0 (double, chain->transitions->len), g_new0 (double, chain->memories->len),
                 g_new0 (double, chain->ends->len) };
}

static void
clear_sums (Sums *self)
{
  g_free (self->transitions);
  g_free (self->memories);
  g_free (self->ends);
}

/* Adds to @pairs how likely each two states of @item and the item before are if that was remembered
 * before, and to @memories how likely each state of @item is; not scaled yet. Returns the sum. */
static double
add_pairs (const PleaLattice *lattice,
           guint              item,
           guint              memory,
           const double      *factors,
           double            *pairs,
           double            *memories)
{
  guint         n = lattice->chain->n_states;
  const double *before = lattice->forward + ((item - 1) * lattice->chain->n_memories + memory) * n;
  double        weighed[PLEA_CHAIN_MAX_STATES];
  double        sum = 0;

  plea_lattice_weigh (lattice, item, memory, weighed);
  for (guint from = 0; from < n; from++)
    for (guint to = 0; to < n; to++)
      {
        double chance = before[from] * factors[from * n + to] * weighed[to];

        pairs[from * n + to] += chance;
        memories[memory * n + to] += chance;
        sum += chance;
      }

  return sum;
}

static void
subtract_scaled (double *sums, const double *numbers, guint n_numbers, double total)
{
  for (guint i = 0; i < n_numbers && total > 0; i++)
    sums[i] -= numbers[i] / total;
}

static void
add_expected_pairs (const PleaLattice *lattice, guint item, PleaLink link, const Sums *sums)
{
  const PleaChain *chain = lattice->chain;
  guint            n = chain->n_states;
  double           pairs[PLEA_CHAIN_MAX_STATES * PLEA_CHAIN_MAX_STATES] = { 0 };
  double           memories[PLEA_CHAIN_MAX_MEMORIES * PLEA_CHAIN_MAX_STATES] = { 0 };
  double           total = 0;

  for (guint memory = 0; memory < chain->n_memories; memory++)
    if (plea_lattice_is_likely (lattice, item - 1, memory))
      total += add_pairs (lattice, item, memory, lattice->factors + link * n * n, pairs, memories);
  subtract_scaled (sums->transitions + link * n * n, pairs, n * n, total);
  subtract_scaled (sums->memories, memories, chain->memories->len, total);
}

/* How likely each memory is at the end. */
static void
add_expected_ends (const PleaLattice *lattice, const Sums *sums)
{
  guint  n = lattice->chain->n_states, n_memories = lattice->chain->n_memories;
  guint  last = (lattice->n_items - 1) * n_memories * n;
  double chances[PLEA_CHAIN_MAX_MEMORIES] = { 0 };
  double total = 0;

  for (guint i = 0; i < n_memories * n; i++)
    chances[i / n] += lattice->forward[last + i] * lattice->backward[last + i];
  for (guint i = 0; i < n_memories; i++)
    total += chances[i];
  subtract_scaled (sums->ends, chances, n_memories, total);
}

static void
add_expected (const PleaLattice *lattice, const Example *example, const Sums *sums)
{
  double chances[PLEA_CHAIN_MAX_STATES];

  plea_lattice_get_chances (lattice, 0, chances);
  subtract_scaled (sums->memories, chances, lattice->chain->n_states, 1);
  for (guint i = 1; i < example->items->len; i++)
    add_expected_pairs (lattice, i, g_array_index (example->items, PleaChainItem, i).link, sums);
  add_expected_ends (lattice, sums);
}

static void
add_labelled (const PleaChain *chain, const Example *example, const Sums *sums)
{
  guint n = chain->n_states;
  guint memory = 0;

  for (guint i = 0; i < example->items->len; i++)
    {
      PleaLink link = g_array_index (example->items, PleaChainItem, i).link;
      guint    state = example->states[i];

      sums->memories[memory * n + state] += 1;
      if (i > 0)
        sums->transitions[(link * n + example->states[i - 1]) * n + state] += 1;
      memory = plea_chain_remember (chain, memory, state);
    }
  sums->ends[memory] += 1;
}

static void
step_all (GArray *weights, double *squares, const double *sums)
{
  for (guint i = 0; i < weights->len; i++)
    if (fabs (sums[i]) > 1e-6)
      step (&g_array_index (weights, float, i), &squares[i], sums[i]);
}

static void
learn_sums (Learning *self, const PleaLattice *lattice, const Example *example)
{
  Sums sums = make_sums (self->chain);

  add_expected (lattice, example, &sums);
  add_labelled (self->chain, example, &sums);
  step_all (self->chain->transitions, self->squares.transitions, sums.transitions);
  step_all (self->chain->memories, self->squares.memories, sums.memories);
  step_all (self->chain->ends, self->squares.ends, sums.ends);
  clear_sums (&sums);
}

static void
learn_example (Learning *self, const Example *example)
{
  g_autoptr (PleaLattice) lattice = plea_lattice_new (self->chain, example->items);

  if (example->items->len == 0)
    return;

  for (guint i = 0; i < example->items->len; i++)
    learn_item (self, lattice, example, i);
  learn_sums (self, lattice, example);
}

/* Averages */

#define N_ARRAYS 4

/* All weights, as those of features and those of none. */
static void
list_weights (const PleaChain *chain, GArray **arrays)
{
  arrays[0] = chain->weights;
  arrays[1] = chain->transitions;
  arrays[2] = chain->memories;
  arrays[3] = chain->ends;
}

static void
add_weights (const PleaChain *chain, GArray **sums)
{
  GArray *arrays[N_ARRAYS];

  list_weights (chain, arrays);
  for (guint i = 0; i < N_ARRAYS; i++)
    for (guint j = 0; j < arrays[i]->len; j++)
      g_array_index (sums[i], float, j) += g_array_index (arrays[i], float, j);
}

static void
take_averages (const PleaChain *chain, GArray **sums, guint n_added)
{
  GArray *arrays[N_ARRAYS];

  list_weights (chain, arrays);
  for (guint i = 0; i < N_ARRAYS; i++)
    for (guint j = 0; j < arrays[i]->len; j++)
      g_array_index (arrays[i], float, j) = g_array_index (sums[i], float, j) / (float) n_added;
}

static void
learn_rounds (Learning *self, const GPtrArray *examples, guint n_rounds)
{
  guint   n_averaged = (n_rounds + 2) / 3;
  GArray *sums[N_ARRAYS];

  list_weights (self->chain, sums);
  for (guint i = 0; i < N_ARRAYS; i++)
    sums[i] = g_array_copy (sums[i]);
  for (guint round = 0; round < n_rounds; round++)
    {
      for (guint i = 0; i < examples->len; i++)
        learn_example (self, g_ptr_array_index (examples, (i * 7919 + round) % examples->len));
      if (round >= n_rounds - n_averaged)
        add_weights (self->chain, sums);
    }
  take_averages (self->chain, sums, n_averaged);
  for (guint i = 0; i < N_ARRAYS; i++)
    g_array_unref (sums[i]);
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
  PleaChain *chain = plea_labelling_new_chain ();
  Learning   learning = { .chain = chain, .squares = make_sums (chain) };
  g_autoptr (GPtrArray) examples = NULL;

  choose_features (chain, pages, without);
  examples = make_examples (chain, pages, without);
  learning.row_squares = g_array_new (FALSE, TRUE, sizeof (double));
  g_array_set_size (learning.row_squares, chain->weights->len);
  learn_rounds (&learning, examples, n_rounds);
  g_array_unref (learning.row_squares);
  clear_sums (&learning.squares);

  return chain;
}
