/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A choice from a list that drops down. */

#include "config.h"

#include "plea-drop-down.h"

#include "plea-mnemonic.h"

/**
 * plea_drop_down_name:
 * @label: what is chosen here, with a mnemonic or without
 *
 * The keyboard stops at the button inside of it, which GTK leaves without a name.
 */
void
plea_drop_down_name (GtkDropDown *self, const char *label)
{
  plea_mnemonic_name (GTK_WIDGET (self), label);
  plea_mnemonic_name (gtk_widget_get_first_child (GTK_WIDGET (self)), label);
}

static GtkListItemFactory *
read_factory (const char *name)
{
  g_autofree char *path = g_strconcat (PLEA_RESOURCE_PATH "/", name, NULL);

  return gtk_builder_list_item_factory_new_from_resource (NULL, path);
}

/**
 * plea_drop_down_choose_names:
 * @label: what is chosen here
 *
 * Makes it a choice among names, which are shown by plea_drop_down_show_names(), as wide as there
 * is room.
 */
void
plea_drop_down_choose_names (GtkDropDown *self, const char *label)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GtkListItemFactory) alone = read_factory ("plea-choice-alone.ui");
  g_autoptr (GtkListItemFactory) in_list = read_factory ("plea-choice-in-list.ui");

  g_object_set (self, "model", names, "factory", alone, "list-factory", in_list, NULL);
  plea_drop_down_name (self, label);
}

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
 * plea_drop_down_show_names:
 * @names: (array zero-terminated=1): what is to be chosen from
 * @chosen: which of them is chosen
 *
 * Of a choice among strings. Leaves a list alone that has these names already, so that somebody can
 * be choosing from it.
 */
void
plea_drop_down_show_names (GtkDropDown *self, const char *const *names, guint chosen)
{
  GtkStringList *list = GTK_STRING_LIST (gtk_drop_down_get_model (self));
  guint          n = g_strv_length ((GStrv) names);

  if (!are_shown (list, names, n))
    gtk_string_list_splice (list, 0, g_list_model_get_n_items (G_LIST_MODEL (list)), names);
  gtk_drop_down_set_selected (self, chosen < n ? chosen : 0);
}
