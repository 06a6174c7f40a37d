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

static const char *
skip_printable (const char *text)
{
  while (*text != '\0' && is_printable (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

static char *
keep_printable (const char *text)
{
  g_autoptr (GString) printable = g_string_sized_new (strlen (text));

  while (*text != '\0')
    {
      const char *end = skip_printable (text);

      g_string_append_len (printable, text, end - text);
      text = *end != '\0' ? g_utf8_next_char (end) : end;
    }

  return g_string_free (g_steal_pointer (&printable), FALSE);
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

/* A line that breaks within a number, as “10 000”, makes two of it. Without a regular expression,
 * which took most of the time of composing. */
static char *
keep_numbers_together (const char *text)
{
  g_autoptr (GString) kept = g_string_sized_new (strlen (text));
  const char *copied = text;

  for (const char *space = strchr (text, ' '); space != NULL; space = strchr (space + 1, ' '))
    if (is_within_number (text, space))
      {
        g_string_append_len (kept, copied, space - copied);
        g_string_append (kept, "\u00a0");
        copied = space + 1;
      }
  g_string_append (kept, copied);

  return g_string_free (g_steal_pointer (&kept), FALSE);
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
 * Returns: (transfer full): the words without what is not to be seen on paper, and with numbers
 * that do not break at the end of a line
 */
char *
plea_printable_make (const char *text, gsize max_size)
{
  g_autofree char *bounded = shorten (text, max_size);
  g_autofree char *printable = keep_printable (bounded);

  return keep_numbers_together (printable);
}
