/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The paper and envelopes that the supporter has: the same for all letters. */

#pragma once

#include <glib-object.h>

#define PLEA_TYPE_STATIONERY (plea_stationery_get_type ())

G_DECLARE_FINAL_TYPE (PleaStationery, plea_stationery, PLEA, STATIONERY, GObject)

/* A printer that is off by more is not aligned but broken; in millimetres. */
#define PLEA_STATIONERY_MAX_OFFSET 20.0

/**
 * PleaStationery:
 * @format: (nullable): id of a format, or %NULL for the one usual in the sender's country
 * @fold_marks: whether faint marks show where to fold
 * @font: (nullable): id of a font, or %NULL for the usual one of the letter's script
 * @postcard: (nullable): id of a format of postcards, or %NULL for those usual in the sender's
 *   country
 * @envelope: (nullable): id of an envelope to print on, or %NULL where none was chosen
 * @airmail: whether envelopes that go abroad say that they go by air
 * @labels: (nullable): id of a format of labels, or %NULL for those usual in the sender's country
 * @offset_x: by how many millimetres what is printed on envelopes is to be moved right
 * @offset_y: by how many millimetres it is to be moved down
 * @labels_x: the same for labels
 * @labels_y: the same for labels
 *
 * To be read as fields, and written and watched as properties of the same names.
 */
struct _PleaStationery
{
  GObject parent_instance;

  char    *format;
  gboolean fold_marks;
  char    *font;
  char    *postcard;
  char    *labels;
  char    *envelope;
  gboolean airmail;
  double   offset_x;
  double   offset_y;
  double   labels_x;
  double   labels_y;
};

PleaStationery *plea_stationery_new (void);
