/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading files of which nobody knows how large they are. */

#pragma once

#include <gio/gio.h>

GBytes *plea_file_read (GFile *file, gsize max_size, GError **error);
