/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Layout: what must hold for any letter. */

#include <poppler.h>
#include <string.h>

#include "plea-appeal-file.h"
#include "plea-compose.h"
#include "plea-document.h"
#include "plea-flow.h"
#include "plea-idioms.h"
#include "plea-letter-layout.h"
#include "plea-test-letter.h"
#include "plea-typography.h"

#define N_RANDOM_LETTERS 1000
#define TOLERANCE 0.5

/* Lines of no letter are closer than this. */
#define LEAST_PITCH (PLEA_LEAST_PITCH_RATIO * PLEA_LEAST_ADDRESS_SIZE)

static PleaLetter *
compose_built_in (PleaDraft *draft, PleaSender *sender)
{
  g_autoptr (PleaAppeal) appeal = plea_appeal_file_load_built_in ("elena-milashina-2016");

  return plea_compose_letter (appeal, draft, sender, plea_appeal_get_recipient (appeal, 0));
}

static PleaBlockKind
get_kind (const PleaLayout *layout, const PleaLine *line)
{
  return plea_letter_get_block (layout->letter, line->block)->kind;
}

static gboolean
flows (const PleaLayout *layout, const PleaLine *line)
{
  return line->block != PLEA_LINE_NO_BLOCK && plea_flow_takes (layout->letter, line->block);
}

static double
get_end (const PleaLine *line)
{
  return line->x + plea_line_get_width (line);
}

/* Every line of the text is inside the text block of its page, and every line on the paper. */
static void
assert_inside (const PleaLayout *layout, const PleaFormat *format)
{
  PleaBox paper = { 0, 0, format->width, format->height };

  for (guint i = 0; i < layout->lines->len; i++)
    {
      const PleaLine *line = &g_array_index (layout->lines, PleaLine, i);
      PleaBox text = plea_format_get_text_box (format, layout->tightness.margins, line->page);
      const PleaBox *box = flows (layout, line) ? &text : &paper;

      g_assert_cmpfloat (line->x, >=, box->x * PLEA_POINTS_PER_MM - TOLERANCE);
      g_assert_cmpfloat (get_end (line), <=,
                         (box->x + box->width) * PLEA_POINTS_PER_MM + TOLERANCE);
      g_assert_cmpfloat (line->baseline, >, box->y * PLEA_POINTS_PER_MM);
      g_assert_cmpfloat (line->baseline, <, (box->y + box->height) * PLEA_POINTS_PER_MM);
    }
}

static gboolean
stand_beside (const PleaLine *a, const PleaLine *b)
{
  return get_end (a) <= b->x + TOLERANCE || get_end (b) <= a->x + TOLERANCE;
}

static gboolean
is_smallest (const PleaLayout *layout, const PleaLine *line)
{
  return line->block != PLEA_LINE_NO_BLOCK && get_kind (layout, line) == PLEA_BLOCK_RETURN_LINE;
}

/* An address that has no room was warned of, and may stand in the way of others. */
static gboolean
has_no_room (const PleaLayout *layout, const PleaLine *line)
{
  for (guint i = 0; i < layout->warnings->len; i++)
    if ((&g_array_index (layout->warnings, PleaWarning, i))->kind <= PLEA_WARNING_ADDRESS_CROWDED
        && (&g_array_index (layout->warnings, PleaWarning, i))->block == line->block)
      return TRUE;

  return FALSE;
}

/* No two lines come closer than a pitch, unless they stand side by side. */
static void
assert_no_overlap (const PleaLayout *layout)
{
  double pitch = layout->tightness.pitch;

  for (guint i = 0; i < layout->lines->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const PleaLine *above = &g_array_index (layout->lines, PleaLine, j);
        const PleaLine *below = &g_array_index (layout->lines, PleaLine, i);
        gboolean        both_flow = flows (layout, above) && flows (layout, below);
        double          least = both_flow ? pitch : LEAST_PITCH;

        if (above->page == below->page && !stand_beside (above, below)
            && !is_smallest (layout, above) && !has_no_room (layout, above))
          g_assert_cmpfloat (ABS (below->baseline - above->baseline), >=, least - 0.01);
      }
}

static guint
count_lines (const PleaLayout *layout, guint block, int page)
{
  guint n_lines = 0;

  for (guint i = 0; i < layout->lines->len; i++)
    {
      const PleaLine *line = &g_array_index (layout->lines, PleaLine, i);

      n_lines += line->block == block && line->role != PLEA_LINE_LABEL
                 && (page < 0 || line->page == (guint) page);
    }

  return n_lines;
}

static void
assert_no_widows (const PleaLayout *layout)
{
  for (guint block = 0; block < layout->letter->blocks->len; block++)
    for (guint page = 0; page < layout->n_pages; page++)
      {
        guint here = count_lines (layout, block, (int) page);

        if (here > 0 && here < count_lines (layout, block, -1))
          g_assert_cmpuint (here, >=, 2);
      }
}

