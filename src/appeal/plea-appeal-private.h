/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an appeal holds, for those who make, read or write one. */

#pragma once

#include "plea-appeal.h"
#include "plea-member.h"

/* In the order that data/appeal.rng asks for. */
extern const PleaMember plea_appeal_members[];
