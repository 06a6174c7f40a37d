/* SPDX-License-Identifier: GPL-3.0-or-later */
/* E-mail as lines of text: a message, a mailbox of several, a web page that was saved as one
 * (MHTML, RFC 2557). GMime takes it apart; of headers nothing but the subject gets on. */

#include "config.h"

#include "plea-source-mail.h"

#include <string.h>

#include "plea-folding.h"
#include "plea-idioms.h"
#include "plea-source-part.h"
#include "plea-source-pictures.h"
#include "plea-source-plain.h"
#include "plea-text-decoder.h"

/* Real messages have a dozen parts, three deep. */
#define MAX_PARTS 100
#define MAX_DEPTH 8

/* What is attached, too; saved web pages have a part for each picture, script and style. */
#define MAX_ATTACHED 1000

/* “1842      ” */
#define MAX_LENGTH_LINE 24

/* A longer line with the address of whoever got the message is a paragraph with words to keep. */
#define MAX_NOTE 200

typedef struct
{
  GHashTable *addresses;   /* of whoever got the messages, in lower case */
  GPtrArray  *attachments; /* (element-type GMimePart) */
  char       *page_title;
  GError     *error; /* what the first part has that cannot be read */
  guint       n_parts;
} Mail;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GMimeMessage, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GMimeParser, g_object_unref)

static PleaSource *read_object (Mail *self, GMimeObject *object, guint depth);

/* What a message begins with: two of these, and one that nobody writes above a text. */
static const struct
{
  const char *name;
  gboolean    is_certain;
} headers[] = { { "MIME-Version", TRUE },  { "Received", TRUE },     { "Message-ID", TRUE },
                { "Return-Path", TRUE },   { "Delivered-To", TRUE }, { "X-Mozilla-Status", TRUE },
                { "From", FALSE },         { "To", FALSE },          { "Subject", FALSE },
                { "Date", FALSE },         { "Reply-To", FALSE },    { "Content-Type", FALSE },
                { "DKIM-Signature", TRUE } };

/* Apple Mail says in a line how long a message is, and keeps notes of its own behind that. */
static gsize
skip_length (const char *data, gsize *size)
{
  g_autofree char *head = g_strndup (data, MIN (*size, MAX_LENGTH_LINE));
  gsize digits = strspn (head, "0123456789"), line = digits + strspn (head + digits, " ");

  if (digits == 0 || head[line] != '\n')
    return 0;
  *size = MIN (*size, line + 1 + (gsize) g_ascii_strtoull (head, NULL, 10));

  return line + 1;
}

static GMimeParser *
make_parser (GBytes *bytes)
{
  gsize        size;
  const char  *data = g_bytes_get_data (bytes, &size);
  gsize        blank = size > 0 ? skip_length (data, &size) : 0;
  GMimeStream *stream;
  GMimeParser *parser;
  gboolean     is_mailbox;

  g_mime_init ();
  while (blank < size && strchr ("\r\n", data[blank]) != NULL)
    blank++;
  is_mailbox = size - blank >= 5 && memcmp (data + blank, "From ", 5) == 0;
  stream = g_mime_stream_mem_new_with_buffer (size > 0 ? data + blank : "", size - blank);
  parser = g_mime_parser_new_with_stream (stream);
  g_mime_parser_set_format (parser, is_mailbox ? GMIME_FORMAT_MBOX : GMIME_FORMAT_MESSAGE);
  g_object_unref (stream);

  return parser;
}

/**
 * plea_source_mail_is_mail:
 * @head: what a file begins with
 *
 * Returns: whether it is a message or a mailbox
 */
