/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Postcards: what stands where, in millimetres, and what has no room; and large print. */

#include <string.h>

#include "plea-document.h"
#include "plea-idioms.h"
#include "plea-imposition.h"
#include "plea-letter-layout.h"
#include "plea-postcard-layout.h"
#include "plea-test-ink.h"
#include "plea-test-letter.h"

/* What the largest card of most posts is, and the smallest (Letter Post Regulations). */
static const PleaBox largest = { 0, 0, 152.4, 107.95 };
#define LEAST_WIDTH 139.7
#define LEAST_HEIGHT 90.0

/* What is less than a hair is the arithmetic's. */
#define TOLERANCE 0.01

#define SENTENCE "I care about what happens to you, and so do many others here. "

static const char *const short_address[] = { "Ana Lind", "8 Bridge Street", "220000 Newtown",
                                             NULL };
static const char *const long_address[] = {
  "Her Excellency the Minister Ana Maria Lind-Vasconcelos",
  "Ministry of Justice and Human Rights",
  "Department for the Execution of Sentences",
  "8 Bridge Street, third floor",
  "Building of the Republic",
  "220000 Newtown Regional Centre",
  NULL
};

static PleaLetter *
compose (const char *language, const char *const *address, guint n_sentences)
{
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  g_autoptr (PleaSender) sender = plea_sender_new ();
  g_autoptr (GString) words = g_string_new (NULL);
  PleaTestLetter letter = { language, address, "Dear Minister", "<p>Please.</p>" };

  for (guint i = 0; i < n_sentences; i++)
    g_string_append (words, SENTENCE);
  g_object_set (sender, "name", "Eva Muster", "address", "Weg 1", "town", "10115 Berlin", "country",
                "DE", NULL);
  g_object_set (draft, "shape", "postcard", "own-words", words->str, "disclosure",
                PLEA_DISCLOSURE_FULL, NULL);

  return plea_test_letter_compose (&letter, draft, sender);
}

static PleaLayout *
lay_out (PleaLetter *letter, const PleaFormat *format, const char *font)
{
  PleaStyle style = { .format = format, .font = plea_font_find (font) };

  return plea_postcard_layout_new (letter, &style);
}

static PleaBox
get_box (const PleaLine *line)
{
  return plea_box_between (line->x / PLEA_POINTS_PER_MM,
                           plea_line_get_top (line) / PLEA_POINTS_PER_MM,
                           (line->x + plea_line_get_width (line)) / PLEA_POINTS_PER_MM,
                           plea_line_get_bottom (line) / PLEA_POINTS_PER_MM);
}

static gboolean
has_warning (const PleaLayout *layout, PleaWarningKind kind)
{
  plea_foreach_in (const PleaWarning, warning, layout->warnings)
    if (warning->kind == kind)
      return TRUE;

  return FALSE;
}

/* Every address in its zone, right of the middle, and every word on the card. */
static void
test_places (gconstpointer data)
{
  static const char *const        languages[] = { "en", "ar", "ja", "ru" };
  static const char *const *const addresses[] = { short_address, long_address };
  const PleaFormat               *format = data;
  PleaBox words = plea_box_inset (&(PleaBox){ 0, 0, format->card_width, format->card_height }, 8);
  PleaBox recipient = plea_box_inset (&format->recipient, -TOLERANCE);
  PleaBox sender = plea_box_inset (&format->sender, -TOLERANCE);

  for (gsize i = 0; i < G_N_ELEMENTS (languages) * G_N_ELEMENTS (addresses); i++)
    {
      g_autoptr (PleaLetter) letter = compose (languages[i / 2], addresses[i % 2], 3);
      g_autoptr (PleaLayout) layout = lay_out (letter, format, "serif");
      guint n_lines[2] = { 0 };

      g_assert_cmpuint (layout->n_pages, ==, 2);
      g_assert_cmpuint (layout->warnings->len, ==, 0);
      plea_foreach_in (const PleaLine, line, layout->lines)
        {
          PleaBox box = get_box (line);

          if (line->text->length == 0)
            continue;
          n_lines[line->page]++;
          g_assert_true (plea_box_holds (&words, &box));
          if (line->page == 1)
            g_assert_true (plea_box_holds (&recipient, &box) || plea_box_holds (&sender, &box));
        }
      g_assert_cmpuint (n_lines[0], >=, 4);
      g_assert_cmpuint (n_lines[1], >=, g_strv_length ((GStrv) addresses[i % 2]));
    }
}

