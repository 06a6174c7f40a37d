/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells the thread sanitizer in which order GLib has things done.
 *
 * It sees what it has compiled, and what threads do with the C library. GLib is not compiled for it
 * and locks with the kernel's means, so that all that is guarded by GLib would look like a race.
 * This is loaded before GLib: each function says what it makes certain and does what GLib's does.
 */

#include <dlfcn.h>
#include <gio/gio.h>

/* Of the sanitizer: what was done before a release is seen after an acquire of the same address.
 * Weak, for programs that a test starts and that are without it. */
void __tsan_acquire (gconstpointer address) __attribute__ ((weak));
void __tsan_release (gconstpointer address) __attribute__ ((weak));

static void
acquire (gconstpointer address)
{
  if (__tsan_acquire != NULL)
    __tsan_acquire (address);
}

static void
release (gconstpointer address)
{
  if (__tsan_release != NULL)
    __tsan_release (address);
}

/* The function of that name which this one hides: looked for once, since GTK calls some of them all
 * the time. */
#define HIDDEN(name)                                                                               \
  (__extension__({                                                                                 \
    static __typeof__ (&(name)) hidden = NULL;                                                     \
    if (hidden == NULL)                                                                            \
      hidden = (__typeof__ (&(name))) dlsym (RTLD_NEXT, #name);                                    \
    hidden;                                                                                        \
  }))

/* Locks */

void
g_mutex_lock (GMutex *mutex)
{
  HIDDEN (g_mutex_lock) (mutex);
  acquire (mutex);
}

void
g_mutex_unlock (GMutex *mutex)
{
  release (mutex);
  HIDDEN (g_mutex_unlock) (mutex);
}

void
g_cond_wait (GCond *cond, GMutex *mutex)
{
  release (mutex);
  HIDDEN (g_cond_wait) (cond, mutex);
  acquire (mutex);
}

void (g_once_init_leave) (volatile void *location, gsize result)
{
  release ((gconstpointer) location);
  HIDDEN (g_once_init_leave) (location, result);
}

/* Counts of references: who gives up the last has seen all that others did with theirs. */

#define GIVE_UP(name, type)                                                                        \
  void (name) (type self)                                                                          \
  {                                                                                                \
    release (self);                                                                                \
    acquire (self);                                                                                \
    HIDDEN (name) (self);                                                                          \
  }

GIVE_UP (g_object_unref, gpointer)
GIVE_UP (g_bytes_unref, GBytes *)
GIVE_UP (g_variant_unref, GVariant *)
GIVE_UP (g_hash_table_unref, GHashTable *)
GIVE_UP (g_ptr_array_unref, GPtrArray *)
GIVE_UP (g_atomic_rc_box_release, gpointer)

void
g_atomic_rc_box_release_full (gpointer self, GDestroyNotify clear)
{
  release (self);
  acquire (self);
  HIDDEN (g_atomic_rc_box_release_full) (self, clear);
}

/* Pools of threads. What is kept of each is never freed. */

typedef struct
{
  GFunc    function;
  gpointer data;
} Work;

static void
do_work (gpointer data, gpointer user_data)
{
  const Work *work = user_data;

  acquire (data);
  work->function (data, work->data);
  release (work);
}

GThreadPool *
g_thread_pool_new (GFunc    function,
                   gpointer data,
                   gint     max_threads,
                   gboolean is_exclusive,
                   GError **error)
{
  Work *work = g_new (Work, 1);

  *work = (Work){ function, data };
  release (work);

  return HIDDEN (g_thread_pool_new) (do_work, work, max_threads, is_exclusive, error);
}

gboolean
g_thread_pool_push (GThreadPool *pool, gpointer data, GError **error)
{
  release (data);

  return HIDDEN (g_thread_pool_push) (pool, data, error);
}

void
g_thread_pool_free (GThreadPool *pool, gboolean immediate, gboolean wait)
{
  gconstpointer work = pool->user_data;

  HIDDEN (g_thread_pool_free) (pool, immediate, wait);
  if (wait)
    acquire (work);
}

/* Tasks */

static void
do_task (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GTaskThreadFunc function = g_object_get_data (G_OBJECT (task), "function");

  acquire (task);
  function (task, source, task_data, cancellable);
}

void
g_task_run_in_thread (GTask *task, GTaskThreadFunc function)
{
  g_object_set_data (G_OBJECT (task), "function", function);
  release (task);
  HIDDEN (g_task_run_in_thread) (task, do_task);
}

#define GIVE_BACK(name, parameters, ...)                                                           \
  void name parameters                                                                             \
  {                                                                                                \
    release (task);                                                                                \
    HIDDEN (name) (__VA_ARGS__);                                                                   \
  }

GIVE_BACK (g_task_return_boolean, (GTask * task, gboolean result), task, result)
GIVE_BACK (g_task_return_int, (GTask * task, gssize result), task, result)
GIVE_BACK (g_task_return_error, (GTask * task, GError *error), task, error)
GIVE_BACK (g_task_return_pointer,
           (GTask * task, gpointer result, GDestroyNotify destroy),
           task,
           result,
           destroy)

typedef struct
{
  GAsyncReadyCallback function;
  gpointer            data;
} Callback;

static void
call_back (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Callback *callback = data;

  acquire (result);
  callback->function (source, result, callback->data);
}

GTask *(g_task_new) (gpointer            source,
                     GCancellable       *cancellable,
                     GAsyncReadyCallback function,
                     gpointer            data)
{
  Callback *callback;

  if (function == NULL)
    return HIDDEN (g_task_new) (source, cancellable, NULL, data);

  callback = g_new (Callback, 1);
  *callback = (Callback){ function, data };

  return HIDDEN (g_task_new) (source, cancellable, call_back, callback);
}
