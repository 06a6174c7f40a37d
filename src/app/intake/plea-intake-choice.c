/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The question which part of a message is the appeal. However many messages are opened at once, one
 * question is asked after the other. */

#include "config.h"

#include "plea-intake-choice.h"

#include <glib/gi18n.h>

#include "plea-appeal-writer.h"
#include "plea-reading.h"

/* Higher lists scroll. */
#define MAX_HEIGHT 330

#define PARTS "plea-parts"
#define QUESTIONS "plea-questions"

static const struct
{
  const char *type;
  const char *name;
} kinds[] = {
  { "application/pdf", N_ ("PDF") },
  { "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    N_ ("Word document") },
  { "application/msword", N_ ("Word document") },
  { "application/vnd.oasis.opendocument.text", N_ ("OpenDocument text") },
  /* TRANSLATORS: a kind of file, beside “PDF” and “Web page” */
  { PLEA_APPEAL_TYPE, N_ ("Appeal") },
  { "text/html", N_ ("Web page") },
  { "application/xhtml+xml", N_ ("Web page") },
  { "multipart/related", N_ ("Web page") },
  { "text/plain", N_ ("Plain text") },
};

static const char *
get_kind (const PleaIntakePart *part)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (part->type, kinds[i].type) == 0)
      return _ (kinds[i].name);

  return _ ("E-mail");
}

static char *
describe (const PleaIntakePart *part)
{
  const char *kind = get_kind (part);

  if (part->problem != NULL)
    return g_strdup (part->problem->message);

  return PLEA_IS_READING (part->found) && plea_intake_part_is_likely (part)
             /* TRANSLATORS: what is attached to an e-mail: %s is a kind of file, such as “PDF” */
             ? g_strdup_printf (_ ("%s, with a letter"), kind)
             : g_strdup (kind);
}

static GtkWidget *
make_row (const PleaIntakePart *part)
{
  g_autofree char *subtitle = describe (part);

  return g_object_new (ADW_TYPE_ACTION_ROW, "title",
                       part->name != NULL ? part->name
                                          /* TRANSLATORS: what an e-mail itself says, in a list with
                                           * the files attached to it */
                                          : _ ("The message itself"),
                       "subtitle", subtitle, "use-markup", FALSE, "activatable", TRUE, "sensitive",
                       part->found != NULL, NULL);
}

static void
on_activated (AdwMessageDialog *dialog, GtkListBoxRow *row)
{
  g_autofree char *nth = g_strdup_printf ("%d", gtk_list_box_row_get_index (row));

  adw_message_dialog_response (dialog, nth);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static GtkWidget *
make_list (AdwMessageDialog *dialog, GPtrArray *parts)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What Plea can read"), -1);
  for (guint i = 0; i < parts->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_row (g_ptr_array_index (parts, i)));
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (on_activated), dialog);

  return list;
}

static char *
count_attachments (GPtrArray *parts)
{
  guint n = plea_intake_parts_count_attached (parts);

  return g_strdup_printf (ngettext ("The message has %u attachment that may be an appeal.",
                                    "The message has %u attachments that may be appeals.", n),
                          n);
}

static void
add_list (AdwMessageDialog *dialog, GPtrArray *parts)
{
  GtkWidget *list = make_list (dialog, parts);
  GtkWidget *first = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));

  adw_message_dialog_set_extra_child (
      dialog,
      g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", list, "hscrollbar-policy", GTK_POLICY_NEVER,
                    "max-content-height", MAX_HEIGHT, "propagate-natural-height", TRUE, NULL));
  gtk_window_set_focus (GTK_WINDOW (dialog), first);
}

static AdwMessageDialog *
make_dialog (GtkWindow *window, GPtrArray *parts)
{
  g_autofree char  *body = count_attachments (parts);
  GtkWidget        *widget = adw_message_dialog_new (window, _ ("Which One Is the Appeal?"), body);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (widget);

  adw_message_dialog_add_response (dialog, "cancel", _ ("_Cancel"));
  adw_message_dialog_set_close_response (dialog, "cancel");
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  add_list (dialog, parts);

  return dialog;
}

static void
on_answered (AdwMessageDialog *dialog, const char *response, GQueue *questions)
{
  g_queue_pop_head (questions);
  if (!g_queue_is_empty (questions))
    gtk_window_present (g_queue_peek_head (questions));
}

static GQueue *
get_questions (GtkWindow *window)
{
  GQueue *questions = g_object_get_data (G_OBJECT (window), QUESTIONS);

  if (questions == NULL)
    {
      questions = g_queue_new ();
      g_object_set_data_full (G_OBJECT (window), QUESTIONS, questions,
                              (GDestroyNotify) g_queue_free);
    }

  return questions;
}

/**
 * plea_intake_choice_ask:
 * @window: over which it is asked
 * @parts: (element-type PleaIntakePart): what can be chosen
 *
 * Asks which part is the appeal, once all questions that came before are answered. The answer comes
 * with the signal “response”, for plea_intake_choice_get_part().
 *
 * Returns: (transfer none): the question, which goes when it is answered
 */
AdwMessageDialog *
plea_intake_choice_ask (GtkWindow *window, GPtrArray *parts)
{
  AdwMessageDialog *dialog = make_dialog (window, parts);
  GQueue           *questions = get_questions (window);

  g_object_set_data_full (G_OBJECT (dialog), PARTS, g_ptr_array_ref (parts),
                          (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect (dialog, "response", G_CALLBACK (on_answered), questions);
  g_queue_push_tail (questions, dialog);
  if (g_queue_get_length (questions) == 1)
    gtk_window_present (GTK_WINDOW (dialog));

  return dialog;
}

/**
 * plea_intake_choice_get_part:
 * @response: the answer to the question
 *
 * Returns: (transfer none) (nullable): the part that is the appeal
 */
PleaIntakePart *
plea_intake_choice_get_part (AdwMessageDialog *dialog, const char *response)
{
  GPtrArray *parts = g_object_get_data (G_OBJECT (dialog), PARTS);

  return g_ascii_isdigit (*response)
             ? g_ptr_array_index (parts, g_ascii_strtoull (response, NULL, 10))
             : NULL;
}
