/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PDFs, written here by hand, as lines of text. */

#include <string.h>

#include "plea-source-file.h"

/* The fonts of the pages: the first three are as they are named, in Standard Encoding; what is
 * written with the last are letters that are read from right to left, “a” the first of them. */
#define SANS "/F1 11 Tf "
#define BOLD "/F2 11 Tf "
#define SYMBOL "/F3 11 Tf "
#define HEBREW "/F4 11 Tf "
#define SMALL "/F1 8 Tf "

/* Something at a place of a page, from its lower left corner */
#define AT(x, y, text) "BT " SANS #x " " #y " Td (" text ") Tj ET\n"
#define IN(font, x, y, text) "BT " font #x " " #y " Td (" text ") Tj ET\n"

static const char fonts[]
    = "3 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\n"
      "4 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>> endobj\n"
      "5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Symbol>> endobj\n"
      "6 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 7 0 R>> endobj\n"
      "7 0 obj <</Length 162>> stream\n"
      "/CIDInit/ProcSet findresource begin begincmap\n"
      "1 begincodespacerange <00> <ff> endcodespacerange\n"
      "2 beginbfrange <20> <60> <0020> <61> <7a> <05d0> endbfrange\n"
      "endcmap end       \n"
      "endstream endobj\n";

typedef struct
{
  const char *name;
  const char *pages[3];
  const char *expected; /* “* ” before an item, “# ” before a heading, “> ” before an aside */
} Case;

