/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which field of an appeal says what on a page: the names that an editor has for what was found. */

#include "config.h"

#include "plea-page-fields.h"

/* Without the recipient's number, which a page counts from 0 and an appeal from 1. */
static const char *const names[] = {
  [PLEA_PAGE_NAME] = "defender/name",
  [PLEA_PAGE_GENDER] = "defender/gender",
  [PLEA_PAGE_COUNTRY] = "defender/country",
  [PLEA_PAGE_ABOUT] = "defender/about",
  [PLEA_PAGE_STATUS] = "status",
  [PLEA_PAGE_STATUS_WORDS] = "status-words",
  [PLEA_PAGE_AS_OF] = "as-of",
  [PLEA_PAGE_UNTIL] = "until",
  [PLEA_PAGE_PUBLISHER] = "publisher",
  [PLEA_PAGE_SOURCE] = "source",
  [PLEA_PAGE_LETTER_LANGUAGE] = "letter-1/language",
  [PLEA_PAGE_ROLE] = "role",
  [PLEA_PAGE_RECIPIENT_NAME] = "name",
  [PLEA_PAGE_RECIPIENT_GENDER] = "gender",
  [PLEA_PAGE_OFFICE] = "office",
  [PLEA_PAGE_ADDRESS] = "address",
  [PLEA_PAGE_RECIPIENT_COUNTRY] = "country",
  [PLEA_PAGE_COUNTRY_NAME] = "country",
  [PLEA_PAGE_PHONE] = "phone",
  [PLEA_PAGE_FAX] = "fax",
  [PLEA_PAGE_EMAIL] = "email",
  [PLEA_PAGE_SALUTATION] = "salutation",
  [PLEA_PAGE_LEAD_IN] = "letter-1/lead-in",
  [PLEA_PAGE_DEMAND] = "letter-1/demands",
  [PLEA_PAGE_CLOSING] = "letter-1/closing",
};

/* Fields of the letter stand in its order. */
static gboolean
stands_after_demands (PleaPage *page, guint nth_paragraph)
{
  gboolean demands_seen = FALSE;

  for (guint i = 0; i < plea_page_get_n_fields (page); i++)
    {
      const PleaPageField *field = plea_page_get_field (page, i);

      demands_seen = demands_seen || field->meaning == PLEA_PAGE_DEMAND;
      if (field->meaning == PLEA_PAGE_PARAGRAPH && field->nth == nth_paragraph)
        return demands_seen;
    }

  return FALSE;
}

/**
 * plea_page_fields_name:
 * @meaning: what a field of the page says
 * @nth: its number, from 0
 *
 * Returns: (transfer full) (nullable): name of the field of the appeal, as problems have it, or
 *   %NULL where an appeal has none for it
 */
char *
plea_page_fields_name (PleaPage *page, PleaPageMeaning meaning, guint nth)
{
  if (meaning == PLEA_PAGE_PARAGRAPH)
    return g_strdup (stands_after_demands (page, nth) ? "letter-1/after" : "letter-1/before");
  if (meaning >= G_N_ELEMENTS (names) || names[meaning] == NULL)
    return NULL;
  if (meaning >= PLEA_PAGE_ROLE && meaning <= PLEA_PAGE_SALUTATION)
    return g_strdup_printf ("recipient-%u/%s", nth + 1, names[meaning]);

  return g_strdup (names[meaning]);
}
