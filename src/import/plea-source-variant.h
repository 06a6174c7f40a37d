/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A source as bytes, on its way from the program that reads files. */

#pragma once

#include "plea-source.h"

GBytes     *plea_source_to_bytes (const PleaSource *self, const GError *error);
PleaSource *plea_source_new_from_bytes (GBytes *bytes, GError **error);