/* The zones are where the posts want them, and nothing is drawn in that of another. */
static void
test_zones (gconstpointer data)
{
  const PleaFormat *format = data;
  double            right = format->recipient.x + format->recipient.width;
  double            bottom = format->recipient.y + format->recipient.height;

  g_assert_cmpfloat (format->card_width, <=, largest.width);
  g_assert_cmpfloat (format->card_height, <=, largest.height);
  g_assert_cmpfloat (format->card_width, >=, LEAST_WIDTH);
  g_assert_cmpfloat (format->card_height, >=, LEAST_HEIGHT);
  g_assert_cmpfloat (format->recipient.x, >=, format->card_width / 2);
  g_assert_cmpfloat (format->recipient.y, >=, 40);
  g_assert_cmpfloat (format->card_width - right, >=, 15 - 0.01);
  g_assert_cmpfloat (format->card_height - bottom, >=, 15 - 0.01);
  g_assert_cmpfloat (format->card_width - format->recipient.x, <=, 140);
  g_assert_true (plea_box_holds (&format->stamps, &format->stamp));
  g_assert_false (plea_box_touches (&format->stamps, &format->recipient));
  g_assert_false (plea_box_touches (&format->coding, &format->recipient));
  g_assert_false (plea_box_touches (&format->stamps, &format->sender));
  g_assert_cmpfloat_with_epsilon (format->divider, format->card_width / 2, 0.01);
}

/* What is too long is said before it is printed, and nothing runs off the card. */
static void
test_too_long (gconstpointer data)
{
  const PleaFormat *format = data;
  PleaBox           card = { 0, 0, format->card_width, format->card_height };
  static const struct
  {
    const char *font;
    guint       n_sentences;
    gboolean    is_full;
  } cases[] = {
    { "serif", 10, FALSE },
    { "serif", 60, TRUE },
    { "large", 2, FALSE },
    { "large", 20, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PleaLetter) letter = compose ("en", short_address, cases[i].n_sentences);
      g_autoptr (PleaLayout) layout = lay_out (letter, format, cases[i].font);

      g_assert_true (has_warning (layout, PLEA_WARNING_CARD_FULL) == cases[i].is_full);
      g_assert_cmpuint (layout->n_pages, ==, 2);
      g_assert_cmpfloat (layout->tightness.size, >=, plea_font_find (cases[i].font)->least_size);
      plea_foreach_in (const PleaLine, line, layout->lines)
        {
          PleaBox box = get_box (line);

          g_assert_cmpuint (line->page, <, 2);
          g_assert_true (plea_box_holds (&card, &box));
        }
    }
}

/* As many as the sheet is cut into, and the sheet is what the printer is told. */
static void
test_sheets (void)
{
  static const struct
  {
    const char *id, *paper;
    double      width, height;
    guint       n_cards;
  } cases[] = {
    { "a6", "iso_a6", 148, 105, 1 },
    { "us", "custom_us-postcard_4.25x6in", 152.4, 107.95, 1 },
    { "a6-four", "iso_a4", 297, 210, 4 },
    { "us-four", "na_letter", 279.4, 215.9, 4 },
  };

  g_assert_cmpuint (plea_format_list (PLEA_FORMAT_OF_POSTCARDS)->len, ==, G_N_ELEMENTS (cases));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PleaFormat *format = plea_format_find (PLEA_FORMAT_OF_POSTCARDS, cases[i].id);

      g_assert_cmpstr (format->paper, ==, cases[i].paper);
      g_assert_cmpfloat_with_epsilon (format->width, cases[i].width, 0.01);
      g_assert_cmpfloat_with_epsilon (format->height, cases[i].height, 0.01);
      g_assert_cmpfloat_with_epsilon (format->card_width * format->card_height * cases[i].n_cards,
                                      format->width * format->height, 0.1);
    }
}

