/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What on a page belongs to the site, or to the e-mail that brought it, and not to the appeal. */

#include "config.h"

#include <string.h>

#include "plea-reading-steps.h"
#include "plea-text.h"

static gboolean
is_mark_alone (const char *text)
{
  if (plea_text_skip_marker (text) != NULL)
    return FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

/* “-------- Original Message --------”, “Begin forwarded message:” */
static gboolean
is_rule (const char *text)
{
  return g_str_has_prefix (text, "---") || g_str_has_prefix (text, "___")
         || g_str_has_prefix (text, "===");
}

/* “On Tue, 5 Mar 2024, Somebody <somebody@mail.example> wrote:” */
static gboolean
is_attribution (const char *text)
{
  return plea_text_ends_with_colon (text) && strchr (text, '@') != NULL
         && strchr (text, '<') != NULL;
}

static void
mark_line (PleaReading *self, guint nth)
{
  const PleaReadingLine *line = plea_reading_get_line (self, nth);

  if (*line->text == '\0')
    plea_reading_mark (self, nth, PLEA_READING_BLANK, 0);
  else if (is_attribution (line->text))
    plea_reading_mark (self, nth, PLEA_READING_MAIL_HEADER, 0);
  else if (line->is_aside || is_mark_alone (line->text) || is_rule (line->text)
           || plea_vocabulary_is (PLEA_VOCABULARY_SITE, line->folded))
    plea_reading_mark (self, nth, PLEA_READING_SITE, 0);
}

static gboolean
is_mail_header (const PleaReading *self, guint line, gboolean *has_subject)
{
  const char *text = plea_reading_get_line (self, line)->text;

  if (plea_vocabulary_label (PLEA_VOCABULARY_MAIL_SUBJECT, text, NULL))
    return *has_subject = TRUE;

  return plea_vocabulary_label (PLEA_VOCABULARY_MAIL_HEADER, text, NULL);
}

/* Headers come together, and one of them is the subject: “To:” alone opens a list of recipients. */
static void
mark_mail_headers (PleaReading *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      gboolean has_subject = FALSE;
      guint    end = i;

      while (end < self->lines->len && is_mail_header (self, end, &has_subject))
        end++;
      for (guint j = i; has_subject && end - i >= 2 && j < end; j++)
        plea_reading_mark (self, j, PLEA_READING_MAIL_HEADER, 0);
      i = MAX (i + 1, end) - 1;
    }
}

/**
 * plea_reading_find_site:
 *
 * Marks lines that tell nothing about the appeal: blank ones, menus and buttons, the headers of an
 * e-mail, with the names of those who passed it on.
 */
void
plea_reading_find_site (PleaReading *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    mark_line (self, i);
  mark_mail_headers (self);
}
