/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lines far from each other say of each other, once each has a meaning. */

#pragma once

#include "plea-reading-line.h"

void plea_reading_settle (const GPtrArray *lines);
