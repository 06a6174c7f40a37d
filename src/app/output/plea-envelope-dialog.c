/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Envelopes without a window: chosen, looked at, saved and printed.
 *
 * Printers take envelopes in one way or another, and most print a little beside: a test page shows
 * by how much, and the offset puts it right for all envelopes to come. */

#include "config.h"

#include "plea-envelope-dialog.h"

#include <glib/gi18n.h>

#include "plea-buttons.h"
#include "plea-idioms.h"
#include "plea-message.h"
#include "plea-output.h"
#include "plea-preview.h"
#include "plea-style.h"
#include "plea-switch-row.h"

struct _PleaEnvelopeDialog
{
  AdwWindow parent_instance;

  PleaPreview   *preview;
  AdwComboRow   *envelope;
  PleaSwitchRow *airmail;
  PleaSwitchRow *test_page;
  GtkSpinButton *offset_x;
  GtkSpinButton *offset_y;

  GPtrArray      *letters;
  PleaStationery *stationery;
  PleaOutput     *output;
  char           *sender_country;
};

G_DEFINE_FINAL_TYPE (PleaEnvelopeDialog, plea_envelope_dialog, ADW_TYPE_WINDOW)

/* What is shown */

static PleaDocument *
create_document (PleaEnvelopeDialog *self)
{
  PleaStyle style = plea_style_for_envelopes (self->stationery, self->sender_country);

  return plea_switch_row_get_active (self->test_page) ? plea_document_new_test_page (&style)
                                                      : plea_document_new (self->letters, &style);
}

static void
show_envelopes (PleaEnvelopeDialog *self)
{
  g_autoptr (PleaDocument) document = NULL;

  if (self->stationery == NULL)
    return;

  document = create_document (self);
  plea_preview_show (self->preview, document, NULL);
}

/* Choices */

static void
list_envelopes (PleaEnvelopeDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  PleaStyle  style = plea_style_for_envelopes (self->stationery, self->sender_country);
  GPtrArray *envelopes = plea_format_list (PLEA_FORMAT_OF_ENVELOPES);
  guint      selected = 0;

  plea_foreach (const void, item, envelopes)
    gtk_string_list_append (names, plea_catalog_item_get_name (item));
  g_ptr_array_find (envelopes, style.format, &selected);

  adw_combo_row_set_model (self->envelope, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->envelope, selected);
}

static void
on_envelope_selected (PleaEnvelopeDialog *self)
{
  guint             nth = adw_combo_row_get_selected (self->envelope);
  const PleaFormat *chosen;

  if (self->stationery == NULL || nth == GTK_INVALID_LIST_POSITION)
    return;

  chosen = g_ptr_array_index (plea_format_list (PLEA_FORMAT_OF_ENVELOPES), nth);
  g_object_set (self->stationery, "envelope", chosen->item.id, NULL);
}

/* Out of the program */

static void
save (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaEnvelopeDialog *self = PLEA_ENVELOPE_DIALOG (widget);
  g_autoptr (PleaDocument) document = create_document (self);

  /* TRANSLATORS: the proposed name of a file; it must not tell whom the letter is about */
  plea_output_save (self->output, document, NULL, _ ("Envelope.pdf"));
}

static void
print (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaEnvelopeDialog *self = PLEA_ENVELOPE_DIALOG (widget);
  g_autoptr (PleaDocument) document = create_document (self);

  plea_output_print (self->output, document);
}

static gboolean
is_of_many (PleaDocument *document)
{
  GPtrArray *letters = plea_document_get_letters (document);

  return letters != NULL && letters->len > 1;
}

static void
on_saved (PleaEnvelopeDialog *self, PleaDocument *document)
{
  plea_message_tell (GTK_WINDOW (self),
                     is_of_many (document) ? _ ("Envelopes saved") : _ ("Envelope saved"));
}

static void
on_printed (PleaEnvelopeDialog *self, PleaDocument *document)
{
  plea_message_tell (GTK_WINDOW (self), is_of_many (document) ? _ ("Envelopes sent to the printer")
                                                              : _ ("Envelope sent to the printer"));
}

/* Object */

static void
plea_envelope_dialog_dispose (GObject *object)
{
  PleaEnvelopeDialog *self = PLEA_ENVELOPE_DIALOG (object);

  g_clear_pointer (&self->letters, g_ptr_array_unref);
  g_clear_object (&self->stationery);
  g_clear_object (&self->output);
  g_clear_pointer (&self->sender_country, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_ENVELOPE_DIALOG);

  G_OBJECT_CLASS (plea_envelope_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-envelope-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaEnvelopeDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, PleaEnvelopeDialog, envelope);
  gtk_widget_class_bind_template_child (widget_class, PleaEnvelopeDialog, airmail);
  gtk_widget_class_bind_template_child (widget_class, PleaEnvelopeDialog, test_page);
  gtk_widget_class_bind_template_child (widget_class, PleaEnvelopeDialog, offset_x);
  gtk_widget_class_bind_template_child (widget_class, PleaEnvelopeDialog, offset_y);
  gtk_widget_class_bind_template_callback (widget_class, on_envelope_selected);
  gtk_widget_class_bind_template_callback (widget_class, show_envelopes);
}

static void
plea_envelope_dialog_class_init (PleaEnvelopeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PLEA_TYPE_BUTTONS);
  g_type_ensure (PLEA_TYPE_PREVIEW);
  g_type_ensure (PLEA_TYPE_SWITCH_ROW);
  G_OBJECT_CLASS (klass)->dispose = plea_envelope_dialog_dispose;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "envelope.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "envelope.print", NULL, print);
}

static void
plea_envelope_dialog_init (PleaEnvelopeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
bind_choices (PleaEnvelopeDialog *self)
{
  GBindingFlags flags = G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE;

  g_object_bind_property (self->stationery, "airmail", self->airmail, "active", flags);
  g_object_bind_property (self->stationery, "offset-x", self->offset_x, "value", flags);
  g_object_bind_property (self->stationery, "offset-y", self->offset_y, "value", flags);
  g_signal_connect_object (self->stationery, "notify", G_CALLBACK (show_envelopes), self,
                           G_CONNECT_SWAPPED);
}

static void
open_output (PleaEnvelopeDialog *self, PleaStore *store)
{
  self->output = plea_output_new (GTK_WINDOW (self), store);
  g_signal_connect_object (self->output, "saved", G_CALLBACK (on_saved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->output, "printed", G_CALLBACK (on_printed), self,
                           G_CONNECT_SWAPPED);
}

/**
 * plea_envelope_dialog_new:
 * @parent: the window with the letters
 * @letters: (element-type PleaLetter): one or more letters, each of which gets an envelope
 * @sender_country: decides which envelope is proposed
 * @stationery: edited from now on
 * @store: (nullable): where the printer's settings are kept
 *
 * Returns: (transfer none): a window to present
 */
GtkWidget *
plea_envelope_dialog_new (GtkWindow      *parent,
                          GPtrArray      *letters,
                          const char     *sender_country,
                          PleaStationery *stationery,
                          PleaStore      *store)
{
  PleaEnvelopeDialog *self = g_object_new (PLEA_TYPE_ENVELOPE_DIALOG, "transient-for", parent,
                                           NULL);

  self->letters = g_ptr_array_ref (letters);
  self->sender_country = g_strdup (sender_country);
  self->stationery = g_object_ref (stationery);
  open_output (self, store);
  list_envelopes (self);
  bind_choices (self);
  show_envelopes (self);

  return GTK_WIDGET (self);
}