gboolean
plea_source_mail_is_mail (const char *head)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (head, strlen (head));
  g_autoptr (GMimeParser) parser = make_parser (bytes);
  g_autoptr (GMimeMessage) message = g_mime_parser_construct_message (parser, NULL);
  GMimeObject *part = message != NULL ? g_mime_message_get_mime_part (message) : NULL;
  gboolean     is_certain = FALSE;
  guint        n_known = 0;

  for (guint i = 0; message != NULL && i < G_N_ELEMENTS (headers); i++)
    {
      const char *value = g_mime_object_get_header (GMIME_OBJECT (message), headers[i].name);

      if (value == NULL && part != NULL) /* which has those on its content */
        value = g_mime_object_get_header (part, headers[i].name);
      n_known += value != NULL;
      is_certain |= value != NULL
                    && (headers[i].is_certain
                        || (g_str_equal (headers[i].name, "From") && strchr (value, '@') != NULL));
    }

  return is_certain && n_known > 1;
}

/* Addresses of whoever got the message; they are no part of what it says. */

static GRegex *
get_address_regex (void)
{
  return plea_once (g_regex_new ("[^\\s<>\"'(),;:\\[\\]]+@[\\w.-]*\\w", G_REGEX_RAW, 0, NULL));
}

static void
collect_addresses (Mail *self, GMimeMessage *message)
{
  static const char *const names[] = { "to",
                                       "cc",
                                       "bcc",
                                       "reply-to",
                                       "resent-to",
                                       "delivered-to",
                                       "envelope-to",
                                       "x-original-to",
                                       "x-forwarded-to",
                                       "received",
                                       NULL };
  GMimeHeaderList         *list = g_mime_object_get_header_list (GMIME_OBJECT (message));

  for (int i = 0; i < g_mime_header_list_get_count (list); i++)
    {
      GMimeHeader     *header = g_mime_header_list_get_header_at (list, i);
      const char      *value = g_mime_header_get_raw_value (header);
      g_autofree char *name = g_ascii_strdown (g_mime_header_get_name (header), -1);
      g_autoptr (GMatchInfo) match = NULL;

      if (value == NULL || !g_strv_contains (names, name))
        continue;
      g_regex_match (get_address_regex (), value, 0, &match);
      for (; g_match_info_matches (match); g_match_info_next (match, NULL))
        {
          g_autofree char *address = g_match_info_fetch (match, 0);

          g_hash_table_add (self->addresses, g_ascii_strdown (address, -1));
        }
    }
}

/* Whether one of the addresses stood in @line, where there are spaces now. */
static gboolean
blank_addresses (Mail *self, char *line)
{
  g_autofree char *lower = g_ascii_strdown (line, -1);
  g_autoptr (GMatchInfo) match = NULL;
  gboolean found = FALSE;

  g_regex_match (get_address_regex (), lower, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *address = g_match_info_fetch (match, 0);
      int              start, end;

      if (!g_hash_table_contains (self->addresses, address)
          || !g_match_info_fetch_pos (match, 0, &start, &end))
        continue;
      memset (line + start, ' ', (gsize) (end - start));
      found = TRUE;
    }

  return found;
}

/* “This was sent to a@b.example” goes; of a whole paragraph nothing but the address. */
static void
drop_addresses (Mail *self, PleaSource *source)
{
  for (guint i = source->lines->len; i-- > 0;)
    {
      PleaSourceLine *line = g_ptr_array_index (source->lines, i);
      gsize           length = strlen (line->text);

      g_autofree char *words = NULL;

      if (!blank_addresses (self, line->text))
        continue;
      source->size -= length;
      if (length <= MAX_NOTE)
        {
          g_ptr_array_remove_index (source->lines, i);
          continue;
        }
      words = plea_clean_words (line->text);
      source->size += strlen (words);
      g_free (line->text);
      line->text = g_steal_pointer (&words);
    }
}

/* Parts */

static void
take (char **field, char **other)
{
  if (*field == NULL)
    *field = g_steal_pointer (other);
}

