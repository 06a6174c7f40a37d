/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The button in a row for a passphrase that shows what was typed. */

#pragma once

#include <adwaita.h>

void plea_peek_name (AdwPasswordEntryRow *row);
