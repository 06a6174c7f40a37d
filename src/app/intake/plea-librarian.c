/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Appeals that the supporter adds, updates, removes and gives to others: the questions before that,
 * and the way back. */

#include "config.h"

#include "plea-librarian.h"

#include <glib/gi18n.h>

#include "plea-appeal-builder.h"
#include "plea-appeal-file.h"
#include "plea-describe.h"
#include "plea-editor.h"
#include "plea-file-dialog.h"
#include "plea-folding.h"
#include "plea-idioms.h"
#include "plea-message.h"
#include "plea-name.h"
#include "plea-novelty.h"
#include "plea-save.h"

struct _PleaLibrarian
{
  GObject parent_instance;

  GtkWindow   *window; /* NULL when it has been closed */
  PleaLibrary *library;
  PleaSession *session;
};

/**
 * PleaLibrarian::show:
 * @appeal: what the supporter wants to see now
 */
PLEA_DEFINE_FINAL_TYPE_WITH_CODE (PleaLibrarian,
                                  plea_librarian,
                                  plea_signal_new (klass, "show", 1, PLEA_TYPE_APPEAL);)

static void
plea_librarian_clear (PleaLibrarian *self)
{
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->library);
  g_clear_object (&self->session);
}

static void
plea_librarian_init (PleaLibrarian *self)
{
}

/**
 * plea_librarian_get_window:
 *
 * Returns: (transfer none) (nullable): over which questions are asked, or %NULL when it is closed
 */
GtkWindow *
plea_librarian_get_window (PleaLibrarian *self)
{
  return self->window;
}

/**
 * plea_librarian_get_session:
 *
 * Returns: (transfer none): the supporter whose appeals they are
 */
PleaSession *
plea_librarian_get_session (PleaLibrarian *self)
{
  return self->session;
}

/**
 * plea_librarian_get_library:
 *
 * Returns: (transfer none): where appeals are kept
 */
PleaLibrary *
plea_librarian_get_library (PleaLibrarian *self)
{
  return self->library;
}

/* Adding. An appeal comes from a window, which is the editor or that of all appeals. */

static PleaAppeal *
name (PleaAppeal *appeal, const char *id)
{
  g_autoptr (PleaAppealBuilder) builder = plea_appeal_builder_new_from_appeal (appeal);
  g_autoptr (GPtrArray) problems = plea_problems_new ();

  plea_set_words (&builder->appeal->id, id);

  return plea_appeal_builder_build (builder, problems);
}

static void
keep_as (PleaLibrarian *self, GtkWindow *origin, PleaAppeal *appeal, const char *id)
{
  g_autoptr (PleaAppeal) named = name (appeal, id);

  plea_librarian_keep (self, named, origin);
}

/* Under the id that it has, or a further one while another in the library has that. With @is_once
 * that other may be the very same. */
static PleaAppeal *
name_anew (PleaLibrary *library, PleaAppeal *appeal, gboolean is_once)
{
  PleaAppeal *named = name (appeal, appeal->id);

  for (guint i = 2; plea_library_find (library, named->id) != NULL
                    && !(is_once && plea_novelty_judge (library, named) == PLEA_NOVELTY_SAME);
       i++)
    {
      g_autofree char *suffix = g_strdup_printf ("-%u", i);
      g_autofree char *id = plea_slug_make (appeal->id, suffix, "appeal",
                                            PLEA_APPEAL_MAX_ID_LENGTH);

      g_object_unref (named);
      named = name (appeal, id);
    }

  return named;
}

static void
keep_as_new (PleaLibrarian *self, GtkWindow *origin, PleaAppeal *appeal)
{
  g_autoptr (PleaAppeal) named = name_anew (self->library, appeal, FALSE);

  plea_librarian_keep (self, named, origin);
}

static void
on_add_as_another (PleaLibrarian *self, const char *response, GtkWindow *dialog)
{
  keep_as_new (self, gtk_window_get_transient_for (dialog),
               g_object_get_data (G_OBJECT (dialog), "appeal"));
}

static void
on_update (PleaLibrarian *self, const char *response, GtkWindow *dialog)
{
  keep_as (self, gtk_window_get_transient_for (dialog),
           g_object_get_data (G_OBJECT (dialog), "appeal"),
           g_object_get_data (G_OBJECT (dialog), "twin"));
}

