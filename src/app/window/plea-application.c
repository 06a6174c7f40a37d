/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program: one for each person and desktop, with one window. */

#include "config.h"

#include "plea-application.h"

#include <glib/gi18n.h>

#include "plea-app-resources.h"
#include "plea-pane.h"
#include "plea-spoken.h"
#include "plea-trace.h"
#include "plea-window.h"
#include "plea-wrapping.h"

struct _PleaApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (PleaApplication, plea_application, ADW_TYPE_APPLICATION)

/* The others that the program has belong to this one. */
static PleaWindow *
find_window (gpointer application)
{
  for (GList *each = gtk_application_get_windows (application); each != NULL; each = each->next)
    if (PLEA_IS_WINDOW (each->data))
      return each->data;

  return NULL;
}

static PleaWindow *
ensure_window (PleaApplication *self)
{
  PleaWindow      *window = find_window (self);
  g_autofree char *directory = NULL;
  GtkWidget       *new_window;

  if (window != NULL)
    return window;

  directory = g_build_filename (g_get_user_data_dir (), GETTEXT_PACKAGE, NULL);
  new_window = plea_window_new (GTK_APPLICATION (self), directory);
  plea_trace_painted (new_window, "first frame");

  return PLEA_WINDOW (new_window);
}

static void
plea_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (ensure_window (PLEA_APPLICATION (application))));
}

static void
plea_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  PleaWindow *window = ensure_window (PLEA_APPLICATION (application));
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 0; i < n_files; i++)
    g_ptr_array_add (all, g_object_ref (files[i]));
  gtk_window_present (GTK_WINDOW (window));
  plea_window_open (window, all);
}

/* Actions */

static void
show_about (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  adw_show_about_window (
      gtk_application_get_active_window (application), "application-name", _ ("Plea"),
      "application-icon", PLEA_APPLICATION_ID, "version", PLEA_VERSION, "developer-name",
      /* TRANSLATORS: those who make the program */
      _ ("The Plea Letters project"), "comments",
      _ ("Paper letters for human rights defenders at risk. What you write stays on your computer "
         "and on the paper."),
      "license-type", GTK_LICENSE_GPL_3_0, "translator-credits",
      /* TRANSLATORS: your name here, and a mail address if you like, one translator a line */
      _ ("translator-credits"), NULL);
}

static void
quit (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  PleaWindow *window = find_window (application);

  if (window != NULL)
    gtk_window_close (GTK_WINDOW (window));
  else
    g_application_quit (application);
}

static void
move_divider (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  GtkWindow *window = gtk_application_get_active_window (application);

  if (window != NULL)
    plea_divider_take_next (window);
}

static void
on_query_end (GtkApplication *application)
{
  PleaWindow *window = find_window (application);

  if (window != NULL)
    plea_window_prepare_for_end (window);
}

static const GActionEntry actions[] = {
  { .name = "about", .activate = show_about },
  { .name = "move-divider", .activate = move_divider },
  { .name = "quit", .activate = quit },
};

static const struct
{
  const char *action;
  const char *accelerators[3];
} shortcuts[] = {
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "win.save-pdf", { "<Control>s" } },
  { "win.print", { "<Control>p" } },
  { "win.envelope", { "<Control>e" } },
  { "win.copy-text", { "<Control><Shift>c" } },
  { "win.open", { "<Control>o" } },
  { "win.paste-appeal", { "<Control><Shift>v" } },
  { "win.new-appeal", { "<Control>n" } },
  { "win.write-together", { "<Control>g" } },
  { "win.edit-appeal", { "<Control><Shift>e" } },
  { "win.search", { "<Control>f" } },
  { "app.move-divider", { "F8" } },
  { "win.show-appeals", { "<Alt>1" } },
  { "win.show-letters", { "<Control>l", "<Alt>2" } },
  { "win.preferences", { "<Control>comma" } },
  { "win.help", { "F1" } },
  { "win.zoom-in", { "<Control>plus", "<Control>equal" } },
  { "win.zoom-out", { "<Control>minus" } },
  { "win.zoom-fit", { "<Control>0" } },
};

static void
plea_application_startup (GApplication *application)
{
  g_resources_register (plea_app_get_resource ());
  G_APPLICATION_CLASS (plea_application_parent_class)->startup (application);
  /* Whoever comes to words with the keyboard does not want all of them marked. */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);
  plea_spoken_begin ();
  plea_wrapping_begin ();

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), shortcuts[i].action,
                                           shortcuts[i].accelerators);
}

static void
plea_application_class_init (PleaApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = plea_application_startup;
  application_class->activate = plea_application_activate;
  application_class->open = plea_application_open;
}

static void
plea_application_init (PleaApplication *self)
{
  g_signal_connect (self, "query-end", G_CALLBACK (on_query_end), NULL);
}

/**
 * plea_application_new:
 *
 * Returns: (transfer full): the program
 */
PleaApplication *
plea_application_new (void)
{
  return g_object_new (PLEA_TYPE_APPLICATION, "application-id", PLEA_APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path", PLEA_RESOURCE_PATH,
                       "register-session", TRUE, NULL);
}
