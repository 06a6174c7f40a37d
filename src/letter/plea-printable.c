/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words as they can be printed. */

#include "config.h"

#include "plea-printable.h"

#include <string.h>

/* Cairo makes no PDF of what Unicode says is not a character, though it be sound UTF-8. */
static gboolean
is_printable (gunichar c)
{
  gboolean is_character = (c & 0xfffe) != 0xfffe && (c < 0xfdd0 || c > 0xfdef);

  return is_character && (c == '\n' || c == '\t' || !g_unichar_iscntrl (c));
}

static gboolean
begins_with_three_digits (const char *text)
{
  for (int i = 0; i < 3; i++, text = g_utf8_next_char (text))
    if (!g_unichar_isdigit (g_utf8_get_char (text)))
      return FALSE;

  return TRUE;
}

static gboolean
is_within_number (const char *text, const char *space)
{
  return space > text && g_unichar_isdigit (g_utf8_get_char (g_utf8_prev_char (space)))
         && begins_with_three_digits (space + 1);
}

static char *
shorten (const char *text, gsize max_size)
{
  g_autofree char *beginning = NULL;

  if (strlen (text) <= max_size)
    return g_strdup (text);

  beginning = g_strndup (text, (gsize) (g_utf8_find_prev_char (text, text + max_size) - text));

  return g_strconcat (beginning, "…", NULL);
}

/**
 * plea_printable_make:
 * @text: words from anywhere
 * @max_size: how many bytes there may be; with more they break off, with “…”
 *
 * Returns: (transfer full): the words without what is not to be seen on paper, and with numbers, as
 * “10 000”, that do not break at the end of a line
 */
char *
plea_printable_make (const char *text, gsize max_size)
{
  g_autofree char *bounded = shorten (text, max_size);
  g_autoptr (GString) printable = g_string_sized_new (strlen (bounded));

  for (const char *p = bounded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == ' ' && is_within_number (bounded, p))
        g_string_append (printable, "\u00a0");
      else if (is_printable (c))
        g_string_append_unichar (printable, c);
    }

  return g_string_free (g_steal_pointer (&printable), FALSE);
}
