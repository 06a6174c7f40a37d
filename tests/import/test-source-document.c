/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents of Word and LibreOffice, written here by hand, as lines of text. */

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#include "plea-source-file.h"

#define WORD "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
#define OPEN                                                                                       \
  "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "                               \
  "xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' "                                 \
  "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' "                                   \
  "xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' "                                 \
  "xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0' "                                \
  "xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'"

/* A paragraph, with properties */
#define P(properties, text) "<w:p><w:pPr>" properties "</w:pPr>" R ("", text) "</w:p>"
#define R(properties, text) "<w:r><w:rPr>" properties "</w:rPr><w:t>" text "</w:t></w:r>"
#define CELL(text) "<w:tc>" P ("", text) "</w:tc>"
#define ITEM "<w:numPr><w:numId w:val='1'/></w:numPr>"

static const char word_styles[]
    = "<w:styles " WORD "><w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after='0'/></w:pPr>"
      "</w:pPrDefault></w:docDefaults>"
      "<w:style w:type='paragraph' w:default='1' w:styleId='Standard'><w:name "
      "w:val='Normal'/></w:style>"
      "<w:style w:type='paragraph' w:styleId='berschrift1'><w:name w:val='heading 1'/></w:style>"
      "<w:style w:type='paragraph' w:styleId='Airy'><w:basedOn w:val='Standard'/>"
      "<w:pPr><w:spacing w:after='160'/></w:pPr></w:style>"
      "<w:style w:type='paragraph' w:styleId='Bullets'><w:pPr>" ITEM "</w:pPr></w:style>"
      "<w:style w:type='paragraph' w:styleId='More'><w:basedOn w:val='Bullets'/></w:style>"
      "</w:styles>";

static const char open_styles[]
    = "<office:document-styles " OPEN "><office:styles>"
      "<style:default-style style:family='paragraph'><style:paragraph-properties "
      "fo:margin-top='0cm'/>"
      "</style:default-style><style:style style:name='Title' style:family='paragraph'/>"
      "</office:styles><office:master-styles><style:master-page><style:header>"
      "<text:p>Urgent Action</text:p></style:header></style:master-page></office:master-styles>"
      "</office:document-styles>";

typedef struct
{
  const char *name;
  const char *body;
  const char *expected; /* “* ” before an item, “# ” before a heading, “> ” before an aside */
} Case;

