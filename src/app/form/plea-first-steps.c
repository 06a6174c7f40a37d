/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What to do for one's first letter, step by step. Once a letter has been saved, printed or posted,
 * or the steps have been closed, they never come back. */

#include "config.h"

#include "plea-first-steps.h"

#include <glib/gi18n.h>

#include "plea-choices.h"
#include "plea-folding.h"

struct _PleaFirstSteps
{
  AdwPreferencesGroup parent_instance;

  GtkWidget    *name_done;
  GtkWidget    *words_done;
  AdwActionRow *post;

  PleaHabits *habits;
};

G_DEFINE_FINAL_TYPE (PleaFirstSteps, plea_first_steps, ADW_TYPE_PREFERENCES_GROUP)

static void
dismiss (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_object_set (PLEA_FIRST_STEPS (widget)->habits, "introduced", TRUE, NULL);
}

static void
plea_first_steps_dispose (GObject *object)
{
  g_clear_object (&PLEA_FIRST_STEPS (object)->habits);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_FIRST_STEPS);

  G_OBJECT_CLASS (plea_first_steps_parent_class)->dispose (object);
}

static void
plea_first_steps_class_init (PleaFirstStepsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plea_first_steps_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-first-steps.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaFirstSteps, name_done);
  gtk_widget_class_bind_template_child (widget_class, PleaFirstSteps, words_done);
  gtk_widget_class_bind_template_child (widget_class, PleaFirstSteps, post);
  gtk_widget_class_install_action (widget_class, "steps.dismiss", NULL, dismiss);
}

static void
plea_first_steps_init (PleaFirstSteps *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plea_first_steps_set_habits:
 * @habits: the supporter's, which tell whether the steps are needed
 */
void
plea_first_steps_set_habits (PleaFirstSteps *self, PleaHabits *habits)
{
  g_set_object (&self->habits, habits);
  g_object_bind_property (habits, "introduced", self, "visible",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
}

/**
 * plea_first_steps_show:
 * @appeal: what is published
 * @sender: who writes
 * @draft: what is written
 *
 * Marks the steps that are done.
 */
void
plea_first_steps_show (PleaFirstSteps *self,
                       PleaAppeal     *appeal,
                       PleaSender     *sender,
                       PleaDraft      *draft)
{
  adw_action_row_set_subtitle (self->post,
                               plea_choices_is_on_card (appeal, draft)
                                   ? _ ("Sign the postcard and add a stamp")
                                   : _ ("Sign the letter, put it in an envelope and add a stamp"));
  gtk_widget_set_visible (self->name_done, !plea_is_blank (sender->name));
  gtk_widget_set_visible (self->words_done, !plea_is_blank (draft->own_words)
                                                || !plea_is_blank (draft->defender_words));
}
