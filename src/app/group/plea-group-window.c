/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a group writes: for whom, who signs, and the stack of letters that comes out.
 *
 * Nothing of those who sign is kept unless the group wants that: it is gone with the window. */

#include "config.h"

#include "plea-group-window.h"

#include <glib/gi18n.h>

#include "plea-describe-document.h"
#include "plea-envelope-dialog.h"
#include "plea-group-cases.h"
#include "plea-group-letters.h"
#include "plea-group-pages.h"
#include "plea-group-record.h"
#include "plea-group-signers.h"
#include "plea-idioms.h"
#include "plea-label-dialog.h"
#include "plea-message.h"
#include "plea-output.h"
#include "plea-preview.h"
#include "plea-save-table.h"
#include "plea-signers-data.h"
#include "plea-style.h"
#include "plea-switch-row.h"
#include "plea-tally.h"
#include "plea-turn.h"

struct _PleaGroupWindow
{
  AdwWindow parent_instance;

  AdwLeaflet       *leaflet;
  GtkWidget        *setting;
  GtkWidget        *pages;
  PleaGroupCases   *cases;
  PleaGroupSigners *signers;
  PleaSwitchRow    *kept;
  AdwComboRow      *order;
  AdwWindowTitle   *title;
  GtkWidget        *bar;
  GtkLabel         *number;
  GtkAdjustment    *nth;
  PleaPreview      *preview;

  PleaSession      *session;
  PleaOutput       *output;
  PleaGroupLetters *letters;
  PleaGroupRecord  *record;
  GtkWindow        *question; /* while it is asked */
  guint             n_told;   /* letters of the tally that was last shown or saved */
};

G_DEFINE_FINAL_TYPE (PleaGroupWindow, plea_group_window, ADW_TYPE_WINDOW)

/* What is shown */

static guint
get_nth (PleaGroupWindow *self)
{
  return (guint) gtk_adjustment_get_value (self->nth) - 1;
}

static void
show_letter (PleaGroupWindow *self)
{
  g_autoptr (PleaDocument) document = plea_group_letters_get_one (self->letters, get_nth (self));

  plea_preview_show (self->preview, document,
                     document == NULL ? _ ("Choose cases and add those who sign.") : NULL);
}

static void
show_size (PleaGroupWindow *self)
{
  PleaDocument    *all = plea_group_letters_get_counted (self->letters);
  g_autofree char *pages = all != NULL ? plea_describe_pages (all) : g_strdup ("");
  g_autofree char *size = all != NULL ? plea_describe_size (all) : NULL;

  adw_window_title_set_subtitle (self->title, pages);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), size);
}

static void
allow_deeds (PleaGroupWindow *self, guint n)
{
  static const char *const deeds[] = { "group.print", "group.print-from", "group.save",
                                       "group.envelopes", "group.labels" };

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), deeds[i], n > 0);
}

static void
show_count (PleaGroupWindow *self)
{
  guint            n = plea_group_letters_count (self->letters);
  g_autofree char *letters = g_strdup_printf (ngettext ("%u Letter", "%u Letters", n), n);
  /* TRANSLATORS: stands after the number of a letter: “3 of 600” */
  g_autofree char *of_all = g_strdup_printf (_ ("of %u"), n);

  adw_window_title_set_title (self->title, n > 0 ? letters : _ ("Letters"));
  gtk_label_set_text (self->number, of_all);
  gtk_widget_set_visible (self->bar, n > 1);
  gtk_adjustment_set_upper (self->nth, MAX (n, 1));
  /* Kept within that, which GTK does when it is set. */
  gtk_adjustment_set_value (self->nth, gtk_adjustment_get_value (self->nth));
  allow_deeds (self, n);
}

/* Who signs is kept only where the group wants that. */
static void
keep_signers (PleaGroupWindow *self)
{
  g_autoptr (GPtrArray) signers = plea_group_signers_list (self->signers);
  gboolean         is_kept = plea_switch_row_get_active (self->kept);
  g_autofree char *data = is_kept ? plea_signers_to_data (signers) : NULL;
  g_autoptr (GError) error = NULL;

  if (self->session != NULL && !plea_session_keep_signers (self->session, data, &error))
    plea_message_show (GTK_WINDOW (self), _ ("Not Everything Could Be Forgotten"), error->message);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->signers),
                                         is_kept
                                             ? _ ("Plea keeps them on this computer.")
                                             : _ ("Plea forgets them when you close this window."));
}

