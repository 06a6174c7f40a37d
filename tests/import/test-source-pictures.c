/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pictures of a source: which may be a portrait, and how they get out of the program that reads
 * files. Those of whole pages and messages are in tests/data/sources. */

#include <archive.h>
#include <archive_entry.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "plea-source-file.h"
#include "plea-source-load.h"
#include "plea-source-pictures.h"
#include "plea-source-variant.h"

#define PNG "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
#define JPEG "\xff\xd8\xff\xe0\0\x04JF\xff\xfe\0\x06seen\xff\xff\xc4\0\x03x"
#define WEBP "RIFF\x20\0\0\0WEBP"
#define AVIF                                                                                       \
  "\0\0\0\x1c"                                                                                     \
  "ftypavif" REST
#define REST "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"

#define BYTES(text) text, sizeof text - 1

static const struct
{
  const char *name;
  const char *data;
  gsize       size;
  gboolean    may_be_portrait;
} heads[] = {
  { "png", BYTES (PNG "\0\0\x01\0\0\0\0\x40\x08" REST), TRUE },
  { "png-low", BYTES (PNG "\0\0\x01\0\0\0\0\x3f\x08" REST), FALSE },
  { "png-narrow", BYTES (PNG "\0\0\0\x3f\0\0\x01\0\x08" REST), FALSE },
  { "png-short", BYTES (PNG "\0\0\x01\0\0\0"), FALSE },
  { "jpeg", BYTES (JPEG "\xff\xc0\0\x11\x08\0\x40\x01\0\x03" REST), TRUE },
  { "jpeg-progressive", BYTES (JPEG "\xff\xc2\0\x11\x08\x02\0\0\x40\x03" REST), TRUE },
  { "jpeg-low", BYTES (JPEG "\xff\xc0\0\x11\x08\0\x3f\x01\0\x03" REST), FALSE },
  { "jpeg-without-frame", BYTES (JPEG "\xff\xd9" REST), FALSE },
  { "jpeg-cut-off", BYTES (JPEG "\xff\xfe\xff\xff" REST), FALSE },
  { "jpeg-in-a-circle", BYTES (JPEG "\xff\xfe\0\0" REST), FALSE },
  { "webp", BYTES (WEBP "VP8 \x14\0\0\0\0\0\0\x9d\x01\x2a\x40\0\x40\x40" REST), TRUE },
  { "webp-low", BYTES (WEBP "VP8 \x14\0\0\0\0\0\0\x9d\x01\x2a\x40\0\x3f\x40" REST), FALSE },
  { "webp-lossless", BYTES (WEBP "VP8L\x14\0\0\0\x2f\x3f\xc0\x0f\0" REST), TRUE },
  { "webp-lossless-low", BYTES (WEBP "VP8L\x14\0\0\0\x2f\x3f\x80\x0f\0" REST), FALSE },
  { "webp-extended", BYTES (WEBP "VP8X\x0a\0\0\0\0\0\0\0\x3f\0\0\xff\0\x01" REST), TRUE },
  { "webp-extended-narrow", BYTES (WEBP "VP8X\x0a\0\0\0\0\0\0\0\x3e\0\0\xff\0\x01" REST), FALSE },
  { "gif", BYTES ("GIF89a\x40\0\0\x01" REST REST), TRUE },
  { "gif-low", BYTES ("GIF89a\0\x01\x3f\0" REST REST), FALSE },
  { "avif", BYTES (AVIF "ispe\0\0\0\0\0\0\0\x40\0\0\x01\0"), TRUE },
  { "avif-narrow", BYTES (AVIF "ispe\0\0\0\0\0\0\0\x3f\0\0\x01\0"), FALSE },
  { "avif-cut-off", BYTES (AVIF "ispe\0\0\0\0\0\0\0\x40\0\0\x01"), FALSE },
  { "avif-without-size", BYTES (AVIF REST), FALSE },
  { "avif-as-video",
    BYTES ("\0\0\0\x1c"
           "ftypisom" REST "ispe\0\0\0\0\0\0\0\x40\0\0\x01\0"),
    FALSE },
  { "svg", BYTES ("<svg width='100' height='100'><script>alert(1)</script></svg>"), FALSE },
  { "words", BYTES ("No picture at all, and longer than thirty bytes."), FALSE },
  { "nothing", BYTES (""), FALSE },
};

