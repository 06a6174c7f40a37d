/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One who signs, to be typed. */

#include "config.h"

#include "plea-signer-dialog.h"

#include "plea-choice-row.h"
#include "plea-entry-row.h"
#include "plea-idioms.h"
#include "plea-text-row.h"

struct _PleaSignerDialog
{
  AdwWindow parent_instance;

  GtkEditable   *name;
  PleaTextRow   *address;
  GtkEditable   *town;
  PleaChoiceRow *country;
  PleaChoiceRow *language;
  AdwComboRow   *disclosure;
  PleaTextRow   *words;
};

G_DEFINE_FINAL_TYPE (PleaSignerDialog, plea_signer_dialog, ADW_TYPE_WINDOW)

static void
done (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_signal_emit_by_name (widget, "done");
  gtk_window_close (GTK_WINDOW (widget));
}

/* Who shows nothing of themselves needs no name either. */
static void
allow_done (PleaSignerDialog *self)
{
  gboolean is_blank = adw_combo_row_get_selected (self->disclosure) == PLEA_DISCLOSURE_BLANK;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "signer.done",
                                 is_blank || *gtk_editable_get_text (self->name) != '\0');
}

/* Object */

static void
plea_signer_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_SIGNER_DIALOG);

  G_OBJECT_CLASS (plea_signer_dialog_parent_class)->dispose (object);
}

static void
plea_signer_dialog_class_init (PleaSignerDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PLEA_TYPE_CHOICE_ROW);
  g_type_ensure (PLEA_TYPE_ENTRY_ROW);
  g_type_ensure (PLEA_TYPE_TEXT_ROW);
  G_OBJECT_CLASS (klass)->dispose = plea_signer_dialog_dispose;
  plea_signal_new (klass, "done", 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-signer-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaSignerDialog, name);
  gtk_widget_class_bind_template_child (widget_class, PleaSignerDialog, address);
  gtk_widget_class_bind_template_child (widget_class, PleaSignerDialog, town);
  gtk_widget_class_bind_template_child (widget_class, PleaSignerDialog, country);
  gtk_widget_class_bind_template_child (widget_class, PleaSignerDialog, language);
  gtk_widget_class_bind_template_child (widget_class, PleaSignerDialog, disclosure);
  gtk_widget_class_bind_template_child (widget_class, PleaSignerDialog, words);
  gtk_widget_class_bind_template_callback (widget_class, allow_done);
  gtk_widget_class_install_action (widget_class, "signer.done", NULL, done);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
plea_signer_dialog_init (PleaSignerDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  plea_choice_row_add_countries (self->country);
  plea_choice_row_add_languages (self->language);
}

/**
 * plea_signer_dialog_new:
 * @parent: the window of the group
 * @signer: what to begin with
 *
 * Returns: (transfer none): a window to present
 */
PleaSignerDialog *
plea_signer_dialog_new (GtkWindow *parent, const PleaSigner *signer)
{
  PleaSignerDialog *self = g_object_new (PLEA_TYPE_SIGNER_DIALOG, "transient-for", parent, NULL);
  const PleaSender *sender = signer->sender;

  gtk_editable_set_text (self->name, sender->name);
  g_object_set (self->address, "text", sender->address, NULL);
  gtk_editable_set_text (self->town, sender->town);
  g_object_set (self->country, "chosen", sender->country, NULL);
  g_object_set (self->language, "chosen", signer->language != NULL ? signer->language : "", NULL);
  adw_combo_row_set_selected (self->disclosure, signer->disclosure);
  g_object_set (self->words, "text", signer->words, NULL);
  allow_done (self);

  return self;
}

/**
 * plea_signer_dialog_make_signer:
 *
 * Returns: (transfer full): who was typed
 */
PleaSigner *
plea_signer_dialog_make_signer (PleaSignerDialog *self)
{
  PleaSigner      *signer = plea_signer_new ();
  g_autofree char *country = NULL;
  g_autofree char *language = NULL;

  g_object_get (self->country, "chosen", &country, NULL);
  g_object_get (self->language, "chosen", &language, NULL);
  g_object_set (signer->sender, "name", gtk_editable_get_text (self->name), "address",
                plea_text_row_get_text (self->address), "town", gtk_editable_get_text (self->town),
                "country", country, NULL);
  if (*language != '\0')
    signer->language = g_steal_pointer (&language);
  signer->disclosure = adw_combo_row_get_selected (self->disclosure);
  g_free (signer->words);
  signer->words = g_strdup (plea_text_row_get_text (self->words));

  return signer;
}
