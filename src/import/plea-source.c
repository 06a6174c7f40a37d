/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is read, as lines of text, whatever file or clipboard it comes from. */

#include "config.h"

#include "plea-source.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plea-folding.h"
#include "plea-idioms.h"

#define NBSP 0xa0
#define SOFT_HYPHEN 0xad

/* Of text in all lines. */
#define MAX_TEXT (512 * 1024)

/* Names of files are not longer. */
#define MAX_NAME 255

G_DEFINE_QUARK (plea_source_error, plea_source_error)

static void
line_free (gpointer data)
{
  PleaSourceLine *line = data;

  g_free (line->text);
  g_free (line);
}

static void
attachment_free (gpointer data)
{
  PleaSourceAttachment *attachment = data;

  g_free (attachment->name);
  g_free (attachment->type);
  g_bytes_unref (attachment->bytes);
  g_free (attachment);
}

/**
 * plea_source_picture_free:
 * @data: (nullable): a PleaSourcePicture
 */
void
plea_source_picture_free (gpointer data)
{
  PleaSourcePicture *picture = data;

  if (picture == NULL)
    return;

  g_free (picture->name);
  g_free (picture->address);
  g_clear_pointer (&picture->bytes, g_bytes_unref);
  g_free (picture);
}

/**
 * plea_source_new:
 *
 * Returns: (transfer full): a page without lines
 */
PleaSource *
plea_source_new (void)
{
  PleaSource *self = g_new0 (PleaSource, 1);

  self->lines = g_ptr_array_new_with_free_func (line_free);
  self->attachments = g_ptr_array_new_with_free_func (attachment_free);
  self->pictures = g_ptr_array_new_with_free_func (plea_source_picture_free);

  return self;
}

void
plea_source_free (PleaSource *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->publisher, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->published, g_free);
  g_clear_pointer (&self->attachments, g_ptr_array_unref);
  g_clear_pointer (&self->pictures, g_ptr_array_unref);
  g_free (self);
}

/* Spaces that do not break are kept where they belong to the spelling: before the marks of French
 * and within numbers. Elsewhere they are what editors of web pages leave behind. */
static gboolean
keeps_space (gunichar before, gunichar after)
{
  return (before != 0 && !g_unichar_isspace (before) && after < 0x80
          && strchr (":;!?%", (char) after) != NULL && after != 0)
         || after == 0xbb /* » */ || before == 0xab /* « */
         || (g_unichar_isdigit (before) && g_unichar_isdigit (after));
}

static gboolean
is_fixed_space (gunichar c)
{
  return c == NBSP || c == 0x202f || c == 0x2007;
}

/* Pages from Windows have its marks in the place of control characters. */
static void
append_control (GString *text, gunichar c)
{
  const char       byte = (char) c;
  g_autofree char *meant = g_convert (&byte, 1, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL);

  g_string_append (text, meant != NULL ? meant : "");
}

static char *
soften_spaces (const char *text)
{
  g_autoptr (GString) softened = g_string_new (NULL);
  gunichar before = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gunichar after = g_utf8_get_char (g_utf8_next_char (p));

      if (is_fixed_space (c) && !keeps_space (before, after))
        g_string_append_c (softened, ' ');
      else if (c >= 0x80 && c < NBSP)
        append_control (softened, c);
      else if (c != SOFT_HYPHEN)
        g_string_append_unichar (softened, c);
      before = c;
    }

  return g_string_free (g_steal_pointer (&softened), FALSE);
}

/**
 * plea_source_add:
 * @number: number of the line in the file, from 1
 * @text: what stands there
 *
 * Returns: (transfer none): the line, now the last
 */
PleaSourceLine *
plea_source_add (PleaSource *self, guint number, const char *text)
{
  PleaSourceLine  *line = g_new0 (PleaSourceLine, 1);
  g_autofree char *softened = soften_spaces (text);

  line->number = number;
  line->text = plea_clean_words (softened);
  self->size += strlen (line->text);
  g_ptr_array_add (self->lines, line);

  return line;
}

