/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom a page asks to write to: names, offices, addresses, and what does not belong on an envelope.
 */

#include "config.h"

#include <string.h>

#include "plea-country.h"
#include "plea-reading-contacts.h"
#include "plea-reading-shared.h"
#include "plea-reading-steps.h"
#include "plea-text.h"

#define MAX_NAME_WORDS 12

typedef struct
{
  PleaReading *reading;
  gboolean     is_copy; /* whether a heading announced copies */
  gboolean     is_open; /* whether a heading announced recipients at all */

  /* The recipient whose lines are being read, if there are any. */
  guint       nth;
  GPtrArray  *lines;    /* of PleaReadingLine: those that will be name, office and address */
  GArray     *contacts; /* of PleaReadingContact */
  const char *country;
  char       *country_name;
  guint       country_line;
  gboolean    is_greeted;
} Recipients;

static gboolean
is_official (const PleaReadingLine *line)
{
  return line->names_person || line->names_institution || line->has_title
         || plea_vocabulary_begins (PLEA_VOCABULARY_SALUTATION, line->folded, NULL);
}

/* A name of a person alone: neither an office nor a street. */
static gboolean
is_bare_name (const PleaReadingLine *line)
{
  guint n_words = plea_text_count_words (line->unread);

  return !line->names_institution && !line->names_person && !plea_text_has_digit (line->unread)
         && n_words >= 1 && n_words <= 5 && strchr (line->unread, ',') == NULL;
}

/* What a recipient's lines say */

static const PleaReadingLine *
get_line (const Recipients *self, guint nth)
{
  return g_ptr_array_index (self->lines, nth);
}

static gboolean
is_embassy (const Recipients *self)
{
  for (guint i = 0; i < MIN (self->lines->len, 3); i++)
    if (get_line (self, i)->names_embassy)
      return TRUE;

  return FALSE;
}

/* A whole recipient becomes fields */

static char *
trim_line (const char *text)
{
  static const char *const marks[] = { ",", "،", "，", ";", NULL };
  char                    *trimmed = g_strstrip (g_strdup (text));

  for (guint i = 0; marks[i] != NULL; i++)
    if (g_str_has_suffix (trimmed, marks[i]))
      trimmed[strlen (trimmed) - strlen (marks[i])] = '\0';

  return g_strchomp (trimmed);
}

/* An embassy beside other recipients gets a copy as a rule, but only a heading makes it sure. */
static void
take_role (Recipients *self)
{
  gboolean embassy = self->nth > 0 && is_embassy (self);
  guint    line = get_line (self, 0)->index;

  plea_reading_add_field (self->reading, PLEA_READING_ROLE, self->nth,
                          self->is_copy || embassy ? "copy" : "to", line, line)
      ->is_doubtful
      = embassy && !self->is_copy;
}

static PleaReadingField *
take_line (Recipients *self, PleaReadingMeaning meaning, const PleaReadingLine *line)
{
  g_autofree char *value = trim_line (line->unread);

  plea_reading_mark (self->reading, line->index, meaning, self->nth);

  return plea_reading_add_field (self->reading, meaning, self->nth, value, line->index,
                                 line->index);
}

/* Name and office stand in either order; an address of at least one line is left. Returns the
 * number of lines taken. */
static guint
take_name_and_office (Recipients *self)
{
  const PleaReadingLine *first = get_line (self, 0);
  const PleaReadingLine *second = self->lines->len >= 3 ? get_line (self, 1) : NULL;

  if (self->lines->len < 2 || plea_text_has_digit (first->unread))
    return 0;

  if (first->names_institution && !first->names_person)
    {
      take_line (self, PLEA_READING_OFFICE, first);
      if (second == NULL || !is_bare_name (second) || !second->has_title)
        return 1;
      take_line (self, PLEA_READING_RECIPIENT_NAME, second)->is_doubtful = TRUE;
      return 2;
    }
  if (second != NULL && first->names_person && is_bare_name (second))
    {
      take_line (self, PLEA_READING_RECIPIENT_NAME, second)->is_doubtful = TRUE;
      take_line (self, PLEA_READING_OFFICE, first)->is_doubtful = TRUE;
      return 2;
    }

  take_line (self, PLEA_READING_RECIPIENT_NAME, first);
  if (second == NULL || plea_text_has_digit (second->unread)
      || (!second->names_institution && !second->names_person))
    return 1;
  take_line (self, PLEA_READING_OFFICE, second);

  return 2;
}

/* A line of an address; without the country, where that stands at its end. */
static char *
get_address_line (const Recipients *self, const PleaReadingLine *line)
{
  gsize length = 0;

  if (line->index != self->country_line)
    return trim_line (line->unread);

  plea_country_find_at_end (line->unread, &length);

  return g_strndup (line->unread, length);
}

