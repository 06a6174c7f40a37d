/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window: the appeals, the form for one of them, and the letter's pages.
 *
 * It brings together what the other rooms do: the library's appeals, the session's draft for the
 * one that is chosen, the form that edits the draft, and the preview that shows what is composed of
 * them. */

#include "config.h"

#include "plea-window.h"

#include <glib/gi18n.h>

#include "plea-appeal-actions.h"
#include "plea-close-dialog.h"
#include "plea-compose.h"
#include "plea-envelope-dialog.h"
#include "plea-form.h"
#include "plea-message.h"
#include "plea-profile.h"
#include "plea-session.h"
#include "plea-sidebar.h"
#include "plea-trace.h"
#include "plea-window-actions.h"
#include "plea-describe.h"

struct _PleaWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay   *toasts;
  AdwLeaflet        *outer;
  AdwLeaflet        *inner;
  PleaSidebar       *sidebar;
  GtkWidget         *writing;
  GtkWidget         *reading;
  AdwWindowTitle    *title;
  AdwWindowTitle    *pages;
  GtkScrolledWindow *writing_scroller;
  PleaProfile       *profile;
  PleaForm          *form;
  PleaPreview       *preview;

  char        *directory; /* of all that is kept */
  GSettings   *settings;
  PleaOutput  *output;
  PleaLibrary *library;
  PleaSession *session;
  PleaAppeal  *appeal;
  PleaDraft   *draft;
  guint        composing;
  GtkWidget   *close_dialog; /* while it is shown */
  guint        inhibition;   /* of the end of the desktop's session */
};

G_DEFINE_FINAL_TYPE (PleaWindow, plea_window, ADW_TYPE_APPLICATION_WINDOW)

/* Composing: at most once a frame, however much has changed */

static gboolean
compose_now (gpointer data)
{
  PleaWindow *self = data;
  g_autoptr (PleaOrder) order = NULL;

  self->composing = 0;
  if (self->appeal == NULL)
    return G_SOURCE_REMOVE;

  order = plea_window_order_letters (self);
  plea_trace ("composed");
  plea_preview_show (self->preview, order);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save-each",
                                 plea_order_get_n_letters (order) > 1);

  return G_SOURCE_REMOVE;
}

static void
compose_soon (PleaWindow *self)
{
  if (self->composing != 0)
    return;

  plea_trace ("changed");
  self->composing = g_idle_add_full (G_PRIORITY_HIGH_IDLE, compose_now, self, NULL);
}

/* While the window is being measured and drawn for another appeal, its pages are made in the
 * renderer's thread. */
static void
compose_at_once (PleaWindow *self)
{
  g_clear_handle_id (&self->composing, g_source_remove);
  compose_now (self);
}

/* The appeal that is shown */

static void
set_draft (PleaWindow *self, PleaDraft *draft)
{
  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_func (self->draft, compose_soon, self);

  g_set_object (&self->draft, draft);
  if (draft != NULL)
    g_signal_connect_object (draft, "changed", G_CALLBACK (compose_soon), self, G_CONNECT_SWAPPED);
}

static void
scroll_to_top (PleaWindow *self)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->writing_scroller), 0);
}

static gboolean
is_own (PleaWindow *self, PleaAppeal *appeal)
{
  PleaListing *listing = plea_library_find (self->library, plea_appeal_get_id (appeal));

  return listing != NULL && plea_listing_is_own (listing);
}

/* Only the supporter's own appeals are theirs to change. */
static void
allow_changes (PleaWindow *self)
{
  gboolean own = is_own (self, self->appeal);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.edit-appeal", own);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.remove-appeal", own);
}

static void
show_title (PleaWindow *self, PleaAppeal *appeal)
{
  adw_window_title_set_title (self->title,
                              plea_defender_get_name (plea_appeal_get_defender (appeal), NULL));
  adw_window_title_set_subtitle (self->title,
                                 plea_status_get_name (plea_appeal_get_status (appeal)));
}

