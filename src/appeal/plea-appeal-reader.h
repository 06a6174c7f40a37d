/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From an appeal file to an appeal, or from a file of appeals to all of them. */

#pragma once

#include "plea-appeal-builder.h"
#include "plea-problem.h"

/**
 * PleaAppealEntry:
 * @name: (nullable): what the appeal in a file of several is called there: its id
 * @appeal: (nullable): the appeal
 * @problems: (element-type PleaProblem): or else what is wrong with it
 */
typedef struct
{
  char       *name;
  PleaAppeal *appeal;
  GPtrArray  *problems;
} PleaAppealEntry;

PleaAppeal *plea_appeal_reader_read (GBytes *bytes, const char *file_name, GPtrArray *problems);
GPtrArray  *plea_appeal_reader_read_all (GBytes *bytes, const char *file_name, GPtrArray *problems);
PleaAppealBuilder *plea_appeal_reader_read_unfinished (GBytes *bytes);
