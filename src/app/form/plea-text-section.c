/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the form with the whole text, part by part, to be reworded. */

#include "config.h"

#include "plea-text-section.h"

#include <glib/gi18n.h>

#include "plea-choices.h"
#include "plea-text-row.h"

struct _PleaTextSection
{
  AdwPreferencesGroup parent_instance;

  AdwExpanderRow *expander;
  PleaSender     *sender;
  PleaAppeal     *appeal;
  PleaDraft      *draft;
  char           *language;
  char           *addressees;
  GPtrArray      *rows;
};

G_DEFINE_FINAL_TYPE (PleaTextSection, plea_text_section, ADW_TYPE_PREFERENCES_GROUP)

static void on_language_changed (PleaTextSection *self);
static void on_draft_changed (PleaTextSection *self);

static void
forget_draft (PleaTextSection *self)
{
  if (self->draft != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->draft, on_language_changed, self);
      g_signal_handlers_disconnect_by_func (self->draft, on_draft_changed, self);
    }
  g_clear_object (&self->draft);
}

static void
plea_text_section_dispose (GObject *object)
{
  PleaTextSection *self = PLEA_TEXT_SECTION (object);

  forget_draft (self);
  g_clear_object (&self->sender);
  g_clear_object (&self->appeal);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->addressees, g_free);
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
  self->expander = g_object_new (ADW_TYPE_EXPANDER_ROW, "title", _ ("The Text of the Letter"),
                                 "subtitle", _ ("Reword it, paragraph by paragraph"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The Text of the Letter"), -1);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->expander));
}

static char *
name_part (const PleaLetterText *text, const PleaPart *part)
{
  guint number = 1;

  for (guint i = 0; g_ptr_array_index (text->parts, i) != part; i++)
    number += ((const PleaPart *) g_ptr_array_index (text->parts, i))->kind == part->kind;

  switch (part->kind)
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

/* What is as published is no edit. */
static void
on_text_changed (PleaTextRow *row, GParamSpec *pspec, PleaTextSection *self)
{
  const char *part_id = g_object_get_data (G_OBJECT (row), "part-id");
  const char *original = g_object_get_data (G_OBJECT (row), "original");
  const char *text = plea_text_row_get_text (row);

  plea_draft_set_edit (self->draft, self->language, part_id,
                       g_str_equal (text, original) ? NULL : text);
}

static void
add_part (PleaTextSection *self, const char *title, const char *part_id, const char *original)
{
  GtkWidget  *row = plea_text_row_new (title);
  const char *edit = plea_draft_get_edit (self->draft, self->language, part_id);

  g_object_set_data_full (G_OBJECT (row), "part-id", g_strdup (part_id), g_free);
  g_object_set_data_full (G_OBJECT (row), "original", g_strdup (original), g_free);
  plea_text_row_set_text (PLEA_TEXT_ROW (row), edit != NULL ? edit : original);
  plea_text_row_set_original (PLEA_TEXT_ROW (row), original);
  adw_expander_row_add_row (self->expander, row);
  g_ptr_array_add (self->rows, row);
  g_signal_connect_object (row, "notify::text", G_CALLBACK (on_text_changed), self, 0);
}

static gboolean
is_addressed (PleaTextSection *self, guint nth)
{
  return plea_appeal_get_recipient (self->appeal, nth)->role == PLEA_RECIPIENT_TO
         && plea_choices_get_recipient_chosen (self->appeal, self->draft, nth);
}

/* Who is written to, as a word to compare. */
static char *
get_addressees (PleaTextSection *self)
{
  g_autoptr (GString) addressees = g_string_new (NULL);

  for (guint i = 0; i < plea_appeal_get_n_recipients (self->appeal); i++)
    g_string_append_c (addressees, is_addressed (self, i) ? '+' : '-');

  return g_string_free (g_steal_pointer (&addressees), FALSE);
}

static char *
name_salutation (const PleaRecipient *recipient, gboolean is_only)
{
  if (is_only)
    /* TRANSLATORS: the line that begins a letter, for example “Your Excellency,” */
    return g_strdup (_ ("Salutation"));

  /* TRANSLATORS: the line that begins a letter; %s is the name of whom it is written to */
  return g_strdup_printf (_ ("Salutation of %s"), plea_recipient_get_title (recipient));
}

static void
add_salutation (PleaTextSection *self, const PleaPhrases *phrases, guint nth, gboolean is_only)
{
  const PleaRecipient *recipient = plea_appeal_get_recipient (self->appeal, nth);
  g_autofree char     *title = name_salutation (recipient, is_only);
  g_autofree char     *part_id = plea_choices_get_salutation_id (nth);

  add_part (self, title, part_id, plea_choices_get_published_salutation (recipient, phrases));
}

static void
add_salutations (PleaTextSection *self, const PleaPhrases *phrases)
{
  gboolean is_only = strchr (self->addressees, '+') == strrchr (self->addressees, '+');

  for (guint i = 0; i < plea_appeal_get_n_recipients (self->appeal); i++)
    if (is_addressed (self, i))
      add_salutation (self, phrases, i, is_only);
}

/* As it follows the first salutation; a language that repeats it has its own for each letter. */
static void
add_closing_by_custom (PleaTextSection *self, const PleaPhrases *phrases)
{
  gsize            first = strcspn (self->addressees, "+");
  g_autofree char *closing = plea_phrases_format_closing (
      phrases, plea_choices_get_published_salutation (
                   plea_appeal_get_recipient (self->appeal, (guint) first), phrases));

  add_part (self, _ ("Closing"), PLEA_PART_ID_CLOSING, closing);
}

static void
add_parts (PleaTextSection *self, const PleaLetterText *text)
{
  const PleaPhrases *phrases = plea_phrases_for_writer (
      text->language, self->sender != NULL ? plea_sender_get_country (self->sender) : "");

  add_salutations (self, phrases);
  for (guint i = 0; i < text->parts->len; i++)
    {
      const PleaPart  *part = g_ptr_array_index (text->parts, i);
      g_autofree char *title = name_part (text, part);

      add_part (self, title, part->id, part->text);
    }
  if (plea_letter_text_find (text, PLEA_PART_ID_CLOSING) == NULL)
    add_closing_by_custom (self, phrases);
}

static void
on_language_changed (PleaTextSection *self)
{
  const PleaLetterText *text = plea_choices_get_text (self->appeal, self->draft);

  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (self->expander, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  g_free (self->language);
  self->language = g_strdup (text->language);
  g_free (self->addressees);
  self->addressees = get_addressees (self);
  add_parts (self, text);
}

static void
on_draft_changed (PleaTextSection *self)
{
  g_autofree char *addressees = get_addressees (self);

  if (!g_str_equal (addressees, self->addressees))
    on_language_changed (self);
}

static void
on_country_changed (PleaTextSection *self)
{
  if (self->draft != NULL)
    on_language_changed (self);
}

/**
 * plea_text_section_set_sender:
 * @sender: whose country decides on the customs of the letter
 *
 * To be called once.
 */
void
plea_text_section_set_sender (PleaTextSection *self, PleaSender *sender)
{
  self->sender = g_object_ref (sender);
  g_signal_connect_object (sender, "notify::country", G_CALLBACK (on_country_changed), self,
                           G_CONNECT_SWAPPED);
}

/**
 * plea_text_section_show:
 * @appeal: whose text to show
 * @draft: the supporter's wording; edited from now on
 */
void
plea_text_section_show (PleaTextSection *self, PleaAppeal *appeal, PleaDraft *draft)
{
  forget_draft (self);
  g_set_object (&self->appeal, appeal);
  self->draft = g_object_ref (draft);
  g_signal_connect_object (draft, "notify::language", G_CALLBACK (on_language_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "changed", G_CALLBACK (on_draft_changed), self,
                           G_CONNECT_SWAPPED);
  on_language_changed (self);
}
