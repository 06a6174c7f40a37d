/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The published letter in one language, part by part. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PLEA_PART_PARAGRAPH,
  PLEA_PART_LEAD_IN,
  PLEA_PART_DEMAND,
  PLEA_PART_CLOSING,
} PleaPartKind;

/**
 * PleaPart:
 * @kind: what the part is
 * @id: its name within the letter ("paragraph-1", "lead-in", "demand-2", "closing"), the same in
 * every language, so that a choice or an edit can be kept by it
 * @text: the published words
 */
typedef struct
{
  PleaPartKind kind;
  char        *id;
  char        *text;
} PleaPart;

/**
 * PleaLetterText:
 * @language: BCP 47 tag of the language the letter is in
 * @translated_by: (nullable): who translated it, or %NULL for the publisher's own words
 * @parts: (element-type PleaPart): the parts in the order of the letter
 */
typedef struct
{
  char      *language;
  char      *translated_by;
  GPtrArray *parts;
} PleaLetterText;

PleaLetterText *plea_letter_text_new (const char *language);
PleaLetterText *plea_letter_text_copy (const PleaLetterText *self);
void            plea_letter_text_free (PleaLetterText *self);

void            plea_letter_text_add (PleaLetterText *self, PleaPartKind kind, const char *text);
guint           plea_letter_text_count (const PleaLetterText *self, PleaPartKind kind);
const PleaPart *plea_letter_text_find (const PleaLetterText *self, const char *part_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaLetterText, plea_letter_text_free)

G_END_DECLS
