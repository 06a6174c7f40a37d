/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What looks like a slip of the page. */

#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "plea-page-private.h"

static void
look_for_doubled (PleaPageReading *self, const PleaPageField *field)
{
  g_auto (GStrv) words = g_strsplit_set (field->value, " \n", -1);

  for (guint i = 1; words[i] != NULL; i++)
    {
      g_autofree char *found = NULL;

      if (!g_str_equal (words[i], words[i - 1]) || !plea_page_line_has_digit (words[i]))
        continue;
      found = g_strdup_printf ("%s %s", words[i], words[i]);
      if (strstr (field->value, found) != NULL)
        plea_page_add_remark (
            self->page, field->first_line, field->meaning, field->nth, found, words[i],
            /* TRANSLATORS: a number of a house stands twice in an address */
            _ ("“%s” stands twice in the address; once is probably meant."), words[i]);
    }
}

static guint
find_line_with (const PleaPageReading *self, const PleaPageField *field, const char *words)
{
  for (guint i = field->first_line; i <= field->last_line; i++)
    if (strstr (plea_page_reading_get_text (self, i), words) != NULL)
      return i;

  return field->first_line;
}

/**
 * plea_page_find_slips:
 *
 * Points out what stands twice; nothing is changed.
 */
void
plea_page_find_slips (PleaPageReading *self)
{
  for (guint i = 0; i < plea_page_get_n_fields (self->page); i++)
    {
      const PleaPageField *field = plea_page_get_field (self->page, i);
      guint                n_before = self->page->remarks->len;

      if (field->meaning != PLEA_PAGE_ADDRESS)
        continue;
      look_for_doubled (self, field);
      for (guint j = n_before; j < self->page->remarks->len; j++)
        {
          PleaPageRemark *remark = g_ptr_array_index (self->page->remarks, j);
          guint           line = find_line_with (self, field, remark->found);

          remark->line_number = plea_page_get_line (self->page, line)->number;
        }
    }
}
