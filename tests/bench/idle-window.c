/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The floor that benchmarks compare the window with: the panes that Plea has, with as many rows of
 * the same kinds, and nothing behind them. What Plea shows when the letter is ready is shown here
 * after the first frame. It tells of that as Plea does with PLEA_TRACE=1.
 *
 * idle-window [APPEALS], as many as are in the list */

#include <adwaita.h>

/* About as long as what the built-in appeal has in such a place. */
#define SHORT "Judicial harassment"
#define MEDIUM "She has told of an attempt to abduct somebody, and suggested who had ordered it."
#define LONG MEDIUM " " MEDIUM " " MEDIUM " " MEDIUM

#define EVENTS 3
#define FACTS 7
#define MENU_ITEMS 12

static int n_appeals = 1;

static GtkWidget *
append (GtkWidget *box, GtkWidget *child)
{
  gtk_box_append (GTK_BOX (box), child);

  return child;
}

static GtkWidget *
create_box (GtkOrientation orientation, int spacing)
{
  return gtk_box_new (orientation, spacing);
}

static GtkWidget *
create_words (const char *words, const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* --- Rows --- */

static GtkWidget *
title_row (GtkWidget *row)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), SHORT);

  return row;
}

static GtkWidget *
create_action_row (void)
{
  GtkWidget *row = title_row (adw_action_row_new ());

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), MEDIUM);

  return row;
}

static GtkWidget *
create_switch_row (void)
{
  GtkWidget *row = create_action_row ();
  GtkWidget *toggle = gtk_switch_new ();

  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);

  return row;
}

static GListModel *
create_choices (void)
{
  const char *const choices[] = { "One", "Two", "Three", NULL };

  return G_LIST_MODEL (gtk_string_list_new (choices));
}

static GtkWidget *
create_combo_row (void)
{
  g_autoptr (GListModel) choices = create_choices ();
  GtkWidget *row = title_row (adw_combo_row_new ());

  adw_combo_row_set_model (ADW_COMBO_ROW (row), choices);

  return row;
}

static GtkWidget *
create_choice_row (void)
{
  GtkWidget *row = title_row (adw_action_row_new ());

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_drop_down_new (create_choices (), NULL));

  return row;
}

static GtkWidget *
create_entry_row (void)
{
  return title_row (adw_entry_row_new ());
}

static GtkWidget *
create_text_row (void)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = create_box (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *view;

  append (box, create_words (SHORT, "caption"));
  view = append (box, gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  return row;
}

/* Those that Plea's form has with the built-in appeal, and of them those that it shows then. */
static const struct
{
  GtkWidget *(*create) (void);
  int n;
  int n_shown;
} form[] = {
  { create_entry_row, 6, 4 },    { create_choice_row, 1, 1 },  { create_combo_row, 5, 4 },
  { create_switch_row, 11, 10 }, { create_action_row, 27, 8 }, { create_text_row, 15, 2 },
};

static GtkWidget *
create_form (void)
{
  GtkWidget *box = create_box (GTK_ORIENTATION_VERTICAL, 30);

  for (gsize i = 0; i < G_N_ELEMENTS (form); i++)
    {
      GtkWidget *group = append (box, adw_preferences_group_new ());

      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), SHORT);
      for (int nth = 0; nth < form[i].n; nth++)
        {
          GtkWidget *row = form[i].create ();

          gtk_widget_set_visible (row, nth < form[i].n_shown);
          adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
        }
    }

  return box;
}

/* --- Panes --- */

static GtkWidget *
create_pane (const char *subtitle)
{
  GtkWidget *pane = create_box (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = append (pane, adw_header_bar_new ());

  adw_header_bar_set_title_widget (ADW_HEADER_BAR (bar), adw_window_title_new (SHORT, subtitle));
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (bar), FALSE);
  gtk_widget_add_css_class (bar, "flat");

  return pane;
}

static GtkWidget *
pack_menu (GtkWidget *pane, const char *icon_name)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  for (int i = 0; i < MENU_ITEMS; i++)
    g_menu_append (menu, SHORT, "window.close");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), icon_name);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  adw_header_bar_pack_end (ADW_HEADER_BAR (gtk_widget_get_first_child (pane)), button);

  return button;
}

static GtkWidget *
create_scroller (GtkWidget *child)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), child);

  return scroller;
}

static GtkWidget *
create_status (const char *css_class)
{
  GtkWidget *status = create_box (GTK_ORIENTATION_HORIZONTAL, 6);

  append (status, gtk_image_new_from_icon_name ("mail-unread-symbolic"));
  append (status, create_words (SHORT, css_class));

  return status;
}

/* A face, who it is, and what happens to them. */
static GtkWidget *
create_person (int size, const char *title_class, const char *status_class)
{
  GtkWidget *person = create_box (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lines;

  append (person, adw_avatar_new (size, "Elena Milashina", TRUE));
  lines = append (person, create_box (GTK_ORIENTATION_VERTICAL, 6));
  append (lines, create_words ("Elena Milashina", title_class));
  append (lines, create_status (status_class));

  return person;
}

static GtkWidget *
create_list (void)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_widget_add_css_class (list, "navigation-sidebar");
  for (int i = 0; i < n_appeals; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), create_person (40, "heading", "caption"));

  return create_scroller (list);
}

