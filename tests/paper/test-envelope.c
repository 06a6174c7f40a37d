/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Envelopes, read back from their PDF: what stands where, in millimetres. */

#include <string.h>

#include "plea-appeal-file.h"
#include "plea-choices.h"
#include "plea-compose.h"
#include "plea-test-read-back.h"

#define unref_at_end __attribute__ ((cleanup (unref_object)))

static void
unref_object (gpointer object)
{
  g_clear_object ((GObject **) object);
}

static PleaAppeal *
parse_appeal (const char *recipient_lines, const char *country)
{
  g_autofree char *text = g_strdup_printf (
      "<appeal xmlns='https://plea-letters.github.io/appeal/1' id='x' as-of='2020-01-02'>"
      "<defender><name>Ada</name><country>GB</country></defender><status id='charged'/>"
      "<recipient>%s<country code='%s'/></recipient>"
      "<recipient role='copy'><name>Embassy</name><address><line>1 Street</line></address>"
      "<country code='FR'/></recipient>"
      "<letter xml:lang='en'><p>Please.</p></letter></appeal>",
      recipient_lines, country);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();
  PleaAppeal *appeal = plea_appeal_reader_read (bytes, "x", problems);

  g_assert_nonnull (appeal);

  return appeal;
}

static PleaSender *
create_sender (void)
{
  PleaSender *sender = plea_sender_new ();

  g_object_set (sender, "name", "Camille Durand", "address", "12 rue des Lilas\nAppartement 4",
                "town", "35000 Rennes", "country", "FR", NULL);

  return sender;
}

static PleaDocument *
address_envelopes (PleaAppeal *appeal, PleaDraft *draft, const PleaStyle *style)
{
  g_autoptr (PleaSender) sender = create_sender ();
  g_autoptr (GPtrArray) letters = plea_compose_letters (appeal, draft, sender);

  return plea_document_new (letters, style);
}

static gboolean
warns (PleaDocument *document, const char *beginning)
{
  g_auto (GStrv) warnings = plea_document_get_warnings (document);

  for (guint i = 0; warnings[i] != NULL; i++)
    if (g_str_has_prefix (warnings[i], beginning))
      return TRUE;

  return FALSE;
}

/* The smallest box, in millimetres, round the letters of @page that stand below @top and, with
 * @above, above it. */
static PleaBox
find_ink (PopplerPage *page, double top, gboolean above)
{
  PopplerRectangle *letters = NULL;
  guint             n_letters = 0;
  double            x1 = G_MAXDOUBLE, y1 = G_MAXDOUBLE, x2 = 0, y2 = 0;

  g_assert_true (poppler_page_get_text_layout (page, &letters, &n_letters));
  for (guint i = 0; i < n_letters; i++)
    if (letters[i].x2 > letters[i].x1 && (letters[i].y1 / PLEA_POINTS_PER_MM < top) == above)
      {
        x1 = MIN (x1, letters[i].x1 / PLEA_POINTS_PER_MM);
        y1 = MIN (y1, letters[i].y1 / PLEA_POINTS_PER_MM);
        x2 = MAX (x2, letters[i].x2 / PLEA_POINTS_PER_MM);
        y2 = MAX (y2, letters[i].y2 / PLEA_POINTS_PER_MM);
      }
  g_free (letters);

  return (PleaBox){ x1, y1, x2 - x1, y2 - y1 };
}

static void
assert_inside (const PleaBox *ink, const PleaBox *zone)
{
  g_test_message ("ink %.1f %.1f %.1f %.1f in %.1f %.1f %.1f %.1f", ink->x, ink->y, ink->width,
                  ink->height, zone->x, zone->y, zone->width, zone->height);
  g_assert_cmpfloat (ink->x, >=, zone->x - 0.1);
  g_assert_cmpfloat (ink->y, >=, zone->y - 0.1);
  g_assert_cmpfloat (ink->x + ink->width, <=, zone->x + zone->width + 0.1);
  g_assert_cmpfloat (ink->y + ink->height, <=, zone->y + zone->height + 0.1);
}

