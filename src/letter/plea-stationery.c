/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The paper and envelopes that the supporter has: the same for all letters. */

#include "config.h"

#include "plea-stationery.h"

struct _PleaStationery
{
  GObject parent_instance;

  char    *format;
  gboolean fold_marks;
};

enum
{
  PROP_FORMAT = 1,
  PROP_FOLD_MARKS,
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
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
plea_stationery_finalize (GObject *object)
{
  g_clear_pointer (&PLEA_STATIONERY (object)->format, g_free);

  G_OBJECT_CLASS (plea_stationery_parent_class)->finalize (object);
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
  if (g_strcmp0 (self->format, format) == 0)
    return;

  g_free (self->format);
  self->format = g_strdup (format);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FORMAT]);
}

/**
 * plea_stationery_find_format:
 * @sender_country: ISO 3166 code, or "" where it is not said
 *
 * Returns: (transfer none): the format that was chosen, or else the one usual in the sender's
 * country
 */
const PleaFormat *
plea_stationery_find_format (PleaStationery *self, const char *sender_country)
{
  const PleaFormat *chosen = self->format != NULL ? plea_format_find (self->format) : NULL;

  return chosen != NULL ? chosen : plea_format_for_country (sender_country);
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
  if (self->fold_marks == !!fold_marks)
    return;

  self->fold_marks = !!fold_marks;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLD_MARKS]);
}
