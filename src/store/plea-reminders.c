/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the supporter may want to do next: the one place that decides it.
 *
 * It is one thing an appeal, the most urgent that was not put off. Letters have to do with all of
 * it but deadlines: of appeals that were never written for there may be thousands. */

#include "config.h"

#include "plea-reminders.h"

#include "plea-date.h"
#include "plea-idioms.h"
#include "plea-listing.h"

/* Nobody replies any more after that. */
#define DAYS_OF_HOPE 365

/* The letters for one appeal */

typedef struct
{
  guint            draft;      /* the last of which a letter was made */
  PleaRecordEntry *unanswered; /* the first posted of those from it that nobody replied to */
  PleaRecordEntry *last;       /* of all that were posted */
} Sent;

static gboolean
is_before (PleaRecordEntry *entry, PleaRecordEntry *other)
{
  return g_date_compare (entry->posted, other->posted) < 0;
}

/* Whoever got a copy has nothing to reply to, and a defender or a family often may not. */
static gboolean
is_waited_for (PleaRecordEntry *entry)
{
  return entry->answer == PLEA_RECORD_ANSWER_NONE && entry->role == PLEA_RECIPIENT_TO;
}

static void
add_posted (Sent *sent, PleaRecordEntry *entry)
{
  if (sent->last == NULL || !is_before (entry, sent->last))
    sent->last = entry;
  if (is_waited_for (entry) && entry->draft == sent->draft
      && (sent->unanswered == NULL || is_before (entry, sent->unanswered)))
    sent->unanswered = entry;
}

static void
add_entry (Sent *sent, PleaRecordEntry *entry)
{
  if (entry->draft > sent->draft)
    {
      sent->draft = entry->draft;
      sent->unanswered = NULL;
    }
  if (entry->posted != NULL)
    add_posted (sent, entry);
}

/* The record has the entries for as long as this is needed. */
static GHashTable *
collect (GListModel *entries)
{
  GHashTable *all = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (PleaRecordEntry) entry = g_list_model_get_item (entries, i);
      Sent *sent = g_hash_table_lookup (all, entry->appeal_id);

      if (sent == NULL)
        {
          sent = g_new0 (Sent, 1);
          g_hash_table_insert (all, entry->appeal_id, sent);
        }
      add_entry (sent, entry);
    }

  return all;
}

/* What there is to do */

typedef PleaReminder *(*Find) (const PleaReminderFacts *facts,
                               PleaListing             *listing,
                               const Sent              *sent);

static PleaReminder *
take_occasion (PleaReminder *reminder, const char *occasion)
{
  g_object_set (reminder, "occasion", occasion, NULL);

  return reminder;
}

static PleaReminder *
find_deadline (const PleaReminderFacts *facts, PleaListing *listing, const Sent *sent)
{
  g_autofree char *occasion = NULL;

  if (plea_listing_get_section (listing, &facts->today) != PLEA_SECTION_SOON)
    return NULL;

  occasion = plea_date_format (&listing->until);

  return take_occasion (plea_reminder_new (PLEA_REMINDER_DEADLINE, listing->id, &listing->until),
                        occasion);
}

static gboolean
is_closed (const PleaStatus *status)
{
  return status != NULL && status->group == PLEA_STATUS_CLOSED;
}

/* Who wrote when it was closed already knows. */
static PleaReminder *
find_closed (const PleaReminderFacts *facts, PleaListing *listing, const Sent *sent)
{
  if (sent == NULL || sent->last == NULL || !is_closed (listing->status)
      || is_closed (plea_status_find (sent->last->status)))
    return NULL;

  return take_occasion (plea_reminder_new (PLEA_REMINDER_CLOSED, listing->id, &listing->as_of),
                        listing->status->id);
}

static gboolean
is_overdue (const PleaReminderFacts *facts, const GDate *posted)
{
  int days = g_date_days_between (posted, &facts->today);

  return facts->reply_weeks > 0 && days >= (int) facts->reply_weeks * 7 && days <= DAYS_OF_HOPE;
}