static guint
get_first_page (const PleaLayout *layout, guint block)
{
  for (guint i = 0; i < layout->lines->len; i++)
    if ((&g_array_index (layout->lines, PleaLine, i))->block == block)
      return (&g_array_index (layout->lines, PleaLine, i))->page;

  g_assert_not_reached ();
}

static guint
get_last_page (const PleaLayout *layout, guint block)
{
  guint page = 0;

  for (guint i = 0; i < layout->lines->len; i++)
    if ((&g_array_index (layout->lines, PleaLine, i))->block == block)
      page = (&g_array_index (layout->lines, PleaLine, i))->page;

  return page;
}

/* A lead-in has its first demand beside it; closing and signature have the text they close. */
static void
assert_kept_together (const PleaLayout *layout)
{
  PleaLetter *letter = layout->letter;

  for (guint block = 1; block < letter->blocks->len; block++)
    {
      PleaBlockKind before = plea_letter_get_block (letter, block - 1)->kind;
      PleaBlockKind here = plea_letter_get_block (letter, block)->kind;

      if (before == PLEA_BLOCK_LEAD_IN || before == PLEA_BLOCK_SUBJECT
          || before == PLEA_BLOCK_SALUTATION || here == PLEA_BLOCK_CLOSING
          || here == PLEA_BLOCK_SIGNATURE || here == PLEA_BLOCK_COPIES)
        g_assert_cmpuint (get_last_page (layout, block - 1), ==, get_first_page (layout, block));
    }
}

/* What stands in the head can show in a window only if it is meant to. */
static void
assert_private (const PleaLayout *layout, const PleaFormat *format)
{
  for (guint i = 0; i < layout->lines->len; i++)
    {
      const PleaLine *line = &g_array_index (layout->lines, PleaLine, i);
      PleaBox         box = plea_box_between (
                  line->x / PLEA_POINTS_PER_MM, plea_line_get_top (line) / PLEA_POINTS_PER_MM,
                  get_end (line) / PLEA_POINTS_PER_MM, plea_line_get_bottom (line) / PLEA_POINTS_PER_MM);

      if (line->page > 0 || get_kind (layout, line) == PLEA_BLOCK_RECIPIENT
          || get_kind (layout, line) == PLEA_BLOCK_RETURN_LINE)
        continue;
      g_assert_false (plea_format_may_show (format, &box));
    }
}

static void
assert_sound (const PleaLayout *layout, const PleaFormat *format)
{
  assert_inside (layout, format);
  assert_no_overlap (layout);
  assert_no_widows (layout);
  assert_kept_together (layout);
  assert_private (layout, format);
}

/* Random letters */

static const struct
{
  const char *language;
  const char *words[6];
} scripts[] = {
  { "en", { "human", "rights", "Ada", "a", "imprisonment", "of" } },
  { "ru", { "правозащитница", "и", "законная", "деятельность", "свобода", "дело" } },
  { "ar", { "حقوق", "الإنسان", "المدافعة", "Ada", "في", "القضائية" } },
  { "he", { "זכויות", "האדם", "מגינה", "של", "Ada", "משפט" } },
  { "el", { "ανθρώπινα", "δικαιώματα", "υπερασπίστρια", "των", "η", "Ada" } },
  { "fr", { "droits", "humains", "défenseure", "de", "l’emprisonnement", "Ada" } },
  { "zh", { "人权捍卫者", "监禁", "权利", "的", "司法骚扰", "Ada" } },
};

static char *
make_words (guint script, int max_words)
{
  g_autoptr (GString) words = g_string_new (NULL);
  int n_words = g_test_rand_int_range (1, max_words);

  for (int i = 0; i < n_words; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? " " : "",
                            scripts[script].words[g_test_rand_int_range (0, 6)]);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
append_paragraphs (GString *xml, guint script)
{
  int n_paragraphs = g_test_rand_int_range (1, 7);

  for (int i = 0; i < n_paragraphs; i++)
    {
      g_autofree char *words = make_words (script, 150);

      g_string_append_printf (xml, "<p>%s</p>", words);
    }
}

static void
append_demands (GString *xml, guint script)
{
  int              n_demands = g_test_rand_int_range (1, 13);
  g_autofree char *lead_in = make_words (script, 12);

  g_string_append_printf (xml, "<demands><lead-in>%s:</lead-in>", lead_in);
  for (int i = 0; i < n_demands; i++)
    {
      g_autofree char *words = make_words (script, 60);

      g_string_append_printf (xml, "<demand>%s;</demand>", words);
    }
  g_string_append (xml, "</demands>");
}

static GStrv
make_address (guint script)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  int n_lines = g_test_rand_int_range (2, 9);

  for (int i = 0; i < n_lines; i++)
    {
      g_autofree char *line = make_words (script, 8);

      g_strv_builder_add (lines, line);
    }

  return g_strv_builder_end (lines);
}

