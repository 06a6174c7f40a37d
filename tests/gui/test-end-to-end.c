/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way of one letter: from the built-in appeal, through the supporter's own words, to a file and
 * to a printer, by what a user sees and presses. Each test has a desktop and a home of its own. */

#include "plea-test-printer.h"
#include "plea-test-story.h"
#include "plea-test-wait.h"

#include <locale.h>

#define DEFENDER "Elena Milashina"
#define OWN_WORDS                                                                                  \
  "I follow Ms Milashina’s reporting; it matters to me – and to Łódź, Αθήνα and Київ."

/* The beginning of each demand of the built-in appeal, as its switch is named. */
#define FIRST_DEMAND "Drop the initiation of legal action"
#define SECOND_DEMAND "Take all necessary measures to guarantee"
#define THIRD_DEMAND "Take measures to ensure that government officials"
#define LAST_DEMAND "Guarantee in all circumstances"

/* --- Opening and closing --- */

static void
set_up (PleaTestStory *story, gconstpointer locale)
{
  plea_test_story_begin (story, locale);
  plea_test_story_open (story, NULL);
}

static void
tear_down (PleaTestStory *story, gconstpointer locale)
{
  plea_test_story_end (story);
}

/* --- What a supporter does --- */

static void
expect (PleaTestStory *story, PleaTestRole role, const char *name)
{
  g_autoptr (PleaTestAccessible) found = plea_test_tree_find (story->window, role, name);
}

static void
expect_text (PleaTestStory *story, const char *name, const char *text)
{
  g_autoptr (PleaTestAccessible) found = plea_test_tree_find (story->window, PLEA_TEST_ROLE_TEXT,
                                                              name);

  plea_test_tree_await_text (found, text);
}

static void
expect_all_named (PleaTestStory *story)
{
  g_autoptr (GPtrArray) unnamed = plea_test_tree_list_unnamed (story->root);

  if (unnamed->len > 0)
    {
      g_autofree char *first = plea_test_accessible_describe (g_ptr_array_index (unnamed, 0));

      plea_test_tree_fail (story->root, "%u controls have no name, first: %s", unnamed->len, first);
    }
}

static void
expect_demand (PleaTestStory *story, const char *demand, gboolean wanted)
{
  g_autofree char *name = g_strconcat (demand, "*", NULL);
  g_autoptr (PleaTestAccessible) found = plea_test_tree_find (story->window, PLEA_TEST_ROLE_CHECK,
                                                              name);

  plea_test_tree_await_state (found, PLEA_TEST_STATE_CHECKED, wanted);
}

static void
leave_out_demand (PleaTestStory *story, const char *demand)
{
  g_autofree char *name = g_strconcat (demand, "*", NULL);

  plea_test_tree_click (story->window, PLEA_TEST_ROLE_CHECK, name);
  expect_demand (story, demand, FALSE);
}

static void
introduce_oneself (PleaTestStory *story)
{
  plea_test_tree_set_text (story->window, "Name", "Amina Brâncuși");
  plea_test_tree_set_text (story->window, "Address", "12 Harbour Street");
  plea_test_tree_set_text (story->window, "Postcode and Town", "Dublin 8");
  plea_test_tree_set_text (story->window, "In your own words", OWN_WORDS);
}

static PleaTestAccessible *
choose_file (PleaTestStory *story, const char *path)
{
  g_autoptr (PleaTestAccessible) chooser = NULL;
  g_autoptr (PleaTestAccessible) name = NULL;

  plea_test_accessible_activate_action (story->window, "win.save-pdf");
  chooser = plea_test_tree_find_window (story->root, "Save as PDF");
  name = plea_test_tree_find (chooser, PLEA_TEST_ROLE_TEXT, "Name*");
  plea_test_accessible_set_text (name, path);
  plea_test_tree_click (chooser, PLEA_TEST_ROLE_BUTTON, "Save");
  return g_steal_pointer (&chooser);
}

static void
await_saved (PleaTestStory *story)
{
  plea_test_tree_await_gone (story->root, PLEA_TEST_ROLE_WINDOW, "Save as PDF");
  expect (story, PLEA_TEST_ROLE_LABEL, "Letter saved");
}

