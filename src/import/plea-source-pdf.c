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
#include "plea-printed-line.h"
#include "plea-source-plain.h"

/* An appeal has a page or two; of a book the beginning is enough to see that it is none. */
#define MAX_PAGES 50

/* What is apart from the text at the head or foot of a page stands within so much of its height. */
#define MARGIN 0.12

/* And it is further from the text than the lines of that from each other, in parts of the size of
 * its font. */
#define MIN_APART 0.7

/* A page with more is no page of text. */
#define MAX_LINES_OF_PAGE 1000

/* Within a line, characters are no further apart, in parts of the size of their font. */
#define MAX_GAP 1.2

/* What stands before an item, with its space, is often of another size than that. */
#define MAX_MARKER 2

/* No letter is lower, in parts of the same. */
#define MIN_HEIGHT 0.15

/* Nor wider, in parts of its height. */
#define MAX_LETTER_WIDTH 1.3

/* A page as Poppler gives it: characters with their places, and the fonts of ranges of them */
typedef struct
{
  guint             nth;
  char             *text;
  PopplerRectangle *places;
  guint             n_places;
  GList            *fonts;
  GList            *font; /* the one at present */
  GPtrArray        *lines;
  PleaPrintedLine  *line; /* the last of them, while it goes on */
  PleaPrintedChar   last; /* its last character */
  double            last_y1, last_y2;
  gboolean          is_after_space;
} Page;

