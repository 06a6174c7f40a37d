/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A case to choose, large enough for a finger. */

#include "config.h"

#include "plea-turn-case.h"

#include "plea-describe-case.h"
#include "plea-describe.h"
#include "plea-locale.h"
#include "plea-portrait.h"

struct _PleaTurnCase
{
  GtkFlowBoxChild parent_instance;

  AdwAvatar *avatar;
  GtkLabel  *name;
  GtkLabel  *country;
  GtkLabel  *about;
  GtkLabel  *credit;

  PleaCase *one;
};

G_DEFINE_FINAL_TYPE (PleaTurnCase, plea_turn_case, GTK_TYPE_FLOW_BOX_CHILD)

static void
plea_turn_case_dispose (GObject *object)
{
  g_clear_pointer (&PLEA_TURN_CASE (object)->one, plea_case_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_TURN_CASE);

  G_OBJECT_CLASS (plea_turn_case_parent_class)->dispose (object);
}

static void
plea_turn_case_class_init (PleaTurnCaseClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plea_turn_case_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-turn-case.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaTurnCase, avatar);
  gtk_widget_class_bind_template_child (widget_class, PleaTurnCase, name);
  gtk_widget_class_bind_template_child (widget_class, PleaTurnCase, country);
  gtk_widget_class_bind_template_child (widget_class, PleaTurnCase, about);
  gtk_widget_class_bind_template_child (widget_class, PleaTurnCase, credit);
}

static void
plea_turn_case_init (PleaTurnCase *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_words (GtkLabel *label, const char *words)
{
  gtk_label_set_text (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL);
}

/**
 * plea_turn_case_new:
 * @one: a case
 *
 * Returns: (transfer floating): a card that tells who it is about
 */
GtkWidget *
plea_turn_case_new (const PleaCase *one)
{
  PleaTurnCase       *self = g_object_new (PLEA_TYPE_TURN_CASE, NULL);
  const PleaDefender *defender = &one->appeal->defender;
  const char         *name = plea_describe_name (plea_defender_get_shown_name (defender));
  g_autofree char    *country = plea_locale_get_country_name (defender->country);
  g_autofree char    *about = plea_describe_case_about (one->appeal);

  self->one = plea_case_new (one->appeal, one->draft);
  plea_portrait_show (self->avatar, defender);
  show_words (self->name, name);
  show_words (self->country, country);
  show_words (self->about, about);
  show_words (self->credit, defender->portrait_credit);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_label_get_text (self->about), -1);

  return GTK_WIDGET (self);
}

/**
 * plea_turn_case_get_case:
 *
 * Returns: (transfer none): the case
 */
const PleaCase *
plea_turn_case_get_case (PleaTurnCase *self)
{
  return self->one;
}
