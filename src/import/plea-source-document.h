/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document of Word or LibreOffice as lines of text. */

#pragma once

#include "plea-source.h"

PleaSource *plea_source_document_read (GBytes *bytes, GError **error);
