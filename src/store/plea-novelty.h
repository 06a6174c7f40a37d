/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an appeal from elsewhere would be to the library. */

#pragma once

#include "plea-library.h"

/**
 * PleaNovelty:
 * @PLEA_NOVELTY_NEW: the library has no such appeal
 * @PLEA_NOVELTY_SAME: the library has this very appeal
 * @PLEA_NOVELTY_UPDATE: the library has the appeal as it was before
 * @PLEA_NOVELTY_OUTDATED: the library has the appeal as it was afterwards
 *
 * What an appeal would be to the library.
 */
typedef enum
{
  PLEA_NOVELTY_NEW,
  PLEA_NOVELTY_SAME,
  PLEA_NOVELTY_UPDATE,
  PLEA_NOVELTY_OUTDATED,
} PleaNovelty;

PleaListing *plea_novelty_find_twin (PleaLibrary *library, PleaAppeal *appeal);
PleaNovelty  plea_novelty_judge (PleaLibrary *library, PleaAppeal *appeal);
PleaNovelty  plea_novelty_judge_case (PleaLibrary *library, PleaAppeal *appeal);