static void
test_head (gconstpointer data)
{
  guint nth = GPOINTER_TO_UINT (data);
  g_autoptr (GBytes) bytes = g_bytes_new_static (heads[nth].data, heads[nth].size);
  g_autoptr (PleaSource) source = plea_source_new ();

  plea_source_add_picture (source, NULL, NULL, bytes);
  plea_source_settle_pictures (source);
  g_assert_cmpuint (source->pictures->len, ==, heads[nth].may_be_portrait ? 1 : 0);
}

/* As if it were a picture of @size bytes, the @nth of its kind */
static GBytes *
make_picture (gsize size, guint8 nth)
{
  static const char head[] = PNG "\0\0\x01\0\0\0\x01\0";
  char             *data = g_malloc0 (size);

  memcpy (data, head, sizeof head);
  data[size - 1] = (char) nth;

  return g_bytes_new_take (data, size);
}

static void
add (PleaSource *source, gsize size, guint8 nth)
{
  g_autoptr (GBytes) bytes = make_picture (size, nth);

  plea_source_add_picture (source, NULL, NULL, bytes);
}

static guint8
get_number (const PleaSource *source, guint nth)
{
  const PleaSourcePicture *picture = g_ptr_array_index (source->pictures, nth);
  gsize                    size;
  const guint8            *data = g_bytes_get_data (picture->bytes, &size);

  return data[size - 1];
}

/* As many as a page may speak of: one behind them is not taken, neither from the page nor with what
 * is appended. */
static void
test_mentioned (void)
{
  for (guint n = 999; n <= 1000; n++)
    {
      g_autoptr (PleaSource) source = plea_source_new ();
      g_autoptr (PleaSource) next = plea_source_new ();

      for (guint i = 0; i < n; i++)
        plea_source_mention_picture (source, "far.jpg", NULL, FALSE);
      add (next, 100, 1);
      plea_source_append_pictures (source, next);
      add (source, 100, 2);
      g_assert_cmpuint (source->pictures->len, ==, 1000);
      plea_source_settle_pictures (source);
      g_assert_cmpuint (source->pictures->len, ==, n == 999 ? 1 : 0);
    }
}

/* The first dozen, each once, and of large ones as many as there is room for */
static void
test_limits (void)
{
  static const struct
  {
    guint n, n_kinds;
    gsize size;
    guint n_left;
  } cases[] = {
    { 0, 1, 100, 0 },
    { 12, 12, 100, 12 },
    { 13, 13, 100, 12 },
    { 5000, 200, 100, 12 },
    { 100, 2, 100, 2 },
    { 4, 4, 4 * 1024 * 1024, 2 },
    { 1, 1, PLEA_SOURCE_PICTURES_MAX_SIZE, 1 },
    { 1, 1, PLEA_SOURCE_PICTURES_MAX_SIZE + 1, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PleaSource) source = plea_source_new ();

      for (guint k = 0; k < cases[i].n; k++)
        add (source, cases[i].size, (guint8) (k % cases[i].n_kinds));
      plea_source_settle_pictures (source);
      g_assert_cmpuint (source->pictures->len, ==, cases[i].n_left);
    }
}

/* A small one still has room where a larger one had none. */
static void
test_room (void)
{
  g_autoptr (PleaSource) source = plea_source_new ();

  add (source, 5 * 1024 * 1024, 1);
  add (source, 6 * 1024 * 1024, 2);
  add (source, 2 * 1024 * 1024, 3);
  plea_source_settle_pictures (source);
  g_assert_cmpuint (source->pictures->len, ==, 2);
}

