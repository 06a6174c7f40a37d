/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sheets of labels, as they look: what of the paper is not white, in millimetres. */

#include <math.h>

#include "plea-idioms.h"
#include "plea-test-read-back.h"

#define PIXELS_PER_MM 5

/* What a word keeps from the edge of its label, and half a pixel. */
#define MARGIN (3 - 0.1)

/* Half as dark as black. */
#define DARK 128

#define unref_at_end __attribute__ ((cleanup (unref_object)))

static void
unref_object (gpointer object)
{
  g_clear_object ((GObject **) object);
}

static const char *const addresses[] = {
  "His Excellency the Ambassador Extraordinary and Plenipotentiary\nEmbassy of Norway\n"
  "1 Grosvenor Square\nLondon W1K 4AB\nGROSSBRITANNIEN / UNITED KINGDOM",
  "Министру иностранных дел Российской Федерации\nМинистерство иностранных дел\n"
  "Смоленская-Сенная площадь, д. 32/34\nг. Москва 119200\nRUSSIAN FEDERATION",
  "معالي وزير العدل\nوزارة العدل\n12 شارع الاستقلال\nبيروت 1107\nLIBAN / LEBANON",
};

static PleaStyle
get_style (const PleaFormat *format)
{
  return (PleaStyle){ .format = format, .font = plea_font_find_or_default (NULL) };
}

