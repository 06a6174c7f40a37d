/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the supporter wants Plea to be. */

#include "config.h"

#include "plea-preferences-window.h"

/* In the order of the choice; 0 stands for never. */
static const guint weeks[] = { 4, 8, 12, 26, 0 };

static gboolean
find_weeks (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  guint wanted = g_value_get_uint (from);
  guint nth = 0;

  while (weeks[nth] != 0 && (wanted == 0 || weeks[nth] < wanted))
    nth++;
  g_value_set_uint (to, nth);

  return TRUE;
}

static gboolean
take_weeks (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  guint nth = g_value_get_uint (from);

  if (nth >= G_N_ELEMENTS (weeks))
    return FALSE;

  g_value_set_uint (to, weeks[nth]);

  return TRUE;
}

/**
 * plea_preferences_window_new:
 * @parent: the window over which it is shown
 * @habits: what the supporter wants, which is changed at once
 *
 * Returns: (transfer none): a window to present
 */
GtkWidget *
plea_preferences_window_new (GtkWindow *parent, PleaHabits *habits)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (PLEA_RESOURCE_PATH
                                                                  "/plea-preferences-window.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "window"));

  gtk_window_set_transient_for (window, parent);
  g_object_bind_property_full (habits, "reply-weeks", gtk_builder_get_object (builder, "reply"),
                               "selected", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE,
                               find_weeks, take_weeks, NULL, NULL);

  return GTK_WIDGET (window);
}