/* What stands in a menu comes last. */
static void
test_aside (void)
{
  g_autoptr (PleaSource) source = plea_source_new ();

  for (guint8 i = 0; i < 13; i++)
    {
      add (source, 100, i);
      ((PleaSourcePicture *) g_ptr_array_index (source->pictures, i))->is_aside = i < 12;
    }
  plea_source_settle_pictures (source);
  g_assert_cmpuint (source->pictures->len, ==, 12);
  g_assert_cmpuint (get_number (source, 0), ==, 12);
  g_assert_cmpuint (get_number (source, 1), ==, 0);
}

/* A picture that is in its address */
static void
test_data (void)
{
  static const struct
  {
    const char *before;
    gboolean    is_picture;
  } cases[] = {
    { "data:image/png;base64,", TRUE },
    { " \n\tdata:image/png;base64,", TRUE },
    { "DATA:IMAGE/PNG;BASE64,", TRUE },
    { "data:image/jpeg;charset=utf-8;base64,", TRUE },
    { "data:image/png,", FALSE },
    { "data:;base64,", FALSE },
    { "data:text/html;base64,", FALSE },
    { "data:image/svg+xml;utf8,<svg><image href='data:image/png;base64,", FALSE },
    { "data:image/svg+xml,;base64,", FALSE },
    { "base64,", FALSE },
  };
  g_autoptr (GBytes) bytes = make_picture (100, 1);
  gsize            size;
  gconstpointer    data = g_bytes_get_data (bytes, &size);
  g_autofree char *encoded = g_base64_encode (data, size);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PleaSource) source = plea_source_new ();
      g_autofree char *address = g_strconcat (cases[i].before, encoded, NULL);

      plea_source_mention_picture (source, address, NULL, FALSE);
      plea_source_settle_pictures (source);
      g_assert_cmpuint (source->pictures->len, ==, cases[i].is_picture ? 1 : 0);
    }
}

/* Files of one name in two folders: whoever cannot tell which is meant gives none its name. */
static void
test_namesakes (void)
{
  static const struct
  {
    const char *base;
    const char *links[2];
    const char *address;
    const char *name;
  } cases[] = {
    { "https://a.example/cases/ana.html",
      { "photo.jpg", "/ads/photo.jpg" },
      "https://a.example/ads/photo.jpg",
      "1" },
    { "https://a.example/cases/ana.html",
      { "photo.jpg", "/ads/photo.jpg" },
      "https://a.example/cases/photo.jpg",
      "0" },
    { NULL, { "photo.jpg", "ads/photo.jpg" }, "https://a.example/ads/photo.jpg", NULL },
    { NULL, { "photo.jpg", "ads/photo.jpg" }, "https://a.example/photo.jpg", "0" },
    { NULL, { "photo.jpg", "photo.jpg" }, "https://a.example/photo.jpg", "0" },
    { "cid:page@x", { "cid:a%24b@x", "CID:c@x" }, "cid:a$b@x", "0" },
    { NULL, { "cid:a%24b@x", "CID:c@x" }, "cid:c@x", "1" },
  };
  g_autoptr (GBytes) bytes = make_picture (100, 1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PleaSource) source = plea_source_new ();

      plea_source_mention_picture (source, cases[i].links[0], "0", FALSE);
      plea_source_mention_picture (source, cases[i].links[1], "1", FALSE);
      if (cases[i].base != NULL)
        plea_source_resolve_pictures (source, cases[i].base);
      g_assert_true (plea_source_find_picture (source, cases[i].address, bytes)
                     == (cases[i].name != NULL));
      plea_source_settle_pictures (source);
      g_assert_cmpuint (source->pictures->len, ==, cases[i].name != NULL ? 1 : 0);
      if (cases[i].name != NULL)
        g_assert_cmpstr (((PleaSourcePicture *) source->pictures->pdata[0])->name, ==,
                         cases[i].name);
    }
}