static gboolean
contains_one_of (const char *text, const char *const *words)
{
  g_autofree char *lower = g_ascii_strdown (text != NULL ? text : "", -1);

  for (; *words != NULL; words++)
    if (strstr (lower, *words) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
is_bold (const PopplerTextAttributes *font)
{
  static const char *const weights[] = { "bold", "black", "heavy", "demi", NULL };

  return contains_one_of (font->font_name, weights);
}

static gboolean
has_symbols (const PopplerTextAttributes *font)
{
  static const char *const fonts[] = { "symbol", "wingding", "webding", "dingbat", NULL };

  return contains_one_of (font->font_name, fonts);
}

static const PopplerTextAttributes *
find_font (Page *self, guint nth)
{
  static const PopplerTextAttributes unknown = { .font_size = 10 };

  while (self->font != NULL
         && (guint) ((PopplerTextAttributes *) self->font->data)->end_index < nth)
    self->font = self->font->next;

  return self->font != NULL ? self->font->data : &unknown;
}

static double
get_gap (const PleaPrintedChar *a, const PleaPrintedChar *b)
{
  return MAX (b->x1 - a->x2, a->x1 - b->x2);
}

static gboolean
is_at_height (const Page *self, const PopplerRectangle *place)
{
  double overlap = MIN (self->last_y2, place->y2) - MAX (self->last_y1, place->y1);

  return overlap * 2 > MIN (self->last_y2 - self->last_y1, place->y2 - place->y1);
}

/* Of text that does not run across the sheet, letters are wide and low, and stand one above the
 * other. */
static gboolean
is_turned (const Page *self, const PleaPrintedChar *c, const PopplerRectangle *place)
{
  if (g_unichar_isalnum (c->c) && c->x2 - c->x1 > MAX_LETTER_WIDTH * (place->y2 - place->y1))
    return TRUE;

  return self->line != NULL && !self->is_after_space && !is_at_height (self, place)
         && get_gap (&self->last, c) < MAX_GAP * self->line->size
         && MAX (place->y1 - self->last_y2, self->last_y1 - place->y2)
                < MAX_GAP * self->line->size / 2;
}

/* Marks of lists come as whatever letter has that place in a font of symbols, or as an “o”. */
static gboolean
is_bullet (const PopplerTextAttributes *font, const char *character)
{
  static const char *const typewriters[] = { "courier", NULL };
  gunichar                 c = g_utf8_get_char (character);

  return g_unichar_type (c) == G_UNICODE_PRIVATE_USE || has_symbols (font)
         || (c == 'o' && strchr (" \n", character[1]) != NULL
             && contains_one_of (font->font_name, typewriters));
}

static void
take_space (Page *self)
{
  const PleaPrintedChar space = { ' ', self->last.x2, self->last.x2 };

  if (self->line != NULL)
    plea_printed_line_add (self->line, &space, 0, 0);
  self->is_after_space = TRUE;
}

/* A mark belongs to the letter before, wherever it is drawn. */
static gboolean
take_mark (Page *self, gunichar c)
{
  const PleaPrintedChar mark = { c, self->last.x1, self->last.x2 };

  if (!g_unichar_ismark (c) || self->line == NULL)
    return FALSE;

  plea_printed_line_add (self->line, &mark, self->last_y1, self->last_y2);

  return TRUE;
}

/* The line that the character goes on, or a new one */
static PleaPrintedLine *
get_line (Page                        *self,
          const PopplerTextAttributes *font,
          const PleaPrintedChar       *c,
          const PopplerRectangle      *place)
{
  gboolean turned = is_turned (self, c, place);

  if (!turned && self->line != NULL && self->line->chars->len > 0
      && (!is_at_height (self, place) || get_gap (&self->last, c) > MAX_GAP * font->font_size))
    self->line = NULL;
  if (self->line == NULL)
    {
      self->line = plea_printed_line_new (self->nth, font->font_size, is_bold (font));
      g_ptr_array_add (self->lines, self->line);
    }
  self->line->n_turned += turned;

  return self->line;
}

static void
take_char (Page *self, guint nth, const char *character)
{
  const PopplerTextAttributes *font = find_font (self, nth);
  PopplerRectangle             place = self->places[nth];
  PleaPrintedChar  c = { g_utf8_get_char (character), (float) place.x1, (float) place.x2 };
  PleaPrintedLine *line;

  if (take_mark (self, c.c))
    return;

  if (place.y2 - place.y1 < MIN_HEIGHT * font->font_size) /* the font does not say */
    place.y1 = place.y2 - font->font_size;
  line = get_line (self, font, &c, &place);
  if (line->chars->len == 0 && is_bullet (font, character))
    c.c = 0x2022;
  if (line->chars->len <= MAX_MARKER)
    line->size = font->font_size;
  line->is_bold = line->is_bold && is_bold (font);
  plea_printed_line_add (line, &c, place.y1, place.y2);
  self->last = c;
  self->last_y1 = place.y1;
  self->last_y2 = place.y2;
  self->is_after_space = FALSE;
}

/* Poppler marks directions, but gives those marks no place. */
static gboolean
is_mark_of_direction (gunichar c)
{
  return c >= 0x202a && c <= 0x202e;
}

static void
take_chars (Page *self)
{
  guint nth = 0;

  for (const char *p = self->text; *p != '\0' && nth < self->n_places; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_mark_of_direction (c))
        continue;
      if (c == '\n')
        self->line = NULL;
      else if (c == ' ')
        take_space (self);
      else
        take_char (self, nth, p);
      nth++;
    }
}

static gboolean
is_good_line (const PleaPrintedLine *line)
{
  return line->n_turned * 2 <= line->chars->len && line->x2 > line->x1;
}

static GPtrArray *
read_page (PopplerDocument *document, guint nth, double *height)
{
  PopplerPage *popplers = poppler_document_get_page (document, (int) nth);
  Page         self = { .nth = nth };

  self.lines = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_printed_line_free);
  if (popplers == NULL)
    return self.lines;

  poppler_page_get_size (popplers, NULL, height);
  self.text = poppler_page_get_text (popplers);
  poppler_page_get_text_layout (popplers, &self.places, &self.n_places);
  self.font = self.fonts = poppler_page_get_text_attributes (popplers);
  if (self.text != NULL && self.places != NULL)
    take_chars (&self);
  for (guint i = self.lines->len; i-- > 0;)
    if (!is_good_line (g_ptr_array_index (self.lines, i)))
      g_ptr_array_remove_index (self.lines, i);

  poppler_page_free_text_attributes (self.fonts);
  g_free (self.places);
  g_free (self.text);
  g_object_unref (popplers);

  return self.lines;
}

