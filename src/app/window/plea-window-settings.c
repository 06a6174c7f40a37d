/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The windows with what the supporter decides for all letters. */

#include "config.h"

#include "plea-window-private.h"

#include "plea-preferences-window.h"
#include "plea-privacy-window.h"

void
plea_window_show_privacy (PleaWindow *self)
{
  GtkWidget *privacy = plea_privacy_window_new (GTK_WINDOW (self), self->directory,
                                                plea_session_get_habits (self->session));

  gtk_window_present (GTK_WINDOW (privacy));
}

void
plea_window_show_preferences (PleaWindow *self)
{
  GtkWidget *preferences = plea_preferences_window_new (GTK_WINDOW (self),
                                                        plea_session_get_habits (self->session));

  gtk_window_present (GTK_WINDOW (preferences));
}
