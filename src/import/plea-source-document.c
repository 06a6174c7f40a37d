/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document of Word (.docx: ISO/IEC 29500) or LibreOffice (.odt: ISO/IEC 26300) as lines of text.
 * Both are archives with parts in XML, and much alike: paragraphs, runs, rows and cells. Elements
 * are known by their local names, of which none means two things. */

#include "config.h"

#include "plea-source-document.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <string.h>

#include "plea-archive.h"
#include "plea-document-pictures.h"
#include "plea-document-styles.h"
#include "plea-folding.h"
#include "plea-source-pictures.h"
#include "plea-text.h"
#include "plea-xml.h"

/* A paragraph that long is none of the lines of an address. */
#define MIN_LONG 90

/* The label of a row says it in so many words. */
#define MAX_LABEL_WORDS 4

typedef struct
{
  PleaSource         *source;
  PleaDocumentStyles *styles;
  GHashTable         *targets; /* of the part that is read */
  gboolean            is_aside;
  gboolean            begins_item; /* the next paragraph does */
  guint               n_tables;    /* in how many one stands */
  gboolean            was_spaced, was_item;
  char               *begun; /* (nullable): how the next paragraph begins */
} Document;

/* What is not read: what was deleted, notes, what nobody sees, and what is there a second time */
static const char *const skipped[] = { "del",
                                       "moveFrom",
                                       "Fallback",
                                       "rt",
                                       "instrText",
                                       "pPr",
                                       "rPr",
                                       "note",
                                       "annotation",
                                       "tracked-changes",
                                       "hidden-text",
                                       "ruby-text",
                                       "forms",
                                       "hidden-paragraph",
                                       "title",
                                       "desc",
                                       "automatic-styles",
                                       "styles",
                                       NULL };

static void read_children (Document *self, xmlNode *parent, GString *text);

static gboolean
is_called (xmlNode *node, const char *name)
{
  return g_str_equal (plea_xml_get_name (node), name);
}

/* Lines */

static PleaSourceLine *
get_last_line (const Document *self)
{
  GPtrArray *lines = self->source->lines;

  return lines->len > 0 ? g_ptr_array_index (lines, lines->len - 1) : NULL;
}

static PleaSourceLine *
add (Document *self, const char *text)
{
  PleaSourceLine *line = plea_source_add (self->source, self->source->lines->len + 1, text);

  line->is_aside = self->is_aside;

  return line;
}

static void
add_blank (Document *self)
{
  const PleaSourceLine *last = get_last_line (self);

  if (last != NULL && *last->text != '\0')
    add (self, "");
}

/* Paragraphs that stand right below each other are lines, as those of addresses are. */
static gboolean
is_apart (const Document *self, const char *text, gboolean is_item, gboolean is_spaced)
{
  const PleaSourceLine *last = get_last_line (self);

  if (self->n_tables > 0 || (is_item && self->was_item))
    return FALSE;

  return *text == '\0' || is_spaced || self->was_spaced || is_item != self->was_item
         || strlen (text) > MIN_LONG || (last != NULL && strlen (last->text) > MIN_LONG);
}

static void
add_lines (Document *self, const char *text, gboolean is_item, gboolean is_heading)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (!plea_is_blank (lines[i]))
      {
        PleaSourceLine *line = add (self, lines[i]);

        line->is_item = is_item;
        line->is_heading = is_heading;
        is_item = FALSE;
      }
}

static void
add_paragraph (Document *self, const PleaDocumentTraits *traits, const char *text)
{
  gboolean are[PLEA_DOCUMENT_N_TRAITS], is_item, is_spaced;

  for (guint i = 0; i < PLEA_DOCUMENT_N_TRAITS; i++)
    are[i] = plea_document_styles_is (self->styles, traits, (PleaDocumentTrait) i);
  if (are[PLEA_DOCUMENT_TRAIT_HIDDEN])
    return;

  is_item = are[PLEA_DOCUMENT_TRAIT_ITEM] && !are[PLEA_DOCUMENT_TRAIT_HEADING] && *text != '\0';
  is_spaced = are[PLEA_DOCUMENT_TRAIT_SPACED] && *text != '\0';

  if (is_apart (self, text, is_item, is_spaced))
    add_blank (self);
  add_lines (self, text, is_item, are[PLEA_DOCUMENT_TRAIT_HEADING]);
  self->was_item = is_item;
  self->was_spaced = is_spaced;
}

