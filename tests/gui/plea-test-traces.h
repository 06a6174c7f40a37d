/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where on a disk something can be read. */

#pragma once

#include <glib.h>

GPtrArray *plea_test_traces_find (const char *directory, const char *words);
