/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the list of appeals tells of one of them, without its letter. */

#pragma once

#include "plea-appeal.h"
#include "plea-record-entry.h"
#include "plea-reminder.h"

/**
 * PleaSection:
 * @PLEA_SECTION_SOON: a letter that goes out now arrives in time, and not all have been posted
 * @PLEA_SECTION_TO_WRITE: letters are wanted, and not all have been posted
 * @PLEA_SECTION_SENT: the letters have been posted
 * @PLEA_SECTION_MISSED: the last day to post a letter went by, and not all had been posted
 * @PLEA_SECTION_CLOSED: no more letters are wanted
 *
 * The parts of the list, in their order.
 */
typedef enum
{
  PLEA_SECTION_SOON,
  PLEA_SECTION_TO_WRITE,
  PLEA_SECTION_SENT,
  PLEA_SECTION_MISSED,
  PLEA_SECTION_CLOSED,
} PleaSection;

/* So many days airmail may take: a letter had better be in the post by then. */
#define PLEA_AIRMAIL_DAYS 21

#define PLEA_TYPE_LISTING (plea_listing_get_type ())

G_DECLARE_FINAL_TYPE (PleaListing, plea_listing, PLEA, LISTING, GObject)

/**
 * PleaListing:
 * @id: id of the appeal
 * @name: the defender's name, in the language of the interface where the appeal has it
 * @published_name: the name as published
 * @country: ISO 3166 code of the defender's country
 * @status: what is happening to the defender
 * @as_of: day up to which the appeal tells what happened
 * @has_portrait: whether the appeal has a portrait of the defender
 * @until: the last day to post a letter; not valid where there is none
 * @source_address: (nullable): web address of the published page
 * @file_name: (nullable): name of the file in the directory of the supporter's own appeals, or
 * %NULL for an appeal that comes with Plea
 * @sent_kind: what was done last with a letter
 * @sent_on: (nullable): on which day, or %NULL if nothing was
 * @reminder: (nullable): what the supporter may want to do next
 *
 * To be read only. Nothing changes but what was sent and is to be done, with the property
 * `sent-on`.
 */
struct _PleaListing
{
  GObject parent_instance;

  char             *id;
  char             *name;
  char             *published_name;
  char             *country;
  const PleaStatus *status;
  GDate             as_of;
  GDate             until;
  gboolean          has_portrait;
  char             *source_address;
  char             *file_name;
  PleaRecordKind    sent_kind;
  GDate            *sent_on;
  PleaReminder     *reminder;

  /*< private >*/
  char    *search_text;
  gboolean is_folded; /* whether that is as it is searched in */
};

PleaListing *plea_listing_new (PleaAppeal *appeal, const char *file_name);

const char *plea_listing_get_search_text (PleaListing *self);
char       *plea_listing_make_search_text (const char *text);
PleaSection plea_listing_get_section (PleaListing *self, const GDate *today);
int  plea_listing_compare_urgency (PleaListing *self, PleaListing *other, const GDate *today);
void plea_listing_set_reminder (PleaListing *self, PleaReminder *reminder);
void plea_listing_set_sent (PleaListing *self, PleaRecordKind kind, const GDate *day);
