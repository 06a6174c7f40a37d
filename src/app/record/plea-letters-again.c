/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writing once more for somebody for whom a letter was sent: the letter begins with a sentence on
 * the earlier one, which stays as it is. */

#include "config.h"

#include "plea-letters-again.h"

#include <glib/gi18n.h>

#include "plea-choices.h"
#include "plea-idioms.h"
#include "plea-message.h"
#include "plea-phrases.h"
#include "plea-record-summary.h"

struct _PleaLettersAgain
{
  GObject parent_instance;

  GtkWindow   *window; /* NULL when it has been closed */
  PleaLibrary *library;
  PleaSession *session;
};

PLEA_DEFINE_FINAL_TYPE_WITH_CODE (PleaLettersAgain,
                                  plea_letters_again,
                                  plea_signal_new (klass, "begun", 1, PLEA_TYPE_APPEAL);)

static void
plea_letters_again_clear (PleaLettersAgain *self)
{
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->library);
  g_clear_object (&self->session);
}

static void
plea_letters_again_init (PleaLettersAgain *self)
{
}

/* The draft */

/* In the language of the letter, which is that of the earlier one if the appeal still has it. */
static char *
make_opening (PleaLettersAgain *self, PleaDraft *draft, PleaRecordEntry *entry, PleaAppeal *appeal)
{
  const PleaPhrases *phrases = plea_choices_get_phrases (appeal, draft,
                                                         plea_session_get_sender (self->session));
  const GDate       *day = plea_record_entry_get_day (entry);
  const char        *name = plea_defender_get_name (&appeal->defender, phrases->language);

  return day != NULL && *name != '\0' ? plea_phrases_format_earlier_letter (phrases, day, name)
                                      : NULL;
}

/* To the same recipient, if there still is such a one. */
static void
begin_like (PleaLettersAgain *self, PleaDraft *draft, PleaRecordEntry *entry, PleaAppeal *appeal)
{
  g_autofree char *opening = NULL;

  g_object_set (draft, "language", *entry->language != '\0' ? entry->language : NULL, NULL);
  plea_foreach (const PleaRecipient, recipient, appeal->recipients)
    if (g_str_equal (recipient->id, entry->recipient_id))
      plea_draft_set_recipient_chosen (draft, recipient->id, TRUE);

  opening = make_opening (self, draft, entry, appeal);
  g_object_set (draft, "opening", opening != NULL ? opening : "", NULL);
}

/* Back to the earlier letter. */
static void
undo (PleaLettersAgain *self, GtkButton *button)
{
  PleaAppeal *appeal = g_object_get_data (G_OBJECT (button), "appeal");
  g_autoptr (GError) error = NULL;

  plea_notice_close_around (GTK_WIDGET (button));
  if (!plea_session_save (self->session, &error)
      || !plea_store_remove_draft (plea_session_get_store (self->session),
                                   g_object_get_data (G_OBJECT (button), "draft"), &error))
    plea_message_show (self->window, _ ("The New Letter Could Not Be Removed"), error->message);
  else
    g_signal_emit_by_name (self, "begun", appeal);
}

static void
tell (PleaLettersAgain *self, PleaDraft *draft, PleaAppeal *appeal)
{
  PleaNotice *notice = plea_message_tell (self->window,
                                          _ ("A new letter begins; the earlier one stays"));
  GtkButton  *button;

  if (notice == NULL)
    return;

  button = plea_notice_add_button (notice, _ ("_Undo"));
  plea_notice_set_seconds (notice, 30);
  g_object_set_data_full (G_OBJECT (button), "draft", g_object_ref (draft), g_object_unref);
  g_object_set_data_full (G_OBJECT (button), "appeal", g_object_ref (appeal), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (undo), self, G_CONNECT_SWAPPED);
}

static gboolean
begin (PleaLettersAgain *self, PleaRecordEntry *entry, PleaAppeal *appeal, GError **error)
{
  PleaStore *store = plea_session_get_store (self->session);
  guint last = plea_record_get_last_draft (plea_session_get_record (self->session), appeal->id);
  g_autoptr (PleaDraft) former = NULL;
  g_autoptr (PleaDraft) draft = NULL;

  if (!plea_session_save (self->session, error))
    return FALSE;

  former = plea_store_load_draft (store, appeal->id, error);
  if (former == NULL)
    return FALSE;

  /* The next letter has been begun already. */
  if (former->number > last)
    return TRUE;

  draft = plea_draft_new_after (former);
  draft->number = last + 1;
  begin_like (self, draft, entry, appeal);
  if (!plea_store_save_draft (store, draft, error))
    return FALSE;

  tell (self, draft, appeal);

  return TRUE;
}

/**
 * plea_letters_again_write:
 * @entry: a letter that was sent
 *
 * Begins another one, unless the next has been begun already, and has it shown.
 */
void
plea_letters_again_write (PleaLettersAgain *self, PleaRecordEntry *entry)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaAppeal) appeal = plea_library_read (self->library, entry->appeal_id, &error);

  if (appeal != NULL && begin (self, entry, appeal, &error))
    g_signal_emit_by_name (self, "begun", appeal);
  else
    plea_message_show (self->window, _ ("No New Letter Could Be Begun"), error->message);
}

/**
 * plea_letters_again_new:
 * @window: over which it is told what has been done
 * @library: the appeals that letters are for
 * @session: the supporter
 *
 * Returns: (transfer full): a way to write again
 */
PleaLettersAgain *
plea_letters_again_new (GtkWindow *window, PleaLibrary *library, PleaSession *session)
{
  PleaLettersAgain *self = g_object_new (PLEA_TYPE_LETTERS_AGAIN, NULL);

  g_set_weak_pointer (&self->window, window);
  self->library = g_object_ref (library);
  self->session = g_object_ref (session);

  return self;
}
