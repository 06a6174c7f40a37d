/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What helps with the supporter's own words: tips, sentences to begin with, and marks below what is
 * misspelled, by dictionaries that are installed for the tests. */

#include "config.h"

#include "plea-dictionary.h"
#include "plea-speller.h"
#include "plea-test-wait.h"
#include "plea-test-widget.h"
#include "plea-test-window.h"

static gboolean
is_row_called (GtkWidget *widget, gconstpointer title)
{
  return ADW_IS_ACTION_ROW (widget)
         && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

static GtkWidget *
find_row (PleaTestWindow *fixture, const char *title)
{
  return plea_test_find (plea_test_window_get_row (fixture, "help"), is_row_called, title);
}

static void
begin_with (PleaTestWindow *fixture, const char *opener)
{
  GtkWidget *row = find_row (fixture, opener);

  g_assert_nonnull (row);
  gtk_widget_activate (row);
}

static void
assert_words (PleaTestWindow *fixture, const char *words)
{
  g_assert_cmpstr (fixture->window->draft->own_words, ==, words);
}

static GtkTextBuffer *
get_buffer (PleaTestWindow *fixture)
{
  return plea_test_window_get_child (plea_test_window_get_row (fixture, "own-words"), "buffer");
}

/* A sentence begins where the caret is, and can be taken back. */
static void
insert_openers (PleaTestWindow *fixture)
{
  GtkTextBuffer *buffer = get_buffer (fixture);
  GtkTextIter    end;

  begin_with (fixture, "I am writing to you as …");
  assert_words (fixture, "I am writing to you as ");
  gtk_text_buffer_insert_at_cursor (buffer, "a teacher.", -1);
  begin_with (fixture, "This case matters to me because …");
  assert_words (fixture, "I am writing to you as a teacher. This case matters to me because ");
  gtk_text_buffer_undo (buffer);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, 0);
  gtk_text_buffer_place_cursor (buffer, &end);
  begin_with (fixture, "I respectfully ask you to …");
  assert_words (fixture, "I respectfully ask you to I am writing to you as a teacher.");
}

static void
test_help (PleaTestWindow *fixture, gconstpointer data)
{
  plea_test_window_open (fixture, 1200, 700);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (plea_test_window_get_row (fixture, "help")),
                                 TRUE);
  g_assert_nonnull (find_row (fixture, "Stay Polite"));
  insert_openers (fixture);
  g_object_set (fixture->window->draft, "language", "fr", NULL);
  g_assert_null (find_row (fixture, "I am writing to you as …"));
  g_assert_nonnull (find_row (fixture, "Je vous écris en tant que …"));
  g_assert_nonnull (find_row (fixture, "Stay Polite"));
  plea_test_window_close (fixture);
}

/* Spelling */

static gboolean
is_able (gpointer speller)
{
  gboolean able;

  g_object_get (speller, "is-able", &able, NULL);

  return able;
}

static PleaSpeller *
speller_new (const char *language)
{
  PleaSpeller *speller = plea_speller_new ();

  plea_speller_set_language (speller, language, "");
  g_assert_true (plea_test_wait (is_able, speller, PLEA_TEST_PATIENCE_MS));

  return speller;
}

static void
assert_finds (PleaSpeller *speller, const char *text, const char *misspelled)
{
  g_autoptr (GArray) found = plea_speller_find (speller, text);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      PleaMisspelling *one = &g_array_index (found, PleaMisspelling, i);
      g_autofree char *word = g_utf8_substring (text, one->start, one->end);

      g_string_append_printf (words, "%s%s", i > 0 ? " " : "", word);
    }
  g_assert_cmpstr (words->str, ==, misspelled);
}

static void
test_words (PleaTestWindow *fixture, gconstpointer data)
{
  static const struct
  {
    const char *language;
    const char *text;
    const char *misspelled;
  } cases[] = {
    { "en", "I don’t know, I don't know.", "" },
    { "en", "This is wrold and wrold.", "wrold wrold" },
    { "en", "The NGO at example.org wrote on the 3rd.", "" },
    { "en", "A well-known wrold-wide case", "wrold" },
    { "en-US", "“Teh” color", "Teh" },
    { "fr", "L’amie d’aujourd’hui écrit.", "" },
    { "fr", "Je vous écris, Monsieur le sous-préfet.", "" },
    { "fr", "Bonjoour à vous", "Bonjoour" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PleaSpeller) speller = speller_new (cases[i].language);

      assert_finds (speller, cases[i].text, cases[i].misspelled);
    }
}

/* Names in the appeal are right, and what the supporter says is. */
static void
test_own_words (PleaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (PleaSpeller) speller = speller_new ("en");
  g_auto (GStrv) suggestions = plea_speller_suggest (speller, "wrold");

  g_assert_true (g_strv_contains ((const char *const *) suggestions, "world"));
  assert_finds (speller, "Milashina wrold", "Milashina wrold");
  plea_speller_set_known (speller, "Elena Milashina,");
  assert_finds (speller, "Milashina wrold", "wrold");
  plea_speller_learn (speller, "wrold");
  assert_finds (speller, "Milashina wrold", "");
  g_object_set (speller, "words", "", NULL);
  assert_finds (speller, "Milashina wrold", "wrold");
  g_object_set (speller, "asleep", TRUE, NULL);
  assert_finds (speller, "Milashina wrold", "");
}

/* For a language without a dictionary all is right. */
static gboolean
is_unable (gpointer speller)
{
  return !is_able (speller);
}

