/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a PDF says to whoever reads it by its structure. */

#pragma once

#include <glib.h>

char *plea_test_content_read (GBytes *pdf);
int   plea_test_content_get_picture_width (GBytes *pdf);
