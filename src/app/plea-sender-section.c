/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the form about the supporter, and how much of them goes on paper. */

#include "config.h"

#include "plea-sender-section.h"

#include <glib/gi18n.h>

#include "plea-locale.h"
#include "plea-text-row.h"

struct _PleaSenderSection
{
  AdwPreferencesGroup parent_instance;

  AdwEntryRow *name;
  PleaTextRow *address;
  AdwEntryRow *town;
  GtkDropDown *country;
  AdwComboRow *disclosure;

  GStrv          countries; /* codes, in the order of the list after “Not said” */
  GBindingGroup *draft;
};

G_DEFINE_FINAL_TYPE (PleaSenderSection, plea_sender_section, ADW_TYPE_PREFERENCES_GROUP)

static void
plea_sender_section_dispose (GObject *object)
{
  PleaSenderSection *self = PLEA_SENDER_SECTION (object);

  g_clear_object (&self->draft);
  g_clear_pointer (&self->countries, g_strfreev);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_SENDER_SECTION);

  G_OBJECT_CLASS (plea_sender_section_parent_class)->dispose (object);
}

static void
plea_sender_section_class_init (PleaSenderSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PLEA_TYPE_TEXT_ROW);
  G_OBJECT_CLASS (klass)->dispose = plea_sender_section_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-sender-section.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaSenderSection, name);
  gtk_widget_class_bind_template_child (widget_class, PleaSenderSection, address);
  gtk_widget_class_bind_template_child (widget_class, PleaSenderSection, town);
  gtk_widget_class_bind_template_child (widget_class, PleaSenderSection, country);
  gtk_widget_class_bind_template_child (widget_class, PleaSenderSection, disclosure);
}

static void
list_countries (PleaSenderSection *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->countries = plea_locale_list_countries ();
  /* TRANSLATORS: the supporter has not said which country they live in */
  gtk_string_list_append (names, C_ ("country", "Not said"));
  for (guint i = 0; self->countries[i] != NULL; i++)
    {
      g_autofree char *name = plea_locale_get_country_name (self->countries[i]);

      gtk_string_list_append (names, name);
    }

  gtk_drop_down_set_model (self->country, G_LIST_MODEL (names));
}

/* The keyboard stops at the button inside of the choice, which GTK leaves without a name. */
static void
name_country_button (PleaSenderSection *self)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->country));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Country"), -1);
}

static void
plea_sender_section_init (PleaSenderSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  name_country_button (self);
  list_countries (self);

  self->draft = g_binding_group_new ();
  g_binding_group_bind (self->draft, "disclosure", self->disclosure, "selected",
                        G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

static gboolean
country_to_position (GBinding *binding, const GValue *code, GValue *position, gpointer user_data)
{
  PleaSenderSection *self = user_data;

  g_value_set_uint (position, 0);
  for (guint i = 0; self->countries[i] != NULL; i++)
    if (g_str_equal (self->countries[i], g_value_get_string (code)))
      g_value_set_uint (position, i + 1);

  return TRUE;
}

static gboolean
position_to_country (GBinding *binding, const GValue *position, GValue *code, gpointer user_data)
{
  PleaSenderSection *self = user_data;
  guint              nth = g_value_get_uint (position);

  g_value_set_string (code,
                      nth > 0 && nth != GTK_INVALID_LIST_POSITION ? self->countries[nth - 1] : "");

  return TRUE;
}

/**
 * plea_sender_section_set_sender:
 * @sender: the supporter; edited from now on
 */
void
plea_sender_section_set_sender (PleaSenderSection *self, PleaSender *sender)
{
  GBindingFlags flags = G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE;

  g_object_bind_property (sender, "name", self->name, "text", flags);
  g_object_bind_property (sender, "address", self->address, "text", flags);
  g_object_bind_property (sender, "town", self->town, "text", flags);
  g_object_bind_property_full (sender, "country", self->country, "selected", flags,
                               country_to_position, position_to_country, self, NULL);
}

/**
 * plea_sender_section_set_draft:
 * @draft: the draft whose level of disclosure is edited from now on
 */
void
plea_sender_section_set_draft (PleaSenderSection *self, PleaDraft *draft)
{
  g_binding_group_set_source (self->draft, draft);
}
