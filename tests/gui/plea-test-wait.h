/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Waiting for what another process does. Nothing in these tests sleeps for a fixed time: a
 * condition is asked again and again until it holds, so that the tests are fast on a calm machine
 * and patient on a busy one. */

#pragma once

#include <glib.h>

/* Long enough for a machine whose every core is taken; only a failing test ever waits so long. */
#define PLEA_TEST_PATIENCE_MS 30000

typedef gboolean (*PleaTestCondition) (gpointer user_data);

gboolean plea_test_wait (PleaTestCondition condition, gpointer user_data, guint milliseconds);
