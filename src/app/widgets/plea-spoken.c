/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What screen readers are told where GTK and libadwaita do not see to it.
 *
 * GTK 4.8 calls a button by its label, mnemonic included, and once more by what is on it, a list
 * without a heading by the name of its class, and what is written in an entry row by nothing at
 * all. From 4.10 on all of that is well, but not what is chosen from a list that drops down, nor
 * what scrolls. */

#include "config.h"

#include "plea-spoken.h"

#include "plea-mnemonic.h"
#include "plea-seen.h"

static gboolean
is_needed (void)
{
  return gtk_get_minor_version () < 10;
}

static void
name (gpointer accessible, const char *words)
{
  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/**
 * plea_spoken_describe:
 * @accessible: what is told of
 * @words: what is told after its name
 */
void
plea_spoken_describe (gpointer accessible, const char *words)
{
  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static gboolean
is_named (gpointer accessible)
{
  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL);
}

/* What has a name of its own need not be called by what is on it as well. */
static void
name_once (GtkAccessible *accessible)
{
  if (is_named (accessible))
    gtk_accessible_reset_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/* Buttons */

static const char *
get_words_on (GtkButton *button)
{
  GtkWidget *child = gtk_button_get_child (button);

  return GTK_IS_LABEL (child)            ? gtk_label_get_label (GTK_LABEL (child))
         : ADW_IS_BUTTON_CONTENT (child) ? adw_button_content_get_label (ADW_BUTTON_CONTENT (child))
                                         : gtk_widget_get_tooltip_text (GTK_WIDGET (button));
}

/* A tooltip that says what the button is called tells nothing more, and the one of a menu’s button
 * says that. */
static void
describe_once (GtkWidget *button, const char *words)
{
  if (GTK_IS_MENU_BUTTON (gtk_widget_get_parent (button)))
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  if (g_strcmp0 (gtk_widget_get_tooltip_text (button), words) == 0)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
name_button (GtkButton *button)
{
  const char *words = gtk_button_get_use_underline (button) ? gtk_button_get_label (button)
                      : is_named (button)                   ? NULL
                                                            : get_words_on (button);

  if (words != NULL)
    plea_mnemonic_name (GTK_WIDGET (button), words);
  name_once (GTK_ACCESSIBLE (button));
  describe_once (GTK_WIDGET (button), get_words_on (button));
}

static void
name_check (GtkCheckButton *check)
{
  if (gtk_check_button_get_use_underline (check) && gtk_check_button_get_label (check) != NULL)
    plea_mnemonic_name (GTK_WIDGET (check), gtk_check_button_get_label (check));
}

/* Rows with a choice */

static char *
get_words (gpointer chosen, GtkExpression *expression)
{
  g_auto (GValue) words = G_VALUE_INIT;

  if (GTK_IS_STRING_OBJECT (chosen))
    return g_strdup (gtk_string_object_get_string (chosen));
  if (chosen == NULL || expression == NULL || !gtk_expression_evaluate (expression, chosen, &words))
    return g_strdup ("");

  return g_value_dup_string (&words);
}

static void
tell_chosen_in_row (AdwComboRow *row)
{
  g_autofree char *words = get_words (adw_combo_row_get_selected_item (row),
                                      adw_combo_row_get_expression (row));

  plea_spoken_describe (row, words);
}

/* The keyboard stops at the button inside of it. From 4.10 on a screen reader asks the choice for
 * its value, for which GTK takes what is searched for in the list. */
static void
tell_chosen (GtkDropDown *choice)
{
  GObject         *chosen = gtk_drop_down_get_selected_item (choice);
  g_autofree char *words = get_words (chosen, NULL);

  if (is_needed ())
    plea_spoken_describe (gtk_widget_get_first_child (GTK_WIDGET (choice)), words);
  else if (GTK_IS_STRING_OBJECT (chosen)) /* GTK knows best what others are called */
    gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                    words, -1);
}

/* Once for each thing that comes into sight, however often it does. */
static void
follow (gpointer object, const char *signal, GCallback tell)
{
  if (g_signal_handler_find (object, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, (gpointer) tell, NULL) == 0)
    g_signal_connect (object, signal, tell, NULL);
  ((void (*) (gpointer)) tell) (object);
}

/* Lists */

/* A heading without words calls the list around which it stands by nothing at all. */
static gboolean
has_heading (GtkWidget *list)
{
  GtkWidget *group = gtk_widget_get_ancestor (list, ADW_TYPE_PREFERENCES_GROUP);

  return gtk_test_accessible_has_relation (GTK_ACCESSIBLE (list),
                                           GTK_ACCESSIBLE_RELATION_LABELLED_BY)
         && (group == NULL
             || *adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group)) != '\0');
}

static void
name_list (GtkWidget *list)
{
  if (is_named (list) || has_heading (list))
    return;

  name (list, "");
  name_once (GTK_ACCESSIBLE (list));
}

