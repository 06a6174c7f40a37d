/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A saved web page as lines of text, as a browser's “Select All” and “Copy” would give them.
 *
 * libxml2's parser calls this code element by element, so that no tree grows and a page nested
 * without end is given up early. It loads nothing. */

#include "config.h"

#include "plea-source-html.h"

#include <glib/gi18n-lib.h>
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <string.h>

#include "plea-folding.h"
#include "plea-xml.h"

/* Pages that people make go some thirty elements deep. */
#define MAX_DEPTH 512

/* A page with a longer line is refused as too large. */
#define MAX_LINE (1024 * 1024)

typedef struct
{
  PleaSource    *source;
  xmlParserCtxt *parser;
  GString       *line;
  guint          line_number;
  guint          depth;
  guint          hidden_depth; /* of the outermost element whose text nobody sees, or 0 */
  guint          aside_depth;  /* of the outermost element that stands apart, or 0 */
  gboolean       is_heading;
  gboolean       is_item;
  gboolean       in_title;
  gboolean       too_deep;
} Reading;

/* What nobody sees */
static const char *const invisible[] = { "script", "style",  "noscript", "template", "svg",
                                         "iframe", "object", "select",   "textarea", "audio",
                                         "video",  "canvas", "math",     "datalist", NULL };

/* What stands apart from the text of a page */
static const char *const asides[] = { "nav", "footer", "aside", "button", "form", NULL };

/* What begins and ends a line */
static const char *const blocks[] = {
  "address", "article", "aside",   "blockquote", "body",   "br",       "button",     "caption",
  "center",  "dd",      "div",     "dl",         "dt",     "fieldset", "figcaption", "figure",
  "footer",  "form",    "h1",      "h2",         "h3",     "h4",       "h5",         "h6",
  "header",  "hr",      "li",      "legend",     "main",   "nav",      "ol",         "p",
  "pre",     "section", "summary", "details",    "table",  "tbody",    "td",         "tfoot",
  "th",      "thead",   "tr",      "ul",         "option", NULL
};

/* What stands between blank lines */
static const char *const paragraphs[] = { "p",  "h1", "h2",         "h3",    "h4", "h5",  "h6",
                                          "ul", "ol", "blockquote", "table", "hr", "pre", NULL };

/* What has no end */
static const char *const empty[] = { "area",  "base",  "basefont", "br",    "col",     "embed",
                                     "frame", "hr",    "img",      "input", "isindex", "link",
                                     "meta",  "param", "source",   "track", "wbr",     NULL };

static void
end_line (Reading *self)
{
  GPtrArray      *lines = self->source->lines;
  PleaSourceLine *line;

  if (self->line->len == 0)
    return;

  line = plea_source_add (self->source, self->line_number, self->line->str);
  g_string_truncate (self->line, 0);
  if (*line->text == '\0')
    {
      g_ptr_array_remove_index (lines, lines->len - 1);
      return;
    }

  line->is_heading = self->is_heading;
  line->is_item = self->is_item;
  line->is_aside = self->aside_depth > 0;
  self->is_item = FALSE;
  if (plea_source_is_too_large (self->source))
    xmlStopParser (self->parser);
}

static void
add_blank_line (Reading *self)
{
  GPtrArray            *lines = self->source->lines;
  const PleaSourceLine *last = lines->len > 0 ? g_ptr_array_index (lines, lines->len - 1) : NULL;

  if (last != NULL && *last->text != '\0')
    plea_source_add (self->source, (guint) xmlSAX2GetLineNumber (self->parser), "");
}

static void
begin_or_end_block (Reading *self, const char *name)
{
  if (g_strv_contains (blocks, name))
    end_line (self);
  if (g_strv_contains (paragraphs, name))
    add_blank_line (self);
}

static const char *
get_attribute (const xmlChar **attributes, const char *name)
{
  for (guint i = 0; attributes != NULL && attributes[i] != NULL; i += 2)
    if (g_ascii_strcasecmp ((const char *) attributes[i], name) == 0)
      return attributes[i + 1] != NULL ? (const char *) attributes[i + 1] : "";

  return NULL;
}

static void
set_once (char **field, const char *value)
{
  g_autofree char *words = value != NULL ? plea_clean_words (value) : NULL;

  if (*field == NULL && words != NULL && *words != '\0')
    *field = g_steal_pointer (&words);
}

static void
take_meta (Reading *self, const xmlChar **attributes)
{
  const char *property = get_attribute (attributes, "property");
  const char *content = get_attribute (attributes, "content");

  if (g_strcmp0 (property, "og:url") == 0)
    set_once (&self->source->address, content);
  else if (g_strcmp0 (property, "og:site_name") == 0)
    set_once (&self->source->publisher, content);
}

static void
take_attributes (Reading *self, const char *name, const xmlChar **attributes)
{
  if (g_str_equal (name, "html"))
    set_once (&self->source->language, get_attribute (attributes, "lang"));
  else if (g_str_equal (name, "meta"))
    take_meta (self, attributes);
  else if (g_str_equal (name, "link")
           && g_strcmp0 (get_attribute (attributes, "rel"), "canonical") == 0)
    {
      g_clear_pointer (&self->source->address, g_free);
      set_once (&self->source->address, get_attribute (attributes, "href"));
    }
}

