/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which line stands where, on which page; the one place that all pages are drawn from. */

#include "config.h"

#include "plea-layout.h"

#include "plea-idioms.h"
#include "plea-speech.h"

/**
 * plea_layout_new:
 * @letter: (nullable): what it is to be of
 *
 * Returns: (transfer full): a layout without lines
 */
PleaLayout *
plea_layout_new (PleaLetter *letter)
{
  PleaLayout *self = g_new0 (PleaLayout, 1);

  g_set_object (&self->letter, letter);
  self->lines = plea_lines_new ();
  self->rules = g_array_new (FALSE, FALSE, sizeof (PleaRule));
  self->warnings = plea_warnings_new ();

  return self;
}

void
plea_layout_free (PleaLayout *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->rules, g_array_unref);
  g_clear_pointer (&self->warnings, g_array_unref);
  g_clear_object (&self->letter);
  g_free (self);
}

/**
 * plea_layout_add_rule:
 * @page: number of a page, from 0
 * @box: what to outline, in millimetres; a line where it has no width or no height
 * @width: how thick, in points
 * @grey: 0 for black, 1 for white
 */
void
plea_layout_add_rule (PleaLayout *self, guint page, PleaBox box, double width, double grey)
{
  PleaRule rule = { box, width, grey, page };

  g_array_append_val (self->rules, rule);
}

/* Warnings */

/* Headers only repeat what stands elsewhere. */
static gboolean
begins_text (const PleaLayout *self, guint nth)
{
  const PleaLine *line = &g_array_index (self->lines, PleaLine, nth);

  return line->role != PLEA_LINE_HEADER && (nth == 0 || line[-1].layout != line->layout);
}

/**
 * plea_layout_find_missing:
 *
 * Adds a warning for each text of which no installed font has some character.
 */
void
plea_layout_find_missing (PleaLayout *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const PleaLine  *line = &g_array_index (self->lines, PleaLine, i);
      g_autofree char *missing = begins_text (self, i) ? plea_typography_find_missing (line->layout)
                                                       : NULL;

      if (missing != NULL)
        plea_warnings_add (self->warnings, PLEA_WARNING_MISSING_GLYPHS, line->block, 0, missing);
    }
}

/* Nobody is to send a letter without a greeting unawares. */
static void
warn_of_custom (PleaLayout *self)
{
  PleaLetter *letter = self->letter;

  if (!letter->phrases->is_known
      && (plea_letter_find_block (letter, PLEA_BLOCK_SALUTATION) == NULL
          || plea_letter_find_block (letter, PLEA_BLOCK_CLOSING) == NULL))
    plea_warnings_add (self->warnings, PLEA_WARNING_UNKNOWN_CUSTOM, PLEA_LINE_NO_BLOCK, 0,
                       letter->language);
}

/**
 * plea_layout_warn_of_type:
 * @typography: how the letter is set
 *
 * Adds warnings of what the letter lacks wherever it stands: a greeting, or a font.
 */
void
plea_layout_warn_of_type (PleaLayout *self, const PleaTypography *typography)
{
  warn_of_custom (self);
  if (plea_families_lack_nastaliq (typography->families))
    plea_warnings_add (self->warnings, PLEA_WARNING_NO_NASTALIQ, PLEA_LINE_NO_BLOCK, 0, NULL);
  plea_layout_find_missing (self);
}

/**
 * plea_layout_add_warnings:
 * @sentences: (element-type utf8): where to add all warnings as sentences in the language of the
 *   interface, each unless it is there
 */
void
plea_layout_add_warnings (const PleaLayout *self, GPtrArray *sentences)
{
  plea_foreach_in (const PleaWarning, warning, self->warnings)
    {
      g_autofree char *sentence = plea_warning_to_sentence (warning);

      if (!g_ptr_array_find_with_equal_func (sentences, sentence, g_str_equal, NULL))
        g_ptr_array_add (sentences, g_steal_pointer (&sentence));
    }
}

/* Drawing */

