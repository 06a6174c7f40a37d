/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A letter of the record on paper once more, or in a file: the same pages as they were. */

#include "config.h"

#include "plea-letters-print.h"

#include <glib/gi18n.h>

#include "plea-idioms.h"
#include "plea-letter-data.h"
#include "plea-message.h"
#include "plea-output.h"

static gboolean
is_known (PleaFormatKind kind, const char *format)
{
  return format == NULL || plea_format_find (kind, format) != NULL;
}

/* Set in another way, they would not be the same pages. */
static gboolean
can_be_set (PleaStationery *stationery)
{
  return is_known (PLEA_FORMAT_OF_LETTERS, stationery->format)
         && is_known (PLEA_FORMAT_OF_POSTCARDS, stationery->postcard)
         && (stationery->font == NULL || plea_font_find (stationery->font) != NULL);
}

static PleaDocument *
make_document (PleaRecordEntry *entry, const char *pages)
{
  g_autoptr (PleaStationery) stationery = plea_stationery_new ();
  g_autoptr (GPtrArray) letters = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PleaLetter) letter = plea_letter_new_from_data (entry->appeal_id, pages, stationery);
  PleaStyle style;

  if (letter == NULL || !can_be_set (stationery))
    return NULL;

  style = plea_style_for_letter (letter, stationery, letter->phrases->country);
  g_ptr_array_add (letters, g_steal_pointer (&letter));

  return plea_document_new (letters, &style);
}

/* NULL where the file has lost something, or knows what only a newer Plea does; it is said. */
static PleaDocument *
load_or_tell (GtkWindow *window, PleaSession *session, PleaRecordEntry *entry)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *pages = plea_record_load_pages (plea_session_get_record (session), entry,
                                                   &error);
  PleaDocument    *document = pages != NULL ? make_document (entry, pages) : NULL;

  if (document == NULL)
    plea_message_show (window, _ ("The Letter Cannot Be Shown"),
                       error != NULL ? error->message
                                     : _ ("What was kept of this letter cannot be read: it is "
                                          "damaged, or a newer version of Plea wrote it."));

  return document;
}

static void
release (gpointer held, GClosure *closure)
{
  g_object_unref (held);
}

/* It stays as long as the window, or as what it has to bring out if that is longer. */
static PleaOutput *
make_output (GtkWindow *window, PleaSession *session, PleaDocument *document)
{
  PleaOutput *output = plea_output_new (window, plea_session_get_store (session));

  g_object_set_data_full (G_OBJECT (window), "output-again", g_object_ref (output), g_object_unref);
  g_object_set_data_full (G_OBJECT (document), "output", output, g_object_unref);

  return output;
}

static void
on_printed (PleaOutput *output, PleaDocument *document, PleaLettersChanges *changes)
{
  plea_letters_changes_note_printed (changes, g_object_get_data (G_OBJECT (output), "entry"));
}

/**
 * plea_letters_print_again:
 * @window: over which the dialog is shown
 * @session: whose record it is
 * @changes: where it is noted when the printer has it
 * @entry: a letter of which is kept what its pages are made of
 *
 * Shows the print dialog.
 */
void
plea_letters_print_again (GtkWindow          *window,
                          PleaSession        *session,
                          PleaLettersChanges *changes,
                          PleaRecordEntry    *entry)
{
  g_autoptr (PleaDocument) document = load_or_tell (window, session, entry);
  PleaOutput *output;

  if (document == NULL)
    return;

  output = make_output (window, session, document);
  g_object_set_data_full (G_OBJECT (output), "entry", g_object_ref (entry), g_object_unref);
  g_signal_connect_data (output, "printed", G_CALLBACK (on_printed), g_object_ref (changes),
                         release, 0);
  plea_output_print (output, document);
}

static void
on_saved (GtkWindow *window)
{
  plea_message_tell (window, _ ("Letter saved"));
}

/**
 * plea_letters_save_again:
 * @window: over which the dialog is shown
 * @session: whose record it is
 * @entry: a letter of which is kept what its pages are made of
 *
 * Asks where to, and saves it there. What was noted of it stays.
 */
void
plea_letters_save_again (GtkWindow *window, PleaSession *session, PleaRecordEntry *entry)
{
  g_autoptr (PleaDocument) document = load_or_tell (window, session, entry);
  g_autofree char *name = g_strconcat (C_ ("file name", "Letter"), ".pdf", NULL);
  PleaOutput      *output;

  if (document == NULL)
    return;

  output = make_output (window, session, document);
  g_signal_connect_object (output, "saved", G_CALLBACK (on_saved), window, G_CONNECT_SWAPPED);
  plea_output_save (output, document, plea_session_get_habits (session)->folder, name);
}
