/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom a page asks to write to: names, offices, addresses, and what does not belong on an envelope.
 */

#include "config.h"

#include <string.h>

#include "plea-country.h"
#include "plea-reading-contacts.h"
#include "plea-reading-private.h"

#define MAX_NAME_WORDS 12

/* A recipient in the making: the lines that will be name, office and address. */
typedef struct
{
  PleaReading *page;
  guint        nth;
  GArray      *lines; /* of guint */
  const char  *country;
  char        *country_name;
  guint        country_line;
  gboolean     is_copy;
  gboolean     is_greeted;
} Recipient;

typedef struct
{
  PleaReadingState *reading;
  Recipient        *recipient; /* the one whose lines are being read, or NULL */
  guint             n_recipients;
  guint             n_greeted;
  gboolean          is_copy; /* whether a heading announced copies */
  gboolean          is_open; /* whether a heading announced recipients at all */
} Recipients;

static void
recipient_free (Recipient *self)
{
  g_array_unref (self->lines);
  g_free (self->country_name);
  g_free (self);
}

static const char *
get_line (Recipients *self, guint nth)
{
  guint line = g_array_index (self->recipient->lines, guint, nth);

  return plea_reading_state_get_text (self->reading, line);
}

static gboolean
line_contains (Recipients *self, guint line, PleaVocabularyWord word)
{
  return plea_vocabulary_contains (word, plea_reading_state_get_folded (self->reading, line));
}

static gboolean
is_official (Recipients *self, guint line)
{
  return line_contains (self, line, PLEA_VOCABULARY_PERSON)
         || line_contains (self, line, PLEA_VOCABULARY_INSTITUTION)
         || line_contains (self, line, PLEA_VOCABULARY_FEMALE)
         || line_contains (self, line, PLEA_VOCABULARY_MALE)
         || plea_vocabulary_begins (PLEA_VOCABULARY_SALUTATION,
                                    plea_reading_state_get_folded (self->reading, line), NULL)
                != NULL;
}

/* What a recipient's lines say */

static char *
trim_line (const char *text)
{
  static const char *const marks[] = { ",", "،", "，", ";", NULL };
  g_autofree char         *trimmed = g_strstrip (g_strdup (text));

  for (guint i = 0; marks[i] != NULL; i++)
    if (g_str_has_suffix (trimmed, marks[i]))
      trimmed[strlen (trimmed) - strlen (marks[i])] = '\0';

  return g_strdup (g_strchomp (trimmed));
}

static PleaReadingField *
add_field (Recipients *self, PleaReadingMeaning meaning, const char *value, guint first, guint last)
{
  return plea_reading_add_field (self->reading->page, meaning, self->recipient->nth, value, first,
                                 last);
}

static PleaReadingField *
take_line (Recipients *self, PleaReadingMeaning meaning, guint nth)
{
  guint            line = g_array_index (self->recipient->lines, guint, nth);
  g_autofree char *value = trim_line (get_line (self, nth));

  plea_reading_mark (self->reading->page, line, meaning, self->recipient->nth);

  return add_field (self, meaning, value, line, line);
}

static gboolean
is_institution (Recipients *self, guint nth)
{
  guint line = g_array_index (self->recipient->lines, guint, nth);

  return line_contains (self, line, PLEA_VOCABULARY_INSTITUTION);
}

static gboolean
is_person (Recipients *self, guint nth)
{
  guint line = g_array_index (self->recipient->lines, guint, nth);

  return line_contains (self, line, PLEA_VOCABULARY_PERSON);
}

/* A name of a person alone: neither an office nor a street. */
static gboolean
is_bare_name (Recipients *self, guint nth)
{
  const char *text = get_line (self, nth);
  guint       n_words = plea_reading_line_count_words (text);

  return !is_institution (self, nth) && !is_person (self, nth)
         && !plea_reading_line_has_digit (text) && n_words >= 1 && n_words <= 5
         && strchr (text, ',') == NULL;
}

/* “Mr Karl Vogt”, under the name of the office. */
static gboolean
is_titled_name (Recipients *self, guint nth)
{
  guint line = g_array_index (self->recipient->lines, guint, nth);

  return is_bare_name (self, nth)
         && (line_contains (self, line, PLEA_VOCABULARY_FEMALE)
             || line_contains (self, line, PLEA_VOCABULARY_MALE));
}

/* Name and office stand in either order; an address of at least one line is left. Returns the
 * number of lines taken. */
