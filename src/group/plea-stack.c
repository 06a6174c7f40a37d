/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letters of a group, in the order in which they are printed. */

#include "config.h"

#include "plea-stack.h"

#include "plea-draft-data.h"

/**
 * plea_case_new:
 * @appeal: what the publisher says
 * @draft: what holds for all who sign
 *
 * Returns: (transfer full): both
 */
PleaCase *
plea_case_new (PleaAppeal *appeal, PleaDraft *draft)
{
  PleaCase *self = g_new0 (PleaCase, 1);

  self->appeal = g_object_ref (appeal);
  self->draft = g_object_ref (draft);

  return self;
}

void
plea_case_free (PleaCase *self)
{
  g_object_unref (self->appeal);
  g_object_unref (self->draft);
  g_free (self);
}

/* In letters to officials and to the defender alike. */
static void
add_words (PleaDraft *draft, const char *property, const char *words)
{
  g_autofree char *before = NULL;
  g_autofree char *all = NULL;

  g_object_get (draft, property, &before, NULL);
  all = g_strconcat (before, *before != '\0' && *words != '\0' ? "\n" : "", words, NULL);
  g_object_set (draft, property, all, NULL);
}

static PleaDraft *
draft_for (const PleaCase *self, const PleaSigner *signer)
{
  g_autofree char *data = plea_draft_to_data (self->draft);
  PleaDraft       *draft = plea_draft_new_from_data (self->appeal->id, data, NULL);

  add_words (draft, "own-words", signer->words);
  add_words (draft, "defender-words", signer->words);
  g_object_set (draft, "disclosure", signer->disclosure, NULL);
  if (signer->language != NULL && plea_appeal_find_letter (self->appeal, signer->language) != NULL)
    g_object_set (draft, "language", signer->language, NULL);

  return draft;
}

/**
 * plea_stack_count:
 *
 * Returns: of how many pieces it is
 */
guint
plea_stack_count (const PleaStack *self)
{
  return self->cases->len * self->signers->len;
}

static const PleaCase *
get_case (const PleaStack *self, guint nth)
{
  return self->cases->pdata[self->order == PLEA_STACK_BY_CASE ? nth / self->signers->len
                                                              : nth % self->cases->len];
}

/**
 * plea_stack_get_signer:
 * @nth: number of a piece, from 0
 *
 * Returns: (transfer none): who signs its letters
 */
const PleaSigner *
plea_stack_get_signer (const PleaStack *self, guint nth)
{
  return self->signers->pdata[self->order == PLEA_STACK_BY_CASE ? nth % self->signers->len
                                                                : nth / self->cases->len];
}

/**
 * plea_stack_compose:
 * @nth: number of a piece, from 0
 *
 * Returns: (transfer full) (element-type PleaLetter): the letters of one signer for one case
 */
GPtrArray *
plea_stack_compose (const PleaStack *self, guint nth)
{
  const PleaCase   *one = get_case (self, nth);
  const PleaSigner *signer = plea_stack_get_signer (self, nth);
  g_autoptr (PleaDraft) draft = draft_for (one, signer);

  return plea_compose_letters (one->appeal, draft, signer->sender);
}
