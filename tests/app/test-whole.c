/* SPDX-License-Identifier: GPL-3.0-or-later */
/* No word is cut, beyond the edge, over another or left in English, and no window is larger than
 * its screen: on the pages of the window, in what its menus open, and where a page is reviewed.
 * With large text and in the pseudo-language words may be cut. The argument is the language of the
 * interface. */

#include "config.h"

#include <string.h>

#include "plea-editor-panes.h"
#include "plea-idioms.h"
#include "plea-test-place.h"
#include "plea-test-scratch.h"
#include "plea-test-session.h"
#include "plea-test-wait.h"
#include "plea-test-widget.h"
#include "plea-test-window.h"
#include "plea-test-words.h"

/* A desktop, two that are small, a telephone, and one of somebody who sees badly. */
static const struct
{
  int      width, height;
  gboolean is_large; /* the text: then words may be cut, but no window is wider */
} screens[] = {
  { 1280, 800, FALSE }, { 1024, 600, FALSE }, { 800, 600, FALSE },
  { 360, 640, FALSE },  { 360, 640, TRUE },
};

/* The first of those on which a window over another has not the size that it opens with. */
#define TELEPHONE 3

/* Two letters, of which one is chosen. */
static const char page[]
    = "Take action for Ada Example\n\n"
      "Minister Bob Sample\nMinistry of Justice\n1 Main Square\n1000 Capital\nPortugal\n\n"
      "Dear Minister,\n\nI write to you about Ada Example, who is in prison.\n\n"
      "Please set her free.\n\nYours sincerely,\n\n"
      "President Carla Test\nOffice of the President\n2 Palace Road\n1001 Capital\nPortugal\n\n"
      "Dear President,\n\nI am worried about Ada Example, whose trial was unfair.\n\n"
      "I urge you to see to it that she is freed.\n\nYours faithfully,\n";

/* What is looked at, and what was found. */
typedef struct
{
  GtkWidget  *window;
  const char *place;
  guint       screen;
  GArray     *places; /* PleaTestPlace, of the words that are in sight */
  guint       n_labels;
  guint       n_faults;
} Look;

/* What is not so in the language of the interface, without underscores. */
static GHashTable *english;

/* Whether that is nobody's language: what is longer than in any is not made larger too. */
static gboolean is_pseudo;

static guint
count_screens (void)
{
  return is_pseudo ? TELEPHONE + 1 : G_N_ELEMENTS (screens);
}

static void
complain (Look *look, const char *fault, const char *words)
{
  g_test_message ("%s, %d × %d%s: %s %s", look->place, screens[look->screen].width,
                  screens[look->screen].height,
                  screens[look->screen].is_large ? " with large text" : "", fault, words);
  look->n_faults++;
}

static void
complain_of_two (Look *look, const char *one, const char *fault, const char *other)
{
  g_autofree char *whole = g_strdup_printf ("“%s” %s", one, fault);

  complain (look, whole, other);
}

/* Large words, and those of a language that is longer than any. */
static gboolean
may_be_cut (const Look *look)
{
  return is_pseudo || screens[look->screen].is_large;
}

static gboolean
is_beyond_edge (GtkWidget *label, GtkWidget *window)
{
  graphene_rect_t area;

  return gtk_widget_compute_bounds (label, window, &area)
         && (area.origin.x < -1
             || area.origin.x + area.size.width > gtk_widget_get_width (window) + 1);
}

/* Whether what is in sight has room, and none of it is over other words. Newer ones than GTK 4.8
 * may need more than a frame until all has its place. */
static void
look_at_place (Look *look, GtkLabel *label)
{
  GtkWidget    *too_small = plea_test_find_too_small (label);
  PleaTestPlace place;

  if (gtk_get_minor_version () >= 10)
    return;
  if (!plea_test_place_find (&place, label, look->window))
    return;

  if (too_small != NULL && !may_be_cut (look))
    complain_of_two (look, G_OBJECT_TYPE_NAME (too_small), "has no room for",
                     gtk_label_get_text (label));
  plea_foreach_in (PleaTestPlace, other, look->places)
    if (plea_test_place_is_over (&place, other))
      complain_of_two (look, gtk_label_get_text (GTK_LABEL (other->label)), "is below",
                       gtk_label_get_text (label));
  g_array_append_val (look->places, place);
}

static void
look_at_label (Look *look, GtkLabel *label)
{
  const char *words = gtk_label_get_text (label);

  look->n_labels++;
  if (pango_layout_is_ellipsized (gtk_label_get_layout (label)) && !may_be_cut (look))
    complain (look, "cut:", words);
  if (g_hash_table_contains (english, words))
    complain (look, "in English:", words);
  if (is_beyond_edge (GTK_WIDGET (label), look->window))
    complain (look, "beyond the edge:", words);
  look_at_place (look, label);
}

