/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One letter in the record: to whom it went, when, and what came back. */

#pragma once

#include "plea-letter.h"

/**
 * PleaRecordKind:
 * @PLEA_RECORD_SAVED: saved as a file
 * @PLEA_RECORD_PRINTED: sent to the printer
 * @PLEA_RECORD_POSTED: put in the post, as the supporter says
 *
 * What is done with letters.
 */
typedef enum
{
  PLEA_RECORD_SAVED,
  PLEA_RECORD_PRINTED,
  PLEA_RECORD_POSTED,
} PleaRecordKind;

/**
 * PleaRecordWay:
 * @PLEA_RECORD_WAY_LETTER: in an envelope
 * @PLEA_RECORD_WAY_POSTCARD: as a card
 * @PLEA_RECORD_WAY_BY_HAND: taken there, as to an embassy
 *
 * How a letter reaches whom it is for. The numbers stand in the file.
 */
typedef enum
{
  PLEA_RECORD_WAY_LETTER,
  PLEA_RECORD_WAY_POSTCARD,
  PLEA_RECORD_WAY_BY_HAND,
} PleaRecordWay;

#define PLEA_TYPE_RECORD_WAY (plea_record_way_get_type ())

GType plea_record_way_get_type (void);

/**
 * PleaRecordAnswer:
 * @PLEA_RECORD_ANSWER_NONE: nothing came back
 * @PLEA_RECORD_ANSWER_REPLY: somebody wrote
 * @PLEA_RECORD_ANSWER_ACKNOWLEDGED: somebody said that it arrived, and nothing else
 * @PLEA_RECORD_ANSWER_RETURNED: the post brought it back
 *
 * What came back. The numbers stand in the file.
 */
typedef enum
{
  PLEA_RECORD_ANSWER_NONE,
  PLEA_RECORD_ANSWER_REPLY,
  PLEA_RECORD_ANSWER_ACKNOWLEDGED,
  PLEA_RECORD_ANSWER_RETURNED,
} PleaRecordAnswer;

#define PLEA_TYPE_RECORD_ANSWER (plea_record_answer_get_type ())

GType plea_record_answer_get_type (void);

#define PLEA_TYPE_RECORD_ENTRY (plea_record_entry_get_type ())

G_DECLARE_FINAL_TYPE (PleaRecordEntry, plea_record_entry, PLEA, RECORD_ENTRY, GObject)

/**
 * PleaRecordEntry:
 * @id: its number in the record, 0 as long as it is not kept
 * @appeal_id: the appeal that the letter is for
 * @draft: the number of the draft that it was made from
 * @recipient_id: which of the appeal's recipients got it; begins with a space where that is not
 * known, as of letters that an older Plea noted
 * @defender: the defender's name, in the letter's language; "" if not known, like all that follows
 * @country: ISO 3166 code of the country of the case
 * @status: id of what was happening to the defender
 * @recipient: the name or office of who got it
 * @recipient_country: ISO 3166 code of where it was sent
 * @role: what it was to who got it; the numbers stand in the file
 * @n_letters: how many there are; more than one where a group wrote, each signed by somebody else
 * @language: BCP 47 tag of the letter's language
 * @signer: the name under it
 * @way: how it gets there
 * @made: (nullable): the day on which it was first printed, saved or posted
 * @printed: (nullable): the last day on which it was printed
 * @posted: (nullable): the day on which it was put in the post
 * @answer: what came back
 * @answered: (nullable): when it came
 * @answer_note: what the supporter wrote about that
 * @note: what the supporter wrote about the letter
 * @text: (nullable): the letter as it was, where that is loaded and was kept
 * @pages: (nullable): what its pages are made of, as plea_letter_to_data() gives it, likewise
 *
 * To be read as fields, and written and watched as properties of the same names.
 */
struct _PleaRecordEntry
{
  GObject parent_instance;

  guint            id;
  char            *appeal_id;
  guint            draft;
  char            *recipient_id;
  char            *defender;
  char            *country;
  char            *status;
  char            *recipient;
  char            *recipient_country;
  guint            role; /* a #PleaRecipientRole */
  guint            n_letters;
  char            *language;
  char            *signer;
  PleaRecordWay    way;
  GDate           *made;
  GDate           *printed;
  GDate           *posted;
  PleaRecordAnswer answer;
  GDate           *answered;
  char            *answer_note;
  char            *note;
  char            *text;
  char            *pages;
};

PleaRecordEntry *plea_record_entry_new (void);
PleaRecordEntry *plea_record_entry_new_for (PleaAppeal          *appeal,
                                            const PleaRecipient *recipient,
                                            const char          *language);
PleaRecordEntry *plea_record_entry_copy (PleaRecordEntry *self);
void             plea_record_entry_take (PleaRecordEntry *self, PleaRecordEntry *other);
void             plea_record_entry_describe_letter (PleaRecordEntry *self, PleaLetter *letter);
void             plea_record_entry_take_day (PleaRecordEntry *self, PleaRecordKind kind);
PleaRecordKind   plea_record_entry_get_kind (PleaRecordEntry *self);
const GDate     *plea_record_entry_get_day (PleaRecordEntry *self);
gboolean         plea_record_entry_is_for (PleaRecordEntry *self, PleaLetter *letter);
