/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page as lines of text, from whatever file or clipboard it comes. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PLEA_SOURCE_ERROR (plea_source_error_quark ())

/**
 * PleaSourceError:
 * @PLEA_SOURCE_ERROR_EMPTY: there is no text
 * @PLEA_SOURCE_ERROR_TOO_LARGE: there is far more than an appeal can be
 * @PLEA_SOURCE_ERROR_NOT_TEXT: the file is not text, or of a kind whose text has to be copied
 * @PLEA_SOURCE_ERROR_TOO_DEEP: elements of a web page are nested without end
 */
typedef enum
{
  PLEA_SOURCE_ERROR_EMPTY,
  PLEA_SOURCE_ERROR_TOO_LARGE,
  PLEA_SOURCE_ERROR_NOT_TEXT,
  PLEA_SOURCE_ERROR_TOO_DEEP,
} PleaSourceError;

GQuark plea_source_error_quark (void);

/* How large a file is read at all; saved web pages carry their pictures with them. */
#define PLEA_READING_MAX_SIZE (16 * 1024 * 1024)

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
 * PleaSource:
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
} PleaSource;

PleaSource *plea_source_read (GBytes *bytes, GError **error);
PleaSource *plea_source_new_from_plain (const char *text, GError **error);
void        plea_source_free (PleaSource *self);

PleaSource     *plea_source_new (void);
PleaSourceLine *plea_source_add (PleaSource *self, guint number, const char *text);
gboolean        plea_source_check (PleaSource *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaSource, plea_source_free)

G_END_DECLS
