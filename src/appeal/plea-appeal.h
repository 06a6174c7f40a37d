/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a publisher says: a defender, what is happening to them, whom to write to and what to write.
 */

#pragma once

#include <glib-object.h>

#include "plea-letter-text.h"
#include "plea-status.h"
#include "plea-translations.h"

typedef enum
{
  PLEA_GENDER_UNSPECIFIED,
  PLEA_GENDER_FEMALE,
  PLEA_GENDER_MALE,
  PLEA_GENDER_GROUP,
  PLEA_GENDER_ORGANISATION,
  PLEA_N_GENDERS,
} PleaGender;

/**
 * PleaDefender:
 * @gender: decides grammar where a language needs it
 * @name: the name as published, perhaps with spellings for other languages; may be empty
 * @country: (nullable): ISO 3166 code of the country the case is about
 * @portrait: (nullable): the bytes of a picture of the defender, which is never printed
 * @portrait_credit: (nullable): who took the picture, or whose it is
 * @about: who the defender is
 *
 * The person, group or organisation that an appeal is for.
 */
typedef struct
{
  PleaGender        gender;
  PleaTranslations *name;
  char             *country;
  GBytes           *portrait;
  char             *portrait_credit;
  PleaTranslations *about;
} PleaDefender;

const char *plea_defender_get_name (const PleaDefender *self, const char *language);
const char *plea_defender_get_shown_name (const PleaDefender *self);
gboolean    plea_gender_from_string (const char *string, PleaGender *gender);

/**
 * PleaEvent:
 * @date: the day
 * @text: what happened, by language
 *
 * Something that happened to the defender on a known day.
 */
typedef struct
{
  GDate             date;
  PleaTranslations *text;
} PleaEvent;

PleaEvent *plea_event_new (void);

/**
 * PleaRecipientRole:
 * @PLEA_RECIPIENT_TO: an official, whom the published letter is written to
 * @PLEA_RECIPIENT_COPY: who gets a copy of that
 * @PLEA_RECIPIENT_DEFENDER: the defender or the family, who get a letter of support
 */
typedef enum
{
  PLEA_RECIPIENT_TO,
  PLEA_RECIPIENT_COPY,
  PLEA_RECIPIENT_DEFENDER,
} PleaRecipientRole;

/**
 * PleaRank:
 * @PLEA_RANK_UNSPECIFIED: not said, or any other
 *
 * What an official is, as far as salutations in most languages depend on it.
 */
typedef enum
{
  PLEA_RANK_UNSPECIFIED,
  PLEA_RANK_PRESIDENT,
  PLEA_RANK_PRIME_MINISTER,
  PLEA_RANK_MINISTER,
  PLEA_RANK_AMBASSADOR,
  PLEA_N_RANKS,
} PleaRank;

/**
 * PleaRecipient:
 * @id: its name within the appeal, so that a choice can be kept by it, also when other recipients
 *   come and go. There in every appeal, perhaps not yet in a builder
 * @given_id: (nullable): the same, where the file gives it
 * @role: what they get
 * @gender: for salutations that a language bends by gender
 * @rank: for salutations in languages for which the appeal gives none
 * @name: (nullable): the name line, with title or office as published
 * @office: (nullable): the ministry or office
 * @address: (array zero-terminated=1): lines of the postal address, without country, phone or
 * e-mail
 * @country: (nullable): ISO 3166 code of the country the letter travels to
 * @country_name: the country's name as published, by language; may be empty
 * @salutation: the salutation, by letter language
 * @phone: (nullable): shown to the supporter, never part of the address
 * @fax: (nullable): likewise
 * @email: (nullable): likewise
 *
 * Whom to write to, or to send a copy to.
 */
typedef struct
{
  char             *id;
  char             *given_id;
  PleaRecipientRole role;
  PleaGender        gender;
  PleaRank          rank;
  char             *name;
  char             *office;
  GStrv             address;
  char             *country;
  PleaTranslations *country_name;
  PleaTranslations *salutation;
  char             *phone;
  char             *fax;
  char             *email;
} PleaRecipient;

PleaRecipient *plea_recipient_new (void);
void           plea_recipient_free (PleaRecipient *self);
const char    *plea_recipient_get_title (const PleaRecipient *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaRecipient, plea_recipient_free)

#define PLEA_TYPE_APPEAL (plea_appeal_get_type ())

G_DECLARE_FINAL_TYPE (PleaAppeal, plea_appeal, PLEA, APPEAL, GObject)

/**
 * PleaAppeal:
 * @id: lower-case letters, digits and hyphens; fit for a file name
 * @as_of: the day up to which the appeal tells what happened
 * @until: the last day to post a letter; not valid where there is none, see plea_appeal_get_until()
 * @publisher: (nullable): who published the appeal. Shown to the supporter and never printed: in
 *   some countries the name alone endangers people
 * @source_address: (nullable): web address of the published page; never printed, never opened
 *   unasked
 * @defender: whom it is for
 * @status: what is happening to the defender
 * @status_words: that in the words of the published page; may be empty
 * @events: (element-type PleaEvent): what happened, in the order of the days
 * @recipients: (element-type PleaRecipient): whom to write to; may be empty
 * @letters: (element-type PleaLetterText): the letter in each language, the original first
 *
 * Made whole by [class@AppealBuilder] and to be read, never written, from then on: so it may be
 * read in any thread.
 */
struct _PleaAppeal
{
  GObject parent_instance;

  char             *id;
  GDate             as_of;
  GDate             until;
  char             *publisher;
  char             *source_address;
  PleaDefender      defender;
  const PleaStatus *status;
  PleaTranslations *status_words;
  GPtrArray        *events;
  GPtrArray        *recipients;
  GPtrArray        *letters;
};

const GDate          *plea_appeal_get_until (PleaAppeal *self);
const PleaEvent      *plea_appeal_get_event (PleaAppeal *self, guint nth);
const PleaRecipient  *plea_appeal_get_recipient (PleaAppeal *self, guint nth);
const PleaLetterText *plea_appeal_get_letter (PleaAppeal *self, guint nth);
const PleaLetterText *plea_appeal_find_letter (PleaAppeal *self, const char *language);
