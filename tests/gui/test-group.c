/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An evening of a group, from the table of those who come to the paper: the letters and their
 * envelopes lie in one order, whatever jams is printed from there on, or they go round at one
 * machine, and afterwards there are numbers and no names. */

#include "plea-test-printer.h"
#include "plea-test-story.h"
#include "plea-test-traces.h"
#include "plea-test-wait.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#define APPEAL                                                                                     \
  "<appeal xmlns='https://plea-letters.github.io/appeal/1' id='case-%2$u' as-of='2026-01-01'>"     \
  "<defender><name>%1$s</name><country>TR</country></defender><status id='imprisoned'/>"           \
  "<recipient><name>Minister for %1$s</name><address><line>1 Long Street</line></address>"         \
  "<country code='TR'/></recipient>"                                                               \
  "<letter xml:lang='en'><p>I write to you.</p></letter></appeal>"

static const char *const cases[] = { "Ayla", "Berk", "Cem" };

/* Rows 3, 5 and 8 are nobody’s. */
static const char table[] = "Name;Street;Town;Country;Disclosure;Own words\n"
                            "Annika Bergqvist;Lindweg 3;1010 Wien;Austria;full;Teachers ask this.\n"
                            ";Storgata 2;0155 Oslo;Norway;full;\n"
                            "Bogdan Nowak;Lindweg 4;1010 Wien;Austria;full;\n"
                            "Per Lie;Lindweg 5;0155 Oslo;Atlantis;full;\n"
                            "Chloé Roussel;Lindweg 6;1010 Wien;Austria;full;\n"
                            "Dagny Solheim;Lindweg 7;1010 Wien;Austria;full;\n"
                            ";;0155 Oslo;Norway;full;\n"
                            "Ezra Quill;Lindweg 8;1010 Wien;Austria;full;\n";

static const char *const signers[] = { "Annika Bergqvist", "Bogdan Nowak", "Chloé Roussel",
                                       "Dagny Solheim", "Ezra Quill" };

/* Those who go round, with words that stand nowhere else. */
static const struct
{
  const char *name, *town, *words;
} people[] = {
  { "Quirina Zwölfbrunn", "99999 Xanthippolis", "My grandmother Yolantha taught me." },
  { "Wenzel Oxyrhynchos", "88888 Quedlingham", "As a zitherplayer I know of silence." },
  { "Þorgerður Žižková", "77777 Ulaanfjord", "Nobody löscht the evening lamp of Ytterby." },
};

#define N_CASES G_N_ELEMENTS (cases)
#define N_SIGNERS G_N_ELEMENTS (signers)
#define N_LETTERS (N_CASES * N_SIGNERS)
#define TABLE "signers.csv"

typedef struct
{
  PleaTestStory       plea;
  PleaTestPrinter    *printer;
  PleaTestAccessible *group;
} Evening;

/* Returns the directory. */
static char *
make_directory (Evening *self, const char *name)
{
  char *path = g_build_filename (plea_test_session_get_home (self->plea.session), name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);

  return path;
}

static void
write_file (Evening *self, const char *directory, const char *name, const char *contents)
{
  g_autofree char *parent = make_directory (self, directory);
  g_autofree char *path = g_build_filename (parent, name, NULL);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
}

/* What is left there by the program is found. */
static void
set_temporary (Evening *self)
{
  g_autofree char *path = make_directory (self, ".tmp");

  plea_test_session_set_environment (self->plea.session, "TMPDIR", path);
}

static void
set_up (Evening *self, gconstpointer data)
{
  plea_test_story_begin (&self->plea, NULL);
  set_temporary (self);
  for (guint i = 0; i < N_CASES; i++)
    {
      g_autofree char *name = g_strdup_printf ("case-%u.appeal", i);
      g_autofree char *xml = g_strdup_printf (APPEAL, cases[i], i);

      write_file (self, ".local/share/plea/appeals", name, xml);
    }
  self->printer = plea_test_printer_new ();
  plea_test_session_set_environment (self->plea.session, "CUPS_SERVER",
                                     plea_test_printer_get_server (self->printer));
  plea_test_story_open (&self->plea, NULL);
}

static void
tear_down (Evening *self, gconstpointer data)
{
  g_clear_object (&self->group);
  plea_test_story_end (&self->plea);
  g_clear_object (&self->printer);
}

