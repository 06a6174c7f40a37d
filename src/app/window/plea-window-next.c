/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the supporter may want to do next, as the window shows it: above the letters, at the
 * appeals, and as a number at the name of the letters’ list. */

#include "config.h"

#include "plea-window-private.h"

#include "plea-calendar.h"
#include "plea-idioms.h"
#include "plea-record-reminders.h"

static void
tell_listings (PleaWindow *self, GPtrArray *reminders)
{
  GListModel *listings = plea_library_get_listings (self->library);
  g_autoptr (GHashTable) by_appeal = g_hash_table_new (g_str_hash, g_str_equal);

  plea_foreach (PleaReminder, reminder, reminders)
    g_hash_table_insert (by_appeal, reminder->appeal_id, reminder);
  for (guint i = 0; i < g_list_model_get_n_items (listings); i++)
    {
      g_autoptr (PleaListing) listing = g_list_model_get_item (listings, i);

      plea_listing_set_reminder (listing, g_hash_table_lookup (by_appeal, listing->id));
    }
}

static void
show (PleaWindow *self, GPtrArray *reminders)
{
  AdwViewStackPage *page = adw_view_stack_get_page (self->views, GTK_WIDGET (self->letters));

  tell_listings (self, reminders);
  plea_letters_remind (self->letters, reminders);
  adw_view_stack_page_set_badge_number (page, reminders->len);
}

static gboolean
remind (gpointer data)
{
  PleaWindow *self = data;
  PleaRecord *record = plea_session_get_record (self->session);
  PleaHabits *habits = plea_session_get_habits (self->session);
  g_autoptr (GPtrArray) reminders = NULL;

  self->reminding = 0;
  plea_calendar_get_today (&self->reminded_on);
  reminders = plea_record_remind (record, plea_library_get_listings (self->library), self->draft,
                                  habits->reply_weeks, &self->reminded_on);
  show (self, reminders);

  return G_SOURCE_REMOVE;
}

/**
 * plea_window_remind:
 *
 * Shows what there is to do, once for all that has changed until nothing is more urgent.
 */
void
plea_window_remind (PleaWindow *self)
{
  if (self->reminding == 0 && plea_session_get_record (self->session) != NULL)
    self->reminding = g_idle_add (remind, self);
}

/* Days go by while the window is open. */
static void
follow_calendar (PleaWindow *self)
{
  GDate today;

  plea_calendar_get_today (&today);
  if (!g_date_valid (&self->reminded_on) || g_date_compare (&today, &self->reminded_on) != 0)
    plea_window_remind (self);
}

/**
 * plea_window_keep_reminding:
 * @record: the letters that were sent
 *
 * Follows all that what there is to do depends on.
 */
void
plea_window_keep_reminding (PleaWindow *self, PleaRecord *record)
{
  g_signal_connect_object (record, "put-off", G_CALLBACK (plea_window_remind), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (plea_session_get_habits (self->session), "notify::reply-weeks",
                           G_CALLBACK (plea_window_remind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (plea_library_get_listings (self->library), "items-changed",
                           G_CALLBACK (plea_window_remind), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_swapped (self->draft_signals, "notify::checked-on",
                                  G_CALLBACK (plea_window_remind), self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (follow_calendar), NULL);
}
