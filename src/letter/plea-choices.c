/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a draft has chosen of an appeal, and what stands where it has chosen nothing. */

#include "config.h"

#include "plea-choices.h"

#include <string.h>
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
                                  *region != '\0' ? region : plea_sender_get_country (sender));
}

static const char *
get_published_salutation (const PleaRecipient *recipient, const PleaPhrases *phrases)
{
  return plea_translations_get_exact (recipient->salutation, phrases->language);
}

/* A letter of support: to the defender, or to others who are not of the same gender. */

static PleaGender
get_gender (PleaAppeal *appeal, const PleaRecipient *recipient)
{
  return recipient->gender == PLEA_GENDER_UNSPECIFIED && recipient->name == NULL
             ? appeal->defender.gender
             : recipient->gender;
}

static char *
greet_defender (PleaAppeal *appeal, const PleaRecipient *recipient, const PleaPhrases *phrases)
{
  const char *name = recipient->name != NULL
                         ? recipient->name
                         : plea_defender_get_name (&appeal->defender, phrases->language);

  return plea_phrases_fill_in (phrases->defender_salutations[get_gender (appeal, recipient)],
                               "name", name);
}

/**
 * plea_choices_get_usual_words:
 * @appeal: what the publisher says
 * @recipient: who gets a letter of support
 * @phrases: phrases of the letter
 *
 * Returns: (transfer none): what it says before the supporter's own words; "" where nothing is
 *   known
 */
const char *
plea_choices_get_usual_words (PleaAppeal          *appeal,
                              const PleaRecipient *recipient,
                              const PleaPhrases   *phrases)
{
  return phrases->defender_words[get_gender (appeal, recipient)];
}

/**
 * plea_choices_get_usual_salutation:
 * @appeal: what the publisher says
 * @recipient: whom to write to
 * @phrases: phrases of the letter
 * @sender: the supporter
 *
 * Returns: (transfer full): the appeal's salutation, or the one that custom has for such a
 *   recipient, or the supporter for that language; "" where there is none
 */
char *
plea_choices_get_usual_salutation (PleaAppeal          *appeal,
                                   const PleaRecipient *recipient,
                                   const PleaPhrases   *phrases,
                                   PleaSender          *sender)
{
  const char *published = get_published_salutation (recipient, phrases);

  if (published != NULL)
    return g_strdup (published);
  if (recipient->role == PLEA_RECIPIENT_DEFENDER)
    return greet_defender (appeal, recipient, phrases);
  if (!phrases->is_known)
    return plea_customs_get (sender->customs, phrases->language, PLEA_CUSTOM_SALUTATION);

  return g_strdup (phrases->salutations[recipient->rank][recipient->gender]);
}

/**
 * plea_choices_get_usual_closing:
 * @recipient: whom to write to
 * @phrases: phrases of the letter
 * @sender: the supporter
 * @salutation: how the letter greets them
 *
 * Returns: (transfer full): the closing of a letter whose appeal has none: that of custom, or of
 *   the supporter for that language; "" where there is none
 */
char *
plea_choices_get_usual_closing (const PleaRecipient *recipient,
                                const PleaPhrases   *phrases,
                                PleaSender          *sender,
                                const char          *salutation)
{
  if (recipient->role == PLEA_RECIPIENT_DEFENDER)
    return g_strdup (phrases->defender_closing);
  if (!phrases->is_known)
    return plea_customs_get (sender->customs, phrases->language, PLEA_CUSTOM_CLOSING);

  return plea_phrases_format_closing (phrases, recipient->rank, recipient->gender, salutation);
}

/**
 * plea_choices_lack_custom:
 * @appeal: what the publisher says
 * @draft: what the supporter chose
 * @phrases: phrases of the letter
 * @custom: what custom would say
 *
 * Returns: whether neither the appeal nor custom, as far as it is known, says how the letter begins
 *   or ends, so that the supporter has to
 */
