/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several files that are opened at once: what is in each. */

#pragma once

#include <gio/gio.h>

#include "plea-appeal.h"
#include "plea-reading.h"

/**
 * PleaIntakeItem:
 * @name: the name of the file, and of what is attached to it
 * @appeal: (nullable): what can be added as it is
 * @reading: (nullable): or else what is to be reviewed
 * @problem: (nullable): or else why there is neither, in a sentence to show
 */
typedef struct
{
  char        *name;
  PleaAppeal  *appeal;
  PleaReading *reading;
  char        *problem;
} PleaIntakeItem;

void       plea_intake_batch_read_async (GPtrArray          *files,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);
GPtrArray *plea_intake_batch_read_finish (GAsyncResult *result, GError **error);
GPtrArray *plea_intake_batch_from_parts (GPtrArray *parts);
