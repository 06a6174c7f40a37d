/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From an appeal to the XML of an appeal file. */

#pragma once

#include "plea-appeal.h"

/* What the system calls the kind of file. */
#define PLEA_APPEAL_TYPE "application/x-plea-appeal+xml"

#define PLEA_APPEAL_NAMESPACE "https://plea-letters.github.io/appeal/1"

GBytes *plea_appeal_writer_write (PleaAppeal *appeal);
GBytes *plea_appeal_writer_write_all (GPtrArray *appeals);
