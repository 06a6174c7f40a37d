/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may be the appeal in what is opened: the file, or a message and the files attached to it. */

#pragma once

#include <gio/gio.h>

#include "plea-source.h"

/**
 * PleaIntakePart:
 * @name: (nullable): the name of the file that is attached, or %NULL for what the message itself
 *   says, or for all that there is
 * @type: (nullable): what that file is, as "application/pdf"
 * @found: (nullable): a #PleaAppeal, or a #PleaReading to be reviewed
 * @problem: (nullable): why there is neither, in a sentence to show
 */
typedef struct
{
  char    *name;
  char    *type;
  GObject *found;
  GError  *problem;
} PleaIntakePart;

GPtrArray *plea_intake_parts_new (GObject *found);
GPtrArray *plea_intake_parts_read (PleaSource   *source,
                                   const GDate  *today,
                                   GCancellable *cancellable,
                                   GError      **error);
GPtrArray *plea_intake_parts_read_appeals (GFile *file, GError **error);

gboolean        plea_intake_has_letter (gpointer found);
gboolean        plea_intake_part_is_likely (const PleaIntakePart *part);
gboolean        plea_intake_parts_have_several_appeals (GPtrArray *parts);
guint           plea_intake_parts_count_attached (GPtrArray *parts);
PleaIntakePart *plea_intake_parts_get_obvious (GPtrArray *parts);
