/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Objects that are nothing but data: their properties are fields of their structs. */

#pragma once

#include <glib-object.h>

/* Every field is a property that can be read, written and watched, and begins with its default. */
#define PLEA_FIELD_FLAGS                                                                           \
  (G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS)

/**
 * PleaDataField:
 * @offset: where the field stands in the instance
 * @property: (transfer full): its property: of text, a truth, a number (double), an enumeration or
 * a day (#GDate)
 *
 * A field of an object that is data. A text whose default is not %NULL never is.
 */
typedef struct
{
  gsize       offset;
  GParamSpec *property;
} PleaDataField;

void plea_fields_install (GObjectClass *object_class, const PleaDataField *fields, guint n_fields);
void plea_fields_finalize (GObject *object);
