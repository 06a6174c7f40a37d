/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A saved or copied web page as lines of text, as somebody sees them who looks at it.
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
#include "plea-html-element.h"
#include "plea-html-head.h"
#include "plea-html-mending.h"
#include "plea-idioms.h"
#include "plea-text.h"
#include "plea-xml.h"

/* Pages that people make go some thirty elements deep, unless nothing was ever closed. */
#define MAX_DEPTH 2000

/* A page with a longer line is refused as too large. */
#define MAX_LINE (1024 * 1024)

/* “Read more: Ten fishermen detained” */
#define MAX_POINTER 24
#define MIN_POINTED_WORDS 3

/* “[12]”, “1, 2, 3” and spaces */
#define MAX_MARK 16

/* The longest label of a table and the most lines behind it. */
#define MAX_LABEL 40
#define MAX_VALUE 12

/* Where less than this part of a page is its text, classes have been misunderstood. */
#define MAX_PART_ASIDE 10

/* An element that has begun */
typedef struct
{
  const char    *name; /* as the parser keeps it */
  PleaHtmlTraits traits;
  guint          first_line;
  gsize          start; /* in the line */
  guint          n_cells;
  guint          cells[2]; /* where the first two begin */
  gboolean       has_label;
} Element;

typedef struct
{
  PleaSource    *source;
  xmlParserCtxt *parser;
  GArray        *elements;
  guint          open[PLEA_HTML_N_TRAITS]; /* how many elements with each trait */
  GString       *line;
  guint          line_number;
  gboolean       is_item;
  gboolean       has_plain; /* something in the line is no link */
  gboolean       takes_names;
  gboolean       is_note;  /* the line begins with a link back to where it belongs */
  GHashTable    *struck;   /* classes of what is struck out */
  gboolean       is_tight; /* Word’s paragraphs have nothing between them */
  gboolean       too_deep;
} Reading;

static guint *
count_open (Reading *self, PleaHtmlTraits trait)
{
  return &self->open[g_bit_nth_lsf (trait, -1)];
}

static gboolean
is_in (Reading *self, PleaHtmlTraits trait)
{
  return *count_open (self, trait) > 0;
}

static void
count (Reading *self, PleaHtmlTraits traits, int step)
{
  for (guint i = 0; i < PLEA_HTML_N_TRAITS; i++)
    if ((traits & (1u << i)) != 0)
      self->open[i] += (guint) step;
}

static PleaSourceLine *
get_line (Reading *self, guint i)
{
  return g_ptr_array_index (self->source->lines, i);
}

static void
remove_lines (Reading *self, guint first, guint n)
{
  for (guint i = first; i < first + n; i++)
    self->source->size -= strlen (get_line (self, i)->text);
  if (n > 0)
    g_ptr_array_remove_range (self->source->lines, first, n);
}

/* Whether nothing stands in the line but a link that leads elsewhere, or back from a footnote. */
static gboolean
is_pointer (Reading *self, const char *text)
{
  const char *colon = plea_text_find_mark (text, ":：");

  return strstr (text, "↩") != NULL
         || (!self->has_plain && !is_in (self, PLEA_HTML_HEADING) && colon != NULL
             && colon - text < MAX_POINTER && !plea_text_has_digit (text)
             && plea_text_count_words (colon) >= MIN_POINTED_WORDS);
}

static void
add_blank_line (Reading *self)
{
  guint n = self->source->lines->len;

  if (n > 0 && *get_line (self, n - 1)->text != '\0')
    plea_source_add (self->source, (guint) xmlSAX2GetLineNumber (self->parser), "");
}

/* How far from the text a line stands: surely, or in how many elements that seem to. */
static int
judge_aside (Reading *self, const char *text)
{
  if (is_in (self, PLEA_HTML_FIELD))
    return 0;
  if (is_in (self, PLEA_HTML_ASIDE) || self->is_note || is_pointer (self, text))
    return G_MAXINT;

  return (int) *count_open (self, PLEA_HTML_LIKELY_ASIDE);
}

static void
mark_line (Reading *self, PleaSourceLine *line)
{
  line->is_heading = is_in (self, PLEA_HTML_HEADING);
  line->is_item = self->is_item;
  line->is_aside = judge_aside (self, line->text);
}

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
      add_blank_line (self); /* of spaces that do not break, which people put there to be seen */
    }
  else
    {
      mark_line (self, line);
      self->is_item = FALSE;
    }
  self->has_plain = self->is_note = FALSE;
  if (plea_source_is_too_large (self->source))
    xmlStopParser (self->parser);
}

