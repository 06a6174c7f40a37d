/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What PDF/UA-1 (ISO 14289-1) asks of a file, as far as our files have it: text, lines, and no
 * pictures, forms, links or scripts. The rules are those of the Matterhorn Protocol, read back by
 * qpdf from the finished file. */

#include "plea-test-ua.h"

#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

typedef struct
{
  qpdf_data pdf;
  GString  *complaints;
} Check;

/* All handles are released with the file. */
#define get(object, key) qpdf_oh_get_key (self->pdf, object, key)

G_GNUC_PRINTF (3, 4)
static void
expect (Check *self, gboolean holds, const char *rule, ...)
{
  va_list arguments;

  if (holds)
    return;

  va_start (arguments, rule);
  g_string_append_vprintf (self->complaints, rule, arguments);
  g_string_append_c (self->complaints, '\n');
  va_end (arguments);
}

static gboolean
is_true (Check *self, qpdf_oh object)
{
  return qpdf_oh_is_bool (self->pdf, object) && qpdf_oh_get_bool_value (self->pdf, object);
}

/* 06, 07, 11: what the catalog says of the whole */
static void
check_catalog (Check *self)
{
  qpdf_oh        catalog = qpdf_get_root (self->pdf);
  unsigned char *data = NULL;
  gsize          size = 0;

  expect (self, is_true (self, get (get (catalog, "/MarkInfo"), "/Marked")), "not marked");
  expect (self, !is_true (self, get (get (catalog, "/MarkInfo"), "/Suspects")), "suspects");
  expect (self, is_true (self, get (get (catalog, "/ViewerPreferences"), "/DisplayDocTitle")),
          "no title shown");
  expect (self,
          qpdf_oh_is_string (self->pdf, get (catalog, "/Lang"))
              && *qpdf_oh_get_utf8_value (self->pdf, get (catalog, "/Lang")) != '\0',
          "no language");
  expect (self, qpdf_oh_is_dictionary (self->pdf, get (catalog, "/StructTreeRoot")),
          "no structure");
  expect (self, !qpdf_oh_has_key (self->pdf, catalog, "/AcroForm"), "a form");
  if (qpdf_oh_get_stream_data (self->pdf, get (catalog, "/Metadata"), qpdf_dl_all, NULL, &data,
                               &size)
      == QPDF_SUCCESS)
    {
      g_autofree char *xmp = g_strndup ((const char *) data, size);

      expect (self, strstr (xmp, "<pdfuaid:part>1<") != NULL, "no claim of PDF/UA");
      expect (self, strstr (xmp, "<dc:title>") != NULL, "no title in the metadata");
      expect (self, strstr (xmp, "></rdf:li>") == NULL, "an empty title");
      free (data);
    }
  else
    expect (self, FALSE, "no metadata");
}

/* 01, 09, 14, 16: elements */

typedef struct
{
  const char *parent;
  const char *children;
} Nesting;

static const Nesting nestings[] = {
  { "/StructTreeRoot", " /Document " },
  { "/Document", " /Sect /P /H1 /H2 /L /Table " },
  { "/Sect", " /P /H1 /L " },
  { "/L", " /LI " },
  { "/LI", " /Lbl /LBody " },
  { "/P", " " },
  { "/H1", " " },
  { "/H2", " " },
  { "/Table", " /TR " },
  { "/TR", " /TH /TD " },
  { "/TH", " " },
  { "/TD", " " },
  { "/Lbl", " " },
  { "/LBody", " " },
};

static void
check_nesting (Check *self, const char *parent, const char *child)
{
  g_autofree char *wanted = g_strdup_printf (" %s ", child);

  for (gsize i = 0; i < G_N_ELEMENTS (nestings); i++)
    if (g_str_equal (nestings[i].parent, parent))
      {
        expect (self, strstr (nestings[i].children, wanted) != NULL, "%s in %s", child, parent);
        return;
      }
  expect (self, FALSE, "no standard type: %s", parent);
}

static void check_children (Check *self, qpdf_oh element, const char *type);