static void
compose (PleaGroupWindow *self)
{
  g_autoptr (GPtrArray) cases = plea_group_cases_list_chosen (self->cases);
  g_autoptr (GPtrArray) signers = plea_group_signers_list (self->signers);
  PleaStack stack = { cases, signers, adw_combo_row_get_selected (self->order) };

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "group.take-turns", cases->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "group.sign-up", cases->len > 0);
  if (self->letters == NULL)
    return;

  plea_group_letters_compose (self->letters, &stack);
  show_count (self);
  show_size (self);
  show_letter (self);
}

static void
on_signers_changed (PleaGroupWindow *self)
{
  keep_signers (self);
  compose (self);
}

/* Out of the program */

static void
print (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaGroupWindow *self = PLEA_GROUP_WINDOW (widget);
  gboolean         from_here = g_str_equal (action_name, "group.print-from");
  g_autoptr (PleaDocument) document = plea_group_letters_get_from (self->letters,
                                                                   from_here ? get_nth (self) : 0);

  plea_output_print (self->output, document);
}

static void
save (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaGroupWindow *self = PLEA_GROUP_WINDOW (widget);
  g_autoptr (PleaDocument) document = plea_group_letters_get_from (self->letters, 0);

  /* TRANSLATORS: the proposed name of a file; it must not tell whom the letters are about */
  plea_output_save (self->output, document, plea_session_get_habits (self->session)->folder,
                    _ ("Letters.pdf"));
}

static void
show_envelopes (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaGroupWindow *self = PLEA_GROUP_WINDOW (widget);
  GtkWidget       *dialog = plea_envelope_dialog_new (
            GTK_WINDOW (self), plea_group_letters_list (self->letters),
            plea_session_get_sender (self->session)->country, plea_session_get_stationery (self->session),
            plea_session_get_store (self->session));

  gtk_window_present (GTK_WINDOW (dialog));
}

static void
show_labels (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaGroupWindow *self = PLEA_GROUP_WINDOW (widget);
  GtkWidget       *dialog = plea_label_dialog_new (
            GTK_WINDOW (self), plea_group_letters_list (self->letters), self->session);

  gtk_window_present (GTK_WINDOW (dialog));
}

/* What is no letter */

static void
show_table (PleaGroupWindow *self, GPtrArray *rows, const char *name)
{
  PleaStyle style = plea_style_for_letters (plea_session_get_stationery (self->session),
                                            plea_session_get_sender (self->session)->country);
  g_autoptr (PleaDocument) document = plea_document_new_table (rows, &style);

  plea_output_show (self->output, document, name);
}

static void
show_sign_up (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaGroupWindow *self = PLEA_GROUP_WINDOW (widget);
  g_autoptr (GPtrArray) cases = plea_group_cases_list_chosen (self->cases);
  g_autoptr (GPtrArray) rows = plea_group_pages_sign_up (cases);

  /* TRANSLATORS: the proposed name of a file; it must not tell whom the letters are about */
  show_table (self, rows, _ ("Signature Sheets.pdf"));
}

static guint
count_written (PleaGroupWindow *self)
{
  return plea_tally_count (plea_group_record_get_tally (self->record));
}

static void
show_tally (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaGroupWindow *self = PLEA_GROUP_WINDOW (widget);
  g_autoptr (GPtrArray) rows = plea_group_pages_tally (plea_group_record_get_tally (self->record));

  self->n_told = count_written (self);
  /* TRANSLATORS: the proposed name of a file with numbers of letters */
  show_table (self, rows, _ ("Tally.pdf"));
}

static void
on_tally_saved (GtkWindow *window)
{
  PLEA_GROUP_WINDOW (window)->n_told = count_written (PLEA_GROUP_WINDOW (window));
}

static void
save_tally (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaGroupWindow *self = PLEA_GROUP_WINDOW (widget);

  /* TRANSLATORS: the proposed name of a file with numbers of letters */
  plea_save_table (GTK_WINDOW (self), _ ("Tally.csv"),
                   plea_tally_to_csv (plea_group_record_get_tally (self->record)), on_tally_saved);
}

static void
note_posted (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  if (plea_group_record_post (PLEA_GROUP_WINDOW (widget)->record))
    plea_message_tell (GTK_WINDOW (widget), _ ("Letters marked as posted"));
}

