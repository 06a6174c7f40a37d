/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Addresses that stand in one line with no mark between their parts. */

#pragma once

#include <glib.h>

void plea_address_run_cut (GArray *cuts, const char *text);
