/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One recipient in the appeal editor: a row that opens. */

#include "config.h"

#include "plea-recipient-editor.h"

#include <glib/gi18n.h>

#include "plea-choice-row.h"
#include "plea-locale.h"
#include "plea-note-row.h"
#include "plea-text-row.h"
#include "plea-translation-row.h"

struct _PleaRecipientEditor
{
  AdwExpanderRow parent_instance;

  AdwComboRow   *role;
  AdwEntryRow   *name;
  AdwEntryRow   *office;
  PleaTextRow   *address;
  PleaChoiceRow *country;
  AdwComboRow   *gender;
  AdwComboRow   *rank;
  AdwEntryRow   *phone;
  AdwEntryRow   *fax;
  AdwEntryRow   *email;
  PleaNoteRow   *salutation_note;

  PleaAppealBuilder *builder;
  PleaRecipient     *recipient;   /* of the builder */
  GPtrArray         *salutations; /* a row for each letter */
  gboolean           is_showing;  /* what changes now was not typed */
};

enum
{
  REMOVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PleaRecipientEditor, plea_recipient_editor, ADW_TYPE_EXPANDER_ROW)

/* From the rows to the recipient */

static void
take (char **field, const char *text)
{
  g_free (*field);
  *field = *text != '\0' ? g_strdup (text) : NULL;
}

static void
take_entry (char **field, AdwEntryRow *row)
{
  take (field, gtk_editable_get_text (GTK_EDITABLE (row)));
}

static void
take_address (PleaRecipientEditor *self)
{
  g_auto (GStrv) lines = g_strsplit (plea_text_row_get_text (self->address), "\n", -1);
  g_autoptr (GStrvBuilder) address = g_strv_builder_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_strv_builder_add (address, lines[i]);

  g_strfreev (self->recipient->address);
  self->recipient->address = g_strv_builder_end (address);
}

/* The published name of a country is that of no other. */
static void
take_country (PleaRecipientEditor *self)
{
  const char *country = plea_choice_row_get_chosen (self->country);

  if (g_strcmp0 (self->recipient->country, country) == 0)
    return;

  take (&self->recipient->country, country);
  plea_translations_free (self->recipient->country_name);
  self->recipient->country_name = plea_translations_new ();
}

static void
show_title (PleaRecipientEditor *self)
{
  const char *title = plea_recipient_get_title (self->recipient);

  if (*title == '\0')
    title = _ ("New Recipient");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
on_edited (PleaRecipientEditor *self)
{
  if (self->is_showing)
    return;

  self->recipient->role = adw_combo_row_get_selected (self->role);
  self->recipient->gender = adw_combo_row_get_selected (self->gender);
  self->recipient->rank = adw_combo_row_get_selected (self->rank);
  take_entry (&self->recipient->name, self->name);
  take_entry (&self->recipient->office, self->office);
  take_address (self);
  take_country (self);
  take_entry (&self->recipient->phone, self->phone);
  take_entry (&self->recipient->fax, self->fax);
  take_entry (&self->recipient->email, self->email);
  for (guint i = 0; i < self->salutations->len; i++)
    plea_translation_row_put (g_ptr_array_index (self->salutations, i),
                              self->recipient->salutation);
  show_title (self);
  plea_appeal_builder_changed (self->builder);
}

static void
on_remove (PleaRecipientEditor *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

/* Salutations */

static char *
name_salutation (PleaRecipientEditor *self, const PleaLetterText *letter)
{
  g_autofree char *language = NULL;

  if (plea_appeal_builder_get_letters (self->builder)->len == 1 || letter->language == NULL
      || *letter->language == '\0')
    return g_strdup (_ ("Salutation"));

  language = plea_locale_get_language_name (letter->language);

  /* TRANSLATORS: %s is a language, in which the line that begins the letter is to be written */
  return g_strdup_printf (_ ("Salutation: %s"), language);
}

static void
add_salutation (PleaRecipientEditor *self, const PleaLetterText *letter)
{
  g_autofree char *title = name_salutation (self, letter);
  GtkWidget *row = plea_translation_row_new (title, self->recipient->salutation, letter->language);

  g_signal_connect_object (row, "notify::text", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->salutations, row);
}

/* What is said of the salutation is said of the original's, below of it. */
static void
add_salutation_note (PleaRecipientEditor *self)
{
  GtkWidget *about = g_ptr_array_index (self->salutations, 0);

  self->salutation_note = g_object_new (PLEA_TYPE_NOTE_ROW, "field", "salutation", "about", about,
                                        NULL);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->salutation_note));
}

