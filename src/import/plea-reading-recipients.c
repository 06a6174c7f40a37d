/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom a letter is to: names, offices, addresses, and what does not belong on an envelope. */

#include "config.h"

#include <string.h>

#include "plea-country.h"
#include "plea-folding.h"
#include "plea-reading-addressee.h"
#include "plea-reading-contacts.h"
#include "plea-reading-steps.h"
#include "plea-reading-flow.h"
#include "plea-text.h"
#include "plea-vocabulary.h"

/* “Minister of Justice” before a colon. */
#define MAX_LABEL_WORDS 5

/* The recipient whose lines are being read. */
typedef struct
{
  PleaReading         *reading;
  guint                nth; /* among the letter's */
  PleaReadingAddressee words;
  GArray              *contacts; /* of PleaReadingContact */
  gboolean             is_copy;
} Recipient;

/* Lines of an address */

static const char *
skip_label (const char *text)
{
  static const PleaVocabularyWord labels[] = { PLEA_VOCABULARY_ADDRESS, PLEA_VOCABULARY_RECIPIENTS,
                                               PLEA_VOCABULARY_COPY_TO, PLEA_VOCABULARY_NAME,
                                               PLEA_VOCABULARY_COUNTRY };
  const char                     *marked = plea_text_skip_marker (text);
  const char                     *value;

  if (marked != NULL && *marked != '\0' && !g_unichar_isdigit (g_utf8_get_char (text)))
    text = marked;
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (plea_vocabulary_label (labels[i], text, &value) && *value != '\0')
      return value;

  return text;
}

/* Takes the contacts of a line; returns what is left of it. */
static char *
take_contacts_of (Recipient *self, const char *text, guint line)
{
  const char      *contact = plea_reading_contacts_find_start (text);
  g_autofree char *rest = contact != NULL ? g_strndup (text, contact - text) : NULL;

  if (contact == NULL)
    return g_strdup (text);

  plea_reading_contacts_find (self->contacts, contact, line);

  return plea_reading_addressee_trim (g_strdelimit (rest, "(", ' '));
}

static gboolean
names (PleaVocabularyWord word, const char *text)
{
  g_autofree char *folded = plea_fold (text, -1);

  return plea_vocabulary_contains (word, folded);
}

/* “Minister: Ana Lind”: what somebody is stands before a colon. Returns whoever that is. */
static const char *
take_office_before (Recipient *self, const char *text, guint line)
{
  const char      *colon = plea_text_find_mark (text, ":：");
  const char      *name = colon != NULL ? g_utf8_next_char (colon) : "";
  g_autofree char *office = colon != NULL ? g_strchomp (g_strndup (text, colon - text)) : NULL;

  name += strspn (name, " ");
  if (*name == '\0' || self->words.offices->len > 0
      || plea_text_count_words (office) > MAX_LABEL_WORDS
      || !names (PLEA_VOCABULARY_PERSON, office))
    return text;
  plea_reading_addressee_add (self->words.offices, office, line);

  return name;
}

static void
take_line (Recipient *self, GPtrArray *list, guint nth)
{
  const PleaReadingLine *line = plea_reading_get_line (self->reading, nth);
  g_autofree char       *rest = take_contacts_of (self, skip_label (line->text), nth);
  const char *words = list == self->words.address ? rest : take_office_before (self, rest, nth);
  g_autofree char *text = plea_reading_addressee_trim (words);

  if (*text != '\0')
    plea_reading_addressee_add (words != rest ? self->words.names : list, text, nth);
}

static void
take_country_line (Recipient *self, guint nth)
{
  g_autofree char *rest = take_contacts_of (
      self, skip_label (plea_reading_get_line (self->reading, nth)->text), nth);
  g_autofree char *text = plea_reading_addressee_trim (rest);
  const char      *country;

  if (plea_text_ends_with (text, "."))
    text[strlen (text) - 1] = '\0';
  country = plea_country_find (text, NULL, NULL);
  if (country == NULL || self->words.country != NULL)
    {
      plea_reading_addressee_add (self->words.address, text, nth);
      return;
    }

  self->words.country = country;
  self->words.country_name = g_strdup (text);
  self->words.country_line = nth;
}

static void
take_salutation (Recipient *self, guint nth)
{
  const char *text = plea_reading_get_line (self->reading, nth)->text;
  const char *value;

  if (plea_reading_find_field (self->reading, PLEA_READING_SALUTATION, self->nth) != NULL)
    return;
  if (!plea_vocabulary_label (PLEA_VOCABULARY_SALUTATION, text, &value) || *value == '\0')
    value = text;
  plea_reading_add_field (self->reading, PLEA_READING_SALUTATION, self->nth, value, nth, nth);
}

