/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The families of type that a text is set in.
 *
 * Left to itself the system chooses any font that has the characters: for Chinese one with Japanese
 * shapes, for Arabic one made for screens. And it chooses for each letter: “Hằng” comes out of two
 * faces. Here a script has families of its own, the letter's language one that has all its letters,
 * and a word that needs another gets that for all of it. */

#include "config.h"

#include "plea-families.h"

#include <unicode/uchar.h>
#include <unicode/ulocdata.h>
#include <unicode/uloc.h>
#include <unicode/uscript.h>

#include "plea-idioms.h"

/* Whether a face has certain letters. */
typedef struct
{
  const gunichar *letters;
  glong           n_letters;
  guint           n_tried;
  PangoFont      *found;
} Search;

/* All fonts of the system stand behind those that are asked for. */
#define ENOUGH_FONTS 16

static gboolean
find_font (PangoFontset *fontset, PangoFont *font, gpointer data)
{
  Search *search = data;
  glong   i = 0;

  while (i < search->n_letters && pango_font_has_char (font, search->letters[i]))
    i++;
  if (i == search->n_letters)
    search->found = font;

  return search->found != NULL || ++search->n_tried == ENOUGH_FONTS;
}

static char *
get_family (PangoFont *font)
{
  PangoFontDescription *description = pango_font_describe (font);
  char                 *family = g_strdup (pango_font_description_get_family (description));

  pango_font_description_free (description);

  return family;
}

static PangoFontDescription *
describe (const char *families, double size)
{
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family (description, families);
  pango_font_description_set_absolute_size (description, size * PANGO_SCALE);

  return description;
}

/* As Pango does it when it chooses fonts, so that it need not look for them once more. */
static PangoFontset *
load_fontset (PangoContext *context, const char *families, double size, PangoScript script)
{
  PangoFontDescription *description = describe (families, size);
  PangoLanguage        *language = pango_context_get_language (context);
  PangoFontset         *fontset;

  if (!pango_language_includes_script (language, script)
      && pango_script_get_sample_language (script) != NULL)
    language = pango_script_get_sample_language (script);
  fontset = pango_font_map_load_fontset (pango_context_get_font_map (context), context, description,
                                         language);
  pango_font_description_free (description);

  return fontset;
}

/* Returns (nullable): the first family that has all of the letters. */
static char *
find_family (PangoFontset *fontset, const gunichar *letters, glong n_letters)
{
  Search search = { letters, n_letters, 0, NULL };

  pango_fontset_foreach (fontset, find_font, &search);

  return search.found != NULL ? get_family (search.found) : NULL;
}

/* A language */

static void
append_letter (GArray *letters, UChar32 letter)
{
  const gunichar both[] = { (gunichar) letter, (gunichar) u_toupper (letter) };

  /* The apostrophe of Ukrainian, which nobody types, is none to choose a face by. */
  if (u_charType (letter) != U_MODIFIER_LETTER)
    g_array_append_vals (letters, both, G_N_ELEMENTS (both));
}

/* The letters of its alphabet, as CLDR has them. */
static GArray *
list_letters (const char *language)
{
  GArray       *letters = g_array_new (FALSE, FALSE, sizeof (gunichar));
  UErrorCode    status = U_ZERO_ERROR;
  ULocaleData  *data = ulocdata_open (language, &status);
  USet         *alphabet = ulocdata_getExemplarSet (data, NULL, 0, ULOCDATA_ES_STANDARD, &status);
  const int32_t n_letters = U_SUCCESS (status) ? uset_size (alphabet) : 0;

  for (int32_t i = 0; i < n_letters; i++)
    if (uset_charAt (alphabet, i) >= 0)
      append_letter (letters, uset_charAt (alphabet, i));
  uset_close (alphabet);
  ulocdata_close (data);

  return letters;
}

/* With the first family that has the whole alphabet in front, if one of them has: a letter in
 * Vietnamese shall not change its face with every other word. */
static char *
put_in_order (const char *families, const char *language, PangoContext *context, double size)
{
  g_autoptr (GArray) letters = list_letters (language);
  PangoFontset    *fontset = load_fontset (context, families, size, PANGO_SCRIPT_LATIN);
  g_autofree char *family = find_family (fontset, (const gunichar *) letters->data, letters->len);
  g_auto (GStrv) ours = g_strsplit (families, ", ", -1);

  g_object_unref (fontset);
  if (family == NULL || !g_strv_contains ((const char *const *) ours, family))
    return g_strdup (families);

  return g_strjoin (", ", family, families, NULL);
}

