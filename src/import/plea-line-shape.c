/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a line looks like by itself. */

#include "config.h"

#include "plea-line-shape.h"

#include <string.h>

#include "plea-country.h"
#include "plea-date-finder.h"
#include "plea-idioms.h"
#include "plea-line-shape-enums.h"
#include "plea-status.h"
#include "plea-text.h"

static gboolean
has_mark_of (const char *text, const char *marks)
{
  return plea_text_find_mark (text, marks) != NULL;
}

static guint
count_of (const char *text, const char *marks)
{
  guint n_marks = 0;

  for (const char *p = plea_text_find_mark (text, marks); p != NULL;
       p = plea_text_find_mark (g_utf8_next_char (p), marks))
    n_marks++;

  return n_marks;
}

/* Four digits and more in a row that are no year, or letters and digits as “SW1A 2AA”, “K1A 0A6”,
 * “103 33”. */
#define POSTCODE                                                                                   \
  "(^|[^\\d])(?!(19|20)\\d\\d([^\\d]|$))\\d{4,7}([^\\d]|$)"                                        \
  "|\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b|\\b[A-Z]\\d[A-Z] ?\\d[A-Z]\\d\\b"                    \
  "|\\b\\d{2}-\\d{3}\\b|\\b\\d{3} \\d{2}\\b|〒"

/* “Reisnerstraße 45-47”, “4 bis, avenue X”, “1600 Example Road”. */
#define HOUSE_NUMBER                                                                               \
  "^(\\p{Lu}[^0-9]*\\p{L}[.,]? (n[°º.] ?)?\\d{1,4} ?\\p{L}?([-–/] ?\\d{1,4}\\p{L}?)?,?"        \
  "|\\d{1,5}\\p{L}?([-–/]\\d{1,4})?( bis| ter)?,? (\\p{L}|\\d+(th|st|nd|rd)).*)$"
#define MAX_STREET_WORDS 8

#define PRICE "[$€£]\\s?\\d|\\d\\s?(€|EUR|CHF|Euro|Fr\\.|cents|p\\b|kr)"

static gboolean
has_postcode (const char *text)
{
  GRegex *regex = plea_once (g_regex_new (POSTCODE, G_REGEX_OPTIMIZE, 0, NULL));

  return g_regex_match (regex, text, 0, NULL);
}

static gboolean
has_house_number (const char *text)
{
  GRegex *regex = plea_once (g_regex_new (HOUSE_NUMBER, G_REGEX_OPTIMIZE, 0, NULL));

  return g_regex_match (regex, text, 0, NULL);
}

/* “info (at) home.example”, “info at home.example” */
static gboolean
has_hidden_address (const char *text)
{
  GRegex *regex = plea_once (
      g_regex_new ("\\S ?([[(]at[])]| at ) ?[\\w-]+\\.\\w", G_REGEX_CASELESS, 0, NULL));

  return g_regex_match (regex, text, 0, NULL);
}

static gboolean
has_price (const char *text)
{
  GRegex *regex = plea_once (g_regex_new (PRICE, G_REGEX_OPTIMIZE, 0, NULL));

  return g_regex_match (regex, text, 0, NULL);
}

static void
count_cases (const char *text, guint *n_upper, guint *n_lower, guint *n_title, guint *n_words)
{
  gboolean in_word = FALSE;

  *n_upper = *n_lower = *n_title = *n_words = 0;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_letter = g_unichar_isalpha (c);

      *n_upper += g_unichar_isupper (c);
      *n_lower += g_unichar_islower (c);
      *n_words += is_letter && !in_word;
      *n_title += is_letter && !in_word && g_unichar_isupper (c);
      in_word = is_letter || (in_word && (c == '\'' || c == 0x2019));
    }
}

static guint64
look_at_cases (const char *text)
{
  guint    n_upper, n_lower, n_title, n_words;
  gunichar first = g_utf8_get_char (text);
  guint64  shapes = 0;

  count_cases (text, &n_upper, &n_lower, &n_title, &n_words);
  shapes |= (guint64) g_unichar_islower (first) << PLEA_LINE_SHAPE_LOWER;
  shapes |= (guint64) g_unichar_isupper (first) << PLEA_LINE_SHAPE_UPPER;
  shapes |= (guint64) (n_upper > 3 && n_lower == 0) << PLEA_LINE_SHAPE_CAPITALS;
  shapes |= (guint64) (n_title * 10 >= n_words * 6 && n_words > 0) << PLEA_LINE_SHAPE_TITLE_CASE;
  shapes |= (guint64) (n_words >= 2 && n_words <= 5 && n_title * 10 >= n_words * 6
                       && !plea_text_has_digit (text) && !has_mark_of (text, ",:;!?@"))
            << PLEA_LINE_SHAPE_NAME_LIKE;

  return shapes;
}

