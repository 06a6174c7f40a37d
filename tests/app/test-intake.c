/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What comes in: which part of a message is the appeal, and which flavour of what was copied. */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "plea-appeal-file.h"
#include "plea-appeal-page.h"
#include "plea-intake-parts.h"
#include "plea-intake-reader.h"
#include "plea-reading.h"

/* Reading, to its end */

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GPtrArray *
finish (GAsyncResult **result, GError **error)
{
  GPtrArray *parts;

  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  parts = plea_intake_reader_finish (*result, error);
  g_clear_object (result);

  return parts;
}

static GPtrArray *
open_file (const char *directory, const char *name, GError **error)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", directory, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GAsyncResult *result = NULL;

  plea_intake_reader_read_file_async (file, NULL, on_read, &result);

  return finish (&result, error);
}

static GPtrArray *
paste (GBytes *html, const char *text, GError **error)
{
  g_autoptr (GBytes) plain = text != NULL ? g_bytes_new (text, strlen (text)) : NULL;
  GAsyncResult *result = NULL;

  plea_intake_reader_read_pasted_async (html, plain, NULL, on_read, &result);

  return finish (&result, error);
}

/* Messages */

/* What may be a portrait, by its name in brackets */
static void
describe_pictures (GString *lines, const PleaIntakePart *part)
{
  GPtrArray *pictures = plea_reading_get_pictures (PLEA_READING (part->found));

  for (guint i = 0; i < pictures->len; i++)
    g_string_append_printf (lines, " (%s)",
                            ((PleaSourcePicture *) g_ptr_array_index (pictures, i))->name);
}

/* A line for each part: what it is called and what it is, “letter” where it has one to post. */
static char *
describe (GPtrArray *parts)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      const PleaIntakePart *part = g_ptr_array_index (parts, i);
      const char           *kind = PLEA_IS_APPEAL (part->found)        ? "appeal"
                                   : plea_intake_part_is_likely (part) ? "letter"
                                   : part->found != NULL               ? "text"
                                                                       : "problem";

      g_assert_true ((part->found == NULL) == (part->problem != NULL));
      g_string_append_printf (lines, "%s: %s", part->name != NULL ? part->name : "-", kind);
      if (PLEA_IS_READING (part->found))
        describe_pictures (lines, part);
      g_string_append_c (lines, '\n');
    }

  return g_string_free (lines, FALSE);
}

static const struct
{
  const char *directory;
  const char *name;
  const char *parts;
  const char *obvious; /* NULL where it has to be asked */
} messages[] = {
  { "intake", "pdf-attached.eml", "Nadia Okoro.pdf: letter\n", "Nadia Okoro.pdf" },
  { "intake", "several-attached.eml",
    "yusuf.appeal: appeal\nNadia Okoro.pdf: letter\n-: text\nstamps.txt: text\n"
    "minutes.doc: problem\n",
    NULL },
  /* What is attached to a message that is attached stands beside what is attached to this one. */
  { "intake", "mail-attached.eml", "Nadia Okoro.pdf: letter\nNadia Okoro.docx: letter\n-: text\n",
    NULL },
  { "intake", "appeal-alone.eml", "yusuf.appeal: appeal\n", "yusuf.appeal" },
  { "sources", "attached-message.eml", "-: letter\n", "-" },
  { "sources", "two-attached.eml", "-: letter\nletter.pdf: problem\nNADIA.APPEAL: problem\n",
    NULL },
  /* A photograph beside the page that is attached is for that as well. */
  { "sources", "picture-beside-page.eml", "nadia.html: letter (Nadia Okoro.jpg)\n", "nadia.html" },
  /* Pictures in one are not of the other. */
  { "intake", "pictures-of-two.eml",
    "nadia.html: letter (Nadia Okoro)\nyusuf.html: letter (Yusuf Adan)\n", NULL },
  { "sources", "letter.docx", "-: letter\n", "-" },
  /* What is alone in a file of appeals is opened as an appeal file is. */
  { "intake", "one.appeals", "-: appeal\n", "-" },
};

static void
test_message (gconstpointer data)
{
  const guint nth = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) parts = open_file (messages[nth].directory, messages[nth].name, &error);
  g_autofree char      *found = NULL;
  const PleaIntakePart *obvious;

  g_assert_no_error (error);
  found = describe (parts);
  g_assert_cmpstr (found, ==, messages[nth].parts);
  obvious = plea_intake_parts_get_obvious (parts);
  g_assert_cmpstr (obvious == NULL         ? NULL
                   : obvious->name != NULL ? obvious->name
                                           : "-",
                   ==, messages[nth].obvious);
}

