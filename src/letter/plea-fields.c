/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Objects whose properties are fields of their structs. */

#include "config.h"

#include "plea-fields.h"

#include <gobject/gvaluecollector.h>

/* Asked for at each field of each object: looked up once. */
static GQuark
get_offset_quark (void)
{
  static GQuark quark = 0;

  if (quark == 0)
    quark = g_quark_from_static_string ("plea-field-offset");

  return quark;
}

static gpointer
get_field (GObject *object, GParamSpec *property)
{
  gpointer offset = g_param_spec_get_qdata (property, get_offset_quark ());

  return G_STRUCT_MEMBER_P (object, GPOINTER_TO_SIZE (offset));
}

static void
get_property (GObject *object, guint property_id, GValue *value, GParamSpec *property)
{
  gpointer field = get_field (object, property);

  switch (G_TYPE_FUNDAMENTAL (property->value_type))
    {
    case G_TYPE_STRING:
      g_value_set_string (value, *(char **) field);
      break;
    case G_TYPE_BOOLEAN:
      g_value_set_boolean (value, *(gboolean *) field);
      break;
    case G_TYPE_DOUBLE:
      g_value_set_double (value, *(double *) field);
      break;
    case G_TYPE_UINT:
      g_value_set_uint (value, *(guint *) field);
      break;
    case G_TYPE_ENUM:
      g_value_set_enum (value, *(int *) field);
      break;
    case G_TYPE_BOXED:
      g_value_set_boxed (value, *(gpointer *) field);
      break;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
is_same_day (const GDate *a, const GDate *b)
{
  return a == b || (a != NULL && b != NULL && g_date_compare (a, b) == 0);
}

static gboolean
has_value (GObject *object, GParamSpec *property, const GValue *value)
{
  g_auto (GValue) before = G_VALUE_INIT;

  if (G_VALUE_HOLDS (value, G_TYPE_DATE))
    return is_same_day (*(GDate **) get_field (object, property), g_value_get_boxed (value));
  if (G_VALUE_HOLDS_STRING (value))
    return g_strcmp0 (*(char **) get_field (object, property), g_value_get_string (value)) == 0;

  g_value_init (&before, property->value_type);
  get_property (object, 0, &before, property);

  return g_param_values_cmp (property, &before, value) == 0;
}

static void
clear_field (GObject *object, GParamSpec *property)
{
  if (property->value_type == G_TYPE_STRING)
    g_clear_pointer ((char **) get_field (object, property), g_free);
  else if (G_TYPE_IS_BOXED (property->value_type))
    {
      gpointer boxed = g_steal_pointer ((gpointer *) get_field (object, property));

      if (boxed != NULL)
        g_boxed_free (property->value_type, boxed);
    }
}

/* To the place that is given, of whatever kind it is: as g_object_get() does. */
static void
copy_value (const GValue *value, ...)
{
  g_autofree char *error = NULL;
  va_list          place;

  va_start (place, value);
  G_VALUE_LCOPY (value, place, 0, &error);
  va_end (place);
}

static void
set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *property)
{
  if (G_VALUE_HOLDS_STRING (value) && g_value_get_string (value) == NULL)
    value = g_param_spec_get_default_value (property);
  if (has_value (object, property, value))
    return;

  clear_field (object, property);
  copy_value (value, get_field (object, property));
  g_object_notify_by_pspec (object, property);
}

/**
 * plea_fields_install:
 * @object_class: a final class
 * @fields: (array length=n_fields): all its properties
 * @n_fields: how many there are
 *
 * Gives the class a property for each field, and whatever keeps them.
 */
void
plea_fields_install (GObjectClass *object_class, const PleaDataField *fields, guint n_fields)
{
  object_class->get_property = get_property;
  object_class->set_property = set_property;
  object_class->finalize = plea_fields_finalize;
  for (guint i = 0; i < n_fields; i++)
    {
      g_param_spec_set_qdata (fields[i].property, get_offset_quark (),
                              GSIZE_TO_POINTER (fields[i].offset));
      g_object_class_install_property (object_class, i + 1, fields[i].property);
    }
}

/**
 * plea_fields_finalize:
 * @object: an object that goes
 *
 * Frees its fields and then what its parent class has of it. For a class that frees something else
 * first.
 */
void
plea_fields_finalize (GObject *object)
{
  GObjectClass           *object_class = G_OBJECT_GET_CLASS (object);
  guint                   n_properties;
  g_autofree GParamSpec **properties = g_object_class_list_properties (object_class, &n_properties);

  for (guint i = 0; i < n_properties; i++)
    if (properties[i]->owner_type == G_OBJECT_TYPE (object))
      clear_field (object, properties[i]);

  G_OBJECT_CLASS (g_type_class_peek_parent (object_class))->finalize (object);
}

/**
 * plea_fields_reset:
 * @object: an object
 *
 * Sets all its properties to what they are in a new one.
 */
void
plea_fields_reset (gpointer object)
{
  guint                   n_properties;
  g_autofree GParamSpec **properties = g_object_class_list_properties (G_OBJECT_GET_CLASS (object),
                                                                       &n_properties);

  for (guint i = 0; i < n_properties; i++)
    g_object_set_property (object, properties[i]->name,
                           g_param_spec_get_default_value (properties[i]));
}
