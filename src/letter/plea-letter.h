/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One letter, composed: an immutable list of blocks in the order they are read. */

#pragma once

#include "plea-draft.h"
#include "plea-phrases.h"

typedef enum
{
  PLEA_BLOCK_SENDER,
  PLEA_BLOCK_RETURN_LINE,
  PLEA_BLOCK_RECIPIENT,
  PLEA_BLOCK_DATE,
  PLEA_BLOCK_COPY_MARK,
  PLEA_BLOCK_SUBJECT,
  PLEA_BLOCK_SALUTATION,
  PLEA_BLOCK_PARAGRAPH,
  PLEA_BLOCK_LEAD_IN,
  PLEA_BLOCK_DEMAND,
  PLEA_BLOCK_CLOSING,
  PLEA_BLOCK_SIGNATURE,
  PLEA_BLOCK_COPIES,
} PleaBlockKind;

/**
 * PleaSpan:
 * @start: index of its first byte
 * @end: index of the byte after its last
 *
 * A stretch of text.
 */
typedef struct
{
  guint start;
  guint end;
} PleaSpan;

/**
 * PleaBlock:
 * @kind: what it is
 * @text: its words; lines of an address and of a closing are separated by newlines. In
 * right-to-left letters isolates stand round names and numbers.
 * @shorter: (nullable): the words to print where those have no room
 * @label: (nullable): a demand's number
 * @emphases: (element-type PleaSpan) (nullable): what of the text is set in bold type
 * @is_own: whether these are the own words of who signs, which go with the letter
 */
typedef struct
{
  PleaBlockKind kind;
  char         *text;
  char         *shorter;
  char         *label;
  GArray       *emphases;
  gboolean      is_own;
} PleaBlock;

#define PLEA_TYPE_LETTER (plea_letter_get_type ())

G_DECLARE_FINAL_TYPE (PleaLetter, plea_letter, PLEA, LETTER, GObject)

/**
 * PleaLetter:
 * @appeal: the appeal that it is for
 * @recipient: who gets it, one of that appeal's
 * @draft_number: which draft for that appeal it was made from
 * @disclosure: how much of the sender is on it
 * @language: BCP 47 tag of its language; that of its phrases may be a more common one
 * @phrases: the phrases around it
 * @goes_abroad: whether the post carries it to another country than the sender's, or to one of
 *   which that is not known
 * @one_sheet: whether it is set tighter, if it must be, to go on one sheet
 * @on_card: whether it is for a postcard
 * @blocks: (element-type PleaBlock): what it consists of
 *
 * Immutable, to be read and never written, so that it can be laid out in another thread while the
 * supporter goes on writing.
 */
struct _PleaLetter
{
  GObject parent_instance;

  PleaAppeal          *appeal;
  const PleaRecipient *recipient;
  guint                draft_number;
  PleaDisclosure       disclosure;
  char                *language;
  const PleaPhrases   *phrases;
  gboolean             goes_abroad;
  gboolean             one_sheet;
  gboolean             on_card;
  GPtrArray           *blocks;
};

PleaBlock *plea_block_new (PleaBlockKind kind, char *text);
void       plea_block_free (PleaBlock *self);

PleaLetter *plea_letter_new (PleaAppeal          *appeal,
                             const PleaRecipient *recipient,
                             PleaDraft           *draft,
                             const char          *language,
                             const PleaPhrases   *phrases,
                             GPtrArray           *blocks,
                             gboolean             goes_abroad);

const PleaBlock *plea_letter_get_block (PleaLetter *self, guint nth);
const PleaBlock *plea_letter_find_block (PleaLetter *self, PleaBlockKind kind);
char            *plea_letter_to_text (PleaLetter *self);
