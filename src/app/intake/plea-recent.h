/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps the supporter's letters and appeals out of the list of recent files. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void plea_recent_keep_out (GFile *file);

G_END_DECLS
