/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters in many scripts: which faces they are set in. */

#include <string.h>

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
  } cases[] = {
    { "vi", "Bà Nguyễn Thị Hằng, một người bảo vệ nhân quyền" },
    { "az", "Əliyev azadlığa buraxılsın" },
    { "en", "Ms Hang is free" },
    { "ru", "Обращаюсь к Вам" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PleaLayout) layout = lay_out (cases[i].language, cases[i].words, "serif");
      PangoGlyphItem       *first = find_paragraph (layout)->text->runs->data;
      PangoFontDescription *font = pango_font_describe (first->item->analysis.font);

      plea_foreach_in (const PleaLine, line, layout->lines)
        g_assert_true (has_face (line, pango_font_description_get_family (font)));
      pango_font_description_free (font);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scripts/words", test_words);
  g_test_add_func ("/scripts/languages", test_languages);

  return g_test_run ();
}