static const Case word_cases[] = {
  { "address", P ("", "Minister of Justice") P ("", "14 Harbour Road") P ("", "Port Grace"),
    "Minister of Justice\n14 Harbour Road\nPort Grace\n" },
  { "line breaks",
    "<w:p><w:r><w:t>Minister</w:t><w:br/><w:t>14 "
    "Harbour</w:t><w:tab/><w:t>Road</w:t></w:r></w:p>",
    "Minister\n14 Harbour Road\n" },
  { "paragraphs", P ("<w:pStyle w:val='Airy'/>", "One.") P ("", "Two.") "<w:p/>" P ("", "Three."),
    "One.\n\nTwo.\n\nThree.\n" },
  { "spacing",
    P ("<w:spacing w:after='200'/>", "One.") P ("<w:spacing w:line='240'/>", "Two.")
        P ("", "Three."),
    "One.\n\nTwo.\nThree.\n" },
  { "headings",
    P ("<w:pStyle w:val='berschrift1'/>", "Ana") P ("<w:outlineLvl w:val='2'/>", "Case")
        P ("<w:outlineLvl w:val='9'/>", "Text"),
    "# Ana\n# Case\nText\n" },
  { "lists",
    P ("", "I urge you to:") P (ITEM, "release her;") P ("<w:pStyle w:val='More'/>", "drop all;")
        P ("<w:pStyle w:val='More'/><w:numPr><w:numId w:val='0'/></w:numPr>", "Yours,"),
    "I urge you to:\n\n* release her;\n* drop all;\n\nYours,\n" },
  { "changes",
    "<w:p>" R ("", "She is ") "<w:del><w:r><w:delText>free</w:delText></w:r></"
                              "w:del><w:ins>" R ("", "in prison") "</w:ins><w:moveFrom>" R (
                                  "",
                                  "gone") "</w:moveFrom>" R ("<w:strike/>", "out")
                                  R ("<w:strike w:val='0'/>", ".") "</w:p>",
    "She is in prison.\n" },
  { "hidden",
    "<w:p>" R ("<w:vanish/>", "Nobody ")
        R ("", "reads this.") "</w:p>" P ("<w:rPr><w:vanish/></w:rPr>", "And this."),
    "reads this.\nAnd this.\n" },
  { "label table",
    "<w:tbl><w:tr>" CELL ("Name") CELL ("Ana Lind") "</w:tr><w:tr>" CELL ("Status:")
        CELL ("Imprisoned") "</w:tr></w:tbl>" P ("", "Dear Minister,"),
    "Name: Ana Lind\nStatus: Imprisoned\n\nDear Minister,\n" },
  { "other table",
    "<w:tbl><w:tr>" CELL ("14 Harbour Road") CELL ("Dear Minister,") "</w:tr><w:tr>" CELL ("a")
        CELL ("b") CELL ("c") "</w:tr></w:tbl>",
    "14 Harbour Road\nDear Minister,\na\nb\nc\n" },
  { "text box",
    "<w:p><w:r><w:t>Outside</w:t><mc:AlternateContent "
    "xmlns:mc='m'><mc:Choice><w:txbxContent>" P ("", "In the box") "</w:txbxContent></"
                                                                   "mc:Choice><mc:Fallback><"
                                                                   "w:txbxContent>" P (
                                                                       "",
                                                                       "In the box") "</"
                                                                                     "w:"
                                                                                     "txbxCon"
                                                                                     "tent></"
                                                                                     "mc:"
                                                                                     "Fallbac"
                                                                                     "k>"
                                                                                     "</"
                                                                                     "mc:"
                                                                                     "Alterna"
                                                                                     "teConte"
                                                                                     "nt></"
                                                                                     "w:r></"
                                                                                     "w:p>",
    "In the box\nOutside\n" },
  { "hyperlink",
    "<w:p>" R ("", "Write to ") "<w:hyperlink>" R ("", "the minister") "</w:hyperlink>.</w:p>",
    "Write to the minister\n" },
  { "numbered heading", P (ITEM "<w:outlineLvl w:val='0'/>", "Case") P (ITEM, "release her;"),
    "# Case\n\n* release her;\n" },
  { "large first letter", P ("<w:framePr w:dropCap='drop'/>", "D") P ("", "ear Minister,"),
    "Dear Minister,\n" },
  { "deleted end", P ("<w:rPr><w:del/></w:rPr>", "Dear ") P ("", "Minister,"), "Dear Minister,\n" },
  { "deleted row",
    "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" CELL ("Gone") "</w:tr><w:tr>" CELL (
        "Kept") "</w:tr></w:tbl>",
    "Kept\n" },
  { "form",
    "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" P (
        "",
        "Enter a date.") "</w:sdtContent></w:sdt><w:p>" R ("",
                                                           "Date: ") "<w:sdt><w:sdtPr/"
                                                                     "><w:sdtContent>" R (
                                                                         "",
                                                                         "10 May") "</"
                                                                                   "w:sdtContent></"
                                                                                   "w:sdt></w:p>",
    "Date: 10 May\n" },
  { "bullets by hand",
    "<w:p><w:r><w:sym w:font='Symbol' w:char='F0B7'/><w:tab/><w:t>release her;</w:t></w:r></w:p>",
    "• release her;\n" },
  { "fields and notes",
    "<w:p>" R ("", "On") "<w:r><w:instrText>PAGE</w:instrText></"
                         "w:r><w:r><w:footnoteReference w:id='1'/></w:r>"
                         "<w:r><w:noBreakHyphen/></w:r>" R ("", "line") "</w:p>",
    "On-line\n" },
};

#define TEXT(text) "<text:p>" text "</text:p>"
#define OPEN_CELL(text) "<table:table-cell>" TEXT (text) "</table:table-cell>"

static const Case open_cases[] = {
  { "address", TEXT ("Minister") TEXT ("14 Harbour<text:s/>Road<text:line-break/>Port\nGrace"),
    "Minister\n14 Harbour Road\nPort Grace\n\n> Urgent Action\n" },
  { "styles",
    "<text:p text:style-name='Title'>Ana</text:p><text:h>Case</text:h><text:p "
    "text:style-name='P1'>One.</text:p>"
    "<text:p text:style-name='P2'>Two.</text:p>" TEXT ("Three."),
    "# Ana\n# Case\n\nOne.\n\nTwo.\n\nThree.\n\n> Urgent Action\n" },
  { "list",
    "<text:list><text:list-item>" TEXT ("release her;") "<text:list><text:list-item>" TEXT (
        "now;") "</text:list-item></text:list></text:list-item></text:list>" TEXT ("Yours,"),
    "* release her;\n* now;\n\nYours,\n\n> Urgent Action\n" },
  { "not read",
    "<text:tracked-changes>" TEXT ("old") "</text:tracked-changes>" TEXT (
        "She<text:note>" TEXT ("note") "</text:note><office:annotation>" TEXT (
            "no") "</office:annotation>"
                  " is<text:span text:style-name='T1'> not</text:span> in prison.") "<text:p "
                                                                                    "text:"
                                                                                    "style-"
                                                                                    "name='"
                                                                                    "T1'>x</"
                                                                                    "text:p>",
    "She is in prison.\n\n> Urgent Action\n" },
  { "table",
    "<table:table><table:table-row>" OPEN_CELL ("Name:")
        OPEN_CELL ("Ana Lind") "</table:table-row></table:table>",
    "Name: Ana Lind\n\n> Urgent Action\n" },
  { "hidden sections",
    "<text:section text:display='none'>" TEXT ("a") "</text:section><text:section "
                                                    "text:display='condition' "
                                                    "text:is-hidden='true'>" TEXT (
                                                        "b") "</"
                                                             "text:section><text:"
                                                             "section>" TEXT ("c") "</"
                                                                                   "text:"
                                                                                   "section>",
    "c\n\n> Urgent Action\n" },
  { "text box",
    TEXT ("Out<draw:frame><draw:text-box>" TEXT ("In") "</draw:text-box></draw:frame>side"),
    "In\nOutside\n\n> Urgent Action\n" },
};

