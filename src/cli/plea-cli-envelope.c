/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plea-cli envelope and labels: the addresses of letters, in their order. */

#include "config.h"

#include <glib/gi18n.h>

#include "plea-cli-commands.h"
#include "plea-cli-compose.h"
#include "plea-idioms.h"

#define options plea_cli_letter_options

static const GOptionEntry envelope_options[] = {
  { "size", 0, 0, G_OPTION_ARG_STRING, &plea_cli_letter_options.size,
    N_ ("Envelope, such as dl or us-10"), N_ ("NAME") },
  { "airmail", 0, 0, G_OPTION_ARG_NONE, &plea_cli_letter_options.style.airmail,
    N_ ("Mark envelopes that go abroad as airmail"), NULL },
  { "offset", 0, 0, G_OPTION_ARG_STRING, &plea_cli_letter_options.offset,
    N_ ("How far to move everything right and down, in mm, such as 1.5,-2"), N_ ("X,Y") },
  { "test-page", 0, 0, G_OPTION_ARG_NONE, &plea_cli_letter_options.test_page,
    N_ ("Print a frame and rulers instead, to find the right offset"), NULL },
  { 0 },
};

static const GOptionEntry label_options[] = {
  { "sheet", 0, 0, G_OPTION_ARG_STRING, &plea_cli_letter_options.size,
    N_ ("Sheet of labels, such as L7160 or 5160"), N_ ("NAME") },
  { "first", 0, 0, G_OPTION_ARG_INT, &plea_cli_letter_options.first,
    N_ ("First label that is still on the sheet, from 1"), N_ ("N") },
  { "return-labels", 0, 0, G_OPTION_ARG_NONE, &plea_cli_letter_options.return_labels,
    N_ ("Print who sends each letter instead of whom it goes to"), NULL },
  { "offset", 0, 0, G_OPTION_ARG_STRING, &plea_cli_letter_options.offset,
    N_ ("How far to move everything right and down, in mm, such as 1.5,-2"), N_ ("X,Y") },
  { "test-page", 0, 0, G_OPTION_ARG_NONE, &plea_cli_letter_options.test_page,
    N_ ("Print a frame for each label instead, to find the right offset"), NULL },
  { 0 },
};

/* Envelopes */

static gboolean
take_size (void)
{
  g_autofree char *sizes = plea_catalog_list_ids (plea_format_list (PLEA_FORMAT_OF_ENVELOPES));

  options.style.font = plea_font_find_or_default (NULL);
  options.style.format = plea_format_find (PLEA_FORMAT_OF_ENVELOPES, options.size);
  if (options.size == NULL)
    /* TRANSLATORS: %s is a list of names as they are to be typed */
    plea_cli_complain (_ ("Choose an envelope with --size: %s."), sizes);
  else if (options.style.format == NULL)
    /* TRANSLATORS: the second %s is a list of names as they are to be typed */
    plea_cli_complain (_ ("There is no envelope “%s”; choose one of these: %s."), options.size,
                       sizes);

  return options.style.format != NULL;
}

static gboolean
parse_offset (const char *text, double *offset)
{
  char *end;

  *offset = g_ascii_strtod (text, &end);

  return end != text && *end == '\0' && *offset >= -PLEA_STATIONERY_MAX_OFFSET
         && *offset <= PLEA_STATIONERY_MAX_OFFSET;
}

static gboolean
take_offset (void)
{
  g_auto (GStrv) parts = g_strsplit (options.offset != NULL ? options.offset : "0,0", ",", -1);

  if (g_strv_length (parts) == 2 && parse_offset (parts[0], &options.style.offset_x)
      && parse_offset (parts[1], &options.style.offset_y))
    return TRUE;

  return plea_cli_complain (_ ("“%s” is not an offset; write two numbers of millimetres such as "
                               "1.5,-2, neither beyond %.0f."),
                            options.offset, PLEA_STATIONERY_MAX_OFFSET);
}

