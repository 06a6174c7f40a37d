/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Web pages as they were meant. */

#include "config.h"

#include "plea-html-mending.h"

/* How many words escaped twice are no coincidence. */
#define MIN_ESCAPED_TWICE 3

/* Replaces what matches, if it is there so often. */
static char *
replace (char *html, const char *pattern, const char *replacement, guint at_least)
{
  g_autofree char *before = html;
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS | G_REGEX_DOTALL | G_REGEX_RAW,
                                          0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  char *after = NULL;

  g_regex_match (regex, before, 0, &match);
  while (at_least > 0 && g_match_info_matches (match))
    {
      at_least--;
      g_match_info_next (match, NULL);
    }
  if (at_least == 0)
    after = g_regex_replace (regex, before, -1, 0, replacement, 0, NULL);

  return after != NULL ? after : g_steal_pointer (&before);
}

/**
 * plea_html_mend:
 * @html: a web page, or a part of one
 *
 * Puts right words that were escaped twice, as “&amp;eacute;”, where that is so everywhere, or
 * without the mark at the end, and takes out what Word writes for itself and no browser knows, with
 * the marks of its lists.
 *
 * Returns: (transfer full): the page, as valid UTF-8
 */
char *
plea_html_mend (const char *html)
{
  char *mended = g_utf8_make_valid (html, -1);

  mended = replace (mended, "&amp;(?=(?:#\\d{2,6}|#x[0-9a-f]{2,5}|[a-z]{2,8});)", "&",
                    MIN_ESCAPED_TWICE);
  mended = replace (mended,
                    "&(nbsp|laquo|raquo|szlig|[aeiouy](?:acute|grave|circ|uml)|[ano]tilde|ccedil)"
                    "(?![;=])",
                    "&\\1;", 1);
  mended = replace (mended, "<!\\[if !supportLists\\]>.{0,1000}?<!\\[endif\\]>", "", 1);

  return replace (mended, "<!\\[[^\\]>]{0,200}\\]>", "", 1);
}
