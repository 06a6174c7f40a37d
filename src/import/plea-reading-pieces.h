/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lines of a source in pieces of which each is one thing. */

#pragma once

#include "plea-reading-line.h"
#include "plea-source.h"

GPtrArray *plea_reading_pieces_new (const PleaSource *source);
