/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The PDF, read back by a program that did not write it. */

#define _GNU_SOURCE /* memmem */

#include <glib/gstdio.h>
#include <poppler.h>
#include <string.h>

#include "plea-appeal-file.h"
#include "plea-choices.h"
#include "plea-compose.h"
#include "plea-date.h"
#include "plea-document.h"

/* Poppler of our floor has no cleanup functions of its own. */
#define unref_at_end __attribute__ ((cleanup (unref_object)))

static void
unref_object (gpointer object)
{
  g_clear_object ((GObject **) object);
}

typedef struct
{
  PleaAppeal *appeal;
  PleaDraft  *draft;
  PleaSender *sender;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GDate date;

  fixture->appeal = plea_appeal_file_load_built_in ("elena-milashina-2016");
  fixture->draft = plea_draft_new ("elena-milashina-2016");
  g_object_set (fixture->draft, "one-sheet", FALSE, NULL);
  fixture->sender = plea_sender_new ();
  g_object_set (fixture->sender, "name", "Marie Curie", "town", "75011 Paris", NULL);
  g_assert_true (plea_date_parse ("2026-11-23", &date));
  g_object_set (fixture->draft, "date", &date, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->draft);
  g_assert_finalize_object (fixture->sender);
  g_assert_finalize_object (fixture->appeal);
}

static GBytes *
make_pdf (Fixture *fixture, const char *format)
{
  g_autoptr (GPtrArray) letters = plea_compose_letters (fixture->appeal, fixture->draft,
                                                        fixture->sender);
  PleaStyle style = { .format = plea_format_find (PLEA_FORMAT_OF_LETTERS, format),
                      .font = plea_font_find_or_default (NULL),
                      .fold_marks = TRUE };
  g_autoptr (PleaDocument) document = plea_document_new (letters, &style);
  g_autoptr (GError) error = NULL;
  GBytes *pdf = plea_document_to_pdf (document, &error);

  g_assert_no_error (error);

  return pdf;
}

static PopplerDocument *
open_pdf (GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (pdf, NULL, &error);

  g_assert_no_error (error);

  return document;
}

/* All words of all pages, separated by single spaces. */
static char *
read_text (PopplerDocument *document)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GRegex) spaces = g_regex_new ("\\s+", 0, 0, NULL);

  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      unref_at_end PopplerPage *page = poppler_document_get_page (document, i);
      g_autofree char          *page_text = poppler_page_get_text (page);

      g_string_append (text, page_text);
      g_string_append_c (text, '\n');
    }

  return g_regex_replace_literal (spaces, text->str, -1, 0, " ", 0, NULL);
}

static gboolean
holds (GBytes *pdf, const char *text)
{
  gsize       size;
  const char *data = g_bytes_get_data (pdf, &size);

  return memmem (data, size, text, strlen (text)) != NULL;
}

static void
test_facts (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *format;
    double      width;
    double      height;
  } cases[] = {
    { "din5008-b", 595.276, 841.890 },
    { "plain-a4", 595.276, 841.890 },
    { "plain-letter", 612, 792 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) pdf = make_pdf (fixture, cases[i].format);
      unref_at_end PopplerDocument *document = open_pdf (pdf);
      unref_at_end PopplerPage     *page = poppler_document_get_page (document, 0);
      g_autofree char              *title = poppler_document_get_title (document);
      g_autofree char              *author = poppler_document_get_author (document);
      double                        width, height;

      poppler_page_get_size (page, &width, &height);
      g_assert_cmpfloat_with_epsilon (width, cases[i].width, 0.01);
      g_assert_cmpfloat_with_epsilon (height, cases[i].height, 0.01);
      g_assert_cmpstr (title, ==, "Letter");
      g_assert_null (author);
      g_assert_cmpint (poppler_document_get_n_pages (document), ==, 2);
      g_assert_cmpint (poppler_document_get_creation_date (document), ==, -1);
    }
}

