/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page as lines of text, from whatever file or clipboard it comes. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PLEA_PAGE_ERROR (plea_page_error_quark ())

/**
 * PleaPageError:
 * @PLEA_PAGE_ERROR_EMPTY: there is no text
 * @PLEA_PAGE_ERROR_TOO_LARGE: there is far more than an appeal can be
 * @PLEA_PAGE_ERROR_NOT_TEXT: the file is not text, or of a kind whose text has to be copied
 * @PLEA_PAGE_ERROR_TOO_DEEP: elements of a web page are nested without end
 */
typedef enum
{
  PLEA_PAGE_ERROR_EMPTY,
  PLEA_PAGE_ERROR_TOO_LARGE,
  PLEA_PAGE_ERROR_NOT_TEXT,
  PLEA_PAGE_ERROR_TOO_DEEP,
} PleaPageError;

GQuark plea_page_error_quark (void);

/* How large a file is read at all; saved web pages carry their pictures with them. */
#define PLEA_PAGE_MAX_SIZE (16 * 1024 * 1024)

/**
 * PleaSourceLine:
 * @number: number of the line in the file, from 1
 * @text: the line's words, clean; "" for a line that parts others
 * @is_heading: whether the page calls it a heading
 * @is_item: whether the page calls it an item of a list
 * @is_aside: whether it stands in the page's navigation or another place apart
 */
typedef struct
{
  guint    number;
  char    *text;
  gboolean is_heading;
  gboolean is_item;
  gboolean is_aside;
} PleaSourceLine;

/**
 * PleaPageText:
 * @lines: (element-type PleaSourceLine): the lines
 * @title: (nullable): the page's title, where the file says it apart from the text
 * @address: (nullable): the page's own address, likewise
 * @publisher: (nullable): the name of the site, likewise
 * @language: (nullable): the language that the page says it is in
 */
typedef struct
{
  GPtrArray *lines;
  char      *title;
  char      *address;
  char      *publisher;
  char      *language;
} PleaPageText;

PleaPageText *plea_page_text_read (GBytes *bytes, GError **error);
PleaPageText *plea_page_text_new_from_plain (const char *text, GError **error);
void          plea_page_text_free (PleaPageText *self);

PleaPageText   *plea_page_text_new (void);
PleaSourceLine *plea_page_text_add (PleaPageText *self, guint number, const char *text);
gboolean        plea_page_text_check (PleaPageText *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaPageText, plea_page_text_free)

G_END_DECLS
