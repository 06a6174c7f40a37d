/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes that nobody reads without the passphrase. */

#pragma once

#include <glib.h>

GBytes  *plea_seal_close (GBytes *plain, const char *passphrase, GError **error);
gboolean plea_seal_is_sealed (GBytes *bytes);
GBytes  *plea_seal_open (GBytes *sealed, const char *passphrase, GError **error);
