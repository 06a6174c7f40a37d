/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of signers, and who they are. */

#pragma once

#include <gio/gio.h>

#include "plea-signer-fields.h"
#include "plea-signer.h"

/* More is no table of signers. */
#define PLEA_SIGNER_TABLE_MAX_SIZE (16 * 1024 * 1024)
#define PLEA_SIGNER_TABLE_MAX_ROWS 10000

/**
 * PleaSignerTable:
 * @rows: (element-type GStrv): the cells of each row, of one with headings as well
 * @columns: (element-type PleaSignerField): what each column is taken for; to be changed by whoever
 *   knows better
 * @n_headings: how many rows stand above the first signer
 * @is_of_contacts: whether each row was a contact of an address book
 */
typedef struct
{
  GPtrArray *rows;
  GArray    *columns;
  guint      n_headings;
  gboolean   is_of_contacts;
} PleaSignerTable;

PleaSignerTable *plea_signer_table_read (GBytes *bytes, GError **error);
void             plea_signer_table_free (PleaSignerTable *self);
GPtrArray       *plea_signer_table_get_signers (const PleaSignerTable *self,
                                                PleaDisclosure         disclosure,
                                                GPtrArray             *problems);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaSignerTable, plea_signer_table_free)