static PleaLetter *
make_letter (guint script)
{
  g_autoptr (GString) body = g_string_new (NULL);
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  g_autoptr (PleaSender) sender = plea_sender_new ();
  g_auto (GStrv) address = make_address (script);
  g_autofree char *salutation = make_words (script, 8);
  g_autofree char *name = make_words (script, 4);
  g_autofree char *own_address = make_words (script, 25);
  PleaTestLetter   letter = { scripts[script].language, (const char *const *) address, salutation,
                              NULL };

  append_paragraphs (body, script);
  append_demands (body, script);
  letter.body = body->str;
  g_strdelimit (own_address, " ", '\n');
  g_object_set (sender, "name", name, "address", own_address, "town", name, NULL);
  g_object_set (draft, "disclosure", (PleaDisclosure) g_test_rand_int_range (0, 4), NULL);
  g_object_set (draft, "one-sheet", g_test_rand_int_range (0, 4) == 0, NULL);
  g_object_set (draft, "emphasise-name", g_test_rand_bit (), NULL);
  if (g_test_rand_bit ())
    g_object_set (draft, "subject", name, NULL);

  return plea_test_letter_compose (&letter, draft, sender);
}

/* Script after script and font after font: Pango keeps few fonts at hand. */
static void
test_random_letters (void)
{
  guint n_each = N_RANDOM_LETTERS / G_N_ELEMENTS (scripts) + 1;

  for (guint i = 0; i < n_each * G_N_ELEMENTS (scripts); i++)
    {
      g_autoptr (PleaLetter) letter = make_letter (i / n_each);
      PleaStyle style = {
        .format = g_ptr_array_index (plea_format_list (PLEA_FORMAT_OF_LETTERS),
                                     i % plea_format_list (PLEA_FORMAT_OF_LETTERS)->len),
        .font = g_ptr_array_index (plea_font_list (), i % n_each * plea_font_list ()->len / n_each),
      };
      g_autoptr (PleaLayout) layout = plea_letter_layout_new (letter, &style);

      assert_sound (layout, style.format);
    }
}

/* Page by page what Poppler finds is on the paper, and nothing of the text is lost. */
static guint
count_letters (PopplerPage *page)
{
  g_autofree char             *text = poppler_page_get_text (page);
  g_autofree PopplerRectangle *boxes = NULL;
  guint                        n_boxes, n_letters = 0;
  double                       width, height;

  poppler_page_get_size (page, &width, &height);
  g_assert_true (poppler_page_get_text_layout (page, &boxes, &n_boxes));
  for (guint i = 0; i < n_boxes; i++)
    g_assert_true (boxes[i].x1 >= 0 && boxes[i].y1 >= 0 && boxes[i].x2 <= width
                   && boxes[i].y2 <= height);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    n_letters += g_unichar_isalpha (g_utf8_get_char (p));

  return n_letters;
}

static guint
count_letters_of_lines (const PleaLayout *layout)
{
  guint n_letters = 0;

  for (guint i = 0; i < layout->lines->len; i++)
    {
      const PleaLine *line = &g_array_index (layout->lines, PleaLine, i);
      const char     *start = pango_layout_get_text (line->layout) + line->text->start_index;

      for (const char *p = start; p < start + line->text->length; p = g_utf8_next_char (p))
        n_letters += g_unichar_isalpha (g_utf8_get_char (p));
    }

  return n_letters;
}

static guint
count_letters_of_pdf (GBytes *pdf, guint n_pages)
{
  PopplerDocument *document = poppler_document_new_from_bytes (pdf, NULL, NULL);
  guint            n_letters = 0;

  g_assert_cmpint (poppler_document_get_n_pages (document), ==, (int) n_pages);
  for (guint i = 0; i < n_pages; i++)
    {
      PopplerPage *page = poppler_document_get_page (document, (int) i);

      n_letters += count_letters (page);
      g_object_unref (page);
    }
  g_object_unref (document);

  return n_letters;
}

/* Those scripts that Poppler reads letter for letter. */
static void
test_random_pdfs (void)
{
  static const guint readable[] = { 0, 1, 4, 5 };

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (PleaLetter) letter = make_letter (readable[i % G_N_ELEMENTS (readable)]);
      PleaStyle style = plea_test_letter_get_style (
          ((PleaCatalogItem *) g_ptr_array_index (
               plea_format_list (PLEA_FORMAT_OF_LETTERS),
               i % plea_format_list (PLEA_FORMAT_OF_LETTERS)->len))
              ->id);
      g_autoptr (PleaLayout) layout = plea_letter_layout_new (letter, &style);
      g_autoptr (GPtrArray) letters = g_ptr_array_new ();
      g_autoptr (PleaDocument) document = NULL;
      g_autoptr (GBytes) pdf = NULL;

      g_ptr_array_add (letters, letter);
      document = plea_document_new (letters, &style);
      pdf = plea_document_to_pdf (document, NULL);
      g_assert_cmpuint (count_letters_of_pdf (pdf, layout->n_pages), ==,
                        count_letters_of_lines (layout));
    }
}

/* The published letter */