static guint
take_name_and_office (Recipients *self)
{
  guint n_lines = self->recipient->lines->len;

  if (n_lines < 2 || plea_reading_line_has_digit (get_line (self, 0)))
    return 0;

  if (is_institution (self, 0) && !is_person (self, 0))
    {
      take_line (self, PLEA_READING_OFFICE, 0);
      if (n_lines < 3 || !is_titled_name (self, 1))
        return 1;
      take_line (self, PLEA_READING_RECIPIENT_NAME, 1)->is_doubtful = TRUE;
      return 2;
    }
  if (n_lines >= 3 && is_person (self, 0) && is_bare_name (self, 1))
    {
      take_line (self, PLEA_READING_RECIPIENT_NAME, 1)->is_doubtful = TRUE;
      take_line (self, PLEA_READING_OFFICE, 0)->is_doubtful = TRUE;
      return 2;
    }

  take_line (self, PLEA_READING_RECIPIENT_NAME, 0);
  if (n_lines < 3 || plea_reading_line_has_digit (get_line (self, 1))
      || (!is_institution (self, 1) && !is_person (self, 1)))
    return 1;
  take_line (self, PLEA_READING_OFFICE, 1);

  return 2;
}

static void
take_address (Recipients *self, guint first)
{
  g_autoptr (GString) address = g_string_new (NULL);
  GArray *lines = self->recipient->lines;

  for (guint i = first; i < lines->len; i++)
    {
      guint            line = g_array_index (lines, guint, i);
      g_autofree char *text = line == self->recipient->country_line
                                  ? NULL
                                  : trim_line (get_line (self, i));
      gsize            length = 0;

      if (text == NULL)
        {
          plea_country_find_at_end (get_line (self, i), &length);
          text = g_strndup (get_line (self, i), length);
        }
      g_string_append_printf (address, "%s%s", address->len > 0 ? "\n" : "", text);
      plea_reading_mark (self->reading->page, line, PLEA_READING_ADDRESS, self->recipient->nth);
    }

  if (address->len > 0)
    add_field (self, PLEA_READING_ADDRESS, address->str, g_array_index (lines, guint, first),
               g_array_index (lines, guint, lines->len - 1));
}

/* “220030 Minsk, Belarus”: the country without a line of its own. */
static void
look_for_country_at_end (Recipients *self)
{
  Recipient  *recipient = self->recipient;
  const char *text;
  gsize       length;

  if (recipient->country != NULL || recipient->lines->len == 0)
    return;

  text = get_line (self, recipient->lines->len - 1);
  recipient->country = plea_country_find_at_end (text, &length);
  if (recipient->country != NULL)
    {
      recipient->country_line = g_array_index (recipient->lines, guint, recipient->lines->len - 1);
      recipient->country_name = g_strstrip (g_strdup (g_utf8_next_char (text + length)));
    }
}

static void
take_country (Recipients *self)
{
  Recipient *recipient = self->recipient;

  if (recipient->country == NULL)
    return;

  add_field (self, PLEA_READING_RECIPIENT_COUNTRY, recipient->country, recipient->country_line,
             recipient->country_line);
  add_field (self, PLEA_READING_COUNTRY_NAME, recipient->country_name, recipient->country_line,
             recipient->country_line);
}

static gboolean
is_embassy (Recipients *self)
{
  for (guint i = 0; i < MIN (self->recipient->lines->len, 3); i++)
    if (line_contains (self, g_array_index (self->recipient->lines, guint, i),
                       PLEA_VOCABULARY_EMBASSY))
      return TRUE;

  return FALSE;
}

static gboolean
is_whole (const Recipient *recipient)
{
  return recipient->lines->len >= 2 || (recipient->lines->len == 1 && recipient->country != NULL);
}

/* An embassy beside other recipients gets a copy as a rule, but only a heading makes it sure. */
static void
take_role (Recipients *self)
{
  gboolean          embassy = self->recipient->nth > 0 && is_embassy (self);
  gboolean          copy = self->recipient->is_copy || embassy;
  guint             line = g_array_index (self->recipient->lines, guint, 0);
  PleaReadingField *field = plea_reading_add_field (self->reading->page, PLEA_READING_ROLE,
                                                    self->recipient->nth, copy ? "copy" : "to",
                                                    line, line);

  field->is_doubtful = embassy && !self->recipient->is_copy;
}

static gboolean
is_contact_field (const PleaReadingField *field)
{
  return field->meaning == PLEA_READING_PHONE || field->meaning == PLEA_READING_FAX
         || field->meaning == PLEA_READING_EMAIL || field->meaning == PLEA_READING_WEB;
}

/* Contacts under a line that turned out to be nobody are those of the recipient before. */
static void
give_contacts_back (Recipients *self)
{
  GPtrArray *fields = self->reading->page->fields;
  guint      nth = self->recipient->nth;

  for (guint i = fields->len; i-- > 0;)
    {
      PleaReadingField *field = g_ptr_array_index (fields, i);

      if (!is_contact_field (field) || field->nth != nth)
        break;
      if (nth == 0
          || plea_reading_find_field (self->reading->page, field->meaning, nth - 1) != NULL)
        plea_reading_remove_field (self->reading->page, i);
      else
        plea_reading_renumber_field (self->reading->page, field, nth - 1);
    }
}

