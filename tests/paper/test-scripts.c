/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters in many scripts: which faces they are set in, and that no two lines touch. */

#include <glib/gstdio.h>
#include <string.h>

#include "plea-address.h"
#include "plea-idioms.h"
#include "plea-letter-layout.h"
#include "plea-test-letter.h"

static const char *const address[] = { "Minister", "1 Street", "London", NULL };

/* A letter in @language of which the text is @words. */
static PleaLayout *
lay_out (const char *language, const char *words, const char *font)
{
  g_autofree char *body = g_markup_printf_escaped ("<p>%s</p>", words);
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  g_autoptr (PleaSender) sender = plea_sender_new ();
  PleaTestLetter letter = { language, address, NULL, body };
  g_autoptr (PleaLetter) composed = plea_test_letter_compose (&letter, draft, sender);
  PleaStyle style = plea_test_letter_get_style ("plain-a4");

  style.font = plea_font_find (font);

  return plea_letter_layout_new (composed, &style);
}

static const PleaLine *
find_paragraph (const PleaLayout *layout)
{
  plea_foreach_in (const PleaLine, line, layout->lines)
    if (line->block != PLEA_LINE_NO_BLOCK
        && plea_letter_get_block (layout->letter, line->block)->kind == PLEA_BLOCK_PARAGRAPH)
      return line;

  g_assert_not_reached ();
}

/* Faces of a text, one for each change of it: “Serif|Sans|Serif”. Where words are parted the face
 * of the next may be another; within one it is not. */
static char *
list_faces (PangoLayoutLine *line)
{
  g_autoptr (GString) faces = g_string_new (NULL);
  const char *text = pango_layout_get_text (line->layout);

  for (GSList *run = line->runs; run != NULL; run = run->next)
    {
      const PangoItem      *item = ((PangoGlyphItem *) run->data)->item;
      PangoFontDescription *font = pango_font_describe (item->analysis.font);
      gboolean              within = item->offset > 0 && text[item->offset - 1] != ' '
                        && text[item->offset] != ' ';

      if (within)
        g_string_append_printf (faces, "%s|", pango_font_description_get_family (font));
      pango_font_description_free (font);
    }

  return g_string_free (g_steal_pointer (&faces), FALSE);
}

static gboolean
is_installed (const char *family)
{
  g_autofree PangoFontFamily **families = NULL;
  int                          n_families;

  pango_font_map_list_families (pango_cairo_font_map_get_default (), &families, &n_families);
  for (int i = 0; i < n_families; i++)
    if (g_str_equal (pango_font_family_get_name (families[i]), family))
      return TRUE;

  return FALSE;
}

static char *
find_installed (const char *families)
{
  g_auto (GStrv) names = g_strsplit (families, ", ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    if (is_installed (names[i]))
      return g_strdup (names[i]);

  return NULL;
}

/* A word stands in one face. */
static void
test_words (void)
{
  static const char *const words[] = {
    "Nguyễn Thị Hằng writes",
    "the Əliyev case",
    "to Ḥasan al-Ṭāriq",
    "Žižek, Łódź",
    "Кызыл Әлия",
    "Ẹ kú, Ọ̀gá",
    "“Hằng” (Hằng), Hằng’s",
    "ʻŌlelo Hawaiʻi",
  };
  static const char *const fonts[] = { "serif", "book", "sans" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (fonts); j++)
      {
        g_autoptr (PleaLayout) layout = lay_out ("en", words[i], fonts[j]);
        PangoLayoutLine *line = find_paragraph (layout)->text;
        g_autofree char *faces = list_faces (line);

        g_assert_cmpstr (faces, ==, "");
        g_assert_cmpuint (layout->warnings->len, ==, 0);
      }
}

static gboolean
has_face (const PleaLine *line, const char *family)
{
  for (GSList *run = line->text->runs; run != NULL; run = run->next)
    {
      PangoGlyphItem       *glyphs = run->data;
      PangoFontDescription *font = pango_font_describe (glyphs->item->analysis.font);
      gboolean is_other = !g_str_equal (pango_font_description_get_family (font), family);

      pango_font_description_free (font);
      if (is_other)
        return FALSE;
    }

  return TRUE;
}

/* A letter in a language for which the first face lacks letters stands in one that has them all.
 */
static void
test_languages (void)
{
  static const struct
  {
    const char *language;
    const char *words;
    gboolean    is_usual;
  } cases[] = {
    { "vi", "Bà Nguyễn Thị Hằng, một người bảo vệ nhân quyền", FALSE },
    { "az", "Əliyev azadlığa buraxılsın", FALSE },
    { "en", "Ms Hang is free", TRUE },
    { "ru", "Обращаюсь к Вам", TRUE },
    { "uk", "Звертаюся до Вас", TRUE },
    { "pl", "Wszyscy ludzie rodzą się wolni", TRUE },
    { "tr", "Bütün insanlar hür doğarlar", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PleaLayout) layout = lay_out (cases[i].language, cases[i].words, "serif");
      PangoGlyphItem       *first = find_paragraph (layout)->text->runs->data;
      PangoFontDescription *font = pango_font_describe (first->item->analysis.font);
      g_autofree char      *usual = find_installed (plea_font_find ("serif")->families);

      plea_foreach_in (const PleaLine, line, layout->lines)
        g_assert_true (has_face (line, pango_font_description_get_family (font)));
      if (cases[i].is_usual)
        g_assert_cmpstr (pango_font_description_get_family (font), ==, usual);
      pango_font_description_free (font);
    }
}

/* Scripts */

typedef struct
{
  char *language;
  char *script;
  char *words;
} Sample;

static void
free_sample (gpointer data)
{
  Sample *sample = data;

  g_free (sample->language);
  g_free (sample->script);
  g_free (sample->words);
  g_free (sample);
}

/* Three times the words, so that there are several lines. */
static Sample *
parse_sample (const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, " ", 3);
  Sample *sample = g_new0 (Sample, 1);

  sample->language = g_strdup (parts[0]);
  sample->script = g_strdup (parts[1]);
  sample->words = g_strdup_printf ("%s %s %s", parts[2], parts[2], parts[2]);

  return sample;
}

