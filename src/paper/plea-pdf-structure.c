/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The structure of a PDF, and what of its content belongs to it: what Cairo cannot say. */

#include "config.h"

#include "plea-pdf-structure.h"

#include <stdlib.h>

#include "plea-idioms.h"

/* Says in the parent tree, which leads from what is drawn on a page back to the structure, what it
 * is that @element draws there. The tree has the number of each page and behind it what is on it;
 * Cairo numbers pages from 0 without a gap, so that nothing need be looked for. */
static void
set_parent (qpdf_data pdf, qpdf_oh parent_tree, qpdf_oh element, qpdf_oh parent)
{
  qpdf_oh page = qpdf_oh_get_key (pdf, element, "/Pg");
  int number = qpdf_oh_get_int_value_as_int (pdf, qpdf_oh_get_key (pdf, page, "/StructParents"));
  int content = qpdf_oh_get_int_value_as_int (pdf, qpdf_oh_get_key (pdf, element, "/K"));

  qpdf_oh_set_array_item (pdf, qpdf_oh_get_array_item (pdf, parent_tree, 2 * number + 1), content,
                          parent);
}

/* What kind of element @object is, with a slash, or "" for what is drawn, which is none. */
static const char *
get_tag (qpdf_data pdf, qpdf_oh object)
{
  qpdf_oh     type = qpdf_oh_is_dictionary (pdf, object) ? qpdf_oh_get_key (pdf, object, "/S") : 0;
  const char *tag = type != 0 && qpdf_oh_is_name (pdf, type) ? qpdf_oh_get_name (pdf, type) : "";

  qpdf_oh_release (pdf, type);

  return tag;
}

/* How many there are; what is drawn by a single element is no array, of which qpdf would complain.
 */
static int
count_children (qpdf_data pdf, qpdf_oh children)
{
  return qpdf_oh_is_array (pdf, children) ? qpdf_oh_get_array_n_items (pdf, children) : 0;
}

/* The last element within @element that holds content rather than elements. */
static qpdf_oh
find_last_leaf (qpdf_data pdf, qpdf_oh element)
{
  qpdf_oh children = qpdf_oh_get_key (pdf, element, "/K");
  int     n_children = count_children (pdf, children);
  qpdf_oh last;

  if (n_children == 0)
    return element;

  last = qpdf_oh_get_array_item (pdf, children, n_children - 1);

  return *get_tag (pdf, last) != '\0' ? find_last_leaf (pdf, last) : element;
}

/* Adds what is drawn by @element to what is drawn by @leaf, which began on a page before. */
static void
join (qpdf_data pdf, qpdf_oh parent_tree, qpdf_oh leaf, qpdf_oh element)
{
  qpdf_oh content = qpdf_oh_get_key (pdf, leaf, "/K");
  qpdf_oh reference = qpdf_oh_new_dictionary (pdf);

  if (!qpdf_oh_is_array (pdf, content))
    {
      qpdf_oh first = content;

      content = qpdf_oh_new_array (pdf);
      qpdf_oh_append_item (pdf, content, first);
      qpdf_oh_replace_key (pdf, leaf, "/K", content);
    }
  qpdf_oh_replace_key (pdf, reference, "/Type", qpdf_oh_new_name (pdf, "/MCR"));
  qpdf_oh_replace_key (pdf, reference, "/Pg", qpdf_oh_get_key (pdf, element, "/Pg"));
  qpdf_oh_replace_key (pdf, reference, "/MCID", qpdf_oh_get_key (pdf, element, "/K"));
  qpdf_oh_append_item (pdf, content, reference);
  set_parent (pdf, parent_tree, element, leaf);
}

static void complete_children (qpdf_data pdf, qpdf_oh parent_tree, qpdf_oh element);

/* Returns whether @child stays an element of its own behind those @kept. */
static gboolean
complete_child (qpdf_data pdf, qpdf_oh parent_tree, const GArray *kept, qpdf_oh child)
{
  const char *tag = get_tag (pdf, child);

  if (g_str_equal (tag, "/" PLEA_PDF_TAG_HEADER))
    {
      set_parent (pdf, parent_tree, child, qpdf_oh_new_null (pdf));
      return FALSE;
    }
  if (g_str_equal (tag, "/" PLEA_PDF_TAG_CONTINUED) && kept->len > 0)
    {
      qpdf_oh previous = g_array_index (kept, qpdf_oh, kept->len - 1);

      join (pdf, parent_tree, find_last_leaf (pdf, previous), child);
      return FALSE;
    }
  if (*tag != '\0')
    complete_children (pdf, parent_tree, child);

  return TRUE;
}