static void
add_part (struct archive *archive, const char *name, const char *text, gsize size)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_size (entry, (la_int64_t) size);
  g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_data (archive, text, size), ==, (la_ssize_t) size);
  archive_entry_free (entry);
}

#define MAX_ARCHIVE (4 * 1024 * 1024)

/* @parts: names and texts, ended by %NULL */
static GBytes *
make_archive (const char *const *parts)
{
  struct archive *archive = archive_write_new ();
  char           *data = g_malloc (MAX_ARCHIVE);
  gsize           size;

  archive_write_set_format_zip (archive);
  g_assert_cmpint (archive_write_open_memory (archive, data, MAX_ARCHIVE, &size), ==, ARCHIVE_OK);
  for (; parts[0] != NULL; parts += 2)
    add_part (archive, parts[0], parts[1], strlen (parts[1]));
  g_assert_cmpint (archive_write_close (archive), ==, ARCHIVE_OK);
  archive_write_free (archive);

  return g_bytes_new_take (data, size);
}

static char *
show (PleaSource *source)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < source->lines->len; i++)
    {
      const PleaSourceLine *line = g_ptr_array_index (source->lines, i);
      gboolean              is_aside = line->is_aside && *line->text != '\0';

      g_string_append_printf (text, "%s%s%s%s\n", line->is_item ? "* " : "",
                              line->is_heading ? "# " : "", is_aside ? "> " : "", line->text);
    }

  return g_string_free (text, FALSE);
}

static void
assert_reads (GBytes *bytes, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaSource) source = plea_source_file_read (bytes, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = show (source);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_word (gconstpointer data)
{
  const Case      *test_case = data;
  g_autofree char *document = g_strdup_printf (
      "<w:document " WORD "><w:body>%s<w:sectPr/></w:body></w:document>", test_case->body);
  const char *parts[] = { "word/document.xml", document, "word/styles.xml", word_styles, NULL };
  g_autoptr (GBytes) bytes = make_archive (parts);

  assert_reads (bytes, test_case->expected);
}

static void
test_open (gconstpointer data)
{
  const Case      *test_case = data;
  g_autofree char *document = g_strdup_printf (
      "<office:document-content " OPEN "><office:automatic-styles>"
      "<style:style style:name='P1' style:family='paragraph' style:parent-style-name='Standard'>"
      "<style:paragraph-properties fo:margin-bottom='0.2cm'/></style:style>"
      "<style:style style:name='P2' style:family='paragraph' style:parent-style-name='P1'/>"
      "<style:style style:name='T1' style:family='text'>"
      "<style:text-properties style:text-line-through-style='solid'/></style:style>"
      "</office:automatic-styles><office:body><office:text>%s</office:text></office:body>"
      "</office:document-content>",
      test_case->body);
  const char *parts[] = { "mimetype",    "application/vnd.oasis.opendocument.text",
                          "content.xml", document,
                          "styles.xml",  open_styles,
                          NULL };
  g_autoptr (GBytes) bytes = make_archive (parts);

  assert_reads (bytes, test_case->expected);
}

static void
test_title (void)
{
  const char *parts[] = {
    "word/document2.xml", "<w:document " WORD "><w:body>" P ("", "Text") "</w:body></w:document>",
    "docProps/core.xml",
    "<c:core xmlns:c='c' xmlns:dc='dc'><dc:title>Write for Ana</dc:title></c:core>", NULL
  };
  g_autoptr (GBytes) bytes = make_archive (parts);
  g_autoptr (PleaSource) source = plea_source_file_read (bytes, NULL);

  g_assert_cmpstr (source->title, ==, "Write for Ana");
}

static char *
repeat (const char *text, guint n)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (string, text);

  return g_string_free (string, FALSE);
}

