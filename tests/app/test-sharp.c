/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each pixel of the screen shows a pixel of the page, at whatever scale the screen has: nothing is
 * made larger or smaller on its way there, or lies between two. */

#include "config.h"

#include <math.h>

#include "plea-rendering.h"
#include "plea-sheet.h"
#include "plea-test-wait.h"
#include "plea-test-widget.h"
#include "plea-test-window.h"

#define WIDTH 1024
#define HEIGHT 600
/* What rounding may make of a shade, of 255. */
#define TOLERANCE 2

/* A pixel has four bytes. */
typedef struct
{
  guchar *bytes;
  int     width, height;
} Picture;

/* Pixels of the screen: where the page begins, and from where to where it is to be seen. */
typedef struct
{
  int left, top, first_x, end_x, first_y, end_y;
} Sight;

static void
clear_picture (Picture *picture)
{
  g_clear_pointer (&picture->bytes, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picture, clear_picture)

static Picture
read_texture (GdkTexture *texture)
{
  Picture picture = { NULL, gdk_texture_get_width (texture), gdk_texture_get_height (texture) };

  picture.bytes = g_malloc (4 * (gsize) picture.width * (gsize) picture.height);
  gdk_texture_download (texture, picture.bytes, 4 * (gsize) picture.width);

  return picture;
}

static const guchar *
get_pixel (const Picture *picture, int x, int y)
{
  return picture->bytes + 4 * (y * picture->width + x);
}

/* --- What is on the screen --- */

static PleaSheet *
get_sheet (PleaTestWindow *fixture)
{
  GtkWidget *sheets = plea_test_window_get_child (fixture->window->preview, "sheets");

  return PLEA_SHEET (gtk_widget_get_first_child (sheets));
}

static double
get_scale (PleaTestWindow *fixture)
{
  double scale;

  g_object_get (get_sheet (fixture), "scale", &scale, NULL);

  return scale;
}

/* As GTK draws the window, round which its shadow may be. */
static GskRenderNode *
draw_window (GtkWidget *window, float scale)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  double       x, y;

  gtk_native_get_surface_transform (GTK_NATIVE (window), &x, &y);
  gtk_snapshot_scale (snapshot, scale, scale);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_widget_snapshot_child (window, gtk_widget_get_first_child (window), snapshot);

  return gtk_snapshot_free_to_node (snapshot);
}

static Picture
take_picture (PleaTestWindow *fixture)
{
  GtkNative  *window = GTK_NATIVE (fixture->window);
  GdkSurface *surface = gtk_native_get_surface (window);
  float       scale = (float) get_scale (fixture);
  float       width = (float) gdk_surface_get_width (surface) * scale;
  float       height = (float) gdk_surface_get_height (surface) * scale;
  g_autoptr (GskRenderNode) node = draw_window (GTK_WIDGET (window), scale);
  g_autoptr (GdkTexture) texture = gsk_renderer_render_texture (
      gtk_native_get_renderer (window), node,
      &GRAPHENE_RECT_INIT (0, 0, ceilf (width), ceilf (height)));

  return read_texture (texture);
}

static graphene_rect_t
find_on_screen (PleaTestWindow *fixture, GtkWidget *widget)
{
  graphene_rect_t area;
  double          x, y;
  float           scale = (float) get_scale (fixture);

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (fixture->window), &area));
  gtk_native_get_surface_transform (GTK_NATIVE (fixture->window), &x, &y);
  graphene_rect_offset (&area, (float) x, (float) y);
  graphene_rect_scale (&area, scale, scale, &area);

  return area;
}

/* Without the pixels at the edges, which the page shares with what is around. */
static Sight
find_sight (PleaTestWindow *fixture)
{
  GtkWidget      *scroller = plea_test_window_get_child (fixture->window->preview, "scroller");
  graphene_rect_t page = find_on_screen (fixture, GTK_WIDGET (get_sheet (fixture)));
  graphene_rect_t seen = find_on_screen (fixture, scroller);
  Sight sight = { (int) lroundf (page.origin.x), (int) lroundf (page.origin.y), 0, 0, 0, 0 };

  g_assert_true (graphene_rect_intersection (&page, &seen, &seen));
  sight.first_x = (int) ceilf (seen.origin.x) + 1;
  sight.first_y = (int) ceilf (seen.origin.y) + 1;
  sight.end_x = (int) (seen.origin.x + seen.size.width) - 1;
  sight.end_y = (int) (seen.origin.y + seen.size.height) - 1;

  return sight;
}

/* --- What shall be there --- */

