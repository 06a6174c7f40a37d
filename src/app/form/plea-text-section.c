/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the form with the whole text, part by part, to be reworded. */

#include "config.h"

#include "plea-text-section.h"

#include <glib/gi18n.h>

#include "plea-choices.h"
#include "plea-idioms.h"
#include "plea-mnemonic.h"
#include "plea-text-row.h"

struct _PleaTextSection
{
  AdwPreferencesGroup parent_instance;

  AdwExpanderRow *expander;
  PleaSpeller    *speller; /* NULL where nothing is checked */
  PleaDraft      *draft;
  char           *language;
  GPtrArray      *rows;
  guint           n_shown;    /* rows that have their part, while the letter is gone through */
  gboolean        is_showing; /* what changes now was not typed */
};

G_DEFINE_FINAL_TYPE (PleaTextSection, plea_text_section, ADW_TYPE_PREFERENCES_GROUP)

static void
plea_text_section_dispose (GObject *object)
{
  PleaTextSection *self = PLEA_TEXT_SECTION (object);

  g_clear_object (&self->speller);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (plea_text_section_parent_class)->dispose (object);
}

static void
plea_text_section_class_init (PleaTextSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plea_text_section_dispose;
}

static void
plea_text_section_init (PleaTextSection *self)
{
  self->rows = g_ptr_array_new ();
  self->expander = g_object_new (ADW_TYPE_EXPANDER_ROW, "title", _ ("The Te_xt of the Letter"),
                                 "use-underline", TRUE, "subtitle",
                                 _ ("Reword it, paragraph by paragraph"), NULL);
  plea_mnemonic_name (GTK_WIDGET (self->expander), _ ("The Te_xt of the Letter"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->expander));
}

/* Rows */

static const char *
get_id (gpointer row)
{
  return g_object_get_data (row, "part-id");
}

static const char *
get_original (gpointer row)
{
  return g_object_get_data (row, "original");
}

/* What is as published is no edit. */
static void
on_text_changed (PleaTextRow *row, GParamSpec *pspec, PleaTextSection *self)
{
  const char *text = plea_text_row_get_text (row);

  if (self->is_showing)
    return;

  plea_draft_set_edit (self->draft, self->language, get_id (row),
                       g_str_equal (text, get_original (row)) ? NULL : text);
}

static void
add_row (PleaTextSection *self)
{
  GtkWidget *row = g_object_new (PLEA_TYPE_TEXT_ROW, NULL);

  if (self->speller != NULL)
    plea_text_row_check_spelling (PLEA_TEXT_ROW (row), self->speller);
  adw_expander_row_add_row (self->expander, row);
  g_ptr_array_add (self->rows, row);
  g_signal_connect_object (row, "notify::text", G_CALLBACK (on_text_changed), self, 0);
}

/* In the next row, which stays as it is, with what somebody may be writing there, where it shows
 * the part already. */
static void
show_part (PleaTextSection *self, const char *title, const char *id, const char *original)
{
  const char  *edit = plea_draft_get_edit (self->draft, self->language, id);
  PleaTextRow *row;

  if (self->n_shown == self->rows->len)
    add_row (self);
  row = g_ptr_array_index (self->rows, self->n_shown++);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (g_strcmp0 (get_id (row), id) == 0 && g_strcmp0 (get_original (row), original) == 0)
    return;

  g_object_set_data_full (G_OBJECT (row), "part-id", g_strdup (id), g_free);
  g_object_set_data_full (G_OBJECT (row), "original", g_strdup (original), g_free);
  g_object_set (row, "text", edit != NULL ? edit : original, NULL);
  plea_text_row_set_original (row, original);
}

/* The parts of the letter */

/* @number: which of its kind it is, from 1 */
static char *
name_part (PleaPartKind kind, guint number)
{
  switch (kind)
    {
    case PLEA_PART_PARAGRAPH:
      /* TRANSLATORS: %u is the number of a paragraph of the letter */
      return g_strdup_printf (_ ("Paragraph %u"), number);
    case PLEA_PART_DEMAND:
      /* TRANSLATORS: %u is the number of something that the letter asks for */
      return g_strdup_printf (_ ("Demand %u"), number);
    case PLEA_PART_LEAD_IN:
      /* TRANSLATORS: the line before the list of demands, for example “I urge the authorities to:”
       */
      return g_strdup (_ ("Before the demands"));
    case PLEA_PART_CLOSING:
    default:
      /* TRANSLATORS: the line or sentence that ends a letter, for example “Yours faithfully,” */
      return g_strdup (_ ("Closing"));
    }
}

static char *
name_salutation (const PleaRecipient *recipient, gboolean is_only)
{
  if (is_only)
    /* TRANSLATORS: the line that begins a letter, for example “Your Excellency,” */
    return g_strdup (_ ("Salutation"));

  /* TRANSLATORS: the line that begins a letter; %s is the name of whom it is written to */
  return g_strdup_printf (_ ("Salutation for %s"), plea_recipient_get_title (recipient));
}

