/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the first field of the form to printing with the Tab key alone: each row is one stop. */

#include "config.h"

#include "plea-spoken.h"
#include "plea-switch-row.h"
#include "plea-test-wait.h"
#include "plea-test-widget.h"
#include "plea-test-window.h"

/* More than there could be. */
#define TOO_MANY 200

/* How often Tab is pressed at most, in a window that shows an appeal as it comes. */
#define MAX_STOPS 28

static const char *
describe (GtkWidget *focus)
{
  GtkWidget *row = gtk_widget_get_ancestor (focus, ADW_TYPE_PREFERENCES_ROW);

  return row != NULL ? adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row))
                     : G_OBJECT_TYPE_NAME (focus);
}

static gboolean
prints (GtkWidget *focus)
{
  return GTK_IS_BUTTON (focus)
         && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (focus)), "win.print") == 0;
}

static guint
count_stops (GtkWindow *window, GPtrArray *rows)
{
  for (guint n = 1; n < TOO_MANY; n++)
    {
      GtkWidget *focus, *row;

      gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD);
      focus = gtk_window_get_focus (window);
      g_test_message ("%u: %s in “%s”", n, G_OBJECT_TYPE_NAME (focus), describe (focus));
      if (prints (focus))
        return n;
      row = gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW);
      if (row != NULL)
        g_ptr_array_add (rows, row);
    }

  return TOO_MANY;
}

/* Nowhere does a switch make two stops of its row. */
static void
assert_once (GPtrArray *rows, GType type)
{
  for (guint i = 1; i < rows->len; i++)
    if (g_type_is_a (G_OBJECT_TYPE (rows->pdata[i]), type))
      g_assert_true (rows->pdata[i] != rows->pdata[i - 1]);
}

static void
test_tab_stops (PleaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  guint n;

  plea_test_window_open (fixture, 1280, 800);
  gtk_widget_grab_focus (plea_test_window_get_row (fixture, "name"));
  n = count_stops (GTK_WINDOW (fixture->window), rows);
  g_test_message ("%u stops from the name to printing", n);
  g_assert_cmpuint (n, <=, MAX_STOPS);
  assert_once (rows, PLEA_TYPE_SWITCH_ROW);
  plea_test_window_close (fixture);
}

/* The other way round it goes on, too, wherever it comes to. */
static void
test_back (PleaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (GHashTable) stops = g_hash_table_new (NULL, NULL);
  GtkWindow *window;
  guint      n;

  plea_test_window_open (fixture, 1280, 800);
  window = GTK_WINDOW (fixture->window);
  gtk_widget_grab_focus (plea_test_window_get_row (fixture, "name"));
  n = count_stops (window, rows);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *before = gtk_window_get_focus (window);

      gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_BACKWARD);
      g_test_message ("Back from “%s” to “%s”", describe (before),
                      describe (gtk_window_get_focus (window)));
      g_assert_true (g_hash_table_add (stops, gtk_window_get_focus (window)));
    }
  plea_test_window_close (fixture);
}

/* What is chosen from a list that is searched is told where the keyboard comes to it, and is still
 * when something else has been. */

static void
assert_told_chosen (GtkDropDown *choice, const char *name)
{
  gboolean              is_old = gtk_get_minor_version () < 10;
  GtkWidget            *widget = GTK_WIDGET (choice);
  GtkWidget            *told = is_old ? gtk_widget_get_first_child (widget) : widget;
  GtkAccessibleProperty property = is_old ? GTK_ACCESSIBLE_PROPERTY_DESCRIPTION
                                          : GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT;
  g_autofree char *otherwise = gtk_test_accessible_check_property (GTK_ACCESSIBLE (told), property,
                                                                   name);

  g_assert_cmpstr (otherwise, ==, NULL);
}

static void
test_chosen (PleaTestWindow *fixture, gconstpointer data)
{
  GtkWidget   *row;
  GtkDropDown *choice;

  plea_spoken_begin ();
  plea_test_window_open (fixture, 1280, 800);
  row = plea_test_window_get_row (fixture, "country");
  choice = plea_test_window_get_child (row, "choice");
  g_assert_true (
      plea_test_wait ((PleaTestCondition) gtk_widget_get_mapped, choice, PLEA_TEST_PATIENCE_MS));
  assert_told_chosen (choice, "Not stated");
  g_object_set (row, "chosen", "IE", NULL);
  assert_told_chosen (choice, "Ireland");
  plea_test_window_close (fixture);
}

/* What lists of other things say of what is chosen stays as GTK tells it. */
static void
test_others_chosen (PleaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  GListStore      *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  GtkWidget       *choice, *window = gtk_window_new ();
  g_autofree char *otherwise = NULL;

  if (gtk_get_minor_version () < 10)
    {
      g_test_skip ("GTK tells nothing of it");
      return;
    }

  gtk_file_filter_set_name (filter, "Appeals");
  g_list_store_append (filters, filter);
  choice = gtk_drop_down_new (G_LIST_MODEL (filters),
                              gtk_property_expression_new (GTK_TYPE_FILE_FILTER, NULL, "name"));
  plea_spoken_begin ();
  gtk_window_set_child (GTK_WINDOW (window), choice);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (
      plea_test_wait ((PleaTestCondition) gtk_widget_get_mapped, choice, PLEA_TEST_PATIENCE_MS));
  otherwise = gtk_test_accessible_check_property (GTK_ACCESSIBLE (choice),
                                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "");
  g_assert_cmpstr (otherwise, !=, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_selected (gpointer text)
{
  int start, end;

  return gtk_editable_get_selection_bounds (text, &start, &end) && start == 0
         && end == (int) g_utf8_strlen (gtk_editable_get_text (text), -1);
}

static gboolean
is_silent (GtkWidget *row)
{
  g_autofree char *otherwise = gtk_test_accessible_check_property (
      GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, "");

  return otherwise == NULL;
}

/* What stands in a row to write in is selected when the keyboard comes there, and told for that;
 * the row around it would tell its title once more. */
static void
test_told (PleaTestWindow *fixture, gconstpointer data)
{
  GtkWidget   *row;
  GtkEditable *text;

  if (gtk_get_minor_version () >= 10)
    {
      g_test_skip ("GTK tells it");
      return;
    }

  plea_test_window_open (fixture, 1280, 800);
  row = plea_test_window_get_row (fixture, "name");
  text = gtk_editable_get_delegate (GTK_EDITABLE (row));
  gtk_editable_set_text (text, "Amina Example");
  g_assert_true (is_silent (row));
  gtk_widget_grab_focus (row);
  g_assert_true (plea_test_wait (is_selected, text, PLEA_TEST_PATIENCE_MS));
  plea_test_window_close (fixture);
}

int
main (int argc, char *argv[])
{
  static const PleaTestOfWindow tests[] = {
    { "/keyboard/tab-stops", test_tab_stops }, { "/keyboard/back", test_back },
    { "/keyboard/chosen", test_chosen },       { "/keyboard/others-chosen", test_others_chosen },
    { "/keyboard/told", test_told },
  };

  return plea_test_window_run (&argc, &argv, tests, G_N_ELEMENTS (tests));
}
