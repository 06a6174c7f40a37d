/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the form for the supporter's own words. */

#include "config.h"

#include "plea-own-words-section.h"

#include "plea-text-row.h"

struct _PleaOwnWordsSection
{
  AdwPreferencesGroup parent_instance;

  PleaTextRow   *own_words;
  GBindingGroup *draft;
};

G_DEFINE_FINAL_TYPE (PleaOwnWordsSection, plea_own_words_section, ADW_TYPE_PREFERENCES_GROUP)

static void
plea_own_words_section_dispose (GObject *object)
{
  g_clear_object (&PLEA_OWN_WORDS_SECTION (object)->draft);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_OWN_WORDS_SECTION);

  G_OBJECT_CLASS (plea_own_words_section_parent_class)->dispose (object);
}

static void
plea_own_words_section_class_init (PleaOwnWordsSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PLEA_TYPE_TEXT_ROW);
  G_OBJECT_CLASS (klass)->dispose = plea_own_words_section_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-own-words-section.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaOwnWordsSection, own_words);
}

static void
plea_own_words_section_init (PleaOwnWordsSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->draft = g_binding_group_new ();
  g_binding_group_bind (self->draft, "own-words", self->own_words, "text",
                        G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

/**
 * plea_own_words_section_set_draft:
 * @draft: the draft whose own words are edited from now on
 */
void
plea_own_words_section_set_draft (PleaOwnWordsSection *self, PleaDraft *draft)
{
  g_binding_group_set_source (self->draft, draft);
}