static void
name_pages (GtkStack *stack)
{
  g_autoptr (GtkSelectionModel) pages = gtk_stack_get_pages (stack);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (GObject) page = g_list_model_get_item (G_LIST_MODEL (pages), i);
      const char *title = gtk_stack_page_get_title (GTK_STACK_PAGE (page));

      name (page, title != NULL ? title : "");
    }
}

/* What scrolls */

static const char *
get_title (GtkRoot *root)
{
  if (ADW_IS_MESSAGE_DIALOG (root))
    return adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (root));

  return GTK_IS_WINDOW (root) ? gtk_window_get_title (GTK_WINDOW (root)) : NULL;
}

/* The keyboard stops here where it cannot stop at anything inside. */
static void
name_scroller (GtkWidget *scroller)
{
  const char *title = get_title (gtk_widget_get_root (scroller));
  gboolean    is_in_window = gtk_widget_get_ancestor (scroller, GTK_TYPE_POPOVER) == NULL;

  if (title != NULL && is_in_window && !is_named (scroller))
    name (scroller, title);
}

/* GTK from 4.10 on lets nobody name it as long as it stands for nothing. */
static void
let_scrollers_be_named (void)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (GTK_TYPE_SCROLLED_WINDOW);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

/* What newer GTK leaves undone, too. */
static void
see_to_always (GtkWidget *widget)
{
  if (GTK_IS_DROP_DOWN (widget))
    follow (widget, "notify::selected-item", G_CALLBACK (tell_chosen));
  else if (GTK_IS_SCROLLED_WINDOW (widget))
    name_scroller (widget);
}

/* Choices are many, and each is a piece of news once more when the list goes; of a dialog that is
 * not there yet nothing would be told at all. */
static gboolean
can_be_introduced (GtkWidget *widget)
{
  return gtk_widget_get_focusable (widget) && !gtk_widget_has_focus (widget)
         && ADW_IS_APPLICATION_WINDOW (gtk_widget_get_root (widget))
         && gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER) == NULL
         && gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_VIEW) == NULL;
}

/* GTK shows a control to screen readers when the keyboard comes to it for the first time, and after
 * that tells as news all that it is: so its words were said twice. Now it is shown before. */
static void
introduce (GtkWidget *widget)
{
  if (!can_be_introduced (widget))
    return;

  gtk_widget_set_focusable (widget, FALSE); /* which is what has it shown */
  gtk_widget_set_focusable (widget, TRUE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_BUSY, FALSE, -1);
}

static void
see_to (GtkWidget *widget)
{
  introduce (widget);
  see_to_always (widget);
  if (GTK_IS_BUTTON (widget))
    follow (widget, "notify::label", G_CALLBACK (name_button));
  else if (GTK_IS_CHECK_BUTTON (widget))
    follow (widget, "notify::label", G_CALLBACK (name_check));
  else if (ADW_IS_COMBO_ROW (widget))
    follow (widget, "notify::selected-item", G_CALLBACK (tell_chosen_in_row));
  else if (GTK_IS_LIST_BOX_ROW (widget) || GTK_IS_SPIN_BUTTON (widget))
    name_once (GTK_ACCESSIBLE (widget));
  else if (GTK_IS_LIST_BOX (widget) || GTK_IS_LIST_VIEW (widget))
    name_list (widget);
  else if (ADW_IS_MESSAGE_DIALOG (widget))
    plea_spoken_describe (widget, adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (widget)));
  else if (GTK_IS_STACK (widget))
    name_pages (GTK_STACK (widget));
}

/**
 * plea_spoken_begin:
 *
 * From now on sees to what comes into sight, be it in a dialog of GTK. To be called once.
 */
void
plea_spoken_begin (void)
{
  let_scrollers_be_named ();
  plea_seen_by (is_needed () ? see_to : see_to_always);
}

/* Rows to write in */

static void
name_by_title (AdwEntryRow *row, GParamSpec *pspec, GtkWidget *named)
{
  plea_mnemonic_name (named, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
}

static void
follow_title (AdwEntryRow *row, gpointer named)
{
  g_signal_connect_object (row, "notify::title", G_CALLBACK (name_by_title), named, 0);
  name_by_title (row, NULL, named);
}

/* The keyboard stops at the text inside, and what is around it would be told in the same words. */
static void
keep_silent (AdwEntryRow *row)
{
  g_object_set (row, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  name (row, "");
}

/**
 * plea_spoken_text:
 * @row: a row that nobody has seen yet
 *
 * Has screen readers tell what is to be written in it, and what is. libadwaita 1.10 shows the title
 * in two ways, of which one is hidden, and tells it twice.
 */
void
plea_spoken_text (AdwEntryRow *row)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (row));

  if (!is_needed ())
    {
      follow_title (row, row);
      return;
    }

  follow_title (row, text);
  g_object_set (text, "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL);
  keep_silent (row);
}