static void
read_line (Recipient *self, guint nth)
{
  const PleaReadingLine *line = plea_reading_get_line (self->reading, nth);

  switch (line->meaning)
    {
    case PLEA_READING_RECIPIENT_NAME:
      take_line (self, self->words.names, nth);
      break;
    case PLEA_READING_OFFICE:
      take_line (self, self->words.offices, nth);
      break;
    case PLEA_READING_ADDRESS:
      take_line (self, self->words.address, nth);
      break;
    case PLEA_READING_RECIPIENT_COUNTRY:
      take_country_line (self, nth);
      break;
    case PLEA_READING_CONTACT:
      plea_reading_contacts_find (self->contacts, skip_label (line->text), nth);
      break;
    case PLEA_READING_SALUTATION:
      if (!plea_reading_is_in_letter (self->reading, nth))
        take_salutation (self, nth);
      break;
    default:
      break;
    }
  self->is_copy = self->is_copy || (line->is_copy && plea_reading_is_of_recipient (line->meaning));
}

/* A whole recipient becomes fields */

static void
add_field (Recipient *self, PleaReadingMeaning meaning, const char *value, guint first, guint last)
{
  PleaReadingField *field = plea_reading_add_field (self->reading, meaning, self->nth, value, first,
                                                    last);

  for (guint i = first; i <= last; i++)
    field->is_doubtful = field->is_doubtful
                         || (plea_reading_get_line (self->reading, i)->is_doubtful
                             && plea_reading_is_of_recipient (
                                 plea_reading_get_line (self->reading, i)->meaning));
}

static void
add_address (Recipient *self)
{
  g_autoptr (GString) address = g_string_new (NULL);
  guint first = G_MAXUINT, last = 0;

  for (guint i = 0; i < self->words.address->len; i++)
    {
      const PleaReadingWords *words = plea_reading_addressee_get (self->words.address, i);

      g_string_append_printf (address, "%s%s", i > 0 ? "\n" : "", words->text);
      first = MIN (first, words->line);
      last = MAX (last, words->line);
    }
  if (address->len > 0)
    add_field (self, PLEA_READING_ADDRESS, address->str, first, last);
}

static void
add_contacts (Recipient *self)
{
  for (guint i = 0; i < self->contacts->len; i++)
    {
      const PleaReadingContact *contact = &g_array_index (self->contacts, PleaReadingContact, i);

      if (plea_reading_find_field (self->reading, contact->meaning, self->nth) == NULL)
        plea_reading_add_field (self->reading, contact->meaning, self->nth, contact->value,
                                contact->line, contact->line);
    }
}

/* An embassy beside other recipients gets a copy as a rule, but only the page makes it sure. */
static void
add_role (Recipient *self, guint line)
{
  plea_reading_add_field (self->reading, PLEA_READING_ROLE, self->nth,
                          self->is_copy ? "copy" : "to", line, line)
      ->is_doubtful
      = plea_reading_get_line (self->reading, line)->is_doubtful && self->is_copy;
}

static void
add_fields (Recipient *self, guint first_line)
{
  add_role (self, first_line);
  if (self->words.names->len > 0)
    add_field (self, PLEA_READING_RECIPIENT_NAME,
               plea_reading_addressee_get (self->words.names, 0)->text,
               plea_reading_addressee_get (self->words.names, 0)->line,
               plea_reading_addressee_get (self->words.names, 0)->line);
  if (self->words.offices->len > 0)
    add_field (self, PLEA_READING_OFFICE, plea_reading_addressee_get (self->words.offices, 0)->text,
               plea_reading_addressee_get (self->words.offices, 0)->line,
               plea_reading_addressee_get (self->words.offices, 0)->line);
  add_address (self);
  if (self->words.country != NULL)
    {
      add_field (self, PLEA_READING_RECIPIENT_COUNTRY, self->words.country,
                 self->words.country_line, self->words.country_line);
      add_field (self, PLEA_READING_COUNTRY_NAME, self->words.country_name,
                 self->words.country_line, self->words.country_line);
    }
  add_contacts (self);
}

static gboolean
is_of_other (const PleaReading *reading, guint nth, guint nth_on_page)
{
  const PleaReadingLine *line = nth < reading->lines->len ? plea_reading_get_line (reading, nth)
                                                          : NULL;

  return line != NULL && plea_reading_is_of_recipient (line->meaning) && line->nth != nth_on_page;
}

/* “Minister of Justice; / Minister of Health”: each in a line, one below the other. */
static gboolean
stands_beside_others (const PleaReading *reading, guint line)
{
  guint nth = plea_reading_get_line (reading, line)->nth;

  return is_of_other (reading, plea_reading_find_beside (reading->lines, line, -1), nth)
         || is_of_other (reading, plea_reading_find_beside (reading->lines, line, 1), nth);
}

/* Whom a letter can be sent to: somebody with two lines at least, or one and a country; who is only
 * named, if they stand among others or the page has nobody else. */
static gboolean
can_be_written_to (const Recipient *self, guint line, gboolean is_only_named)
{
  guint n_lines = self->words.names->len + self->words.offices->len + self->words.address->len;

  return self->words.address->len > 0 || n_lines >= 2
         || (n_lines == 1
             && (self->words.country != NULL || is_only_named
                 || stands_beside_others (self->reading, line)));
}

