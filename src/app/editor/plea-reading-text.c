/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a source in a buffer, each of its lines under a word for what it was taken for.
 *
 * The word says it; the colour only repeats it. Nothing of the source is left out. When something
 * changes, only those rows are written anew that are no longer the same, so that what somebody
 * reads stays where it is. */

#include "config.h"

#include "plea-reading-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plea-locale.h"

struct _PleaReadingText
{
  GtkTextBuffer *buffer; /* not owned */
  PleaReading   *reading;
  GArray        *rows;
};

/* A line of the buffer: a line of the source, or the word above it. */
typedef struct
{
  guint       line;
  gboolean    is_word;
  const char *colour;
  char       *text;
} Row;

static void
row_clear (gpointer row)
{
  g_free (((Row *) row)->text);
}

static GArray *
rows_new (void)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));

  g_array_set_clear_func (rows, row_clear);

  return rows;
}

static const Row *
get_row (const GArray *rows, guint nth)
{
  return &g_array_index (rows, Row, nth);
}

/* Colours, by name of the tag and of the theme's colour */

/* What is left out stands back, and can be read all the same: at 4.5 to 1. */
static const struct
{
  const char *tag, *colour, *colour_at_night;
  float       alpha;
} colours[] = {
  { "defender", "accent_color", "accent_color", 1 },
  { "case", "purple_3", "purple_1", 1 },
  { "recipient", "success_color", "success_color", 1 },
  { "letter", "view_fg_color", "view_fg_color", 1 },
  { "demand", "accent_color", "accent_color", 1 },
  { "doubtful", "warning_color", "warning_color", 1 },
  { "left-out", "view_fg_color", "view_fg_color", 0.7f },
};

static const char *
get_colour (const PleaReadingLine *line)
{
  if (line->is_doubtful)
    return "doubtful";

  switch (line->meaning)
    {
    case PLEA_READING_NAME:
    case PLEA_READING_COUNTRY:
      return "defender";
    case PLEA_READING_STATUS:
    case PLEA_READING_AS_OF:
    case PLEA_READING_UNTIL:
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
                 : "left-out";
    }
}

static void
set_colour (PleaReadingText *self, const char *tag, const char *property, const GdkRGBA *colour)
{
  g_object_set (gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (self->buffer), tag),
                property, colour, NULL);
}

/**
 * plea_reading_text_set_colours:
 * @widget: whose theme has the colours
 *
 * What is set off is a little of the accent behind the words.
 */
void
plea_reading_text_set_colours (PleaReadingText *self, GtkWidget *widget)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  gboolean         is_night = adw_style_manager_get_dark (adw_style_manager_get_default ());
  GdkRGBA          colour;

  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    if (gtk_style_context_lookup_color (
            context, is_night ? colours[i].colour_at_night : colours[i].colour, &colour))
      {
        colour.alpha *= colours[i].alpha;
        set_colour (self, colours[i].tag, "foreground-rgba", &colour);
      }
  if (!gtk_style_context_lookup_color (context, "accent_bg_color", &colour))
    return;

  colour.alpha = 0.25f;
  set_colour (self, "set-off", "paragraph-background-rgba", &colour);
}

static void
create_tags (GtkTextBuffer *buffer)
{
  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    gtk_text_buffer_create_tag (buffer, colours[i].tag, NULL);
  gtk_text_buffer_create_tag (buffer, "word", "scale", 0.83, "weight", PANGO_WEIGHT_BOLD,
                              "pixels-above-lines", 12, NULL);
  gtk_text_buffer_create_tag (buffer, "line", "left-margin", 24, NULL);
  gtk_text_buffer_create_tag (buffer, "set-off", NULL);
}

/* Rows */

static gboolean
has_several (PleaReading *reading, PleaReadingMeaning meaning)
{
  return meaning == PLEA_READING_DEMAND
         || (meaning >= PLEA_READING_ROLE && meaning <= PLEA_READING_SALUTATION
             && plea_reading_count_fields (reading, PLEA_READING_ROLE) > 1);
}

/* As “Demand 2”, or “Address – not sure”. */
static char *
make_word (PleaReading *reading, const PleaReadingLine *line)
{
  g_autofree char *word = plea_locale_capitalize (plea_reading_meaning_get_name (line->meaning));
  g_autofree char *numbered = NULL;

  if (has_several (reading, line->meaning))
    /* TRANSLATORS: %s is what a line of a page is, for example “Demand”, and %u its number */
    numbered = g_strdup_printf (C_ ("part of a page", "%s %u"), word, line->nth + 1);
  else
    numbered = g_steal_pointer (&word);

  /* TRANSLATORS: %s is what a line of a page was taken for, for example “Address” */
  return line->is_doubtful ? g_strdup_printf (_ ("%s – not sure"), numbered)
                           : g_steal_pointer (&numbered);
}

