/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which letters are to be forgotten: one, all for an appeal, those of before a day, or all. */

#include "config.h"

#include "plea-letters-forget.h"

#include <glib/gi18n.h>

#include "plea-calendar.h"
#include "plea-day-row.h"
#include "plea-message.h"

#define ENTRY "plea-entry"

/* In the order of the choice; the first two need a letter that is looked at. */
typedef enum
{
  THIS,
  FOR_APPEAL,
  BEFORE,
  ALL,
} Which;

static GtkBuilder *
get_builder (AdwMessageDialog *question)
{
  return g_object_get_data (G_OBJECT (question), "plea-builder");
}

static Which
get_chosen (AdwComboRow *which, gboolean has_entry)
{
  return (Which) (adw_combo_row_get_selected (which) + (has_entry ? THIS : BEFORE));
}

static void
on_chosen (AdwComboRow *which, GParamSpec *property, GtkWidget *before)
{
  gboolean has_entry = g_list_model_get_n_items (adw_combo_row_get_model (which)) > 2;

  gtk_widget_set_visible (before, get_chosen (which, has_entry) == BEFORE);
}

static GListModel *
list_choices (gboolean has_entry)
{
  const char *const names[] = {
    /* TRANSLATORS: what is to be forgotten: the letter that is looked at */
    _ ("This letter"),
    /* TRANSLATORS: what is to be forgotten: all letters for the same appeal */
    _ ("All letters for this appeal"),
    /* TRANSLATORS: what is to be forgotten: letters from before a day, which is chosen below */
    _ ("All letters before a day"),
    /* TRANSLATORS: what is to be forgotten */
    _ ("All letters"),
    NULL,
  };

  return G_LIST_MODEL (gtk_string_list_new (names + (has_entry ? THIS : BEFORE)));
}

/* A year is what most reports are about. */
static void
set_up (GtkBuilder *builder, gboolean has_entry)
{
  AdwComboRow *which = ADW_COMBO_ROW (gtk_builder_get_object (builder, "which"));
  GtkWidget   *before = GTK_WIDGET (gtk_builder_get_object (builder, "before"));
  g_autoptr (GListModel) choices = list_choices (has_entry);
  GDate day;

  plea_calendar_get_today (&day);
  g_date_subtract_years (&day, 1);
  g_object_set (before, "day", &day, NULL);
  adw_combo_row_set_model (which, choices);
  g_signal_connect_object (which, "notify::selected", G_CALLBACK (on_chosen), before, 0);
  on_chosen (which, NULL, before);
}

/**
 * plea_letters_forget_ask:
 * @parent: the window whose letters it is about
 * @entry: (nullable): the letter that is looked at
 *
 * Returns: (transfer none): the question, which says “response::yes” when plea_letters_forget() is
 *   to be called
 */
AdwMessageDialog *
plea_letters_forget_ask (GtkWindow *parent, PleaRecordEntry *entry)
{
  GtkBuilder       *builder;
  AdwMessageDialog *question;

  g_type_ensure (PLEA_TYPE_DAY_ROW);
  builder = gtk_builder_new_from_resource (PLEA_RESOURCE_PATH "/plea-letters-forget.ui");
  set_up (builder, entry != NULL);
  question = plea_message_ask (
      parent, _ ("Forget Letters?"),
      _ ("The notes of these letters, their words and what you wrote for them will be erased for "
         "good, so that they cannot be read from the disk’s files again."),
      _ ("_Cancel"), _ ("_Forget"), ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_extra_child (question,
                                      GTK_WIDGET (gtk_builder_get_object (builder, "choice")));
  g_object_set_data_full (G_OBJECT (question), "plea-builder", builder, g_object_unref);
  if (entry != NULL)
    g_object_set_data_full (G_OBJECT (question), ENTRY, g_object_ref (entry), g_object_unref);

  return question;
}

static gboolean
forget_before (AdwMessageDialog *question, PleaRecord *record, GError **error)
{
  g_autoptr (GDate) day = NULL;

  g_object_get (gtk_builder_get_object (get_builder (question), "before"), "day", &day, NULL);

  return day == NULL || plea_record_forget_before (record, day, error);
}

/**
 * plea_letters_forget:
 * @question: what plea_letters_forget_ask() gave
 * @session: whose letters are forgotten; its draft is to be opened anew then
 * @error: return location for a #PleaStoreError
 *
 * Forgets the letters that were chosen there.
 *
 * Returns: whether nothing of them is kept any more
 */
gboolean
plea_letters_forget (AdwMessageDialog *question, PleaSession *session, GError **error)
{
  PleaRecord      *record = plea_session_get_record (session);
  PleaRecordEntry *entry = g_object_get_data (G_OBJECT (question), ENTRY);
  AdwComboRow     *which = ADW_COMBO_ROW (gtk_builder_get_object (get_builder (question), "which"));

  /* What is not saved yet must not be so afterwards. */
  if (!plea_session_save (session, error))
    return FALSE;

  switch (get_chosen (which, entry != NULL))
    {
    case THIS:
      return plea_record_forget (record, entry, error);
    case FOR_APPEAL:
      return plea_record_forget_appeal (record, entry->appeal_id, error);
    case BEFORE:
      return forget_before (question, record, error);
    case ALL:
    default:
      return plea_record_forget_all (record, error);
    }
}
