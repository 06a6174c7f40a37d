/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A letter is composed: appeal + draft + sender + phrases become blocks in the order they are read.
 */

#include "config.h"

#include "plea-compose.h"

#include "plea-block-text.h"
#include "plea-calendar.h"
#include "plea-choices.h"
#include "plea-country.h"
#include "plea-folding.h"
#include "plea-idioms.h"
#include "plea-postal.h"
#include "plea-town.h"

/* What a letter is composed from. */
typedef struct
{
  PleaAppeal           *appeal;
  PleaDraft            *draft;
  PleaSender           *sender;
  const PleaRecipient  *recipient; /* whom the sheet is sent to */
  const PleaRecipient  *addressee; /* whom the words are addressed to */
  const PleaLetterText *text;
  const PleaPhrases    *phrases;
  gboolean              on_card;
  PleaDisclosure        disclosure;      /* in the head: what is signed is said by the draft */
  gboolean              begins_sentence; /* the next paragraph: others come before it */
  GPtrArray            *blocks;
} Composition;

static char *
make_printable (Composition *composition, PleaBlockKind kind, const char *text)
{
  return plea_block_text_make_printable (kind, text, composition->phrases->right_to_left);
}

static PleaBlock *
add_block (Composition *composition, PleaBlockKind kind, const char *text)
{
  PleaBlock *block = plea_block_new (kind, make_printable (composition, kind, text));

  g_ptr_array_add (composition->blocks, block);

  return block;
}

/* What is too long for one paragraph goes on in further ones. */
static PleaBlock *
add_text (Composition *composition, PleaBlockKind kind, const char *text)
{
  PleaBlock *first = NULL;

  do
    {
      gsize            size = plea_block_text_measure (kind, text);
      g_autofree char *piece = g_strndup (text, size);
      PleaBlock       *block = add_block (composition, first == NULL ? kind : PLEA_BLOCK_PARAGRAPH,
                                          piece);

      first = first == NULL ? block : first;
      text += size;
    }
  while (*text != '\0');

  return first;
}

static void
add_text_unless_empty (Composition *composition, PleaBlockKind kind, const char *text)
{
  if (text != NULL && *text != '\0')
    add_text (composition, kind, text);
}

static gboolean
goes_abroad (Composition *composition)
{
  return plea_postal_goes_abroad (composition->recipient, composition->sender);
}

/* Head */

static void
compose_sender (Composition *composition)
{
  const char *country = goes_abroad (composition) ? plea_sender_get_country (composition->sender)
                                                  : "";
  g_autofree char *country_name = *country != '\0' ? plea_country_get_name (
                                      country, composition->phrases->locale)
                                                   : NULL;
  g_auto (GStrv) lines = plea_sender_get_lines (composition->sender, composition->disclosure,
                                                country_name);
  g_autofree char *block = g_strjoinv ("\n", lines);
  g_autofree char *return_line = g_strjoinv (" · ", lines);
  /* The post brings a letter back to an address without a name as well. */
  g_autofree char *nameless = g_strv_length (lines) > 2 ? g_strjoinv (" · ", lines + 1) : NULL;

  add_text_unless_empty (composition, PLEA_BLOCK_SENDER, block);
  if (*return_line != '\0')
    add_block (composition, PLEA_BLOCK_RETURN_LINE, return_line)->shorter
        = nameless != NULL ? make_printable (composition, PLEA_BLOCK_RETURN_LINE, nameless) : NULL;
}

static void
compose_recipient (Composition *composition)
{
  g_autofree char *lines = plea_postal_get_recipient_lines (
      composition->recipient, composition->sender, composition->text->language);

  add_block (composition, PLEA_BLOCK_RECIPIENT, lines);
}

static char *
get_place (Composition *composition)
{
  const char *chosen = composition->draft->place;

  if (chosen != NULL)
    return g_strdup (chosen);
  if (!composition->phrases->place_by_custom || composition->disclosure == PLEA_DISCLOSURE_BLANK)
    return NULL;

  return plea_town_get_place (composition->sender->town);
}

static char *
get_day (Composition *composition)
{
  GDate today;

  plea_calendar_get_today (&today);

  return plea_phrases_format_date (
      composition->phrases, composition->draft->date != NULL ? composition->draft->date : &today);
}