static gboolean
is_hidden (const char *name, const xmlChar **attributes)
{
  const char      *style = get_attribute (attributes, "style");
  g_autofree char *lower = style != NULL ? g_ascii_strdown (style, -1) : g_strdup ("");

  return g_strv_contains (invisible, name) || get_attribute (attributes, "hidden") != NULL
         || strstr (lower, "display:none") != NULL || strstr (lower, "display: none") != NULL;
}

static gboolean
is_heading (const char *name)
{
  return name[0] == 'h' && g_ascii_isdigit (name[1]) && name[2] == '\0';
}

static void
enter (Reading *self, const char *name, const xmlChar **attributes)
{
  self->depth++;
  if (self->hidden_depth == 0 && is_hidden (name, attributes))
    self->hidden_depth = self->depth;
  if (self->aside_depth == 0 && g_strv_contains (asides, name))
    self->aside_depth = self->depth;
  if (self->depth > MAX_DEPTH)
    {
      self->too_deep = TRUE;
      xmlStopParser (self->parser);
    }
}

static void
on_start (void *data, const xmlChar *element, const xmlChar **attributes)
{
  Reading    *self = ((xmlParserCtxt *) data)->_private;
  const char *name = (const char *) element;

  take_attributes (self, name, attributes);
  begin_or_end_block (self, name);
  if (g_str_equal (name, "li"))
    self->is_item = TRUE;
  if (is_heading (name))
    self->is_heading = TRUE;
  if (g_str_equal (name, "title") && self->source->title == NULL && self->hidden_depth == 0)
    self->in_title = TRUE;

  if (!g_strv_contains (empty, name))
    enter (self, name, attributes);
}

static void
leave (Reading *self)
{
  if (self->hidden_depth == self->depth)
    self->hidden_depth = 0;
  if (self->aside_depth == self->depth)
    self->aside_depth = 0;
  if (self->depth > 0)
    self->depth--;
}

static void
on_end (void *data, const xmlChar *element)
{
  Reading    *self = ((xmlParserCtxt *) data)->_private;
  const char *name = (const char *) element;

  begin_or_end_block (self, name);
  if (is_heading (name))
    self->is_heading = FALSE;
  if (g_str_equal (name, "li"))
    self->is_item = FALSE;
  if (self->in_title)
    {
      self->source->title = plea_clean_words (self->line->str);
      g_string_truncate (self->line, 0);
      self->in_title = FALSE;
    }

  if (!g_strv_contains (empty, name))
    leave (self);
}

static void
on_characters (void *data, const xmlChar *characters, int length)
{
  Reading *self = ((xmlParserCtxt *) data)->_private;
  gsize    start = self->line->len;

  if (self->hidden_depth > 0)
    return;

  g_string_append_len (self->line, (const char *) characters, length);
  /* A line that is broken in the file is not broken on the page. */
  for (gsize i = start; i < self->line->len; i++)
    if (strchr ("\n\r\t", self->line->str[i]) != NULL)
      self->line->str[i] = ' ';

  if (start == 0 && self->line->str[strspn (self->line->str, " ")] == '\0')
    g_string_truncate (self->line, 0);
  else if (start == 0)
    self->line_number = (guint) xmlSAX2GetLineNumber (self->parser);

  if (self->line->len > MAX_LINE)
    {
      self->source->size += MAX_LINE;
      xmlStopParser (self->parser);
    }
}

static void
ignore_error (void *data, PleaXmlFault *error)
{
}

static xmlSAXHandler
make_handler (void)
{
  xmlSAXHandler handler = { 0 };

  handler.startElement = on_start;
  handler.endElement = on_end;
  handler.characters = on_characters;
  handler.ignorableWhitespace = on_characters;
  handler.serror = ignore_error;
  handler.initialized = 1;

  return handler;
}

static void
parse (Reading *self, const char *html)
{
  xmlSAXHandler  handler = make_handler ();
  xmlParserCtxt *parser = htmlNewParserCtxt ();

  *parser->sax = handler;
  parser->_private = self;
  self->parser = parser;
  xmlFreeDoc (htmlCtxtReadMemory (parser, html, (int) strlen (html), NULL, "UTF-8",
                                  HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
                                      | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC));
  end_line (self);
  htmlFreeParserCtxt (parser);
}

/**
 * plea_source_html_read:
 * @html: a web page in UTF-8, whatever encoding it declares
 * @error: return location for what keeps it from being a page
 *
 * Returns: (transfer full) (nullable): the lines that somebody who looks at the page can see
 */
PleaSource *
plea_source_html_read (const char *html, GError **error)
{
  g_autoptr (PleaSource) source = plea_source_new ();
  Reading reading = { .source = source, .line = g_string_new (NULL) };

  parse (&reading, html);
  g_string_free (reading.line, TRUE);
  if (reading.too_deep)
    {
      g_set_error_literal (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_TOO_DEEP,
                           _ ("The web page is nested too deeply to be one that people wrote."));
      return NULL;
    }

  return plea_source_check (source, error) ? g_steal_pointer (&source) : NULL;
}
