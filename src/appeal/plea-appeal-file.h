/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading and writing appeal files (*.appeal). */

#pragma once

#include <gio/gio.h>

#include "plea-appeal.h"
#include "plea-problem.h"

G_BEGIN_DECLS

#define PLEA_APPEAL_FILE_ERROR (plea_appeal_file_error_quark ())

/**
 * PleaAppealFileError:
 * @PLEA_APPEAL_FILE_ERROR_INVALID: the file is not a valid appeal
 */
typedef enum
{
  PLEA_APPEAL_FILE_ERROR_INVALID,
} PleaAppealFileError;

GQuark plea_appeal_file_error_quark (void);

GBytes     *plea_appeal_file_read (GFile *file, GError **error);
PleaAppeal *plea_appeal_file_parse (GBytes *bytes, const char *file_name, GPtrArray *problems);
PleaAppeal *plea_appeal_file_load (GFile *file, GError **error);
GBytes     *plea_appeal_file_serialize (PleaAppeal *appeal);

const char *const *plea_appeal_file_get_built_in_ids (void);
PleaAppeal        *plea_appeal_file_load_built_in (const char *id);

G_END_DECLS
