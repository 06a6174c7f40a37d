/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files that come with Plea have in common. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes   *plea_data_file_load (const char *name);
GKeyFile *plea_data_file_load_keys (const char *name);

G_END_DECLS