/* What stands in a page for a picture that comes with it */
static void
test_addresses (void)
{
  static const struct
  {
    const char *link;
    const char *address;
    gboolean    leads_there;
  } cases[] = {
    { "https://a.example/img/ana.jpg", "https://a.example/img/ana.jpg", TRUE },
    { "//a.example/img/ana.jpg", "https://a.example/img/ana.jpg", TRUE },
    { "/img/ana.jpg", "https://a.example/img/ana.jpg", TRUE },
    { "img/ana.jpg", "https://a.example/img/ana.jpg", TRUE },
    { "Case%20of%20Ana_files/image001.jpg",
      "file:///C:/Users/Jo/Case%20of%20Ana_files/image001.jpg", TRUE },
    { "cid:image001.png@01D5", "cid:image001.png@01D5", TRUE },
    { "na.jpg", "https://a.example/img/ana.jpg", FALSE },
    { "https://b.example/img/ana.jpg", "https://a.example/img/ana.jpg", FALSE },
    { "cid:image002.png@01D5", "cid:image001.png@01D5", FALSE },
    { "", "https://a.example/", FALSE },
    { " ", "https://a.example/", FALSE },
    { "ana.jpg", NULL, FALSE },
  };
  g_autoptr (GBytes) bytes = make_picture (100, 1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PleaSource) source = plea_source_new ();

      plea_source_add_picture (source, "Ana", cases[i].link, NULL);
      g_assert_true (plea_source_find_picture (source, cases[i].address, bytes)
                     == cases[i].leads_there);
      /* One that is there already is not looked for. */
      g_assert_false (plea_source_find_picture (source, cases[i].address, bytes));
      plea_source_settle_pictures (source);
      g_assert_cmpuint (source->pictures->len, ==, cases[i].leads_there ? 1 : 0);
    }
}

/* Documents */

static void
add_part (struct archive *archive, const char *name, GBytes *bytes)
{
  struct archive_entry *entry = archive_entry_new ();
  gsize                 size;
  const void           *data = g_bytes_get_data (bytes, &size);

  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_size (entry, (la_int64_t) size);
  g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_data (archive, data, size), ==, (la_ssize_t) size);
  archive_entry_free (entry);
}

static void
add_text (struct archive *archive, const char *name, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  add_part (archive, name, bytes);
}

typedef struct
{
  const char *text_part;
  const char *text;
  const char *relations;   /* (nullable): what Word’s numbers stand for */
  const char *pictures[5]; /* names of parts, each with a picture of its own */
  const guint order[4];    /* what comes out, from 1; ended by 0 */
  const char *names[4];    /* what it is called */
} Document;

/* The words of the first are its own, those of the second are older Word’s, the third has none. */
static const char in_word[]
    = "<w:document xmlns:w='w' xmlns:wp='p' xmlns:a='a' xmlns:r='r' xmlns:v='v'>"
      "<w:p><w:r><w:t>Dear Minister,</w:t><w:drawing><wp:docPr name='P 1' descr='Ana Ruiz'/>"
      "<a:blip r:embed='rId3'/></w:drawing></w:r></w:p>"
      "<w:p><w:r><w:pict><v:shape alt='The court'><v:imagedata r:id='rId2'/></v:shape></w:pict>"
      "</w:r></w:p>"
      "<w:p><w:r><w:drawing><wp:docPr name='P 2' descr=''/><a:blip r:embed='rId9'/></w:drawing>"
      "</w:r></w:p></w:document>";

static const char relations_of_word[]
    = "<Relationships><Relationship Id='rId2' Target='/word/media/image2.png'/>"
      "<Relationship Id='rId3' Target='media/image3.png'/><Relationship Id='rId4'/>"
      "</Relationships>";

