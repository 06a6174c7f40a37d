/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said in rows, buttons and headings is read whole. */

#pragma once

void plea_wrapping_begin (void);