static void
show_appeal (PleaWindow *self, PleaAppeal *appeal)
{
  g_autoptr (PleaDraft) draft = plea_session_open_draft (self->session,
                                                         plea_appeal_get_id (appeal));

  g_set_object (&self->appeal, appeal);
  set_draft (self, draft);
  show_title (self, appeal);
  plea_profile_show (self->profile, appeal, draft);
  plea_form_show (self->form, appeal, draft);
  allow_changes (self);
  g_settings_set_string (self->settings, "last-appeal", plea_appeal_get_id (appeal));
  scroll_to_top (self);
  compose_at_once (self);
}

static void
on_appeal_selected (PleaWindow *self, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaAppeal) appeal = plea_library_read (self->library, id, &error);

  if (appeal != NULL)
    show_appeal (self, appeal);
  else
    plea_window_show_message (self, _ ("This Appeal Cannot Be Opened"), error->message);
}

static void
on_appeal_activated (PleaWindow *self)
{
  plea_window_show_page (self, "writing");
}

/* The appeal that was shown last, or the first that there is. */
static void
show_last_appeal (PleaWindow *self)
{
  g_autofree char *id = g_settings_get_string (self->settings, "last-appeal");
  g_autoptr (PleaAppeal) appeal = *id != '\0' ? plea_library_read (self->library, id, NULL) : NULL;
  g_autoptr (PleaListing) first = g_list_model_get_item (G_LIST_MODEL (self->library), 0);

  if (appeal == NULL)
    appeal = plea_library_read (self->library, plea_listing_get_id (first), NULL);

  show_appeal (self, appeal);
  plea_sidebar_select (self->sidebar, plea_appeal_get_id (appeal));
}

/* The list */

static void
tell_of_unreadable_appeals (PleaWindow *self)
{
  GPtrArray       *problems = plea_library_get_problems (self->library);
  g_autofree char *first = NULL;

  if (problems->len == 0)
    return;

  first = plea_problem_to_string (g_ptr_array_index (problems, 0));
  plea_sidebar_show_notice (self->sidebar, first);
}

static void
show_in_record (PleaListing *listing, GHashTable *record)
{
  const PleaRecordEntry *entry = g_hash_table_lookup (record, plea_listing_get_id (listing));

  if (entry != NULL)
    plea_listing_set_sent (listing, entry->kind, entry->at);
  else if (plea_listing_get_sent_at (listing) != NULL)
    plea_listing_set_sent (listing, PLEA_RECORD_SAVED, NULL);
}

static void
show_record (PleaWindow *self)
{
  g_autoptr (GHashTable) record = plea_session_list_record (self->session);

  if (record == NULL)
    return;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->library)); i++)
    {
      g_autoptr (PleaListing) listing = g_list_model_get_item (G_LIST_MODEL (self->library), i);

      show_in_record (listing, record);
    }
  plea_sidebar_sort (self->sidebar);
}

static void
on_library_loaded (GObject *library, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PleaWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!plea_library_load_finish (PLEA_LIBRARY (library), result, &error) || self->library == NULL)
    return;

  show_record (self);
  plea_trace ("appeals listed");
  plea_sidebar_select (self->sidebar, plea_appeal_get_id (self->appeal));
  allow_changes (self);
  tell_of_unreadable_appeals (self);
}

/* What the window needs to show itself is there at once; the supporter's own appeals, of which
 * there may be many, come when they have been read. */
static void
open_library (PleaWindow *self, const char *directory)
{
  self->library = plea_library_new (directory);
  plea_sidebar_set_library (self->sidebar, self->library);
  show_record (self);
  show_last_appeal (self);
  plea_library_load_async (self->library, NULL, on_library_loaded, g_object_ref (self));
}

/* The pages */

static void
on_pdf_changed (PleaWindow *self)
{
  guint            n_pages = plea_preview_get_n_pages (self->preview);
  g_autofree char *subtitle = g_strdup_printf (ngettext ("%u page", "%u pages", n_pages), n_pages);

  adw_window_title_set_subtitle (self->pages, subtitle);
}

/* Object */

