/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form: everything that the supporter can change about a letter, section by section.
 *
 * What is one property of the draft, of the sender or of the stationery is bound to its row, by the
 * table below. Where the appeal decides which rows there are, a section has them; it is shown anew
 * whenever anything changes. */

#include "config.h"

#include "plea-form.h"

#include <glib/gi18n.h>

#include "plea-card-section.h"
#include "plea-choice-row.h"
#include "plea-choices.h"
#include "plea-customs-section.h"
#include "plea-day-row.h"
#include "plea-demands-section.h"
#include "plea-describe.h"
#include "plea-entry-row.h"
#include "plea-first-steps.h"
#include "plea-font.h"
#include "plea-format-choice.h"
#include "plea-format-picture.h"
#include "plea-format.h"
#include "plea-hint.h"
#include "plea-idioms.h"
#include "plea-locale.h"
#include "plea-recipients-section.h"
#include "plea-switch-row.h"
#include "plea-speller.h"
#include "plea-text-row.h"
#include "plea-text-section.h"
#include "plea-writing-help.h"

#define BOTH_WAYS (G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE)

struct _PleaForm
{
  GtkBox parent_instance;

  PleaFirstSteps        *steps;
  PleaHint              *risk;
  PleaRecipientsSection *recipients;
  PleaWritingHelp       *help;
  PleaDemandsSection    *demands;
  PleaCustomsSection    *customs;
  PleaCardSection       *card;
  PleaTextSection       *text;
  AdwPreferencesGroup   *words;
  AdwPreferencesGroup   *support;
  AdwComboRow           *language;
  AdwEntryRow           *place;
  AdwPreferencesGroup   *paper;
  AdwComboRow           *format;
  AdwComboRow           *font;

  PleaSender    *sender;
  PleaAppeal    *appeal;
  PleaSpeller   *speller;
  GBindingGroup *draft;
  GSignalGroup  *draft_signals;
};

G_DEFINE_FINAL_TYPE (PleaForm, plea_form, GTK_TYPE_BOX)

typedef enum
{
  DRAFT,
  SENDER,
  STATIONERY,
  HABITS,
} Owner;

/* Each property and the row that it is edited in have one name. */
static const struct
{
  const char *name;
  const char *content; /* property of the row */
  Owner       owner;
} fields[] = {
  { "name", "text", SENDER },
  { "address", "text", SENDER },
  { "town", "text", SENDER },
  { "country", "chosen", SENDER },
  { "disclosure", "selected", DRAFT },
  { "opening", "text", DRAFT },
  { "own-words", "text", DRAFT },
  { "defender-words", "text", DRAFT },
  { "return-address", "active", DRAFT },
  { "subject", "text", DRAFT },
  { "date", "day", DRAFT },
  { "emphasise-name", "active", DRAFT },
  { "one-sheet", "active", DRAFT },
  { "fold-marks", "active", STATIONERY },
  { "file-names-tell", "active", HABITS },
};

static gpointer
get_row (PleaForm *self, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (self), PLEA_TYPE_FORM, name);
}

/* Language: the first letter is the original, which a draft has when it says nothing */

static void
list_languages (PleaForm *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->appeal->letters->len; i++)
    {
      g_autofree char *name = plea_describe_letter_language (self->appeal, i);

      gtk_string_list_append (names, name);
    }

  adw_combo_row_set_model (self->language, G_LIST_MODEL (names));
}

static gboolean
language_to_nth (GBinding *binding, const GValue *language, GValue *nth, gpointer form)
{
  PleaAppeal           *appeal = PLEA_FORM (form)->appeal;
  const PleaLetterText *letter = plea_appeal_find_letter (appeal, g_value_get_string (language));

  for (guint i = 0; i < appeal->letters->len; i++)
    if (plea_appeal_get_letter (appeal, i) == letter)
      g_value_set_uint (nth, i);

  return TRUE;
}

static gboolean
nth_to_language (GBinding *binding, const GValue *nth, GValue *language, gpointer form)
{
  guint number = g_value_get_uint (nth);

  if (number == GTK_INVALID_LIST_POSITION)
    return FALSE;

  g_value_set_string (
      language,
      number > 0 ? plea_appeal_get_letter (PLEA_FORM (form)->appeal, number)->language : NULL);

  return TRUE;
}

