/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables on paper, and sheets to sign on: what stands where, and in which order it is read. */

#include <string.h>

#include "plea-idioms.h"
#include "plea-table.h"
#include "plea-test-ink.h"
#include "plea-test-letter.h"
#include "plea-test-read-back.h"

/* A hand needs so much from one line to the next, in millimetres. */
#define LEAST_PITCH 8.0
#define TOLERANCE 0.5

#define N_LINES 15

/* Poppler of our floor has no cleanup functions of its own. */
#define unref_at_end __attribute__ ((cleanup (unref_object)))

static void
unref_object (gpointer object)
{
  g_clear_object ((GObject **) object);
}

static const char *const formats[] = { "din5008-b", "plain-a4", "plain-letter", "france", "uk" };
static const char *const fonts[] = { "serif", "large" };

static void
add_sheet (GPtrArray *rows, const char *name, guint n_sentences, guint n_lines)
{
  g_autoptr (GString) about = g_string_new (NULL);

  for (guint i = 0; i < n_sentences; i++)
    g_string_append_printf (about, "%s has been held since May, and nobody has seen her. ", name);
  plea_table_add (rows, PLEA_TABLE_TITLE, name, "", "", "");
  plea_table_add (rows, PLEA_TABLE_TEXT, about->str, "", "", "");
  plea_table_add (rows, PLEA_TABLE_TEXT, "We sign: let her go.", "", "", "");
  plea_table_add (rows, PLEA_TABLE_NAMES, "Name", "Town", "Country", "Signature");
  for (guint i = 0; i < n_lines; i++)
    plea_table_add (rows, PLEA_TABLE_LINE, "", "", "", "");
}

/* All words of a page, parted by single spaces. */
static char *
read_page (PopplerDocument *pdf, int nth)
{
  unref_at_end PopplerPage *page = poppler_document_get_page (pdf, nth);
  g_autofree char          *text = poppler_page_get_text (page);
  g_auto (GStrv) words = g_strsplit_set (g_strstrip (text), " \n", -1);

  return g_strjoinv (" ", words);
}

/* From above to below. */
static void
test_text (void)
{
  PleaStyle style = plea_test_letter_get_style ("plain-a4");
  g_autoptr (GPtrArray) rows = plea_table_new ();
  g_autoptr (PleaDocument) document = NULL;
  unref_at_end PopplerDocument *pdf = NULL;
  g_autofree char              *first = NULL;
  g_autofree char              *second = NULL;

  add_sheet (rows, "Ayla", 1, N_LINES);
  add_sheet (rows, "Berk", 1, N_LINES);
  document = plea_document_new_table (rows, &style);
  pdf = plea_test_read_back (document);
  g_assert_cmpint (poppler_document_get_n_pages (pdf), ==, 2);
  first = read_page (pdf, 0);
  second = read_page (pdf, 1);
  g_assert_cmpstr (first, ==,
                   "Ayla Ayla has been held since May, and nobody has seen her. "
                   "We sign: let her go. Name Town Country Signature");
  g_assert_cmpstr (second, ==,
                   "Page 2 of 2 Berk Berk has been held since May, and nobody has seen her. "
                   "We sign: let her go. Name Town Country Signature");
}

static PleaLayout *
lay_out (GPtrArray *rows, const char *format, const char *font)
{
  PleaStyle style = plea_test_letter_get_style (format);

  style.font = plea_font_find (font);
  g_test_message ("%s, %s", format, font);

  return plea_table_lay_out (rows, &style, plea_phrases_for_interface ());
}

static const PleaLine *
find_title (const PleaLayout *layout, guint page)
{
  const PleaLine *found = NULL;

  plea_foreach_in (const PleaLine, line, layout->lines)
    if (line->page == page && line->role == PLEA_LINE_HEADING)
      {
        g_assert_null (found);
        found = line;
      }
  g_assert_nonnull (found);

  return found;
}

/* However little there is on the page before: at the same height on each, above all else. */
static void
test_titles (void)
{
  static const guint n_lines[] = { 0, N_LINES, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GPtrArray) rows = plea_table_new ();
      g_autoptr (PleaLayout) layout = NULL;

      for (guint n = 0; n < G_N_ELEMENTS (n_lines); n++)
        add_sheet (rows, "Ayla", 1, n_lines[n]);
      layout = lay_out (rows, formats[i], "serif");
      g_assert_cmpuint (layout->n_pages, ==, G_N_ELEMENTS (n_lines));
      for (guint page = 0; page < layout->n_pages; page++)
        {
          const PleaLine *title = find_title (layout, page);

          g_assert_cmpfloat (title->baseline, ==, find_title (layout, 0)->baseline);
          plea_foreach_in (const PleaLine, line, layout->lines)
            if (line->page == page && line != title && line->role != PLEA_LINE_HEADER)
              g_assert_cmpfloat (line->baseline, >, title->baseline);
        }
    }
}