/* What nobody means as a document ends with a sentence. */
static void
assert_refused (const char *const *parts, int code)
{
  g_autoptr (GBytes) bytes = make_archive (parts);
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaSource) source = plea_source_file_read (bytes, &error);

  g_assert_null (source);
  g_assert_error (error, PLEA_SOURCE_ERROR, code);
}

static void
test_hostile (void)
{
  g_autofree char *deep = repeat ("<a>", 100000);
  g_autofree char *bomb = repeat ("<p> </p>", 2 * 1024 * 1024);
  g_autofree char *text = repeat ("<p>Take action for everybody.</p>", 20000);
  g_autofree char *large = g_strconcat ("<office>", text, "</office>", NULL);
  const char      *not_xml[] = { "content.xml", "no XML", NULL };
  const char      *nested[] = { "content.xml", deep, NULL };
  const char      *bombs[] = { "content.xml", bomb, NULL };
  const char      *larges[] = { "content.xml", large, NULL };
  const char      *other[] = { "xl/workbook.xml", "<x/>", NULL };
  const char      *laughs[] = {
         "content.xml", "<!DOCTYPE p [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><o><p>&b;</p></o>", NULL
  };

  assert_refused (not_xml, PLEA_SOURCE_ERROR_NOT_TEXT);
  assert_refused (nested, PLEA_SOURCE_ERROR_NOT_TEXT);
  assert_refused (bombs, PLEA_SOURCE_ERROR_NOT_TEXT);
  assert_refused (other, PLEA_SOURCE_ERROR_NOT_TEXT);
  assert_refused (laughs, PLEA_SOURCE_ERROR_EMPTY);
  assert_refused (larges, PLEA_SOURCE_ERROR_TOO_LARGE);
}

/* Of ten thousand parts, those that count come too late. */
static void
test_many_parts (void)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autoptr (GStringChunk) names = g_string_chunk_new (4096);

  for (guint i = 0; i < 10000; i++)
    {
      g_autofree char *name = g_strdup_printf ("word/header%u.xml", i);

      g_ptr_array_add (parts, g_string_chunk_insert (names, name));
      g_ptr_array_add (parts, (gpointer) "<w:hdr " WORD ">" P ("", "Head") "</w:hdr>");
    }
  g_ptr_array_add (parts, (gpointer) "word/document.xml");
  g_ptr_array_add (parts, (gpointer) "<w:document/>");
  g_ptr_array_add (parts, NULL);
  assert_refused ((const char *const *) parts->pdata, PLEA_SOURCE_ERROR_NOT_TEXT);
}

static void
test_old_kinds (void)
{
  static const char *const heads[] = { "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "{\\rtf1\\ansi Text}" };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (heads[i], strlen (heads[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (plea_source_file_read (bytes, &error));
      g_assert_error (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_NOT_TEXT);
      g_assert_nonnull (strstr (error->message, ".docx"));
    }
}

/* What only looks like these, and other XML */
static void
test_other_kinds (void)
{
  static const char email[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 _\0_\0s\0u\0b\0s\0t\0g\0001";
  static const char locked[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a";
  static const char xml[]
      = "<?xml version='1.0'?><office:document><text:p>Text</text:p></office:document>";
  GBytes *files[] = { g_bytes_new_static (email, sizeof email),
                      g_bytes_new_static (locked, sizeof locked),
                      g_bytes_new_static (xml, sizeof xml - 1) };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (plea_source_file_read (files[i], &error));
      g_assert_error (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_NOT_TEXT);
      g_assert_nonnull (strstr (error->message, "could not be read"));
      g_bytes_unref (files[i]);
    }
}

static void
add_cases (const char *prefix, const Case *cases, guint n_cases, GTestDataFunc function)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *path = g_strdup_printf ("/source-document/%s/%s", prefix, cases[i].name);

      g_test_add_data_func (path, &cases[i], function);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_cases ("word", word_cases, G_N_ELEMENTS (word_cases), test_word);
  add_cases ("open", open_cases, G_N_ELEMENTS (open_cases), test_open);
  g_test_add_func ("/source-document/title", test_title);
  g_test_add_func ("/source-document/hostile", test_hostile);
  g_test_add_func ("/source-document/many-parts", test_many_parts);
  g_test_add_func ("/source-document/old-kinds", test_old_kinds);
  g_test_add_func ("/source-document/other-kinds", test_other_kinds);

  return g_test_run ();
}
