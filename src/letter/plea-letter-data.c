/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A letter as text, to be kept: all that its pages are made of, so that the same ones come out
 * however the appeal, the supporter and what is customary have changed since. */

#include "config.h"

#include "plea-letter-data.h"

#include "plea-appeal-builder.h"
#include "plea-idioms.h"

/* Its language, the countries of who wrote it and of who got it; whether it goes abroad, and on one
 * sheet if it can; format, font and whether there are fold marks; and its blocks. */
#define BLOCK "(sssmsa(uu))"
#define LETTER "(sssbbmsmsba" BLOCK ")"

/* As they stand in the file. */
static const char *const block_names[] = {
  [PLEA_BLOCK_SENDER] = "sender",         [PLEA_BLOCK_RETURN_LINE] = "return-line",
  [PLEA_BLOCK_RECIPIENT] = "recipient",   [PLEA_BLOCK_DATE] = "date",
  [PLEA_BLOCK_COPY_MARK] = "copy-mark",   [PLEA_BLOCK_SUBJECT] = "subject",
  [PLEA_BLOCK_SALUTATION] = "salutation", [PLEA_BLOCK_PARAGRAPH] = "paragraph",
  [PLEA_BLOCK_LEAD_IN] = "lead-in",       [PLEA_BLOCK_DEMAND] = "demand",
  [PLEA_BLOCK_CLOSING] = "closing",       [PLEA_BLOCK_SIGNATURE] = "signature",
  [PLEA_BLOCK_COPIES] = "copies",
};

/* To data */

static GVariant *
pack_emphases (const PleaBlock *block)
{
  GVariantBuilder spans;

  g_variant_builder_init (&spans, G_VARIANT_TYPE ("a(uu)"));
  for (guint i = 0; block->emphases != NULL && i < block->emphases->len; i++)
    {
      const PleaSpan *span = &g_array_index (block->emphases, PleaSpan, i);

      g_variant_builder_add (&spans, "(uu)", span->start, span->end);
    }

  return g_variant_builder_end (&spans);
}

static GVariant *
pack_blocks (PleaLetter *self)
{
  GVariantBuilder blocks;

  g_variant_builder_init (&blocks, G_VARIANT_TYPE ("a" BLOCK));
  plea_foreach (const PleaBlock, block, self->blocks)
    g_variant_builder_add (&blocks, "(sssms@a(uu))", block_names[block->kind], block->text,
                           block->label != NULL ? block->label : "", block->shorter,
                           pack_emphases (block));

  return g_variant_builder_end (&blocks);
}

/* Formats of letters and of postcards are in one place. */
#define CARD_PREFIX "postcard/"

static char *
pack_format (PleaLetter *self, PleaStationery *stationery)
{
  return self->on_card ? g_strconcat (CARD_PREFIX, stationery->postcard, NULL)
                       : g_strdup (stationery->format);
}

static void
take_format (const char *format, PleaDraft *draft, PleaStationery *stationery)
{
  gboolean    on_card = format != NULL && g_str_has_prefix (format, CARD_PREFIX);
  const char *card = on_card ? format + strlen (CARD_PREFIX) : "";

  g_object_set (draft, "shape", on_card ? PLEA_SHAPE_POSTCARD : PLEA_SHAPE_LETTER, NULL);
  g_object_set (stationery, "format", on_card ? NULL : format, "postcard",
                *card != '\0' ? card : NULL, NULL);
}

/**
 * plea_letter_to_data:
 * @stationery: how it is set
 *
 * Returns: (transfer full): the letter and how it is set as one text
 */
char *
plea_letter_to_data (PleaLetter *self, PleaStationery *stationery)
{
  g_autofree char *format = pack_format (self, stationery);
  g_autoptr (GVariant) packed = g_variant_ref_sink (
      g_variant_new ("(sssbbmsmsb@a" BLOCK ")", self->language, self->phrases->country,
                     self->recipient->country, self->goes_abroad, self->one_sheet, format,
                     stationery->font, stationery->fold_marks, pack_blocks (self)));

  return g_variant_print (packed, FALSE);
}

/* From data */

static gboolean
is_character (const char *text, guint index)
{
  return (text[index] & 0xC0) != 0x80;
}

/* In a file that was tampered with a span may be none. */
static gboolean
is_span (const char *text, const PleaSpan *span)
{
  return span->start < span->end && span->end <= strlen (text) && is_character (text, span->start)
         && is_character (text, span->end);
}