/* Returns the first of the salutations, "" where there is none. */
static char *
show_salutations (PleaTextSection   *self,
                  PleaAppeal        *appeal,
                  GPtrArray         *addressees,
                  const PleaPhrases *phrases,
                  PleaSender        *sender)
{
  g_autofree char *first = NULL;

  plea_foreach (const PleaRecipient, recipient, addressees)
    {
      g_autofree char *title = name_salutation (recipient, addressees->len == 1);
      g_autofree char *id = plea_choices_get_salutation_id (recipient->id);
      g_autofree char *usual = plea_choices_get_usual_salutation (appeal, recipient, phrases,
                                                                  sender);

      show_part (self, title, id, usual);
      if (first == NULL)
        first = g_steal_pointer (&usual);
    }

  return first != NULL ? g_steal_pointer (&first) : g_strdup ("");
}

static void
show_text (PleaTextSection *self, const PleaLetterText *text)
{
  guint n_parts[PLEA_PART_CLOSING + 1] = { 0 };

  plea_foreach (const PleaPart, part, text->parts)
    {
      g_autofree char *title = name_part (part->kind, ++n_parts[part->kind]);

      show_part (self, title, part->id, part->text);
    }
}

/* As it follows the first salutation; a language that repeats it has its own for each letter. */
static void
show_usual_closing (PleaTextSection   *self,
                    GPtrArray         *addressees,
                    const PleaPhrases *phrases,
                    PleaSender        *sender,
                    const char        *salutation)
{
  g_autofree char *closing = plea_choices_get_usual_closing (addressees->pdata[0], phrases, sender,
                                                             salutation);

  show_part (self, _ ("Closing"), PLEA_PART_ID_CLOSING, closing);
}

static char *
name_support_closing (const PleaRecipient *recipient, gboolean is_only)
{
  if (is_only)
    return g_strdup (_ ("Closing"));

  /* TRANSLATORS: the line that ends a letter; %s is the name of whom it is written to */
  return g_strdup_printf (_ ("Closing for %s"), plea_recipient_get_title (recipient));
}

/* What a letter of support says besides the supporter's own words. */
static void
show_support (PleaTextSection     *self,
              PleaAppeal          *appeal,
              const PleaRecipient *recipient,
              const PleaPhrases   *phrases,
              gboolean             is_only)
{
  g_autofree char *words_id = plea_choices_get_words_id (recipient->id);
  g_autofree char *closing_id = plea_choices_get_closing_id (recipient);
  g_autofree char *title = name_support_closing (recipient, is_only);

  /* TRANSLATORS: a warm sentence in a letter to a defender, before the supporter’s own words */
  show_part (self, _ ("Words of support"), words_id,
             plea_choices_get_usual_words (appeal, recipient, phrases));
  show_part (self, title, closing_id, phrases->defender_closing);
}

static void
show_published (PleaTextSection      *self,
                GPtrArray            *officials,
                const PleaLetterText *text,
                const PleaPhrases    *phrases,
                PleaSender           *sender,
                const char           *salutation)
{
  show_text (self, text);
  if (plea_letter_text_find (text, PLEA_PART_ID_CLOSING) == NULL)
    show_usual_closing (self, officials, phrases, sender, salutation);
}

static void
remove_rows (PleaTextSection *self, guint n_kept)
{
  while (self->rows->len > n_kept)
    adw_expander_row_remove (self->expander,
                             g_ptr_array_steal_index (self->rows, self->rows->len - 1));
}

/* No row of the one is of use for the other. */
static void
set_draft (PleaTextSection *self, PleaDraft *draft, const char *language)
{
  if (self->draft == draft && g_str_equal (self->language, language))
    return;

  remove_rows (self, 0);
  g_set_object (&self->draft, draft);
  g_free (self->language);
  self->language = g_strdup (language);
}

/**
 * plea_text_section_check_spelling:
 * @speller: says which words of the parts are misspelled
 *
 * To be called once, before plea_text_section_show(). Without it nothing is checked.
 */
void
plea_text_section_check_spelling (PleaTextSection *self, PleaSpeller *speller)
{
  self->speller = g_object_ref (speller);
}

/**
 * plea_text_section_show:
 * @appeal: whose text to show
 * @draft: the supporter's words for it; edited from now on
 * @sender: whose country decides on the customs of the letter
 *
 * To be called again when the draft or the country has changed.
 */
void
plea_text_section_show (PleaTextSection *self,
                        PleaAppeal      *appeal,
                        PleaDraft       *draft,
                        PleaSender      *sender)
{
  const PleaLetterText *text = plea_choices_get_text (appeal, draft);
  const PleaPhrases    *phrases = plea_choices_get_phrases (appeal, draft, sender);
  g_autoptr (GPtrArray) addressees = plea_choices_list_addressees (appeal, draft);
  g_autofree char *salutation = NULL;

  set_draft (self, draft, text->language);
  self->n_shown = 0;
  self->is_showing = TRUE;
  salutation = show_salutations (self, appeal, addressees, phrases, sender);
  if (addressees->len == 0)
    show_text (self, text);
  else if (plea_choices_write_to (appeal, draft, PLEA_RECIPIENT_TO))
    show_published (self, addressees, text, phrases, sender, salutation);
  plea_foreach (const PleaRecipient, recipient, addressees)
    if (recipient->role == PLEA_RECIPIENT_DEFENDER)
      show_support (self, appeal, recipient, phrases, addressees->len == 1);
  remove_rows (self, self->n_shown);
  self->is_showing = FALSE;
}
