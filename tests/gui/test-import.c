/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ways of an appeal: from a page that was copied or saved, through the review, to the letter;
 * written from nothing, changed, and out again as a file. */

#define _GNU_SOURCE /* memmem() */

#include "import-story.h"

#include "plea-test-wait.h"

#include <locale.h>
#include <signal.h>
#include <string.h>

/* The page from which the built-in appeal was made gives the very same letter, with what the
 * supporter had written for it. */
static void
test_paste (Story *story, gconstpointer data)
{
  g_autofree char *page = get_page_path ();
  g_autofree char *demands = NULL;
  g_autofree char *source = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *letter_before = NULL;
  g_autofree char *letter_after = NULL;
  g_auto (GStrv) lines = NULL;

  copy (story, "text/plain;charset=utf-8", page);
  plea_test_story_open (&story->plea, NULL);
  expect (story->plea.window, PLEA_TEST_ROLE_IMAGE, "Page 1 of *");
  plea_test_tree_set_text (story->plea.window, "In your own words", "I teach history.");
  before = save_letter (story, "before.pdf");

  paste (story);
  expect_all_named (story);

  /* The letter is there before anything is added. */
  expect (story->editor, PLEA_TEST_ROLE_IMAGE, "Page 1 of *");

  show_fields (story);
  expect (story->editor, PLEA_TEST_ROLE_LABEL, "Judicial harassment");
  expect_text (story->editor, "Name", DEFENDER);
  expect_text (story->editor, "Status as Published", "Acharnement judiciaire");
  expect_text (story->editor, "Name, With Title", "Minister Sergei Lavrov");
  expect_text (story->editor, "Salutation", "Your Excellency,");
  demands = get_text (story->editor, "Demands, one on each line");
  lines = g_strsplit (demands, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  g_assert_true (g_str_has_prefix (lines[0], "Drop the initiation of legal action"));
  source = get_text (story->editor, "Source Text");
  g_assert_nonnull (strstr (source, "Contact\n+ 7 495 644 2203"));
  g_assert_nonnull (strstr (source, "Demand 4\n"));

  expect_all_named (story);

  /* Nothing is mended before somebody says so. */
  expect_text (story->editor, "Postal address, without the country",
               "Smolenskaya-Sennaia pl, 32/34 32/34\n119200 Moscow");
  plea_test_tree_click (story->editor, PLEA_TEST_ROLE_BUTTON, "Use “32/34”");
  expect_text (story->editor, "Postal address, without the country",
               "Smolenskaya-Sennaia pl, 32/34\n119200 Moscow");
  plea_test_tree_await_gone (story->editor, PLEA_TEST_ROLE_BUTTON, "Use “32/34”");

  plea_test_accessible_activate_action (story->editor, "editor.add");
  plea_test_tree_click (story->plea.root, PLEA_TEST_ROLE_BUTTON, "Update");
  await_no_editor (story, REVIEW);
  expect (story->plea.window, PLEA_TEST_ROLE_LABEL, "Act for " DEFENDER);
  expect (story->plea.window, PLEA_TEST_ROLE_IMAGE, "Page 1 of *");
  expect_text (story->plea.window, "In your own words", "I teach history.");

  after = save_letter (story, "after.pdf");
  letter_before = read_letter (story, before);
  letter_after = read_letter (story, after);
  g_assert_cmpstr (letter_before, ==, letter_after);
}

/* A browser gives the page as HTML, too. */
static void
test_paste_html (Story *story, gconstpointer data)
{
  g_autofree char *page = write_file (
      story, "copied.html",
      "<meta charset='utf-8'><h1>Take action for Yusuf Demir</h1><p>Status: On trial</p>"
      "<h2>Yusuf Demir</h2><p>Minister of Justice<br>Ministry of Justice<br>06659 Ankara"
      "<br>Turkey</p><p>Dear Minister,</p><p>I am worried about Yusuf Demir.</p>"
      "<p>I urge the authorities to:</p><ol><li>Drop the charges;</li><li>Protect him.</li></ol>");

  copy (story, "text/html", page);
  plea_test_story_open (&story->plea, NULL);
  paste (story);
  show_fields (story);
  expect_text (story->editor, "Name", "Yusuf Demir");
  expect_text (story->editor, "Demands, one on each line", "Drop the charges;\nProtect him.");
}

/* What is older never takes the place of what is newer. */
static void
test_older (Story *story, gconstpointer data)
{
  g_autofree char *older = write_file (
      story, "older.txt",
      "Take action for Elena Milashina\n\nStatus: Charged\n\nElena Milashina\n\n"
      "Minister of Justice\nMinistry of Justice\n119991 Moscow\nRussian Federation\n\n"
      "Dear Minister,\n\nOn 3 February 2012 Elena Milashina was attacked.\n\n"
      "I urge the authorities to:\n\n1. Protect her;\n\n2. Punish the attackers.\n");

  plea_test_story_open (&story->plea, older);
  await_editor (story, REVIEW);
  show_fields (story);
  expect (story->editor, PLEA_TEST_ROLE_LABEL, "3 February 2012");
  plea_test_accessible_activate_action (story->editor, "editor.add");
  expect (story->plea.root, PLEA_TEST_ROLE_LABEL, "Add an Older Appeal?");
  plea_test_tree_click (story->plea.root, PLEA_TEST_ROLE_BUTTON, "Add Separately");
  await_no_editor (story, REVIEW);
  expect (story->plea.window, PLEA_TEST_ROLE_CHECK, "Punish the attackers.");
}

static void
test_empty_clipboard (Story *story, gconstpointer data)
{
  g_autoptr (PleaTestAccessible) heading = NULL;

  plea_test_story_open (&story->plea, NULL);
  plea_test_accessible_activate_action (story->plea.window, "win.paste-appeal");
  heading = plea_test_tree_find (story->plea.root, PLEA_TEST_ROLE_LABEL,
                                 "There Is No Text to Paste");
  /* The main window has a button of the same name. */
  plea_test_tree_click (plea_test_accessible_get_window (heading), PLEA_TEST_ROLE_BUTTON, "Close");
}

/* A saved page, and a letter as a PDF, are reviewed as a copied page is. */
static void
test_open (Story *story, gconstpointer data)
{
  g_autofree char *page = get_page_path ();
  g_autofree char *pdf = NULL;
  g_autofree char *demands = NULL;

  plea_test_story_open (&story->plea, page);
  await_editor (story, REVIEW);
  show_fields (story);
  expect_text (story->editor, "Name", DEFENDER);
  plea_test_accessible_activate_action (story->editor, "window.close");
  await_no_editor (story, REVIEW);
  pdf = save_letter (story, "letter.pdf");
  plea_test_story_close (&story->plea);

  plea_test_story_open (&story->plea, pdf);
  await_editor (story, REVIEW);
  demands = get_text (story->editor, "Source Text");
  g_assert_nonnull (strstr (demands, "Drop the initiation of legal action"));
  plea_test_accessible_activate_action (story->editor, "window.close");
  await_no_editor (story, REVIEW);
}

/* Own appeals can be changed, and go out and come back as a file. */
static void
test_edit_and_export (Story *story, gconstpointer data)
{
  g_autofree char *own = g_test_build_filename (G_TEST_DIST, "data", "appeals", "closed.appeal",
                                                NULL);
  g_autofree char *file = NULL;

  plea_test_story_open (&story->plea, own);
  expect (story->plea.window, PLEA_TEST_ROLE_LABEL, "Act for Yusuf Demir");
  plea_test_accessible_activate_action (story->plea.window, "win.edit-appeal");
  await_editor (story, "Edit the Appeal");
  expect_all_named (story);
  plea_test_tree_set_text (story->editor, "Name", "Yusuf Can Demir");
  plea_test_accessible_activate_action (story->editor, "window.close");
  plea_test_tree_click (story->plea.root, PLEA_TEST_ROLE_BUTTON, "Keep Editing");
  plea_test_accessible_activate_action (story->editor, "editor.add");
  await_no_editor (story, "Edit the Appeal");
  expect (story->plea.window, PLEA_TEST_ROLE_LABEL, "Act for Yusuf Can Demir");

  file = choose_file (story, "win.export-appeal", "Export Appeal", "Export", "out.appeal");
  expect (story->plea.window, PLEA_TEST_ROLE_LABEL, "Appeal exported");
  plea_test_story_close (&story->plea);

  plea_test_story_open (&story->plea, file);
  expect (story->plea.window, PLEA_TEST_ROLE_LABEL, "You already have this appeal");
  expect (story->plea.window, PLEA_TEST_ROLE_LABEL, "Act for Yusuf Can Demir");
}

/* A choice that is still missing: the way to it brings it into view. */
static void
choose (Story *story, const char *name, const char *typed, const char *first, const char *choice)
{
  g_autoptr (PleaTestAccessible) button = plea_test_tree_find_in_states (
      story->editor, PLEA_TEST_ROLE_BUTTON, name, PLEA_TEST_STATE_SENSITIVE);
  g_autoptr (PleaTestAccessible) search = NULL;
  g_autoptr (PleaTestAccessible) chosen = NULL;

  plea_test_accessible_activate_action (story->editor, "editor.show-problem");
  plea_test_tree_scroll_to (button, story->editor);
  plea_test_accessible_click (button);
  search = plea_test_tree_find_in_states (plea_test_accessible_get_parent (button),
                                          PLEA_TEST_ROLE_ANY, "Search the List",
                                          PLEA_TEST_STATE_FOCUSED);
  plea_test_session_type_ascii (story->plea.session, typed);
  /* The list is searched a moment after the last key. */
  plea_test_tree_await_gone (plea_test_accessible_get_parent (button), PLEA_TEST_ROLE_LABEL, first);
  plea_test_session_press_key (story->plea.session, "Down");
  plea_test_session_press_key (story->plea.session, "Return");
  chosen = plea_test_tree_find (button, PLEA_TEST_ROLE_LABEL, choice);
}

/* From nothing, with what is missing said at each field, to the letter. */
static void
test_new (Story *story, gconstpointer data)
{
  plea_test_story_open (&story->plea, NULL);
  plea_test_accessible_activate_action (story->plea.window, "win.new-appeal");
  await_editor (story, "New Appeal");
  choose (story, "Country of the Case", "Portu", "Afghanistan", "Portugal");
  plea_test_accessible_activate_action (story->editor, "editor.add");
  expect (story->editor, PLEA_TEST_ROLE_LABEL, "3 things are still missing from this appeal.");
  expect (story->editor, PLEA_TEST_ROLE_LABEL, "The appeal does not say who it is about.");
  expect (story->editor, PLEA_TEST_ROLE_LABEL, "This appeal names nobody to write to yet.*");
  plea_test_tree_click (story->editor, PLEA_TEST_ROLE_BUTTON, "Add Recipient");
  expect (story->editor, PLEA_TEST_ROLE_LABEL, "Recipient 1 has no postal address.");
  expect_all_named (story);

  plea_test_tree_set_text (story->editor, "Name", "Ada Example");
  plea_test_tree_set_text (story->editor, "Name, With Title", "President Bob Example");
  plea_test_tree_set_text (story->editor, "Postal address, without the country",
                           "1 Main Square\nCapital");
  plea_test_tree_set_text (story->editor, "Salutation", "Dear President,");
  plea_test_tree_set_text (story->editor, "Text before the demands", "First.\n\nSecond.");
  plea_test_tree_set_text (story->editor, "Sentence that introduces the demands", "I ask you to:");
  plea_test_tree_set_text (story->editor, "Demands, one on each line",
                           "Free Ada Example;\nProtect her.");
  choose (story, "Language", "Englis", "Afrikaans", "English");
  plea_test_tree_await_gone (story->editor, PLEA_TEST_ROLE_LABEL, "* missing from this appeal*");

  plea_test_accessible_activate_action (story->editor, "editor.add");
  await_no_editor (story, "New Appeal");
  expect (story->plea.window, PLEA_TEST_ROLE_LABEL, "Act for Ada Example");
  expect (story->plea.window, PLEA_TEST_ROLE_LABEL, "The appeal names no status");
  expect (story->plea.window, PLEA_TEST_ROLE_LABEL, "*The address has no country.");
  expect (story->plea.window, PLEA_TEST_ROLE_CHECK, "Protect her.");
  expect (story->plea.window, PLEA_TEST_ROLE_IMAGE, "Page 1 of 1");
}

/* --- What was not added yet --- */

#define TYPED "Somebody Unfinished"

typedef struct
{
  char       *directory;
  const char *words;
} Kept;

static gboolean
holds (const Kept *kept, const char *name)
{
  g_autofree char *path = g_build_filename (kept->directory, name, NULL);
  g_autofree char *contents = NULL;
  gsize            size = 0;

  return g_file_get_contents (path, &contents, &size, NULL)
         && memmem (contents, size, kept->words, strlen (kept->words)) != NULL;
}

static gboolean
is_kept (gpointer kept)
{
  return holds (kept, "plea.db-wal") || holds (kept, "plea.db");
}

static void
await_kept (Story *story, const char *words)
{
  g_autofree char *directory = g_build_filename (plea_test_session_get_home (story->plea.session),
                                                 ".local", "share", "plea", NULL);
  Kept             kept = { directory, words };

  g_assert_true (plea_test_wait (is_kept, &kept, PLEA_TEST_PATIENCE_MS));
}

static gboolean
is_dead (gpointer plea)
{
  return !plea_test_application_is_running (plea);
}

static void
kill_plea (Story *story)
{
  kill ((pid_t) plea_test_application_get_process_id (story->plea.plea), SIGKILL);
  g_assert_true (plea_test_wait (is_dead, story->plea.plea, PLEA_TEST_PATIENCE_MS));
  g_clear_object (&story->editor);
  g_clear_object (&story->plea.window);
  g_clear_object (&story->plea.root);
  g_clear_object (&story->plea.plea);
}

static void
discard (Story *story)
{
  plea_test_accessible_activate_action (story->editor, "window.close");
  plea_test_tree_click (story->plea.root, PLEA_TEST_ROLE_BUTTON, "Discard");
  await_no_editor (story, "New Appeal");
}

/* An appeal that is being written survives the end of Plea, and is gone when it is not wanted. */
static void
test_killed (Story *story, gconstpointer data)
{
  plea_test_story_open (&story->plea, NULL);
  plea_test_accessible_activate_action (story->plea.window, "win.new-appeal");
  await_editor (story, "New Appeal");
  plea_test_tree_set_text (story->editor, "Name", TYPED);
  await_kept (story, TYPED);
  kill_plea (story);

  plea_test_story_open (&story->plea, NULL);
  await_editor (story, "New Appeal");
  expect (story->editor, PLEA_TEST_ROLE_LABEL, "You had not added this appeal yet");
  expect_text (story->editor, "Name", TYPED);
  discard (story);
  plea_test_story_close (&story->plea);

  plea_test_story_open (&story->plea, NULL);
  plea_test_accessible_activate_action (story->plea.window, "win.new-appeal");
  await_editor (story, "New Appeal");
  expect_text (story->editor, "Name", "");
}

static void
expect_portrait (Story *story)
{
  g_autoptr (PleaTestAccessible) removing = plea_test_tree_find (
      story->editor, PLEA_TEST_ROLE_BUTTON, "Remove the Portrait");

  plea_test_tree_await_state (removing, PLEA_TEST_STATE_SENSITIVE, TRUE);
}

/* So does a portrait that was chosen from the pictures of the page. */
static void
test_portrait (Story *story, gconstpointer data)
{
  g_autofree char *page = get_data_path ("sources", "pictures.html");

  plea_test_story_open (&story->plea, page);
  await_editor (story, REVIEW);
  show_fields (story);
  plea_test_tree_click (story->editor, PLEA_TEST_ROLE_BUTTON, "Choose a Portrait");
  expect_all_named (story);
  plea_test_tree_click (story->editor, PLEA_TEST_ROLE_BUTTON, "Nadia Okoro");
  expect_portrait (story);
  await_kept (story, "<portrait>");
  kill_plea (story);

  plea_test_story_open (&story->plea, NULL);
  await_editor (story, "New Appeal");
  expect_portrait (story);
  discard (story);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Story *, gconstpointer);
  } tests[] = {
    { "/import/paste", test_paste },       { "/import/paste-html", test_paste_html },
    { "/import/older", test_older },       { "/import/empty-clipboard", test_empty_clipboard },
    { "/import/open", test_open },         { "/import/edit-and-export", test_edit_and_export },
    { "/import/new", test_new },           { "/import/killed", test_killed },
    { "/import/portrait", test_portrait },
  };

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Story, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
