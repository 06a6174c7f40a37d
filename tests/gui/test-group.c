/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An evening of a group, from the table of those who come to the paper: the letters and their
 * envelopes lie in one order, whatever jams is printed from there on, and afterwards there are
 * numbers and no names. */

#include "plea-test-printer.h"
#include "plea-test-story.h"
#include "plea-test-traces.h"

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

static void
write_file (Evening *self, const char *directory, const char *name, const char *contents)
{
  g_autofree char *parent = g_build_filename (plea_test_session_get_home (self->plea.session),
                                              directory, NULL);
  g_autofree char *path = g_build_filename (parent, name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
}

static void
set_up (Evening *self, gconstpointer data)
{
  plea_test_story_begin (&self->plea, NULL);
  for (guint i = 0; i < N_CASES; i++)
    {
      g_autofree char *name = g_strdup_printf ("case-%u.appeal", i);
      g_autofree char *xml = g_strdup_printf (APPEAL, cases[i], i);

      write_file (self, ".local/share/plea/appeals", name, xml);
    }
  write_file (self, ".", TABLE, table);
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

/* By case, one page for each, from the letter with that number on; after the last there is only
 * what pdftotext ends with. */
static void
assert_pages (char **pages, guint first)
{
  g_assert_cmpuint (g_strv_length (pages), ==, N_LETTERS - first + 1 + 1);
  for (guint i = first - 1; i < N_LETTERS; i++)
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
  assert_pages (pages, 1);
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
  assert_pages (pages, 1);
  close_window (self, dialog, "Envelope");
}

/* The paper jammed. */
static void
print_from (Evening *self, guint number)
{
  g_autoptr (PleaTestAccessible) nth = plea_test_tree_find (self->group, PLEA_TEST_ROLE_ANY,
                                                            "Number of the Letter");
  g_auto (GStrv) pages = NULL;

  plea_test_accessible_set_value (nth, number);
  g_assert_cmpfloat (plea_test_accessible_get_value (nth), ==, number);
  plea_test_accessible_activate_action (self->group, "group.print-from");
  pages = print (self, 3);
  assert_pages (pages, number);
}

/* What is printed twice counts once. */
static void
print_tally (Evening *self)
{
  g_autoptr (PleaTestAccessible) preview = NULL;
  g_auto (GStrv) pages = NULL;
  g_auto (GStrv) words = NULL;

  plea_test_accessible_activate_action (self->group, "group.tally");
  preview = plea_test_tree_find_window (self->plea.root, "Print Preview");
  plea_test_accessible_activate_action (preview, "preview.print");
  plea_test_tree_await_gone (self->plea.root, PLEA_TEST_ROLE_WINDOW, "Print Preview");
  pages = print (self, 4);
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

static void
test_evening (Evening *self, gconstpointer data)
{
  open_group (self);
  choose_cases (self);
  add_signers (self);
  print_letters (self);
  print_envelopes (self);
  print_from (self, 7);
  print_tally (self);
  forget_signers (self);
  assert_record (self);
  plea_test_story_close (&self->plea);
  assert_no_traces (self);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/group/evening", Evening, NULL, set_up, test_evening, tear_down);

  return g_test_run ();
}
