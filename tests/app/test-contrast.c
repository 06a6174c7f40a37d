/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All words have the contrast that WCAG 2 asks for at level AA, whatever their size: in light and
 * dark, and with the argument “high” in high contrast. And windows fit on a telephone. */

#include "config.h"

#include "plea-application.h"
#include "plea-test-contrast.h"
#include "plea-test-scratch.h"
#include "plea-test-wait.h"
#include "plea-window-private.h"

#define MIN_CONTRAST 4.5
#define WIDTH 1280
#define HEIGHT 1000
#define PHONE_WIDTH 360

static GtkApplication *application;

static gboolean
has_pdf (gpointer preview)
{
  return plea_preview_get_n_pages (preview) > 0;
}

/* An appeal of each kind: with and without a last day, over, closed, without a status. */
static void
write_appeals (const char *directory)
{
  static const struct
  {
    const char *status;
    int         days_left;
  } appeals[] = { { "imprisoned", 3 }, { "killed", -3 },     { "exile", 60 },
                  { "released", 9 },   { "unknown", -9999 }, { "disappeared", 90 } };
  g_autofree char *own = g_build_filename (directory, "appeals", NULL);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  g_assert_cmpint (g_mkdir_with_parents (own, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (appeals); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/case-%u.appeal", own, i);
      g_autoptr (GDateTime) until = g_date_time_add_days (now, appeals[i].days_left);
      g_autofree char *day = g_date_time_format (until, "%Y-%m-%d");
      g_autofree char *xml = g_strdup_printf (
          "<appeal xmlns='https://plea-letters.github.io/appeal/1' id='case-%u' as-of='2026-01-01'>"
          "<defender><name>Case %u</name></defender><status id='%s'/><until>%s</until>"
          "<letter xml:lang='en'><p>P</p></letter></appeal>",
          i, i, appeals[i].status, day);

      g_assert_true (g_file_set_contents (path, xml, -1, NULL));
    }
}

/* What is not to be used is not to be read, and initials stand beside the name. */
static void
hide_what_need_not_be_read (GtkWidget *widget)
{
  if (!gtk_widget_get_sensitive (widget) || ADW_IS_AVATAR (widget))
    gtk_widget_set_opacity (widget, 0);
  else
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child))
      hide_what_need_not_be_read (child);
}

static char *
get_words (GtkWidget *window, const graphene_point_t *place)
{
  GtkWidget *widget = gtk_widget_pick (window, place->x, place->y,
                                       GTK_PICK_INSENSITIVE | GTK_PICK_NON_TARGETABLE);

  return g_strdup_printf ("%s “%s”", widget != NULL ? G_OBJECT_TYPE_NAME (widget) : "something",
                          GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "…");
}

static guint
complain (GtkWidget *window, const char *style)
{
  g_autoptr (GArray) texts = plea_test_contrast_measure (window);
  guint n_faint = 0;

  g_assert_cmpuint (texts->len, >, 5);
  for (guint i = 0; i < texts->len; i++)
    {
      const PleaTestText *text = &g_array_index (texts, PleaTestText, i);
      g_autofree char    *words = get_words (window, &text->place);

      if (text->contrast >= MIN_CONTRAST)
        continue;
      g_test_message ("%s, %s at %.0f,%.0f: %.2f : 1", style, words, text->place.x, text->place.y,
                      text->contrast);
      n_faint++;
    }

  return n_faint;
}

static guint
count_faint (GtkWidget *window)
{
  static const struct
  {
    AdwColorScheme scheme;
    const char    *name;
  } styles[] = { { ADW_COLOR_SCHEME_FORCE_LIGHT, "light" },
                 { ADW_COLOR_SCHEME_FORCE_DARK, "dark" } };
  guint n_faint = 0;

  hide_what_need_not_be_read (window);
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      adw_style_manager_set_color_scheme (adw_style_manager_get_default (), styles[i].scheme);
      gtk_widget_queue_draw (window);
      gtk_test_widget_wait_for_draw (window);
      n_faint += complain (window, styles[i].name);
    }

  return n_faint;
}

static GtkWidget *
open_window (PleaTestScratch *scratch)
{
  GtkWidget *window;

  write_appeals (plea_test_scratch_get_path (scratch));
  window = plea_window_new (application, plea_test_scratch_get_path (scratch));
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (plea_test_wait (has_pdf, PLEA_WINDOW (window)->preview, PLEA_TEST_PATIENCE_MS));

  return window;
}

/* Of the two windows, the one that is not asked about. */
typedef struct
{
  GtkWidget *window;
  GtkWidget *other;
} Windows;

static gboolean
find_other (gpointer windows)
{
  Windows    *self = windows;
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; self->other == NULL && i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWidget) each = g_list_model_get_item (all, i);

      if (each != self->window && gtk_widget_get_mapped (each))
        self->other = each;
    }

  return self->other != NULL;
}

static void
test_window (void)
{
  PleaTestScratch *scratch = plea_test_scratch_new ();
  GtkWidget       *window = open_window (scratch);

  g_assert_cmpuint (count_faint (window), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
  plea_test_scratch_free (scratch);
}

static void
assert_fits_on_phone (GtkWidget *window)
{
  int min_width;

  gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &min_width, NULL, NULL, NULL);
  g_assert_cmpint (min_width, <=, PHONE_WIDTH);
}

/* @action: opens a window over the first */
static void
test_other_window (gconstpointer action)
{
  PleaTestScratch *scratch = plea_test_scratch_new ();
  Windows          windows = { open_window (scratch), NULL };

  g_assert_true (gtk_widget_activate_action (windows.window, action, NULL));
  g_assert_true (plea_test_wait (find_other, &windows, PLEA_TEST_PATIENCE_MS));
  assert_fits_on_phone (windows.other);
  if (count_faint (windows.other) > 0)
    g_test_fail ();
  gtk_window_destroy (GTK_WINDOW (windows.other));
  gtk_window_destroy (GTK_WINDOW (windows.window));
  plea_test_scratch_free (scratch);
}

static gboolean
wants_high_contrast (int argc, char **argv)
{
  return argc > 1 && g_str_equal (argv[argc - 1], "high");
}

int
main (int argc, char **argv)
{
  int result;

  if (wants_high_contrast (argc, argv))
    g_setenv ("ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  application = g_object_new (PLEA_TYPE_APPLICATION, "application-id", PLEA_APPLICATION_ID,
                              "resource-base-path", PLEA_RESOURCE_PATH, "flags",
                              G_APPLICATION_NON_UNIQUE, NULL);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/contrast/window", test_window);
  g_test_add_data_func ("/contrast/editor", "win.new-appeal", test_other_window);
  g_test_add_data_func ("/contrast/envelope", "win.envelope", test_other_window);
  g_test_add_data_func ("/contrast/find", "win.find-appeals", test_other_window);
  g_test_add_data_func ("/contrast/preferences", "win.preferences", test_other_window);
  g_test_add_data_func ("/contrast/privacy", "win.privacy", test_other_window);

  result = g_test_run ();
  g_object_unref (application);

  return result;
}
