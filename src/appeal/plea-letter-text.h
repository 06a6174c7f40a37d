/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The published letter in one language, part by part. */

#pragma once

#include <glib.h>

/* Ids of parts of which a letter has one at most, and of no other part. */
#define PLEA_PART_ID_LEAD_IN "lead-in"
#define PLEA_PART_ID_CLOSING "closing"

typedef enum
{
  PLEA_PART_PARAGRAPH,
  PLEA_PART_LEAD_IN,
  PLEA_PART_DEMAND,
  PLEA_PART_CLOSING,
  PLEA_N_PART_KINDS,
} PleaPartKind;

/**
 * PleaPart:
 * @kind: what the part is
 * @id: its name within the letter, the same in every language, so that a choice or an edit can be
 *   kept by it, also when the text around it changes. There in every appeal, perhaps not yet in a
 *   builder
 * @given_id: (nullable): the same, where the file gives it
 * @text: the published words
 */
typedef struct
{
  PleaPartKind kind;
  char        *id;
  char        *given_id;
  char        *text;
} PleaPart;

/**
 * PleaLetterText:
 * @language: BCP 47 tag of the language the letter is in
 * @translated_by: (nullable): who translated it, or %NULL for the publisher's own words
 * @corrected_by: (nullable): who corrected slips in it, or %NULL where the words are as published
 * @parts: (element-type PleaPart): the parts in the order of the letter
 */
typedef struct
{
  char      *language;
  char      *translated_by;
  char      *corrected_by;
  GPtrArray *parts;
} PleaLetterText;

PleaLetterText *plea_letter_text_new (const char *language);
void            plea_letter_text_free (PleaLetterText *self);

PleaPart       *plea_letter_text_add (PleaLetterText *self, PleaPartKind kind, const char *text);
guint           plea_letter_text_count (const PleaLetterText *self, PleaPartKind kind);
const PleaPart *plea_letter_text_find (const PleaLetterText *self, const char *part_id);
const PleaPart *plea_letter_text_get_nth (const PleaLetterText *self, PleaPartKind kind, guint nth);
void            plea_letter_text_keep_ids (PleaLetterText *self, const PleaLetterText *before);
void            plea_letter_text_name_parts (PleaLetterText *self, const PleaLetterText *original);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaLetterText, plea_letter_text_free)
