/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chooses what each item of a sequence is, all of them together: a linear chain (a conditional
 * random field; Lafferty, McCallum and Pereira, 2001).
 *
 * Features of an item speak for or against its being in a state, and so do the state of the item
 * before and what is remembered of all before that, as that there was an address. The best sequence
 * is found with Viterbi's algorithm, how sure each choice is with the forward and the backward
 * pass. */

#include "config.h"

#include "plea-chain.h"

#include <math.h>
#include <string.h>

/* Says that a state is out of the question. */
#define IMPOSSIBLE (-1e6)

/* What is less likely makes no difference. */
#define NEGLIGIBLE 1e-12

static GArray *
new_weights (guint n_weights)
{
  GArray *weights = g_array_new (FALSE, TRUE, sizeof (float));

  g_array_set_size (weights, n_weights);

  return weights;
}

/**
 * plea_chain_new:
 * @n_states: how many states an item can be in
 * @n_memories: how many things can be remembered
 * @remember: (scope call): what is remembered
 *
 * Returns: (transfer full): a chain that knows no feature yet
 */
PleaChain *
plea_chain_new (guint n_states, guint n_memories, PleaChainRemember remember)
{
  PleaChain *self = g_new0 (PleaChain, 1);

  g_assert (n_states <= PLEA_CHAIN_MAX_STATES && n_memories <= PLEA_CHAIN_MAX_MEMORIES);
  self->n_states = n_states;
  self->n_memories = n_memories;
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->weights = new_weights (0);
  self->transitions = new_weights (PLEA_N_LINKS * n_states * n_states);
  self->memories = new_weights (n_memories * n_states);
  self->ends = new_weights (n_memories);
  self->next = g_new (guint8, n_memories * n_states);
  for (guint i = 0; i < n_memories * n_states; i++)
    self->next[i] = (guint8) remember (i / n_states, i % n_states);

  return self;
}

void
plea_chain_free (PleaChain *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->weights, g_array_unref);
  g_clear_pointer (&self->transitions, g_array_unref);
  g_clear_pointer (&self->memories, g_array_unref);
  g_clear_pointer (&self->ends, g_array_unref);
  g_free (self->next);
  g_free (self);
}

/**
 * plea_chain_find_row:
 * @feature: name of a feature
 *
 * Returns: its row, or 0 where nothing is known of it
 */
guint
plea_chain_find_row (const PleaChain *self, const char *feature)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->rows, feature));
}

/**
 * plea_chain_add_row:
 * @feature: name of a feature
 *
 * Returns: its row, a new one that says nothing yet where it is not known
 */
guint
plea_chain_add_row (PleaChain *self, const char *feature)
{
  guint row = plea_chain_find_row (self, feature);

  if (row > 0)
    return row;

  row = g_hash_table_size (self->rows) + 1;
  g_hash_table_insert (self->rows, g_strdup (feature), GUINT_TO_POINTER (row));
  g_array_set_size (self->weights, row * self->n_states);

  return row;
}

/**
 * plea_chain_get_row:
 * @row: number of a row
 *
 * Returns: (transfer none): its weights, one for each state
 */
float *
plea_chain_get_row (const PleaChain *self, guint row)
{
  return &g_array_index (self->weights, float, (row - 1) * self->n_states);
}

float *
plea_chain_get_transition (const PleaChain *self, PleaLink link, guint from, guint to)
{
  guint before = link * self->n_states + from;

  return &g_array_index (self->transitions, float, before * self->n_states + to);
}

/**
 * plea_chain_remember:
 * @memory: what is remembered of all items before one
 * @state: the state of that item
 *
 * Returns: what is remembered from then on
 */
guint
plea_chain_remember (const PleaChain *self, guint memory, guint state)
{
  return self->next[memory * self->n_states + state];
}

/* Where a state and what is remembered from then on stand among all such pairs. */
static guint
find_pair (const PleaChain *self, guint memory, guint state)
{
  return plea_chain_remember (self, memory, state) * self->n_states + state;
}

static guint
count_pairs (const PleaChain *self)
{
  return self->n_memories * self->n_states;
}

static double
get_memory (const PleaChain *self, guint memory, guint state)
{
  return (double) g_array_index (self->memories, float, memory * self->n_states + state);
}

static double
get_end (const PleaChain *self, guint memory)
{
  return (double) g_array_index (self->ends, float, memory);
}

static void
rate_item (const PleaChain *self, const PleaChainItem *item, double *rates)
{
  for (guint i = 0; i < self->n_states; i++)
    rates[i] = item->allowed >> i & 1 ? 0 : IMPOSSIBLE;
  for (guint i = 0; i < item->features->len; i++)
    {
      const float *row = plea_chain_get_row (self, g_array_index (item->features, guint, i));

      for (guint j = 0; j < self->n_states; j++)
        rates[j] += (double) row[j];
    }
}

static const PleaChainItem *
get_item (const GArray *items, guint nth)
{
  return &g_array_index (items, PleaChainItem, nth);
}

