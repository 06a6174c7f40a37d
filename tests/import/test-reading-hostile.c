/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What nobody means as a page: each gives a sentence or a page, and no crash. */

#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "plea-reading.h"
#include "plea-source-file.h"

#define MIB (1024 * 1024)

static PleaReading *
read_page (GBytes *bytes, GError **error)
{
  PleaSource *source = plea_source_file_read (bytes, error);

  return source != NULL ? plea_reading_read (source, NULL) : NULL;
}

static GBytes *
take_string (GString *string)
{
  return g_string_free_to_bytes (string);
}

static GBytes *
repeat (const char *head, const char *text, gsize size)
{
  GString *string = g_string_new (head);

  while (string->len < size)
    g_string_append (string, text);

  return take_string (string);
}

static GBytes *
make_nothing (void)
{
  return g_bytes_new (NULL, 0);
}

static GBytes *
make_spaces (void)
{
  return repeat ("", " \n\t\r\n", 1000);
}

static GBytes *
make_binary (void)
{
  guint8 bytes[4096];

  for (guint i = 0; i < sizeof bytes; i++)
    bytes[i] = (guint8) ((i * 7919) % 251);

  return g_bytes_new (bytes, sizeof bytes);
}

static GBytes *
make_controls (void)
{
  return repeat ("", "\x01\x02\x03 word ", 1000);
}

static GBytes *
make_nul (void)
{
  return g_bytes_new ("Take action\0for Ana", 19);
}

static GBytes *
make_nul_in_utf16 (void)
{
  return g_bytes_new ("\xff\xfe"
                      "A\0\0\0B\0",
                      8);
}

static GBytes *
make_pdf (void)
{
  return g_bytes_new_static ("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", 15);
}

static GBytes *
make_archive (void)
{
  return g_bytes_new_static ("PK\3\4\x14\0\6\0", 8);
}

static GBytes *
make_mhtml (void)
{
  return repeat ("From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n",
                 "words ", 500);
}

static GBytes *
make_50_megabytes (void)
{
  return repeat ("", "Take action for everybody, every day, in every place.\n", 50 * MIB);
}

static GBytes *
make_one_long_line (void)
{
  return repeat ("", "Take action for ", 15 * MIB);
}

static GBytes *
make_many_lines (void)
{
  return repeat ("", "Minister\n", MIB);
}

static GBytes *
make_deep_html (void)
{
  return repeat ("<html><body>", "<div>", 2 * MIB);
}

static GBytes *
make_deep_inline_html (void)
{
  return repeat ("<html><body><p>", "<b><i>", 2 * MIB);
}

static GBytes *
make_empty_html (void)
{
  return g_bytes_new_static ("<!DOCTYPE html><html><script>Take action</script></html>", 56);
}

static GBytes *
make_large_html (void)
{
  return repeat ("<html><body>", "<p>Take action for Ana Lind, who is in prison.</p>", 8 * MIB);
}

static GBytes *
make_paragraphs_html (void)
{
  return repeat ("<html><body>", "<p>a", 8 * MIB);
}

static GBytes *
make_one_line_of_html (void)
{
  return repeat ("<html><body>", "&amp;", 8 * MIB);
}

static GBytes *
make_spaces_of_mail (void)
{
  return repeat ("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n"
                 "Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n",
                 " ", 4 * MIB);
}

static const struct
{
  const char *name;
  GBytes *(*make) (void);
  PleaSourceError error;
} refused[] = {
  { "nothing", make_nothing, PLEA_SOURCE_ERROR_EMPTY },
  { "spaces", make_spaces, PLEA_SOURCE_ERROR_EMPTY },
  { "empty-html", make_empty_html, PLEA_SOURCE_ERROR_EMPTY },
  { "binary", make_binary, PLEA_SOURCE_ERROR_NOT_TEXT },
  { "controls", make_controls, PLEA_SOURCE_ERROR_NOT_TEXT },
  { "nul", make_nul, PLEA_SOURCE_ERROR_NOT_TEXT },
  { "nul-in-utf-16", make_nul_in_utf16, PLEA_SOURCE_ERROR_NOT_TEXT },
  { "pdf", make_pdf, PLEA_SOURCE_ERROR_NOT_TEXT },
  { "archive", make_archive, PLEA_SOURCE_ERROR_NOT_TEXT },
  { "mhtml", make_mhtml, PLEA_SOURCE_ERROR_NOT_TEXT },
  { "50-megabytes", make_50_megabytes, PLEA_SOURCE_ERROR_TOO_LARGE },
  { "one-long-line", make_one_long_line, PLEA_SOURCE_ERROR_TOO_LARGE },
  { "many-lines", make_many_lines, PLEA_SOURCE_ERROR_TOO_LARGE },
  { "large-html", make_large_html, PLEA_SOURCE_ERROR_TOO_LARGE },
  { "paragraphs-html", make_paragraphs_html, PLEA_SOURCE_ERROR_TOO_LARGE },
  { "one-line-of-html", make_one_line_of_html, PLEA_SOURCE_ERROR_TOO_LARGE },
  { "spaces-of-mail", make_spaces_of_mail, PLEA_SOURCE_ERROR_EMPTY },
  { "deep-html", make_deep_html, PLEA_SOURCE_ERROR_TOO_DEEP },
  { "deep-inline-html", make_deep_inline_html, PLEA_SOURCE_ERROR_TOO_DEEP },
};

