/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom a letter is to: names, offices, addresses, and what does not belong on an envelope. */

#include "config.h"

#include <string.h>

#include "plea-address-country.h"
#include "plea-country.h"
#include "plea-folding.h"
#include "plea-reading-contacts.h"
#include "plea-reading-steps.h"
#include "plea-reading-flow.h"
#include "plea-text.h"
#include "plea-vocabulary.h"

/* A name before a comma, with its titles. */
#define MAX_NAME_WORDS 7

/* “Minister of Justice” before a colon. */
#define MAX_LABEL_WORDS 5

/* The recipient whose lines are being read. */
typedef struct
{
  PleaReading *reading;
  guint        nth;   /* among the letter's */
  GPtrArray   *names; /* of Words, as the other two */
  GPtrArray   *offices;
  GPtrArray   *address;
  GArray      *contacts; /* of PleaReadingContact */
  gboolean     is_copy;
  guint        country_line;
  const char  *country;
  char        *country_name;
} Recipient;

/* Words of a line, or a piece of them. */
typedef struct
{
  char *text;
  guint line;
} Words;

static void
words_free (gpointer data)
{
  Words *self = data;

  g_free (self->text);
  g_free (self);
}

static void
add_words (GPtrArray *list, const char *text, guint line)
{
  Words *words = g_new0 (Words, 1);

  words->text = g_strdup (text);
  words->line = line;
  g_ptr_array_add (list, words);
}

static const Words *
get_words (const GPtrArray *list, guint nth)
{
  return g_ptr_array_index (list, nth);
}

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

static char *
trim (const char *text)
{
  static const char *const marks[] = { ",", "،", "，", ";", "|", ").", ")", NULL };
  char                    *trimmed = g_strstrip (g_strdup (text));

  for (guint i = 0; marks[i] != NULL; i++)
    if (g_str_has_suffix (trimmed, marks[i]) && (*marks[i] != ')' || strchr (trimmed, '(') == NULL))
      {
        trimmed[strlen (trimmed) - strlen (marks[i])] = '\0';
        g_strchomp (trimmed);
        i = 0;
      }

  return trimmed;
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

  return trim (g_strdelimit (rest, "(", ' '));
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
  if (*name == '\0' || self->offices->len > 0 || plea_text_count_words (office) > MAX_LABEL_WORDS
      || !names (PLEA_VOCABULARY_PERSON, office))
    return text;
  add_words (self->offices, office, line);

  return name;
}

static void
take_line (Recipient *self, GPtrArray *list, guint nth)
{
  const PleaReadingLine *line = plea_reading_get_line (self->reading, nth);
  g_autofree char       *rest = take_contacts_of (self, skip_label (line->text), nth);
  const char      *words = list == self->address ? rest : take_office_before (self, rest, nth);
  g_autofree char *text = trim (words);

  if (*text != '\0')
    add_words (words != rest ? self->names : list, text, nth);
}

static void
take_country_line (Recipient *self, guint nth)
{
  g_autofree char *rest = take_contacts_of (
      self, skip_label (plea_reading_get_line (self->reading, nth)->text), nth);
  g_autofree char *text = trim (rest);
  const char      *country;

  if (plea_text_ends_with (text, "."))
    text[strlen (text) - 1] = '\0';
  country = plea_country_find (text, NULL, NULL);
  if (country == NULL || self->country != NULL)
    {
      add_words (self->address, text, nth);
      return;
    }

  self->country = country;
  self->country_name = g_strdup (text);
  self->country_line = nth;
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
      take_line (self, self->names, nth);
      break;
    case PLEA_READING_OFFICE:
      take_line (self, self->offices, nth);
      break;
    case PLEA_READING_ADDRESS:
      take_line (self, self->address, nth);
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

static gboolean
is_official (const char *text)
{
  return names (PLEA_VOCABULARY_PERSON, text) || names (PLEA_VOCABULARY_INSTITUTION, text);
}

/* “Ana Lind, Minister of Justice” */
static void
split_name (Recipient *self)
{
  const Words     *first = get_words (self->names, 0);
  const char      *comma = plea_text_find_mark (first->text, ",،，");
  g_autofree char *name = comma != NULL ? g_strndup (first->text, comma - first->text) : NULL;

  if (comma == NULL || self->offices->len > 0 || is_official (name)
      || plea_text_count_words (name) > MAX_NAME_WORDS || !is_official (g_utf8_next_char (comma)))
    return;

  add_words (self->offices, g_utf8_next_char (comma) + strspn (g_utf8_next_char (comma), " "),
             first->line);
  g_free (((Words *) g_ptr_array_index (self->names, 0))->text);
  ((Words *) g_ptr_array_index (self->names, 0))->text = g_steal_pointer (&name);
}

/* An envelope has a line for a name and one for an office; more of them stand before the street. */
static void
move_surplus (Recipient *self, GPtrArray *list, guint *at)
{
  while (list->len > 1)
    {
      g_ptr_array_insert (self->address, (int) (*at)++, g_ptr_array_steal_index (list, 1));
    }
}

/* Where no line is a name, the first of two offices is, “Ambassador” above “Embassy”; where none is
 * an address, the last line of an office is, or else the name. */
static void
make_address (Recipient *self)
{
  guint at = 0;

  if (self->names->len == 0 && self->offices->len > 1)
    g_ptr_array_add (self->names, g_ptr_array_steal_index (self->offices, 0));
  while (self->names->len > 1 && self->offices->len == 0)
    g_ptr_array_add (self->offices, g_ptr_array_steal_index (self->names, 1));
  move_surplus (self, self->names, &at);
  move_surplus (self, self->offices, &at);
  if (self->address->len == 0 && self->offices->len > 0)
    g_ptr_array_add (self->address, g_ptr_array_steal_index (self->offices, 0));
  if (self->address->len == 0 && self->names->len > 0)
    g_ptr_array_add (self->address, g_ptr_array_steal_index (self->names, 0));
}

/* An address in one line, with commas where lines end on an envelope. */
static void
split_address (Recipient *self)
{
  const Words *only = self->address->len == 1 ? get_words (self->address, 0) : NULL;
  g_auto (GStrv) parts = only != NULL ? g_strsplit (only->text, ", ", -1) : NULL;
  guint line = only != NULL ? only->line : 0;

  if (only == NULL || g_strv_length (parts) < 3)
    return;

  g_ptr_array_set_size (self->address, 0);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *part = trim (parts[i]);

      if (*part != '\0')
        add_words (self->address, part, line);
    }
}

