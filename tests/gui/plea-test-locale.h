/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The locale of each language, without any being installed: the C library's own, where it keeps
 * their sources. */

#pragma once

#include "plea-test-scratch.h"

char    *plea_test_locale_get_directory (const PleaTestScratch *scratch);
gboolean plea_test_locale_find (const char *directory, const char *locale);
