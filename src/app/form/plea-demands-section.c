/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the form about what the letter asks for. */

#include "config.h"

#include "plea-demands-section.h"

#include <glib/gi18n.h>

#include "plea-choices.h"

struct _PleaDemandsSection
{
  AdwPreferencesGroup parent_instance;

  PleaAppeal *appeal;
  PleaDraft  *draft;
  GPtrArray  *rows;
};

G_DEFINE_FINAL_TYPE (PleaDemandsSection, plea_demands_section, ADW_TYPE_PREFERENCES_GROUP)

static void on_draft_changed (PleaDemandsSection *self);

static void
forget_draft (PleaDemandsSection *self)
{
  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_func (self->draft, on_draft_changed, self);
  g_clear_object (&self->draft);
}

static void
plea_demands_section_dispose (GObject *object)
{
  PleaDemandsSection *self = PLEA_DEMANDS_SECTION (object);

  forget_draft (self);
  g_clear_object (&self->appeal);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (plea_demands_section_parent_class)->dispose (object);
}

static void
plea_demands_section_class_init (PleaDemandsSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plea_demands_section_dispose;
}

static void
plea_demands_section_init (PleaDemandsSection *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("What You Ask For"));
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (self),
      _ ("Leave out what you do not want to ask for. The rest is numbered anew."));
  self->rows = g_ptr_array_new ();
}

static const char *
get_part_id (gpointer row)
{
  return g_object_get_data (row, "part-id");
}

static void
on_switched (GtkSwitch *toggle, GParamSpec *pspec, PleaDemandsSection *self)
{
  plea_draft_set_demand_chosen (self->draft, get_part_id (toggle), gtk_switch_get_active (toggle));
}

static void
add_demand (PleaDemandsSection *self, const PleaPart *part)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, NULL);
  GtkWidget *toggle = gtk_switch_new ();

  g_object_set_data_full (G_OBJECT (row), "part-id", g_strdup (part->id), g_free);
  g_object_set_data_full (G_OBJECT (row), "switch", g_object_ref (toggle), g_object_unref);
  g_object_set_data_full (G_OBJECT (toggle), "part-id", g_strdup (part->id), g_free);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (on_switched), self, 0);
}

/* The words as the supporter has them, also while they are being changed elsewhere. */
static void
update_row (PleaDemandsSection *self, const PleaLetterText *text, GtkWidget *row)
{
  const char *part_id = get_part_id (row);
  const char *edit = plea_draft_get_edit (self->draft, text->language, part_id);
  const char *words = edit != NULL ? edit : plea_letter_text_find (text, part_id)->text;
  GtkWidget  *toggle = g_object_get_data (G_OBJECT (row), "switch");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  gtk_switch_set_active (GTK_SWITCH (toggle), plea_draft_get_demand_chosen (self->draft, part_id));
}

static void
remove_rows (PleaDemandsSection *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static void
add_rows (PleaDemandsSection *self, const PleaLetterText *text)
{
  for (guint i = 0; i < text->parts->len; i++)
    {
      const PleaPart *part = g_ptr_array_index (text->parts, i);

      if (part->kind == PLEA_PART_DEMAND)
        add_demand (self, part);
    }
}

static void
on_draft_changed (PleaDemandsSection *self)
{
  const PleaLetterText *text = plea_choices_get_text (self->appeal, self->draft);

  if (plea_letter_text_count (text, PLEA_PART_DEMAND) != self->rows->len)
    {
      remove_rows (self);
      add_rows (self, text);
    }
  for (guint i = 0; i < self->rows->len; i++)
    update_row (self, text, g_ptr_array_index (self->rows, i));
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}

/**
 * plea_demands_section_show:
 * @appeal: whose demands to show
 * @draft: which of them are chosen; edited from now on
 */
void
plea_demands_section_show (PleaDemandsSection *self, PleaAppeal *appeal, PleaDraft *draft)
{
  remove_rows (self);
  forget_draft (self);
  g_set_object (&self->appeal, appeal);
  self->draft = g_object_ref (draft);
  g_signal_connect_object (draft, "changed", G_CALLBACK (on_draft_changed), self,
                           G_CONNECT_SWAPPED);
  on_draft_changed (self);
}
