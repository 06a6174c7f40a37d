/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What belongs on an envelope, and what only stands beside an address. */

#pragma once

#include <glib.h>

void plea_reading_settle_envelope (const GPtrArray *lines);
