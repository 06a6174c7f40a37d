/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program that reads files, and what becomes of it: whatever it does costs a sentence. */

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>

#include "plea-source-file.h"
#include "plea-source-load.h"
#include "plea-source-variant.h"

#define PAGE                                                                                       \
  "<html lang='fr'><head><title>Write for Ana</title></head><body><nav>Home</nav><h1>Ana</h1>"     \
  "<p>Dear Minister,</p><ul><li>Release her;</li></ul></body></html>"

static GBytes *
make_page (void)
{
  return g_bytes_new_static (PAGE, strlen (PAGE));
}

/* What the program says is what would be read here. */
static void
test_same (void)
{
  g_autoptr (GBytes) bytes = make_page ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaSource) here = plea_source_file_read (bytes, &error);
  g_autoptr (PleaSource) there = plea_source_load_bytes (bytes, NULL, &error);
  g_autoptr (GBytes) here_bytes = plea_source_to_bytes (here, NULL);
  g_autoptr (GBytes) there_bytes = NULL;

  g_assert_no_error (error);
  there_bytes = plea_source_to_bytes (there, NULL);
  g_assert_true (g_bytes_equal (here_bytes, there_bytes));
  g_assert_cmpstr (there->title, ==, "Write for Ana");
  g_assert_cmpstr (there->language, ==, "fr");
}

static void
test_refusal (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (" ", 1);
  g_autoptr (GError) error = NULL;

  g_assert_null (plea_source_load_bytes (bytes, NULL, &error));
  g_assert_error (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_EMPTY);
  g_assert_cmpstr (error->message, ==, "There is no text in it.");
}

/* A file without an end is read up to where no page is that large. */
static void
test_endless_file (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/zero");
  g_autoptr (GError) error = NULL;

  g_assert_null (plea_source_load (file, NULL, &error));
  g_assert_error (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_TOO_LARGE);
}

#define PDF                                                                                        \
  "%%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"                                      \
  "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"                                           \
  "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"                         \
  "/Resources<</XObject<</X 10 0 R>>>>>> endobj\ntrailer <</Root 1 0 R>>\n"                        \
  "4 0 obj <</Length %u>> stream\n"

/* Ten times ten times ten pictures of pictures take for ever; */
static GBytes *
make_endless_pdf (void)
{
  GString *pdf = g_string_new (NULL);

  g_string_printf (pdf, PDF "/X Do\nendstream endobj\n", 5);
  for (guint i = 10; i < 40; i++)
    g_string_append_printf (
        pdf,
        "%u 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 1 1]/Length 50"
        "/Resources<</XObject<</X %u 0 R>>>>>> stream\n"
        "/X Do/X Do/X Do/X Do/X Do/X Do/X Do/X Do/X Do/X Do\nendstream endobj\n",
        i, i + 1);

  return g_string_free_to_bytes (pdf);
}

/* and lists of lists more memory than there is. */
static GBytes *
make_deep_pdf (void)
{
  static const gsize size = 5 * 1024 * 1024;
  GString           *pdf = g_string_sized_new (size + 1024);

  g_string_printf (pdf, PDF, (guint) size);
  memset (pdf->str + pdf->len, '[', size);
  g_string_set_size (pdf, pdf->len + size);

  return g_string_free_to_bytes (pdf);
}

static void
test_hostile (gconstpointer make)
{
  g_autoptr (GBytes) bytes = ((GBytes * (*) (void) ) make) ();
  g_autoptr (GError) error = NULL;

  g_assert_null (plea_source_load_bytes (bytes, NULL, &error));
  g_assert_error (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_BROKEN_OFF);
}

/* What the program may do, as scripts in its place */
static const struct
{
  const char *name;
  const char *script;
} misbehaviours[] = {
  { "killed", "kill -KILL $$" },
  { "crashed", "kill -SEGV $$" },
  { "silent", "exit 0" },
  { "closed", "exec >&-; exec sleep 1000" },
  { "failed", "exit 3" },
  { "busy", "ulimit -t 1; while :; do :; done" },
  { "endless", "exec cat /dev/zero" },
  { "noise", "head -c 100000 /dev/urandom" },
  { "text", "cat" },
};