static void
take_emphases (PleaBlock *block, GVariantIter *spans)
{
  PleaSpan span;

  while (g_variant_iter_next (spans, "(uu)", &span.start, &span.end))
    if (is_span (block->text, &span))
      {
        if (block->emphases == NULL)
          block->emphases = g_array_new (FALSE, FALSE, sizeof (PleaSpan));
        g_array_append_val (block->emphases, span);
      }
}

static gboolean
take_block (GPtrArray    *blocks,
            const char   *name,
            const char   *text,
            const char   *label,
            const char   *shorter,
            GVariantIter *spans)
{
  for (guint kind = 0; kind < G_N_ELEMENTS (block_names); kind++)
    if (g_str_equal (block_names[kind], name))
      {
        PleaBlock *block = plea_block_new ((PleaBlockKind) kind, g_strdup (text));

        block->label = *label != '\0' ? g_strdup (label) : NULL;
        block->shorter = g_strdup (shorter);
        take_emphases (block, spans);
        g_ptr_array_add (blocks, block);
        return TRUE;
      }

  return FALSE;
}

static gboolean
has_block (GPtrArray *blocks, PleaBlockKind kind)
{
  plea_foreach (const PleaBlock, block, blocks)
    if (block->kind == kind)
      return TRUE;

  return FALSE;
}

/* Pages of a letter begin with these, whatever else it has. */
static gboolean
are_of_letter (GPtrArray *blocks)
{
  return has_block (blocks, PLEA_BLOCK_RECIPIENT) && has_block (blocks, PLEA_BLOCK_DATE);
}

static GPtrArray *
unpack_blocks (GVariantIter *packed)
{
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_block_free);
  const char   *name, *text, *label, *shorter;
  GVariantIter *spans;

  while (g_variant_iter_loop (packed, "(&s&s&sm&sa(uu))", &name, &text, &label, &shorter, &spans))
    if (!take_block (blocks, name, text, label, shorter, spans))
      {
        g_variant_iter_free (spans);
        return NULL;
      }

  return are_of_letter (blocks) ? g_steal_pointer (&blocks) : NULL;
}

/* Of the appeal there is no more than the letter shows. */
static PleaAppeal *
make_appeal (const char *appeal_id, const char *recipient_country)
{
  g_autoptr (PleaAppealBuilder) builder = plea_appeal_builder_new ();
  PleaRecipient *recipient = plea_recipient_new ();

  g_free (builder->appeal->id);
  builder->appeal->id = g_strdup (appeal_id);
  g_free (recipient->country);
  recipient->country = g_strdup (recipient_country);
  g_ptr_array_add (builder->appeal->recipients, recipient);

  return g_object_ref (builder->appeal);
}

static PleaLetter *
unpack (const char *appeal_id, GVariant *packed, PleaStationery *stationery)
{
  g_autoptr (GVariantIter) packed_blocks = NULL;
  g_autoptr (PleaDraft) draft = plea_draft_new (appeal_id);
  g_autoptr (PleaAppeal) appeal = NULL;
  GPtrArray  *blocks;
  const char *language, *country, *recipient_country, *format, *font;
  gboolean    goes_abroad, one_sheet, fold_marks;

  g_variant_get (packed, "(&s&s&sbbm&sm&sba" BLOCK ")", &language, &country, &recipient_country,
                 &goes_abroad, &one_sheet, &format, &font, &fold_marks, &packed_blocks);
  blocks = unpack_blocks (packed_blocks);
  if (blocks == NULL)
    return NULL;

  appeal = make_appeal (appeal_id, recipient_country);
  g_object_set (draft, "one-sheet", one_sheet, NULL);
  take_format (format, draft, stationery);
  g_object_set (stationery, "font", font, "fold-marks", fold_marks, NULL);

  return plea_letter_new (appeal, plea_appeal_get_recipient (appeal, 0), draft, language,
                          plea_phrases_for_writer (language, country), blocks, goes_abroad);
}

/**
 * plea_letter_new_from_data:
 * @appeal_id: id of the appeal that it is for
 * @data: what plea_letter_to_data() gave
 * @stationery: takes on how the letter is set
 *
 * Returns: (transfer full) (nullable): the letter, or %NULL where that is none. Of its appeal and
 *   its recipient it has only what is needed for its pages.
 */
PleaLetter *
plea_letter_new_from_data (const char *appeal_id, const char *data, PleaStationery *stationery)
{
  g_autoptr (GVariant) packed = g_variant_parse (G_VARIANT_TYPE (LETTER), data, NULL, NULL, NULL);

  return packed != NULL ? unpack (appeal_id, packed, stationery) : NULL;
}
