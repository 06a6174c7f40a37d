/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person says that lines and words of a source are.
 *
 * Whoever points at an address or a letter says what all its lines are together; which of them is
 * the office and which the street, and what the lines around it are, is decided anew with that in
 * mind. What is said of words within a line is either a fact that they tell, and they stay where
 * they are, or cuts the line. */

#include "config.h"

#include "plea-reading-saying.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plea-country.h"
#include "plea-date-finder.h"
#include "plea-idioms.h"
#include "plea-labelling.h"
#include "plea-reading-history.h"
#include "plea-reading.h"
#include "plea-text.h"

#define LETTER "salutation paragraph lead-in demand closing"
#define ADDRESS "recipient office address recipient-country"
#define COPY "copy-recipient copy-office copy-address copy-country"

G_DEFINE_QUARK (plea - reading - error - quark, plea_reading_error)

typedef struct _Saying Saying;

/**
 * Saying:
 * @what: what is said, for programs
 * @say: what follows from it for the lines from @first to @last
 * @labels: what each of them may be
 * @is_fact: whether words within a line can say it where they stand
 */
struct _Saying
{
  const char *what;
  void (*say) (PleaReading *self, guint first, guint last, const Saying *saying);
  const char *labels;
  gboolean    is_fact;
};

/* States of lines */

static guint64
get_states (const char *names)
{
  g_auto (GStrv) wanted = g_strsplit (names, " ", -1);
  guint                n_states;
  const PleaLineState *states = plea_line_states_get (&n_states);
  guint64              found = 0;

  for (guint i = 0; i < n_states; i++)
    found |= (guint64) g_strv_contains (
                 (const char *const *) wanted,
                 plea_reading_meaning_get_label (states[i].meaning, states[i].is_copy))
             << i;

  return found;
}

static void
allow (PleaReadingLine *line, guint64 allowed)
{
  line->allowed = allowed;
  line->is_said = TRUE;
}

static void
allow_only (PleaReadingLine *line, PleaReadingMeaning meaning, gboolean is_copy, gboolean begins)
{
  allow (line, G_GUINT64_CONSTANT (1) << plea_line_states_find (meaning, is_copy, begins));
}

/* It is not said what else the line is; what was said before may be taken back so. */
static void
forbid (PleaReadingLine *line, guint64 states)
{
  guint   n_states;
  guint64 left = plea_labelling_get_allowed (line) & ~states;

  plea_line_states_get (&n_states);
  line->is_said = line->is_said && left != 0;
  line->allowed = left != 0 ? left : ~states & ((G_GUINT64_CONSTANT (1) << n_states) - 1);
}

/* What is said */

static void
say_labels (PleaReading *self, guint first, guint last, const Saying *saying)
{
  for (guint i = first; i <= last; i++)
    if (!plea_reading_is_blank (self, i))
      allow (plea_reading_get_line (self, i), get_states (saying->labels));
}

static gboolean
is_of_letter (const PleaReading *self, guint nth)
{
  return plea_reading_get_place (plea_reading_get_line (self, nth)->meaning, FALSE)
         == PLEA_READING_IN_LETTER;
}

static gboolean
opens_letter (const PleaReading *self, guint nth)
{
  plea_foreach_in (const PleaReadingLetter, letter, self->letters)
    if (letter->first == nth
        && plea_reading_get_line (self, nth)->meaning == PLEA_READING_SALUTATION)
      return TRUE;

  return FALSE;
}

static gboolean
is_in_any_letter (const PleaReading *self, guint nth)
{
  plea_foreach_in (const PleaReadingLetter, letter, self->letters)
    if (nth >= letter->first && nth <= letter->last)
      return TRUE;

  return FALSE;
}

/* Greetings below addresses stay what they are. */
static void
forbid_letter (PleaReading *self, guint nth)
{
  PleaReadingLine *line = plea_reading_get_line (self, nth);

  if (line->meaning != PLEA_READING_SALUTATION || is_in_any_letter (self, nth))
    forbid (line, get_states (LETTER));
}

