/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Addresses that stand in one line, or within a sentence.
 *
 * “Write to the Minister of Justice, 5 Long Gate, Lee, Kenya, and ask …”: what an envelope has in
 * lines has commas here, or labels before each of its parts. */

#include "config.h"

#include "plea-address-line.h"

#include <string.h>

#include "plea-country.h"
#include "plea-folding.h"
#include "plea-text.h"
#include "plea-vocabulary.h"

/* What stands between the commas of an address. */
#define MIN_ADDRESS_PARTS 4
#define MAX_ADDRESS_PARTS 14
#define MAX_PART_WORDS 12
#define MAX_ADDRESS_LENGTH 320
#define MIN_POSTCODE 4

/* After words that tell to write, fewer parts will do. */
#define MIN_TOLD_PARTS 3

/* Longer lines are a page that has lost its lines. */
#define MAX_LENGTH 1000
#define MAX_LABELS 12

/**
 * plea_address_line_is_country:
 * @part: words
 * @length: how many bytes of them count
 *
 * Returns: whether they are the name of a country, whatever mark is behind it
 */
gboolean
plea_address_line_is_country (const char *part, gsize length)
{
  g_autofree char *words = g_strstrip (g_strndup (part, length));

  while (plea_country_find (words, NULL, NULL) == NULL && plea_text_ends_with (words, ".;"))
    words[strlen (words) - 1] = '\0';

  return plea_country_find (words, NULL, NULL) != NULL;
}

/* Lines that are an address */

static gboolean
may_be_part (const char *part, gsize length)
{
  g_autofree char *words = g_strndup (part, length);

  return plea_text_count_words (words) <= MAX_PART_WORDS && !plea_text_ends_with (words, "!?;:");
}

/* As letters within a country have it: whose they are, and a postcode. */
static gboolean
is_domestic (const char *text)
{
  g_autofree char *folded = plea_fold (text, -1);
  gsize            n_digits = 0;

  for (const char *p = folded; *p != '\0' && n_digits < MIN_POSTCODE; p++)
    n_digits = g_ascii_isdigit (*p) ? n_digits + 1 : 0;

  return n_digits >= MIN_POSTCODE
         && (plea_vocabulary_contains (PLEA_VOCABULARY_PERSON, folded)
             || plea_vocabulary_contains (PLEA_VOCABULARY_INSTITUTION, folded)
             || plea_vocabulary_contains (PLEA_VOCABULARY_EMBASSY, folded));
}

/* Between its commas, an address has words that are few, begin large or are numbers, and a country
 * or a postcode. */
static gboolean
is_address (const char *text, const GArray *commas)
{
  gboolean has_country = is_domestic (text), has_number = FALSE;
  gsize    from = 0;

  for (guint i = 0; i <= commas->len; i++)
    {
      gsize to = i < commas->len ? g_array_index (commas, gsize, i) : strlen (text);

      if (!may_be_part (text + from, to - from)
          || g_unichar_islower (g_utf8_get_char (text + from + strspn (text + from, " "))))
        return FALSE;
      has_country = has_country
                    || (i >= 2 && plea_address_line_is_country (text + from, to - from));
      has_number = has_number || plea_text_has_digit (text);
      from = to + 1;
    }

  return has_country && has_number;
}

static void
cut_at (GArray *cuts, gsize at)
{
  g_array_append_val (cuts, at);
}

static GArray *
find_commas (const char *text)
{
  GArray *commas = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (const char *p = strstr (text, ", "); p != NULL; p = strstr (p + 1, ", "))
    {
      gsize at = (gsize) (p - text);

      g_array_append_val (commas, at);
    }

  return commas;
}

static gboolean
cut_whole (GArray *cuts, const char *text, const GArray *commas)
{
  if (commas->len + 1 < MIN_ADDRESS_PARTS || commas->len + 1 > MAX_ADDRESS_PARTS
      || strlen (text) > MAX_ADDRESS_LENGTH || !is_address (text, commas))
    return FALSE;

  for (guint i = 0; i < commas->len; i++)
    cut_at (cuts, g_array_index (commas, gsize, i) + strlen (", "));

  return TRUE;
}

/* Lines with labels in them */

