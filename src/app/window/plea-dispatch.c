/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letters for an appeal: composed, and on their way out saved, printed, copied or posted, with
 * the notes of that.
 *
 * Whatever is shown when that is done, what is noted is noted for the appeal that the letters are
 * for.
 */

#include "config.h"

#include "plea-dispatch.h"

#include <glib/gi18n.h>

#include "plea-appeal-check.h"
#include "plea-calendar.h"
#include "plea-describe.h"
#include "plea-describe-document.h"
#include "plea-envelope-dialog.h"
#include "plea-file-dialog.h"
#include "plea-folding.h"
#include "plea-idioms.h"
#include "plea-letter.h"
#include "plea-message.h"

/* Whoever has an envelope at hand has put the letter into it by then. */
#define POSTED_SECONDS 30

struct _PleaDispatch
{
  GObject parent_instance;

  GtkWindow          *window; /* NULL when it has been closed */
  PleaSession        *session;
  PleaLettersChanges *changes; /* of what is noted */
  PleaOutput         *output;  /* not owned: while it works, it holds this */
  PleaAppeal         *appeal;
  PleaDraft          *draft;
};

/**
 * PleaDispatch::noted:
 *
 * Emitted when it has been noted that letters for an appeal were saved, printed or posted.
 */
PLEA_DEFINE_FINAL_TYPE_WITH_CODE (PleaDispatch, plea_dispatch, plea_signal_new (klass, "noted", 0);)

static void
plea_dispatch_clear (PleaDispatch *self)
{
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->draft);
  g_clear_object (&self->appeal);
  g_clear_object (&self->changes);
  g_clear_object (&self->session);
}

static void
plea_dispatch_init (PleaDispatch *self)
{
}

/* Composing */

/**
 * plea_dispatch_set_appeal:
 * @appeal: the appeal that letters are for
 * @draft: what the supporter changed
 */
void
plea_dispatch_set_appeal (PleaDispatch *self, PleaAppeal *appeal, PleaDraft *draft)
{
  g_set_object (&self->appeal, appeal);
  g_set_object (&self->draft, draft);
}

/**
 * plea_dispatch_compose:
 *
 * Returns: (transfer full) (nullable): the letters as they are now, or %NULL where there are none
 */
PleaDocument *
plea_dispatch_compose (PleaDispatch *self)
{
  return plea_document_compose (self->appeal, self->draft, plea_session_get_sender (self->session),
                                plea_session_get_stationery (self->session));
}

/* NULL, where there is no letter; it is said why. */
static PleaDocument *
compose_or_tell (PleaDispatch *self)
{
  const char *obstacle = plea_appeal_find_obstacle (self->appeal);

  if (obstacle == NULL)
    return plea_dispatch_compose (self);

  plea_message_show (self->window, _ ("There Is No Letter Yet"), obstacle);

  return NULL;
}

/* What is done with letters, and the question before it where they are perhaps no longer wanted */

static char *
get_file_name (PleaDispatch *self)
{
  return plea_session_get_habits (self->session)->file_names_tell
             ? plea_describe_file_name (self->appeal)
             /* TRANSLATORS: how names of files begin; they must not tell whom letters are about */
             : g_strdup (C_ ("file name", "Letter"));
}

static void
save (PleaDispatch *self, PleaDocument *document)
{
  g_autofree char *name = get_file_name (self);
  g_autofree char *with_suffix = g_strconcat (name, ".pdf", NULL);

  plea_output_save (self->output, document, plea_session_get_habits (self->session)->folder,
                    with_suffix);
}

static void
save_each (PleaDispatch *self, PleaDocument *document)
{
  g_autofree char *name = get_file_name (self);

  plea_output_save_each (self->output, document, plea_session_get_habits (self->session)->folder,
                         name);
}

static void
print (PleaDispatch *self, PleaDocument *document)
{
  plea_output_print (self->output, document);
}

typedef enum
{
  SAVE,
  SAVE_EACH,
  PRINT,
} Way;

static const struct
{
  const char *question;
  const char *yes;
  void (*start) (PleaDispatch *self, PleaDocument *document);
} ways[] = {
  [SAVE] = { N_ ("Save Anyway?"), N_ ("_Save Anyway"), save },
  [SAVE_EACH] = { N_ ("Save Anyway?"), N_ ("_Save Anyway"), save_each },
  [PRINT] = { N_ ("Print Anyway?"), N_ ("_Print Anyway"), print },
};

