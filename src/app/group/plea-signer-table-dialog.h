/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of signers before they are taken: what each column is, who can sign, and who cannot. */

#pragma once

#include <adwaita.h>

#include "plea-signer-table.h"

#define PLEA_TYPE_SIGNER_TABLE_DIALOG (plea_signer_table_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PleaSignerTableDialog,
                      plea_signer_table_dialog,
                      PLEA,
                      SIGNER_TABLE_DIALOG,
                      AdwWindow)

/* Signal "add" (GPtrArray of PleaSigner): they are wanted. */

GtkWidget *plea_signer_table_dialog_new (GtkWindow *parent, PleaSignerTable *table);