/* Puts @next behind @self; a message within another, or after it, begins with its subject. */
static PleaSource *
append (PleaSource *self, PleaSource *next)
{
  if (self == NULL || next == NULL)
    return self != NULL ? self : next;

  if (self->lines->len > 0)
    plea_source_add (self, 0, "");
  if (next->title != NULL)
    {
      plea_source_add (self, 0, next->title)->is_heading = TRUE;
      plea_source_add (self, 0, "");
    }
  take (&self->title, &next->title);
  take (&self->address, &next->address);
  take (&self->language, &next->language);
  take (&self->published, &next->published);
  g_ptr_array_extend_and_steal (self->lines, g_steal_pointer (&next->lines));
  plea_source_append_pictures (self, next);
  self->size += next->size;
  next->lines = g_ptr_array_new ();
  plea_source_free (next);

  return self;
}

/* What the source itself says more of than its words, and how long a line is that no program has
 * broken. */
typedef struct
{
  gsize marks, longest;
} Structure;

static Structure
measure (const PleaSource *source)
{
  Structure found = { 0 };

  plea_foreach (PleaSourceLine, line, source->lines)
    {
      gsize length = line->is_aside ? 0 : strlen (line->text);

      found.marks += length > 0 && (line->is_heading || line->is_item);
      found.longest = MAX (found.longest, length);
    }

  return found;
}

static gboolean
is_richer (const PleaSource *source, const PleaSource *other)
{
  Structure a = measure (source), b = measure (other);
  gsize     size = plea_source_measure (source), other_size = plea_source_measure (other);

  return size * 2 >= other_size
         && (a.marks > b.marks || a.longest > b.longest || size > other_size * 2);
}

static PleaSource *
choose (PleaSource *self, PleaSource *next)
{
  PleaSource *other;

  if (self == NULL || next == NULL)
    return self != NULL ? self : next;

  other = is_richer (next, self) ? self : next;
  self = other == self ? next : self;
  plea_source_append_pictures (self, other);
  plea_source_free (other);

  return self;
}

/* Of a web archive, or a page with its pictures, the page is read. */
static GMimeObject *
find_root (GMimeMultipart *multipart)
{
  const char  *start = g_mime_object_get_content_type_parameter (GMIME_OBJECT (multipart), "start");
  GMimeObject *root = NULL;
  int          n = g_mime_multipart_get_count (multipart);

  if (start != NULL)
    root = g_mime_multipart_get_subpart_from_content_id (multipart, start);
  for (int i = 0; root == NULL && i < MIN (n, MAX_PARTS); i++)
    {
      GMimeObject      *part = g_mime_multipart_get_part (multipart, i);
      GMimeContentType *type = g_mime_object_get_content_type (part);

      if (GMIME_IS_MULTIPART (part) || g_mime_content_type_is_type (type, "text", "html"))
        root = part;
    }

  return root != NULL || n == 0 ? root : g_mime_multipart_get_part (multipart, 0);
}

static PleaSource *
read_multipart (Mail *self, GMimeMultipart *multipart, guint depth)
{
  GMimeContentType *type = g_mime_object_get_content_type (GMIME_OBJECT (multipart));
  GMimeObject      *root = g_mime_content_type_is_type (type, "multipart", "related")
                               ? find_root (multipart)
                               : NULL;
  gboolean          is_choice = g_mime_content_type_is_type (type, "multipart", "alternative");
  PleaSource       *source = NULL;

  for (int i = 0; i < g_mime_multipart_get_count (multipart) && self->n_parts < MAX_PARTS; i++)
    {
      GMimeObject *part = g_mime_multipart_get_part (multipart, i);
      PleaSource  *next = root == NULL || part == root || plea_source_part_is_attachment (part)
                              ? read_object (self, part, depth)
                              : NULL;

      source = is_choice ? choose (source, next) : append (source, next);
    }

  return source;
}

/* Subjects in some encoding are not encoded further by every program. */
static char *
get_subject (GMimeMessage *message)
{
  GMimeHeader *header = g_mime_header_list_get_header (
      g_mime_object_get_header_list (GMIME_OBJECT (message)), "Subject");
  const char *raw = header != NULL ? g_mime_header_get_raw_value (header) : NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (raw, raw != NULL ? strlen (raw) : 0);
  g_autofree char *text = plea_text_decoder_decode (bytes, NULL);

  return text != NULL ? g_mime_utils_header_decode_text (NULL, text) : NULL;
}