static Picture
render_page (PleaTestWindow *fixture)
{
  int width = (int) lround (gtk_widget_get_width (GTK_WIDGET (get_sheet (fixture)))
                            * get_scale (fixture));
  g_autoptr (PleaRendering) page = plea_rendering_new (
      plea_preview_get_shown (fixture->window->preview), NULL, 0, 1, width);
  g_autoptr (GError) error = NULL;

  plea_rendering_run (page, &error);
  g_assert_no_error (error);

  return read_texture (plea_rendering_get_picture (page, 0));
}

static guint
get_difference (const guchar *a, const guchar *b)
{
  guint difference = 0;

  for (guint i = 0; i < 3; i++)
    difference = MAX (difference, (guint) ABS (a[i] - b[i]));

  return difference;
}

static void
assert_same (const Picture *screen, const Picture *page, Sight sight)
{
  guint n_dark = 0, n_others = 0;

  for (int y = sight.first_y; y < sight.end_y; y++)
    for (int x = sight.first_x; x < sight.end_x; x++)
      {
        const guchar *wanted = get_pixel (page, x - sight.left, y - sight.top);

        n_dark += wanted[0] < 128;
        n_others += get_difference (get_pixel (screen, x, y), wanted) > TOLERANCE;
      }
  g_test_message ("%u pixels are dark, %u others than on the page", n_dark, n_others);
  g_assert_cmpuint (n_dark, >, 1000);
  g_assert_cmpuint (n_others, ==, 0);
}

static gboolean
is_sharp (gpointer data)
{
  PleaTestWindow *fixture = data;
  GtkRevealer    *updating = plea_test_window_get_child (fixture->window->preview, "updating");

  return get_sheet (fixture) != NULL && plea_sheet_is_sharp (get_sheet (fixture))
         && !gtk_revealer_get_child_revealed (updating);
}

/* Whether or not there is something to draw. */
static void
wait_for_frame (PleaTestWindow *fixture)
{
  gdk_frame_clock_request_phase (gtk_widget_get_frame_clock (GTK_WIDGET (fixture->window)),
                                 GDK_FRAME_CLOCK_PHASE_PAINT);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static void
assert_sharp (PleaTestWindow *fixture)
{
  g_auto (Picture) screen = { 0 };
  g_auto (Picture) page = { 0 };

  wait_for_frame (fixture);
  g_assert_true (plea_test_wait (is_sharp, fixture, PLEA_TEST_PATIENCE_MS));
  wait_for_frame (fixture);
  page = render_page (fixture);
  screen = take_picture (fixture);
  assert_same (&screen, &page, find_sight (fixture));
}

/* --- The tests --- */

static void
open_window (PleaTestWindow *fixture)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  plea_test_window_open (fixture, WIDTH, HEIGHT);
}

/* At the scale that the test was started with. */
static void
test_screen (PleaTestWindow *fixture, gconstpointer data)
{
  const char *wanted = g_getenv ("PLEA_TEST_SCALE");
  double      scale = wanted != NULL ? g_ascii_strtod (wanted, NULL) : 1;

  open_window (fixture);
  assert_sharp (fixture);
  g_assert_cmpfloat (get_scale (fixture), ==, scale);
  plea_test_window_close (fixture);
}

/* Told another one, as by a desktop whose settings change. */
static void
test_other_scales (PleaTestWindow *fixture, gconstpointer data)
{
  static const double scales[] = { 1.25, 1.5, 1.75, 2, 1 };

  open_window (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_object_set (get_sheet (fixture), "scale", scales[i], NULL);
      assert_sharp (fixture);
    }
  plea_test_window_close (fixture);
}

/* GTK does not draw a page again that is scrolled, and scrolled by one of its own pixels, the page
 * would lie between those of the screen. */
static void
test_scrolled (PleaTestWindow *fixture, gconstpointer data)
{
  GtkScrolledWindow *scroller;
  GtkAdjustment     *adjustment;

  open_window (fixture);
  scroller = plea_test_window_get_child (fixture->window->preview, "scroller");
  adjustment = gtk_scrolled_window_get_vadjustment (scroller);
  /* No scrollbar lies on the page. */
  gtk_scrolled_window_set_policy (scroller, GTK_POLICY_EXTERNAL, GTK_POLICY_EXTERNAL);
  g_object_set (fixture->window->preview, "zoom", 1.0, NULL);
  g_object_set (get_sheet (fixture), "scale", 1.25, NULL);
  assert_sharp (fixture);
  for (int place = 1; place < 6; place++)
    {
      gtk_adjustment_set_value (adjustment, place);
      assert_sharp (fixture);
      g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, place);
    }
  plea_test_window_close (fixture);
}

int
main (int argc, char *argv[])
{
  static const PleaTestOfWindow tests[] = {
    { "/sharp/screen", test_screen },
    { "/sharp/other-scales", test_other_scales },
    { "/sharp/scrolled", test_scrolled },
  };

  return plea_test_window_run (&argc, &argv, tests, G_N_ELEMENTS (tests));
}
