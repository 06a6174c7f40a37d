/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people have, opened or pasted: a message with what is attached to it, a document, a page.
 * From there it is three gestures to the letter; and what goes wrong costs a sentence. */

#include "import-story.h"

#include "plea-test-wait.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <sys/stat.h>

/* --- From what people have to the letter, with three gestures at the most --- */

/* Where lines end is left out, and the day. */
static char *
join_lines (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n\f", -1);
  g_autoptr (GString) joined = g_string_new (NULL);
  g_autoptr (GRegex) day = g_regex_new ("\\d+ \\pL+ 20\\d\\d (?=Dear )", 0, 0, NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (joined, "%s ", words[i]);

  return g_regex_replace_literal (day, joined->str, -1, 0, "", 0, NULL);
}

static char *
without_spaces (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  return g_strjoinv ("", words);
}

/* pdftotext guesses where spaces are by how far letters stand apart. */
static void
assert_same_words (const char *printed, const char *letter)
{
  g_autofree char *found = without_spaces (printed);
  g_autofree char *wanted = without_spaces (letter);

  g_assert_cmpstr (found, ==, wanted);
}

/* Two gestures: adding and saving. @letter is all that is printed but the day. */
static void
add_and_save (Story *story, const char *defender, const char *letter)
{
  g_autofree char *title = g_strconcat ("Act for ", defender, NULL);
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autofree char *printed = NULL;

  plea_test_accessible_activate_action (story->editor, "editor.add");
  await_no_editor (story, REVIEW);
  expect (story->plea.window, PLEA_TEST_ROLE_LABEL, title);
  path = save_letter (story, "letter.pdf");
  text = read_letter (story, path);
  printed = join_lines (text);
  assert_same_words (printed, letter);
}

/* As the story has it, above the address and below the letter. */
#define SENDER "Ada Example"
#define RECIPIENT                                                                                  \
  SENDER " Minister Tomás Belló Ministry of Justice 12 Quay Street 4100 Port Salis MOZAMBIQUE "

#define LETTER                                                                                     \
  RECIPIENT                                                                                        \
  "Dear Minister, Nadia Okoro, a lawyer who defends people driven from their homes, has been "     \
  "held without charge since 2 February 2025. Officers took the files of all her self-employed "   \
  "clients from her office, and with them the confidential notes of nine hearings. Her family "    \
  "says that she is not given the medicine that her doctor prescribed, and that the prison has "   \
  "refused every independent examination of the well-known lawyer. I urge you to: 1. Release "     \
  "Nadia Okoro at once and unconditionally, since she is held for nothing but her peaceful work "  \
  "for others; 2. Give her the medical treatment that she needs; 3. Return the files of her "      \
  "clients unread. Yours sincerely, " SENDER

#define PIECE                                                                                      \
  RECIPIENT                                                                                        \
  "Dear Minister, Nadia Okoro, a lawyer who defends people driven from their homes, has been "     \
  "held without charge since 2 February 2025. I urge you to: 1. Release Nadia Okoro at once and "  \
  "unconditionally; 2. Give her the medical treatment that she needs. Yours sincerely, " SENDER

/* A message that says no more than what is attached: that is what is opened, and it is said. */
static void
test_mail_with_pdf (Story *story, gconstpointer data)
{
  g_autofree char *mail = get_data_path ("intake", "pdf-attached.eml");

  plea_test_story_open (&story->plea, mail);
  await_editor (story, REVIEW);
  expect (story->editor, PLEA_TEST_ROLE_LABEL, "Opened the attachment “Nadia Okoro.pdf”");
  add_and_save (story, "Nadia Okoro", LETTER);
}

static void
test_document (Story *story, gconstpointer data)
{
  g_autofree char *document = get_data_path ("sources", "letter.docx");

  plea_test_story_open (&story->plea, document);
  await_editor (story, REVIEW);
  add_and_save (story, "Nadia Okoro", LETTER);
}

/* As Chromium hands it over */
static void
test_pasted_page (Story *story, gconstpointer data)
{
  g_autofree char *page = get_data_path ("intake", "pasted.html");

  copy (story, "text/html", page);
  plea_test_story_open (&story->plea, NULL);
  paste (story);
  add_and_save (story, "Nadia Okoro", PIECE);
}

static void
test_dropped_page (Story *story, gconstpointer data)
{
  g_autofree char *page = get_data_path ("intake", "pasted.html");

  plea_test_story_open (&story->plea, NULL);
  drag (story, "text/html", page);
  await_editor (story, REVIEW);
  add_and_save (story, "Nadia Okoro", PIECE);
}

static void
test_dropped_file (Story *story, gconstpointer data)
{
  g_autofree char *mail = get_data_path ("intake", "pdf-attached.eml");
  g_autofree char *address = g_filename_to_uri (mail, NULL, NULL);
  g_autofree char *list = write_file (story, "list", address);

  plea_test_story_open (&story->plea, NULL);
  drag (story, "text/uri-list", list);
  await_editor (story, REVIEW);
  add_and_save (story, "Nadia Okoro", LETTER);
}

/* --- Dropped on a text --- */

/* Where words are searched for, right of the window that is dragged from. */
static PleaTestRectangle
find_search (Story *story)
{
  g_autoptr (PleaTestAccessible) field = NULL;

  plea_test_accessible_activate_action (story->plea.window, "win.search");
  field = plea_test_tree_find_in_states (story->plea.window, PLEA_TEST_ROLE_TEXT, "Search Appeals",
                                         PLEA_TEST_STATE_FOCUSED);

  return plea_test_accessible_await_still (field);
}

/* Other programs hand over the name of a file as words, too. */
static void
test_file_dropped_on_text (Story *story, gconstpointer data)
{
  g_autofree char  *mail = get_data_path ("intake", "pdf-attached.eml");
  g_autofree char  *address = g_filename_to_uri (mail, NULL, NULL);
  g_autofree char  *list = write_file (story, "list", address);
  PleaTestRectangle place;

  plea_test_story_open (&story->plea, NULL);
  place = find_search (story);
  drag_to (story,
           (const char *const[]){ "text/uri-list", list, "text/plain;charset=utf-8", list, NULL },
           (guint) (place.x + place.width / 2), (guint) (place.y + place.height / 2));
  await_editor (story, REVIEW);
  expect_text (story->plea.window, "Search Appeals", "");
}

static void
test_text_dropped_on_text (Story *story, gconstpointer data)
{
  g_autofree char  *words = write_file (story, "words", "12 Quay Street");
  PleaTestRectangle place;

  plea_test_story_open (&story->plea, NULL);
  place = find_search (story);
  drag_to (story, (const char *const[]){ "text/plain;charset=utf-8", words, NULL },
           (guint) (place.x + place.width / 2), (guint) (place.y + place.height / 2));
  expect_text (story->plea.window, "Search Appeals", "12 Quay Street");
}

/* Of three letters on a page the second is chosen, which is one gesture more. */
static void
test_three_letters (Story *story, gconstpointer data)
{
  g_autofree char *page = get_data_path ("intake", "three-letters.html");
  g_autoptr (PleaTestAccessible) choice = NULL;
  g_autoptr (PleaTestAccessible) first = NULL;

  plea_test_story_open (&story->plea, page);
  await_editor (story, REVIEW);
  choice = plea_test_tree_find (story->editor, PLEA_TEST_ROLE_COMBO, "Letter on the Page");
  plea_test_tree_click (choice, PLEA_TEST_ROLE_BUTTON, "*");
  first = plea_test_tree_find_in_states (choice, PLEA_TEST_ROLE_LIST_ITEM, "*",
                                         PLEA_TEST_STATE_FOCUSED);
  plea_test_session_press_key (story->plea.session, "Down");
  plea_test_session_press_key (story->plea.session, "Return");
  show_fields (story);
  expect_text (story->editor, "Name, With Title", "Prosecutor General Aida Saryeva");
  add_and_save (story, "Pavel Horn",
                SENDER
                " Prosecutor General Aida Saryeva Office of the Prosecutor General 39 Toktogul "
                "Street 720040 Bishkek KYRGYZSTAN Dear Prosecutor General, I am writing about "
                "Pavel Horn, who was beaten outside the office of his newspaper on 9 January "
                "2025. I ask you to have this attack investigated thoroughly and by people who "
                "are independent. Yours sincerely, " SENDER);
}

/* Or all of them */
static void
test_all_letters (Story *story, gconstpointer data)
{
  g_autofree char *page = get_data_path ("intake", "three-letters.html");
  g_autofree char *said = NULL;
  const char      *argv[] = { g_getenv ("PLEA_TEST_CLI"), "list", NULL };

  plea_test_story_open (&story->plea, page);
  await_editor (story, REVIEW);
  plea_test_tree_click (story->editor, PLEA_TEST_ROLE_BUTTON, "Add All 3");
  await_no_editor (story, REVIEW);
  said = plea_test_session_run (story->plea.session, argv);
  g_assert_nonnull (strstr (said, "Nadia Okoro"));
  g_assert_nonnull (strstr (said, "Pavel Horn"));
  g_assert_nonnull (strstr (said, "Rosa Amaya"));
}

/* --- Messages with several files --- */

#define QUESTION "Which One Is the Appeal?"
#define LIST "Open Appeals"

/* Runs to its end: it hands the files over to the Plea that is open. */
static void
open_more (Story *story, const char *first, const char *second, const char *third)
{
  const char *argv[] = { g_getenv ("PLEA_TEST_PROGRAM"), first, second, third, NULL };

  g_free (plea_test_session_run (story->plea.session, argv));
}

static void
expect_rows (PleaTestAccessible *question, const char *const *names)
{
  g_autoptr (GPtrArray) rows = plea_test_tree_list (question, PLEA_TEST_ROLE_LIST_ITEM, "*");

  g_assert_cmpuint (rows->len, ==, g_strv_length ((char **) names));
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpstr (plea_test_accessible_get_name (g_ptr_array_index (rows, i)), ==, names[i]);
}

static void
await_focus (PleaTestAccessible *question, const char *name)
{
  g_autoptr (PleaTestAccessible) row = plea_test_tree_find_in_states (
      question, PLEA_TEST_ROLE_LIST_ITEM, name, PLEA_TEST_STATE_FOCUSED);
}

/* The likeliest is a key away; an appeal comes as if it had been opened. */
static void
test_mail_with_several (Story *story, gconstpointer data)
{
  static const char *const names[] = { "yusuf.appeal", "Nadia Okoro.pdf", "The message itself",
                                       "stamps.txt",   "minutes.doc",     NULL };
  g_autofree char         *mail = get_data_path ("intake", "several-attached.eml");
  g_autoptr (PleaTestAccessible) question = NULL;

  plea_test_story_open (&story->plea, mail);
  question = plea_test_tree_find_window (story->plea.root, QUESTION);
  await_focus (question, names[0]);
  expect_rows (question, names);
  expect (question, PLEA_TEST_ROLE_LABEL, "PDF, with a letter");
  expect (question, PLEA_TEST_ROLE_LABEL, "This document is in an old format.*");
  plea_test_session_press_key (story->plea.session, "Return");
  plea_test_tree_await_gone (story->plea.root, PLEA_TEST_ROLE_WINDOW, QUESTION);
  expect (story->plea.window, PLEA_TEST_ROLE_LABEL, "Act for Yusuf Demir");

  open_more (story, mail, NULL, NULL);
  g_clear_object (&question);
  question = plea_test_tree_find_window (story->plea.root, QUESTION);
  await_focus (question, names[0]);
  plea_test_session_press_key (story->plea.session, "Down");
  await_focus (question, names[1]);
  plea_test_session_press_key (story->plea.session, "Return");
  await_editor (story, REVIEW);
  add_and_save (story, "Nadia Okoro", LETTER);
}

/* However many messages come at once, there is one window, which names what is in each by its file;
 * what has to be looked at first is there until it is. */
static void
test_many_mails (Story *story, gconstpointer data)
{
  g_autofree char *mail = get_data_path ("intake", "mail-attached.eml");
  g_autofree char *other = get_data_path ("intake", "several-attached.eml");
  g_autoptr (PleaTestAccessible) list = NULL;
  g_autoptr (GPtrArray) questions = NULL;
  g_autoptr (GPtrArray) reviews = NULL;

  plea_test_story_open (&story->plea, NULL);
  open_more (story, mail, other, mail);
  list = plea_test_tree_find_window (story->plea.root, LIST);
  questions = plea_test_tree_list (story->plea.root, PLEA_TEST_ROLE_WINDOW, QUESTION);
  g_assert_cmpuint (questions->len, ==, 0);
  expect (list, PLEA_TEST_ROLE_LABEL, "mail-attached.eml: Nadia Okoro.docx");
  expect (list, PLEA_TEST_ROLE_LABEL, "New: Yusuf Demir");
  reviews = plea_test_tree_list (list, PLEA_TEST_ROLE_BUTTON, "Review…*");
  g_assert_cmpuint (reviews->len, ==, 5);
  plea_test_tree_click (list, PLEA_TEST_ROLE_BUTTON, "Add 1 Appeal");
  expect (story->plea.window, PLEA_TEST_ROLE_LABEL, "Act for Yusuf Demir");

  plea_test_accessible_click (g_ptr_array_index (reviews, 0));
  await_editor (story, REVIEW);
  plea_test_accessible_activate_action (story->editor, "editor.add");
  await_no_editor (story, REVIEW);
  expect (list, PLEA_TEST_ROLE_LABEL, "Added");
  expect (story->plea.window, PLEA_TEST_ROLE_LABEL, "Act for Nadia Okoro");
  plea_test_tree_click (list, PLEA_TEST_ROLE_BUTTON, "Close");
  plea_test_tree_await_gone (story->plea.root, PLEA_TEST_ROLE_WINDOW, LIST);
}

/* --- What goes wrong while a file is read --- */

/* A drive that does not answer: whoever waits may stop, and go on. */
static void
test_slow_file (Story *story, gconstpointer data)
{
  g_autofree char *page = get_page_path ();
  g_autofree char *path = g_build_filename (plea_test_session_get_home (story->plea.session),
                                            "slow.eml", NULL);

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  plea_test_story_open (&story->plea, path);
  expect (story->plea.window, PLEA_TEST_ROLE_LABEL, "Reading the appeal…");
  plea_test_tree_click (story->plea.window, PLEA_TEST_ROLE_BUTTON, "Cancel");
  plea_test_tree_await_gone (story->plea.window, PLEA_TEST_ROLE_LABEL, "Reading the appeal…");
  open_more (story, page, NULL, NULL);
  await_editor (story, REVIEW);
  show_fields (story);
  expect_text (story->editor, "Name", DEFENDER);
}

/* Puts a program in the place of the one that reads, which is killed once it has said so much. */
static void
kill_reader_after (Story *story, const char *n_bytes)
{
  g_autofree char *script = g_strdup_printf ("#!/bin/sh\n%s | head -c %s\nkill -KILL $$\n",
                                             g_getenv ("PLEA_IMPORT_PROGRAM"), n_bytes);
  g_autofree char *path = write_file (story, "killed", script);

  g_assert_cmpint (g_chmod (path, 0700), ==, 0);
  plea_test_session_set_environment (story->plea.session, "PLEA_IMPORT_PROGRAM", path);
}

static void
test_killed_reader (Story *story, gconstpointer data)
{
  static const char *const n_bytes[] = { "0", "1", "7", "100", "1000" };
  g_autofree char         *page = get_page_path ();

  kill_reader_after (story, n_bytes[0]);
  plea_test_story_open (&story->plea, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (n_bytes); i++)
    {
      g_autoptr (PleaTestAccessible) message = NULL;

      kill_reader_after (story, n_bytes[i]);
      open_more (story, page, NULL, NULL);
      message = plea_test_tree_find (story->plea.root, PLEA_TEST_ROLE_LABEL,
                                     "This could not be read.*");
      plea_test_tree_click (plea_test_accessible_get_window (message), PLEA_TEST_ROLE_BUTTON,
                            "Close");
      plea_test_tree_await_gone (story->plea.root, PLEA_TEST_ROLE_LABEL,
                                 "This could not be read.*");
    }
  kill_reader_after (story, "1000000");
  open_more (story, page, NULL, NULL);
  await_editor (story, REVIEW);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Story *, gconstpointer);
  } tests[] = {
    { "/arrivals/mail-with-pdf", test_mail_with_pdf },
    { "/arrivals/document", test_document },
    { "/arrivals/pasted-page", test_pasted_page },
    { "/arrivals/dropped-page", test_dropped_page },
    { "/arrivals/dropped-file", test_dropped_file },
    { "/arrivals/file-dropped-on-text", test_file_dropped_on_text },
    { "/arrivals/text-dropped-on-text", test_text_dropped_on_text },
    { "/arrivals/three-letters", test_three_letters },
    { "/arrivals/all-letters", test_all_letters },
    { "/arrivals/mail-with-several", test_mail_with_several },
    { "/arrivals/many-mails", test_many_mails },
    { "/arrivals/slow-file", test_slow_file },
    { "/arrivals/killed-reader", test_killed_reader },
  };

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Story, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