#define CONTACT_LABELS                                                                             \
  (PLEA_VOCABULARY_BIT (PHONE) | PLEA_VOCABULARY_BIT (FAX) | PLEA_VOCABULARY_BIT (EMAIL)           \
   | PLEA_VOCABULARY_BIT (WEB))

/* Words begin at @p that are no part of those before, and begin large. */
static gboolean
begins_large (const char *text, const char *p)
{
  const char *before = g_utf8_find_prev_char (text, p);
  gunichar    c = g_utf8_get_char (p);

  return g_unichar_isalpha (c) && !g_unichar_islower (c)
         && (before == NULL || g_unichar_isspace (g_utf8_get_char (before)));
}

/* “Address: 5 Long Gate, Lee. Tel: 1234”, and not “Address: Tel:” */
static gboolean
labels_address (const char *p, const char *end)
{
  g_autofree char *words = g_strndup (p, end - p);

  return (plea_vocabulary_find_labels (p) & PLEA_VOCABULARY_BIT (ADDRESS)) != 0
         && plea_text_has_digit (words) && end - p <= MAX_ADDRESS_LENGTH;
}

/* Labels at @p: those of contacts may follow anything, “Head Office: 5 Long Gate” is none. */
static gboolean
is_label (const char *text, const char *p)
{
  guint64     labels = begins_large (text, p) ? plea_vocabulary_find_labels (p) : 0;
  const char *before = p;

  while (before > text && before[-1] == ' ')
    before--;

  return (labels & CONTACT_LABELS) != 0
         || ((labels & PLEA_VOCABULARY_BIT (ADDRESS)) != 0
             && (before == text || g_ascii_ispunct (before[-1])));
}

/* Where the labels of @text stand. */
static GArray *
find_labels (const char *text)
{
  GArray *labels = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (is_label (text, p))
      {
        gsize at = (gsize) (p - text);

        g_array_append_val (labels, at);
      }

  return labels;
}

/* One of the labels is of an address. */
static gboolean
has_address_label (const char *text, const GArray *labels)
{
  for (guint i = 0; i < labels->len; i++)
    {
      const char *p = text + g_array_index (labels, gsize, i);
      const char *end = i + 1 < labels->len ? text + g_array_index (labels, gsize, i + 1)
                                            : text + strlen (text);

      if (labels_address (p, end))
        return TRUE;
    }

  return FALSE;
}

/* What stands before the first label is an address. */
static gboolean
cut_before (GArray *cuts, const char *text, gsize length)
{
  g_autofree char *words = g_strchomp (g_strndup (text, length));
  g_autoptr (GArray) commas = find_commas (words);

  return cut_whole (cuts, words, commas);
}

/* A line with one label is that; with several, one of which is of an address, each is something. */
static gboolean
cut_labels (GArray *cuts, const char *text)
{
  g_autoptr (GArray) labels = find_labels (text);

  if (labels->len == 0 || labels->len > MAX_LABELS
      || (!has_address_label (text, labels)
          && !cut_before (cuts, text, g_array_index (labels, gsize, 0))))
    return FALSE;

  for (guint i = 0; i < labels->len; i++)
    cut_at (cuts, g_array_index (labels, gsize, i));

  return TRUE;
}

/* Sentences with an address in them */

/* What stands between two commas of a sentence, or before a mark that ends it there. */
typedef struct
{
  gsize    from;
  gsize    to;
  gboolean is_last;
} Part;

static gboolean
is_postcode_of_town (const char *text, gsize length)
{
  g_autofree char *words = g_strndup (text, length);

  return plea_country_find_by_town (words) != NULL;
}

/* Where the words that are the last of an address end: at a bracket or at the end of a sentence,
 * but not behind an abbreviation. */
static gsize
find_stop (const char *text, gsize from, gsize to)
{
  for (const char *p = text + from; p < text + to; p = g_utf8_next_char (p))
    {
      gsize at = (gsize) (p - text);

      if (strchr ("();:!?", *p) != NULL)
        return at;
      if (*p == '.' && g_ascii_isspace (p[1])
          && (plea_address_line_is_country (text + from, at - from)
              || is_postcode_of_town (text + from, at - from)))
        return at;
    }

  return to;
}

