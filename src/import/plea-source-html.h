/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A saved web page as lines of text. */

#pragma once

#include "plea-source.h"

PleaSource *plea_source_html_read (const char *html, GError **error);
