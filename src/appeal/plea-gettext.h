/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language of the interface, chosen once when a program begins. */

#pragma once

#include <glib.h>

void        plea_gettext_begin (void);
const char *plea_gettext_get_language (void);