static gboolean
are_alike (const PleaReadingLine *a, const PleaReadingLine *b)
{
  gboolean are_parts = plea_reading_is_of_letter (b->meaning);

  return a != NULL && a->meaning == b->meaning && a->nth == b->nth
         && a->is_doubtful == b->is_doubtful && !(are_parts && b->begins);
}

static GArray *
make_rows (PleaReading *reading)
{
  GArray                *rows = rows_new ();
  const PleaReadingLine *before = NULL;

  for (guint i = 0; i < reading->lines->len; i++)
    {
      const PleaReadingLine *line = plea_reading_get_line (reading, i);
      const char            *colour = get_colour (line);
      Row                    word = { i, TRUE, colour, NULL };
      Row text = { i, FALSE, g_str_equal (colour, "left-out") ? colour : "letter", line->text };

      if (line->meaning == PLEA_READING_BLANK)
        continue;
      if (!are_alike (before, line))
        {
          word.text = make_word (reading, line);
          g_array_append_val (rows, word);
        }
      text.text = g_strdup (text.text);
      g_array_append_val (rows, text);
      before = line;
    }

  return rows;
}

static gboolean
are_same (const Row *a, const Row *b)
{
  return a->is_word == b->is_word && g_str_equal (a->colour, b->colour)
         && g_str_equal (a->text, b->text);
}

/* How many rows are the same in both from the start on, or from the end, but for the first ones. */
static guint
count_same (const GArray *a, const GArray *b, guint n_first, gboolean from_end)
{
  guint n_same = 0;

  while (n_same + n_first < MIN (a->len, b->len)
         && are_same (get_row (a, from_end ? a->len - 1 - n_same : n_same),
                      get_row (b, from_end ? b->len - 1 - n_same : n_same)))
    n_same++;

  return n_same;
}

static void
delete_rows (PleaReadingText *self, guint first, guint end)
{
  GtkTextIter from, to;

  gtk_text_buffer_get_iter_at_line (self->buffer, &from, (int) first);
  gtk_text_buffer_get_iter_at_line (self->buffer, &to, (int) end);
  gtk_text_buffer_delete (self->buffer, &from, &to);
}

/* A number has no direction of its own and takes that of the word above it, so that an Arabic
 * window turns a telephone number round. The mark stands at the end of the row, where it moves no
 * place. */
static const char *
get_mark (const Row *row)
{
  gboolean is_turned = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL
                       && !g_regex_match_simple ("\\p{L}", row->text, 0, 0);

  return is_turned ? "\u200e" : "";
}

/* Every row ends in a newline of its own looks: GTK 4.8 draws a line that begins with new ones in
 * those of the line above if they begin there already. Text takes on the looks of what it is put
 * into. */
static void
insert_row (PleaReadingText *self, guint nth, const Row *row)
{
  g_autofree char *text = g_strconcat (row->text, get_mark (row), "\n", NULL);
  GtkTextIter      start, end;

  gtk_text_buffer_get_iter_at_line (self->buffer, &end, (int) nth);
  gtk_text_buffer_insert (self->buffer, &end, text, -1);
  gtk_text_buffer_get_iter_at_line (self->buffer, &start, (int) nth);
  gtk_text_buffer_remove_all_tags (self->buffer, &start, &end);
  gtk_text_buffer_apply_tag_by_name (self->buffer, row->is_word ? "word" : "line", &start, &end);
  gtk_text_buffer_apply_tag_by_name (self->buffer, row->colour, &start, &end);
}

/**
 * plea_reading_text_show:
 * @reading: what to show
 */
void
plea_reading_text_show (PleaReadingText *self, PleaReading *reading)
{
  g_autoptr (GArray) rows = make_rows (reading);
  guint n_first = count_same (self->rows, rows, 0, FALSE);
  guint n_last = count_same (self->rows, rows, n_first, TRUE);
  guint end = rows->len - n_last;

  g_set_object (&self->reading, reading);
  plea_reading_text_set_off_nothing (self);
  delete_rows (self, n_first, self->rows->len - n_last);
  for (guint i = n_first; i < end; i++)
    insert_row (self, i, get_row (rows, i));
  g_clear_pointer (&self->rows, g_array_unref);
  self->rows = g_steal_pointer (&rows);
}

/* Places */

