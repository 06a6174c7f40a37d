/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the fields of a page to an appeal in the making. */

#include "config.h"

#include <stdio.h>

#include "plea-country.h"
#include "plea-date.h"
#include "plea-page-private.h"

static const char *
get_value (PleaPage *self, PleaPageMeaning meaning, guint nth)
{
  const PleaPageField *field = plea_page_find_field (self, meaning, nth);

  return field != NULL ? field->value : NULL;
}

static gboolean
get_date (PleaPage *self, PleaPageMeaning meaning, GDate *date)
{
  const char *value = get_value (self, meaning, 0);

  return value != NULL && plea_date_parse (value, date);
}

static void
fill_in_defender (PleaPage *self, PleaAppealBuilder *builder)
{
  PleaDefender *defender = plea_appeal_builder_get_defender (builder);
  const char   *gender = get_value (self, PLEA_PAGE_GENDER, 0);

  plea_wording_set (defender->name, NULL, get_value (self, PLEA_PAGE_NAME, 0));
  plea_wording_set (defender->about, get_value (self, PLEA_PAGE_LANGUAGE, 0),
                    get_value (self, PLEA_PAGE_ABOUT, 0));
  defender->country = g_strdup (get_value (self, PLEA_PAGE_COUNTRY, 0));
  if (gender != NULL)
    plea_gender_from_string (gender, &defender->gender);
}

static void
fill_in_heads (PleaPage *self, PleaAppealBuilder *builder)
{
  const char *status = get_value (self, PLEA_PAGE_STATUS, 0);
  GDate       date;

  if (get_date (self, PLEA_PAGE_AS_OF, &date))
    plea_appeal_builder_set_as_of (builder, &date);
  if (get_date (self, PLEA_PAGE_UNTIL, &date))
    plea_appeal_builder_set_until (builder, &date);
  plea_appeal_builder_set_publisher (builder, get_value (self, PLEA_PAGE_PUBLISHER, 0));
  plea_appeal_builder_set_source_address (builder, get_value (self, PLEA_PAGE_SOURCE, 0));
  plea_appeal_builder_set_status (builder, plea_status_find (status != NULL ? status : "unknown"));
  plea_wording_set (plea_appeal_builder_get_status_words (builder),
                    get_value (self, PLEA_PAGE_STATUS_LANGUAGE, 0),
                    get_value (self, PLEA_PAGE_STATUS_WORDS, 0));
}

/* The value with what the remarks propose for it. */
static char *
get_fixed (PleaPage *self, PleaPageMeaning meaning, guint nth, PleaPageFixes fixes)
{
  g_autoptr (GString) value = g_string_new (get_value (self, meaning, nth));

  for (guint i = 0; fixes == PLEA_PAGE_WITH_FIXES && i < self->remarks->len; i++)
    {
      const PleaPageRemark *remark = g_ptr_array_index (self->remarks, i);

      if (remark->meaning == meaning && remark->nth == nth && remark->found != NULL)
        g_string_replace (value, remark->found, remark->proposed, 0);
    }

  return g_string_free (g_steal_pointer (&value), FALSE);
}

/* A country has one name in several languages; the letter's is the likeliest. */
static void
add_country_name (PleaPage *self, PleaRecipient *recipient, const char *name)
{
  const char *preferred = get_value (self, PLEA_PAGE_LETTER_LANGUAGE, 0);
  const char *language = NULL;

  plea_country_find (name, preferred, &language);
  plea_wording_add (recipient->country_name, language, name);
}

