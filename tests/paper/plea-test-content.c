/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a PDF says to whoever reads it by its structure: of each element, in their order, what is
 * drawn for it, as the fonts have its glyphs or, where it is said beside them, as that says
 * (ISO 32000-1, 9.10 and 14.9.4). pdfinfo takes no notice of what is said beside them, and
 * pdftotext none of the structure; it also turns what runs from right to left round. */

#include "plea-test-content.h"

#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

#define STRING "<[0-9a-fA-F\\s]*>|\\((?:\\\\.|[^\\\\)])*\\)"
#define TOKEN                                                                                      \
  "/(?<font>\\S+) \\S+ Tf|/(?<tag>\\w+) <<(?<properties>.*?)>> BDC|(?<end>\\bEMC\\b)"              \
  "|(?<strings>\\[(?:" STRING "|[^\\]<(])*\\]|" STRING ")\\s*T[jJ]"

typedef struct
{
  GHashTable *letters; /* what each glyph says */
  gsize       n_bytes; /* of a glyph's number */
} Font;

typedef struct
{
  qpdf_data   pdf;
  GHashTable *fonts; /* by the number of their objects */
  GHashTable *words; /* by the number of the page and of what is drawn there */
  GString    *read;

  /* On the page that is read: */
  qpdf_oh     names;
  int         page;
  const Font *font;
  GArray     *open;   /* what is drawn, or -1, outermost first */
  guint       silent; /* at which depth something is said beside the glyphs, or 0 */
} Reader;

#define get(object, key) qpdf_oh_get_key (self->pdf, object, key)

/* Fonts */

static char *
decode (const char *hexadecimal)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  const char *start = g_ascii_strncasecmp (hexadecimal, "feff", 4) == 0 ? hexadecimal + 4
                                                                        : hexadecimal;

  for (const char *p = start; g_ascii_isxdigit (p[0]) && g_ascii_isxdigit (p[1]); p += 2)
    {
      guint8 byte = (guint8) (g_ascii_xdigit_value (p[0]) << 4 | g_ascii_xdigit_value (p[1]));

      g_byte_array_append (bytes, &byte, 1);
    }

  return g_convert ((const char *) bytes->data, bytes->len, "UTF-8", "UTF-16BE", NULL, NULL, NULL);
}

