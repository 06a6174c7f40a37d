/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The key in a label that goes to what the label is about. */

#include "config.h"

#include "plea-mnemonic.h"

/**
 * plea_mnemonic_name:
 * @label: words with an underscore before a letter, or with “(_N)”, as Chinese has it
 *
 * Has screen readers call @widget by the words alone: what it is labelled by GTK 4.8 would tell as
 * well, and newer versions instead.
 */
void
plea_mnemonic_name (GtkWidget *widget, const char *label)
{
  g_autoptr (GRegex) mnemonic = g_regex_new ("\\(_\\w\\)|_", 0, 0, NULL);
  g_autofree char *name = g_regex_replace_literal (mnemonic, label, -1, 0, "", 0, NULL);

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
