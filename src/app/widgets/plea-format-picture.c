/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small picture of a sheet, with what stands where and the window of its envelope: all of it as
 * data/formats.xml says, so that no picture need be made for a new format. */

#include "config.h"

#include "plea-format-picture.h"

#include "plea-fields.h"
#include "plea-format.h"

struct _PleaFormatPicture
{
  GtkDrawingArea parent_instance;

  char *format;
};

G_DEFINE_FINAL_TYPE (PleaFormatPicture, plea_format_picture, GTK_TYPE_DRAWING_AREA)

/* In pixels, for the longest side. */
#define PICTURE_SIZE 48

/* In millimetres on the sheet. */
#define LINE_PITCH 8.0
#define LINE_THICKNESS 3.0

static void
add_box (cairo_t *cr, const PleaBox *box)
{
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
}

static void
draw_lines (cairo_t *cr, double x, double y, double width, double bottom)
{
  for (; y + LINE_THICKNESS <= bottom; y += LINE_PITCH)
    cairo_rectangle (cr, x, y, width, LINE_THICKNESS);
  cairo_set_source_rgb (cr, 0.6, 0.6, 0.6);
  cairo_fill (cr);
}

/* Paper is white in the dark too. */
static void
draw_sheet (cairo_t *cr, const PleaFormat *format)
{
  cairo_rectangle (cr, 0, 0, format->width, format->height);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 0.6, 0.6, 0.6);
  cairo_set_line_width (cr, LINE_THICKNESS);
  cairo_stroke (cr);
}

static void
draw_text (cairo_t *cr, const PleaFormat *format)
{
  PleaBox text = plea_format_get_text_box (format, &format->margins, 0);

  draw_lines (cr, format->recipient_x, format->recipient_y, format->recipient.width / 2,
              format->recipient_y + 3 * LINE_PITCH);
  draw_lines (cr, text.x, text.y + LINE_PITCH, text.width, text.y + text.height);
}

/* What it always shows. */
static void
draw_window (cairo_t *cr, const PleaFormat *format)
{
  if (format->n_windows == 0)
    return;

  add_box (cr, &format->windows[0].always_visible);
  cairo_set_source_rgba (cr, 0.21, 0.52, 0.89, 0.25);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 0.21, 0.52, 0.89);
  cairo_set_line_width (cr, LINE_THICKNESS + 1);
  cairo_stroke (cr);
}

static void
draw (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  const PleaFormat *format = plea_format_find (PLEA_FORMAT_OF_LETTERS,
                                               PLEA_FORMAT_PICTURE (area)->format);
  double            scale;

  if (format == NULL)
    return;

  scale = MIN (width / (format->width + LINE_THICKNESS),
               height / (format->height + LINE_THICKNESS));
  cairo_translate (cr, (width - scale * format->width) / 2, (height - scale * format->height) / 2);
  cairo_scale (cr, scale, scale);
  draw_sheet (cr, format);
  draw_text (cr, format);
  draw_window (cr, format);
}

static void
plea_format_picture_class_init (PleaFormatPictureClass *klass)
{
  const PleaDataField fields[] = { PLEA_TEXT_FIELD (PleaFormatPicture, format, "format", "") };

  plea_fields_install (G_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
plea_format_picture_init (PleaFormatPicture *self)
{
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (self), PICTURE_SIZE * 3 / 4);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (self), PICTURE_SIZE);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self), draw, NULL, NULL);
  g_signal_connect (self, "notify::format", G_CALLBACK (gtk_widget_queue_draw), NULL);
}
