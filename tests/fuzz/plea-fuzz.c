/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What all fuzz targets begin with. */

#include "plea-fuzz.h"

#include <locale.h>

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  /* Not warnings: GLib 2.74 warns of itself where a line of a key file has two faults. */
  g_log_set_always_fatal ((GLogLevelFlags) G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);

  return 0;
}
