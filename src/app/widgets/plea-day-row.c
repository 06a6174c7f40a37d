/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row with a day, chosen from a calendar, or none. */

#include "config.h"

#include "plea-day-row.h"

#include "plea-locale.h"

struct _PleaDayRow
{
  AdwActionRow parent_instance;

  GtkCalendar *calendar;
  GtkPopover  *popover;
  GtkButton   *clear;
  GDate        day; /* invalid where there is none */
  char        *none;
  gboolean     is_showing; /* what changes now was not chosen */
};

enum
{
  PROP_DAY = 1,
  PROP_NONE,
  PROP_CLEAR_LABEL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PleaDayRow, plea_day_row, ADW_TYPE_ACTION_ROW)

static void
show_day (PleaDayRow *self)
{
  gboolean         is_set = g_date_valid (&self->day);
  g_autofree char *words = is_set ? plea_locale_format_date (&self->day) : g_strdup (self->none);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), words != NULL ? words : "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "day.clear", is_set);
}

/* NULL where none is chosen. */
static const GDate *
get_day (PleaDayRow *self)
{
  return g_date_valid (&self->day) ? &self->day : NULL;
}

static void
set_day (PleaDayRow *self, const GDate *day)
{
  const GDate *before = get_day (self);

  if (before == day || (before != NULL && day != NULL && g_date_compare (before, day) == 0))
    return;

  if (day != NULL)
    self->day = *day;
  else
    g_date_clear (&self->day, 1);
  show_day (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
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
  set_day (self, &day);
}

static void
on_calendar_shown (PleaDayRow *self)
{
  g_autoptr (GDateTime) day = g_date_valid (&self->day)
                                  ? g_date_time_new_local (g_date_get_year (&self->day),
                                                           g_date_get_month (&self->day),
                                                           g_date_get_day (&self->day), 12, 0, 0)
                                  : g_date_time_new_now_local ();

  self->is_showing = TRUE;
  gtk_calendar_select_day (self->calendar, day);
  self->is_showing = FALSE;
}

static void
clear (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaDayRow *self = PLEA_DAY_ROW (widget);

  set_day (self, NULL);
  gtk_popover_popdown (self->popover);
}

static void
plea_day_row_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boxed (value, get_day (PLEA_DAY_ROW (object)));
}

static void
plea_day_row_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  PleaDayRow *self = PLEA_DAY_ROW (object);

  switch (property_id)
    {
    case PROP_DAY:
      set_day (self, g_value_get_boxed (value));
      break;
    case PROP_NONE:
      g_free (self->none);
      self->none = g_value_dup_string (value);
      show_day (self);
      break;
    case PROP_CLEAR_LABEL:
    default:
      gtk_button_set_label (self->clear, g_value_get_string (value));
    }
}

static void
plea_day_row_finalize (GObject *object)
{
  g_clear_pointer (&PLEA_DAY_ROW (object)->none, g_free);

  G_OBJECT_CLASS (plea_day_row_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_DAY] = g_param_spec_boxed ("day", NULL, NULL, G_TYPE_DATE,
                                             G_PARAM_READWRITE | flags);
  properties[PROP_NONE] = g_param_spec_string ("none", NULL, NULL, NULL, G_PARAM_WRITABLE | flags);
  properties[PROP_CLEAR_LABEL] = g_param_spec_string ("clear-label", NULL, NULL, NULL,
                                                      G_PARAM_WRITABLE | flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
plea_day_row_class_init (PleaDayRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = plea_day_row_get_property;
  object_class->set_property = plea_day_row_set_property;
  object_class->finalize = plea_day_row_finalize;
  install_properties (object_class);

  gtk_widget_class_set_template_from_resource (widget_class, PLEA_RESOURCE_PATH "/plea-day-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaDayRow, calendar);
  gtk_widget_class_bind_template_child (widget_class, PleaDayRow, popover);
  gtk_widget_class_bind_template_child (widget_class, PleaDayRow, clear);
  gtk_widget_class_bind_template_callback (widget_class, on_day_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_calendar_shown);
  gtk_widget_class_install_action (widget_class, "day.clear", NULL, clear);
}

static void
plea_day_row_init (PleaDayRow *self)
{
  g_date_clear (&self->day, 1);
  gtk_widget_init_template (GTK_WIDGET (self));
  show_day (self);
}
