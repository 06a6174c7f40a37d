/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One letter, composed: an immutable list of blocks in the order they are read. */

#include "config.h"

#include "plea-letter.h"

#include "plea-bidi.h"
#include "plea-choices.h"
#include "plea-idioms.h"

PLEA_DEFINE_FINAL_TYPE (PleaLetter, plea_letter)

/**
 * plea_block_new:
 * @kind: what it is
 * @text: (transfer full): its words
 *
 * The same words are kept once: a group’s thousand letters say much the same.
 *
 * Returns: (transfer full): a block that has nothing else yet
 */
PleaBlock *
plea_block_new (PleaBlockKind kind, char *text)
{
  PleaBlock *self = g_new0 (PleaBlock, 1);

  self->kind = kind;
  self->text = g_ref_string_new_intern (text);
  g_free (text);

  return self;
}

void
plea_block_free (PleaBlock *self)
{
  g_clear_pointer (&self->text, g_ref_string_release);
  g_clear_pointer (&self->shorter, g_free);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->emphases, g_array_unref);
  g_free (self);
}

static void
plea_letter_clear (PleaLetter *self)
{
  g_clear_object (&self->appeal);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
}

static void
plea_letter_init (PleaLetter *self)
{
}

/**
 * plea_letter_new:
 * @appeal: the appeal that it is for
 * @recipient: who gets it, one of that appeal's
 * @draft: what it was made from
 * @language: BCP 47 tag of its language
 * @phrases: phrases of that language
 * @blocks: (transfer full) (element-type PleaBlock): what it consists of
 * @goes_abroad: whether the post carries it to another country
 *
 * Returns: (transfer full): the letter
 */
PleaLetter *
plea_letter_new (PleaAppeal          *appeal,
                 const PleaRecipient *recipient,
                 PleaDraft           *draft,
                 const char          *language,
                 const PleaPhrases   *phrases,
                 GPtrArray           *blocks,
                 gboolean             goes_abroad)
{
  PleaLetter *self = g_object_new (PLEA_TYPE_LETTER, NULL);

  self->appeal = g_object_ref (appeal);
  self->recipient = recipient;
  self->draft_number = draft->number;
  self->disclosure = draft->disclosure;
  self->language = g_strdup (language);
  self->phrases = phrases;
  self->blocks = blocks;
  self->goes_abroad = goes_abroad;
  self->one_sheet = draft->one_sheet;
  self->on_card = plea_choices_gets_card (appeal, draft, recipient);

  return self;
}

const PleaBlock *
plea_letter_get_block (PleaLetter *self, guint nth)
{
  return g_ptr_array_index (self->blocks, nth);
}

/**
 * plea_letter_find_block:
 * @kind: a kind of block
 *
 * Returns: (transfer none) (nullable): the first block of that kind
 */
const PleaBlock *
plea_letter_find_block (PleaLetter *self, PleaBlockKind kind)
{
  plea_foreach (const PleaBlock, block, self->blocks)
    if (block->kind == kind)
      return block;

  return NULL;
}

static void
append_block (GString *text, const PleaBlock *block)
{
  if (block->kind == PLEA_BLOCK_RETURN_LINE || *block->text == '\0')
    return;

  if (text->len > 0)
    g_string_append (text, "\n\n");
  if (block->label != NULL)
    g_string_append_printf (text, "%s ", block->label);
  g_string_append (text, block->text);
}

/**
 * plea_letter_to_text:
 *
 * Returns: (transfer full): the letter as plain text, blocks separated by empty lines, without the
 * return line, which repeats the sender for the post, and without isolates
 */
char *
plea_letter_to_text (PleaLetter *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  plea_foreach (const PleaBlock, block, self->blocks)
    append_block (text, block);
  g_string_append_c (text, '\n');

  return plea_bidi_strip (text->str);
}
