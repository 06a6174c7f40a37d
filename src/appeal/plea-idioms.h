/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done in every room, in a line each. */

#pragma once

#include <glib.h>

/**
 * plea_foreach:
 * @type: what the array has pointers to
 * @item: name of a variable, one after the other of them
 * @array: a #GPtrArray, which stays as it is meanwhile
 */
#define plea_foreach(type, item, array)                                                            \
  for (type * item, **item##_at = (type **) (array)->pdata;                                        \
       (gsize) (item##_at - (type **) (array)->pdata) < (array)->len                               \
       && ((item = *item##_at), TRUE);                                                             \
       item##_at++)

/**
 * plea_foreach_in:
 * @type: what the array consists of
 * @item: name of a variable, which points to one after the other of them
 * @array: a #GArray, which stays as it is meanwhile
 */
#define plea_foreach_in(type, item, array)                                                         \
  for (type *item = (gpointer) (array)->data;                                                      \
       (gsize) (item - (type *) (gpointer) (array)->data) < (array)->len; item++)

/**
 * plea_once:
 * @value: an expression that gives a pointer
 *
 * Worked out when it is first asked for, in whichever thread, and kept as long as the program runs.
 */
#define plea_once(value)                                                                           \
  (__extension__({                                                                                 \
    static gpointer once = NULL;                                                                   \
    if (g_once_init_enter (&once))                                                                 \
      g_once_init_leave (&once, value);                                                            \
    once;                                                                                          \
  }))
