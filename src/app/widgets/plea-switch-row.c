/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row that is a switch. */

#include "config.h"

#include "plea-switch-row.h"

#include "plea-fields.h"

struct _PleaSwitchRow
{
  AdwActionRow parent_instance;

  gboolean active;
};

G_DEFINE_FINAL_TYPE (PleaSwitchRow, plea_switch_row, ADW_TYPE_ACTION_ROW)

static void
on_active_changed (PleaSwitchRow *self)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_CHECKED, self->active,
                               -1);
}

static void
plea_switch_row_class_init (PleaSwitchRowClass *klass)
{
  GtkWidgetClass     *widget_class = GTK_WIDGET_CLASS (klass);
  const PleaDataField fields[] = { PLEA_TRUTH_FIELD (PleaSwitchRow, active, "active") };

  plea_fields_install (G_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields));
  /* With which assistive technologies can throw the switch. */
  gtk_widget_class_install_property_action (widget_class, "switch.toggle", "active");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-switch-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, on_active_changed);
}

static void
plea_switch_row_init (PleaSwitchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  on_active_changed (self);
}

gboolean
plea_switch_row_get_active (PleaSwitchRow *self)
{
  return self->active;
}
