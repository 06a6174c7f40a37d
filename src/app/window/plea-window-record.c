/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letters that were sent, as the window shows them: in both lists and opened. */

#include "config.h"

#include "plea-window-private.h"

#include <glib/gi18n.h>

#include "plea-letters-forget.h"
#include "plea-message.h"
#include "plea-record-summary.h"
#include "plea-report.h"

static void
tell_listing (PleaListing *listing, GHashTable *record)
{
  const PleaRecordSummary *summary = listing != NULL ? g_hash_table_lookup (record, listing->id)
                                                     : NULL;

  if (summary != NULL)
    plea_listing_set_sent (listing, summary->kind, &summary->day);
  else if (listing != NULL && listing->sent_on != NULL)
    plea_listing_set_sent (listing, PLEA_RECORD_SAVED, NULL);
}

static void
tell_listings (PleaLibrary *library, GHashTable *record)
{
  GListModel *listings = plea_library_get_listings (library);

  for (guint i = 0; i < g_list_model_get_n_items (listings); i++)
    {
      g_autoptr (PleaListing) listing = g_list_model_get_item (listings, i);

      tell_listing (listing, record);
    }
}

/* At one appeal, or with %NULL at all. */
static void
show_summary (PleaWindow *self, const char *appeal_id)
{
  PleaRecord *record = plea_session_get_record (self->session);
  g_autoptr (GHashTable) summaries = plea_record_summarise (record, appeal_id);

  if (appeal_id != NULL)
    tell_listing (plea_library_find (self->library, appeal_id), summaries);
  else
    tell_listings (self->library, summaries);
  plea_sidebar_sort (self->sidebar);
  plea_window_remind (self);
}

static void
show_entry_of_record (PleaWindow *self, PleaRecordEntry *entry)
{
  show_summary (self, entry != NULL ? entry->appeal_id : NULL);
}

/* The next letter for it has been begun, or is not to be written after all. */
static void
show_begun (PleaWindow *self, PleaAppeal *appeal)
{
  show_summary (self, appeal->id);
}

static gboolean
is_followed (PleaWindow *self, PleaRecord *record)
{
  return g_signal_handler_find (record, G_SIGNAL_MATCH_FUNC | G_SIGNAL_MATCH_DATA, 0, 0, NULL,
                                show_entry_of_record, self)
         != 0;
}

/**
 * plea_window_follow_record:
 *
 * Shows which letters were sent, if that can be read by now, and then follows it.
 */
void
plea_window_follow_record (PleaWindow *self)
{
  PleaRecord *record = plea_session_get_record (self->session);

  if (record == NULL || is_followed (self, record))
    return;

  g_signal_connect_object (record, "changed", G_CALLBACK (show_entry_of_record), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->again, "begun", G_CALLBACK (show_begun), self, G_CONNECT_SWAPPED);
  plea_letters_entry_set_record (self->entry, record);
  plea_letters_show_record (self->letters, record);
  plea_profile_set_record (self->profile, record);
  plea_window_keep_reminding (self, record);
  show_entry_of_record (self, NULL);
}

/**
 * plea_window_show_record:
 *
 * Shows at each appeal which letters were sent, also at those that have just been listed.
 */
void
plea_window_show_record (PleaWindow *self)
{
  PleaRecord *record = plea_session_get_record (self->session);

  if (record != NULL && is_followed (self, record))
    show_entry_of_record (self, NULL);
  else
    plea_window_follow_record (self);
}

/**
 * plea_window_write_again:
 * @entry: a letter that was sent
 *
 * Begins another one.
 */
void
plea_window_write_again (PleaWindow *self, PleaRecordEntry *entry)
{
  plea_letters_again_write (self->again, entry);
}

/**
 * plea_window_show_letter:
 * @entry: (nullable): a letter that was sent
 *
 * Opens it.
 */
void
plea_window_show_letter (PleaWindow *self, PleaRecordEntry *entry)
{
  plea_letters_entry_show (self->entry, entry);
}

/**
 * plea_window_open_letter:
 * @entry: a letter that was sent
 *
 * Goes to it in the list of letters.
 */
void
plea_window_open_letter (PleaWindow *self, PleaRecordEntry *entry)
{
  plea_letters_select (self->letters, entry);
  plea_window_show_letters (self);
  plea_window_show_entry (self);
}

/* The draft may have been forgotten with its letters: a new one begins. */
static void
forget_letters (PleaWindow *self, const char *response, AdwMessageDialog *question)
{
  g_autoptr (PleaAppeal) appeal = g_object_ref (self->appeal);
  g_autoptr (GError) error = NULL;

  if (plea_letters_forget (question, self->session, &error))
    plea_message_tell (GTK_WINDOW (self), _ ("Letters are forgotten"));
  else
    plea_message_show (GTK_WINDOW (self), _ ("Not Everything Could Be Forgotten"), error->message);
  plea_window_show_appeal (self, appeal);
}

void
plea_window_ask_which_letters_to_forget (PleaWindow *self)
{
  AdwMessageDialog *question = plea_letters_forget_ask (GTK_WINDOW (self),
                                                        plea_letters_entry_get (self->entry));

  g_signal_connect_object (question, "response::yes", G_CALLBACK (forget_letters), self,
                           G_CONNECT_SWAPPED);
}

void
plea_window_show_report (PleaWindow *self)
{
  if (plea_session_get_record (self->session) != NULL)
    gtk_window_present (GTK_WINDOW (plea_report_new (GTK_WINDOW (self), self->session)));
}
