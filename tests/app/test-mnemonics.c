/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The underlined letters: each goes where it says, and none means two things in one window, in no
 * language of the interface. */

#include "config.h"

#include <string.h>

#include "plea-case-row.h"
#include "plea-test-scratch.h"
#include "plea-test-wait.h"
#include "plea-test-widget.h"
#include "plea-test-window.h"
#include "plea-test-words.h"
#include "plea-turn-case.h"
#include "plea-turn.h"

#define APPEAL                                                                                     \
  "<appeal xmlns='https://plea-letters.github.io/appeal/1' id='%s' as-of='2026-01-01'>"            \
  "<defender><name>%s</name><country>GB</country></defender><status id='charged'/>"                \
  "<recipient><name>M</name><address><line>L</line></address><country code='GB'/></recipient>"     \
  "<letter xml:lang='en'><p>P</p></letter></appeal>"

/* Words with an underscore, and the row or button that the key goes to. */
typedef struct
{
  const char *label;
  GtkWidget  *target;
} Mnemonic;

typedef struct
{
  GPtrArray *languages; /* of their codes */
  GPtrArray *words;     /* of PleaTestWords, in the same order */
  guint      n_checked;
  guint      n_doubled;
} Languages;

static Languages languages;

static void
read_languages (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "po", "LINGUAS",
                                            NULL);
  g_autofree char *content = NULL;
  g_auto (GStrv) codes = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  codes = g_strsplit_set (g_strstrip (content), " \n", -1);
  languages.languages = g_ptr_array_new_with_free_func (g_free);
  languages.words = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_test_words_free);
  g_ptr_array_add (languages.languages, g_strdup ("en"));
  for (char **code = codes; *code != NULL; code++)
    g_ptr_array_add (languages.languages, g_strdup (*code));
  for (guint i = 0; i < languages.languages->len; i++)
    g_ptr_array_add (languages.words, plea_test_words_new (g_getenv ("PLEA_LOCALE_DIR"),
                                                           languages.languages->pdata[i], "plea"));
}

/* 0 where a number in it keeps the label from being found. */
static gunichar
get_key (guint language, const char *label)
{
  const char *here = plea_test_words_get (languages.words->pdata[language], label);

  return language > 0 && here == label
             ? 0
             : g_unichar_tolower (g_utf8_get_char (strchr (here, '_') + 1));
}

static void
check_language (GArray *mnemonics, guint language)
{
  for (guint i = 0; i < mnemonics->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const Mnemonic *one = &g_array_index (mnemonics, Mnemonic, i);
        const Mnemonic *other = &g_array_index (mnemonics, Mnemonic, j);

        gunichar key = get_key (language, one->label);

        if (one->target != other->target && key != 0 && key == get_key (language, other->label))
          {
            g_printerr ("# %s: “%s” and “%s” have one key\n",
                        (char *) languages.languages->pdata[language], one->label, other->label);
            languages.n_doubled++;
          }
      }
}

static void
check (GArray *mnemonics)
{
  languages.n_checked += mnemonics->len;
  for (guint i = 0; i < languages.languages->len; i++)
    check_language (mnemonics, i);
}

static GtkWidget *
find_target (GtkWidget *label)
{
  GtkWidget *row = gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW);
  GtkWidget *button = gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);

  return button != NULL ? button : row != NULL ? row : label;
}

/* What is on another page cannot be meant; a popover has keys of its own. */
static void
collect (GtkWidget *widget, GArray *mnemonics)
{
  g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (Mnemonic));
  GArray *here = GTK_IS_POPOVER (widget) ? own : mnemonics;

  if (GTK_IS_LABEL (widget) && gtk_label_get_use_underline (GTK_LABEL (widget))
      && strchr (gtk_label_get_label (GTK_LABEL (widget)), '_') != NULL)
    {
      Mnemonic found = { gtk_label_get_label (GTK_LABEL (widget)), find_target (widget) };

      g_array_append_val (here, found);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child) || gtk_widget_get_child_visible (child))
      collect (child, here);
  check (own);
}

static void
check_window (gpointer window)
{
  g_autoptr (GArray) mnemonics = g_array_new (FALSE, FALSE, sizeof (Mnemonic));

  collect (GTK_WIDGET (window), mnemonics);
  check (mnemonics);
}

static void
check_other_window (PleaTestWindow *fixture)
{
  check_window (plea_test_window_await_other (fixture));
  plea_test_window_close_other (fixture);
}

static void
open_many (PleaTestWindow *fixture)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("person-%u.appeal", i);
      g_autofree char *xml = g_strdup_printf (APPEAL, name, name);
      g_autofree char *path = plea_test_scratch_write_file (fixture->scratch, name, xml, 0600);

      g_ptr_array_add (files, g_file_new_for_path (path));
    }
  plea_window_open (fixture->window, files);
}