static guint
find_highest (const double *rates, guint n_rates)
{
  guint best = 0;

  for (guint i = 1; i < n_rates; i++)
    if (rates[i] > rates[best])
      best = i;

  return best;
}

/* The best way to @to, by the rates of the states before: sets @from to the state before. */
static double
find_best_way (const PleaChain *self, const double *rates, PleaLink link, guint to, guint *from)
{
  double best = -INFINITY;

  for (guint i = 0; i < self->n_states; i++)
    {
      double rate = rates[i] + (double) *plea_chain_get_transition (self, link, i, to);

      if (rate <= best)
        continue;
      best = rate;
      *from = i;
    }

  return best;
}

/* Rates the states of an item behind all that is remembered as @memory. */
static void
go_on_from (const PleaChain     *self,
            const PleaChainItem *item,
            guint                memory,
            const double        *rates,
            double              *next,
            guint16             *before)
{
  for (guint to = 0; to < self->n_states; to++)
    {
      guint  from = 0, pair = find_pair (self, memory, to);
      double rate = find_best_way (self, rates, item->link, to, &from)
                    + get_memory (self, memory, to);

      if (rate <= next[pair])
        continue;
      next[pair] = rate;
      before[pair] = (guint16) (memory * self->n_states + from);
    }
}

static void
start (const PleaChain *self, double *next)
{
  for (guint i = 0; i < self->n_states; i++)
    next[find_pair (self, 0, i)] = get_memory (self, 0, i);
}

/* Rates what an item and the memory behind it can be, by those rates of the item before; sets
 * @before to the best way to each. */
static void
go_on (const PleaChain     *self,
       const PleaChainItem *item,
       const double        *rates,
       double              *next,
       guint16             *before)
{
  guint  n = self->n_states;
  double own[PLEA_CHAIN_MAX_STATES];

  for (guint i = 0; i < count_pairs (self); i++)
    next[i] = -INFINITY;
  if (rates == NULL)
    start (self, next);
  for (guint i = 0; rates != NULL && i < self->n_memories; i++)
    if (rates[i * n + find_highest (rates + i * n, n)] > -INFINITY)
      go_on_from (self, item, i, rates + i * n, next, before);
  rate_item (self, item, own);
  for (guint i = 0; i < count_pairs (self); i++)
    next[i] += own[i % n];
}

/**
 * plea_chain_decode:
 * @items: (element-type PleaChainItem): the items, in their order
 * @states: (out caller-allocates): the state of each item in the best sequence of states
 *
 * Returns: how good that sequence is; by how much one is better than another says how much likelier
 * it is, as a natural logarithm
 */
double
plea_chain_decode (const PleaChain *self, const GArray *items, guint *states)
{
  guint               width = count_pairs (self);
  g_autofree guint16 *before = g_new0 (guint16, items->len * width);
  double              rates[2][PLEA_CHAIN_MAX_STATES * PLEA_CHAIN_MAX_MEMORIES];
  double             *last = rates[(items->len + 1) % 2];
  guint               pair;

  if (items->len == 0)
    return 0;

  for (guint i = 0; i < items->len; i++)
    go_on (self, get_item (items, i), i > 0 ? rates[(i + 1) % 2] : NULL, rates[i % 2],
           before + i * width);
  for (guint i = 0; i < width; i++)
    last[i] += get_end (self, i / self->n_states);

  pair = find_highest (last, width);
  for (guint i = items->len, now = pair; i-- > 0; now = before[i * width + now])
    states[i] = now % self->n_states;

  return last[pair];
}

/* The lattice */

static void
scale (double *numbers, guint n_numbers)
{
  double sum = 0;

  for (guint i = 0; i < n_numbers; i++)
    sum += numbers[i];
  for (guint i = 0; i < n_numbers && sum > 0; i++)
    numbers[i] /= sum;
}

static double
add_up (const double *numbers, guint n_numbers)
{
  double sum = 0;

  for (guint i = 0; i < n_numbers; i++)
    sum += numbers[i];

  return sum;
}

static void
fill_in_potentials (PleaLattice *self, const GArray *items)
{
  guint  n = self->chain->n_states;
  double rates[PLEA_CHAIN_MAX_STATES] = { 0 };

  for (guint i = 0; i < items->len; i++)
    {
      double highest;

      rate_item (self->chain, get_item (items, i), rates);
      highest = rates[find_highest (rates, n)];
      for (guint j = 0; j < n; j++)
        self->potentials[i * n + j] = exp (rates[j] - highest);
    }
}

/* Adds what goes on from states that all go with @memory to what an item can be. */
static void
pass_on (const PleaLattice *self,
         const double      *before,
         const double      *into,
         guint              memory,
         double            *now)
{
  guint  n = self->chain->n_states;
  double sums[PLEA_CHAIN_MAX_STATES] = { 0 };

  for (guint from = 0; from < n; from++)
    for (guint to = 0; to < n; to++)
      sums[to] += before[from] * into[from * n + to];
  for (guint to = 0; to < n; to++)
    now[find_pair (self->chain, memory, to)] += sums[to] * self->memory_factors[memory * n + to];
}

