/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters made up for tests. */

#include "plea-test-letter.h"

#include "plea-appeal-file.h"
#include "plea-compose.h"

static void
append_recipient (GString *xml, const PleaTestLetter *letter)
{
  g_string_append_printf (xml, "<recipient><name>%s</name><address>", letter->address[0]);
  for (guint i = 1; letter->address[i] != NULL; i++)
    g_string_append_printf (xml, "<line>%s</line>", letter->address[i]);
  g_string_append (xml, "</address><country code='GB'/>");
  if (letter->salutation != NULL)
    g_string_append_printf (xml, "<salutation xml:lang='%s'>%s</salutation>", letter->language,
                            letter->salutation);
  g_string_append (xml, "</recipient>");
}

/* An appeal for Ada. */
PleaAppeal *
plea_test_letter_make_appeal (const PleaTestLetter *letter)
{
  g_autoptr (GString) xml = g_string_new (
      "<appeal xmlns='https://plea-letters.github.io/appeal/1' id='x' as-of='2020-01-02'>"
      "<defender><name>Ada</name><country>GB</country></defender><status id='charged'/>");
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  PleaAppeal *appeal;

  append_recipient (xml, letter);
  g_string_append_printf (xml, "<letter xml:lang='%s'>%s</letter></appeal>", letter->language,
                          letter->body);
  bytes = g_string_free_to_bytes (g_steal_pointer (&xml));
  appeal = plea_appeal_reader_read (bytes, "made up", problems);
  g_assert_nonnull (appeal);

  return appeal;
}

PleaLetter *
plea_test_letter_compose (const PleaTestLetter *letter, PleaDraft *draft, PleaSender *sender)
{
  g_autoptr (PleaAppeal) appeal = plea_test_letter_make_appeal (letter);

  return plea_compose_letter (appeal, draft, sender, plea_appeal_get_recipient (appeal, 0));
}

PleaStyle
plea_test_letter_get_style (const char *format)
{
  return (PleaStyle){ .format = plea_format_find (PLEA_FORMAT_OF_LETTERS, format),
                      .font = plea_font_find ("serif") };
}

gboolean
plea_test_letter_is_inside (const PleaBox *inner, const PleaBox *outer)
{
  return inner->x >= outer->x && inner->y >= outer->y
         && inner->x + inner->width <= outer->x + outer->width
         && inner->y + inner->height <= outer->y + outer->height;
}
