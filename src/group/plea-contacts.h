/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Contacts, vCards, as rows of a table. */

#pragma once

#include <glib.h>

gboolean   plea_contacts_are_in (const char *text);
GPtrArray *plea_contacts_read (const char *text, guint max_rows, GArray *columns);
