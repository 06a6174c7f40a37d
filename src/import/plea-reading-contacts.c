/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Telephone, fax, e-mail and web address in a line: none of them belongs on an envelope. */

#include "config.h"

#include "plea-reading-contacts.h"

#include <string.h>

#include "plea-folding.h"
#include "plea-text.h"
#include "plea-vocabulary.h"

/* A line with all that reaches an office is shorter. */
#define MAX_LENGTH 1000

/* What may stand between two contacts of one line. */
#define MARKS "/;,|"

static const struct
{
  PleaVocabularyWord word;
  PleaReadingMeaning meaning;
} labels[] = {
  { PLEA_VOCABULARY_PHONE, PLEA_READING_PHONE },
  { PLEA_VOCABULARY_FAX, PLEA_READING_FAX },
  { PLEA_VOCABULARY_EMAIL, PLEA_READING_EMAIL },
  { PLEA_VOCABULARY_WEB, PLEA_READING_WEB },
};

static void
clear_contact (gpointer data)
{
  PleaReadingContact *contact = data;

  g_clear_pointer (&contact->value, g_free);
}

/* Between two labels there may be nothing but marks. */
static void
add (GArray *self, PleaReadingMeaning meaning, const char *value, gsize length, guint line)
{
  PleaReadingContact contact = { .meaning = meaning, .line = line };

  while (length > 0 && strchr (" " MARKS, value[length - 1]) != NULL)
    length--;
  if (length == 0)
    return;

  contact.value = g_strndup (value, length);
  g_array_append_val (self, contact);
}

static gboolean
is_labelled (const char *text, PleaReadingMeaning *meaning, const char **value)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (plea_vocabulary_label (labels[i].word, text, value) && **value != '\0')
      {
        *meaning = labels[i].meaning;
        return TRUE;
      }

  return FALSE;
}

/* Where another label follows on the same line: “Tel: 1 / Fax: 2”. */
static const char *
find_next_labelled (const char *text)
{
  PleaReadingMeaning meaning;
  const char        *value;

  for (const char *p = strpbrk (text, MARKS); p != NULL; p = strpbrk (p + 1, MARKS))
    {
      const char *next = p + 1 + strspn (p + 1, " ");

      if (is_labelled (next, &meaning, &value))
        return next;
    }

  return NULL;
}

static void
find_labelled (GArray *self, const char *text, guint line)
{
  PleaReadingMeaning meaning;
  const char        *value;

  while (text != NULL && is_labelled (text, &meaning, &value))
    {
      text = find_next_labelled (value);
      add (self, meaning, value, text != NULL ? (gsize) (text - value) : strlen (value), line);
    }
}

/* “Tel. +375 17 222 33 44”, where a number follows the label without a colon. */
static void
find_with_number (GArray *self, const char *text, guint line)
{
  const char      *number = text + strcspn (text, "+(0123456789");
  g_autofree char *label = plea_fold (text, number - text);

  if (number == text || !plea_text_is_phone_number (number))
    return;

  if (plea_vocabulary_is (PLEA_VOCABULARY_PHONE, label))
    add (self, PLEA_READING_PHONE, number, strlen (number), line);
  else if (plea_vocabulary_is (PLEA_VOCABULARY_FAX, label))
    add (self, PLEA_READING_FAX, number, strlen (number), line);
}

static void
find_bare (GArray *self, const char *text, guint line)
{
  g_autofree char *address = plea_text_find_address (text);

  if (plea_text_is_phone_number (text))
    add (self, PLEA_READING_PHONE, text, strlen (text), line);
  else if (plea_text_is_email (text))
    add (self, PLEA_READING_EMAIL, text, strlen (text), line);
  else if (address != NULL)
    add (self, PLEA_READING_WEB, address, strlen (address), line);
}

/**
 * plea_reading_contacts_new:
 *
 * Returns: (transfer full) (element-type PleaReadingContact): no contacts
 */
GArray *
plea_reading_contacts_new (void)
{
  GArray *self = g_array_new (FALSE, FALSE, sizeof (PleaReadingContact));

  g_array_set_clear_func (self, clear_contact);

  return self;
}

/**
 * plea_reading_contacts_find:
 * @self: (element-type PleaReadingContact): contacts
 * @text: a line
 * @line: its index
 *
 * Adds what of the line reaches somebody otherwise than by post; nothing for a line that is
 * something else.
 */
void
plea_reading_contacts_find (GArray *self, const char *text, guint line)
{
  guint n_before = self->len;

  if (strlen (text) > MAX_LENGTH)
    return;

  find_labelled (self, text, line);
  if (self->len == n_before)
    find_with_number (self, text, line);
  if (self->len == n_before)
    find_bare (self, text, line);
}

/**
 * plea_reading_contacts_find_start:
 * @text: a line
 *
 * Returns: (transfer none) (nullable): where a telephone number, an e-mail address or the like
 *   begins behind something else
 */
const char *
plea_reading_contacts_find_start (const char *text)
{
  const char *at = strchr (text, '@');

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *before = g_utf8_find_prev_char (text, p);

      if (before == NULL || g_unichar_isalnum (g_utf8_get_char (before))
          || !g_unichar_isalpha (g_utf8_get_char (p)))
        continue;
      for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
        if (plea_vocabulary_label (labels[i].word, p, NULL))
          return p;
    }
  while (at != NULL && at > text && !g_ascii_isspace (at[-1]))
    at--;

  return at != text ? at : NULL;
}