static cairo_surface_t *
render (PopplerDocument *pdf, int nth)
{
  unref_at_end PopplerPage *page = poppler_document_get_page (pdf, nth);
  double                    width, height;
  cairo_surface_t          *surface;
  cairo_t                  *cr;

  poppler_page_get_size (page, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                        (int) (width / PLEA_POINTS_PER_MM * PIXELS_PER_MM),
                                        (int) (height / PLEA_POINTS_PER_MM * PIXELS_PER_MM));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, PIXELS_PER_MM / PLEA_POINTS_PER_MM, PIXELS_PER_MM / PLEA_POINTS_PER_MM);
  poppler_page_render (page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static gboolean
is_dark (cairo_surface_t *surface, int x, int y)
{
  const guchar *row = cairo_image_surface_get_data (surface)
                      + y * cairo_image_surface_get_stride (surface);

  return row[4 * x + 1] < DARK;
}

typedef void (*Check) (const PleaLabels *labels, double x, double y, gboolean *found);

/* Calls @check for all that is dark on a page. */
static void
check_page (PopplerDocument *pdf, int nth, const PleaLabels *labels, Check check, gboolean *found)
{
  cairo_surface_t *surface = render (pdf, nth);

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      if (is_dark (surface, x, y))
        check (labels, (x + 0.5) / PIXELS_PER_MM, (y + 0.5) / PIXELS_PER_MM, found);
  cairo_surface_destroy (surface);
}

static void
check_inside (const PleaLabels *labels, double x, double y, gboolean *found)
{
  for (guint i = 0; i < plea_labels_count (labels); i++)
    {
      PleaBox box = plea_labels_get_box (labels, i);

      if (x > box.x + MARGIN && x < box.x + box.width - MARGIN && y > box.y + MARGIN
          && y < box.y + box.height - MARGIN)
        {
          found[i] = TRUE;
          return;
        }
    }
  g_error ("%.1f, %.1f is beside all labels", x, y);
}

/* On a sheet of which one label is gone, and a second that gets the last two. */
static void
check_labels (const PleaFormat *format, const char *address)
{
  guint                n_labels = plea_labels_count (&format->labels);
  PleaStyle            style = get_style (format);
  g_autofree gboolean *first = g_new0 (gboolean, n_labels);
  g_autofree gboolean *second = g_new0 (gboolean, n_labels);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autoptr (PleaDocument) document = NULL;
  unref_at_end PopplerDocument *pdf = NULL;
  g_auto (GStrv) warnings = NULL;

  for (guint i = 0; i < n_labels + 1; i++)
    g_ptr_array_add (texts, (gpointer) address);
  document = plea_document_new_labels (texts, 1, &style);
  pdf = plea_test_read_back (document);
  warnings = plea_document_get_warnings (document);

  g_assert_cmpstr (warnings[0], ==, NULL);
  g_assert_cmpint (poppler_document_get_n_pages (pdf), ==, 2);
  check_page (pdf, 0, &format->labels, check_inside, first);
  check_page (pdf, 1, &format->labels, check_inside, second);
  for (guint i = 0; i < n_labels; i++)
    {
      g_assert_cmpint (first[i], ==, i > 0);
      g_assert_cmpint (second[i], ==, i < 2);
    }
}

static void
test_inside (gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    check_labels (data, addresses[i]);
}

#define EVEN_TOLERANCE 0.2
#define FRAME_TOLERANCE 0.5

static gboolean
is_near (double a, double b)
{
  return fabs (a - b) <= FRAME_TOLERANCE;
}

/* On an edge of a label; words are within one. */
static void
check_on_edge (const PleaLabels *labels, double x, double y, gboolean *found)
{
  for (guint i = 0; i < plea_labels_count (labels); i++)
    {
      PleaBox  box = plea_labels_get_box (labels, i);
      gboolean beside = is_near (x, box.x) || is_near (x, box.x + box.width);
      gboolean above = is_near (y, box.y) || is_near (y, box.y + box.height);

      if ((beside && y > box.y - FRAME_TOLERANCE && y < box.y + box.height + FRAME_TOLERANCE)
          || (above && x > box.x - FRAME_TOLERANCE && x < box.x + box.width + FRAME_TOLERANCE))
        {
          found[i] = TRUE;
          return;
        }
    }
  check_inside (labels, x, y, found);
}

static void
test_frames (gconstpointer data)
{
  const PleaFormat    *format = data;
  guint                n_labels = plea_labels_count (&format->labels);
  PleaStyle            style = get_style (format);
  g_autofree gboolean *found = g_new0 (gboolean, n_labels);
  g_autoptr (PleaDocument) document = plea_document_new_test_page (&style);
  unref_at_end PopplerDocument *pdf = plea_test_read_back (document);

  g_assert_cmpint (poppler_document_get_n_pages (pdf), ==, 1);
  check_page (pdf, 0, &format->labels, check_on_edge, found);
  for (guint i = 0; i < n_labels; i++)
    g_assert_true (found[i]);
}

/* Labels lie beside each other on the sheet and not upon each other, and in its middle, but for a
 * millimetre at the foot of those that begin at the very head. */
static void
test_sheet (gconstpointer data)
{
  const PleaFormat *format = data;
  const PleaLabels *labels = &format->labels;
  PleaBox           last = plea_labels_get_box (labels, plea_labels_count (labels) - 1);

  g_assert_cmpfloat (labels->pitch_x, >=, labels->first.width);
  g_assert_cmpfloat (labels->pitch_y, >=, labels->first.height);
  g_assert_cmpfloat_with_epsilon (last.x + last.width, format->width - labels->first.x,
                                  EVEN_TOLERANCE);
  g_assert_cmpfloat_with_epsilon (last.y + last.height, format->height - labels->first.y,
                                  labels->first.y == 0 ? 1 + EVEN_TOLERANCE : EVEN_TOLERANCE);
}

static void
add (const char *name, const PleaFormat *format, void (*test) (gconstpointer data))
{
  g_autofree char *path = g_strdup_printf ("/labels/%s/%s", name, format->item.id);

  g_test_add_data_func (path, format, test);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  plea_foreach (const PleaFormat, format, plea_format_list (PLEA_FORMAT_OF_LABELS))
    {
      add ("sheet", format, test_sheet);
      add ("inside", format, test_inside);
      add ("frames", format, test_frames);
    }

  return g_test_run ();
}
