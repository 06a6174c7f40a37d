/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a source, in which a person points at lines and words and says what they are.
 *
 * They select some and say it with a menu, which stands beside them, or with a key. What is not
 * sure is asked in a bar above. */

#include "config.h"

#include "plea-reading-view.h"

#include <glib/gi18n.h>

#include "plea-doubt-bar.h"
#include "plea-idioms.h"
#include "plea-reading-fields.h"
#include "plea-reading-history.h"
#include "plea-reading-text.h"

/* Between the words and the button that asks what they are, in pixels. */
#define GAP 3

struct _PleaReadingView
{
  AdwBin parent_instance;

  PleaDoubtBar          *doubts;
  GtkTextView           *view;
  GtkTextBuffer         *buffer;
  GMenuModel            *menu;
  GtkShortcutController *keys;
  GtkLabel              *advice;

  PleaReadingText *text;
  PleaReading     *reading;
  GtkWidget       *chip; /* beside what is selected; NULL until something is */
};

G_DEFINE_FINAL_TYPE (PleaReadingView, plea_reading_view, ADW_TYPE_BIN)

static gboolean
is_empty (PleaReadingView *self)
{
  return self->reading == NULL || gtk_text_buffer_get_char_count (self->buffer) == 0;
}

/* Beside the words */

static void
move_chip (PleaReadingView *self)
{
  GtkTextIter  start, end;
  GdkRectangle place;
  int          width;

  gtk_text_buffer_get_selection_bounds (self->buffer, &start, &end);
  gtk_text_view_get_iter_location (self->view, &end, &place);
  gtk_widget_measure (self->chip, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  place.x = CLAMP (place.x, 0, MAX (0, gtk_widget_get_width (GTK_WIDGET (self->view)) - width));
  gtk_text_view_move_overlay (self->view, self->chip, place.x, place.y + place.height + GAP);
}

static void
add_chip (PleaReadingView *self)
{
  /* TRANSLATORS: a button beside selected words; it opens a menu: “Address”, “Letter” and so on */
  self->chip = g_object_new (GTK_TYPE_MENU_BUTTON, "label", _ ("This Is…"), "menu-model",
                             self->menu, "focus-on-click", FALSE, NULL);
  gtk_widget_add_css_class (self->chip, "chip");
  gtk_text_view_add_overlay (self->view, self->chip, 0, 0);
}

static void
show_chip (PleaReadingView *self)
{
  gboolean has_selection = gtk_text_buffer_get_has_selection (self->buffer);

  if (self->chip == NULL && has_selection)
    add_chip (self);
  if (self->chip != NULL)
    gtk_widget_set_visible (self->chip, has_selection);
  if (has_selection)
    move_chip (self);
}

/* Showing */

static void
scroll_to (PleaReadingView *self, const GtkTextIter *iter)
{
  GtkTextMark *mark = gtk_text_buffer_create_mark (self->buffer, NULL, iter, TRUE);

  gtk_text_view_scroll_to_mark (self->view, mark, 0.05, FALSE, 0, 0);
  gtk_text_buffer_delete_mark (self->buffer, mark);
}

static void
set_off (PleaReadingView *self, guint first, guint last)
{
  GtkTextIter start;

  if (plea_reading_text_set_off (self->text, first, last, &start))
    scroll_to (self, &start);
}

static void
update_actions (PleaReadingView *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reading.undo",
                                 plea_reading_can_undo (self->reading));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reading.redo",
                                 plea_reading_can_redo (self->reading));
}

static void
show_advice (PleaReadingView *self)
{
  gtk_label_set_text (self->advice, _ ("Was something misread? Select it and say what it is."));
}

/* The text as it is now, with the caret where it was. */
static void
show_again (PleaReadingView *self, gboolean is_new)
{
  GtkTextIter     caret;
  PleaReadingSpot spot;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &caret,
                                    gtk_text_buffer_get_insert (self->buffer));
  spot = plea_reading_text_get_spot (self->text, &caret);
  plea_reading_text_show (self->text, self->reading);
  plea_reading_text_get_iter (self->text, spot, &caret);
  gtk_text_buffer_place_cursor (self->buffer, &caret);
  gtk_text_view_scroll_mark_onscreen (self->view, gtk_text_buffer_get_insert (self->buffer));
  show_advice (self);
  update_actions (self);
  plea_doubt_bar_set_reading (self->doubts, self->reading);
  g_signal_emit_by_name (self, "said", is_new);
}

/* Saying */

