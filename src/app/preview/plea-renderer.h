/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Turns letters and envelopes into pages, away from the main loop. */

#pragma once

#include "plea-document.h"
#include "plea-rendering.h"

G_BEGIN_DECLS

#define PLEA_TYPE_RENDERER (plea_renderer_get_type ())

G_DECLARE_FINAL_TYPE (PleaRenderer, plea_renderer, PLEA, RENDERER, GObject)

PleaRenderer *plea_renderer_new (void);

void plea_renderer_render_async (PleaRenderer       *self,
                                 PleaDocument       *document,
                                 const PleaLook     *look,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);
void plea_renderer_look_async (PleaRenderer       *self,
                               GBytes             *pdf,
                               const PleaLook     *look,
                               GAsyncReadyCallback callback,
                               gpointer            user_data);

PleaRendering *plea_renderer_finish (PleaRenderer *self, GAsyncResult *result, GError **error);

G_END_DECLS
