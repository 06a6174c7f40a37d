/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The paper and envelopes that the supporter has: the same for all letters. */

#include "config.h"

#include "plea-stationery.h"

#include "plea-fields.h"

G_DEFINE_FINAL_TYPE (PleaStationery, plea_stationery, G_TYPE_OBJECT)

static void
plea_stationery_class_init (PleaStationeryClass *klass)
{
  const double        max = PLEA_STATIONERY_MAX_OFFSET;
  const PleaDataField fields[] = {
    PLEA_TEXT_FIELD (PleaStationery, format, "format", NULL),
    PLEA_TRUTH_FIELD (PleaStationery, fold_marks, "fold-marks"),
    PLEA_TEXT_FIELD (PleaStationery, font, "font", NULL),
    PLEA_TEXT_FIELD (PleaStationery, postcard, "postcard", NULL),
    PLEA_TEXT_FIELD (PleaStationery, envelope, "envelope", NULL),
    PLEA_TRUTH_FIELD (PleaStationery, airmail, "airmail"),
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
