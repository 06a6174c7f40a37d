/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a block, made fit to be set: within bounds, and in their own direction. */

#include "config.h"

#include "plea-block-text.h"

#include <string.h>

#include "plea-bidi.h"
#include "plea-printable.h"

/**
 * plea_block_text_is_body:
 *
 * Returns: whether it stands between salutation and closing
 */
gboolean
plea_block_text_is_body (PleaBlockKind kind)
{
  return kind == PLEA_BLOCK_PARAGRAPH || kind == PLEA_BLOCK_LEAD_IN || kind == PLEA_BLOCK_DEMAND;
}

static gboolean
is_address (PleaBlockKind kind)
{
  return kind == PLEA_BLOCK_SENDER || kind == PLEA_BLOCK_RETURN_LINE
         || kind == PLEA_BLOCK_RECIPIENT;
}

/* Each line of an address for itself, whatever the letter's language. */
static char *
isolate_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (plea_bidi_is_right_to_left (lines[i]))
      {
        g_autofree char *line = g_steal_pointer (&lines[i]);

        lines[i] = plea_bidi_isolate (line);
      }

  return g_strjoinv ("\n", lines);
}

/* No words of others may turn the letter's round; names and numbers are kept from being turned. */
static char *
settle_direction (PleaBlockKind kind, const char *text, gboolean right_to_left)
{
  g_autofree char *plain = plea_bidi_strip (text);

  if (is_address (kind))
    return isolate_lines (plain);

  return right_to_left ? plea_bidi_isolate (plain) : g_steal_pointer (&plain);
}

/* No name, address or subject is so long that it would fill a page, but for what was pasted into
 * the wrong place. Trying how it might fit would take minutes, so it breaks off where all can see
 * it. */
#define MAX_HEAD_SIZE 4096

/**
 * plea_block_text_make_printable:
 * @kind: which block it is for
 * @text: words of anybody
 * @right_to_left: whether the letter's script runs so
 *
 * Returns: (transfer full): the words as they can be set
 */
char *
plea_block_text_make_printable (PleaBlockKind kind, const char *text, gboolean right_to_left)
{
  g_autofree char *printable = plea_printable_make (
      text, plea_block_text_is_body (kind) ? G_MAXSIZE : MAX_HEAD_SIZE);

  return settle_direction (kind, printable, right_to_left);
}

/* Pango measures a paragraph before it breaks it, in whole 1024ths of a point: some 400,000 letters
 * are more than that can count. For words without a space it takes time by the square besides. No
 * paragraph that somebody wrote is so long. */
#define MAX_PARAGRAPH_SIZE (64 * 1024)

/**
 * plea_block_text_measure:
 * @kind: which block it is for
 * @text: words of anybody
 *
 * Returns: how many bytes of it to take for one block: all, or up to a space, or up to some
 *   character
 */
gsize
plea_block_text_measure (PleaBlockKind kind, const char *text)
{
  const char *end = text + MAX_PARAGRAPH_SIZE;
  const char *space;

  if (!plea_block_text_is_body (kind) || strlen (text) <= MAX_PARAGRAPH_SIZE)
    return strlen (text);

  space = g_strrstr_len (text, MAX_PARAGRAPH_SIZE, " ");
  if (space != NULL && space - text > MAX_PARAGRAPH_SIZE / 2)
    return (gsize) (space + 1 - text);

  return (gsize) (g_utf8_find_prev_char (text, end + 1) - text);
}
