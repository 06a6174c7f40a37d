/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days in running text, in the languages that pages are written in: 16 March 2016, March 16th,
 * 2016, 16.03.2016, 2016年3月16日. The names of months are ICU's. */

#include "config.h"

#include "plea-date-finder.h"

#include <string.h>
#include <unicode/udat.h>
#include <unicode/ustring.h>

#include "plea-date.h"
#include "plea-folding.h"
#include "plea-vocabulary.h"

#define MAX_MONTH_LENGTH 64
#define MIN_YEAR 1900
#define MAX_YEAR 2199

/* A number, or a word that may name a month, with what stands before it. */
typedef struct
{
  guint number;
  guint n_digits; /* 0 where it is no number */
  guint month;    /* 1 to 12, or 0 */
  char  before;   /* the mark that joins it to the token before, or 0 where words do */
} Token;

static void
add_month (GHashTable *months, UDateFormat *format, UDateFormatSymbolType type, int month)
{
  UErrorCode       status = U_ZERO_ERROR;
  UChar            name[MAX_MONTH_LENGTH];
  char             utf8[MAX_MONTH_LENGTH * 3];
  g_autofree char *folded = NULL;

  udat_getSymbols (format, type, month, name, G_N_ELEMENTS (name), &status);
  u_strToUTF8 (utf8, sizeof utf8, NULL, name, -1, &status);
  if (U_FAILURE (status))
    return;

  folded = plea_fold (utf8, -1);
  if (g_str_has_suffix (folded, "."))
    folded[strlen (folded) - 1] = '\0';
  if (g_utf8_strlen (folded, -1) >= 3 && !g_ascii_isdigit (*folded)
      && !g_hash_table_contains (months, folded))
    g_hash_table_insert (months, g_steal_pointer (&folded), GINT_TO_POINTER (month + 1));
}

static void
add_months (GHashTable *months, const char *locale)
{
  static const UDateFormatSymbolType types[] = { UDAT_MONTHS, UDAT_STANDALONE_MONTHS,
                                                 UDAT_SHORT_MONTHS };
  UErrorCode                         status = U_ZERO_ERROR;
  UDateFormat *format = udat_open (UDAT_NONE, UDAT_LONG, locale, u"GMT", -1, NULL, 0, &status);

  for (guint i = 0; U_SUCCESS (status) && i < G_N_ELEMENTS (types); i++)
    for (int month = 0; month < 12; month++)
      add_month (months, format, types[i], month);

  udat_close (format);
}

static GHashTable *
read_months (void)
{
  GHashTable *months = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) locales = plea_vocabulary_list_locales ();

  for (guint i = 0; locales[i] != NULL; i++)
    add_months (months, locales[i]);

  return months;
}

static guint
find_month (const char *word, const char *end)
{
  static GHashTable *months = NULL;
  g_autofree char   *name = g_strndup (word, end - word);

  if (g_once_init_enter (&months))
    g_once_init_leave (&months, read_months ());

  return GPOINTER_TO_UINT (g_hash_table_lookup (months, name));
}

