/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is to be put on paper, and how: letters, their envelopes, or a page to test a printer with.
 */

#include "config.h"

#include "plea-order.h"

#include "plea-document.h"

typedef PleaPages *(*LayOut) (PleaOrder *self);

struct _PleaOrder
{
  GObject parent_instance;

  GPtrArray          *letters;
  PleaStyle           style;
  PleaEnvelopeSetting envelope;
  PleaSheetSize       size;
  LayOut              lay_out;
};

/**
 * PleaOrder:
 *
 * Immutable: it is given in one thread and may be laid out in another.
 */
G_DEFINE_FINAL_TYPE (PleaOrder, plea_order, G_TYPE_OBJECT)

static void
plea_order_finalize (GObject *object)
{
  g_clear_pointer (&PLEA_ORDER (object)->letters, g_ptr_array_unref);

  G_OBJECT_CLASS (plea_order_parent_class)->finalize (object);
}

static void
plea_order_class_init (PleaOrderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plea_order_finalize;
}

static void
plea_order_init (PleaOrder *self)
{
}

static PleaPages *
lay_out_letters (PleaOrder *self)
{
  return plea_document_new (self->letters, &self->style);
}

static PleaPages *
lay_out_envelopes (PleaOrder *self)
{
  return plea_envelope_document_new (self->letters, &self->envelope);
}

static PleaPages *
lay_out_test_page (PleaOrder *self)
{
  return plea_envelope_document_new_test_page (&self->envelope);
}

/**
 * plea_order_new_letters:
 * @letters: (element-type PleaLetter): one or more letters
 * @style: how and where to set them
 *
 * Returns: (transfer full): an order for the letters' pages
 */
PleaOrder *
plea_order_new_letters (GPtrArray *letters, const PleaStyle *style)
{
  PleaOrder *self = g_object_new (PLEA_TYPE_ORDER, NULL);

  self->letters = g_ptr_array_ref (letters);
  self->style = *style;
  self->size = (PleaSheetSize){ style->format->paper, style->format->width, style->format->height };
  self->lay_out = lay_out_letters;

  return self;
}

static PleaOrder *
new_for_envelope (const PleaEnvelopeSetting *setting, LayOut lay_out)
{
  PleaOrder          *self = g_object_new (PLEA_TYPE_ORDER, NULL);
  const PleaEnvelope *envelope = setting->envelope;

  self->envelope = *setting;
  self->size = (PleaSheetSize){ envelope->paper, envelope->width, envelope->height };
  self->lay_out = lay_out;

  return self;
}

/**
 * plea_order_new_envelopes:
 * @letters: (element-type PleaLetter): one or more letters
 * @setting: on which envelopes, and how
 *
 * Returns: (transfer full): an order for an envelope for each letter
 */
PleaOrder *
plea_order_new_envelopes (GPtrArray *letters, const PleaEnvelopeSetting *setting)
{
  PleaOrder *self = new_for_envelope (setting, lay_out_envelopes);

  self->letters = g_ptr_array_ref (letters);

  return self;
}

/**
 * plea_order_new_test_page:
 * @setting: which envelope, and by how much everything is moved
 *
 * Returns: (transfer full): an order for a page that shows how far off the printer is
 */
PleaOrder *
plea_order_new_test_page (const PleaEnvelopeSetting *setting)
{
  return new_for_envelope (setting, lay_out_test_page);
}

/**
 * plea_order_for_both_sides:
 *
 * Returns: (transfer full): the same for paper that is printed on both sides: no letter begins on
 *   the back of another
 */
PleaOrder *
plea_order_for_both_sides (PleaOrder *self)
{
  PleaStyle style = self->style;

  if (self->lay_out != lay_out_letters)
    return g_object_ref (self);

  style.double_sided = TRUE;

  return plea_order_new_letters (self->letters, &style);
}

/**
 * plea_order_get_n_letters:
 *
 * Returns: how many letters or envelopes there are; none for a test page
 */
guint
plea_order_get_n_letters (PleaOrder *self)
{
  return self->letters != NULL ? self->letters->len : 0;
}

/**
 * plea_order_get_size:
 *
 * Returns: the sheets that it goes on, which are all alike
 */
PleaSheetSize
plea_order_get_size (PleaOrder *self)
{
  return self->size;
}

/**
 * plea_order_lay_out:
 *
 * Returns: (transfer full): the pages, which belong to the calling thread
 */
PleaPages *
plea_order_lay_out (PleaOrder *self)
{
  return self->lay_out (self);
}
