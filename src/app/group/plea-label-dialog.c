/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels for the envelopes of letters: chosen, looked at, saved and printed. */

#include "config.h"

#include "plea-label-dialog.h"

#include <glib/gi18n.h>

#include "plea-buttons.h"
#include "plea-idioms.h"
#include "plea-message.h"
#include "plea-output.h"
#include "plea-preview.h"
#include "plea-style.h"
#include "plea-switch-row.h"

/* Whose addresses are on the labels, in the order of the list. */
typedef enum
{
  RECIPIENTS,
  SIGNERS,
} Addressees;

struct _PleaLabelDialog
{
  AdwWindow parent_instance;

  PleaPreview   *preview;
  AdwComboRow   *sheet;
  AdwComboRow   *addressees;
  PleaSwitchRow *test_page;
  GtkAdjustment *first;
  GtkSpinButton *offset_x;
  GtkSpinButton *offset_y;

  GPtrArray   *letters;
  PleaSession *session;
  PleaOutput  *output;
};

G_DEFINE_FINAL_TYPE (PleaLabelDialog, plea_label_dialog, ADW_TYPE_WINDOW)

/* What is shown */

static PleaStyle
get_style (PleaLabelDialog *self)
{
  return plea_style_for_labels (plea_session_get_stationery (self->session),
                                plea_session_get_sender (self->session)->country);
}

/* Nothing comes back to a name alone, or a name and a town. */
static const char *
get_address_of_signer (PleaLetter *letter)
{
  const PleaBlock *block = plea_letter_find_block (letter, PLEA_BLOCK_SENDER);

  return block != NULL && letter->disclosure == PLEA_DISCLOSURE_FULL
                 && strchr (block->text, '\n') != NULL
             ? block->text
             : NULL;
}

static GPtrArray *
list_addresses (PleaLabelDialog *self)
{
  GPtrArray *addresses = g_ptr_array_new_with_free_func (g_free);
  gboolean   is_of_signers = adw_combo_row_get_selected (self->addressees) == SIGNERS;

  plea_foreach (PleaLetter, letter, self->letters)
    {
      const char *address = is_of_signers
                                ? get_address_of_signer (letter)
                                : plea_letter_find_block (letter, PLEA_BLOCK_RECIPIENT)->text;

      if (address != NULL)
        g_ptr_array_add (addresses, g_strdup (address));
    }

  return addresses;
}

/* NULL, where nobody has an address. */
static PleaDocument *
create_document (PleaLabelDialog *self)
{
  PleaStyle style = get_style (self);
  g_autoptr (GPtrArray) addresses = list_addresses (self);

  if (plea_switch_row_get_active (self->test_page))
    return plea_document_new_test_page (&style);

  return addresses->len > 0 ? plea_document_new_labels (
             addresses, (guint) gtk_adjustment_get_value (self->first) - 1, &style)
                            : NULL;
}

static void
show_labels (PleaLabelDialog *self)
{
  g_autoptr (PleaDocument) document = NULL;
  PleaStyle style;

  if (self->session == NULL)
    return;

  style = get_style (self);
  gtk_adjustment_set_upper (self->first, plea_labels_count (&style.format->labels));
  /* Kept within that, which GTK does when it is set. */
  gtk_adjustment_set_value (self->first, gtk_adjustment_get_value (self->first));
  document = create_document (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "labels.print", document != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "labels.save", document != NULL);
  plea_preview_show (self->preview, document,
                     document == NULL ? _ ("No letter shows the address of who signs it.") : NULL);
}

/* Choices */

static char *
describe_sheet (const PleaFormat *sheet)
{
  const PleaLabels *labels = &sheet->labels;

  return g_strdup_printf (
      /* TRANSLATORS: a sheet of labels: the number that its makers have for it, how many labels it
       * has, and how wide and high each is, in millimetres */
      ngettext ("%s: %u label, %g × %g mm", "%s: %u labels, %g × %g mm",
                plea_labels_count (labels)),
      sheet->item.id, plea_labels_count (labels), labels->first.width, labels->first.height);
}

static void
list_sheets (PleaLabelDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  PleaStyle  style = get_style (self);
  GPtrArray *sheets = plea_format_list (PLEA_FORMAT_OF_LABELS);
  guint      selected = 0;

  plea_foreach (const PleaFormat, sheet, sheets)
    {
      g_autofree char *name = describe_sheet (sheet);

      gtk_string_list_append (names, name);
    }
  g_ptr_array_find (sheets, style.format, &selected);
  adw_combo_row_set_model (self->sheet, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->sheet, selected);
}