static void
test_every_sentence (Fixture *fixture, gconstpointer data)
{
  const PleaLetterText *letter = plea_appeal_get_letter (fixture->appeal, 0);
  g_autoptr (GBytes) pdf = make_pdf (fixture, "din5008-b");
  unref_at_end PopplerDocument *document = open_pdf (pdf);
  g_autofree char              *text = read_text (document);

  for (guint i = 0; i < letter->parts->len; i++)
    {
      const PleaPart *part = g_ptr_array_index (letter->parts, i);

      g_assert_nonnull (strstr (text, part->text));
    }
  g_assert_nonnull (strstr (text, "Page 2 of 2"));
  g_assert_nonnull (strstr (text, "Yours faithfully, Marie Curie"));
}

static void
test_same_bytes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) first = make_pdf (fixture, "din5008-b");
  g_autoptr (GBytes) second = NULL;

  g_setenv ("TZ", "Asia/Tokyo", TRUE);
  g_usleep (1100 * 1000);
  second = make_pdf (fixture, "din5008-b");
  g_unsetenv ("TZ");
  g_assert_true (g_bytes_equal (first, second));
}

static void
test_leaks_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) pdf = make_pdf (fixture, "plain-a4");
  g_autofree char *user = g_strdup_printf ("(%s)", g_get_user_name ());
  g_autofree char *host = g_strdup_printf ("(%s)", g_get_host_name ());

  g_assert_false (holds (pdf, user));
  g_assert_false (holds (pdf, host));
  g_assert_false (holds (pdf, g_get_home_dir ()));
  g_assert_false (holds (pdf, "/CreationDate"));
  g_assert_false (holds (pdf, "/Author"));
}

static void
test_fonts_embedded (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) pdf = make_pdf (fixture, "plain-a4");
  unref_at_end PopplerDocument *document = open_pdf (pdf);
  PopplerFontInfo              *info = poppler_font_info_new (document);
  PopplerFontsIter             *iter = NULL;

  g_assert_true (poppler_font_info_scan (info, poppler_document_get_n_pages (document), &iter));
  do
    {
      g_test_message ("%s", poppler_fonts_iter_get_name (iter));
      g_assert_true (poppler_fonts_iter_is_embedded (iter));
      g_assert_true (poppler_fonts_iter_is_subset (iter));
    }
  while (poppler_fonts_iter_next (iter));
  poppler_fonts_iter_free (iter);
  poppler_font_info_free (info);
}

static char *
run (const char *const *arguments)
{
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL,
                               G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                               &output, NULL, &status, &error));
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));

  return g_steal_pointer (&output);
}

/* The file as qpdf writes it for people to read, or what another program says of it. */
static char *
ask (GBytes *pdf, const char *const *program)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "plea-test-pdf-XXXXXX", NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) arguments = NULL;
  gsize       size;
  const char *bytes = g_bytes_get_data (pdf, &size);
  char       *answer;

  g_assert_true (g_close (g_mkstemp (path), NULL));
  g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL));
  for (guint i = 0; program[i] != NULL; i++)
    g_strv_builder_add (builder, g_str_equal (program[i], "FILE") ? path : program[i]);
  arguments = g_strv_builder_end (builder);
  answer = run ((const char *const *) arguments);
  g_remove (path);

  return answer;
}

static const char *const unfold[] = {
  "qpdf", "--qdf", "--object-streams=disable", "FILE", "-", NULL
};

static guint
count (const char *text, const char *word)
{
  guint n_found = 0;

  for (const char *found = strstr (text, word); found != NULL; found = strstr (found + 1, word))
    n_found++;

  return n_found;
}

/* Structure */