/* Place: none of one’s own is the sender’s town */

static gboolean
place_to_text (GBinding *binding, const GValue *place, GValue *text, gpointer user_data)
{
  g_value_set_string (text, g_value_get_string (place) != NULL ? g_value_get_string (place) : "");

  return TRUE;
}

static gboolean
text_to_place (GBinding *binding, const GValue *text, GValue *place, gpointer user_data)
{
  const char *words = g_value_get_string (text);

  g_value_set_string (place, words != NULL && *words != '\0' ? words : NULL);

  return TRUE;
}

/* Paper: a choice from a catalog. In the row there may be a name before all others, which stands
 * for none.
 */

static void
list_fonts (PleaForm *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  plea_foreach (const void, font, plea_font_list ())
    gtk_string_list_append (names, plea_catalog_item_get_name (font));
  adw_combo_row_set_model (self->font, G_LIST_MODEL (names));
}

/* Beginning with the usual one, which show_usual_format() puts in place. */
static void
list_formats (PleaForm *self)
{
  g_autoptr (GListStore) formats = g_list_store_new (PLEA_TYPE_FORMAT_CHOICE);
  g_autoptr (PleaFormatChoice) usual = plea_format_choice_new ("", "");

  g_list_store_append (formats, usual);
  plea_foreach (const PleaCatalogItem, item, plea_format_list (PLEA_FORMAT_OF_LETTERS))
    {
      g_autoptr (PleaFormatChoice) choice = plea_format_choice_new (
          plea_catalog_item_get_name (item), item->id);

      g_list_store_append (formats, choice);
    }
  adw_combo_row_set_model (self->format, G_LIST_MODEL (formats));
}

static guint
count_before (GBinding *binding, const GPtrArray *catalog)
{
  g_autoptr (AdwComboRow) row = ADW_COMBO_ROW (g_binding_dup_target (binding));

  return g_list_model_get_n_items (adw_combo_row_get_model (row)) - catalog->len;
}

static gboolean
id_to_nth (GBinding *binding, const GValue *id, GValue *nth, gpointer catalog)
{
  guint found;

  if (g_ptr_array_find (catalog, plea_catalog_find (catalog, g_value_get_string (id)), &found))
    g_value_set_uint (nth, count_before (binding, catalog) + found);

  return TRUE;
}

static gboolean
nth_to_id (GBinding *binding, const GValue *nth, GValue *id, gpointer catalog)
{
  guint                  n_before = count_before (binding, catalog);
  guint                  number = g_value_get_uint (nth);
  const PleaCatalogItem *item = NULL;

  if (number == GTK_INVALID_LIST_POSITION)
    return FALSE;

  if (number >= n_before)
    item = g_ptr_array_index ((GPtrArray *) catalog, number - n_before);
  g_value_set_string (id, item != NULL ? item->id : NULL);

  return TRUE;
}

/* Nobody need say what the computer knows; who sees it can say that it is otherwise. */
static void
show_assumed_country (PleaForm *self, GParamSpec *pspec, PleaSender *sender)
{
  gboolean         is_said = *sender->country != '\0';
  const char      *country = plea_sender_get_country (sender);
  g_autofree char *name = plea_locale_get_country_name (country);
  /* TRANSLATORS: below “Country”, while none is chosen; %s is the name of a country, alone */
  g_autofree char *assumed = g_strdup_printf (_ ("From this computer’s settings: %s"), name);

  adw_action_row_set_subtitle (get_row (self, "country"),
                               is_said || *country == '\0' ? "" : assumed);
}

static void
show_usual_format (PleaForm *self, GParamSpec *pspec, PleaSender *sender)
{
  GListModel       *formats = adw_combo_row_get_model (self->format);
  const PleaFormat *usual = plea_format_for_country (PLEA_FORMAT_OF_LETTERS, sender->country);
  /* TRANSLATORS: %s is a layout of letters, for example “Plain envelope” */
  g_autofree char *as_usual = g_strdup_printf (_ ("Usual where you live: %s"),
                                               plea_catalog_item_get_name (usual));
  g_autoptr (PleaFormatChoice) choice = plea_format_choice_new (as_usual, usual->item.id);

  g_list_store_splice (G_LIST_STORE (formats), 0, 1, (gpointer *) &choice, 1);
}