static void
expect (PleaTestAccessible *within, PleaTestRole role, const char *name)
{
  g_object_unref (plea_test_tree_find (within, role, name));
}

static void
close_window (Evening *self, PleaTestAccessible *window, const char *title)
{
  plea_test_accessible_activate_action (window, "window.close");
  plea_test_tree_await_gone (self->plea.root, PLEA_TEST_ROLE_WINDOW, title);
}

/* Cases and signers */

static void
open_group (Evening *self)
{
  for (guint i = 0; i < N_CASES; i++)
    {
      g_autofree char *row = g_strconcat (cases[i], ", *", NULL);

      expect (self->plea.window, PLEA_TEST_ROLE_LIST_ITEM, row);
    }
  plea_test_accessible_activate_action (self->plea.window, "win.write-together");
  self->group = plea_test_tree_find_window (self->plea.root, "Write Together");
}

static void
choose_cases (Evening *self)
{
  for (guint i = 0; i < N_CASES; i++)
    {
      g_autoptr (PleaTestAccessible) check = plea_test_tree_find (self->group, PLEA_TEST_ROLE_CHECK,
                                                                  cases[i]);

      plea_test_accessible_click (check);
      plea_test_tree_await_state (check, PLEA_TEST_STATE_CHECKED, TRUE);
    }
}

static void
choose_file (Evening *self, const char *title, const char *name)
{
  g_autofree char *path = g_build_filename (plea_test_session_get_home (self->plea.session), name,
                                            NULL);
  g_autoptr (PleaTestAccessible) chooser = plea_test_tree_find_window (self->plea.root, title);
  g_autoptr (PleaTestAccessible) entry = NULL;

  plea_test_session_press_key (self->plea.session, "ctrl+l");
  entry = plea_test_tree_find_in_states (chooser, PLEA_TEST_ROLE_TEXT, NULL,
                                         PLEA_TEST_STATE_VISIBLE);
  plea_test_accessible_set_text (entry, path);
  plea_test_tree_click (chooser, PLEA_TEST_ROLE_BUTTON, "Open");
  plea_test_tree_await_gone (self->plea.root, PLEA_TEST_ROLE_WINDOW, title);
}

/* All show their address, so that each is known by the envelope. */
static void
add_signers (Evening *self)
{
  g_autoptr (PleaTestAccessible) dialog = NULL;

  write_file (self, ".", TABLE, table);
  plea_test_tree_activate_around (self->group, PLEA_TEST_ROLE_BUTTON, "Add Signers",
                                  "signers.open");
  choose_file (self, "Open a Table of Signers", TABLE);
  dialog = plea_test_tree_find_window (self->plea.root, "Table of Signers");
  expect (dialog, PLEA_TEST_ROLE_ANY, "Row 3: There is no name.");
  expect (dialog, PLEA_TEST_ROLE_ANY, "Row 5: “Atlantis” is not a country.");
  expect (dialog, PLEA_TEST_ROLE_ANY, "Row 8: There is no name.");
  plea_test_tree_click (dialog, PLEA_TEST_ROLE_BUTTON, "Add 5 Signers");
  plea_test_tree_await_gone (self->plea.root, PLEA_TEST_ROLE_WINDOW, "Table of Signers");
  expect (self->group, PLEA_TEST_ROLE_LABEL, "5 Signers");
  expect (self->group, PLEA_TEST_ROLE_LABEL, "15 Letters");
}

/* Paper */

/* What is on each page of the next document that the printer gets. */
static GStrv
print (Evening *self, guint number)
{
  g_autoptr (PleaTestAccessible) dialog = plea_test_tree_find_window (self->plea.root, "Print");
  g_autoptr (PleaTestAccessible) name = plea_test_tree_find (
      dialog, PLEA_TEST_ROLE_LABEL, plea_test_printer_get_name (self->printer));
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  const char      *argv[] = { "pdftotext", NULL, "-", NULL };

  plea_test_tree_click_until_state (plea_test_accessible_get_parent (name),
                                    PLEA_TEST_STATE_SELECTED);
  plea_test_tree_click (dialog, PLEA_TEST_ROLE_BUTTON, "Print");
  path = plea_test_printer_await_document (self->printer, number);
  plea_test_tree_await_gone (self->plea.root, PLEA_TEST_ROLE_WINDOW, "Print");
  argv[1] = path;
  text = plea_test_session_run (self->plea.session, argv);

  return g_strsplit (text, "\f", -1);
}

