/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What looks like a slip of the page. */

#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "plea-reading-private.h"

static void
look_for_doubled (PleaReadingState       *self,
                  const PleaReadingField *field,
                  const char             *text,
                  guint                   line)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 1; words[0] != NULL && words[i] != NULL; i++)
    {
      g_autofree char *found = NULL;

      if (!g_str_equal (words[i], words[i - 1]) || !plea_reading_line_has_digit (words[i]))
        continue;
      found = g_strdup_printf ("%s %s", words[i], words[i]);
      plea_reading_add_remark (self->page, line, field->meaning, field->nth, found, words[i],
                               /* TRANSLATORS: a number of a house stands twice in an address */
                               _ ("“%s” stands twice in the address; once is probably meant."),
                               words[i]);
    }
}

/* The line of the page, at @from or behind it, that a line of an address comes from. */
static guint
find_line (const PleaReadingState *self,
           const PleaReadingField *field,
           const char             *text,
           guint                   from)
{
  for (guint i = from; i <= field->last_line; i++)
    if (strstr (plea_reading_state_get_text (self, i), text) != NULL)
      return i;

  return from;
}

static void
look_at_address (PleaReadingState *self, const PleaReadingField *field)
{
  g_auto (GStrv) lines = g_strsplit (field->value, "\n", -1);
  guint at = field->first_line;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      at = find_line (self, field, lines[i], at);
      look_for_doubled (self, field, lines[i], at);
    }
}

/**
 * plea_reading_find_slips:
 *
 * Points out what stands twice; nothing is changed.
 */
void
plea_reading_find_slips (PleaReadingState *self)
{
  for (guint i = 0; i < plea_reading_get_n_fields (self->page); i++)
    {
      const PleaReadingField *field = plea_reading_get_field (self->page, i);

      if (field->meaning == PLEA_READING_ADDRESS)
        look_at_address (self, field);
    }
}
