/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the XML of an appeal file to an appeal. */

#pragma once

#include "plea-appeal.h"
#include "plea-appeal-resources.h"
#include "plea-problem.h"

G_BEGIN_DECLS

#define PLEA_APPEAL_NAMESPACE "https://plea-letters.github.io/appeal/1"

/* In bytes. The longest appeals are a thousandth of it. */
#define PLEA_APPEAL_MAX_SIZE (4 * 1024 * 1024)

PleaAppeal *plea_appeal_reader_read (GBytes *bytes, const char *file_name, GPtrArray *problems);
PleaAppeal *plea_appeal_reader_read_built_in (GBytes *bytes);

G_END_DECLS
