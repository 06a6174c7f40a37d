/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the interface says of pages: how many they are, and what they weigh in the post. */

#pragma once

#include "plea-document.h"

char *plea_describe_pages (PleaDocument *document);
char *plea_describe_weight (PleaDocument *document);
