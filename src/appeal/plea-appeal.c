/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a publisher says: a defender, what is happening to them, whom to write to and what to write.
 */

#include "config.h"

#include <libxml/uri.h>
#include <libxml/xmlmemory.h>

#include "plea-appeal-private.h"

/**
 * PleaAppeal:
 *
 * Made whole by the reader of appeal files or by [class@AppealBuilder] and immutable from then on,
 * so that it may be read in any thread. What it hands out belongs to it.
 */
G_DEFINE_FINAL_TYPE (PleaAppeal, plea_appeal, G_TYPE_OBJECT)

static void
plea_appeal_finalize (GObject *object)
{
  PleaAppeal *self = PLEA_APPEAL (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->publisher, g_free);
  g_clear_pointer (&self->source_address, g_free);
  g_clear_pointer (&self->defender, plea_defender_free);
  g_clear_pointer (&self->status_words, plea_translations_free);
  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_clear_pointer (&self->recipients, g_ptr_array_unref);
  g_clear_pointer (&self->letters, g_ptr_array_unref);

  G_OBJECT_CLASS (plea_appeal_parent_class)->finalize (object);
}

static void
plea_appeal_class_init (PleaAppealClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plea_appeal_finalize;
}

static void
plea_appeal_init (PleaAppeal *self)
{
  self->defender = plea_defender_new ();
  self->status_words = plea_translations_new ();
  self->events = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_event_free);
  self->recipients = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_recipient_free);
  self->letters = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_letter_text_free);
}

/**
 * plea_appeal_get_id:
 *
 * Returns: (transfer none): lower-case letters, digits and hyphens; fit for a file name
 */
const char *
plea_appeal_get_id (PleaAppeal *self)
{
  return self->id;
}

/**
 * plea_appeal_get_as_of:
 *
 * Returns: (transfer none): the day up to which the appeal tells what happened
 */
const GDate *
plea_appeal_get_as_of (PleaAppeal *self)
{
  return &self->as_of;
}

/**
 * plea_appeal_get_until:
 *
 * Returns: (transfer none) (nullable): the last day to post a letter, if there is one
 */
const GDate *
plea_appeal_get_until (PleaAppeal *self)
{
  return g_date_valid (&self->until) ? &self->until : NULL;
}

/**
 * plea_appeal_get_publisher:
 *
 * Returns: (transfer none) (nullable): who published the appeal. Shown to the supporter and never
 *   printed: in some countries the name alone endangers people.
 */
const char *
plea_appeal_get_publisher (PleaAppeal *self)
{
  return self->publisher;
}

/**
 * plea_appeal_get_source_address:
 *
 * Returns: (transfer none) (nullable): web address of the published page; never printed, never
 * opened unasked
 */
const char *
plea_appeal_get_source_address (PleaAppeal *self)
{
  return self->source_address;
}

const PleaDefender *
plea_appeal_get_defender (PleaAppeal *self)
{
  return self->defender;
}

const PleaStatus *
plea_appeal_get_status (PleaAppeal *self)
{
  return self->status;
}

/**
 * plea_appeal_get_status_words:
 *
 * Returns: (transfer none): the status in the words of the published page; may be empty
 */
const PleaTranslations *
plea_appeal_get_status_words (PleaAppeal *self)
{
  return self->status_words;
}

guint
plea_appeal_get_n_events (PleaAppeal *self)
{
  return self->events->len;
}

const PleaEvent *
plea_appeal_get_event (PleaAppeal *self, guint nth)
{
  return g_ptr_array_index (self->events, nth);
}

guint
plea_appeal_get_n_recipients (PleaAppeal *self)
{
  return self->recipients->len;
}

const PleaRecipient *
plea_appeal_get_recipient (PleaAppeal *self, guint nth)
{
  return g_ptr_array_index (self->recipients, nth);
}

guint
plea_appeal_get_n_letters (PleaAppeal *self)
{
  return self->letters->len;
}