static const Case cases[] = {
  { "address",
    { AT (70, 780, "Minister of Justice") AT (70, 766, "14 Harbour Road")
          AT (70, 752, "Port Grace") },
    "Minister of Justice\n14 Harbour Road\nPort Grace\n" },
  { "paragraphs",
    { AT (70, 780, "She was arrested at her office in the harbour without a warrant, and the offi-")
          AT (70, 766, "cers took the files of all her self-") AT (70, 752, "employed clients.")
              AT (70, 724, "Her trial was postponed.") },
    "She was arrested at her office in the harbour without a warrant, and the officers took the "
    "files of all her self-employed clients.\n\nHer trial was postponed.\n" },
  { "indented paragraphs",
    { AT (82, 780, "She was arrested at her office in the harbour without any warrant at all,")
          AT (70, 766, "and the officers took with them the files of all her many clients.")
              AT (82, 752, "Her trial has been postponed three times since, and her family says")
                  AT (70, 738, "that she is not given the medicine.") },
    "She was arrested at her office in the harbour without any warrant at all, and the officers "
    "took "
    "with them the files of all her many clients.\n\nHer trial has been postponed three times "
    "since, "
    "and her family says that she is not given the medicine.\n" },
  { "list",
    { AT (70, 780, "I urge you to:") AT (82, 766, "1.") AT (100, 766, "release her;")
          IN (SYMBOL, 82, 752, "\\267")
              AT (120, 752, "drop all charges that were ever brought against her, and also all")
                  AT (120, 738, "others;") IN ("/F5 11 Tf ", 82, 724, "o")
                      AT (100, 724, "let her work.") },
    "I urge you to:\n* 1. release her;\n* drop all charges that were ever brought against her, and "
    "also all others;\n* let her work.\n" },
  { "headings",
    { IN ("/F1 16 Tf ", 70, 780, "Write for Ana") AT (70, 750, "Ana has been in prison since May.")
          IN (BOLD, 70, 722, "What you can do") AT (70, 704, "Write a letter.") },
    "# Write for Ana\n\nAna has been in prison since May.\n\n# What you can do\n\nWrite a "
    "letter.\n" },
  { "columns",
    { AT (70, 800, "Here is a heading over both of the columns, and it is as wide as both.")
          AT (70, 780, "Minister of Justice") AT (320, 780, "Her trial was put off")
              AT (70, 766, "14 Harbour Road") AT (320, 766, "once more.") AT (70, 752, "Port Grace")
                  AT (320, 738, "Yours sincerely,") },
    "Here is a heading over both of the columns, and it is as wide as both.\n\n"
    "Minister of Justice\n14 Harbour Road\nPort Grace\n\nHer trial was put off\nonce more.\n\n"
    "Yours sincerely,\n" },
  { "table",
    { AT (70, 780, "Name:") AT (200, 780, "Ana Lind") AT (70, 766, "Status:")
          AT (200, 766, "Imprisoned") AT (70, 752, "Country:") AT (200, 752, "Belarus") },
    "Name: Ana Lind\nStatus: Imprisoned\nCountry: Belarus\n" },
  { "heads",
    { IN (SMALL, 70, 810, "URGENT ACTION 12")
          AT (70, 780, "She has been in prison since then and has been refused every inde-")
              IN (SMALL, 70, 30, "Index 7/2025") IN (SMALL, 400, 30, "Page 1 of 3"),
      IN (SMALL, 70, 810, "URGENT ACTION 12")
          AT (70, 780, "pendent examination by the doctors, of whom there are two in the prison")
              IN (SMALL, 70, 30, "Index 7/2025") IN (SMALL, 400, 30, "Page 2 of 3"),
      IN (SMALL, 70, 810, "URGENT ACTION 12") AT (70, 780, "alone.")
          IN (SMALL, 70, 30, "Index 7/2025") IN (SMALL, 400, 30, "Page 3 of 3") },
    "She has been in prison since then and has been refused every independent examination by the "
    "doctors, of whom there are two in the prison alone.\n\n> Index 7/2025\n\n> URGENT ACTION "
    "12\n" },
  { "printed by a browser",
    { IN (SMALL, 24, 820, "11/29/26, 2:05 AM") IN (SMALL, 280, 820, "Write for Ana")
          AT (70, 780, "Dear Minister,") AT (70, 766, "Release Ana.")
              IN (SMALL, 24, 20, "https://friends.example/ana") IN (SMALL, 560, 20, "1/1") },
    "Write for Ana\n\nDear Minister,\nRelease Ana.\n" },
  { "two letters",
    { AT (70, 780, "Dear Minister,") AT (70, 766, "Release Ana."),
      AT (70, 780, "Dear Minister,") AT (70, 766, "Release Eva.") },
    "Dear Minister,\nRelease Ana.\n\nDear Minister,\nRelease Eva.\n" },
  { "list at the end of a page",
    { AT (70,
          780,
          "1. release her, who has been in prison for longer than anybody thought it possible or")
          AT (70, 766, "even likely"),
      AT (70, 780, "Yours sincerely,") },
    "* 1. release her, who has been in prison for longer than anybody thought it possible or even "
    "likely\n\nYours sincerely,\n" },
  { "ligature", { AT (70, 780, "The con\\256scated \\257ag") }, "The confiscated flag\n" },
  { "bullet without a space",
    { IN (SYMBOL, 70, 780, "\\267") AT (80, 780, "release her;") },
    "* release her;\n" },
  { "number of a note",
    { AT (70, 780, "She was sentenced after a trial.") IN ("/F1 7 Tf ", 228, 784, "12")
          AT (70, 766, "Nobody was there.") },
    "She was sentenced after a trial.\nNobody was there.\n" },
  { "raised number of a unit",
    { AT (70, 780, "in a cell of 4 m") IN ("/F1 7 Tf ", 145, 784, "2") AT (153, 780, "alone.") },
    "in a cell of 4 m 2 alone.\n" },
  { "right to left, lines",
    { IN (HEBREW, 340, 780, "dcba") IN (HEBREW, 300, 752, "hgfe cba") IN (HEBREW, 355, 724, "jk") },
    "אבגד\n\nאבג הוזח\n\n\u05da\u05d9\n" },
  { "foreign words and numbers",
    { IN (HEBREW, 300, 780, "1234 02-555 \\)ABC\\( -gfedcba") },
    "אבגדהוז- (ABC) 02-555 1234\n" },
  { "foreign line on a page from right to left",
    { IN (HEBREW, 300, 780, "gfedcba gfedcba") AT (70, 752, "14 Harbour Road")
          IN (HEBREW, 300, 724, "gfedcba gfedcba") },
    "אבגדהוז אבגדהוז\n\n14 Harbour Road\n\nאבגדהוז אבגדהוז\n" },
  { "wide spaces",
    { IN ("12 Tw /F1 11 Tf ", 70, 780, "She was arrested at her office without a warrant and")
          IN ("20 Tw /F1 11 Tf ", 70, 766, "the officers confiscated the files of")
              IN ("0 Tw /F1 11 Tf ", 70, 752, "her clients.") },
    "She was arrested at her office without a warrant and the officers confiscated the files of "
    "her "
    "clients.\n" },
  { "turned",
    { "BT " SANS "0 1 -1 0 40 400 Tm (turned by ninety degrees) Tj ET\n"
      "BT /F1 40 Tf .7 .7 -.7 .7 100 300 Tm (COPY) Tj ET\n" AT (70, 780, "Dear Minister,") },
    "Dear Minister,\n" },
  { "turned page",
    { "BT " SANS "0 1 -1 0 40 400 Tm (Dear Minister,) Tj ET\n" },
    "Dear Minister,\n\n" },
  { "address with a long line",
    { AT (70, 780, "Published by the Friends of") AT (70, 766, "Quay Street, International Limited")
          AT (70, 752, "Benedict House, Second Floor") AT (70, 738, "Port Grace") },
    "Published by the Friends of\nQuay Street, International Limited\nBenedict House, Second "
    "Floor\nPort Grace\n" },
  { "wide bullet",
    { IN ("/F5 11 Tf 300 Tz ", 70, 780, "b") "BT " SANS "100 Tz 92 780 Td (release her;) Tj ET\n" },
    "b release her;\n" },
  { "bullet of another size",
    { IN (SMALL, 70, 780, "-")
          AT (80, 780, "release her, who has been in prison for longer than anybody thought it")
              AT (80, 766, "possible;") },
    "* release her, who has been in prison for longer than anybody thought it possible;\n" },
  { "right to left", { IN (HEBREW, 300, 780, "gfe LAW 2025 cba") }, "אבג LAW 2025 הוז\n" },
  { "right to left, letter by letter",
    { IN (HEBREW, 340, 780, "a") IN (HEBREW, 334, 780, "b") IN (HEBREW, 328, 780, "c")
          IN (HEBREW, 318, 780, "d") },
    "אבג ד\n" },
};

