/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A defender's portrait: from the bytes of a picture to what is shown, and small enough to keep. */

#pragma once

#include <adwaita.h>

#include "plea-appeal.h"

/* What it is shown and kept at is a square of so many pixels at most. */
#define PLEA_PORTRAIT_SIZE 512

GdkTexture *plea_portrait_decode (GBytes *picture);
void        plea_portrait_show (AdwAvatar *avatar, const PleaDefender *defender);
GBytes     *plea_portrait_make (GBytes *picture, GError **error);
void        plea_portrait_make_async (GBytes             *picture,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
GBytes     *plea_portrait_make_finish (GAsyncResult *result, GError **error);