static const char *
skip_letters (const char *text)
{
  while (g_unichar_isalpha (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

static const char *
skip_number (const char *text, Token *token)
{
  while (g_ascii_isdigit (*text))
    {
      token->number = token->n_digits < 9 ? token->number * 10 + (guint) (*text - '0') : 0;
      token->n_digits++;
      text++;
    }

  return text;
}

/* Some months have names of two words: “كانون الثاني”. */
static const char *
skip_word (const char *text, Token *token)
{
  const char *end = plea_is_ideograph (g_utf8_get_char (text)) ? g_utf8_next_char (text)
                                                               : skip_letters (text);
  const char *second_end = *end == ' ' ? skip_letters (end + 1) : end;

  token->month = find_month (text, second_end);
  if (token->month != 0)
    return second_end;

  token->month = find_month (text, end);

  return end;
}

/* Words that may stand within a date are short, as “de” and “th”; a longer one stands between two
 * dates. */
#define MAX_FILLER_LENGTH 6

static gboolean
ends_date (const char *text, const char *end, const Token *token)
{
  return token->n_digits == 0 && token->month == 0 && end - text > MAX_FILLER_LENGTH;
}

static GArray *
tokenise (const char *folded)
{
  GArray *tokens = g_array_new (FALSE, TRUE, sizeof (Token));
  char    before = 0;

  for (const char *p = folded; *p != '\0';)
    {
      Token       token = { .before = before };
      const char *start = p;
      gunichar    c = g_utf8_get_char (p);

      if (g_ascii_isdigit (*p))
        p = skip_number (p, &token);
      else if (g_unichar_isalpha (c))
        p = skip_word (p, &token);
      else
        {
          if (c < 0x80 && (c != ' ' || before == 0))
            before = (char) c;
          p = g_utf8_next_char (p);
          continue;
        }

      before = 0;
      if (token.n_digits > 0 || token.month > 0 || ends_date (start, p, &token))
        g_array_append_val (tokens, token);
    }

  return tokens;
}

static gboolean
is_year (const Token *token)
{
  return token->n_digits == 4 && token->number >= MIN_YEAR && token->number <= MAX_YEAR;
}

static gboolean
is_small (const Token *token)
{
  return token->n_digits >= 1 && token->n_digits <= 2;
}

static gboolean
joined_by (const Token *token, const char *marks)
{
  return token->before != 0 && strchr (marks, token->before) != NULL;
}

static gboolean
take (GArray *dates, guint day, guint month, guint year)
{
  GDate date;

  if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  g_array_append_val (dates, date);

  return TRUE;
}

/* Day before month in figures: that is how all the world but the United States writes; where it
 * cannot be so, month before day. */
static gboolean
take_figures (GArray *dates, const Token *t)
{
  if (is_year (&t[0]) && is_small (&t[1]) && is_small (&t[2]))
    return take (dates, t[2].number, t[1].number, t[0].number);
  if (is_small (&t[0]) && is_small (&t[1]) && is_year (&t[2]) && joined_by (&t[1], "./-")
      && joined_by (&t[2], "./-"))
    return take (dates, t[0].number, t[1].number, t[2].number)
           || take (dates, t[1].number, t[0].number, t[2].number);

  return FALSE;
}

static gboolean
take_date (GArray *dates, const Token *t, guint n_tokens)
{
  if (n_tokens >= 4 && is_small (&t[0]) && t[1].month && t[2].month && is_year (&t[3])
      && joined_by (&t[2], "/("))
    return take (dates, t[0].number, t[1].month, t[3].number);
  if (n_tokens < 3)
    return FALSE;
  if (is_small (&t[0]) && t[1].month && is_year (&t[2]))
    return take (dates, t[0].number, t[1].month, t[2].number);
  if (t[0].month && is_small (&t[1]) && is_year (&t[2]))
    return take (dates, t[1].number, t[0].month, t[2].number);
  if (is_year (&t[0]) && t[1].month && is_small (&t[2]))
    return take (dates, t[2].number, t[1].month, t[0].number);

  return take_figures (dates, t);
}

/**
 * plea_date_finder_find_all:
 * @text: some sentences
 *
 * Returns: (transfer full) (element-type GDate): the days that the text names in full, in its order
 */
GArray *
plea_date_finder_find_all (const char *text)
{
  g_autofree char *folded = plea_fold (text, -1);
  g_autoptr (GArray) tokens = tokenise (folded);
  GArray *dates = g_array_new (FALSE, TRUE, sizeof (GDate));

  for (guint i = 0; i < tokens->len; i++)
    take_date (dates, &g_array_index (tokens, Token, i), tokens->len - i);

  return dates;
}

/**
 * plea_date_finder_has_day:
 * @text: some sentences
 *
 * Returns: whether the text names a month, with its day or its year
 */
gboolean
plea_date_finder_has_day (const char *text)
{
  g_autofree char *folded = plea_fold (text, -1);
  g_autoptr (GArray) tokens = tokenise (folded);

  for (guint i = 0; i + 1 < tokens->len; i++)
    {
      const Token *t = &g_array_index (tokens, Token, i);

      if ((is_small (&t[0]) && t[1].month != 0)
          || (t[0].month != 0 && (is_small (&t[1]) || is_year (&t[1]))))
        return TRUE;
    }

  return FALSE;
}
