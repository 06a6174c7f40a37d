/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line as it stands on a sheet: characters at their places, and the words that they make up. */

#include "config.h"

#include "plea-printed-line.h"

#include <string.h>
#include <unicode/ubidi.h>

#include "plea-idioms.h"
#include "plea-text.h"

/* Characters that stand closer, in parts of the size of their font, are of one word. */
#define WORD_GAP 0.12

/* The numbers of notes are so much smaller than the text, and raised, in parts of its size. */
#define MAX_NOTE_SIZE 0.8
#define MIN_RAISE 0.1

/* Nobody sees it, but numbers beside it are Arabic. */
#define ARABIC "\u061c"

/* What follows it may stand as close as it likes. */
#define BULLET "•"

PleaPrintedLine *
plea_printed_line_new (guint page, double size, gboolean is_bold)
{
  PleaPrintedLine *self = g_new0 (PleaPrintedLine, 1);

  self->chars = g_array_new (FALSE, FALSE, sizeof (PleaPrintedChar));
  self->x1 = self->y1 = G_MAXDOUBLE;
  self->page = page;
  self->size = size;
  self->is_bold = is_bold;

  return self;
}

void
plea_printed_line_free (PleaPrintedLine *self)
{
  g_array_unref (self->chars);
  g_free (self);
}

static gboolean
is_rtl (gunichar c)
{
  GUnicodeScript script = g_unichar_get_script (c);

  return g_unichar_isalpha (c)
         && (script == G_UNICODE_SCRIPT_ARABIC || script == G_UNICODE_SCRIPT_HEBREW
             || script == G_UNICODE_SCRIPT_SYRIAC || script == G_UNICODE_SCRIPT_THAANA);
}

/**
 * plea_printed_line_add:
 * @c: a character
 * @y1: its upper edge
 * @y2: its lower edge
 */
void
plea_printed_line_add (PleaPrintedLine *self, const PleaPrintedChar *c, double y1, double y2)
{
  g_array_append_val (self->chars, *c);
  if (c->c == ' ')
    return;

  self->x1 = MIN (self->x1, c->x1);
  self->x2 = MAX (self->x2, c->x2);
  self->y1 = MIN (self->y1, y1);
  self->y2 = MAX (self->y2, y2);
  self->is_rtl = self->is_rtl || is_rtl (c->c);
}

/**
 * plea_printed_line_merge:
 * @other: what stands beside it, further to the right
 */
void
plea_printed_line_merge (PleaPrintedLine *self, const PleaPrintedLine *other)
{
  if (other->chars->len > self->chars->len)
    self->size = other->size;
  if (other->x1 - self->x2 > WORD_GAP * self->size)
    g_array_append_val (self->chars, ((PleaPrintedChar){ ' ', self->x2, other->x1 }));
  g_array_append_vals (self->chars, other->chars->data, other->chars->len);
  self->x1 = MIN (self->x1, other->x1);
  self->x2 = MAX (self->x2, other->x2);
  self->y1 = MIN (self->y1, other->y1);
  self->y2 = MAX (self->y2, other->y2);
  self->is_bold = self->is_bold && other->is_bold;
  self->is_rtl = self->is_rtl || other->is_rtl;
}

/**
 * plea_printed_line_is_beside:
 *
 * Returns: whether both stand at one height
 */
gboolean
plea_printed_line_is_beside (const PleaPrintedLine *self, const PleaPrintedLine *other)
{
  double overlap = MIN (self->y2, other->y2) - MAX (self->y1, other->y1);

  return overlap > MIN (self->y2 - self->y1, other->y2 - other->y1) / 2;
}

static const PleaPrintedChar *
get (const GArray *chars, guint i)
{
  return &g_array_index (chars, PleaPrintedChar, i);
}

static char *
get_plain_text (const PleaPrintedLine *self)
{
  GString *text = g_string_new (NULL);

  plea_foreach_in (PleaPrintedChar, c, self->chars)
    g_string_append_unichar (text, c->c);

  return g_string_free (text, FALSE);
}

/**
 * plea_printed_line_has_note:
 * @size: size of the font of what stands behind it
 * @y2: the lower edge of that
 *
 * Returns: whether that is small and raised as the numbers of notes are
 */
gboolean
plea_printed_line_has_note (const PleaPrintedLine *self, double size, double y2)
{
  g_autofree char *text = NULL;

  if (size >= MAX_NOTE_SIZE * self->size || y2 >= self->y2 - MIN_RAISE * self->size)
    return FALSE;

  text = get_plain_text (self);

  return !plea_text_ends_with_unit (text, strlen (text));
}

/* By their middles, from right to left: half of a ligature may have no width. */
static int
compare_places (gconstpointer a, gconstpointer b)
{
  const PleaPrintedChar *first = a, *second = b;

  return (first->x1 + first->x2 < second->x1 + second->x2)
         - (first->x1 + first->x2 > second->x1 + second->x2);
}

/* What is seen from left to right, marks behind their letters. Where directions mix, the spaces of
 * Poppler do not hold. */
static char *
get_seen (const PleaPrintedLine *self, const GArray *chars)
{
  GString *seen = g_string_new (NULL);

  for (guint i = chars->len, end = i, before = i; i-- > 0;)
    if (i == 0 || !g_unichar_ismark (get (chars, i)->c))
      {
        if (before < chars->len
            && get (chars, i)->x1 - get (chars, before)->x2 > WORD_GAP * self->size)
          g_string_append_c (seen, ' ');
        for (guint j = i; j < end; j++)
          g_string_append_unichar (seen, get (chars, j)->c);
        before = end = i;
      }

  return g_string_free (seen, FALSE);
}

