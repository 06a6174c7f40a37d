/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letters that were sent, as the window shows them: in both lists and opened. */

#include "config.h"

#include "plea-window-private.h"

#include "plea-report.h"

static void
show_entry_of_record (PleaWindow *self, PleaRecordEntry *entry)
{
  PleaRecord *record = plea_session_get_record (self->session);
  const char *appeal_id = entry != NULL ? entry->appeal_id : NULL;
  g_autoptr (GHashTable) summaries = plea_record_summarise (record, appeal_id);

  plea_sidebar_show_record (self->sidebar, summaries, appeal_id);
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
  plea_letters_entry_set_record (self->entry, record);
  plea_letters_show_record (self->letters, record);
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
  plea_window_follow_record (self);
  if (plea_session_get_record (self->session) != NULL)
    show_entry_of_record (self, NULL);
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

void
plea_window_show_report (PleaWindow *self)
{
  PleaRecord *record = plea_session_get_record (self->session);

  if (record != NULL)
    gtk_window_present (GTK_WINDOW (plea_report_new (GTK_WINDOW (self), record)));
}
