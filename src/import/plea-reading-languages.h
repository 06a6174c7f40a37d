/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The languages that a page and its letter are in. */

#pragma once

#include "plea-reading-data.h"

const char *plea_reading_guess_language (const PleaReading *self, gboolean of_letter);
const char *plea_reading_guess_page_language (const PleaReading *self);
