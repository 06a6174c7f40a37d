/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever an appeal, a draft and a sender may hold can be laid out, drawn and written. A warning
 * of Pango or Cairo fails a test. */

#include <string.h>

#include "plea-appeal-builder.h"
#include "plea-appeal-file.h"
#include "plea-compose.h"
#include "plea-document.h"

static const char *const hostile[] = {
  "",
  " ",
  "   \t  ",
  "\n",
  "\n\n\n",
  "\n.\n\n.\n",
  "\f",
  "\x01\x02\x1b\x7f",
  "before\fafter\x0b\x08",
  "\u00a0",
  "\u00a0\u00a0 \u2003\u3000",
  "\u00ad",
  "\u200b\u200c\u200d\u2060\ufeff",
  "\u2028\u2029",
  "line\u2028line\u2029line\r\nline\rline\xc2\x85 line",
  "\u202e",
  "\u202enames\u2066 \u2067\u2068 from right to left",
  "\u2069\u202c\u200f\u061c",
  "שלום abc ١٢٣ سلام 12/34 (x)",
  "\u0301",
  "\u0301\u0e31\u0f7e\u1abf",
  "a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
  "\U0001f3f3\ufe0f\u200d\U0001f308 \U0001f468\u200d\U0001f469\u200d\U0001f467",
  "\ufffd\ufffc\ue000\U000f0000\U0010fffd",
  "<b>&amp;</b> %s %n \\ \" ' ]]>",
  "(\\)/Artifact << /MCID 0 >> BDC\nEMC\nQ",
  "漢字かな交じり文。한국어 ไทยไม่มีช่องว่าง ភាសាខ្មែរ မြန်မာ አማርኛ",
};

/* Where such words may stand. */

