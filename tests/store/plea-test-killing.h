/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a program does with a database, killed at its nth access to the disk: as whoever reads,
 * locks, writes or waits for the disk. */

#pragma once

#include <glib.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

/* What a file can do, and what it could do before. */
typedef struct
{
  sqlite3_io_methods        methods;
  const sqlite3_io_methods *usual;
} Killing;

static int n_left;

static const sqlite3_io_methods *
count_down (sqlite3_file *file)
{
  if (n_left-- == 0)
    _exit (EXIT_FAILURE);

  return ((const Killing *) file->pMethods)->usual;
}

static int
read_or_die (sqlite3_file *file, void *data, int size, sqlite3_int64 offset)
{
  return count_down (file)->xRead (file, data, size, offset);
}

static int
lock_or_die (sqlite3_file *file, int level)
{
  return count_down (file)->xLock (file, level);
}

static int
unlock_or_die (sqlite3_file *file, int level)
{
  return count_down (file)->xUnlock (file, level);
}

static int
write_or_die (sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
  return count_down (file)->xWrite (file, data, size, offset);
}

static int
truncate_or_die (sqlite3_file *file, sqlite3_int64 size)
{
  return count_down (file)->xTruncate (file, size);
}

static int
sync_or_die (sqlite3_file *file, int flags)
{
  return count_down (file)->xSync (file, flags);
}

static int (*open_as_usual) (sqlite3_vfs *, const char *, sqlite3_file *, int, int *);

static int
open_killing (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  int      code = open_as_usual (vfs, name, file, flags, out_flags);
  Killing *killing;

  if (file->pMethods == NULL)
    return code;

  killing = g_new0 (Killing, 1);
  killing->usual = file->pMethods;
  killing->methods = *killing->usual;
  killing->methods.xRead = read_or_die;
  killing->methods.xLock = lock_or_die;
  killing->methods.xUnlock = unlock_or_die;
  killing->methods.xWrite = write_or_die;
  killing->methods.xTruncate = truncate_or_die;
  killing->methods.xSync = sync_or_die;
  file->pMethods = &killing->methods;

  return code;
}

/* In a process of its own: the program is gone at its nth access. Returns whether it was. */
static inline gboolean
plea_test_killing_run (void (*act) (gpointer), gpointer data, int nth)
{
  pid_t child = fork ();
  int   status;

  if (child == 0)
    {
      static sqlite3_vfs vfs;

      vfs = *sqlite3_vfs_find (NULL);
      open_as_usual = vfs.xOpen;
      vfs.zName = "killing";
      vfs.xOpen = open_killing;
      n_left = nth;
      sqlite3_vfs_register (&vfs, 1);
      act (data);
      _exit (EXIT_SUCCESS);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));

  return WEXITSTATUS (status) == EXIT_FAILURE;
}
