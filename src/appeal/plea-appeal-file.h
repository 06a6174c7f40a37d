/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading and writing appeal files (*.appeal). */

#pragma once

#include <gio/gio.h>

#include "plea-appeal-reader.h"
#include "plea-appeal-writer.h"

GBytes     *plea_appeal_file_read (GFile *file, GError **error);
GBytes     *plea_appeal_file_read_all (GFile *file, GError **error);
gboolean    plea_appeal_file_is_of_several (const char *name);
PleaAppeal *plea_appeal_file_load (GFile *file, GError **error);

const char *const *plea_appeal_file_get_built_in_ids (void);
PleaAppeal        *plea_appeal_file_load_built_in (const char *id);
