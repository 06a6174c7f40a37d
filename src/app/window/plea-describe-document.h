/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the interface says of pages: what they are, how many, and what they weigh in the post. */

#pragma once

#include "plea-document.h"

const char *plea_describe_kind (PleaDocument *document);
const char *plea_describe_saved (PleaDocument *document);
const char *plea_describe_printed (PleaDocument *document);
char       *plea_describe_pages (PleaDocument *document);
char       *plea_describe_size (PleaDocument *document);