typedef void (*Answered) (PleaDispatch *self, const char *response, GObject *dialog);

static void
ask (PleaDispatch *self,
     const char   *question,
     const char   *reason,
     const char   *yes,
     Answered      on_yes,
     Way           way,
     PleaDocument *document)
{
  GObject *dialog = G_OBJECT (
      plea_message_ask (self->window, question, reason, _ ("_Cancel"), yes, ADW_RESPONSE_DEFAULT));

  g_object_set_data (dialog, "way", GUINT_TO_POINTER (way));
  g_object_set_data_full (dialog, "document", g_object_ref (document), g_object_unref);
  g_signal_connect_object (dialog, "response::yes", G_CALLBACK (on_yes), self, G_CONNECT_SWAPPED);
}

static void
sign_by_hand (PleaDispatch *self, const char *response, GObject *dialog)
{
  Way way = GPOINTER_TO_UINT (g_object_get_data (dialog, "way"));

  g_object_set (plea_session_get_habits (self->session), "signs-by-hand", TRUE, NULL);
  ways[way].start (self, g_object_get_data (dialog, "document"));
}

/* A letter without a name may be meant so, but rarely is the first time. */
static gboolean
lacks_name (PleaDispatch *self)
{
  return plea_is_blank (plea_session_get_sender (self->session)->name)
         && self->draft->disclosure != PLEA_DISCLOSURE_BLANK
         && !plea_session_get_habits (self->session)->signs_by_hand;
}

static void
begin (PleaDispatch *self, Way way, PleaDocument *document)
{
  if (lacks_name (self))
    ask (self, _ ("Sign It by Hand?"),
         _ ("Your name is not on the letter. You can enter it under “You”, or sign the printed "
            "letter with a pen."),
         /* TRANSLATORS: a button: the letter is printed without a name and signed with a pen */
         _ ("_Sign by Hand"), sign_by_hand, way, document);
  else
    ways[way].start (self, document);
}

static void
write_anyway (PleaDispatch *self, const char *response, GObject *dialog)
{
  begin (self, GPOINTER_TO_UINT (g_object_get_data (dialog, "way")),
         g_object_get_data (dialog, "document"));
}

static void
start (PleaDispatch *self, Way way)
{
  g_autoptr (PleaDocument) document = compose_or_tell (self);
  g_autofree char *reason = NULL;
  GDate            today;

  if (document == NULL)
    return;

  plea_calendar_get_today (&today);
  reason = plea_describe_reason_not_to_write (self->appeal, &today);
  if (reason != NULL)
    ask (self, _ (ways[way].question), reason, _ (ways[way].yes), write_anyway, way, document);
  else
    begin (self, way, document);
}

/**
 * plea_dispatch_save:
 *
 * Saves the letters as they are now in one file, where the supporter wants it.
 */
void
plea_dispatch_save (PleaDispatch *self)
{
  start (self, SAVE);
}

/**
 * plea_dispatch_save_each:
 *
 * Saves each of the letters as they are now in a file of its own.
 */
void
plea_dispatch_save_each (PleaDispatch *self)
{
  start (self, SAVE_EACH);
}

/**
 * plea_dispatch_print:
 *
 * Prints the letters as they are now.
 */
void
plea_dispatch_print (PleaDispatch *self)
{
  start (self, PRINT);
}

/**
 * plea_dispatch_show_envelopes:
 *
 * Opens the window for the envelopes of the letters as they are now.
 */
void
plea_dispatch_show_envelopes (PleaDispatch *self)
{
  g_autoptr (PleaDocument) letters = compose_or_tell (self);
  GtkWidget *dialog;

  if (letters == NULL)
    return;

  dialog = plea_envelope_dialog_new (self->window, plea_document_get_letters (letters),
                                     plea_session_get_sender (self->session)->country,
                                     plea_session_get_stationery (self->session),
                                     plea_session_get_store (self->session));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What is told and noted then */

static void
note (PleaDispatch *self, PleaDocument *document, PleaRecordKind kind)
{
  if (plea_session_note (self->session, plea_document_get_letters (document), kind))
    g_signal_emit_by_name (self, "noted");
}

static void
on_launched (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PleaDispatch) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    plea_message_show (self->window, _ ("The Letter Cannot Be Shown"), error->message);
}

