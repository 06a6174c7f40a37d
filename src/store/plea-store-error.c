/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What keeps the store from reading or writing. */

#include "config.h"

#include "plea-store-error.h"

G_DEFINE_QUARK (plea_store_error, plea_store_error)
