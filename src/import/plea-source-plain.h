/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plain text as lines, and what e-mail programs put around messages that are passed on. */

#pragma once

#include "plea-source.h"

PleaSource *plea_source_new_from_plain (const char *text, GError **error);
void        plea_source_take_subject (PleaSource *self, const char *subject);
void        plea_source_drop_headers (PleaSource *self);