static void
test_refused (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GBytes) bytes = refused[i].make ();
  g_autoptr (GError) error = NULL;
  PleaReading *page = read_page (bytes, &error);

  g_test_message ("%s", error != NULL ? error->message : "read");
  g_assert_null (page);
  g_assert_error (error, PLEA_SOURCE_ERROR, (int) refused[i].error);
  g_assert_true (g_str_has_suffix (error->message, "."));
}

/* Whatever is read keeps every visible word and is valid. */
static void
assert_sound (PleaReading *page)
{
  g_autoptr (PleaAppealBuilder) builder = plea_reading_make_builder (page, PLEA_READING_WITH_FIXES);
  g_autoptr (GPtrArray) problems = plea_problems_new ();

  for (guint i = 0; i < page->lines->len; i++)
    g_assert_true (g_utf8_validate (plea_reading_get_line (page, i)->text, -1, NULL));
  for (guint i = 0; i < page->fields->len; i++)
    g_assert_true (g_utf8_validate (
        ((PleaReadingField *) g_ptr_array_index (page->fields, i))->value, -1, NULL));
  plea_appeal_builder_validate (builder, problems);
}

static const char billion_laughs[]
    = "<?xml version='1.0'?><!DOCTYPE html [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
      "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'>]>"
      "<html><body><p>&d;</p><p>Words</p></body></html>";

static const char external_entity[]
    = "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><html><head>"
      "<link rel='stylesheet' href='http://192.0.2.1/x.css'></head>"
      "<body><p>&x;</p><img src='http://192.0.2.1/x.png'><p>Words</p></body></html>";

static const struct
{
  const char *name;
  const char *text;
  const char *absent; /* what must not have come in */
} read_anyway[] = {
  { "billion-laughs", billion_laughs, "hahaha" },
  { "external-entity", external_entity, "root:" },
  { "lone-surrogates", "Take action for Ana \xed\xa0\x80\xed\xb0\x80 L\xc3\xa9nd \xc3\xa9\xc3\xa9",
    "Ã" },
  { "cut-off", "Take action for Andr\xc3\xa9 and Ren\xc3\xa9 and L\xc3\xa9\xc3", "Ã" },
  { "overlong", "\xc0\xaf\xe0\x80\xaf Take action", "/" },
  { "noncharacters", "Take action \xef\xbf\xbf\xef\xbf\xbe for \xf4\x8f\xbf\xbf", "\xef\xbf\xbf" },
  { "bidi", "Take action for \xe2\x80\xaeyliE\xe2\x80\xac\nyliE", "\xe2\x80\xae" },
  { "unclosed", "<html><body><p>Words <b>and <i>more <a href='", "href" },
  { "stray-ends", "</div></p></html></html><p>Words</p></b></ul></body>", "<" },
  { "attributes", "<html lang=><meta><link rel=canonical><p>Words</p>", "=" },
  { "only-colons", ":\n::\n:::\nStatus:\n:\nStatus:", "\x01" },
  { "only-numbers", "1.\n2.\n3.\n\n(1)\n1)\n•\n-\n*", "\x01" },
  { "only-salutation", "Dear Minister,", "\x01" },
  { "only-lead-in", "I urge the authorities in the whole world to:", "\x01" },
  { "only-title", "Take action for {name}", "\x01" },
  { "markup", "Take action for <b>&amp;</b> %s %n\n<b>&amp;</b> %s %n\nStatus: %s %n", "\x01" },
  { "quotes", "> > > > >\n>>>>\n> Status:\n> > Arrested", ">" },
};

static void
test_read_anyway (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GBytes) bytes = g_bytes_new (read_anyway[i].text, strlen (read_anyway[i].text));
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaReading) page = read_page (bytes, &error);

  g_assert_no_error (error);
  assert_sound (page);
  for (guint j = 0; j < page->lines->len; j++)
    g_assert_null (strstr (plea_reading_get_line (page, j)->text, read_anyway[i].absent));
}

#define RECIPIENT "Please write to:\nMinister of Justice\n"
#define TEN(text) text text text text text text text text text text

/* Much of the same, which must not be compared with itself over and over: what took minutes once
 * takes a tenth of a second. As many short lines as a page may have, or as much text. */
