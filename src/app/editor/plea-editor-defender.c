/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the appeal editor about the defender. */

#include "config.h"

#include "plea-editor-defender.h"

#include <glib/gi18n.h>

#include "plea-idioms.h"
#include "plea-locale.h"

enum
{
  NAME, /* the first of the fields */
};

static const PleaEditorField fields[] = {
  { PLEA_EDITOR_FIELD_TRANSLATED_LINE, PLEA_FIELD_DEFENDER_NAME, offsetof (PleaDefender, name),
    .title = N_ ("Name") },
  /* TRANSLATORS: the choice that follows is between a woman, a man, a group and an organisation */
  { PLEA_EDITOR_FIELD_NUMBER, PLEA_FIELD_DEFENDER_GENDER, offsetof (PleaDefender, gender),
    .title = N_ ("Person or Group"), .list_numbers = plea_editor_list_genders },
  /* TRANSLATORS: the country that the case is about */
  { PLEA_EDITOR_FIELD_COUNTRY, PLEA_FIELD_DEFENDER_COUNTRY, offsetof (PleaDefender, country),
    .title = N_ ("Country of the Case") },
  { PLEA_EDITOR_FIELD_TRANSLATED_TEXT, PLEA_FIELD_DEFENDER_ABOUT, offsetof (PleaDefender, about),
    .title = N_ ("Who the defender is and what they do") },
  /* TRANSLATORS: who took a picture, or whose it is */
  { PLEA_EDITOR_FIELD_LINE, PLEA_FIELD_DEFENDER_CREDIT, offsetof (PleaDefender, portrait_credit),
    .title = N_ ("Credit for the Portrait") },
};

static const PleaEditorField spelling = { PLEA_EDITOR_FIELD_TRANSLATED_LINE, PLEA_FIELD_NONE,
                                          .offset = offsetof (PleaDefender, name) };

static const PleaEditorKind kind = { .fields = fields, .n_fields = G_N_ELEMENTS (fields) };

/**
 * plea_editor_list_genders:
 *
 * Returns: (transfer full): what the genders are called, in the order of #PleaGender
 */
GtkStringList *
plea_editor_list_genders (void)
{
  return gtk_string_list_new ((const char *[]){ C_ ("gender", "Not stated"), _ ("A woman"),
                                                _ ("A man"), _ ("Several people"),
                                                _ ("An organisation"), NULL });
}

/* Languages in which the name is spelled, besides the one that comes first */

static void
add_language (GPtrArray *languages, const char *first, const char *language)
{
  if (language != NULL && *language != '\0' && g_strcmp0 (language, first) != 0
      && !g_ptr_array_find_with_equal_func (languages, language, g_str_equal, NULL))
    g_ptr_array_add (languages, g_strdup (language));
}

/* Those of the letters too. The name as it stands is good for the original letter, unless it says
 * for which it is. */
static GPtrArray *
list_languages (PleaEditorItem *self)
{
  const PleaTranslations *name = ((PleaDefender *) self->data)->name;
  GPtrArray              *letters = self->builder->appeal->letters;
  GPtrArray              *languages = g_ptr_array_new_with_free_func (g_free);
  const char             *first = g_ptr_array_index (self->languages, NAME);

  plea_foreach_in (const PleaTranslation, translation, name)
    add_language (languages, first, translation->language);
  for (guint i = first == NULL ? 1 : 0; i < letters->len; i++)
    add_language (languages, first, ((PleaLetterText *) g_ptr_array_index (letters, i))->language);

  return languages;
}

/**
 * plea_editor_defender_show_spellings:
 *
 * Asks for the name in the languages of the letters that there are now, and in those that it is
 * spelled in already.
 */
void
plea_editor_defender_show_spellings (PleaEditorItem *self)
{
  g_autoptr (GPtrArray) languages = list_languages (self);

  plea_editor_item_remove_translations (self);
  plea_foreach (const char, language, languages)
    {
      g_autofree char *language_name = plea_locale_get_language_name (language);
      /* TRANSLATORS: %s is a language, in which a defender’s name is to be spelled */
      g_autofree char *title = g_strdup_printf (_ ("Name: %s"), language_name);

      plea_editor_item_add_translation (self, &spelling, title, language);
    }
}

/**
 * plea_editor_defender_new:
 * @builder: whose defender is edited from now on
 * @group: where
 *
 * Returns: (transfer full): the defender with their rows
 */
PleaEditorItem *
plea_editor_defender_new (PleaAppealBuilder *builder, GtkWidget *group)
{
  return plea_editor_item_new (&kind, builder, group, &builder->appeal->defender);
}
