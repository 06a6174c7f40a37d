/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sentence that the supporter should not miss, with what can be done about it. */

#include "config.h"

#include "plea-hint.h"

#include "plea-buttons.h"

struct _PleaHint
{
  GtkBox parent_instance;

  GtkImage *icon;
  GtkLabel *text;
  GtkBox   *buttons;
};

G_DEFINE_FINAL_TYPE (PleaHint, plea_hint, GTK_TYPE_BOX)

static void
plea_hint_class_init (PleaHintClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, PLEA_RESOURCE_PATH "/plea-hint.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaHint, icon);
  gtk_widget_class_bind_template_child (widget_class, PleaHint, text);
  gtk_widget_class_bind_template_child (widget_class, PleaHint, buttons);
}

static void
plea_hint_init (PleaHint *self)
{
  g_type_ensure (PLEA_TYPE_BUTTONS);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plea_hint_set_text:
 * @text: (nullable): a whole sentence, or %NULL when there is nothing to say, which hides the hint
 */
void
plea_hint_set_text (PleaHint *self, const char *text)
{
  gtk_label_set_text (self->text, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
}

/**
 * plea_hint_get_text:
 *
 * Returns: (transfer none): what it says, or "" when it says nothing
 */
const char *
plea_hint_get_text (PleaHint *self)
{
  return gtk_label_get_text (self->text);
}

/**
 * plea_hint_set_icon:
 * @icon_name: an icon instead of the sign of a warning
 */
void
plea_hint_set_icon (PleaHint *self, const char *icon_name)
{
  gtk_image_set_from_icon_name (self->icon, icon_name);
}

/**
 * plea_hint_add_button:
 * @label: what the button says, with a mnemonic
 * @action_name: what it does, with what; the button is hidden while that cannot be done
 */
void
plea_hint_add_button (PleaHint *self, const char *label, const char *action_name)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action_name);
  g_object_bind_property (button, "sensitive", button, "visible", G_BINDING_SYNC_CREATE);
  gtk_box_append (self->buttons, button);
  gtk_widget_set_visible (GTK_WIDGET (self->buttons), TRUE);
}
