/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a published page, each of its lines with what it was understood as.
 *
 * A word over the lines says what they are taken for; the colour only repeats it. Nothing of the
 * page is left out. */

#include "config.h"

#include "plea-reading-view.h"

#include <glib/gi18n.h>

#include "plea-locale.h"
#include "plea-reading-fields.h"

struct _PleaReadingView
{
  AdwBin parent_instance;

  GtkTextView   *view;
  GtkTextBuffer *buffer;

  PleaReading *page;
  GArray      *rows; /* for each line of the buffer the page's line, of a word that of the next */
};

enum
{
  FIELD_PRESSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PleaReadingView, plea_reading_view, ADW_TYPE_BIN)

/* Colours, by name of the tag and of the theme's colour */

static const struct
{
  const char *tag, *colour, *colour_at_night;
} colours[] = {
  { "defender", "accent_color", "accent_color" },
  { "case", "purple_3", "purple_1" },
  { "recipient", "success_color", "success_color" },
  { "letter", "view_fg_color", "view_fg_color" },
  { "demand", "accent_color", "accent_color" },
  { "unknown", "error_color", "error_color" },
  { "doubtful", "warning_color", "warning_color" },
  { "site", "insensitive_fg_color", "insensitive_fg_color" },
};

static const char *
get_tag (const PleaReadingLine *line)
{
  if (line->is_doubtful)
    return "doubtful";

  switch (line->meaning)
    {
    case PLEA_READING_UNKNOWN:
      return "unknown";
    case PLEA_READING_NAME:
    case PLEA_READING_GENDER:
    case PLEA_READING_COUNTRY:
    case PLEA_READING_ABOUT:
      return "defender";
    case PLEA_READING_STATUS:
    case PLEA_READING_STATUS_WORDS:
    case PLEA_READING_AS_OF:
    case PLEA_READING_UNTIL:
    case PLEA_READING_PUBLISHER:
    case PLEA_READING_SOURCE:
      return "case";
    case PLEA_READING_PARAGRAPH:
    case PLEA_READING_LEAD_IN:
    case PLEA_READING_CLOSING:
      return "letter";
    case PLEA_READING_DEMAND:
      return "demand";
    default:
      return line->meaning >= PLEA_READING_ROLE && line->meaning <= PLEA_READING_SALUTATION
                 ? "recipient"
                 : "site";
    }
}

/* What is set off is a little of the accent behind the words. */
static void
colour_shown (GtkTextTagTable *tags, GtkStyleContext *context)
{
  GdkRGBA colour;

  if (!gtk_style_context_lookup_color (context, "accent_bg_color", &colour))
    return;

  colour.alpha = 0.25f;
  g_object_set (gtk_text_tag_table_lookup (tags, "shown"), "paragraph-background-rgba", &colour,
                NULL);
}

static void
plea_reading_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  PleaReadingView *self = PLEA_READING_VIEW (widget);
  GtkTextTagTable *tags = gtk_text_buffer_get_tag_table (self->buffer);
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  gboolean         is_night = adw_style_manager_get_dark (adw_style_manager_get_default ());

  GTK_WIDGET_CLASS (plea_reading_view_parent_class)->css_changed (widget, change);
  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    {
      const char *name = is_night ? colours[i].colour_at_night : colours[i].colour;
      GdkRGBA     colour;

      if (gtk_style_context_lookup_color (context, name, &colour))
        g_object_set (gtk_text_tag_table_lookup (tags, colours[i].tag), "foreground-rgba", &colour,
                      NULL);
    }
  colour_shown (tags, context);
}

static void
create_tags (PleaReadingView *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    gtk_text_buffer_create_tag (self->buffer, colours[i].tag, NULL);
  gtk_text_buffer_create_tag (self->buffer, "word", "scale", 0.83, "weight", PANGO_WEIGHT_BOLD,
                              "pixels-above-lines", 12, NULL);
  gtk_text_buffer_create_tag (self->buffer, "line", "left-margin", 24, NULL);
  gtk_text_buffer_create_tag (self->buffer, "shown", NULL);
}