static void
remove_salutations (PleaRecipientEditor *self)
{
  for (guint i = 0; i < self->salutations->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->salutations, i));
  g_ptr_array_set_size (self->salutations, 0);
  if (self->salutation_note != NULL)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->salutation_note));
  self->salutation_note = NULL;
}

/* Object */

static void
plea_recipient_editor_dispose (GObject *object)
{
  g_clear_object (&PLEA_RECIPIENT_EDITOR (object)->builder);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_RECIPIENT_EDITOR);

  G_OBJECT_CLASS (plea_recipient_editor_parent_class)->dispose (object);
}

static void
plea_recipient_editor_finalize (GObject *object)
{
  g_clear_pointer (&PLEA_RECIPIENT_EDITOR (object)->salutations, g_ptr_array_unref);

  G_OBJECT_CLASS (plea_recipient_editor_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-recipient-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaRecipientEditor, role);
  gtk_widget_class_bind_template_child (widget_class, PleaRecipientEditor, name);
  gtk_widget_class_bind_template_child (widget_class, PleaRecipientEditor, office);
  gtk_widget_class_bind_template_child (widget_class, PleaRecipientEditor, address);
  gtk_widget_class_bind_template_child (widget_class, PleaRecipientEditor, country);
  gtk_widget_class_bind_template_child (widget_class, PleaRecipientEditor, gender);
  gtk_widget_class_bind_template_child (widget_class, PleaRecipientEditor, rank);
  gtk_widget_class_bind_template_child (widget_class, PleaRecipientEditor, phone);
  gtk_widget_class_bind_template_child (widget_class, PleaRecipientEditor, fax);
  gtk_widget_class_bind_template_child (widget_class, PleaRecipientEditor, email);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_remove);
}

static void
plea_recipient_editor_class_init (PleaRecipientEditorClass *klass)
{
  g_type_ensure (PLEA_TYPE_CHOICE_ROW);
  g_type_ensure (PLEA_TYPE_NOTE_ROW);
  g_type_ensure (PLEA_TYPE_TEXT_ROW);
  G_OBJECT_CLASS (klass)->dispose = plea_recipient_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = plea_recipient_editor_finalize;
  bind_template (GTK_WIDGET_CLASS (klass));

  /**
   * PleaRecipientEditor::remove:
   *
   * The supporter wants to be rid of the recipient.
   */
  signals[REMOVE] = g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
plea_recipient_editor_init (PleaRecipientEditor *self)
{
  self->is_showing = TRUE;
  self->salutations = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  plea_choice_row_add_countries (self->country);
}

/* From the recipient to the rows */

static void
set_text (AdwEntryRow *row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

static void
show_recipient (PleaRecipientEditor *self)
{
  const PleaRecipient *recipient = self->recipient;
  g_autofree char     *address = g_strjoinv ("\n", recipient->address);

  adw_combo_row_set_selected (self->role, recipient->role);
  set_text (self->name, recipient->name);
  set_text (self->office, recipient->office);
  plea_text_row_set_text (self->address, address);
  plea_choice_row_set_chosen (self->country, recipient->country);
  adw_combo_row_set_selected (self->gender, recipient->gender);
  adw_combo_row_set_selected (self->rank, recipient->rank);
  set_text (self->phone, recipient->phone);
  set_text (self->fax, recipient->fax);
  set_text (self->email, recipient->email);
  show_title (self);
}

/**
 * plea_recipient_editor_new:
 * @builder: what the recipient belongs to
 * @recipient: edited from now on; belongs to @builder
 *
 * Returns: (transfer floating): a row that is closed
 */
GtkWidget *
plea_recipient_editor_new (PleaAppealBuilder *builder, PleaRecipient *recipient)
{
  PleaRecipientEditor *self = g_object_new (PLEA_TYPE_RECIPIENT_EDITOR, NULL);

  self->builder = g_object_ref (builder);
  self->recipient = recipient;
  show_recipient (self);
  plea_recipient_editor_update_languages (self);
  self->is_showing = FALSE;

  return GTK_WIDGET (self);
}

/**
 * plea_recipient_editor_update_languages:
 *
 * Asks for a salutation in the language of each letter that there is now.
 */
void
plea_recipient_editor_update_languages (PleaRecipientEditor *self)
{
  GPtrArray *letters = plea_appeal_builder_get_letters (self->builder);

  remove_salutations (self);
  for (guint i = 0; i < letters->len; i++)
    add_salutation (self, g_ptr_array_index (letters, i));
  if (letters->len > 0)
    add_salutation_note (self);
}