gboolean
plea_choices_lack_custom (PleaAppeal        *appeal,
                          PleaDraft         *draft,
                          const PleaPhrases *phrases,
                          PleaCustom         custom)
{
  g_autoptr (GPtrArray) addressees = plea_choices_list_recipients (appeal, draft,
                                                                   PLEA_RECIPIENT_TO);

  if (phrases->is_known || addressees->len == 0)
    return FALSE;
  if (custom == PLEA_CUSTOM_CLOSING)
    return plea_letter_text_find (plea_choices_get_text (appeal, draft), PLEA_PART_ID_CLOSING)
           == NULL;

  plea_foreach (const PleaRecipient, addressee, addressees)
    if (get_published_salutation (addressee, phrases) == NULL)
      return TRUE;

  return FALSE;
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

/**
 * plea_choices_get_closing_id:
 * @recipient: whom the letter is written to
 *
 * Returns: (transfer full): id under which a draft keeps how the letter to them closes
 */
char *
plea_choices_get_closing_id (const PleaRecipient *recipient)
{
  return recipient->role == PLEA_RECIPIENT_DEFENDER
             ? g_strconcat (PLEA_PART_ID_CLOSING, ":", recipient->id, NULL)
             : g_strdup (PLEA_PART_ID_CLOSING);
}

/**
 * plea_choices_get_words_id:
 * @recipient_id: who gets a letter of support
 *
 * Returns: (transfer full): id under which a draft keeps what it says before the supporter's own
 *   words
 */
char *
plea_choices_get_words_id (const char *recipient_id)
{
  return g_strconcat ("words:", recipient_id, NULL);
}

/**
 * plea_choices_get_words:
 * @text: a published letter
 * @draft: what the supporter reworded
 * @part: a part of it
 *
 * Returns: (transfer none): the supporter's words, or those that were published
 */
const char *
plea_choices_get_words (const PleaLetterText *text, PleaDraft *draft, const PleaPart *part)
{
  const char *edit = plea_draft_get_edit (draft, text->language, part->id);

  return edit != NULL ? edit : part->text;
}

/* A published list of demands runs on as one sentence: each ends in a semicolon, the last in a full
 * stop. When the last is left out, the one that is last now takes over its mark. */

/* Marks that join a demand to the next one, in all scripts that have their own, with the space that
 * French sets before a semicolon and the word that may lead to the last of a list: “; and”. */
#define AND                                                                                                                                                                      \
  "and|et|y|e|и|und|і|та|و|và|और|तथा|एवं|اور|และ|dan|na|এবং|ও|및|და|և|və|және|او|နှင့်|និង|እና|û|dhe|i|" \
  "oraz|a|en|och|și"
#define JOINT "\\s*[;,؛،；，、፤፣၊](?:\\s*(?:" AND "))?$"

static gboolean
is_final_mark (gunichar c)
{
  static const gunichar others[] = { 0x3002 /* 。 */, 0x06d4 /* ۔ */, 0x0964 /* । */,
                                     0x0589 /* ։ */,  0x1362 /* ። */, 0x104b /* ။ */,
                                     0x17d4 /* ។ */ };

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (c == others[i])
      return TRUE;

  return c == '.';
}

/* The mark at the end of a list, or "" where it has none. */
static const char *
find_final_mark (const char *text)
{
  const char *last = g_utf8_find_prev_char (text, text + strlen (text));

  return last != NULL && is_final_mark (g_utf8_get_char (last)) ? last : "";
}

static char *
end_with (const char *demand, const char *final_mark)
{
  const GRegex *joint = plea_once (g_regex_new (JOINT, G_REGEX_OPTIMIZE, 0, NULL));

  return g_regex_replace_literal (joint, demand, -1, 0, final_mark, 0, NULL);
}

/**
 * plea_choices_list_demands:
 * @text: a published letter
 * @draft: what the supporter left out and reworded
 * @most: no more than so many
 *
 * Returns: (transfer full) (element-type utf8): the first demands that the letter makes, in order,
 * without their numbers; the list ends as the published one does
 */
GPtrArray *
plea_choices_list_demands (const PleaLetterText *text, PleaDraft *draft, guint most)
{
  GPtrArray  *chosen = g_ptr_array_new_with_free_func (g_free);
  const char *last_published = "";

  plea_foreach (const PleaPart, part, text->parts)
    {
      const char *words = plea_choices_get_words (text, draft, part);

      if (part->kind != PLEA_PART_DEMAND)
        continue;

      last_published = part->text;
      if (*words != '\0' && chosen->len < most && plea_draft_get_demand_chosen (draft, part->id))
        g_ptr_array_add (chosen, g_strdup (words));
    }

  if (chosen->len > 0)
    {
      g_autofree char *last = g_ptr_array_steal_index (chosen, chosen->len - 1);

      g_ptr_array_add (chosen, end_with (last, find_final_mark (last_published)));
    }

  return chosen;
}

static void
add_chosen (PleaAppeal *appeal, PleaDraft *draft, PleaRecipientRole role, GPtrArray *chosen)
{
  plea_foreach (const PleaRecipient, recipient, appeal->recipients)
    if (recipient->role == role && plea_draft_get_recipient_chosen (draft, recipient->id))
      g_ptr_array_add (chosen, (gpointer) recipient);
}

static const PleaRecipient *
find_first_to_write_to (PleaAppeal *appeal)
{
  plea_foreach (const PleaRecipient, recipient, appeal->recipients)
    if (recipient->role != PLEA_RECIPIENT_COPY)
      return recipient;

  return NULL;
}

/**
 * plea_choices_list_addressees:
 * @appeal: what the publisher says
 * @draft: what the supporter chose
 *
 * Returns: (transfer container) (element-type PleaRecipient): who gets a letter that is written to
 *   them: officials, then defenders. The first to write to gets one when nobody else does: there is
 *   always a letter, where the appeal names anybody.
 */
GPtrArray *
plea_choices_list_addressees (PleaAppeal *appeal, PleaDraft *draft)
{
  GPtrArray           *chosen = g_ptr_array_new ();
  const PleaRecipient *first = find_first_to_write_to (appeal);

  add_chosen (appeal, draft, PLEA_RECIPIENT_TO, chosen);
  add_chosen (appeal, draft, PLEA_RECIPIENT_DEFENDER, chosen);
  if (chosen->len == 0 && first != NULL)
    g_ptr_array_add (chosen, (gpointer) first);

  return chosen;
}

/**
 * plea_choices_list_recipients:
 * @appeal: what the publisher says
 * @draft: what the supporter chose
 * @role: whether they get a letter or a copy
 *
 * Returns: (transfer container) (element-type PleaRecipient): whom the supporter writes to in that
 *   role, in the appeal's order. Copies are of a letter to an official: where there is none, nobody
 *   gets one.
 */
GPtrArray *
plea_choices_list_recipients (PleaAppeal *appeal, PleaDraft *draft, PleaRecipientRole role)
{
  g_autoptr (GPtrArray) addressees = plea_choices_list_addressees (appeal, draft);
  GPtrArray *recipients = g_ptr_array_new ();

  const PleaRecipient *first = addressees->len > 0 ? addressees->pdata[0] : NULL;

  if (role == PLEA_RECIPIENT_COPY && first != NULL && first->role == PLEA_RECIPIENT_TO)
    add_chosen (appeal, draft, role, recipients);
  plea_foreach (const PleaRecipient, addressee, addressees)
    if (addressee->role == role)
      g_ptr_array_add (recipients, (gpointer) addressee);

  return recipients;
}

/**
 * plea_choices_write_to:
 * @appeal: what the publisher says
 * @draft: what the supporter chose
 * @role: of recipients
 *
 * Returns: whether anybody in that role gets something
 */
gboolean
plea_choices_write_to (PleaAppeal *appeal, PleaDraft *draft, PleaRecipientRole role)
{
  g_autoptr (GPtrArray) recipients = plea_choices_list_recipients (appeal, draft, role);

  return recipients->len > 0;
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

static void
choose_first_official (PleaAppeal *appeal, PleaDraft *draft)
{
  plea_foreach (const PleaRecipient, recipient, appeal->recipients)
    if (recipient->role == PLEA_RECIPIENT_TO)
      {
        plea_draft_set_recipient_chosen (draft, recipient->id, TRUE);
        return;
      }
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
  g_autoptr (GPtrArray) addressees = plea_choices_list_addressees (appeal, draft);
  const PleaRecipient *recipient = plea_appeal_get_recipient (appeal, nth);
  const PleaRecipient *first = g_ptr_array_index (addressees, 0);

  /* Whoever was written to by default stays so when another is added. */
  if (chosen)
    plea_draft_set_recipient_chosen (draft, first->id, TRUE);
  /* And a copy is of something. */
  if (chosen && recipient->role == PLEA_RECIPIENT_COPY && first->role != PLEA_RECIPIENT_TO)
    choose_first_official (appeal, draft);

  plea_draft_set_recipient_chosen (draft, recipient->id, chosen);
}

/**
 * plea_choices_is_on_card:
 * @appeal: what the publisher says
 * @draft: what the supporter chose
 *
 * Returns: whether there is a postcard instead of a letter: as was chosen, or else where all go to
 *   defenders
 */
gboolean
plea_choices_is_on_card (PleaAppeal *appeal, PleaDraft *draft)
{
  if (draft->shape != NULL)
    return g_str_equal (draft->shape, PLEA_SHAPE_POSTCARD);

  return plea_choices_write_to (appeal, draft, PLEA_RECIPIENT_DEFENDER)
         && !plea_choices_write_to (appeal, draft, PLEA_RECIPIENT_TO);
}

/**
 * plea_choices_gets_card:
 * @appeal: what the publisher says
 * @draft: what the supporter chose
 * @recipient: who gets something
 *
 * Returns: whether that is a postcard: what all get, which is printed together, unless each is to
 *   get what is usual
 */
gboolean
plea_choices_gets_card (PleaAppeal *appeal, PleaDraft *draft, const PleaRecipient *recipient)
{
  return g_strcmp0 (draft->shape, PLEA_SHAPE_USUAL) == 0
             ? recipient->role == PLEA_RECIPIENT_DEFENDER
             : plea_choices_is_on_card (appeal, draft);
}

/**
 * plea_choices_lack_card:
 * @appeal: what the publisher says
 * @draft: what the supporter chose
 *
 * Returns: whether the defender gets a letter only because others get one that is printed with it
 */
gboolean
plea_choices_lack_card (PleaAppeal *appeal, PleaDraft *draft)
{
  return draft->shape == NULL && plea_choices_write_to (appeal, draft, PLEA_RECIPIENT_DEFENDER)
         && plea_choices_write_to (appeal, draft, PLEA_RECIPIENT_TO);
}

static gboolean
is_written_to_in (PleaAppeal *appeal, PleaDraft *draft, const char *country)
{
  g_autoptr (GPtrArray) addressees = plea_choices_list_addressees (appeal, draft);

  plea_foreach (const PleaRecipient, addressee, addressees)
    if (g_strcmp0 (addressee->country, country) == 0)
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
  const char *country = plea_sender_get_country (sender);

  return *country != '\0'
         && (g_strcmp0 (appeal->defender.country, country) == 0
             || is_written_to_in (appeal, draft, country));
}
