/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Envelopes for letters, addressed: the one place that preview, PDF, printer and command line draw
 * them from. */

#pragma once

#include "plea-envelope.h"
#include "plea-letter.h"
#include "plea-pages.h"

G_BEGIN_DECLS

/* At this distance from all edges the test page has its frame; in millimetres. */
#define PLEA_ENVELOPE_TEST_FRAME 10.0

PleaPages *plea_envelope_document_new (GPtrArray *letters, const PleaEnvelopeSetting *setting);
PleaPages *plea_envelope_document_new_test_page (const PleaEnvelopeSetting *setting);

G_END_DECLS