static PleaSource *
read_message (Mail *self, GMimeMessage *message, guint depth)
{
  GDateTime       *day = g_mime_message_get_date (message);
  const char      *location = g_mime_object_get_header (GMIME_OBJECT (message),
                                                        "Snapshot-Content-Location");
  GMimeObject     *content = g_mime_message_get_mime_part (message);
  PleaSource      *source = content != NULL ? read_object (self, content, depth) : NULL;
  g_autofree char *subject = get_subject (message);

  collect_addresses (self, message);
  if (source == NULL)
    return NULL;

  if (source->address == NULL && location != NULL && g_str_has_prefix (location, "http"))
    source->address = plea_clean_words (location);

  plea_source_take_subject (source, subject);
  if (source->published == NULL && day != NULL)
    source->published = g_date_time_format (day, "%F");

  return source;
}

static PleaSource *
read_object (Mail *self, GMimeObject *object, guint depth)
{
  if (depth > MAX_DEPTH)
    return NULL;
  if (plea_source_part_is_attachment (object))
    {
      if (self->attachments->len < MAX_ATTACHED)
        g_ptr_array_add (self->attachments, g_object_ref (object));
      return NULL;
    }
  if (self->n_parts++ >= MAX_PARTS)
    return NULL;
  if (GMIME_IS_MULTIPART (object))
    return read_multipart (self, GMIME_MULTIPART (object), depth + 1);
  if (GMIME_IS_MESSAGE_PART (object))
    {
      GMimeMessage *message = g_mime_message_part_get_message (GMIME_MESSAGE_PART (object));

      return message != NULL ? read_message (self, message, depth + 1) : NULL;
    }

  return GMIME_IS_PART (object) ? plea_source_part_read (GMIME_PART (object), &self->page_title,
                                                         self->error == NULL ? &self->error : NULL)
                                : NULL;
}

/* Messages of a mailbox stand one behind the other, each with its subject above it. */
static PleaSource *
read_all (Mail *self, GMimeParser *parser)
{
  gboolean    is_mailbox = g_mime_parser_get_format (parser) == GMIME_FORMAT_MBOX;
  PleaSource *source = NULL;
  guint       n = 0;

  do
    {
      g_autoptr (GMimeMessage) message = g_mime_parser_construct_message (parser, NULL);
      PleaSource *next = message != NULL ? read_message (self, message, 0) : NULL;

      if (source != NULL && next != NULL && n == 1)
        source = append (plea_source_new (), source);
      source = append (source, next);
      n += next != NULL;
    }
  while (is_mailbox && self->n_parts++ < MAX_PARTS && !g_mime_parser_eos (parser));

  return source != NULL ? source : plea_source_new ();
}

/**
 * plea_source_mail_read:
 * @bytes: a message or a mailbox
 * @why: return location for what keeps a part of it from being read
 *
 * Returns: (transfer full): the lines of its text, perhaps none, and what is attached to it
 */
PleaSource *
plea_source_mail_read (GBytes *bytes, GError **why)
{
  Mail self = { 0 };
  g_autoptr (GMimeParser) parser = NULL;
  PleaSource *source;

  self.addresses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.attachments = g_ptr_array_new_with_free_func (g_object_unref);
  parser = make_parser (bytes);
  source = read_all (&self, parser);

  drop_addresses (&self, source);
  for (guint i = 0; i < self.attachments->len; i++)
    plea_source_part_offer (g_ptr_array_index (self.attachments, i), source);
  take (&source->title, &self.page_title);
  if (self.error != NULL)
    g_propagate_error (why, self.error);
  g_free (self.page_title);
  g_ptr_array_unref (self.attachments);
  g_hash_table_unref (self.addresses);

  return source;
}
