/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chooses what each item of a sequence is, all of them together: a linear chain (a conditional
 * random field) that remembers something of all items before. */

#pragma once

#include <glib.h>

#define PLEA_CHAIN_MAX_STATES 64
#define PLEA_CHAIN_MAX_MEMORIES 16

/**
 * PleaLink:
 * @PLEA_LINK_NEXT: an item follows the one before at once
 * @PLEA_LINK_GAP: there is a gap between them
 * @PLEA_LINK_SAME: they are pieces of one
 */
typedef enum
{
  PLEA_LINK_NEXT,
  PLEA_LINK_GAP,
  PLEA_LINK_SAME,
  PLEA_N_LINKS,
} PleaLink;

/**
 * PleaChainRemember:
 * @memory: what is remembered of all items before one, 0 at the beginning
 * @state: the state of that item
 *
 * Returns: what is remembered from then on
 */
typedef guint (*PleaChainRemember) (guint memory, guint state);

/**
 * PleaChain:
 * @n_states: how many states an item can be in
 * @n_memories: how many things can be remembered
 * @rows: names of features to the number of their row of @weights, from 1
 * @weights: (element-type float): what a feature says for each state, a row of @n_states a feature
 * @transitions: (element-type float): what speaks for a state behind another, @n_states times
 *   @n_states for each #PleaLink
 * @memories: (element-type float): what speaks for a state behind all that is remembered, @n_states
 *   for each memory
 * @ends: (element-type float): what speaks for each memory at the end
 * @next: what is remembered behind each state, @n_states for each memory
 */
typedef struct
{
  guint       n_states;
  guint       n_memories;
  GHashTable *rows;
  GArray     *weights;
  GArray     *transitions;
  GArray     *memories;
  GArray     *ends;
  guint8     *next;
} PleaChain;

/**
 * PleaChainItem:
 * @features: (element-type guint): rows of the features that it has
 * @link: how it follows the item before
 * @allowed: a bit for each state that it may be in
 */
typedef struct
{
  GArray  *features;
  PleaLink link;
  guint64  allowed;
} PleaChainItem;

/**
 * PleaLattice:
 * @chain: (transfer none): the chain
 * @n_items: how many items there are
 * @factors: what speaks for a state behind another, for each #PleaLink
 * @memory_factors: what speaks for a state behind a memory
 * @potentials: what speaks for each state of an item by itself, as a factor
 * @forward: how likely each state and memory is, by all that stands before and the item itself
 * @backward: how well what stands behind goes with each state and memory
 *
 * The last two have a number for each memory and, within it, for each state of each item, scaled so
 * that they can be added and multiplied.
 */
typedef struct
{
  const PleaChain *chain;
  guint            n_items;
  double          *factors;
  double          *memory_factors;
  double          *potentials;
  double          *forward;
  double          *backward;
} PleaLattice;

PleaChain *plea_chain_new (guint n_states, guint n_memories, PleaChainRemember remember);
void       plea_chain_free (PleaChain *self);
guint      plea_chain_find_row (const PleaChain *self, const char *feature);
guint      plea_chain_add_row (PleaChain *self, const char *feature);
float     *plea_chain_get_row (const PleaChain *self, guint row);
float     *plea_chain_get_transition (const PleaChain *self, PleaLink link, guint from, guint to);
guint      plea_chain_remember (const PleaChain *self, guint memory, guint state);

double plea_chain_decode (const PleaChain *self, const GArray *items, guint *states);

PleaLattice *plea_lattice_new (const PleaChain *chain, const GArray *items);
void         plea_lattice_free (PleaLattice *self);
gboolean     plea_lattice_is_likely (const PleaLattice *self, guint item, guint memory);
void plea_lattice_weigh (const PleaLattice *self, guint item, guint memory, double *weighed);
void plea_lattice_get_chances (const PleaLattice *self, guint item, double *chances);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaChain, plea_chain_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaLattice, plea_lattice_free)
