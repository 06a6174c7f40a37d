/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A layout of letters as it stands in a list. */

#pragma once

#include <glib-object.h>

#define PLEA_TYPE_FORMAT_CHOICE (plea_format_choice_get_type ())

G_DECLARE_FINAL_TYPE (PleaFormatChoice, plea_format_choice, PLEA, FORMAT_CHOICE, GObject)

PleaFormatChoice *plea_format_choice_new (const char *words, const char *format);