/* Says with marks how numbers are read: those beside a foreign word with that, and those at the
 * beginning of an Arabic line as behind Arabic letters. */
static char *
mark_numbers (const char *seen)
{
  GRegex *beside = plea_once (
      g_regex_new ("(?<=\\p{Latin} )\\d+|\\d+(?= \\p{Latin})", G_REGEX_OPTIMIZE, 0, NULL));
  g_autofree char *marked = g_regex_replace (beside, seen, -1, 0, "\u200e\\0\u200e", 0, NULL);

  return g_strconcat (marked, g_regex_match_simple ("\\p{Arabic}", seen, 0, 0) ? ARABIC : "", NULL);
}

/* What is seen, as it is read */
static char *
reorder (const char *seen, gboolean is_rtl)
{
  UErrorCode            status = U_ZERO_ERROR;
  UBiDi                *bidi = ubidi_open ();
  glong                 length = 0;
  g_autofree char      *marked = mark_numbers (seen);
  g_autofree gunichar2 *from = g_utf8_to_utf16 (marked, -1, NULL, &length, NULL);
  g_autofree gunichar2 *to = g_new0 (gunichar2, length + 1);

  ubidi_setReorderingMode (bidi, UBIDI_REORDER_INVERSE_LIKE_DIRECT);
  ubidi_setPara (bidi, (const UChar *) from, (int32_t) length, is_rtl ? UBIDI_RTL : UBIDI_LTR, NULL,
                 &status);
  ubidi_writeReordered (bidi, (UChar *) to, (int32_t) length + 1,
                        UBIDI_KEEP_BASE_COMBINING | UBIDI_REMOVE_BIDI_CONTROLS, &status);
  ubidi_close (bidi);

  return U_SUCCESS (status) ? g_utf16_to_utf8 (to, -1, NULL, NULL, NULL) : g_strdup (seen);
}

/* Poppler turns round lam and alef where they are one sign. No alef stands between alef and lam.
 */
static char *
mend_ligatures (const char *text)
{
  GRegex *turned = plea_once (g_regex_new ("ا([اأإآ])ل", 0, 0, NULL));

  return g_regex_replace (turned, text, -1, 0, "ال\\1", 0, NULL);
}

static char *
get_mixed_text (const PleaPrintedLine *self)
{
  g_autoptr (GArray) chars = g_array_new (FALSE, FALSE, sizeof (PleaPrintedChar));
  g_autofree char *seen = NULL;
  g_autofree char *read = NULL;

  plea_foreach_in (PleaPrintedChar, c, self->chars)
    if (c->c != ' ')
      g_array_append_val (chars, *c);
  g_array_sort (chars, compare_places);
  seen = get_seen (self, chars);
  read = reorder (seen, self->is_rtl && self->is_page_rtl);

  return mend_ligatures (read);
}

/* Fonts of TeX have letters and marks in the place of control characters, and not all files say so
 * (its encodings OT1 up to 0x0f, and T1). */
static const char *const signs_of_tex[0x20] = {
  [0x0b] = "ff", [0x0c] = "fi", [0x0d] = "fl", [0x0e] = "ffi", [0x0f] = "ffl", [0x10] = "“",
  [0x11] = "”",  [0x12] = "„",  [0x13] = "«",  [0x14] = "»",   [0x15] = "–",   [0x16] = "—",
  [0x1b] = "ff", [0x1c] = "fi", [0x1d] = "fl", [0x1e] = "ffi", [0x1f] = "ffl",
};

/* Letters that were set as one, or in the shape that they have within a word (Unicode, 23.8) */
static gboolean
is_presentation_form (gunichar c)
{
  return (c >= 0xfb00 && c <= 0xfb06) || (c >= 0xfb50 && c <= 0xfd3d)
         || (c >= 0xfd50 && c <= 0xfdfc) || (c >= 0xfe70 && c <= 0xfefc);
}

static void
append_char (GString *text, gunichar c)
{
  char             utf8[6];
  g_autofree char *plain = NULL;

  if (is_presentation_form (c))
    plain = g_utf8_normalize (utf8, g_unichar_to_utf8 (c, utf8), G_NORMALIZE_NFKC);
  if (c < G_N_ELEMENTS (signs_of_tex) && signs_of_tex[c] != NULL)
    g_string_append (text, signs_of_tex[c]);
  else if (plain != NULL)
    g_string_append (text, plain);
  else
    g_string_append_unichar (text, c);
}

/**
 * plea_printed_line_get_text:
 *
 * Returns: (transfer full): its words, in the order in which they are read
 */
char *
plea_printed_line_get_text (const PleaPrintedLine *self)
{
  gboolean         is_mixed = self->is_rtl || self->is_page_rtl;
  g_autofree char *read = is_mixed ? get_mixed_text (self) : get_plain_text (self);
  GString         *text = g_string_new (NULL);

  for (const char *p = read; *p != '\0'; p = g_utf8_next_char (p))
    append_char (text, g_utf8_get_char (p));
  if (g_str_has_prefix (text->str, BULLET) && !g_str_has_prefix (text->str, BULLET " "))
    g_string_insert_c (text, (gssize) strlen (BULLET), ' ');

  return g_string_free (text, FALSE);
}
