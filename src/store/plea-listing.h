/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the list of appeals tells of one of them, without its letter. */

#pragma once

#include <glib-object.h>

#include "plea-appeal.h"
#include "plea-store.h"

G_BEGIN_DECLS

/**
 * PleaSection:
 * @PLEA_SECTION_TO_WRITE: letters are wanted, and none has been printed or saved
 * @PLEA_SECTION_SENT: a letter has been printed, saved or posted
 * @PLEA_SECTION_CLOSED: no more letters are wanted
 *
 * The parts of the list, in their order.
 */
typedef enum
{
  PLEA_SECTION_TO_WRITE,
  PLEA_SECTION_SENT,
  PLEA_SECTION_CLOSED,
} PleaSection;

#define PLEA_TYPE_LISTING (plea_listing_get_type ())

G_DECLARE_FINAL_TYPE (PleaListing, plea_listing, PLEA, LISTING, GObject)

PleaListing *plea_listing_new (const char *id,
                               const char *name,
                               const char *country,
                               const char *status_id,
                               const char *as_of,
                               const char *until,
                               const char *source_address,
                               const char *search_text);
PleaListing *plea_listing_new_for_appeal (PleaAppeal *appeal);

const char       *plea_listing_get_id (PleaListing *self);
const char       *plea_listing_get_name (PleaListing *self);
const char       *plea_listing_get_country (PleaListing *self);
const PleaStatus *plea_listing_get_status (PleaListing *self);
const char       *plea_listing_get_as_of (PleaListing *self);
gboolean          plea_listing_is_newer (PleaListing *self, PleaListing *other);
const GDate      *plea_listing_get_until (PleaListing *self);
const char       *plea_listing_get_source_address (PleaListing *self);
const char       *plea_listing_get_search_text (PleaListing *self);

gboolean    plea_listing_is_own (PleaListing *self);
const char *plea_listing_get_file_name (PleaListing *self);
void        plea_listing_set_file_name (PleaListing *self, const char *file_name);

GDateTime      *plea_listing_get_sent_at (PleaListing *self);
PleaRecordKind plea_listing_get_sent_kind (PleaListing *self);
void            plea_listing_set_sent (PleaListing *self, PleaRecordKind kind, GDateTime *at);

PleaSection plea_listing_get_section (PleaListing *self);

G_END_DECLS