/* Another letter may end above. */
static void
say_start (PleaReading *self, guint first, guint last, const Saying *saying)
{
  for (guint i = first;
       i > 0 && plea_reading_get_line (self, i - 1)->meaning != PLEA_READING_CLOSING; i--)
    forbid_letter (self, i - 1);
  if (!is_of_letter (self, first))
    allow (plea_reading_get_line (self, first), get_states (saying->labels));
}

/* Another letter may begin below. */
static void
say_end (PleaReading *self, guint first, guint last, const Saying *saying)
{
  for (guint i = last + 1; i < self->lines->len && !opens_letter (self, i); i++)
    forbid_letter (self, i);
  if (!is_of_letter (self, last))
    allow (plea_reading_get_line (self, last), get_states (saying->labels));
}

static void
say_begin (PleaReading *self, guint first, guint last, const Saying *saying)
{
  PleaReadingLine *line = plea_reading_get_line (self, first);

  allow_only (line, line->meaning, line->is_copy, TRUE);
}

static guint
find_line_before (const PleaReading *self, guint nth)
{
  while (nth > 0 && plea_reading_is_blank (self, nth - 1))
    nth--;

  return nth > 0 ? nth - 1 : PLEA_READING_NO_LINE;
}

/* Several lines go on with the first of them, one with that above it. */
static void
say_going_on (PleaReading *self, guint first, guint last, const Saying *saying)
{
  guint                  head = first < last ? first : find_line_before (self, first);
  const PleaReadingLine *line;

  if (head == PLEA_READING_NO_LINE)
    return;

  line = plea_reading_get_line (self, head);
  for (guint i = head + 1; i <= last; i++)
    if (!plea_reading_is_blank (self, i))
      allow_only (plea_reading_get_line (self, i), line->meaning, line->is_copy, FALSE);
}

static void
say_yes (PleaReading *self, guint first, guint last, const Saying *saying)
{
  for (guint i = first; i <= last; i++)
    {
      PleaReadingLine *line = plea_reading_get_line (self, i);

      if (!plea_reading_is_blank (self, i))
        allow_only (line, line->meaning, line->is_copy, line->begins);
    }
}

/* Who gets a copy is said by name. */
static void
say_no (PleaReading *self, guint first, guint last, const Saying *saying)
{
  for (guint i = first; i <= last; i++)
    if (!plea_reading_is_blank (self, i))
      forbid (plea_reading_get_line (self, i),
              get_states (is_of_letter (self, i) ? LETTER : ADDRESS " " COPY));
}

static const Saying sayings[] = {
  { "address", say_labels, ADDRESS " contact", FALSE },
  { "copy", say_labels, COPY " copy-contact", FALSE },
  { "recipient", say_labels, "recipient", FALSE },
  { "office", say_labels, "office", FALSE },
  { "street", say_labels, "address", FALSE },
  { "recipient-country", say_labels, "recipient-country", FALSE },
  { "salutation", say_labels, "salutation", FALSE },
  { "letter", say_labels, LETTER, FALSE },
  { "paragraph", say_labels, "paragraph", FALSE },
  { "demand", say_labels, "demand", FALSE },
  { "closing", say_labels, "closing", FALSE },
  { "name", say_labels, "name", TRUE },
  { "country", say_labels, "country", TRUE },
  { "status", say_labels, "status", TRUE },
  { "deadline", say_labels, "deadline", TRUE },
  { "leave-out", say_labels, "unknown", FALSE },
  { "letter-starts", say_start, LETTER, FALSE },
  { "letter-ends", say_end, LETTER, FALSE },
  { "begins", say_begin, NULL, FALSE },
  { "goes-on", say_going_on, NULL, FALSE },
  { "yes", say_yes, NULL, FALSE },
  { "no", say_no, NULL, FALSE },
};

static const Saying *
find_saying (const char *what)
{
  for (guint i = 0; i < G_N_ELEMENTS (sayings); i++)
    if (g_str_equal (sayings[i].what, what))
      return &sayings[i];

  g_return_val_if_reached (&sayings[0]);
}

/* Words within lines */

static gboolean
is_place (const PleaReadingSpan *span)
{
  return span->first_line == span->last_line && span->first_byte == span->last_byte;
}