/* On one page of A4 where nobody wants it otherwise, and in type that anybody can read. */
static void
test_built_in (gconstpointer one_sheet)
{
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  g_autoptr (PleaSender) sender = plea_sender_new ();
  g_autoptr (PleaLetter) letter = NULL;

  if (!GPOINTER_TO_UINT (one_sheet))
    g_object_set (draft, "one-sheet", FALSE, NULL);
  letter = compose_built_in (draft, sender);
  for (guint i = 0; i < plea_format_list (PLEA_FORMAT_OF_LETTERS)->len; i++)
    for (guint j = 0; j < plea_font_list ()->len; j++)
      {
        PleaStyle style = { .format = g_ptr_array_index (plea_format_list (PLEA_FORMAT_OF_LETTERS),
                                                         i),
                            .font = g_ptr_array_index (plea_font_list (), j) };
        g_autoptr (PleaLayout) layout = plea_letter_layout_new (letter, &style);

        if (GPOINTER_TO_UINT (one_sheet) && g_str_equal (style.font->item.id, "serif")
            && g_str_equal (style.format->paper, "iso_a4"))
          g_assert_cmpuint (layout->n_pages, ==, 1);
        else if (!GPOINTER_TO_UINT (one_sheet))
          g_assert_cmpuint (layout->n_pages, ==, style.font->size < 16 ? 2 : 3);
        g_assert_cmpfloat (layout->tightness.size, >=, style.font->least_size);
        g_assert_cmpuint (layout->warnings->len, ==, 0);
        assert_sound (layout, style.format);
      }
}

static char *
repeat (const char *words, guint times)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < times; i++)
    g_string_append (text, words);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* More than Pango can measure in one line, with spaces and, of fewer letters, without. */
static void
test_endless_paragraphs (void)
{
  static const struct
  {
    const char *words;
    guint       times;
    guint       least_pages;
  } cases[] = { { "word ", 120000, 100 }, { "w", 20000, 5 } };
  PleaStyle style = plea_test_letter_get_style ("plain-a4");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PleaDraft) draft = plea_draft_new ("x");
      g_autoptr (PleaSender) sender = plea_sender_new ();
      g_autofree char *words = repeat (cases[i].words, cases[i].times);
      g_autoptr (PleaLetter) letter = NULL;
      g_autoptr (PleaLayout) layout = NULL;

      g_object_set (draft, "own-words", words, NULL);
      letter = compose_built_in (draft, sender);
      layout = plea_letter_layout_new (letter, &style);
      g_assert_cmpuint (layout->n_pages, >, cases[i].least_pages);
      assert_sound (layout, style.format);
    }
}

/* One word longer than a line, and more that belongs together than a page holds, end somewhere all
 * the same. */
static void
test_extremes (void)
{
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  g_autoptr (PleaSender) sender = plea_sender_new ();
  g_autofree char *long_word = g_strnfill (10000, 'w');
  g_autofree char *long_closing = g_strnfill (20000, 'c');
  PleaStyle        style = plea_test_letter_get_style ("din5008-b");
  g_autoptr (PleaLetter) letter = NULL;
  g_autoptr (PleaLayout) layout = NULL;

  g_object_set (draft, "own-words", long_word, NULL);
  plea_draft_set_edit (draft, "en", "closing", long_closing);
  letter = compose_built_in (draft, sender);
  layout = plea_letter_layout_new (letter, &style);
  g_assert_cmpuint (layout->n_pages, >, 3);
  assert_inside (layout, style.format);
}

static void
assert_warned (const PleaLayout *layout, PleaWarningKind kind)
{
  guint n_warnings = 0;

  for (guint i = 0; i < layout->warnings->len; i++)
    n_warnings += (&g_array_index (layout->warnings, PleaWarning, i))->kind == kind;
  g_assert_cmpuint (n_warnings, ==, 1);
}

static const char *
get_printed (const PleaLayout *layout, PleaBlockKind kind)
{
  for (guint i = 0;; i++)
    if (get_kind (layout, (&g_array_index (layout->lines, PleaLine, i))) == kind)
      return pango_layout_get_text ((&g_array_index (layout->lines, PleaLine, i))->layout);
}

/* A place too long for the lines that have room there is left out, and said so. */
static void
test_long_place (void)
{
  static const char *const address[] = { "A", "B", "C", "D", "E", NULL };
  static const struct
  {
    const char *language;
    const char *place;
    const char *date;
  } cases[] = { { "en", "Llanfairpwllgwyngyll ", "1 May 2020" },
                { "fr", "w", "Le 1er mai 2020" },
                { "ar", "المدينة ", "1 مايو 2020" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases) * plea_format_list (PLEA_FORMAT_OF_LETTERS)->len; i++)
    {
      guint          nth = i / plea_format_list (PLEA_FORMAT_OF_LETTERS)->len;
      PleaTestLetter made_up = { cases[nth].language, address, "dear all,", "<p>please</p>" };
      PleaStyle      style = plea_test_letter_get_style (
               ((PleaCatalogItem *) g_ptr_array_index (
                    plea_format_list (PLEA_FORMAT_OF_LETTERS),
                    i % plea_format_list (PLEA_FORMAT_OF_LETTERS)->len))
                   ->id);
      g_autoptr (PleaDraft) draft = plea_draft_new ("x");
      g_autoptr (PleaSender) sender = plea_sender_new ();
      g_autofree char *place = repeat (cases[nth].place, 1000);
      g_autoptr (GDate) date = g_date_new_dmy (1, G_DATE_MAY, 2020);
      g_autoptr (PleaLetter) letter = NULL;
      g_autoptr (PleaLayout) layout = NULL;

      g_object_set (draft, "disclosure", PLEA_DISCLOSURE_FULL, NULL);
      g_object_set (sender, "name", "v", "address", "u\nu\nu\nu\nu", NULL);
      g_object_set (draft, "place", place, NULL);
      g_object_set (draft, "date", date, NULL);
      letter = plea_test_letter_compose (&made_up, draft, sender);
      layout = plea_letter_layout_new (letter, &style);
      assert_sound (layout, style.format);
      assert_warned (layout, PLEA_WARNING_PLACE_LEFT_OUT);
      g_assert_cmpstr (get_printed (layout, PLEA_BLOCK_DATE), ==, cases[nth].date);
    }
}