static void
cut_country (Recipient *self)
{
  Words *last = self->address->len > 0 ? g_ptr_array_index (self->address, self->address->len - 1)
                                       : NULL;
  g_autofree char *rest = NULL;
  g_autofree char *name = NULL;
  const char      *country;

  if (last == NULL || self->country != NULL)
    return;
  country = plea_country_find (last->text, NULL, NULL);
  if (country != NULL && self->address->len > 1)
    {
      self->country_name = g_strdup (last->text);
      self->country = country;
      self->country_line = last->line;
      g_ptr_array_remove_index (self->address, self->address->len - 1);
      return;
    }

  country = plea_address_country_find (last->text, &rest, &name);
  if (country == NULL)
    return;
  self->country = country;
  self->country_name = g_steal_pointer (&name);
  self->country_line = last->line;
  g_free (last->text);
  last->text = trim (rest);
  if (*last->text == '\0')
    g_ptr_array_remove_index (self->address, self->address->len - 1);
}

static void
add_address (Recipient *self)
{
  g_autoptr (GString) address = g_string_new (NULL);
  guint first = G_MAXUINT, last = 0;

  for (guint i = 0; i < self->address->len; i++)
    {
      const Words *words = get_words (self->address, i);

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
  if (self->names->len > 0)
    split_name (self);
  cut_country (self);
  make_address (self);
  split_address (self);
  cut_country (self);

  add_role (self, first_line);
  if (self->names->len > 0)
    add_field (self, PLEA_READING_RECIPIENT_NAME, get_words (self->names, 0)->text,
               get_words (self->names, 0)->line, get_words (self->names, 0)->line);
  if (self->offices->len > 0)
    add_field (self, PLEA_READING_OFFICE, get_words (self->offices, 0)->text,
               get_words (self->offices, 0)->line, get_words (self->offices, 0)->line);
  add_address (self);
  if (self->country != NULL)
    {
      add_field (self, PLEA_READING_RECIPIENT_COUNTRY, self->country, self->country_line,
                 self->country_line);
      add_field (self, PLEA_READING_COUNTRY_NAME, self->country_name, self->country_line,
                 self->country_line);
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
  guint n_lines = self->names->len + self->offices->len + self->address->len;

  return self->address->len > 0 || n_lines >= 2
         || (n_lines == 1
             && (self->country != NULL || is_only_named
                 || stands_beside_others (self->reading, line)));
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
  g_autoptr (GPtrArray) names_found = g_ptr_array_new_with_free_func (words_free);
  g_autoptr (GPtrArray) offices = g_ptr_array_new_with_free_func (words_free);
  g_autoptr (GPtrArray) address = g_ptr_array_new_with_free_func (words_free);
  g_autoptr (GArray) contacts = plea_reading_contacts_new ();
  Recipient self = { .reading = reading,
                     .nth = nth,
                     .names = names_found,
                     .offices = offices,
                     .address = address,
                     .contacts = contacts };
  guint     first = G_MAXUINT;
  gboolean  found;

  for (guint i = 0; i < reading->lines->len; i++)
    if (concerns (plea_reading_get_line (reading, i), nth_on_page))
      {
        read_line (&self, i);
        if (plea_reading_is_of_recipient (plea_reading_get_line (reading, i)->meaning))
          first = MIN (first, i);
      }
  found = first != G_MAXUINT && can_be_written_to (&self, first, is_only_named);
  if (found)
    add_fields (&self, first);
  g_free (self.country_name);

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
