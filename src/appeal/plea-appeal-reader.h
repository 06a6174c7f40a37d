/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the XML of an appeal file to an appeal. */

#pragma once

#include "plea-appeal-builder.h"
#include "plea-problem.h"

PleaAppeal *plea_appeal_reader_read (GBytes *bytes, const char *file_name, GPtrArray *problems);
PleaAppealBuilder *plea_appeal_reader_read_unfinished (GBytes *bytes);
