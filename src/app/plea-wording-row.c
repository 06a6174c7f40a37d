/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the appeal editor for words in one of several languages. */

#include "config.h"

#include "plea-wording-row.h"

struct _PleaWordingRow
{
  AdwEntryRow parent_instance;

  char *language;
};

G_DEFINE_FINAL_TYPE (PleaWordingRow, plea_wording_row, ADW_TYPE_ENTRY_ROW)

static void
plea_wording_row_finalize (GObject *object)
{
  g_clear_pointer (&PLEA_WORDING_ROW (object)->language, g_free);

  G_OBJECT_CLASS (plea_wording_row_parent_class)->finalize (object);
}

static void
plea_wording_row_class_init (PleaWordingRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plea_wording_row_finalize;
}

static void
plea_wording_row_init (PleaWordingRow *self)
{
}

/**
 * plea_wording_row_new:
 * @title: what the words are
 * @wording: where they come from
 * @language: (nullable): the very language that they are in
 *
 * Returns: (transfer floating): a row with the words, empty where there are none in that language
 */
GtkWidget *
plea_wording_row_new (const char *title, const PleaWording *wording, const char *language)
{
  PleaWordingRow *self = g_object_new (PLEA_TYPE_WORDING_ROW, "title", title, NULL);
  const char     *text = plea_wording_get_exact (wording, language);

  self->language = g_strdup (language);
  gtk_editable_set_text (GTK_EDITABLE (self), text != NULL ? text : "");

  return GTK_WIDGET (self);
}

const char *
plea_wording_row_get_language (PleaWordingRow *self)
{
  return self->language;
}

/**
 * plea_wording_row_put:
 * @wording: where the words of the row go, in its language
 */
void
plea_wording_row_put (PleaWordingRow *self, PleaWording *wording)
{
  plea_wording_set (wording, self->language, gtk_editable_get_text (GTK_EDITABLE (self)));
}
