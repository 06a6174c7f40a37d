/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the supporter changed for one letter for an appeal. The form edits this and nothing else. */

#pragma once

#include "plea-habits.h"
#include "plea-sender.h"

/**
 * PleaNews:
 * @demands: (array zero-terminated=1): demands that are new, in the letter's language
 * @recipients: (array zero-terminated=1): titles of recipients that are new
 * @lost: (array zero-terminated=1): what is no longer in the appeal though the supporter had left
 *   it out, chosen or reworded it, in the words that were published
 *
 * What an update of the appeal has brought for the draft of somebody who had worked on it.
 */
typedef struct
{
  GStrv demands;
  GStrv recipients;
  GStrv lost;
} PleaNews;

void plea_news_free (PleaNews *self);

#define PLEA_SHAPE_LETTER "letter"
#define PLEA_SHAPE_POSTCARD "postcard"
#define PLEA_SHAPE_USUAL "usual" /* each gets what is usual for them, on paper of its own */

#define PLEA_TYPE_DRAFT (plea_draft_get_type ())

G_DECLARE_FINAL_TYPE (PleaDraft, plea_draft, PLEA, DRAFT, GObject)

/**
 * PleaDraft:
 * @appeal_id: id of the appeal it is for
 * @number: which of the letters for that appeal it becomes, from 1; each has a draft of its own
 * @language: (nullable): BCP 47 tag of the letter's language, or %NULL for that of the original
 * @opening: what the letter begins with, as of an earlier one; "" for nothing
 * @own_words: the supporter's own paragraphs, separated by newlines; "" for none
 * @defender_words: the same to the defender, in a letter of support
 * @return_address: whether a letter of support has the sender's name and address on it
 * @subject: the subject line; "" for none
 * @place: (nullable): the place before the date, "" for none, or %NULL to take the sender's town
 *   where the letter's language has a place there by custom
 * @date: (nullable): the letter's date, or %NULL for the day on which it is composed
 * @checked_on: (nullable): the day on which the supporter looked up at the appeal's source that it
 *   still holds, or %NULL if they did not
 * @disclosure: how much of the sender goes on paper
 * @emphasise_name: whether the defender's name is set in bold type
 * @one_sheet: whether the letter is set tighter, if it must be, to go on one sheet; it is unless
 *   the supporter wants it otherwise
 * @shape: (nullable): “letter” or “postcard”, or %NULL for what is usual for whom it goes to
 * @news: (nullable): what the supporter has not seen yet of the appeal, as plea_draft_match() found
 *   it out
 *
 * Holds only what differs from the appeal, so that a newer version of the appeal can be put under
 * it. To be read as fields, and written and watched as properties of the same names; the signal
 * “changed” is emitted after a change of anything of it.
 */
struct _PleaDraft
{
  GObject parent_instance;

  char          *appeal_id;
  guint          number;
  char          *language;
  char          *opening;
  char          *own_words;
  char          *defender_words;
  gboolean       return_address;
  char          *subject;
  char          *place;
  GDate         *date;
  GDate         *checked_on;
  PleaDisclosure disclosure;
  char          *shape;
  gboolean       emphasise_name;
  gboolean       one_sheet;
  PleaNews      *news;

  /*< private >*/
  GHashTable *left_out;   /* part ids of demands */
  GHashTable *recipients; /* ids of those that were chosen */
  GHashTable *edits;      /* language → GHashTable of part id → text */
  GHashTable *seen;       /* kind and id of a part or recipient → its words as published */
  char       *unknown;    /* what was read and not understood */
  gboolean    disclosure_said, one_sheet_said; /* for this appeal; else by habit */
};

PleaDraft *plea_draft_new (const char *appeal_id);
PleaDraft *plea_draft_new_after (PleaDraft *former);
void       plea_draft_take_on (PleaDraft *self, const PleaHabits *habits);

/* Demands, by part id: all are asked for unless left out. */
gboolean plea_draft_get_demand_chosen (PleaDraft *self, const char *part_id);
void     plea_draft_set_demand_chosen (PleaDraft *self, const char *part_id, gboolean chosen);

/* Recipients, by id: the first to write to unless chosen otherwise. */
gboolean plea_draft_get_recipient_chosen (PleaDraft *self, const char *recipient_id);
void plea_draft_set_recipient_chosen (PleaDraft *self, const char *recipient_id, gboolean chosen);

/* The supporter's wording of a part in a letter language; NULL where it is as published. */
const char *plea_draft_get_edit (PleaDraft *self, const char *language, const char *part_id);
void        plea_draft_set_edit (PleaDraft  *self,
                                 const char *language,
                                 const char *part_id,
                                 const char *text);
