/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Brings what is new on the pages of the preview into sight, and marks it for a moment. */

#pragma once

#include <gtk/gtk.h>

#define PLEA_TYPE_FOLLOWER (plea_follower_get_type ())

G_DECLARE_FINAL_TYPE (PleaFollower, plea_follower, PLEA, FOLLOWER, GObject)

PleaFollower *plea_follower_new (GtkScrolledWindow *scroller, GtkBox *sheets);
void          plea_follower_show (PleaFollower *self, GArray *news);
void          plea_follower_go (PleaFollower *self);
