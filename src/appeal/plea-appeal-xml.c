/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An appeal file as XML.
 *
 * A file comes from anywhere, so it is read without network, without entities and within limits
 * that bound the work as well as the size. */

#include "config.h"

#include "plea-appeal-xml.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <string.h>

#include "plea-problem.h"
#include "plea-xml.h"

/* Bytes in which a file must bring on: a tag of many attributes takes the square of their number.
 */
#define MAX_SILENCE (64 * 1024)
#define CHUNK 4096

typedef struct
{
  const char *file_name;
  GPtrArray  *problems;
  guint       max_elements;
  GBytes     *bytes;
  gsize       n_fed;
  gsize       n_silent; /* of those that were fed, since anything came of them */
  guint       n_elements;
} Parser;

#define report(self, line, ...)                                                                    \
  g_ptr_array_add ((self)->problems,                                                               \
                   plea_problem_new ((self)->file_name, line, PLEA_NO_PLACE, __VA_ARGS__))

static void
report_xml_error (Parser *self, const xmlError *error)
{
  int              line = MAX (error->line, 1);
  g_autofree char *message = g_strdup (error->message != NULL ? error->message : "");

  message[strcspn (message, "\n")] = '\0';
  switch (error->code)
    {
    case XML_ERR_NAME_REQUIRED:
    case XML_ERR_ENTITYREF_SEMICOL_MISSING:
    case XML_ERR_UNDECLARED_ENTITY:
      report (self, line,
              _ ("“&” and “<” have a special meaning in XML; write &amp; and &lt; instead."));
      break;
    case XML_ERR_INVALID_ENCODING:
    case XML_ERR_INVALID_CHAR:
      report (self, line,
              _ ("Some characters here are not in UTF-8; save the file in that encoding."));
      break;
    case XML_ERR_TAG_NAME_MISMATCH:
      report (self, line, _ ("“%s”, opened in line %d, is closed here as “%s”."), error->str1,
              error->int1, error->str2);
      break;
    default:
      /* TRANSLATORS: %s is a message of the XML library, in English */
      report (self, line, _ ("There is a mistake in the XML here: %s"), message);
      break;
    }
}

static void
on_xml_error (void *data, PleaXmlFault *error)
{
  xmlParserCtxt *context = data;
  Parser        *self = context->_private;

  if (error->level != XML_ERR_WARNING && self->problems->len == 0)
    report_xml_error (self, error);
}

static void
stop (xmlParserCtxt *context, const char *sentence)
{
  Parser *self = context->_private;

  if (self->problems->len == 0)
    report (self, xmlSAX2GetLineNumber (context), "%s", sentence);
  xmlStopParser (context);
}

static void
on_document_type (void          *data,
                  const xmlChar *name,
                  const xmlChar *public_id,
                  const xmlChar *system_id)
{
  /* Entities can be made to grow without end or to read other files; appeals have no use for them.
   */
  stop (data, _ ("An appeal may not declare a document type; remove the line with “DOCTYPE”."));
}

static void
on_element (void           *data,
            const xmlChar  *name,
            const xmlChar  *prefix,
            const xmlChar  *address,
            int             n_namespaces,
            const xmlChar **namespaces,
            int             n_attributes,
            int             n_defaulted,
            const xmlChar **attributes)
{
  xmlParserCtxt *context = data;
  Parser        *self = context->_private;

  self->n_silent = 0;
  if (++self->n_elements > self->max_elements)
    stop (context, _ ("This is too large for an appeal."));
  else
    xmlSAX2StartElementNs (data, name, prefix, address, n_namespaces, namespaces, n_attributes,
                           n_defaulted, attributes);
}

static void
on_characters (void *data, const xmlChar *characters, int length)
{
  Parser *self = ((xmlParserCtxt *) data)->_private;

  self->n_silent = 0;
  xmlSAX2Characters (data, characters, length);
}

static int
feed (void *data, char *buffer, int length)
{
  Parser     *self = data;
  gsize       size;
  const char *bytes = g_bytes_get_data (self->bytes, &size);
  gsize       n = MIN (MIN ((gsize) length, CHUNK), size - self->n_fed);

  if (self->n_silent > MAX_SILENCE)
    {
      report (self, 0, _ ("This is too large for an appeal."));
      return -1;
    }

  memcpy (buffer, bytes + self->n_fed, n);
  self->n_fed += n;
  self->n_silent += n;

  return (int) n;
}

static xmlDoc *
parse (Parser *self)
{
  xmlParserCtxt *context = xmlNewParserCtxt ();
  xmlDoc        *document;

  context->_private = self;
  context->sax->serror = on_xml_error;
  context->sax->internalSubset = on_document_type;
  context->sax->startElementNs = on_element;
  context->sax->characters = on_characters;
  context->sax->ignorableWhitespace = on_characters;
  context->sax->comment = NULL;
  context->sax->processingInstruction = NULL;
  document = xmlCtxtReadIO (context, feed, NULL, self, self->file_name, NULL,
                            XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES);
  if (document == NULL && self->problems->len == 0)
    report (self, 1, _ ("The file is empty or is not XML."));
  xmlFreeParserCtxt (context);

  return document;
}

/**
 * plea_appeal_xml_parse:
 * @bytes: perhaps an appeal file
 * @limits: how much there may be in it
 * @file_name: its name, for messages
 * @problems: (element-type PleaProblem): what is wrong with it is added here
 *
 * Returns: (transfer full) (nullable): its XML, or %NULL when there is any problem
 */
PleaXmlDocument *
plea_appeal_xml_parse (GBytes              *bytes,
                       const PleaXmlLimits *limits,
                       const char          *file_name,
                       GPtrArray           *problems)
{
  GPtrArray *found = plea_problems_new ();
  Parser     self = { file_name, found, limits->n_elements, bytes, 0, 0, 0 };
  g_autoptr (PleaXmlDocument) document = NULL;
  gboolean is_good;

  if (g_bytes_get_size (bytes) <= limits->size)
    document = parse (&self);
  else
    report (&self, 0, "%s", _ (limits->too_large));
  is_good = found->len == 0;
  g_ptr_array_extend_and_steal (problems, found);

  return is_good ? g_steal_pointer (&document) : NULL;
}
