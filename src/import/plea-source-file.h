/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file as lines of text, whatever kind of file it is. */

#pragma once

#include "plea-source.h"

PleaSource *plea_source_file_read (GBytes *bytes, GError **error);