static void
bind_settings (PleaWindow *self)
{
  self->settings = g_settings_new (PLEA_APPLICATION_ID);
  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "is-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "zoom", self->preview, "zoom", G_SETTINGS_BIND_DEFAULT);
}

/* Closing */

/* Returns whether all that was written is kept. */
static gboolean
save_or_ask (PleaWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (plea_session_save (self->session, &error))
    return TRUE;

  if (self->close_dialog != NULL)
    gtk_window_close (GTK_WINDOW (self->close_dialog));
  g_set_weak_pointer (&self->close_dialog,
                      plea_close_dialog_show (GTK_WINDOW (self), error->message));

  return FALSE;
}

/**
 * plea_window_prepare_for_end:
 *
 * To be called when the desktop's session is about to end: that waits for what cannot be kept.
 */
void
plea_window_prepare_for_end (PleaWindow *self)
{
  if (!save_or_ask (self) && self->inhibition == 0)
    self->inhibition = gtk_application_inhibit (
        gtk_window_get_application (GTK_WINDOW (self)), GTK_WINDOW (self),
        GTK_APPLICATION_INHIBIT_LOGOUT,
        /* TRANSLATORS: why the computer should not be switched off yet */
        _ ("Your last changes are not kept yet."));
}

static void
allow_end (PleaWindow *self)
{
  if (self->inhibition != 0)
    gtk_application_uninhibit (gtk_window_get_application (GTK_WINDOW (self)), self->inhibition);
  self->inhibition = 0;
}

static gboolean
plea_window_close_request (GtkWindow *window)
{
  PleaWindow *self = PLEA_WINDOW (window);

  return !save_or_ask (self) || GTK_WINDOW_CLASS (plea_window_parent_class)->close_request (window);
}

static void
plea_window_dispose (GObject *object)
{
  PleaWindow *self = PLEA_WINDOW (object);

  g_clear_handle_id (&self->composing, g_source_remove);
  g_clear_weak_pointer (&self->close_dialog);
  g_clear_object (&self->output);
  g_clear_object (&self->draft);
  g_clear_object (&self->appeal);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_WINDOW);
  g_clear_object (&self->library);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (plea_window_parent_class)->dispose (object);
}

static void
plea_window_finalize (GObject *object)
{
  PleaWindow *self = PLEA_WINDOW (object);

  g_clear_pointer (&self->directory, g_free);

  G_OBJECT_CLASS (plea_window_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PleaWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, PleaWindow, outer);
  gtk_widget_class_bind_template_child (widget_class, PleaWindow, inner);
  gtk_widget_class_bind_template_child (widget_class, PleaWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, PleaWindow, writing);
  gtk_widget_class_bind_template_child (widget_class, PleaWindow, reading);
  gtk_widget_class_bind_template_child (widget_class, PleaWindow, title);
  gtk_widget_class_bind_template_child (widget_class, PleaWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, PleaWindow, writing_scroller);
  gtk_widget_class_bind_template_child (widget_class, PleaWindow, profile);
  gtk_widget_class_bind_template_child (widget_class, PleaWindow, form);
  gtk_widget_class_bind_template_child (widget_class, PleaWindow, preview);
}

static void
plea_window_class_init (PleaWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PLEA_TYPE_PROFILE);
  g_type_ensure (PLEA_TYPE_FORM);
  g_type_ensure (PLEA_TYPE_PREVIEW);
  g_type_ensure (PLEA_TYPE_SIDEBAR);
  G_OBJECT_CLASS (klass)->dispose = plea_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = plea_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = plea_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, PLEA_RESOURCE_PATH "/plea-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_appeal_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_appeal_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_pdf_changed);
  plea_appeal_actions_install (widget_class);
  plea_window_actions_install (widget_class);
}

static void
plea_window_init (PleaWindow *self)
{
  self->session = plea_session_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  bind_settings (self);
  plea_appeal_actions_accept_drops (self);
}

