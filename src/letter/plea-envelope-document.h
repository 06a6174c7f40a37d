/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Envelopes for letters, addressed: the one place that preview, PDF, printer and command line draw
 * them from. */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "plea-envelope.h"
#include "plea-letter.h"

G_BEGIN_DECLS

/* At this distance from all edges the test page has its frame; in millimetres. */
#define PLEA_ENVELOPE_TEST_FRAME 10.0

/**
 * PleaEnvelopeSetting:
 * @envelope: what to print on
 * @airmail: whether those that go abroad say that they go by air
 * @offset_x: by how many millimetres to move everything right, for a printer that prints too far
 * left
 * @offset_y: by how many millimetres to move everything down
 *
 * How envelopes are set.
 */
typedef struct
{
  const PleaEnvelope *envelope;
  gboolean            airmail;
  double              offset_x;
  double              offset_y;
} PleaEnvelopeSetting;

#define PLEA_TYPE_ENVELOPE_DOCUMENT (plea_envelope_document_get_type ())

G_DECLARE_FINAL_TYPE (PleaEnvelopeDocument,
                      plea_envelope_document,
                      PLEA,
                      ENVELOPE_DOCUMENT,
                      GObject)

/* May be called in any thread, but a document belongs to the thread that made it: Pango's fonts do.
 */
PleaEnvelopeDocument *plea_envelope_document_new (GPtrArray                 *letters,
                                                  const PleaEnvelopeSetting *setting);
PleaEnvelopeDocument *plea_envelope_document_new_test_page (const PleaEnvelopeSetting *setting);

const PleaEnvelope *plea_envelope_document_get_envelope (PleaEnvelopeDocument *self);
guint               plea_envelope_document_get_n_pages (PleaEnvelopeDocument *self);
gboolean            plea_envelope_document_fits (PleaEnvelopeDocument *self, guint page);
void    plea_envelope_document_draw_page (PleaEnvelopeDocument *self, guint page, cairo_t *cr);
GBytes *plea_envelope_document_to_pdf (PleaEnvelopeDocument *self, GError **error);

G_END_DECLS
