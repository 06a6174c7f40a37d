/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What becomes of an appeal from elsewhere: it is added, or takes the place of the one that is
 * there.
 */

#include "config.h"

#include "plea-appeal-addition.h"

#include <glib/gi18n.h>

#include "plea-date.h"
#include "plea-slug.h"

/* An appeal, and the window and the editor that a question about it belongs to. */
typedef struct
{
  PleaWindow *window; /* outlives the question */
  PleaEditor *editor; /* NULL where there is none; outlives it, too */
  PleaAppeal *appeal;
  char       *twin;
} Addition;

static void
addition_free (gpointer data, GClosure *closure)
{
  Addition *addition = data;

  g_clear_object (&addition->appeal);
  g_clear_pointer (&addition->twin, g_free);
  g_free (addition);
}

static PleaAppeal *
with_id (PleaAppeal *appeal, const char *id)
{
  g_autoptr (PleaAppealBuilder) builder = plea_appeal_builder_new_from_appeal (appeal);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (
      (GDestroyNotify) plea_problem_free);

  plea_appeal_builder_set_id (builder, id);

  return plea_appeal_builder_build (builder, problems);
}

/* The id that the appeal has, unless another one in the library has it. */
static char *
make_free_id (PleaLibrary *library, PleaAppeal *appeal)
{
  g_autofree char *id = g_strdup (plea_appeal_get_id (appeal));

  for (guint i = 2; plea_library_find (library, id) != NULL; i++)
    {
      g_autofree char *suffix = g_strdup_printf ("-%u", i);

      g_free (id);
      id = plea_slug_make (plea_appeal_get_id (appeal), suffix, "appeal",
                           PLEA_APPEAL_MAX_ID_LENGTH);
    }

  return g_steal_pointer (&id);
}

/**
 * plea_appeal_addition_keep:
 * @editor: (nullable): closed when the appeal is kept
 * @appeal: an appeal
 * @id: what to keep it as; one of that id is replaced
 */
void
plea_appeal_addition_keep (PleaWindow *window,
                           PleaEditor *editor,
                           PleaAppeal *appeal,
                           const char *id)
{
  g_autoptr (PleaAppeal) named = with_id (appeal, id);

  if (plea_window_keep_appeal (window, named) && editor != NULL)
    plea_editor_finish (editor);
}

static void
keep_as_new (PleaWindow *window, PleaEditor *editor, PleaAppeal *appeal)
{
  g_autofree char *id = make_free_id (plea_window_get_library (window), appeal);

  plea_appeal_addition_keep (window, editor, appeal, id);
}

static void
on_twin_response (AdwMessageDialog *dialog, const char *response, Addition *addition)
{
  if (g_str_equal (response, "update"))
    plea_appeal_addition_keep (addition->window, addition->editor, addition->appeal,
                               addition->twin);
  else if (g_str_equal (response, "add"))
    keep_as_new (addition->window, addition->editor, addition->appeal);
}

/* What replaces an appeal must not be older than it. */
static gboolean
is_newer (PleaListing *twin, PleaAppeal *appeal)
{
  g_autofree char *as_of = plea_date_format (plea_appeal_get_as_of (appeal));

  return g_strcmp0 (plea_listing_get_as_of (twin), as_of) > 0;
}

static AdwMessageDialog *
make_question (GtkWindow *parent, const char *heading, const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "add",
                                    _ ("_Add as Another"), NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");

  return ADW_MESSAGE_DIALOG (dialog);
}

static AdwMessageDialog *
ask_about_newer_twin (GtkWindow *parent, PleaListing *twin)
{
  g_autofree char *body = g_strdup_printf (
      /* TRANSLATORS: %s is a defender’s name */
      _ ("You have an appeal for %s already that tells what happened later."),
      plea_listing_get_name (twin));

  return make_question (parent, _ ("Add an Older Appeal?"), body);
}

static AdwMessageDialog *
ask_about_twin (GtkWindow *parent, PleaListing *twin)
{
  g_autofree char *body = g_strdup_printf (
      /* TRANSLATORS: %s is a defender’s name */
      _ ("You have an appeal for %s already. If you update it, what you wrote and chose for it "
         "stays."),
      plea_listing_get_name (twin));
  AdwMessageDialog *dialog = make_question (parent, _ ("Update This Appeal?"), body);

  adw_message_dialog_add_response (dialog, "update", _ ("_Update"));
  adw_message_dialog_set_response_appearance (dialog, "update", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "update");

  return dialog;
}

static void
ask_what_to_do (PleaWindow *window, PleaEditor *editor, PleaAppeal *appeal, PleaListing *twin)
{
  GtkWindow        *parent = editor != NULL ? GTK_WINDOW (editor) : GTK_WINDOW (window);
  AdwMessageDialog *dialog = is_newer (twin, appeal) ? ask_about_newer_twin (parent, twin)
                                                     : ask_about_twin (parent, twin);
  Addition         *addition = g_new0 (Addition, 1);

  addition->window = window;
  addition->editor = editor;
  addition->appeal = g_object_ref (appeal);
  addition->twin = g_strdup (plea_listing_get_id (twin));
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_twin_response), addition, addition_free,
                         0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * plea_appeal_addition_add_edited:
 * @editor: (nullable): where it was edited; closed when the appeal is kept
 * @appeal: an appeal
 *
 * Keeps and shows the appeal. Where the library has another for the same case, the supporter is
 * asked what to do.
 */
void
plea_appeal_addition_add_edited (PleaWindow *window, PleaEditor *editor, PleaAppeal *appeal)
{
  PleaListing *twin = plea_library_find_twin (plea_window_get_library (window), appeal);

  if (twin != NULL)
    ask_what_to_do (window, editor, appeal, twin);
  else
    keep_as_new (window, editor, appeal);
}

static void
show_known (PleaWindow *window, PleaAppeal *appeal, const char *why)
{
  g_autoptr (PleaAppeal) known = plea_library_read (plea_window_get_library (window),
                                                    plea_appeal_get_id (appeal), NULL);

  plea_window_show_appeal (window, known);
  plea_window_add_toast (window, adw_toast_new (why));
}

/**
 * plea_appeal_addition_add:
 * @appeal: an appeal from elsewhere
 *
 * Keeps and shows the appeal. Where the library has it already, that one is shown; where it has
 * another for the same case, the supporter is asked whether to replace it.
 */
void
plea_appeal_addition_add (PleaWindow *window, PleaAppeal *appeal)
{
  switch (plea_library_judge (plea_window_get_library (window), appeal))
    {
    case PLEA_NOVELTY_SAME:
      show_known (window, appeal, _ ("You have this appeal already"));
      break;
    case PLEA_NOVELTY_OUTDATED:
      show_known (window, appeal, _ ("You have a newer version of this appeal"));
      break;
    case PLEA_NOVELTY_UPDATE:
    case PLEA_NOVELTY_NEW:
    default:
      plea_appeal_addition_add_edited (window, NULL, appeal);
      break;
    }
}
