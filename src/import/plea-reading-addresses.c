/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Addresses that a page writes in one line each, under a heading, with commas between what stands
 * in lines of its own on an envelope. */

#include "config.h"

#include "plea-country.h"
#include "plea-folding.h"
#include "plea-reading-steps.h"
#include "plea-text.h"

/* A name, a street, a town and a country. */
#define MIN_LINES 4
#define MAX_LINES 12

/* Appeals ask to write to a dozen offices at most. */
#define MAX_ADDRESSES 50

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
  guint number = ((PleaReadingLine *) g_ptr_array_index (self->lines, at))->number;

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
 * Puts each part of an address that stands in one line, under a heading that announces addresses,
 * into a line of its own with that line's number.
 */
void
plea_reading_split_addresses (PleaSource *source)
{
  gboolean announced = FALSE;
  guint    n_addresses = 0;

  for (guint i = 0; i < source->lines->len && n_addresses < MAX_ADDRESSES; i++)
    {
      const PleaReadingLine *line = g_ptr_array_index (source->lines, i);
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