static double
find_lowest (const PleaLayout *layout, guint page)
{
  double lowest = 0;

  plea_foreach_in (const PleaLine, line, layout->lines)
    if (line->page == page && line->role != PLEA_LINE_HEADER)
      lowest = MAX (lowest, plea_line_get_bottom (line));

  return lowest / PLEA_POINTS_PER_MM;
}

/* Returns how many lines to write on there are; each has room above it, below all words. */
static guint
check_lines (const PleaLayout *layout, const PleaFormat *format)
{
  PleaBox box = plea_format_get_text_box (format, &format->margins, 1);
  double  above = 0;
  guint   page = G_MAXUINT;

  plea_foreach_in (const PleaRule, rule, layout->rules)
    {
      if (rule->page != page)
        above = MAX (box.y, find_lowest (layout, rule->page));
      g_assert_cmpfloat (rule->box.y, >=, above + LEAST_PITCH - TOLERANCE);
      g_assert_cmpfloat (rule->box.y, <=, box.y + box.height + TOLERANCE);
      g_assert_cmpfloat (rule->box.width, ==, box.width);
      g_assert_cmpfloat (rule->box.height, ==, 0);
      page = rule->page;
      above = rule->box.y;
    }

  return layout->rules->len;
}

/* A sheet with two sentences has room for all lines; with more of either, the rest go over. */
static void
test_lines (void)
{
  static const struct
  {
    guint    n_sentences, n_lines;
    gboolean fits;
  } sheets[] = { { 2, N_LINES, TRUE }, { 40, N_LINES, FALSE }, { 2, 3 * N_LINES, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (sheets) * G_N_ELEMENTS (formats) * G_N_ELEMENTS (fonts); i++)
    {
      const char *format = formats[i % G_N_ELEMENTS (formats)];
      const char *font = fonts[i / G_N_ELEMENTS (formats) % G_N_ELEMENTS (fonts)];
      guint       nth = i / G_N_ELEMENTS (formats) / G_N_ELEMENTS (fonts);
      g_autoptr (GPtrArray) rows = plea_table_new ();
      g_autoptr (PleaLayout) layout = NULL;

      add_sheet (rows, "Ayla", sheets[nth].n_sentences, sheets[nth].n_lines);
      layout = lay_out (rows, format, font);
      g_assert_cmpuint (check_lines (layout, plea_format_find (PLEA_FORMAT_OF_LETTERS, format)), ==,
                        sheets[nth].n_lines);
      g_assert_cmpint (layout->n_pages == 1, ==, sheets[nth].fits);
    }
}

/* Text is black, and a line as thick and as grey as is said. */
static void
test_ink (void)
{
  const PleaFormat *format = plea_format_find (PLEA_FORMAT_OF_LETTERS, formats[0]);
  const PleaBox     sheet = { 0, 0, format->width, format->height };
  g_autoptr (GPtrArray) rows = plea_table_new ();
  g_autoptr (PleaLayout) layout = NULL;
  cairo_t *text = plea_test_ink_begin (format);
  cairo_t *rules = plea_test_ink_begin (format);
  double   expected = 0;

  add_sheet (rows, "Ayla", 1, 3);
  layout = lay_out (rows, formats[0], "serif");
  plea_layout_draw_page (layout, 0, text, NULL);
  plea_layout_draw_rules (layout, 0, rules);
  plea_foreach_in (const PleaRule, rule, layout->rules)
    expected += rule->box.width * PLEA_POINTS_PER_MM * rule->width * (1 - rule->grey);

  g_assert_cmpfloat (plea_test_ink_measure (text, sheet), >, 0);
  g_assert_cmpfloat_with_epsilon (plea_test_ink_measure (rules, sheet), expected, expected / 50);
  cairo_destroy (text);
  cairo_destroy (rules);
}

static void
test_missing_glyphs (void)
{
  g_autoptr (GPtrArray) rows = plea_table_new ();
  g_autoptr (PleaLayout) layout = NULL;
  const PleaWarning *warning;

  add_sheet (rows, "\U000f0000", 1, 3);
  layout = lay_out (rows, formats[0], "serif");
  g_assert_cmpuint (layout->warnings->len, >, 0);
  warning = &g_array_index (layout->warnings, PleaWarning, 0);
  g_assert_cmpint (warning->kind, ==, PLEA_WARNING_MISSING_GLYPHS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/text", test_text);
  g_test_add_func ("/table/titles", test_titles);
  g_test_add_func ("/table/lines", test_lines);
  g_test_add_func ("/table/ink", test_ink);
  g_test_add_func ("/table/missing-glyphs", test_missing_glyphs);

  return g_test_run ();
}