static void
open_saved (PleaDispatch *self, GtkButton *button)
{
  g_app_info_launch_default_for_uri_async (g_object_get_data (G_OBJECT (button), "uri"), NULL, NULL,
                                           on_launched, g_object_ref (self));
}

static void
note_posted (PleaDispatch *self, PleaDocument *document)
{
  plea_letters_changes_note_posted (self->changes, plea_document_get_letters (document));
  g_signal_emit_by_name (self, "noted");
}

static void
on_posted (PleaDispatch *self, GtkButton *button)
{
  note_posted (self, g_object_get_data (G_OBJECT (button), "document"));
}

/* What has been done, and that it can be said when the letters have been posted. */
static PleaNotice *
tell (PleaDispatch *self, const char *text, PleaDocument *document)
{
  PleaNotice *notice = plea_message_tell (self->window, text);
  GtkButton  *posted;

  if (notice == NULL)
    return NULL;

  posted = plea_notice_add_button (notice, _ ("I Have Posted It"));
  g_object_set_data_full (G_OBJECT (posted), "document", g_object_ref (document), g_object_unref);
  g_signal_connect_object (posted, "clicked", G_CALLBACK (on_posted), self, G_CONNECT_SWAPPED);
  plea_notice_set_seconds (notice, POSTED_SECONDS);

  return notice;
}

static void
remember_folder (PleaDispatch *self, GFile *place)
{
  g_autoptr (GFile) folder = plea_file_dialog_get_folder (place);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (uri != NULL)
    g_object_set (plea_session_get_habits (self->session), "folder", uri, NULL);
}

static void
on_saved (PleaDispatch *self, PleaDocument *document, GFile *place)
{
  PleaNotice *notice = tell (self, plea_describe_saved (document), document);
  GtkButton  *button;

  note (self, document, PLEA_RECORD_SAVED);
  remember_folder (self, place);
  if (notice == NULL)
    return;

  button = plea_notice_add_button (notice, _ ("Open"));
  g_object_set_data_full (G_OBJECT (button), "uri", g_file_get_uri (place), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (open_saved), self, G_CONNECT_SWAPPED);
}

static void
on_printed (PleaDispatch *self, PleaDocument *document)
{
  tell (self, plea_describe_printed (document), document);
  note (self, document, PLEA_RECORD_PRINTED);
}

static void
release (gpointer self, GClosure *closure)
{
  g_object_unref (self);
}

/**
 * plea_dispatch_note_posted:
 *
 * Notes that the letters as they are now have been put in the post.
 */
void
plea_dispatch_note_posted (PleaDispatch *self)
{
  g_autoptr (PleaDocument) letters = compose_or_tell (self);

  if (letters != NULL)
    note_posted (self, letters);
}

/**
 * plea_dispatch_copy:
 *
 * Puts the words of the letters as they are now on the clipboard.
 */
void
plea_dispatch_copy (PleaDispatch *self)
{
  g_autoptr (PleaDocument) letters = compose_or_tell (self);
  g_autoptr (GString) text = g_string_new (NULL);

  if (letters == NULL)
    return;

  plea_foreach (PleaLetter, letter, plea_document_get_letters (letters))
    {
      g_autofree char *words = plea_letter_to_text (letter);

      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n\n" : "", words);
    }

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self->window)), text->str);
  plea_message_tell (self->window, _ ("Letter copied"));
}

/**
 * plea_dispatch_new:
 * @window: over which questions are asked, and where it is told what has been done
 * @output: the way to files and printers, which stays as long as @window
 * @session: the supporter, and where it is noted
 * @changes: where it is noted so that it can be taken back
 *
 * What was started is noted also when @window has been closed.
 *
 * Returns: (transfer full): a way out for letters
 */
PleaDispatch *
plea_dispatch_new (GtkWindow          *window,
                   PleaOutput         *output,
                   PleaSession        *session,
                   PleaLettersChanges *changes)
{
  PleaDispatch *self = g_object_new (PLEA_TYPE_DISPATCH, NULL);

  g_set_weak_pointer (&self->window, window);
  self->output = output;
  self->session = g_object_ref (session);
  self->changes = g_object_ref (changes);
  g_signal_connect_data (output, "saved", G_CALLBACK (on_saved), g_object_ref (self), release,
                         G_CONNECT_SWAPPED);
  g_signal_connect_data (output, "printed", G_CALLBACK (on_printed), g_object_ref (self), release,
                         G_CONNECT_SWAPPED);

  return self;
}
