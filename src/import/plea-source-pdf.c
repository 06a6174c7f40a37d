/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A PDF as lines of text: Poppler says which character stands where, and from their places come
 * lines, columns and paragraphs. */

#include "config.h"

#include "plea-source-pdf.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <poppler.h>
#include <string.h>

#include "plea-folding.h"
#include "plea-idioms.h"
#include "plea-printed-page.h"
#include "plea-source-plain.h"

/* An appeal has a page or two; of a book the beginning is enough to see that it is none. */
#define MAX_PAGES 50

/* What is apart from the text at the head or foot of a page stands within so much of its height. */
#define MARGIN 0.12

/* And it is further from the text than the lines of that from each other, in parts of the size of
 * its font. */
#define MIN_APART 0.7
#define MIN_BESIDE 4.0

/* A page with more is no page of text. */
#define MAX_LINES_OF_PAGE 1000

/* Heads and feet */

typedef struct
{
  double      heights[MAX_PAGES];
  GHashTable *counts; /* how often a line stands in margins, by what it says and where */
  GPtrArray  *lines;
  GPtrArray  *heads; /* what stands there on several pages */
} Reading;

/* “Page 1 of 2”, “– 3 –”, “4/7”, and what browsers print beside that: where a page is from and when
 * it was printed */
static gboolean
is_of_printing (const char *text)
{
  GRegex *patterns = plea_once (
      g_regex_new ("^\\W*(?:\\p{L}+\\.? *)?\\d{1,3}(?:\\W*(?:\\p{L}+|/)\\W*\\d{1,3})?\\W*$"
                   "|^(?:https?|file)://\\S+$"
                   "|^\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4},? \\d{1,2}[:.]\\d\\d(?:\\s?[AP]M)?$",
                   0, 0, NULL));

  return g_regex_match (patterns, text, 0, NULL);
}

/* What a line in a margin says but for its numbers, and at which height; "" for what is of
 * printing alone */
static char *
make_key (const Reading *self, const PleaPrintedLine *line)
{
  double           height = self->heights[line->page];
  g_autofree char *text = NULL;
  char            *key;

  if (line->y2 > MARGIN * height && line->y1 < (1 - MARGIN) * height)
    return NULL;

  text = g_strstrip (plea_printed_line_get_text (line));
  if (is_of_printing (text))
    return g_strdup ("");

  key = g_strdup_printf ("%ld %s", lround (line->y1 / 20), text);
  for (char *p = key + strcspn (key, " "); *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      *p = '#';

  return key;
}

static void
count_lines_in_margins (Reading *self, GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      char *key = make_key (self, g_ptr_array_index (lines, i));
      guint count = key != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, key)) : 0;

      if (key != NULL)
        g_hash_table_replace (self->counts, key, GUINT_TO_POINTER (count + 1));
    }
}

static gboolean
is_repeated (const Reading *self, const char *key)
{
  return *key == '\0' || GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, key)) > 1;
}

/* Whether there is more than a line's distance to what is not in the margin, or far more than a
 * space. */
static gboolean
is_apart (const PleaPrintedLine *line, GPtrArray *lines)
{
  plea_foreach (PleaPrintedLine, other, lines)
    {
      double below = MAX (other->y1 - line->y2, line->y1 - other->y2);
      double beside = MAX (other->x1 - line->x2, line->x1 - other->x2);

      if (!other->is_aside && below < MIN_APART * line->size && beside < MIN_BESIDE * line->size)
        return FALSE;
    }

  return TRUE;
}

static void
take_out_heads (Reading *self, GPtrArray *lines)
{
  plea_foreach (PleaPrintedLine, line, lines)
    {
      g_autofree char *key = make_key (self, line);

      line->is_aside = key != NULL && is_repeated (self, key);
    }
  for (guint i = lines->len; i-- > 0;)
    if (((PleaPrintedLine *) g_ptr_array_index (lines, i))->is_aside
        && is_apart (g_ptr_array_index (lines, i), lines))
      g_ptr_array_add (self->heads, g_ptr_array_steal_index (lines, i));
}

