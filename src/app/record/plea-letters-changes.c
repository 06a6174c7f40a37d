/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the supporter changes in the record, and takes back: with the button of what tells of it, or
 * with Ctrl+Z one after the other. */

#include "config.h"

#include "plea-letters-changes.h"

#include <glib/gi18n.h>

#include "plea-calendar.h"
#include "plea-idioms.h"
#include "plea-locale.h"
#include "plea-message.h"
#include "plea-record-reminders.h"

/* Whoever sees that it was wrong has seen so by then; Ctrl+Z takes it back also later. */
#define UNDO_SECONDS 30

struct _PleaLettersChanges
{
  GObject parent_instance;

  GtkWindow   *window; /* NULL when it has been closed */
  PleaSession *session;
  GPtrArray   *steps;  /* that can be taken back, the last one last */
  PleaNotice  *notice; /* of the last one, as long as it is shown */
};

PLEA_DEFINE_FINAL_TYPE (PleaLettersChanges, plea_letters_changes)

/* What one entry said before, or NULL where there was none, and what had been put off for its
 * appeal; or else what was put off. */
typedef struct
{
  PleaRecordEntry *entry;
  PleaRecordEntry *former;
  GPtrArray       *put_off_before; /* NULL where that stays as it is */
  PleaReminder    *put_off;
} Change;

static void
change_free (gpointer data)
{
  Change *self = data;

  g_clear_object (&self->entry);
  g_clear_object (&self->former);
  g_clear_pointer (&self->put_off_before, g_ptr_array_unref);
  g_clear_object (&self->put_off);
  g_free (self);
}

/* A step is all that is changed at once. */
static GPtrArray *
step_new (void)
{
  return g_ptr_array_new_with_free_func (change_free);
}

static Change *
add_to_step (GPtrArray *step, PleaRecordEntry *entry, PleaRecordEntry *former)
{
  Change *change = g_new0 (Change, 1);

  change->entry = g_object_ref (entry);
  change->former = former != NULL ? g_object_ref (former) : NULL;
  g_ptr_array_add (step, change);

  return change;
}

static void
plea_letters_changes_clear (PleaLettersChanges *self)
{
  g_clear_weak_pointer (&self->window);
  g_clear_weak_pointer (&self->notice);
  g_clear_object (&self->session);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
}

static void
plea_letters_changes_init (PleaLettersChanges *self)
{
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
}

/* Taking back */

static gboolean
is_listed (PleaRecord *record, PleaRecordEntry *entry)
{
  return g_list_store_find (G_LIST_STORE (plea_record_get_entries (record)), entry, NULL);
}

/* With an entry goes what was put off for its appeal. */
static gboolean
put_off_again (PleaRecord *record, GPtrArray *put_off, GError **error)
{
  plea_foreach (PleaReminder, reminder, put_off)
    if (!plea_record_put_off (record, reminder, reminder->until, error))
      return FALSE;

  return TRUE;
}

static gboolean
take_back_new (PleaRecord *record, PleaRecordEntry *entry, GError **error)
{
  g_autoptr (GPtrArray) put_off = plea_record_list_put_off (record, entry->appeal_id);

  return plea_record_remove (record, entry, error) && put_off_again (record, put_off, error);
}

static gboolean
take_back (PleaRecord *record, const Change *change, GError **error)
{
  if (change->put_off != NULL)
    return plea_record_bring_back (record, change->put_off, error);
  if (change->former == NULL)
    return take_back_new (record, change->entry, error);
  if (is_listed (record, change->entry))
    return plea_record_change (record, change->entry, change->former, error);

  return plea_record_restore (record, change->entry, error)
         && put_off_again (record, change->put_off_before, error);
}

static void
tell_of_failure (PleaLettersChanges *self, const GError *error)
{
  plea_message_show (self->window, _ ("The Record Could Not Be Changed"), error->message);
}

/* What it tells of is not so any more. */
static void
close_notice (PleaLettersChanges *self)
{
  if (self->notice != NULL)
    plea_notice_close (self->notice);
}

