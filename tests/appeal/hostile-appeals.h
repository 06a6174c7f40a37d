/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Appeals of random and hostile words, the same at each run. */

#pragma once

#include "plea-appeal-builder.h"

PleaAppealBuilder *plea_test_make_hostile_appeal (guint seed);
