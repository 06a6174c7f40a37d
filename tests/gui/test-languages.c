/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A short story in other languages than English, from left to right and from right to left: the
 * appeal is shown, the supporter's words reach the preview, the letter is saved, and nothing of it
 * is left in English. The windows are looked at in every language by “whole”. */

#include "plea-test-tree.h"
#include "plea-test-words.h"

#include <locale.h>
#include <string.h>

#define SCREEN_WIDTH 1280
#define SCREEN_HEIGHT 1024
#define GTK_TRANSLATIONS "/usr/share/locale"

#define OWN_WORDS "Łódź, Αθήνα, Київ"

typedef struct
{
  PleaTestSession     *session;
  PleaTestApplication *plea;
  PleaTestAccessible  *root;
  PleaTestAccessible  *window;
  PleaTestWords       *words;
  PleaTestWords       *words_of_gtk;
} Story;

typedef struct
{
  const char *code;
  const char *defender; /* as the built-in appeal has the name */
} Language;

static const Language languages[] = {
  { "fr", "Elena Milashina" },
  { "ar", "إيلينا ميلاشينا" },
};

static void
set_up (Story *story, gconstpointer told)
{
  const char *language = ((const Language *) told)->code;
  const char *argv[] = { g_getenv ("PLEA_TEST_PROGRAM"), NULL };

  story->words = plea_test_words_new (g_getenv ("PLEA_LOCALE_DIR"), language, "plea");
  story->words_of_gtk = plea_test_words_new (GTK_TRANSLATIONS, language, "gtk40");
  story->session = plea_test_session_new (SCREEN_WIDTH, SCREEN_HEIGHT, language);
  story->plea = plea_test_application_launch (story->session, argv);
  story->root = plea_test_accessible_new_root (story->plea);
  story->window = plea_test_tree_find_window (story->root, "Plea");
}

static void
tear_down (Story *story, gconstpointer told)
{
  plea_test_accessible_activate_action (story->window, "window.close");
  plea_test_application_await_end (story->plea);
  plea_test_application_assert_content (story->plea);

  g_clear_object (&story->window);
  g_clear_object (&story->root);
  g_clear_object (&story->plea);
  g_clear_object (&story->session);
  plea_test_words_free (story->words);
  plea_test_words_free (story->words_of_gtk);
}

/* The translation as a pattern, with @value for the first value that the program puts in and any
 * words for the others. */
static char *
get_pattern (Story *story, const char *english, const char *value)
{
  g_autoptr (GRegex) first = g_regex_new ("%(?:1\\$)?[su]", 0, 0, NULL);
  g_autoptr (GRegex) others = g_regex_new ("%(?:\\d\\$)?[su]", 0, 0, NULL);
  const char      *translation = plea_test_words_get (story->words, english);
  GMatchInfo      *match = NULL;
  g_autofree char *filled = NULL;
  int              start, end;

  g_assert_true (g_regex_match (first, translation, 0, &match));
  g_match_info_fetch_pos (match, 0, &start, &end);
  g_match_info_unref (match);
  filled = g_strdup_printf ("%.*s%s%s", start, translation, value, translation + end);

  return g_regex_replace_literal (others, filled, -1, 0, "*", 0, NULL);
}

static void
expect (Story *story, PleaTestRole role, const char *english, const char *value)
{
  g_autofree char *pattern = get_pattern (story, english, value);
  g_autoptr (PleaTestAccessible) found = plea_test_tree_find (story->window, role, pattern);
}

static void
expect_nothing_english (Story *story)
{
  g_autoptr (GPtrArray) english = plea_test_words_list_english (story->words);
  g_autoptr (GPtrArray) tree = plea_test_tree_snapshot (story->root);

  g_assert_cmpuint (english->len, >, 0);
  for (guint i = 0; i < tree->len; i++)
    {
      const char *name = plea_test_accessible_get_name (g_ptr_array_index (tree, i));

      if (g_ptr_array_find_with_equal_func (english, name, g_str_equal, NULL))
        plea_test_tree_fail (story->root, "“%s” is in English", name);
    }
}

static void
expect_all_named (Story *story)
{
  g_autoptr (GPtrArray) unnamed = plea_test_tree_list_unnamed (story->root);

  if (unnamed->len > 0)
    plea_test_tree_fail (story->root, "%u controls have no name", unnamed->len);
}

static char *
save_letter (Story *story)
{
  char       *path = g_build_filename (plea_test_session_get_home (story->session), "x.pdf", NULL);
  const char *title = plea_test_words_get (story->words, "Save as PDF");
  g_autofree char *save = plea_test_words_get_label (story->words, "_Save");
  g_autofree char *by_hand = plea_test_words_get_label (story->words, "_Sign by Hand");
  g_autofree char *name = plea_test_words_get_label (story->words_of_gtk, "_Name");
  g_autofree char *names = g_strconcat (name, "*", NULL);
  g_autoptr (PleaTestAccessible) chooser = NULL;
  g_autoptr (PleaTestAccessible) entry = NULL;

  plea_test_accessible_activate_action (story->window, "win.save-pdf");
  plea_test_tree_click (story->root, PLEA_TEST_ROLE_BUTTON, by_hand);
  chooser = plea_test_tree_find_window (story->root, title);
  entry = plea_test_tree_find (chooser, PLEA_TEST_ROLE_TEXT, names);
  plea_test_accessible_set_text (entry, path);
  plea_test_tree_click (chooser, PLEA_TEST_ROLE_BUTTON, save);
  plea_test_tree_await_gone (story->root, PLEA_TEST_ROLE_WINDOW, title);

  return path;
}

static void
test_story (Story *story, gconstpointer told)
{
  g_autoptr (PleaTestAccessible) saved = NULL;
  g_autofree char *own_words = plea_test_words_get_label (story->words, "_In your own words");
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  const char      *argv[] = { "pdftotext", "-raw", NULL, "-", NULL };

  expect (story, PLEA_TEST_ROLE_LABEL, "name begins with a vowel sound\004Act for %s",
          ((const Language *) told)->defender);
  expect (story, PLEA_TEST_ROLE_LABEL, "status line\004Status: %s", "*");
  expect (story, PLEA_TEST_ROLE_IMAGE, "Page %u of %u", "1");
  expect_all_named (story);
  expect_nothing_english (story);

  plea_test_tree_set_text (story->window, own_words, OWN_WORDS);
  argv[2] = path = save_letter (story);
  saved = plea_test_tree_find (story->window, PLEA_TEST_ROLE_LABEL,
                               plea_test_words_get (story->words, "Letter saved"));
  text = plea_test_session_run (story->session, argv);
  g_assert_nonnull (strstr (text, OWN_WORDS));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *path = g_strconcat ("/languages/", languages[i].code, NULL);

      g_test_add (path, Story, &languages[i], set_up, test_story, tear_down);
    }

  return g_test_run ();
}
