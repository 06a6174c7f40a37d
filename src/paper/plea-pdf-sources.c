/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What pages of a PDF are drawn from.
 *
 * A page is drawn from its content and from all that its resources lead to, fonts above all. Pages
 * of which all that is the same, byte for byte, look the same, whatever else is in their files. */

#include "config.h"

#include "plea-pdf-sources.h"

#include <qpdf/qpdf-c.h>
#include <string.h>

/* Leads to the other pages. */
#define PARENT "/Parent"

typedef struct
{
  qpdf_data   pdf;
  GHashTable *known; /* number of an object → GBytes: pages share their fonts */
} Sources;

static void add_object (Sources *self, qpdf_oh object, GByteArray *source);

/* With its end. */
static void
add_string (const char *string, GByteArray *source)
{
  g_byte_array_append (source, (const guint8 *) string, (guint) strlen (string) + 1);
}

static void
add_array (Sources *self, qpdf_oh array, GByteArray *source)
{
  int n_items = qpdf_oh_get_array_n_items (self->pdf, array);

  add_string ("[", source);
  for (int i = 0; i < n_items; i++)
    {
      qpdf_oh item = qpdf_oh_get_array_item (self->pdf, array, i);

      add_object (self, item, source);
      qpdf_oh_release (self->pdf, item);
    }
  add_string ("]", source);
}

/* In one order. qpdf has one iterator for all dictionaries. */
static GStrv
list_keys (Sources *self, qpdf_oh dictionary)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();

  qpdf_oh_begin_dict_key_iter (self->pdf, dictionary);
  while (qpdf_oh_dict_more_keys (self->pdf))
    g_strv_builder_add (keys, qpdf_oh_dict_next_key (self->pdf));

  return g_strv_builder_end (keys);
}

static void
add_dictionary (Sources *self, qpdf_oh dictionary, GByteArray *source)
{
  g_auto (GStrv) keys = list_keys (self, dictionary);

  add_string ("<<", source);
  for (guint i = 0; keys[i] != NULL; i++)
    if (!g_str_equal (keys[i], PARENT))
      {
        add_string (keys[i], source);
        add_object (self, qpdf_oh_get_key (self->pdf, dictionary, keys[i]), source);
      }
  add_string (">>", source);
}

/* As it is in the file: what is compressed to the same bytes was the same. */
static void
add_stream (Sources *self, qpdf_oh stream, GByteArray *source)
{
  unsigned char *data = NULL;
  size_t         size = 0;

  add_dictionary (self, qpdf_oh_get_dict (self->pdf, stream), source);
  qpdf_oh_get_stream_data (self->pdf, stream, qpdf_dl_none, NULL, &data, &size);
  g_byte_array_append (source, data, (guint) size);
  free (data);
}

static void
add_content (Sources *self, qpdf_oh object, GByteArray *source)
{
  if (qpdf_oh_is_stream (self->pdf, object))
    add_stream (self, object, source);
  else if (qpdf_oh_is_dictionary (self->pdf, object))
    add_dictionary (self, object, source);
  else if (qpdf_oh_is_array (self->pdf, object))
    add_array (self, object, source);
  else
    add_string (qpdf_oh_unparse_resolved (self->pdf, object), source);
}

/* An object of the file, which more than one may lead to. */
static GBytes *
get_known (Sources *self, qpdf_oh object, int number)
{
  GBytes *known = g_hash_table_lookup (self->known, GINT_TO_POINTER (number));

  if (known == NULL)
    {
      GByteArray *source = g_byte_array_new ();

      add_content (self, object, source);
      known = g_byte_array_free_to_bytes (source);
      g_hash_table_insert (self->known, GINT_TO_POINTER (number), known);
    }

  return known;
}

static void
add_object (Sources *self, qpdf_oh object, GByteArray *source)
{
  int number = qpdf_oh_get_object_id (self->pdf, object);

  if (number == 0)
    add_content (self, object, source);
  else
    {
      gsize         size;
      const guint8 *data = g_bytes_get_data (get_known (self, object, number), &size);

      g_byte_array_append (source, data, (guint) size);
    }
}

/**
 * plea_pdf_sources_list:
 * @pdf: a PDF file as plea_pages_to_pdf() makes it
 * @first: a page, from 0
 * @last: another, not before it, or none
 *
 * Returns: (transfer full) (element-type GBytes): what each page from @first to @last that there is
 *   is drawn from; to be compared with each other
 */
GPtrArray *
plea_pdf_sources_list (GBytes *pdf, guint first, guint last)
{
  GPtrArray  *sources = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  Sources     self = { qpdf_init (), NULL };
  gsize       size;
  const char *data = g_bytes_get_data (pdf, &size);

  self.known = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_bytes_unref);
  qpdf_silence_errors (self.pdf);
  qpdf_set_suppress_warnings (self.pdf, QPDF_TRUE);
  if ((qpdf_read_memory (self.pdf, "letter.pdf", data, size, NULL) & QPDF_ERRORS) == 0)
    for (guint i = first; i <= last && (int) i < qpdf_get_num_pages (self.pdf); i++)
      {
        qpdf_oh page = qpdf_get_page_n (self.pdf, i);

        g_ptr_array_add (
            sources, g_bytes_ref (get_known (&self, page, qpdf_oh_get_object_id (self.pdf, page))));
      }
  g_clear_pointer (&self.known, g_hash_table_unref);
  qpdf_cleanup (&self.pdf);

  return sources;
}
