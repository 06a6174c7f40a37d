/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a text names somebody. */

#include "config.h"

#include "plea-emphasis.h"

#include <string.h>

#include "plea-letter.h"

/* Whether a word goes on from one character to the next. Chinese and Japanese write on without a
 * space, so there every character may end a name. */
static gboolean
continues_word (gunichar before, gunichar after)
{
  return g_unichar_isalnum (before) && g_unichar_isalnum (after) && !g_unichar_iswide (before)
         && !g_unichar_iswide (after);
}

static gboolean
is_whole_word (const char *text, const char *start, const char *end)
{
  const char *before = g_utf8_find_prev_char (text, start);
  const char *last = g_utf8_prev_char (end);

  if (before != NULL && continues_word (g_utf8_get_char (before), g_utf8_get_char (start)))
    return FALSE;

  return *end == '\0' || !continues_word (g_utf8_get_char (last), g_utf8_get_char (end));
}

static void
find_spelling (const char *text, const char *name, GArray *spans)
{
  gsize length = strlen (name);

  if (length == 0)
    return;

  for (const char *start = strstr (text, name); start != NULL;
       start = strstr (start + length, name))
    if (is_whole_word (text, start, start + length))
      {
        PleaSpan span = { (guint) (start - text), (guint) ((gsize) (start - text) + length) };

        g_array_append_val (spans, span);
      }
}

/**
 * plea_emphasis_find:
 * @text: plain text
 * @name: a name, perhaps in several spellings
 *
 * Returns: (transfer full) (element-type PleaSpan): every place where the text has one of the
 *   spellings as a word of its own
 */
GArray *
plea_emphasis_find (const char *text, const PleaTranslations *name)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (PleaSpan));

  for (guint i = 0; i < plea_translations_get_n_languages (name); i++)
    find_spelling (text, plea_translations_get_nth (name, i, NULL), spans);

  return spans;
}