static void
open_output (PleaWindow *self)
{
  self->output = plea_output_new (GTK_WINDOW (self), plea_session_get_store (self->session));
  g_signal_connect_object (self->output, "saved", G_CALLBACK (plea_window_actions_on_saved), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->output, "printed", G_CALLBACK (plea_window_actions_on_printed),
                           self, G_CONNECT_SWAPPED);
}

static void
open_session (PleaWindow *self)
{
  g_signal_connect_object (self->session, "notice", G_CALLBACK (plea_sidebar_show_notice),
                           self->sidebar, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notice-withdrawn",
                           G_CALLBACK (plea_sidebar_withdraw_notice), self->sidebar,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notice-withdrawn", G_CALLBACK (allow_end), self,
                           G_CONNECT_SWAPPED);
  plea_session_open (self->session, self->directory);
  g_signal_connect_object (plea_session_get_sender (self->session), "notify",
                           G_CALLBACK (compose_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (plea_session_get_stationery (self->session), "notify",
                           G_CALLBACK (compose_soon), self, G_CONNECT_SWAPPED);
}

/**
 * plea_window_new:
 * @application: the application
 * @directory: where the supporter's data is kept
 *
 * Returns: (transfer none): a window that shows the appeal that was shown last
 */
GtkWidget *
plea_window_new (GtkApplication *application, const char *directory)
{
  PleaWindow *self = g_object_new (PLEA_TYPE_WINDOW, "application", application, NULL);

  self->directory = g_strdup (directory);
  open_session (self);
  open_output (self);
  plea_form_set_supporter (self->form, plea_session_get_sender (self->session),
                           plea_session_get_stationery (self->session));
  open_library (self, directory);

  return GTK_WIDGET (self);
}

/**
 * plea_window_keep_appeal:
 * @appeal: an appeal
 *
 * Puts the appeal among the supporter's own, in place of one of the same id, and shows it. What the
 * supporter wrote for that one stays.
 *
 * Returns: whether it is there; if not, the supporter has been told
 */
gboolean
plea_window_keep_appeal (PleaWindow *self, PleaAppeal *appeal)
{
  g_autoptr (GError) error = NULL;

  if (!plea_library_keep (self->library, appeal, &error))
    {
      plea_window_show_message (self, _ ("The Appeal Could Not Be Kept"), error->message);
      return FALSE;
    }

  plea_window_show_appeal (self, appeal);

  return TRUE;
}

/**
 * plea_window_show_appeal:
 * @appeal: an appeal of the library
 */
void
plea_window_show_appeal (PleaWindow *self, PleaAppeal *appeal)
{
  show_appeal (self, appeal);
  plea_sidebar_select (self->sidebar, plea_appeal_get_id (appeal));
  plea_window_show_page (self, "writing");
}

/**
 * plea_window_open:
 * @file: an appeal file, a saved page or a PDF
 *
 * Keeps a copy of the appeal and shows it, or says what is wrong with the file. A page is reviewed
 * first; before an appeal is replaced by a newer one the supporter is asked.
 */
void
plea_window_open (PleaWindow *self, GFile *file)
{
  plea_appeal_actions_open (self, file);
}

/* For the actions */

const char *
plea_window_get_directory (PleaWindow *self)
{
  return self->directory;
}

PleaLibrary *
plea_window_get_library (PleaWindow *self)
{
  return self->library;
}

PleaPreview *
plea_window_get_preview (PleaWindow *self)
{
  return self->preview;
}

PleaOutput *
plea_window_get_output (PleaWindow *self)
{
  return self->output;
}

PleaAppeal *
plea_window_get_appeal (PleaWindow *self)
{
  return self->appeal;
}

/**
 * plea_window_compose:
 *
 * Returns: (transfer full) (element-type PleaLetter): the letters as they are now
 */
GPtrArray *
plea_window_compose (PleaWindow *self)
{
  return plea_compose_letters (self->appeal, self->draft, plea_session_get_sender (self->session));
}

static PleaStyle
get_style (PleaWindow *self)
{
  return plea_style_for_stationery (
      plea_session_get_stationery (self->session),
      plea_sender_get_country (plea_session_get_sender (self->session)));
}

/**
 * plea_window_order_letters:
 *
 * Returns: (transfer full): the letters as they are now, and how they are set
 */
PleaOrder *
plea_window_order_letters (PleaWindow *self)
{
  g_autoptr (GPtrArray) letters = plea_window_compose (self);
  PleaStyle style = get_style (self);

  return plea_order_new_letters (letters, &style);
}

static PleaOrder *
order_one (PleaLetter *letter, const PleaStyle *style)
{
  g_autoptr (GPtrArray) letters = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (letters, g_object_ref (letter));

  return plea_order_new_letters (letters, style);
}

/**
 * plea_window_order_each:
 *
 * Returns: (transfer full) (element-type PleaOrder): the letters as they are now, each by itself
 */
GPtrArray *
plea_window_order_each (PleaWindow *self)
{
  g_autoptr (GPtrArray) letters = plea_window_compose (self);
  GPtrArray *orders = g_ptr_array_new_with_free_func (g_object_unref);
  PleaStyle  style = get_style (self);

  for (guint i = 0; i < letters->len; i++)
    g_ptr_array_add (orders, order_one (g_ptr_array_index (letters, i), &style));

  return orders;
}

/**
 * plea_window_create_envelope_dialog:
 *
 * Returns: (transfer none): a window for the envelopes of the letters as they are now
 */
GtkWidget *
plea_window_create_envelope_dialog (PleaWindow *self)
{
  g_autoptr (GPtrArray) letters = plea_window_compose (self);

  return plea_envelope_dialog_new (
      GTK_WINDOW (self), plea_appeal_get_id (self->appeal), letters,
      plea_sender_get_country (plea_session_get_sender (self->session)),
      plea_session_get_stationery (self->session), plea_session_get_store (self->session));
}

/**
 * plea_window_add_to_record:
 * @id: id of the appeal that the letters are of
 * @kind: what was done with them
 * @n_letters: how many they are
 */
void
plea_window_add_to_record (PleaWindow *self, const char *id, PleaRecordKind kind, guint n_letters)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  PleaListing *listing = plea_library_find (self->library, id);

  if (plea_session_add_to_record (self->session, id, kind, n_letters) && listing != NULL)
    {
      plea_listing_set_sent (listing, kind, now);
      plea_sidebar_sort (self->sidebar);
    }
}

/**
 * plea_window_forget_everything:
 *
 * Empties the form and the store.
 */
void
plea_window_forget_everything (PleaWindow *self)
{
  g_autoptr (PleaAppeal) appeal = g_steal_pointer (&self->appeal);
  g_autoptr (GError) error = NULL;

  set_draft (self, NULL);
  if (!plea_session_forget_everything (self->session, &error))
    plea_window_show_message (self, _ ("Not Everything Could Be Forgotten"), error->message);

  show_appeal (self, appeal);
  g_settings_reset (self->settings, "last-appeal");
  show_record (self);
}

/**
 * plea_window_show_page:
 * @name: "appeals", "writing" or "preview"
 *
 * Brings a pane to the front where not all of them fit beside each other.
 */
void
plea_window_show_page (PleaWindow *self, const char *name)
{
  gboolean is_appeals = g_str_equal (name, "appeals");

  adw_leaflet_set_visible_child (self->outer, is_appeals ? GTK_WIDGET (self->sidebar)
                                                         : GTK_WIDGET (self->inner));
  if (!is_appeals)
    adw_leaflet_set_visible_child (self->inner,
                                   g_str_equal (name, "preview") ? self->reading : self->writing);
}

void
plea_window_search (PleaWindow *self)
{
  plea_window_show_page (self, "appeals");
  plea_sidebar_search (self->sidebar);
}

void
plea_window_add_toast (PleaWindow *self, AdwToast *toast)
{
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * plea_window_show_message:
 * @heading: what happened
 * @body: whole sentences that say why and what to do
 */
void
plea_window_show_message (PleaWindow *self, const char *heading, const char *body)
{
  plea_message_show (GTK_WINDOW (self), heading, body);
}
