/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What plea-cli imports: a file, or what is attached to an e-mail. */

#include "config.h"

#include "plea-cli-source.h"

#include <glib/gi18n.h>

#include "plea-cli-common.h"
#include "plea-source-load.h"

/**
 * plea_cli_find_appeal_in:
 * @source: what was imported
 *
 * Returns: (transfer none) (nullable): the appeal that is all there is in it, as in a page that
 * Plea has written
 */
const PleaSourceAttachment *
plea_cli_find_appeal_in (const PleaSource *source)
{
  const PleaSourceAttachment *only = source->lines->len == 0 && source->attachments->len == 1
                                         ? source->attachments->pdata[0]
                                         : NULL;

  return only != NULL && plea_source_attachment_is_appeal (only) ? only : NULL;
}

/* With the numbers that --attachment takes. */
static void
list_attachments (const PleaSource *source, const char *path)
{
  guint            n = source->attachments->len;
  g_autofree char *message = NULL;

  if (n == 0 || plea_cli_find_appeal_in (source) != NULL)
    return;

  message = g_strdup_printf (ngettext ("The message has %u attachment that may be an appeal.",
                                       "The message has %u attachments that may be appeals.", n),
                             n);
  plea_cli_complain ("%s: %s", path, message);
  for (guint i = 0; i < n; i++)
    g_printerr ("%4u  %s\n", i + 1,
                ((PleaSourceAttachment *) g_ptr_array_index (source->attachments, i))->name);
}

static PleaSource *
load_attachment (const PleaSource *source, int nth, GError **error)
{
  const PleaSourceAttachment *attachment;

  if (nth < 1 || (guint) nth > source->attachments->len)
    {
      /* TRANSLATORS: %d is its number in the list of attachments of an e-mail */
      g_set_error (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_EMPTY,
                   _ ("There is no attachment %d."), nth);
      return NULL;
    }

  attachment = g_ptr_array_index (source->attachments, (guint) nth - 1);
  if (plea_source_attachment_is_appeal (attachment))
    {
      /* TRANSLATORS: %s is the name of a file */
      g_set_error (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_NOT_TEXT,
                   _ ("“%s” is already an appeal. Save it, then open it."), attachment->name);
      return NULL;
    }

  return plea_source_load_bytes (attachment->bytes, NULL, error);
}

/**
 * plea_cli_load_source:
 * @path: a file, or “-”
 * @attachment: the number of the attachment to read in its place, from 1, or 0
 *
 * Complains of what cannot be read, and tells what else there is.
 *
 * Returns: (transfer full) (nullable): what is to be read there
 */
PleaSource *
plea_cli_load_source (const char *path, int attachment)
{
  gboolean is_input = g_str_equal (path, PLEA_CLI_STANDARD_STREAM);
  g_autoptr (GFile) file = is_input ? g_file_new_for_path ("/dev/stdin")
                                    : g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaSource) source = plea_source_load (file, NULL, &error);
  PleaSource *chosen = NULL;

  if (source != NULL && attachment != 0)
    chosen = load_attachment (source, attachment, &error);
  else if (source != NULL)
    {
      list_attachments (source, path);
      return g_steal_pointer (&source);
    }
  if (chosen == NULL)
    plea_cli_complain ("%s: %s", path, error->message);

  return chosen;
}
