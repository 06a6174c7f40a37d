/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A face that letters can be set in: a family of type for each script. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _PleaFont PleaFont;

const PleaFont *plea_font_find (const char *id);
const PleaFont *plea_font_find_or_default (const char *id);
const PleaFont *plea_font_get_nth (guint nth);
guint           plea_font_get_n (void);

const char *plea_font_get_id (const PleaFont *self);
const char *plea_font_get_name (const PleaFont *self);
double      plea_font_get_size (const PleaFont *self);
const char *plea_font_get_families (const PleaFont *self);
const char *plea_font_get_script_families (const PleaFont *self,
                                           const char     *script,
                                           const char     *letter_script);

G_END_DECLS