/* Who is written to is the office in the sentence, with what is large before it. */
static gboolean
names_office (const char *words)
{
  g_autofree char *folded = plea_fold (words, -1);

  return plea_vocabulary_begins (PLEA_VOCABULARY_PERSON, folded, NULL)
         || plea_vocabulary_begins (PLEA_VOCABULARY_INSTITUTION, folded, NULL)
         || plea_vocabulary_begins (PLEA_VOCABULARY_FEMALE, folded, NULL)
         || plea_vocabulary_begins (PLEA_VOCABULARY_MALE, folded, NULL);
}

/* A sentence ends with the mark at @p, and no abbreviation. */
static gboolean
ends_sentence (const char *text, const char *p)
{
  if (strchr (".!?", *p) == NULL || p[1] != ' ' || p - text < 4)
    return FALSE;
  for (const char *before = p - 4; before < p; before++)
    if (!g_ascii_islower (*before) && (guchar) *before < 0x80)
      return FALSE;

  return TRUE;
}

/* Where the last sentence before the first comma of an address begins, or its bracket. */
static const char *
find_base (const char *text, gsize from, gsize to)
{
  const char *base = text + from;

  for (const char *p = text + from; p < text + to; p++)
    if (strchr ("(:", *p) != NULL || ends_sentence (text, p))
      base = p + 1;

  return base;
}

/* Where the office is in a sentence, with what is large before it, or else the name at its end. */
static const char *
find_office (const char *text, const char *base, const char *end, gboolean *is_office)
{
  const char *begin = NULL;

  *is_office = FALSE;
  for (const char *p = base; p < end && !*is_office; p = g_utf8_next_char (p))
    {
      g_autofree char *words = g_strndup (p, end - p);

      if (g_unichar_islower (g_utf8_get_char (p)) && p > base && p[-1] == ' ')
        begin = NULL;
      if (!begins_large (text, p) || p == base)
        continue;
      begin = begin != NULL ? begin : p;
      *is_office = names_office (words);
    }

  return begin;
}

/* What is written to begins here, behind lower-case words: “Interior Minister” of “please write to
 * the Interior Minister”; 0 if nobody is. A name behind a comma may be anybody’s. */
static gsize
find_addressee (const char *text, gsize from, gsize to)
{
  const char *mark = find_base (text, from, to), *base = mark + strspn (mark, " "), *begin;
  gboolean    is_lower = g_unichar_islower (g_utf8_get_char (base));
  gboolean    is_new = from == 0 || mark > text + from, is_office;

  if (!is_lower && mark > text && strchr ("(:", mark[-1]) != NULL)
    return (gsize) (base - text);
  if (!is_new && !is_lower)
    return 0;

  begin = find_office (text, base, text + to, &is_office);

  return begin != NULL && (is_office || is_new) ? (gsize) (begin - text) : 0;
}

/* Before it, somebody is told to write. */
static gboolean
is_told (const char *text, gsize length)
{
  g_autofree char *folded = plea_fold (text, (gssize) length);

  return plea_vocabulary_contains (PLEA_VOCABULARY_WRITING, folded)
         || plea_vocabulary_contains (PLEA_VOCABULARY_RECIPIENTS, folded);
}

/* The next part of an address from @from on: it begins large, or with a number. */
static gboolean
read_part (const char *text, gsize from, gsize to, Part *part)
{
  const char *begin = text + from + strspn (text + from, " ");

  part->from = (gsize) (begin - text);
  part->to = find_stop (text, part->from, to);
  part->is_last = part->to < to || to == strlen (text);

  return part->to > part->from && !g_unichar_islower (g_utf8_get_char (begin))
         && may_be_part (begin, part->to - part->from);
}

/* Whether the words are one whom a letter reaches; some palaces have neither number nor postcode.
 */
static gboolean
is_reached (const char *text, gsize from, const Part *last, guint n_parts)
{
  g_autofree char *words = g_strndup (text + from, last->to - from);
  gsize            length = last->to - last->from;
  gboolean         has_country = plea_address_line_is_country (text + last->from, length);

  if (strlen (words) > MAX_ADDRESS_LENGTH)
    return FALSE;

  return (has_country && n_parts >= MIN_ADDRESS_PARTS && names_office (words))
         || (plea_text_has_digit (words)
             && (has_country || is_postcode_of_town (text + last->from, length)
                 || is_domestic (words)));
}

