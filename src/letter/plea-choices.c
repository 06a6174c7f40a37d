/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a draft has chosen of an appeal, and what stands where it has chosen nothing. */

#include "config.h"

#include "plea-choices.h"

#include <unicode/uloc.h>

#include "plea-idioms.h"

/**
 * plea_choices_get_text:
 * @appeal: what the publisher says
 * @draft: what the supporter chose
 *
 * Returns: (transfer none): the published letter in the draft's language, or the original where the
 *   appeal has none in it
 */
const PleaLetterText *
plea_choices_get_text (PleaAppeal *appeal, PleaDraft *draft)
{
  const PleaLetterText *text = plea_appeal_find_letter (appeal, draft->language);

  return text != NULL ? text : plea_appeal_get_letter (appeal, 0);
}

/**
 * plea_choices_get_phrases:
 * @appeal: what the publisher says
 * @draft: what the supporter chose
 * @sender: the supporter
 *
 * Returns: (transfer none): the phrases around the letter. Whose country's customs they follow is
 *   said by the language that was asked for, “en-US”, or else by the sender's country.
 */
const PleaPhrases *
plea_choices_get_phrases (PleaAppeal *appeal, PleaDraft *draft, PleaSender *sender)
{
  const char *asked = draft->language;
  char        region[ULOC_COUNTRY_CAPACITY] = "";
  UErrorCode  status = U_ZERO_ERROR;

  if (asked != NULL)
    uloc_getCountry (asked, region, sizeof region, &status);

  return plea_phrases_for_writer (plea_choices_get_text (appeal, draft)->language,
                                  *region != '\0' ? region : sender->country);
}

/**
 * plea_choices_get_published_salutation:
 * @recipient: whom to write to
 * @phrases: phrases of the letter
 *
 * Returns: (transfer none): the appeal's salutation, or the one that custom has for such a
 *   recipient
 */
const char *
plea_choices_get_published_salutation (const PleaRecipient *recipient, const PleaPhrases *phrases)
{
  const char *published = plea_translations_get_exact (recipient->salutation, phrases->language);

  return published != NULL ? published : phrases->salutations[recipient->rank][recipient->gender];
}

/**
 * plea_choices_get_salutation_id:
 * @recipient_id: whom the letter is written to
 *
 * Returns: (transfer full): id under which a draft keeps how this recipient is addressed
 */
char *
plea_choices_get_salutation_id (const char *recipient_id)
{
  return g_strconcat ("salutation:", recipient_id, NULL);
}

static const PleaRecipient *
find_first_to_write_to (PleaAppeal *appeal)
{
  guint nth = 0;

  while (plea_appeal_get_recipient (appeal, nth)->role != PLEA_RECIPIENT_TO)
    nth++;

  return plea_appeal_get_recipient (appeal, nth);
}

/**
 * plea_choices_list_recipients:
 * @appeal: what the publisher says
 * @draft: what the supporter chose
 * @role: whether they get a letter or a copy
 *
 * Returns: (transfer container) (element-type PleaRecipient): whom the supporter writes to in that
 *   role, in the appeal's order. The first to write to gets a letter when nobody else does: there
 *   is always a letter.
 */
GPtrArray *
plea_choices_list_recipients (PleaAppeal *appeal, PleaDraft *draft, PleaRecipientRole role)
{
  GPtrArray *recipients = g_ptr_array_new ();

  plea_foreach (const PleaRecipient, recipient, appeal->recipients)
    if (recipient->role == role && plea_draft_get_recipient_chosen (draft, recipient->id))
      g_ptr_array_add (recipients, (gpointer) recipient);
  if (role == PLEA_RECIPIENT_TO && recipients->len == 0)
    g_ptr_array_add (recipients, (gpointer) find_first_to_write_to (appeal));

  return recipients;
}

/**
 * plea_choices_get_recipient_chosen:
 * @appeal: what the publisher says
 * @draft: what the supporter chose
 * @nth: the recipient's place in the appeal
 *
 * Returns: whether this recipient gets a letter or a copy
 */
gboolean
plea_choices_get_recipient_chosen (PleaAppeal *appeal, PleaDraft *draft, guint nth)
{
  const PleaRecipient *recipient = plea_appeal_get_recipient (appeal, nth);
  g_autoptr (GPtrArray) chosen = plea_choices_list_recipients (appeal, draft, recipient->role);

  return g_ptr_array_find (chosen, recipient, NULL);
}

/**
 * plea_choices_set_recipient_chosen:
 * @appeal: what the publisher says
 * @draft: what the supporter chooses
 * @nth: the recipient's place in the appeal
 * @chosen: whether this recipient gets a letter or a copy
 */
void
plea_choices_set_recipient_chosen (PleaAppeal *appeal, PleaDraft *draft, guint nth, gboolean chosen)
{
  g_autoptr (GPtrArray) addressees = plea_choices_list_recipients (appeal, draft,
                                                                   PLEA_RECIPIENT_TO);
  const PleaRecipient *first = g_ptr_array_index (addressees, 0);

  /* Whoever was written to by default stays so when another is added. */
  if (chosen)
    plea_draft_set_recipient_chosen (draft, first->id, TRUE);

  plea_draft_set_recipient_chosen (draft, plea_appeal_get_recipient (appeal, nth)->id, chosen);
}

static gboolean
is_written_to_in (PleaAppeal *appeal, PleaDraft *draft, const char *country)
{
  g_autoptr (GPtrArray) addressees = plea_choices_list_recipients (appeal, draft,
                                                                   PLEA_RECIPIENT_TO);

  for (guint i = 0; i < addressees->len; i++)
    if (g_strcmp0 (((const PleaRecipient *) addressees->pdata[i])->country, country) == 0)
      return TRUE;

  return FALSE;
}

/**
 * plea_choices_stay_in_country:
 * @appeal: what the publisher says
 * @draft: what the supporter chose
 * @sender: the supporter
 *
 * Returns: whether the supporter lives in the country of the case, or of somebody they write to
 */
gboolean
plea_choices_stay_in_country (PleaAppeal *appeal, PleaDraft *draft, PleaSender *sender)
{
  const char *country = sender->country;

  return *country != '\0'
         && (g_strcmp0 (appeal->defender.country, country) == 0
             || is_written_to_in (appeal, draft, country));
}
