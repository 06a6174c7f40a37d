/* SPDX-License-Identifier: GPL-3.0-or-later */
/* See plea-test-print-dialog.h. */

#include "config.h"

#include "plea-test-print-dialog.h"

#include "plea-test-wait.h"

/**
 * plea_test_print_dialog_find:
 * @parent: a window
 *
 * Returns: (transfer none) (nullable): the print dialog over it
 */
gpointer
plea_test_print_dialog_find (gpointer parent)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *each = windows; each != NULL; each = each->next)
    if (GTK_IS_PRINT_UNIX_DIALOG (each->data)
        && gtk_window_get_transient_for (each->data) == parent)
      return each->data;

  return NULL;
}

typedef struct
{
  GtkPrintUnixDialog *dialog;
  GtkPrintSettings   *settings;
} Choice;

/* GTK forgets which printer it waits for when another comes first that is usual. */
static gboolean
has_printer (gpointer data)
{
  Choice     *self = data;
  GtkPrinter *chosen;

  gtk_print_unix_dialog_set_settings (self->dialog, self->settings);
  chosen = gtk_print_unix_dialog_get_selected_printer (self->dialog);

  return chosen != NULL
         && g_str_equal (gtk_printer_get_name (chosen),
                         gtk_print_settings_get_printer (self->settings));
}

/**
 * plea_test_print_dialog_choose:
 * @dialog: a print dialog
 * @settings: what to choose, a printer among that
 *
 * Waits until the printer is there.
 */
void
plea_test_print_dialog_choose (gpointer dialog, GtkPrintSettings *settings)
{
  Choice choice = { dialog, settings };

  g_assert_true (plea_test_wait (has_printer, &choice, PLEA_TEST_PATIENCE_MS));
}

/**
 * plea_test_print_dialog_accept:
 * @parent: a window over which a print dialog has been opened
 * @printer: what to print on
 */
void
plea_test_print_dialog_accept (gpointer parent, const char *printer)
{
  gpointer dialog = plea_test_print_dialog_find (parent);
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();

  g_assert_nonnull (dialog);
  gtk_print_settings_set_printer (settings, printer);
  plea_test_print_dialog_choose (dialog, settings);
  gtk_dialog_response (dialog, GTK_RESPONSE_OK);
}
