/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What Plea is not sure of in a source, asked one thing at a time.
 *
 * Nobody has to answer: what was not answered stays marked, and can be printed all the same. */

#include "config.h"

#include "plea-doubt-bar.h"

#include <glib/gi18n.h>

#include "plea-date.h"
#include "plea-idioms.h"
#include "plea-locale.h"
#include "plea-reading-doubts.h"

struct _PleaDoubtBar
{
  AdwBin parent_instance;

  GtkLabel *question;
  GtkLabel *count;

  PleaReading *reading;
  GArray      *doubts;
  guint        n_skipped;
};

G_DEFINE_FINAL_TYPE (PleaDoubtBar, plea_doubt_bar, ADW_TYPE_BIN)

static const PleaReadingDoubt *
get_doubt (PleaDoubtBar *self)
{
  return self->doubts != NULL && self->n_skipped < self->doubts->len
             ? &g_array_index (self->doubts, PleaReadingDoubt, self->n_skipped)
             : NULL;
}

/* Questions */

static char *
ask_about_lines (const PleaReadingDoubt *doubt)
{
  if (doubt->place == PLEA_READING_IN_ADDRESS)
    return g_strdup (doubt->is_printed ? _ ("Is this the address to write to?")
                                       : _ ("Is this part of the address to write to?"));
  if (doubt->is_printed && doubt->meaning == PLEA_READING_SALUTATION)
    return g_strdup (_ ("Does the letter begin with this salutation?"));

  return g_strdup (_ ("Is this part of the letter?"));
}

static char *
format_day (const char *value)
{
  GDate day;

  return plea_date_parse (value, &day) ? plea_locale_format_date (&day) : g_strdup (value);
}

static char *
ask_about_fact (PleaReading *reading, PleaReadingMeaning meaning)
{
  const char      *value = plea_reading_get_value (reading, meaning, 0);
  const char      *words = plea_reading_get_value (reading, PLEA_READING_STATUS_WORDS, 0);
  g_autofree char *shown = NULL;

  switch (meaning)
    {
    case PLEA_READING_COUNTRY:
      shown = plea_locale_get_country_name (value);
      /* TRANSLATORS: %s is the name of a country, as in a list */
      return g_strdup_printf (_ ("Is this the country of the case: %s?"), shown);
    case PLEA_READING_STATUS:
      /* TRANSLATORS: %s is a status, for example “In prison” */
      return g_strdup_printf (_ ("Is this the status: %s?"),
                              words != NULL ? words
                                            : plea_status_get_name (plea_status_find (value)));
    case PLEA_READING_UNTIL:
      shown = format_day (value);
      /* TRANSLATORS: %s is a day */
      return g_strdup_printf (_ ("Is this the deadline for letters: %s?"), shown);
    default:
      /* TRANSLATORS: %s is what may be the name of a defender */
      return g_strdup_printf (_ ("Is this who the letter is for: “%s”?"), value);
    }
}

static char *
ask (PleaDoubtBar *self, const PleaReadingDoubt *doubt)
{
  return doubt->place != PLEA_READING_NOWHERE ? ask_about_lines (doubt)
                                              : ask_about_fact (self->reading, doubt->meaning);
}

static void
show_question (PleaDoubtBar *self)
{
  const PleaReadingDoubt *doubt = get_doubt (self);
  guint                   n_left = doubt != NULL ? self->doubts->len - self->n_skipped : 0;
  g_autofree char        *question = NULL;
  g_autofree char        *count = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), doubt != NULL);
  if (doubt == NULL)
    return;

  question = ask (self, doubt);
  /* TRANSLATORS: so many things are asked one after the other */
  count = g_strdup_printf (ngettext ("%u question", "%u questions", n_left), n_left);
  gtk_label_set_text (self->question, question);
  gtk_label_set_text (self->count, count);
  g_signal_emit_by_name (self, "asked", doubt->first, doubt->last);
}

/* Answers */

static void
answer (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaDoubtBar           *self = PLEA_DOUBT_BAR (widget);
  const PleaReadingDoubt *doubt = get_doubt (self);
  PleaReadingMeaning      meaning = doubt != NULL ? doubt->meaning : PLEA_READING_UNKNOWN;
  gboolean                is_so = g_variant_get_boolean (parameter);

  if (doubt == NULL)
    return;

  if (doubt->place == PLEA_READING_NOWHERE && !is_so)
    {
      self->n_skipped++;
      show_question (self);
      g_signal_emit_by_name (self, "field-wanted", meaning);
      return;
    }

  plea_reading_settle_doubt (self->reading, doubt, is_so);
  g_signal_emit_by_name (self, "settled");
}

static void
skip (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PLEA_DOUBT_BAR (widget)->n_skipped++;
  show_question (PLEA_DOUBT_BAR (widget));
}

/* Object */

static void
plea_doubt_bar_dispose (GObject *object)
{
  PleaDoubtBar *self = PLEA_DOUBT_BAR (object);

  g_clear_object (&self->reading);
  g_clear_pointer (&self->doubts, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_DOUBT_BAR);

  G_OBJECT_CLASS (plea_doubt_bar_parent_class)->dispose (object);
}

static void
plea_doubt_bar_class_init (PleaDoubtBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plea_doubt_bar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-doubt-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaDoubtBar, question);
  gtk_widget_class_bind_template_child (widget_class, PleaDoubtBar, count);
  gtk_widget_class_install_action (widget_class, "doubt.answer", "b", answer);
  gtk_widget_class_install_action (widget_class, "doubt.skip", NULL, skip);

  /**
   * PleaDoubtBar::asked:
   * @first: index of the first line of the source that it asks about
   * @last: index of the last
   *
   * Another question is shown.
   */
  plea_signal_new (klass, "asked", 2, G_TYPE_UINT, G_TYPE_UINT);

  /**
   * PleaDoubtBar::settled:
   *
   * An answer was taken over; the fields are others now.
   */
  plea_signal_new (klass, "settled", 0);

  /**
   * PleaDoubtBar::field-wanted:
   * @meaning: what is not so
   *
   * A fact has to be changed by hand.
   */
  plea_signal_new (klass, "field-wanted", 1, G_TYPE_UINT);
}

static void
plea_doubt_bar_init (PleaDoubtBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plea_doubt_bar_set_reading:
 * @reading: what to ask about; to be set again whenever it has changed
 */
void
plea_doubt_bar_set_reading (PleaDoubtBar *self, PleaReading *reading)
{
  if (g_set_object (&self->reading, reading))
    self->n_skipped = 0;
  g_clear_pointer (&self->doubts, g_array_unref);
  self->doubts = plea_reading_list_doubts (reading);
  show_question (self);
}
