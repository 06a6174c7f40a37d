/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chooses what each item of a sequence is, all of them together: a linear chain (a conditional
 * random field; Lafferty, McCallum and Pereira, 2001).
 *
 * Features of an item speak for or against its being in a state, and so does the state of the item
 * before. The best sequence is found with Viterbi's algorithm, how sure each choice is with the
 * forward and the backward pass. */

#include "config.h"

#include "plea-chain.h"

#include <math.h>
#include <string.h>

/* Says that a state is out of the question. */
#define IMPOSSIBLE (-1e6)

/**
 * plea_chain_new:
 * @n_states: how many states an item can be in
 *
 * Returns: (transfer full): a chain that knows no feature yet
 */
PleaChain *
plea_chain_new (guint n_states)
{
  PleaChain *self = g_new0 (PleaChain, 1);

  g_assert (n_states <= PLEA_CHAIN_MAX_STATES);
  self->n_states = n_states;
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->weights = g_array_new (FALSE, TRUE, sizeof (float));
  self->transitions = g_array_new (FALSE, TRUE, sizeof (float));
  g_array_set_size (self->transitions, PLEA_N_LINKS * n_states * n_states);

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

/* The best way to @to: sets @from to the state before. */
static double
find_best_way (const PleaChain *self, const double *rates, PleaLink link, guint to, guint8 *from)
{
  double best = -INFINITY;

  for (guint i = 0; i < self->n_states; i++)
    {
      double rate = rates[i] + (double) *plea_chain_get_transition (self, link, i, to);

      if (rate <= best)
        continue;
      best = rate;
      *from = (guint8) i;
    }

  return best;
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
  guint              n = self->n_states;
  g_autofree guint8 *from = g_new0 (guint8, items->len * n);
  double             rates[PLEA_CHAIN_MAX_STATES] = { 0 }, next[PLEA_CHAIN_MAX_STATES];
  guint              last;

  if (items->len == 0)
    return 0;

  rate_item (self, get_item (items, 0), rates);
  for (guint i = 1; i < items->len; i++)
    {
      const PleaChainItem *item = get_item (items, i);

      rate_item (self, item, next);
      for (guint j = 0; j < n; j++)
        next[j] += find_best_way (self, rates, item->link, j, &from[i * n + j]);
      memcpy (rates, next, n * sizeof (double));
    }

  last = find_highest (rates, n);
  states[items->len - 1] = last;
  for (guint i = items->len - 1; i > 0; i--)
    states[i - 1] = from[i * n + states[i]];

  return rates[last];
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

static void
fill_in_potentials (PleaLattice *self, const PleaChain *chain, const GArray *items)
{
  double rates[PLEA_CHAIN_MAX_STATES] = { 0 };

  for (guint i = 0; i < items->len; i++)
    {
      double highest;

      rate_item (chain, get_item (items, i), rates);
      highest = rates[find_highest (rates, self->n_states)];
      for (guint j = 0; j < self->n_states; j++)
        self->potentials[i * self->n_states + j] = exp (rates[j] - highest);
    }
}

static void
pass_forward (PleaLattice *self, const GArray *items)
{
  guint n = self->n_states;

  memcpy (self->forward, self->potentials, n * sizeof (double));
  scale (self->forward, n);
  for (guint i = 1; i < items->len; i++)
    {
      const double *before = self->forward + (i - 1) * n;
      double       *now = self->forward + i * n;
      const double *into = self->factors + get_item (items, i)->link * n * n;

      for (guint from = 0; from < n; from++)
        for (guint to = 0; to < n; to++)
          now[to] += before[from] * into[from * n + to];
      for (guint to = 0; to < n; to++)
        now[to] *= self->potentials[i * n + to];
      scale (now, n);
    }
}

static void
pass_backward (PleaLattice *self, const GArray *items)
{
  guint n = self->n_states;

  for (guint i = 0; i < n; i++)
    self->backward[(items->len - 1) * n + i] = 1.0 / n;
  for (guint i = items->len - 1; i > 0; i--)
    {
      const double *after = self->backward + i * n;
      double       *now = self->backward + (i - 1) * n;
      const double *into = self->factors + get_item (items, i)->link * n * n;
      double        weighed[PLEA_CHAIN_MAX_STATES];

      for (guint to = 0; to < n; to++)
        weighed[to] = self->potentials[i * n + to] * after[to];
      for (guint from = 0; from < n; from++)
        for (guint to = 0; to < n; to++)
          now[from] += into[from * n + to] * weighed[to];
      scale (now, n);
    }
}

/**
 * plea_lattice_new:
 * @chain: a chain
 * @items: (element-type PleaChainItem): the items, in their order
 *
 * Returns: (transfer full): how likely each item is in each state
 */
PleaLattice *
plea_lattice_new (const PleaChain *chain, const GArray *items)
{
  PleaLattice *self = g_new0 (PleaLattice, 1);
  guint        n = chain->n_states;

  self->n_items = items->len;
  self->n_states = n;
  self->factors = g_new (double, PLEA_N_LINKS *n *n);
  self->potentials = g_new0 (double, items->len *n);
  self->forward = g_new0 (double, items->len *n);
  self->backward = g_new0 (double, items->len *n);
  for (guint i = 0; i < PLEA_N_LINKS * n * n; i++)
    self->factors[i] = exp ((double) g_array_index (chain->transitions, float, i));

  if (items->len > 0)
    {
      fill_in_potentials (self, chain, items);
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
  g_free (self->potentials);
  g_free (self->forward);
  g_free (self->backward);
  g_free (self);
}

/**
 * plea_lattice_get_chances:
 * @item: number of an item
 * @chances: (out caller-allocates): how likely it is in each state, 1 in all
 */
void
plea_lattice_get_chances (const PleaLattice *self, guint item, double *chances)
{
  for (guint i = 0; i < self->n_states; i++)
    chances[i] = self->forward[item * self->n_states + i]
                 * self->backward[item * self->n_states + i];
  scale (chances, self->n_states);
}