static void
bind_choice (AdwComboRow *row, PleaStationery *stationery, const char *property, GPtrArray *catalog)
{
  g_object_bind_property_full (stationery, property, row, "selected", BOTH_WAYS, id_to_nth,
                               nth_to_id, catalog, NULL);
}

/* Spelling: names in the appeal are right, in whatever language */

static void
add_words (GString *words, const char *more)
{
  g_string_append_printf (words, "%s\n", more != NULL ? more : "");
}

static void
spell (PleaForm *self, PleaDraft *draft)
{
  const PleaLetterText *text = plea_choices_get_text (self->appeal, draft);
  g_autoptr (GString) known = g_string_new (NULL);

  add_words (known, plea_defender_get_name (&self->appeal->defender, text->language));
  plea_foreach (const PleaRecipient, recipient, self->appeal->recipients)
    add_words (known, plea_recipient_get_title (recipient));
  plea_foreach (const PleaPart, part, text->parts)
    add_words (known, part->text);
  plea_speller_set_language (self->speller, text->language, plea_sender_get_country (self->sender));
  plea_speller_set_known (self->speller, known->str);
}

static void
bind_speller (PleaForm *self, PleaHabits *habits)
{
  g_object_bind_property (habits, "own-dictionary", self->speller, "words", BOTH_WAYS);
  g_object_bind_property (habits, "ignores-spelling", self->speller, "asleep", BOTH_WAYS);
  g_object_bind_property (self->speller, "asleep", get_row (self, "spelling"), "active",
                          BOTH_WAYS | G_BINDING_INVERT_BOOLEAN);
  g_object_bind_property (self->speller, "is-able", get_row (self, "spelling"), "visible",
                          G_BINDING_SYNC_CREATE);
}

/* What depends on more than one property */

/* Whoever lives where the letter goes may have more to fear from it, and is told so. */
static void
show_risk (PleaForm *self, PleaDraft *draft)
{
  gboolean hides = draft->disclosure >= PLEA_DISCLOSURE_INITIALS;
  gboolean stays = plea_choices_stay_in_country (self->appeal, draft, self->sender);

  plea_hint_set_text (
      self->risk, stays && !hides
                      ? _ ("You live in the country that you are writing to. If this could put you "
                           "or your family at risk, show less about yourself on the letter.")
                      : NULL);
}

/* What no letter has that goes to those who are chosen. */
static void
hide_what_is_not_asked (PleaForm *self, PleaDraft *draft)
{
  gboolean to_defender = plea_choices_write_to (self->appeal, draft, PLEA_RECIPIENT_DEFENDER);
  gboolean to_official = plea_choices_write_to (self->appeal, draft, PLEA_RECIPIENT_TO)
                         || !to_defender;
  gboolean on_card = plea_choices_is_on_card (self->appeal, draft);
  gboolean has_date = !on_card
                      || plea_choices_get_phrases (self->appeal, draft, self->sender)->date_at_end;

  gtk_widget_set_visible (GTK_WIDGET (self->support), to_defender);
  gtk_widget_set_visible (GTK_WIDGET (self->words), to_official);
  gtk_widget_set_visible (get_row (self, "opening"), draft->number > 1 && to_official && !on_card);
  gtk_widget_set_visible (get_row (self, "subject"), to_official && !on_card);
  gtk_widget_set_visible (get_row (self, "emphasise-name"), to_official);
  gtk_widget_set_visible (get_row (self, "one-sheet"), !on_card);
  gtk_widget_set_visible (get_row (self, "date"), has_date);
  gtk_widget_set_visible (GTK_WIDGET (self->place), has_date);
  gtk_widget_set_visible (get_row (self, "fold-marks"), !on_card);
  gtk_widget_set_visible (GTK_WIDGET (self->format), !on_card);
  adw_preferences_group_set_title (self->paper, on_card ? _ ("Paper") : _ ("Paper and Envelope"));
}

