/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Layout: what must hold for any letter. */

#include <math.h>

#include "plea-appeal-file.h"
#include "plea-date.h"
#include "plea-layout.h"
#include "plea-typography.h"

#define N_RANDOM_LETTERS 400
#define TOLERANCE 0.5

static PleaLetter *
compose_built_in (PleaDraft *draft, PleaSender *sender)
{
  g_autoptr (PleaAppeal) appeal = plea_appeal_file_load_built_in ("elena-milashina-2016");

  return plea_letter_compose (appeal, draft, sender, plea_appeal_get_recipient (appeal, 0));
}

static PleaBlockKind
get_kind (const PleaLayout *layout, const PleaLine *line)
{
  return plea_letter_get_block (plea_layout_get_letter (layout), line->block)->kind;
}

static gboolean
flows (const PleaLayout *layout, const PleaLine *line)
{
  return line->block != PLEA_LINE_NO_BLOCK && get_kind (layout, line) >= PLEA_BLOCK_SUBJECT;
}

static double
get_end (const PleaLine *line)
{
  PangoRectangle logical;

  pango_layout_line_get_extents (line->text, NULL, &logical);

  return line->x + pango_units_to_double (logical.width);
}

/* Every line of the text is inside the text block of its page. */
static void
assert_inside (const PleaLayout *layout, const PleaFormat *format)
{
  for (guint i = 0; i < plea_layout_get_n_lines (layout); i++)
    {
      const PleaLine *line = plea_layout_get_line (layout, i);
      const PleaBox  *box = line->page == 0 ? &format->body : &format->next_body;

      if (!flows (layout, line))
        continue;
      g_assert_cmpfloat (line->x, >=, box->x * PLEA_POINTS_PER_MM - TOLERANCE);
      g_assert_cmpfloat (get_end (line), <=,
                         (box->x + box->width) * PLEA_POINTS_PER_MM + TOLERANCE);
      g_assert_cmpfloat (line->baseline, >, box->y * PLEA_POINTS_PER_MM);
      g_assert_cmpfloat (line->baseline, <, (box->y + box->height) * PLEA_POINTS_PER_MM);
    }
}

/* Lines of a page go down by at least the pitch; only a demand's number shares its line. */
static void
assert_no_overlap (const PleaLayout *layout)
{
  const PleaLine *previous = NULL;

  for (guint i = 0; i < plea_layout_get_n_lines (layout); i++)
    {
      const PleaLine *line = plea_layout_get_line (layout, i);

      if (!flows (layout, line))
        continue;
      if (previous != NULL && previous->page == line->page && !previous->is_label)
        g_assert_cmpfloat (line->baseline - previous->baseline, >=, PLEA_LINE_PITCH - 0.01);
      previous = line;
    }
}

static guint
count_lines (const PleaLayout *layout, guint block, int page)
{
  guint n_lines = 0;

  for (guint i = 0; i < plea_layout_get_n_lines (layout); i++)
    {
      const PleaLine *line = plea_layout_get_line (layout, i);

      n_lines += line->block == block && !line->is_label
                 && (page < 0 || line->page == (guint) page);
    }

  return n_lines;
}

static void
assert_no_widows (const PleaLayout *layout)
{
  for (guint block = 0; block < plea_letter_get_n_blocks (plea_layout_get_letter (layout)); block++)
    for (guint page = 0; page < plea_layout_get_n_pages (layout); page++)
      {
        guint here = count_lines (layout, block, (int) page);

        if (here > 0 && here < count_lines (layout, block, -1))
          g_assert_cmpuint (here, >=, 2);
      }
}

static guint
get_first_page (const PleaLayout *layout, guint block)
{
  for (guint i = 0; i < plea_layout_get_n_lines (layout); i++)
    if (plea_layout_get_line (layout, i)->block == block)
      return plea_layout_get_line (layout, i)->page;

  g_assert_not_reached ();
}

