/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a document comes on the paper that is in the printer: set anew for it, smaller, or as it is.
 */

#include "config.h"

#include "plea-print-fit.h"

#include <glib/gi18n.h>

/* What a printer reaches of the sheet, as the pages lie on it. A page that lies sideways has its
 * left at the foot of the sheet, or at its head. */
static PleaBox
get_printable (GtkPageSetup *setup)
{
  double width = gtk_page_setup_get_paper_width (setup, GTK_UNIT_MM);
  double height = gtk_page_setup_get_paper_height (setup, GTK_UNIT_MM);
  double top = gtk_page_setup_get_top_margin (setup, GTK_UNIT_MM);
  double right = gtk_page_setup_get_right_margin (setup, GTK_UNIT_MM);
  double bottom = gtk_page_setup_get_bottom_margin (setup, GTK_UNIT_MM);
  double left = gtk_page_setup_get_left_margin (setup, GTK_UNIT_MM);

  switch (gtk_page_setup_get_orientation (setup))
    {
    case GTK_PAGE_ORIENTATION_LANDSCAPE:
      return plea_box_between (bottom, left, width - top, height - right);
    case GTK_PAGE_ORIENTATION_REVERSE_LANDSCAPE:
      return plea_box_between (top, right, width - bottom, height - left);
    case GTK_PAGE_ORIENTATION_REVERSE_PORTRAIT:
      return plea_box_between (right, bottom, width - left, height - top);
    case GTK_PAGE_ORIENTATION_PORTRAIT:
    default:
      return plea_box_between (left, top, width - right, height - bottom);
    }
}

static gboolean
is_sideways (GtkPageSetup *setup)
{
  GtkPageOrientation orientation = gtk_page_setup_get_orientation (setup);

  return orientation == GTK_PAGE_ORIENTATION_LANDSCAPE
         || orientation == GTK_PAGE_ORIENTATION_REVERSE_LANDSCAPE;
}

/* Short side first and in the middle, as most printers take an envelope by hand: so it lies at the
 * head of the sheet that they believe to have. */
static void
lay_envelope_on_sheet (PleaPrintFit *self, double width, double height, GtkPageSetup *setup)
{
  const PleaFormat *envelope = plea_document_get_format (self->document);
  gboolean          head_is_left = gtk_page_setup_get_orientation (setup)
                          == GTK_PAGE_ORIENTATION_REVERSE_LANDSCAPE;

  self->kind = PLEA_PRINT_ENVELOPE_ON_SHEET;
  self->x = head_is_left ? 0 : width - envelope->width;
  self->y = (height - envelope->height) / 2;
}

/* There is no format for that paper: as large as it was, if there is room, at its top and in the
 * middle. */
static void
make_smaller (PleaPrintFit *self, double width, double height)
{
  const PleaFormat *format = plea_document_get_format (self->document);

  self->kind = PLEA_PRINT_SCALED;
  self->scale = MIN (MIN (width / format->width, height / format->height), 1);
  self->x = (width - format->width * self->scale) / 2;
}

static void
set_for_other_paper (PleaPrintFit *self, GtkPageSetup *setup, const PleaBox *printable)
{
  double            width = gtk_page_setup_get_paper_width (setup, GTK_UNIT_MM);
  double            height = gtk_page_setup_get_paper_height (setup, GTK_UNIT_MM);
  const PleaFormat *format = plea_document_get_format (self->document);
  PleaDocument     *document = plea_document_for_paper (self->document, width, height, printable);

  self->kind = PLEA_PRINT_ON_OTHER_PAPER;
  g_set_object (&self->document, document);
  g_object_unref (document);
  if (plea_document_get_format (document) != format)
    return;

  if (format->kind == PLEA_FORMAT_OF_ENVELOPES && is_sideways (setup) && width >= format->width
      && height >= format->height)
    lay_envelope_on_sheet (self, width, height, setup);
  else
    make_smaller (self, width, height);
}

static void
set_within_edges (PleaPrintFit *self, const PleaBox *printable)
{
  const PleaFormat *format = plea_document_get_format (self->document);
  g_autoptr (PleaDocument) document = plea_document_for_paper (self->document, format->width,
                                                               format->height, printable);

  if (!plea_document_fits_in (document, printable))
    return;

  self->kind = PLEA_PRINT_WITHIN_EDGES;
  g_set_object (&self->document, document);
}

/* What of the document's own pages the printer reaches. */
static PleaBox
get_reach (const PleaPrintFit *self, const PleaBox *printable)
{
  return (PleaBox){ (printable->x - self->x) / self->scale, (printable->y - self->y) / self->scale,
                    printable->width / self->scale, printable->height / self->scale };
}

