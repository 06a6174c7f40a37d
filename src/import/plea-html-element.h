/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an element of a web page does to the text in it. */

#pragma once

#include <glib.h>

/**
 * PleaHtmlTraits:
 * @PLEA_HTML_BLOCK: begins and ends a line
 * @PLEA_HTML_PARAGRAPH: stands between blank lines
 * @PLEA_HTML_BREAK: ends a line, or is a blank one
 * @PLEA_HTML_HIDDEN: is seen by nobody, or struck out
 * @PLEA_HTML_ASIDE: stands apart from the text of the page
 * @PLEA_HTML_LIKELY_ASIDE: so it seems, unless the page's heading is in it
 * @PLEA_HTML_MAIN: is what the page is about
 * @PLEA_HTML_HEADING: is a heading
 * @PLEA_HTML_LIST: is a list
 * @PLEA_HTML_ITEM: is an item of a list
 * @PLEA_HTML_ROW: is a row of a table
 * @PLEA_HTML_CELL: is a cell of one
 * @PLEA_HTML_LABEL: is a cell that says what is in the next one
 * @PLEA_HTML_TERM: is a cell that begins a row
 * @PLEA_HTML_LINK: is a link
 * @PLEA_HTML_RAISED: is set above the line
 * @PLEA_HTML_PREFORMATTED: keeps its line breaks
 * @PLEA_HTML_FIELD: is what is to be sent, wherever it stands
 * @PLEA_HTML_TITLE: is the title of the page
 * @PLEA_HTML_TIGHT: has no space around it
 * @PLEA_HTML_WORD: is a paragraph as Word makes them
 */
typedef enum
{
  PLEA_HTML_BLOCK = 1 << 0,
  PLEA_HTML_PARAGRAPH = 1 << 1,
  PLEA_HTML_BREAK = 1 << 2,
  PLEA_HTML_HIDDEN = 1 << 3,
  PLEA_HTML_ASIDE = 1 << 4,
  PLEA_HTML_LIKELY_ASIDE = 1 << 5,
  PLEA_HTML_MAIN = 1 << 6,
  PLEA_HTML_HEADING = 1 << 7,
  PLEA_HTML_LIST = 1 << 8,
  PLEA_HTML_ITEM = 1 << 9,
  PLEA_HTML_ROW = 1 << 10,
  PLEA_HTML_CELL = 1 << 11,
  PLEA_HTML_LABEL = 1 << 12,
  PLEA_HTML_LINK = 1 << 13,
  PLEA_HTML_RAISED = 1 << 14,
  PLEA_HTML_PREFORMATTED = 1 << 15,
  PLEA_HTML_FIELD = 1 << 16,
  PLEA_HTML_TITLE = 1 << 17,
  PLEA_HTML_TIGHT = 1 << 18,
  PLEA_HTML_WORD = 1 << 19,
  PLEA_HTML_TERM = 1 << 20,
} PleaHtmlTraits;

#define PLEA_HTML_N_TRAITS 21

PleaHtmlTraits plea_html_element_get_traits (const char *name, const char **attributes);
const char    *plea_html_element_get_attribute (const char **attributes, const char *name);
char          *plea_html_element_get_protected (const char **attributes);
gboolean       plea_html_element_leads_back (const char **attributes);
gboolean       plea_html_element_has_tight_paragraphs (const char *html);
GHashTable    *plea_html_element_find_struck (const char *html);
gboolean       plea_html_element_is_struck (GHashTable *struck, const char **attributes);