/* “zh-TW” is written in Hant, as CLDR has it: the script decides the shape of Chinese characters.
 */
static void
find_script (PleaFamilies *self, const char *locale)
{
  UErrorCode status = U_ZERO_ERROR;
  char       likely[ULOC_FULLNAME_CAPACITY];

  uloc_addLikelySubtags (locale, likely, sizeof likely, &status);
  uloc_getScript (likely, self->script, sizeof self->script, &status);
  if (U_FAILURE (status))
    *self->script = '\0';
}

/* Urdu is written in Arabic letters that hang from the upper right, for which ISO 15924 has a code
 * of its own; CLDR does not say so. */
static void
tell_nastaliq (PleaFamilies *self, const char *locale)
{
  static const char *const languages[] = { "ks", "pa", "pnb", "skr", "ur", NULL };
  UErrorCode               status = U_ZERO_ERROR;
  char                     language[ULOC_LANG_CAPACITY] = "";

  uloc_getLanguage (locale, language, sizeof language, &status);
  if (g_str_equal (self->script, "Arab") && g_strv_contains (languages, language))
    g_strlcpy (self->script, "Aran", sizeof self->script);
}

/* Behind the font's own families those of the letter's script: its comma may stand beside a Latin
 * name. */
static char *
list_own (const PleaFamilies *self, const char *locale)
{
  const char *others = plea_font_get_script_families (self->font, self->script, self->script);

  if (others != NULL)
    return g_strjoin (", ", self->font->families, others, NULL);

  return put_in_order (self->font->families, locale, self->context, self->font->size);
}

/**
 * plea_families_new:
 * @language: BCP 47 tag of the letter's language
 * @font: the face
 * @context: where to look for families
 *
 * Returns: (transfer full): which are taken for a letter in that language
 */
PleaFamilies *
plea_families_new (const char *language, const PleaFont *font, PangoContext *context)
{
  PleaFamilies *self = g_new0 (PleaFamilies, 1);
  UErrorCode    status = U_ZERO_ERROR;
  char          locale[ULOC_FULLNAME_CAPACITY] = "";

  uloc_forLanguageTag (language, locale, sizeof locale, NULL, &status);
  self->font = font;
  self->context = g_object_ref (context);
  find_script (self, locale);
  tell_nastaliq (self, locale);
  self->own = list_own (self, locale);

  return self;
}

void
plea_families_free (PleaFamilies *self)
{
  g_clear_object (&self->context);
  g_clear_pointer (&self->own, g_free);
  g_free (self);
}

/**
 * plea_families_describe:
 * @size: size of type in points
 *
 * Returns: (transfer full): what Pango is told of the face
 */
PangoFontDescription *
plea_families_describe (const PleaFamilies *self, double size)
{
  return describe (self->own, size);
}

/**
 * plea_families_lack_nastaliq:
 *
 * Returns: whether the letter is to be set in Nastaliq, and no font for that is there
 */
gboolean
plea_families_lack_nastaliq (const PleaFamilies *self)
{
  const char *families = plea_font_get_script_families (self->font, "Arab", self->script);
  g_auto (GStrv) wanted = g_strsplit (families, ", ", -1);
  g_autofree char *family = NULL;
  PangoFontset    *fontset;

  if (!g_str_equal (self->script, "Aran"))
    return FALSE;

  fontset = load_fontset (self->context, families, self->font->size, PANGO_SCRIPT_ARABIC);
  family = find_family (fontset, NULL, 0);
  g_object_unref (fontset);

  return !g_strv_contains ((const char *const *) wanted, family);
}

/* Texts */

typedef struct
{
  const PleaFamilies *families;
  const char         *text;
  double              size;
  PangoAttrList      *attributes;

  /* Of the stretch in one script. */
  PangoScript    script;
  char          *those;   /* its families */
  PangoFontset  *fontset; /* of these, where one was needed */
  PangoCoverage *first;   /* what the first font of that has */
} Choice;

static void
get_script_code (PangoScript script, char code[5])
{
  guint32 letters = g_unicode_script_to_iso15924 ((GUnicodeScript) script);

  for (int i = 0; i < 4; i++)
    code[i] = (char) (letters >> (24 - 8 * i));
  code[4] = '\0';
}

static void
set_family (Choice *self, const char *families, const char *start, const char *end)
{
  PangoAttribute *attribute = pango_attr_family_new (families);

  attribute->start_index = (guint) (start - self->text);
  attribute->end_index = (guint) (end - self->text);
  pango_attr_list_change (self->attributes, attribute);
}

