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
  PleaDraft      *draft;
  char           *language;
  GPtrArray      *parts;
  GPtrArray      *rows; /* one for each part */
};

/* What can be reworded. */
typedef struct
{
  char *title;
  char *id;
  char *original;
} Part;

G_DEFINE_FINAL_TYPE (PleaTextSection, plea_text_section, ADW_TYPE_PREFERENCES_GROUP)

static void
part_free (gpointer data)
{
  Part *part = data;

  g_free (part->title);
  g_free (part->id);
  g_free (part->original);
  g_free (part);
}

static void
plea_text_section_dispose (GObject *object)
{
  PleaTextSection *self = PLEA_TEXT_SECTION (object);

  g_clear_object (&self->draft);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
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
  self->parts = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();
  self->expander = g_object_new (ADW_TYPE_EXPANDER_ROW, "title", _ ("The Text of the Letter"),
                                 "subtitle", _ ("Reword it, paragraph by paragraph"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The Text of the Letter"), -1);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->expander));
}

/* Which parts there are */

static void
add_part (GPtrArray *parts, char *title, const char *id, const char *original)
{
  Part *part = g_new0 (Part, 1);

  part->title = title;
  part->id = g_strdup (id);
  part->original = g_strdup (original);
  g_ptr_array_add (parts, part);
}

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
  return g_strdup_printf (_ ("Salutation of %s"), plea_recipient_get_title (recipient));
}

static gboolean
is_addressed (PleaAppeal *appeal, PleaDraft *draft, guint nth)
{
  return plea_appeal_get_recipient (appeal, nth)->role == PLEA_RECIPIENT_TO
         && plea_choices_get_recipient_chosen (appeal, draft, nth);
}

static guint
count_addressees (PleaAppeal *appeal, PleaDraft *draft)
{
  guint count = 0;

  for (guint i = 0; i < plea_appeal_get_n_recipients (appeal); i++)
    count += is_addressed (appeal, draft, i);

  return count;
}

/* Returns the first of the salutations. */
static const char *
add_salutations (GPtrArray *parts, PleaAppeal *appeal, PleaDraft *draft, const PleaPhrases *phrases)
{
  gboolean is_only = count_addressees (appeal, draft) == 1;

  for (guint i = 0; i < plea_appeal_get_n_recipients (appeal); i++)
    if (is_addressed (appeal, draft, i))
      {
        const PleaRecipient *recipient = plea_appeal_get_recipient (appeal, i);
        g_autofree char     *id = plea_choices_get_salutation_id (recipient->id);

        add_part (parts, name_salutation (recipient, is_only), id,
                  plea_choices_get_published_salutation (recipient, phrases));
      }

  return parts->len > 0 ? ((Part *) g_ptr_array_index (parts, 0))->original : "";
}

static GPtrArray *
list_parts (PleaAppeal *appeal, PleaDraft *draft, PleaSender *sender)
{
  const PleaLetterText *text = plea_choices_get_text (appeal, draft);
  const PleaPhrases    *phrases = plea_choices_get_phrases (appeal, draft, sender);
  GPtrArray            *parts = g_ptr_array_new_with_free_func (part_free);
  guint                 n_parts[PLEA_PART_CLOSING + 1] = { 0 };
  const char           *salutation = add_salutations (parts, appeal, draft, phrases);

  for (guint i = 0; i < text->parts->len; i++)
    {
      const PleaPart *part = g_ptr_array_index (text->parts, i);

      add_part (parts, name_part (part->kind, ++n_parts[part->kind]), part->id, part->text);
    }

  /* As it follows the first salutation; a language that repeats it has its own for each letter. */
  if (plea_letter_text_find (text, PLEA_PART_ID_CLOSING) == NULL)
    {
      g_autofree char *closing = plea_phrases_format_closing (phrases, salutation);

      add_part (parts, g_strdup (_ ("Closing")), PLEA_PART_ID_CLOSING, closing);
    }

  return parts;
}

static gboolean
are_same (GPtrArray *some, GPtrArray *others)
{
  for (guint i = 0; i < MIN (some->len, others->len); i++)
    {
      const Part *a = g_ptr_array_index (some, i);
      const Part *b = g_ptr_array_index (others, i);

      if (!g_str_equal (a->title, b->title) || !g_str_equal (a->id, b->id)
          || !g_str_equal (a->original, b->original))
        return FALSE;
    }

  return some->len == others->len;
}

/* Their rows */

/* What is as published is no edit. */
static void
on_text_changed (PleaTextRow *row, GParamSpec *pspec, PleaTextSection *self)
{
  const char *text = plea_text_row_get_text (row);
  const Part *part;
  guint       nth;

  if (!g_ptr_array_find (self->rows, row, &nth))
    return;

  part = g_ptr_array_index (self->parts, nth);
  plea_draft_set_edit (self->draft, self->language, part->id,
                       g_str_equal (text, part->original) ? NULL : text);
}

static void
add_row (PleaTextSection *self, const Part *part)
{
  GtkWidget  *row = plea_text_row_new (part->title);
  const char *edit = plea_draft_get_edit (self->draft, self->language, part->id);

  plea_text_row_set_text (PLEA_TEXT_ROW (row), edit != NULL ? edit : part->original);
  plea_text_row_set_original (PLEA_TEXT_ROW (row), part->original);
  adw_expander_row_add_row (self->expander, row);
  g_ptr_array_add (self->rows, row);
  g_signal_connect_object (row, "notify::text", G_CALLBACK (on_text_changed), self, 0);
}

static void
list_rows (PleaTextSection *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (self->expander, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < self->parts->len; i++)
    add_row (self, g_ptr_array_index (self->parts, i));
}

/**
 * plea_text_section_show:
 * @appeal: whose text to show
 * @draft: the supporter's words for it; edited from now on
 * @sender: whose country decides on the customs of the letter
 *
 * To be called again when the draft or the country has changed. Rows in which somebody may be
 * writing stay, as long as the published text is the same.
 */
void
plea_text_section_show (PleaTextSection *self,
                        PleaAppeal      *appeal,
                        PleaDraft       *draft,
                        PleaSender      *sender)
{
  const char *language = plea_choices_get_text (appeal, draft)->language;
  g_autoptr (GPtrArray) parts = list_parts (appeal, draft, sender);

  if (self->draft == draft && g_str_equal (self->language, language)
      && are_same (self->parts, parts))
    return;

  g_set_object (&self->draft, draft);
  g_free (self->language);
  self->language = g_strdup (language);
  g_ptr_array_unref (self->parts);
  self->parts = g_steal_pointer (&parts);
  list_rows (self);
}
