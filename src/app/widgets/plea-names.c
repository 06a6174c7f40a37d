/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names among which is chosen, and which change. */

#include "config.h"

#include "plea-names.h"

static gboolean
are_shown (GtkStringList *list, const char *const *names, guint n)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (list)) != n)
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (!g_str_equal (gtk_string_list_get_string (list, i), names[i]))
      return FALSE;

  return TRUE;
}

/**
 * plea_names_show:
 * @choice: a choice among strings
 * @names: (array zero-terminated=1): what is to be chosen from
 * @chosen: which of them is chosen
 *
 * Leaves a list alone that has these names already, so that somebody can be choosing from it.
 */
void
plea_names_show (GtkDropDown *choice, const char *const *names, guint chosen)
{
  GtkStringList *list = GTK_STRING_LIST (gtk_drop_down_get_model (choice));
  guint          n = g_strv_length ((GStrv) names);

  if (!are_shown (list, names, n))
    gtk_string_list_splice (list, 0, g_list_model_get_n_items (G_LIST_MODEL (list)), names);
  gtk_drop_down_set_selected (choice, chosen < n ? chosen : 0);
}
