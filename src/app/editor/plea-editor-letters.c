/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the appeal editor with the letter, and its translations. */

#include "config.h"

#include "plea-editor-letters.h"

#include <glib/gi18n.h>

#include "plea-idioms.h"
#include "plea-locale.h"

/* The texts of a letter, in its order. */
enum
{
  BEFORE,
  LEAD_IN,
  DEMANDS,
  AFTER,
  CLOSING,
  N_TEXTS,
};

typedef struct
{
  PleaLetterText *letter; /* of the builder */
  char           *language;
  char           *translated_by;
  char           *texts[N_TEXTS];
} Letter;

enum
{
  TRANSLATED_BY = 1, /* the second of the fields */
};

static const PleaEditorField fields[] = {
  { PLEA_EDITOR_FIELD_LANGUAGE, PLEA_FIELD_LETTER_LANGUAGE, offsetof (Letter, language),
    .title = N_ ("Language") },
  { PLEA_EDITOR_FIELD_LINE, PLEA_FIELD_NONE, offsetof (Letter, translated_by),
    .title = N_ ("Translated By") },
  { PLEA_EDITOR_FIELD_TEXT, PLEA_FIELD_LETTER_BEFORE, offsetof (Letter, texts[BEFORE]),
    .title = N_ ("Text before the demands"), .hint = N_ ("Leave an empty line between paragraphs"),
    .whole = PLEA_FIELD_LETTER },
  { PLEA_EDITOR_FIELD_TEXT, PLEA_FIELD_LETTER_LEAD_IN, offsetof (Letter, texts[LEAD_IN]),
    .title = N_ ("Sentence that introduces the demands"),
    .hint = N_ ("For example “I urge the authorities to:”") },
  { PLEA_EDITOR_FIELD_TEXT, PLEA_FIELD_LETTER_DEMANDS, offsetof (Letter, texts[DEMANDS]),
    .title = N_ ("Demands, one on each line"),
    .hint = N_ ("Leave out the numbers; the letter numbers the demands that are chosen") },
  { PLEA_EDITOR_FIELD_TEXT, PLEA_FIELD_LETTER_AFTER, offsetof (Letter, texts[AFTER]),
    .title = N_ ("Text after the demands"), .hint = N_ ("Leave an empty line between paragraphs") },
  { PLEA_EDITOR_FIELD_TEXT, PLEA_FIELD_LETTER_CLOSING, offsetof (Letter, texts[CLOSING]),
    .title = N_ ("Closing"), .hint = N_ ("Leave it empty for the usual closing") },
};

/* A paragraph is what stands between empty lines, a demand what stands on one line. */
static const struct
{
  PleaPartKind kind;
  const char  *separator;
} texts[N_TEXTS] = {
  [BEFORE] = { PLEA_PART_PARAGRAPH, "\n\n" }, [LEAD_IN] = { PLEA_PART_LEAD_IN, "\n\n" },
  [DEMANDS] = { PLEA_PART_DEMAND, "\n" },     [AFTER] = { PLEA_PART_PARAGRAPH, "\n\n" },
  [CLOSING] = { PLEA_PART_CLOSING, "\n\n" },
};

/* From the rows to the letter */

static void
take_texts (Letter *data)
{
  g_autoptr (PleaLetterText) before = plea_letter_text_new (NULL);
  GPtrArray *none = before->parts;

  before->parts = data->letter->parts;
  data->letter->parts = none;
  for (guint i = 0; i < N_TEXTS; i++)
    if (data->texts[i] != NULL)
      {
        g_auto (GStrv) parts = g_strsplit (data->texts[i], texts[i].separator, -1);

        for (guint j = 0; parts[j] != NULL; j++)
          if (*g_strstrip (parts[j]) != '\0')
            plea_letter_text_add (data->letter, texts[i].kind, parts[j]);
      }
  plea_letter_text_keep_ids (data->letter, before);
}

