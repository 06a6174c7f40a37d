/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of letter texts, for those who make, read or write them. */

#pragma once

#include "plea-letter-text.h"
#include "plea-member.h"

extern const PleaStructure plea_part_structure;
extern const PleaStructure plea_letter_text_structure;
