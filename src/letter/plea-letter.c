/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One letter, composed: appeal + draft + sender + phrases become blocks in the order they are read.
 */

#include "config.h"

#include "plea-letter.h"

#include "plea-calendar.h"
#include "plea-demands.h"
#include "plea-postal.h"

struct _PleaLetter
{
  GObject parent_instance;

  const PleaPhrases *phrases;
  GPtrArray         *blocks;
};

/* What a letter is composed from. */
typedef struct
{
  PleaAppeal           *appeal;
  PleaDraft            *draft;
  PleaSender           *sender;
  const PleaRecipient  *recipient;
  const PleaLetterText *text;
  const PleaPhrases    *phrases;
  GPtrArray            *blocks;
} Composition;

/**
 * PleaLetter:
 *
 * Immutable, so that it can be laid out in another thread while the supporter goes on writing.
 */
G_DEFINE_FINAL_TYPE (PleaLetter, plea_letter, G_TYPE_OBJECT)

static void
block_free (PleaBlock *self)
{
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->label, g_free);
  g_free (self);
}

static void
plea_letter_finalize (GObject *object)
{
  g_clear_pointer (&PLEA_LETTER (object)->blocks, g_ptr_array_unref);

  G_OBJECT_CLASS (plea_letter_parent_class)->finalize (object);
}

static void
plea_letter_class_init (PleaLetterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plea_letter_finalize;
}

static void
plea_letter_init (PleaLetter *self)
{
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) block_free);
}

static PleaBlock *
add_block (Composition *composition, PleaBlockKind kind, const char *text)
{
  PleaBlock *block = g_new0 (PleaBlock, 1);

  block->kind = kind;
  block->text = g_strdup (text);
  g_ptr_array_add (composition->blocks, block);

  return block;
}

static void
add_block_unless_empty (Composition *composition, PleaBlockKind kind, const char *text)
{
  if (text != NULL && *text != '\0')
    add_block (composition, kind, text);
}

/* The sender, as far as the supporter discloses it */

static char *
get_signature (Composition *composition)
{
  switch (plea_draft_get_disclosure (composition->draft))
    {
    case PLEA_DISCLOSURE_FULL:
    case PLEA_DISCLOSURE_TOWN:
      return g_strdup (plea_sender_get_name (composition->sender));
    case PLEA_DISCLOSURE_INITIALS:
      return plea_sender_get_initials (composition->sender);
    case PLEA_DISCLOSURE_BLANK:
    default:
      return g_strdup ("");
    }
}

static gboolean
goes_abroad (Composition *composition)
{
  const char *country = plea_sender_get_country (composition->sender);

  return *country != '\0' && g_strcmp0 (country, composition->recipient->country) != 0;
}

static void
add_unless_empty (GStrvBuilder *lines, const char *line)
{
  if (*line != '\0')
    g_strv_builder_add (lines, line);
}

static void
add_address_lines (Composition *composition, GStrvBuilder *lines)
{
  g_auto (GStrv) address = g_strsplit (plea_sender_get_address (composition->sender), "\n", -1);

  for (guint i = 0; address[i] != NULL; i++)
    add_unless_empty (lines, g_strstrip (address[i]));
}

static void
add_country_line (Composition *composition, GStrvBuilder *lines)
{
  g_autofree char *country = NULL;

  if (!goes_abroad (composition))
    return;

  country = plea_postal_get_country_name (plea_sender_get_country (composition->sender),
                                          plea_phrases_get_locale (composition->phrases));
  g_strv_builder_add (lines, country);
}

static GStrv
get_sender_lines (Composition *composition)
{
  PleaDisclosure disclosure = plea_draft_get_disclosure (composition->draft);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autofree char *signature = get_signature (composition);

  if (disclosure != PLEA_DISCLOSURE_BLANK)
    {
      add_unless_empty (lines, signature);
      if (disclosure == PLEA_DISCLOSURE_FULL)
        add_address_lines (composition, lines);
      add_unless_empty (lines, plea_sender_get_town (composition->sender));
      if (disclosure == PLEA_DISCLOSURE_FULL)
        add_country_line (composition, lines);
    }

  return g_strv_builder_end (lines);
}

