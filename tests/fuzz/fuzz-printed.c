/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any characters anywhere on a few pages: no letter is lost on the way to lines of text. Of six
 * bytes the first two are the character, the next three say where it stands and how large it is,
 * and the last what line it is on. */

#include "plea-fuzz.h"
#include "plea-printed-line.h"

#define SIZE 6

/* What Poppler gives: also control characters, which some fonts have letters for */
static gunichar
read_character (const uint8_t *data)
{
  gunichar c = (gunichar) (data[0] << 8 | data[1]);

  return g_unichar_isgraph (c) || (c > 0 && c <= ' ') ? c : 'a';
}

static PleaPrintedLine *
begin_line (const uint8_t *data, guint page)
{
  PleaPrintedLine *line = plea_printed_line_new (page, 1 + data[5] % 32, data[5] & 32);

  line->is_page_rtl = data[5] & 128;

  return line;
}

static PleaPrintedLine *
read_line (const uint8_t *data, guint page, gboolean goes_on, PleaPrintedLine *last)
{
  const PleaPrintedChar c = { read_character (data), data[2], (float) (data[2] + data[4] % 16) };
  PleaPrintedLine      *line = goes_on ? last : begin_line (data, page);

  plea_printed_line_has_note (line, data[5] % 32, data[3]);
  plea_printed_line_add (line, &c, data[3], data[3] + 1 + data[4] / 16);

  return line;
}

static guint
count_letters (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    n += g_unichar_isalpha (g_utf8_get_char (p));

  return n;
}

static GPtrArray *
read_page (const uint8_t **data, size_t *size, guint page)
{
  GPtrArray       *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_printed_line_free);
  PleaPrintedLine *last = NULL;

  for (; *size >= SIZE && ((*data)[0] != 0xff || last == NULL); *data += SIZE, *size -= SIZE)
    {
      PleaPrintedLine *line = read_line (*data, page, last != NULL && ((*data)[5] & 64), last);

      if (line != last)
        g_ptr_array_add (lines, line);
      last = line;
    }

  return lines;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (PleaSource) source = plea_source_new ();
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (
      (GDestroyNotify) plea_printed_line_free);

  for (guint page = 0; size >= SIZE && page < 4; page++)
    {
      GPtrArray *lines = read_page (&data, &size, page);
      guint      n_chars = 0, n_ordered = 0;
      g_autoptr (GPtrArray) ordered = NULL;

      for (guint i = 0; i < lines->len; i++)
        n_chars += ((PleaPrintedLine *) g_ptr_array_index (lines, i))->chars->len;
      ordered = plea_printed_order (lines);
      g_ptr_array_set_free_func (ordered, NULL);
      for (guint i = 0; i < ordered->len; i++)
        {
          PleaPrintedLine *line = g_ptr_array_index (ordered, i);
          g_autofree char *text = plea_printed_line_get_text (line);

          g_assert_true (g_utf8_validate (text, -1, NULL));
          g_assert_cmpuint (count_letters (text), <=, 18 * line->chars->len);
          n_ordered += line->chars->len;
          g_ptr_array_add (all, line);
        }
      g_assert_cmpuint (n_ordered, >=, n_chars);
    }
  plea_printed_add_paragraphs (all, source);

  return 0;
}
