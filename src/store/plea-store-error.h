/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What keeps the store from reading or writing. */

#pragma once

#include <glib.h>

#define PLEA_STORE_ERROR (plea_store_error_quark ())

/**
 * PleaStoreError:
 * @PLEA_STORE_ERROR_FAILED: reading or writing failed; nothing was changed
 * @PLEA_STORE_ERROR_BUSY: another program holds the file
 * @PLEA_STORE_ERROR_FULL: the disk is full; nothing was changed
 * @PLEA_STORE_ERROR_NEWER: the file was written by a newer Plea; it is left alone
 * @PLEA_STORE_ERROR_DAMAGED: what was kept cannot be read; it was put aside, not deleted. Of a
 *   backup: it is none, or not whole
 * @PLEA_STORE_ERROR_PASSPHRASE: a backup asks for another passphrase
 */
typedef enum
{
  PLEA_STORE_ERROR_FAILED,
  PLEA_STORE_ERROR_BUSY,
  PLEA_STORE_ERROR_FULL,
  PLEA_STORE_ERROR_NEWER,
  PLEA_STORE_ERROR_DAMAGED,
  PLEA_STORE_ERROR_PASSPHRASE,
} PleaStoreError;

GQuark plea_store_error_quark (void);
