/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the record share. */

#pragma once

#include "plea-record.h"

struct _PleaRecord
{
  GObject parent_instance;

  PleaDatabase *database; /* not owned: this goes before it */
  GListStore   *entries;
  GHashTable   *by_appeal; /* id of an appeal → GPtrArray of its entries, in the same order */
};

typedef gboolean (*PleaRecordDelete) (PleaRecord *self,
                                      const char *condition,
                                      const char *value,
                                      GError    **error);

gboolean plea_record_delete_where (PleaRecord      *self,
                                   const char      *condition,
                                   const char      *value,
                                   PleaRecordDelete delete_more,
                                   GError         **error);
