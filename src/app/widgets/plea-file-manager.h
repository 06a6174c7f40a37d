/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows a file where it is. */

#pragma once

#include <gio/gio.h>

void plea_file_manager_show (GFile *file);
