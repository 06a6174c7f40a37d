/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Addresses before and after reading: those in one line are split, and what looks like a slip is
 * pointed out. */

#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "plea-country.h"
#include "plea-folding.h"
#include "plea-reading-steps.h"
#include "plea-text.h"

/* A name, a street, a town and a country. */
#define MIN_LINES 4
#define MAX_LINES 12

/* Appeals ask to write to a dozen offices at most. */
#define MAX_ADDRESSES 50

/* More slips than anybody would look at one by one. */
#define MAX_SLIPS 100

static gboolean
announces_addresses (const char *text)
{
  g_autofree char *folded = plea_fold (text, -1);

  return plea_vocabulary_is (PLEA_VOCABULARY_COPY_TO, folded)
         || plea_vocabulary_is (PLEA_VOCABULARY_RECIPIENTS, folded);
}

/* Returns what stands between the commas, or NULL where none of it is a country. */
static GStrv
split_address (const char *text)
{
  const char *marked = plea_text_skip_marker (text);
  g_auto (GStrv) lines = g_strsplit (marked != NULL ? marked : text, ", ", MAX_LINES + 1);
  gboolean has_country = FALSE;

  if (g_strv_length (lines) < MIN_LINES || g_strv_length (lines) > MAX_LINES)
    return NULL;

  for (guint i = MIN_LINES - 1; lines[i] != NULL; i++)
    has_country = has_country || plea_country_find (lines[i], NULL, NULL) != NULL;

  return has_country ? g_steal_pointer (&lines) : NULL;
}

static void
put_lines (PleaSource *self, guint at, GStrv lines)
{
  guint number = ((PleaSourceLine *) g_ptr_array_index (self->lines, at))->number;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      plea_source_add (self, number, lines[i]);
      g_ptr_array_insert (self->lines, (int) (at + 1 + i),
                          g_ptr_array_steal_index (self->lines, self->lines->len - 1));
    }
  g_ptr_array_remove_index (self->lines, at);
}

/**
 * plea_reading_split_addresses:
 * @source: what is read
 *
 * Some pages write an address in one line, under a heading that announces addresses, with commas
 * between what stands in lines of its own on an envelope. Each gets a line with that line's number.
 */
void
plea_reading_split_addresses (PleaSource *source)
{
  gboolean announced = FALSE;
  guint    n_addresses = 0;

  for (guint i = 0; i < source->lines->len && n_addresses < MAX_ADDRESSES; i++)
    {
      const PleaSourceLine *line = g_ptr_array_index (source->lines, i);
      g_auto (GStrv) lines = announced ? split_address (line->text) : NULL;

      if (lines != NULL)
        {
          put_lines (source, i, lines);
          i += g_strv_length (lines) - 1;
          n_addresses++;
        }
      else if (*line->text != '\0')
        announced = announces_addresses (line->text);
    }
}

/* Slips */

static void
add_slip (PleaReading *self, const PleaReadingField *field, const char *word, guint line)
{
  g_autofree char   *message = NULL;
  PleaReadingRemark *remark;

  /* TRANSLATORS: a number of a house stands twice in an address */
  message = g_strdup_printf (_ ("“%s” stands twice in the address; once is probably meant."), word);
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
    if (strstr (plea_reading_get_line (self, i)->unread, text) != NULL)
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

/**
 * plea_reading_find_slips:
 *
 * Points out what stands twice; nothing is changed.
 */
void
plea_reading_find_slips (PleaReading *self)
{
  guint n_slips = 0;

  for (guint i = 0; i < self->fields->len && n_slips < MAX_SLIPS; i++)
    {
      const PleaReadingField *field = g_ptr_array_index (self->fields, i);

      if (field->meaning == PLEA_READING_ADDRESS)
        n_slips += look_at_address (self, field);
    }
}
