/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The supporter who signs the letter, and how much of them goes on paper. */

#pragma once

#include <gio/gio.h>

/**
 * PleaDisclosure:
 * @PLEA_DISCLOSURE_FULL: name, address and town
 * @PLEA_DISCLOSURE_TOWN: name and town
 * @PLEA_DISCLOSURE_INITIALS: initials and town, without its post code
 * @PLEA_DISCLOSURE_BLANK: nothing; the letter is signed by hand
 *
 * How much of the sender goes on paper. Showing oneself makes a letter count; hiding may keep one
 * safe: so it is a choice for each letter.
 */
typedef enum
{
  PLEA_DISCLOSURE_FULL,
  PLEA_DISCLOSURE_TOWN,
  PLEA_DISCLOSURE_INITIALS,
  PLEA_DISCLOSURE_BLANK,
} PleaDisclosure;

#define PLEA_TYPE_DISCLOSURE (plea_disclosure_get_type ())
GType plea_disclosure_get_type (void);

gboolean    plea_disclosure_from_string (const char *string, PleaDisclosure *disclosure);
const char *plea_disclosure_to_string (PleaDisclosure disclosure);

#define PLEA_TYPE_SENDER (plea_sender_get_type ())

G_DECLARE_FINAL_TYPE (PleaSender, plea_sender, PLEA, SENDER, GObject)

/**
 * PleaSender:
 * @name: the name to sign with
 * @address: street and further lines, separated by newlines
 * @town: the town with its post code, as it stands in an address
 * @country: ISO 3166 code
 * @customs: how they begin and end letters in languages of which Plea does not know it, to be read
 * with plea_customs_get()
 *
 * To be read as fields, each "" where it is not said, and written and watched as properties of the
 * same names. Nothing of it is ever taken from the system's account: what stands here, the
 * supporter typed. (Where they live is guessed by plea_sender_get_country().) How much of it
 * reaches the paper is decided by [enum@Disclosure].
 */
struct _PleaSender
{
  GObject parent_instance;

  char *name;
  char *address;
  char *town;
  char *country;
  char *customs;
};

PleaSender *plea_sender_new (void);
PleaSender *plea_sender_load (const char *path, GError **error);

const char *plea_sender_get_country (PleaSender *self);

char *plea_sender_get_signature (PleaSender *self, PleaDisclosure disclosure);
GStrv plea_sender_get_lines (PleaSender *self, PleaDisclosure disclosure, const char *country);