static gboolean
is_newer (PleaListing *twin, PleaAppeal *appeal)
{
  return g_date_compare (&twin->as_of, &appeal->as_of) > 0;
}

static AdwMessageDialog *
ask_about_newer_twin (GtkWindow *origin, const char *name)
{
  g_autofree char *body = g_strdup_printf (
      *name != '\0'
          /* TRANSLATORS: %s is a defender’s name */
          ? _ ("You already have a newer appeal for %s.")
          : _ ("You already have a newer appeal for this case."),
      name);

  return plea_message_ask (origin, _ ("Add an Older Appeal?"), body, _ ("_Cancel"),
                           _ ("_Add Separately"), ADW_RESPONSE_DEFAULT);
}

static AdwMessageDialog *
ask_about_twin (GtkWindow *origin, const char *name)
{
  g_autofree char *body = g_strdup_printf (
      *name != '\0'
          /* TRANSLATORS: %s is a defender’s name */
          ? _ ("You already have an appeal for %s. If you update it, what you wrote and chose for "
               "it stays.")
          : _ ("You already have an appeal for this case. If you update it, what you wrote and "
               "chose for it stays."),
      name);
  AdwMessageDialog *dialog = plea_message_ask (origin, _ ("Update This Appeal?"), body,
                                               _ ("_Cancel"), _ ("_Add Separately"),
                                               ADW_RESPONSE_DEFAULT);

  adw_message_dialog_add_response (dialog, "update", _ ("_Update"));
  adw_message_dialog_set_response_appearance (dialog, "update", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "update");

  return dialog;
}

static void
ask_what_to_do (PleaLibrarian *self, GtkWindow *origin, PleaAppeal *appeal, PleaListing *twin)
{
  const char       *name = twin->name;
  AdwMessageDialog *dialog = is_newer (twin, appeal) ? ask_about_newer_twin (origin, name)
                                                     : ask_about_twin (origin, name);

  g_object_set_data_full (G_OBJECT (dialog), "appeal", g_object_ref (appeal), g_object_unref);
  g_object_set_data_full (G_OBJECT (dialog), "twin", g_strdup (twin->id), g_free);
  g_signal_connect_object (dialog, "response::yes", G_CALLBACK (on_add_as_another), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "response::update", G_CALLBACK (on_update), self,
                           G_CONNECT_SWAPPED);
}

static gboolean
keep_or_tell (PleaLibrarian *self, PleaAppeal *appeal, GtkWindow *origin)
{
  g_autoptr (GError) error = NULL;
  gboolean is_kept = plea_library_keep (self->library, appeal, &error);

  if (!is_kept)
    plea_message_show (origin, _ ("The Appeal Could Not Be Saved"), error->message);

  return is_kept;
}

static void
show_kept (PleaLibrarian *self, PleaAppeal *appeal, GtkWindow *origin)
{
  g_signal_emit_by_name (self, "show", appeal);
  if (PLEA_IS_EDITOR (origin))
    plea_editor_finish (PLEA_EDITOR (origin));
}

/**
 * plea_librarian_keep:
 * @appeal: an appeal
 * @origin: the window that it comes from; an editor is closed
 *
 * Puts the appeal among the supporter's own, in place of one of the same id. What the supporter
 * wrote for that one stays.
 */
void
plea_librarian_keep (PleaLibrarian *self, PleaAppeal *appeal, GtkWindow *origin)
{
  if (keep_or_tell (self, appeal, origin))
    show_kept (self, appeal, origin);
}

/**
 * plea_librarian_add:
 * @appeal: an appeal
 * @origin: the window that it comes from; an editor is closed when the appeal is kept
 *
 * Keeps the appeal under an id of its own. Where the library has another for the same case, the
 * supporter is asked what to do.
 */
void
plea_librarian_add (PleaLibrarian *self, PleaAppeal *appeal, GtkWindow *origin)
{
  PleaListing *twin = plea_novelty_find_twin (self->library, appeal);

  if (twin != NULL)
    ask_what_to_do (self, origin, appeal, twin);
  else
    keep_as_new (self, origin, appeal);
}

/* Under which id it is kept. */
typedef PleaAppeal *(*Name) (PleaLibrary *library, PleaAppeal *appeal);

