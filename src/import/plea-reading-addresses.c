/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Addresses that a page writes in one line each, under a heading, with commas between what stands
 * in lines of its own on an envelope. */

#include "config.h"

#include <string.h>

#include "plea-country.h"
#include "plea-folding.h"
#include "plea-reading-private.h"

/* A name, a street, a town and a country. */
#define MIN_PARTS 4
#define MAX_PARTS 12

/* Appeals ask to write to a dozen offices at most. */
#define MAX_ADDRESSES 50

static gboolean
announces_addresses (const char *text)
{
  static const PleaVocabularyWord words[] = { PLEA_VOCABULARY_COPY_TO, PLEA_VOCABULARY_RECIPIENTS };
  g_autofree char                *folded = plea_fold (text, -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (plea_vocabulary_is (words[i], folded) != NULL)
      return TRUE;

  return FALSE;
}

/* Returns the parts of a line, or NULL where none of them is a country. */
static GStrv
part_address (const char *text)
{
  const char *marked = plea_reading_line_skip_marker (text);
  g_auto (GStrv) parts = g_strsplit (marked != NULL ? marked : text, ", ", -1);
  gboolean has_country = FALSE;

  if (g_strv_length (parts) < MIN_PARTS || g_strv_length (parts) > MAX_PARTS)
    return NULL;

  for (guint i = MIN_PARTS - 1; parts[i] != NULL; i++)
    has_country = has_country || plea_country_find (parts[i], NULL, NULL) != NULL;

  return has_country ? g_steal_pointer (&parts) : NULL;
}

static void
put_parts (PleaSource *self, guint at, GStrv parts)
{
  guint number = ((PleaSourceLine *) g_ptr_array_index (self->lines, at))->number;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      plea_source_add (self, number, parts[i]);
      g_ptr_array_insert (self->lines, (int) (at + 1 + i),
                          g_ptr_array_steal_index (self->lines, self->lines->len - 1));
    }
  g_ptr_array_remove_index (self->lines, at);
}

/**
 * plea_reading_split_addresses:
 * @text: what is read
 *
 * Puts each part of an address that stands in one line, under a heading that announces addresses,
 * into a line of its own with that line's number.
 */
void
plea_reading_split_addresses (PleaSource *text)
{
  gboolean announced = FALSE;
  guint    n_addresses = 0;

  for (guint i = 0; i < text->lines->len && n_addresses < MAX_ADDRESSES; i++)
    {
      const PleaSourceLine *line = g_ptr_array_index (text->lines, i);
      g_auto (GStrv) parts = announced ? part_address (line->text) : NULL;

      if (parts != NULL)
        {
          put_parts (text, i, parts);
          i += g_strv_length (parts) - 1;
          n_addresses++;
        }
      else if (*line->text != '\0')
        announced = announces_addresses (line->text);
    }
}
