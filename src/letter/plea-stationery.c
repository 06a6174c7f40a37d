/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The paper and envelopes that the supporter has: the same for all letters. */

#include "config.h"

#include "plea-stationery.h"

#include "plea-fields.h"

G_DEFINE_FINAL_TYPE (PleaStationery, plea_stationery, G_TYPE_OBJECT)

#define OFFSET(field, name)                                                                        \
  {                                                                                                \
    G_STRUCT_OFFSET (PleaStationery, field),                                                       \
        g_param_spec_double (name, NULL, NULL, -PLEA_STATIONERY_MAX_OFFSET,                        \
                             PLEA_STATIONERY_MAX_OFFSET, 0, PLEA_FIELD_FLAGS)                      \
  }

static void
plea_stationery_class_init (PleaStationeryClass *klass)
{
  const PleaDataField fields[] = {
    PLEA_TEXT_FIELD (PleaStationery, format, "format", NULL),
    PLEA_TRUTH_FIELD (PleaStationery, fold_marks, "fold-marks"),
    PLEA_TEXT_FIELD (PleaStationery, font, "font", NULL),
    PLEA_TEXT_FIELD (PleaStationery, postcard, "postcard", NULL),
    PLEA_TEXT_FIELD (PleaStationery, envelope, "envelope", NULL),
    PLEA_TEXT_FIELD (PleaStationery, labels, "labels", NULL),
    PLEA_TRUTH_FIELD (PleaStationery, airmail, "airmail"),
    OFFSET (offset_x, "offset-x"),
    OFFSET (offset_y, "offset-y"),
    OFFSET (labels_x, "labels-x"),
    OFFSET (labels_y, "labels-y"),
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