/* Nobody means half a word. */
static void
take_whole_words (GtkTextIter *start, GtkTextIter *end)
{
  if (gtk_text_iter_equal (start, end))
    return;
  if (gtk_text_iter_inside_word (start) && !gtk_text_iter_starts_word (start))
    gtk_text_iter_backward_word_start (start);
  if (gtk_text_iter_inside_word (end) && !gtk_text_iter_starts_word (end))
    gtk_text_iter_forward_word_end (end);
}

/* What goes over several lines means them all, wherever it begins in the first. */
static void
take_whole_lines (PleaReadingSpan *span)
{
  if (span->first_line == span->last_line)
    return;

  span->first_byte = 0;
  span->last_byte = G_MAXSIZE;
}

static PleaReadingSpan
get_span (PleaReadingView *self)
{
  GtkTextIter     start, end;
  PleaReadingSpan span;

  gtk_text_buffer_get_selection_bounds (self->buffer, &start, &end);
  if (!gtk_text_iter_equal (&start, &end) && gtk_text_iter_ends_line (&start))
    gtk_text_iter_forward_line (&start);
  take_whole_words (&start, &end);

  span = plea_reading_text_get_span (self->text, &start, &end);
  take_whole_lines (&span);

  return span;
}

static void
say (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaReadingView *self = PLEA_READING_VIEW (widget);
  g_autoptr (GError) error = NULL;
  PleaReadingSpan span;

  if (is_empty (self))
    return;

  span = get_span (self);
  if (plea_reading_say (self->reading, &span, g_variant_get_string (parameter, NULL), &error))
    show_again (self, TRUE);
  else
    gtk_label_set_text (self->advice, error->message);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
undo (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaReadingView *self = PLEA_READING_VIEW (widget);

  plea_reading_undo (self->reading);
  show_again (self, FALSE);
}

static void
redo (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaReadingView *self = PLEA_READING_VIEW (widget);

  plea_reading_redo (self->reading);
  show_again (self, FALSE);
}

static void
ask_what_it_is (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaReadingView *self = PLEA_READING_VIEW (widget);

  if (self->chip != NULL && gtk_widget_get_visible (self->chip))
    gtk_menu_button_popup (GTK_MENU_BUTTON (self->chip));
}

/* Keys */

static void
add_key (PleaReadingView *self, const char *key, GVariant *what)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (key),
                                            gtk_named_action_new ("reading.say"));

  gtk_shortcut_set_arguments (shortcut, what);
  gtk_shortcut_controller_add_shortcut (self->keys, shortcut);
}

/* The menu tells which key says the same, and has it said while it is not open too. */
static void
add_keys (PleaReadingView *self, GMenuModel *menu)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuLinkIter) links = g_menu_model_iterate_item_links (menu, i);
      g_autoptr (GVariant) what = g_menu_model_get_item_attribute_value (
          menu, i, G_MENU_ATTRIBUTE_TARGET, NULL);
      g_autofree char *key = NULL;

      if (g_menu_model_get_item_attribute (menu, i, "accel", "s", &key))
        add_key (self, key, what);
      while (g_menu_link_iter_next (links))
        {
          g_autoptr (GMenuModel) within = g_menu_link_iter_get_value (links);

          add_keys (self, within);
        }
    }
}

/* From a line to its field */

static void
on_pressed (PleaReadingView *self)
{
  const PleaReadingLine *line;
  PleaPlace              place;

  if (is_empty (self) || gtk_text_buffer_get_has_selection (self->buffer))
    return;

  line = plea_reading_get_line (self->reading, get_span (self).first_line);
  place = plea_reading_fields_find (self->reading, line->meaning, line->nth);
  if (place.field != PLEA_FIELD_NONE)
    g_signal_emit_by_name (self, "field-pressed", place.field, place.nth);
}

static void
find_at (PleaReadingView *self, double x, double y, GtkTextIter *iter)
{
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y,
                                         &buffer_x, &buffer_y);
  gtk_text_view_get_iter_at_location (self->view, iter, buffer_x, buffer_y);
}

/* The menu of the second button is about what it is pressed at. */
static void
on_menu_pressed (PleaReadingView *self, int n_press, double x, double y)
{
  GtkTextIter iter;

  if (is_empty (self) || gtk_text_buffer_get_has_selection (self->buffer))
    return;

  find_at (self, x, y, &iter);
  gtk_text_buffer_place_cursor (self->buffer, &iter);
}

/* A finger that stays selects the line that it is on, so that it can be said what that is. */
static void
on_pressed_long (PleaReadingView *self, double x, double y, GtkGesture *gesture)
{
  GtkTextIter start, end;

  if (is_empty (self))
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  find_at (self, x, y, &start);
  gtk_text_iter_set_line_offset (&start, 0);
  end = start;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  gtk_text_buffer_select_range (self->buffer, &end, &start);
}