/* The rules of the posts, told apart from the data. */
static void
assert_posts_can_read (const PleaBox *ink, const PleaFormat *envelope)
{
  g_assert_cmpfloat (ink->y, >=, 40);
  g_assert_cmpfloat (envelope->width - ink->x, <=, 140.1);
  g_assert_cmpfloat (envelope->width - ink->x - ink->width, >=, 14.9);
  g_assert_cmpfloat (envelope->height - ink->y - ink->height, >=, 14.9);
}

static const char *const recipients[] = {
  "<name>Ada</name><address><line>1 Street</line></address>",
  "<name>Minister Sergei Lavrov</name><office>Ministry of Foreign Affairs</office>"
  "<address><line>Smolenskaya-Sennaia pl, 32/34</line><line>119200 Moscow</line></address>",
  "<name>Министру иностранных дел Российской Федерации С. В. Лаврову</name>"
  "<office>Министерство иностранных дел Российской Федерации</office>"
  "<address><line>Смоленская-Сенная площадь, д. 32/34</line><line>г. Москва</line>"
  "<line>119200</line></address>",
  "<name>معالي وزير العدل</name><office>وزارة العدل</office>"
  "<address><line>12 شارع الاستقلال</line><line>مبنى 4</line><line>بيروت 1107</line></address>",
  "<name>His Excellency the Ambassador Extraordinary and Plenipotentiary of the Russian "
  "Federation to the United Kingdom of Great Britain and Northern Ireland</name>"
  "<office>Embassy</office><address><line>1</line><line>2</line><line>3</line></address>",
  "<name>部长</name><office>外交部</office><address><line>朝阳门南大街2号</line>"
  "<line>北京市 100701</line></address>",
};

static void
test_addresses (gconstpointer data)
{
  const PleaFormat *envelope = data;

  for (gsize i = 0; i < G_N_ELEMENTS (recipients); i++)
    {
      const PleaStyle style = { .font = plea_font_find_or_default (NULL), .format = envelope };
      g_autoptr (PleaAppeal) appeal = parse_appeal (recipients[i], "RU");
      g_autoptr (PleaDraft) draft = plea_draft_new ("x");
      g_autoptr (PleaDocument) document = address_envelopes (appeal, draft, &style);
      unref_at_end PopplerDocument *read = plea_test_read_back (document);
      unref_at_end PopplerPage     *page = poppler_document_get_page (read, 0);
      PleaBox                       ink = find_ink (page, 40, FALSE);

      g_assert_cmpint (poppler_document_get_n_pages (read), ==, 1);
      g_assert_false (warns (document, "The address of"));
      assert_inside (&ink, &envelope->recipient);
      assert_posts_can_read (&ink, envelope);
    }
}

static void
test_size (gconstpointer data)
{
  const PleaFormat *envelope = data;
  const PleaStyle   style = { .font = plea_font_find_or_default (NULL), .format = envelope };
  g_autoptr (PleaDocument) document = plea_document_new_test_page (&style);
  unref_at_end PopplerDocument *read = plea_test_read_back (document);
  unref_at_end PopplerPage     *page = poppler_document_get_page (read, 0);
  double                        width, height;

  poppler_page_get_size (page, &width, &height);
  g_assert_cmpfloat_with_epsilon (width / PLEA_POINTS_PER_MM, envelope->width, 0.05);
  g_assert_cmpfloat_with_epsilon (height / PLEA_POINTS_PER_MM, envelope->height, 0.05);
}

