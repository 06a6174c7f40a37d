/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of a source, or a piece of one, and what it is taken for. */

#include "config.h"

#include "plea-reading-line.h"

#include <string.h>

#include "plea-folding.h"

static void
take_text (PleaReadingLine *self, char *text)
{
  g_free (self->text);
  g_free (self->folded);
  self->text = text;
  self->folded = plea_fold (text, -1);
}

/**
 * plea_reading_line_new:
 * @text: its words
 *
 * Returns: (transfer full): a line that nothing is known of, but whether it is blank
 */
PleaReadingLine *
plea_reading_line_new (const char *text)
{
  PleaReadingLine *self = g_new0 (PleaReadingLine, 1);

  take_text (self, g_strstrip (g_strdup (text)));
  if (plea_reading_line_is_blank (self))
    self->meaning = PLEA_READING_BLANK;

  return self;
}

/**
 * plea_reading_line_copy:
 *
 * Returns: (transfer full): a line that shares nothing with this one
 */
PleaReadingLine *
plea_reading_line_copy (const PleaReadingLine *self)
{
  PleaReadingLine *copy = g_memdup2 (self, sizeof *self);

  copy->text = g_strdup (self->text);
  copy->folded = g_strdup (self->folded);

  return copy;
}

void
plea_reading_line_free (PleaReadingLine *self)
{
  g_free (self->text);
  g_free (self->folded);
  g_free (self);
}

/**
 * plea_reading_line_cut:
 * @at: where to cut, in bytes of the text
 *
 * Leaves the words before @at in the line.
 *
 * Returns: (transfer full) (nullable): those behind it, which go on with what the line is; %NULL
 *   where there are none before or behind
 */
PleaReadingLine *
plea_reading_line_cut (PleaReadingLine *self, gsize at)
{
  gsize            length = MIN (at, strlen (self->text));
  g_autofree char *head = g_strchomp (g_strndup (self->text, length));
  const char      *tail = self->text + length;
  PleaReadingLine *rest;

  tail += strspn (tail, " ");
  if (*head == '\0' || *tail == '\0')
    return NULL;

  rest = plea_reading_line_copy (self);
  rest->offset += (guint) (tail - self->text);
  rest->is_item = rest->begins = FALSE;
  take_text (rest, g_strdup (tail));
  take_text (self, g_steal_pointer (&head));

  return rest;
}

gboolean
plea_reading_line_is_blank (const PleaReadingLine *self)
{
  return *self->text == '\0';
}

/**
 * plea_reading_is_of_letter:
 * @meaning: what a line was understood as
 *
 * Returns: whether it is a part of a letter
 */
gboolean
plea_reading_is_of_letter (PleaReadingMeaning meaning)
{
  return meaning == PLEA_READING_PARAGRAPH || meaning == PLEA_READING_LEAD_IN
         || meaning == PLEA_READING_DEMAND || meaning == PLEA_READING_CLOSING;
}

/**
 * plea_reading_is_of_recipient:
 * @meaning: what a line was understood as
 *
 * Returns: whether it says who a recipient is and where
 */
gboolean
plea_reading_is_of_recipient (PleaReadingMeaning meaning)
{
  return meaning == PLEA_READING_RECIPIENT_NAME || meaning == PLEA_READING_OFFICE
         || meaning == PLEA_READING_ADDRESS || meaning == PLEA_READING_RECIPIENT_COUNTRY;
}

/**
 * plea_reading_get_place:
 * @meaning: what a line was understood as
 * @is_copy: whether it is about somebody who gets a copy
 *
 * Returns: what becomes of it on paper
 */
PleaReadingPlace
plea_reading_get_place (PleaReadingMeaning meaning, gboolean is_copy)
{
  if (plea_reading_is_of_letter (meaning) || meaning == PLEA_READING_SALUTATION)
    return PLEA_READING_IN_LETTER;

  return plea_reading_is_of_recipient (meaning) && !is_copy ? PLEA_READING_IN_ADDRESS
                                                            : PLEA_READING_NOWHERE;
}
