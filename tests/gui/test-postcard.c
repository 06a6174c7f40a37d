/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A postcard to a prisoner, from the window to the printer: what comes out is what was saved, to
 * half a millimetre; and four times where the printer has no such card. */

#include "plea-test-printer.h"
#include "plea-test-story.h"

#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

/* Half a millimetre, in points. */
#define TOLERANCE (0.5 * 72 / 25.4)

static const PleaTestPaper papers[] = { { "A4", 210, 297, 4.2, 4.2 },
                                        { "A6", 105, 148, 4.2, 4.2 } };
static const PleaTestQueue queue = { "Cards", TRUE, papers, G_N_ELEMENTS (papers) };

static void
set_up (PleaTestStory *story, gconstpointer locale)
{
  plea_test_story_begin (story, locale);
}

static void
tear_down (PleaTestStory *story, gconstpointer locale)
{
  plea_test_story_end (story);
}

static void
expect (PleaTestStory *story, const char *words)
{
  g_object_unref (plea_test_tree_find (story->window, PLEA_TEST_ROLE_LABEL, words));
}

static void
save (PleaTestStory *story, const char *path)
{
  g_autoptr (PleaTestAccessible) chooser = NULL;
  g_autoptr (PleaTestAccessible) name = NULL;

  plea_test_accessible_activate_action (story->window, "win.save-pdf");
  chooser = plea_test_tree_find_window (story->root, "Save as PDF");
  name = plea_test_tree_find (chooser, PLEA_TEST_ROLE_TEXT, "Name*");
  plea_test_tree_await_text (name, "Letter.pdf");
  plea_test_accessible_set_text (name, path);
  plea_test_tree_click (chooser, PLEA_TEST_ROLE_BUTTON, "Save");
  plea_test_tree_await_gone (story->root, PLEA_TEST_ROLE_WINDOW, "Save as PDF");
  expect (story, "Postcard saved");
}

static void
print (PleaTestStory *story, const char *printer, const char *said)
{
  g_autoptr (PleaTestAccessible) dialog = NULL;
  g_autoptr (PleaTestAccessible) name = NULL;

  plea_test_accessible_activate_action (story->window, "win.print");
  dialog = plea_test_tree_find_window (story->root, "Print");
  name = plea_test_tree_find (dialog, PLEA_TEST_ROLE_LABEL, printer);
  plea_test_tree_click_until_state (plea_test_accessible_get_parent (name),
                                    PLEA_TEST_STATE_SELECTED);
  g_object_unref (plea_test_tree_find (dialog, PLEA_TEST_ROLE_LABEL, said));
  plea_test_tree_click (dialog, PLEA_TEST_ROLE_BUTTON, "Print");
  plea_test_tree_await_gone (story->root, PLEA_TEST_ROLE_WINDOW, "Print");
}

/* A word, its page and its middle on it, in points from the top left corner. */
typedef struct
{
  char  *text;
  guint  page;
  double x, y;
} Word;

static void
word_clear (gpointer word)
{
  g_free (((Word *) word)->text);
}

/* With @is_on_its_side, where they come to lie when a wide page is printed on paper held upright.
 */
static GArray *
list_words (PleaTestStory *story, const char *path, gboolean is_on_its_side)
{
  const char      *argv[] = { "pdftotext", "-bbox", path, "-", NULL };
  g_autofree char *output = plea_test_session_run (story->session, argv);
  g_auto (GStrv) lines = g_strsplit (output, "\n", -1);
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));
  double  width = 0, height = 0, left, top, right, bottom;
  char    text[128];
  guint   n_pages = 0;

  g_array_set_clear_func (words, word_clear);
  for (guint i = 0; lines[i] != NULL; i++)
    if (sscanf (lines[i], " <page width=\"%lf\" height=\"%lf\"", &width, &height) == 2)
      n_pages++;
    else if (sscanf (lines[i],
                     " <word xMin=\"%lf\" yMin=\"%lf\" xMax=\"%lf\" yMax=\"%lf\">%127[^<]<", &left,
                     &top, &right, &bottom, text)
             == 5)
      {
        Word word = { g_strdup (text), n_pages, (left + right) / 2, (top + bottom) / 2 };

        if (is_on_its_side)
          {
            word.x = (top + bottom) / 2;
            word.y = width - (left + right) / 2;
          }
        g_array_append_val (words, word);
      }

  return words;
}

static gboolean
has_word (const GArray *words, const Word *wanted)
{
  for (guint i = 0; i < words->len; i++)
    {
      const Word *word = &g_array_index (words, Word, i);

      if (g_str_equal (word->text, wanted->text) && word->page == wanted->page
          && fabs (word->x - wanted->x) <= TOLERANCE && fabs (word->y - wanted->y) <= TOLERANCE)
        return TRUE;
    }

  return FALSE;
}

static void
assert_same (PleaTestStory *story, const char *saved, const char *arrived)
{
  g_autoptr (GArray) wanted = list_words (story, saved, TRUE);
  g_autoptr (GArray) found = list_words (story, arrived, FALSE);

  g_assert_cmpuint (wanted->len, >, 0);
  g_assert_cmpuint (found->len, ==, wanted->len);
  for (guint i = 0; i < wanted->len; i++)
    {
      const Word *word = &g_array_index (wanted, Word, i);

      if (!has_word (found, word))
        g_error ("“%s” is not at %.1f, %.1f points of page %u", word->text, word->x, word->y,
                 word->page);
    }
}

static void
assert_four (PleaTestStory *story, const char *saved, const char *arrived)
{
  g_autoptr (GArray) once = list_words (story, saved, FALSE);
  g_autoptr (GArray) found = list_words (story, arrived, FALSE);

  g_assert_cmpuint (found->len, ==, 4 * once->len);
}

static void
assert_media (PleaTestPrinter *printer, guint number, const char *media)
{
  g_autofree char *wanted = plea_test_printer_get_media (printer, number);

  g_assert_nonnull (strstr (wanted, media));
}

static void
test_printed (PleaTestStory *story, gconstpointer locale)
{
  g_autoptr (PleaTestPrinter) printer = plea_test_printer_new ();
  g_autofree char *appeal = g_test_build_filename (G_TEST_DIST, "data", "appeals", "support.appeal",
                                                   NULL);
  g_autofree char *saved = g_build_filename (plea_test_session_get_home (story->session), "a.pdf",
                                             NULL);
  g_autofree char *card = NULL;
  g_autofree char *sheet = NULL;

  plea_test_printer_add_queue (printer, &queue);
  plea_test_session_set_environment (story->session, "CUPS_SERVER",
                                     plea_test_printer_get_server (printer));
  plea_test_story_open (story, appeal);
  expect (story, "Postcard");
  expect (story, "Sign the postcard and add a stamp");
  plea_test_tree_set_text (story->window, "Name", "Amina Brown");
  save (story, saved);
  print (story, queue.name, "Postcards have two sides*");
  card = plea_test_printer_await_document (printer, 1);
  assert_same (story, saved, card);
  assert_media (printer, 1, "x-dimension=10500 y-dimension=14800");
  print (story, plea_test_printer_get_name (printer),
         "The postcard is printed four times on A4, to be cut.*");
  sheet = plea_test_printer_await_document (printer, 2);
  assert_four (story, saved, sheet);
  assert_media (printer, 2, "x-dimension=21000 y-dimension=29700");
  plea_test_story_close (story);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/postcard/printed", PleaTestStory, "en_GB", set_up, test_printed, tear_down);

  return g_test_run ();
}
