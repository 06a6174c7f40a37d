/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letter of an appeal in the making, as it will be printed.
 *
 * It is composed as the window composes letters, for somebody who has changed nothing yet, and only
 * while somebody can see it. */

#include "config.h"

#include "plea-letter-pane.h"

#include <glib/gi18n.h>

#include "plea-calendar.h"
#include "plea-describe.h"
#include "plea-document.h"
#include "plea-folding.h"
#include "plea-hint.h"
#include "plea-idioms.h"
#include "plea-drop-down.h"
#include "plea-preview.h"

/* Of the appeal that is composed, and never seen. */
#define ID "letter"

struct _PleaLetterPane
{
  AdwBin parent_instance;

  PleaHint    *doubts;
  GtkDropDown *choice; /* among those whom a letter goes to */
  GtkDropDown *language;
  PleaPreview *preview;

  PleaSender        *sender;
  PleaStationery    *stationery;
  PleaAppealBuilder *builder;
  GSignalGroup      *builder_signals;
  guint              composing;
};

G_DEFINE_FINAL_TYPE (PleaLetterPane, plea_letter_pane, ADW_TYPE_BIN)

/* Whom it goes to, and in which language */

static GStrv
list_names (PleaAppeal *appeal)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  plea_foreach (const PleaRecipient, recipient, appeal->recipients)
    {
      const char *title = plea_recipient_get_title (recipient);

      if (recipient->role != PLEA_RECIPIENT_COPY)
        g_strv_builder_add (names, *title != '\0' ? title : _ ("New Recipient"));
    }

  return g_strv_builder_end (names);
}

static char *
name_language (PleaAppeal *appeal, guint nth)
{
  const char *language = plea_appeal_get_letter (appeal, nth)->language;

  if (language != NULL && *language != '\0')
    return plea_describe_letter_language (appeal, nth);

  return g_strdup (nth == 0 ? _ ("Letter") : _ ("Translation"));
}

static GStrv
list_languages (PleaAppeal *appeal)
{
  GStrv names = g_new0 (char *, appeal->letters->len + 1);

  for (guint i = 0; i < appeal->letters->len; i++)
    names[i] = name_language (appeal, i);

  return names;
}

/* What is chosen stays so. */
static void
show_names (GtkDropDown *choice, GStrv names)
{
  plea_drop_down_show_names (choice, (const char *const *) names,
                             gtk_drop_down_get_selected (choice));
  gtk_widget_set_visible (GTK_WIDGET (choice), g_strv_length (names) > 1);
}

static void
show_choices (PleaLetterPane *self)
{
  g_auto (GStrv) names = list_names (self->builder->appeal);
  g_auto (GStrv) languages = list_languages (self->builder->appeal);

  show_names (self->choice, names);
  show_names (self->language, languages);
}

/* Which of all recipients is chosen; the first where nobody is written to yet. */
static guint
get_chosen (PleaLetterPane *self)
{
  GPtrArray *recipients = self->builder->appeal->recipients;
  guint      nth = gtk_drop_down_get_selected (self->choice);

  for (guint i = 0; i < recipients->len; i++)
    if (((PleaRecipient *) recipients->pdata[i])->role != PLEA_RECIPIENT_COPY && nth-- == 0)
      return i;

  return 0;
}

/* Composing */

/* What is not printed does not keep the letter from being seen. */
static void
leave_out (PleaAppeal *appeal, guint chosen)
{
  plea_set_words (&appeal->id, ID);
  plea_set_words (&appeal->source_address, NULL);
  plea_calendar_get_today (&appeal->as_of);
  g_ptr_array_set_size (appeal->events, 0);
  for (guint i = 0; i < appeal->recipients->len; i++)
    {
      PleaRecipient *recipient = g_ptr_array_index (appeal->recipients, i);

      if (i != chosen && recipient->address[0] == NULL)
        {
          g_strfreev (recipient->address);
          recipient->address = g_strsplit ("-", "\n", -1);
        }
    }
}

static PleaDocument *
compose_letter (PleaLetterPane *self, PleaAppeal *appeal, guint chosen)
{
  g_autoptr (PleaDraft) draft = plea_draft_new (ID);

  g_object_set (
      draft, "language",
      plea_appeal_get_letter (appeal, gtk_drop_down_get_selected (self->language))->language, NULL);
  plea_draft_set_recipient_chosen (draft, plea_appeal_get_recipient (appeal, chosen)->id, TRUE);

  return plea_document_compose (appeal, draft, self->sender, self->stationery);
}