static void
collect_elements (PopplerStructureElementIter *iter, GString *structure)
{
  static const struct
  {
    PopplerStructureElementKind kind;
    const char                 *name;
  } names[] = {
    { POPPLER_STRUCTURE_ELEMENT_DOCUMENT, "Document" },
    { POPPLER_STRUCTURE_ELEMENT_PARAGRAPH, "P" },
    { POPPLER_STRUCTURE_ELEMENT_HEADING_1, "H1" },
    { POPPLER_STRUCTURE_ELEMENT_LIST, "L" },
    { POPPLER_STRUCTURE_ELEMENT_LIST_ITEM, "LI" },
    { POPPLER_STRUCTURE_ELEMENT_LIST_LABEL, "Lbl" },
    { POPPLER_STRUCTURE_ELEMENT_LIST_BODY, "LBody" },
  };

  do
    {
      unref_at_end PopplerStructureElement *element = poppler_structure_element_iter_get_element (
          iter);
      PopplerStructureElementIter *children = poppler_structure_element_iter_get_child (iter);

      for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
        if (poppler_structure_element_get_kind (element) == names[i].kind)
          g_string_append_printf (structure, "%s ", names[i].name);
      if (children != NULL)
        {
          collect_elements (children, structure);
          poppler_structure_element_iter_free (children);
        }
    }
  while (poppler_structure_element_iter_next (iter));
}

static void
test_structure (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) structure = g_string_new (NULL);
  g_autoptr (GBytes) pdf = NULL;
  unref_at_end PopplerDocument *document = NULL;
  PopplerStructureElementIter  *iter;

  g_object_set (fixture->draft, "subject", "Elena Milashina", NULL);
  pdf = make_pdf (fixture, "plain-a4");
  document = open_pdf (pdf);
  iter = poppler_structure_element_iter_new (document);
  g_assert_nonnull (iter);
  collect_elements (iter, structure);
  poppler_structure_element_iter_free (iter);

  /* sender, recipient, date, subject, salutation, 4 paragraphs, lead-in, demands, closing, name.
   * What goes over to the second page is one element all the same; its header is none. */
  g_assert_cmpint (poppler_document_get_n_pages (document), ==, 2);
  g_assert_cmpstr (structure->str, ==,
                   "Document P P P H1 P P P P P P "
                   "L LI Lbl LBody LI Lbl LBody LI Lbl LBody LI Lbl LBody P P ");
}

/* Languages */

static int
compare_letters (gconstpointer a, gconstpointer b)
{
  gunichar first = *(const gunichar *) a;
  gunichar second = *(const gunichar *) b;

  return first < second ? -1 : first > second;
}

static char *
drop_spaces_and_controls (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("[\\s\\p{Cf}]+", 0, 0, NULL);
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);

  return g_regex_replace_literal (regex, normal, -1, 0, "", 0, NULL);
}

/* All letters, in the order of their codes: Poppler turns some of Arabic round. */
static char *
sort_letters (const char *text)
{
  glong                n_letters;
  g_autofree char     *letters = drop_spaces_and_controls (text);
  g_autofree gunichar *codes = g_utf8_to_ucs4_fast (letters, -1, &n_letters);

  qsort (codes, (gsize) n_letters, sizeof *codes, compare_letters);

  return g_ucs4_to_utf8 (codes, n_letters, NULL, NULL, NULL);
}

/* What Poppler finds in the structure, without spaces. */
static char *
read_aloud (GBytes *pdf)
{
  g_autoptr (GRegex) tags = g_regex_new ("^ *(\\w+ \\(block\\):?|/\\w+ /\\w+$|Document|\"|$)|\"$",
                                         G_REGEX_MULTILINE, 0, NULL);
  g_autofree char *structure = ask (
      pdf, (const char *const[]){ "pdfinfo", "-struct-text", "FILE", NULL });
  g_autofree char *words = g_regex_replace_literal (tags, structure, -1, 0, "", 0, NULL);

  return drop_spaces_and_controls (words);
}

/* A letter in @language and its copy. */
static GPtrArray *
compose_in (Fixture *fixture, const char *language)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "languages.appeal", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (PleaAppeal) appeal = plea_appeal_file_load (file, NULL);

  g_object_set (fixture->draft, "language", language, NULL);
  g_object_set (fixture->draft, "subject", "Elena Milashina", NULL);
  plea_choices_set_recipient_chosen (appeal, fixture->draft, 1, TRUE);

  return plea_compose_letters (appeal, fixture->draft, fixture->sender);
}

