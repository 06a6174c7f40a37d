/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which field of an appeal says what on a page: for the notes of an editor. */

#include "config.h"

#include "plea-reading-fields.h"

static const PleaField appeal_fields[] = {
  [PLEA_READING_NAME] = PLEA_FIELD_DEFENDER_NAME,
  [PLEA_READING_GENDER] = PLEA_FIELD_DEFENDER_GENDER,
  [PLEA_READING_COUNTRY] = PLEA_FIELD_DEFENDER_COUNTRY,
  [PLEA_READING_ABOUT] = PLEA_FIELD_DEFENDER_ABOUT,
  [PLEA_READING_STATUS] = PLEA_FIELD_STATUS,
  [PLEA_READING_STATUS_WORDS] = PLEA_FIELD_STATUS_WORDS,
  [PLEA_READING_AS_OF] = PLEA_FIELD_AS_OF,
  [PLEA_READING_UNTIL] = PLEA_FIELD_UNTIL,
  [PLEA_READING_PUBLISHER] = PLEA_FIELD_PUBLISHER,
  [PLEA_READING_SOURCE] = PLEA_FIELD_SOURCE,
  [PLEA_READING_LETTER_LANGUAGE] = PLEA_FIELD_LETTER_LANGUAGE,
  [PLEA_READING_ROLE] = PLEA_FIELD_RECIPIENT_ROLE,
  [PLEA_READING_RECIPIENT_NAME] = PLEA_FIELD_RECIPIENT_NAME,
  [PLEA_READING_RECIPIENT_GENDER] = PLEA_FIELD_RECIPIENT_GENDER,
  [PLEA_READING_OFFICE] = PLEA_FIELD_RECIPIENT_OFFICE,
  [PLEA_READING_ADDRESS] = PLEA_FIELD_RECIPIENT_ADDRESS,
  [PLEA_READING_RECIPIENT_COUNTRY] = PLEA_FIELD_RECIPIENT_COUNTRY,
  [PLEA_READING_COUNTRY_NAME] = PLEA_FIELD_RECIPIENT_COUNTRY,
  [PLEA_READING_PHONE] = PLEA_FIELD_RECIPIENT_PHONE,
  [PLEA_READING_FAX] = PLEA_FIELD_RECIPIENT_FAX,
  [PLEA_READING_EMAIL] = PLEA_FIELD_RECIPIENT_EMAIL,
  [PLEA_READING_SALUTATION] = PLEA_FIELD_RECIPIENT_SALUTATION,
  [PLEA_READING_LEAD_IN] = PLEA_FIELD_LETTER_LEAD_IN,
  [PLEA_READING_DEMAND] = PLEA_FIELD_LETTER_DEMANDS,
  [PLEA_READING_CLOSING] = PLEA_FIELD_LETTER_CLOSING,
};

/* Fields of the letter stand in its order. */
static gboolean
stands_after_demands (PleaReading *page, guint nth_paragraph)
{
  gboolean demands_seen = FALSE;

  for (guint i = 0; i < page->fields->len; i++)
    {
      const PleaReadingField *field = g_ptr_array_index (page->fields, i);

      demands_seen = demands_seen || field->meaning == PLEA_READING_DEMAND;
      if (field->meaning == PLEA_READING_PARAGRAPH && field->nth == nth_paragraph)
        return demands_seen;
    }

  return FALSE;
}

/**
 * plea_reading_fields_find:
 * @meaning: what a field of the page says
 * @nth: its number, from 0
 *
 * Returns: the field of the appeal, as problems have it; %PLEA_FIELD_NONE where there is none
 */
PleaPlace
plea_reading_fields_find (PleaReading *page, PleaReadingMeaning meaning, guint nth)
{
  gboolean  of_recipient = meaning >= PLEA_READING_ROLE && meaning <= PLEA_READING_SALUTATION;
  PleaPlace place = { PLEA_FIELD_NONE, of_recipient ? nth : 0, 0 };

  if (meaning == PLEA_READING_PARAGRAPH)
    place.field = stands_after_demands (page, nth) ? PLEA_FIELD_LETTER_AFTER
                                                   : PLEA_FIELD_LETTER_BEFORE;
  else if (meaning < G_N_ELEMENTS (appeal_fields))
    place.field = appeal_fields[meaning];

  return place;
}
