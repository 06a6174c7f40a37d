/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One part of a message: text as lines, a file that may be an appeal, or a picture. */

#include "config.h"

#include "plea-source-part.h"

#include <string.h>

#include "plea-appeal-writer.h"
#include "plea-folding.h"
#include "plea-source-html.h"
#include "plea-source-pictures.h"
#include "plea-source-plain.h"
#include "plea-text-decoder.h"

/* Real messages have a dozen, and those that may be appeals are read one after the other. */
#define MAX_ATTACHMENTS 100

static GBytes *
get_content (GMimePart *part)
{
  GByteArray  *bytes = g_byte_array_new ();
  GMimeStream *stream = g_mime_stream_mem_new_with_byte_array (bytes);

  g_mime_stream_mem_set_owner (GMIME_STREAM_MEM (stream), FALSE);
  if (g_mime_part_get_content (part) != NULL)
    g_mime_data_wrapper_write_to_stream (g_mime_part_get_content (part), stream);
  g_object_unref (stream);

  return g_byte_array_free_to_bytes (bytes);
}

static gboolean
has_parameter (GMimePart *part, const char *name, const char *value)
{
  const char *parameter = g_mime_object_get_content_type_parameter (GMIME_OBJECT (part), name);

  return parameter != NULL && g_ascii_strcasecmp (parameter, value) == 0;
}

/* Lines that end with a space go on in the next one, unless that is quoted otherwise
 * (format=flowed, RFC 3676). */
static char *
join_flowed (const char *text, gboolean deletes_space)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GString) joined = g_string_sized_new (strlen (text));
  gsize    quoted_before = 0;
  gboolean is_open = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char       *line = lines[i];
      gsize       quoted = strspn (line, ">");
      const char *words = line + quoted + (line[quoted] == ' ');

      line[strcspn (line, "\r")] = '\0';
      if (i > 0 && !(is_open && quoted == quoted_before))
        g_string_append_printf (joined, "\n%.*s%s", (int) quoted, line, quoted > 0 ? " " : "");
      g_string_append (joined, i > 0 ? words : line);
      is_open = g_str_has_suffix (words, " ") && !g_str_equal (words, "-- ");
      if (is_open && deletes_space)
        g_string_truncate (joined, joined->len - 1);
      quoted_before = quoted;
    }

  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static PleaSource *
read_plain (GMimePart *part, const char *text, GError **error)
{
  g_autofree char *flowed = has_parameter (part, "format", "flowed")
                                ? join_flowed (text, has_parameter (part, "delsp", "yes"))
                                : NULL;

  return plea_source_new_from_plain (flowed != NULL ? flowed : text, error);
}

static gboolean
is_html (GMimeContentType *type)
{
  return g_mime_content_type_is_type (type, "text", "html")
         || g_mime_content_type_is_type (type, "application", "xhtml+xml");
}

/* Pages have a title and an address of their own; what the message is about goes before that title.
 */
static PleaSource *
read_html (GMimePart *part, const char *text, char **page_title, GError **error)
{
  const char *location = g_mime_part_get_content_location (part);
  PleaSource *source = plea_source_html_read (text, error);

  if (source == NULL)
    return NULL;

  if (*page_title == NULL)
    *page_title = g_steal_pointer (&source->title);
  g_clear_pointer (&source->title, g_free);
  if (source->address == NULL && location != NULL && g_str_has_prefix (location, "http"))
    source->address = plea_clean_words (location);
  if (location != NULL)
    plea_source_resolve_pictures (source, location);
  plea_source_drop_headers (source);

  return source;
}

/**
 * plea_source_part_read:
 * @part: text, plain or HTML
 * @page_title: where the title of a web page is put, unless there is one already
 * @error: return location for what keeps it from being read, unless it is no text at all
 *
 * Returns: (transfer full) (nullable): its lines
 */