/**
 * plea_source_clean_name:
 * @name: what a file or a picture is called
 *
 * Returns: (transfer full): the same, clean and not longer than names are
 */
char *
plea_source_clean_name (const char *name)
{
  char *cleaned = plea_clean_words (name);

  if (g_utf8_strlen (cleaned, -1) > MAX_NAME)
    *g_utf8_offset_to_pointer (cleaned, MAX_NAME) = '\0';

  return cleaned;
}

/**
 * plea_source_add_attachment:
 * @name: the name of the file
 * @type: what it is, as "application/pdf"
 * @bytes: the file
 */
void
plea_source_add_attachment (PleaSource *self, const char *name, const char *type, GBytes *bytes)
{
  PleaSourceAttachment *attachment = g_new0 (PleaSourceAttachment, 1);

  attachment->name = plea_source_clean_name (name);
  attachment->type = plea_clean_words (type);
  attachment->bytes = g_bytes_ref (bytes);
  g_ptr_array_add (self->attachments, attachment);
}

/**
 * plea_source_attachment_is_appeal:
 *
 * Returns: whether it is an appeal file, or a file of appeals, and so nothing that would be read
 */
gboolean
plea_source_attachment_is_appeal (const PleaSourceAttachment *self)
{
  return g_str_has_suffix (self->type, "appeal+xml")
         || g_str_has_suffix (self->type, "appeals+xml");
}

/**
 * plea_source_take_title:
 * @title: (nullable): what a document says that its title is; programs put in what the file was
 *   called, or nothing
 *
 * Sets the title to what could be one.
 */
void
plea_source_take_title (PleaSource *self, const char *title)
{
  static const char *const signs[] = { "microsoft word", "untitled", ".doc", ".odt",
                                       ".pdf",           ".indd",    ".rtf", NULL };
  g_autofree char         *words = plea_clean_words (title != NULL ? title : "");
  g_autofree char         *lower = g_ascii_strdown (words, -1);

  for (guint i = 0; signs[i] != NULL; i++)
    if (strstr (lower, signs[i]) != NULL)
      return;
  if (self->title == NULL && strchr (words, ' ') != NULL)
    self->title = g_steal_pointer (&words);
}

/**
 * plea_source_measure:
 *
 * Returns: bytes of text in it that do not stand apart
 */
gsize
plea_source_measure (const PleaSource *self)
{
  gsize size = 0;

  plea_foreach (PleaSourceLine, line, self->lines)
    size += line->is_aside ? 0 : strlen (line->text);

  return size;
}

/**
 * plea_source_is_too_large:
 *
 * Returns: whether there is more text than a page with an appeal can have, so that no more of it
 *   needs to be read
 */
gboolean
plea_source_is_too_large (const PleaSource *self)
{
  return self->size > MAX_TEXT || self->lines->len > PLEA_SOURCE_MAX_LINES;
}

/**
 * plea_source_is_empty:
 *
 * Returns: whether there is neither text nor anything attached
 */
gboolean
plea_source_is_empty (const PleaSource *self)
{
  return self->size == 0 && self->attachments->len == 0;
}

/**
 * plea_source_check:
 * @error: return location for what keeps it from being a page
 *
 * Returns: whether there is something to read, and not more than a page can have
 */
gboolean
plea_source_check (const PleaSource *self, GError **error)
{
  if (plea_source_is_empty (self))
    g_set_error_literal (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_EMPTY,
                         _ ("There is no text in it."));
  else if (plea_source_is_too_large (self))
    g_set_error_literal (
        error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_TOO_LARGE,
        _ ("This is far more text than an appeal has. Copy the part that is about one "
           "appeal."));

  return !plea_source_is_empty (self) && !plea_source_is_too_large (self);
}