static void
show_letters (PleaTestWindow *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.note-posted", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-letters", NULL);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static void
test_unique (PleaTestWindow *fixture, gconstpointer data)
{
  static const char *const actions[] = {
    "win.privacy",        "win.envelope",   "win.back-up",
    "win.find-appeals",   "win.report",     "win.forget-everything",
    "win.forget-letters", "win.new-appeal", "win.write-together",
  };

  plea_test_window_open (fixture, 1280, 800);
  check_window (fixture->window);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), actions[i], NULL);
      check_other_window (fixture);
    }
  open_many (fixture);
  check_other_window (fixture);
  show_letters (fixture);
  check_window (fixture->window);
  plea_test_window_close (fixture);
  g_test_message ("%u keys", languages.n_checked);
  g_assert_cmpuint (languages.n_checked, >, 30);
  g_assert_cmpuint (languages.n_doubled, ==, 0);
}

/* Each step of a machine that goes round. */
static void
test_turn (PleaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) cases = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_case_free);
  g_autoptr (PleaGroupRecord) record = NULL;
  GtkWidget *turn;

  plea_test_window_open (fixture, 1280, 800);
  g_ptr_array_add (cases, plea_case_new (fixture->window->appeal, fixture->window->draft));
  record = plea_group_record_new (fixture->window->session);
  turn = plea_turn_new (GTK_WINDOW (fixture->window), cases, fixture->window->session, record);
  gtk_window_present (GTK_WINDOW (turn));
  plea_test_window_await_other (fixture);
  check_window (turn);
  gtk_widget_activate (plea_test_find_type (turn, PLEA_TYPE_TURN_CASE));
  check_other_window (fixture);
  plea_test_window_close (fixture);
  g_assert_cmpuint (languages.n_doubled, ==, 0);
}

typedef struct
{
  gpointer below;
  gpointer found;
} Upper;

static gboolean
has_upper (gpointer data)
{
  Upper *self = data;
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  self->found = NULL;
  for (GList *window = windows; window != NULL; window = window->next)
    if (gtk_window_get_transient_for (window->data) == self->below
        && gtk_widget_get_mapped (window->data))
      self->found = window->data;

  return self->found != NULL;
}

static gpointer
await_upper (gpointer below)
{
  Upper upper = { below, NULL };

  g_assert_true (plea_test_wait (has_upper, &upper, PLEA_TEST_PATIENCE_MS));

  return upper.found;
}

/* What a window of a group opens in turn, and the action that it ends with. */
static void
check_upper (gpointer group, GtkWidget *widget, const char *action, const char *end)
{
  GtkWidget *window;

  g_test_message ("%s", action);
  gtk_widget_activate_action (widget, action, NULL);
  window = await_upper (group);
  check_window (window);
  gtk_widget_activate_action (window, end, NULL);
}

static gboolean
is_case (GtkWidget *widget, gconstpointer data)
{
  return PLEA_IS_CASE_ROW (widget);
}

static void
test_group (PleaTestWindow *fixture, gconstpointer data)
{
  gpointer   group, signers;
  GtkWidget *row;

  plea_test_window_open (fixture, 1280, 800);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.write-together", NULL);
  group = await_upper (fixture->window);
  signers = plea_test_window_get_child (group, "signers");
  row = plea_test_find (group, is_case, NULL);
  gtk_check_button_set_active (plea_test_window_get_child (row, "check"), TRUE);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (group), "Name\nAda Example\n");
  check_upper (group, signers, "signers.type", "window.close");
  check_upper (group, signers, "signers.paste", "table.add");
  check_upper (group, row, "case.choose", "window.close");
  check_upper (group, group, "group.labels", "window.close");
  check_window (group);
  gtk_window_destroy (group);
  plea_test_window_close (fixture);
  g_assert_cmpuint (languages.n_doubled, ==, 0);
}

/* Where the key goes */

static gboolean
is_mnemonic (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_LABEL (widget) && gtk_label_get_use_underline (GTK_LABEL (widget))
         && gtk_label_get_mnemonic_keyval (GTK_LABEL (widget)) != GDK_KEY_VoidSymbol;
}

static void
test_rows (PleaTestWindow *fixture, gconstpointer data)
{
  static const char *const rows[] = {
    "name",      "address",  "town",    "country", "disclosure", "opening",
    "own-words", "language", "subject", "place",   "date",       "format",
  };

  plea_test_window_open (fixture, 1280, 800);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *row = plea_test_window_get_row (fixture, rows[i]);
      GtkWidget *label = plea_test_find (row, is_mnemonic, NULL);
      GtkWidget *focus;

      g_test_message ("%s", rows[i]);
      g_assert_nonnull (label);
      if (!gtk_widget_get_mapped (row))
        continue;
      /* As where several have the key: it goes there, and no list drops down. */
      g_assert_true (gtk_widget_mnemonic_activate (label, TRUE));
      focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
      g_assert_true (focus == row || gtk_widget_is_ancestor (focus, row));
    }
  plea_test_window_close (fixture);
}

int
main (int argc, char *argv[])
{
  static const PleaTestOfWindow tests[] = {
    { "/mnemonics/rows", test_rows },
    { "/mnemonics/unique", test_unique },
    { "/mnemonics/turn", test_turn },
    { "/mnemonics/group", test_group },
  };
  int result;

  read_languages ();
  result = plea_test_window_run (&argc, &argv, tests, G_N_ELEMENTS (tests));
  g_ptr_array_unref (languages.languages);
  g_ptr_array_unref (languages.words);

  return result;
}