/* A PDF needs no table of where its objects are: who reads it looks for them. */
static GBytes *
make_pdf (const char *const *pages)
{
  GString *pdf = g_string_new ("%PDF-1.4\n");
  g_autoptr (GString) kids = g_string_new (NULL);
  guint n_pages = 0;

  for (; n_pages < 3 && pages[n_pages] != NULL; n_pages++)
    {
      g_string_append_printf (kids, "%u 0 R ", 20 + n_pages);
      g_string_append_printf (
          pdf,
          "%u 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %u 0 R"
          "/Resources<</Font<</F1 3 0 R/F2 4 0 R/F3 5 0 R/F4 6 0 R/F5 8 0 R>>>>>> endobj\n"
          "%u 0 obj <</Length %zu>> stream\n%s\nendstream endobj\n",
          20 + n_pages, 30 + n_pages, 30 + n_pages, strlen (pages[n_pages]), pages[n_pages]);
    }
  g_string_append_printf (pdf,
                          "%s8 0 obj <</Type/Font/Subtype/Type1/BaseFont/Courier>> endobj\n"
                          "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
                          "2 0 obj <</Type/Pages/Kids[%s]/Count %u>> endobj\n"
                          "trailer <</Root 1 0 R>>\n%%%%EOF\n",
                          fonts, kids->str, n_pages);

  return g_string_free_to_bytes (pdf);
}

static char *
show (PleaSource *source)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < source->lines->len; i++)
    {
      const PleaSourceLine *line = g_ptr_array_index (source->lines, i);

      g_string_append_printf (text, "%s%s%s%s\n", line->is_item ? "* " : "",
                              line->is_heading ? "# " : "", line->is_aside ? "> " : "", line->text);
    }

  return g_string_free (text, FALSE);
}

static void
test_case (gconstpointer data)
{
  const Case *pages = data;
  g_autoptr (GBytes) pdf = make_pdf (pages->pages);
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaSource) source = plea_source_file_read (pdf, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = show (source);
  g_assert_cmpstr (text, ==, pages->expected);
}

static void
test_pictures (void)
{
  const char *pages[] = { "0 0 100 100 re f\n", NULL, NULL };
  g_autoptr (GBytes) pdf = make_pdf (pages);
  g_autoptr (GError) error = NULL;

  g_assert_null (plea_source_file_read (pdf, &error));
  g_assert_error (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_NOT_TEXT);
  g_assert_nonnull (strstr (error->message, "only pictures"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/source-pdf/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/source-pdf/pictures", test_pictures);

  return g_test_run ();
}
