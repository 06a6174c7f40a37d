/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small picture of a sheet, with what stands where and the window of its envelope. */

#pragma once

#include <gtk/gtk.h>

#define PLEA_TYPE_FORMAT_PICTURE (plea_format_picture_get_type ())

G_DECLARE_FINAL_TYPE (PleaFormatPicture, plea_format_picture, PLEA, FORMAT_PICTURE, GtkDrawingArea)

/* Property "format" (string): the id of a format of letters. */