static PleaAppeal *
name_once (PleaLibrary *library, PleaAppeal *appeal)
{
  return name_anew (library, appeal, TRUE);
}

static PleaAppeal *
name_as_twin (PleaLibrary *library, PleaAppeal *appeal)
{
  PleaListing *twin = plea_novelty_find_twin (library, appeal);

  return name (appeal, twin != NULL ? twin->id : appeal->id);
}

static void
tell_added (PleaLibrarian *self, guint n)
{
  g_autofree char *told = g_strdup_printf (ngettext ("%u appeal added", "%u appeals added", n), n);

  plea_message_tell (self->window, told);
}

static void
keep_all (PleaLibrarian *self, GPtrArray *appeals, GtkWindow *origin, Name get_named)
{
  g_autoptr (PleaAppeal) first = NULL;

  plea_foreach (PleaAppeal, appeal, appeals)
    {
      g_autoptr (PleaAppeal) named = get_named (self->library, appeal);

      if (!keep_or_tell (self, named, origin))
        return;
      if (first == NULL)
        first = g_steal_pointer (&named);
    }

  show_kept (self, first, origin);
  tell_added (self, appeals->len);
}

/**
 * plea_librarian_add_all:
 * @appeals: (element-type PleaAppeal): one or more appeals
 * @origin: the editor that they come from, which is closed when all are kept
 *
 * Keeps each appeal under an id of its own, unless it is there already, and shows the first.
 */
void
plea_librarian_add_all (PleaLibrarian *self, GPtrArray *appeals, GtkWindow *origin)
{
  keep_all (self, appeals, origin, name_once);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  return g_date_compare (&(*(PleaAppeal *const *) a)->as_of, &(*(PleaAppeal *const *) b)->as_of);
}

/**
 * plea_librarian_receive_all:
 * @appeals: (element-type PleaAppeal): one or more appeals as their publishers made them
 * @origin: the window that they were chosen in
 *
 * Keeps each appeal, in place of an older one for the same case, and shows one of them.
 */
void
plea_librarian_receive_all (PleaLibrarian *self, GPtrArray *appeals, GtkWindow *origin)
{
  g_ptr_array_sort (appeals, compare_days);
  keep_all (self, appeals, origin, name_as_twin);
}

static void
show_known (PleaLibrarian *self, PleaAppeal *appeal, const char *why)
{
  g_autoptr (PleaAppeal) known = plea_library_read (self->library, appeal->id, NULL);

  g_signal_emit_by_name (self, "show", known != NULL ? known : appeal);
  plea_message_tell (self->window, why);
}

/**
 * plea_librarian_receive:
 * @appeal: an appeal as its publisher made it
 *
 * Adds the appeal, unless the library has it already, or as it was later.
 */
void
plea_librarian_receive (PleaLibrarian *self, PleaAppeal *appeal)
{
  PleaNovelty novelty = plea_novelty_judge (self->library, appeal);

  if (novelty == PLEA_NOVELTY_SAME)
    show_known (self, appeal, _ ("You already have this appeal"));
  else if (novelty == PLEA_NOVELTY_OUTDATED)
    show_known (self, appeal, _ ("You have a newer version of this appeal"));
  else
    plea_librarian_add (self, appeal, self->window);
}

/* Removing */

static void
undo_removal (PleaLibrarian *self, GtkButton *undo)
{
  plea_notice_close_around (GTK_WIDGET (undo));
  plea_librarian_keep (self, g_object_get_data (G_OBJECT (undo), "appeal"), self->window);
}

/* There is a way back until something else is done. */
static void
offer_undo (PleaLibrarian *self, PleaAppeal *appeal)
{
  const char *name = plea_defender_get_shown_name (&appeal->defender);
  /* TRANSLATORS: an appeal was removed from the list; %s is the defender’s name */
  g_autofree char *text = g_strdup_printf (_ ("Removed: %s"), plea_describe_name (name));
  PleaNotice      *notice = plea_message_tell (self->window, text);
  GtkButton       *undo = plea_notice_add_button (notice, _ ("_Undo"));

  plea_notice_set_seconds (notice, 0);
  g_object_set_data_full (G_OBJECT (undo), "appeal", g_object_ref (appeal), g_object_unref);
  g_signal_connect_object (undo, "clicked", G_CALLBACK (undo_removal), self, G_CONNECT_SWAPPED);
}

