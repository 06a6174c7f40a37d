/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as a document: as an archive, or as the text, the styles and the places of pictures in
 * one, which the byte 0xff parts. Sums that do not fit keep a fuzzer from the parts of an archive
 * that it is given. */

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#include "plea-fuzz.h"
#include "plea-source-document.h"
#include "plea-source-pictures.h"

#define SEPARATOR 0xff
#define MAX_ARCHIVE (1024 * 1024)

static void
add_part (struct archive *archive, const char *name, const uint8_t *data, size_t size)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_size (entry, (la_int64_t) size);
  archive_write_header (archive, entry);
  archive_write_data (archive, data, size);
  archive_entry_free (entry);
}

static void
add_parts (struct archive *archive, const uint8_t *data, size_t size)
{
  static const char *const of_word[] = { "word/document.xml", "word/styles.xml",
                                         "word/_rels/document.xml.rels" };
  static const char *const of_office[] = { "content.xml", "styles.xml" };
  gboolean       is_word = g_strstr_len ((const char *) data, (gssize) size, "w:p") != NULL;
  guint          n_parts = is_word ? G_N_ELEMENTS (of_word) : G_N_ELEMENTS (of_office);
  const uint8_t *end = data + size;

  for (guint i = 0; i < n_parts && data != NULL; i++)
    {
      const uint8_t *next = memchr (data, SEPARATOR, (size_t) (end - data));

      add_part (archive, is_word ? of_word[i] : of_office[i], data,
                (size_t) ((next != NULL ? next : end) - data));
      data = next != NULL ? next + 1 : NULL;
    }
}

static GBytes *
make_archive (const uint8_t *data, size_t size)
{
  struct archive *archive = archive_write_new ();
  char           *memory = g_malloc (MAX_ARCHIVE);
  gsize           used = 0;

  archive_write_set_format_zip (archive);
  archive_write_set_options (archive, "compression=store");
  archive_write_open_memory (archive, memory, MAX_ARCHIVE, &used);
  add_parts (archive, data, size);
  archive_write_close (archive);
  archive_write_free (archive);

  return g_bytes_new_take (memory, used);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  gboolean is_archive = size > 2 && data[0] == 'P' && data[1] == 'K';
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaSource) source = NULL;

  if (size > MAX_ARCHIVE / 2)
    return 0;

  bytes = is_archive ? g_bytes_new (data, size) : make_archive (data, size);
  source = plea_source_document_read (bytes, &error);
  g_assert_true ((source == NULL) == (error != NULL));
  for (guint i = 0; source != NULL && i < source->lines->len; i++)
    {
      const PleaSourceLine *line = g_ptr_array_index (source->lines, i);

      g_assert_true (g_utf8_validate (line->text, -1, NULL));
    }

  if (source != NULL)
    plea_source_settle_pictures (source);

  return 0;
}
