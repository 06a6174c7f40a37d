/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files that come with Plea have in common. */

#pragma once

#include <gio/gio.h>

GBytes   *plea_data_file_load (GResource *resource, const char *name);
GKeyFile *plea_data_file_load_keys (GResource *resource, const char *name);
