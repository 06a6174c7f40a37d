/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paragraphs that were set lately need not be set again.
 *
 * Of a letter that somebody writes at, one paragraph changes with a keystroke; the letters of a
 * batch have most of theirs in common. To set text is half of what such a letter takes. Nothing old
 * can come to be shown: all that decides what a paragraph looks like is in the key that it is found
 * by. */

#include "config.h"

#include "plea-paragraph.h"

#include <string.h>

/* Bytes of text, some letters' worth; what is longer than that is kept for one letter more. */
#define ENOUGH (16 * 1024)

/* For one thread: Pango's layouts are not for several. */
typedef struct
{
  GHashTable *young; /* GBytes → PangoLayout, of the latest letters */
  GHashTable *old;   /* of those before */
  gsize       size;  /* of the young ones' text */
} Paragraphs;

/* What decides on the looks beside the text and its emphases. Without holes, since it is compared
 * byte by byte. */
typedef struct
{
  const PangoLanguage *language;
  const PleaFont      *font;
  double               size;
  double               width;
  double               indent;
  gsize                n_emphases;
} Setting;

static GHashTable *
create_table (void)
{
  return g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref,
                                g_object_unref);
}

static void
paragraphs_free (gpointer data)
{
  Paragraphs *paragraphs = data;

  g_clear_pointer (&paragraphs->young, g_hash_table_unref);
  g_clear_pointer (&paragraphs->old, g_hash_table_unref);
  g_free (paragraphs);
}

static GPrivate all_paragraphs = G_PRIVATE_INIT (paragraphs_free);

static Paragraphs *
get_paragraphs (void)
{
  Paragraphs *paragraphs = g_private_get (&all_paragraphs);

  if (paragraphs == NULL)
    {
      paragraphs = g_new0 (Paragraphs, 1);
      paragraphs->young = create_table ();
      paragraphs->old = create_table ();
      g_private_set (&all_paragraphs, paragraphs);
    }

  return paragraphs;
}

static GBytes *
make_key (const PleaParagraph *self, const PleaTypography *typography)
{
  Setting setting = {
    .language = plea_typography_get_language (typography),
    .font = plea_typography_get_font (typography),
    .size = self->size,
    .width = self->width,
    .indent = self->indent,
    .n_emphases = self->emphases != NULL ? self->emphases->len : 0,
  };
  GByteArray *key = g_byte_array_new ();

  g_byte_array_append (key, (const guint8 *) &setting, sizeof setting);
  if (setting.n_emphases > 0)
    g_byte_array_append (key, (const guint8 *) self->emphases->data,
                         (guint) (setting.n_emphases * sizeof (PleaSpan)));
  g_byte_array_append (key, (const guint8 *) self->text, (guint) strlen (self->text));

  return g_byte_array_free_to_bytes (key);
}

static PangoLayout *
set (const PleaParagraph *self, const PleaTypography *typography)
{
  PangoLayout *layout = plea_typography_set (typography, self->text, self->size, self->width);

  plea_typography_embolden (layout, self->emphases);
  pango_layout_set_indent (layout, (int) (self->indent * PANGO_SCALE));

  return layout;
}

static PangoLayout *
take_old (Paragraphs *paragraphs, GBytes *key)
{
  g_autoptr (GBytes) old_key = NULL;
  gpointer layout = NULL;

  g_hash_table_steal_extended (paragraphs->old, key, (gpointer *) &old_key, &layout);

  return layout;
}

/**
 * plea_paragraph_set:
 * @typography: how the letter is set
 *
 * Returns: (transfer full): the paragraph, set as its language is written. It may be shared, so
 * that it must not be changed.
 */
PangoLayout *
plea_paragraph_set (const PleaParagraph *self, const PleaTypography *typography)
{
  Paragraphs *paragraphs = get_paragraphs ();
  g_autoptr (GBytes) key = make_key (self, typography);
  PangoLayout *layout = g_hash_table_lookup (paragraphs->young, key);

  if (layout != NULL)
    return g_object_ref (layout);

  layout = take_old (paragraphs, key);
  if (layout == NULL)
    layout = set (self, typography);
  paragraphs->size += g_bytes_get_size (key);
  g_hash_table_insert (paragraphs->young, g_steal_pointer (&key), g_object_ref (layout));

  return layout;
}

/**
 * plea_paragraph_begin_letter:
 *
 * To be called before the first paragraph of a letter. Forgets what has not been in one for a
 * while, and never what is in the one before.
 */
void
plea_paragraph_begin_letter (void)
{
  Paragraphs *paragraphs = get_paragraphs ();

  if (paragraphs->size <= ENOUGH)
    return;

  g_hash_table_unref (paragraphs->old);
  paragraphs->old = paragraphs->young;
  paragraphs->young = create_table ();
  paragraphs->size = 0;
}