static void
undo (PleaLettersChanges *self, GPtrArray *step)
{
  g_autoptr (GPtrArray) taken = NULL;
  g_autoptr (GError) error = NULL;
  guint position;

  if (!g_ptr_array_find (self->steps, step, &position))
    return;

  taken = g_ptr_array_steal_index (self->steps, position);
  close_notice (self);
  plea_foreach (const Change, change, taken)
    if (!take_back (plea_session_get_record (self->session), change, &error))
      {
        tell_of_failure (self, error);
        return;
      }
}

static void
on_undo (PleaLettersChanges *self, GtkButton *button)
{
  plea_notice_close_around (GTK_WIDGET (button));
  undo (self, g_object_get_data (G_OBJECT (button), "step"));
}

/* What is forgotten must not come back. */
static void
forget_steps (PleaLettersChanges *self, PleaRecordEntry *entry)
{
  if (entry != NULL)
    return;

  close_notice (self);
  g_ptr_array_set_size (self->steps, 0);
}

static void
follow (PleaLettersChanges *self, PleaRecord *record)
{
  g_signal_handlers_disconnect_by_func (record, forget_steps, self);
  g_signal_connect_object (record, "changed", G_CALLBACK (forget_steps), self, G_CONNECT_SWAPPED);
}

static void
tell (PleaLettersChanges *self, GPtrArray *step, const char *told)
{
  PleaNotice *notice = plea_message_tell (self->window, told);
  GtkButton  *button;

  follow (self, plea_session_get_record (self->session));
  g_ptr_array_add (self->steps, g_ptr_array_ref (step));
  if (notice == NULL)
    return;

  g_set_weak_pointer (&self->notice, notice);
  button = plea_notice_add_button (notice, _ ("_Undo"));
  plea_notice_set_seconds (notice, UNDO_SECONDS);
  g_object_set_data_full (G_OBJECT (button), "step", g_ptr_array_ref (step),
                          (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_undo), self, G_CONNECT_SWAPPED);
}

/**
 * plea_letters_changes_undo:
 *
 * Takes back the last change that has not been taken back.
 */
void
plea_letters_changes_undo (PleaLettersChanges *self)
{
  if (self->steps->len > 0)
    undo (self, g_ptr_array_index (self->steps, self->steps->len - 1));
}

/* Changing */

/**
 * plea_letters_changes_change:
 * @entry: an entry
 * @changed: a copy of it that says something else
 * @told: what the supporter is told has been done
 */
void
plea_letters_changes_change (PleaLettersChanges *self,
                             PleaRecordEntry    *entry,
                             PleaRecordEntry    *changed,
                             const char         *told)
{
  g_autoptr (PleaRecordEntry) former = plea_record_entry_copy (entry);
  g_autoptr (GPtrArray) step = step_new ();
  g_autoptr (GError) error = NULL;

  add_to_step (step, entry, former);
  if (plea_record_change (plea_session_get_record (self->session), entry, changed, &error))
    tell (self, step, told);
  else
    tell_of_failure (self, error);
}

/**
 * plea_letters_changes_note_printed:
 * @entry: an entry, whose letter was printed once more today
 *
 * Notes that, if it is still in the record and the supporter wants one.
 */
void
plea_letters_changes_note_printed (PleaLettersChanges *self, PleaRecordEntry *entry)
{
  g_autoptr (PleaRecordEntry) changed = plea_record_entry_copy (entry);
  const char *told = _ ("Letter sent to the printer");
  GDate       today;

  plea_calendar_get_today (&today);
  g_object_set (changed, "printed", &today, NULL);
  if (is_listed (plea_session_get_record (self->session), entry)
      && !plea_session_get_habits (self->session)->without_record)
    plea_letters_changes_change (self, entry, changed, told);
  else
    plea_message_tell (self->window, told);
}

/**
 * plea_letters_changes_remove:
 * @entry: an entry, of which nothing is kept any more but what is needed to take that back
 */