/* What was composed is what the PDF says, in any language, and nothing is drawn that is not. */
static void
test_language (Fixture *fixture, gconstpointer data)
{
  const PleaStyle style = { .format = plea_format_find (PLEA_FORMAT_OF_LETTERS, "plain-a4"),
                            .font = plea_font_find_or_default (NULL) };
  g_autoptr (GPtrArray) letters = compose_in (fixture, data);
  g_autoptr (PleaDocument) document = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *unfolded = NULL;
  g_autofree char *composed = NULL;
  g_autofree char *extracted = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;
  g_autofree char *said = NULL;
  g_autofree char *in_order = NULL;
  gboolean         right_to_left = plea_phrases_for_writer (data, "")->right_to_left;

  g_ptr_array_set_size (letters, 1);
  document = plea_document_new (letters, &style);
  pdf = plea_document_to_pdf (document, NULL);
  composed = plea_letter_to_text (g_ptr_array_index (letters, 0));
  unfolded = ask (pdf, unfold);
  extracted = ask (pdf, (const char *const[]){ "pdftotext", "-raw", "FILE", "-", NULL });

  expected = right_to_left ? sort_letters (composed) : drop_spaces_and_controls (composed);
  found = right_to_left ? sort_letters (extracted) : drop_spaces_and_controls (extracted);
  g_assert_cmpstr (found, ==, expected);
  said = read_aloud (pdf);
  in_order = drop_spaces_and_controls (composed);
  g_assert_cmpstr (said, ==, in_order);
  g_assert_cmpuint (count (unfolded, "/CIDToGIDMap /Identity"), ==,
                    count (unfolded, "/Subtype /CIDFontType2"));
}

/* One line of an address ends where the next begins, on an envelope as in a letter. */
static void
test_address (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    PleaFormatKind kind;
    const char    *format;
  } cases[] = {
    { PLEA_FORMAT_OF_LETTERS, "plain-a4" },
    { PLEA_FORMAT_OF_ENVELOPES, "dl" },
    { PLEA_FORMAT_OF_POSTCARDS, "a6" },
  };
  g_autoptr (GPtrArray) letters = compose_in (fixture, "en");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PleaStyle style = { .format = plea_format_find (cases[i].kind, cases[i].format),
                                .font = plea_font_find_or_default (NULL) };
      g_autoptr (PleaDocument) document = plea_document_new (letters, &style);
      g_autoptr (GBytes) pdf = plea_document_to_pdf (document, NULL);
      g_autofree char *words = ask (
          pdf, (const char *const[]){ "pdfinfo", "-struct-text", "FILE", NULL });

      g_assert_nonnull (strstr (words, "Minister Sergei Lavrov Ministry of Foreign Affairs "));
    }
}

static void
add_test_of_languages (void)
{
  static const char *const languages[] = { "en",    "en-US", "fr", "es", "ru", "ar", "de", "pt",
                                           "pt-BR", "zh",    "it", "tr", "uk", "fa", "el", "he" };

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *path = g_strconcat ("/pdf/language/", languages[i], NULL);

      g_test_add (path, Fixture, languages[i], set_up, test_language, tear_down);
    }
}

static void
test_catalog (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) pdf = make_pdf (fixture, "plain-a4");
  g_autofree char *checked = ask (pdf, (const char *const[]){ "qpdf", "--check", "FILE", NULL });
  g_autofree char *objects = ask (
      pdf, (const char *const[]){ "qpdf", "--json", "--json-key=qpdf", "FILE", NULL });

  g_assert_nonnull (strstr (checked, "No syntax or stream encoding errors"));
  g_assert_nonnull (strstr (objects, "\"/Lang\": \"u:en\""));
  g_assert_nonnull (strstr (objects, "\"/DisplayDocTitle\": true"));
  g_assert_true (holds (pdf, "<pdfuaid:part>1</pdfuaid:part>"));
  g_assert_true (holds (pdf, "<rdf:li xml:lang=\"x-default\">Letter</rdf:li>"));
}