/* What stays goes into a new array: qpdf takes longer to take one thing out of a long array than to
 * make it. */
static void
replace_children (qpdf_data pdf, qpdf_oh element, const GArray *kept)
{
  qpdf_oh children = qpdf_oh_new_array (pdf);

  for (guint i = 0; i < kept->len; i++)
    qpdf_oh_append_item (pdf, children, g_array_index (kept, qpdf_oh, i));
  qpdf_oh_replace_key (pdf, element, "/K", children);
}

/* A file of many letters has so many elements that even the handles of qpdf for them count. */
static void
complete_children (qpdf_data pdf, qpdf_oh parent_tree, qpdf_oh element)
{
  qpdf_oh children = qpdf_oh_get_key (pdf, element, "/K");
  int     n_children = count_children (pdf, children);
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (qpdf_oh));

  for (int i = 0; i < n_children; i++)
    {
      qpdf_oh child = qpdf_oh_get_array_item (pdf, children, i);

      if (complete_child (pdf, parent_tree, kept, child))
        g_array_append_val (kept, child);
      else
        qpdf_oh_release (pdf, child);
    }
  if (kept->len < (guint) n_children)
    replace_children (pdf, element, kept);

  for (guint i = 0; i < kept->len; i++)
    qpdf_oh_release (pdf, g_array_index (kept, qpdf_oh, i));
  qpdf_oh_release (pdf, children);
}

/* Content */

#define END_OF_TAG "\nEMC\n"
#define RESTORE "\nQ\n"

#define TAG_TO_REPLACE "^/(?:(\\w+) << /MCID (\\d+) >>|Span << /ActualText (<\\w*>) >>) BDC$"
#define HEADER_TAG "/Artifact << /Type /Pagination /Subtype /Header >> BDC"

/* A page whose tags are replaced. */
typedef struct
{
  qpdf_data pdf;
  qpdf_oh   parents; /* which elements draw what on it */
  int       content; /* what is drawn now, or -1 */
} Page;

/* Words for glyphs that do not say them. Poppler takes the end of what has no number for the end of
 * the paragraph, so that these get one too, of the same element. */
static void
append_words (Page *page, const char *words, GString *replaced)
{
  int number = qpdf_oh_get_array_n_items (page->pdf, page->parents);

  if (page->content < 0)
    {
      g_string_append_printf (replaced, "/Span << /ActualText %s >> BDC", words);
      return;
    }

  qpdf_oh_append_item (page->pdf, page->parents,
                       qpdf_oh_get_array_item (page->pdf, page->parents, page->content));
  g_string_append_printf (replaced, "/Span << /MCID %d /ActualText %s >> BDC", number, words);
}

static gboolean
append_replacement (const GMatchInfo *match, GString *replaced, gpointer data)
{
  Page            *page = data;
  g_autofree char *tag = g_match_info_fetch (match, 1);
  g_autofree char *content = g_match_info_fetch (match, 2);
  g_autofree char *words = g_match_info_fetch (match, 3);

  if (words != NULL && *words != '\0')
    {
      append_words (page, words, replaced);
      return FALSE;
    }

  page->content = g_str_equal (tag, PLEA_PDF_TAG_HEADER) ? -1 : atoi (content);
  if (g_str_equal (tag, PLEA_PDF_TAG_HEADER))
    g_string_append (replaced, HEADER_TAG);
  else
    g_string_append_printf (replaced, "/%s << /MCID %s >> BDC",
                            g_str_equal (tag, PLEA_PDF_TAG_CONTINUED) ? "P" : tag, content);

  return FALSE;
}

/* Cairo begins each tag on a line of its own, and no line within a string of text, of which it
 * writes the bytes as ASCII. */
static GString *
replace_tags (Page *page, const char *content, gsize size)
{
  const GRegex *tags = plea_once (
      g_regex_new (TAG_TO_REPLACE, G_REGEX_RAW | G_REGEX_MULTILINE, 0, NULL));
  g_autofree char *replaced = g_regex_replace_eval (tags, content, (gssize) size, 0, 0,
                                                    append_replacement, page, NULL);

  return replaced != NULL ? g_string_new (replaced) : g_string_new_len (content, (gssize) size);
}

/* Marks where to fold are drawn behind the last tag of a page, and before its graphics state, which
 * Cairo saved, is restored. */
static void
mark_what_is_last (GString *content)
{
  const char *last_end = g_strrstr_len (content->str, (gssize) content->len, END_OF_TAG);
  gsize       begin = last_end != NULL ? (gsize) (last_end - content->str) + strlen (END_OF_TAG)
                                       : content->len;
  gsize       end = g_str_has_suffix (content->str, RESTORE) ? content->len - strlen (RESTORE) + 1
                                                             : content->len;

  if (begin >= end)
    return;

  g_string_insert (content, (gssize) end, "EMC\n");
  g_string_insert (content, (gssize) begin, "/Artifact << /Type /Page >> BDC\n");
}