static void
show_sections (PleaForm *self)
{
  g_autoptr (PleaDraft) draft = g_binding_group_dup_source (self->draft);

  if (draft == NULL)
    return;

  plea_first_steps_show (self->steps, self->appeal, self->sender, draft);
  hide_what_is_not_asked (self, draft);
  spell (self, draft);
  show_risk (self, draft);
  plea_recipients_section_show (self->recipients, self->appeal, draft);
  plea_writing_help_show (self->help, plea_choices_get_phrases (self->appeal, draft, self->sender));
  plea_demands_section_show (self->demands, self->appeal, draft);
  plea_customs_section_show (self->customs, self->appeal, draft, self->sender);
  plea_text_section_show (self->text, self->appeal, draft, self->sender);
  plea_card_section_show (self->card, self->appeal, draft, self->sender);
}

/* What the first steps lead to */

static void
write_name (GtkWidget *form, const char *action_name, GVariant *parameter)
{
  GtkEditable *name = get_row (PLEA_FORM (form), "name");

  gtk_widget_grab_focus (GTK_WIDGET (gtk_editable_get_delegate (name)));
}

static void
write_words (GtkWidget *form, const char *action_name, GVariant *parameter)
{
  gboolean asked = gtk_widget_get_visible (GTK_WIDGET (PLEA_FORM (form)->words));

  gtk_widget_child_focus (get_row (PLEA_FORM (form), asked ? "own-words" : "defender-words"),
                          GTK_DIR_TAB_FORWARD);
}

/* @opener: the beginning of a sentence, which the supporter goes on with where it has its “…” */
static void
insert_opener (GtkWidget *form, const char *action_name, GVariant *opener)
{
  const char      *beginning = g_variant_get_string (opener, NULL);
  const char      *end = g_strrstr (beginning, "…");
  g_autofree char *words = g_strndup (beginning,
                                      end != NULL ? (gsize) (end - beginning) : strlen (beginning));

  plea_text_row_insert (get_row (PLEA_FORM (form), "own-words"), words);
  write_words (form, NULL, NULL);
}

/* Object */

static void
plea_form_dispose (GObject *object)
{
  PleaForm *self = PLEA_FORM (object);

  g_clear_object (&self->draft);
  g_clear_object (&self->draft_signals);
  g_clear_object (&self->appeal);
  g_clear_object (&self->speller);
  g_clear_object (&self->sender);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_FORM);

  G_OBJECT_CLASS (plea_form_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (PLEA_TYPE_CARD_SECTION);
  g_type_ensure (PLEA_TYPE_CHOICE_ROW);
  g_type_ensure (PLEA_TYPE_CUSTOMS_SECTION);
  g_type_ensure (PLEA_TYPE_DAY_ROW);
  g_type_ensure (PLEA_TYPE_DEMANDS_SECTION);
  g_type_ensure (PLEA_TYPE_ENTRY_ROW);
  g_type_ensure (PLEA_TYPE_FIRST_STEPS);
  g_type_ensure (PLEA_TYPE_FORMAT_CHOICE);
  g_type_ensure (PLEA_TYPE_FORMAT_PICTURE);
  g_type_ensure (PLEA_TYPE_HINT);
  g_type_ensure (PLEA_TYPE_RECIPIENTS_SECTION);
  g_type_ensure (PLEA_TYPE_SWITCH_ROW);
  g_type_ensure (PLEA_TYPE_TEXT_ROW);
  g_type_ensure (PLEA_TYPE_TEXT_SECTION);
  g_type_ensure (PLEA_TYPE_WRITING_HELP);
}

