/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A private message bus. It knows only the services in its own directory: a machine's usual session
 * bus would start portals, key rings and whatever else is installed. */

#pragma once

#include "plea-test-scratch.h"

#include <gio/gio.h>

GSubprocess     *plea_test_bus_spawn (const PleaTestScratch *scratch,
                                      const char *const     *environment,
                                      char                 **address);
GDBusConnection *plea_test_bus_connect (const char *address);
