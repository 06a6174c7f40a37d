/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the form about whom to write to. */

#include "config.h"

#include "plea-recipients-section.h"

#include <glib/gi18n.h>

#include "plea-appeal-check.h"
#include "plea-choices.h"
#include "plea-idioms.h"
#include "plea-locale.h"
#include "plea-switch-row.h"

struct _PleaRecipientsSection
{
  AdwPreferencesGroup parent_instance;

  PleaAppeal *appeal;
  PleaDraft  *draft;
  GPtrArray  *rows;       /* with switches where there is something to choose */
  gboolean    is_showing; /* what changes now was not chosen by the supporter */
};

G_DEFINE_FINAL_TYPE (PleaRecipientsSection, plea_recipients_section, ADW_TYPE_PREFERENCES_GROUP)

static void
plea_recipients_section_dispose (GObject *object)
{
  PleaRecipientsSection *self = PLEA_RECIPIENTS_SECTION (object);

  g_clear_object (&self->appeal);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (plea_recipients_section_parent_class)->dispose (object);
}

static void
plea_recipients_section_class_init (PleaRecipientsSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plea_recipients_section_dispose;
}

static void
plea_recipients_section_init (PleaRecipientsSection *self)
{
  /* TRANSLATORS: heading of the part of the form about whom to write to */
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), C_ ("recipients", "To"));
  self->rows = g_ptr_array_new ();
}

static void
show_choices (PleaRecipientsSection *self)
{
  self->is_showing = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    if (PLEA_IS_SWITCH_ROW (g_ptr_array_index (self->rows, i)))
      g_object_set (g_ptr_array_index (self->rows, i), "active",
                    plea_choices_get_recipient_chosen (self->appeal, self->draft, i), NULL);
  self->is_showing = FALSE;
}

static void
on_switched (PleaSwitchRow *row, GParamSpec *pspec, PleaRecipientsSection *self)
{
  guint nth;

  if (self->is_showing || !g_ptr_array_find (self->rows, row, &nth))
    return;

  plea_choices_set_recipient_chosen (self->appeal, self->draft, nth,
                                     plea_switch_row_get_active (row));
  show_choices (self);
}

/* A line of an address, read in its own direction. Where the interface runs from right to left it
 * stands at the right nevertheless, below the name. */
static void
append_line (GString *lines, const char *line)
{
  if (gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL)
    g_string_append_printf (lines, "\u200f\u2068%s\u2069\n", line);
  else
    g_string_append_printf (lines, "%s\n", line);
}

static char *
describe (const PleaRecipient *recipient)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *country = plea_locale_get_country_name (recipient->country);
  const char      *published = plea_translations_get_first (recipient->country_name, NULL);

  if (recipient->name != NULL && recipient->office != NULL)
    append_line (lines, recipient->office);
  for (char **line = recipient->address; *line != NULL; line++)
    append_line (lines, *line);
  g_string_append (lines, country != NULL      ? country
                          : *published != '\0' ? published
                                               : _ ("The address has no country."));
  if (recipient->phone != NULL)
    {
      g_string_append_c (lines, '\n');
      /* TRANSLATORS: %s is a telephone number; it is shown here but never printed on the letter */
      g_string_append_printf (lines, _ ("Phone, not printed: %s"), recipient->phone);
    }

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static const char *
describe_role (PleaRecipientRole role)
{
  switch (role)
    {
    case PLEA_RECIPIENT_COPY:
      /* TRANSLATORS: this recipient gets a copy of the letter */
      return _ ("Copy");
    case PLEA_RECIPIENT_DEFENDER:
      /* TRANSLATORS: this recipient, the defender or the family, gets a letter of support */
      return _ ("Support");
    case PLEA_RECIPIENT_TO:
    default:
      return NULL;
    }
}

static void
add_role_label (AdwActionRow *row, const char *role)
{
  GtkWidget *label = gtk_label_new (role);

  gtk_widget_add_css_class (label, "dim-label");
  adw_action_row_add_suffix (row, label);
}

static void
add_recipient (PleaRecipientsSection *self, const PleaRecipient *recipient, gboolean has_choice)
{
  g_autofree char *description = describe (recipient);
  const char      *role = describe_role (recipient->role);
  GtkWidget       *row = g_object_new (has_choice ? PLEA_TYPE_SWITCH_ROW : ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE, NULL);

  /* Together with “use-markup” they would still be read as markup once. */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), plea_recipient_get_title (recipient));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), description);
  if (role != NULL)
    add_role_label (ADW_ACTION_ROW (row), role);
  if (has_choice)
    g_signal_connect_object (row, "notify::active", G_CALLBACK (on_switched), self, 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
list_recipients (PleaRecipientsSection *self)
{
  const char *obstacle = plea_appeal_find_obstacle (self->appeal);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         obstacle != NULL ? obstacle : "");
  plea_foreach (GtkWidget, row, self->rows)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_set_size (self->rows, 0);
  plea_foreach (const PleaRecipient, recipient, self->appeal->recipients)
    add_recipient (self, recipient, self->appeal->recipients->len > 1);
}

/**
 * plea_recipients_section_show:
 * @appeal: whose recipients to show
 * @draft: which of them are chosen; edited from now on
 *
 * To be called again when the draft has changed.
 */
void
plea_recipients_section_show (PleaRecipientsSection *self, PleaAppeal *appeal, PleaDraft *draft)
{
  g_set_object (&self->draft, draft);
  if (g_set_object (&self->appeal, appeal))
    list_recipients (self);
  show_choices (self);
}