static void
test_no_dictionary (PleaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (PleaSpeller) speller = speller_new ("en");

  plea_speller_set_language (speller, "ka", "GE");
  assert_finds (speller, "Wrold", "");
  g_assert_true (plea_test_wait (is_unable, speller, PLEA_TEST_PATIENCE_MS));
  assert_finds (speller, "Wrold", "");
}

/* Which languages somebody writes in is not written down where “Forget Everything” does not
 * look. */
static void
test_traces (PleaTestWindow *fixture, gconstpointer data)
{
  g_autofree char *directory = g_build_filename (g_get_user_config_dir (), "enchant", NULL);
  g_autoptr (PleaSpeller) speller = speller_new ("en");

  assert_finds (speller, "Wrold", "Wrold");
  g_assert_false (g_file_test (directory, G_FILE_TEST_EXISTS));
}

static char *
list_marked (GtkTextBuffer *buffer)
{
  GtkTextIter iter;
  g_autoptr (GString) words = g_string_new (NULL);

  gtk_text_buffer_get_start_iter (buffer, &iter);
  do
    if (gtk_text_iter_starts_tag (&iter, NULL))
      {
        GtkTextIter      end = iter;
        g_autofree char *word = NULL;

        gtk_text_iter_forward_to_tag_toggle (&end, NULL);
        word = gtk_text_iter_get_text (&iter, &end);
        g_string_append_printf (words, "%s ", word);
      }
  while (gtk_text_iter_forward_char (&iter));

  return g_string_free (g_steal_pointer (&words), FALSE);
}

typedef struct
{
  GtkTextBuffer *buffer;
  const char    *words;
} Marks;

static gboolean
has_marks (gpointer data)
{
  Marks           *marks = data;
  g_autofree char *words = list_marked (marks->buffer);

  return g_str_equal (words, marks->words);
}

static void
await_marks (PleaTestWindow *fixture, const char *words)
{
  Marks marks = { get_buffer (fixture), words };

  g_assert_true (plea_test_wait (has_marks, &marks, PLEA_TEST_PATIENCE_MS));
}

static void
place_caret (GtkTextBuffer *buffer, int offset)
{
  GtkTextIter place;

  gtk_text_buffer_get_iter_at_offset (buffer, &place, offset);
  gtk_text_buffer_place_cursor (buffer, &place);
}

static PleaHabits *
get_habits (PleaTestWindow *fixture)
{
  return plea_session_get_habits (fixture->window->session);
}

/* What the menu of a word does: another word in its place, or the word among one's own. */
static void
use_menu (PleaTestWindow *fixture)
{
  GtkWidget     *view = plea_test_window_get_child (plea_test_window_get_row (fixture, "own-words"),
                                                    "view");
  GtkTextBuffer *buffer = get_buffer (fixture);

  place_caret (buffer, 2);
  g_assert_true (gtk_widget_activate_action (view, "spelling.correct", "s", "The"));
  assert_words (fixture, "The wrold of Milashina");
  await_marks (fixture, "wrold ");
  place_caret (buffer, 6);
  g_assert_true (gtk_widget_activate_action (view, "spelling.add", NULL));
  await_marks (fixture, "");
  g_assert_cmpstr (get_habits (fixture)->own_dictionary, ==, "wrold");
}

/* As with the keyboard, letter by letter: a word is left alone until it is done. */
static void
test_typing (PleaTestWindow *fixture, gconstpointer data)
{
  static const char typed[] = "Teh wrold of";
  GtkWidget        *view;

  plea_test_window_open (fixture, 1200, 700);
  view = plea_test_window_get_child (plea_test_window_get_row (fixture, "own-words"), "view");
  gtk_widget_grab_focus (view);
  for (const char *letter = typed; *letter != '\0'; letter++)
    {
      const char text[] = { *letter, '\0' };

      g_signal_emit_by_name (view, "insert-at-cursor", text);
      plea_test_iterate ();
    }
  await_marks (fixture, "Teh wrold ");
  plea_test_window_close (fixture);
}

static void
test_marks (PleaTestWindow *fixture, gconstpointer data)
{
  plea_test_window_open (fixture, 1200, 700);
  gtk_text_buffer_set_text (get_buffer (fixture), "Teh wrold of Milashina", -1);
  await_marks (fixture, "Teh wrold ");
  g_object_set (get_habits (fixture), "ignores-spelling", TRUE, NULL);
  await_marks (fixture, "");
  g_object_set (get_habits (fixture), "ignores-spelling", FALSE, NULL);
  await_marks (fixture, "Teh wrold ");
  assert_words (fixture, "Teh wrold of Milashina");
  use_menu (fixture);
  g_object_set (get_habits (fixture), "own-dictionary", "", NULL);
  await_marks (fixture, "wrold ");
  plea_test_window_close (fixture);
}

int
main (int argc, char *argv[])
{
  static const PleaTestOfWindow tests[] = {
    { "/writing/help", test_help },
    { "/writing/spelling/words", test_words },
    { "/writing/spelling/own-words", test_own_words },
    { "/writing/spelling/no-dictionary", test_no_dictionary },
    { "/writing/spelling/traces", test_traces },
    { "/writing/spelling/marks", test_marks },
    { "/writing/spelling/typing", test_typing },
  };

  plea_dictionary_prepare ();

  return plea_test_window_run (&argc, &argv, tests, G_N_ELEMENTS (tests));
}
