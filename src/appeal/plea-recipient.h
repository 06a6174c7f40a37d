/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An official to write to, or to send a copy to. */

#pragma once

#include "plea-defender.h"
#include "plea-translations.h"

G_BEGIN_DECLS

typedef enum
{
  PLEA_RECIPIENT_TO,
  PLEA_RECIPIENT_COPY,
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
 *   come and go. There in every appeal; %NULL while a builder holds a recipient that the file gives
 *   none
 * @id_is_given: whether the id is the file's, rather than derived from the words
 * @role: whether the letter is addressed to this official or copied to them
 * @gender: for salutations that a language bends by gender
 * @rank: for salutations in languages for which the appeal gives none
 * @name: (nullable): the name line, with title or office as published
 * @office: (nullable): the ministry or office
 * @address: (array zero-terminated=1): lines of the postal address, without country, phone or
 * e-mail
 * @country: ISO 3166 code of the country the letter travels to
 * @country_name: (nullable): the country's name as published, by language
 * @salutation: the salutation, by letter language
 * @phone: (nullable): shown to the supporter, never part of the address
 * @fax: (nullable): likewise
 * @email: (nullable): likewise
 */
typedef struct
{
  char             *id;
  gboolean          id_is_given;
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
PleaRecipient *plea_recipient_copy (const PleaRecipient *self);
void           plea_recipient_free (PleaRecipient *self);

const char *plea_recipient_get_title (const PleaRecipient *self);
void        plea_recipient_name_all (GPtrArray *recipients);

gboolean    plea_rank_from_string (const char *string, PleaRank *rank);
const char *plea_rank_to_string (PleaRank rank);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaRecipient, plea_recipient_free)

G_END_DECLS
