/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where one of a group signs: a name, a sentence, and the page that comes of it.
 *
 * All that is known of the person is here and nowhere else, so that it goes with the widget, and
 * what could be undone with it. */

#include "config.h"

#include "plea-turn-sign.h"

#include <glib/gi18n.h>

#include "plea-buttons.h"
#include "plea-choice-row.h"
#include "plea-describe-case.h"
#include "plea-describe.h"
#include "plea-entry-row.h"
#include "plea-group-letters.h"
#include "plea-idioms.h"
#include "plea-portrait.h"
#include "plea-preview.h"
#include "plea-text-row.h"

struct _PleaTurnSign
{
  GtkBox parent_instance;

  AdwLeaflet    *leaflet;
  GtkWidget     *writing;
  GtkWidget     *pages;
  AdwAvatar     *avatar;
  GtkLabel      *defender;
  GtkLabel      *recipients;
  GtkWidget     *name;
  GtkWidget     *town;
  PleaChoiceRow *country;
  PleaTextRow   *words;
  PleaPreview   *preview;

  GPtrArray        *cases; /* the one */
  PleaSender       *sender;
  PleaGroupLetters *letters;
};

G_DEFINE_FINAL_TYPE (PleaTurnSign, plea_turn_sign, GTK_TYPE_BOX)

/* The letter */

/* Who gives no name signs with a pen alone. */
static GPtrArray *
list_signers (PleaTurnSign *self)
{
  GPtrArray  *signers = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_signer_free);
  PleaSigner *signer = plea_signer_new ();

  g_set_object (&signer->sender, self->sender);
  signer->disclosure = *self->sender->name != '\0' ? PLEA_DISCLOSURE_TOWN : PLEA_DISCLOSURE_BLANK;
  g_free (signer->words);
  signer->words = g_strdup (plea_text_row_get_text (self->words));
  g_ptr_array_add (signers, signer);

  return signers;
}

static void
compose (PleaTurnSign *self)
{
  g_autoptr (GPtrArray) signers = list_signers (self);
  g_autoptr (PleaDocument) document = NULL;
  PleaStack stack = { self->cases, signers, PLEA_STACK_BY_CASE };

  plea_group_letters_compose (self->letters, &stack);
  document = plea_group_letters_get_from (self->letters, 0);
  plea_preview_show (self->preview, document,
                     document == NULL ? _ ("Nobody has been chosen to write to.") : NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sign.print", document != NULL);
}

static void
print (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (PleaDocument) document = plea_group_letters_get_from (PLEA_TURN_SIGN (widget)->letters,
                                                                   0);

  g_signal_emit_by_name (widget, "print-wanted", document);
}

/* Ways */

static void
go_on (PleaTurnSign *self)
{
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                          GTK_DIR_TAB_FORWARD);
}

static void
show_pages (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaTurnSign *self = PLEA_TURN_SIGN (widget);

  adw_leaflet_set_visible_child (self->leaflet, self->pages);
}

static void
show_writing (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaTurnSign *self = PLEA_TURN_SIGN (widget);

  adw_leaflet_set_visible_child (self->leaflet, self->writing);
}

/* Where whoever comes here begins. */
static gboolean
plea_turn_sign_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (PLEA_TURN_SIGN (widget)->name);
}

/* Object */

