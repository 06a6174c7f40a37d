/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The windows with what the supporter decides for all letters, and with what helps. */

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

static GtkWidget *
make_help (PleaWindow *self)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (PLEA_RESOURCE_PATH
                                                                  "/plea-help-window.ui");
  GtkWidget *help = GTK_WIDGET (gtk_builder_get_object (builder, "window"));

  gtk_window_set_transient_for (GTK_WINDOW (help), GTK_WINDOW (self));

  return help;
}

/* It stays open beside what it explains. */
void
plea_window_show_help (PleaWindow *self)
{
  if (self->help == NULL)
    g_set_weak_pointer (&self->help, make_help (self));
  gtk_window_present (GTK_WINDOW (self->help));
}

void
plea_window_show_preferences (PleaWindow *self)
{
  GtkWidget *preferences = plea_preferences_window_new (GTK_WINDOW (self),
                                                        plea_session_get_habits (self->session));

  gtk_window_present (GTK_WINDOW (preferences));
}