/* What stands on several pages is kept once, what is of printing is not. */
static void
add_heads (Reading *self, PleaSource *source)
{
  plea_foreach (PleaPrintedLine, line, self->heads)
    {
      g_autofree char *text = plea_printed_line_get_text (line);
      g_autofree char *key = make_key (self, line);

      if (source->address == NULL && g_str_has_prefix (text, "http"))
        source->address = plea_clean_words (text);
      if (*key == '\0' || !g_hash_table_remove (self->counts, key))
        continue;
      if (source->size > 0)
        plea_source_add (source, source->lines->len + 1, "");
      plea_source_add (source, source->lines->len + 1, text)->is_aside = TRUE;
    }
}

/* The document */

static void
add_page (Reading *self, GPtrArray *lines)
{
  if (lines->len <= MAX_LINES_OF_PAGE)
    take_out_heads (self, lines);
  g_ptr_array_extend_and_steal (self->lines, plea_printed_order (lines));
}

static void
read_pages (Reading *self, PopplerDocument *document)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new ();

  for (int i = 0; i < MIN (poppler_document_get_n_pages (document), MAX_PAGES); i++)
    {
      GPtrArray *lines = plea_printed_page_read (document, (guint) i, &self->heights[i]);

      g_ptr_array_add (pages, lines);
      count_lines_in_margins (self, lines);
    }
  for (guint i = 0; i < pages->len; i++)
    add_page (self, g_ptr_array_index (pages, i));
}

static PleaSource *
read_document (PopplerDocument *document)
{
  PleaSource      *source = plea_source_new ();
  g_autofree char *title = poppler_document_get_title (document);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) heads = g_ptr_array_new_with_free_func (
      (GDestroyNotify) plea_printed_line_free);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (
      (GDestroyNotify) plea_printed_line_free);
  Reading self = { .counts = counts, .heads = heads, .lines = lines };

  plea_source_take_title (source, title);
  read_pages (&self, document);
  plea_printed_add_paragraphs (lines, source);
  add_heads (&self, source);

  return source;
}

static PopplerDocument *
open_document (GBytes *bytes, GError **error)
{
  g_autoptr (GError) fault = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (bytes, NULL, &fault);

  if (document == NULL && g_error_matches (fault, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    g_set_error_literal (
        error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_NOT_TEXT,
        _ ("This PDF is protected by a password. Open it, copy its text and paste it here."));
  else if (document == NULL)
    g_set_error_literal (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_NOT_TEXT,
                         _ ("This could not be read. Open it, copy its text and paste it here."));

  return document;
}

/* What Poppler makes of it: of pages that are turned there are no lines. */
static char *
get_plain_text (PopplerDocument *document)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < MIN (poppler_document_get_n_pages (document), MAX_PAGES); i++)
    {
      PopplerPage     *page = poppler_document_get_page (document, i);
      g_autofree char *words = page != NULL ? poppler_page_get_text (page) : NULL;

      g_string_append_printf (text, "%s\n", words != NULL ? words : "");
      g_clear_object (&page);
    }

  return g_string_free (text, FALSE);
}

/**
 * plea_source_pdf_read:
 * @bytes: a PDF
 * @error: return location for what keeps it from being read
 *
 * Returns: (transfer full) (nullable): the paragraphs and other lines of its pages
 */
PleaSource *
plea_source_pdf_read (GBytes *bytes, GError **error)
{
  PopplerDocument *document = open_document (bytes, error);
  g_autoptr (PleaSource) source = NULL;
  g_autofree char *plain = NULL;

  if (document == NULL)
    return NULL;

  source = read_document (document);
  plain = source->size == 0 ? get_plain_text (document) : NULL;
  g_object_unref (document);
  if (source->size > 0)
    return plea_source_check (source, error) ? g_steal_pointer (&source) : NULL;
  if (!plea_is_blank (plain))
    return plea_source_new_from_plain (plain, error);

  g_set_error_literal (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_NOT_TEXT,
                       _ ("This PDF has only pictures in it, no text that can be copied."));

  return NULL;
}