static void
test_repetitions (void)
{
  static const struct
  {
    const char *head;
    const char *text;
    gsize       size;
  } cases[] = {
    { "Take action for Ana\nAna\nDear Minister,\n", "ana ", MIB / 5 },
    { "Dear Minister,\nI urge you to: ", "b; ", MIB / 5 },
    { "Dear Minister,\n", "Respectfully yours and many more words here now.\n", MIB / 5 },
    { "Dear Minister,\nI write to you now.\n", "Respectfully yours and then more such words\n",
      MIB / 5 },
    { "Dear Minister,\n", TEN (TEN (TEN ("a: "))) "\n", MIB / 5 },
    { "Take action for Ana\nAna\n", "Ms Ana ", MIB / 5 },
    { "Take action", "”", MIB / 5 },
    { "Take action for ", "d'", MIB / 5 },
    { "Dear Minister,\nI urge you to:\n", "1. Release her; ", MIB / 5 },
    { "Dear Minister,\nI urge you to:\n", "1. a; 2. b; 3. c; 4. d;\n", MIB / 10 },
    { "", "Ana Lind\n", 40000 },
    { "", "x@y.zz\n", 34000 },
    { "", "Minister\n12 12\nBelarus\n", 36000 },
    { "Minister\n", "12 12\n", 29000 },
    { RECIPIENT "12 Street\nTel: 1 ", "/ ", MIB / 3 },
    { RECIPIENT "12 Street\nTel: 1 ", "/a:", MIB / 3 },
    { RECIPIENT, "Embassy of Kenya\n12 Street\n\n", 46000 },
    { RECIPIENT, "10 10 11 11 12 12 13 13 14 14 15 15\n", MIB / 6 },
    { "Dear Minister,\n", "I urge Russia and ", MIB / 3 },
    { "Dear Minister,\nI urge you to do now all of what follows here:\n1. a;",
      " 2. b; 3. c; 4. d; 5. e; 6. f; 7. g; 8. h; 9. i; 10. j; 11. k; 12. l;\n", MIB / 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = repeat (cases[i].head, cases[i].text, cases[i].size);
      g_autoptr (GError) error = NULL;
      g_autoptr (PleaReading) page = read_page (bytes, &error);

      g_assert_no_error (error);
      assert_sound (page);
    }
}

/* Lets the process take so many more bytes and no more. */
static void
limit_memory (gsize size)
{
  g_autofree char *pages = NULL;
  gulong           n_data = 0;
  struct rlimit    limit;

  g_assert_true (g_file_get_contents ("/proc/self/statm", &pages, NULL, NULL));
  g_assert_cmpint (sscanf (pages, "%*u %*u %*u %*u %*u %lu", &n_data), ==, 1);
  g_assert_cmpint (getrlimit (RLIMIT_DATA, &limit), ==, 0);
  limit.rlim_cur = n_data * (gulong) sysconf (_SC_PAGESIZE) + size;
  g_assert_cmpint (setrlimit (RLIMIT_DATA, &limit), ==, 0);
}

/* 4 MiB of anything are refused or read within 150 MiB. */
static void
test_memory_limited (void)
{
  static const char *const texts[] = { "<p>a",    "<b>x</b>", "<a href=x>", "&amp;", "a\n",
                                       "a\u0301", ":",        " ",          "a: b\n" };

  limit_memory (150 * MIB);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *head = strchr ("<&", *texts[i]) != NULL ? "<html><body>" : "";
      g_autoptr (GBytes) bytes = repeat (head, texts[i], 4 * MIB);
      g_autoptr (GError) error = NULL;
      g_autoptr (PleaReading) page = read_page (bytes, &error);

      g_assert_true ((page == NULL) == (error != NULL));
    }
}

static void
test_memory (void)
{
  g_test_trap_subprocess ("/page-hostile/memory/subprocess", 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

/* Pieces of pages thrown together, always the same way. */
static void
test_thrown_together (void)
{
  static const char *const pieces[] = {
    "Take action for ",
    "Ana Lind",
    "\n",
    "\n\n",
    "Status: ",
    "Released",
    "Minister of ",
    "12 Street",
    "Belarus",
    "Dear ",
    ",",
    ":",
    "I urge you to:",
    "1. ",
    "; ",
    "•",
    "Yours sincerely,",
    "<p>",
    "2 May 2020",
    "+375 17 000000",
    "a@b.cd",
    "https://x.y/",
    "حالة: ",
    "为",
    "\xe2\x80\xae",
    "Copies to:",
    "> ",
    "Subject: ",
    "From: ",
    "\xff",
  };
  guint32 state = 1;

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (PleaReading) page = NULL;

      for (guint j = 0; j < 40; j++)
        {
          state = state * 1664525 + 1013904223;
          g_string_append (text, pieces[(state >> 16) % G_N_ELEMENTS (pieces)]);
        }
      bytes = g_bytes_new (text->str, text->len);
      page = read_page (bytes, NULL);
      if (page != NULL)
        assert_sound (page);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/page-hostile/refused/", refused[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_refused);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (read_anyway); i++)
    {
      g_autofree char *path = g_strconcat ("/page-hostile/read/", read_anyway[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_read_anyway);
    }
  g_test_add_func ("/page-hostile/repetitions", test_repetitions);
  g_test_add_func ("/page-hostile/memory", test_memory);
  g_test_add_func ("/page-hostile/memory/subprocess", test_memory_limited);
  g_test_add_func ("/page-hostile/thrown-together", test_thrown_together);

  return g_test_run ();
}