static void
plea_form_class_init (PleaFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ensure_types ();
  G_OBJECT_CLASS (klass)->dispose = plea_form_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, PLEA_RESOURCE_PATH "/plea-form.ui");
  gtk_widget_class_install_action (widget_class, "form.write-name", NULL, write_name);
  gtk_widget_class_install_action (widget_class, "form.write-words", NULL, write_words);
  gtk_widget_class_install_action (widget_class, "form.insert-opener", "s", insert_opener);
  gtk_widget_class_bind_template_child (widget_class, PleaForm, steps);
  gtk_widget_class_bind_template_child (widget_class, PleaForm, risk);
  gtk_widget_class_bind_template_child (widget_class, PleaForm, recipients);
  gtk_widget_class_bind_template_child (widget_class, PleaForm, help);
  gtk_widget_class_bind_template_child (widget_class, PleaForm, words);
  gtk_widget_class_bind_template_child (widget_class, PleaForm, support);
  gtk_widget_class_bind_template_child (widget_class, PleaForm, demands);
  gtk_widget_class_bind_template_child (widget_class, PleaForm, customs);
  gtk_widget_class_bind_template_child (widget_class, PleaForm, card);
  gtk_widget_class_bind_template_child (widget_class, PleaForm, text);
  gtk_widget_class_bind_template_child (widget_class, PleaForm, language);
  gtk_widget_class_bind_template_child (widget_class, PleaForm, place);
  gtk_widget_class_bind_template_child (widget_class, PleaForm, paper);
  gtk_widget_class_bind_template_child (widget_class, PleaForm, format);
  gtk_widget_class_bind_template_child (widget_class, PleaForm, font);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    gtk_widget_class_bind_template_child_full (widget_class, fields[i].name, FALSE, 0);
  gtk_widget_class_bind_template_child_full (widget_class, "spelling", FALSE, 0);
  gtk_widget_class_bind_template_child_full (widget_class, "envelope", FALSE, 0);
}

static void
plea_form_init (PleaForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  plea_choice_row_add_countries (get_row (self, "country"));
  list_formats (self);
  list_fonts (self);
  self->speller = plea_speller_new ();
  plea_text_row_check_spelling (get_row (self, "opening"), self->speller);
  plea_text_row_check_spelling (get_row (self, "own-words"), self->speller);
  plea_text_row_check_spelling (get_row (self, "defender-words"), self->speller);
  plea_text_section_check_spelling (self->text, self->speller);

  self->draft = g_binding_group_new ();
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].owner == DRAFT)
      g_binding_group_bind (self->draft, fields[i].name, get_row (self, fields[i].name),
                            fields[i].content, BOTH_WAYS);
  g_binding_group_bind_full (self->draft, "language", self->language, "selected", BOTH_WAYS,
                             language_to_nth, nth_to_language, self, NULL);
  g_binding_group_bind_full (self->draft, "place", self->place, "text", BOTH_WAYS, place_to_text,
                             text_to_place, NULL, NULL);

  self->draft_signals = g_signal_group_new (PLEA_TYPE_DRAFT);
  g_signal_group_connect_swapped (self->draft_signals, "changed", G_CALLBACK (show_sections), self);
}

/**
 * plea_form_set_supporter:
 * @sender: edited from now on
 * @stationery: edited from now on
 * @habits: edited from now on
 *
 * To be called once, before plea_form_show().
 */
void
plea_form_set_supporter (PleaForm       *self,
                         PleaSender     *sender,
                         PleaStationery *stationery,
                         PleaHabits     *habits)
{
  gpointer owners[] = { [SENDER] = sender, [STATIONERY] = stationery, [HABITS] = habits };

  self->sender = g_object_ref (sender);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].owner != DRAFT)
      g_object_bind_property (owners[fields[i].owner], fields[i].name,
                              get_row (self, fields[i].name), fields[i].content, BOTH_WAYS);
  plea_first_steps_set_habits (self->steps, habits);
  bind_speller (self, habits);
  g_signal_connect_object (sender, "notify::name", G_CALLBACK (show_sections), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (sender, "notify::country", G_CALLBACK (show_sections), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (sender, "notify::customs", G_CALLBACK (show_sections), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (sender, "notify::country", G_CALLBACK (show_usual_format), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (sender, "notify::country", G_CALLBACK (show_assumed_country), self,
                           G_CONNECT_SWAPPED);
  show_usual_format (self, NULL, sender);
  show_assumed_country (self, NULL, sender);
  bind_choice (self->format, stationery, "format", plea_format_list (PLEA_FORMAT_OF_LETTERS));
  plea_card_section_set_stationery (self->card, stationery);
  bind_choice (self->font, stationery, "font", plea_font_list ());
}

/**
 * plea_form_show:
 * @appeal: what is published
 * @draft: edited from now on
 */
void
plea_form_show (PleaForm *self, PleaAppeal *appeal, PleaDraft *draft)
{
  g_binding_group_set_source (self->draft, NULL);
  g_set_object (&self->appeal, appeal);
  list_languages (self);
  g_binding_group_set_source (self->draft, draft);
  g_signal_group_set_target (self->draft_signals, draft);
  show_sections (self);
}