/* All cards of a sheet are the same, and where they are to be cut apart are faint lines. */
static void
test_cuts (gconstpointer data)
{
  const PleaFormat *format = data;
  g_autoptr (PleaLetter) letter = compose ("en", short_address, 3);
  g_autoptr (PleaLayout) layout = lay_out (letter, format, "serif");
  const double width = format->card_width, height = format->card_height;
  cairo_t     *cr = plea_test_ink_begin (format);
  double       first;

  plea_imposition_draw_page (format, layout, 0, cr, NULL);
  first = plea_test_ink_measure (cr, (PleaBox){ 1, 1, width - 2, height - 2 });
  g_assert_cmpfloat (first, >, 0);
  for (double x = 0; x < format->width - 1; x += width)
    for (double y = 0; y < format->height - 1; y += height)
      {
        const PleaBox card = { x + 1, y + 1, width - 2, height - 2 };
        const PleaBox left = { x - 1, y + 1, 2, height - 2 },
                      above = { x + 1, y - 1, width - 2, 2 };

        g_assert_cmpfloat_with_epsilon (plea_test_ink_measure (cr, card), first, first / 20);
        g_assert_true ((plea_test_ink_measure (cr, left) > 0) == (x > 0));
        g_assert_true ((plea_test_ink_measure (cr, above) > 0) == (y > 0));
      }
  cairo_destroy (cr);
}

static void
test_countries (void)
{
  static const struct
  {
    const char *country, *id;
  } cases[] = { { "DE", "a6" }, { "US", "us" }, { "JP", "a6" }, { "CA", "us" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (plea_format_for_country (PLEA_FORMAT_OF_POSTCARDS, cases[i].country)->item.id,
                     ==, cases[i].id);
}

/* No line that the reader needs is smaller: those of the text, and above it on further pages. */
static void
assert_all_large (const PleaLayout *layout)
{
  g_assert_cmpfloat (layout->tightness.size, >=, 16);
  plea_foreach_in (const PleaLine, line, layout->lines)
    if (line->role == PLEA_LINE_HEADER)
      g_assert_cmpfloat_with_epsilon (layout->tightness.size * line->scale, 16, TOLERANCE);
}

/* Nor is a letter in large print made smaller to go on one sheet. */
static void
test_large_print (void)
{
  PleaStyle style = plea_test_letter_get_style ("plain-a4");

  style.font = plea_font_find ("large");
  for (guint n_sentences = 1; n_sentences < 80; n_sentences += 13)
    {
      g_autoptr (PleaLetter) letter = compose ("en", short_address, n_sentences);
      g_autoptr (PleaLayout) layout = plea_letter_layout_new (letter, &style);

      assert_all_large (layout);
      g_assert_cmpuint (layout->n_pages, >, n_sentences > 40);
    }
}

static void
add_for_each (const char *prefix, GTestDataFunc function)
{
  plea_foreach (const PleaFormat, format, plea_format_list (PLEA_FORMAT_OF_POSTCARDS))
    {
      g_autofree char *path = g_strdup_printf ("/postcard/%s/%s", prefix, format->item.id);

      g_test_add_data_func (path, format, function);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_for_each ("places", test_places);
  add_for_each ("zones", test_zones);
  add_for_each ("too-long", test_too_long);
  add_for_each ("cuts", test_cuts);
  g_test_add_func ("/postcard/sheets", test_sheets);
  g_test_add_func ("/postcard/countries", test_countries);
  g_test_add_func ("/postcard/large-print", test_large_print);

  return g_test_run ();
}
