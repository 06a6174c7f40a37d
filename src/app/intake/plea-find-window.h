/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where appeals come from: who publishes them, and how one comes from there into Plea. */

#pragma once

#include "plea-librarian.h"

void plea_find_window_open (PleaLibrarian *librarian);
