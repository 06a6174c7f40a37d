/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheets of the preview, one below the other.
 *
 * Only those in sight have pictures: of a long letter the others would take most of the time and of
 * the memory. They are blank until they are scrolled to. */

#include "config.h"

#include "plea-sheets.h"

#include "plea-sheet.h"

struct _PleaSheets
{
  GtkBox parent_instance;

  guint  n;
  double zoom;
};

enum
{
  PLACED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PleaSheets, plea_sheets, GTK_TYPE_BOX)

static void
plea_sheets_class_init (PleaSheetsClass *klass)
{
  /**
   * PleaSheets::placed:
   *
   * The first sheet has got its place and its size on the screen, but has not been drawn there yet.
   */
  signals[PLACED] = g_signal_new ("placed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
plea_sheets_init (PleaSheets *self)
{
}

static PleaSheet *
get_first (PleaSheets *self)
{
  return (PleaSheet *) gtk_widget_get_first_child (GTK_WIDGET (self));
}

static PleaSheet *
get_next (PleaSheet *sheet)
{
  return (PleaSheet *) gtk_widget_get_next_sibling (GTK_WIDGET (sheet));
}

/**
 * plea_sheets_get_sheet_width:
 *
 * Returns: how wide a sheet is on the screen, 0 before that is known
 */
int
plea_sheets_get_sheet_width (PleaSheets *self)
{
  return self->n > 0 ? gtk_widget_get_width (GTK_WIDGET (get_first (self))) : 0;
}

/**
 * plea_sheets_set_zoom:
 * @zoom: 1 for real size, or 0 to fit the width there is
 */
void
plea_sheets_set_zoom (PleaSheets *self, double zoom)
{
  self->zoom = zoom;
  for (PleaSheet *sheet = get_first (self); sheet != NULL; sheet = get_next (sheet))
    plea_sheet_set_zoom (sheet, zoom);
}

/* Pages */

static void
on_placed (PleaSheet *sheet, PleaSheets *self)
{
  if (sheet == get_first (self))
    g_signal_emit (self, signals[PLACED], 0);
}

static void
set_n (PleaSheets *self, guint n)
{
  for (; self->n < n; self->n++)
    {
      GtkWidget *sheet = plea_sheet_new ();

      plea_sheet_set_zoom (PLEA_SHEET (sheet), self->zoom);
      g_signal_connect (sheet, "placed", G_CALLBACK (on_placed), self);
      gtk_box_append (GTK_BOX (self), sheet);
    }
  for (; self->n > n; self->n--)
    gtk_box_remove (GTK_BOX (self), gtk_widget_get_last_child (GTK_WIDGET (self)));
}

static void
blank_others (PleaSheets *self, const PleaLook *look)
{
  PleaSheet *sheet = get_first (self);

  for (guint nth = 0; sheet != NULL; nth++, sheet = get_next (sheet))
    if (nth < look->first || nth > look->last)
      plea_sheet_set_picture (sheet, NULL, look->scale);
}

static void
set_size (PleaSheets *self, double width, double height)
{
  for (PleaSheet *sheet = get_first (self); sheet != NULL; sheet = get_next (sheet))
    plea_sheet_set_size (sheet, width, height);
}

/**
 * plea_sheets_expect_pages:
 * @width: width of the paper in points
 * @height: its height in points
 *
 * Shows a blank sheet, if there is none, so that it is known how large it is on the screen before
 * there is a picture to be made.
 */
void
plea_sheets_expect_pages (PleaSheets *self, double width, double height)
{
  if (self->n > 0)
    return;

  set_n (self, 1);
  set_size (self, width, height);
}

/**
 * plea_sheets_show_pages:
 * @rendering: pages that were made anew
 *
 * No sheet keeps its picture, for it may show what is no longer so: those that @rendering has none
 * of are blank.
 */
void
plea_sheets_show_pages (PleaSheets *self, const PleaRendering *rendering)
{
  set_n (self, rendering->n_pages);
  set_size (self, rendering->width, rendering->height);
  blank_others (self, &rendering->look);
  plea_sheets_show_pictures (self, rendering);
}

/**
 * plea_sheets_show_pictures:
 * @rendering: pictures of the pages that are shown
 */
void
plea_sheets_show_pictures (PleaSheets *self, const PleaRendering *rendering)
{
  PleaSheet *sheet = get_first (self);

  for (guint nth = 0; sheet != NULL; nth++, sheet = get_next (sheet))
    if (plea_rendering_get_picture (rendering, nth) != NULL)
      plea_sheet_set_picture (sheet, plea_rendering_get_picture (rendering, nth),
                              rendering->look.scale);
}

/* What is looked at */

static gboolean
is_in_sight (PleaSheet *sheet, GtkWidget *viewport)
{
  float           height = (float) gtk_widget_get_height (viewport);
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (GTK_WIDGET (sheet), viewport, &bounds)
         && bounds.origin.y < height && bounds.origin.y + bounds.size.height > 0;
}

static void
look_at_what_is_in_sight (PleaSheets *self, PleaLook *look)
{
  GtkWidget *viewport = gtk_widget_get_parent (GTK_WIDGET (self));
  PleaSheet *sheet = get_first (self);
  guint      n_in_sight = 0;

  for (guint nth = 0; sheet != NULL; nth++, sheet = get_next (sheet))
    if (is_in_sight (sheet, viewport))
      {
        look->first = n_in_sight++ == 0 ? nth : look->first;
        look->last = nth;
      }
}

/**
 * plea_sheets_get_look:
 * @paper_width: how wide the paper is, in points
 *
 * Returns: which sheets are in sight, with as many pixels as they have on the screen; before that
 * is known, none
 */
PleaLook
plea_sheets_get_look (PleaSheets *self, double paper_width)
{
  int      width = plea_sheets_get_sheet_width (self);
  int      scale_factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  PleaLook look = {
    .first = 1,
    .last = 0,
    .scale = width / paper_width * scale_factor,
    .smooth = scale_factor == 1,
  };

  if (width > 0)
    look_at_what_is_in_sight (self, &look);

  return look;
}

/**
 * plea_sheets_lack_pictures:
 * @look: (inout): what is looked at; narrowed down to the sheets that have no picture of that scale
 *
 * Sheets outside of @look lose theirs.
 *
 * Returns: whether there are any that lack one
 */
gboolean
plea_sheets_lack_pictures (PleaSheets *self, PleaLook *look)
{
  PleaSheet *sheet = get_first (self);
  guint      first = G_MAXUINT, last = 0;

  blank_others (self, look);
  for (guint nth = 0; sheet != NULL && nth <= look->last; nth++, sheet = get_next (sheet))
    if (nth >= look->first && !plea_sheet_is_sharp (sheet, look->scale))
      {
        first = MIN (first, nth);
        last = nth;
      }
  look->first = first;
  look->last = last;

  return first <= last;
}