/* All that is drawn is either tagged or an artifact, and no tag is left of those that were only
 * borrowed. */
static void
test_artifacts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *content = NULL;

  /* These words stand in the letter, and not in a line of their own: they are left alone. */
  g_object_set (fixture->draft, "own-words", "/Note << /MCID 1 >> BDC", NULL);
  pdf = make_pdf (fixture, "plain-a4");
  content = ask (pdf, unfold);
  g_assert_cmpuint (count (content, "\n/Artifact << /Type /Page >> BDC\n"), ==, 1);
  g_assert_cmpuint (count (content, "\n/Artifact << /Type /Pagination /Subtype /Header >> BDC\n"),
                    ==, 2);
  g_assert_cmpuint (count (content, "\n/Note"), ==, 0);
  g_assert_cmpuint (count (content, "/S /Note"), ==, 0);
  g_assert_cmpuint (count (content, "/BibEntry"), ==, 0);
}

/* A paragraph on three pages is one paragraph. */
static void
test_continued (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GBytes) short_pdf = make_pdf (fixture, "plain-a4");
  g_autofree char *short_content = ask (short_pdf, unfold);
  g_autofree char *long_content = NULL;
  g_autoptr (GBytes) long_pdf = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append (words, "letter ");
  g_object_set (fixture->draft, "own-words", words->str, NULL);
  long_pdf = make_pdf (fixture, "plain-a4");
  long_content = ask (long_pdf, unfold);
  g_assert_cmpuint (count (long_content, "/Type /MCR"), >=, 2);
  g_assert_cmpuint (count (long_content, "/S /P\n"), ==, count (short_content, "/S /P\n") + 1);
}

/* What a screen reader says, from the heading to the name, is the letter in its order. */
static void
test_read_aloud (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *structure = NULL;
  g_autofree char *said = NULL;
  g_autofree char *letter = NULL;
  g_autofree char *composed = NULL;
  g_autoptr (GPtrArray) letters = NULL;

  g_object_set (fixture->draft, "subject", "Elena Milashina", NULL);
  pdf = make_pdf (fixture, "plain-a4");
  structure = ask (pdf, (const char *const[]){ "pdfinfo", "-struct-text", "FILE", NULL });
  said = read_aloud (pdf);
  letters = plea_compose_letters (fixture->appeal, fixture->draft, fixture->sender);
  letter = plea_letter_to_text (g_ptr_array_index (letters, 0));
  composed = drop_spaces_and_controls (letter);

  g_assert_nonnull (strstr (structure, "H1 (block)\n    \"Elena Milashina\""));
  g_assert_cmpstr (said, ==, composed);
}

/* An address is one paragraph whose lines are not one word; a tab parts words too. Where nobody
 * signs there is nothing to read, and without a subject the salutation is the heading. */
static void
test_read_apart (Fixture *fixture, gconstpointer data)
{
  static const char *const said[] = {
    "P (block)\n    \"Minister Sergei Lavrov Ministry of Foreign Affairs Smolenskaya-Sennaia pl, ",
    "H1 (block)\n    \"Your Excellency,\"",
    "\"one two 10 000\"",
    "L (block):\n     /ListNumbering /Decimal\n",
  };
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *structure = NULL;

  g_object_set (fixture->draft, "disclosure", PLEA_DISCLOSURE_BLANK, "own-words", "one\ttwo 10 000",
                NULL);
  pdf = make_pdf (fixture, "plain-a4");
  structure = ask (pdf, (const char *const[]){ "pdfinfo", "-struct-text", "FILE", NULL });
  for (gsize i = 0; i < G_N_ELEMENTS (said); i++)
    g_assert_nonnull (strstr (structure, said[i]));
  g_assert_null (strstr (structure, "\"\""));
}