static void
check_element (Check *self, qpdf_oh element, qpdf_oh parent, const char *parent_type)
{
  g_autofree char *type = g_strdup (qpdf_oh_get_name (self->pdf, get (element, "/S")));
  qpdf_oh          lang = get (element, "/Lang");

  check_nesting (self, parent_type, type);
  expect (self,
          qpdf_oh_get_object_id (self->pdf, get (element, "/P"))
              == qpdf_oh_get_object_id (self->pdf, parent),
          "%s does not know its parent", type);
  expect (self,
          !qpdf_oh_is_string (self->pdf, lang) || *qpdf_oh_get_utf8_value (self->pdf, lang) != '\0',
          "%s in no language", type);
  if (g_str_equal (type, "/L"))
    expect (self, qpdf_oh_is_name (self->pdf, get (get (element, "/A"), "/ListNumbering")),
            "a list without its numbering");
  check_children (self, element, type);
}

static gboolean
is_element (Check *self, qpdf_oh object)
{
  return qpdf_oh_is_dictionary (self->pdf, object) && qpdf_oh_has_key (self->pdf, object, "/S");
}

static void
check_children (Check *self, qpdf_oh element, const char *type)
{
  qpdf_oh children = get (element, "/K");
  int     n_children = qpdf_oh_is_array (self->pdf, children)
                           ? qpdf_oh_get_array_n_items (self->pdf, children)
                           : 1;

  expect (self, n_children > 0 && !qpdf_oh_is_null (self->pdf, children), "%s is empty", type);
  for (int i = 0; i < n_children; i++)
    {
      qpdf_oh child = qpdf_oh_is_array (self->pdf, children)
                          ? qpdf_oh_get_array_item (self->pdf, children, i)
                          : children;

      if (is_element (self, child))
        check_element (self, child, element, type);
    }
}

/* 10, 31: fonts */

static gboolean
is_embedded (Check *self, qpdf_oh descriptor)
{
  return qpdf_oh_has_key (self->pdf, descriptor, "/FontFile")
         || qpdf_oh_has_key (self->pdf, descriptor, "/FontFile2")
         || qpdf_oh_has_key (self->pdf, descriptor, "/FontFile3");
}

static void
check_map (Check *self, qpdf_oh map)
{
  unsigned char   *data = NULL;
  gsize            size = 0;
  g_autofree char *text = NULL;

  expect (self, qpdf_oh_is_stream (self->pdf, map), "a font whose glyphs say nothing");
  if (!qpdf_oh_is_stream (self->pdf, map)
      || qpdf_oh_get_stream_data (self->pdf, map, qpdf_dl_all, NULL, &data, &size) != QPDF_SUCCESS)
    return;

  text = g_strndup ((const char *) data, size);
  expect (self, strstr (text, "<0000>\n") == NULL || strstr (text, "> <0000>\n") == NULL,
          "a glyph that says U+0000");
  expect (self, strstr (text, " <feff>") == NULL && strstr (text, " <fffe>") == NULL,
          "a glyph that says U+FEFF or U+FFFE");
  free (data);
}

static void
check_font (Check *self, qpdf_oh font)
{
  qpdf_oh descendants = get (font, "/DescendantFonts");
  qpdf_oh inner = qpdf_oh_is_array (self->pdf, descendants)
                      ? qpdf_oh_get_array_item (self->pdf, descendants, 0)
                      : font;

  if (qpdf_oh_is_name_and_equals (self->pdf, get (font, "/Subtype"), "/Type3"))
    return;

  expect (self, is_embedded (self, get (inner, "/FontDescriptor")), "a font is not embedded");
  check_map (self, get (font, "/ToUnicode"));
  if (qpdf_oh_is_name_and_equals (self->pdf, get (inner, "/Subtype"), "/CIDFontType2"))
    expect (self, qpdf_oh_is_name_and_equals (self->pdf, get (inner, "/CIDToGIDMap"), "/Identity"),
            "glyphs are not numbered");
}

static void
check_fonts (Check *self, qpdf_oh page)
{
  qpdf_oh fonts = get (get (page, "/Resources"), "/Font");
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (!qpdf_oh_is_dictionary (self->pdf, fonts))
    return;

  qpdf_oh_begin_dict_key_iter (self->pdf, fonts);
  while (qpdf_oh_dict_more_keys (self->pdf))
    g_ptr_array_add (names, g_strdup (qpdf_oh_dict_next_key (self->pdf)));
  for (guint i = 0; i < names->len; i++)
    check_font (self, get (fonts, names->pdata[i]));
}

/* 01, 02: content is an element's or an artifact, and never both */

typedef struct
{
  GPtrArray *open; /* what is marked, outermost first */
  GArray    *numbers;
} Content;

static gboolean
holds (const GPtrArray *open, const char *tag)
{
  for (guint i = 0; i < open->len; i++)
    if (g_str_equal (open->pdata[i], tag))
      return TRUE;

  return FALSE;
}