static char *
save_letter (PleaTestStory *story, const char *name)
{
  char *path = g_build_filename (plea_test_session_get_home (story->session), name, NULL);
  g_autoptr (PleaTestAccessible) chooser = choose_file (story, path);

  await_saved (story);
  return path;
}

/* --- What is on paper --- */

static GBytes *
read_bytes (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_file_load_bytes (file, NULL, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

/* All pages' words in the order they are drawn, with single spaces between them, however the lines
 * are broken. */
static char *
read_letter (PleaTestStory *story, const char *path)
{
  const char      *argv[] = { "pdftotext", "-raw", path, "-", NULL };
  g_autofree char *text = plea_test_session_run (story->session, argv);
  g_autoptr (GRegex) space = g_regex_new ("\\s+", 0, 0, NULL);

  return g_regex_replace_literal (space, text, -1, 0, " ", 0, NULL);
}

static void
assert_contains (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in: %s", words, text);
}

static void
assert_lacks (const char *text, const char *words)
{
  if (strstr (text, words) != NULL)
    g_error ("“%s” is in: %s", words, text);
}

static void
assert_a4 (PleaTestStory *story, const char *path)
{
  const char      *argv[] = { "pdfinfo", "-l", "2", path, NULL };
  g_autofree char *said = plea_test_session_run (story->session, argv);

  g_assert_true (g_regex_match_simple ("Page +1 size:.*\\(A4\\)", said, 0, 0));
}

/* After two lines of heading, a line for each font, of which the fifth word from the end says
 * whether the file has it. */
static void
assert_fonts_embedded (PleaTestStory *story, const char *path)
{
  const char      *argv[] = { "pdffonts", path, NULL };
  g_autofree char *said = plea_test_session_run (story->session, argv);
  g_auto (GStrv) lines = g_strsplit (g_strchomp (said), "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), >, 2);
  for (char **line = lines + 2; *line != NULL; line++)
    g_assert_true (g_regex_match_simple ("yes +\\w+ +\\w+ +\\d+ +\\d+$", *line, 0, 0));
}

static void
assert_sound (PleaTestStory *story, const char *path)
{
  const char      *argv[] = { "qpdf", "--check", path, NULL };
  g_autofree char *said = plea_test_session_run (story->session, argv);

  assert_contains (said, "No syntax or stream encoding errors found");
}

/* --- The tests --- */

static void
test_appeal_is_shown (PleaTestStory *story, gconstpointer locale)
{
  expect (story, PLEA_TEST_ROLE_LIST_ITEM, DEFENDER "*");
  expect (story, PLEA_TEST_ROLE_LABEL, "Act for " DEFENDER);
  expect (story, PLEA_TEST_ROLE_LABEL, "*Judicial harassment*");
  expect (story, PLEA_TEST_ROLE_IMAGE, "Page 1 of 1");
  expect_demand (story, FIRST_DEMAND, TRUE);
  expect_demand (story, LAST_DEMAND, TRUE);
  expect_all_named (story);
}

/* More words than fit on two pages, and back. */
static void
test_edit_reaches_the_preview (PleaTestStory *story, gconstpointer locale)
{
  g_autoptr (GString) words = g_string_new (NULL);

  expect (story, PLEA_TEST_ROLE_IMAGE, "Page 1 of 1");
  for (guint i = 0; i < 80; i++)
    g_string_append (words, OWN_WORDS " ");
  plea_test_tree_set_text (story->window, "In your own words", words->str);
  expect (story, PLEA_TEST_ROLE_IMAGE, "Page 3 of 3");
  plea_test_tree_set_text (story->window, "In your own words", "");
  expect (story, PLEA_TEST_ROLE_IMAGE, "Page 1 of 1");
  plea_test_tree_await_gone (story->window, PLEA_TEST_ROLE_IMAGE, "Page 2*");
}

static void
test_save (PleaTestStory *story, gconstpointer locale)
{
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  introduce_oneself (story);
  leave_out_demand (story, SECOND_DEMAND);
  path = save_letter (story, "letter.pdf");

  assert_sound (story, path);
  assert_a4 (story, path);
  assert_fonts_embedded (story, path);
  text = read_letter (story, path);
  assert_contains (text, "Amina Brâncuși");
  assert_contains (text, OWN_WORDS);
  assert_contains (text, "1. " FIRST_DEMAND);
  assert_contains (text, "2. " THIRD_DEMAND);
  assert_contains (text, "3. " LAST_DEMAND);
  assert_contains (text, "without fear of reprisals and free of all restrictions.");
  assert_lacks (text, SECOND_DEMAND);
  assert_lacks (text, "4. ");
}

static void
test_same_letter_same_bytes (PleaTestStory *story, gconstpointer locale)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (GBytes) first_bytes = NULL;
  g_autoptr (GBytes) second_bytes = NULL;

  introduce_oneself (story);
  first = save_letter (story, "first.pdf");
  second = save_letter (story, "second.pdf");
  first_bytes = read_bytes (first);
  second_bytes = read_bytes (second);
  g_assert_cmpmem (g_bytes_get_data (first_bytes, NULL), g_bytes_get_size (first_bytes),
                   g_bytes_get_data (second_bytes, NULL), g_bytes_get_size (second_bytes));
}

static void
test_overwriting_is_asked_about (PleaTestStory *story, gconstpointer locale)
{
  g_autofree char *path = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) replaced = NULL;
  g_autoptr (PleaTestAccessible) chooser = NULL;

  plea_test_tree_set_text (story->window, "Name", "Amina Brâncuși");
  path = save_letter (story, "letter.pdf");
  before = read_bytes (path);
  plea_test_tree_set_text (story->window, "In your own words", OWN_WORDS);
  chooser = choose_file (story, path);
  plea_test_tree_click (story->root, PLEA_TEST_ROLE_BUTTON, "Replace");
  await_saved (story);
  replaced = read_bytes (path);
  g_assert_false (g_bytes_equal (before, replaced));
}

static void
open_plea_near (PleaTestStory *story, PleaTestPrinter *printer)
{
  plea_test_story_close (story);
  plea_test_session_set_environment (story->session, "CUPS_SERVER",
                                     plea_test_printer_get_server (printer));
  plea_test_story_open (story, NULL);
  plea_test_tree_set_text (story->window, "Name", "Amina Brâncuși");
}

static PleaTestAccessible *
choose_printer (PleaTestStory *story, PleaTestPrinter *printer)
{
  g_autoptr (PleaTestAccessible) dialog = NULL;
  g_autoptr (PleaTestAccessible) name = NULL;

  plea_test_accessible_activate_action (story->window, "win.print");
  dialog = plea_test_tree_find_window (story->root, "Print");
  name = plea_test_tree_find (dialog, PLEA_TEST_ROLE_LABEL, plea_test_printer_get_name (printer));
  plea_test_tree_click_until_state (plea_test_accessible_get_parent (name),
                                    PLEA_TEST_STATE_SELECTED);
  return g_steal_pointer (&dialog);
}

static void
test_print (PleaTestStory *story, gconstpointer locale)
{
  g_autoptr (PleaTestPrinter) printer = plea_test_printer_new ();
  g_autoptr (PleaTestAccessible) dialog = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autofree char *job = NULL;
  g_autofree char *media = NULL;

  open_plea_near (story, printer);
  introduce_oneself (story);
  leave_out_demand (story, LAST_DEMAND);

  dialog = choose_printer (story, printer);
  plea_test_tree_click (dialog, PLEA_TEST_ROLE_BUTTON, "Print");

  path = plea_test_printer_await_document (printer, 1);
  plea_test_tree_await_gone (story->root, PLEA_TEST_ROLE_WINDOW, "Print");
  assert_a4 (story, path);
  text = read_letter (story, path);
  assert_contains (text, OWN_WORDS);
  assert_contains (text, "3. " THIRD_DEMAND);
  assert_contains (text, "the legitimate work of human rights defenders.");
  assert_lacks (text, LAST_DEMAND);
  job = plea_test_printer_get_attribute (printer, 1, "IPP_JOB_NAME");
  g_assert_cmpstr (job, ==, "Letter");
  media = plea_test_printer_get_attribute (printer, 1, "IPP_MEDIA_COL");
  assert_contains (media, "x-dimension=21000 y-dimension=29700");
  expect (story, PLEA_TEST_ROLE_LABEL, "Printed on*");
  plea_test_story_close (story);
}

/* Pages that are only looked at are not on paper; from there they can be printed. */
static void
test_print_preview (PleaTestStory *story, gconstpointer locale)
{
  g_autoptr (PleaTestPrinter) printer = plea_test_printer_new ();
  g_autoptr (PleaTestAccessible) dialog = NULL;
  g_autoptr (PleaTestAccessible) preview = NULL;
  g_autoptr (PleaTestAccessible) again = NULL;
  g_autofree char *path = NULL;

  open_plea_near (story, printer);
  dialog = choose_printer (story, printer);
  plea_test_tree_click (dialog, PLEA_TEST_ROLE_BUTTON, "Preview");
  preview = plea_test_tree_find_window (story->root, "Print Preview");
  plea_test_tree_await_gone (story->root, PLEA_TEST_ROLE_WINDOW, "Print");
  plea_test_tree_await_gone (story->window, PLEA_TEST_ROLE_LABEL, "Printed on*");
  plea_test_tree_click (preview, PLEA_TEST_ROLE_BUTTON, "Print…");

  again = plea_test_tree_find_window (story->root, "Print");
  plea_test_tree_click (again, PLEA_TEST_ROLE_BUTTON, "Print");
  path = plea_test_printer_await_document (printer, 1);
  assert_a4 (story, path);
  expect (story, PLEA_TEST_ROLE_LABEL, "Printed on*");
  plea_test_story_close (story);
}

static gboolean
has_ended (gpointer plea)
{
  return !plea_test_application_is_running (plea);
}

/* Whoever has pressed “Print” may close the window: Plea goes when the letter has gone. */
static void
test_print_and_close (PleaTestStory *story, gconstpointer locale)
{
  g_autoptr (PleaTestPrinter) printer = plea_test_printer_new ();
  g_autoptr (PleaTestAccessible) dialog = NULL;
  g_autofree char *path = NULL;

  open_plea_near (story, printer);
  dialog = choose_printer (story, printer);
  plea_test_printer_set_busy (printer, TRUE);
  plea_test_tree_click (dialog, PLEA_TEST_ROLE_BUTTON, "Print");
  plea_test_tree_await_gone (story->root, PLEA_TEST_ROLE_WINDOW, "Print");
  plea_test_accessible_activate_action (story->window, "window.close");
  plea_test_tree_await_gone (story->root, PLEA_TEST_ROLE_WINDOW, NULL);
  g_assert_false (plea_test_wait (has_ended, story->plea, 2000));

  plea_test_printer_set_busy (printer, FALSE);
  path = plea_test_printer_await_document (printer, 1);
  assert_a4 (story, path);
  plea_test_story_await_end (story);
}

/* The printer goes while its dialog is open: nobody believes that the letter is on paper. */
static void
test_printer_is_gone (PleaTestStory *story, gconstpointer locale)
{
  g_autoptr (PleaTestPrinter) printer = plea_test_printer_new ();
  g_autoptr (PleaTestAccessible) dialog = NULL;
  g_autoptr (PleaTestAccessible) advice = NULL;
  PleaTestAccessible *message;

  open_plea_near (story, printer);
  introduce_oneself (story);
  dialog = choose_printer (story, printer);
  g_clear_object (&printer);
  plea_test_tree_click (dialog, PLEA_TEST_ROLE_BUTTON, "Print");
  advice = plea_test_tree_find (story->root, PLEA_TEST_ROLE_LABEL, "*then print again.");
  message = plea_test_accessible_get_window (advice);
  plea_test_tree_click (message, PLEA_TEST_ROLE_BUTTON, "Close");
  plea_test_tree_await_gone (story->window, PLEA_TEST_ROLE_LABEL, "Printed on*");
  expect_text (story, "In your own words", OWN_WORDS);
}

static void
test_all_is_back (PleaTestStory *story, gconstpointer locale)
{
  introduce_oneself (story);
  leave_out_demand (story, SECOND_DEMAND);
  plea_test_story_close (story);

  plea_test_story_open (story, NULL);
  expect_text (story, "Name", "Amina Brâncuși");
  expect_text (story, "Address", "12 Harbour Street");
  expect_text (story, "Postcode and Town", "Dublin 8");
  expect_text (story, "In your own words", OWN_WORDS);
  expect_demand (story, FIRST_DEMAND, TRUE);
  expect_demand (story, SECOND_DEMAND, FALSE);
}

/* As a file manager opens a file: the appeal is shown, and is there again without it. */
static void
test_file_is_opened (PleaTestStory *story, gconstpointer locale)
{
  g_autofree char *file = g_test_build_filename (G_TEST_DIST, "data", "appeals", "closed.appeal",
                                                 NULL);

  plea_test_story_close (story);
  plea_test_story_open (story, file);
  expect (story, PLEA_TEST_ROLE_LABEL, "Act for Yusuf Demir");
  expect (story, PLEA_TEST_ROLE_LABEL, "Closed");
  plea_test_story_close (story);

  plea_test_story_open (story, NULL);
  expect (story, PLEA_TEST_ROLE_LABEL, "Act for Yusuf Demir");
  expect (story, PLEA_TEST_ROLE_LIST_ITEM, DEFENDER "*");
}

/* Nothing goes out by mistake for somebody who is free. */
static void
test_closed_appeal_asks_first (PleaTestStory *story, gconstpointer locale)
{
  g_autofree char *file = g_test_build_filename (G_TEST_DIST, "data", "appeals", "closed.appeal",
                                                 NULL);
  g_autoptr (PleaTestAccessible) chooser = NULL;

  plea_test_story_close (story);
  plea_test_story_open (story, file);
  expect (story, PLEA_TEST_ROLE_LABEL, "Act for Yusuf Demir");
  plea_test_accessible_activate_action (story->window, "win.save-pdf");
  plea_test_tree_click (story->root, PLEA_TEST_ROLE_BUTTON, "Save Anyway");
  plea_test_tree_click (story->root, PLEA_TEST_ROLE_BUTTON, "Sign by Hand");
  chooser = plea_test_tree_find_window (story->root, "Save as PDF");
  plea_test_tree_click (chooser, PLEA_TEST_ROLE_BUTTON, "Cancel");
}

/* Where the page names nobody, neither in danger nor to write to, all else is shown. */
static void
test_nobody (PleaTestStory *story, gconstpointer locale)
{
  g_autofree char *file = g_test_build_filename (G_TEST_DIST, "data", "appeals", "nobody.appeal",
                                                 NULL);
  g_autoptr (PleaTestAccessible) told = NULL;

  plea_test_story_close (story);
  plea_test_story_open (story, file);
  expect (story, PLEA_TEST_ROLE_LABEL, "Act in this case");
  expect (story, PLEA_TEST_ROLE_LABEL, "The appeal does not say who it is about.");
  expect (story, PLEA_TEST_ROLE_LIST_ITEM, "Appeal without a name*");
  expect (story, PLEA_TEST_ROLE_LABEL, "This appeal names nobody to write to yet.*");
  plea_test_tree_await_gone (story->window, PLEA_TEST_ROLE_IMAGE, "Page 1 of*");
  plea_test_accessible_activate_action (story->window, "win.save-pdf");
  told = plea_test_tree_find (story->root, PLEA_TEST_ROLE_LABEL, "There Is No Letter Yet");
}

static void
test_old_appeal_is_checked (PleaTestStory *story, gconstpointer locale)
{
  expect (story, PLEA_TEST_ROLE_LABEL, "This appeal is * years old.*");
  plea_test_tree_click (story->window, PLEA_TEST_ROLE_BUTTON, "I Have Checked It");
  plea_test_tree_await_gone (story->window, PLEA_TEST_ROLE_LABEL, "This appeal is * years old.*");
  plea_test_story_close (story);

  plea_test_story_open (story, NULL);
  expect (story, PLEA_TEST_ROLE_IMAGE, "Page 1 of 1");
  plea_test_tree_await_gone (story->window, PLEA_TEST_ROLE_LABEL, "This appeal is * years old.*");
}

/* In any script, whatever the accents: the appeal has its defender's name in two. */
static void
test_search (PleaTestStory *story, gconstpointer locale)
{
  static const char *const found[] = { "milash", "МИЛАШ", "Rússia elena", "front line" };

  plea_test_accessible_activate_action (story->window, "win.search");
  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    {
      plea_test_tree_set_text (story->window, "Search Appeals", "nobody");
      expect (story, PLEA_TEST_ROLE_LABEL, "No matching appeals");
      plea_test_tree_await_gone (story->window, PLEA_TEST_ROLE_LIST_ITEM, DEFENDER "*");
      plea_test_tree_set_text (story->window, "Search Appeals", found[i]);
      expect (story, PLEA_TEST_ROLE_LIST_ITEM, DEFENDER "*");
    }
  expect_all_named (story);
}

/* The address goes where the posts look for it, and a test page tells where the printer prints. */
static void
test_envelope (PleaTestStory *story, gconstpointer locale)
{
  g_autofree char *path = g_build_filename (plea_test_session_get_home (story->session), "e.pdf",
                                            NULL);
  g_autoptr (PleaTestAccessible) dialog = NULL;
  g_autoptr (PleaTestAccessible) chooser = NULL;
  g_autoptr (PleaTestAccessible) name = NULL;
  g_autoptr (PleaTestAccessible) saved = NULL;
  g_autofree char *text = NULL;

  introduce_oneself (story);
  plea_test_accessible_activate_action (story->window, "win.envelope");
  dialog = plea_test_tree_find_window (story->root, "Envelope");
  expect_all_named (story);
  plea_test_tree_click (dialog, PLEA_TEST_ROLE_CHECK, "Airmail");
  plea_test_tree_click (dialog, PLEA_TEST_ROLE_BUTTON, "Save as PDF…");
  chooser = plea_test_tree_find_window (story->root, "Save as PDF");
  name = plea_test_tree_find (chooser, PLEA_TEST_ROLE_TEXT, "Name*");
  plea_test_accessible_set_text (name, path);
  plea_test_tree_click (chooser, PLEA_TEST_ROLE_BUTTON, "Save");
  plea_test_tree_await_gone (story->root, PLEA_TEST_ROLE_WINDOW, "Save as PDF");
  saved = plea_test_tree_find (dialog, PLEA_TEST_ROLE_LABEL, "Envelope saved");
  text = read_letter (story, path);
  assert_contains (text, "119200 Moscow RUSSIAN FEDERATION");
  assert_contains (text, "Amina Brâncuși Dublin 8");
}

static void
test_everything_is_forgotten (PleaTestStory *story, gconstpointer locale)
{
  introduce_oneself (story);
  plea_test_accessible_activate_action (story->window, "win.note-posted");
  expect (story, PLEA_TEST_ROLE_LABEL, "Posted on *");
  plea_test_accessible_activate_action (story->window, "win.forget-everything");
  plea_test_tree_click (story->root, PLEA_TEST_ROLE_BUTTON, "Forget Everything");
  expect_text (story, "Name", "");
  expect_text (story, "In your own words", "");
  plea_test_tree_await_gone (story->window, PLEA_TEST_ROLE_LABEL, "Posted on *");
  plea_test_story_close (story);

  plea_test_story_open (story, NULL);
  expect_text (story, "Name", "");
  expect_text (story, "In your own words", "");
}

/* For what becomes of it, see the tests of the store and of restoring. */
static void
test_backup (PleaTestStory *story, gconstpointer locale)
{
  g_autofree char *path = g_build_filename (plea_test_session_get_home (story->session),
                                            "all.pleabackup", NULL);
  g_autoptr (PleaTestAccessible) dialog = NULL;
  g_autoptr (PleaTestAccessible) chooser = NULL;
  g_autoptr (PleaTestAccessible) name = NULL;
  g_autoptr (GBytes) backup = NULL;

  introduce_oneself (story);
  plea_test_accessible_activate_action (story->window, "win.back-up");
  dialog = plea_test_tree_find_window (story->root, "Back Up");
  expect_all_named (story);
  plea_test_tree_set_text (dialog, "Passphrase", "correct horse");
  plea_test_tree_set_text (dialog, "Passphrase Once More", "correct horse");
  plea_test_tree_click (dialog, PLEA_TEST_ROLE_BUTTON, "Back Up…");
  chooser = plea_test_tree_find_window (story->root, "Save the Backup");
  name = plea_test_tree_find (chooser, PLEA_TEST_ROLE_TEXT, "Name*");
  plea_test_accessible_set_text (name, path);
  plea_test_tree_click (chooser, PLEA_TEST_ROLE_BUTTON, "Save");
  plea_test_tree_await_gone (story->root, PLEA_TEST_ROLE_WINDOW, "Back Up");
  expect (story, PLEA_TEST_ROLE_LABEL, "Backup saved");
  backup = read_bytes (path);
  g_assert_cmpmem (g_bytes_get_data (backup, NULL), 12, "Plea, sealed", 12);
}

static void
test_french (PleaTestStory *story, gconstpointer locale)
{
  expect (story, PLEA_TEST_ROLE_LABEL, "Agissez en faveur d’" DEFENDER);
  /* The space before the colon is one that does not break. */
  expect (story, PLEA_TEST_ROLE_LABEL, "Statut?: Acharnement judiciaire");
  expect (story, PLEA_TEST_ROLE_IMAGE, "Page 1 sur *");
  expect_all_named (story);
}

/* --- What is traced --- */

static gboolean
has_told_of_pages (gpointer plea)
{
  g_autofree char *log = plea_test_application_read_log (plea);

  return g_regex_match_simple ("plea-trace: \\d+ start\n.*plea-trace: \\d+ composed\n"
                               ".*plea-trace: \\d+ pages shown\n",
                               log, G_REGEX_DOTALL, 0);
}

static void
test_trace (PleaTestStory *story, gconstpointer locale)
{
  plea_test_story_close (story);
  plea_test_session_set_environment (story->session, "PLEA_TRACE", "1");
  plea_test_story_open (story, NULL);
  g_assert_true (plea_test_wait (has_told_of_pages, story->plea, PLEA_TEST_PATIENCE_MS));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path, *locale;
    void (*test) (PleaTestStory *, gconstpointer);
  } tests[] = {
    { "/end-to-end/appeal-is-shown", NULL, test_appeal_is_shown },
    { "/end-to-end/edit-reaches-the-preview", NULL, test_edit_reaches_the_preview },
    { "/end-to-end/save", NULL, test_save },
    { "/end-to-end/same-letter-same-bytes", NULL, test_same_letter_same_bytes },
    { "/end-to-end/overwriting-is-asked-about", NULL, test_overwriting_is_asked_about },
    { "/end-to-end/print", NULL, test_print },
    { "/end-to-end/print-preview", NULL, test_print_preview },
    { "/end-to-end/print-and-close", NULL, test_print_and_close },
    { "/end-to-end/printer-is-gone", NULL, test_printer_is_gone },
    { "/end-to-end/all-is-back", NULL, test_all_is_back },
    { "/end-to-end/file-is-opened", NULL, test_file_is_opened },
    { "/end-to-end/closed-appeal-asks-first", NULL, test_closed_appeal_asks_first },
    { "/end-to-end/nobody", NULL, test_nobody },
    { "/end-to-end/old-appeal-is-checked", NULL, test_old_appeal_is_checked },
    { "/end-to-end/search", NULL, test_search },
    { "/end-to-end/envelope", NULL, test_envelope },
    { "/end-to-end/backup", NULL, test_backup },
    { "/end-to-end/everything-is-forgotten", NULL, test_everything_is_forgotten },
    { "/end-to-end/trace", NULL, test_trace },
    { "/end-to-end/french", "fr_FR", test_french },
  };

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, PleaTestStory, tests[i].locale, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