/* The text */

static gboolean
has_several (PleaReading *page, PleaReadingMeaning meaning)
{
  return meaning == PLEA_READING_DEMAND
         || (meaning >= PLEA_READING_ROLE && meaning <= PLEA_READING_SALUTATION
             && plea_reading_count_fields (page, PLEA_READING_ROLE) > 1);
}

/* As “Demand 2”, or “Address – not sure”. */
static char *
make_word (PleaReading *page, const PleaReadingLine *line)
{
  g_autofree char *word = plea_locale_capitalize (plea_reading_meaning_get_name (line->meaning));
  g_autofree char *numbered = NULL;

  if (has_several (page, line->meaning))
    /* TRANSLATORS: %s is what a line of a page is, for example “Demand”, and %u its number */
    numbered = g_strdup_printf (C_ ("part of a page", "%s %u"), word, line->nth + 1);
  else
    numbered = g_steal_pointer (&word);

  /* TRANSLATORS: %s is what a line of a page was taken for, for example “Address” */
  return line->is_doubtful ? g_strdup_printf (_ ("%s – not sure"), numbered)
                           : g_steal_pointer (&numbered);
}

static void
add_row (PleaReadingView *self, guint line, const char *text, const char *style, const char *colour)
{
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (self->buffer, &end);
  if (self->rows->len > 0)
    gtk_text_buffer_insert (self->buffer, &end, "\n", -1);
  gtk_text_buffer_insert_with_tags_by_name (self->buffer, &end, text, -1, style, colour, NULL);
  g_array_append_val (self->rows, line);
}

static gboolean
are_alike (const PleaReadingLine *a, const PleaReadingLine *b)
{
  return a != NULL && a->meaning == b->meaning && a->nth == b->nth
         && a->is_doubtful == b->is_doubtful;
}

static void
add_line (PleaReadingView *self, guint nth, const PleaReadingLine *before)
{
  const PleaReadingLine *line = plea_reading_get_line (self->page, nth);
  const char            *tag = get_tag (line);

  if (!are_alike (before, line))
    {
      g_autofree char *word = make_word (self->page, line);

      add_row (self, nth, word, "word", tag);
    }
  add_row (self, nth, line->text, "line", g_str_equal (tag, "site") ? tag : "letter");
}

static void
show_text (PleaReadingView *self)
{
  const PleaReadingLine *before = NULL;

  gtk_text_buffer_set_text (self->buffer, "", -1);
  g_array_set_size (self->rows, 0);
  for (guint i = 0; i < self->page->lines->len; i++)
    if (plea_reading_get_line (self->page, i)->meaning != PLEA_READING_BLANK)
      {
        add_line (self, i, before);
        before = plea_reading_get_line (self->page, i);
      }
}

/* From a line to its field */

static PleaPlace
get_place_at (PleaReadingView *self, const GtkTextIter *cursor)
{
  guint                  row = (guint) gtk_text_iter_get_line (cursor);
  const PleaReadingLine *line;

  if (row >= self->rows->len)
    return (PleaPlace){ PLEA_FIELD_NONE, 0, 0 };

  line = plea_reading_get_line (self->page, g_array_index (self->rows, guint, row));

  return plea_reading_fields_find (self->page, line->meaning, line->nth);
}

static void
on_pressed (PleaReadingView *self)
{
  GtkTextIter cursor;
  PleaPlace   place;

  if (self->page == NULL || gtk_text_buffer_get_has_selection (self->buffer))
    return;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor,
                                    gtk_text_buffer_get_insert (self->buffer));
  place = get_place_at (self, &cursor);
  if (place.field != PLEA_FIELD_NONE)
    g_signal_emit (self, signals[FIELD_PRESSED], 0, place.field, place.nth);
}

/* From a field to its lines */

