/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Objects whose properties are fields of their structs. */

#pragma once

#include <glib-object.h>

/* Every field is a property that can be read, written and watched, and begins with its default. */
#define PLEA_FIELD_FLAGS                                                                           \
  (G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS)

/**
 * PleaDataField:
 * @offset: where the field stands in the instance
 * @property: (transfer full): its property: of text, a truth, a number (double or guint), an
 * enumeration or something boxed, as a day (#GDate)
 *
 * A property that is nothing but a field. A text whose default is not %NULL never is.
 */
typedef struct
{
  gsize       offset;
  GParamSpec *property;
} PleaDataField;

/* The usual ones: a field of a struct, the name of its property, and with a text its default. */
#define PLEA_TEXT_FIELD(Type, field, name, usual)                                                  \
  {                                                                                                \
    G_STRUCT_OFFSET (Type, field), g_param_spec_string (name, NULL, NULL, usual, PLEA_FIELD_FLAGS) \
  }
#define PLEA_TRUTH_FIELD(Type, field, name)                                                        \
  {                                                                                                \
    G_STRUCT_OFFSET (Type, field),                                                                 \
        g_param_spec_boolean (name, NULL, NULL, FALSE, PLEA_FIELD_FLAGS)                           \
  }
#define PLEA_DAY_FIELD(Type, field, name)                                                          \
  {                                                                                                \
    G_STRUCT_OFFSET (Type, field),                                                                 \
        g_param_spec_boxed (name, NULL, NULL, G_TYPE_DATE, PLEA_FIELD_FLAGS)                       \
  }

void plea_fields_install (GObjectClass *object_class, const PleaDataField *fields, guint n_fields);
void plea_fields_finalize (GObject *object);
void plea_fields_reset (gpointer object);