/* What is attached and cannot be read says why, where there is nothing else. */
static void
test_unreadable (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (open_file ("intake", "old-document-alone.eml", &error));
  g_assert_error (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_NOT_TEXT);
  g_assert_true (g_str_has_prefix (error->message, "This document is in an old format."));
}

/* A letter that has no title of its own is about what the message was about; whoever got that is in
 * none of them. */
static void
test_words (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) parts = open_file ("intake", "mail-attached.eml", &error);

  for (guint i = 0; i < parts->len; i++)
    {
      const PleaIntakePart *part = g_ptr_array_index (parts, i);
      PleaReading          *reading = PLEA_READING (part->found);

      g_assert_cmpuint (reading->source->attachments->len, ==, 0);
      g_assert_nonnull (reading->source->title);
      for (guint line = 0; line < reading->lines->len; line++)
        g_assert_null (strstr (plea_reading_get_line (reading, line)->text, "anna.lind"));
    }
}

/* What programs hand over */

#define LETTER                                                                                     \
  "<h1>Write for Nadia Okoro</h1><p>Minister Tomás Belló<br>Ministry of Justice<br>"             \
  "4100 Port Salis<br>Mozambique</p><p>Dear Minister,</p><p>Release Nadia Okoro.</p>"              \
  "<p>Yours sincerely,</p>"

#define PLAIN                                                                                      \
  "Write for Nadia Okoro\n\nMinister Tomás Belló\nMinistry of Justice\n"                         \
  "4100 Port Salis\nMozambique\n\nDear Minister,\n\nRelease Nadia Okoro.\n\nYours sincerely,\n"

static const struct
{
  const char *name;
  const char *html;
  const char *encoding; /* NULL where it is as it stands */
  gboolean    ends_in_zeros;
} flavours[] = {
  { "Firefox", "<meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\">" LETTER,
    NULL, FALSE },
  { "Firefox, older", "\xef\xbb\xbf" LETTER, "UTF-16LE", FALSE },
  { "Firefox, older, from elsewhere", "\xef\xbb\xbf" LETTER, "UTF-16BE", FALSE },
  { "UTF-16 without a mark", LETTER, "UTF-16LE", TRUE },
  { "Chromium", "<meta charset='utf-8'>" LETTER, NULL, TRUE },
  { "LibreOffice",
    "<!DOCTYPE html>\n<html>\n<head>\n<meta http-equiv=\"content-type\" content=\"text/html; "
    "charset=utf-8\"/>\n<title></title>\n<meta name=\"generator\" content=\"LibreOffice\"/>\n"
    "<style>p { margin: 0 }</style></head>\n<body lang=\"en\" dir=\"ltr\">" LETTER "</body></html>",
    NULL, FALSE },
  { "Word",
    "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><meta charset=\"utf-8\">"
    "</head><body><!--StartFragment-->" LETTER "<!--EndFragment--></body></html>",
    NULL, FALSE },
  { "what is only declared", "<meta charset=iso-8859-1>" LETTER, "ISO-8859-1", FALSE },
  { "a mark in UTF-8", "\xef\xbb\xbf" LETTER, NULL, FALSE },
  { "elements that nothing else begins with",
    "<b>Write for Nadia Okoro</b><pre>\n\nMinister Tomás Belló\nMinistry of "
    "Justice\n4100 Port Salis\nMozambique\n\nDear Minister,\n\nRelease Nadia Okoro.\n\n"
    "Yours sincerely,</pre>",
    NULL, FALSE },
};

static GBytes *
make_flavour (guint nth)
{
  const char      *html = flavours[nth].html;
  gsize            size = strlen (html);
  g_autofree char *converted = flavours[nth].encoding != NULL
                                   ? g_convert (html, (gssize) size, flavours[nth].encoding,
                                                "UTF-8", NULL, &size, NULL)
                                   : g_memdup2 (html, size);
  GByteArray      *bytes = g_byte_array_new ();

  g_assert_nonnull (converted);
  g_byte_array_append (bytes, (const guint8 *) converted, (guint) size);
  if (flavours[nth].ends_in_zeros)
    g_byte_array_append (bytes, (const guint8 *) "\0\0", 2);

  return g_byte_array_free_to_bytes (bytes);
}

