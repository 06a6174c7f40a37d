/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Envelopes without a window: chosen, looked at, saved and printed. */

#pragma once

#include <adwaita.h>

#include "plea-stationery.h"
#include "plea-store.h"

#define PLEA_TYPE_ENVELOPE_DIALOG (plea_envelope_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PleaEnvelopeDialog, plea_envelope_dialog, PLEA, ENVELOPE_DIALOG, AdwWindow)

GtkWidget *plea_envelope_dialog_new (GtkWindow      *parent,
                                     GPtrArray      *letters,
                                     const char     *sender_country,
                                     PleaStationery *stationery,
                                     PleaStore      *store);
