/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the form that asks how a letter begins and ends, where nothing else says it. */

#include "config.h"

#include "plea-customs-section.h"

#include <glib/gi18n.h>

#include "plea-choices.h"
#include "plea-customs.h"
#include "plea-entry-row.h"
#include "plea-locale.h"

#define N_CUSTOMS (PLEA_CUSTOM_CLOSING + 1)

struct _PleaCustomsSection
{
  AdwPreferencesGroup parent_instance;

  GtkEditable *rows[N_CUSTOMS];
  PleaSender  *sender;
  char        *language;
};

G_DEFINE_FINAL_TYPE (PleaCustomsSection, plea_customs_section, ADW_TYPE_PREFERENCES_GROUP)

static void
plea_customs_section_dispose (GObject *object)
{
  PleaCustomsSection *self = PLEA_CUSTOMS_SECTION (object);

  g_clear_object (&self->sender);
  g_clear_pointer (&self->language, g_free);

  G_OBJECT_CLASS (plea_customs_section_parent_class)->dispose (object);
}

static void
plea_customs_section_class_init (PleaCustomsSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plea_customs_section_dispose;
}

static void
on_changed (GtkEditable *row, PleaCustomsSection *self)
{
  PleaCustom       custom = row == self->rows[PLEA_CUSTOM_CLOSING] ? PLEA_CUSTOM_CLOSING
                                                                   : PLEA_CUSTOM_SALUTATION;
  g_autofree char *customs = plea_customs_set (self->sender->customs, self->language, custom,
                                               gtk_editable_get_text (row));

  g_object_set (self->sender, "customs", customs, NULL);
}

static void
add_row (PleaCustomsSection *self, PleaCustom custom, const char *title)
{
  GtkWidget *row = g_object_new (PLEA_TYPE_ENTRY_ROW, "title", title, NULL);

  self->rows[custom] = GTK_EDITABLE (row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_signal_connect_object (row, "changed", G_CALLBACK (on_changed), self, 0);
}

static void
plea_customs_section_init (PleaCustomsSection *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self),
                                   _ ("How Your Letters Begin and End"));
  add_row (self, PLEA_CUSTOM_SALUTATION, _ ("Salutation"));
  add_row (self, PLEA_CUSTOM_CLOSING, _ ("Closing"));
}

/* A row that somebody writes in has these words already. */
static void
show_words (PleaCustomsSection *self, PleaCustom custom)
{
  g_autofree char *words = plea_customs_get (self->sender->customs, self->language, custom);

  if (g_str_equal (gtk_editable_get_text (self->rows[custom]), words))
    return;

  g_signal_handlers_block_by_func (self->rows[custom], on_changed, self);
  gtk_editable_set_text (self->rows[custom], words);
  g_signal_handlers_unblock_by_func (self->rows[custom], on_changed, self);
}

static void
describe (PleaCustomsSection *self)
{
  g_autofree char *name = plea_locale_get_language_name (self->language);
  g_autofree char *description = g_strdup_printf (
      /* TRANSLATORS: %s is the name of a language */
      _ ("Plea does not know how letters in this language begin and end: %s. Write this as you "
         "would by hand, with its punctuation; Plea remembers it for your next letter in the same "
         "language."),
      name);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), description);
}

/**
 * plea_customs_section_show:
 * @appeal: what is published
 * @draft: what the supporter chose
 * @sender: the supporter, whose customs are edited from now on
 *
 * To be called again when any of them has changed. Nothing is to be seen where the appeal or custom
 * says how the letter begins and ends.
 */
void
plea_customs_section_show (PleaCustomsSection *self,
                           PleaAppeal         *appeal,
                           PleaDraft          *draft,
                           PleaSender         *sender)
{
  const PleaPhrases *phrases = plea_choices_get_phrases (appeal, draft, sender);
  gboolean           is_asked = FALSE;

  g_set_object (&self->sender, sender);
  g_free (self->language);
  self->language = g_strdup (phrases->language);
  for (PleaCustom custom = 0; custom < N_CUSTOMS; custom++)
    {
      gboolean lacks = plea_choices_lack_custom (appeal, draft, phrases, custom);

      show_words (self, custom);
      gtk_widget_set_visible (GTK_WIDGET (self->rows[custom]), lacks);
      is_asked = is_asked || lacks;
    }
  describe (self);
  gtk_widget_set_visible (GTK_WIDGET (self), is_asked);
}
