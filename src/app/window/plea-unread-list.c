/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files among the supporter's own appeals that cannot be read: why, and what can be done. */

#include "config.h"

#include "plea-unread-list.h"

#include <glib/gi18n.h>

#include "plea-file-manager.h"
#include "plea-hint.h"
#include "plea-idioms.h"
#include "plea-message.h"
#include "plea-problem.h"

/* Higher lists scroll. */
#define MAX_HEIGHT 360

#define LIBRARY "plea-library"

/* A file may have several problems, of which the first one is told. */
static gboolean
is_first (GPtrArray *problems, const PleaProblem *problem)
{
  plea_foreach (const PleaProblem, other, problems)
    {
      if (other == problem)
        return TRUE;
      if (g_strcmp0 (other->file, problem->file) == 0)
        return FALSE;
    }

  return FALSE;
}

static guint
count (PleaLibrary *library)
{
  GPtrArray *problems = plea_library_get_problems (library);
  guint      n = 0;

  plea_foreach (const PleaProblem, problem, problems)
    n += is_first (problems, problem) ? 1 : 0;

  return n;
}

/**
 * plea_unread_list_count:
 *
 * Returns: (transfer full) (nullable): how many appeals cannot be read, as a sentence, or %NULL
 * when all can
 */
char *
plea_unread_list_count (PleaLibrary *library)
{
  guint n = count (library);

  return n > 0 ? g_strdup_printf (
             ngettext ("%u appeal could not be read", "%u appeals could not be read", n), n)
               : NULL;
}

/* What can be done with a file */

static void
show_file (GSimpleAction *action, GVariant *path, gpointer dialog)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_variant_get_bytestring (path));

  plea_file_manager_show (file);
}

static void
remove_file (GSimpleAction *action, GVariant *path, gpointer dialog)
{
  PleaLibrary *library = g_object_get_data (dialog, LIBRARY);
  g_autoptr (GError) error = NULL;

  if (!plea_library_trash (library, g_variant_get_bytestring (path), &error))
    plea_message_show (dialog, _ ("The Appeal Could Not Be Removed"), error->message);
  adw_message_dialog_response (dialog, "close");
  gtk_window_destroy (dialog);
}

static const GActionEntry actions[] = {
  { .name = "show", .activate = show_file, .parameter_type = "ay" },
  { .name = "remove", .activate = remove_file, .parameter_type = "ay" },
};

static void
add_button (PleaHint *hint, const char *label, const char *action, const char *path)
{
  g_autoptr (GVariant) target = g_variant_ref_sink (g_variant_new_bytestring (path));
  g_autofree char *detailed = g_action_print_detailed_name (action, target);

  plea_hint_add_button (hint, label, detailed);
}

static GtkWidget *
make_hint (const PleaProblem *problem)
{
  PleaHint        *hint = g_object_new (PLEA_TYPE_HINT, NULL);
  g_autofree char *name = g_filename_display_basename (problem->file);
  g_autofree char *text = g_strconcat (name, "\n", problem->message, NULL);

  plea_hint_set_text (hint, text);
  add_button (hint, _ ("_Show File"), "unread.show", problem->file);
  add_button (hint, _ ("_Remove"), "unread.remove", problem->file);

  return GTK_WIDGET (hint);
}

static GtkWidget *
make_list (GPtrArray *problems)
{
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  plea_foreach (const PleaProblem, problem, problems)
    if (is_first (problems, problem))
      gtk_box_append (GTK_BOX (list), make_hint (problem));

  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", list, "hscrollbar-policy",
                       GTK_POLICY_NEVER, "max-content-height", MAX_HEIGHT,
                       "propagate-natural-height", TRUE, NULL);
}

/**
 * plea_unread_list_show:
 * @parent: the window that it is about
 * @library: the appeals
 *
 * Lists the files that cannot be read, with the reason. When one has been removed, the signal
 * “response” tells that the list is over.
 *
 * Returns: (transfer none): the list, which goes when it is closed
 */
AdwMessageDialog *
plea_unread_list_show (GtkWindow *parent, PleaLibrary *library)
{
  g_autofree char *heading = plea_unread_list_count (library);
  GtkWidget       *dialog = adw_message_dialog_new (
            parent, heading,
            _ ("These files are among your appeals. What you wrote for them is still kept."));
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_object_set_data_full (G_OBJECT (dialog), LIBRARY, g_object_ref (library), g_object_unref);
  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), dialog);
  gtk_widget_insert_action_group (dialog, "unread", G_ACTION_GROUP (group));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog),
                                      make_list (plea_library_get_problems (library)));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));

  return ADW_MESSAGE_DIALOG (dialog);
}