static PleaRecipient *
make_recipient (PleaPage *self, guint nth, PleaPageFixes fixes)
{
  PleaRecipient   *recipient = plea_recipient_new ();
  g_autofree char *address = get_fixed (self, PLEA_PAGE_ADDRESS, nth, fixes);
  const char      *role = get_value (self, PLEA_PAGE_ROLE, nth);
  const char      *gender = get_value (self, PLEA_PAGE_RECIPIENT_GENDER, nth);
  const char      *country_name = get_value (self, PLEA_PAGE_COUNTRY_NAME, nth);

  recipient->role = g_strcmp0 (role, "copy") == 0 ? PLEA_RECIPIENT_COPY : PLEA_RECIPIENT_TO;
  if (gender != NULL)
    plea_gender_from_string (gender, &recipient->gender);
  recipient->name = g_strdup (get_value (self, PLEA_PAGE_RECIPIENT_NAME, nth));
  recipient->office = g_strdup (get_value (self, PLEA_PAGE_OFFICE, nth));
  g_strfreev (recipient->address);
  recipient->address = g_strsplit (address, "\n", -1);
  recipient->country = g_strdup (get_value (self, PLEA_PAGE_RECIPIENT_COUNTRY, nth));
  if (country_name != NULL)
    add_country_name (self, recipient, country_name);
  recipient->phone = g_strdup (get_value (self, PLEA_PAGE_PHONE, nth));
  recipient->fax = g_strdup (get_value (self, PLEA_PAGE_FAX, nth));
  recipient->email = g_strdup (get_value (self, PLEA_PAGE_EMAIL, nth));
  plea_wording_set (recipient->salutation, get_value (self, PLEA_PAGE_LETTER_LANGUAGE, 0),
                    get_value (self, PLEA_PAGE_SALUTATION, nth));

  return recipient;
}

static gboolean
get_part_kind (PleaPageMeaning meaning, PleaPartKind *kind)
{
  switch (meaning)
    {
    case PLEA_PAGE_PARAGRAPH:
      *kind = PLEA_PART_PARAGRAPH;
      return TRUE;
    case PLEA_PAGE_LEAD_IN:
      *kind = PLEA_PART_LEAD_IN;
      return TRUE;
    case PLEA_PAGE_DEMAND:
      *kind = PLEA_PART_DEMAND;
      return TRUE;
    default:
      return FALSE;
    }
}

static void
fill_in_letter (PleaPage *self, PleaAppealBuilder *builder)
{
  PleaLetterText *letter = plea_letter_text_new (get_value (self, PLEA_PAGE_LETTER_LANGUAGE, 0));
  const char     *closing = get_value (self, PLEA_PAGE_CLOSING, 0);
  PleaPartKind    kind;

  for (guint i = 0; i < self->fields->len; i++)
    {
      const PleaPageField *field = g_ptr_array_index (self->fields, i);

      if (get_part_kind (field->meaning, &kind))
        plea_letter_text_add (letter, kind, field->value);
    }

  if (letter->parts->len == 0)
    {
      plea_letter_text_free (letter);
      return;
    }

  if (closing != NULL)
    plea_letter_text_add (letter, PLEA_PART_CLOSING, closing);
  g_ptr_array_add (plea_appeal_builder_get_letters (builder), letter);
}

/**
 * plea_page_make_builder:
 * @fixes: whether to put what remarks propose
 *
 * Returns: (transfer full): the appeal in the making, with all that the page says and a proposed id
 */
PleaAppealBuilder *
plea_page_make_builder (PleaPage *self, PleaPageFixes fixes)
{
  PleaAppealBuilder *builder = plea_appeal_builder_new ();
  g_autofree char   *id = NULL;

  fill_in_heads (self, builder);
  fill_in_defender (self, builder);
  for (guint i = 0; i < plea_page_count_fields (self, PLEA_PAGE_ROLE); i++)
    g_ptr_array_add (plea_appeal_builder_get_recipients (builder), make_recipient (self, i, fixes));
  fill_in_letter (self, builder);
  id = plea_appeal_builder_propose_id (builder);
  plea_appeal_builder_set_id (builder, id);

  return builder;
}

/**
 * plea_page_get_line_of_problem:
 * @problem: what keeps the appeal in the making from being one
 *
 * Returns: number of the line in the file that the problem is about, or 0 where no single line is
 */
guint
plea_page_get_line_of_problem (PleaPage *self, const PleaProblem *problem)
{
  const PleaPageField *field = NULL;
  guint                number = 0;

  if (problem->field != NULL && sscanf (problem->field, "recipient-%u/", &number) == 1)
    field = plea_page_find_field (self, PLEA_PAGE_ROLE, number - 1);

  return field != NULL ? plea_page_get_line (self, field->first_line)->number : 0;
}
