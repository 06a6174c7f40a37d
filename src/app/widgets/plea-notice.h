/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What has just been done, said at the foot of a window, with what can follow it. */

#pragma once

#include <adwaita.h>

#define PLEA_TYPE_NOTICE (plea_notice_get_type ())

G_DECLARE_FINAL_TYPE (PleaNotice, plea_notice, PLEA, NOTICE, GtkBox)

PleaNotice *plea_notice_new (const char *text);
GtkButton  *plea_notice_add_button (PleaNotice *self, const char *label);
void        plea_notice_set_seconds (PleaNotice *self, guint seconds);
void        plea_notice_show (PleaNotice *self, GtkWindow *window);
void        plea_notice_close (PleaNotice *self);
void        plea_notice_close_around (GtkWidget *button);

void plea_notice_place (GtkWidget *widget, GtkWindow *window);