static void
replace (char **field, const char *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

static PleaRecipient *
get_recipient (PleaAppealBuilder *builder)
{
  return g_ptr_array_index (builder->appeal->recipients, 0);
}

static void
replace_parts (PleaAppealBuilder *builder, PleaPartKind kind, const char *text)
{
  GPtrArray *letters = builder->appeal->letters;

  for (guint i = 0; i < letters->len; i++)
    {
      PleaLetterText *letter = g_ptr_array_index (letters, i);

      for (guint j = 0; j < letter->parts->len; j++)
        {
          PleaPart *part = g_ptr_array_index (letter->parts, j);

          if (part->kind == kind)
            replace (&part->text, text);
        }
    }
}

static void
in_paragraphs (PleaAppealBuilder *builder, const char *text)
{
  replace_parts (builder, PLEA_PART_PARAGRAPH, text);
}

static void
in_lead_in (PleaAppealBuilder *builder, const char *text)
{
  replace_parts (builder, PLEA_PART_LEAD_IN, text);
}

static void
in_demands (PleaAppealBuilder *builder, const char *text)
{
  replace_parts (builder, PLEA_PART_DEMAND, text);
}

static void
in_closing (PleaAppealBuilder *builder, const char *text)
{
  replace_parts (builder, PLEA_PART_CLOSING, text);
}

static void
in_all_parts (PleaAppealBuilder *builder, const char *text)
{
  for (PleaPartKind kind = 0; kind < PLEA_N_PART_KINDS; kind++)
    replace_parts (builder, kind, text);
}

static void
in_defender (PleaAppealBuilder *builder, const char *text)
{
  plea_translations_set (builder->appeal->defender.name, NULL, text);
}

static void
in_name (PleaAppealBuilder *builder, const char *text)
{
  replace (&get_recipient (builder)->name, text);
}

static void
in_office (PleaAppealBuilder *builder, const char *text)
{
  replace (&get_recipient (builder)->office, text);
}

static void
in_address (PleaAppealBuilder *builder, const char *text)
{
  PleaRecipient *recipient = get_recipient (builder);

  for (guint i = 0; recipient->address[i] != NULL; i++)
    replace (&recipient->address[i], text);
}

static void
in_salutation (PleaAppealBuilder *builder, const char *text)
{
  plea_translations_set (get_recipient (builder)->salutation, "en", text);
}

static void
in_whole_recipient (PleaAppealBuilder *builder, const char *text)
{
  in_name (builder, text);
  in_office (builder, text);
  in_address (builder, text);
}

static const struct
{
  const char *name;
  void (*put) (PleaAppealBuilder *builder, const char *text);
} fields[] = {
  { "paragraphs", in_paragraphs },
  { "lead-in", in_lead_in },
  { "demands", in_demands },
  { "closing", in_closing },
  { "all-parts", in_all_parts },
  { "defender", in_defender },
  { "name", in_name },
  { "office", in_office },
  { "address", in_address },
  { "salutation", in_salutation },
  { "recipient", in_whole_recipient },
};

static void
put_on_paper (GPtrArray *letters, PleaFormatKind kind, guint nth)
{
  GPtrArray      *formats = plea_format_list (kind);
  const PleaStyle style = { .format = g_ptr_array_index (formats, nth % formats->len),
                            .font = plea_font_find_or_default (NULL),
                            .fold_marks = TRUE,
                            .double_sided = nth % 2 == 0,
                            .airmail = TRUE };
  g_autoptr (PleaDocument) document = plea_document_new (letters, &style);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = plea_document_to_pdf (document, &error);
  g_auto (GStrv) warnings = plea_document_get_warnings (document);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 100, 100);
  cairo_t         *cr = cairo_create (surface);

  g_assert_no_error (error);
  g_assert_cmpint (strncmp (g_bytes_get_data (pdf, NULL), "%PDF-", 5), ==, 0);
  plea_document_draw_page (document, plea_document_get_n_pages (document) - 1, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  for (guint i = 0; warnings[i] != NULL; i++)
    g_assert_true (g_utf8_validate (warnings[i], -1, NULL));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
print (PleaAppeal *appeal, PleaDraft *draft, PleaSender *sender, guint nth)
{
  g_autoptr (GPtrArray) letters = plea_compose_letters (appeal, draft, sender);

  put_on_paper (letters, PLEA_FORMAT_OF_LETTERS, nth);
  put_on_paper (letters, PLEA_FORMAT_OF_ENVELOPES, nth);
}

/* Whether there is such an appeal; what the builder refuses needs no paper. */
static gboolean
print_if_built (PleaAppealBuilder *builder, guint nth)
{
  g_autoptr (GPtrArray) problems = plea_problems_new ();
  g_autoptr (PleaAppeal) appeal = plea_appeal_builder_build (builder, problems);
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  g_autoptr (PleaSender) sender = plea_sender_new ();

  if (appeal == NULL)
    return FALSE;

  g_object_set (draft, "one-sheet", nth % 3 == 0, NULL);
  g_object_set (draft, "emphasise-name", TRUE, NULL);
  g_object_set (draft, "disclosure", nth % 4, NULL);
  g_object_set (sender, "name", "A B", "address", "1 C", "town", "D", "country", "GB", NULL);
  print (appeal, draft, sender, nth);

  return TRUE;
}

static PleaAppealBuilder *
make_builder (void)
{
  g_autoptr (PleaAppeal) appeal = plea_appeal_file_load_built_in ("elena-milashina-2016");

  return plea_appeal_builder_new_from_appeal (appeal);
}

static void
test_field (gconstpointer data)
{
  guint field = GPOINTER_TO_UINT (data);
  guint n_built = 0;

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autoptr (PleaAppealBuilder) builder = make_builder ();

      g_test_message ("“%s” in %s", hostile[i], fields[field].name);
      fields[field].put (builder, hostile[i]);
      n_built += print_if_built (builder, i);
    }
  g_assert_cmpuint (n_built, >, 0);
}

/* What only the supporter writes. */
static void
test_supporter (void)
{
  g_autoptr (PleaAppeal) appeal = plea_appeal_file_load_built_in ("elena-milashina-2016");

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autoptr (PleaDraft) draft = plea_draft_new ("x");
      g_autoptr (PleaSender) sender = plea_sender_new ();

      g_test_message ("“%s”", hostile[i]);
      g_object_set (draft, "own-words", hostile[i], NULL);
      g_object_set (draft, "subject", hostile[i], NULL);
      g_object_set (draft, "place", hostile[i], NULL);
      plea_draft_set_edit (draft, "en", PLEA_PART_ID_CLOSING, hostile[i]);
      g_object_set (sender, "name", hostile[i], "address", hostile[i], "town", hostile[i],
                    "country", "GB", NULL);
      print (appeal, draft, sender, i);
    }
}