/* Heads and feet */

typedef struct
{
  double      heights[MAX_PAGES];
  GHashTable *counts; /* how often a line stands in margins, by what it says and where */
  GPtrArray  *lines;
  GPtrArray  *heads; /* what stands there on several pages */
} Reading;

/* “Page 1 of 2”, “– 3 –”, “4/7” */
static gboolean
is_page_number (const char *text)
{
  return g_regex_match_simple (
      "^\\W*(?:\\p{L}+\\.? *)?\\d{1,3}(?:\\W*(?:\\p{L}+|/)\\W*\\d{1,3})?\\W*$", text, 0, 0);
}

/* What a line in a margin says but for its numbers, and at which height; "" for a page number */
static char *
make_key (const Reading *self, const PleaPrintedLine *line)
{
  double           height = self->heights[line->page];
  g_autofree char *text = NULL;
  char            *key;

  if (line->y2 > MARGIN * height && line->y1 < (1 - MARGIN) * height)
    return NULL;

  text = g_strstrip (plea_printed_line_get_text (line));
  if (is_page_number (text))
    return g_strdup ("");

  key = g_strdup_printf ("%ld %s", lround (line->y1 / 20), text);
  for (char *p = strchr (key, ' '); *p != '\0'; p++)
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

/* Whether there is more than a line's distance to what is not in the margin. */
static gboolean
is_apart (const PleaPrintedLine *line, GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const PleaPrintedLine *other = g_ptr_array_index (lines, i);
      double                 gap = MAX (other->y1 - line->y2, line->y1 - other->y2);

      if (!other->is_aside && gap < MIN_APART * line->size)
        return FALSE;
    }

  return TRUE;
}

static void
take_out_heads (Reading *self, GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      PleaPrintedLine *line = g_ptr_array_index (lines, i);
      g_autofree char *key = make_key (self, line);

      line->is_aside = key != NULL && is_repeated (self, key);
    }
  for (guint i = lines->len; i-- > 0;)
    if (((PleaPrintedLine *) g_ptr_array_index (lines, i))->is_aside
        && is_apart (g_ptr_array_index (lines, i), lines))
      g_ptr_array_add (self->heads, g_ptr_array_steal_index (lines, i));
}

/* What stands on several pages is kept once, page numbers are not. */
static void
add_heads (Reading *self, PleaSource *source)
{
  for (guint i = 0; i < self->heads->len; i++)
    {
      const PleaPrintedLine *line = g_ptr_array_index (self->heads, i);
      g_autofree char       *text = plea_printed_line_get_text (line);
      g_autofree char       *key = make_key (self, line);

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
  g_autoptr (GPtrArray) ordered = NULL;

  if (lines->len <= MAX_LINES_OF_PAGE)
    take_out_heads (self, lines);
  ordered = plea_printed_order (lines);
  g_ptr_array_set_free_func (ordered, NULL);
  for (guint i = 0; i < ordered->len; i++)
    g_ptr_array_add (self->lines, g_ptr_array_index (ordered, i));
}

static void
read_pages (Reading *self, PopplerDocument *document)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new ();

  for (int i = 0; i < MIN (poppler_document_get_n_pages (document), MAX_PAGES); i++)
    {
      GPtrArray *lines = read_page (document, (guint) i, &self->heights[i]);

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
        _ ("This PDF is protected by a password. Open it, select its text and paste that."));
  else if (document == NULL)
    g_set_error_literal (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_NOT_TEXT,
                         _ ("This could not be read. Open it, select its text and paste that."));

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
                       _ ("There are only pictures in this PDF, no text that can be copied."));

  return NULL;
}
