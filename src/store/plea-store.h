/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the supporter keeps, in one SQLite file: sender, stationery, drafts, record, print
 * settings. */

#pragma once

#include <gio/gio.h>

#include "plea-draft.h"
#include "plea-record.h"
#include "plea-sender.h"
#include "plea-stationery.h"
#include "plea-store-error.h"

#define PLEA_TYPE_STORE (plea_store_get_type ())

G_DECLARE_FINAL_TYPE (PleaStore, plea_store, PLEA, STORE, GObject)

/**
 * PleaUnfinished:
 * @number: which it is, 0 where it was not kept yet
 * @purpose: what is to become of it, known to who writes it
 * @data: what there is of it
 *
 * An appeal that is being written.
 */
typedef struct
{
  guint number;
  guint purpose;
  char *data;
} PleaUnfinished;

PleaStore  *plea_store_open (const char *directory, GError **error);
const char *plea_store_get_set_aside (PleaStore *self);

gboolean plea_store_load (PleaStore *self, gpointer object, GError **error);
gboolean plea_store_save (PleaStore *self, gpointer object, GError **error);

PleaDraft *plea_store_load_draft (PleaStore *self, const char *appeal_id, GError **error);
guint      plea_store_count_drafts (PleaStore *self, const char *appeal_id);
gboolean   plea_store_save_draft (PleaStore *self, PleaDraft *draft, GError **error);
gboolean   plea_store_remove_draft (PleaStore *self, PleaDraft *draft, GError **error);
gboolean   plea_store_put_draft_aside (PleaStore *self, const char *appeal_id, GError **error);

char    *plea_store_load_print_settings (PleaStore *self, GError **error);
gboolean plea_store_save_print_settings (PleaStore *self, const char *settings, GError **error);

gboolean   plea_store_save_unfinished (PleaStore *self, PleaUnfinished *unfinished, GError **error);
gboolean   plea_store_discard_unfinished (PleaStore *self, guint number, GError **error);
GPtrArray *plea_store_list_unfinished (PleaStore *self);

PleaRecord *plea_store_get_record (PleaStore *self);
gboolean    plea_store_erase_deleted (PleaStore *self, GError **error);
gboolean    plea_store_forget_everything (PleaStore *self, GError **error);
