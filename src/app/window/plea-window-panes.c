/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's panes, one of which is at the front where not all of them fit beside each other. */

#include "config.h"

#include "plea-describe-document.h"
#include "plea-window-private.h"

static void
show_list (PleaWindow *self, const char *view)
{
  adw_view_stack_set_visible_child_name (self->views, view);
  adw_leaflet_set_visible_child (self->outer, self->appeals);
}

void
plea_window_show_appeals (PleaWindow *self)
{
  show_list (self, "appeals");
}

void
plea_window_show_letters (PleaWindow *self)
{
  show_list (self, "letters");
}

void
plea_window_show_writing (PleaWindow *self)
{
  adw_view_stack_set_visible_child_name (self->views, "appeals");
  adw_leaflet_set_visible_child (self->outer, self->content);
  adw_leaflet_set_visible_child (self->inner, self->writing);
}

void
plea_window_show_preview (PleaWindow *self)
{
  plea_window_show_writing (self);
  adw_leaflet_set_visible_child (self->inner, self->letter);
}

void
plea_window_show_entry (PleaWindow *self)
{
  adw_leaflet_set_visible_child (self->outer, self->content);
}

void
plea_window_search (PleaWindow *self)
{
  adw_leaflet_set_visible_child (self->outer, self->appeals);
  if (g_str_equal (adw_view_stack_get_visible_child_name (self->views), "letters"))
    plea_letters_search (self->letters);
  else
    plea_sidebar_search (self->sidebar);
}

void
plea_window_zoom_to_fit (PleaWindow *self)
{
  plea_preview_set_zoom (self->preview, 0);
}

static void
describe_pages (PleaWindow *self, PleaDocument *document)
{
  g_autofree char *pages = plea_describe_pages (document);
  g_autofree char *size = plea_describe_size (document);

  adw_window_title_set_title (self->pages, plea_describe_kind (document));
  adw_window_title_set_subtitle (self->pages, pages);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->pages), size);
}

/* Other pages are shown, or none: they are described, and postcards go into no envelope. */
void
plea_window_follow_pages (PleaWindow *self)
{
  PleaDocument *document = plea_preview_get_shown (self->preview);

  if (document != NULL)
    describe_pages (self, document);
  else
    {
      adw_window_title_set_subtitle (self->pages, "");
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->pages), NULL);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.envelope",
                                 document == NULL || !plea_document_is_of_cards (document));
}

/**
 * plea_window_bind_settings:
 *
 * Remembers how large the window and its panes are.
 */
void
plea_window_bind_settings (PleaWindow *self)
{
  self->settings = g_settings_new (PLEA_APPLICATION_ID);
  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "is-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "list-width", self->appeals, "width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "form-width", self->writing, "width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "zoom", self->preview, "zoom", G_SETTINGS_BIND_DEFAULT);
}