/* Whether nothing of its lines is left out but spaces. */
static gboolean
is_of_whole_lines (const PleaReading *self, const PleaReadingSpan *span)
{
  const char *first = plea_reading_get_line (self, span->first_line)->text;
  const char *last = plea_reading_get_line (self, span->last_line)->text;

  return strspn (first, " ") >= span->first_byte
         && (span->last_byte >= strlen (last)
             || last[span->last_byte + strspn (last + span->last_byte, " ")] == '\0');
}

static char *
get_words (const PleaReading *self, const PleaReadingSpan *span)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = span->first_line; i <= span->last_line; i++)
    {
      const char *text = plea_reading_get_line (self, i)->text;
      gsize       from = i == span->first_line ? MIN (span->first_byte, strlen (text)) : 0;
      gsize       to = i == span->last_line ? MIN (span->last_byte, strlen (text)) : strlen (text);
      g_autofree char *piece = g_strstrip (g_strndup (text + from, MAX (to, from) - from));

      plea_text_join (words, piece);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
shift (PleaReading *self, guint behind)
{
  plea_foreach (PleaReadingField, told, self->told)
    {
      if (told->first_line == PLEA_READING_NO_LINE)
        continue;
      told->first_line += told->first_line > behind;
      told->last_line += told->last_line >= behind;
    }
}

/* What is left of a line stays what it was, unless it is said that only some words are that. */
static void
leave_rest (PleaReadingLine *line, const Saying *saying, gboolean begins)
{
  guint64 now = G_GUINT64_CONSTANT (1)
                << plea_line_states_find (line->meaning, line->is_copy, begins);
  guint64 said = saying->say == say_labels ? get_states (saying->labels) : 0;

  if ((said & now) != 0)
    forbid (line, said);
  else
    allow (line, now);
}

/* Whether something was cut off. */
static gboolean
cut (PleaReading *self, guint line, gsize at)
{
  PleaReadingLine *rest = plea_reading_line_cut (plea_reading_get_line (self, line), at);

  if (rest == NULL)
    return FALSE;

  g_ptr_array_insert (self->lines, (int) line + 1, rest);
  shift (self, line);

  return TRUE;
}

/* Cuts the words out of their lines. */
static void
cut_out (PleaReading *self, PleaReadingSpan *span, const Saying *saying)
{
  if (cut (self, span->last_line, span->last_byte))
    leave_rest (plea_reading_get_line (self, span->last_line + 1), saying, FALSE);
  if (span->first_byte > 0 && cut (self, span->first_line, span->first_byte))
    {
      PleaReadingLine *head = plea_reading_get_line (self, span->first_line++);

      leave_rest (head, saying, head->begins);
      span->last_line++;
    }
}

static gsize
find_start_of_word (const char *text, gsize at)
{
  at = MIN (at, strlen (text));
  while (at > 0 && text[at - 1] != ' ')
    at--;

  return at;
}

/* The words that are meant: what begins, begins with the first of them, and what ends, with the
 * last; a place stands for its line, but where a paragraph begins there. */
static PleaReadingSpan
find_span (const PleaReading *self, const PleaReadingSpan *span, const Saying *saying)
{
  const char     *text = plea_reading_get_line (self, span->first_line)->text;
  PleaReadingSpan lines = { span->first_line, 0, span->last_line, G_MAXSIZE };

  if (saying->say == say_begin)
    lines.first_byte = find_start_of_word (text, span->first_byte);
  else if (saying->say == say_start && !is_place (span))
    lines.first_byte = span->first_byte;
  else if (saying->say == say_end && !is_place (span))
    lines.last_byte = span->last_byte;
  if (saying->say == say_begin || saying->say == say_start)
    lines.last_line = lines.first_line;
  if (saying->say == say_end)
    lines.first_line = lines.last_line;

  return saying->say == say_labels && !is_place (span) ? *span : lines;
}

/* Facts */

static PleaReadingMeaning
get_meaning (const Saying *saying)
{
  PleaReadingMeaning meaning;
  gboolean           is_copy;

  plea_reading_meaning_from_label (saying->labels, &meaning, &is_copy);

  return meaning;
}

static gboolean
check_fact (PleaReadingMeaning meaning, const char *words, GError **error)
{
  g_autoptr (GArray) days = plea_date_finder_find_all (words);

  if (meaning == PLEA_READING_UNTIL && days->len == 0)
    {
      /* TRANSLATORS: somebody said that these words, %s, are the last day to write */
      g_set_error (error, PLEA_READING_ERROR, PLEA_READING_ERROR_NO_DAY,
                   _ ("There is no date in “%s”. Type it in the fields."), words);
      return FALSE;
    }
  if (meaning == PLEA_READING_COUNTRY && plea_country_find_within (words) == NULL)
    {
      g_set_error (error, PLEA_READING_ERROR, PLEA_READING_ERROR_NO_COUNTRY,
                   _ ("“%s” is not a country that Plea knows. Choose it in the fields."), words);
      return FALSE;
    }

  return TRUE;
}

static void
tell (PleaReading       *self,
      PleaReadingMeaning meaning,
      const char        *words,
      guint              first_line,
      guint              last_line)
{
  PleaReadingField *told = g_new0 (PleaReadingField, 1);

  plea_foreach (PleaReadingField, other, self->told)
    if (other->meaning == meaning)
      {
        g_ptr_array_remove (self->told, other);
        break;
      }
  *told = (PleaReadingField){
    .meaning = meaning, .value = g_strdup (words), .first_line = first_line, .last_line = last_line
  };
  g_ptr_array_add (self->told, told);
}

static void
say_fact (PleaReading *self, const PleaReadingSpan *span, const Saying *saying)
{
  g_autofree char *words = get_words (self, span);

  tell (self, get_meaning (saying), words, span->first_line, span->last_line);
  if (is_of_whole_lines (self, span))
    saying->say (self, span->first_line, span->last_line, saying);
}

static gboolean
check (const PleaReading *self, const PleaReadingSpan *span, const Saying *saying, GError **error)
{
  g_autofree char *words = get_words (self, span);

  if (*words != '\0')
    return !saying->is_fact || check_fact (get_meaning (saying), words, error);

  g_set_error_literal (error, PLEA_READING_ERROR, PLEA_READING_ERROR_NOTHING,
                       _ ("There are no words here. Select some first."));

  return FALSE;
}

/**
 * plea_reading_say:
 * @span: where
 * @what: what it is: “address”, “copy”, “recipient”, “office”, “street”, “recipient-country”,
 *   “salutation”, “letter”, “paragraph”, “demand”, “closing”, “name”, “country”, “status”,
 *   “deadline” or “leave-out”; “letter-starts” and “letter-ends”; “begins” and “goes-on” of a
 *   paragraph or the like; “yes” and “no” to what the lines are taken for
 * @error: return location for why it cannot be, a sentence to show
 *
 * Takes a person at their word, and decides the rest anew. Can be undone.
 *
 * Returns: whether it can be
 */
gboolean
plea_reading_say (PleaReading *self, const PleaReadingSpan *span, const char *what, GError **error)
{
  const Saying   *saying = find_saying (what);
  PleaReadingSpan words;

  g_return_val_if_fail (span->first_line <= span->last_line, FALSE);
  g_return_val_if_fail (span->last_line < self->lines->len, FALSE);

  words = find_span (self, span, saying);
  if (!check (self, &words, saying, error))
    return FALSE;

  plea_reading_remember (self);
  if (saying->is_fact)
    say_fact (self, &words, saying);
  else
    {
      cut_out (self, &words, saying);
      saying->say (self, words.first_line, words.last_line, saying);
    }
  plea_reading_decide (self);

  return TRUE;
}

/**
 * plea_reading_confirm:
 * @meaning: a fact that a field has
 *
 * Takes it that the field is right. Can be undone.
 */
void
plea_reading_confirm (PleaReading *self, PleaReadingMeaning meaning)
{
  plea_reading_remember (self);
  tell (self, meaning, NULL, PLEA_READING_NO_LINE, PLEA_READING_NO_LINE);
  plea_reading_find_fields (self);
}
