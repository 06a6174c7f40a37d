/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages whose lines somebody has labelled, to learn from and to be measured by. */

#pragma once

#include "plea-chain.h"
#include "plea-reading-data.h"

/**
 * PleaLabelled:
 * @name: the file's name
 * @family: the publisher whose ways the page has
 * @reading: its lines, each with its meaning
 * @lines: (element-type PleaReadingLine): the same
 */
typedef struct
{
  char        *name;
  char        *family;
  PleaReading *reading;
  GPtrArray   *lines;
} PleaLabelled;

/**
 * PleaGuise:
 * @PLEA_GUISE_AS_IS: as the page was written
 * @PLEA_GUISE_BROKEN: with long lines broken as e-mail breaks them
 * @PLEA_GUISE_BARE: what is printed of it, without what stands before and behind
 * @PLEA_GUISE_SPACED: with a blank line behind each
 * @PLEA_GUISE_DENSE: without blank lines
 * @PLEA_GUISE_CUT: without what stands behind the middle of the last letter, and part of that line
 * @PLEA_GUISE_MARKED_UP: with what a web page says of its lines, bullets as items
 * @PLEA_GUISE_BROKEN_AND_SPACED: broken, and with a blank line behind each, as viewers copy pages
 *
 * The first are those that teach the most.
 */
typedef enum
{
  PLEA_GUISE_AS_IS,
  PLEA_GUISE_BROKEN,
  PLEA_GUISE_BARE,
  PLEA_GUISE_SPACED,
  PLEA_GUISE_DENSE,
  PLEA_GUISE_CUT,
  PLEA_GUISE_MARKED_UP,
  PLEA_GUISE_BROKEN_AND_SPACED,
  PLEA_N_GUISES,
} PleaGuise;

PleaLabelled *plea_labelled_load (const char *path, PleaGuise guise);
void          plea_labelled_free (PleaLabelled *self);
gboolean      plea_labelled_is_of (const PleaLabelled *self, const char *families);
GPtrArray    *plea_labelled_load_all (const char *directory, PleaGuise guise);

PleaChain *plea_learn (const GPtrArray *pages, const char *without, guint n_rounds);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaLabelled, plea_labelled_free)