/* The row of the source's own text at @iter, or the next one after a word. */
static const Row *
find_row (PleaReadingText *self, const GtkTextIter *iter, gsize *byte)
{
  guint      nth = (guint) gtk_text_iter_get_line (iter);
  const Row *row;

  *byte = (gsize) gtk_text_iter_get_line_index (iter);
  while (nth + 1 < self->rows->len && get_row (self->rows, nth)->is_word)
    {
      nth++;
      *byte = 0;
    }

  row = get_row (self->rows, MIN (nth, self->rows->len - 1));
  *byte = MIN (*byte, strlen (row->text));

  return row;
}

/* Where a selection ends that goes no further than to the beginning of a row. */
static void
go_back_to_end (PleaReadingText *self, const GtkTextIter *start, GtkTextIter *end)
{
  while (gtk_text_iter_compare (start, end) < 0
         && (gtk_text_iter_starts_line (end)
             || get_row (self->rows, (guint) gtk_text_iter_get_line (end))->is_word))
    {
      gtk_text_iter_set_line_offset (end, 0);
      gtk_text_iter_backward_char (end);
    }
}

/**
 * plea_reading_text_get_span:
 * @start: where words are selected
 * @end: up to where, or the same where none are
 *
 * Returns: the words; there has to be a text
 */
PleaReadingSpan
plea_reading_text_get_span (PleaReadingText *self, const GtkTextIter *start, const GtkTextIter *end)
{
  PleaReadingSpan span;
  GtkTextIter     last = *end;

  go_back_to_end (self, start, &last);
  span.first_line = find_row (self, start, &span.first_byte)->line;
  span.last_line = find_row (self, &last, &span.last_byte)->line;
  if (span.last_line < span.first_line
      || (span.last_line == span.first_line && span.last_byte < span.first_byte))
    {
      span.last_line = span.first_line;
      span.last_byte = span.first_byte;
    }

  return span;
}

/**
 * plea_reading_text_get_spot:
 * @iter: a place in the buffer
 *
 * Returns: the same in the source; there has to be a text
 */
PleaReadingSpot
plea_reading_text_get_spot (PleaReadingText *self, const GtkTextIter *iter)
{
  gsize                  byte;
  const PleaReadingLine *line = plea_reading_get_line (self->reading,
                                                       find_row (self, iter, &byte)->line);

  return (PleaReadingSpot){ line->number, line->offset + byte };
}

/**
 * plea_reading_text_get_iter:
 * @spot: a place in the source
 * @iter: (out): the same in the buffer
 */
void
plea_reading_text_get_iter (PleaReadingText *self, PleaReadingSpot spot, GtkTextIter *iter)
{
  guint found = 0;
  gsize byte = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row             *row = get_row (self->rows, i);
      const PleaReadingLine *line = plea_reading_get_line (self->reading, row->line);

      if (row->is_word || line->number > spot.number
          || (line->number == spot.number && line->offset > spot.offset))
        continue;
      found = i;
      byte = line->number == spot.number ? MIN (spot.offset - line->offset, strlen (row->text)) : 0;
    }
  gtk_text_buffer_get_iter_at_line_index (self->buffer, iter, (int) found, (int) byte);
}

/**
 * plea_reading_text_set_off:
 * @first: index of a line of the source
 * @last: index of another, or of the same
 * @start: (out) (optional): where the first of them begins
 *
 * Sets the lines off, beside those that are set off already.
 *
 * Returns: whether there are such lines
 */
gboolean
plea_reading_text_set_off (PleaReadingText *self, guint first, guint last, GtkTextIter *start)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row  *row = get_row (self->rows, i);
      GtkTextIter from, to;

      if (row->is_word || row->line < first || row->line > last)
        continue;
      gtk_text_buffer_get_iter_at_line (self->buffer, &from, (int) i);
      to = from;
      gtk_text_iter_forward_line (&to);
      gtk_text_buffer_apply_tag_by_name (self->buffer, "set-off", &from, &to);
      if (!any && start != NULL)
        *start = from;
      any = TRUE;
    }

  return any;
}

void
plea_reading_text_set_off_nothing (PleaReadingText *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_remove_tag_by_name (self->buffer, "set-off", &start, &end);
}

/**
 * plea_reading_text_new:
 * @buffer: where the text is shown; has to stay as long
 *
 * Returns: (transfer full): shows nothing yet
 */
PleaReadingText *
plea_reading_text_new (GtkTextBuffer *buffer)
{
  PleaReadingText *self = g_new0 (PleaReadingText, 1);

  self->buffer = buffer;
  self->rows = rows_new ();
  create_tags (buffer);

  return self;
}

void
plea_reading_text_free (PleaReadingText *self)
{
  g_clear_object (&self->reading);
  g_clear_pointer (&self->rows, g_array_unref);
  g_free (self);
}
