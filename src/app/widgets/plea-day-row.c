/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row with a day, chosen from a calendar, or none. */

#include "config.h"

#include "plea-day-row.h"

#include "plea-fields.h"
#include "plea-locale.h"

struct _PleaDayRow
{
  AdwActionRow parent_instance;

  GtkCalendar *calendar;
  GtkPopover  *popover;
  GDate       *day; /* NULL where there is none */
  char        *none;
  char        *clear_label;
  gboolean     is_showing; /* what changes now was not chosen */
};

G_DEFINE_FINAL_TYPE (PleaDayRow, plea_day_row, ADW_TYPE_ACTION_ROW)

static void
show_day (PleaDayRow *self)
{
  g_autofree char *words = self->day != NULL ? plea_locale_format_date (self->day)
                                             : g_strdup (self->none);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), words);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "day.clear", self->day != NULL);
}

static void
on_day_selected (PleaDayRow *self)
{
  g_autoptr (GDateTime) selected = gtk_calendar_get_date (self->calendar);
  GDate day;

  if (self->is_showing)
    return;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, (GDateDay) g_date_time_get_day_of_month (selected),
                  (GDateMonth) g_date_time_get_month (selected),
                  (GDateYear) g_date_time_get_year (selected));
  g_object_set (self, "day", &day, NULL);
}

static void
on_calendar_shown (PleaDayRow *self)
{
  g_autoptr (GDateTime) day = self->day != NULL
                                  ? g_date_time_new_local (g_date_get_year (self->day),
                                                           g_date_get_month (self->day),
                                                           g_date_get_day (self->day), 12, 0, 0)
                                  : g_date_time_new_now_local ();

  self->is_showing = TRUE;
  gtk_calendar_select_day (self->calendar, day);
  self->is_showing = FALSE;
}

static void
clear (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaDayRow *self = PLEA_DAY_ROW (widget);

  g_object_set (self, "day", NULL, NULL);
  gtk_popover_popdown (self->popover);
}

static void
plea_day_row_class_init (PleaDayRowClass *klass)
{
  GtkWidgetClass     *widget_class = GTK_WIDGET_CLASS (klass);
  const PleaDataField fields[] = {
    PLEA_DAY_FIELD (PleaDayRow, day, "day"),
    PLEA_TEXT_FIELD (PleaDayRow, none, "none", ""),
    PLEA_TEXT_FIELD (PleaDayRow, clear_label, "clear-label", ""),
  };

  plea_fields_install (G_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields));
  gtk_widget_class_set_template_from_resource (widget_class, PLEA_RESOURCE_PATH "/plea-day-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaDayRow, calendar);
  gtk_widget_class_bind_template_child (widget_class, PleaDayRow, popover);
  gtk_widget_class_bind_template_callback (widget_class, show_day);
  gtk_widget_class_bind_template_callback (widget_class, on_day_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_calendar_shown);
  gtk_widget_class_install_action (widget_class, "day.clear", NULL, clear);
}

static void
plea_day_row_init (PleaDayRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