/* As many parts of an address as follow from the comma @nth on; the last of them is @last. */
static guint
read_parts (const char *text, const GArray *commas, guint nth, Part *last)
{
  guint n_parts = 0;
  Part  part = { 0 };

  for (guint i = nth; i < commas->len && n_parts < MAX_ADDRESS_PARTS && !last->is_last; i++)
    {
      gsize from = g_array_index (commas, gsize, i) + strlen (", ");
      gsize to = i + 1 < commas->len ? g_array_index (commas, gsize, i + 1) : strlen (text);

      if (!read_part (text, from, to, &part))
        break;
      *last = part;
      n_parts++;
    }

  return n_parts;
}

/* Behind the address, the marks of the sentence are no part of it. */
static gsize
skip_marks (const char *text, gsize at)
{
  return at + strspn (text + at, ").,;: ");
}

static gboolean
cut_sentence_at (GArray *cuts, const char *text, const GArray *commas, guint nth)
{
  gsize begin = nth > 0 ? g_array_index (commas, gsize, nth - 1) + strlen (", ") : 0;
  gsize from = find_addressee (text, begin, g_array_index (commas, gsize, nth));
  Part  last = { 0 };
  guint n_parts = from > 0 ? read_parts (text, commas, nth, &last) : 0;

  if (n_parts + 1 < MIN_TOLD_PARTS || !is_told (text, from)
      || !is_reached (text, from, &last, n_parts + 1))
    return FALSE;

  cut_at (cuts, from);
  for (guint i = nth; i < nth + n_parts; i++)
    cut_at (cuts, g_array_index (commas, gsize, i) + strlen (", "));
  cut_at (cuts, skip_marks (text, last.to));

  return TRUE;
}

/* “Print it, sign it, send it to: the Minister of Justice”, with the address below. */
static gboolean
cut_lead (GArray *cuts, const char *text)
{
  const char *colon = strstr (text, ": ");
  const char *name = colon != NULL ? colon + strlen (": ") : NULL;

  if (colon == NULL || plea_vocabulary_label (PLEA_VOCABULARY_RECIPIENTS, text, NULL)
      || strstr (name, ": ") != NULL || !is_told (text, (gsize) (colon - text))
      || plea_text_count_words (name) > MAX_PART_WORDS || plea_text_ends_with (name, ".!?;:")
      || g_unichar_islower (g_utf8_get_char (name)) || !names_office (name))
    return FALSE;

  cut_at (cuts, (gsize) (name - text));

  return TRUE;
}

static gboolean
has_lower_word (const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_islower (g_utf8_get_char (p)) && (p == words || p[-1] == ' '))
      return TRUE;

  return FALSE;
}

/**
 * plea_address_line_find_begin:
 * @text: a line
 * @from: where an address may begin in it, in bytes
 * @to: where its last part begins
 *
 * Returns: where it does begin: behind the sentence, or the words that tell to write, before it
 */
gsize
plea_address_line_find_begin (const char *text, gsize from, gsize to)
{
  gsize       addressee = is_told (text + from, to - from) ? find_addressee (text, from, to) : 0;
  const char *base = find_base (text, from, to);
  gsize       begin = (gsize) (base + strspn (base, " ") - text);
  g_autofree char *before = addressee > begin ? g_strndup (text + begin, addressee - begin) : NULL;

  return before != NULL && has_lower_word (before) ? addressee : begin;
}

/**
 * plea_address_line_cut:
 * @cuts: (element-type gsize): where the line is to be cut, in bytes
 * @text: a line
 *
 * Adds where the parts of an address begin and end that stands in the line.
 */
void
plea_address_line_cut (GArray *cuts, const char *text)
{
  g_autoptr (GArray) commas = NULL;

  if (strlen (text) > MAX_LENGTH)
    return;

  commas = find_commas (text);
  if (cut_labels (cuts, text) || cut_whole (cuts, text, commas) || cut_lead (cuts, text))
    return;
  for (guint i = 0; i < commas->len; i++)
    if (cut_sentence_at (cuts, text, commas, i))
      return;
}