PleaSource *
plea_source_part_read (GMimePart *part, char **page_title, GError **error)
{
  const char *charset = g_mime_object_get_content_type_parameter (GMIME_OBJECT (part), "charset");
  g_autoptr (GBytes) bytes = get_content (part);
  g_autofree char *text = plea_text_decoder_decode (bytes, charset);

  if (text == NULL)
    return NULL;

  return is_html (g_mime_object_get_content_type (GMIME_OBJECT (part)))
             ? read_html (part, text, page_title, error)
             : read_plain (part, text, error);
}

static gboolean
is_called_attachment (GMimeObject *object)
{
  const char *disposition = g_mime_object_get_disposition (object);

  return disposition != NULL && g_ascii_strcasecmp (disposition, "attachment") == 0;
}

/**
 * plea_source_part_is_attachment:
 * @object: a part of a message
 *
 * Returns: whether it is a file rather than a part of what is shown
 */
gboolean
plea_source_part_is_attachment (GMimeObject *object)
{
  GMimeContentType *type = g_mime_object_get_content_type (object);
  gboolean          is_text = is_html (type) || g_mime_content_type_is_type (type, "text", "plain");

  return GMIME_IS_PART (object) && (!is_text || is_called_attachment (object));
}

/* What may be an appeal, by what a message says of it or by its name. */
static const struct
{
  const char *type;
  const char *ending;
} kinds[] = {
  { "application/pdf", ".pdf" },
  { "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx" },
  { "application/vnd.oasis.opendocument.text", ".odt" },
  { "application/msword", ".doc" },
  { PLEA_APPEAL_TYPE, ".appeal" },
  { "application/x-plea-appeals+xml", ".appeals" },
  { "text/html", ".html" },
  { "application/xhtml+xml", ".htm" },
  { "multipart/related", ".mhtml" },
  { "text/plain", ".txt" },
  { "message/rfc822", ".eml" },
};

static const char *
find_kind (const char *type, const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name != NULL ? name : "", -1);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_ascii_strcasecmp (type, kinds[i].type) == 0 || g_str_has_suffix (lower, kinds[i].ending))
      return kinds[i].type;

  return NULL;
}

/* Some programs do not know a picture from any other file. */
static gboolean
may_be_picture (GMimeContentType *type)
{
  return g_mime_content_type_is_type (type, "image", "*")
         || g_mime_content_type_is_type (type, "application", "octet-stream");
}

/* Files that are attached have names from people, what stands in the text from programs. */
static void
offer_picture (GMimePart *part, PleaSource *source)
{
  gboolean         has_name = is_called_attachment (GMIME_OBJECT (part));
  const char      *id = g_mime_object_get_content_id (GMIME_OBJECT (part));
  g_autofree char *address = id != NULL ? g_strconcat ("cid:", id, NULL) : NULL;
  g_autoptr (GBytes) bytes = get_content (part);

  if (!plea_source_find_picture (source, address, bytes)
      && !plea_source_find_picture (source, g_mime_part_get_content_location (part), bytes))
    plea_source_add_picture (source, has_name ? g_mime_part_get_filename (part) : NULL, NULL,
                             bytes);
}

/**
 * plea_source_part_offer:
 * @part: a part that is attached
 * @source: what gets it as an attachment, where it may be an appeal, or as a picture
 */
void
plea_source_part_offer (GMimePart *part, PleaSource *source)
{
  GMimeContentType *content_type = g_mime_object_get_content_type (GMIME_OBJECT (part));
  g_autofree char  *type = g_mime_content_type_get_mime_type (content_type);
  const char       *name = g_mime_part_get_filename (part);
  const char       *kind = find_kind (type, name);
  g_autoptr (GBytes) bytes = NULL;

  if (kind == NULL && may_be_picture (content_type))
    offer_picture (part, source);
  if (kind == NULL || source->attachments->len >= MAX_ATTACHMENTS)
    return;

  bytes = get_content (part);
  if (g_bytes_get_size (bytes) > 0)
    plea_source_add_attachment (source, name != NULL && !plea_is_blank (name) ? name : type, kind,
                                bytes);
}
