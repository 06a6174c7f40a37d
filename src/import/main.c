/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plea-import: reads a file from standard input and writes the source on standard output, for
 * plea_source_load(). It lowers its limits before it looks at the first byte. */

#include "config.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "plea-gettext.h"
#include "plea-source-file.h"
#include "plea-source-variant.h"

#define MIB (1024 * 1024)
#define MAX_MEMORY (256 * MIB)

/* Of work, for a megabyte and in all */
#define SECONDS_PER_MIB 2
#define MAX_SECONDS 10

static void
limit (int resource, rlim_t value)
{
  /* Over the soft limit of time a program is told so, over the hard one it is killed. */
  const struct rlimit both = { value, value + (resource == RLIMIT_CPU ? 1 : 0) };

  if (setrlimit (resource, &both) != 0)
    _exit (2);
}

static void
limit_all (void)
{
  limit (RLIMIT_CPU, MAX_SECONDS);
  limit (RLIMIT_FSIZE, 0);
  limit (RLIMIT_CORE, 0);
  limit (RLIMIT_NPROC, 0);
#ifndef __SANITIZE_ADDRESS__ /* which takes all the addresses that there are */
  limit (RLIMIT_AS, MAX_MEMORY);
#endif
  if (prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
    _exit (2);
}

static GBytes *
read_input (void)
{
  char  *data = g_malloc (PLEA_SOURCE_FILE_MAX_SIZE + 1);
  gsize  size = 0;
  gssize n;

  while (size <= PLEA_SOURCE_FILE_MAX_SIZE
         && (n = read (STDIN_FILENO, data + size, PLEA_SOURCE_FILE_MAX_SIZE + 1 - size)) > 0)
    size += (gsize) n;

  return g_bytes_new_take (g_realloc (data, MAX (size, 1)), size);
}

static int
write_output (GBytes *bytes)
{
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);
  gssize      n;

  for (; size > 0 && (n = write (STDOUT_FILENO, data, size)) > 0; data += n)
    size -= (gsize) n;

  return size > 0;
}

int
main (void)
{
  g_autoptr (GBytes) input = NULL;
  g_autoptr (GBytes) output = NULL;
  g_autoptr (PleaSource) source = NULL;
  g_autoptr (GError) error = NULL;

  limit_all ();
  plea_gettext_begin ();
  input = read_input ();
  limit (RLIMIT_CPU, MIN (SECONDS_PER_MIB * (1 + g_bytes_get_size (input) / MIB), MAX_SECONDS));
  source = plea_source_file_read (input, &error);
  output = plea_source_to_bytes (source, error);

  return write_output (output);
}
