/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plain text as lines, and what e-mail programs put around messages that are passed on: marks of
 * quotation, headers, “On Monday, A wrote:”. */

#include "config.h"

#include "plea-source-plain.h"

#include <string.h>

#include "plea-folding.h"
#include "plea-idioms.h"
#include "plea-text.h"

/* The longest name of a header that is shown, and what is taken for one block of them. */
#define MAX_NAME 32
#define MAX_HEADERS 12
#define MAX_SUBJECT 1000

/* “wrote:” on a line of its own. */
#define MAX_WROTE 40
#define MAX_ANNOUNCEMENT 120

/* No word is set so wide. */
#define GAP "10"

#define MAX_COLUMN 80

#define LINE_SEPARATOR "\u2028"

/* How much of a line the marks take that e-mail puts before the lines of a message passed on. */
static gsize
get_quoting (const char *text)
{
  gsize length = 0;

  for (gsize i = 0; text[i] == '>' || text[i] == ' '; i++)
    if (text[i] == '>')
      length = i + 1;

  return length;
}

/* Somebody answers or passes on: a line alone that begins so may be a quotation of another kind. */
static gboolean
is_quoted (GStrv lines, guint nth)
{
  return get_quoting (lines[nth]) > 0
         && (g_str_has_prefix (lines[nth], ">From ") /* as mailboxes have it */
             || (nth > 0 && get_quoting (lines[nth - 1]) > 0)
             || (lines[nth + 1] != NULL && get_quoting (lines[nth + 1]) > 0));
}

static void
normalise_line_ends (char *text)
{
  char *to = text;

  for (const char *from = text; *from != '\0'; from++)
    {
      /* g_str_has_prefix() may count the whole text each time. */
      if (strncmp (from, LINE_SEPARATOR, strlen (LINE_SEPARATOR)) == 0)
        {
          *to++ = '\n';
          from += strlen (LINE_SEPARATOR) - 1;
          continue;
        }
      if (from[0] == '\r' && from[1] == '\n')
        continue;
      *to++ = *from == '\r' || *from == '\f' || *from == '\v' ? '\n' : *from;
    }
  *to = '\0';
}

/**
 * plea_source_take_subject:
 * @subject: (nullable): what a message is about
 *
 * Makes it the title of a source that has none, without the marks of answers and of messages passed
 * on (“Fwd:”, “WG:”, “转发：”), which are short.
 */
void
plea_source_take_subject (PleaSource *self, const char *subject)
{
  GRegex *marks = plea_once (g_regex_new ("^(?:\\s*(?:\\p{L}{1,3}|fwd|перес?л?|отв|ynt|ilt)"
                                          "\\s?(?:\\[\\d+\\])?\\s?[:：])+\\s*",
                                          G_REGEX_CASELESS, 0, NULL));
  g_autofree char *valid = g_utf8_make_valid (subject != NULL ? subject : "", -1);
  g_autofree char *words = g_regex_replace_literal (marks, valid, -1, 0, "", 0, NULL);

  if (self->title == NULL && words != NULL && !plea_is_blank (words)
      && strlen (words) <= MAX_SUBJECT)
    self->title = plea_clean_words (words);
}

/* Headers as programs show them, folded. */
static const char *const senders[] = { "from",   "de",      "von",    "da",       "van",
                                       "от",     "от кого", "від",    "від кого", "od",
                                       "kimden", "fran",    "fra",    "gonderen", "发件人",
                                       "寄件者", "من",      "المرسل", NULL };
static const char *const subjects[] = { "subject", "betreff", "objet",     "asunto",
                                        "oggetto", "assunto", "onderwerp", "тема",
                                        "temat",   "konu",    "amne",      "emne",
                                        "主题",    "主旨",    "الموضوع",   NULL };

/* What stands before the colon of a line, folded; "" where it is no name. */
static char *
get_name (const char *text)
{
  const char *colon = plea_text_find_mark (text, ":：");

  if (colon == NULL || colon - text > MAX_NAME
      || memchr (text, '@', (gsize) (colon - text)) != NULL)
    return g_strdup ("");

  return g_strchomp (
      plea_fold (text + strspn (text, "*"), colon - text - (gssize) strspn (text, "*")));
}

static const char *
get_text (PleaSource *self, guint i)
{
  return i < self->lines->len ? ((PleaSourceLine *) g_ptr_array_index (self->lines, i))->text : "";
}

static gboolean
has_address (const char *text)
{
  const char *at = strchr (text, '@');

  return at != NULL && at > text && g_ascii_isgraph (at[-1]) && g_ascii_isalnum (at[1]);
}

/* “---------- Forwarded message ---------”, but not a mere rule */
static gboolean
is_marker (const char *text)
{
  return g_str_has_prefix (text, "----") && text[strspn (text, "- ")] != '\0';
}

/* How many lines from @first on are headers; what they say of the subject becomes the title. */
static guint
count_headers (PleaSource *self, guint first, gboolean is_marked)
{
  const char *subject = NULL;
  gboolean    has_sender = FALSE, is_addressed = FALSE;
  guint       n = 0;

  for (; n < MAX_HEADERS; n++)
    {
      const char      *text = get_text (self, first + n);
      g_autofree char *name = get_name (text);

      if (*name == '\0' && (n == 0 || !has_address (text)))
        break;
      has_sender |= g_strv_contains (senders, name);
      is_addressed |= has_address (text);
      if (g_strv_contains (subjects, name))
        subject = g_utf8_next_char (plea_text_find_mark (text, ":："));
    }

  if (n < 2 || !(is_addressed || n > 3) || !(is_marked || (has_sender && subject != NULL)))
    return 0;

  plea_source_take_subject (self, subject);

  return n;
}

