/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which demands a letter makes, and the marks between them when some are left out.
 *
 * A published list runs on as one sentence: each demand ends in a semicolon, the last in a full
 * stop. When the last is left out, the one that is last now takes over its mark. */

#include "config.h"

#include "plea-demands.h"

#include <string.h>

#include "plea-idioms.h"

/* Marks that join a demand to the next one, in Latin, Arabic and Chinese script, with the space
 * that French sets before a semicolon and the word that may lead to the last of a list: “; and”. */
#define JOINT "\\s*[;,؛،；，](?:\\s*(?:and|et|y|e|и|und|і|та|و))?$"

static gboolean
is_final_mark (gunichar c)
{
  return c == '.' || c == 0x3002 /* 。 */ || c == 0x06d4 /* ۔ */;
}

/* The mark at the end of a list, or "" where it has none. */
static const char *
find_final_mark (const char *text)
{
  const char *last = g_utf8_find_prev_char (text, text + strlen (text));

  return last != NULL && is_final_mark (g_utf8_get_char (last)) ? last : "";
}

static char *
end_with (const char *demand, const char *final_mark)
{
  static GRegex *regex = NULL;

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex, g_regex_new (JOINT, G_REGEX_OPTIMIZE, 0, NULL));

  return g_regex_replace_literal (regex, demand, -1, 0, final_mark, 0, NULL);
}

static const char *
get_words (const PleaLetterText *text, PleaDraft *draft, const PleaPart *part)
{
  const char *edit = plea_draft_get_edit (draft, text->language, part->id);

  return edit != NULL ? edit : part->text;
}

/**
 * plea_demands_choose:
 * @text: a published letter
 * @draft: what the supporter left out and reworded
 *
 * Returns: (transfer full) (element-type utf8): the demands that the letter makes, in order,
 * without their numbers; the list ends as the published one does
 */
GPtrArray *
plea_demands_choose (const PleaLetterText *text, PleaDraft *draft)
{
  GPtrArray  *chosen = g_ptr_array_new_with_free_func (g_free);
  const char *last_published = "";

  plea_foreach (const PleaPart, part, text->parts)
    {
      const char *words = get_words (text, draft, part);

      if (part->kind != PLEA_PART_DEMAND)
        continue;

      last_published = part->text;
      if (*words != '\0' && plea_draft_get_demand_chosen (draft, part->id))
        g_ptr_array_add (chosen, g_strdup (words));
    }

  if (chosen->len > 0)
    {
      g_autofree char *last = g_ptr_array_steal_index (chosen, chosen->len - 1);

      g_ptr_array_add (chosen, end_with (last, find_final_mark (last_published)));
    }

  return chosen;
}