static void
compose_date (Composition *composition)
{
  g_autofree char *day = get_day (composition);
  g_autofree char *place = get_place (composition);
  g_autofree char *line = plea_phrases_format_place_and_date (composition->phrases, place, day);
  g_autofree char *alone = plea_phrases_format_place_and_date (composition->phrases, NULL, day);

  add_block (composition, PLEA_BLOCK_DATE, line)->shorter = make_printable (composition,
                                                                            PLEA_BLOCK_DATE, alone);
}

static const char *
get_edit (Composition *composition, const char *part_id)
{
  return plea_draft_get_edit (composition->draft, composition->text->language, part_id);
}

static char *
get_salutation (Composition *composition)
{
  g_autofree char *id = plea_choices_get_salutation_id (composition->addressee->id);
  const char      *edit = get_edit (composition, id);
  g_autofree char *usual = NULL;

  if (edit != NULL)
    return g_strdup (edit);

  usual = plea_choices_get_usual_salutation (composition->appeal, composition->addressee,
                                             composition->phrases, composition->sender);

  return plea_phrases_end_salutation (composition->phrases, usual);
}

/* Recipients in one line: by name, and by the office that it does not tell. */
static char *
describe_recipient (const PleaRecipient *recipient)
{
  if (recipient->name != NULL && recipient->office != NULL)
    return g_strdup_printf ("%s (%s)", recipient->name, recipient->office);

  return g_strdup (plea_recipient_get_title (recipient));
}

static char *
list_chosen (Composition *composition, PleaRecipientRole role)
{
  g_autoptr (GPtrArray) recipients = plea_choices_list_recipients (composition->appeal,
                                                                   composition->draft, role);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  plea_foreach (const PleaRecipient, recipient, recipients)
    {
      g_autofree char *description = describe_recipient (recipient);

      g_strv_builder_add (builder, description);
    }
  names = g_strv_builder_end (builder);

  return g_strjoinv (composition->phrases->separator, names);
}

/* Whoever gets a copy sees first that it is one, and of a letter to whom. */
static void
compose_copy_mark (Composition *composition)
{
  g_autofree char *recipients = NULL;
  g_autofree char *line = NULL;

  if (composition->recipient->role != PLEA_RECIPIENT_COPY)
    return;

  recipients = list_chosen (composition, PLEA_RECIPIENT_TO);
  line = plea_phrases_fill_in (composition->phrases->copy_of, "recipients", recipients);
  add_block (composition, PLEA_BLOCK_COPY_MARK, line);
}

/* Body */

/* More have no room on a postcard beside what the supporter says. */
#define MAX_CARD_DEMANDS 2

/* The lead-in, if there is one, leads in the demands, and stands only before some. */
static void
compose_demands (Composition *composition)
{
  const PleaPart *lead_in = plea_letter_text_find (composition->text, PLEA_PART_ID_LEAD_IN);
  g_autoptr (GPtrArray) demands = plea_choices_list_demands (
      composition->text, composition->draft, composition->on_card ? MAX_CARD_DEMANDS : G_MAXUINT);

  if (demands->len > 0 && lead_in != NULL)
    add_text_unless_empty (composition, PLEA_BLOCK_LEAD_IN,
                           plea_choices_get_words (composition->text, composition->draft, lead_in));
  for (guint i = 0; i < demands->len; i++)
    {
      PleaBlock *block = add_text (composition, PLEA_BLOCK_DEMAND, demands->pdata[i]);

      block->label = plea_phrases_format_label (composition->phrases, i + 1);
    }
}

/* In some languages what follows the comma of a salutation begins small. */
static void
compose_paragraph (Composition *composition, const char *words)
{
  g_autofree char *sentence = composition->begins_sentence
                                  ? plea_capitalize (words, composition->phrases->locale)
                                  : g_strdup (words);

  add_text_unless_empty (composition, PLEA_BLOCK_PARAGRAPH, sentence);
  composition->begins_sentence = FALSE;
}

static void
compose_body (Composition *composition)
{
  PleaPartKind previous = PLEA_PART_PARAGRAPH;

  plea_foreach (const PleaPart, part, composition->text->parts)
    {
      if (part->kind == PLEA_PART_PARAGRAPH)
        compose_paragraph (composition,
                           plea_choices_get_words (composition->text, composition->draft, part));
      else if (part->kind == PLEA_PART_DEMAND && previous != PLEA_PART_DEMAND)
        compose_demands (composition);
      previous = part->kind;
    }
}

