/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom letters are to that have no address, and where they begin that have no greeting. */

#pragma once

#include "plea-reading-line.h"

void plea_reading_settle_heads (const GPtrArray *lines);