static void
pass_forward (PleaLattice *self, const GArray *items)
{
  guint   n = self->chain->n_states, width = count_pairs (self->chain);
  double *before = NULL, *now = self->forward;

  for (guint i = 0; i < items->len; i++, before = now, now += width)
    {
      const double *into = self->factors + get_item (items, i)->link * n * n;

      for (guint to = 0; before == NULL && to < n; to++)
        now[find_pair (self->chain, 0, to)] = self->memory_factors[to];
      for (guint memory = 0; before != NULL && memory < self->chain->n_memories; memory++)
        if (plea_lattice_is_likely (self, i - 1, memory))
          pass_on (self, before + memory * n, into, memory, now);
      for (guint pair = 0; pair < width; pair++)
        now[pair] *= self->potentials[i * n + pair % n];
      scale (now, width);
    }
}

/* How well an item and all behind it go with states before it that all go with @memory. */
static void
pass_back (const PleaLattice *self, guint item, const double *into, guint memory, double *before)
{
  guint  n = self->chain->n_states;
  double weighed[PLEA_CHAIN_MAX_STATES];

  plea_lattice_weigh (self, item, memory, weighed);
  for (guint from = 0; from < n; from++)
    for (guint to = 0; to < n; to++)
      before[from] += into[from * n + to] * weighed[to];
}

static void
pass_backward (PleaLattice *self, const GArray *items)
{
  guint n = self->chain->n_states, width = count_pairs (self->chain);

  for (guint i = 0; i < width; i++)
    self->backward[(items->len - 1) * width + i] = exp (get_end (self->chain, i / n));
  for (guint i = items->len - 1; i > 0; i--)
    {
      double       *now = self->backward + (i - 1) * width;
      const double *into = self->factors + get_item (items, i)->link * n * n;

      for (guint memory = 0; memory < self->chain->n_memories; memory++)
        if (plea_lattice_is_likely (self, i - 1, memory))
          pass_back (self, i, into, memory, now + memory * n);
      scale (now, width);
    }
}

static double *
get_factors (const GArray *weights)
{
  double *factors = g_new (double, weights->len);

  for (guint i = 0; i < weights->len; i++)
    factors[i] = exp ((double) g_array_index (weights, float, i));

  return factors;
}

/**
 * plea_lattice_new:
 * @chain: a chain, which has to stay
 * @items: (element-type PleaChainItem): the items, in their order
 *
 * Returns: (transfer full): how likely each item is in each state
 */
PleaLattice *
plea_lattice_new (const PleaChain *chain, const GArray *items)
{
  PleaLattice *self = g_new0 (PleaLattice, 1);

  self->chain = chain;
  self->n_items = items->len;
  self->factors = get_factors (chain->transitions);
  self->memory_factors = get_factors (chain->memories);
  self->potentials = g_new0 (double, items->len * chain->n_states);
  self->forward = g_new0 (double, items->len *count_pairs (chain));
  self->backward = g_new0 (double, items->len *count_pairs (chain));

  if (items->len > 0)
    {
      fill_in_potentials (self, items);
      pass_forward (self, items);
      pass_backward (self, items);
    }

  return self;
}

void
plea_lattice_free (PleaLattice *self)
{
  if (self == NULL)
    return;

  g_free (self->factors);
  g_free (self->memory_factors);
  g_free (self->potentials);
  g_free (self->forward);
  g_free (self->backward);
  g_free (self);
}

/**
 * plea_lattice_is_likely:
 * @item: number of an item
 * @memory: what may be remembered behind it
 *
 * Returns: whether that is likely enough to make a difference
 */
gboolean
plea_lattice_is_likely (const PleaLattice *self, guint item, guint memory)
{
  guint n = self->chain->n_states;

  return add_up (self->forward + item * count_pairs (self->chain) + memory * n, n) > NEGLIGIBLE;
}

/**
 * plea_lattice_weigh:
 * @item: number of an item
 * @memory: what is remembered of all items before it
 * @weighed: (out caller-allocates): what speaks for each of its states, all but the state before
 */
void
plea_lattice_weigh (const PleaLattice *self, guint item, guint memory, double *weighed)
{
  guint         n = self->chain->n_states;
  const double *after = self->backward + item * count_pairs (self->chain);

  for (guint to = 0; to < n; to++)
    weighed[to] = self->potentials[item * n + to] * self->memory_factors[memory * n + to]
                  * after[find_pair (self->chain, memory, to)];
}

/**
 * plea_lattice_get_chances:
 * @item: number of an item
 * @chances: (out caller-allocates): how likely it is in each state, 1 in all
 */
void
plea_lattice_get_chances (const PleaLattice *self, guint item, double *chances)
{
  guint n = self->chain->n_states, width = count_pairs (self->chain);

  memset (chances, 0, n * sizeof (double));
  for (guint i = item * width; i < (item + 1) * width; i++)
    chances[i % width % n] += self->forward[i] * self->backward[i];
  scale (chances, n);
}
