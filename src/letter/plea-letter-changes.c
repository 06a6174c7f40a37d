/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is new in a letter that has been composed anew.
 *
 * Letters are compared by their words, whatever it was that changed them: so it takes no map from
 * all that can be edited to where it is printed. */

#include "config.h"

#include "plea-letter-changes.h"

#include <string.h>

#include "plea-idioms.h"

static gboolean
are_alike (const PleaBlock *a, const PleaBlock *b)
{
  return a->kind == b->kind && g_str_equal (a->text, b->text)
         && g_strcmp0 (a->label, b->label) == 0;
}

static gboolean
has_block (PleaLetter *self, const PleaBlock *wanted)
{
  plea_foreach (const PleaBlock, block, self->blocks)
    if (are_alike (block, wanted))
      return TRUE;

  return FALSE;
}

/* In bytes, of which a character may have several: that does for finding a line. */
static PleaSpan
find_new (const char *text, const char *before)
{
  gsize length = strlen (text);
  gsize length_before = strlen (before);
  gsize shorter = MIN (length, length_before);
  gsize start = 0, end = 0;

  while (start < shorter && text[start] == before[start])
    start++;
  while (end < shorter - start && text[length - 1 - end] == before[length_before - 1 - end])
    end++;

  return (PleaSpan){ (guint) start, (guint) (length - end) };
}

static void
add (GArray *changes, PleaLetter *self, PleaLetter *before, guint nth)
{
  const PleaBlock *block = plea_letter_get_block (self, nth);
  const PleaBlock *old = nth < before->blocks->len ? plea_letter_get_block (before, nth) : NULL;
  PleaChange       change = { nth, { 0, (guint) strlen (block->text) } };

  if (old != NULL && old->kind == block->kind)
    change.new = find_new (block->text, old->text);
  g_array_append_val (changes, change);
}

/* Where a block was taken out, which may be the end of the letter. */
static void
add_gap (GArray *changes, PleaLetter *self, PleaLetter *before)
{
  PleaChange change = { 0, { 0, 0 } };

  while (change.block + 1 < self->blocks->len
         && are_alike (plea_letter_get_block (self, change.block),
                       plea_letter_get_block (before, change.block)))
    change.block++;
  g_array_append_val (changes, change);
}

/**
 * plea_letter_find_changes:
 * @before: the letter as it was before
 *
 * Returns: (transfer full) (element-type PleaChange): what is new, in the order of the letter;
 *   nothing in another language, in which all is
 */
GArray *
plea_letter_find_changes (PleaLetter *self, PleaLetter *before)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (PleaChange));

  if (!g_str_equal (self->language, before->language))
    return changes;

  for (guint i = 0; i < self->blocks->len; i++)
    if (!has_block (before, plea_letter_get_block (self, i)))
      add (changes, self, before, i);
  if (changes->len == 0 && self->blocks->len < before->blocks->len)
    add_gap (changes, self, before);

  return changes;
}
