/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The web page in a web archive (MHTML) or an e-mail that has one. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean plea_source_archive_is_one (const char *text);
GBytes  *plea_source_archive_find_page (const char *text, char **address);

G_END_DECLS