static const char *
skip_number (const char *start, const char *end)
{
  const char *p = start;

  while (p < end && (g_ascii_isdigit (*p) || (g_ascii_ispunct (*p) && g_ascii_isdigit (p[1]))))
    p++;

  return p;
}

/* Numbers keep the font's own digits: they look alike in the whole letter. */
static void
set_script_families (Choice *self, const char *start, const char *end)
{
  while (start < end)
    {
      const char *next = start;

      while (next < end && !g_ascii_isdigit (*next))
        next++;
      if (next > start)
        set_family (self, self->those, start, next);
      start = skip_number (next, end);
    }
}

/* Signs beside a word may be of another face. */
static GArray *
list_letters_between (const char *start, const char *end)
{
  GArray *letters = g_array_new (FALSE, FALSE, sizeof (gunichar));

  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalpha (c) || (g_unichar_ismark (c) && !g_unichar_iszerowidth (c)))
        g_array_append_val (letters, c);
    }

  return letters;
}

static gboolean
take_first (PangoFontset *fontset, PangoFont *font, gpointer coverage)
{
  *(PangoCoverage **) coverage = pango_font_get_coverage (font, NULL);

  return TRUE;
}

static void
load_fonts (Choice *self)
{
  if (self->fontset != NULL)
    return;

  self->fontset = load_fontset (self->families->context, self->those, self->size, self->script);
  pango_fontset_foreach (self->fontset, take_first, &self->first);
}

static gboolean
has_all (PangoCoverage *coverage, const GArray *letters)
{
  plea_foreach_in (const gunichar, letter, letters)
    if (pango_coverage_get (coverage, (int) *letter) != PANGO_COVERAGE_EXACT)
      return FALSE;

  return TRUE;
}

/* A word in a face that has all of it, where the one that it would get has not. */
static void
set_word (Choice *self, const char *start, const char *end)
{
  g_autoptr (GArray) letters = list_letters_between (start, end);
  g_autofree char *family = NULL;

  load_fonts (self);
  if (self->first == NULL || has_all (self->first, letters))
    return;

  family = find_family (self->fontset, (const gunichar *) letters->data, letters->len);
  if (family != NULL)
    {
      g_autofree char *all = g_strjoin (", ", family, self->those, NULL);

      set_family (self, all, start, end);
    }
}

static const char *
find_word_end (const char *start, const char *end, gboolean *is_ascii)
{
  const char *p = start;

  *is_ascii = TRUE;
  for (; p < end && !g_unichar_isspace (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    *is_ascii = *is_ascii && (guchar) *p < 0x80;

  return p;
}

/* No face for letters lacks ASCII. */
static void
set_words (Choice *self, const char *start, const char *end)
{
  while (start < end)
    {
      gboolean    is_ascii;
      const char *next = find_word_end (start, end, &is_ascii);

      if (!is_ascii)
        set_word (self, start, next);
      start = next < end ? g_utf8_next_char (next) : end;
    }
}

static gboolean
breaks_between_letters (const char *script)
{
  return uscript_breaksBetweenLetters (u_getPropertyValueEnum (UCHAR_SCRIPT, script));
}

/* Where no space parts words, as in Chinese, a stretch is no word. */
static void
choose_for_script (Choice *self, const char *start, const char *end)
{
  const PleaFamilies *families = self->families;
  const char         *others, *usual;
  char                code[5];

  get_script_code (self->script, code);
  others = plea_font_get_script_families (families->font, code, families->script);
  usual = plea_font_get_script_families (families->font, code, code);
  self->those = others != NULL ? g_strjoin (", ", others, usual, families->own, NULL)
                               : g_strdup (families->own);
  if (others != NULL)
    set_script_families (self, start, end);
  if (!breaks_between_letters (code))
    set_words (self, start, end);

  g_clear_pointer (&self->those, g_free);
  g_clear_object (&self->fontset);
  g_clear_object (&self->first);
}

/**
 * plea_families_choose:
 * @text: plain text
 * @size: size of type in points
 *
 * Returns: (transfer full): which families are taken for what of it
 */
PangoAttrList *
plea_families_choose (const PleaFamilies *self, const char *text, double size)
{
  Choice choice = {
    .families = self, .text = text, .size = size, .attributes = pango_attr_list_new ()
  };
  PangoScriptIter *iter = pango_script_iter_new (text, -1);

  do
    {
      const char *start, *end;

      pango_script_iter_get_range (iter, &start, &end, &choice.script);
      choose_for_script (&choice, start, end);
    }
  while (pango_script_iter_next (iter));
  pango_script_iter_free (iter);

  return choice.attributes;
}
