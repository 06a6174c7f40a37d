/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ways of an appeal into the program: opened, pasted, dropped, written and changed. */

#pragma once

#include "plea-librarian.h"

void plea_intake_open (PleaLibrarian *librarian, GPtrArray *files);
void plea_intake_ask_what_to_open (PleaLibrarian *librarian);
void plea_intake_paste (PleaLibrarian *librarian);
void plea_intake_prepare_window (PleaLibrarian *librarian);
void plea_intake_write_new (PleaLibrarian *librarian);
void plea_intake_go_on (PleaLibrarian *librarian);
void plea_intake_edit (PleaLibrarian *librarian, PleaAppeal *appeal);