/* “On Mon, 10 Nov 2025 at 09:00, A <a@b.example> wrote:”, in any language, on a line or two */
static guint
count_attribution (PleaSource *self, guint first)
{
  const char *text = get_text (self, first), *next = get_text (self, first + 1);
  gboolean    is_whole = plea_text_ends_with_colon (text);

  if (!has_address (text) || !plea_text_has_digit (text)
      || !g_regex_match_simple ("\\b(19|20)\\d\\d\\b|\\b\\d{1,2}[:.h/]\\d{1,2}\\b", text, 0, 0))
    return 0;
  if (is_whole)
    return 1;

  return strlen (next) < MAX_WROTE && plea_text_ends_with_colon (next) ? 2 : 0;
}

static guint
count_passing (PleaSource *self, guint i)
{
  gboolean is_marked = is_marker (get_text (self, i));
  guint    n_blank = is_marked, n;

  while (is_marked && i + n_blank < self->lines->len && *get_text (self, i + n_blank) == '\0')
    n_blank++;
  n = count_headers (self, i + n_blank, is_marked);

  return n > 0 ? n_blank + n : count_attribution (self, i);
}

/**
 * plea_source_drop_headers:
 *
 * Takes out the headers of messages that were passed on or answered, which tell who did so. The
 * subject becomes the title of a source that has none.
 */
void
plea_source_drop_headers (PleaSource *self)
{
  guint i = 0;

  while (i < self->lines->len)
    {
      guint n = count_passing (self, i);

      for (guint k = i; k < i + n; k++)
        self->size -= strlen (get_text (self, k));
      if (n > 0)
        g_ptr_array_remove_range (self->lines, i, n);
      else
        i++;
    }
}

/* “On Monday at 09:00, A wrote:” above what A wrote */
static gboolean
announces_quotation (GStrv lines, guint i)
{
  guint next = i + 1;

  if (get_quoting (lines[i]) > 0 || strlen (lines[i]) > MAX_ANNOUNCEMENT
      || !plea_text_ends_with_colon (g_strchomp (lines[i])) || !plea_text_has_digit (lines[i]))
    return FALSE;
  while (lines[next] != NULL && plea_is_blank (lines[next]))
    next++;

  return lines[next] != NULL && get_quoting (lines[next]) > 0;
}

/* The letters of which fonts of symbols make bullets, with a tab or spaces behind, as word
 * processors copy them. */
static void
mend_bullet (char *line)
{
  static const char *const letters[] = { "o", "§", "Ø", "ü", "v", "q", NULL };
  char                    *start = line + strspn (line, " \t");
  gsize                    length = strcspn (start, " \t");
  g_autofree char         *letter = g_strndup (start, length);

  if (!g_strv_contains (letters, letter)
      || (start[length] != '\t' && !g_str_has_prefix (start + length, "  ")))
    return;
  memset (start, ' ', length);
  *start = '*';
}

/* Two columns side by side, as word processors and viewers of PDFs copy them, have a gap between:
 * what is left and what is right of it stands in one line, but is not one. Sentences are no column.
 */
static char *
divide_columns (const char *line)
{
  GRegex *gap = plea_once (g_regex_new ("(?<=[^ \\x{a0}])[ \\x{a0}]{" GAP ",}(?=[^ \\x{a0}])",
                                        G_REGEX_OPTIMIZE, 0, NULL));
  g_auto (GStrv) columns = g_regex_split (gap, line, 0);

  for (guint i = 0; columns[i] != NULL; i++)
    if (g_utf8_strlen (g_strstrip (columns[i]), -1) > MAX_COLUMN)
      return g_strdup (line);

  return g_strjoinv (" " PLEA_SOURCE_DIVIDER " ", columns);
}

/**
 * plea_source_new_from_plain:
 * @text: text in UTF-8, as it was copied or saved
 * @error: return location for what keeps it from being a page
 *
 * Returns: (transfer full) (nullable): the lines, without the marks of e-mails passed on
 */
PleaSource *
plea_source_new_from_plain (const char *text, GError **error)
{
  g_autoptr (PleaSource) self = plea_source_new ();
  g_autofree char *normal = g_utf8_make_valid (text, -1);
  g_auto (GStrv) lines = NULL;

  normalise_line_ends (normal);
  lines = g_strsplit (normal, "\n", PLEA_SOURCE_MAX_LINES + 2);
  for (guint i = 0; lines[i] != NULL && !plea_source_is_too_large (self); i++)
    if (!announces_quotation (lines, i))
      {
        char *line = lines[i] + (is_quoted (lines, i) ? get_quoting (lines[i]) : 0);

        g_autofree char *divided = NULL;

        mend_bullet (line);
        divided = divide_columns (line);
        plea_source_add (self, i + 1, divided);
      }

  plea_source_drop_headers (self);

  return plea_source_check (self, error) ? g_steal_pointer (&self) : NULL;
}
