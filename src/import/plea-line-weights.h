/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What speaks for what a line is, as text. */

#pragma once

#include "plea-chain.h"

PleaChain       *plea_line_weights_parse (const char *text);
char            *plea_line_weights_format (const PleaChain *chain, float least);
const PleaChain *plea_line_weights_get_learned (void);
