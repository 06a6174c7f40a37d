/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any text as what a supporter writes, through composition and layout into a PDF.
 *
 * The first four bytes choose language, format, disclosure and what the text is for; the rest is
 * text, in which the byte 0xff begins the next field. */

#include <string.h>

#include "plea-appeal-file.h"
#include "plea-choices.h"
#include "plea-compose.h"
#include "plea-document.h"
#include "plea-fuzz.h"

#define N_CHOICES 4
#define MAX_SIZE 20000
#define SEPARATOR 0xff

static const char *const languages[] = { "en", "fr", "ar", "zh-Hans", "he", "ja", "th", "xx" };

static const char *const part_ids[] = {
  "p", "d", PLEA_PART_ID_LEAD_IN, "e", "salutation:r", PLEA_PART_ID_CLOSING,
};

typedef struct
{
  PleaAppeal *appeal; /* not owned */
  PleaDraft  *draft;
  PleaSender *sender;
} Supporter;

/* Short, so that there is time for more letters. */
#define APPEAL                                                                                     \
  "<appeal xmlns='https://plea-letters.github.io/appeal/1' id='x' as-of='2016-03-16'>"             \
  "<defender><name>N</name><country>RU</country></defender><status id='unknown'/>"                 \
  "<recipient id='r'><name>M</name><office>O</office><address><line>L</line></address>"            \
  "<country code='RU'/></recipient>"                                                               \
  "<letter xml:lang='%s'><p id='p'>P</p><demands><lead-in>I:</lead-in><demand id='d'>D;"           \
  "</demand><demand id='e'>E.</demand></demands></letter></appeal>"

static PleaAppeal *
make_appeal (const char *language)
{
  g_autofree char *xml = g_strdup_printf (APPEAL, language);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GPtrArray) problems = plea_problems_new ();
  PleaAppeal *appeal = plea_appeal_reader_read (bytes, language, problems);

  g_assert_cmpuint (problems->len, ==, 0);

  return appeal;
}

/* The words in each language, which decides direction and phrases. */
static PleaAppeal *
get_appeal (uint8_t choice)
{
  static PleaAppeal *appeals[G_N_ELEMENTS (languages)];
  guint              nth = choice % G_N_ELEMENTS (languages);

  if (appeals[nth] == NULL)
    appeals[nth] = make_appeal (languages[nth]);

  return appeals[nth];
}

static void
take_field (Supporter *self, guint nth, const char *text)
{
  static const char *const sender_properties[] = { "name", "address", "town" };
  static const char *const draft_properties[] = { "own-words", "subject", "place" };
  guint                    n_properties = G_N_ELEMENTS (sender_properties);
  guint                    part = nth - 2 * n_properties;

  if (nth < n_properties)
    g_object_set (self->sender, sender_properties[nth], text, NULL);
  else if (nth < 2 * n_properties)
    g_object_set (self->draft, draft_properties[nth - n_properties], text, NULL);
  else if (part < G_N_ELEMENTS (part_ids))
    plea_draft_set_edit (self->draft, plea_choices_get_text (self->appeal, self->draft)->language,
                         part_ids[part], text);
}

static void
take_fields (Supporter *self, guint nth, const uint8_t *data, size_t size)
{
  while (size > 0)
    {
      const uint8_t   *end = memchr (data, SEPARATOR, size);
      size_t           length = end != NULL ? (size_t) (end - data) : size;
      g_autofree char *text = g_utf8_make_valid ((const char *) data, (gssize) length);

      take_field (self, nth++, text);
      length = MIN (length + 1, size);
      data += length;
      size -= length;
    }
}

/* Most of the time goes into the file, most of what can go wrong into the layout: so a fuzzer lets
 * only one letter in eight have a file. */
static gboolean
deserves_file (size_t size)
{
  return size % 8 == 0 || g_test_initialized ();
}

static void
print (PleaLetter *letter, const uint8_t *choices, size_t size)
{
  const PleaStyle style = {
    .format = g_ptr_array_index (plea_format_list (PLEA_FORMAT_OF_LETTERS),
                                 choices[1] % plea_format_list (PLEA_FORMAT_OF_LETTERS)->len),
    .font = g_ptr_array_index (plea_font_list (), choices[2] % plea_font_list ()->len),
    .fold_marks = choices[2] & 0x80,
  };
  g_autoptr (GPtrArray) letters = g_ptr_array_new ();
  g_autoptr (PleaDocument) document = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (letters, letter);
  document = plea_document_new (letters, &style);
  g_assert_cmpuint (plea_document_get_n_pages (document), >, 0);
  if (!deserves_file (size))
    return;

  pdf = plea_document_to_pdf (document, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (g_bytes_get_data (pdf, NULL), "%PDF-"));
}

static void
write_letter (Supporter *self, const uint8_t *choices, size_t size)
{
  g_autoptr (PleaLetter) letter = NULL;
  g_autofree char *text = NULL;

  letter = plea_compose_letter (self->appeal, self->draft, self->sender,
                                plea_appeal_get_recipient (self->appeal, 0));
  text = plea_letter_to_text (letter);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  print (letter, choices, size);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  g_autoptr (PleaSender) sender = plea_sender_new ();
  Supporter supporter = { NULL, draft, sender };

  if (size < N_CHOICES || size > MAX_SIZE)
    return 0;

  supporter.appeal = get_appeal (data[0]);
  g_object_set (draft, "one-sheet", data[2] & 0x20, NULL);
  g_object_set (draft, "emphasise-name", data[2] & 0x10, NULL);
  g_object_set (draft, "disclosure", (PleaDisclosure) (data[2] % 4), NULL);
  take_fields (&supporter, data[3] % 12, data + N_CHOICES, size - N_CHOICES);
  write_letter (&supporter, data, size);

  return 0;
}
