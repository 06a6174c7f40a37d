/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plea: the program with the window. */

#include "config.h"

#include "plea-application.h"
#include "plea-dictionary.h"
#include "plea-gettext.h"
#include "plea-trace.h"

int
main (int argc, char **argv)
{
  g_autoptr (PleaApplication) application = NULL;

  plea_trace_start ();
  plea_dictionary_prepare ();
  plea_gettext_begin ();
  gtk_disable_setlocale ();
  application = plea_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
