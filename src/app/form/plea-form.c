/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form: everything that the supporter can change about a letter, section by section.
 *
 * Each section edits its part of the draft, of the sender or of the stationery, and listens to it.
 * None knows of another, nor of the preview. */

#include "config.h"

#include "plea-form.h"

#include <glib/gi18n.h>

#include "plea-choices.h"
#include "plea-demands-section.h"
#include "plea-hint.h"
#include "plea-letter-section.h"
#include "plea-own-words-section.h"
#include "plea-paper-section.h"
#include "plea-recipients-section.h"
#include "plea-sender-section.h"
#include "plea-text-section.h"

struct _PleaForm
{
  GtkBox parent_instance;

  PleaSenderSection     *sender;
  PleaHint              *risk;
  GtkWidget             *further;
  PleaRecipientsSection *recipients;
  PleaOwnWordsSection   *own_words;
  PleaDemandsSection    *demands;
  PleaTextSection       *text;
  PleaLetterSection     *letter;
  PleaPaperSection      *paper;

  PleaSender *supporter;
  PleaAppeal *appeal;
  PleaDraft  *draft;
};

G_DEFINE_FINAL_TYPE (PleaForm, plea_form, GTK_TYPE_BOX)

/* Whoever lives where the letter goes may have more to fear from it, and is told so. */
static void
show_risk (PleaForm *self)
{
  gboolean hides = plea_draft_get_disclosure (self->draft) >= PLEA_DISCLOSURE_INITIALS;
  gboolean stays = plea_choices_stay_in_country (self->appeal, self->draft, self->supporter);

  plea_hint_set_text (self->risk,
                      stays && !hides
                          ? _ ("You live in the country that you write to. If it could put you or "
                               "your family at risk, put less about yourself on the letter.")
                          : NULL);
}

static void
set_draft (PleaForm *self, PleaDraft *draft)
{
  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_func (self->draft, show_risk, self);

  g_set_object (&self->draft, draft);
  if (draft != NULL)
    g_signal_connect_object (draft, "changed", G_CALLBACK (show_risk), self, G_CONNECT_SWAPPED);
}

static void
on_country_changed (PleaForm *self)
{
  if (self->draft != NULL)
    show_risk (self);
}

static gboolean
show_further (gpointer data)
{
  PleaForm *self = data;

  if (self->further != NULL)
    gtk_widget_set_visible (self->further, TRUE);

  return G_SOURCE_REMOVE;
}

/* What is below the fold comes with the second frame: the first is there sooner without. */
static void
plea_form_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (plea_form_parent_class)->map (widget);
  if (!gtk_widget_get_visible (PLEA_FORM (widget)->further))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, show_further, g_object_ref (widget), g_object_unref);
}

static void
plea_form_dispose (GObject *object)
{
  PleaForm *self = PLEA_FORM (object);

  set_draft (self, NULL);
  g_clear_object (&self->appeal);
  g_clear_object (&self->supporter);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_FORM);

  G_OBJECT_CLASS (plea_form_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (PLEA_TYPE_HINT);
  g_type_ensure (PLEA_TYPE_SENDER_SECTION);
  g_type_ensure (PLEA_TYPE_RECIPIENTS_SECTION);
  g_type_ensure (PLEA_TYPE_OWN_WORDS_SECTION);
  g_type_ensure (PLEA_TYPE_DEMANDS_SECTION);
  g_type_ensure (PLEA_TYPE_TEXT_SECTION);
  g_type_ensure (PLEA_TYPE_LETTER_SECTION);
  g_type_ensure (PLEA_TYPE_PAPER_SECTION);
}

static void
plea_form_class_init (PleaFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ensure_types ();
  G_OBJECT_CLASS (klass)->dispose = plea_form_dispose;
  widget_class->map = plea_form_map;
  gtk_widget_class_set_template_from_resource (widget_class, PLEA_RESOURCE_PATH "/plea-form.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaForm, sender);
  gtk_widget_class_bind_template_child (widget_class, PleaForm, risk);
  gtk_widget_class_bind_template_child (widget_class, PleaForm, further);
  gtk_widget_class_bind_template_child (widget_class, PleaForm, recipients);
  gtk_widget_class_bind_template_child (widget_class, PleaForm, own_words);
  gtk_widget_class_bind_template_child (widget_class, PleaForm, demands);
  gtk_widget_class_bind_template_child (widget_class, PleaForm, text);
  gtk_widget_class_bind_template_child (widget_class, PleaForm, letter);
  gtk_widget_class_bind_template_child (widget_class, PleaForm, paper);
}

static void
plea_form_init (PleaForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plea_form_set_supporter:
 * @sender: edited from now on
 * @stationery: edited from now on
 *
 * To be called once, before plea_form_show().
 */
void
plea_form_set_supporter (PleaForm *self, PleaSender *sender, PleaStationery *stationery)
{
  self->supporter = g_object_ref (sender);
  g_signal_connect_object (sender, "notify::country", G_CALLBACK (on_country_changed), self,
                           G_CONNECT_SWAPPED);
  plea_sender_section_set_sender (self->sender, sender);
  plea_text_section_set_sender (self->text, sender);
  plea_paper_section_set_supporter (self->paper, sender, stationery);
}

/**
 * plea_form_show:
 * @appeal: what is published
 * @draft: edited from now on
 */
void
plea_form_show (PleaForm *self, PleaAppeal *appeal, PleaDraft *draft)
{
  g_set_object (&self->appeal, appeal);
  set_draft (self, draft);
  plea_sender_section_set_draft (self->sender, draft);
  plea_recipients_section_show (self->recipients, appeal, draft);
  plea_own_words_section_set_draft (self->own_words, draft);
  plea_demands_section_show (self->demands, appeal, draft);
  plea_text_section_show (self->text, appeal, draft);
  plea_letter_section_show (self->letter, appeal, draft);
  show_risk (self);
}
