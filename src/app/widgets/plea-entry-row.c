/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of a list in which one line can be written, which screen readers tell of. */

#include "config.h"

#include "plea-entry-row.h"

#include "plea-spoken.h"

struct _PleaEntryRow
{
  AdwEntryRow parent_instance;
};

G_DEFINE_FINAL_TYPE (PleaEntryRow, plea_entry_row, ADW_TYPE_ENTRY_ROW)

static void
plea_entry_row_class_init (PleaEntryRowClass *klass)
{
}

static void
plea_entry_row_init (PleaEntryRow *self)
{
  plea_spoken_text (ADW_ENTRY_ROW (self));
}