/* By case, one page for each, from the letter with the one number to that with the other; after
 * them there is only what pdftotext ends with. */
static void
assert_pages (char **pages, guint first, guint last)
{
  g_assert_cmpuint (g_strv_length (pages), ==, last - first + 1 + 1);
  for (guint i = first - 1; i < last; i++)
    {
      g_autofree char *recipient = g_strconcat ("Minister for ", cases[i / N_SIGNERS], NULL);
      const char      *page = pages[i - (first - 1)];

      g_test_message ("%u: %s", i + 1, page);
      g_assert_nonnull (strstr (page, recipient));
      g_assert_nonnull (strstr (page, signers[i % N_SIGNERS]));
      for (guint other = 0; other < N_SIGNERS; other++)
        g_assert_true (other == i % N_SIGNERS || strstr (page, signers[other]) == NULL);
    }
}

static void
print_letters (Evening *self)
{
  g_auto (GStrv) pages = NULL;

  plea_test_accessible_activate_action (self->group, "group.print");
  pages = print (self, 1);
  assert_pages (pages, 1, N_LETTERS);
  g_assert_nonnull (strstr (pages[0], "Teachers ask this."));
  g_assert_null (strstr (pages[1], "Teachers ask this."));
}

static void
print_envelopes (Evening *self)
{
  g_autoptr (PleaTestAccessible) dialog = NULL;
  g_auto (GStrv) pages = NULL;

  plea_test_accessible_activate_action (self->group, "group.envelopes");
  dialog = plea_test_tree_find_window (self->plea.root, "Envelope");
  plea_test_accessible_activate_action (dialog, "envelope.print");
  pages = print (self, 2);
  assert_pages (pages, 1, N_LETTERS);
  close_window (self, dialog, "Envelope");
}

static void
print_from (Evening *self, guint first, guint number)
{
  g_autoptr (PleaTestAccessible) nth = plea_test_tree_find (self->group, PLEA_TEST_ROLE_ANY,
                                                            "Number of the Letter");
  g_auto (GStrv) pages = NULL;

  plea_test_accessible_set_value (nth, first);
  g_assert_cmpfloat (plea_test_accessible_get_value (nth), ==, first);
  plea_test_accessible_activate_action (self->group, "group.print-from");
  pages = print (self, number);
  assert_pages (pages, first, N_LETTERS);
}

/* What is printed twice counts once. */
static void
print_tally (Evening *self, guint number)
{
  g_autoptr (PleaTestAccessible) preview = NULL;
  g_auto (GStrv) pages = NULL;
  g_auto (GStrv) words = NULL;

  plea_test_accessible_activate_action (self->group, "group.tally");
  preview = plea_test_tree_find_window (self->plea.root, "Print Preview");
  plea_test_accessible_activate_action (preview, "preview.print");
  plea_test_tree_await_gone (self->plea.root, PLEA_TEST_ROLE_WINDOW, "Print Preview");
  pages = print (self, number);
  g_assert_cmpuint (g_strv_length (pages), ==, 2);
  words = g_strsplit_set (pages[0], " \n", -1);
  g_assert_true (g_strv_contains ((const char *const *) words, "15"));
  for (guint i = 0; i < N_CASES; i++)
    g_assert_nonnull (strstr (pages[0], cases[i]));
  for (guint i = 0; i < N_SIGNERS; i++)
    g_assert_null (strstr (pages[0], signers[i]));
}

/* What stays */

static void
forget_signers (Evening *self)
{
  plea_test_accessible_activate_action (self->group, "window.close");
  plea_test_tree_click (self->plea.root, PLEA_TEST_ROLE_BUTTON, "Forget");
  plea_test_tree_await_gone (self->plea.root, PLEA_TEST_ROLE_WINDOW, "Write Together");
}

