/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said in rows, buttons and headings is read whole. */

#pragma once

/* Words that may have so many lines are not cut off, and measured half as often. */
#define PLEA_MORE_LINES_THAN_EVER 100

void plea_wrapping_begin (void);
