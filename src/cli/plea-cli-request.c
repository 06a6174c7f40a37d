/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the command line says about a letter, for every command that makes one. */

#include "config.h"

#include "plea-cli-request.h"

#include <glib/gi18n.h>

void
plea_cli_request_clear (PleaCliRequest *self)
{
  g_clear_pointer (&self->output, g_free);
  g_clear_pointer (&self->sender, g_free);
  g_clear_pointer (&self->disclosure, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->recipients, g_free);
  g_clear_object (&self->appeal);
  g_clear_object (&self->draft);
  g_clear_object (&self->who);
}

/**
 * plea_cli_request_add_options:
 * @own: (array zero-terminated=1): options of one command
 *
 * Returns: (transfer full) (array zero-terminated=1): the options that fill the first fields of the
 *   request, then @own
 */
GOptionEntry *
plea_cli_request_add_options (PleaCliRequest *self, const GOptionEntry *own)
{
  const GOptionEntry shared[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->output,
      N_ ("File to write, or - for standard output"), N_ ("FILE") },
    { "sender", 0, 0, G_OPTION_ARG_FILENAME, &self->sender,
      N_ ("Keyfile with a group [Sender]: Name, Address, Town, Country"), N_ ("FILE") },
    { "disclosure", 0, 0, G_OPTION_ARG_STRING, &self->disclosure,
      N_ ("How much of the sender to print: full, town, initials or blank"), N_ ("LEVEL") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &self->language,
      N_ ("Language of the letter, as en or fr"), N_ ("LANG") },
    { "recipients", 0, 0, G_OPTION_ARG_STRING, &self->recipients,
      N_ ("Whom to write to and send copies to, as 1,3"), N_ ("LIST") },
  };
  GArray *options = g_array_new (TRUE, FALSE, sizeof (GOptionEntry));

  g_array_append_vals (options, shared, G_N_ELEMENTS (shared));
  while (own->long_name != NULL)
    g_array_append_vals (options, own++, 1);

  return (GOptionEntry *) g_array_free (options, FALSE);
}

static gboolean
take_sender (PleaCliRequest *self)
{
  g_autoptr (GError) error = NULL;

  if (self->who != NULL)
    return TRUE;

  self->who = self->sender != NULL ? plea_sender_load (self->sender, &error) : plea_sender_new ();
  if (self->who == NULL)
    plea_cli_complain ("%s", error->message);

  return self->who != NULL;
}

static gboolean
take_disclosure (PleaCliRequest *self)
{
  PleaDisclosure disclosure;

  if (self->disclosure == NULL)
    return TRUE;
  if (!plea_disclosure_from_string (self->disclosure, &disclosure))
    {
      plea_cli_complain (_ ("“%s” is no level of disclosure; write full, town, initials or blank."),
                         self->disclosure);
      return FALSE;
    }

  plea_draft_set_disclosure (self->draft, disclosure);

  return TRUE;
}

static gboolean
take_language (PleaCliRequest *self)
{
  if (self->language == NULL)
    return TRUE;
  if (plea_appeal_find_letter (self->appeal, self->language) == NULL)
    {
      plea_cli_complain (_ ("The appeal has no letter in the language “%s”."), self->language);
      return FALSE;
    }

  plea_draft_set_language (self->draft, self->language);

  return TRUE;
}

/**
 * plea_cli_parse_number:
 * @text: a part of a list of numbers
 * @max: the highest number there is
 * @number: (out): the number, from 1
 *
 * Returns: whether it is one of the numbers
 */
gboolean
plea_cli_parse_number (const char *text, guint max, guint *number)
{
  guint64 value = 0;

  if (!g_ascii_string_to_unsigned (text, 10, 1, max, &value, NULL))
    return FALSE;

  *number = (guint) value;

  return TRUE;
}

static gboolean
choose_recipient (PleaCliRequest *self, const char *text)
{
  guint n_recipients = plea_appeal_get_n_recipients (self->appeal);
  guint number;

  if (!plea_cli_parse_number (text, n_recipients, &number))
    {
      plea_cli_complain (ngettext ("“%s” is not the number of a recipient; the appeal has %u.",
                                   "“%s” is not the number of a recipient; the appeal has 1 to %u.",
                                   n_recipients),
                         text, n_recipients);
      return FALSE;
    }

  plea_draft_set_recipient_chosen (self->draft,
                                   plea_appeal_get_recipient (self->appeal, number - 1)->id, TRUE);

  return TRUE;
}

static gboolean
take_recipients (PleaCliRequest *self)
{
  g_auto (GStrv) numbers = NULL;

  if (self->recipients == NULL)
    return TRUE;

  numbers = g_strsplit (self->recipients, ",", -1);
  for (guint i = 0; numbers[i] != NULL; i++)
    if (!choose_recipient (self, g_strstrip (numbers[i])))
      return FALSE;

  return TRUE;
}

/**
 * plea_cli_request_prepare:
 * @appeal: id of an appeal or path of a file
 *
 * Finds the appeal and, the first time, the sender, and begins a draft with what the options say.
 *
 * Returns: whether that worked; if not, it was said why
 */
PleaCliExit
plea_cli_request_prepare (PleaCliRequest *self, const char *appeal)
{
  g_clear_object (&self->appeal);
  g_clear_object (&self->draft);
  self->appeal = plea_cli_find_appeal (appeal);
  if (self->appeal == NULL || !take_sender (self))
    return PLEA_CLI_FAILED;

  self->draft = plea_draft_new (plea_appeal_get_id (self->appeal));
  if (!take_disclosure (self) || !take_language (self) || !take_recipients (self))
    return PLEA_CLI_USAGE;

  return PLEA_CLI_DONE;
}

/**
 * plea_cli_write_document:
 * @path: path of a file, or "-" for standard output
 * @document: what to write there, as PDF
 *
 * What the document warns of is said before.
 *
 * Returns: whether it was written; if not, it was said why
 */
PleaCliExit
plea_cli_write_document (const char *path, PleaDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = plea_document_to_pdf (document, &error);
  g_auto (GStrv) warnings = plea_document_get_warnings (document);

  if (pdf == NULL)
    {
      plea_cli_complain ("%s", error->message);
      return PLEA_CLI_FAILED;
    }

  for (guint i = 0; warnings[i] != NULL; i++)
    plea_cli_complain ("%s", warnings[i]);

  return plea_cli_write (path, pdf);
}
