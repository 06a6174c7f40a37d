/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From an XML element to an appeal. */

#pragma once

#include <libxml/tree.h>

#include "plea-appeal-builder.h"
#include "plea-problem.h"

PleaAppeal *plea_appeal_element_read (xmlNode *element, const char *file_name, GPtrArray *problems);
PleaAppealBuilder *plea_appeal_element_read_unfinished (xmlNode *element);