/**
 * plea_appeal_get_letter:
 * @nth: number of the letter; 0 is the original
 *
 * Returns: (transfer none): the letter in one language
 */
const PleaLetterText *
plea_appeal_get_letter (PleaAppeal *self, guint nth)
{
  return g_ptr_array_index (self->letters, nth);
}

static const PleaLetterText *
find_exactly (PleaAppeal *self, const char *language)
{
  for (guint i = 0; i < self->letters->len; i++)
    {
      const PleaLetterText *letter = plea_appeal_get_letter (self, i);

      if (g_ascii_strcasecmp (letter->language, language) == 0)
        return letter;
    }

  return NULL;
}

void
plea_appeal_name_parts (PleaAppeal *self)
{
  plea_recipient_name_all (self->recipients);
  for (guint i = 0; i < self->letters->len; i++)
    plea_letter_text_name_parts (g_ptr_array_index (self->letters, i),
                                 i > 0 ? g_ptr_array_index (self->letters, 0) : NULL);
}

/**
 * plea_appeal_find_letter:
 * @language: (nullable): BCP 47 tag or name of a locale, or %NULL for the original
 *
 * Returns: (transfer none) (nullable): the letter in that language, or in the one of which it is a
 *   variety: “es_MX” finds “es” (the lookup of RFC 4647)
 */
const PleaLetterText *
plea_appeal_find_letter (PleaAppeal *self, const char *language)
{
  g_autofree char      *range = g_strdup (language);
  const PleaLetterText *letter;

  if (language == NULL)
    return plea_appeal_get_letter (self, 0);

  g_strdelimit (range, "_.@", '-');
  letter = find_exactly (self, range);
  for (char *end = strrchr (range, '-'); letter == NULL && end != NULL; end = strrchr (range, '-'))
    {
      *end = '\0';
      letter = find_exactly (self, range);
    }

  return letter;
}

/**
 * plea_appeal_has_recipient_to_write_to:
 *
 * Returns: whether any recipient gets the letter itself rather than a copy
 */
gboolean
plea_appeal_has_recipient_to_write_to (PleaAppeal *self)
{
  for (guint i = 0; i < self->recipients->len; i++)
    if (plea_appeal_get_recipient (self, i)->role == PLEA_RECIPIENT_TO)
      return TRUE;

  return FALSE;
}

/**
 * plea_appeal_is_id:
 * @text: perhaps an id
 *
 * An id becomes a file name: nothing in it may lead out of a directory. Hyphens stand between other
 * characters, as data/appeal.rng has it.
 *
 * Returns: whether it is one
 */
gboolean
plea_appeal_is_id (const char *text)
{
  return *text != '\0' && strlen (text) <= PLEA_APPEAL_MAX_ID_LENGTH && *text != '-'
         && !g_str_has_suffix (text, "-") && strstr (text, "--") == NULL
         && text[strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-")] == '\0';
}

/**
 * plea_appeal_is_country:
 * @text: perhaps a country's code
 *
 * Returns: whether it is written as a code of ISO 3166 is: two capital letters
 */
gboolean
plea_appeal_is_country (const char *text)
{
  return strlen (text) == 2 && g_ascii_isupper (text[0]) && g_ascii_isupper (text[1]);
}

/**
 * plea_appeal_is_web_address:
 * @text: perhaps the address of a page
 *
 * Returns: whether it is one of the web, and of nothing else that a link could lead to
 */
gboolean
plea_appeal_is_web_address (const char *text)
{
  xmlChar *escaped;
  xmlURI  *uri;
  gboolean valid;

  if (!g_str_has_prefix (text, "https://") && !g_str_has_prefix (text, "http://"))
    return FALSE;

  escaped = xmlURIEscapeStr ((const xmlChar *) text, (const xmlChar *) "%:/?#@!$&'()*+,;=");
  uri = xmlParseURI ((const char *) escaped);
  valid = uri != NULL && uri->server != NULL && strpbrk (text, " <>\"\\^`{|}") == NULL;
  xmlFreeURI (uri);
  xmlFree (escaped);

  return valid;
}