static void
compose (PleaLetterPane *self)
{
  g_autoptr (PleaAppealBuilder) copy = plea_appeal_builder_new_from_appeal (self->builder->appeal);
  const char *obstacle = plea_appeal_find_obstacle (copy->appeal);
  g_autoptr (GPtrArray) problems = plea_problems_new ();
  g_autoptr (PleaAppeal) appeal = NULL;
  g_autoptr (PleaDocument) document = NULL;
  guint chosen;

  show_choices (self);
  chosen = get_chosen (self);
  leave_out (copy->appeal, chosen);
  appeal = plea_appeal_builder_build (copy, problems);
  if (obstacle == NULL && appeal != NULL)
    document = compose_letter (self, appeal, chosen);
  else if (obstacle == NULL)
    obstacle = ((PleaProblem *) problems->pdata[0])->message;
  plea_preview_show (self->preview, document, obstacle);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "letter.zoom", document != NULL);
}

static gboolean
compose_before_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  PleaLetterPane *self = PLEA_LETTER_PANE (widget);

  self->composing = 0;
  compose (self);

  return G_SOURCE_REMOVE;
}

/* Once for all that has changed until the next frame. When it comes into sight, it is composed as
 * it is then. */
static void
compose_soon (PleaLetterPane *self)
{
  if (self->composing == 0 && self->builder != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->composing = gtk_widget_add_tick_callback (GTK_WIDGET (self), compose_before_frame, NULL,
                                                    NULL);
}

/* From how large it is: larger, smaller or fitted to the width. */
static void
zoom (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaPreview *preview = PLEA_LETTER_PANE (widget)->preview;
  int          step = g_variant_get_int32 (parameter);

  if (step > 0)
    plea_preview_zoom_in (preview);
  else if (step < 0)
    plea_preview_zoom_out (preview);
  else
    plea_preview_set_zoom (preview, 0);
}

/* Object */

static void
plea_letter_pane_dispose (GObject *object)
{
  PleaLetterPane *self = PLEA_LETTER_PANE (object);

  g_clear_object (&self->builder_signals);
  g_clear_object (&self->builder);
  g_clear_object (&self->sender);
  g_clear_object (&self->stationery);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_LETTER_PANE);

  G_OBJECT_CLASS (plea_letter_pane_parent_class)->dispose (object);
}

static gboolean
plea_letter_pane_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PLEA_LETTER_PANE (widget)->preview));
}

static void
plea_letter_pane_class_init (PleaLetterPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PLEA_TYPE_HINT);
  g_type_ensure (PLEA_TYPE_PREVIEW);
  G_OBJECT_CLASS (klass)->dispose = plea_letter_pane_dispose;
  widget_class->grab_focus = plea_letter_pane_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-letter-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaLetterPane, doubts);
  gtk_widget_class_bind_template_child (widget_class, PleaLetterPane, choice);
  gtk_widget_class_bind_template_child (widget_class, PleaLetterPane, language);
  gtk_widget_class_bind_template_child (widget_class, PleaLetterPane, preview);
  gtk_widget_class_bind_template_callback (widget_class, compose_soon);
  gtk_widget_class_install_action (widget_class, "letter.zoom", "i", zoom);
}

static void
plea_letter_pane_init (PleaLetterPane *self)
{
  self->builder_signals = g_signal_group_new (PLEA_TYPE_APPEAL_BUILDER);
  g_signal_group_connect_swapped (self->builder_signals, "changed", G_CALLBACK (compose_soon),
                                  self);
  self->sender = plea_sender_new ();
  self->stationery = plea_stationery_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  /* TRANSLATORS: whom the letter that is shown goes to, where there are several */
  plea_drop_down_choose_names (self->choice, _ ("Letter To"));
  plea_drop_down_choose_names (self->language, _ ("Language"));
  plea_hint_set_icon (self->doubts, "dialog-question-symbolic");
  plea_hint_add_button (self->doubts, _ ("Show the _First"), "editor.show-doubt");
}

/**
 * plea_letter_pane_set_supporter:
 * @sender: who signs
 * @stationery: how letters are set
 *
 * Without them the letter is nobody's, in the usual format.
 */
void
plea_letter_pane_set_supporter (PleaLetterPane *self,
                                PleaSender     *sender,
                                PleaStationery *stationery)
{
  g_set_object (&self->sender, sender);
  g_set_object (&self->stationery, stationery);
  compose_soon (self);
}

/**
 * plea_letter_pane_show:
 * @builder: whose letter is shown from now on, as it is at any time
 */
void
plea_letter_pane_show (PleaLetterPane *self, PleaAppealBuilder *builder)
{
  g_set_object (&self->builder, builder);
  g_signal_group_set_target (self->builder_signals, builder);
  compose_soon (self);
}

/**
 * plea_letter_pane_tell_doubts:
 * @doubts: (nullable): a sentence on what of the letter is not certain, or %NULL where all of it is
 */
void
plea_letter_pane_tell_doubts (PleaLetterPane *self, const char *doubts)
{
  plea_hint_set_text (self->doubts, doubts);
}