static void
finish (Recipients *self)
{
  Recipient *recipient = self->recipient;

  if (recipient == NULL)
    return;

  look_for_country_at_end (self);
  if (is_whole (recipient))
    {
      take_role (self);
      take_address (self, take_name_and_office (self));
      take_country (self);
      self->n_recipients++;
    }
  else
    give_contacts_back (self);
  g_clear_pointer (&self->recipient, recipient_free);
}

/* Reading */

static Recipient *
get_recipient (Recipients *self)
{
  if (self->recipient == NULL)
    {
      self->recipient = g_new0 (Recipient, 1);
      self->recipient->nth = self->n_recipients;
      self->recipient->lines = g_array_new (FALSE, FALSE, sizeof (guint));
      self->recipient->country_line = PLEA_READING_NO_LINE;
      self->recipient->is_copy = self->is_copy;
    }

  return self->recipient;
}

static gboolean
may_open (Recipients *self, guint line)
{
  guint next = line + 1;

  if (self->is_open || is_official (self, line))
    return TRUE;

  return next < plea_reading_state_get_n_lines (self->reading)
         && plea_reading_state_is_free (self->reading, next)
         && (is_official (self, next)
             || plea_reading_line_has_digit (plea_reading_state_get_text (self->reading, next)));
}

static gboolean
begins_another (Recipients *self, guint line)
{
  Recipient *recipient = self->recipient;

  if (recipient == NULL || recipient->lines->len == 0)
    return FALSE;
  if (recipient->country != NULL || recipient->is_greeted)
    return TRUE;

  return recipient->lines->len >= 3 && line > 0
         && plea_reading_state_is_blank (self->reading, line - 1) && is_official (self, line)
         && !line_contains (self, line, PLEA_VOCABULARY_INSTITUTION);
}

static void
read_text (Recipients *self, guint line)
{
  const char *text = plea_reading_state_get_text (self->reading, line);
  gsize       length;

  if (begins_another (self, line))
    finish (self);
  if (self->recipient == NULL && !may_open (self, line))
    return;

  g_array_append_val (get_recipient (self)->lines, line);
  if (self->recipient->lines->len > 1 && plea_country_find_at_end (text, &length) != NULL)
    look_for_country_at_end (self);
}

static gboolean
read_country (Recipients *self, guint line)
{
  const char *text = plea_reading_state_get_text (self->reading, line);
  const char *country = plea_country_find (text, NULL, NULL);
  Recipient  *recipient = self->recipient;

  if (country == NULL || recipient == NULL || recipient->lines->len == 0
      || recipient->country != NULL)
    return FALSE;

  recipient->country = country;
  recipient->country_name = trim_line (text);
  recipient->country_line = line;
  plea_reading_mark (self->reading->page, line, PLEA_READING_RECIPIENT_COUNTRY, recipient->nth);

  return TRUE;
}

static void
take_contact (Recipients *self, PleaReadingMeaning meaning, const char *value, guint line)
{
  Recipient *recipient = get_recipient (self);

  if (plea_reading_find_field (self->reading->page, meaning, recipient->nth) == NULL)
    plea_reading_add_field (self->reading->page, meaning, recipient->nth, value, line, line);
  plea_reading_mark (self->reading->page, line, meaning, recipient->nth);
}

static gboolean
read_contacts (Recipients *self, guint line)
{
  g_autoptr (GArray) contacts = NULL;

  if (self->recipient == NULL)
    return FALSE;

  contacts = plea_reading_contacts_find (plea_reading_state_get_text (self->reading, line));
  for (guint i = 0; i < contacts->len; i++)
    {
      const PleaReadingContact *contact = &g_array_index (contacts, PleaReadingContact, i);

      take_contact (self, contact->meaning, contact->value, line);
    }

  return contacts->len > 0;
}

static gboolean
read_salutation (Recipients *self, guint line)
{
  Recipient *recipient = self->recipient;

  if (recipient == NULL || recipient->lines->len < 2 || recipient->is_greeted || recipient->is_copy
      || !plea_reading_state_is_salutation (self->reading, line))
    return FALSE;

  add_field (self, PLEA_READING_SALUTATION, plea_reading_state_get_salutation (self->reading, line),
             line, line);
  plea_reading_mark (self->reading->page, line, PLEA_READING_SALUTATION, recipient->nth);
  recipient->is_greeted = TRUE;
  self->n_greeted++;

  return TRUE;
}