static void
test_sender (gconstpointer data)
{
  static const char *const texts[] = {
    [PLEA_DISCLOSURE_FULL]
    = "Camille Durand\n12 rue des Lilas\nAppartement 4\n35000 Rennes\nFrance",
    [PLEA_DISCLOSURE_TOWN] = "Camille Durand\n35000 Rennes",
    [PLEA_DISCLOSURE_INITIALS] = "C. D.\nRennes",
  };
  const PleaStyle style = { .font = plea_font_find_or_default (NULL),
                            .format = data,
                            .airmail = TRUE };

  for (guint level = 0; level < G_N_ELEMENTS (texts); level++)
    {
      g_autoptr (PleaAppeal) appeal = parse_appeal (recipients[0], "RU");
      g_autoptr (PleaDraft) draft = plea_draft_new ("x");
      g_autoptr (PleaDocument) document = NULL;
      unref_at_end PopplerDocument *read = NULL;
      unref_at_end PopplerPage     *page = NULL;
      g_autofree char              *text = NULL;
      PleaBox                       ink;

      g_object_set (draft, "disclosure", level, NULL);
      document = address_envelopes (appeal, draft, &style);
      read = plea_test_read_back (document);
      page = poppler_document_get_page (read, 0);
      text = poppler_page_get_text (page);
      ink = find_ink (page, style.format->airmail.y - 1, TRUE);
      g_assert_true (g_str_has_prefix (text, texts[level]));
      assert_inside (&ink, &style.format->sender);
      g_assert_cmpfloat (ink.x + ink.width, <=, style.format->stamps.x);
    }
}

static char *
read_page (PleaDocument *document, int nth)
{
  unref_at_end PopplerDocument *read = plea_test_read_back (document);
  unref_at_end PopplerPage     *page = poppler_document_get_page (read, nth);

  return poppler_page_get_text (page);
}

static void
test_blank (void)
{
  const PleaStyle style = { .font = plea_font_find_or_default (NULL),
                            .format = plea_format_find (PLEA_FORMAT_OF_ENVELOPES, "dl") };
  g_autoptr (PleaAppeal) appeal = parse_appeal (recipients[0], "RU");
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  g_autoptr (PleaDocument) document = NULL;
  g_autofree char *text = NULL;

  g_object_set (draft, "disclosure", PLEA_DISCLOSURE_BLANK, NULL);
  document = address_envelopes (appeal, draft, &style);
  text = read_page (document, 0);
  g_assert_cmpstr (g_strstrip (text), ==, "Ada\n1 Street\nRUSSIE");
}

