/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A PDF as lines of text. */

#pragma once

#include "plea-source.h"

PleaSource *plea_source_pdf_read (GBytes *bytes, GError **error);
