/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of a letter: its head, its text and the headers of its further pages. */

#pragma once

#include "plea-layout.h"
#include "plea-style.h"

PleaLayout *plea_letter_layout_new (PleaLetter *letter, const PleaStyle *style);