static guint64
look_at_end (const char *text)
{
  static const struct
  {
    guint       shape;
    const char *marks;
  } ends[] = {
    { PLEA_LINE_SHAPE_ENDS_SENTENCE, ".!?؟。！？…" },
    { PLEA_LINE_SHAPE_ENDS_WITH_COMMA, ",،，" },
    { PLEA_LINE_SHAPE_ENDS_WITH_COLON, ":：" },
    { PLEA_LINE_SHAPE_ENDS_WITH_SEMICOLON, ";؛；" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (plea_text_ends_with (text, ends[i].marks))
      return G_GUINT64_CONSTANT (1) << ends[i].shape;

  return G_GUINT64_CONSTANT (1) << PLEA_LINE_SHAPE_UNENDED;
}

static guint64
look_for_dates (const char *text, guint n_words)
{
  g_autoptr (GArray) dates = plea_text_has_digit (text) ? plea_date_finder_find_all (text) : NULL;
  guint64 shapes = 0;

  if (dates == NULL)
    return 0;

  shapes |= (guint64) plea_date_finder_has_day (text) << PLEA_LINE_SHAPE_DAY;
  if (dates->len == 0)
    return shapes;

  shapes |= G_GUINT64_CONSTANT (1) << PLEA_LINE_SHAPE_DATE;
  shapes |= (guint64) (n_words <= 4) << PLEA_LINE_SHAPE_IS_DATE;

  return shapes;
}

static guint64
look_for_countries (const char *text)
{
  guint64 shapes = 0;
  gsize   length;

  if (plea_country_find (text, NULL, NULL) != NULL)
    return G_GUINT64_CONSTANT (1) << PLEA_LINE_SHAPE_IS_COUNTRY;
  shapes |= (guint64) (plea_country_find_at_end (text, &length) != NULL)
            << PLEA_LINE_SHAPE_ENDS_WITH_COUNTRY;
  shapes |= (guint64) (plea_country_find_within (text) != NULL) << PLEA_LINE_SHAPE_HAS_COUNTRY;

  return shapes;
}

static guint64
look_for_contacts (const char *text)
{
  g_autofree char *address = plea_text_find_address (text);
  const char      *at = strchr (text, '@');
  guint64          shapes = 0;

  shapes |= (guint64) plea_text_is_phone_number (text) << PLEA_LINE_SHAPE_PHONE;
  shapes |= (guint64) (at != NULL || strstr (text, "(a)") != NULL || has_hidden_address (text))
            << PLEA_LINE_SHAPE_EMAIL;
  shapes |= (guint64) (address != NULL || strstr (text, "www.") != NULL) << PLEA_LINE_SHAPE_WEB;

  return shapes;
}

static guint64
look_at_marks (const PleaReadingLine *line, const char *text)
{
  guint64 shapes = 0;
  guint   n_commas = count_of (text, ",،，、");

  shapes |= (guint64) plea_text_has_digit (text) << PLEA_LINE_SHAPE_HAS_DIGIT;
  shapes |= (guint64) g_unichar_isdigit (g_utf8_get_char (text))
            << PLEA_LINE_SHAPE_STARTS_WITH_DIGIT;
  shapes |= (guint64) (plea_text_skip_marker (text) != NULL) << PLEA_LINE_SHAPE_MARKED;
  shapes |= (guint64) (n_commas > 0) << PLEA_LINE_SHAPE_HAS_COMMA;
  shapes |= (guint64) (n_commas > 2) << PLEA_LINE_SHAPE_COMMAS;
  shapes |= (guint64) (has_mark_of (text, "“”«»\"„") != 0) << PLEA_LINE_SHAPE_QUOTED;
  shapes |= (guint64) has_mark_of (text, "[]<>_{}|") << PLEA_LINE_SHAPE_BRACKETED;
  shapes |= (guint64) has_postcode (text) << PLEA_LINE_SHAPE_POSTCODE;
  shapes |= (guint64) has_price (text) << PLEA_LINE_SHAPE_PRICE;
  shapes |= (guint64) line->is_heading << PLEA_LINE_SHAPE_HEADING;
  shapes |= (guint64) line->is_item << PLEA_LINE_SHAPE_ITEM;
  shapes |= (guint64) line->is_aside << PLEA_LINE_SHAPE_ASIDE;

  return shapes;
}

/**
 * plea_line_shape_look:
 * @line: a line
 * @text: what of its words is looked at
 *
 * Returns: what the line looks like by itself; a bit for each #PleaLineShape
 */
guint64
plea_line_shape_look (const PleaReadingLine *line, const char *text)
{
  guint   n_words = plea_text_count_words (line->text);
  guint64 shapes = look_at_cases (text) | look_at_end (line->text) | look_for_countries (text)
                   | look_for_contacts (text) | look_at_marks (line, text)
                   | look_for_dates (text, n_words);

  shapes |= (guint64) (n_words <= MAX_STREET_WORDS && has_house_number (text)
                       && !(shapes >> PLEA_LINE_SHAPE_DAY & 1))
            << PLEA_LINE_SHAPE_HOUSE_NUMBER;
  shapes |= (guint64) plea_text_is_prose (line->text) << PLEA_LINE_SHAPE_PROSE;
  shapes |= (guint64) plea_status_is_name (text) << PLEA_LINE_SHAPE_STATUS;

  return shapes;
}

/**
 * plea_line_shape_get_name:
 * @shape: a shape
 *
 * Returns: (transfer none): the name that weights are kept under
 */
const char *
plea_line_shape_get_name (PleaLineShape shape)
{
  GEnumClass *shapes = plea_once (g_type_class_ref (PLEA_TYPE_LINE_SHAPE));

  return g_enum_get_value (shapes, (int) shape)->value_nick;
}
