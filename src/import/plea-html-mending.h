/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Web pages as they were meant. */

#pragma once

#include <glib.h>

char *plea_html_mend (const char *html);
