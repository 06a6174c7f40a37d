/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done in every room, in a line each. */

#pragma once

#include <glib-object.h>

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
 * PLEA_DEFINE_FINAL_TYPE_WITH_CODE:
 * @Type: name of a class that is derived from #GObject itself
 * @prefix: the same in lower case
 * @...: what is to be said of the class, which is called klass there
 *
 * A class whose instances free what they hold in the end, by prefix_clear().
 */
#define PLEA_DEFINE_FINAL_TYPE_WITH_CODE(Type, prefix, ...)                                        \
  G_DEFINE_FINAL_TYPE (Type, prefix, G_TYPE_OBJECT)                                                \
  static void prefix##_clear (Type *self);                                                         \
  static void prefix##_finalize (GObject *object)                                                  \
  {                                                                                                \
    prefix##_clear ((Type *) object);                                                              \
    G_OBJECT_CLASS (prefix##_parent_class)->finalize (object);                                     \
  }                                                                                                \
  static void prefix##_class_init (Type##Class *klass)                                             \
  {                                                                                                \
    G_OBJECT_CLASS (klass)->finalize = prefix##_finalize;                                          \
    __VA_ARGS__                                                                                    \
  }

/* The same for a class of which nothing else is to be said. */
#define PLEA_DEFINE_FINAL_TYPE(Type, prefix) PLEA_DEFINE_FINAL_TYPE_WITH_CODE (Type, prefix, )

/**
 * plea_signal_new:
 * @klass: a class
 * @name: what the signal is called
 * @...: how many parameters it has, and the type of each
 *
 * A signal that tells of something and asks for nothing back, to be emitted by its name.
 */
#define plea_signal_new(klass, name, ...)                                                          \
  g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,           \
                G_TYPE_NONE, __VA_ARGS__)

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
