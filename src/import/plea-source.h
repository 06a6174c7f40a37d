/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is read, as lines of text, whatever file or clipboard it comes from. */

#pragma once

#include <glib.h>

/* How large a file is read at all; saved web pages carry their pictures with them, e-mails what is
 * attached to them. */
#define PLEA_SOURCE_FILE_MAX_SIZE (32 * 1024 * 1024)

/* An appeal has a few dozen lines, a long page a few hundred. */
#define PLEA_SOURCE_MAX_LINES 5000

/* Stands in a line between what stood side by side in two columns. */
#define PLEA_SOURCE_DIVIDER "│"

#define PLEA_SOURCE_ERROR (plea_source_error_quark ())

/**
 * PleaSourceError:
 * @PLEA_SOURCE_ERROR_EMPTY: there is no text
 * @PLEA_SOURCE_ERROR_TOO_LARGE: there is far more than an appeal can be
 * @PLEA_SOURCE_ERROR_NOT_TEXT: the file is not text, or of a kind whose text has to be copied
 * @PLEA_SOURCE_ERROR_TOO_DEEP: elements of a web page are nested without end
 * @PLEA_SOURCE_ERROR_BROKEN_OFF: reading took too long, or came to a bad end
 */
typedef enum
{
  PLEA_SOURCE_ERROR_EMPTY,
  PLEA_SOURCE_ERROR_TOO_LARGE,
  PLEA_SOURCE_ERROR_NOT_TEXT,
  PLEA_SOURCE_ERROR_TOO_DEEP,
  PLEA_SOURCE_ERROR_BROKEN_OFF,
} PleaSourceError;

GQuark plea_source_error_quark (void);

/**
 * PleaSourceLine:
 * @number: number of the line in the file, from 1
 * @text: its words, clean; "" for a blank line
 * @is_heading: whether the source calls it a heading
 * @is_item: whether the source calls it an item of a list
 * @is_aside: whether it stands in navigation, adverts or the like
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
 * PleaSourceAttachment:
 * @name: the name of the file, clean; never empty
 * @type: what the message says that it is, as "application/pdf"
 * @bytes: the file
 */
typedef struct
{
  char   *name;
  char   *type;
  GBytes *bytes;
} PleaSourceAttachment;

/**
 * PleaSourcePicture:
 * @name: (nullable): what the source calls it, clean
 * @address: (nullable): where the source says that it is
 * @bytes: (nullable): the picture, or %NULL where it has not been found there yet
 * @is_aside: whether it stands beside what the source says, as in a menu
 */
typedef struct
{
  char    *name;
  char    *address;
  GBytes  *bytes;
  gboolean is_aside;
} PleaSourcePicture;

/**
 * PleaSource:
 * @lines: (element-type PleaSourceLine): the lines
 * @size: bytes of text in them
 * @title: (nullable): the page's title, where the file says it apart from the text
 * @address: (nullable): the page's own address, likewise
 * @publisher: (nullable): the name of the site, likewise
 * @language: (nullable): the language that the page says it is in
 * @published: (nullable): the day when it was published, as "2025-11-10", likewise
 * @attachments: (element-type PleaSourceAttachment): files of a message that may be appeals, or an
 *   appeal that is in a page
 * @pictures: (element-type PleaSourcePicture): what may be a portrait, in the order of the
 *   page, or of the names of the parts of a document
 * @is_attached: whether the lines are those of an attachment, for the message says no more than
 * that it is there
 */
typedef struct
{
  GPtrArray *lines;
  gsize      size;
  char      *title;
  char      *address;
  char      *publisher;
  char      *language;
  char      *published;
  GPtrArray *attachments;
  GPtrArray *pictures;
  gboolean   is_attached;
} PleaSource;

PleaSource *plea_source_new (void);
void        plea_source_free (PleaSource *self);

PleaSourceLine *plea_source_add (PleaSource *self, guint number, const char *text);
void            plea_source_picture_free (gpointer data);
char           *plea_source_clean_name (const char *name);
void            plea_source_add_attachment (PleaSource *self,
                                            const char *name,
                                            const char *type,
                                            GBytes     *bytes);
gboolean        plea_source_attachment_is_appeal (const PleaSourceAttachment *self);
void            plea_source_take_title (PleaSource *self, const char *title);
gsize           plea_source_measure (const PleaSource *self);
gboolean        plea_source_is_too_large (const PleaSource *self);
gboolean        plea_source_is_empty (const PleaSource *self);
gboolean        plea_source_check (const PleaSource *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaSource, plea_source_free)
