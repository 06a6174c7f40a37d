/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From what was found in a source to an appeal in the making. */

#include "config.h"

#include "plea-reading-appeal.h"

#include <stdio.h>

#include "plea-country.h"
#include "plea-date.h"
#include "plea-folding.h"

static gboolean
get_date (PleaReading *self, PleaReadingMeaning meaning, GDate *date)
{
  const char *value = plea_reading_get_value (self, meaning, 0);

  return value != NULL && plea_date_parse (value, date);
}

static void
fill_in_defender (PleaReading *self, PleaAppealBuilder *builder)
{
  PleaDefender *defender = &builder->appeal->defender;
  const char   *gender = plea_reading_get_value (self, PLEA_READING_GENDER, 0);

  plea_translations_set (defender->name, NULL, plea_reading_get_value (self, PLEA_READING_NAME, 0));
  plea_translations_set (defender->about, plea_reading_get_value (self, PLEA_READING_LANGUAGE, 0),
                         plea_reading_get_value (self, PLEA_READING_ABOUT, 0));
  defender->country = g_strdup (plea_reading_get_value (self, PLEA_READING_COUNTRY, 0));
  if (gender != NULL)
    plea_gender_from_string (gender, &defender->gender);
}

static void
fill_in_heads (PleaReading *self, PleaAppealBuilder *builder)
{
  const char *status = plea_reading_get_value (self, PLEA_READING_STATUS, 0);
  GDate       date;

  if (get_date (self, PLEA_READING_AS_OF, &date))
    builder->appeal->as_of = date;
  if (get_date (self, PLEA_READING_UNTIL, &date))
    builder->appeal->until = date;
  plea_set_words (&builder->appeal->publisher,
                  plea_reading_get_value (self, PLEA_READING_PUBLISHER, 0));
  plea_set_words (&builder->appeal->source_address,
                  plea_reading_get_value (self, PLEA_READING_SOURCE, 0));
  builder->appeal->status = status != NULL ? plea_status_find (status) : NULL;
  plea_translations_set (builder->appeal->status_words,
                         plea_reading_get_value (self, PLEA_READING_STATUS_LANGUAGE, 0),
                         plea_reading_get_value (self, PLEA_READING_STATUS_WORDS, 0));
}

/* The value with what the remarks propose for it. */
static char *
get_fixed (PleaReading *self, PleaReadingMeaning meaning, guint nth, PleaReadingFixes fixes)
{
  g_autoptr (GString) value = g_string_new (plea_reading_get_value (self, meaning, nth));

  for (guint i = 0; fixes == PLEA_READING_WITH_FIXES && i < self->remarks->len; i++)
    {
      const PleaReadingRemark *remark = g_ptr_array_index (self->remarks, i);

      if (remark->meaning == meaning && remark->nth == nth && remark->found != NULL)
        g_string_replace (value, remark->found, remark->proposed, 0);
    }

  return g_string_free (g_steal_pointer (&value), FALSE);
}

/* A country has one name in several languages; the letter's is the likeliest. */
static void
add_country_name (PleaReading *self, PleaRecipient *recipient, const char *name)
{
  const char *preferred = plea_reading_get_value (self, PLEA_READING_LETTER_LANGUAGE, 0);
  const char *language = NULL;

  plea_country_find (name, preferred, &language);
  plea_translations_add (recipient->country_name, language, name);
}

/* An address of the defender is for those who write to them. */
static PleaRecipientRole
find_role (PleaReading *self, guint nth)
{
  const char *role = plea_reading_get_value (self, PLEA_READING_ROLE, nth);
  const char *name = plea_reading_get_value (self, PLEA_READING_RECIPIENT_NAME, nth);
  const char *defender = plea_reading_get_value (self, PLEA_READING_NAME, 0);

  if (g_strcmp0 (role, "copy") == 0)
    return PLEA_RECIPIENT_COPY;

  return name != NULL && g_strcmp0 (name, defender) == 0 ? PLEA_RECIPIENT_DEFENDER
                                                         : PLEA_RECIPIENT_TO;
}

