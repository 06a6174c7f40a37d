/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Has a file read by a program of its own, plea-import. */

#pragma once

#include <gio/gio.h>

#include "plea-source.h"

PleaSource *plea_source_load (GFile *file, GCancellable *cancellable, GError **error);
PleaSource *plea_source_load_bytes (GBytes *bytes, GCancellable *cancellable, GError **error);
