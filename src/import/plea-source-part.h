/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One part of a message. */

#pragma once

#include <gmime/gmime.h>

#include "plea-source.h"

gboolean    plea_source_part_is_attachment (GMimeObject *object);
PleaSource *plea_source_part_read (GMimePart *part, char **page_title, GError **error);
void        plea_source_part_offer (GMimePart *part, PleaSource *source);
