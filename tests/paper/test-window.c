/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What shows in the window of an envelope, measured in the finished PDF. */

#include <poppler.h>
#include <string.h>

#include "plea-choices.h"
#include "plea-document.h"
#include "plea-letter-layout.h"
#include "plea-test-letter.h"

#define TOLERANCE 0.05 /* mm */

/* More lines than these do not fit in what American windows show: about 17 mm, less 4 mm each. */
#define MAX_AMERICAN_LINES 5
#define MAX_LINES 7

/* Type above this height is that of the text and not of the return line, in mm. */
#define SMALL_TYPE 3.2

/* The text of these letters is in small Latin letters, the sender's name has no others than these,
 * and the address has neither. */
#define SENDER_NAME "vuvu wuwu"
#define SENDER_TOWN "uvwu"
#define SENDER_LETTERS "uvw·"

static const struct
{
  const char *script;
  const char *lines[MAX_LINES];
} addresses[] = {
  { "Latin",
    { "MR. X. QWXYZ", "MINISTER OF JUSTICE", "MINISTRY OF JUSTICE", "ROOM 1234, BUILDING 5",
      "32/34 SMOLENSKAYA-SENNAYA", "119200 MOSCOW G-200", "RUSSIAN FEDERATION" } },
  { "Cyrillic",
    { "Лаврову Сергею Викторовичу", "Министру иностранных дел", "Министерство иностранных дел",
      "Корпус 5, комната 1234", "Смоленская-Сенная пл., 32/34", "119200 Москва Г-200",
      "РОССИЙСКАЯ ФЕДЕРАЦИЯ" } },
  { "Arabic",
    { "معالي وزير العدل", "السيد محمد عبد الله", "وزارة العدل", "الطابق الثاني", "شارع الجمهورية",
      "القاهرة", "جمهورية مصر العربية" } },
};

typedef struct
{
  gunichar letter;
  PleaBox  box; /* in mm */
} Glyph;