static void
begin_or_end_block (Reading *self, PleaHtmlTraits traits)
{
  gboolean is_inner_list = (traits & PLEA_HTML_LIST) != 0 && is_in (self, PLEA_HTML_ITEM);

  if ((traits & (PLEA_HTML_BLOCK | PLEA_HTML_ITEM)) != 0)
    end_line (self);
  if ((traits & PLEA_HTML_PARAGRAPH) != 0 && !is_inner_list)
    add_blank_line (self);
}

/* Where a line is broken in a line that is none yet, there is a blank one. */
static void
break_line (Reading *self)
{
  if (self->line->len > 0)
    end_line (self);
  else
    add_blank_line (self);
}

/* Tables of labels: “Office | Ministry of Justice” is “Office: Ministry of Justice”. */

static Element *
get_element (Reading *self, guint from_top)
{
  return &g_array_index (self->elements, Element, self->elements->len - 1 - from_top);
}

static Element *
find_row (Reading *self)
{
  for (guint i = 0; i < self->elements->len; i++)
    if ((get_element (self, i)->traits & PLEA_HTML_ROW) != 0)
      return get_element (self, i);

  return NULL;
}

/* Names of people have two words and more, labels that are not marked as such have one. */
static gboolean
is_label (const PleaSourceLine *line, gboolean is_marked)
{
  return !line->is_heading && !line->is_item && strlen (line->text) <= MAX_LABEL
         && !plea_text_ends_with (line->text, "?")
         && (is_marked || plea_text_ends_with_colon (line->text)
             || (plea_text_count_words (line->text) == 1 && g_utf8_strlen (line->text, -1) > 2
                 && !plea_text_has_digit (line->text) && strpbrk (line->text, "@/.") == NULL));
}

static guint
skip_blank (Reading *self, guint i)
{
  while (i < self->source->lines->len && *get_line (self, i)->text == '\0')
    i++;

  return i;
}

static void
end_row (Reading *self, const Element *row)
{
  guint            label = skip_blank (self, row->cells[0]);
  guint            value = row->n_cells == 2 ? skip_blank (self, row->cells[1]) : 0;
  g_autofree char *text = NULL;
  PleaSourceLine  *line;

  if (row->n_cells != 2 || label >= row->cells[1] || value >= self->source->lines->len
      || skip_blank (self, label + 1) < row->cells[1] || get_line (self, value)->is_heading
      || self->source->lines->len - value > MAX_VALUE
      || !is_label (get_line (self, label), row->has_label))
    return;

  line = get_line (self, value);
  text = g_strdup_printf ("%s%s %s", get_line (self, label)->text,
                          plea_text_ends_with_colon (get_line (self, label)->text) ? "" : ":",
                          line->text);
  self->source->size += strlen (text) - strlen (line->text);
  g_free (line->text);
  line->text = g_steal_pointer (&text);
  remove_lines (self, label, value - label);
}

static void
begin_cell (Reading *self, PleaHtmlTraits traits)
{
  Element *row = find_row (self);

  if (row == NULL)
    return;
  if ((traits & PLEA_HTML_TERM) != 0 && row->n_cells > 0)
    {
      end_row (self, row);
      row->n_cells = 0;
      row->has_label = FALSE;
    }

  if (row->n_cells < G_N_ELEMENTS (row->cells))
    row->cells[row->n_cells] = self->source->lines->len;
  /* Two labels side by side are the heads of columns. */
  row->has_label |= (traits & PLEA_HTML_LABEL) != 0 && row->n_cells == 0;
  row->n_cells += (traits & PLEA_HTML_LABEL) != 0 && row->n_cells == 1 ? 2 : 1;
}

/* “[1]”, and numbers and marks that are raised */
static void
end_mark (Reading *self, const Element *element)
{
  const char *pattern = (element->traits & PLEA_HTML_RAISED) != 0
                            ? "^\\s*(?:\\[[a-z]\\]|[\\[(]?(?:\\d{1,3}|[ivx]{1,4}|[*†‡§¶]+)(?:\\s*,"
                              "\\s*\\d{1,3})*[\\])]?)\\s*$"
                            : "^\\s*\\[(?:\\d{1,3}|[ivx]{1,4}|[*†‡])\\]\\s*$";

  if (element->first_line == self->source->lines->len && element->start < self->line->len
      && self->line->len - element->start <= MAX_MARK
      && !plea_text_ends_with_unit (self->line->str, element->start)
      && g_regex_match_simple (pattern, self->line->str + element->start, 0, 0))
    g_string_truncate (self->line, element->start);
}

static int
count_likely_asides (Reading *self, guint line)
{
  int n = 0;

  plea_foreach_in (Element, element, self->elements)
    n += (element->traits & PLEA_HTML_LIKELY_ASIDE) != 0 && element->first_line <= line;

  return n;
}