static void
assert_record (Evening *self)
{
  g_autoptr (GPtrArray) all = NULL;

  plea_test_accessible_activate_action (self->plea.window, "win.show-letters");
  for (guint i = 0; i < N_CASES; i++)
    {
      g_autofree char *name = g_strdup_printf ("Minister for %1$s, for %1$s", cases[i]);
      g_autoptr (PleaTestAccessible) row = plea_test_tree_find (self->plea.window,
                                                                PLEA_TEST_ROLE_LIST_ITEM, name);

      plea_test_tree_click_until_state (row, PLEA_TEST_STATE_SELECTED);
      expect (self->plea.window, PLEA_TEST_ROLE_LABEL, "5 letters. Printed on *");
      expect (self->plea.window, PLEA_TEST_ROLE_LABEL, "5 people in a group");
    }
  all = plea_test_tree_list (self->plea.window, PLEA_TEST_ROLE_LIST_ITEM, "Minister for *");
  g_assert_cmpuint (all->len, ==, N_CASES);
}

/* In the table alone, that they brought along. */
static void
assert_only_in_table (Evening *self, const char *bytes)
{
  g_autoptr (GPtrArray) found = plea_test_traces_find (
      plea_test_session_get_home (self->plea.session), bytes);

  for (guint i = 0; i < found->len; i++)
    if (!g_str_has_suffix (found->pdata[i], "/" TABLE))
      g_error ("“%s” is in %s", bytes, (const char *) found->pdata[i]);
  g_assert_cmpuint (found->len, ==, 1);
}

static void
assert_no_traces (Evening *self)
{
  for (guint i = 0; i < N_SIGNERS; i++)
    {
      g_auto (GStrv) names = g_strsplit (signers[i], " ", 2);

      assert_only_in_table (self, names[0]);
      assert_only_in_table (self, names[1]);
    }
  assert_only_in_table (self, "Lindweg");
  assert_only_in_table (self, "Teachers ask");
  assert_only_in_table (self, TABLE);
}

/* From the program, by which all is noted when it has ended. */
static void
assert_noted (Evening *self, const char *noted)
{
  const char      *argv[] = { g_getenv ("PLEA_TEST_CLI"), "record", NULL };
  g_autofree char *record = plea_test_session_run (self->plea.session, argv);

  if (!g_pattern_match_simple (noted, record))
    g_error ("“%s” is not “%s”", record, noted);
}

/* Tests */

static void
test_evening (Evening *self, gconstpointer data)
{
  open_group (self);
  choose_cases (self);
  add_signers (self);
  print_letters (self);
  print_envelopes (self);
  print_from (self, 7, 3);
  print_tally (self, 4);
  forget_signers (self);
  assert_record (self);
  plea_test_story_close (&self->plea);
  assert_no_traces (self);
}

static gboolean
can_be_posted (gpointer group)
{
  g_auto (GStrv) actions = plea_test_accessible_list_actions (group);

  return g_strv_contains ((const char *const *) actions, "group.posted");
}

/* The first six letters come out, then the paper jams and somebody cancels the rest. The seventh
 * and what comes after it are printed once more, so that each letter lies there once. */
static void
test_jam (Evening *self, gconstpointer data)
{
  g_auto (GStrv) pages = NULL;

  open_group (self);
  choose_cases (self);
  add_signers (self);
  plea_test_printer_jam (self->printer, 6);
  plea_test_accessible_activate_action (self->group, "group.print");
  pages = print (self, 1);
  assert_pages (pages, 1, 6);
  g_assert_true (plea_test_wait (can_be_posted, self->group, PLEA_TEST_PATIENCE_MS));
  plea_test_printer_cancel (self->printer);
  print_tally (self, 2);
  print_from (self, 7, 3);
  print_tally (self, 4);
  plea_test_accessible_activate_action (self->group, "group.posted");
  forget_signers (self);
  plea_test_story_close (&self->plea);
  assert_noted (self, "*\tposted\tAyla\tMinister for Ayla\t5\n"
                      "*\tposted\tBerk\tMinister for Berk\t5\n"
                      "*\tposted\tCem\tMinister for Cem\t5\n");
  assert_no_traces (self);
}

/* One after the other */

#define TOWN "Postcode and Town"
#define CLICK_MS 3000

static PleaTestAccessible *
open_turn (Evening *self)
{
  plea_test_accessible_activate_action (self->group, "group.take-turns");

  return plea_test_tree_find_window (self->plea.root, "Take Turns");
}