static PleaReading *
get_reading (GPtrArray *parts)
{
  g_assert_cmpuint (parts->len, ==, 1);

  return PLEA_READING (((PleaIntakePart *) g_ptr_array_index (parts, 0))->found);
}

static void
test_flavour (gconstpointer data)
{
  g_autoptr (GBytes) html = make_flavour (GPOINTER_TO_UINT (data));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) parts = paste (html, "No letter at all", &error);
  PleaReading *reading;

  g_assert_no_error (error);
  reading = get_reading (parts);
  g_assert_cmpstr (plea_reading_get_value (reading, PLEA_READING_RECIPIENT_NAME, 0), ==,
                   "Minister Tomás Belló");
  g_assert_cmpstr (plea_reading_get_value (reading, PLEA_READING_SALUTATION, 0), ==,
                   "Dear Minister,");
  g_assert_cmpstr (plea_reading_get_value (reading, PLEA_READING_PARAGRAPH, 0), ==,
                   "Release Nadia Okoro.");
}

/* Which of the two is taken: the HTML, unless only the plain text has a letter. */
static const struct
{
  const char *html;
  const char *text;
  gboolean    has_letter;
  gboolean    is_html;
} choices[] = {
  { LETTER, PLAIN, TRUE, TRUE },
  { "<img src='letter.png'>", PLAIN, TRUE, FALSE },
  { "", PLAIN, TRUE, FALSE },
  { "\xff\xfe\x01\xd8", PLAIN, TRUE, FALSE }, /* broken UTF-16 */
  { "<p>Share this page</p>", PLAIN, TRUE, FALSE },
  { "<ul><li>Share this page</ul>", "Share this page", FALSE, TRUE },
  { NULL, PLAIN, TRUE, FALSE },
  { LETTER, NULL, TRUE, TRUE },
  { LETTER, " \n", TRUE, TRUE },
};

static void
test_choice (gconstpointer data)
{
  const guint nth = GPOINTER_TO_UINT (data);
  const char *html = choices[nth].html;
  g_autoptr (GBytes) bytes = html != NULL ? g_bytes_new (html, strlen (html)) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) parts = paste (bytes, choices[nth].text, &error);
  PleaReading *reading;
  gboolean     is_html = FALSE;

  g_assert_no_error (error);
  reading = get_reading (parts);
  for (guint i = 0; i < reading->source->lines->len; i++)
    {
      const PleaSourceLine *line = g_ptr_array_index (reading->source->lines, i);

      is_html |= line->is_heading || line->is_item;
    }
  g_assert_cmpint (is_html, ==, choices[nth].is_html);
  g_assert_cmpint (plea_reading_has_letter (reading), ==, choices[nth].has_letter);
}

static void
test_nothing (void)
{
  g_autoptr (GBytes) html = g_bytes_new_static ("<img>", 5);
  g_autoptr (GError) error = NULL;

  g_assert_null (paste (html, " ", &error));
  g_assert_error (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_EMPTY);
  g_assert_cmpstr (error->message, ==, "There is no text in it.");
}

/* A page that Plea wrote has the appeal itself in it, be it opened or pasted. */
static void
test_page (void)
{
  g_autoptr (PleaAppeal) appeal = plea_appeal_file_load_built_in ("elena-milashina-2016");
  g_autoptr (GBytes) page = plea_appeal_page_write (appeal);
  g_autoptr (GBytes) file = plea_appeal_writer_write (appeal);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) parts = paste (page, PLAIN, &error);
  g_autoptr (GBytes) found = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (parts->len, ==, 1);
  g_assert_true (PLEA_IS_APPEAL (((PleaIntakePart *) parts->pdata[0])->found));
  found = plea_appeal_writer_write (PLEA_APPEAL (((PleaIntakePart *) parts->pdata[0])->found));
  g_assert_true (g_bytes_equal (found, file));
}

#define ADD_ALL(group, table, test)                                                                \
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)                                                 \
    {                                                                                              \
      g_autofree char *path = g_strdup_printf ("/intake/%s/%u", group, i);                         \
                                                                                                   \
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test);                                     \
    }

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  ADD_ALL ("message", messages, test_message);
  ADD_ALL ("flavour", flavours, test_flavour);
  ADD_ALL ("choice", choices, test_choice);
  g_test_add_func ("/intake/unreadable", test_unreadable);
  g_test_add_func ("/intake/words", test_words);
  g_test_add_func ("/intake/nothing", test_nothing);
  g_test_add_func ("/intake/page", test_page);

  return g_test_run ();
}
