/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which letters are to be forgotten: one, all for an appeal, those of before a day, or all. */

#include "config.h"

#include "plea-letters-forget.h"

#include <glib/gi18n.h>

#include "plea-calendar.h"
#include "plea-day-row.h"
#include "plea-message.h"

#define BUILDER "plea-builder"
#define ENTRY "plea-entry"

static gpointer
get_child (AdwMessageDialog *question, const char *name)
{
  return gtk_builder_get_object (g_object_get_data (G_OBJECT (question), BUILDER), name);
}

static gboolean
is_chosen (AdwMessageDialog *question, const char *name)
{
  return gtk_check_button_get_active (get_child (question, name));
}

/* A year is what most reports are about. */
static void
suggest_day (AdwMessageDialog *question)
{
  GDate day;

  plea_calendar_get_today (&day);
  g_date_subtract_years (&day, 1);
  g_object_set (get_child (question, "day"), "day", &day, NULL);
}

static void
set_up (AdwMessageDialog *question, gboolean has_entry)
{
  suggest_day (question);
  gtk_widget_set_visible (get_child (question, "this_row"), has_entry);
  gtk_widget_set_visible (get_child (question, "for_appeal_row"), has_entry);
  gtk_check_button_set_active (get_child (question, has_entry ? "this" : "before"), TRUE);
  adw_message_dialog_set_extra_child (question, get_child (question, "choice"));
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
  question = plea_message_ask (
      parent, _ ("Forget Letters?"),
      _ ("The notes of these letters, their words and what you wrote for them will be erased for "
         "good, so that they cannot be read from the disk’s files again."),
      _ ("_Cancel"), _ ("_Forget"), ADW_RESPONSE_DESTRUCTIVE);
  g_object_set_data_full (G_OBJECT (question), BUILDER, builder, g_object_unref);
  set_up (question, entry != NULL);
  if (entry != NULL)
    g_object_set_data_full (G_OBJECT (question), ENTRY, g_object_ref (entry), g_object_unref);

  return question;
}

static gboolean
forget_before (AdwMessageDialog *question, PleaRecord *record, GError **error)
{
  g_autoptr (GDate) day = NULL;

  g_object_get (get_child (question, "day"), "day", &day, NULL);

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

  /* What is not saved yet must not be so afterwards. */
  if (!plea_session_save (session, error))
    return FALSE;

  if (is_chosen (question, "this"))
    return plea_record_forget (record, entry, error);
  if (is_chosen (question, "for_appeal"))
    return plea_record_forget_appeal (record, entry->appeal_id, error);
  if (is_chosen (question, "before"))
    return forget_before (question, record, error);
  if (is_chosen (question, "all"))
    return plea_record_forget_all (record, error);

  return TRUE;
}