void
plea_letters_changes_remove (PleaLettersChanges *self, PleaRecordEntry *entry)
{
  PleaRecord *record = plea_session_get_record (self->session);
  g_autoptr (GPtrArray) step = step_new ();
  g_autoptr (GError) error = NULL;

  add_to_step (step, entry, entry)->put_off_before = plea_record_list_put_off (record,
                                                                               entry->appeal_id);
  if (plea_record_remove (record, entry, &error))
    tell (self, step, _ ("Letter deleted from the record"));
  else
    tell_of_failure (self, error);
}

/**
 * plea_letters_changes_put_off:
 * @reminder: what the supporter does not want to do now
 * @until: (nullable): when they want to be reminded of it again, or %NULL for never
 */
void
plea_letters_changes_put_off (PleaLettersChanges *self, PleaReminder *reminder, const GDate *until)
{
  g_autofree char *day = until != NULL ? plea_locale_format_date (until) : NULL;
  /* TRANSLATORS: a reminder went away and comes again on that day */
  g_autofree char *told = day != NULL ? g_strdup_printf (_ ("Put off until %s"), day)
                                      /* TRANSLATORS: a reminder went away for good */
                                      : g_strdup (_ ("Reminder dismissed"));
  g_autoptr (GPtrArray) step = step_new ();
  g_autoptr (GError) error = NULL;
  Change *change = g_new0 (Change, 1);

  change->put_off = g_object_ref (reminder);
  g_ptr_array_add (step, change);
  if (plea_record_put_off (plea_session_get_record (self->session), reminder, until, &error))
    tell (self, step, told);
  else
    tell_of_failure (self, error);
}

/* What the record says of @letters before something is noted of them. */
static GPtrArray *
copy_entries (PleaRecord *record, GPtrArray *letters)
{
  GPtrArray *copies = g_ptr_array_new ();

  plea_foreach (PleaLetter, letter, letters)
    {
      PleaRecordEntry *entry = plea_record_find (record, letter);

      g_ptr_array_add (copies, entry != NULL ? plea_record_entry_copy (entry) : NULL);
    }

  return copies;
}

static GPtrArray *
compare (PleaRecord *record, GPtrArray *letters, GPtrArray *copies)
{
  GPtrArray *step = step_new ();

  for (guint i = 0; i < letters->len; i++)
    {
      g_autoptr (PleaRecordEntry) former = g_ptr_array_index (copies, i);
      PleaRecordEntry *entry = plea_record_find (record, g_ptr_array_index (letters, i));

      if (entry != NULL)
        add_to_step (step, entry, former);
    }

  return step;
}

/**
 * plea_letters_changes_note_posted:
 * @letters: (element-type PleaLetter): letters that the supporter has put in the post
 */
void
plea_letters_changes_note_posted (PleaLettersChanges *self, GPtrArray *letters)
{
  PleaRecord *record = plea_session_get_record (self->session);
  g_autoptr (GPtrArray) copies = record != NULL ? copy_entries (record, letters) : NULL;
  g_autoptr (GPtrArray) step = NULL;

  if (!plea_session_note (self->session, letters, PLEA_RECORD_POSTED) || record == NULL)
    return;

  step = compare (record, letters, copies);
  if (step->len > 0)
    tell (self, step, _ ("Marked as posted"));
  else
    plea_message_tell (self->window, _ ("Plea keeps no record of letters, as you wish"));
}

/**
 * plea_letters_changes_new:
 * @window: over which it is told what has been done
 * @session: whose record is changed
 *
 * Returns: (transfer full): a way to change it
 */
PleaLettersChanges *
plea_letters_changes_new (GtkWindow *window, PleaSession *session)
{
  PleaLettersChanges *self = g_object_new (PLEA_TYPE_LETTERS_CHANGES, NULL);

  g_set_weak_pointer (&self->window, window);
  self->session = g_object_ref (session);

  return self;
}