/* The face that most of a script is set in is of the table's, wherever one of these is installed:
 * what the system would choose may be bold or of a screen. */
static void
assert_face (const PleaLayout *layout, const char *font, const char *script)
{
  const char      *families = plea_font_get_script_families (plea_font_find (font), script, script);
  g_autofree char *first = families != NULL ? find_installed (families) : NULL;

  if (first == NULL)
    return;

  for (GSList *run = find_paragraph (layout)->text->runs; run != NULL; run = run->next)
    {
      PangoGlyphItem       *glyphs = run->data;
      PangoFontDescription *face = pango_font_describe (glyphs->item->analysis.font);
      gboolean              is_usual = g_str_equal (pango_font_description_get_family (face), first)
                          && pango_font_description_get_weight (face) == PANGO_WEIGHT_NORMAL;

      pango_font_description_free (face);
      if (is_usual)
        return;
    }
  g_error ("%s is not set in %s", script, first);
}

/* At 300 dpi. */
#define SCALE (300.0 / 72.0)

/* A strip of the page, in points, in the middle of which a baseline is @from. */
#define STRIP 80.0

static cairo_surface_t *
draw (const PleaLine *line, double from)
{
  double           width = PLEA_POINTS_PER_MM * 216;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, (int) (width * SCALE),
                                                         (int) (STRIP * SCALE));
  cairo_t         *cr = cairo_create (surface);

  cairo_scale (cr, SCALE, SCALE);
  cairo_translate (cr, 0, STRIP / 2 - from);
  plea_line_draw (line, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* Where both have ink, or one has and the other just below it. */
static gboolean
touch (cairo_surface_t *first, cairo_surface_t *second)
{
  int           stride = cairo_image_surface_get_stride (first);
  int           n_bytes = stride * (cairo_image_surface_get_height (first) - 1);
  const guchar *above = cairo_image_surface_get_data (first);
  const guchar *below = cairo_image_surface_get_data (second);

  for (int i = 0; i < n_bytes; i++)
    if (above[i] > 0 && (below[i] > 0 || below[i + stride] > 0))
      return TRUE;

  return FALSE;
}

/* No line has ink where another of its block has some, nor just above that. */
static void
assert_parted (const PleaLayout *layout, const char *what)
{
  for (guint i = 1; i < layout->lines->len; i++)
    {
      const PleaLine *line = &g_array_index (layout->lines, PleaLine, i);

      if (line->page == 0 && line->block == line[-1].block && line[-1].role != PLEA_LINE_LABEL)
        {
          cairo_surface_t *above = draw (line - 1, line->baseline);
          cairo_surface_t *below = draw (line, line->baseline);

          if (touch (above, below))
            g_error ("%s: lines %u and %u touch", what, i - 1, i);
          cairo_surface_destroy (above);
          cairo_surface_destroy (below);
        }
    }
}

/* Whether all glyphs are there. Where no font of the table is installed none need be: those of
 * Chinese and Korean are large. */
static gboolean
can_be_set (const PleaLayout *layout, const char *font, const char *script)
{
  const char      *families = plea_font_get_script_families (plea_font_find (font), script, script);
  g_autofree char *first = families != NULL ? find_installed (families) : g_strdup ("");

  plea_foreach_in (const PleaWarning, warning, layout->warnings)
    if (warning->kind == PLEA_WARNING_MISSING_GLYPHS)
      {
        if (first != NULL)
          g_error ("%s: no glyphs for %s", script, warning->text);
        g_test_skip ("none of its fonts is installed");
        return FALSE;
      }

  return TRUE;
}

static void
test_script (gconstpointer data)
{
  static const char *const fonts[] = { "serif", "sans" };
  const Sample            *sample = data;

  for (gsize i = 0; i < G_N_ELEMENTS (fonts); i++)
    {
      g_autoptr (PleaLayout) layout = lay_out (sample->language, sample->words, fonts[i]);

      if (can_be_set (layout, fonts[i], sample->script))
        {
          assert_parted (layout, sample->language);
          assert_face (layout, fonts[i], sample->script);
        }
    }
}

static void
add_tests_of_scripts (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "scripts.txt", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '#')
      {
        Sample          *sample = parse_sample (lines[i]);
        g_autofree char *name = g_strdup_printf ("/scripts/%s/%s", sample->script,
                                                 sample->language);

        g_test_add_data_func_full (name, sample, test_script, free_sample);
      }
}

