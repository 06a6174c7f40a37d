/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which demands a letter makes, and the marks between them when some are left out.
 *
 * A published list runs on as one sentence: each demand ends in a semicolon, the last in a full
 * stop. When the last is left out, the one that is last now takes over its mark. */

#include "config.h"

#include "plea-demands.h"

/* Marks that join a demand to the next one, in Latin, Arabic and Chinese script. */
#define JOINING_MARKS ";,؛،；，"

static gboolean
is_joining_mark (gunichar c)
{
  return c != 0 && g_utf8_strchr (JOINING_MARKS, -1, c) != NULL;
}

static gboolean
is_final_mark (gunichar c)
{
  return c == '.' || c == 0x3002 /* 。 */ || c == 0x06d4 /* ۔ */;
}

static gunichar
get_last_character (const char *text)
{
  const char *last = g_utf8_find_prev_char (text, text + strlen (text));

  return last != NULL ? g_utf8_get_char (last) : 0;
}

static GPtrArray *
get_all_demands (const PleaLetterText *text)
{
  GPtrArray *demands = g_ptr_array_new ();

  for (guint i = 0; i < text->parts->len; i++)
    {
      PleaPart *part = g_ptr_array_index (text->parts, i);

      if (part->kind == PLEA_PART_DEMAND)
        g_ptr_array_add (demands, part);
    }

  return demands;
}

/* "; and" before the last of a list joins as well as the mark alone. */
static char *
drop_joining_word (const char *demand)
{
  static GRegex *regex = NULL;

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex,
                       g_regex_new ("(?<=[" JOINING_MARKS "])\\s*(and|et|y|e|и|und|і|та|و)$",
                                    G_REGEX_OPTIMIZE, 0, NULL));

  return g_regex_replace_literal (regex, demand, -1, 0, "", 0, NULL);
}

/* French sets a space before a semicolon, and none before a full stop. */
static void
drop_spaces_at_end (GString *text)
{
  while (g_unichar_isspace (get_last_character (text->str)))
    g_string_truncate (
        text, (gsize) (g_utf8_find_prev_char (text->str, text->str + text->len) - text->str));
}

static char *
end_with (const char *demand, gunichar final_mark)
{
  g_autofree char *text = drop_joining_word (demand);
  g_autoptr (GString) ended = NULL;

  if (!is_joining_mark (get_last_character (text)))
    return g_strdup (demand);

  ended = g_string_new (text);
  g_string_truncate (ended, g_utf8_find_prev_char (text, text + strlen (text)) - text);
  drop_spaces_at_end (ended);
  if (final_mark != 0)
    g_string_append_unichar (ended, final_mark);

  return g_string_free (g_steal_pointer (&ended), FALSE);
}

static gunichar
get_final_mark (const GPtrArray *all_demands)
{
  const PleaPart *last = g_ptr_array_index (all_demands, all_demands->len - 1);
  gunichar        mark = get_last_character (last->text);

  return is_final_mark (mark) ? mark : 0;
}

static void
repair_last (GPtrArray *chosen, gunichar final_mark)
{
  char **last = (char **) &chosen->pdata[chosen->len - 1];
  char  *repaired = end_with (*last, final_mark);

  g_free (*last);
  *last = repaired;
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
  g_autoptr (GPtrArray) all = get_all_demands (text);
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < all->len; i++)
    {
      const PleaPart *part = g_ptr_array_index (all, i);
      const char     *words = get_words (text, draft, part);

      if (*words != '\0' && plea_draft_get_demand_chosen (draft, part->id))
        g_ptr_array_add (chosen, g_strdup (words));
    }

  if (chosen->len > 0)
    repair_last (chosen, get_final_mark (all));

  return chosen;
}