static void
compose_paragraphs (Composition *composition, const char *words)
{
  g_auto (GStrv) paragraphs = g_strsplit (words, "\n", -1);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    add_text_unless_empty (composition, PLEA_BLOCK_PARAGRAPH, g_strstrip (paragraphs[i]));
}

static void
compose_own_words (Composition *composition)
{
  guint n_before = composition->blocks->len;

  compose_paragraphs (composition, composition->draft->own_words);
  for (guint i = n_before; i < composition->blocks->len; i++)
    ((PleaBlock *) composition->blocks->pdata[i])->is_own = TRUE;
}

/* End */

static void
compose_closing (Composition *composition, const char *salutation)
{
  g_autofree char *id = plea_choices_get_closing_id (composition->addressee);
  const PleaPart  *published = plea_letter_text_find (composition->text, id);
  const char      *edit = get_edit (composition, id);
  g_autofree char *usual = plea_choices_get_usual_closing (
      composition->addressee, composition->phrases, composition->sender, salutation);

  add_text_unless_empty (composition, PLEA_BLOCK_CLOSING,
                         edit != NULL        ? edit
                         : published != NULL ? published->text
                                             : usual);
}

static void
compose_signature (Composition *composition)
{
  g_autofree char *signature = plea_sender_get_signature (composition->sender,
                                                          composition->draft->disclosure);

  /* Also without a name: the space to sign by hand belongs to it. */
  add_block (composition, PLEA_BLOCK_SIGNATURE, signature);
}

static void
compose_copies (Composition *composition)
{
  g_autofree char *recipients = composition->addressee->role == PLEA_RECIPIENT_TO
                                        && !composition->on_card
                                    ? list_chosen (composition, PLEA_RECIPIENT_COPY)
                                    : g_strdup ("");
  g_autofree char *line = NULL;

  if (*recipients == '\0')
    return;

  line = plea_phrases_fill_in (composition->phrases->copy_to, "recipients", recipients);
  add_block (composition, PLEA_BLOCK_COPIES, line);
}

static void
compose_end (Composition *composition, const char *salutation)
{
  compose_closing (composition, salutation);
  compose_signature (composition);
  if (composition->phrases->date_at_end)
    compose_date (composition);
  compose_copies (composition);
}

static void
compose_subject (Composition *composition)
{
  const char      *subject = composition->draft->subject;
  g_autofree char *line = plea_phrases_format_subject (composition->phrases, subject);

  if (*subject != '\0')
    add_text (composition, PLEA_BLOCK_SUBJECT, line);
}

/* What has room: the supporter's own words before all. */
static void
compose_card (Composition *composition)
{
  guint n_before = composition->blocks->len;

  compose_own_words (composition);
  compose_demands (composition);
  if (composition->blocks->len == n_before)
    compose_body (composition);
}

static void
compose_opening (Composition *composition)
{
  guint n_before = composition->blocks->len;

  compose_paragraphs (composition, composition->draft->opening);
  composition->begins_sentence = composition->blocks->len > n_before;
}

/* What the publisher asks an official. */
static void
compose_to_official (Composition *composition)
{
  if (composition->on_card)
    {
      compose_card (composition);
      return;
    }

  compose_opening (composition);
  compose_body (composition);
  compose_own_words (composition);
}

/* Nothing of that: others open the letter before the defender does. */
static void
compose_to_defender (Composition *composition)
{
  g_autofree char *id = plea_choices_get_words_id (composition->addressee->id);
  const char      *edit = get_edit (composition, id);

  compose_paragraphs (composition, edit != NULL ? edit
                                                : plea_choices_get_usual_words (
                                                    composition->appeal, composition->addressee,
                                                    composition->phrases));
  compose_paragraphs (composition, composition->draft->defender_words);
}

static void
compose_blocks (Composition *composition)
{
  gboolean         to_defender = composition->addressee->role == PLEA_RECIPIENT_DEFENDER;
  g_autofree char *salutation = get_salutation (composition);

  compose_sender (composition);
  compose_recipient (composition);
  if (!composition->phrases->date_at_end)
    compose_date (composition);
  compose_copy_mark (composition);
  if (!to_defender && !composition->on_card)
    compose_subject (composition);
  add_text_unless_empty (composition, PLEA_BLOCK_SALUTATION, salutation);
  if (to_defender)
    compose_to_defender (composition);
  else
    compose_to_official (composition);
  compose_end (composition, salutation);
}

