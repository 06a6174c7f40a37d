/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pictures in the folder that browsers save beside a page. */

#pragma once

#include <gio/gio.h>

#include "plea-source.h"

gboolean plea_source_is_beside (const char *address);
void     plea_source_find_beside (PleaSource *self, GFile *page, GCancellable *cancellable);