static PleaCliExit
write_test_page (void)
{
  g_autoptr (PleaDocument) document = plea_document_new_test_page (&options.style);

  return plea_cli_write_document (document, plea_cli_get_output ());
}

/* A test page, or what is written for the appeals that are named. */
static PleaCliExit
write_what_is_asked_for (char **appeals, const char *lack, PleaCliExit (*write) (char **))
{
  if (options.test_page)
    return write_test_page ();
  if (*appeals != NULL)
    return write (appeals);

  plea_cli_complain ("%s", lack);

  return PLEA_CLI_USAGE;
}

static PleaCliExit
write_envelopes (char **appeals)
{
  g_autoptr (GPtrArray) letters = g_ptr_array_new_with_free_func (g_object_unref);
  PleaCliExit result = plea_cli_compose (appeals, NULL, letters);

  return result == PLEA_CLI_DONE ? plea_cli_write_letters (letters, plea_cli_get_output ())
                                 : result;
}

PleaCliExit
plea_cli_envelope (int argc, char **argv)
{
  if (!plea_cli_parse (
          &argc, &argv, plea_cli_shared_options, envelope_options, "APPEAL… --size NAME -o OUT.pdf",
          _ ("APPEAL is an ID or the path of a file; a test page needs none."), 0, G_MAXINT)
      || !take_size () || !take_offset ())
    return PLEA_CLI_USAGE;

  return write_what_is_asked_for (argv + 1, _ ("Say which appeal the envelope is for."),
                                  write_envelopes);
}

/* Labels */

static gboolean
take_sheet (void)
{
  g_autofree char *sheets = plea_catalog_list_ids (plea_format_list (PLEA_FORMAT_OF_LABELS));

  options.style.font = plea_font_find_or_default (NULL);
  options.style.format = plea_format_find (PLEA_FORMAT_OF_LABELS, options.size);
  if (options.size == NULL)
    /* TRANSLATORS: %s is a list of names as they are to be typed */
    plea_cli_complain (_ ("Choose a sheet of labels with --sheet: %s."), sheets);
  else if (options.style.format == NULL)
    /* TRANSLATORS: the second %s is a list of names as they are to be typed */
    plea_cli_complain (_ ("There is no sheet of labels “%s”; choose one of these: %s."),
                       options.size, sheets);

  return options.style.format != NULL;
}

static gboolean
take_first (void)
{
  int n_labels = (int) plea_labels_count (&options.style.format->labels);

  if (options.first == 0)
    options.first = 1;
  if (options.first >= 1 && options.first <= n_labels)
    return TRUE;

  return plea_cli_complain (_ ("The sheet has no label %d; it has %d."), options.first, n_labels);
}

static PleaCliExit
write_labels (char **appeals)
{
  g_autoptr (GPtrArray) letters = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) addresses = g_ptr_array_new ();
  g_autoptr (PleaDocument) document = NULL;
  PleaCliExit result = plea_cli_compose (appeals, NULL, letters);

  if (result != PLEA_CLI_DONE)
    return result;

  plea_foreach (PleaLetter, letter, letters)
    {
      const PleaBlock *block = plea_letter_find_block (
          letter, options.return_labels ? PLEA_BLOCK_SENDER : PLEA_BLOCK_RECIPIENT);

      if (block != NULL)
        g_ptr_array_add (addresses, block->text);
    }
  document = plea_document_new_labels (addresses, (guint) options.first - 1, &options.style);

  return plea_cli_write_document (document, plea_cli_get_output ());
}

PleaCliExit
plea_cli_labels (int argc, char **argv)
{
  if (!plea_cli_parse (
          &argc, &argv, plea_cli_shared_options, label_options, "APPEAL… --sheet NAME -o OUT.pdf",
          _ ("APPEAL is an ID or the path of a file; a test page needs none."), 0, G_MAXINT)
      || !take_sheet () || !take_first () || !take_offset ())
    return PLEA_CLI_USAGE;

  return write_what_is_asked_for (argv + 1, _ ("Say which appeals the labels are for."),
                                  write_labels);
}