static void
take_address (Recipients *self, guint first)
{
  g_autoptr (GString) address = g_string_new (NULL);

  for (guint i = first; i < self->lines->len; i++)
    {
      g_autofree char *text = get_address_line (self, get_line (self, i));

      g_string_append_printf (address, "%s%s", address->len > 0 ? "\n" : "", text);
      plea_reading_mark (self->reading, get_line (self, i)->index, PLEA_READING_ADDRESS, self->nth);
    }

  if (address->len > 0)
    plea_reading_add_field (self->reading, PLEA_READING_ADDRESS, self->nth, address->str,
                            get_line (self, first)->index,
                            get_line (self, self->lines->len - 1)->index);
}

static void
take_country (Recipients *self)
{
  if (self->country == NULL)
    return;

  plea_reading_add_field (self->reading, PLEA_READING_RECIPIENT_COUNTRY, self->nth, self->country,
                          self->country_line, self->country_line);
  plea_reading_add_field (self->reading, PLEA_READING_COUNTRY_NAME, self->nth, self->country_name,
                          self->country_line, self->country_line);
}

static void
take_contacts (Recipients *self, guint nth)
{
  for (guint i = 0; i < self->contacts->len; i++)
    {
      const PleaReadingContact *contact = &g_array_index (self->contacts, PleaReadingContact, i);

      if (plea_reading_find_field (self->reading, contact->meaning, nth) == NULL)
        plea_reading_add_field (self->reading, contact->meaning, nth, contact->value, contact->line,
                                contact->line);
    }
}

/* “220030 Minsk, Belarus”: the country without a line of its own. */
static void
look_for_country_at_end (Recipients *self)
{
  const PleaReadingLine *last = get_line (self, self->lines->len - 1);
  gsize                  length;

  if (self->country != NULL)
    return;

  self->country = plea_country_find_at_end (last->unread, &length);
  if (self->country != NULL)
    {
      self->country_line = last->index;
      self->country_name = g_strstrip (g_strdup (g_utf8_next_char (last->unread + length)));
    }
}

static void
forget_recipient (Recipients *self)
{
  g_ptr_array_set_size (self->lines, 0);
  g_array_set_size (self->contacts, 0);
  self->country = NULL;
  g_clear_pointer (&self->country_name, g_free);
  self->country_line = PLEA_READING_NO_LINE;
  self->is_greeted = FALSE;
}

/* One line alone is no recipient, unless a country follows; contacts under it belong to the
 * recipient before. */
static void
finish (Recipients *self)
{
  if (self->lines->len == 0)
    return;

  look_for_country_at_end (self);
  if (self->lines->len >= 2 || self->country != NULL)
    {
      take_contacts (self, self->nth);
      take_role (self);
      take_address (self, take_name_and_office (self));
      take_country (self);
      self->nth++;
    }
  else if (self->nth > 0)
    take_contacts (self, self->nth - 1);
  forget_recipient (self);
}

/* Reading line by line */

static gboolean
may_open (const Recipients *self, const PleaReadingLine *line)
{
  const PleaReadingLine *next = line->index + 1 < self->reading->lines->len
                                    ? plea_reading_get_line (self->reading, line->index + 1)
                                    : NULL;

  return self->is_open || is_official (line)
         || (next != NULL && next->meaning == PLEA_READING_NOT_UNDERSTOOD
             && (is_official (next) || plea_text_has_digit (next->unread)));
}

static gboolean
begins_another (const Recipients *self, const PleaReadingLine *line)
{
  if (self->lines->len == 0)
    return FALSE;
  if (self->country != NULL || self->is_greeted)
    return TRUE;

  return self->lines->len >= 3 && plea_reading_is_blank (self->reading, line->index - 1)
         && is_official (line) && !line->names_institution;
}

static void
read_text (Recipients *self, PleaReadingLine *line)
{
  if (begins_another (self, line))
    finish (self);
  if (self->lines->len == 0 && !may_open (self, line))
    return;

  g_ptr_array_add (self->lines, line);
  if (self->lines->len > 1)
    look_for_country_at_end (self);
}

static gboolean
read_country (Recipients *self, guint line)
{
  const char *text = plea_reading_get_line (self->reading, line)->unread;
  const char *country = plea_country_find (text, NULL, NULL);

  if (country == NULL || self->lines->len == 0 || self->country != NULL)
    return FALSE;

  self->country = country;
  self->country_name = trim_line (text);
  self->country_line = line;
  plea_reading_mark (self->reading, line, PLEA_READING_RECIPIENT_COUNTRY, self->nth);

  return TRUE;
}

static gboolean
read_contacts (Recipients *self, guint line)
{
  guint n_before = self->contacts->len;

  if (self->lines->len == 0)
    return FALSE;

  plea_reading_contacts_find (self->contacts, plea_reading_get_line (self->reading, line)->unread,
                              line);
  for (guint i = n_before; i < self->contacts->len; i++)
    plea_reading_mark (self->reading, line,
                       g_array_index (self->contacts, PleaReadingContact, i).meaning, self->nth);

  return self->contacts->len > n_before;
}