static void
open_section (Recipients *self, guint line, gboolean is_copy)
{
  finish (self);
  self->is_copy = is_copy;
  self->is_open = TRUE;
  plea_reading_mark (self->reading->page, line, PLEA_READING_HEADING, 0);
}

/* “Copies to:”, perhaps with the first words of the address behind it. */
static gboolean
read_heading (Recipients *self, guint line)
{
  static const PleaVocabularyWord words[] = { PLEA_VOCABULARY_COPY_TO, PLEA_VOCABULARY_RECIPIENTS };
  const char                     *text = plea_reading_state_get_text (self->reading, line);
  const char                     *folded = plea_reading_state_get_folded (self->reading, line);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *value = "";

      if (plea_vocabulary_is (words[i], folded) == NULL
          && plea_vocabulary_label (words[i], text, &value) == NULL)
        continue;
      open_section (self, line, words[i] == PLEA_VOCABULARY_COPY_TO);
      if (*value != '\0')
        {
          plea_reading_state_set_text (self->reading, line, value);
          plea_reading_mark (self->reading->page, line, PLEA_READING_NOT_UNDERSTOOD, 0);
          g_array_append_val (get_recipient (self)->lines, line);
        }
      return TRUE;
    }

  return FALSE;
}

/* Blank lines and remains of the site may stand within an address, what tells of the case not. */
static gboolean
parts_recipients (Recipients *self, guint line)
{
  PleaReadingMeaning meaning = plea_reading_get_line (self->reading->page, line)->meaning;

  return meaning != PLEA_READING_BLANK && meaning != PLEA_READING_SITE;
}

static void
read_line (Recipients *self, guint line)
{
  const char *text = plea_reading_state_get_text (self->reading, line);

  if (!plea_reading_state_is_free (self->reading, line))
    {
      if (parts_recipients (self, line))
        finish (self);
      return;
    }
  if (read_heading (self, line) || read_salutation (self, line) || read_contacts (self, line)
      || read_country (self, line))
    return;

  if (plea_reading_line_count_words (text) <= MAX_NAME_WORDS
      && (!plea_reading_line_is_prose (text) || plea_reading_line_has_digit (text)
          || (self->is_open && line_contains (self, line, PLEA_VOCABULARY_EMBASSY))))
    read_text (self, line);
  else
    finish (self);
}

static gboolean
ends_section (const PleaReadingState *reading, guint line)
{
  const char *folded = plea_reading_state_get_folded (reading, line);

  return plea_vocabulary_is (PLEA_VOCABULARY_TAIL, folded) != NULL
         || plea_vocabulary_is (PLEA_VOCABULARY_LETTER, folded) != NULL;
}

static void
read_after_letter (Recipients *self)
{
  PleaReadingState *reading = self->reading;
  gboolean          inside = FALSE;

  self->is_open = FALSE;
  for (guint i = reading->letter_end; i < plea_reading_state_get_n_lines (reading); i++)
    {
      if (ends_section (reading, i))
        {
          finish (self);
          inside = self->is_open = FALSE;
        }
      else if (inside)
        read_line (self, i);
      else if (plea_reading_state_is_free (reading, i))
        inside = read_heading (self, i);
    }
  finish (self);
}

/* Salutations */

static gboolean
is_written_to (Recipients *self, guint nth)
{
  const PleaReadingField *role = plea_reading_find_field (self->reading->page, PLEA_READING_ROLE,
                                                          nth);

  return role != NULL && g_str_equal (role->value, "to");
}

/* The letter's own salutation is for whoever has none of their own. */
static void
give_salutation (Recipients *self)
{
  PleaReadingState *reading = self->reading;
  gboolean          sure = self->n_recipients < 2;

  if (reading->salutation >= plea_reading_state_get_n_lines (reading))
    return;

  for (guint i = 0; i < self->n_recipients; i++)
    if (is_written_to (self, i)
        && plea_reading_find_field (reading->page, PLEA_READING_SALUTATION, i) == NULL)
      plea_reading_add_field (reading->page, PLEA_READING_SALUTATION, i,
                              plea_reading_state_get_salutation (reading, reading->salutation),
                              reading->salutation, reading->salutation)
          ->is_doubtful
          = !sure;
  plea_reading_mark (reading->page, reading->salutation, PLEA_READING_SALUTATION, 0);
}

/**
 * plea_reading_find_recipients:
 *
 * Reads the lines before the letter, and behind it where a heading announces addresses.
 */
void
plea_reading_find_recipients (PleaReadingState *self)
{
  Recipients recipients = { .reading = self };
  guint      end = MIN (self->letter_start, plea_reading_state_get_n_lines (self));

  for (guint i = 0; i < end; i++)
    read_line (&recipients, i);
  finish (&recipients);
  read_after_letter (&recipients);
  give_salutation (&recipients);
}
