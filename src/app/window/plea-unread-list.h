/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files among the supporter's own appeals that cannot be read: why, and what can be done. */

#pragma once

#include <adwaita.h>

#include "plea-library.h"

char             *plea_unread_list_count (PleaLibrary *library);
AdwMessageDialog *plea_unread_list_show (GtkWindow *parent, PleaLibrary *library);