/* Air mail is what goes abroad; a letter at home has neither the mark nor the country. */
static void
test_airmail (void)
{
  static const struct
  {
    const char *country;
    gboolean    airmail;
    gboolean    marked;
  } cases[] = {
    { "RU", TRUE, TRUE },
    { "RU", FALSE, FALSE },
    { "FR", TRUE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PleaStyle style = { .format = plea_format_find (PLEA_FORMAT_OF_ENVELOPES, "c6"),
                                .font = plea_font_find_or_default (NULL),
                                .airmail = cases[i].airmail };
      g_autoptr (PleaAppeal) appeal = parse_appeal (recipients[0], cases[i].country);
      g_autoptr (PleaDraft) draft = plea_draft_new ("x");
      g_autoptr (PleaDocument) document = address_envelopes (appeal, draft, &style);
      g_autofree char *text = read_page (document, 0);

      g_assert_cmpint (strstr (text, "PAR AVION / BY AIR MAIL") != NULL, ==, cases[i].marked);
    }
}

static void
test_copies (void)
{
  const PleaStyle style = { .font = plea_font_find_or_default (NULL),
                            .format = plea_format_find (PLEA_FORMAT_OF_ENVELOPES, "us-10") };
  g_autoptr (PleaAppeal) appeal = parse_appeal (recipients[0], "RU");
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  g_autoptr (PleaDocument) document = NULL;
  g_autofree char *text = NULL;

  plea_choices_set_recipient_chosen (appeal, draft, 1, TRUE);
  document = address_envelopes (appeal, draft, &style);
  g_assert_cmpuint (plea_document_get_n_pages (document), ==, 2);
  text = read_page (document, 1);
  g_assert_true (g_str_has_suffix (g_strstrip (text), "Embassy\n1 Street"));
}

static void
test_offset (void)
{
  PleaStyle style = { .font = plea_font_find_or_default (NULL),
                      .format = plea_format_find (PLEA_FORMAT_OF_ENVELOPES, "c5") };
  g_autoptr (PleaAppeal) appeal = parse_appeal (recipients[1], "RU");
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  PleaBox ink[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (PleaDocument) document = address_envelopes (appeal, draft, &style);
      unref_at_end PopplerDocument *read = plea_test_read_back (document);
      unref_at_end PopplerPage     *page = poppler_document_get_page (read, 0);

      ink[i] = find_ink (page, 60, FALSE);
      style.offset_x = 3.5;
      style.offset_y = -2;
    }
  g_assert_cmpfloat_with_epsilon (ink[1].x - ink[0].x, 3.5, 0.05);
  g_assert_cmpfloat_with_epsilon (ink[1].y - ink[0].y, -2, 0.05);
}

static void
test_too_long (void)
{
  const PleaStyle style = { .font = plea_font_find_or_default (NULL),
                            .format = plea_format_find (PLEA_FORMAT_OF_ENVELOPES, "us-10") };
  g_autoptr (GString) lines = g_string_new ("<address>");
  g_autoptr (PleaAppeal) appeal = NULL;
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  g_autoptr (PleaDocument) document = NULL;

  for (guint i = 0; i < 12; i++)
    g_string_append_printf (lines, "<line>Line %u</line>", i);
  g_string_append (lines, "</address>");
  appeal = parse_appeal (lines->str, "RU");
  document = address_envelopes (appeal, draft, &style);
  g_assert_true (warns (document, "The address of “Line 0” has more lines"));
}

static void
test_missing_glyphs (void)
{
  const PleaStyle style = { .font = plea_font_find_or_default (NULL),
                            .format = plea_format_find (PLEA_FORMAT_OF_ENVELOPES, "dl") };
  g_autoptr (PleaAppeal) appeal = parse_appeal (
      "<name>A\U000f0000</name><address><line>1 Street</line></address>", "RU");
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  g_autoptr (PleaDocument) document = address_envelopes (appeal, draft, &style);

  g_assert_true (warns (document, "No installed font has these characters"));
}

static void
test_same_bytes (void)
{
  const PleaStyle style = { .format = plea_format_find (PLEA_FORMAT_OF_ENVELOPES, "dl"),
                            .font = plea_font_find_or_default (NULL),
                            .airmail = TRUE };
  g_autoptr (PleaAppeal) appeal = parse_appeal (recipients[1], "RU");
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  g_autoptr (PleaDocument) document = address_envelopes (appeal, draft, &style);
  g_autoptr (GBytes) first = plea_document_to_pdf (document, NULL);
  g_autoptr (GBytes) second = plea_document_to_pdf (document, NULL);

  g_assert_true (g_bytes_equal (first, second));
}

static void
add_for_each (const char *prefix, GTestDataFunc function)
{
  for (guint i = 0; i < plea_format_list (PLEA_FORMAT_OF_ENVELOPES)->len; i++)
    {
      const PleaFormat *envelope = g_ptr_array_index (plea_format_list (PLEA_FORMAT_OF_ENVELOPES),
                                                      i);
      g_autofree char  *path = g_strdup_printf ("/envelope/%s/%s", prefix, envelope->item.id);

      g_test_add_data_func (path, envelope, function);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_for_each ("addresses", test_addresses);
  add_for_each ("size", test_size);
  add_for_each ("sender", test_sender);
  g_test_add_func ("/envelope/blank", test_blank);
  g_test_add_func ("/envelope/airmail", test_airmail);
  g_test_add_func ("/envelope/copies", test_copies);
  g_test_add_func ("/envelope/offset", test_offset);
  g_test_add_func ("/envelope/too-long", test_too_long);
  g_test_add_func ("/envelope/missing-glyphs", test_missing_glyphs);
  g_test_add_func ("/envelope/same-bytes", test_same_bytes);

  return g_test_run ();
}
