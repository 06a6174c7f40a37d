/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Telephone, fax, e-mail and web address in a line of a page: none of them belongs on an envelope.
 */

#include "config.h"

#include "plea-reading-contacts.h"

#include <string.h>

#include "plea-folding.h"
#include "plea-reading-private.h"

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
add (GArray *contacts, PleaReadingMeaning meaning, const char *value, gsize length)
{
  PleaReadingContact contact = { meaning, NULL };

  while (length > 0 && strchr (" " MARKS, value[length - 1]) != NULL)
    length--;
  if (length == 0)
    return;

  contact.value = g_strndup (value, length);
  g_array_append_val (contacts, contact);
}

static gboolean
is_labelled (const char *text, PleaReadingMeaning *meaning, const char **value)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (plea_vocabulary_label (labels[i].word, text, value) != NULL && **value != '\0')
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
find_labelled (GArray *contacts, const char *text)
{
  PleaReadingMeaning meaning;
  const char        *value;

  while (text != NULL && is_labelled (text, &meaning, &value))
    {
      text = find_next_labelled (value);
      add (contacts, meaning, value, text != NULL ? (gsize) (text - value) : strlen (value));
    }
}

/* “Tel. +375 17 222 33 44”, where a number follows the label without a colon. */
static void
find_with_number (GArray *contacts, const char *text)
{
  const char      *number = text + strcspn (text, "+(0123456789");
  g_autofree char *label = plea_fold (text, number - text);

  if (number == text || !plea_reading_line_is_phone_number (number))
    return;

  if (plea_vocabulary_is (PLEA_VOCABULARY_PHONE, label) != NULL)
    add (contacts, PLEA_READING_PHONE, number, strlen (number));
  else if (plea_vocabulary_is (PLEA_VOCABULARY_FAX, label) != NULL)
    add (contacts, PLEA_READING_FAX, number, strlen (number));
}

static void
find_bare (GArray *contacts, const char *text)
{
  g_autofree char *address = NULL;

  if (plea_reading_line_is_phone_number (text))
    add (contacts, PLEA_READING_PHONE, text, strlen (text));
  else if (plea_reading_line_is_email (text))
    add (contacts, PLEA_READING_EMAIL, text, strlen (text));
  else if ((address = plea_reading_line_find_address (text)) != NULL)
    add (contacts, PLEA_READING_WEB, address, strlen (address));
}

/**
 * plea_reading_contacts_find:
 * @text: a line
 *
 * Returns: (transfer full) (element-type PleaReadingContact): what of it reaches somebody otherwise
 *   than by post; empty for a line that is something else
 */
GArray *
plea_reading_contacts_find (const char *text)
{
  GArray *contacts = g_array_new (FALSE, FALSE, sizeof (PleaReadingContact));

  g_array_set_clear_func (contacts, clear_contact);
  find_labelled (contacts, text);
  if (contacts->len == 0)
    find_with_number (contacts, text);
  if (contacts->len == 0)
    find_bare (contacts, text);

  return contacts;
}