/* One sheet */

static PleaLayout *
lay_out_sentences (const char *own_words, guint n_sentences, gboolean one_sheet)
{
  static const char *const address[] = { "Minister", "1 Street", NULL };
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  g_autoptr (PleaSender) sender = plea_sender_new ();
  g_autoptr (GString) body = g_string_new (NULL);
  g_autoptr (PleaLetter) letter = NULL;
  PleaTestLetter made_up = { "en", address, "Dear Minister,", NULL };
  PleaStyle      style = plea_test_letter_get_style ("plain-a4");

  for (guint i = 0; i < n_sentences; i++)
    g_string_append (body, "<p>Ada is a defender of human rights and has done nothing but that for "
                           "years; nobody may be put on trial for it, wherever it may be.</p>");
  made_up.body = body->str;
  g_object_set (draft, "one-sheet", one_sheet, NULL);
  g_object_set (draft, "own-words", own_words, NULL);
  letter = plea_test_letter_compose (&made_up, draft, sender);

  return plea_letter_layout_new (letter, &style);
}

static void
test_one_sheet (void)
{
  const PleaFormat *format = plea_format_find (PLEA_FORMAT_OF_LETTERS, "plain-a4");
  const PleaFont   *font = plea_font_find ("serif");
  gboolean          spacing = FALSE, margins = FALSE, size = FALSE, too_long = FALSE;

  for (guint n_sentences = 1; !too_long; n_sentences++)
    {
      g_autoptr (PleaLayout) usual = lay_out_sentences (NULL, n_sentences, FALSE);
      g_autoptr (PleaLayout) tight = lay_out_sentences (NULL, n_sentences, TRUE);
      const PleaTightness *tightness = &tight->tightness;

      assert_sound (tight, format);
      g_assert_cmpfloat (tightness->size, >=, 10);
      too_long = tight->n_pages > 1;
      if (too_long)
        {
          /* As usual. */
          g_assert_cmpuint (tight->n_pages, ==, usual->n_pages);
          g_assert_cmpfloat (tightness->size, ==, font->size);
          continue;
        }

      /* Only as far as it must be, in this order. */
      if (usual->n_pages == 1)
        g_assert_cmpfloat (tightness->spacing, ==, 1);
      spacing |= tightness->spacing < 1 && tightness->margins == &format->margins;
      margins |= tightness->margins == &format->least_margins && tightness->size >= font->size;
      size |= tightness->size < font->size;
      g_assert_true (!margins || spacing);
      g_assert_true (!size || margins);
    }

  g_assert_true (spacing && margins && size);
}

static guint
count_lines_of_last_page (const PleaLayout *layout)
{
  guint n_lines = 0;

  plea_foreach_in (const PleaLine, line, layout->lines)
    n_lines += line->page + 1 == layout->n_pages && line->role != PLEA_LINE_HEADER;

  return n_lines;
}

/* However long the letter is, no sheet is there for the signature alone. */
static void
test_last_page (void)
{
  const PleaFormat *format = plea_format_find (PLEA_FORMAT_OF_LETTERS, "plain-a4");

  for (guint n_sentences = 1; n_sentences < 80; n_sentences++)
    {
      g_autoptr (PleaLayout) layout = lay_out_sentences ("I hope for you.", n_sentences, FALSE);

      assert_sound (layout, format);
      if (layout->n_pages > 1)
        g_assert_cmpuint (count_lines_of_last_page (layout), >=, 8);
    }
}

/* Demands */

static const PleaLine *
find_label (const PleaLayout *layout, const char *label)
{
  for (guint i = 0; i < layout->lines->len; i++)
    {
      const PleaLine *line = &g_array_index (layout->lines, PleaLine, i);

      if (line->role == PLEA_LINE_LABEL
          && g_str_equal (pango_layout_get_text (line->layout), label))
        return line;
    }

  g_assert_not_reached ();
}