static gboolean
is_of_field (PleaReadingView *self, guint line, PleaPlace place)
{
  for (guint i = 0; i < self->page->fields->len; i++)
    {
      const PleaReadingField *field = g_ptr_array_index (self->page->fields, i);

      if (field->first_line != PLEA_READING_NO_LINE && line >= field->first_line
          && line <= field->last_line
          && plea_place_is_same (place,
                                 plea_reading_fields_find (self->page, field->meaning, field->nth)))
        return TRUE;
    }

  return FALSE;
}

/* A word stands over the line that has the same number as it has. */
static gboolean
is_word (PleaReadingView *self, guint row)
{
  return row + 1 < self->rows->len
         && g_array_index (self->rows, guint, row) == g_array_index (self->rows, guint, row + 1);
}

static void
mark_row (PleaReadingView *self, guint row)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line (self->buffer, &start, (int) row);
  end = start;
  gtk_text_iter_forward_to_line_end (&end);
  gtk_text_buffer_apply_tag_by_name (self->buffer, "shown", &start, &end);
}

static void
scroll_to_row (PleaReadingView *self, guint row)
{
  GtkTextIter  start;
  GtkTextMark *mark;

  gtk_text_buffer_get_iter_at_line (self->buffer, &start, (int) row);
  mark = gtk_text_buffer_create_mark (self->buffer, NULL, &start, TRUE);
  gtk_text_view_scroll_to_mark (self->view, mark, 0.05, FALSE, 0, 0);
  gtk_text_buffer_delete_mark (self->buffer, mark);
}

/* Object */

static void
plea_reading_view_dispose (GObject *object)
{
  g_clear_object (&PLEA_READING_VIEW (object)->page);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_READING_VIEW);

  G_OBJECT_CLASS (plea_reading_view_parent_class)->dispose (object);
}

static void
plea_reading_view_finalize (GObject *object)
{
  g_clear_pointer (&PLEA_READING_VIEW (object)->rows, g_array_unref);

  G_OBJECT_CLASS (plea_reading_view_parent_class)->finalize (object);
}

static void
plea_reading_view_class_init (PleaReadingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plea_reading_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = plea_reading_view_finalize;
  widget_class->css_changed = plea_reading_view_css_changed;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-reading-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaReadingView, view);
  gtk_widget_class_bind_template_child (widget_class, PleaReadingView, buffer);
  gtk_widget_class_bind_template_callback (widget_class, on_pressed);

  /**
   * PleaReadingView::field-pressed:
   * @field: a field of the appeal
   * @nth: of which event, recipient or letter, from 0
   *
   * The supporter points at a line that the field comes from.
   */
  signals[FIELD_PRESSED] = g_signal_new ("field-pressed", G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                         G_TYPE_UINT, G_TYPE_UINT);
}

static void
plea_reading_view_init (PleaReadingView *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
  create_tags (self);
}

/**
 * plea_reading_view_set_page:
 * @page: what to show
 */
void
plea_reading_view_set_page (PleaReadingView *self, PleaReading *page)
{
  g_set_object (&self->page, page);
  show_text (self);
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
  gboolean    found = FALSE;
  GtkTextIter start, end;

  if (self->page == NULL)
    return;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_remove_tag_by_name (self->buffer, "shown", &start, &end);
  for (guint i = 0; i < self->rows->len; i++)
    if (!is_word (self, i) && is_of_field (self, g_array_index (self->rows, guint, i), place))
      {
        mark_row (self, i);
        if (!found)
          scroll_to_row (self, i);
        found = TRUE;
      }
}

/**
 * plea_reading_view_count_unknown:
 *
 * Returns: how many lines of the page were not understood
 */
guint
plea_reading_view_count_unknown (PleaReadingView *self)
{
  guint count = 0;

  for (guint i = 0; self->page != NULL && i < self->page->lines->len; i++)
    count += plea_reading_get_line (self->page, i)->meaning == PLEA_READING_UNKNOWN;

  return count;
}