/* A large first letter is a paragraph of its own, as is what a deleted end has joined to the next.
 */
static gboolean
is_begun (xmlNode *node)
{
  xmlNode *properties = plea_xml_first_element (node, "pPr");
  xmlNode *frame = properties != NULL ? plea_xml_first_element (properties, "framePr") : NULL;
  xmlNode *mark = properties != NULL ? plea_xml_first_element (properties, "rPr") : NULL;

  return (frame != NULL && xmlHasProp (frame, BAD_CAST "dropCap") != NULL)
         || (mark != NULL && plea_xml_first_element (mark, "del") != NULL);
}

static void
read_paragraph (Document *self, xmlNode *node)
{
  PleaDocumentTraits traits = plea_document_styles_get_of_paragraph (self->styles, node);
  g_autoptr (GString) text = g_string_new (self->begun);

  g_clear_pointer (&self->begun, g_free);
  if (self->begins_item)
    traits.are[PLEA_DOCUMENT_TRAIT_ITEM] = 1;
  self->begins_item = FALSE;
  read_children (self, node, text);
  if (is_begun (node))
    self->begun = g_strdup (text->str);
  else
    add_paragraph (self, &traits, g_strstrip (text->str));
}

/* Tables */

static gboolean
is_label (const char *text)
{
  return *text != '\0' && !plea_text_has_digit (text) && !plea_text_is_prose (text)
         && plea_text_count_words (text) <= MAX_LABEL_WORDS;
}

static guint
count_cells (xmlNode *row)
{
  guint n_cells = 0;

  plea_xml_foreach (node, row, NULL) n_cells += is_called (node, "tc")
                                                || is_called (node, "table-cell");

  return n_cells;
}

/* A row of a label and what it says is one line. */
static void
read_row (Document *self, xmlNode *row)
{
  GPtrArray       *lines = self->source->lines;
  guint            first = lines->len;
  const char      *label;
  g_autofree char *both = NULL;

  read_children (self, row, NULL);
  if (count_cells (row) != 2 || lines->len != first + 2)
    return;

  label = ((PleaSourceLine *) g_ptr_array_index (lines, first))->text;
  if (!is_label (label))
    return;

  both = g_strdup_printf ("%s%s %s", label, plea_text_ends_with_colon (label) ? "" : ":",
                          ((PleaSourceLine *) g_ptr_array_index (lines, first + 1))->text);
  g_ptr_array_set_size (lines, (int) first);
  add (self, both);
}

static void
read_table (Document *self, xmlNode *table)
{
  if (self->n_tables == 0)
    add_blank (self);
  self->n_tables++;
  read_children (self, table, NULL);
  self->n_tables--;
  if (self->n_tables == 0)
    add_blank (self);
}

/* Elements */