static GtkWidget *
create_appeals (void)
{
  GtkWidget *pane = create_pane (NULL);
  GtkWidget *views = append (pane, adw_view_stack_new ());
  GtkWidget *switcher = append (pane, adw_view_switcher_bar_new ());

  pack_menu (pane, "open-menu-symbolic");
  pack_menu (pane, "list-add-symbolic");
  adw_header_bar_pack_start (ADW_HEADER_BAR (gtk_widget_get_first_child (pane)),
                             gtk_button_new_from_icon_name ("system-search-symbolic"));
  adw_view_stack_add_titled_with_icon (ADW_VIEW_STACK (views), create_list (), "appeals", "Appeals",
                                       "avatar-default-symbolic");
  adw_view_stack_add_titled_with_icon (ADW_VIEW_STACK (views), adw_status_page_new (), "letters",
                                       "Letters", "mail-unread-symbolic");
  adw_view_switcher_bar_set_stack (ADW_VIEW_SWITCHER_BAR (switcher), ADW_VIEW_STACK (views));
  adw_view_switcher_bar_set_reveal (ADW_VIEW_SWITCHER_BAR (switcher), TRUE);
  gtk_widget_set_hexpand (pane, FALSE);
  gtk_widget_set_size_request (pane, 295, -1);

  return pane;
}

static GtkWidget *
create_expander (int n_rows, gboolean is_expanded)
{
  GtkWidget *expander = title_row (adw_expander_row_new ());

  for (int i = 0; i < n_rows; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), create_action_row ());
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), is_expanded);

  return expander;
}

static GtkWidget *
create_hint (void)
{
  GtkWidget *hint = create_box (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons;

  gtk_widget_add_css_class (hint, "card");
  append (hint, create_words (MEDIUM, NULL));
  buttons = append (hint, create_box (GTK_ORIENTATION_HORIZONTAL, 12));
  append (buttons, gtk_button_new_with_label (SHORT));
  append (buttons, gtk_button_new_with_label (SHORT));

  return hint;
}

static GtkWidget *
create_profile (void)
{
  GtkWidget *profile = create_box (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *group;

  append (profile, create_person (96, "title-2", "heading"));
  append (profile, create_hint ());
  append (profile, create_words (LONG, NULL));
  group = append (profile, adw_preferences_group_new ());
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_expander (EVENTS, TRUE));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_expander (FACTS, FALSE));

  return profile;
}

static GtkWidget *
create_writing (GtkWidget *below)
{
  GtkWidget *pane = create_pane (SHORT);
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = create_box (GTK_ORIENTATION_VERTICAL, 30);

  append (box, create_profile ());
  append (box, below);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  append (pane, create_scroller (clamp));
  gtk_widget_set_hexpand (pane, FALSE);
  gtk_widget_set_size_request (pane, 486, -1);

  return pane;
}

static GtkWidget *
create_letter (void)
{
  GtkWidget *pane = create_pane (SHORT);
  GtkWidget *bar = gtk_widget_get_first_child (pane);

  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (bar), TRUE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (bar), gtk_button_new_with_label ("Print"));
  pack_menu (pane, "view-more-symbolic");
  append (pane, create_scroller (create_box (GTK_ORIENTATION_VERTICAL, 24)));
  gtk_widget_set_hexpand (pane, TRUE);

  return pane;
}

static GtkWidget *
create_panes (GtkWidget *below)
{
  GtkWidget *outer = adw_leaflet_new ();
  GtkWidget *inner = adw_leaflet_new ();

  adw_leaflet_append (ADW_LEAFLET (outer), create_appeals ());
  adw_leaflet_append (ADW_LEAFLET (outer), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  adw_leaflet_append (ADW_LEAFLET (outer), inner);
  adw_leaflet_append (ADW_LEAFLET (inner), create_writing (below));
  adw_leaflet_append (ADW_LEAFLET (inner), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  adw_leaflet_append (ADW_LEAFLET (inner), create_letter ());

  return outer;
}

/* --- The window --- */

static void
on_after_paint (GdkFrameClock *clock, GtkWidget *below)
{
  g_signal_handlers_disconnect_by_func (clock, on_after_paint, below);
  g_printerr ("plea-trace: %" G_GINT64_FORMAT " first frame\n", g_get_monotonic_time ());
  gtk_widget_show (below);
}

static void
on_map (GtkWidget *window, GtkWidget *below)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_after_paint),
                    below);
}

static void
on_activate (GtkApplication *application, gpointer user_data)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *below = create_form ();

  gtk_widget_hide (below);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), create_panes (below));
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  g_signal_connect_after (window, "map", G_CALLBACK (on_map), below);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application = adw_application_new (NULL, G_APPLICATION_NON_UNIQUE);

  if (argc > 1)
    n_appeals = (int) g_ascii_strtoll (argv[1], NULL, 10);
  g_signal_connect (application, "activate", G_CALLBACK (on_activate), NULL);

  return g_application_run (G_APPLICATION (application), 1, argv);
}