/* What stands about the page's heading only seemed to stand apart, unless for another reason, too.
 */
static void
find_main (Reading *self)
{
  guint first = G_MAXUINT;

  plea_foreach_in (Element, element, self->elements)
    if ((element->traits & PLEA_HTML_LIKELY_ASIDE) != 0)
      first = MIN (first, element->first_line);
  for (guint k = first; k < self->source->lines->len; k++)
    if (get_line (self, k)->is_aside == count_likely_asides (self, k))
      get_line (self, k)->is_aside = FALSE;

  plea_foreach_in (Element, element, self->elements)
    element->traits &= ~(PleaHtmlTraits) PLEA_HTML_LIKELY_ASIDE;
  *count_open (self, PLEA_HTML_LIKELY_ASIDE) = 0;
}

static void
enter (Reading *self, const char *name, PleaHtmlTraits traits)
{
  const Element element = {
    .name = name, .traits = traits, .first_line = self->source->lines->len, .start = self->line->len
  };

  if ((traits & PLEA_HTML_CELL) != 0)
    begin_cell (self, traits);
  if ((traits & PLEA_HTML_MAIN) != 0)
    find_main (self);
  if ((traits & PLEA_HTML_ITEM) != 0 && !is_in (self, PLEA_HTML_HIDDEN))
    self->is_item = TRUE;
  count (self, traits, 1);
  g_array_append_val (self->elements, element);
  if (self->elements->len > MAX_DEPTH)
    {
      self->too_deep = TRUE;
      xmlStopParser (self->parser);
    }
}

/* “On Monday at 09:00, A wrote:” above what A wrote */
static void
drop_announcement (Reading *self)
{
  guint last = self->source->lines->len;

  while (last > 0 && *get_line (self, last - 1)->text == '\0')
    last--;
  if (last > 0 && plea_text_ends_with_colon (get_line (self, last - 1)->text)
      && plea_text_has_digit (get_line (self, last - 1)->text))
    remove_lines (self, last - 1, self->source->lines->len - last + 1);
}

static void
on_start (void *data, const xmlChar *element, const xmlChar **attributes)
{
  Reading         *self = ((xmlParserCtxt *) data)->_private;
  const char      *name = (const char *) element;
  const char     **pairs = (const char **) attributes;
  PleaHtmlTraits   traits = plea_html_element_get_traits (name, pairs);
  g_autofree char *address = plea_html_element_get_protected (pairs);

  plea_html_head_take (self->source, name, pairs);
  if (plea_html_element_is_struck (self->struck, pairs))
    traits |= PLEA_HTML_HIDDEN;
  if ((traits & PLEA_HTML_HIDDEN) == 0 && !is_in (self, PLEA_HTML_HIDDEN))
    plea_html_head_take_picture (self->source, name, pairs, is_in (self, PLEA_HTML_ASIDE));
  if ((traits & PLEA_HTML_LINK) != 0 && self->line->len == 0)
    self->is_note = plea_html_element_leads_back (pairs);
  if (!self->takes_names)
    traits &= ~(PleaHtmlTraits) PLEA_HTML_LIKELY_ASIDE;
  if (self->is_tight && (traits & PLEA_HTML_WORD) != 0)
    traits &= ~(PleaHtmlTraits) PLEA_HTML_PARAGRAPH;
  begin_or_end_block (self, traits);
  if (g_strcmp0 (plea_html_element_get_attribute (pairs, "type"), "cite") == 0)
    drop_announcement (self);
  if ((traits & PLEA_HTML_BREAK) != 0 && !is_in (self, PLEA_HTML_HIDDEN))
    break_line (self);
  if (address != NULL)
    traits |= PLEA_HTML_HIDDEN;
  if (address != NULL && !is_in (self, PLEA_HTML_HIDDEN))
    g_string_append (self->line, address);

  enter (self, name, traits);
}

static void
leave (Reading *self)
{
  Element element = *get_element (self, 0);

  if ((element.traits & PLEA_HTML_TITLE) != 0 && self->source->title == NULL
      && !plea_is_blank (self->line->str))
    self->source->title = plea_clean_words (self->line->str);
  if ((element.traits & PLEA_HTML_TITLE) != 0)
    g_string_truncate (self->line, 0);
  if ((element.traits & (PLEA_HTML_RAISED | PLEA_HTML_LINK)) != 0)
    end_mark (self, &element);
  count (self, element.traits & PLEA_HTML_ITEM, -1);
  begin_or_end_block (self, element.traits);
  count (self, element.traits & ~(PleaHtmlTraits) PLEA_HTML_ITEM, -1);
  if ((element.traits & PLEA_HTML_ITEM) != 0)
    self->is_item = FALSE;
  if ((element.traits & PLEA_HTML_ROW) != 0)
    end_row (self, &element);
  g_array_set_size (self->elements, self->elements->len - 1);
}