static guint
get_last_page (const PleaLayout *layout, guint block)
{
  guint page = 0;

  for (guint i = 0; i < plea_layout_get_n_lines (layout); i++)
    if (plea_layout_get_line (layout, i)->block == block)
      page = plea_layout_get_line (layout, i)->page;

  return page;
}

/* A lead-in has its first demand beside it; closing and signature have the text they close. */
static void
assert_kept_together (const PleaLayout *layout)
{
  PleaLetter *letter = plea_layout_get_letter (layout);

  for (guint block = 1; block < plea_letter_get_n_blocks (letter); block++)
    {
      PleaBlockKind before = plea_letter_get_block (letter, block - 1)->kind;
      PleaBlockKind here = plea_letter_get_block (letter, block)->kind;

      if (before == PLEA_BLOCK_LEAD_IN || before == PLEA_BLOCK_SALUTATION
          || here == PLEA_BLOCK_CLOSING || here == PLEA_BLOCK_SIGNATURE
          || here == PLEA_BLOCK_COPIES)
        g_assert_cmpuint (get_last_page (layout, block - 1), ==, get_first_page (layout, block));
    }
}

static void
assert_sound (const PleaLayout *layout, const PleaFormat *format)
{
  assert_inside (layout, format);
  assert_no_overlap (layout);
  assert_no_widows (layout);
  assert_kept_together (layout);
}

/* Random letters */

static const char *const vocabulary[][6] = {
  { "human", "rights", "defender", "a", "imprisonment", "of" },
  { "правозащитница", "и", "законная", "деятельность", "свобода", "дело" },
  { "حقوق", "الإنسان", "المدافعة", "عن", "في", "القضائية" },
};
static const char *const languages[] = { "en", "ru", "ar" };

static char *
make_words (guint script, int max_words)
{
  g_autoptr (GString) words = g_string_new (NULL);
  int n_words = g_test_rand_int_range (1, max_words);

  for (int i = 0; i < n_words; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? " " : "",
                            vocabulary[script][g_test_rand_int_range (0, 6)]);

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
  int              n_demands = g_test_rand_int_range (1, 9);
  g_autofree char *lead_in = make_words (script, 12);

  g_string_append_printf (xml, "<demands><lead-in>%s:</lead-in>", lead_in);
  for (int i = 0; i < n_demands; i++)
    {
      g_autofree char *words = make_words (script, 60);

      g_string_append_printf (xml, "<demand>%s;</demand>", words);
    }
  g_string_append (xml, "</demands>");
}

static PleaAppeal *
make_appeal (guint script)
{
  g_autoptr (GString) xml = g_string_new (
      "<appeal xmlns='https://plea-letters.github.io/appeal/1' id='x' as-of='2020-01-02'>"
      "<defender><name>Ada</name><country>GB</country></defender><status id='charged'/>"
      "<recipient><name>Minister</name><address><line>1 Street</line></address><country "
      "code='GB'/></recipient>");
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();
  g_autoptr (GBytes) bytes = NULL;

  g_string_append_printf (xml, "<letter xml:lang='%s'>", languages[script]);
  append_paragraphs (xml, script);
  append_demands (xml, script);
  g_string_append (xml, "</letter></appeal>");
  bytes = g_string_free_to_bytes (g_steal_pointer (&xml));

  return plea_appeal_file_parse (bytes, "random", problems);
}

static void
test_random_letters (void)
{
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  g_autoptr (PleaSender) sender = plea_sender_new ();

  for (guint i = 0; i < N_RANDOM_LETTERS; i++)
    {
      g_autoptr (PleaAppeal) appeal = make_appeal (i % G_N_ELEMENTS (languages));
      const PleaFormat *format = plea_format_get_nth (i % plea_format_get_n ());
      g_autoptr (PleaLetter) letter = plea_letter_compose (appeal, draft, sender,
                                                           plea_appeal_get_recipient (appeal, 0));
      g_autoptr (PleaLayout) layout = plea_layout_new (letter, format);

      assert_sound (layout, format);
    }
}

/* The published letter */

