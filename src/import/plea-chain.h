/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chooses what each item of a sequence is, all of them together: a linear chain (a conditional
 * random field). */

#pragma once

#include <glib.h>

#define PLEA_CHAIN_MAX_STATES 64

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
 * PleaChain:
 * @n_states: how many states an item can be in
 * @rows: names of features to the number of their row of @weights, from 1
 * @weights: (element-type float): what a feature says for each state, a row of @n_states a feature
 * @transitions: (element-type float): what speaks for a state behind another, @n_states times
 *   @n_states for each #PleaLink
 */
typedef struct
{
  guint       n_states;
  GHashTable *rows;
  GArray     *weights;
  GArray     *transitions;
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
 * @n_items: how many items there are
 * @n_states: how many states each can be in
 * @factors: what speaks for a state behind another, for each #PleaLink
 * @potentials: what speaks for each state of an item by itself, as a factor
 * @forward: how likely each state is, by all that stands before and the item itself
 * @backward: how well what stands behind goes with each state
 *
 * The arrays have @n_states numbers an item, scaled so that they can be added and multiplied.
 */
typedef struct
{
  guint   n_items;
  guint   n_states;
  double *factors;
  double *potentials;
  double *forward;
  double *backward;
} PleaLattice;

PleaChain *plea_chain_new (guint n_states);
void       plea_chain_free (PleaChain *self);
guint      plea_chain_find_row (const PleaChain *self, const char *feature);
guint      plea_chain_add_row (PleaChain *self, const char *feature);
float     *plea_chain_get_row (const PleaChain *self, guint row);
float     *plea_chain_get_transition (const PleaChain *self, PleaLink link, guint from, guint to);

double plea_chain_decode (const PleaChain *self, const GArray *items, guint *states);

PleaLattice *plea_lattice_new (const PleaChain *chain, const GArray *items);
void         plea_lattice_free (PleaLattice *self);
void         plea_lattice_get_chances (const PleaLattice *self, guint item, double *chances);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaChain, plea_chain_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaLattice, plea_lattice_free)