static char *
repeat (const char *text, guint times)
{
  GString *repeated = g_string_new (NULL);

  for (guint i = 0; i < times; i++)
    g_string_append (repeated, text);

  return g_string_free (repeated, FALSE);
}

static void
test_huge_words (void)
{
  static const char *const letters[] = { "W", "ש", "字", "\u200d", "a\u0301" };

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      g_autofree char *word = repeat (letters[i], 1000);
      g_autoptr (PleaAppealBuilder) builder = make_builder ();
      PleaPart *part;

      in_whole_recipient (builder, word);
      in_lead_in (builder, word);
      in_closing (builder, word);
      part = g_ptr_array_index (
          ((PleaLetterText *) g_ptr_array_index (builder->appeal->letters, 0))->parts, 0);
      replace (&part->text, word);
      print_if_built (builder, i);
    }
}

static void
test_many_demands (void)
{
  g_autoptr (PleaAppealBuilder) builder = make_builder ();
  PleaLetterText *letter;

  g_ptr_array_set_size (builder->appeal->letters, 1);
  letter = g_ptr_array_index (builder->appeal->letters, 0);
  g_ptr_array_set_size (letter->parts, 0);
  plea_letter_text_add (letter, PLEA_PART_LEAD_IN, "I ask you to:");
  for (guint i = 0; i < 10000; i++)
    plea_letter_text_add (letter, PLEA_PART_DEMAND, "Release her;");
  g_assert_true (print_if_built (builder, 1));
}

/* Composing leaves no block empty, and none long that may be shortened; laying out does not count
 * on that. */
static void
test_blocks (gconstpointer text)
{
  const PleaPhrases *phrases = plea_phrases_for_writer ("en", "");
  g_autoptr (PleaAppealBuilder) builder = make_builder ();
  g_autoptr (PleaDraft) draft = plea_draft_new (builder->appeal->id);
  g_autoptr (GPtrArray) letters = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_block_free);

  for (PleaBlockKind kind = PLEA_BLOCK_SENDER; kind <= PLEA_BLOCK_COPIES; kind++)
    g_ptr_array_add (blocks, plea_block_new (kind, g_strdup (text)));
  g_object_set (draft, "one-sheet", TRUE, NULL);
  g_ptr_array_add (letters,
                   plea_letter_new (builder->appeal, plea_appeal_get_recipient (builder->appeal, 0),
                                    draft, "en", phrases, blocks, TRUE));
  put_on_paper (letters, PLEA_FORMAT_OF_LETTERS, 0);
  put_on_paper (letters, PLEA_FORMAT_OF_ENVELOPES, 0);
}

int
main (int argc, char **argv)
{
  g_autofree char *long_text = repeat ("many words ", 200);

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *path = g_strconcat ("/hostile/", fields[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_field);
    }
  g_test_add_func ("/hostile/supporter", test_supporter);
  g_test_add_data_func ("/hostile/empty-blocks", "", test_blocks);
  g_test_add_data_func ("/hostile/long-blocks", long_text, test_blocks);
  g_test_add_func ("/hostile/huge-words", test_huge_words);
  g_test_add_func ("/hostile/many-demands", test_many_demands);

  return g_test_run ();
}
