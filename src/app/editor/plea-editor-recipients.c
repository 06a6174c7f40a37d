/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the appeal editor about whom to write to. */

#include "config.h"

#include "plea-editor-recipients.h"

#include <glib/gi18n.h>

#include "plea-editor-defender.h"
#include "plea-idioms.h"
#include "plea-locale.h"

static GtkStringList *
list_roles (void)
{
  return gtk_string_list_new (
      (const char *[]){ _ ("The letter"), _ ("A copy"),
                        /* TRANSLATORS: a warm letter to the defender or the family */
                        _ ("A letter of support"), NULL });
}

static GtkStringList *
list_ranks (void)
{
  return gtk_string_list_new ((const char *[]){ _ ("Other, or not stated"), _ ("Head of state"),
                                                _ ("Head of government"), _ ("Minister"),
                                                _ ("Ambassador"), NULL });
}

static const PleaEditorField fields[] = {
  /* TRANSLATORS: the choice that follows is between the letter, a copy of it and a letter of
     support */
  { PLEA_EDITOR_FIELD_NUMBER, PLEA_FIELD_RECIPIENT_ROLE, offsetof (PleaRecipient, role),
    .title = N_ ("What They Get"), .list_numbers = list_roles },
  /* TRANSLATORS: of an official, for example “Minister Sergei Lavrov”; no title of nobility */
  { PLEA_EDITOR_FIELD_LINE, PLEA_FIELD_RECIPIENT_NAME, offsetof (PleaRecipient, name),
    .title = N_ ("Name, With Title") },
  { PLEA_EDITOR_FIELD_LINE, PLEA_FIELD_RECIPIENT_OFFICE, offsetof (PleaRecipient, office),
    .title = N_ ("Ministry or Office") },
  /* TRANSLATORS: the country is not to be among its lines; it has a row of its own */
  { PLEA_EDITOR_FIELD_LINES, PLEA_FIELD_RECIPIENT_ADDRESS, offsetof (PleaRecipient, address),
    .title = N_ ("Postal address, without the country"),
    .hint = N_ ("As it should appear on the envelope, line by line") },
  { PLEA_EDITOR_FIELD_COUNTRY, PLEA_FIELD_RECIPIENT_COUNTRY, offsetof (PleaRecipient, country),
    .title = N_ ("Country of the Address") },
  { PLEA_EDITOR_FIELD_NUMBER, PLEA_FIELD_RECIPIENT_GENDER, offsetof (PleaRecipient, gender),
    .title = N_ ("Person or Group"), .list_numbers = plea_editor_list_genders },
  /* TRANSLATORS: the office somebody holds: head of state, minister and so on; no military
     rank. It decides the salutation */
  { PLEA_EDITOR_FIELD_NUMBER, PLEA_FIELD_NONE, offsetof (PleaRecipient, rank), .title = N_ ("Rank"),
    .list_numbers = list_ranks },
  /* TRANSLATORS: a number to type, which is not printed in the letter */
  { PLEA_EDITOR_FIELD_LINE, PLEA_FIELD_RECIPIENT_PHONE, offsetof (PleaRecipient, phone),
    .title = N_ ("Phone, Not Printed"), .purpose = GTK_INPUT_PURPOSE_PHONE },
  { PLEA_EDITOR_FIELD_LINE, PLEA_FIELD_RECIPIENT_FAX, offsetof (PleaRecipient, fax),
    .title = N_ ("Fax, Not Printed"), .purpose = GTK_INPUT_PURPOSE_PHONE },
  { PLEA_EDITOR_FIELD_LINE, PLEA_FIELD_RECIPIENT_EMAIL, offsetof (PleaRecipient, email),
    .title = N_ ("E-mail, Not Printed"), .purpose = GTK_INPUT_PURPOSE_EMAIL },
};

/* What is said of the salutation is said of the original letter's. */
static const PleaEditorField salutation = { PLEA_EDITOR_FIELD_TRANSLATED_LINE,
                                            PLEA_FIELD_RECIPIENT_SALUTATION,
                                            .offset = offsetof (PleaRecipient, salutation) };

/* The published name of a country is that of no other. */
static void
changed (PleaEditorItem *item, const PleaEditorField *field)
{
  PleaRecipient *recipient = item->data;

  if (field->type != PLEA_EDITOR_FIELD_COUNTRY)
    return;

  g_array_unref (recipient->country_name);
  recipient->country_name = plea_translations_new ();
}

static void
show_title (PleaEditorItem *item)
{
  const char *title = plea_recipient_get_title (item->data);

  plea_editor_item_set_title (item, *title != '\0' ? title : _ ("New Recipient"));
}

static char *
name_salutation (GPtrArray *letters, const PleaLetterText *letter)
{
  g_autofree char *language = NULL;

  if (letters->len == 1 || letter->language == NULL || *letter->language == '\0')
    return g_strdup (_ ("Salutation"));

  language = plea_locale_get_language_name (letter->language);

  /* TRANSLATORS: %s is a language, in which the line that begins the letter is to be written */
  return g_strdup_printf (_ ("Salutation: %s"), language);
}

static void
show_salutations (PleaEditorItem *item)
{
  GPtrArray *letters = item->builder->appeal->letters;

  plea_editor_item_remove_translations (item);
  plea_foreach (const PleaLetterText, letter, letters)
    {
      g_autofree char *title = name_salutation (letters, letter);

      plea_editor_item_add_translation (item, &salutation, title, letter->language);
    }
}

static const PleaEditorKind kind = { .remove_label = N_ ("Remove Recipient"),
                                     .fields = fields,
                                     .n_fields = G_N_ELEMENTS (fields),
                                     .made = show_salutations,
                                     .changed = changed,
                                     .show_title = show_title };

/**
 * plea_editor_recipients_new:
 * @builder: whose recipients are edited from now on
 * @group: where
 *
 * Returns: (transfer full): the recipients with their rows
 */
PleaEditorList *
plea_editor_recipients_new (PleaAppealBuilder *builder, GtkWidget *group)
{
  return plea_editor_list_new (&kind, builder, builder->appeal->recipients, group);
}

/**
 * plea_editor_recipients_show_salutations:
 *
 * Asks for salutations in the languages of the letters that there are now.
 */
void
plea_editor_recipients_show_salutations (PleaEditorList *self)
{
  GPtrArray *items = plea_editor_list_get_items (self);

  for (guint i = 0; i < items->len; i++)
    show_salutations (g_ptr_array_index (items, i));
}
