/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters in every language that are made on all cores at once. “./dev check threads” looks there
 * for what two of them use at a time. */

#include "plea-appeal-file.h"
#include "plea-idioms.h"
#include "plea-press.h"

static PleaAppeal *
load_appeal (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (
      g_test_get_filename (G_TEST_DIST, "data", "languages.appeal", NULL));
  PleaAppeal *appeal = plea_appeal_file_load (file, NULL);

  g_assert_nonnull (appeal);

  return appeal;
}

static PleaDocument *
make_document (PleaAppeal *appeal, const char *language, const char *format)
{
  g_autoptr (PleaDraft) draft = plea_draft_new (appeal->id);
  g_autoptr (PleaSender) sender = plea_sender_new ();
  g_autoptr (PleaStationery) stationery = plea_stationery_new ();
  g_autoptr (GDate) date = g_date_new_dmy (23, G_DATE_NOVEMBER, 2026);

  g_object_set (sender, "name", "Marie Rose", "town", "75011 Paris", "country", "FR", NULL);
  g_object_set (draft, "language", language, "date", date, NULL);
  g_object_set (stationery, "format", format, NULL);

  return plea_document_compose (appeal, draft, sender, stationery);
}

/* Each language in a format of its own. */
static GPtrArray *
make_documents (PleaAppeal *appeal)
{
  GPtrArray *documents = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *formats = plea_format_list (PLEA_FORMAT_OF_LETTERS);

  plea_foreach (const PleaLetterText, letter, appeal->letters)
    {
      const PleaFormat *format = formats->pdata[documents->len % formats->len];

      g_ptr_array_add (documents, make_document (appeal, letter->language, format->item.id));
    }

  return documents;
}

static void
assert_next (PleaPress *press, PleaDocument *expected, GPtrArray *pdfs)
{
  g_autoptr (GError) error = NULL;
  GBytes *pdf;
  g_autoptr (PleaDocument) document = plea_press_take (press, &pdf, &error);

  g_assert_no_error (error);
  g_assert_true (document == expected);
  g_ptr_array_add (pdfs, pdf);
}

static GPtrArray *
press_all (GPtrArray *documents)
{
  GPtrArray *pdfs = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (PleaPress) press = plea_press_new ();

  plea_foreach (PleaDocument, document, documents)
    {
      if (plea_press_is_full (press))
        assert_next (press, documents->pdata[pdfs->len], pdfs);
      plea_press_put (press, document);
    }
  while (!plea_press_is_empty (press))
    assert_next (press, documents->pdata[pdfs->len], pdfs);

  return pdfs;
}

/* First on all cores, so that what is set up once is set up there. */
static void
test_same_files (void)
{
  g_autoptr (PleaAppeal) appeal = load_appeal ();
  g_autoptr (GPtrArray) documents = make_documents (appeal);
  g_autoptr (GPtrArray) pressed = press_all (documents);
  g_autoptr (GPtrArray) anew = make_documents (appeal);

  g_assert_cmpuint (pressed->len, >, 10);
  g_assert_cmpuint (pressed->len, ==, documents->len);
  for (guint i = 0; i < anew->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) pdf = plea_document_to_pdf (anew->pdata[i], &error);

      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (pdf, pressed->pdata[i]));
    }
}

/* What waits is forgotten. */
static void
test_given_up (void)
{
  g_autoptr (PleaAppeal) appeal = load_appeal ();
  g_autoptr (GPtrArray) documents = make_documents (appeal);
  PleaPress *press = plea_press_new ();

  for (guint i = 0; !plea_press_is_full (press); i++)
    plea_press_put (press, documents->pdata[i % documents->len]);
  plea_press_free (press);
  plea_foreach (PleaDocument, document, documents)
    g_assert_cmpuint (G_OBJECT (document)->ref_count, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/press/same-files", test_same_files);
  g_test_add_func ("/press/given-up", test_given_up);

  return g_test_run ();
}