/**
 * plea_librarian_read_or_first:
 * @id: id of an appeal
 *
 * Returns: (transfer full): that appeal, or the first one where it cannot be read
 */
PleaAppeal *
plea_librarian_read_or_first (PleaLibrarian *self, const char *id)
{
  PleaAppeal *appeal = plea_library_read (self->library, id, NULL);
  g_autoptr (PleaListing) first = g_list_model_get_item (plea_library_get_listings (self->library),
                                                         0);

  return appeal != NULL ? appeal : plea_library_read (self->library, first->id, NULL);
}

/**
 * plea_librarian_remove:
 * @appeal: one of the supporter's own appeals
 *
 * Removes the appeal, and offers to undo that. If it was a newer one of an appeal that comes with
 * Plea, that is shown again.
 */
void
plea_librarian_remove (PleaLibrarian *self, PleaAppeal *appeal)
{
  g_autoptr (PleaAppeal) removed = g_object_ref (appeal);
  g_autoptr (PleaAppeal) next = NULL;
  g_autoptr (GError) error = NULL;

  if (!plea_library_remove (self->library, removed, &error))
    {
      plea_message_show (self->window, _ ("The Appeal Could Not Be Removed"), error->message);
      return;
    }

  offer_undo (self, removed);
  next = plea_librarian_read_or_first (self, removed->id);
  g_signal_emit_by_name (self, "show", next);
}

/* Export */

static void
on_exported (GObject *file, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PleaLibrarian) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *advice = NULL;
  gboolean         exported = plea_save_finish (G_FILE (file), result, &error);

  if (self->window == NULL)
    return;
  if (exported)
    {
      plea_message_tell (self->window, _ ("Appeal exported"));
      return;
    }

  advice = plea_save_explain (G_FILE (file), error);
  plea_message_show (self->window, _ ("The Appeal Could Not Be Exported"), advice);
}

/**
 * plea_librarian_export_to:
 * @appeal: what to export
 * @file: where to; a file that is there is replaced
 */
void
plea_librarian_export_to (PleaLibrarian *self, PleaAppeal *appeal, GFile *file)
{
  g_autoptr (GBytes) bytes = plea_appeal_writer_write (appeal);

  plea_save_async (file, bytes, on_exported, g_object_ref (self));
}

typedef struct
{
  PleaLibrarian *librarian;
  PleaAppeal    *appeal;
} Export;

static void
on_place_chosen (GObject *window, GAsyncResult *result, gpointer user_data)
{
  g_autofree Export *export = user_data;
  g_autoptr (PleaLibrarian) self = export->librarian;
  g_autoptr (PleaAppeal) appeal = export->appeal;
  g_autoptr (GFile) file = plea_file_dialog_ask_finish (result);

  if (file != NULL)
    plea_librarian_export_to (self, appeal, file);
}

/**
 * plea_librarian_export:
 * @appeal: what to export
 *
 * Exports the appeal to the file that the supporter chooses.
 */
void
plea_librarian_export (PleaLibrarian *self, PleaAppeal *appeal)
{
  static const char *const suffixes[] = { "appeal", NULL };
  g_autofree char         *name = g_strconcat (appeal->id, ".appeal", NULL);
  const PleaFileQuestion   question = {
      .action = GTK_FILE_CHOOSER_ACTION_SAVE,
      .title = _ ("Export Appeal"),
      .accept = _ ("_Export"),
      .name = name,
      .filter = _ ("Appeals"),
      .suffixes = suffixes,
  };
  Export *export = g_new0 (Export, 1);

  export->librarian = g_object_ref (self);
  export->appeal = g_object_ref (appeal);
  plea_file_dialog_ask_async (self->window, &question, on_place_chosen, export);
}

/**
 * plea_librarian_new:
 * @window: over which questions are asked, and where it is told what has been done
 * @library: where appeals are kept
 * @session: the supporter
 *
 * Returns: (transfer full): what appeals come to and go from
 */
PleaLibrarian *
plea_librarian_new (GtkWindow *window, PleaLibrary *library, PleaSession *session)
{
  PleaLibrarian *self = g_object_new (PLEA_TYPE_LIBRARIAN, NULL);

  g_set_weak_pointer (&self->window, window);
  self->library = g_object_ref (library);
  self->session = g_object_ref (session);

  return self;
}