/**
 * plea_print_fit_add_edges:
 * @setup: paper, and how pages lie on it
 * @top: what the printer does not reach of the sheet held upright, in points
 *
 * Returns: (transfer full): the same with these edges as its margins
 */
GtkPageSetup *
plea_print_fit_add_edges (GtkPageSetup *setup, double top, double bottom, double left, double right)
{
  GtkPageSetup *copy = gtk_page_setup_copy (setup);

  gtk_page_setup_set_top_margin (copy, top, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (copy, bottom, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (copy, left, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (copy, right, GTK_UNIT_POINTS);

  return copy;
}

/**
 * plea_print_fit_new:
 * @document: what was shown
 * @setup: the paper, how pages lie on it, and as its margins what the printer does not reach
 *
 * Returns: (transfer full): how to print it
 */
PleaPrintFit *
plea_print_fit_new (PleaDocument *document, GtkPageSetup *setup)
{
  PleaPrintFit     *self = g_new0 (PleaPrintFit, 1);
  PleaBox           printable = get_printable (setup);
  PleaBox           reach;
  const PleaFormat *format = plea_document_get_format (document);

  self->scale = 1;
  self->document = g_object_ref (document);
  if (plea_format_for_paper (format, gtk_page_setup_get_paper_width (setup, GTK_UNIT_MM),
                             gtk_page_setup_get_paper_height (setup, GTK_UNIT_MM))
      != format)
    set_for_other_paper (self, setup, &printable);
  else if (!plea_document_fits_in (document, &printable))
    set_within_edges (self, &printable);
  reach = get_reach (self, &printable);
  self->is_cut = !plea_document_fits_in (self->document, &reach);

  return self;
}

void
plea_print_fit_free (PleaPrintFit *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->document);
  g_free (self);
}

/**
 * plea_print_fit_apply:
 * @cr: where a page is going to be drawn, in points from the corner of the paper
 */
void
plea_print_fit_apply (const PleaPrintFit *self, cairo_t *cr)
{
  cairo_translate (cr, self->x * PLEA_POINTS_PER_MM, self->y * PLEA_POINTS_PER_MM);
  cairo_scale (cr, self->scale, self->scale);
}

static char *
describe_kind (const PleaPrintFit *self, const char *paper)
{
  switch (self->kind)
    {
    case PLEA_PRINT_ON_OTHER_PAPER:
      if (plea_document_is_of_cards (self->document))
        /* TRANSLATORS: %s is a size of paper such as A4; four times on each side */
        return g_strdup_printf (_ ("The postcard is printed four times on %s, to be cut."), paper);
      /* TRANSLATORS: a letter or an envelope; %s is a size of paper such as US Letter */
      return g_strdup_printf (_ ("The pages are set anew for %s."), paper);
    case PLEA_PRINT_WITHIN_EDGES:
      return g_strdup (_ ("The pages are set anew, farther from the edges: this printer does not "
                          "reach as far as others."));
    case PLEA_PRINT_SCALED:
      if (self->scale >= 1)
        return g_strdup_printf (
            /* TRANSLATORS: %s is a size of paper such as A5, larger than the pages */
            _ ("The pages are smaller than %s: they are printed at its top, in their own size."),
            paper);
      return g_strdup_printf (
          /* TRANSLATORS: %s is a size of paper such as A5, %d a number */
          _ ("The pages are not made for %s: they are printed at %d%% of their size."), paper,
          (int) (self->scale * 100));
    case PLEA_PRINT_ENVELOPE_ON_SHEET:
      return g_strdup_printf (
          /* TRANSLATORS: %s is a size of paper such as A4 */
          _ ("The envelope is printed as if it lay on %s, at the top, in the middle, short side "
             "first: put it like that into the tray for single sheets."),
          paper);
    case PLEA_PRINT_AS_SHOWN:
    default:
      return NULL;
    }
}

/**
 * plea_print_fit_describe:
 * @setup: what it was made for
 *
 * Returns: (transfer full) (nullable): what is printed otherwise than it was shown, as sentences
 */
char *
plea_print_fit_describe (const PleaPrintFit *self, GtkPageSetup *setup)
{
  const char      *paper = gtk_paper_size_get_display_name (gtk_page_setup_get_paper_size (setup));
  char            *sentence = describe_kind (self, paper);
  g_autofree char *before = NULL;

  if (!self->is_cut)
    return sentence;

  before = sentence;

  return g_strconcat (before != NULL ? before : "", before != NULL ? "\n" : "",
                      _ ("Some of it is so near to the edge that this printer does not print it."),
                      NULL);
}
