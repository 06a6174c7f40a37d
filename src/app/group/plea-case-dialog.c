/* SPDX-License-Identifier: GPL-3.0-or-later */
/* To whom a group writes for a case, and in which language. */

#include "config.h"

#include "plea-case-dialog.h"

#include "plea-choices.h"
#include "plea-describe.h"
#include "plea-recipients-section.h"

static void
on_language_selected (AdwComboRow *row, GParamSpec *pspec, PleaDraft *draft)
{
  PleaAppeal *appeal = g_object_get_data (G_OBJECT (row), "appeal");
  guint       nth = adw_combo_row_get_selected (row);

  if (nth != GTK_INVALID_LIST_POSITION)
    g_object_set (draft, "language", plea_appeal_get_letter (appeal, nth)->language, NULL);
}

static void
list_languages (AdwComboRow *row, PleaAppeal *appeal, PleaDraft *draft)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const PleaLetterText *text = plea_choices_get_text (appeal, draft);
  guint                 chosen = 0;

  for (guint i = 0; i < appeal->letters->len; i++)
    {
      g_autofree char *name = plea_describe_letter_language (appeal, i);

      gtk_string_list_append (names, name);
      if (plea_appeal_get_letter (appeal, i) == text)
        chosen = i;
    }
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (row, chosen);
  gtk_widget_set_visible (GTK_WIDGET (row), appeal->letters->len > 1);
}

/**
 * plea_case_dialog_open:
 * @parent: the window of the group
 * @appeal: what they write for
 * @draft: what holds for all of them; edited from now on
 *
 * Lets them choose.
 */
void
plea_case_dialog_open (GtkWindow *parent, PleaAppeal *appeal, PleaDraft *draft)
{
  g_autoptr (GtkBuilder) builder = NULL;
  GObject *window, *language;

  g_type_ensure (PLEA_TYPE_RECIPIENTS_SECTION);
  builder = gtk_builder_new_from_resource (PLEA_RESOURCE_PATH "/plea-case-dialog.ui");
  window = gtk_builder_get_object (builder, "window");
  language = gtk_builder_get_object (builder, "language");
  plea_recipients_section_show (
      PLEA_RECIPIENTS_SECTION (gtk_builder_get_object (builder, "recipients")), appeal, draft);
  list_languages (ADW_COMBO_ROW (language), appeal, draft);
  g_object_set_data_full (language, "appeal", g_object_ref (appeal), g_object_unref);
  g_signal_connect_object (language, "notify::selected", G_CALLBACK (on_language_selected), draft,
                           0);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_present (GTK_WINDOW (window));
}