static GBytes *
make_pdf (PleaLetter *letter, const PleaStyle *style)
{
  g_autoptr (GPtrArray) letters = g_ptr_array_new ();
  g_autoptr (PleaDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *pdf;

  g_ptr_array_add (letters, letter);
  document = plea_document_new (letters, style);
  pdf = plea_document_to_pdf (document, &error);
  g_assert_no_error (error);

  return pdf;
}

static void
add_glyphs (PopplerPage *page, GArray *glyphs)
{
  g_autofree char             *text = poppler_page_get_text (page);
  g_autofree PopplerRectangle *boxes = NULL;
  guint                        n_boxes;
  const char                  *p = text;

  g_assert_true (poppler_page_get_text_layout (page, &boxes, &n_boxes));
  for (guint i = 0; i < n_boxes; i++, p = g_utf8_next_char (p))
    {
      Glyph glyph;

      /* Poppler brackets what goes from right to left; the brackets stand nowhere. */
      while (g_unichar_type (g_utf8_get_char (p)) == G_UNICODE_FORMAT)
        p = g_utf8_next_char (p);
      glyph = (Glyph){ g_utf8_get_char (p), plea_box_between (boxes[i].x1 / PLEA_POINTS_PER_MM,
                                                              boxes[i].y1 / PLEA_POINTS_PER_MM,
                                                              boxes[i].x2 / PLEA_POINTS_PER_MM,
                                                              boxes[i].y2 / PLEA_POINTS_PER_MM) };

      if (g_unichar_isgraph (glyph.letter))
        g_array_append_val (glyphs, glyph);
    }
}

/* The first page's characters and where they stand. */
static GArray *
read_glyphs (PleaLetter *letter, const PleaStyle *style)
{
  g_autoptr (GBytes) pdf = make_pdf (letter, style);
  PopplerDocument *document = poppler_document_new_from_bytes (pdf, NULL, NULL);
  PopplerPage     *page = poppler_document_get_page (document, 0);
  GArray          *glyphs = g_array_new (FALSE, FALSE, sizeof (Glyph));

  add_glyphs (page, glyphs);
  g_object_unref (page);
  g_object_unref (document);

  return glyphs;
}

static PleaLetter *
compose (const char *const *address)
{
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  g_autoptr (PleaSender) sender = plea_sender_new ();
  GDate          date;
  PleaTestLetter letter = { "en", address, "dear all,",
                            "<p>please free ada at once, as she has done nothing.</p>" };

  g_date_set_dmy (&date, 1, G_DATE_MAY, 2020);
  g_object_set (sender, "name", SENDER_NAME, "town", SENDER_TOWN, "country", "GB", NULL);
  g_object_set (draft, "date", &date, NULL);
  plea_draft_set_edit (draft, "en", PLEA_PART_ID_CLOSING, "sincerely,");

  return plea_test_letter_compose (&letter, draft, sender);
}

/* Of the address: everything but small letters and the date, which has no other capital than M. */
static gboolean
is_of_address (const Glyph *glyph)
{
  return glyph->letter > 0x2ff || (g_unichar_isupper (glyph->letter) && glyph->letter != 'M');
}

static gboolean
is_of_sender (const Glyph *glyph)
{
  return g_utf8_strchr (SENDER_LETTERS, -1, glyph->letter) != NULL;
}

/* Inside what every window of the format always shows, less 4 mm. */
static void
assert_safe (const PleaFormat *format, const Glyph *glyph)
{
  for (guint i = 0; i < format->n_windows; i++)
    {
      PleaBox safe = plea_box_inset (&format->windows[i].always_visible, 4 - TOLERANCE);

      g_assert_true (plea_test_letter_is_inside (&glyph->box, &safe));
    }
}

static void
assert_return_line (const PleaFormat *format, const Glyph *glyph)
{
  g_assert_true (is_of_sender (glyph));
  g_assert_cmpfloat (glyph->box.height, <, SMALL_TYPE);
  for (guint i = 0; i < format->n_windows; i++)
    g_assert_true (plea_test_letter_is_inside (&glyph->box, &format->windows[i].always_visible));
}

/* How many characters of the address were seen. */
static guint
check_glyphs (const PleaFormat *format, const GArray *glyphs)
{
  guint n_address = 0;

  for (guint i = 0; i < glyphs->len; i++)
    {
      const Glyph *glyph = &g_array_index (glyphs, Glyph, i);

      if (is_of_address (glyph))
        {
          assert_safe (format, glyph);
          n_address++;
        }
      else if (plea_format_may_show (format, &glyph->box) && glyph->letter > '9'
               && glyph->letter != 'M')
        assert_return_line (format, glyph);
    }

  return n_address;
}

static void
check_address (const PleaFormat *format, gsize script, guint n_lines)
{
  const char *address[MAX_LINES + 1] = { NULL };
  PleaStyle   style = plea_test_letter_get_style (format->item.id);
  g_autoptr (PleaLetter) letter = NULL;
  g_autoptr (PleaLayout) layout = NULL;
  g_autoptr (GArray) glyphs = NULL;

  g_test_message ("%s, %u lines of %s", format->item.id, n_lines, addresses[script].script);
  for (guint i = 0; i < n_lines; i++)
    address[i] = addresses[script].lines[i];
  letter = compose (address);
  layout = plea_letter_layout_new (letter, &style);
  g_assert_cmpuint (layout->warnings->len, ==, 0);
  glyphs = read_glyphs (letter, &style);
  g_assert_cmpuint (check_glyphs (format, glyphs), >=, n_lines * 5);
}

static void
test_address_in_window (void)
{
  for (guint i = 0; i < plea_format_list (PLEA_FORMAT_OF_LETTERS)->len; i++)
    for (gsize script = 0; script < G_N_ELEMENTS (addresses); script++)
      for (guint n_lines = 3; n_lines <= MAX_LINES; n_lines++)
        {
          const PleaFormat *format = g_ptr_array_index (plea_format_list (PLEA_FORMAT_OF_LETTERS),
                                                        i);

          if (g_str_has_prefix (format->item.id, "us-") && n_lines > MAX_AMERICAN_LINES)
            continue;
          check_address (format, script, n_lines);
        }
}

/* What does not fit is named: line by line, and no line that fits. */
static void
test_too_many_lines (void)
{
  static const char *const address[] = { "A", "B", "C", "D", "E", "F", "G",
                                         "H", "I", "J", "K", "L", "M", NULL };

  for (guint i = 0; i < plea_format_list (PLEA_FORMAT_OF_LETTERS)->len; i++)
    {
      const PleaFormat *format = g_ptr_array_index (plea_format_list (PLEA_FORMAT_OF_LETTERS), i);
      PleaStyle         style = plea_test_letter_get_style (format->item.id);
      g_autoptr (PleaLetter) letter = compose (address);
      g_autoptr (PleaLayout) layout = plea_letter_layout_new (letter, &style);
      guint              n_warnings = layout->warnings->len;
      const PleaWarning *first = (&g_array_index (layout->warnings, PleaWarning, 0));
      g_autofree char   *sentence = plea_warning_to_sentence (first);

      g_test_message ("%s: %s", format->item.id, sentence);
      g_assert_cmpuint (n_warnings, >=, 1);
      g_assert_cmpint (first->kind, ==,
                       format->n_windows > 0 ? PLEA_WARNING_ADDRESS_HIDDEN
                                             : PLEA_WARNING_ADDRESS_CROWDED);
      g_assert_cmpuint (first->line, ==, 13 - n_warnings + 1);
      g_assert_cmpstr (first->text, ==, address[first->line - 1]);
      g_assert_nonnull (strstr (sentence, address[first->line - 1]));
    }
}

/* One long line makes the address smaller, a longer one goes on in the next line of type; neither
 * leaves the window. */
static void
test_wide_lines (void)
{
  static const char *const wide[] = {
    "THE DEPUTY MINISTER OF FOREIGN AFFAIRS",
    "THE DEPUTY MINISTER OF FOREIGN AFFAIRS AND OF ALL OTHERS",
    "THE DEPUTY MINISTER OF FOREIGN AFFAIRS, OF ALL OTHERS AND OF WHATEVER ELSE THERE MAY YET BE",
    "THEDEPUTYMINISTEROFFOREIGNAFFAIRSOFALLOTHERSANDOFWHATEVERELSETHEREMAYYETBEINTHEWHOLEOFTHEWORL"
    "D",
  };

  for (guint i = 0; i < plea_format_list (PLEA_FORMAT_OF_LETTERS)->len; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (wide); j++)
      {
        const char *const address[] = { "X", wide[j], "Y", "Z", NULL };
        PleaStyle         style = plea_test_letter_get_style (
                    ((PleaCatalogItem *) g_ptr_array_index (plea_format_list (PLEA_FORMAT_OF_LETTERS), i))
                        ->id);
        g_autoptr (PleaLetter) letter = compose (address);
        g_autoptr (PleaLayout) layout = plea_letter_layout_new (letter, &style);
        g_autoptr (GArray) glyphs = read_glyphs (letter, &style);

        if (g_str_has_prefix (style.format->item.id, "us-") && layout->warnings->len > 0)
          continue; /* more than five lines after all */
        g_assert_cmpuint (layout->warnings->len, ==, 0);
        check_glyphs (style.format, glyphs);
      }
}

/* A return line that is too long is left out rather than let the address down. */
static void
test_long_return_line (void)
{
  static const char *const address[] = { "X", "Y", "Z", NULL };
  PleaStyle                style = plea_test_letter_get_style ("din5008-b");
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  g_autoptr (PleaSender) sender = plea_sender_new ();
  g_autofree char *town = g_strnfill (120, 'u');
  PleaTestLetter   made_up = { "en", address, "dear all,", "<p>please</p>" };
  g_autoptr (PleaLetter) letter = NULL;
  g_autoptr (PleaLayout) layout = NULL;

  g_object_set (sender, "name", "vvv", "town", town, NULL);
  letter = plea_test_letter_compose (&made_up, draft, sender);
  layout = plea_letter_layout_new (letter, &style);
  g_assert_cmpuint (layout->warnings->len, ==, 1);
  g_assert_cmpint ((&g_array_index (layout->warnings, PleaWarning, 0))->kind, ==,
                   PLEA_WARNING_RETURN_LINE_LEFT_OUT);
  for (guint i = 0; i < layout->lines->len; i++)
    g_assert_cmpint (
        plea_letter_get_block (letter, (&g_array_index (layout->lines, PleaLine, i))->block)->kind,
        !=, PLEA_BLOCK_RETURN_LINE);
}

/* Two lines of a British address fit in British windows, if need be without the name. */
static void
test_british_return_line (void)
{
  static const char *const address[] = { "Minister", "1 Street", "MOSCOW", NULL };
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  g_autoptr (PleaSender) sender = plea_sender_new ();
  PleaTestLetter made_up = { "en", address, "Dear Minister,", "<p>Please.</p>" };
  PleaStyle      style = plea_test_letter_get_style ("uk");
  g_autoptr (PleaLetter) letter = NULL;
  g_autoptr (PleaLayout) layout = NULL;

  g_object_set (draft, "disclosure", PLEA_DISCLOSURE_FULL, NULL);
  g_object_set (sender, "name", "Margaret Example-Thompson", "address",
                "Flat 2, 14 Victoria Road\nUpper Hampton", "town", "Hampton KT20 5AB", "country",
                "GB", NULL);
  letter = plea_test_letter_compose (&made_up, draft, sender);
  layout = plea_letter_layout_new (letter, &style);
  g_assert_cmpuint (layout->warnings->len, ==, 0);
}

/* What the sender's place does not hold is left out, and said so: below it is the window. */
static void
test_long_sender (void)
{
  static const char *const address[] = { "X", "Y", NULL };
  PleaStyle                style = plea_test_letter_get_style ("din5008-b");
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  g_autoptr (PleaSender) sender = plea_sender_new ();
  PleaTestLetter made_up = { "en", address, "dear all,", "<p>please</p>" };
  GDate          date;
  g_autoptr (PleaLetter) letter = NULL;
  g_autoptr (PleaLayout) layout = NULL;
  g_autoptr (GArray) glyphs = NULL;
  guint n_left_out = 0;

  g_date_set_dmy (&date, 1, G_DATE_MAY, 2020);
  g_object_set (draft, "date", &date, NULL);
  plea_draft_set_edit (draft, "en", PLEA_PART_ID_CLOSING, "sincerely,");
  g_object_set (draft, "disclosure", PLEA_DISCLOSURE_FULL, NULL);
  g_object_set (sender, "name", "vv", "address", "u\nu\nu\nu\nu\nu\nu\nu\nu", "town", "ww", NULL);
  letter = plea_test_letter_compose (&made_up, draft, sender);
  layout = plea_letter_layout_new (letter, &style);
  for (guint i = 0; i < layout->warnings->len; i++)
    n_left_out += (&g_array_index (layout->warnings, PleaWarning, i))->kind
                  == PLEA_WARNING_SENDER_LEFT_OUT;
  g_assert_cmpuint (n_left_out, >=, 1);
  glyphs = read_glyphs (letter, &style);
  check_glyphs (style.format, glyphs);
}

/* In an Arabic letter a window stays where the envelope has it, and a Latin address in it begins on
 * the left. */
static void
test_right_to_left (void)
{
  static const char *const address[] = { "MINISTER X", "MINISTRY OF JUSTICE", "LONDON Z", NULL };

  for (guint i = 0; i < plea_format_list (PLEA_FORMAT_OF_LETTERS)->len; i++)
    {
      const PleaFormat *format = g_ptr_array_index (plea_format_list (PLEA_FORMAT_OF_LETTERS), i);
      PleaStyle         style = plea_test_letter_get_style (format->item.id);
      g_autoptr (PleaDraft) draft = plea_draft_new ("x");
      g_autoptr (PleaSender) sender = plea_sender_new ();
      PleaTestLetter made_up = { "ar", address, "معالي الوزير،", "<p>حقوق الإنسان</p>" };
      g_autoptr (PleaLetter) letter = NULL;
      g_autoptr (PleaLayout) layout = NULL;

      letter = plea_test_letter_compose (&made_up, draft, sender);
      layout = plea_letter_layout_new (letter, &style);
      for (guint nth = 0; nth < layout->lines->len; nth++)
        {
          const PleaLine *line = (&g_array_index (layout->lines, PleaLine, nth));
          PleaBlockKind   kind = plea_letter_get_block (letter, line->block)->kind;
          double          end = line->x + plea_line_get_width (line);

          if (kind == PLEA_BLOCK_RECIPIENT)
            g_assert_cmpfloat_with_epsilon (line->x, format->recipient.x * PLEA_POINTS_PER_MM, 0.1);
          else if (kind == PLEA_BLOCK_PARAGRAPH || kind == PLEA_BLOCK_SALUTATION)
            g_assert_cmpfloat_with_epsilon (
                end, (format->width - format->margins.right) * PLEA_POINTS_PER_MM, 0.1);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/window/address", test_address_in_window);
  g_test_add_func ("/window/too-many-lines", test_too_many_lines);
  g_test_add_func ("/window/wide-lines", test_wide_lines);
  g_test_add_func ("/window/long-return-line", test_long_return_line);
  g_test_add_func ("/window/british-return-line", test_british_return_line);
  g_test_add_func ("/window/long-sender", test_long_sender);
  g_test_add_func ("/window/right-to-left", test_right_to_left);

  return g_test_run ();
}
