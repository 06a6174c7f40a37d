/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The little of Avahi that ippeveprinter insists on: it does not start before an Avahi has answered
 * it, even if it is told to announce nothing. So tests need neither the daemon nor root, and no
 * test printer is announced to the neighbourhood. */

#pragma once

#include <gio/gio.h>

typedef struct _PleaTestAvahi PleaTestAvahi;

PleaTestAvahi *plea_test_avahi_new (const char *bus_address);
void           plea_test_avahi_free (PleaTestAvahi *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaTestAvahi, plea_test_avahi_free)