static PleaRecipient *
make_recipient (PleaReading *self, guint nth, PleaReadingFixes fixes)
{
  PleaRecipient   *recipient = plea_recipient_new ();
  g_autofree char *address = get_fixed (self, PLEA_READING_ADDRESS, nth, fixes);
  const char      *gender = plea_reading_get_value (self, PLEA_READING_RECIPIENT_GENDER, nth);
  const char      *country_name = plea_reading_get_value (self, PLEA_READING_COUNTRY_NAME, nth);

  recipient->role = find_role (self, nth);
  if (gender != NULL)
    plea_gender_from_string (gender, &recipient->gender);
  recipient->name = g_strdup (plea_reading_get_value (self, PLEA_READING_RECIPIENT_NAME, nth));
  recipient->office = g_strdup (plea_reading_get_value (self, PLEA_READING_OFFICE, nth));
  g_strfreev (recipient->address);
  recipient->address = g_strsplit (address, "\n", -1);
  recipient->country = g_strdup (
      plea_reading_get_value (self, PLEA_READING_RECIPIENT_COUNTRY, nth));
  if (country_name != NULL)
    add_country_name (self, recipient, country_name);
  recipient->phone = g_strdup (plea_reading_get_value (self, PLEA_READING_PHONE, nth));
  recipient->fax = g_strdup (plea_reading_get_value (self, PLEA_READING_FAX, nth));
  recipient->email = g_strdup (plea_reading_get_value (self, PLEA_READING_EMAIL, nth));
  plea_translations_set (recipient->salutation,
                         plea_reading_get_value (self, PLEA_READING_LETTER_LANGUAGE, 0),
                         plea_reading_get_value (self, PLEA_READING_SALUTATION, nth));

  return recipient;
}

static void
fill_in_letter (PleaReading *self, PleaAppealBuilder *builder)
{
  PleaLetterText *letter = plea_letter_text_new (
      plea_reading_get_value (self, PLEA_READING_LETTER_LANGUAGE, 0));
  const char *closing = plea_reading_get_value (self, PLEA_READING_CLOSING, 0);

  for (guint i = 0; i < self->fields->len; i++)
    {
      const PleaReadingField *field = g_ptr_array_index (self->fields, i);

      if (field->meaning == PLEA_READING_PARAGRAPH)
        plea_letter_text_add (letter, PLEA_PART_PARAGRAPH, field->value);
      else if (field->meaning == PLEA_READING_LEAD_IN)
        plea_letter_text_add (letter, PLEA_PART_LEAD_IN, field->value);
      else if (field->meaning == PLEA_READING_DEMAND)
        plea_letter_text_add (letter, PLEA_PART_DEMAND, field->value);
    }

  if (letter->parts->len == 0)
    {
      plea_letter_text_free (letter);
      return;
    }

  if (closing != NULL)
    plea_letter_text_add (letter, PLEA_PART_CLOSING, closing);
  g_ptr_array_add (builder->appeal->letters, letter);
}

/**
 * plea_reading_make_builder:
 * @fixes: whether to put what remarks propose
 *
 * Returns: (transfer full): the appeal in the making, with all that the page says and a proposed id
 */
PleaAppealBuilder *
plea_reading_make_builder (PleaReading *self, PleaReadingFixes fixes)
{
  PleaAppealBuilder *builder = plea_appeal_builder_new ();
  g_autofree char   *id = NULL;

  fill_in_heads (self, builder);
  fill_in_defender (self, builder);
  for (guint i = 0; i < plea_reading_count_fields (self, PLEA_READING_ROLE); i++)
    g_ptr_array_add (builder->appeal->recipients, make_recipient (self, i, fixes));
  fill_in_letter (self, builder);
  id = plea_appeal_builder_propose_id (builder);
  plea_set_words (&builder->appeal->id, id);

  return builder;
}

/**
 * plea_reading_get_line_of_problem:
 * @problem: what keeps the appeal in the making from being one
 *
 * Returns: number of the line in the file that the problem is about, or 0 where no single line is
 */
guint
plea_reading_get_line_of_problem (PleaReading *self, const PleaProblem *problem)
{
  PleaField               about = problem->place.field;
  const PleaReadingField *field = NULL;

  if (about >= PLEA_FIELD_RECIPIENT_ID && about <= PLEA_FIELD_RECIPIENT_SALUTATION)
    field = plea_reading_find_field (self, PLEA_READING_ROLE, problem->place.nth);

  return field != NULL ? plea_reading_get_line (self, field->first_line)->number : 0;
}
