/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A source as bytes, on its way from the program that reads files: a GVariant. Whoever wrote the
 * file may have taken that program over, so that nothing it says is believed without a look. */

#include "config.h"

#include "plea-source-variant.h"

#include <glib/gi18n-lib.h>

#include "plea-folding.h"
#include "plea-idioms.h"
#include "plea-source-pictures.h"

/* What keeps it from being a source and with which code, or an empty sentence; then lines with
 * number and flags, title, address, publisher, language and day; names, types and bytes of
 * attachments, names, addresses and bytes of pictures, and whether the lines are of an attachment.
 */
#define TYPE "(sua(uus)msmsmsmsmsa(ssay)a(msmsay)b)"

/* Sentences of Plea are shorter. */
#define MAX_MESSAGE 1000

enum
{
  IS_HEADING = 1 << 0,
  IS_ITEM = 1 << 1,
  IS_ASIDE = 1 << 2,
};

static GVariant *
get_lines (const PleaSource *self)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(uus)"));

  plea_foreach (PleaSourceLine, line, self->lines)
    {
      g_variant_builder_add (&builder, "(uus)", line->number,
                             (line->is_heading ? IS_HEADING : 0) | (line->is_item ? IS_ITEM : 0)
                                 | (line->is_aside ? IS_ASIDE : 0),
                             line->text);
    }

  return g_variant_builder_end (&builder);
}

static GVariant *
get_attachments (const PleaSource *self)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(ssay)"));

  plea_foreach (PleaSourceAttachment, attachment, self->attachments)
    {
      g_variant_builder_add (
          &builder, "(ss@ay)", attachment->name, attachment->type,
          g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, attachment->bytes, TRUE));
    }

  return g_variant_builder_end (&builder);
}

/* Where one is still to be looked for; a message may call its pictures by any bytes. */
static const char *
get_address (const PleaSourcePicture *picture)
{
  return picture->bytes == NULL && picture->address != NULL
                 && g_utf8_validate (picture->address, -1, NULL)
             ? picture->address
             : NULL;
}

static GVariant *
get_pictures (const PleaSource *self)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(msmsay)"));

  plea_foreach (PleaSourcePicture, picture, self->pictures)
    {
      g_autoptr (GBytes) bytes = picture->bytes != NULL ? g_bytes_ref (picture->bytes)
                                                        : g_bytes_new (NULL, 0);

      g_variant_builder_add (&builder, "(msms@ay)", picture->name, get_address (picture),
                             g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, bytes, TRUE));
    }

  return g_variant_builder_end (&builder);
}

/**
 * plea_source_to_bytes:
 * @self: (nullable): a source
 * @error: (nullable): why there is none, of the domain %PLEA_SOURCE_ERROR
 *
 * Returns: (transfer full): either for plea_source_new_from_bytes()
 */
GBytes *
plea_source_to_bytes (const PleaSource *self, const GError *error)
{
  g_autoptr (PleaSource) nothing = plea_source_new ();
  const PleaSource *source = self != NULL ? self : nothing;
  g_autoptr (GVariant) variant = g_variant_ref_sink (g_variant_new (
      "(su@a(uus)msmsmsmsms@a(ssay)@a(msmsay)b)", error != NULL ? error->message : "",
      error != NULL ? (guint) error->code : 0, get_lines (source), source->title, source->address,
      source->publisher, source->language, source->published, get_attachments (source),
      get_pictures (source), source->is_attached));

  return g_variant_get_data_as_bytes (variant);
}

static void
take_lines (PleaSource *self, GVariantIter *lines)
{
  guint       number, flags;
  const char *text;

  while (!plea_source_is_too_large (self)
         && g_variant_iter_next (lines, "(uu&s)", &number, &flags, &text))
    {
      PleaSourceLine *line = plea_source_add (self, number, text);

      line->is_heading = (flags & IS_HEADING) != 0;
      line->is_item = (flags & IS_ITEM) != 0;
      line->is_aside = (flags & IS_ASIDE) != 0;
    }
}

static void
take_attachments (PleaSource *self, GVariantIter *attachments)
{
  const char *name, *type;
  GVariant   *content;

  while (g_variant_iter_loop (attachments, "(&s&s@ay)", &name, &type, &content))
    {
      g_autoptr (GBytes) bytes = g_variant_get_data_as_bytes (content);

      plea_source_add_attachment (self, name, type, bytes);
    }
}

/* Copies, so that a picture does not keep the whole answer in memory. */
static void
take_pictures (PleaSource *self, GVariantIter *pictures)
{
  const char *name, *address;
  GVariant   *content;

  while (g_variant_iter_loop (pictures, "(m&sm&s@ay)", &name, &address, &content))
    {
      gsize size = g_variant_get_size (content);
      g_autoptr (GBytes) bytes = size > 0 ? g_bytes_new (g_variant_get_data (content), size) : NULL;

      plea_source_add_picture (self, name, address, bytes);
    }
  plea_source_sift_pictures (self);
}

static void
clean (char **words)
{
  char *cleaned = *words != NULL && !plea_is_blank (*words) ? plea_clean_words (*words) : NULL;

  g_free (*words);
  *words = cleaned;
}

/**
 * plea_source_new_from_bytes:
 * @bytes: what plea_source_to_bytes() gives, or anything else
 * @error: return location for the error that it tells of, or that it is nothing of the kind
 *
 * Returns: (transfer full) (nullable): the source; plea_source_settle_pictures() is still to be
 * called
 */
PleaSource *
plea_source_new_from_bytes (GBytes *bytes, GError **error)
{
  g_autoptr (PleaSource) self = plea_source_new ();
  g_autoptr (GVariant) variant = g_variant_ref_sink (
      g_variant_new_from_bytes (G_VARIANT_TYPE (TYPE), bytes, FALSE));
  g_autoptr (GVariantIter) lines = NULL;
  g_autoptr (GVariantIter) attachments = NULL;
  g_autoptr (GVariantIter) pictures = NULL;
  const char *message;
  guint       code;

  if (g_bytes_get_size (bytes) == 0 || !g_variant_is_normal_form (variant))
    {
      g_set_error_literal (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_BROKEN_OFF,
                           _ ("This could not be read. Open it, copy its text and paste it here."));
      return NULL;
    }

  g_variant_get (variant, "(&sua(uus)msmsmsmsmsa(ssay)a(msmsay)b)", &message, &code, &lines,
                 &self->title, &self->address, &self->publisher, &self->language, &self->published,
                 &attachments, &pictures, &self->is_attached);
  if (*message != '\0')
    {
      g_autofree char *sentence = plea_clean_words (message);

      g_set_error (error, PLEA_SOURCE_ERROR, (int) MIN (code, PLEA_SOURCE_ERROR_BROKEN_OFF), "%.*s",
                   MAX_MESSAGE, sentence);
      return NULL;
    }

  clean (&self->title);
  clean (&self->address);
  clean (&self->publisher);
  clean (&self->language);
  clean (&self->published);
  take_lines (self, lines);
  take_attachments (self, attachments);
  take_pictures (self, pictures);

  return plea_source_check (self, error) ? g_steal_pointer (&self) : NULL;
}
