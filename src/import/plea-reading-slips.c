/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What looks like a slip of the page: in an address, and where the letter ends. */

#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "plea-reading-steps.h"
#include "plea-text.h"

/* More slips than anybody would look at one by one. */
#define MAX_SLIPS 100

static void
add_slip (PleaReading *self, const PleaReadingField *field, const char *word, guint line)
{
  g_autofree char   *message = NULL;
  PleaReadingRemark *remark;

  /* TRANSLATORS: a number of a house stands twice in an address */
  message = g_strdup_printf (_ ("“%s” appears twice in the address; once is probably meant."),
                             word);
  remark = plea_reading_add_remark (self, line, field->meaning, field->nth, message);
  remark->found = g_strdup_printf ("%s %s", word, word);
  remark->proposed = g_strdup (word);
}

/* Returns how many slips there are. */
static guint
look_for_doubled (PleaReading *self, const PleaReadingField *field, const char *text, guint line)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint n_slips = 0;

  for (guint i = 1; words[0] != NULL && words[i] != NULL; i++)
    if (g_str_equal (words[i], words[i - 1]) && plea_text_has_digit (words[i]))
      {
        add_slip (self, field, words[i], line);
        n_slips++;
      }

  return n_slips;
}

/* The line of the page, at @from or behind it, that a line of an address comes from. */
static guint
find_line (const PleaReading *self, const PleaReadingField *field, const char *text, guint from)
{
  for (guint i = from; i <= field->last_line; i++)
    if (strstr (plea_reading_get_line (self, i)->text, text) != NULL)
      return i;

  return from;
}

static guint
look_at_address (PleaReading *self, const PleaReadingField *field)
{
  g_auto (GStrv) lines = g_strsplit (field->value, "\n", -1);
  guint at = field->first_line;
  guint n_slips = 0;

  for (guint i = 0; lines[i] != NULL && n_slips < MAX_SLIPS; i++)
    {
      at = find_line (self, field, lines[i], at);
      n_slips += look_for_doubled (self, field, lines[i], at);
    }

  return n_slips;
}

/* A sentence ends in a mark, in all scripts but those that only leave a space behind it. */
static gboolean
ends_within_sentence (const char *text)
{
  const char *last = g_utf8_find_prev_char (text, text + strlen (text));
  gunichar    letter = last != NULL ? g_utf8_get_char (last) : 0;

  switch (g_unichar_get_script (letter))
    {
    case G_UNICODE_SCRIPT_THAI:
    case G_UNICODE_SCRIPT_LAO:
      return FALSE;

    default:
      return g_unichar_isalnum (letter)
             || (letter != 0 && g_utf8_strchr (",،-‐", -1, letter) != NULL);
    }
}

/* Pages are cut where they are stored or copied, and their letters with them. */
static void
look_at_end (PleaReading *self)
{
  const PleaReadingLetter *letter = plea_reading_get_letter (self);
  const PleaReadingLine *last = letter != NULL ? plea_reading_get_line (self, letter->last) : NULL;

  if (last != NULL && last->meaning == PLEA_READING_PARAGRAPH && ends_within_sentence (last->text))
    plea_reading_add_remark (
        self, letter->last, PLEA_READING_PARAGRAPH, last->nth,
        _ ("The letter ends here within a sentence. Check whether its page goes on."));
}

/**
 * plea_reading_find_slips:
 *
 * Points out what stands twice, and where a letter breaks off; nothing is changed.
 */
void
plea_reading_find_slips (PleaReading *self)
{
  guint n_slips = 0;

  look_at_end (self);

  for (guint i = 0; i < self->fields->len && n_slips < MAX_SLIPS; i++)
    {
      const PleaReadingField *field = g_ptr_array_index (self->fields, i);

      if (field->meaning == PLEA_READING_ADDRESS)
        n_slips += look_at_address (self, field);
    }
}