static void
replace_tags_of_page (qpdf_data pdf, qpdf_oh parent_tree, qpdf_oh page)
{
  qpdf_oh        stream = qpdf_oh_get_key (pdf, page, "/Contents");
  unsigned char *data = NULL;
  gsize          size = 0;
  Page           replacement = { .pdf = pdf, .content = -1 };
  g_autoptr (GString) content = NULL;

  if (qpdf_oh_get_stream_data (pdf, stream, qpdf_dl_generalized, NULL, &data, &size) & QPDF_ERRORS)
    return;

  replacement.parents = qpdf_oh_get_array_item (
      pdf, parent_tree,
      2 * qpdf_oh_get_int_value_as_int (pdf, qpdf_oh_get_key (pdf, page, "/StructParents")) + 1);
  content = replace_tags (&replacement, (const char *) data, size);
  mark_what_is_last (content);
  /* What is as it was need not be compressed once more. */
  if (content->len != size || memcmp (content->str, data, size) != 0)
    qpdf_oh_replace_stream_data (pdf, stream, (const unsigned char *) content->str, content->len,
                                 qpdf_oh_new_null (pdf), qpdf_oh_new_null (pdf));
  free (data);
}

/* Attributes */

static gboolean
holds_text (const char *tag)
{
  return g_strv_contains (
      (const char *const[]){ "/P", "/H1", "/H2", "/Lbl", "/LBody", "/TH", "/TD", NULL }, tag);
}

static void
set_attribute (qpdf_data   pdf,
               qpdf_oh     element,
               const char *owner,
               const char *key,
               const char *value)
{
  qpdf_oh attributes = qpdf_oh_new_dictionary (pdf);

  qpdf_oh_replace_key (pdf, attributes, "/O", qpdf_oh_new_name (pdf, owner));
  qpdf_oh_replace_key (pdf, attributes, key, qpdf_oh_new_name (pdf, value));
  qpdf_oh_replace_key (pdf, element, "/A", attributes);
}

static void
describe_element (qpdf_data        pdf,
                  qpdf_oh          element,
                  const char      *tag,
                  const GPtrArray *languages,
                  guint           *nth)
{
  const char *language = NULL;

  /* Demands are numbered. */
  if (g_str_equal (tag, "/L"))
    set_attribute (pdf, element, "/List", "/ListNumbering", "/Decimal");
  if (g_str_equal (tag, "/TH"))
    set_attribute (pdf, element, "/Table", "/Scope", "/Column");
  if (holds_text (tag) && *nth < languages->len)
    language = languages->pdata[(*nth)++];
  if (language != NULL)
    qpdf_oh_replace_key (pdf, element, "/Lang", qpdf_oh_new_unicode_string (pdf, language));
}

/* All elements within @element, in their order. */
static void
describe_children (qpdf_data pdf, qpdf_oh element, const GPtrArray *languages, guint *nth)
{
  qpdf_oh children = qpdf_oh_get_key (pdf, element, "/K");
  int     n_children = count_children (pdf, children);

  for (int i = 0; i < n_children; i++)
    {
      qpdf_oh     child = qpdf_oh_get_array_item (pdf, children, i);
      const char *tag = get_tag (pdf, child);

      if (*tag != '\0')
        {
          describe_element (pdf, child, tag, languages, nth);
          describe_children (pdf, child, languages, nth);
        }
      qpdf_oh_release (pdf, child);
    }
  qpdf_oh_release (pdf, children);
}

/**
 * plea_pdf_structure_complete:
 * @pdf: a PDF that Cairo wrote
 * @languages: (element-type utf8): the language of each element that holds text, in their order;
 *   %NULL where it is the document's
 *
 * Gives the structure what Cairo cannot.
 */
void
plea_pdf_structure_complete (qpdf_data pdf, const GPtrArray *languages)
{
  guint   nth = 0;
  qpdf_oh tree = qpdf_oh_get_key (pdf, qpdf_get_root (pdf), "/StructTreeRoot");
  qpdf_oh parent_tree = qpdf_oh_get_key (pdf, qpdf_oh_get_key (pdf, tree, "/ParentTree"), "/Nums");

  complete_children (pdf, parent_tree, tree);
  describe_children (pdf, tree, languages, &nth);
  for (int i = 0; i < qpdf_get_num_pages (pdf); i++)
    replace_tags_of_page (pdf, parent_tree, qpdf_get_page_n (pdf, (size_t) i));
}