/* Several letters in one file are told apart. */
static void
test_parts (Fixture *fixture, gconstpointer data)
{
  const PleaStyle style = { .format = plea_format_find (PLEA_FORMAT_OF_LETTERS, "plain-a4"),
                            .font = plea_font_find_or_default (NULL) };
  g_autoptr (GPtrArray) letters = compose_in (fixture, "ru");
  g_autoptr (PleaDocument) document = plea_document_new (letters, &style);
  g_autoptr (GBytes) pdf = plea_document_to_pdf (document, NULL);
  g_autofree char *structure = ask (pdf,
                                    (const char *const[]){ "pdfinfo", "-struct", "FILE", NULL });
  g_autofree char *unfolded = ask (pdf, unfold);

  g_assert_cmpuint (count (structure, "\n  Sect\n"), ==, 2);
  /* In Latin letters: of both the sender, the subject and the name, and the addresses, in Moscow
   * and in Paris. */
  g_assert_cmpuint (count (unfolded, "/Lang (en)"), ==, 7);
  g_assert_cmpuint (count (unfolded, "/Lang (fr)"), ==, 1);
}

static char *
read_page (PopplerDocument *document, int nth)
{
  unref_at_end PopplerPage *page = poppler_document_get_page (document, nth);

  return poppler_page_get_text (page);
}

/* On paper printed on both sides each letter begins a sheet; the last back is not printed at all.
 */
static void
test_double_sided (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    gboolean double_sided;
    int      first_pages[2];
    int      n_pages;
  } cases[] = {
    { FALSE, { 0, 1 }, 2 },
    { TRUE, { 0, 2 }, 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PleaStyle style = { .format = plea_format_find (PLEA_FORMAT_OF_LETTERS, "plain-a4"),
                                .font = plea_font_find_or_default (NULL),
                                .double_sided = cases[i].double_sided };
      g_autoptr (GPtrArray) letters = compose_in (fixture, "en");
      g_autoptr (PleaDocument) document = NULL;
      g_autoptr (GBytes) pdf = NULL;
      unref_at_end PopplerDocument *read = NULL;

      document = plea_document_new (letters, &style);
      pdf = plea_document_to_pdf (document, NULL);
      read = open_pdf (pdf);

      g_assert_cmpuint (plea_document_get_n_pages (document), ==, (guint) cases[i].n_pages);
      g_assert_cmpint (poppler_document_get_n_pages (read), ==, cases[i].n_pages);
      for (int page = 0; page < cases[i].n_pages; page++)
        {
          g_autofree char *text = read_page (read, page);
          gboolean is_first = page == cases[i].first_pages[0] || page == cases[i].first_pages[1];

          g_assert_cmpint (strstr (text, "Your Excellency,") != NULL, ==, is_first);
          g_assert_cmpint (*g_strstrip (text) == '\0', ==, !is_first);
        }
    }
}

static void
test_hostile_text (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) pdf = NULL;
  unref_at_end PopplerDocument *document = NULL;
  g_autofree char              *text = NULL;

  g_object_set (fixture->draft, "own-words",
                "<b>Bold & brave</b> &amp; \x01 \xe2\x80\xae right to left", NULL);
  pdf = make_pdf (fixture, "plain-a4");
  document = open_pdf (pdf);
  text = read_text (document);
  g_assert_nonnull (strstr (text, "<b>Bold & brave</b> &amp;"));
}

#define add(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/pdf/facts", test_facts);
  add ("/pdf/address", test_address);
  add ("/pdf/every-sentence", test_every_sentence);
  add ("/pdf/same-bytes", test_same_bytes);
  add ("/pdf/leaks-nothing", test_leaks_nothing);
  add ("/pdf/fonts-embedded", test_fonts_embedded);
  add ("/pdf/structure", test_structure);
  add ("/pdf/catalog", test_catalog);
  add ("/pdf/artifacts", test_artifacts);
  add ("/pdf/double-sided", test_double_sided);
  add ("/pdf/continued", test_continued);
  add ("/pdf/read-aloud", test_read_aloud);
  add ("/pdf/read-apart", test_read_apart);
  add ("/pdf/parts", test_parts);
  add_test_of_languages ();
  add ("/pdf/hostile-text", test_hostile_text);

  return g_test_run ();
}