/* Whatever was left open within it ends with it. */
static void
on_end (void *data, const xmlChar *element)
{
  Reading *self = ((xmlParserCtxt *) data)->_private;
  guint    n = 0;

  while (n < self->elements->len
         && !g_str_equal (get_element (self, n)->name, (const char *) element))
    n++;
  if (n == self->elements->len)
    return;
  for (guint i = 0; i <= n; i++)
    leave (self);
}

/* A line that is broken in the file is not broken on the page, but where it is kept as it is. */
static void
append_words (Reading *self, const char *words, gsize length)
{
  gsize start = self->line->len;

  g_string_append_len (self->line, words, (gssize) length);
  for (gsize i = start; i < self->line->len; i++)
    if (strchr ("\n\r\t", self->line->str[i]) != NULL)
      self->line->str[i] = ' ';

  if (self->line->str[start + strspn (self->line->str + start, " ")] != '\0')
    self->has_plain |= !is_in (self, PLEA_HTML_LINK);
  else if (start == 0)
    g_string_truncate (self->line, 0);
  if (start == 0)
    self->line_number = (guint) xmlSAX2GetLineNumber (self->parser);
}

static void
on_characters (void *data, const xmlChar *characters, int length)
{
  Reading    *self = ((xmlParserCtxt *) data)->_private;
  const char *p = (const char *) characters, *end = p + length;

  if (is_in (self, PLEA_HTML_HIDDEN))
    return;

  while (is_in (self, PLEA_HTML_PREFORMATTED) && p < end
         && memchr (p, '\n', (gsize) (end - p)) != NULL)
    {
      const char *next = memchr (p, '\n', (gsize) (end - p));

      append_words (self, p, (gsize) (next - p));
      break_line (self);
      p = next + 1;
    }
  append_words (self, p, (gsize) (end - p));
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

static void
parse (Reading *self, const char *html)
{
  xmlParserCtxt *parser = htmlNewParserCtxt ();
  xmlSAXHandler  handler = {
     .startElement = on_start,
     .endElement = on_end,
     .characters = on_characters,
     .ignorableWhitespace = on_characters,
     .serror = ignore_error,
     .initialized = 1,
  };

  *parser->sax = handler;
  parser->_private = self;
  self->parser = parser;
  xmlFreeDoc (htmlCtxtReadMemory (parser, html, (int) strlen (html), NULL, "UTF-8",
                                  HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
                                      | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC));
  end_line (self);
  htmlFreeParserCtxt (parser);
}

static PleaSource *
read_page (const char *html, gboolean takes_names, GError **error)
{
  g_autoptr (PleaSource) source = plea_source_new ();
  g_autoptr (GArray) elements = g_array_new (FALSE, FALSE, sizeof (Element));
  g_autoptr (GHashTable) struck = plea_html_element_find_struck (html);
  Reading reading = { .source = source,
                      .elements = elements,
                      .struck = struck,
                      .line = g_string_new (NULL),
                      .takes_names = takes_names,
                      .is_tight = plea_html_element_has_tight_paragraphs (html) };

  plea_html_head_find_day (source, html);
  parse (&reading, html);
  g_string_free (reading.line, TRUE);
  plea_foreach (PleaSourceLine, line, source->lines)
    line->is_aside = line->is_aside != 0;
  remove_lines (&reading, 0, source->attachments->len > 0 ? source->lines->len : 0);
  if (!reading.too_deep)
    return plea_source_check (source, error) ? g_steal_pointer (&source) : NULL;

  g_set_error_literal (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_TOO_DEEP,
                       _ ("This web page is nested too deeply for Plea to read."));

  return NULL;
}

/**
 * plea_source_html_read:
 * @html: a web page in UTF-8, whatever encoding it declares, or a part of one
 * @error: return location for what keeps it from being a page
 *
 * Returns: (transfer full) (nullable): the lines that somebody who looks at the page can see
 */
PleaSource *
plea_source_html_read (const char *html, GError **error)
{
  g_autofree char *prepared = plea_html_mend (html);
  g_autoptr (PleaSource) source = read_page (prepared, TRUE, error);

  if (source == NULL || plea_source_measure (source) * MAX_PART_ASIDE >= source->size)
    return g_steal_pointer (&source);

  return read_page (prepared, FALSE, error);
}
