/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a web page says of itself apart from its text. */

#pragma once

#include "plea-source.h"

void plea_html_head_take (PleaSource *source, const char *name, const char **attributes);
void plea_html_head_take_picture (PleaSource  *source,
                                  const char  *name,
                                  const char **attributes,
                                  gboolean     is_aside);
void plea_html_head_find_day (PleaSource *source, const char *html);
