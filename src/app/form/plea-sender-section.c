/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the form about the supporter, and how much of them goes on paper. */

#include "config.h"

#include "plea-sender-section.h"

#include "plea-choice-row.h"
#include "plea-text-row.h"

struct _PleaSenderSection
{
  AdwPreferencesGroup parent_instance;

  AdwEntryRow   *name;
  PleaTextRow   *address;
  AdwEntryRow   *town;
  PleaChoiceRow *country;
  AdwComboRow   *disclosure;

  GBindingGroup *draft;
};

G_DEFINE_FINAL_TYPE (PleaSenderSection, plea_sender_section, ADW_TYPE_PREFERENCES_GROUP)

static void
plea_sender_section_dispose (GObject *object)
{
  PleaSenderSection *self = PLEA_SENDER_SECTION (object);

  g_clear_object (&self->draft);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_SENDER_SECTION);

  G_OBJECT_CLASS (plea_sender_section_parent_class)->dispose (object);
}

static void
plea_sender_section_class_init (PleaSenderSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PLEA_TYPE_CHOICE_ROW);
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
plea_sender_section_init (PleaSenderSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  plea_choice_row_add_countries (self->country);

  self->draft = g_binding_group_new ();
  g_binding_group_bind (self->draft, "disclosure", self->disclosure, "selected",
                        G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
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
  g_object_bind_property (sender, "country", self->country, "chosen", flags);
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