/* The first is in a box of text, the second has a title as well. */
static const char in_open[]
    = "<o:document xmlns:o='o' xmlns:d='d' xmlns:s='s' xmlns:xl='x'><o:p>Dear Minister,"
      "<d:frame><d:text-box><o:p>"
      "<d:frame><d:image xl:href='Pictures/b.png'/><s:desc>Ana Ruiz</s:desc></d:frame>"
      "</o:p></d:text-box></d:frame>"
      "<d:frame><d:image xl:href='Pictures/a.png'/><s:title>Court</s:title><s:desc>Of "
      "Appeal</s:desc>"
      "</d:frame></o:p></o:document>";

static const Document documents[] = {
  { .text_part = "word/document.xml",
    .text = "<w:document xmlns:w='w'><w:p><w:r><w:t>Dear Minister,</w:t></w:r></w:p></w:document>",
    .pictures = { "word/media/image1.emf", "word/media/image10.png", "word/media/image2.JPEG",
                  "docProps/thumbnail.jpeg" },
    .order = { 3, 2 } },
  { .text_part = "content.xml",
    .text = "<o:document xmlns:o='o'><o:p>Dear Minister,</o:p></o:document>",
    .pictures = { "Thumbnails/thumbnail.png", "Pictures/10000201.png" },
    .order = { 2 } },
  { .text_part = "word/document.xml",
    .text = in_word,
    .relations = relations_of_word,
    .pictures = { "word/media/image1.png", "word/media/image2.png", "word/media/image3.png" },
    .order = { 3, 2, 1 },
    .names = { "Ana Ruiz", "The court" } },
  { .text_part = "content.xml",
    .text = in_open,
    .pictures = { "Pictures/a.png", "Pictures/b.png", "Pictures/c.png" },
    .order = { 2, 1, 3 },
    .names = { "Ana Ruiz", "Court" } },
};

#define MAX_ARCHIVE (16 * 1024 * 1024)

/* Pictures of @size bytes stand before the text. */
static GBytes *
make_document (const Document *document, gsize size)
{
  struct archive *archive = archive_write_new ();
  char           *data = g_malloc (MAX_ARCHIVE);
  gsize           used;

  archive_write_set_format_zip (archive);
  g_assert_cmpint (archive_write_open_memory (archive, data, MAX_ARCHIVE, &used), ==, ARCHIVE_OK);
  for (guint8 i = 0; document->pictures[i] != NULL; i++)
    {
      g_autoptr (GBytes) picture = make_picture (size, i + 1);

      add_part (archive, document->pictures[i], picture);
    }
  add_text (archive, document->text_part, document->text);
  if (document->relations != NULL)
    add_text (archive, "word/_rels/document.xml.rels", document->relations);
  g_assert_cmpint (archive_write_close (archive), ==, ARCHIVE_OK);
  archive_write_free (archive);

  return g_bytes_new_take (data, used);
}

static void
test_document (gconstpointer data)
{
  const Document *document = data;
  g_autoptr (GBytes) bytes = make_document (document, 100);
  g_autoptr (PleaSource) source = plea_source_load_bytes (bytes, NULL, NULL);

  for (guint i = 0; document->order[i] != 0; i++)
    {
      g_assert_cmpuint (source->pictures->len, >, i);
      g_assert_cmpuint (get_number (source, i), ==, document->order[i]);
      g_assert_cmpstr (((PleaSourcePicture *) source->pictures->pdata[i])->name, ==,
                       document->names[i]);
      g_assert_cmpuint (document->order[i + 1] == 0, ==, source->pictures->len == i + 1);
    }
}

/* The text has its room, however many pictures there are. */
static void
test_large_pictures (void)
{
  g_autoptr (GBytes) bytes = make_document (&documents[0], 5 * 1024 * 1024);
  g_autoptr (PleaSource) source = plea_source_load_bytes (bytes, NULL, NULL);

  g_assert_cmpuint (source->lines->len, ==, 1);
  g_assert_cmpuint (source->pictures->len, ==, 1);
}

