/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said below the title of a row stays within the row. */

#pragma once

void plea_wrapping_begin (void);