static PleaLayout *
lay_out_eleven_demands (const char *language, const char *demand)
{
  static const char *const address[] = { "Minister", "1 Street", NULL };
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  g_autoptr (PleaSender) sender = plea_sender_new ();
  g_autoptr (GString) body = g_string_new ("<demands><lead-in>Please:</lead-in>");
  g_autoptr (PleaLetter) letter = NULL;
  PleaTestLetter made_up = { language, address, "Dear Minister,", NULL };
  PleaStyle      style = plea_test_letter_get_style ("plain-a4");

  for (guint i = 0; i < 11; i++)
    g_string_append_printf (body, "<demand>%s;</demand>", demand);
  g_string_append (body, "</demands>");
  made_up.body = body->str;
  letter = plea_test_letter_compose (&made_up, draft, sender);

  return plea_letter_layout_new (letter, &style);
}

/* The points behind 1 and 10 stand under each other, and all lines of a demand begin at one x. */
static void
test_hanging_numbers (void)
{
  g_autoptr (PleaLayout) layout = lay_out_eleven_demands (
      "en", "Release Ada and all the others who are in prison for what they have said and written, "
            "at once and without any condition");
  double point = get_end (find_label (layout, "1."));

  g_assert_cmpfloat_with_epsilon (get_end (find_label (layout, "10.")), point, 0.01);
  for (guint i = 0; i < layout->lines->len; i++)
    {
      const PleaLine *line = &g_array_index (layout->lines, PleaLine, i);

      if (line->block != PLEA_LINE_NO_BLOCK && get_kind (layout, line) == PLEA_BLOCK_DEMAND
          && line->role != PLEA_LINE_LABEL)
        g_assert_cmpfloat_with_epsilon (line->x, point + PLEA_LABEL_GAP, 0.01);
    }
}

/* The same in a mirror. */
static void
test_hanging_numbers_on_the_right (void)
{
  g_autoptr (PleaLayout) layout = lay_out_eleven_demands (
      "ar", "إسقاط الإجراءات القانونية المتخذة ضد المدافعة ووقف جميع أشكال المضايقة التي تتعرض لها "
            "بسبب عملها المشروع في الدفاع عن حقوق الإنسان");
  double point = find_label (layout, "1.")->x;

  g_assert_cmpfloat_with_epsilon (find_label (layout, "10.")->x, point, 0.01);
  for (guint i = 0; i < layout->lines->len; i++)
    {
      const PleaLine *line = &g_array_index (layout->lines, PleaLine, i);

      if (line->block != PLEA_LINE_NO_BLOCK && get_kind (layout, line) == PLEA_BLOCK_DEMAND
          && line->role != PLEA_LINE_LABEL)
        g_assert_cmpfloat_with_epsilon (get_end (line), point - PLEA_LABEL_GAP, 0.01);
    }
}

/* Chinese */

static const PleaLine *
find_line (const PleaLayout *layout, PleaBlockKind kind, guint nth)
{
  for (guint i = 0; i < layout->lines->len; i++)
    if (get_kind (layout, (&g_array_index (layout->lines, PleaLine, i))) == kind && nth-- == 0)
      return &g_array_index (layout->lines, PleaLine, i);

  g_assert_not_reached ();
}

/* Paragraphs begin two characters from the left, the closing in two lines, only the first of which
 * does; name and date follow, at the right. */
static void
test_chinese_customs (void)
{
  static const char *const address[] = { "外交部长", "北京", NULL };
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  g_autoptr (PleaSender) sender = plea_sender_new ();
  PleaTestLetter made_up = { "zh", address, "尊敬的部长阁下：", "<p>人权捍卫者</p>" };
  PleaStyle      style = plea_test_letter_get_style ("plain-a4");
  PleaBox        text = plea_format_get_text_box (style.format, &style.format->margins, 0);
  double         left = text.x * PLEA_POINTS_PER_MM;
  double         right = left + text.width * PLEA_POINTS_PER_MM;
  double         indented = left + 2 * style.font->size;
  g_autoptr (PleaLetter) letter = NULL;
  g_autoptr (PleaLayout) layout = NULL;

  g_object_set (sender, "name", "Ada", NULL);
  letter = plea_test_letter_compose (&made_up, draft, sender);
  layout = plea_letter_layout_new (letter, &style);
  g_assert_cmpfloat_with_epsilon (find_line (layout, PLEA_BLOCK_SALUTATION, 0)->x, left, 0.1);
  g_assert_cmpfloat_with_epsilon (find_line (layout, PLEA_BLOCK_PARAGRAPH, 0)->x, indented, 0.1);
  g_assert_cmpfloat_with_epsilon (find_line (layout, PLEA_BLOCK_CLOSING, 0)->x, indented, 0.1);
  g_assert_cmpfloat_with_epsilon (find_line (layout, PLEA_BLOCK_CLOSING, 1)->x, left, 0.1);
  g_assert_cmpfloat_with_epsilon (get_end (find_line (layout, PLEA_BLOCK_SIGNATURE, 0)), right,
                                  0.1);
  g_assert_cmpfloat_with_epsilon (get_end (find_line (layout, PLEA_BLOCK_DATE, 0)), right, 0.1);
  g_assert_cmpfloat (find_line (layout, PLEA_BLOCK_DATE, 0)->baseline, >,
                     find_line (layout, PLEA_BLOCK_SIGNATURE, 0)->baseline);
}