static void
plea_turn_sign_dispose (GObject *object)
{
  PleaTurnSign *self = PLEA_TURN_SIGN (object);

  g_clear_object (&self->letters);
  g_clear_object (&self->sender);
  g_clear_pointer (&self->cases, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_TURN_SIGN);

  G_OBJECT_CLASS (plea_turn_sign_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-turn-sign.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaTurnSign, leaflet);
  gtk_widget_class_bind_template_child (widget_class, PleaTurnSign, writing);
  gtk_widget_class_bind_template_child (widget_class, PleaTurnSign, pages);
  gtk_widget_class_bind_template_child (widget_class, PleaTurnSign, avatar);
  gtk_widget_class_bind_template_child (widget_class, PleaTurnSign, defender);
  gtk_widget_class_bind_template_child (widget_class, PleaTurnSign, recipients);
  gtk_widget_class_bind_template_child (widget_class, PleaTurnSign, name);
  gtk_widget_class_bind_template_child (widget_class, PleaTurnSign, town);
  gtk_widget_class_bind_template_child (widget_class, PleaTurnSign, country);
  gtk_widget_class_bind_template_child (widget_class, PleaTurnSign, words);
  gtk_widget_class_bind_template_child (widget_class, PleaTurnSign, preview);
  gtk_widget_class_bind_template_callback (widget_class, go_on);
}

static void
plea_turn_sign_class_init (PleaTurnSignClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PLEA_TYPE_BUTTONS);
  g_type_ensure (PLEA_TYPE_CHOICE_ROW);
  g_type_ensure (PLEA_TYPE_ENTRY_ROW);
  g_type_ensure (PLEA_TYPE_PREVIEW);
  g_type_ensure (PLEA_TYPE_TEXT_ROW);
  G_OBJECT_CLASS (klass)->dispose = plea_turn_sign_dispose;
  widget_class->grab_focus = plea_turn_sign_grab_focus;
  /**
   * PleaTurnSign::print-wanted:
   * @document: the letters
   */
  plea_signal_new (klass, "print-wanted", 1, PLEA_TYPE_DOCUMENT);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "sign.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "sign.show-pages", NULL, show_pages);
  gtk_widget_class_install_action (widget_class, "sign.show-writing", NULL, show_writing);
}

static void
plea_turn_sign_init (PleaTurnSign *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  plea_choice_row_add_countries (self->country);
  self->sender = plea_sender_new ();
  self->cases = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_case_free);
}

static void
show_case (PleaTurnSign *self, const PleaCase *one)
{
  g_autofree char *title = plea_describe_act_for (one->appeal);
  g_autofree char *recipients = plea_describe_case_letters (one->appeal, one->draft);

  plea_portrait_show (self->avatar, &one->appeal->defender);
  gtk_label_set_text (self->defender, title);
  gtk_label_set_text (self->recipients, recipients);
}

/* Most who come to an evening live in one country. */
static void
bind_rows (PleaTurnSign *self, PleaSession *session)
{
  g_object_set (self->sender, "country",
                plea_sender_get_country (plea_session_get_sender (session)), NULL);
  g_object_bind_property (self->name, "text", self->sender, "name", 0);
  g_object_bind_property (self->town, "text", self->sender, "town", 0);
  g_object_bind_property (self->sender, "country", self->country, "chosen",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->sender, "notify", G_CALLBACK (compose), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->words, "notify::text", G_CALLBACK (compose), self,
                           G_CONNECT_SWAPPED);
}

/**
 * plea_turn_sign_new:
 * @one: what is written for
 * @session: whose paper it is on
 *
 * Returns: (transfer floating): a place to sign, for one person
 */
GtkWidget *
plea_turn_sign_new (const PleaCase *one, PleaSession *session)
{
  PleaTurnSign *self = g_object_new (PLEA_TYPE_TURN_SIGN, NULL);

  g_ptr_array_add (self->cases, plea_case_new (one->appeal, one->draft));
  self->letters = plea_group_letters_new (session);
  show_case (self, one);
  bind_rows (self, session);
  compose (self);

  return GTK_WIDGET (self);
}

/**
 * plea_turn_sign_has_signed:
 * @document: what was printed
 *
 * Returns: whether that was signed here
 */
gboolean
plea_turn_sign_has_signed (PleaTurnSign *self, PleaDocument *document)
{
  GPtrArray *letters = plea_document_get_letters (document);

  return letters != NULL && plea_group_letters_get_signer (letters->pdata[0]) == self->sender;
}
