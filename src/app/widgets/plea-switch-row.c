/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row with a switch, which has the row's title for its name. */

#include "config.h"

#include "plea-switch-row.h"

struct _PleaSwitchRow
{
  AdwActionRow parent_instance;

  GtkSwitch *toggle;
};

enum
{
  PROP_ACTIVE = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PleaSwitchRow, plea_switch_row, ADW_TYPE_ACTION_ROW)

static void
on_toggled (PleaSwitchRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}

static void
on_title_changed (PleaSwitchRow *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), -1);
}

static void
plea_switch_row_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, plea_switch_row_get_active (PLEA_SWITCH_ROW (object)));
}

static void
plea_switch_row_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  plea_switch_row_set_active (PLEA_SWITCH_ROW (object), g_value_get_boolean (value));
}

static void
plea_switch_row_class_init (PleaSwitchRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = plea_switch_row_get_property;
  object_class->set_property = plea_switch_row_set_property;

  properties[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                      | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-switch-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaSwitchRow, toggle);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled);
}

static void
plea_switch_row_init (PleaSwitchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::title", G_CALLBACK (on_title_changed), NULL);
}

gboolean
plea_switch_row_get_active (PleaSwitchRow *self)
{
  return gtk_switch_get_active (self->toggle);
}

void
plea_switch_row_set_active (PleaSwitchRow *self, gboolean active)
{
  gtk_switch_set_active (self->toggle, active);
}
