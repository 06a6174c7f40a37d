/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A saved web page as lines of text. */

#pragma once

#include "plea-page-text.h"

G_BEGIN_DECLS

PleaPageText *plea_page_html_read (const char *html, GError **error);

G_END_DECLS