static void
open_tag (Check *self, Content *content, const char *line)
{
  gboolean    is_artifact = g_str_has_prefix (line, "/Artifact");
  const char *number = strstr (line, "/MCID ");
  const char *tag = is_artifact ? "artifact" : number != NULL ? "element" : "span";

  expect (self, !is_artifact || !holds (content->open, "element"), "an artifact in an element");
  expect (self, number == NULL || !holds (content->open, "artifact"), "an element in an artifact");
  g_ptr_array_add (content->open, (char *) tag);
  if (number != NULL)
    {
      int value = atoi (number + strlen ("/MCID "));

      for (guint i = 0; i < content->numbers->len; i++)
        expect (self, g_array_index (content->numbers, int, i) != value, "%d is there twice",
                value);
      g_array_append_val (content->numbers, value);
    }
}

static gboolean
draws (const char *line)
{
  static const char *const operators[] = { "Tj", "TJ", "S", "s", "f", "f*", "B", "Do", NULL };
  const char              *last = strrchr (line, ' ');

  return g_strv_contains (operators, last != NULL ? last + 1 : line)
         || g_str_has_suffix (line, ")Tj") || g_str_has_suffix (line, ">Tj")
         || g_str_has_suffix (line, "]TJ");
}

static void
check_content (Check *self, qpdf_oh page, Content *content)
{
  unsigned char   *data = NULL;
  gsize            size = 0;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (qpdf_oh_get_page_content_data (self->pdf, page, &data, &size) != QPDF_SUCCESS)
    return;

  text = g_strndup ((const char *) data, size);
  free (data);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_suffix (lines[i], " BDC"))
      open_tag (self, content, lines[i]);
    else if (g_str_has_suffix (lines[i], "EMC") && content->open->len > 0)
      g_ptr_array_set_size (content->open, (int) content->open->len - 1);
    else if (draws (lines[i]))
      expect (self, content->open->len > 0, "%s is neither tagged nor an artifact", lines[i]);
  expect (self, content->open->len == 0, "a tag that does not end");
}

/* From what is drawn to the element that it is of. */
static void
check_parents (Check *self, qpdf_oh page, const Content *content)
{
  qpdf_oh tree = get (get (qpdf_get_root (self->pdf), "/StructTreeRoot"), "/ParentTree");
  qpdf_oh numbers = get (tree, "/Nums");
  int     key = qpdf_oh_get_int_value_as_int (self->pdf, get (page, "/StructParents"));
  qpdf_oh parents = qpdf_oh_get_array_item (self->pdf, numbers, 2 * key + 1);

  expect (
      self,
      qpdf_oh_get_int_value_as_int (self->pdf, qpdf_oh_get_array_item (self->pdf, numbers, 2 * key))
          == key,
      "page %d is not where it should be", key);
  for (guint i = 0; i < content->numbers->len; i++)
    expect (self,
            is_element (self, qpdf_oh_get_array_item (self->pdf, parents,
                                                      g_array_index (content->numbers, int, i))),
            "%d is of no element", g_array_index (content->numbers, int, i));
}

static void
check_page (Check *self, qpdf_oh page)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (int));
  Content content = { open, numbers };

  expect (self, !qpdf_oh_has_key (self->pdf, page, "/Annots"), "annotations");
  check_fonts (self, page);
  check_content (self, page, &content);
  if (numbers->len > 0)
    check_parents (self, page, &content);
}

/**
 * plea_test_ua_check:
 * @pdf: a file
 *
 * Returns: (transfer full): what is against the rules, a line each, or ""
 */
char *
plea_test_ua_check (GBytes *pdf)
{
  gsize       size;
  const char *data = g_bytes_get_data (pdf, &size);
  Check       self = { qpdf_init (), g_string_new (NULL) };

  g_assert_cmpint (qpdf_read_memory (self.pdf, "x.pdf", data, size, NULL), ==, QPDF_SUCCESS);
  expect (&self, !qpdf_is_encrypted (self.pdf), "encrypted");
  check_catalog (&self);
  check_children (&self, qpdf_oh_get_key (self.pdf, qpdf_get_root (self.pdf), "/StructTreeRoot"),
                  "/StructTreeRoot");
  for (int i = 0; i < qpdf_get_num_pages (self.pdf); i++)
    check_page (&self, qpdf_get_page_n (self.pdf, (gsize) i));
  qpdf_cleanup (&self.pdf);

  return g_string_free (self.complaints, FALSE);
}
