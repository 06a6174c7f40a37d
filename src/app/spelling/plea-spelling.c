/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Underlines the words of a text view that are misspelled, and offers others in its menu.
 *
 * The lines are tags of the buffer: no part of its text, and not undone. A word is left alone while
 * it is typed. */

#include "config.h"

#include "plea-spelling.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkTextView   *view; /* which owns this */
  GtkTextBuffer *buffer;
  GtkTextTag    *tag;
  PleaSpeller   *speller;
  GMenu         *menu;
  int            typed; /* where the last word was typed, or -1 */
  guint          checking;
} Spelling;

/* Marks */

static gboolean
is_being_typed (Spelling *self, const PleaMisspelling *found)
{
  return (int) found->end == self->typed && gtk_widget_has_focus (GTK_WIDGET (self->view));
}

static void
mark (Spelling *self, const PleaMisspelling *found)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, (int) found->start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, (int) found->end);
  gtk_text_buffer_apply_tag (self->buffer, self->tag, &start, &end);
}

static gboolean
check (gpointer data)
{
  Spelling        *self = data;
  GtkTextIter      start, end;
  g_autofree char *text = NULL;
  g_autoptr (GArray) found = NULL;

  self->checking = 0;
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  text = gtk_text_buffer_get_slice (self->buffer, &start, &end, TRUE);
  found = plea_speller_find (self->speller, text);
  gtk_text_buffer_remove_tag (self->buffer, self->tag, &start, &end);
  for (guint i = 0; i < found->len; i++)
    if (!is_being_typed (self, &g_array_index (found, PleaMisspelling, i)))
      mark (self, &g_array_index (found, PleaMisspelling, i));

  return G_SOURCE_REMOVE;
}

/* What nobody sees is checked when it is shown. */
static void
check_soon (Spelling *self)
{
  if (self->checking == 0 && gtk_widget_get_mapped (GTK_WIDGET (self->view)))
    self->checking = g_idle_add (check, self);
}

static int
get_caret (Spelling *self)
{
  int offset;

  g_object_get (self->buffer, "cursor-position", &offset, NULL);

  return offset;
}

static void
on_typed (Spelling *self)
{
  self->typed = get_caret (self);
  check_soon (self);
}

static void
on_caret_moved (Spelling *self)
{
  if (get_caret (self) == self->typed)
    return;

  self->typed = -1;
  check_soon (self);
}

/* The menu */

/* Returns whether the caret is in a misspelled word or at its end. */
static gboolean
get_word (Spelling *self, GtkTextIter *start, GtkTextIter *end)
{
  gtk_text_buffer_get_iter_at_mark (self->buffer, start, gtk_text_buffer_get_insert (self->buffer));
  *end = *start;
  if (!gtk_text_iter_has_tag (start, self->tag) && !gtk_text_iter_ends_tag (start, self->tag))
    return FALSE;
  if (!gtk_text_iter_starts_tag (start, self->tag))
    gtk_text_iter_backward_to_tag_toggle (start, self->tag);
  if (!gtk_text_iter_ends_tag (end, self->tag))
    gtk_text_iter_forward_to_tag_toggle (end, self->tag);

  return TRUE;
}

static void
offer (Spelling *self, const char *word)
{
  g_auto (GStrv) suggestions = plea_speller_suggest (self->speller, word);
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; suggestions[i] != NULL; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (suggestions[i], NULL);

      g_menu_item_set_action_and_target (item, "spelling.correct", "s", suggestions[i]);
      g_menu_append_item (section, item);
    }
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (section));
  /* TRANSLATORS: in the menu of a word that the spell checker does not know */
  g_menu_append (self->menu, _ ("_Add to Dictionary"), "spelling.add");
}

/* To suggest words takes a moment, so it is done only when somebody opens the menu. */
static void
prepare_menu (Spelling *self)
{
  GtkTextIter      start, end;
  g_autofree char *word = NULL;

  g_menu_remove_all (self->menu);
  if (!get_word (self, &start, &end))
    return;

  word = gtk_text_iter_get_text (&start, &end);
  offer (self, word);
}

/* The menu is for the word below the pointer: the caret goes there. */
static void
on_pressed (Spelling *self, int n_presses, double x, double y)
{
  GtkTextIter place;
  int         in_x, in_y;

  gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y,
                                         &in_x, &in_y);
  if (gtk_text_view_get_iter_at_location (self->view, &place, in_x, in_y)
      && gtk_text_iter_has_tag (&place, self->tag))
    gtk_text_buffer_place_cursor (self->buffer, &place);
  prepare_menu (self);
}

/* The text view opens the menu; this is just before it does. */
static gboolean
on_menu_key (GtkWidget *view, GVariant *arguments, gpointer spelling)
{
  prepare_menu (spelling);

  return FALSE;
}

static void
correct (GSimpleAction *action, GVariant *word, gpointer spelling)
{
  Spelling   *self = spelling;
  GtkTextIter start, end;

  if (!get_word (self, &start, &end))
    return;

  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_delete (self->buffer, &start, &end);
  gtk_text_buffer_insert (self->buffer, &start, g_variant_get_string (word, NULL), -1);
  gtk_text_buffer_end_user_action (self->buffer);
}

static void
add (GSimpleAction *action, GVariant *parameter, gpointer spelling)
{
  Spelling        *self = spelling;
  GtkTextIter      start, end;
  g_autofree char *word = NULL;

  if (!get_word (self, &start, &end))
    return;

  word = gtk_text_iter_get_text (&start, &end);
  plea_speller_learn (self->speller, word);
}

static void
add_menu (Spelling *self)
{
  static const GActionEntry entries[] = {
    { .name = "correct", .activate = correct, .parameter_type = "s" },
    { .name = "add", .activate = add },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkGesture         *second = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self->view), "spelling", G_ACTION_GROUP (actions));
  gtk_text_view_set_extra_menu (self->view, G_MENU_MODEL (self->menu));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (second), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (second), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (second, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (second));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                        gtk_callback_action_new (on_menu_key, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}

static void
spelling_free (gpointer data)
{
  Spelling *self = data;

  g_clear_handle_id (&self->checking, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->buffer, self);
  g_signal_handlers_disconnect_by_data (self->speller, self);
  g_clear_object (&self->buffer);
  g_clear_object (&self->speller);
  g_clear_object (&self->menu);
  g_free (self);
}

/**
 * plea_spelling_check:
 * @view: what is written in; to be called once for it
 * @speller: knows what is right
 */
void
plea_spelling_check (GtkTextView *view, PleaSpeller *speller)
{
  Spelling *self = g_new0 (Spelling, 1);

  self->view = view;
  self->buffer = g_object_ref (gtk_text_view_get_buffer (view));
  self->speller = g_object_ref (speller);
  self->menu = g_menu_new ();
  self->typed = -1;
  /* GTK 4.8 does not draw a line anew for a tag that cannot change its size, as a rise can. */
  self->tag = gtk_text_buffer_create_tag (self->buffer, NULL, "underline", PANGO_UNDERLINE_ERROR,
                                          "rise", 0, NULL);
  add_menu (self);
  g_signal_connect_swapped (self->buffer, "changed", G_CALLBACK (on_typed), self);
  g_signal_connect_swapped (self->buffer, "notify::cursor-position", G_CALLBACK (on_caret_moved),
                            self);
  g_signal_connect_swapped (speller, "changed", G_CALLBACK (check_soon), self);
  g_signal_connect_swapped (view, "map", G_CALLBACK (check_soon), self);
  g_object_set_data_full (G_OBJECT (view), "spelling", self, spelling_free);
}