/* What is asked */

static void
on_settled (PleaReadingView *self)
{
  show_again (self, TRUE);
}

static void
on_asked (PleaReadingView *self, guint first, guint last)
{
  plea_reading_text_set_off_nothing (self->text);
  set_off (self, first, last);
}

static void
on_field_wanted (PleaReadingView *self, guint meaning)
{
  PleaPlace place = plea_reading_fields_find (self->reading, meaning, 0);

  g_signal_emit_by_name (self, "field-wanted", place.field, place.nth);
}

/* Object */

static void
plea_reading_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (plea_reading_view_parent_class)->css_changed (widget, change);
  plea_reading_text_set_colours (PLEA_READING_VIEW (widget)->text, widget);
}

static void
plea_reading_view_dispose (GObject *object)
{
  PleaReadingView *self = PLEA_READING_VIEW (object);

  g_clear_object (&self->reading);
  self->chip = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_READING_VIEW);
  g_clear_pointer (&self->text, plea_reading_text_free);

  G_OBJECT_CLASS (plea_reading_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-reading-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaReadingView, advice);
  gtk_widget_class_bind_template_child (widget_class, PleaReadingView, doubts);
  gtk_widget_class_bind_template_child (widget_class, PleaReadingView, view);
  gtk_widget_class_bind_template_child (widget_class, PleaReadingView, buffer);
  gtk_widget_class_bind_template_child (widget_class, PleaReadingView, menu);
  gtk_widget_class_bind_template_child (widget_class, PleaReadingView, keys);
  gtk_widget_class_bind_template_callback (widget_class, on_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_menu_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_pressed_long);
  gtk_widget_class_bind_template_callback (widget_class, on_asked);
  gtk_widget_class_bind_template_callback (widget_class, on_field_wanted);
  gtk_widget_class_bind_template_callback (widget_class, on_settled);
  gtk_widget_class_bind_template_callback (widget_class, show_chip);
}

static void
add_signals (PleaReadingViewClass *klass)
{
  /**
   * PleaReadingView::said:
   * @is_new: whether that was not said before
   *
   * The person said something of the source, or took it back, or says again what they took back;
   * the fields are others now.
   */
  plea_signal_new (klass, "said", 1, G_TYPE_BOOLEAN);

  /**
   * PleaReadingView::field-pressed:
   * @field: a field of the appeal
   * @nth: of which event, recipient or letter, from 0
   *
   * The person points at a line that the field comes from.
   */
  plea_signal_new (klass, "field-pressed", 2, G_TYPE_UINT, G_TYPE_UINT);

  /**
   * PleaReadingView::field-wanted:
   * @field: a field of the appeal
   * @nth: of which event, recipient or letter, from 0
   *
   * The person wants to change the field by hand.
   */
  plea_signal_new (klass, "field-wanted", 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
plea_reading_view_class_init (PleaReadingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PLEA_TYPE_DOUBT_BAR);
  G_OBJECT_CLASS (klass)->dispose = plea_reading_view_dispose;
  widget_class->css_changed = plea_reading_view_css_changed;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "reading.say", "s", say);
  gtk_widget_class_install_action (widget_class, "reading.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "reading.redo", NULL, redo);
  gtk_widget_class_install_action (widget_class, "reading.ask", NULL, ask_what_it_is);
  add_signals (klass);
}

static void
plea_reading_view_init (PleaReadingView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->text = plea_reading_text_new (self->buffer);
  add_keys (self, self->menu);
  show_advice (self);
}

/**
 * plea_reading_view_set_reading:
 * @reading: what to show, and to say things of
 */
void
plea_reading_view_set_reading (PleaReadingView *self, PleaReading *reading)
{
  GtkTextIter start;

  g_set_object (&self->reading, reading);
  plea_reading_text_show (self->text, reading);
  gtk_text_buffer_get_start_iter (self->buffer, &start);
  gtk_text_buffer_place_cursor (self->buffer, &start);
  update_actions (self);
  plea_doubt_bar_set_reading (self->doubts, reading);
}

/**
 * plea_reading_view_show_field:
 * @place: a field of the appeal, as problems have it
 *
 * Brings the lines that it comes from into view, and sets them off.
 */
void
plea_reading_view_show_field (PleaReadingView *self, PleaPlace place)
{
  if (self->reading == NULL)
    return;

  plea_reading_text_set_off_nothing (self->text);
  plea_foreach (const PleaReadingField, field, self->reading->fields)
    if (field->first_line != PLEA_READING_NO_LINE
        && plea_place_is_same (
            place, plea_reading_fields_find (self->reading, field->meaning, field->nth)))
      set_off (self, field->first_line, field->last_line);
}