static gboolean
is_signing (gpointer turn)
{
  g_autoptr (GPtrArray) rows = plea_test_tree_list (turn, PLEA_TEST_ROLE_TEXT, TOWN);

  return rows->len > 0;
}

/* In GTK 4.8 cases that are not in sight yet can be found, too: so again if need be. */
static void
sit_down (PleaTestAccessible *turn)
{
  g_autoptr (PleaTestAccessible) first = plea_test_tree_find (turn, PLEA_TEST_ROLE_ANY, cases[0]);

  for (guint waited = 0; waited < PLEA_TEST_PATIENCE_MS; waited += CLICK_MS)
    {
      plea_test_accessible_click_with_mouse (first);
      if (plea_test_wait (is_signing, turn, CLICK_MS))
        return;
    }
  g_assert_not_reached ();
}

static void
sign (PleaTestAccessible *turn, guint nth)
{
  plea_test_tree_set_text (turn, "Name", people[nth].name);
  plea_test_tree_set_text (turn, TOWN, people[nth].town);
  plea_test_tree_set_text (turn, "In your own words", people[nth].words);
}

/* One page, with all that this one typed and nothing of the others. */
static void
assert_own_page (char **pages, guint nth)
{
  g_assert_cmpuint (g_strv_length (pages), ==, 1 + 1);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_assert_true ((strstr (pages[0], people[i].name) != NULL) == (i == nth));
      g_assert_true ((strstr (pages[0], people[i].town) != NULL) == (i == nth));
      g_assert_true ((strstr (pages[0], people[i].words) != NULL) == (i == nth));
    }
}

static void
print_own (Evening *self, PleaTestAccessible *turn, guint nth)
{
  g_auto (GStrv) pages = NULL;

  plea_test_tree_activate_around (turn, PLEA_TEST_ROLE_BUTTON, "Print…", "sign.print");
  pages = print (self, nth + 1);
  assert_own_page (pages, nth);
}

/* What was typed goes before there is a way on. */
static void
leave_to_next (PleaTestAccessible *turn)
{
  plea_test_tree_await_gone (turn, PLEA_TEST_ROLE_TEXT, TOWN);
  plea_test_tree_click (turn, PLEA_TEST_ROLE_BUTTON, "*Next, Please");
}

/* Not in any file of the desktop, be it of its programs or temporary. */
static void
assert_nowhere (Evening *self, const char *words)
{
  g_autofree char *desktop = g_path_get_dirname (plea_test_session_get_home (self->plea.session));
  g_autoptr (GPtrArray) found = plea_test_traces_find (desktop, words);

  if (found->len > 0)
    g_error ("“%s” is in %s", words, (const char *) found->pdata[0]);
}

static void
assert_nobody (Evening *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      const char *const words[] = { people[i].name, people[i].town, people[i].words };

      for (guint j = 0; j < G_N_ELEMENTS (words); j++)
        {
          g_auto (GStrv) each = g_strsplit (words[j], " ", 2);

          /* Not by words that stand in many files. */
          if (words[j] == people[i].name)
            assert_nowhere (self, each[0]);
          assert_nowhere (self, each[1]);
        }
    }
  assert_nowhere (self, "%PDF");
}

/* Three people go round at one machine: when the third has got up, and when it is all over, nothing
 * is left of any of them but that there are three letters. */
static void
test_turns (Evening *self, gconstpointer data)
{
  g_autoptr (PleaTestAccessible) turn = NULL;

  open_group (self);
  choose_cases (self);
  turn = open_turn (self);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      sit_down (turn);
      sign (turn, i);
      print_own (self, turn, i);
      leave_to_next (turn);
    }
  assert_nobody (self);
  close_window (self, turn, "Take Turns");
  close_window (self, self->group, "Write Together");
  plea_test_story_close (&self->plea);
  assert_nobody (self);
  assert_noted (self, "*\tprinted\tAyla\tMinister for Ayla\t3\n");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/group/evening", Evening, NULL, set_up, test_evening, tear_down);
  g_test_add ("/group/jam", Evening, NULL, set_up, test_jam, tear_down);
  g_test_add ("/group/turns", Evening, NULL, set_up, test_turns, tear_down);

  return g_test_run ();
}