/* A salutation is in the language of its letter, whatever that is said to be. */
static void
move_salutations (PleaAppealBuilder *builder, const char *from, const char *to)
{
  GPtrArray *recipients = builder->appeal->recipients;

  plea_foreach (PleaRecipient, recipient, recipients)
    {
      g_autofree char *text = g_strdup (plea_translations_get_exact (recipient->salutation, from));

      plea_translations_set (recipient->salutation, from, NULL);
      plea_translations_set (recipient->salutation, to, text);
    }
}

static void
take_language (PleaAppealBuilder *builder, Letter *data)
{
  const char *language = data->language != NULL ? data->language : "";

  move_salutations (builder, data->letter->language, language);
  g_free (data->letter->language);
  data->letter->language = g_strdup (language);
}

static void
changed (PleaEditorItem *item, const PleaEditorField *field)
{
  Letter *data = item->data;

  if (field->type == PLEA_EDITOR_FIELD_LANGUAGE)
    take_language (item->builder, data);
  else if (field->type == PLEA_EDITOR_FIELD_TEXT)
    take_texts (data);
  else
    {
      g_free (data->letter->translated_by);
      data->letter->translated_by = g_strdup (data->translated_by);
    }
}

static char *
make_title (const Letter *data, gboolean is_original)
{
  g_autofree char *language = NULL;

  if (data->language == NULL)
    return g_strdup (is_original ? _ ("Letter") : _ ("Translation"));

  language = plea_locale_get_language_name (data->language);
  if (is_original)
    /* TRANSLATORS: heading; %s is the language that the letter was published in */
    return g_strdup_printf (_ ("Letter: %s"), language);

  /* TRANSLATORS: heading; %s is a language that the letter was translated into */
  return g_strdup_printf (_ ("Translation: %s"), language);
}

/* The first letter is the original, which can’t be removed. */
static void
show_title (PleaEditorItem *item)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (item->container);
  gboolean             is_original = item->number == 1;
  g_autofree char     *title = make_title (item->data, is_original);

  adw_preferences_group_set_title (group, title);
  gtk_widget_set_visible (adw_preferences_group_get_header_suffix (group), !is_original);
  gtk_widget_set_visible (g_ptr_array_index (item->rows, TRANSLATED_BY), !is_original);
}

/* From the letter to the rows */

/* The parts of the kind from @from on, until one of another kind comes; @from goes on behind them.
 */
static char *
join_parts (const PleaLetterText *letter, guint nth_text, guint *from)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (; *from < letter->parts->len; (*from)++)
    {
      const PleaPart *part = g_ptr_array_index (letter->parts, *from);

      if (part->kind != texts[nth_text].kind)
        break;
      if (text->len > 0)
        g_string_append (text, texts[nth_text].separator);
      g_string_append (text, part->text);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gpointer
letter_new (gpointer thing)
{
  Letter *data = g_new0 (Letter, 1);
  guint   from = 0;

  data->letter = thing;
  if (data->letter->language != NULL && *data->letter->language != '\0')
    data->language = g_strdup (data->letter->language);
  data->translated_by = g_strdup (data->letter->translated_by);
  for (guint i = 0; i < N_TEXTS; i++)
    data->texts[i] = join_parts (data->letter, i, &from);

  return data;
}

static void
letter_free (gpointer data)
{
  Letter *self = data;

  g_free (self->language);
  g_free (self->translated_by);
  for (guint i = 0; i < N_TEXTS; i++)
    g_free (self->texts[i]);
  g_free (self);
}

static const PleaEditorKind kind = { .remove_label = N_ ("Remove Translation"),
                                     .fields = fields,
                                     .n_fields = G_N_ELEMENTS (fields),
                                     .changed = changed,
                                     .show_title = show_title,
                                     .make_data = letter_new,
                                     .free_data = letter_free };

/**
 * plea_editor_letters_new:
 * @builder: whose letters are edited from now on; one without a letter is given an empty one
 * @box: where
 *
 * Returns: (transfer full): the letters, each a group
 */
PleaEditorList *
plea_editor_letters_new (PleaAppealBuilder *builder, GtkWidget *box)
{
  GPtrArray *letters = builder->appeal->letters;

  if (letters->len == 0)
    g_ptr_array_add (letters, plea_letter_text_new (""));

  return plea_editor_list_new (&kind, builder, letters, box);
}
