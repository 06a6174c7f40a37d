/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the columns of a table without headings are taken for. */

#pragma once

#include <glib.h>

void plea_signer_guess (const GPtrArray *rows, GArray *columns);
