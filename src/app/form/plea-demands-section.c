/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the form about what the letter asks for. */

#include "config.h"

#include "plea-demands-section.h"

#include <glib/gi18n.h>

#include "plea-choices.h"
#include "plea-idioms.h"
#include "plea-switch-row.h"

struct _PleaDemandsSection
{
  AdwPreferencesGroup parent_instance;

  PleaDraft *draft;
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (PleaDemandsSection, plea_demands_section, ADW_TYPE_PREFERENCES_GROUP)

static void
plea_demands_section_dispose (GObject *object)
{
  PleaDemandsSection *self = PLEA_DEMANDS_SECTION (object);

  g_clear_object (&self->draft);
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
      _ ("Leave out what you do not want to ask for. The rest is renumbered."));
  self->rows = g_ptr_array_new ();
}

static void
on_switched (PleaSwitchRow *row, GParamSpec *pspec, PleaDemandsSection *self)
{
  plea_draft_set_demand_chosen (self->draft, g_object_get_data (G_OBJECT (row), "part-id"),
                                plea_switch_row_get_active (row));
}

static void
add_row (PleaDemandsSection *self)
{
  GtkWidget *row = g_object_new (PLEA_TYPE_SWITCH_ROW, NULL);

  g_signal_connect_object (row, "notify::active", G_CALLBACK (on_switched), self, 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
remove_row (PleaDemandsSection *self)
{
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self),
                                g_ptr_array_steal_index (self->rows, self->rows->len - 1));
}

/* The words as the supporter has them, also while they are being changed elsewhere. */
static void
show_demand (PleaDemandsSection *self, GObject *row, const char *language, const PleaPart *part)
{
  const char *edit = plea_draft_get_edit (self->draft, language, part->id);

  g_object_set_data_full (row, "part-id", g_strdup (part->id), g_free);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), edit != NULL ? edit : part->text);
  g_object_set (row, "active", plea_draft_get_demand_chosen (self->draft, part->id), NULL);
}

/**
 * plea_demands_section_show:
 * @appeal: whose demands to show
 * @draft: which of them are chosen; edited from now on
 *
 * To be called again when the draft has changed.
 */
void
plea_demands_section_show (PleaDemandsSection *self, PleaAppeal *appeal, PleaDraft *draft)
{
  const PleaLetterText *text = plea_choices_get_text (appeal, draft);
  guint                 n_demands = 0;

  g_set_object (&self->draft, draft);
  plea_foreach (const PleaPart, part, text->parts)
    {
      if (part->kind != PLEA_PART_DEMAND)
        continue;
      if (n_demands == self->rows->len)
        add_row (self);
      show_demand (self, g_ptr_array_index (self->rows, n_demands++), text->language, part);
    }
  while (self->rows->len > n_demands)
    remove_row (self);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          n_demands > 0
                              && (appeal->recipients->len == 0
                                  || plea_choices_write_to (appeal, draft, PLEA_RECIPIENT_TO)));
}