/* What the program that reads files says of pictures is looked at again. */
static void
test_lies (void)
{
  g_autoptr (GBytes) picture = make_picture (100, 1);
  g_autoptr (GBytes) small = g_bytes_new_static (BYTES (PNG "\0\0\0\x01\0\0\0\x01\x08" REST));
  g_autoptr (PleaSource) source = plea_source_new ();
  g_autoptr (GBytes) answer = NULL;
  g_autoptr (PleaSource) believed = NULL;
  g_autofree char *long_name = g_strnfill (1000, 'n');

  plea_source_add (source, 1, "Dear Minister,");
  plea_source_add_picture (source, NULL, NULL, small);
  plea_source_add_picture (source, "Ana\xe2\x80\xae\x01", "cid:\xff", picture);
  plea_source_add_picture (source, NULL, "page_files/\xff", NULL);
  plea_source_add_picture (source, long_name, NULL, picture);
  answer = plea_source_to_bytes (source, NULL);
  believed = plea_source_new_from_bytes (answer, NULL);
  plea_source_settle_pictures (believed);

  g_assert_cmpuint (believed->pictures->len, ==, 1);
  g_assert_cmpstr (((PleaSourcePicture *) believed->pictures->pdata[0])->name, ==, "Ana");
  g_assert_true (
      g_bytes_equal (((PleaSourcePicture *) believed->pictures->pdata[0])->bytes, picture));
  g_assert_cmpuint (strlen (((PleaSourcePicture *) source->pictures->pdata[3])->name), ==, 255);
}

/* What browsers save beside a page */

static const char saved_page[]
    = "<!doctype html><body><p>Dear Minister,</p>"
      "<nav><img src='Appeal_files/menu.png' alt='Menu'></nav>"
      "<img src='./Appeal_files/ana%20ruiz.png' alt='Ana Ruiz'>"
      "<img src='Appeal_files/small.png' alt='Dot'>"
      "<img src='Appeal_files/missing.png' alt='Missing'>"
      "<img src='Appeal-Dateien/100%.png' alt='Court'>"
      "<img src='Appeal_files/again.png' alt='Ana again'>"
      "<img src='Appeal_files/link.png' alt='Link'>"
      "<img src='Appeal_files/pipe.png' alt='Pipe'>"
      "<img src='Appeal_linked/private.png' alt='Linked'>"
      "<img src='Appeal_files/deep/private.png' alt='Deep'>"
      "<img src='Appeal_files/..%2f..%2fPrivate/private.png' alt='Escaped'>"
      "<img src='Private/private.png' alt='Private'>"
      "<img src='../private.png' alt='Above'>"
      "<img src='/Private/private.png' alt='Root'>"
      "<img src='private.png' alt='Next to it'>"
      "<img src='Appealing/private.png' alt='Another page'>"
      "<img src='Appeal%20family/private.png' alt='Family'>"
      "<img src='Appeal - family/private.png' alt='Family, too'>"
      "<img src='Appeal_2/private.png' alt='The second page'>";

static void
save (const char *directory, const char *folder, const char *name, GBytes *bytes)
{
  g_autofree char *parent = g_build_filename (directory, folder, NULL);
  g_autofree char *path = g_build_filename (parent, name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), NULL));
}

