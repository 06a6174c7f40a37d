/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A postcard: words on the one side, the address on the other. */

#pragma once

#include "plea-layout.h"
#include "plea-style.h"

PleaLayout *plea_postcard_layout_new (PleaLetter *letter, const PleaStyle *style);
