/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of appeals, with a search in it. */

#pragma once

#include <adwaita.h>

#include "plea-library.h"

#define PLEA_TYPE_SIDEBAR (plea_sidebar_get_type ())

G_DECLARE_FINAL_TYPE (PleaSidebar, plea_sidebar, PLEA, SIDEBAR, GtkBox)

void plea_sidebar_set_library (PleaSidebar *self, PleaLibrary *library);
void plea_sidebar_select (PleaSidebar *self, const char *appeal_id);
void plea_sidebar_sort (PleaSidebar *self);
void plea_sidebar_search (PleaSidebar *self);
void plea_sidebar_show_unread (PleaSidebar *self, const char *sentence);
void plea_sidebar_show_notice (PleaSidebar *self, const char *text);
void plea_sidebar_withdraw_notice (PleaSidebar *self, const char *text);