static gboolean
has_value (const Recipient *self, PleaReadingMeaning meaning, guint nth, const GPtrArray *list)
{
  const char *value = plea_reading_get_value (self->reading, meaning, nth);

  return list->len > 0 ? g_strcmp0 (value, plea_reading_addressee_get (list, 0)->text) == 0
                       : value == NULL;
}

/* Pages say whom to write to, and have the same person above the letter once more. */
static gboolean
was_there_before (const Recipient *self)
{
  const PleaReadingAddressee *words = &self->words;

  for (guint i = 0; i < self->nth && words->names->len > 0; i++)
    {
      const char *role = plea_reading_get_value (self->reading, PLEA_READING_ROLE, i);
      const char *country = plea_reading_get_value (self->reading, PLEA_READING_RECIPIENT_COUNTRY,
                                                    i);

      if (g_strcmp0 (role, self->is_copy ? "copy" : "to") == 0
          && has_value (self, PLEA_READING_RECIPIENT_NAME, i, words->names)
          && has_value (self, PLEA_READING_OFFICE, i, words->offices)
          && g_strcmp0 (country, words->country) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
concerns (const PleaReadingLine *line, guint nth)
{
  return line->nth == nth
         && (plea_reading_is_of_recipient (line->meaning) || line->meaning == PLEA_READING_CONTACT
             || line->meaning == PLEA_READING_SALUTATION);
}

static gboolean
read_recipient (PleaReading *reading, guint nth_on_page, guint nth, gboolean is_only_named)
{
  g_autoptr (GArray) contacts = plea_reading_contacts_new ();
  Recipient self = { .reading = reading, .nth = nth, .contacts = contacts };
  guint     first = G_MAXUINT;
  gboolean  found;

  plea_reading_addressee_init (&self.words);
  for (guint i = 0; i < reading->lines->len; i++)
    if (concerns (plea_reading_get_line (reading, i), nth_on_page))
      {
        read_line (&self, i);
        if (plea_reading_is_of_recipient (plea_reading_get_line (reading, i)->meaning))
          first = MIN (first, i);
      }
  found = first != G_MAXUINT && can_be_written_to (&self, first, is_only_named);
  if (found)
    plea_reading_addressee_arrange (&self.words);
  found = found && !was_there_before (&self);
  if (found)
    add_fields (&self, first);
  plea_reading_addressee_clear (&self.words);

  return found;
}

static guint
count_written_to (const PleaReading *self)
{
  guint n_recipients = 0;

  for (guint i = 0; i < plea_reading_count_fields (self, PLEA_READING_ROLE); i++)
    n_recipients += g_str_equal (plea_reading_get_value (self, PLEA_READING_ROLE, i), "to");

  return n_recipients;
}

/* The letter's own salutation is for whoever has none of their own, or is the only one. */
static void
give_salutation (PleaReading *self)
{
  const PleaReadingLetter *letter = plea_reading_get_letter (self);
  guint                    n_recipients = plea_reading_count_fields (self, PLEA_READING_ROLE);
  guint                    first = G_MAXUINT, last = 0;
  g_autoptr (GString) text = g_string_new (NULL);
  const char *value;

  for (guint i = letter->first; i <= letter->last; i++)
    if (plea_reading_get_line (self, i)->meaning == PLEA_READING_SALUTATION)
      {
        plea_text_join (text, plea_reading_get_line (self, i)->text);
        first = MIN (first, i);
        last = i;
      }
  if (text->len == 0)
    return;
  if (!plea_vocabulary_label (PLEA_VOCABULARY_SALUTATION, text->str, &value) || *value == '\0')
    value = text->str;

  for (guint i = 0; i < n_recipients; i++)
    if (g_str_equal (plea_reading_get_value (self, PLEA_READING_ROLE, i), "to")
        && (count_written_to (self) == 1
            || plea_reading_find_field (self, PLEA_READING_SALUTATION, i) == NULL))
      plea_reading_set_field (self, PLEA_READING_SALUTATION, i, value, first, last)->is_doubtful
          = count_written_to (self) > 1;
}

/* Returns: how many there are */
static guint
read_recipients (PleaReading *self, const PleaReadingLetter *letter, gboolean are_only_named)
{
  guint nth = 0;

  for (guint i = 0; i < letter->n_recipients; i++)
    if (read_recipient (self, letter->first_recipient + i, nth, are_only_named))
      nth++;

  return nth;
}

/**
 * plea_reading_find_recipients:
 *
 * Finds whom the letter is to, of what their lines say.
 */
void
plea_reading_find_recipients (PleaReading *self)
{
  const PleaReadingLetter *letter = plea_reading_get_letter (self);

  if (letter == NULL)
    return;
  if (read_recipients (self, letter, FALSE) == 0)
    read_recipients (self, letter, TRUE);
  give_salutation (self);
}