static void
with_script (const char *script, GCancellable *cancellable, GError **error)
{
  g_autofree char *before = g_strdup (g_getenv ("PLEA_IMPORT_PROGRAM"));
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "plea-import-XXXXXX", NULL);
  g_autofree char *text = g_strconcat ("#!/bin/sh\n", script, "\n", NULL);
  g_autoptr (GBytes) bytes = make_page ();

  g_close (g_mkstemp (path), NULL);
  g_assert_true (g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_NONE, 0700, NULL));
  g_chmod (path, 0700);
  g_setenv ("PLEA_IMPORT_PROGRAM", path, TRUE);
  g_assert_null (plea_source_load_bytes (bytes, cancellable, error));
  g_setenv ("PLEA_IMPORT_PROGRAM", before, TRUE);
  g_unlink (path);
}

static void
test_misbehaviour (gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  with_script (data, NULL, &error);
  g_assert_error (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_BROKEN_OFF);
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
test_missing (void)
{
  g_autofree char *before = g_strdup (g_getenv ("PLEA_IMPORT_PROGRAM"));
  g_autoptr (GBytes) bytes = make_page ();
  g_autoptr (GError) error = NULL;

  g_setenv ("PLEA_IMPORT_PROGRAM", "/nowhere/plea-import", TRUE);
  g_assert_null (plea_source_load_bytes (bytes, NULL, &error));
  g_setenv ("PLEA_IMPORT_PROGRAM", before, TRUE);
  g_assert_nonnull (error);
}

static gpointer
cancel_from_elsewhere (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);

  return NULL;
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GThread *thread = g_thread_new ("cancel", cancel_from_elsewhere, cancellable);

  with_script ("exec sleep 1000", cancellable, &error);
  g_thread_join (thread);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* What is sound in itself is bounded and clean all the same. */
static void
test_answers (void)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (PleaSource) source = plea_source_new ();
  g_autoptr (PleaSource) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) said = g_error_new_literal (PLEA_SOURCE_ERROR, 77, "No.\x1b[2J");

  bytes = plea_source_to_bytes (NULL, said);
  g_assert_null (plea_source_new_from_bytes (bytes, &error));
  g_assert_error (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_BROKEN_OFF);
  g_assert_cmpstr (error->message, ==, "No.[2J");
  g_clear_error (&error);
  g_clear_pointer (&bytes, g_bytes_unref);

  for (guint i = 0; i < 20000; i++)
    plea_source_add (source, i, "line");
  bytes = plea_source_to_bytes (source, NULL);
  again = plea_source_new_from_bytes (bytes, &error);
  g_assert_null (again);
  g_assert_error (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_TOO_LARGE);
}

/* Cut off anywhere, or with a byte changed, it is a source or an error and nothing else. */
static void
test_damaged_answers (void)
{
  g_autoptr (GBytes) page = make_page ();
  g_autoptr (PleaSource) source = plea_source_file_read (page, NULL);
  g_autoptr (GBytes) bytes = plea_source_to_bytes (source, NULL);
  gsize       size;
  const char *sound = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i < 2 * size; i++)
    {
      g_autofree char *copy = g_memdup2 (sound, size);
      g_autoptr (GBytes) damaged = NULL;
      g_autoptr (PleaSource) read = NULL;
      g_autoptr (GError) error = NULL;

      copy[i / 2] ^= (char) (i % 2 == 0 ? 0xff : 0x01);
      damaged = i % 2 == 0 ? g_bytes_new (copy, size) : g_bytes_new (sound, i / 2);
      read = plea_source_new_from_bytes (damaged, &error);
      g_assert_true ((read == NULL) == (error != NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/source-load/same", test_same);
  g_test_add_func ("/source-load/refusal", test_refusal);
  g_test_add_func ("/source-load/endless-file", test_endless_file);
  g_test_add_data_func ("/source-load/endless-pdf", make_endless_pdf, test_hostile);
#ifndef __SANITIZE_ADDRESS__ /* which lets a program have all the memory that it wants */
  g_test_add_data_func ("/source-load/deep-pdf", make_deep_pdf, test_hostile);
#endif
  for (guint i = 0; i < G_N_ELEMENTS (misbehaviours); i++)
    {
      g_autofree char *path = g_strconcat ("/source-load/program/", misbehaviours[i].name, NULL);

      g_test_add_data_func (path, misbehaviours[i].script, test_misbehaviour);
    }
  g_test_add_func ("/source-load/missing", test_missing);
  g_test_add_func ("/source-load/cancelled", test_cancelled);
  g_test_add_func ("/source-load/answers", test_answers);
  g_test_add_func ("/source-load/damaged-answers", test_damaged_answers);

  return g_test_run ();
}