/* Only what has been printed or saved can be in the post. */
static void
allow_posted (PleaGroupWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "group.posted",
                                 !plea_group_record_is_posted (self->record));
}

static void
tell (PleaGroupWindow *self, const char *text)
{
  PleaNotice *notice = plea_message_tell (GTK_WINDOW (self), text);

  if (notice != NULL)
    gtk_actionable_set_action_name (
        GTK_ACTIONABLE (plea_notice_add_button (notice, _ ("We Have Posted Them"))),
        "group.posted");
}

static void
on_saved (PleaGroupWindow *self, PleaDocument *document)
{
  if (plea_document_get_letters (document) != NULL)
    tell (self, _ ("Letters saved"));
  else
    plea_message_tell (GTK_WINDOW (self), _ ("Pages saved"));
}

static void
on_printed (PleaGroupWindow *self, PleaDocument *document)
{
  if (plea_document_get_letters (document) != NULL)
    tell (self, _ ("Letters sent to the printer"));
  else
    plea_message_tell (GTK_WINDOW (self), _ ("Pages sent to the printer"));
}

/* One after the other, at one machine */

static void
take_turns (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaGroupWindow *self = PLEA_GROUP_WINDOW (widget);
  g_autoptr (GPtrArray) cases = plea_group_cases_list_chosen (self->cases);
  GtkWidget *turn = plea_turn_new (GTK_WINDOW (self), cases, self->session, self->record);

  gtk_window_present (GTK_WINDOW (turn));
}

/* Panes */

static void
show_pages (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaGroupWindow *self = PLEA_GROUP_WINDOW (widget);

  adw_leaflet_set_visible_child (self->leaflet, self->pages);
}

static void
show_setting (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaGroupWindow *self = PLEA_GROUP_WINDOW (widget);

  adw_leaflet_set_visible_child (self->leaflet, self->setting);
}

