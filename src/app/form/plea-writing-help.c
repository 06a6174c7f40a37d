/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row that unfolds into tips for the supporter's own words, and sentences to begin with.
 *
 * The tips are in the language of the interface, the sentences in that of the letter. */

#include "config.h"

#include "plea-writing-help.h"

#include <glib/gi18n.h>

#include "plea-mnemonic.h"

struct _PleaWritingHelp
{
  AdwExpanderRow parent_instance;

  const PleaPhrases *phrases; /* whose openers are shown */
  GPtrArray         *rows;    /* with an opener each */
};

G_DEFINE_FINAL_TYPE (PleaWritingHelp, plea_writing_help, ADW_TYPE_EXPANDER_ROW)

static void
plea_writing_help_dispose (GObject *object)
{
  g_clear_pointer (&PLEA_WRITING_HELP (object)->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_WRITING_HELP);

  G_OBJECT_CLASS (plea_writing_help_parent_class)->dispose (object);
}

static void
plea_writing_help_class_init (PleaWritingHelpClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plea_writing_help_dispose;
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               PLEA_RESOURCE_PATH "/plea-writing-help.ui");
}

static void
plea_writing_help_init (PleaWritingHelp *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  plea_mnemonic_name (GTK_WIDGET (self),
                      adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));
}

static void
add_opener (PleaWritingHelp *self, const char *opener)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("list-add-symbolic");
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", opener, "title-lines", 0,
                                 "use-markup", FALSE, "activatable", TRUE, "action-name",
                                 "form.insert-opener", "action-target",
                                 g_variant_new_string (opener), NULL);

  /* TRANSLATORS: puts the beginning of a sentence into the letter, where the caret is */
  gtk_widget_set_tooltip_text (row, _ ("Insert Where You Are Writing"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->rows, row);
}

/**
 * plea_writing_help_show:
 * @phrases: of the letter's language; its openers are offered, and none where it has none
 */
void
plea_writing_help_show (PleaWritingHelp *self, const PleaPhrases *phrases)
{
  g_auto (GStrv) openers = NULL;

  if (phrases == self->phrases)
    return;

  self->phrases = phrases;
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  openers = g_strsplit (phrases->openers != NULL ? phrases->openers : "", ";", -1);
  for (guint i = 0; openers[i] != NULL; i++)
    add_opener (self, openers[i]);
}