static void
on_sheet_selected (PleaLabelDialog *self)
{
  guint             nth = adw_combo_row_get_selected (self->sheet);
  const PleaFormat *chosen;

  if (self->output == NULL || nth == GTK_INVALID_LIST_POSITION) /* the list is being made */
    return;

  chosen = g_ptr_array_index (plea_format_list (PLEA_FORMAT_OF_LABELS), nth);
  g_object_set (plea_session_get_stationery (self->session), "labels", chosen->item.id, NULL);
}

/* Out of the program */

static void
save (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaLabelDialog *self = PLEA_LABEL_DIALOG (widget);
  g_autoptr (PleaDocument) document = create_document (self);

  /* TRANSLATORS: the proposed name of a file; it must not tell whom the letters are about */
  plea_output_save (self->output, document, NULL, _ ("Labels.pdf"));
}

static void
print (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaLabelDialog *self = PLEA_LABEL_DIALOG (widget);
  g_autoptr (PleaDocument) document = create_document (self);

  plea_output_print (self->output, document);
}

static void
on_saved (PleaLabelDialog *self)
{
  plea_message_tell (GTK_WINDOW (self), _ ("Labels saved"));
}

static void
on_printed (PleaLabelDialog *self)
{
  plea_message_tell (GTK_WINDOW (self), _ ("Labels sent to the printer"));
}

/* Object */

static void
plea_label_dialog_dispose (GObject *object)
{
  PleaLabelDialog *self = PLEA_LABEL_DIALOG (object);

  g_clear_pointer (&self->letters, g_ptr_array_unref);
  g_clear_object (&self->output);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_LABEL_DIALOG);

  G_OBJECT_CLASS (plea_label_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-label-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaLabelDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, PleaLabelDialog, sheet);
  gtk_widget_class_bind_template_child (widget_class, PleaLabelDialog, addressees);
  gtk_widget_class_bind_template_child (widget_class, PleaLabelDialog, test_page);
  gtk_widget_class_bind_template_child (widget_class, PleaLabelDialog, first);
  gtk_widget_class_bind_template_child (widget_class, PleaLabelDialog, offset_x);
  gtk_widget_class_bind_template_child (widget_class, PleaLabelDialog, offset_y);
  gtk_widget_class_bind_template_callback (widget_class, on_sheet_selected);
  gtk_widget_class_bind_template_callback (widget_class, show_labels);
}

static void
plea_label_dialog_class_init (PleaLabelDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PLEA_TYPE_BUTTONS);
  g_type_ensure (PLEA_TYPE_PREVIEW);
  g_type_ensure (PLEA_TYPE_SWITCH_ROW);
  G_OBJECT_CLASS (klass)->dispose = plea_label_dialog_dispose;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "labels.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "labels.print", NULL, print);
}

static void
plea_label_dialog_init (PleaLabelDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
bind_choices (PleaLabelDialog *self)
{
  PleaStationery *stationery = plea_session_get_stationery (self->session);
  GBindingFlags   flags = G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE;

  g_object_bind_property (stationery, "labels-x", self->offset_x, "value", flags);
  g_object_bind_property (stationery, "labels-y", self->offset_y, "value", flags);
  g_signal_connect_object (stationery, "notify", G_CALLBACK (show_labels), self, G_CONNECT_SWAPPED);
}

static void
open_output (PleaLabelDialog *self)
{
  self->output = plea_output_new (GTK_WINDOW (self), plea_session_get_store (self->session));
  g_signal_connect_object (self->output, "saved", G_CALLBACK (on_saved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->output, "printed", G_CALLBACK (on_printed), self,
                           G_CONNECT_SWAPPED);
}

/**
 * plea_label_dialog_new:
 * @parent: the window with the letters
 * @letters: (element-type PleaLetter): letters, each of which gets a label
 * @session: whose paper it is
 *
 * Returns: (transfer none): a window to present
 */
GtkWidget *
plea_label_dialog_new (GtkWindow *parent, GPtrArray *letters, PleaSession *session)
{
  PleaLabelDialog *self = g_object_new (PLEA_TYPE_LABEL_DIALOG, "transient-for", parent, NULL);

  self->letters = g_ptr_array_ref (letters);
  self->session = g_object_ref (session);
  list_sheets (self);
  bind_choices (self);
  open_output (self);
  show_labels (self);

  return GTK_WIDGET (self);
}