static void
save_pictures (const char *directory)
{
  static const struct
  {
    const char *folder, *name;
    guint8      nth;
  } pictures[] = {
    { "Appeal_files", "menu.png", 1 },     { "Appeal_files", "ana ruiz.png", 2 },
    { "Appeal-Dateien", "100%.png", 3 },   { "Appeal_files", "again.png", 2 },
    { "Private", "private.png", 4 },       { "Appeal_files/deep", "private.png", 5 },
    { "Appealing", "private.png", 6 },     { ".", "private.png", 7 },
    { "Appeal family", "private.png", 8 }, { "Appeal - family", "private.png", 9 },
    { "Appeal_2", "private.png", 10 },
  };
  g_autoptr (GBytes) small = g_bytes_new_static (BYTES (PNG "\0\0\0\x01\0\0\0\x01\x08" REST));

  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autoptr (GBytes) picture = make_picture (100, pictures[i].nth);

      save (directory, pictures[i].folder, pictures[i].name, picture);
    }
  save (directory, "Appeal_files", "small.png", small);
}

/* A page may name what is not its own, in the hope that somebody sends it on. */
static void
lay_traps (const char *directory)
{
  g_autofree char *link = g_build_filename (directory, "Appeal_files", "link.png", NULL);
  g_autofree char *pipe = g_build_filename (directory, "Appeal_files", "pipe.png", NULL);
  g_autofree char *folder = g_build_filename (directory, "Appeal_linked", NULL);

  g_assert_cmpint (symlink ("../Private/private.png", link), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (symlink ("Private", folder), ==, 0);
}

static void
remove_all (const char *directory)
{
  g_autofree char *quoted = g_shell_quote (directory);
  g_autofree char *command = g_strconcat ("rm -r ", quoted, NULL);

  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
}

/* Of what a page says is beside it, what its browser has put there; a menu’s is last. */
static void
test_beside (void)
{
  static const char *const names[] = { "Ana Ruiz", "Court", "Menu" };
  static const guint       numbers[] = { 2, 3, 1 };
  g_autofree char         *directory = g_dir_make_tmp ("plea-XXXXXX", NULL);
  g_autofree char         *path = g_build_filename (directory, "Appeal.html", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) page = g_bytes_new_static (saved_page, strlen (saved_page));
  g_autoptr (PleaSource) source = NULL;

  save (directory, ".", "Appeal.html", page);
  save_pictures (directory);
  lay_traps (directory);
  source = plea_source_load (file, NULL, NULL);
  g_assert_cmpuint (source->pictures->len, ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_cmpstr (((PleaSourcePicture *) source->pictures->pdata[i])->name, ==, names[i]);
      g_assert_cmpuint (get_number (source, i), ==, numbers[i]);
    }
  remove_all (directory);
}

/* What is pasted lies nowhere. */
static void
test_beside_nothing (void)
{
  g_autoptr (GBytes) page = g_bytes_new_static (saved_page, strlen (saved_page));
  g_autoptr (PleaSource) source = plea_source_load_bytes (page, NULL, NULL);

  g_assert_cmpuint (source->pictures->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autofree char *path = g_strconcat ("/source-pictures/heads/", heads[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_head);
    }
  g_test_add_func ("/source-pictures/limits", test_limits);
  g_test_add_func ("/source-pictures/mentioned", test_mentioned);
  g_test_add_func ("/source-pictures/aside", test_aside);
  g_test_add_func ("/source-pictures/data", test_data);
  g_test_add_func ("/source-pictures/namesakes", test_namesakes);
  g_test_add_func ("/source-pictures/room", test_room);
  g_test_add_func ("/source-pictures/addresses", test_addresses);
  g_test_add_data_func ("/source-pictures/word", &documents[0], test_document);
  g_test_add_data_func ("/source-pictures/open", &documents[1], test_document);
  g_test_add_data_func ("/source-pictures/word-words", &documents[2], test_document);
  g_test_add_data_func ("/source-pictures/open-words", &documents[3], test_document);
  g_test_add_func ("/source-pictures/large", test_large_pictures);
  g_test_add_func ("/source-pictures/lies", test_lies);
  g_test_add_func ("/source-pictures/beside", test_beside);
  g_test_add_func ("/source-pictures/beside-nothing", test_beside_nothing);

  return g_test_run ();
}
