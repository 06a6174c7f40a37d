/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The paper and envelopes that the supporter has: the same for all letters. */

#include "config.h"

#include "plea-stationery.h"

#include "plea-fields.h"

struct _PleaStationery
{
  GObject parent_instance;

  char    *format;
  gboolean fold_marks;
  char    *font;
  char    *envelope;
  gboolean airmail;
  double   offset_x;
  double   offset_y;
};

G_DEFINE_FINAL_TYPE (PleaStationery, plea_stationery, G_TYPE_OBJECT)

static void
plea_stationery_class_init (PleaStationeryClass *klass)
{
  const double    max = PLEA_STATIONERY_MAX_OFFSET;
  const PleaField fields[] = {
    { G_STRUCT_OFFSET (PleaStationery, format),
      g_param_spec_string ("format", NULL, NULL, NULL, PLEA_FIELD_FLAGS) },
    { G_STRUCT_OFFSET (PleaStationery, fold_marks),
      g_param_spec_boolean ("fold-marks", NULL, NULL, FALSE, PLEA_FIELD_FLAGS) },
    { G_STRUCT_OFFSET (PleaStationery, font),
      g_param_spec_string ("font", NULL, NULL, NULL, PLEA_FIELD_FLAGS) },
    { G_STRUCT_OFFSET (PleaStationery, envelope),
      g_param_spec_string ("envelope", NULL, NULL, NULL, PLEA_FIELD_FLAGS) },
    { G_STRUCT_OFFSET (PleaStationery, airmail),
      g_param_spec_boolean ("airmail", NULL, NULL, FALSE, PLEA_FIELD_FLAGS) },
    { G_STRUCT_OFFSET (PleaStationery, offset_x),
      g_param_spec_double ("offset-x", NULL, NULL, -max, max, 0, PLEA_FIELD_FLAGS) },
    { G_STRUCT_OFFSET (PleaStationery, offset_y),
      g_param_spec_double ("offset-y", NULL, NULL, -max, max, 0, PLEA_FIELD_FLAGS) },
  };

  plea_fields_install (G_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
plea_stationery_init (PleaStationery *self)
{
}

/**
 * plea_stationery_new:
 *
 * Returns: (transfer full): stationery as is usual in the sender's country
 */
PleaStationery *
plea_stationery_new (void)
{
  return g_object_new (PLEA_TYPE_STATIONERY, NULL);
}

/* What comes from a file may be anything; written so that what is no number at all becomes 0. */
static double
check_offset (double offset)
{
  return offset >= -PLEA_STATIONERY_MAX_OFFSET && offset <= PLEA_STATIONERY_MAX_OFFSET ? offset : 0;
}

/**
 * plea_stationery_get_format:
 *
 * Returns: (transfer none) (nullable): id of a format, or %NULL for the one usual in the sender's
 * country
 */
const char *
plea_stationery_get_format (PleaStationery *self)
{
  return self->format;
}

void
plea_stationery_set_format (PleaStationery *self, const char *format)
{
  g_object_set (self, "format", format, NULL);
}

/**
 * plea_stationery_get_fold_marks:
 *
 * Returns: whether faint marks show where to fold
 */
gboolean
plea_stationery_get_fold_marks (PleaStationery *self)
{
  return self->fold_marks;
}

void
plea_stationery_set_fold_marks (PleaStationery *self, gboolean fold_marks)
{
  g_object_set (self, "fold-marks", fold_marks, NULL);
}

/**
 * plea_stationery_get_font:
 *
 * Returns: (transfer none) (nullable): id of a font, or %NULL for the usual one of the letter's
 * script
 */
const char *
plea_stationery_get_font (PleaStationery *self)
{
  return self->font;
}

void
plea_stationery_set_font (PleaStationery *self, const char *font)
{
  g_object_set (self, "font", font, NULL);
}

/**
 * plea_stationery_get_envelope:
 *
 * Returns: (transfer none) (nullable): id of an envelope, or %NULL where none was chosen
 */
const char *
plea_stationery_get_envelope (PleaStationery *self)
{
  return self->envelope;
}

void
plea_stationery_set_envelope (PleaStationery *self, const char *envelope)
{
  g_object_set (self, "envelope", envelope, NULL);
}

/**
 * plea_stationery_get_airmail:
 *
 * Returns: whether envelopes that go abroad say that they go by air
 */
gboolean
plea_stationery_get_airmail (PleaStationery *self)
{
  return self->airmail;
}

void
plea_stationery_set_airmail (PleaStationery *self, gboolean airmail)
{
  g_object_set (self, "airmail", airmail, NULL);
}

/**
 * plea_stationery_get_offset_x:
 *
 * Returns: by how many millimetres what is printed on envelopes is to be moved right
 */
double
plea_stationery_get_offset_x (PleaStationery *self)
{
  return self->offset_x;
}

/**
 * plea_stationery_set_offset_x:
 * @offset_x: millimetres; beyond %PLEA_STATIONERY_MAX_OFFSET either way it becomes 0
 */
void
plea_stationery_set_offset_x (PleaStationery *self, double offset_x)
{
  g_object_set (self, "offset-x", check_offset (offset_x), NULL);
}

/**
 * plea_stationery_get_offset_y:
 *
 * Returns: by how many millimetres what is printed on envelopes is to be moved down
 */
double
plea_stationery_get_offset_y (PleaStationery *self)
{
  return self->offset_y;
}

/**
 * plea_stationery_set_offset_y:
 * @offset_y: millimetres; beyond %PLEA_STATIONERY_MAX_OFFSET either way it becomes 0
 */
void
plea_stationery_set_offset_y (PleaStationery *self, double offset_y)
{
  g_object_set (self, "offset-y", check_offset (offset_y), NULL);
}
