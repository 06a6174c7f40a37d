/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plea-cli's command about envelopes. */

#include "config.h"

#include <glib/gi18n.h>

#include "plea-cli-request.h"
#include "plea-compose.h"
#include "plea-document.h"
#include "plea-stationery.h"

/* An envelope as the command line describes it. */
typedef struct
{
  PleaCliRequest letter;
  char          *size;
  char          *offset;
  gboolean       test_page;

  PleaStyle style;
} Request;

static void
request_clear (Request *self)
{
  plea_cli_request_clear (&self->letter);
  g_clear_pointer (&self->size, g_free);
  g_clear_pointer (&self->offset, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, request_clear)

static gboolean
parse_options (Request *self, int *argc, char ***argv)
{
  const GOptionEntry own[] = {
    { "size", 0, 0, G_OPTION_ARG_STRING, &self->size, N_ ("Envelope, as dl or us-10"),
      N_ ("NAME") },
    { "airmail", 0, 0, G_OPTION_ARG_NONE, &self->style.airmail,
      N_ ("Mark what goes abroad as air mail"), NULL },
    { "offset", 0, 0, G_OPTION_ARG_STRING, &self->offset,
      N_ ("How far to move everything right and down, in mm, as 1.5,-2"), N_ ("X,Y") },
    { "test-page", 0, 0, G_OPTION_ARG_NONE, &self->test_page,
      N_ ("Print a frame and rulers instead, to find the offset with"), NULL },
    { 0 },
  };
  g_autofree GOptionEntry *options = plea_cli_request_add_options (&self->letter, own);

  return plea_cli_parse (argc, argv, options, "APPEAL --size NAME -o OUT.pdf",
                         _ ("APPEAL is an id or the path of a file; a test page needs none."), 0,
                         1);
}

static gboolean
take_size (Request *self)
{
  g_autofree char *sizes = plea_catalog_list_ids (plea_format_list (PLEA_FORMAT_OF_ENVELOPES));

  self->style.font = plea_font_find_or_default (NULL);
  self->style.format = plea_format_find (PLEA_FORMAT_OF_ENVELOPES, self->size);
  if (self->size == NULL)
    /* TRANSLATORS: %s is a list of names as they are to be typed */
    plea_cli_complain (_ ("Say which envelope with --size: %s."), sizes);
  else if (self->style.format == NULL)
    /* TRANSLATORS: the second %s is a list of names as they are to be typed */
    plea_cli_complain (_ ("There is no envelope “%s”; there are: %s."), self->size, sizes);

  return self->style.format != NULL;
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
take_offset (Request *self)
{
  g_auto (GStrv) parts = self->offset != NULL ? g_strsplit (self->offset, ",", -1) : NULL;

  if (parts == NULL
      || (g_strv_length (parts) == 2 && parse_offset (parts[0], &self->style.offset_x)
          && parse_offset (parts[1], &self->style.offset_y)))
    return TRUE;

  plea_cli_complain (_ ("“%s” is no offset; write two numbers of millimetres as 1.5,-2, neither "
                        "beyond %.0f."),
                     self->offset, PLEA_STATIONERY_MAX_OFFSET);

  return FALSE;
}

static PleaCliExit
write_pdf (Request *self, PleaDocument *document)
{
  return plea_cli_write_document (self->letter.output != NULL ? self->letter.output : "-",
                                  document);
}

static PleaCliExit
write_envelopes (Request *self, const char *appeal)
{
  PleaCliExit prepared = plea_cli_request_prepare (&self->letter, appeal);
  g_autoptr (GPtrArray) letters = NULL;
  g_autoptr (PleaDocument) document = NULL;

  if (prepared != PLEA_CLI_DONE)
    return prepared;

  letters = plea_compose_letters (self->letter.appeal, self->letter.draft, self->letter.who);
  document = plea_document_new (letters, &self->style);

  return write_pdf (self, document);
}

static PleaCliExit
write_test_page (Request *self)
{
  g_autoptr (PleaDocument) document = plea_document_new_test_page (&self->style);

  return write_pdf (self, document);
}

PleaCliExit
plea_cli_envelope (int argc, char **argv)
{
  g_auto (Request) request = { 0 };

  if (!parse_options (&request, &argc, &argv) || !take_size (&request) || !take_offset (&request))
    return PLEA_CLI_USAGE;
  if (request.test_page)
    return write_test_page (&request);
  if (argc < 2)
    {
      plea_cli_complain (_ ("Say which appeal the envelope is for."));
      return PLEA_CLI_USAGE;
    }

  return write_envelopes (&request, argv[1]);
}
