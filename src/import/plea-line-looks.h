/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is to be seen of the lines of a source, each by itself and among the others. */

#pragma once

#include "plea-chain.h"
#include "plea-line-shape.h"
#include "plea-reading-line.h"
#include "plea-vocabulary.h"

/**
 * PleaLandmark:
 *
 * What lines far from each other are measured by.
 */
typedef enum
{
  PLEA_LANDMARK_SALUTATION,
  PLEA_LANDMARK_CLOSING,
  PLEA_LANDMARK_RECIPIENTS,
  PLEA_LANDMARK_COPIES,
  PLEA_LANDMARK_LETTER,
  PLEA_LANDMARK_TAIL,
  PLEA_LANDMARK_ABOUT,
  PLEA_LANDMARK_COUNTRY,
  PLEA_LANDMARK_CONTACT,
  PLEA_LANDMARK_ITEM,
  PLEA_LANDMARK_PROSE,
  PLEA_LANDMARK_OFFICIAL,
  PLEA_LANDMARK_PLACE,
} PleaLandmark;

#define PLEA_N_LANDMARKS (PLEA_LANDMARK_PLACE + 1)

/**
 * PleaLineKind:
 *
 * What a line is at the first glance: the first of these that it can be.
 */
typedef enum
{
  PLEA_LINE_KIND_SALUTATION,
  PLEA_LINE_KIND_CLOSING,
  PLEA_LINE_KIND_RECIPIENTS,
  PLEA_LINE_KIND_COPIES,
  PLEA_LINE_KIND_HEADING,
  PLEA_LINE_KIND_CONTACT,
  PLEA_LINE_KIND_PLACE,
  PLEA_LINE_KIND_COUNTRY,
  PLEA_LINE_KIND_DATE,
  PLEA_LINE_KIND_OFFICIAL,
  PLEA_LINE_KIND_ITEM,
  PLEA_LINE_KIND_ADVICE,
  PLEA_LINE_KIND_ADDRESS_TO,
  PLEA_LINE_KIND_OWN_WORDS,
  PLEA_LINE_KIND_PROSE,
  PLEA_LINE_KIND_NAME,
  PLEA_LINE_KIND_SHORT,
  PLEA_LINE_KIND_LONG,
} PleaLineKind;

/**
 * PleaLineLook:
 * @line: the line
 * @index: its index among all lines
 * @n_words: how many words it has
 * @after_gap: whether a blank line stands before it
 * @folded: what of its words is looked at, to be compared
 * @shapes: a bit for each #PleaLineShape
 * @words: what the words of the vocabulary tell of it
 * @landmarks: a bit for each #PleaLandmark
 * @kind: what it is at the first glance
 * @under_request: whether the last line with a colon asks for something
 * @before: how far the last of each landmark is, or -1
 * @behind: how far the next one is, or -1
 * @run_first: number of the first of the short lines around it
 * @run_end: number of the line behind the last of them; @run_first if it is none
 * @run_kinds: a bit for each #PleaLineKind that is among them
 * @language: (nullable): the language of a sentence
 */
typedef struct
{
  const PleaReadingLine *line;
  guint                  index;
  guint                  n_words;
  gboolean               after_gap;
  char                  *folded;
  guint64                shapes;
  PleaVocabularyLook     words;
  guint                  landmarks;
  PleaLineKind           kind;
  gboolean               under_request;
  gint                   before[PLEA_N_LANDMARKS];
  gint                   behind[PLEA_N_LANDMARKS];
  guint                  run_first;
  guint                  run_end;
  guint                  run_kinds;
  const char            *language;
} PleaLineLook;

/**
 * PleaLineLooks:
 * @looks: (element-type PleaLineLook): the lines that are not blank
 * @language: (nullable): the language of most sentences
 */
typedef struct
{
  GArray     *looks;
  const char *language;
} PleaLineLooks;

PleaLineLooks      *plea_line_looks_new (const GPtrArray *lines);
void                plea_line_looks_free (PleaLineLooks *self);
guint               plea_line_looks_get_size (const PleaLineLooks *self);
guint               plea_line_looks_get_line (const PleaLineLooks *self, guint nth);
PleaLink            plea_line_looks_get_link (const PleaLineLooks *self, guint nth);
const PleaLineLook *plea_line_looks_get (const PleaLineLooks *self, gint nth);
gboolean            plea_has_bit (guint64 bits, guint bit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaLineLooks, plea_line_looks_free)
