/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What on a page belongs to the site, or to the e-mail that brought it, and not to the appeal. */

#include "config.h"

#include <string.h>

#include "plea-folding.h"
#include "plea-reading-private.h"

static gboolean
is_chrome (const char *folded)
{
  return plea_vocabulary_is (PLEA_VOCABULARY_CHROME, folded) != NULL;
}

static gboolean
is_mark_alone (const char *text)
{
  if (plea_reading_line_skip_marker (text) != NULL)
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

static void
mark_plainly_site (PleaReadingState *self, guint line)
{
  const char     *text = plea_reading_state_get_text (self, line);
  PleaSourceLine *source = g_ptr_array_index (self->text->lines, line);

  if (*text == '\0')
    plea_reading_mark (self->page, line, PLEA_READING_BLANK, 0);
  else if (source->is_aside || is_mark_alone (text) || is_rule (text)
           || is_chrome (plea_reading_state_get_folded (self, line)))
    plea_reading_mark (self->page, line, PLEA_READING_SITE, 0);
}

static gboolean
is_mail_header (const PleaReadingState *self, guint line, gboolean *is_subject)
{
  const char *text = plea_reading_state_get_text (self, line);
  const char *value;

  *is_subject = plea_vocabulary_label (PLEA_VOCABULARY_MAIL_SUBJECT, text, &value) != NULL;

  return *is_subject || plea_vocabulary_label (PLEA_VOCABULARY_MAIL_HEADER, text, &value) != NULL;
}

/* “On Tue, 5 Mar 2024, Somebody <somebody@mail.example> wrote:” */
static gboolean
is_attribution (const char *text)
{
  return plea_reading_line_ends_with_colon (text) && strstr (text, "@") != NULL
         && strchr (text, '<') != NULL;
}

static void
mark_attributions (PleaReadingState *self)
{
  for (guint i = 0; i < plea_reading_state_get_n_lines (self); i++)
    if (is_attribution (plea_reading_state_get_text (self, i)))
      plea_reading_mark (self->page, i, PLEA_READING_MAIL_HEADER, 0);
}

/* Headers come together, and one of them is the subject: “To:” alone opens a list of recipients. */
static void
mark_mail_headers (PleaReadingState *self)
{
  guint n_lines = plea_reading_state_get_n_lines (self);

  for (guint i = 0; i < n_lines; i++)
    {
      gboolean has_subject = FALSE;
      gboolean is_subject;
      guint    end = i;

      for (; end < n_lines && is_mail_header (self, end, &is_subject); end++)
        has_subject = has_subject || is_subject;
      if (has_subject && end - i >= 2)
        for (guint j = i; j < end; j++)
          plea_reading_mark (self->page, j, PLEA_READING_MAIL_HEADER, 0);
      i = MAX (i, end > 0 ? end - 1 : 0);
    }
}

/**
 * plea_reading_find_site:
 *
 * Marks lines that tell nothing about the appeal: blank ones, menus and buttons, the headers of an
 * e-mail, with the names of those who passed it on.
 */
void
plea_reading_find_site (PleaReadingState *self)
{
  for (guint i = 0; i < plea_reading_state_get_n_lines (self); i++)
    mark_plainly_site (self, i);
  mark_mail_headers (self);
  mark_attributions (self);
}