/* Cairo writes a line for each glyph. */
static GHashTable *
read_map (Reader *self, qpdf_oh map)
{
  g_autoptr (GRegex) pairs = g_regex_new ("^<(\\w+)> <(\\w{4,})>$", G_REGEX_MULTILINE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  GHashTable      *letters = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  unsigned char   *data = NULL;
  gsize            size = 0;
  g_autofree char *text = NULL;

  g_assert_cmpint (qpdf_oh_get_stream_data (self->pdf, map, qpdf_dl_all, NULL, &data, &size), ==,
                   QPDF_SUCCESS);
  text = g_strndup ((const char *) data, size);
  free (data);
  g_assert_null (strstr (text, "beginbfrange"));
  for (g_regex_match (pairs, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *glyph = g_match_info_fetch (match, 1);
      g_autofree char *words = g_match_info_fetch (match, 2);

      g_hash_table_insert (letters, GUINT_TO_POINTER (strtoul (glyph, NULL, 16)), decode (words));
    }

  return letters;
}

static void
free_font (gpointer data)
{
  Font *font = data;

  g_hash_table_unref (font->letters);
  g_free (font);
}

static const Font *
find_font (Reader *self, const char *name)
{
  g_autofree char *key = g_strconcat ("/", name, NULL);
  qpdf_oh          object = get (self->names, key);
  gpointer         number = GINT_TO_POINTER (qpdf_oh_get_object_id (self->pdf, object));
  Font            *font = g_hash_table_lookup (self->fonts, number);

  if (font == NULL)
    {
      font = g_new (Font, 1);
      font->letters = read_map (self, get (object, "/ToUnicode"));
      font->n_bytes = qpdf_oh_has_key (self->pdf, object, "/DescendantFonts") ? 2 : 1;
      g_hash_table_insert (self->fonts, number, font);
    }

  return font;
}

/* Content */

static gpointer
get_key (int page, int content)
{
  return GINT_TO_POINTER (page << 16 | content);
}

static void
say (Reader *self, const char *words)
{
  GString *said;
  int      content = -1;

  for (guint i = 0; i < self->open->len && content < 0; i++)
    content = g_array_index (self->open, int, i);
  if (content < 0 || self->silent > 0)
    return;

  said = g_hash_table_lookup (self->words, get_key (self->page, content));
  if (said == NULL)
    {
      said = g_string_new (NULL);
      g_hash_table_insert (self->words, get_key (self->page, content), said);
    }
  g_string_append (said, words);
}

static void
open_tag (Reader *self, const char *properties)
{
  const char *number = strstr (properties, "/MCID ");
  const char *words = strstr (properties, "/ActualText <");
  int         content = number != NULL ? atoi (number + strlen ("/MCID ")) : -1;

  if (words != NULL)
    {
      g_autofree char *letters = decode (words + strlen ("/ActualText <"));

      say (self, letters);
    }
  g_array_append_val (self->open, content);
  if (words != NULL && self->silent == 0)
    self->silent = self->open->len;
}

static void
close_tag (Reader *self)
{
  if (self->silent == self->open->len)
    self->silent = 0;
  g_array_set_size (self->open, self->open->len - 1);
}

static void
say_glyph (Reader *self, guint glyph)
{
  const char *letters = g_hash_table_lookup (self->font->letters, GUINT_TO_POINTER (glyph));

  say (self, letters != NULL ? letters : "\xef\xbf\xbd");
}

static const char *
say_hexadecimal (Reader *self, const char *p)
{
  guint glyph = 0;
  guint n_digits = 0;

  for (; *p != '>'; p++)
    if (g_ascii_isxdigit (*p))
      {
        glyph = glyph << 4 | (guint) g_ascii_xdigit_value (*p);
        if (++n_digits % (2 * self->font->n_bytes) == 0)
          {
            say_glyph (self, glyph);
            glyph = 0;
          }
      }

  return p;
}

static const char *
say_literal (Reader *self, const char *p)
{
  for (; *p != ')'; p++)
    if (*p != '\\')
      say_glyph (self, (guchar) *p);
    else if (g_ascii_isdigit (p[1]))
      {
        say_glyph (self,
                   (guint) (p[1] - '0') << 6 | (guint) (p[2] - '0') << 3 | (guint) (p[3] - '0'));
        p += 3;
      }
    else
      say_glyph (self, (guchar) * ++p);

  return p;
}

static void
say_strings (Reader *self, const char *strings)
{
  for (const char *p = strings; *p != '\0'; p++)
    if (*p == '<')
      p = say_hexadecimal (self, p + 1);
    else if (*p == '(')
      p = say_literal (self, p + 1);
}

static void
read_token (Reader *self, const GMatchInfo *match)
{
  g_autofree char *font = g_match_info_fetch_named (match, "font");
  g_autofree char *properties = g_match_info_fetch_named (match, "properties");
  g_autofree char *end = g_match_info_fetch_named (match, "end");
  g_autofree char *strings = g_match_info_fetch_named (match, "strings");

  if (font != NULL && *font != '\0')
    self->font = find_font (self, font);
  else if (strings != NULL && *strings != '\0')
    say_strings (self, strings);
  else if (end != NULL && *end != '\0')
    close_tag (self);
  else
    open_tag (self, properties);
}

static void
read_page (Reader *self, qpdf_oh page)
{
  g_autoptr (GRegex) tokens = g_regex_new (TOKEN, G_REGEX_RAW | G_REGEX_DOTALL, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  unsigned char   *data = NULL;
  gsize            size = 0;
  g_autofree char *text = NULL;

  g_assert_cmpint (qpdf_oh_get_page_content_data (self->pdf, page, &data, &size), ==, QPDF_SUCCESS);
  text = g_strndup ((const char *) data, size);
  free (data);
  self->page = qpdf_oh_get_object_id (self->pdf, page);
  self->names = get (get (page, "/Resources"), "/Font");
  for (g_regex_match (tokens, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    read_token (self, match);
  g_assert_cmpuint (self->open->len, ==, 0);
}

/* Structure */

static void
read_content (Reader *self, int page, qpdf_oh number)
{
  gpointer       key = get_key (page, qpdf_oh_get_int_value_as_int (self->pdf, number));
  const GString *words = g_hash_table_lookup (self->words, key);

  if (words != NULL)
    g_string_append (self->read, words->str);
}

static void
read_element (Reader *self, qpdf_oh element, int page)
{
  qpdf_oh  children = get (element, "/K");
  gboolean is_array = qpdf_oh_is_array (self->pdf, children);
  int      n_children = is_array ? qpdf_oh_get_array_n_items (self->pdf, children) : 1;

  if (qpdf_oh_has_key (self->pdf, element, "/Pg"))
    page = qpdf_oh_get_object_id (self->pdf, get (element, "/Pg"));
  for (int i = 0; i < n_children; i++)
    {
      qpdf_oh child = is_array ? qpdf_oh_get_array_item (self->pdf, children, i) : children;

      if (qpdf_oh_is_integer (self->pdf, child))
        read_content (self, page, child);
      else if (qpdf_oh_has_key (self->pdf, child, "/MCID"))
        read_content (self, qpdf_oh_get_object_id (self->pdf, get (child, "/Pg")),
                      get (child, "/MCID"));
      else
        read_element (self, child, page);
    }
  g_string_append_c (self->read, '\n');
}

static void
free_words (gpointer data)
{
  g_string_free (data, TRUE);
}

/**
 * plea_test_content_read:
 * @pdf: a file that Plea wrote
 *
 * Returns: (transfer full): what it says, each element ended by a line break
 */
char *
plea_test_content_read (GBytes *pdf)
{
  gsize       size;
  const char *data = g_bytes_get_data (pdf, &size);
  Reader      reader = { .pdf = qpdf_init (),
                         .fonts = g_hash_table_new_full (NULL, NULL, NULL, free_font),
                         .words = g_hash_table_new_full (NULL, NULL, NULL, free_words),
                         .read = g_string_new (NULL),
                         .open = g_array_new (FALSE, FALSE, sizeof (int)) };
  Reader     *self = &reader;

  g_assert_cmpint (qpdf_read_memory (self->pdf, "x.pdf", data, size, NULL), ==, QPDF_SUCCESS);
  for (int i = 0; i < qpdf_get_num_pages (self->pdf); i++)
    read_page (self, qpdf_get_page_n (self->pdf, (gsize) i));
  read_element (self, get (qpdf_get_root (self->pdf), "/StructTreeRoot"), 0);
  g_hash_table_unref (self->fonts);
  g_hash_table_unref (self->words);
  g_array_unref (self->open);
  qpdf_cleanup (&self->pdf);

  return g_string_free (self->read, FALSE);
}

/**
 * plea_test_content_get_picture_width:
 * @pdf: a file
 *
 * Returns: how many pixels wide a picture on its first page is; 0 where there is none
 */
int
plea_test_content_get_picture_width (GBytes *pdf)
{
  gsize       size;
  const char *data = g_bytes_get_data (pdf, &size);
  Reader      reader = { .pdf = qpdf_init () };
  Reader     *self = &reader;
  qpdf_oh     pictures;
  int         width = 0;

  g_assert_cmpint (qpdf_read_memory (self->pdf, "x.pdf", data, size, NULL), ==, QPDF_SUCCESS);
  pictures = get (get (qpdf_get_page_n (self->pdf, 0), "/Resources"), "/XObject");
  for (qpdf_oh_begin_dict_key_iter (self->pdf, pictures); qpdf_oh_dict_more_keys (self->pdf);)
    width = qpdf_oh_get_int_value_as_int (
        self->pdf,
        get (qpdf_oh_get_dict (self->pdf, get (pictures, qpdf_oh_dict_next_key (self->pdf))),
             "/Width"));
  qpdf_cleanup (&self->pdf);

  return width;
}
