/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks for a file to open or a place to save to. */

#pragma once

#include <gtk/gtk.h>

/**
 * PleaFileQuestion:
 * @action: what the file is wanted for
 * @title: title of the dialog
 * @accept: label of the button that ends it
 * @folder: (nullable): URI of the folder to begin in
 * @name: (nullable): proposed name of a new file
 * @filter: (nullable): what files of these @suffixes are called
 * @suffixes: (nullable): endings of the names of files that are shown, without the dot; a
 *   new file gets the first of them where it has none
 * @several: whether more than one may be chosen
 *
 * What a dialog asks.
 */
typedef struct
{
  GtkFileChooserAction action;
  const char          *title;
  const char          *accept;
  const char          *folder;
  const char          *name;
  const char          *filter;
  const char *const   *suffixes;
  gboolean             several;
} PleaFileQuestion;

void       plea_file_dialog_ask_async (GtkWindow              *parent,
                                       const PleaFileQuestion *question,
                                       GAsyncReadyCallback     callback,
                                       gpointer                user_data);
GFile     *plea_file_dialog_ask_finish (GAsyncResult *result);
GPtrArray *plea_file_dialog_ask_finish_all (GAsyncResult *result);
GFile     *plea_file_dialog_get_folder (GFile *place);
