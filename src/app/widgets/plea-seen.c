/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What comes into sight, be it in a dialog of GTK: where GTK and libadwaita leave something undone,
 * it is done in one place, and not at each widget. */

#include "config.h"

#include "plea-seen.h"

static gboolean
on_map (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer see)
{
  ((PleaSeen) see) (g_value_get_object (values));

  return G_SOURCE_CONTINUE;
}

/**
 * plea_seen_by:
 * @see: called with each widget whenever it comes into sight, from now on
 */
void
plea_seen_by (PleaSeen see)
{
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, on_map, see, NULL);
}