/* Of an address the country says more. */
static char *
find_language (const PleaLayout *self, const PleaLine *line)
{
  PleaLetter      *letter = self->letter;
  const PleaBlock *block;

  if (letter == NULL || line->role == PLEA_LINE_HEADER || line->role == PLEA_LINE_LABEL
      || line->block >= letter->blocks->len)
    return NULL;

  block = plea_letter_get_block (letter, line->block);

  return plea_speech_find_language (
      block->text, block->kind == PLEA_BLOCK_RECIPIENT ? letter->recipient->country : "",
      letter->language);
}

/* What nobody sees is not read either, as the name of whoever signs by hand alone. */
static void
draw_lines (const PleaLayout *self, guint page, cairo_t *cr, PleaTags *tags)
{
  plea_foreach_in (const PleaLine, line, self->lines)
    {
      g_autofree char *language = NULL;

      if (line->page != page || line->text->length == 0)
        continue;

      if (tags != NULL)
        {
          language = find_language (self, line);
          plea_tags_move_to (tags, line, language);
        }
      plea_line_draw (line, cr);
    }
}

static void
draw_rule (const PleaRule *rule, cairo_t *cr)
{
  double x = rule->box.x * PLEA_POINTS_PER_MM;
  double y = rule->box.y * PLEA_POINTS_PER_MM;
  double width = rule->box.width * PLEA_POINTS_PER_MM;
  double height = rule->box.height * PLEA_POINTS_PER_MM;

  cairo_set_source_rgb (cr, rule->grey, rule->grey, rule->grey);
  cairo_set_line_width (cr, rule->width);
  if (width > 0 && height > 0)
    cairo_rectangle (cr, x, y, width, height);
  else
    {
      cairo_move_to (cr, x, y);
      cairo_line_to (cr, x + width, y + height);
    }
  cairo_stroke (cr);
}

/**
 * plea_layout_draw_page:
 * @page: number of a page, from 0; one beyond the last is blank
 * @cr: where to draw it, in points from the sheet's top left corner
 * @tags: (nullable): what tells of its structure
 */
void
plea_layout_draw_page (const PleaLayout *self, guint page, cairo_t *cr, PleaTags *tags)
{
  cairo_set_source_rgb (cr, 0, 0, 0);
  draw_lines (self, page, cr, tags);
  if (tags != NULL)
    plea_tags_end_page (tags);
}

/**
 * plea_layout_draw_rules:
 * @page: number of a page, from 0
 * @cr: where to draw it, in points from the sheet's top left corner
 *
 * Draws what is no text, after all that is.
 */
void
plea_layout_draw_rules (const PleaLayout *self, guint page, cairo_t *cr)
{
  plea_foreach_in (const PleaRule, rule, self->rules)
    if (rule->page == page)
      draw_rule (rule, cr);
}

/**
 * plea_layout_get_ink:
 *
 * Returns: what of the sheet has text, on one page or another, in millimetres; marks of folds are
 *   no loss
 */
PleaBox
plea_layout_get_ink (const PleaLayout *self)
{
  double left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = 0, bottom = 0;

  plea_foreach_in (const PleaLine, line, self->lines)
    {
      left = MIN (left, line->x);
      top = MIN (top, plea_line_get_top (line));
      right = MAX (right, line->x + plea_line_get_width (line));
      bottom = MAX (bottom, plea_line_get_bottom (line));
    }

  return plea_box_between (left / PLEA_POINTS_PER_MM, top / PLEA_POINTS_PER_MM,
                           right / PLEA_POINTS_PER_MM, bottom / PLEA_POINTS_PER_MM);
}

/**
 * plea_layout_identify_page:
 * @page: number of a page that has been drawn, from 0
 *
 * Returns: (transfer full): a checksum of all that is drawn on it: two pages of one size that have
 *   the same look the same
 */
char *
plea_layout_identify_page (const PleaLayout *self, guint page)
{
  g_autoptr (GChecksum) drawing = g_checksum_new (G_CHECKSUM_MD5);

  plea_foreach_in (const PleaLine, line, self->lines)
    if (line->page == page)
      plea_line_add_to_drawing (line, drawing);
  plea_foreach_in (const PleaRule, rule, self->rules)
    if (rule->page == page)
      g_checksum_update (drawing, (const guchar *) rule, G_STRUCT_OFFSET (PleaRule, page));

  return g_strdup (g_checksum_get_string (drawing));
}
