/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ways of an appeal into the program: opened, pasted, dropped, written and changed. */

#pragma once

#include "plea-keeping.h"

void plea_intake_open (PleaKeeping *keeping, GFile *file);
void plea_intake_ask_what_to_open (PleaKeeping *keeping);
void plea_intake_paste (PleaKeeping *keeping);
void plea_intake_accept_drops (PleaKeeping *keeping);
void plea_intake_write_new (PleaKeeping *keeping);
void plea_intake_edit (PleaKeeping *keeping, PleaAppeal *appeal);