/* A letter of support shows where it comes from only if that is wanted. */
static PleaDisclosure
choose_disclosure (PleaDraft *draft, const PleaRecipient *recipient)
{
  if (recipient->role != PLEA_RECIPIENT_DEFENDER)
    return draft->disclosure;

  return draft->return_address ? PLEA_DISCLOSURE_FULL : PLEA_DISCLOSURE_BLANK;
}

/* Wherever the name stands as a word of its own. */
static void
emphasise (PleaBlock *block, const char *name)
{
  gsize length = strlen (name);

  for (const char *start = strstr (block->text, name); length > 0 && start != NULL;
       start = strstr (start + length, name))
    if (plea_stands_alone (block->text, start, length))
      {
        PleaSpan span = { (guint) (start - block->text),
                          (guint) ((gsize) (start - block->text) + length) };

        g_array_append_val (block->emphases, span);
      }
}

/* In any of its spellings. */
static void
emphasise_name (Composition *composition)
{
  const PleaTranslations *name = composition->appeal->defender.name;

  plea_foreach (PleaBlock, block, composition->blocks)
    if (plea_block_text_is_body (block->kind))
      {
        block->emphases = g_array_new (FALSE, FALSE, sizeof (PleaSpan));
        plea_foreach_in (const PleaTranslation, spelling, name)
          emphasise (block, spelling->text);
      }
}

/**
 * plea_compose_letter:
 * @appeal: what the publisher says
 * @draft: what the supporter changed
 * @sender: who signs
 * @recipient: one of the appeal's recipients
 *
 * Who gets a copy gets the letter to the first recipient that is written to, in an envelope of
 * their own and marked as what it is.
 *
 * Returns: (transfer full): the letter, or its copy, to that recipient
 */
PleaLetter *
plea_compose_letter (PleaAppeal          *appeal,
                     PleaDraft           *draft,
                     PleaSender          *sender,
                     const PleaRecipient *recipient)
{
  g_autoptr (GPtrArray) addressees = plea_choices_list_recipients (appeal, draft,
                                                                   PLEA_RECIPIENT_TO);
  Composition composition = {
    .appeal = appeal,
    .draft = draft,
    .sender = sender,
    .recipient = recipient,
    .addressee = recipient->role == PLEA_RECIPIENT_COPY && addressees->len > 0
                     ? addressees->pdata[0]
                     : recipient,
    .text = plea_choices_get_text (appeal, draft),
    .phrases = plea_choices_get_phrases (appeal, draft, sender),
    .on_card = plea_choices_gets_card (appeal, draft, recipient),
    .disclosure = choose_disclosure (draft, recipient),
    .blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_block_free),
  };

  compose_blocks (&composition);
  if (draft->emphasise_name && recipient->role != PLEA_RECIPIENT_DEFENDER)
    emphasise_name (&composition);

  return plea_letter_new (appeal, recipient, draft, composition.text->language, composition.phrases,
                          composition.blocks, goes_abroad (&composition));
}

static void
compose_for_role (PleaAppeal       *appeal,
                  PleaDraft        *draft,
                  PleaSender       *sender,
                  PleaRecipientRole role,
                  GPtrArray        *letters)
{
  g_autoptr (GPtrArray) recipients = plea_choices_list_recipients (appeal, draft, role);

  plea_foreach (const PleaRecipient, recipient, recipients)
    g_ptr_array_add (letters, plea_compose_letter (appeal, draft, sender, recipient));
}

/**
 * plea_compose_letters:
 * @appeal: what the publisher says
 * @draft: what the supporter changed
 * @sender: who signs
 *
 * Returns: (transfer full) (element-type PleaLetter): a letter to each official that is written to,
 *   then the copies, then letters to defenders, in the appeal's order; none where
 * plea_appeal_find_obstacle() says why
 */
GPtrArray *
plea_compose_letters (PleaAppeal *appeal, PleaDraft *draft, PleaSender *sender)
{
  GPtrArray *letters = g_ptr_array_new_with_free_func (g_object_unref);

  compose_for_role (appeal, draft, sender, PLEA_RECIPIENT_TO, letters);
  compose_for_role (appeal, draft, sender, PLEA_RECIPIENT_COPY, letters);
  compose_for_role (appeal, draft, sender, PLEA_RECIPIENT_DEFENDER, letters);

  return letters;
}