/* The question outlives the window by a moment. */
static void
forget (PleaGroupWindow *self, const char *response, GtkWindow *question)
{
  gtk_window_set_transient_for (question, NULL);
  gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
has_signers_to_lose (PleaGroupWindow *self)
{
  g_autoptr (GPtrArray) signers = plea_group_signers_list (self->signers);

  return signers->len > 0 && !plea_switch_row_get_active (self->kept);
}

/* With a record the numbers are in that. */
static gboolean
has_tally_to_lose (PleaGroupWindow *self)
{
  return plea_session_get_habits (self->session)->without_record
         && count_written (self) > self->n_told;
}

static void
ask_whether_to_forget (PleaGroupWindow *self, const char *heading, const char *body)
{
  AdwMessageDialog *question;

  if (self->question != NULL)
    {
      gtk_window_present (self->question);
      return;
    }

  question = plea_message_ask (GTK_WINDOW (self), heading, body, _ ("_Cancel"), _ ("_Forget"),
                               ADW_RESPONSE_DESTRUCTIVE);
  g_set_weak_pointer (&self->question, GTK_WINDOW (question));
  g_signal_connect_object (question, "response::yes", G_CALLBACK (forget), self, G_CONNECT_SWAPPED);
}

/* Whoever typed thirty names does not want to lose them by a key. */
static gboolean
plea_group_window_close_request (GtkWindow *window)
{
  PleaGroupWindow *self = PLEA_GROUP_WINDOW (window);

  if (has_tally_to_lose (self))
    ask_whether_to_forget (self, _ ("Forget the Tally?"),
                           _ ("You keep no record of your letters. Only the tally says how many "
                              "there were, and it goes with this window."));
  else if (has_signers_to_lose (self))
    ask_whether_to_forget (
        self, _ ("Forget the Signers?"),
        _ ("Plea has not kept them. What has been printed or saved stays as it is."));
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* Object */

static void
plea_group_window_dispose (GObject *object)
{
  PleaGroupWindow *self = PLEA_GROUP_WINDOW (object);

  g_clear_weak_pointer (&self->question);
  g_clear_object (&self->letters);
  g_clear_object (&self->record);
  g_clear_object (&self->output);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_GROUP_WINDOW);

  G_OBJECT_CLASS (plea_group_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-group-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaGroupWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, PleaGroupWindow, setting);
  gtk_widget_class_bind_template_child (widget_class, PleaGroupWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, PleaGroupWindow, cases);
  gtk_widget_class_bind_template_child (widget_class, PleaGroupWindow, signers);
  gtk_widget_class_bind_template_child (widget_class, PleaGroupWindow, kept);
  gtk_widget_class_bind_template_child (widget_class, PleaGroupWindow, order);
  gtk_widget_class_bind_template_child (widget_class, PleaGroupWindow, title);
  gtk_widget_class_bind_template_child (widget_class, PleaGroupWindow, bar);
  gtk_widget_class_bind_template_child (widget_class, PleaGroupWindow, number);
  gtk_widget_class_bind_template_child (widget_class, PleaGroupWindow, nth);
  gtk_widget_class_bind_template_child (widget_class, PleaGroupWindow, preview);
  gtk_widget_class_bind_template_callback (widget_class, compose);
  gtk_widget_class_bind_template_callback (widget_class, keep_signers);
  gtk_widget_class_bind_template_callback (widget_class, on_signers_changed);
  gtk_widget_class_bind_template_callback (widget_class, show_letter);
}

static void
plea_group_window_class_init (PleaGroupWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PLEA_TYPE_GROUP_CASES);
  g_type_ensure (PLEA_TYPE_GROUP_SIGNERS);
  g_type_ensure (PLEA_TYPE_PREVIEW);
  g_type_ensure (PLEA_TYPE_SWITCH_ROW);
  G_OBJECT_CLASS (klass)->dispose = plea_group_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = plea_group_window_close_request;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "group.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "group.print-from", NULL, print);
  gtk_widget_class_install_action (widget_class, "group.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "group.envelopes", NULL, show_envelopes);
  gtk_widget_class_install_action (widget_class, "group.labels", NULL, show_labels);
  gtk_widget_class_install_action (widget_class, "group.sign-up", NULL, show_sign_up);
  gtk_widget_class_install_action (widget_class, "group.posted", NULL, note_posted);
  gtk_widget_class_install_action (widget_class, "group.tally", NULL, show_tally);
  gtk_widget_class_install_action (widget_class, "group.save-tally", NULL, save_tally);
  gtk_widget_class_install_action (widget_class, "group.take-turns", NULL, take_turns);
  gtk_widget_class_install_action (widget_class, "group.show-pages", NULL, show_pages);
  gtk_widget_class_install_action (widget_class, "group.show-setting", NULL, show_setting);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
plea_group_window_init (PleaGroupWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
open_output (PleaGroupWindow *self)
{
  self->output = plea_output_new (GTK_WINDOW (self), plea_session_get_store (self->session));
  plea_group_record_follow (self->record, self->output);
  g_signal_connect_object (self->output, "saved", G_CALLBACK (on_saved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->output, "printed", G_CALLBACK (on_printed), self,
                           G_CONNECT_SWAPPED);
}

/* Before anything that is shown is kept: a list that is only half there would take their place. */
static void
take_kept_signers (PleaGroupWindow *self, const char *data)
{
  g_autoptr (GPtrArray) signers = plea_signers_from_data (data);

  g_object_set (self->kept, "active", data != NULL, NULL);
  plea_group_signers_add (self->signers, signers);
}

/**
 * plea_group_window_open:
 *
 * Shows what a group can write for.
 */
void
plea_group_window_open (PleaLibrarian *librarian)
{
  GtkWindow       *parent = plea_librarian_get_window (librarian);
  PleaGroupWindow *self = g_object_new (PLEA_TYPE_GROUP_WINDOW, "transient-for", parent,
                                        "application", gtk_window_get_application (parent), NULL);

  take_kept_signers (self,
                     plea_session_get_habits (plea_librarian_get_session (librarian))->signers);
  self->session = g_object_ref (plea_librarian_get_session (librarian));
  self->record = plea_group_record_new (self->session);
  g_signal_connect_object (self->record, "changed", G_CALLBACK (allow_posted), self,
                           G_CONNECT_SWAPPED);
  allow_posted (self);
  self->letters = plea_group_letters_new (self->session);
  g_signal_connect_object (self->letters, "counted", G_CALLBACK (show_size), self,
                           G_CONNECT_SWAPPED);
  open_output (self);
  plea_group_cases_offer (self->cases, plea_librarian_get_library (librarian),
                          plea_session_get_habits (self->session));
  compose (self);
  gtk_window_present (GTK_WINDOW (self));
}