static gboolean
read_salutation (Recipients *self, guint line)
{
  if (self->lines->len < 2 || self->is_greeted || self->is_copy
      || !plea_reading_is_salutation (self->reading, line))
    return FALSE;

  plea_reading_add_field (self->reading, PLEA_READING_SALUTATION, self->nth,
                          plea_reading_get_salutation (self->reading, line), line, line);
  plea_reading_mark (self->reading, line, PLEA_READING_SALUTATION, self->nth);
  self->is_greeted = TRUE;

  return TRUE;
}

/* “Copies to:”, perhaps with the first words of the address behind it. */
static gboolean
read_heading (Recipients *self, guint line)
{
  const char *value;
  gboolean is_copy = plea_reading_has_label (self->reading, line, PLEA_VOCABULARY_COPY_TO, &value);

  if (!is_copy && !plea_reading_has_label (self->reading, line, PLEA_VOCABULARY_RECIPIENTS, &value))
    return FALSE;

  finish (self);
  self->is_copy = is_copy;
  self->is_open = TRUE;
  if (*value != '\0')
    {
      plea_reading_set_unread (self->reading, line, value);
      g_ptr_array_add (self->lines, plea_reading_get_line (self->reading, line));
    }
  else
    plea_reading_mark (self->reading, line, PLEA_READING_HEADING, 0);

  return TRUE;
}

static gboolean
may_be_of_address (const Recipients *self, const PleaReadingLine *line)
{
  return plea_text_count_words (line->unread) <= MAX_NAME_WORDS
         && (!plea_text_is_prose (line->unread) || plea_text_has_digit (line->unread)
             || (self->is_open && line->names_embassy));
}

/* Blank lines and those of the site may stand within an address; lines about the case end it. */
static void
read_line (Recipients *self, guint nth)
{
  PleaReadingLine *line = plea_reading_get_line (self->reading, nth);

  if (line->meaning == PLEA_READING_BLANK || line->meaning == PLEA_READING_SITE)
    return;

  if (line->meaning != PLEA_READING_NOT_UNDERSTOOD)
    finish (self);
  else if (read_heading (self, nth) || read_salutation (self, nth) || read_contacts (self, nth)
           || read_country (self, nth))
    return;
  else if (may_be_of_address (self, line))
    read_text (self, line);
  else
    finish (self);
}

static gboolean
ends_section (const PleaReading *reading, guint line)
{
  const char *folded = plea_reading_get_line (reading, line)->folded;

  return plea_vocabulary_is (PLEA_VOCABULARY_TAIL, folded)
         || plea_vocabulary_is (PLEA_VOCABULARY_LETTER, folded);
}

static void
read_after_letter (Recipients *self)
{
  PleaReading *reading = self->reading;
  gboolean     inside = FALSE;

  self->is_open = FALSE;
  for (guint i = reading->letter_end; i < reading->lines->len; i++)
    {
      if (ends_section (reading, i))
        {
          finish (self);
          inside = self->is_open = FALSE;
        }
      else if (inside)
        read_line (self, i);
      else if (plea_reading_is_free (reading, i))
        inside = read_heading (self, i);
    }
  finish (self);
}

/* The letter's own salutation is for whoever has none of their own. */
static void
give_salutation (PleaReading *self)
{
  guint n_recipients = plea_reading_count_fields (self, PLEA_READING_ROLE);

  if (self->salutation >= self->lines->len)
    return;

  for (guint i = 0; i < n_recipients; i++)
    if (g_str_equal (plea_reading_get_value (self, PLEA_READING_ROLE, i), "to")
        && plea_reading_find_field (self, PLEA_READING_SALUTATION, i) == NULL)
      plea_reading_add_field (self, PLEA_READING_SALUTATION, i,
                              plea_reading_get_salutation (self, self->salutation),
                              self->salutation, self->salutation)
          ->is_doubtful
          = n_recipients > 1;
  plea_reading_mark (self, self->salutation, PLEA_READING_SALUTATION, 0);
}

/**
 * plea_reading_find_recipients:
 *
 * Reads the lines before the letter, and behind it where a heading announces addresses.
 */
void
plea_reading_find_recipients (PleaReading *self)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  g_autoptr (GArray) contacts = plea_reading_contacts_new ();
  Recipients recipients = {
    .reading = self, .lines = lines, .contacts = contacts, .country_line = PLEA_READING_NO_LINE
  };

  for (guint i = 0; i < MIN (self->letter_start, self->lines->len); i++)
    read_line (&recipients, i);
  finish (&recipients);
  read_after_letter (&recipients);
  give_salutation (self);
}
