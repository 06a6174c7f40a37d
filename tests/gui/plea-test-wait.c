/* SPDX-License-Identifier: GPL-3.0-or-later */
/* See plea-test-wait.h. */

#include "plea-test-wait.h"

#define PAUSE_MICROSECONDS 20000

/**
 * plea_test_wait:
 * @condition: what should come true
 * @user_data: passed to @condition
 * @milliseconds: how long to wait at most
 *
 * Asks @condition until it is true, dispatching the default main context in between.
 *
 * Returns: whether @condition came true in time
 */
gboolean
plea_test_wait (PleaTestCondition condition, gpointer user_data, guint milliseconds)
{
  gint64 deadline = g_get_monotonic_time () + milliseconds * G_GINT64_CONSTANT (1000);

  while (!condition (user_data))
    {
      if (g_get_monotonic_time () > deadline)
        return FALSE;
      while (g_main_context_iteration (NULL, FALSE))
        continue;
      g_usleep (PAUSE_MICROSECONDS);
    }
  return TRUE;
}