static void
test_built_in (void)
{
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  g_autoptr (PleaSender) sender = plea_sender_new ();
  g_autoptr (PleaLetter) letter = compose_built_in (draft, sender);

  for (guint i = 0; i < plea_format_get_n (); i++)
    {
      const PleaFormat *format = plea_format_get_nth (i);
      g_autoptr (PleaLayout) layout = plea_layout_new (letter, format);

      g_assert_cmpuint (plea_layout_get_n_pages (layout), ==, 2);
      assert_sound (layout, format);
    }
}

/* One word longer than a line, and more that belongs together than a page holds, end somewhere all
 * the same. */
static void
test_extremes (void)
{
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  g_autoptr (PleaSender) sender = plea_sender_new ();
  g_autofree char  *long_word = g_strnfill (10000, 'w');
  g_autofree char  *long_closing = g_strnfill (20000, 'c');
  const PleaFormat *format = plea_format_find ("din5008-b");
  g_autoptr (PleaLetter) letter = NULL;
  g_autoptr (PleaLayout) layout = NULL;

  plea_draft_set_own_words (draft, long_word);
  plea_draft_set_edit (draft, "en", "closing", long_closing);
  letter = compose_built_in (draft, sender);
  layout = plea_layout_new (letter, format);
  g_assert_cmpuint (plea_layout_get_n_pages (layout), >, 3);
  assert_inside (layout, format);
}

/* Five lines of address stay in what an envelope's window always shows, for any script: DIN 5008 B
 * in a C6/5 envelope shows 20-91 by 54-90 mm; 4 mm are left clear. */
static void
test_address_in_window (void)
{
  static const char *const names[] = { "Minister Sergei Lavrov", "Министр Сергей Лавров",
                                       "الوزير سيرغي لافروف" };
  const PleaFormat *format = plea_format_find ("din5008-b");

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GString) xml = g_string_new (NULL);
      g_autoptr (PleaDraft) draft = plea_draft_new ("x");
      g_autoptr (PleaSender) sender = plea_sender_new ();
      g_autoptr (GPtrArray) problems = g_ptr_array_new ();
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (PleaAppeal) appeal = NULL;
      g_autoptr (PleaLetter) letter = NULL;
      g_autoptr (PleaLayout) layout = NULL;

      g_string_append_printf (
          xml,
          "<appeal xmlns='https://plea-letters.github.io/appeal/1' id='x' as-of='2020-01-02'>"
          "<defender><name>Ada</name><country>GB</country></defender><status id='charged'/>"
          "<recipient><name>%s</name><office>%s</office><address><line>%s</line><line>%s</line></"
          "address>"
          "<country code='RU'/></recipient><letter xml:lang='en'><p>Please.</p></letter></appeal>",
          names[i], names[i], names[i], names[i]);
      bytes = g_string_free_to_bytes (g_steal_pointer (&xml));
      appeal = plea_appeal_file_parse (bytes, "x", problems);
      letter = plea_letter_compose (appeal, draft, sender, plea_appeal_get_recipient (appeal, 0));
      layout = plea_layout_new (letter, format);

      for (guint nth = 0; nth < plea_layout_get_n_lines (layout); nth++)
        {
          const PleaLine *line = plea_layout_get_line (layout, nth);

          if (get_kind (layout, line) != PLEA_BLOCK_RECIPIENT)
            continue;
          g_assert_cmpfloat (line->x, >=, 24 * PLEA_POINTS_PER_MM);
          g_assert_cmpfloat (get_end (line), <=, 87 * PLEA_POINTS_PER_MM);
          g_assert_cmpfloat (line->baseline - PLEA_TEXT_SIZE, >=, 58 * PLEA_POINTS_PER_MM);
          g_assert_cmpfloat (line->baseline, <=, 86 * PLEA_POINTS_PER_MM);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/built-in", test_built_in);
  g_test_add_func ("/layout/random-letters", test_random_letters);
  g_test_add_func ("/layout/extremes", test_extremes);
  g_test_add_func ("/layout/address-in-window", test_address_in_window);

  return g_test_run ();
}
