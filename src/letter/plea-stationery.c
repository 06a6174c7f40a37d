/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The paper and envelopes that the supporter has: the same for all letters. */

#include "config.h"

#include "plea-stationery.h"

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

enum
{
  PROP_FORMAT = 1,
  PROP_FOLD_MARKS,
  PROP_FONT,
  PROP_ENVELOPE,
  PROP_AIRMAIL,
  PROP_OFFSET_X,
  PROP_OFFSET_Y,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PleaStationery, plea_stationery, G_TYPE_OBJECT)

static void
plea_stationery_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  PleaStationery *self = PLEA_STATIONERY (object);

  switch (property_id)
    {
    case PROP_FORMAT:
      g_value_set_string (value, self->format);
      break;
    case PROP_FOLD_MARKS:
      g_value_set_boolean (value, self->fold_marks);
      break;
    case PROP_FONT:
      g_value_set_string (value, self->font);
      break;
    case PROP_ENVELOPE:
      g_value_set_string (value, self->envelope);
      break;
    case PROP_AIRMAIL:
      g_value_set_boolean (value, self->airmail);
      break;
    case PROP_OFFSET_X:
      g_value_set_double (value, self->offset_x);
      break;
    case PROP_OFFSET_Y:
      g_value_set_double (value, self->offset_y);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
plea_stationery_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  PleaStationery *self = PLEA_STATIONERY (object);

  switch (property_id)
    {
    case PROP_FORMAT:
      plea_stationery_set_format (self, g_value_get_string (value));
      break;
    case PROP_FOLD_MARKS:
      plea_stationery_set_fold_marks (self, g_value_get_boolean (value));
      break;
    case PROP_FONT:
      plea_stationery_set_font (self, g_value_get_string (value));
      break;
    case PROP_ENVELOPE:
      plea_stationery_set_envelope (self, g_value_get_string (value));
      break;
    case PROP_AIRMAIL:
      plea_stationery_set_airmail (self, g_value_get_boolean (value));
      break;
    case PROP_OFFSET_X:
      plea_stationery_set_offset_x (self, g_value_get_double (value));
      break;
    case PROP_OFFSET_Y:
      plea_stationery_set_offset_y (self, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
plea_stationery_finalize (GObject *object)
{
  PleaStationery *self = PLEA_STATIONERY (object);

  g_clear_pointer (&self->format, g_free);
  g_clear_pointer (&self->font, g_free);
  g_clear_pointer (&self->envelope, g_free);

  G_OBJECT_CLASS (plea_stationery_parent_class)->finalize (object);
}

static GParamSpec *
create_offset_property (const char *name, GParamFlags flags)
{
  return g_param_spec_double (name, NULL, NULL, -PLEA_STATIONERY_MAX_OFFSET,
                              PLEA_STATIONERY_MAX_OFFSET, 0, flags);
}

static void
plea_stationery_class_init (PleaStationeryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = plea_stationery_get_property;
  object_class->set_property = plea_stationery_set_property;
  object_class->finalize = plea_stationery_finalize;

  properties[PROP_FORMAT] = g_param_spec_string ("format", NULL, NULL, NULL, flags);
  properties[PROP_FOLD_MARKS] = g_param_spec_boolean ("fold-marks", NULL, NULL, FALSE, flags);
  properties[PROP_FONT] = g_param_spec_string ("font", NULL, NULL, NULL, flags);
  properties[PROP_ENVELOPE] = g_param_spec_string ("envelope", NULL, NULL, NULL, flags);
  properties[PROP_AIRMAIL] = g_param_spec_boolean ("airmail", NULL, NULL, FALSE, flags);
  properties[PROP_OFFSET_X] = create_offset_property ("offset-x", flags);
  properties[PROP_OFFSET_Y] = create_offset_property ("offset-y", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
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

static void
set_string (PleaStationery *self, char **field, const char *value, guint property_id)
{
  if (g_strcmp0 (*field, value) == 0)
    return;

  g_free (*field);
  *field = g_strdup (value);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property_id]);
}

static void
set_boolean (PleaStationery *self, gboolean *field, gboolean value, guint property_id)
{
  if (*field == !!value)
    return;

  *field = !!value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property_id]);
}

/* What comes from a file may be anything; written so that what is no number at all becomes 0. */
static void
set_offset (PleaStationery *self, double *field, double value, guint property_id)
{
  double within = value >= -PLEA_STATIONERY_MAX_OFFSET && value <= PLEA_STATIONERY_MAX_OFFSET
                      ? value
                      : 0;

  if (G_APPROX_VALUE (*field, within, 0.001))
    return;

  *field = within;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property_id]);
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
  set_string (self, &self->format, format, PROP_FORMAT);
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
  set_boolean (self, &self->fold_marks, fold_marks, PROP_FOLD_MARKS);
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
  set_string (self, &self->font, font, PROP_FONT);
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
  set_string (self, &self->envelope, envelope, PROP_ENVELOPE);
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
  set_boolean (self, &self->airmail, airmail, PROP_AIRMAIL);
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
  set_offset (self, &self->offset_x, offset_x, PROP_OFFSET_X);
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
  set_offset (self, &self->offset_y, offset_y, PROP_OFFSET_Y);
}