/* Bold type */

static char *
get_bold_text (const PleaLayout *layout)
{
  g_autoptr (GString) bold = g_string_new (NULL);

  for (guint i = 0; i < layout->lines->len; i++)
    {
      const PleaLine *line = &g_array_index (layout->lines, PleaLine, i);

      for (GSList *l = line->text->runs; l != NULL; l = l->next)
        {
          const PangoItem *item = ((PangoGlyphItem *) l->data)->item;
          g_autoptr (PangoFontDescription) font = pango_font_describe (item->analysis.font);

          if (pango_font_description_get_weight (font) == PANGO_WEIGHT_BOLD)
            g_string_append_printf (bold, "[%.*s]", item->length,
                                    pango_layout_get_text (line->layout) + item->offset);
        }
    }

  return g_string_free (g_steal_pointer (&bold), FALSE);
}

static void
test_bold_name (void)
{
  static const char *const address[] = { "Ada", "1 Street", NULL };
  static const struct
  {
    const char *body;
    gboolean    emphasise;
    const char *bold;
  } texts[] = {
    { "<p>Ada met Adam.</p>", FALSE, "" },
    { "<p>Ada met Adam.</p>", TRUE, "[Ada]" },
    { "<p>Ada’s trial; “Ada”</p><demands><lead-in>x</lead-in><demand>Free Ada.</demand></demands>",
      TRUE, "[Ada][Ada][Ada]" },
    { "<p>人权捍卫者Ada被捕</p>", TRUE, "[Ada]" },
    { "<p>CanAda, adA</p>", TRUE, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (PleaDraft) draft = plea_draft_new ("x");
      g_autoptr (PleaSender) sender = plea_sender_new ();
      PleaTestLetter made_up = { "en", address, "Dear Ada,", texts[i].body };
      PleaStyle      style = plea_test_letter_get_style ("plain-a4");
      g_autoptr (PleaLetter) letter = NULL;
      g_autoptr (PleaLayout) layout = NULL;
      g_autofree char *bold = NULL;

      g_object_set (draft, "emphasise-name", texts[i].emphasise, NULL);
      letter = plea_test_letter_compose (&made_up, draft, sender);
      layout = plea_letter_layout_new (letter, &style);
      bold = get_bold_text (layout);
      g_assert_cmpstr (bold, ==, texts[i].bold);
    }
}

/* Warnings */

/* Private use: no font has a picture of it. */
static void
test_missing_glyphs (void)
{
  g_autoptr (PleaLayout) layout = lay_out_sentences (
      "Hope \xf4\x80\x80\x81\xf4\x80\x80\x82\xf4\x80\x80\x81.", 1, FALSE);
  const PleaWarning *warning;
  g_autofree char   *sentence = NULL;

  g_assert_cmpuint (layout->warnings->len, ==, 1);
  warning = (&g_array_index (layout->warnings, PleaWarning, 0));
  g_assert_cmpint (warning->kind, ==, PLEA_WARNING_MISSING_GLYPHS);
  g_assert_cmpstr (warning->text, ==, "\xf4\x80\x80\x81\xf4\x80\x80\x82");
  g_assert_nonnull (strstr (plea_letter_get_block (layout->letter, warning->block)->text, "Hope"));
  sentence = plea_warning_to_sentence (warning);
  g_assert_nonnull (
      strstr (sentence, ": \xf4\x80\x80\x81 (U+100001), \xf4\x80\x80\x82 (U+100002)"));
}

/* What no font has is named by its script; a font for it is then easy to find. */
static void
test_missing_scripts (void)
{
  static const struct
  {
    const char *text;
    const char *named;
  } cases[] = {
    { "\xf0\x96\xa9\x80", "\xf0\x96\xa9\x80 (Mro)" },
    { "\xee\x80\x80", "\xee\x80\x80 (U+E000)" },
    { "\xf0\x96\xa9\x80\xe2\x80\xa6", "\xf0\x96\xa9\x80\xe2\x80\xa6 (Mro)" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PleaWarning warning = { .kind = PLEA_WARNING_MISSING_GLYPHS, .text = (char *) cases[i].text };
      g_autofree char *sentence = plea_warning_to_sentence (&warning);

      g_assert_true (g_str_has_suffix (sentence, cases[i].named));
    }
}

/* The continuation header names the recipient, the date and the page, and keeps them apart. */
static void
test_header (void)
{
  g_autoptr (PleaLayout) layout = lay_out_sentences (NULL, 30, FALSE);
  guint           n_lines = layout->lines->len;
  const PleaLine *start = (&g_array_index (layout->lines, PleaLine, n_lines - 2));
  const PleaLine *end = (&g_array_index (layout->lines, PleaLine, n_lines - 1));

  g_assert_cmpuint (layout->n_pages, ==, 2);
  g_assert_cmpuint (start->block, ==, PLEA_LINE_NO_BLOCK);
  g_assert_cmpuint (start->page, ==, 1);
  g_assert_true (g_str_has_prefix (pango_layout_get_text (start->layout), "Minister · "));
  g_assert_cmpstr (pango_layout_get_text (end->layout), ==, "Page 2 of 2");
  g_assert_true (stand_beside (start, end));
}

/* Every script has a face of its own; Chinese characters that of the letter's language. */
static void
test_families (void)
{
  static const struct
  {
    const char *script;
    const char *letter_script;
    const char *first;
  } wanted[] = {
    { "Arab", "Latn", "Noto Naskh Arabic" },     { "Hebr", "Hebr", "Noto Serif Hebrew" },
    { "Hani", "Hans", "Noto Serif CJK SC" },     { "Hani", "Hant", "Noto Serif CJK TC" },
    { "Hani", "Jpan", "Noto Serif CJK JP" },     { "Hani", "Kore", "Noto Serif CJK KR" },
    { "Hani", "Arab", "Noto Serif CJK SC" },     { "Hang", "Latn", "Noto Serif CJK KR" },
    { "Deva", "Latn", "Noto Serif Devanagari" }, { "Taml", "Taml", "Noto Serif Tamil" },
    { "Arab", "Aran", "Noto Nastaliq Urdu" },    { "Arab", "Arab", "Noto Naskh Arabic" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (wanted); i++)
    g_assert_true (
        g_str_has_prefix (plea_font_get_script_families (plea_font_find ("serif"), wanted[i].script,
                                                         wanted[i].letter_script),
                          wanted[i].first));
  g_assert_null (plea_font_get_script_families (plea_font_find ("serif"), "Cyrl", "Cyrl"));
  g_assert_true (
      g_str_has_prefix (plea_font_get_script_families (plea_font_find ("book"), "Arab", "Arab"),
                        "Noto Naskh Arabic"));
  g_assert_true (plea_font_find_or_default ("of a newer Plea") == plea_font_find_or_default (NULL));
}

/* What is forgotten */

static gpointer
find_words (const PleaLayout *layout, const char *words)
{
  for (guint i = 0; i < layout->lines->len; i++)
    {
      PangoLayout *text = (&g_array_index (layout->lines, PleaLine, i))->layout;

      if (g_str_equal (pango_layout_get_text (text), words))
        return text;
    }

  g_assert_not_reached ();
}

/* Nothing of who signs outlives the letter; what the next letter says as well may. */
static void
test_own_words (void)
{
  static const char *const address[] = { "Ada", "1 Street", NULL };
  static const char *const words[] = { "My grandmother taught me.", "Grace Hopper",
                                       "Grace Hopper\nElm Town" };
  PleaTestLetter           made_up = { "en", address, "Dear Ada,", "<p>I write to you.</p>" };
  PleaStyle                style = plea_test_letter_get_style ("plain-a4");
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  g_autoptr (PleaSender) sender = plea_sender_new ();
  g_autoptr (PleaLetter) letter = NULL;
  PleaLayout *layout;
  gpointer    texts[G_N_ELEMENTS (words)];

  g_object_set (draft, "own-words", words[0], "disclosure", PLEA_DISCLOSURE_TOWN, NULL);
  g_object_set (sender, "name", words[1], "town", "Elm Town", NULL);
  letter = plea_test_letter_compose (&made_up, draft, sender);
  layout = plea_letter_layout_new (letter, &style);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      texts[i] = find_words (layout, words[i]);
      g_object_add_weak_pointer (texts[i], &texts[i]);
    }
  plea_layout_free (layout);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_null (texts[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/layout/built-in", GUINT_TO_POINTER (FALSE), test_built_in);
  g_test_add_data_func ("/layout/built-in/one-sheet", GUINT_TO_POINTER (TRUE), test_built_in);
  g_test_add_func ("/layout/random-letters", test_random_letters);
  g_test_add_func ("/layout/random-pdfs", test_random_pdfs);
  g_test_add_func ("/layout/long-place", test_long_place);
  g_test_add_func ("/layout/extremes", test_extremes);
  g_test_add_func ("/layout/endless-paragraphs", test_endless_paragraphs);
  g_test_add_func ("/layout/one-sheet", test_one_sheet);
  g_test_add_func ("/layout/last-page", test_last_page);
  g_test_add_func ("/layout/hanging-numbers/left", test_hanging_numbers);
  g_test_add_func ("/layout/hanging-numbers/right", test_hanging_numbers_on_the_right);
  g_test_add_func ("/layout/chinese-customs", test_chinese_customs);
  g_test_add_func ("/layout/bold-name", test_bold_name);
  g_test_add_func ("/layout/own-words", test_own_words);
  g_test_add_func ("/layout/missing-glyphs", test_missing_glyphs);
  g_test_add_func ("/layout/missing-scripts", test_missing_scripts);
  g_test_add_func ("/layout/header", test_header);
  g_test_add_func ("/layout/families", test_families);

  return g_test_run ();
}