static void
compose_sender (Composition *composition)
{
  g_auto (GStrv) lines = get_sender_lines (composition);
  g_autofree char *block = g_strjoinv ("\n", lines);
  g_autofree char *return_line = g_strjoinv (" · ", lines);

  add_block_unless_empty (composition, PLEA_BLOCK_SENDER, block);
  add_block_unless_empty (composition, PLEA_BLOCK_RETURN_LINE, return_line);
}

/* Head */

static void
compose_recipient (Composition *composition)
{
  g_autofree char *lines = plea_postal_get_recipient_lines (composition->recipient,
                                                            composition->sender);

  add_block (composition, PLEA_BLOCK_RECIPIENT, lines);
}

static char *
get_place (Composition *composition)
{
  const char *chosen = plea_draft_get_place (composition->draft);

  if (chosen != NULL)
    return g_strdup (chosen);
  if (!plea_phrases_has_place_by_custom (composition->phrases)
      || plea_draft_get_disclosure (composition->draft) == PLEA_DISCLOSURE_BLANK)
    return NULL;

  return plea_postal_get_place (plea_sender_get_town (composition->sender));
}

static void
compose_date (Composition *composition)
{
  const GDate     *chosen = plea_draft_get_date (composition->draft);
  g_autofree char *place = get_place (composition);
  g_autofree char *line = NULL;
  GDate            today;

  plea_calendar_get_today (&today);
  line = plea_phrases_format_place_and_date (composition->phrases, place,
                                             chosen != NULL ? chosen : &today);
  add_block (composition, PLEA_BLOCK_DATE, line);
}

static const char *
get_edit (Composition *composition, const char *part_id)
{
  return plea_draft_get_edit (composition->draft, composition->text->language, part_id);
}

static char *
get_salutation (Composition *composition)
{
  const char *edit = get_edit (composition, PLEA_PART_ID_SALUTATION);

  return g_strdup (edit != NULL ? edit
                                : plea_letter_get_published_salutation (
                                    composition->recipient, composition->text->language));
}

/* Body */

static const char *
get_words (Composition *composition, const PleaPart *part)
{
  const char *edit = get_edit (composition, part->id);

  return edit != NULL ? edit : part->text;
}

static void
compose_demands (Composition *composition)
{
  g_autoptr (GPtrArray) demands = plea_demands_choose (composition->text, composition->draft);

  for (guint i = 0; i < demands->len; i++)
    {
      PleaBlock *block = add_block (composition, PLEA_BLOCK_DEMAND,
                                    (const char *) g_ptr_array_index (demands, i));

      block->label = g_strdup_printf ("%u.", i + 1);
    }
}

static void
compose_lead_in (Composition *composition, const PleaPart *part)
{
  g_autoptr (GPtrArray) demands = plea_demands_choose (composition->text, composition->draft);

  if (demands->len == 0)
    return;

  add_block_unless_empty (composition, PLEA_BLOCK_LEAD_IN, get_words (composition, part));
  compose_demands (composition);
}

static void
compose_body (Composition *composition)
{
  for (guint i = 0; i < composition->text->parts->len; i++)
    {
      const PleaPart *part = g_ptr_array_index (composition->text->parts, i);

      if (part->kind == PLEA_PART_PARAGRAPH)
        add_block_unless_empty (composition, PLEA_BLOCK_PARAGRAPH, get_words (composition, part));
      else if (part->kind == PLEA_PART_LEAD_IN)
        compose_lead_in (composition, part);
    }
}

static void
compose_own_words (Composition *composition)
{
  g_auto (GStrv) paragraphs = g_strsplit (plea_draft_get_own_words (composition->draft), "\n", -1);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    add_block_unless_empty (composition, PLEA_BLOCK_PARAGRAPH, g_strstrip (paragraphs[i]));
}

/* End */

