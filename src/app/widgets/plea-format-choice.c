/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A layout of letters as it stands in a list: words, and the format that a picture is made of. */

#include "config.h"

#include "plea-format-choice.h"

#include "plea-fields.h"

struct _PleaFormatChoice
{
  GObject parent_instance;

  char *words;
  char *format;
};

G_DEFINE_FINAL_TYPE (PleaFormatChoice, plea_format_choice, G_TYPE_OBJECT)

static void
plea_format_choice_class_init (PleaFormatChoiceClass *klass)
{
  const PleaDataField fields[] = {
    PLEA_TEXT_FIELD (PleaFormatChoice, words, "words", ""),
    PLEA_TEXT_FIELD (PleaFormatChoice, format, "format", ""),
  };

  plea_fields_install (G_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
plea_format_choice_init (PleaFormatChoice *self)
{
}

/**
 * plea_format_choice_new:
 * @words: what it is called
 * @format: id of a format of letters
 *
 * Returns: (transfer full): an item of a list
 */
PleaFormatChoice *
plea_format_choice_new (const char *words, const char *format)
{
  return g_object_new (PLEA_TYPE_FORMAT_CHOICE, "words", words, "format", format, NULL);
}
