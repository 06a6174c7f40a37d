/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of a PDF as pieces of lines: Poppler says which character stands where. */

#include "config.h"

#include "plea-printed-page.h"

#include <math.h>
#include <string.h>

#include "plea-idioms.h"

/* Within a line, characters are no further apart, in parts of the size of their font, and words, of
 * which Poppler knows better where columns are. */
#define MAX_GAP 1.2
#define MAX_WORD_GAP 2.5

/* What stands before an item, with its space, is often of another size than that. */
#define MAX_MARKER 2

/* No letter is lower, in parts of the same. */
#define MIN_HEIGHT 0.15

/* Nor wider, in parts of its height. */
#define MAX_LETTER_WIDTH 1.3

/* How closely the end of a page is looked for, in points, and up to which width: that of the
 * largest sheets that people print. */
#define STEP 8.0
#define MAX_WIDTH 1200.0

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
  gboolean          is_rtl; /* most of it is read so */
} Page;

static gboolean
is_called (const PopplerTextAttributes *font, GRegex *names)
{
  return font->font_name != NULL && g_regex_match (names, font->font_name, 0, NULL);
}

static gboolean
is_bold (const PopplerTextAttributes *font)
{
  return is_called (font,
                    plea_once (g_regex_new ("bold|black|heavy|demi", G_REGEX_CASELESS, 0, NULL)));
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

/* Marks of lists come as whatever letter has that place in a font of symbols, or as an “o”, those
 * of TeX as control characters. */
static gboolean
is_bullet (const PopplerTextAttributes *font, const char *character)
{
  GRegex *symbols = plea_once (
      g_regex_new ("symbol|wingding|webding|dingbat", G_REGEX_CASELESS, 0, NULL));
  GRegex  *typewriters = plea_once (g_regex_new ("courier", G_REGEX_CASELESS, 0, NULL));
  gunichar c = g_utf8_get_char (character);

  return g_unichar_type (c) == G_UNICODE_PRIVATE_USE || is_called (font, symbols)
         || (strchr (" \n", *g_utf8_next_char (character)) != NULL
             && (g_unichar_iscntrl (c) || (c == 'o' && is_called (font, typewriters))));
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
      && (!is_at_height (self, place)
          || get_gap (&self->last, c)
                 > (self->is_after_space ? MAX_WORD_GAP : MAX_GAP) * font->font_size))
    self->line = NULL;
  if (self->line == NULL)
    {
      self->line = plea_printed_line_new (self->nth, font->font_size, is_bold (font));
      self->line->is_page_rtl = self->is_rtl;
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
  if (line->chars->len > 0 && g_unichar_isdigit (c.c)
      && plea_printed_line_has_note (line, font->font_size, place.y2))
    return;
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
#define LEFT_TO_RIGHT 0x202a
#define RIGHT_TO_LEFT 0x202b
#define AS_BEFORE 0x202c

static gboolean
is_mark_of_direction (gunichar c)
{
  return c >= LEFT_TO_RIGHT && c <= 0x202e;
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer rtl)
{
  const PopplerRectangle *first = a, *second = b;
  int                     order = (first->x1 > second->x1) - (first->x1 < second->x1);

  return GPOINTER_TO_INT (rtl) ? -order : order;
}

/* What is read from right to left has its places, but Poppler says them from left to right. */
static void
sort_places (Page *self, gunichar mark)
{
  gunichar marks[4];
  guint    firsts[G_N_ELEMENTS (marks)], depth = 0, nth = 0;

  for (const char *p = self->text; *p != '\0' && nth <= self->n_places; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!is_mark_of_direction (c))
        nth++;
      else if (c != AS_BEFORE && depth < G_N_ELEMENTS (marks))
        {
          firsts[depth] = nth;
          marks[depth++] = c;
        }
      else if (c == AS_BEFORE && depth > 0 && marks[--depth] == mark)
        g_qsort_with_data (self->places + firsts[depth],
                           (int) (MIN (nth, self->n_places) - firsts[depth]), sizeof *self->places,
                           compare_places, GINT_TO_POINTER (mark == RIGHT_TO_LEFT));
    }
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

/* The number of a note, which Poppler takes for a line of its own */
static gboolean
is_note_mark (const Page *self, const PleaPrintedLine *line)
{
  plea_foreach_in (PleaPrintedChar, c, line->chars)
    if (!g_unichar_isdigit (c->c))
      return FALSE;
  plea_foreach (PleaPrintedLine, other, self->lines)
    if (fabs (line->x1 - other->x2) < line->size / 2 && plea_printed_line_is_beside (line, other)
        && plea_printed_line_has_note (other, line->size, line->y2))
      return TRUE;

  return FALSE;
}

/* Whether most of its words are marked so */
static gboolean
is_rtl (const char *text)
{
  guint n_rtl = 0, n_spaces = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      n_rtl += g_utf8_get_char (p) == RIGHT_TO_LEFT;
      n_spaces += g_ascii_isspace (*p);
    }

  return n_rtl * 2 > n_spaces;
}

static void
take_longer (char **text, PopplerRectangle *area, PopplerPage *page, PopplerRectangle other)
{
  char *next = poppler_page_get_text_for_area (page, &other);

  if (*text == NULL || (next != NULL && strlen (next) > strlen (*text)))
    {
      *area = other;
      g_free (g_steal_pointer (text));
      *text = g_steal_pointer (&next);
    }
  g_free (next);
}

/* Poppler takes what is between two points, each of which belongs to the block next to it. On pages
 * that are read from right to left the last block is found from right below its left end, only
 * that nobody knows where that is. */
static char *
get_text (PopplerPage *page, PopplerRectangle *area)
{
  const PopplerRectangle all = *area;
  char                  *text = NULL;

  take_longer (&text, area, page, all);
  if (text != NULL && *text != '\0' && g_utf8_strchr (text, -1, RIGHT_TO_LEFT) == NULL)
    return text;

  for (double x = 0; x < MIN (all.x2, MAX_WIDTH); x += STEP)
    take_longer (&text, area, page, (PopplerRectangle){ all.x2 + 1, -1, x, all.y2 + 1 });

  return text;
}

/**
 * plea_printed_page_read:
 * @nth: number of the page, from 0
 * @height: (out): how high it is, in points
 *
 * Returns: (transfer full) (element-type PleaPrintedLine): pieces of its lines, in no order
 */
GPtrArray *
plea_printed_page_read (PopplerDocument *document, guint nth, double *height)
{
  PopplerPage     *popplers = poppler_document_get_page (document, (int) nth);
  Page             self = { .nth = nth };
  PopplerRectangle area = { 0 };

  self.lines = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_printed_line_free);
  if (popplers == NULL)
    return self.lines;

  poppler_page_get_size (popplers, &area.x2, height);
  area.y2 = *height;
  self.text = get_text (popplers, &area);
  self.is_rtl = self.text != NULL && is_rtl (self.text);
  poppler_page_get_text_layout_for_area (popplers, &area, &self.places, &self.n_places);
  self.font = self.fonts = poppler_page_get_text_attributes_for_area (popplers, &area);
  if (self.text != NULL && self.places != NULL)
    {
      sort_places (&self, RIGHT_TO_LEFT);
      sort_places (&self, LEFT_TO_RIGHT);
      take_chars (&self);
    }
  for (guint i = self.lines->len; i-- > 0;)
    if (!is_good_line (g_ptr_array_index (self.lines, i))
        || is_note_mark (&self, g_ptr_array_index (self.lines, i)))
      g_ptr_array_remove_index (self.lines, i);

  poppler_page_free_text_attributes (self.fonts);
  g_free (self.places);
  g_free (self.text);
  g_object_unref (popplers);

  return self.lines;
}