/* Who has begun the next letter need not be told to. */
static PleaReminder *
find_no_reply (const PleaReminderFacts *facts, PleaListing *listing, const Sent *sent)
{
  PleaReminder    *reminder;
  g_autofree char *occasion = NULL;

  if (sent == NULL || sent->unanswered == NULL || listing->sent_on == NULL
      || is_closed (listing->status) || !is_overdue (facts, sent->unanswered->posted))
    return NULL;

  occasion = g_strdup_printf ("%u", sent->draft);
  reminder = plea_reminder_new (PLEA_REMINDER_NO_REPLY, listing->id, sent->unanswered->posted);
  reminder->entry = g_object_ref (sent->unanswered);

  return take_occasion (reminder, occasion);
}

static const GDate *
get_last_check (const PleaReminderFacts *facts, PleaListing *listing)
{
  const GDate *checked = g_hash_table_lookup (facts->checked, listing->id);

  return checked != NULL && g_date_compare (checked, &listing->as_of) > 0 ? checked
                                                                          : &listing->as_of;
}

/* Who wrote in the meantime has had reason to look. */
static gboolean
is_year_ago (const PleaReminderFacts *facts, const GDate *checked, PleaRecordEntry *last)
{
  GDate day = *checked;

  if (last != NULL && g_date_compare (last->posted, &day) > 0)
    day = *last->posted;
  g_date_add_years (&day, 1);

  return g_date_compare (&day, &facts->today) <= 0;
}

static PleaReminder *
find_unchecked (const PleaReminderFacts *facts, PleaListing *listing, const Sent *sent)
{
  const GDate     *checked = get_last_check (facts, listing);
  g_autofree char *occasion = NULL;

  if (sent == NULL || is_closed (listing->status) || !is_year_ago (facts, checked, sent->last))
    return NULL;

  occasion = plea_date_format (checked);

  return take_occasion (plea_reminder_new (PLEA_REMINDER_UNCHECKED, listing->id, checked),
                        occasion);
}

static gboolean
is_put_off (const PleaReminderFacts *facts, PleaReminder *reminder)
{
  plea_foreach (PleaReminder, put_off, facts->put_off)
    if (plea_reminder_is_same (put_off, reminder))
      return put_off->until == NULL || g_date_compare (&facts->today, put_off->until) < 0;

  return FALSE;
}

static PleaReminder *
find (const PleaReminderFacts *facts, PleaListing *listing, const Sent *sent)
{
  static const Find finds[] = { find_deadline, find_closed, find_no_reply, find_unchecked };

  for (guint i = 0; i < G_N_ELEMENTS (finds); i++)
    {
      g_autoptr (PleaReminder) reminder = finds[i](facts, listing, sent);

      if (reminder != NULL && !is_put_off (facts, reminder))
        return g_steal_pointer (&reminder);
    }

  return NULL;
}

/* The most urgent first; of one kind what is longest due, and then by the appeal, so that the order
 * is always the same. */
static int
compare (gconstpointer a, gconstpointer b)
{
  const PleaReminder *first = *(PleaReminder *const *) a, *second = *(PleaReminder *const *) b;
  int                 order = (int) first->kind - (int) second->kind;

  if (order == 0)
    order = g_date_compare (first->day, second->day);

  return order != 0 ? order : strcmp (first->appeal_id, second->appeal_id);
}

/**
 * plea_reminders_list:
 * @facts: all that is to be known
 *
 * Returns: (transfer full) (element-type PleaReminder): what there is to do, the most urgent first
 */
GPtrArray *
plea_reminders_list (const PleaReminderFacts *facts)
{
  GPtrArray *reminders = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) sent = collect (facts->entries);

  for (guint i = 0; i < g_list_model_get_n_items (facts->listings); i++)
    {
      g_autoptr (PleaListing) listing = g_list_model_get_item (facts->listings, i);
      PleaReminder *reminder = find (facts, listing, g_hash_table_lookup (sent, listing->id));

      if (reminder != NULL)
        g_ptr_array_add (reminders, reminder);
    }
  g_ptr_array_sort (reminders, compare);

  return reminders;
}
