/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where appeals come from: who publishes them, and how one comes from there into Plea.
 *
 * Plea itself never goes online: the desktop opens the pages in the supporter's own browser. */

#include "config.h"

#include "plea-find-window.h"

#include <glib/gi18n.h>

#include "plea-home.h"
#include "plea-idioms.h"
#include "plea-locale.h"
#include "plea-message.h"
#include "plea-publisher.h"

#define N_PARTS (PLEA_NEARNESS_OTHER + 1)

/* The browser */

static void
on_opened (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWindow) window = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error)
      && gtk_widget_get_mapped (GTK_WIDGET (window)))
    plea_message_show (window, _ ("The Browser Could Not Be Opened"), error->message);
}

static void
open_page (AdwActionRow *row)
{
  GtkWidget  *widget = GTK_WIDGET (row);
  const char *address = g_object_get_data (G_OBJECT (row), "address");
  g_autoptr (GdkAppLaunchContext) context = gdk_display_get_app_launch_context (
      gtk_widget_get_display (widget));

  g_app_info_launch_default_for_uri_async (address, G_APP_LAUNCH_CONTEXT (context), NULL, on_opened,
                                           g_object_ref (gtk_widget_get_root (widget)));
}

/* Publishers */

static const char *
describe_offer (PleaOffer offer)
{
  static const char *const names[PLEA_N_OFFERS] = {
    /* TRANSLATORS: what a publisher offers: whole letters, to be signed and sent */
    [PLEA_OFFER_READY] = N_ ("Letters ready to sign"),
    /* TRANSLATORS: what a publisher offers: facts of a case and addresses, to write a letter from
     */
    [PLEA_OFFER_FACTS] = N_ ("Urgent actions to write a letter from"),
    /* TRANSLATORS: what a publisher offers: names and addresses of people who are held */
    [PLEA_OFFER_PRISONERS] = N_ ("Letters to prisoners"),
    /* TRANSLATORS: what a publisher offers */
    [PLEA_OFFER_PETITIONS] = N_ ("Petitions, some with letters"),
  };

  return _ (names[offer]);
}

/* What there is, and in which languages. */
static char *
describe_publisher (const PleaPublisher *publisher)
{
  g_autofree char *languages = g_strdup ("");

  for (guint i = 0; publisher->languages[i] != NULL; i++)
    {
      g_autofree char *name = plea_locale_get_language_name (publisher->languages[i]);

      languages = plea_locale_append (languages, name);
    }

  /* TRANSLATORS: what a publisher offers, for example “Letters ready to sign”, and in which
   * languages */
  return g_strdup_printf (_ ("%s (%s)"), describe_offer (publisher->offer), languages);
}

static GtkWidget *
create_row (const PleaPublisher *publisher)
{
  g_autofree char *subtitle = describe_publisher (publisher);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", TRUE,
                                 "tooltip-text", publisher->address, NULL);

  /* Together with “use-markup” they would still be read as markup once. */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), publisher->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "plea-browser-symbolic",
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           NULL));
  /* libadwaita 1.10 names the subtitle, of which GTK 4.24 then says nothing. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  publisher->name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle,
                                  -1);
  g_object_set_data_full (G_OBJECT (row), "address", g_strdup (publisher->address), g_free);
  g_signal_connect (row, "activated", G_CALLBACK (open_page), NULL);

  return row;
}

/* Where the supporter says that they live, or else where the computer does. */
static const char *
find_country (PleaLibrarian *librarian)
{
  PleaSender *sender = plea_session_get_sender (plea_librarian_get_session (librarian));
  const char *country = sender->country;

  return country != NULL && *country != '\0' ? country : plea_home_get_country (PLEA_HOME_ADDRESS);
}

static void
list_publishers (GtkBuilder *builder, const char *country)
{
  static const char *const parts[N_PARTS] = { "in_country", "in_language", "others" };
  const char *const       *languages = g_get_language_names ();
  g_autoptr (GPtrArray) publishers = plea_publisher_list (languages, country);

  plea_foreach (const PleaPublisher, publisher, publishers)
    {
      PleaNearness nearness = plea_publisher_get_nearness (publisher, languages, country);
      GObject     *part = gtk_builder_get_object (builder, parts[nearness]);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (part), create_row (publisher));
      gtk_widget_set_visible (GTK_WIDGET (part), TRUE);
    }
}

/* The window */

/* What is opened or pasted is asked about over the window of all appeals. */
static void
go_on (GtkWindow *window, const char *action)
{
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (window));

  gtk_window_close (window);
  gtk_widget_activate_action (parent, action, NULL);
}

static void
paste (GtkWindow *window)
{
  go_on (window, "win.paste-appeal");
}

static void
open_file (GtkWindow *window)
{
  go_on (window, "win.open");
}

/**
 * plea_find_window_open:
 *
 * Shows who publishes appeals, those near to the supporter first, and the way from there.
 */
void
plea_find_window_open (PleaLibrarian *librarian)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  g_autoptr (GtkBuilderScope) scope = gtk_builder_cscope_new ();
  GtkWindow *window;

  gtk_builder_cscope_add_callback (scope, paste);
  gtk_builder_cscope_add_callback (scope, open_file);
  gtk_builder_set_scope (builder, scope);
  gtk_builder_add_from_resource (builder, PLEA_RESOURCE_PATH "/plea-find-window.ui", NULL);
  list_publishers (builder, find_country (librarian));
  window = GTK_WINDOW (gtk_builder_get_object (builder, "window"));
  gtk_window_set_transient_for (window, plea_librarian_get_window (librarian));
  gtk_window_present (window);
}
