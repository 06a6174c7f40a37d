/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the appeal editor for words in one of several languages. */

#include "config.h"

#include "plea-translation-row.h"

struct _PleaTranslationRow
{
  AdwEntryRow parent_instance;

  char *language;
};

G_DEFINE_FINAL_TYPE (PleaTranslationRow, plea_translation_row, ADW_TYPE_ENTRY_ROW)

static void
plea_translation_row_finalize (GObject *object)
{
  g_clear_pointer (&PLEA_TRANSLATION_ROW (object)->language, g_free);

  G_OBJECT_CLASS (plea_translation_row_parent_class)->finalize (object);
}

static void
plea_translation_row_class_init (PleaTranslationRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plea_translation_row_finalize;
}

static void
plea_translation_row_init (PleaTranslationRow *self)
{
}

/**
 * plea_translation_row_new:
 * @title: what the words are
 * @wording: where they come from
 * @language: (nullable): the very language that they are in
 *
 * Returns: (transfer floating): a row with the words, empty where there are none in that language
 */
GtkWidget *
plea_translation_row_new (const char *title, const PleaTranslations *wording, const char *language)
{
  PleaTranslationRow *self = g_object_new (PLEA_TYPE_TRANSLATION_ROW, "title", title, NULL);
  const char         *text = plea_translations_get_exact (wording, language);

  self->language = g_strdup (language);
  gtk_editable_set_text (GTK_EDITABLE (self), text != NULL ? text : "");

  return GTK_WIDGET (self);
}

const char *
plea_translation_row_get_language (PleaTranslationRow *self)
{
  return self->language;
}

/**
 * plea_translation_row_put:
 * @wording: where the words of the row go, in its language
 */
void
plea_translation_row_put (PleaTranslationRow *self, PleaTranslations *wording)
{
  plea_translations_set (wording, self->language, gtk_editable_get_text (GTK_EDITABLE (self)));
}
