/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The button in a row for a passphrase that shows what was typed: that of libadwaita 1.2 has no
 * name for screen readers. */

#include "config.h"

#include "plea-peek.h"

static void
name_buttons (GtkWidget *within)
{
  const char *tooltip = gtk_widget_get_tooltip_text (within);

  if (GTK_IS_BUTTON (within) && tooltip != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (within), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip,
                                    -1);
  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_buttons (child);
}

/**
 * plea_peek_name:
 * @row: a row for a passphrase
 *
 * Names its button by what it tells to who points at it.
 */
void
plea_peek_name (AdwPasswordEntryRow *row)
{
  name_buttons (GTK_WIDGET (row));
}
