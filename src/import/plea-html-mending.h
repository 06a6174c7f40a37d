/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Web pages as they were meant. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *plea_html_mend (const char *html);

G_END_DECLS