static void
compose_closing (Composition *composition, const char *salutation)
{
  const PleaPart  *published = plea_letter_text_find (composition->text, PLEA_PART_ID_CLOSING);
  const char      *edit = get_edit (composition, PLEA_PART_ID_CLOSING);
  g_autofree char *custom = plea_phrases_format_closing (composition->phrases, salutation);

  add_block_unless_empty (composition, PLEA_BLOCK_CLOSING,
                          edit != NULL        ? edit
                          : published != NULL ? published->text
                                              : custom);
}

static void
compose_signature (Composition *composition)
{
  g_autofree char *signature = get_signature (composition);

  /* Also without a name: the space to sign by hand belongs to it. */
  add_block (composition, PLEA_BLOCK_SIGNATURE, signature);
}

static void
compose_copies (Composition *composition)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *line = NULL;

  for (guint i = 0; i < plea_appeal_get_n_recipients (composition->appeal); i++)
    {
      const PleaRecipient *recipient = plea_appeal_get_recipient (composition->appeal, i);

      if (recipient->role == PLEA_RECIPIENT_COPY
          && plea_letter_get_recipient_chosen (composition->appeal, composition->draft, i))
        g_strv_builder_add (builder, plea_recipient_get_title (recipient));
    }

  names = g_strv_builder_end (builder);
  if (*names == NULL)
    return;

  joined = g_strjoinv ("; ", names);
  line = plea_phrases_format_copy_to (composition->phrases, joined);
  add_block (composition, PLEA_BLOCK_COPIES, line);
}

/**
 * plea_letter_compose:
 * @appeal: what the publisher says
 * @draft: what the supporter changed
 * @sender: who signs
 * @recipient: one of the appeal's recipients
 *
 * Returns: (transfer full): the letter to that recipient
 */
PleaLetter *
plea_letter_compose (PleaAppeal          *appeal,
                     PleaDraft           *draft,
                     PleaSender          *sender,
                     const PleaRecipient *recipient)
{
  g_autoptr (PleaLetter) self = g_object_new (PLEA_TYPE_LETTER, NULL);
  const PleaLetterText *text = plea_letter_get_text (appeal, draft);
  Composition      composition = { appeal, draft, sender, recipient, text, NULL, self->blocks };
  g_autofree char *salutation = get_salutation (&composition);

  composition.phrases = self->phrases = plea_phrases_for_language (text->language);

  compose_sender (&composition);
  compose_recipient (&composition);
  compose_date (&composition);
  add_block_unless_empty (&composition, PLEA_BLOCK_SUBJECT, plea_draft_get_subject (draft));
  add_block_unless_empty (&composition, PLEA_BLOCK_SALUTATION, salutation);
  compose_body (&composition);
  compose_own_words (&composition);
  compose_closing (&composition, salutation);
  compose_signature (&composition);
  compose_copies (&composition);

  return g_steal_pointer (&self);
}

/**
 * plea_letter_compose_all:
 * @appeal: what the publisher says
 * @draft: what the supporter changed
 * @sender: who signs
 *
 * Returns: (transfer full) (element-type PleaLetter): a letter to each recipient that is written to
 */
GPtrArray *
plea_letter_compose_all (PleaAppeal *appeal, PleaDraft *draft, PleaSender *sender)
{
  GPtrArray *letters = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < plea_appeal_get_n_recipients (appeal); i++)
    {
      const PleaRecipient *recipient = plea_appeal_get_recipient (appeal, i);

      if (recipient->role == PLEA_RECIPIENT_TO
          && plea_letter_get_recipient_chosen (appeal, draft, i))
        g_ptr_array_add (letters, plea_letter_compose (appeal, draft, sender, recipient));
    }

  return letters;
}

/* Choices that need both the appeal and the draft */

/**
 * plea_letter_get_text:
 * @appeal: what the publisher says
 * @draft: what the supporter chose
 *
 * Returns: (transfer none): the published letter in the draft's language, or the original where the
 *   appeal has none in it
 */
const PleaLetterText *
plea_letter_get_text (PleaAppeal *appeal, PleaDraft *draft)
{
  const PleaLetterText *text = plea_appeal_find_letter (appeal, plea_draft_get_language (draft));

  return text != NULL ? text : plea_appeal_get_letter (appeal, 0);
}

