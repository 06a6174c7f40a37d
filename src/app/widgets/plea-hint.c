/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sentence that the supporter should not miss, with what can be done about it. */

#include "config.h"

#include "plea-hint.h"

#define USUAL_ICON "dialog-warning-symbolic"

struct _PleaHint
{
  GtkBox parent_instance;

  GtkBox *buttons;
  char   *text;
  char   *icon_name;
};

enum
{
  PROP_TEXT = 1,
  PROP_ICON_NAME,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PleaHint, plea_hint, GTK_TYPE_BOX)

static void
plea_hint_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  PleaHint *self = PLEA_HINT (object);

  switch (property_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_ICON_NAME:
      g_value_set_string (value, self->icon_name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
set_icon_name (PleaHint *self, const char *icon_name)
{
  g_free (self->icon_name);
  self->icon_name = g_strdup (icon_name);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ICON_NAME]);
}

static void
plea_hint_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_TEXT:
      plea_hint_set_text (PLEA_HINT (object), g_value_get_string (value));
      break;
    case PROP_ICON_NAME:
      set_icon_name (PLEA_HINT (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
plea_hint_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_HINT);

  G_OBJECT_CLASS (plea_hint_parent_class)->dispose (object);
}

static void
plea_hint_finalize (GObject *object)
{
  PleaHint *self = PLEA_HINT (object);

  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->icon_name, g_free);

  G_OBJECT_CLASS (plea_hint_parent_class)->finalize (object);
}

static void
plea_hint_class_init (PleaHintClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = plea_hint_get_property;
  object_class->set_property = plea_hint_set_property;
  object_class->dispose = plea_hint_dispose;
  object_class->finalize = plea_hint_finalize;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, USUAL_ICON, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, PLEA_RESOURCE_PATH "/plea-hint.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaHint, buttons);
}

static void
plea_hint_init (PleaHint *self)
{
  self->icon_name = g_strdup (USUAL_ICON);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plea_hint_set_text:
 * @text: (nullable): a whole sentence, or %NULL when there is nothing to say
 */
void
plea_hint_set_text (PleaHint *self, const char *text)
{
  if (g_strcmp0 (self->text, text) == 0)
    return;

  g_free (self->text);
  self->text = g_strdup (text);
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

/**
 * plea_hint_add_button:
 * @label: what the button says, with a mnemonic
 * @action_name: what it does; the button is hidden while that cannot be done
 */
void
plea_hint_add_button (PleaHint *self, const char *label, const char *action_name)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);
  GtkLabel  *words = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)));

  /* Two buttons fit beside each other on a telephone, in languages with long words too. */
  gtk_label_set_wrap (words, TRUE);
  gtk_label_set_justify (words, GTK_JUSTIFY_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action_name);
  g_object_bind_property (button, "sensitive", button, "visible", G_BINDING_SYNC_CREATE);
  gtk_box_append (self->buttons, button);
  gtk_widget_set_visible (GTK_WIDGET (self->buttons), TRUE);
}