static void
look_at (Look *look, GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget))
    look_at_label (look, GTK_LABEL (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    look_at (look, child);
}

/* Without what a window has round it where nothing else draws its shadow. */
static int
get_min_size (GtkWidget *window, GtkOrientation orientation, int for_size)
{
  int min_size;

  gtk_widget_measure (gtk_widget_get_first_child (window), orientation, for_size, &min_size, NULL,
                      NULL, NULL);

  return min_size;
}

static void
look_at_size (Look *look)
{
  int width = screens[look->screen].width;

  if (get_min_size (look->window, GTK_ORIENTATION_HORIZONTAL, -1) > width)
    complain (look, "too wide", "");
  else if (get_min_size (look->window, GTK_ORIENTATION_VERTICAL, width)
           > screens[look->screen].height)
    complain (look, "too high", "");
}

static void
look_at_window (Look *look, const char *place)
{
  look->place = place;
  gtk_widget_queue_draw (look->window);
  gtk_test_widget_wait_for_draw (look->window);
  look_at_size (look);
  look->places = g_array_new (FALSE, FALSE, sizeof (PleaTestPlace));
  look_at (look, look->window);
  g_clear_pointer (&look->places, g_array_unref);
}

static gboolean
has_width (gpointer look)
{
  Look *self = look;

  return gtk_widget_get_width (self->window) <= screens[self->screen].width;
}

static void
resize (Look *look)
{
  plea_test_set_large_text (screens[look->screen].is_large);
  gtk_window_set_default_size (GTK_WINDOW (look->window), screens[look->screen].width,
                               screens[look->screen].height);
  if (!plea_test_wait (has_width, look, PLEA_TEST_PATIENCE_MS))
    complain (look, "cannot be so narrow", "");
}

/* As where a window has one button, which on a telephone is all that it may have. */
static void
open_window (PleaTestWindow *fixture)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE,
                "gtk-decoration-layout", ":close", NULL);
  plea_test_window_open (fixture, screens[0].width, screens[0].height);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.note-posted", NULL);
}

static void
close_window (PleaTestWindow *fixture, const Look *look)
{
  plea_test_set_large_text (FALSE);
  plea_test_window_close (fixture);
  g_test_message ("%u labels", look->n_labels);
  g_assert_cmpuint (look->n_labels, >, 100);
  if (look->n_faults > 0)
    g_test_fail ();
}

static void
test_pages (PleaTestWindow *fixture, gconstpointer data)
{
  static const char *const pages[] = { "win.show-appeals", "win.search",       "win.show-writing",
                                       "win.show-preview", "win.show-letters", "win.search" };
  Look                     look = { NULL };

  open_window (fixture);
  look.window = GTK_WIDGET (fixture->window);
  for (look.screen = 0; look.screen < count_screens (); look.screen++)
    {
      resize (&look);
      for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
        {
          gtk_widget_activate_action (look.window, pages[i], NULL);
          look_at_window (&look, pages[i]);
        }
    }
  close_window (fixture, &look);
}

static void
look_at_other (PleaTestWindow *fixture, Look *look, const char *action)
{
  look->screen = 0;
  plea_test_set_large_text (FALSE);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
  look->window = plea_test_window_await_other (fixture);
  look_at_window (look, action);
  for (look->screen = TELEPHONE; look->screen < count_screens (); look->screen++)
    {
      resize (look);
      look_at_window (look, action);
    }
  plea_test_window_close_other (fixture);
}

static void
test_others (PleaTestWindow *fixture, gconstpointer data)
{
  static const char *const actions[] = {
    "win.preferences",    "win.help",
    "win.privacy",        "win.envelope",
    "win.back-up",        "win.find-appeals",
    "win.report",         "win.new-appeal",
    "win.write-together", "win.forget-everything",
    "win.forget-letters",
  };
  Look look = { NULL };

  open_window (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    look_at_other (fixture, &look, actions[i]);
  close_window (fixture, &look);
}

static void
test_review (PleaTestWindow *fixture, gconstpointer data)
{
  static const char *const panes[] = { "source", "letter", "fields" };
  g_autofree char *path = plea_test_scratch_write_file (fixture->scratch, "page.txt", page, 0600);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  Look       look = { NULL };
  GtkWidget *all;

  open_window (fixture);
  plea_test_open_file (fixture->window, file);
  look.window = plea_test_window_await_other (fixture);
  all = plea_test_find_type (look.window, PLEA_TYPE_EDITOR_PANES);
  for (look.screen = 0; look.screen <= TELEPHONE; look.screen++)
    {
      resize (&look);
      for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
        {
          plea_editor_panes_show (PLEA_EDITOR_PANES (all), panes[i]);
          look_at_window (&look, panes[i]);
        }
    }
  plea_test_window_close_other (fixture);
  close_window (fixture, &look);
}

static char *
strip_mnemonic (const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);

  return g_strjoinv ("", parts);
}

static void
read_english (const char *language)
{
  g_autoptr (PleaTestWords) words = plea_test_words_new (g_getenv ("PLEA_LOCALE_DIR"), language,
                                                         "plea");
  g_autoptr (GPtrArray) all = plea_test_words_list_english (words);

  for (guint i = 0; i < all->len; i++)
    g_hash_table_add (english, strip_mnemonic (all->pdata[i]));
  g_assert_cmpuint (g_hash_table_size (english), >, 500);
}

int
main (int argc, char *argv[])
{
  static const PleaTestOfWindow tests[] = {
    { "/whole/pages", test_pages },
    { "/whole/others", test_others },
    { "/whole/review", test_review },
  };
  int result;

  english = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  is_pseudo = g_str_equal (argv[argc - 1], PLEA_TEST_PSEUDO_LANGUAGE);
  if (!g_str_equal (argv[argc - 1], "en"))
    read_english (argv[argc - 1]);
  result = plea_test_window_run (&argc, &argv, tests, G_N_ELEMENTS (tests));
  g_hash_table_unref (english);

  return result;
}