/* Where there is no Nastaliq, Urdu is set in Naskh, and the supporter told. */

#define WITHOUT_NASTALIQ                                                                           \
  "<?xml version='1.0'?><fontconfig><include>/etc/fonts/fonts.conf</include><selectfont>"          \
  "<rejectfont><glob>*/*Nast*</glob></rejectfont></selectfont></fontconfig>"

static guint
count_warnings (const PleaLayout *layout, PleaWarningKind kind)
{
  guint n_found = 0;

  plea_foreach_in (const PleaWarning, warning, layout->warnings)
    n_found += warning->kind == kind;

  return n_found;
}

static void
test_without_nastaliq (void)
{
  static const char *const languages[] = { "ur", "ar", "fa", "en" };

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (PleaLayout) layout = lay_out (languages[i], "تمام انسان آزاد", "serif");

      g_assert_cmpuint (count_warnings (layout, PLEA_WARNING_NO_NASTALIQ), ==, i == 0);
      g_assert_cmpuint (count_warnings (layout, PLEA_WARNING_MISSING_GLYPHS), ==, 0);
    }
}

static void
test_naskh (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "plea-test-fonts-XXXXXX", NULL);
  g_autofree char *outside = g_strdup (g_getenv ("FONTCONFIG_FILE"));

  g_assert_true (g_close (g_mkstemp (path), NULL));
  g_assert_true (g_file_set_contents (path, WITHOUT_NASTALIQ, -1, NULL));
  g_setenv ("FONTCONFIG_FILE", path, TRUE);
  g_test_trap_subprocess ("/scripts/naskh/subprocess", 0, G_TEST_SUBPROCESS_DEFAULT);
  if (outside != NULL)
    g_setenv ("FONTCONFIG_FILE", outside, TRUE);
  else
    g_unsetenv ("FONTCONFIG_FILE");
  g_remove (path);
  g_test_trap_assert_passed ();
}

/* Addresses */

static gboolean
says_that_it_is_full (const PleaLayout *layout)
{
  return count_warnings (layout, PLEA_WARNING_ADDRESS_HIDDEN)
             + count_warnings (layout, PLEA_WARNING_ADDRESS_CROWDED)
         > 0;
}

/* An address in any script stands within its place, or says that it does not; nor do its lines
 * touch. */
static void
test_addresses (void)
{
  static const char *const addresses[][6] = {
    { "བཀའ་བློན་མཆོག", "ཁྲིམས་ཀྱི་ལྷན་ཁང་།", "སྐྱིད་གྲོང་ལམ། ༡༢", "ལྷ་ས།", "རྒྱུ་རྒྱུན་", NULL },
    { "ဝန်ကြီး ဦးမောင်မောင်", "တရားရေးဝန်ကြီးဌာန", "ကြို့ပင်ကောက်လမ်း ၁၂", "နေပြည်တော်", "မြို့", NULL },
    { "وزیر صاحب", "وزارتِ قانون و انصاف", "شاہراہِ دستور ۱۲", "اسلام آباد", "پنجاب", NULL },
    { "ឯកឧត្ដមរដ្ឋមន្ត្រី", "ក្រសួងយុត្តិធម៌", "មហាវិថីព្រះសីហនុ លេខ ១៤", "រាជធានីភ្នំពេញ", "ស្រ្ដី", NULL },
  };
  static const char *const languages[] = { "bo", "my", "ur", "km" };
  static const char *const formats[] = { "din5008-b", "plain-a4", "france" };

  for (gsize i = 0; i < G_N_ELEMENTS (addresses); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (formats); j++)
      {
        g_autoptr (PleaDraft) draft = plea_draft_new ("x");
        g_autoptr (PleaSender) sender = plea_sender_new ();
        PleaTestLetter letter = { languages[i], addresses[i], NULL, "<p>x</p>" };
        g_autoptr (PleaLetter) composed = plea_test_letter_compose (&letter, draft, sender);
        PleaStyle style = plea_test_letter_get_style (formats[j]);
        g_autoptr (PleaLayout) layout = plea_letter_layout_new (composed, &style);

        assert_parted (layout, languages[i]);
        plea_foreach_in (const PleaLine, line, layout->lines)
          if (line->block != PLEA_LINE_NO_BLOCK
              && plea_letter_get_block (composed, line->block)->kind == PLEA_BLOCK_RECIPIENT)
            g_assert_true (says_that_it_is_full (layout)
                           || plea_address_holds (&style.format->recipient, line));
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scripts/words", test_words);
  g_test_add_func ("/scripts/languages", test_languages);
  g_test_add_func ("/scripts/addresses", test_addresses);
  g_test_add_func ("/scripts/naskh", test_naskh);
  g_test_add_func ("/scripts/naskh/subprocess", test_without_nastaliq);
  add_tests_of_scripts ();

  return g_test_run ();
}
