/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A letter in the list: to whom, for whom, and what became of it. */

#include "config.h"

#include "plea-letters-row.h"

#include <glib/gi18n.h>

#include "plea-letters-words.h"

struct _PleaLettersRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *recipient;
  GtkLabel *defender;
  GtkImage *state_icon;
  GtkLabel *state;

  PleaRecordEntry *entry;
  PleaLibrary     *library;
};

G_DEFINE_FINAL_TYPE (PleaLettersRow, plea_letters_row, GTK_TYPE_LIST_BOX_ROW)

static void
plea_letters_row_dispose (GObject *object)
{
  PleaLettersRow *self = PLEA_LETTERS_ROW (object);

  g_clear_object (&self->entry);
  g_clear_object (&self->library);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_LETTERS_ROW);

  G_OBJECT_CLASS (plea_letters_row_parent_class)->dispose (object);
}

static void
plea_letters_row_class_init (PleaLettersRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plea_letters_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-letters-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaLettersRow, recipient);
  gtk_widget_class_bind_template_child (widget_class, PleaLettersRow, defender);
  gtk_widget_class_bind_template_child (widget_class, PleaLettersRow, state_icon);
  gtk_widget_class_bind_template_child (widget_class, PleaLettersRow, state);
}

static void
plea_letters_row_init (PleaLettersRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
update_accessible_name (PleaLettersRow *self)
{
  /* TRANSLATORS: what a screen reader calls a row: who got a letter, and for whom it was written */
  g_autofree char *name = g_strdup_printf (_ ("%s, for %s"), gtk_label_get_text (self->recipient),
                                           gtk_label_get_text (self->defender));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_label_get_text (self->state), -1);
}

static void
show_entry (PleaLettersRow *self)
{
  g_autofree char *state = plea_letters_describe_state (self->entry);

  gtk_label_set_text (self->recipient, plea_letters_describe_recipient (self->entry));
  gtk_label_set_text (self->defender, plea_letters_describe_defender (self->entry, self->library));
  gtk_label_set_text (self->state, state);
  gtk_image_set_from_icon_name (self->state_icon, plea_letters_get_state_icon (self->entry));
  update_accessible_name (self);
}

/**
 * plea_letters_row_new:
 * @entry: what to show
 * @library: where the names of defenders are looked for
 *
 * Returns: (transfer floating): a row for it, which follows it
 */
GtkWidget *
plea_letters_row_new (PleaRecordEntry *entry, PleaLibrary *library)
{
  PleaLettersRow *self = g_object_new (PLEA_TYPE_LETTERS_ROW, NULL);

  self->entry = g_object_ref (entry);
  self->library = g_object_ref (library);
  g_signal_connect_object (entry, "notify", G_CALLBACK (show_entry), self, G_CONNECT_SWAPPED);
  show_entry (self);

  return GTK_WIDGET (self);
}

PleaRecordEntry *
plea_letters_row_get_entry (PleaLettersRow *self)
{
  return self->entry;
}
