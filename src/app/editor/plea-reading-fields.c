/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which field of an appeal says what on a page: the names that an editor has for what was found. */

#include "config.h"

#include "plea-reading-fields.h"

/* Without the recipient's number, which a page counts from 0 and an appeal from 1. */
static const char *const names[] = {
  [PLEA_READING_NAME] = "defender/name",
  [PLEA_READING_GENDER] = "defender/gender",
  [PLEA_READING_COUNTRY] = "defender/country",
  [PLEA_READING_ABOUT] = "defender/about",
  [PLEA_READING_STATUS] = "status",
  [PLEA_READING_STATUS_WORDS] = "status-words",
  [PLEA_READING_AS_OF] = "as-of",
  [PLEA_READING_UNTIL] = "until",
  [PLEA_READING_PUBLISHER] = "publisher",
  [PLEA_READING_SOURCE] = "source",
  [PLEA_READING_LETTER_LANGUAGE] = "letter-1/language",
  [PLEA_READING_ROLE] = "role",
  [PLEA_READING_RECIPIENT_NAME] = "name",
  [PLEA_READING_RECIPIENT_GENDER] = "gender",
  [PLEA_READING_OFFICE] = "office",
  [PLEA_READING_ADDRESS] = "address",
  [PLEA_READING_RECIPIENT_COUNTRY] = "country",
  [PLEA_READING_COUNTRY_NAME] = "country",
  [PLEA_READING_PHONE] = "phone",
  [PLEA_READING_FAX] = "fax",
  [PLEA_READING_EMAIL] = "email",
  [PLEA_READING_SALUTATION] = "salutation",
  [PLEA_READING_LEAD_IN] = "letter-1/lead-in",
  [PLEA_READING_DEMAND] = "letter-1/demands",
  [PLEA_READING_CLOSING] = "letter-1/closing",
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
 * plea_reading_fields_name:
 * @meaning: what a field of the page says
 * @nth: its number, from 0
 *
 * Returns: (transfer full) (nullable): name of the field of the appeal, as problems have it, or
 *   %NULL where an appeal has none for it
 */
char *
plea_reading_fields_name (PleaReading *page, PleaReadingMeaning meaning, guint nth)
{
  if (meaning == PLEA_READING_PARAGRAPH)
    return g_strdup (stands_after_demands (page, nth) ? "letter-1/after" : "letter-1/before");
  if (meaning >= G_N_ELEMENTS (names) || names[meaning] == NULL)
    return NULL;
  if (meaning >= PLEA_READING_ROLE && meaning <= PLEA_READING_SALUTATION)
    return g_strdup_printf ("recipient-%u/%s", nth + 1, names[meaning]);

  return g_strdup (names[meaning]);
}