/**
 * plea_letter_get_published_salutation:
 * @recipient: whom to write to
 * @language: language of the letter
 *
 * Returns: (transfer none): the appeal's salutation, or the one that custom has for anybody
 */
const char *
plea_letter_get_published_salutation (const PleaRecipient *recipient, const char *language)
{
  const char *published = plea_wording_get_exact (recipient->salutation, language);

  return published != NULL ? published
                           : plea_phrases_get_salutation (plea_phrases_for_language (language));
}

static guint
find_first_to_write_to (PleaAppeal *appeal)
{
  guint nth = 0;

  while (plea_appeal_get_recipient (appeal, nth)->role != PLEA_RECIPIENT_TO)
    nth++;

  return nth;
}

static gboolean
writes_to_anybody_chosen (PleaAppeal *appeal, PleaDraft *draft)
{
  for (guint i = 0; i < plea_appeal_get_n_recipients (appeal); i++)
    if (plea_draft_get_recipient_chosen (draft, i)
        && plea_appeal_get_recipient (appeal, i)->role == PLEA_RECIPIENT_TO)
      return TRUE;

  return FALSE;
}

/**
 * plea_letter_get_recipient_chosen:
 * @appeal: what the publisher says
 * @draft: what the supporter chose
 * @nth: the recipient's place in the appeal
 *
 * Returns: whether this recipient gets a letter or a copy. The first to write to does when nobody
 * else does: there is always a letter.
 */
gboolean
plea_letter_get_recipient_chosen (PleaAppeal *appeal, PleaDraft *draft, guint nth)
{
  return plea_draft_get_recipient_chosen (draft, nth)
         || (nth == find_first_to_write_to (appeal) && !writes_to_anybody_chosen (appeal, draft));
}

/**
 * plea_letter_set_recipient_chosen:
 * @appeal: what the publisher says
 * @draft: what the supporter chooses
 * @nth: the recipient's place in the appeal
 * @chosen: whether this recipient gets a letter or a copy
 */
void
plea_letter_set_recipient_chosen (PleaAppeal *appeal, PleaDraft *draft, guint nth, gboolean chosen)
{
  guint first = find_first_to_write_to (appeal);

  /* Whoever was written to by default stays so when another is added. */
  if (nth != first && chosen && plea_letter_get_recipient_chosen (appeal, draft, first))
    plea_draft_set_recipient_chosen (draft, first, TRUE);

  plea_draft_set_recipient_chosen (draft, nth, chosen);
}

/* Reading a letter */

const PleaPhrases *
plea_letter_get_phrases (PleaLetter *self)
{
  return self->phrases;
}

guint
plea_letter_get_n_blocks (PleaLetter *self)
{
  return self->blocks->len;
}

const PleaBlock *
plea_letter_get_block (PleaLetter *self, guint nth)
{
  return g_ptr_array_index (self->blocks, nth);
}

/**
 * plea_letter_find_block:
 * @kind: a kind of block
 *
 * Returns: (transfer none) (nullable): the first block of that kind
 */
const PleaBlock *
plea_letter_find_block (PleaLetter *self, PleaBlockKind kind)
{
  for (guint i = 0; i < self->blocks->len; i++)
    if (plea_letter_get_block (self, i)->kind == kind)
      return plea_letter_get_block (self, i);

  return NULL;
}

static void
append_block (GString *text, const PleaBlock *block)
{
  if (block->kind == PLEA_BLOCK_RETURN_LINE || *block->text == '\0')
    return;

  if (text->len > 0)
    g_string_append (text, "\n\n");
  if (block->label != NULL)
    g_string_append_printf (text, "%s ", block->label);
  g_string_append (text, block->text);
}

/**
 * plea_letter_to_text:
 *
 * Returns: (transfer full): the letter as plain text, blocks separated by empty lines, without the
 * return line, which repeats the sender for the post
 */
char *
plea_letter_to_text (PleaLetter *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->blocks->len; i++)
    append_block (text, plea_letter_get_block (self, i));
  g_string_append_c (text, '\n');

  return g_string_free (g_steal_pointer (&text), FALSE);
}
