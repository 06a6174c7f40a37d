/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the columns of a table without headings are taken for, by what stands in them. */

#include "config.h"

#include "plea-signer-guess.h"

#include <string.h>

#include "plea-cells.h"
#include "plea-folding.h"
#include "plea-idioms.h"
#include "plea-signer-fields.h"

/* Of ten cells that are not empty so many must look alike. */
#define MOST 6

/* What has so many words is a sentence. */
#define LEAST_WORDS 6

/* So many digits in a row are a post code and not a house’s number. */
#define LEAST_CODE 4

/* How a cell looks. */
typedef enum
{
  EMPTY,
  COUNTRY,
  LANGUAGE,
  DISCLOSURE,
  CODE,     /* digits, with no word */
  SENTENCE, /* many words */
  PLACE,    /* words and digits */
  ADDRESS_OF_MAIL,
  WORD, /* one word */
  WORDS,
  N_LOOKS,
} Look;

static gboolean
has_class (const char *text, gboolean (*is_of_class) (gunichar c))
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (is_of_class (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

static guint
count_words (const char *text)
{
  g_autofree char *clean = plea_clean_words (text);
  g_auto (GStrv) words = g_strsplit (clean, " ", -1);

  return g_strv_length (words);
}

static Look
look_at_words (const char *cell)
{
  gboolean has_digits = has_class (cell, g_unichar_isdigit);
  guint    n_words = count_words (cell);

  if (strchr (cell, '@') != NULL)
    return ADDRESS_OF_MAIL;
  if (has_digits && !has_class (cell, g_unichar_islower) && n_words <= 2
      && strchr (cell, '\n') == NULL)
    return CODE;
  if (n_words >= LEAST_WORDS && !has_digits)
    return SENTENCE;
  if (has_digits)
    return PLACE;

  return n_words == 1 ? WORD : WORDS;
}

static Look
look_at (const char *cell)
{
  g_autofree char *clean = plea_clean_words (cell);
  g_autofree char *language = NULL;
  PleaDisclosure   disclosure;

  if (plea_is_blank (cell))
    return EMPTY;
  if (plea_signer_find_disclosure (clean, &disclosure))
    return DISCLOSURE;
  language = plea_signer_find_language (clean);
  /* “DE” is a country, “de” a language. */
  if (language != NULL && (strlen (clean) != 2 || g_ascii_islower (*clean)))
    return LANGUAGE;
  if (plea_signer_find_country (clean) != NULL)
    return COUNTRY;

  return look_at_words (cell);
}

/* How most of its cells look. */
static Look
look_at_column (const GPtrArray *rows, guint nth)
{
  guint counts[N_LOOKS] = { 0 };
  guint n_cells = 0;

  plea_foreach (PleaCell, cells, rows)
    if (nth < g_strv_length (cells))
      {
        Look look = look_at (cells[nth]);

        counts[look]++;
        n_cells += look != EMPTY;
      }
  for (Look look = EMPTY + 1; look < N_LOOKS; look++)
    if (counts[look] * 10 >= n_cells * MOST && n_cells > 0)
      return look;

  return counts[WORD] + counts[WORDS] > 0 && (counts[WORD] + counts[WORDS]) * 10 >= n_cells * MOST
             ? WORDS
             : EMPTY;
}

static gboolean
has_code (const char *cell)
{
  guint n_digits = 0;

  for (const char *p = cell; *p != '\0' && n_digits < LEAST_CODE; p = g_utf8_next_char (p))
    n_digits = g_unichar_isdigit (g_utf8_get_char (p)) ? n_digits + 1 : 0;

  return n_digits == LEAST_CODE;
}

static gboolean
has_codes (const GPtrArray *rows, guint nth)
{
  guint n_cells = 0, n_codes = 0;

  plea_foreach (PleaCell, cells, rows)
    if (nth < g_strv_length (cells) && !plea_is_blank (cells[nth]))
      {
        n_cells++;
        n_codes += has_code (cells[nth]);
      }

  return n_codes * 10 >= n_cells * MOST;
}

/* Of two that may be either the address stands before the town. */
static PleaSignerField
choose_place (const GPtrArray *rows, const GArray *columns, guint nth)
{
  if (plea_signer_fields_have (columns, PLEA_SIGNER_ADDRESS))
    return PLEA_SIGNER_TOWN;

  for (guint other = nth + 1; other < columns->len; other++)
    if (look_at_column (rows, other) == PLACE)
      return PLEA_SIGNER_ADDRESS;

  return has_codes (rows, nth) ? PLEA_SIGNER_TOWN : PLEA_SIGNER_ADDRESS;
}

/* Two columns of single words side by side, at first, are given and family names. */
static PleaSignerField
choose_words (const GPtrArray *rows, const GArray *columns, guint nth, Look look)
{
  if (!plea_signer_fields_have (columns, PLEA_SIGNER_NAME)
      && !plea_signer_fields_have (columns, PLEA_SIGNER_GIVEN))
    return look == WORD && nth + 1 < columns->len && look_at_column (rows, nth + 1) == WORD
               ? PLEA_SIGNER_GIVEN
               : PLEA_SIGNER_NAME;
  if (plea_signer_fields_have (columns, PLEA_SIGNER_GIVEN)
      && !plea_signer_fields_have (columns, PLEA_SIGNER_FAMILY))
    return PLEA_SIGNER_FAMILY;

  return PLEA_SIGNER_TOWN;
}

static PleaSignerField
choose (const GPtrArray *rows, const GArray *columns, guint nth)
{
  Look look = look_at_column (rows, nth);

  switch (look)
    {
    case COUNTRY:
      return PLEA_SIGNER_COUNTRY;
    case LANGUAGE:
      return PLEA_SIGNER_LANGUAGE;
    case DISCLOSURE:
      return PLEA_SIGNER_DISCLOSURE;
    case CODE:
      return has_codes (rows, nth) ? PLEA_SIGNER_POSTCODE : PLEA_SIGNER_NUMBER;
    case SENTENCE:
      return PLEA_SIGNER_WORDS;
    case PLACE:
      return choose_place (rows, columns, nth);
    case WORD:
    case WORDS:
      return choose_words (rows, columns, nth, look);
    case EMPTY:
    case ADDRESS_OF_MAIL:
    case N_LOOKS:
    default:
      return PLEA_SIGNER_NOTHING;
    }
}

/**
 * plea_signer_guess:
 * @rows: (element-type GStrv): a table, of which a few rows are enough
 * @columns: (element-type PleaSignerField): gets what each column is taken for, each thing once
 */
void
plea_signer_guess (const GPtrArray *rows, GArray *columns)
{
  for (guint i = 0; i < columns->len; i++)
    {
      PleaSignerField field = choose (rows, columns, i);

      if (!plea_signer_fields_have (columns, field))
        g_array_index (columns, PleaSignerField, i) = field;
    }
}