/* What stands for characters, or %NULL */
static const char *
find_character (const char *name)
{
  static const char *const characters[][2] = {
    { "tab", " " },         { "s", " " },    { "br", "\n" },           { "cr", "\n" },
    { "line-break", "\n" }, { "ptab", " " }, { "noBreakHyphen", "-" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (characters); i++)
    if (g_str_equal (name, characters[i][0]))
      return characters[i][1];

  return NULL;
}

/* Rows that were deleted, and what asks to fill in a form */
static gboolean
is_left_out (xmlNode *node)
{
  static const char *const signs[][2] = { { "trPr", "del" }, { "sdtPr", "showingPlcHdr" } };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      xmlNode *properties = plea_xml_first_element (node, signs[i][0]);

      if (properties != NULL && plea_xml_first_element (properties, signs[i][1]) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
read_element (Document *self, xmlNode *node, GString *text)
{
  const char *name = plea_xml_get_name (node);
  const char *character = find_character (name);

  if (g_strv_contains (skipped, name) || is_left_out (node)
      || ((text != NULL || g_str_equal (name, "section"))
          && plea_document_styles_is_hidden (self->styles, node)))
    return;

  if (character != NULL && text != NULL)
    g_string_append (text, character);
  else if (g_str_equal (name, "sym") && text != NULL && text->len == 0)
    g_string_append (text, "• "); /* a mark of a list */
  else if (g_str_equal (name, "p") || g_str_equal (name, "h"))
    read_paragraph (self, node);
  else if (g_str_equal (name, "tbl") || g_str_equal (name, "table"))
    read_table (self, node);
  else if (g_str_equal (name, "tr") || g_str_equal (name, "table-row"))
    read_row (self, node);
  else
    {
      if (plea_document_pictures_is_frame (name))
        plea_document_pictures_mention (self->source, node, self->targets, self->is_aside);
      self->begins_item = self->begins_item || g_str_equal (name, "list-item");
      read_children (self, node, text);
    }
}

static void
read_children (Document *self, xmlNode *parent, GString *text)
{
  gboolean has_words = text != NULL && (!self->styles->is_word || is_called (parent, "t"));

  for (xmlNode *node = parent->children; node != NULL; node = node->next)
    if (node->type == XML_ELEMENT_NODE && !plea_source_is_too_large (self->source))
      read_element (self, node, text);
    else if (has_words && (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE))
      {
        /* A line that is broken in the file is not broken on paper. */
        g_strdelimit ((char *) node->content, "\n\r", ' ');
        g_string_append (text, (const char *) node->content);
      }
}

/* Parts */

static xmlDoc *
parse (GHashTable *parts, const char *name)
{
  GBytes     *part = g_hash_table_lookup (parts, name);
  gsize       size = 0;
  const char *data = part != NULL ? g_bytes_get_data (part, &size) : NULL;

  return size > 0 ? xmlReadMemory (data, (int) size, NULL, NULL,
                                   XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING)
                  : NULL;
}

static void
read_document (Document *self, GHashTable *parts, const char *name, xmlDoc *document)
{
  g_autofree char *relations_name = plea_document_pictures_name_relations (name);
  xmlDoc          *relations = parse (parts, relations_name);

  self->targets = plea_document_pictures_list_targets (relations);
  if (document != NULL && xmlDocGetRootElement (document) != NULL)
    read_children (self, xmlDocGetRootElement (document), NULL);
  g_clear_pointer (&self->targets, g_hash_table_unref);
  xmlFreeDoc (relations);
}

/* Heads and feet stand behind the text. */
static void
read_asides (Document *self, GHashTable *parts)
{
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (parts), (GCompareFunc) strcmp);

  self->is_aside = TRUE;
  for (GList *name = names; name != NULL; name = name->next)
    if (g_str_equal (name->data, "styles.xml") || g_str_has_prefix (name->data, "word/header")
        || g_str_has_prefix (name->data, "word/footer"))
      {
        xmlDoc *document = parse (parts, name->data);

        add_blank (self);
        read_document (self, parts, name->data, document);
        xmlFreeDoc (document);
      }
}

static void
remove_last_blank (Document *self)
{
  const PleaSourceLine *last = get_last_line (self);

  if (last != NULL && *last->text == '\0')
    g_ptr_array_set_size (self->source->lines, (int) self->source->lines->len - 1);
}

static void
take_title (PleaSource *source, xmlDoc *about)
{
  xmlNode *root = about != NULL ? xmlDocGetRootElement (about) : NULL;
  xmlNode *meta = root != NULL ? plea_xml_first_element (root, "meta") : NULL;
  xmlNode *title = root != NULL ? plea_xml_first_element (meta != NULL ? meta : root, "title")
                                : NULL;
  xmlChar *words = title != NULL ? xmlNodeGetContent (title) : NULL;

  plea_source_take_title (source, (const char *) words);
  xmlFree (words);
}

static void
take_styles (PleaDocumentStyles *styles, xmlDoc *part)
{
  if (part != NULL && xmlDocGetRootElement (part) != NULL)
    plea_document_styles_take (styles, xmlDocGetRootElement (part));
}

/* Returns whether it is sound. */
static gboolean
read_parts (PleaSource *source, GHashTable *parts, const char *main_part)
{
  gboolean           is_word = !g_str_equal (main_part, "content.xml");
  PleaDocumentStyles styles;
  Document           self = { .source = source, .styles = &styles };
  xmlDoc            *document = parse (parts, main_part);
  xmlDoc            *style_part = parse (parts, is_word ? "word/styles.xml" : "styles.xml");
  xmlDoc            *about = parse (parts, is_word ? "docProps/core.xml" : "meta.xml");

  plea_document_styles_init (&styles, is_word);
  take_styles (&styles, style_part);
  if (!is_word)
    take_styles (&styles, document);
  read_document (&self, parts, main_part, document);
  read_asides (&self, parts);
  remove_last_blank (&self);
  take_title (source, about);

  g_free (self.begun);
  plea_document_styles_clear (&styles);
  xmlFreeDoc (about);
  xmlFreeDoc (style_part);
  xmlFreeDoc (document);

  return document != NULL;
}

static gboolean
is_wanted (const char *name)
{
  static const char *const names[] = { "content.xml",       "styles.xml",      "meta.xml",
                                       "docProps/core.xml", "word/styles.xml", NULL };

  return g_strv_contains (names, name) || g_str_has_prefix (name, "word/_rels/")
         || (g_str_has_suffix (name, ".xml")
             && (g_str_has_prefix (name, "word/document") || g_str_has_prefix (name, "word/header")
                 || g_str_has_prefix (name, "word/footer")));
}

/* Pictures */

/* Drawings are none that may be a portrait. */
static gboolean
is_picture (const char *name)
{
  static const char *const endings[] = { ".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif" };
  g_autofree char         *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      return g_str_has_prefix (name, "word/media/") || g_str_has_prefix (name, "Pictures/");

  return FALSE;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  g_autofree char *one = g_utf8_collate_key_for_filename (a, -1);
  g_autofree char *other = g_utf8_collate_key_for_filename (b, -1);

  return strcmp (one, other);
}

/* Apart from the text, whose room they do not take. Those that it does not speak of are behind the
 * others; Word numbers them. */
static void
take_pictures (PleaSource *source, GBytes *bytes)
{
  g_autoptr (GHashTable) pictures = plea_archive_unpack (bytes, is_picture);
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (pictures), compare_names);

  for (GList *name = names; name != NULL; name = name->next)
    {
      GBytes *picture = g_hash_table_lookup (pictures, name->data);

      if (!plea_source_find_picture (source, name->data, picture))
        plea_source_add_picture (source, NULL, NULL, picture);
    }
}

static const char *
find_main_part (GHashTable *parts)
{
  GHashTableIter iter;
  gpointer       name;

  g_hash_table_iter_init (&iter, parts);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (g_str_has_prefix (name, "word/document") || g_str_equal (name, "content.xml"))
      return name;

  return NULL;
}

/**
 * plea_source_document_read:
 * @bytes: a .docx or .odt file
 * @error: return location for what keeps it from being read
 *
 * Returns: (transfer full) (nullable): its paragraphs, items and cells; heads and feet behind them
 */
PleaSource *
plea_source_document_read (GBytes *bytes, GError **error)
{
  g_autoptr (PleaSource) source = plea_source_new ();
  g_autoptr (GHashTable) parts = plea_archive_unpack (bytes, is_wanted);
  const char *main_part = find_main_part (parts);

  if (main_part != NULL && read_parts (source, parts, main_part))
    {
      take_pictures (source, bytes);
      return plea_source_check (source, error) ? g_steal_pointer (&source) : NULL;
    }

  g_set_error_literal (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_NOT_TEXT,
                       main_part != NULL
                           ? _ ("This could not be read. Open it, copy its text and paste it here.")
                           : _ ("This is an office document or an archive. Open it, copy its "
                                "text and paste it here."));

  return NULL;
}
