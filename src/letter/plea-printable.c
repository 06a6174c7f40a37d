/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words as they can be printed. */

#include "config.h"

#include "plea-printable.h"

#include <string.h>

#include "plea-folding.h"

/* On one letter; see plea_clean_words(). */
#define MAX_MARKS 30

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

/* Letters in one piece or in another shape, as old PDFs and keyboards have them: “ﬃ”. Whoever
 * copies or hears the letter shall have the letters that they are. */
static gboolean
is_letter_in_disguise (gunichar c)
{
  return (c >= 0xfb00 && c <= 0xfdcf)       /* ligatures, presentation forms of Hebrew and Arabic */
         || (c >= 0xfe80 && c <= 0xfefc)    /* more of Arabic */
         || (c >= 0x1d400 && c <= 0x1d7ff); /* bold and italic letters of mathematics */
}

static void
append (GString *printable, gunichar c)
{
  gunichar letters[G_UNICHAR_MAX_DECOMPOSITION_LENGTH] = { c };
  gsize    n_letters = 1;

  if (is_letter_in_disguise (c))
    n_letters = g_unichar_fully_decompose (c, TRUE, letters, G_N_ELEMENTS (letters));
  for (gsize i = 0; i < n_letters; i++)
    g_string_append_unichar (printable, letters[i]);
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
 * Returns: (transfer full): the words without what is not to be seen on paper, each letter composed
 * with its marks, and with numbers, as “10 000”, that do not break at the end of a line
 */
char *
plea_printable_make (const char *text, gsize max_size)
{
  g_autofree char *bounded = shorten (text, max_size);
  g_autoptr (GString) printable = g_string_sized_new (strlen (bounded));
  guint n_marks = 0;

  for (const char *p = bounded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      n_marks = g_unichar_ismark (c) ? n_marks + 1 : 0;
      if (c == ' ' && is_within_number (bounded, p))
        g_string_append (printable, "\u00a0");
      else if (is_printable (c) && n_marks <= MAX_MARKS)
        append (printable, c);
    }

  return plea_compose_marks (printable->str);
}
