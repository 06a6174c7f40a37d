/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What keeps something from being an appeal, field by field. */

#include "config.h"

#include "plea-appeal-check.h"

#include <glib/gi18n-lib.h>
#include <libxml/uri.h>
#include <libxml/xmlmemory.h>
#include <string.h>

#include "plea-appeal-private.h"
#include "plea-folding.h"
#include "plea-idioms.h"

#define MAX_LANGUAGE_LENGTH 35 /* RFC 5646, 4.4.1 */
#define MAX_YEAR 9999          /* that a file has room for */

/* Values */

/**
 * plea_appeal_is_day:
 * @date: perhaps a day
 *
 * Returns: whether it is one that a file has room for
 */
gboolean
plea_appeal_is_day (const GDate *date)
{
  return g_date_valid (date) && g_date_get_year (date) <= MAX_YEAR;
}

/**
 * plea_appeal_is_id:
 * @text: perhaps an id
 *
 * An id becomes a file name: nothing in it may lead out of a directory. Hyphens stand between other
 * characters, as data/appeal.rng has it.
 *
 * Returns: whether it is one
 */
gboolean
plea_appeal_is_id (const char *text)
{
  return *text != '\0' && strlen (text) <= PLEA_APPEAL_MAX_ID_LENGTH && *text != '-'
         && !g_str_has_suffix (text, "-") && strstr (text, "--") == NULL
         && text[strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-")] == '\0';
}

static gboolean
is_country (const char *text)
{
  return strlen (text) == 2 && g_ascii_isupper (text[0]) && g_ascii_isupper (text[1]);
}

/**
 * plea_appeal_is_web_address:
 * @text: perhaps the address of a page
 *
 * Returns: whether it is one of the web, and of nothing else that a link could lead to
 */
gboolean
plea_appeal_is_web_address (const char *text)
{
  xmlChar *escaped;
  xmlURI  *uri;
  gboolean valid;

  if (!g_str_has_prefix (text, "https://") && !g_str_has_prefix (text, "http://"))
    return FALSE;

  escaped = xmlURIEscapeStr ((const xmlChar *) text, (const xmlChar *) "%:/?#@!$&'()*+,;=");
  uri = xmlParseURI ((const char *) escaped);
  valid = uri != NULL && uri->server != NULL && strpbrk (text, " <>\"\\^`{|}") == NULL;
  xmlFreeURI (uri);
  xmlFree (escaped);

  return valid;
}

/* Validation */

#define report(problems, field, nth, part, ...)                                                    \
  g_ptr_array_add (problems,                                                                       \
                   plea_problem_new (NULL, 0, (PleaPlace){ field, nth, part }, __VA_ARGS__))

static void
check_id (const char *id, PleaField field, guint nth, guint part, GPtrArray *problems)
{
  if (!plea_appeal_is_id (id))
    report (problems, field, nth, part,
            _ ("“%s” is not an ID; use only lower-case letters, digits and hyphens, at most %d."),
            id, PLEA_APPEAL_MAX_ID_LENGTH);
}

/* One that the file gives to a recipient or a part; @taken are those of the others. */
static void
check_given_id (const char *id,
                GHashTable *taken,
                PleaField   field,
                guint       nth,
                guint       part,
                GPtrArray  *problems)
{
  if (id == NULL)
    return;

  check_id (id, field, nth, part, problems);
  if (!g_hash_table_add (taken, g_strdup (id)))
    report (problems, field, nth, part, _ ("The ID “%s” is already taken; choose another."), id);
}

static void
check_country (const char *code, PleaField field, guint nth, GPtrArray *problems)
{
  if (code != NULL && !is_country (code))
    report (problems, field, nth, 0,
            _ ("“%s” in “%s” is not a country; write its two-letter ISO 3166 code, such as RU."),
            code, "country");
}

static void
check_language (const char *tag, PleaField field, guint nth, guint part, GPtrArray *problems)
{
  const GRegex *shape = plea_once (
      g_regex_new ("^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$", G_REGEX_DOLLAR_ENDONLY, 0, NULL));

  if (tag != NULL && (strlen (tag) > MAX_LANGUAGE_LENGTH || !g_regex_match (shape, tag, 0, NULL)))
    report (problems, field, nth, part,
            _ ("“%s” is not a language; write its tag, such as en or pt-BR."), tag);
}

/**
 * plea_appeal_is_picture:
 * @bytes: perhaps a picture
 *
 * Returns: whether it begins as a PNG, JPEG or WebP file does
 */
gboolean
plea_appeal_is_picture (GBytes *bytes)
{
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);

  return size > 12
         && (memcmp (data, "\x89PNG\r\n\x1a\n", 8) == 0 || memcmp (data, "\xff\xd8\xff", 3) == 0
             || (memcmp (data, "RIFF", 4) == 0 && memcmp (data + 8, "WEBP", 4) == 0));
}

static void
validate_portrait (const PleaDefender *defender, GPtrArray *problems)
{
  if (defender->portrait == NULL)
    return;

  if (g_bytes_get_size (defender->portrait) > PLEA_APPEAL_MAX_PORTRAIT_SIZE)
    report (problems, PLEA_FIELD_DEFENDER_PORTRAIT, 0, 0,
            _ ("The portrait is larger than 1 MiB; choose a smaller one."));
  else if (!plea_appeal_is_picture (defender->portrait))
    report (problems, PLEA_FIELD_DEFENDER_PORTRAIT, 0, 0,
            _ ("The portrait is not a PNG, JPEG or WebP picture."));
}

static void
validate_heads (PleaAppeal *appeal, GPtrArray *problems)
{
  if (appeal->id == NULL)
    report (problems, PLEA_FIELD_ID, 0, 0,
            _ ("The appeal needs an ID of lower-case letters, digits and hyphens, such as "
               "“elena-milashina-2016”."));
  else
    check_id (appeal->id, PLEA_FIELD_ID, 0, 0, problems);
  if (!plea_appeal_is_day (&appeal->as_of))
    report (problems, PLEA_FIELD_AS_OF, 0, 0,
            _ ("Give the date up to which the appeal covers events."));
  check_country (appeal->defender.country, PLEA_FIELD_DEFENDER_COUNTRY, 0, problems);
  validate_portrait (&appeal->defender, problems);
  if (appeal->source_address != NULL && !plea_appeal_is_web_address (appeal->source_address))
    report (problems, PLEA_FIELD_SOURCE, 0, 0,
            _ ("“%s” is not a web address; write one like https://example.org/page."),
            appeal->source_address);
}

static void
validate_event (const PleaEvent *event, guint nth, GPtrArray *problems)
{
  if (!plea_appeal_is_day (&event->date))
    /* TRANSLATORS: %u is the number of the event, from 1 */
    report (problems, PLEA_FIELD_EVENT_DATE, nth, 0,
            _ ("Give the date on which event %u happened."), nth + 1);
  if (event->text->len == 0)
    report (problems, PLEA_FIELD_EVENT_TEXT, nth, 0, _ ("Say what happened in event %u."), nth + 1);
}

static void
validate_recipient (const PleaRecipient *recipient,
                    guint                nth,
                    GHashTable          *taken,
                    GPtrArray           *problems)
{
  check_given_id (recipient->given_id, taken, PLEA_FIELD_RECIPIENT_ID, nth, 0, problems);
  if (recipient->address[0] == NULL)
    /* TRANSLATORS: %u is the number of the recipient, from 1 */
    report (problems, PLEA_FIELD_RECIPIENT_ADDRESS, nth, 0,
            _ ("Recipient %u has no postal address."), nth + 1);
  check_country (recipient->country, PLEA_FIELD_RECIPIENT_COUNTRY, nth, problems);
}

static void
validate_recipients (PleaAppeal *appeal, GPtrArray *problems)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean is_written_to[PLEA_RECIPIENT_DEFENDER + 1] = { FALSE };

  for (guint i = 0; i < appeal->recipients->len; i++)
    {
      const PleaRecipient *recipient = plea_appeal_get_recipient (appeal, i);

      validate_recipient (recipient, i, taken, problems);
      is_written_to[recipient->role] = TRUE;
    }

  if (is_written_to[PLEA_RECIPIENT_COPY] && is_written_to[PLEA_RECIPIENT_DEFENDER]
      && !is_written_to[PLEA_RECIPIENT_TO])
    report (problems, PLEA_FIELD_RECIPIENTS, 0, 0,
            _ ("A letter of support has no copies; only a letter to an official can have "
               "them."));
  else if (is_written_to[PLEA_RECIPIENT_COPY] && !is_written_to[PLEA_RECIPIENT_TO])
    report (problems, PLEA_FIELD_RECIPIENTS, 0, 0,
            _ ("All recipients get a copy; at least one must get the letter itself."));
}

/* The order that data/appeal.rng asks for: paragraphs, lead-in, demands, paragraphs, closing. */
static gboolean
may_follow (PleaPartKind kind, PleaPartKind previous, gboolean demands_are_over)
{
  switch (kind)
    {
    case PLEA_PART_PARAGRAPH:
      return previous != PLEA_PART_LEAD_IN && previous != PLEA_PART_CLOSING;
    case PLEA_PART_LEAD_IN:
      return previous == PLEA_PART_PARAGRAPH && !demands_are_over;
    case PLEA_PART_DEMAND:
      return previous != PLEA_PART_CLOSING && (previous == PLEA_PART_DEMAND || !demands_are_over);
    case PLEA_PART_CLOSING:
      return previous == PLEA_PART_PARAGRAPH || previous == PLEA_PART_DEMAND;
    default:
      g_assert_not_reached ();
    }
}

/* The first part that stands where it may not; the number of parts where all stand right. */
static guint
find_misplaced (const PleaLetterText *letter)
{
  PleaPartKind previous = PLEA_PART_PARAGRAPH;
  gboolean     demands_seen = FALSE;
  guint        nth;

  for (nth = 0; nth < letter->parts->len; nth++)
    {
      const PleaPart *part = g_ptr_array_index (letter->parts, nth);

      if (!may_follow (part->kind, previous, demands_seen))
        return nth;
      demands_seen = demands_seen || part->kind == PLEA_PART_DEMAND;
      previous = part->kind;
    }

  return previous == PLEA_PART_LEAD_IN ? nth - 1 : nth;
}

static void
validate_part_ids (const PleaLetterText *letter, guint nth, GPtrArray *problems)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_hash_table_add (taken, g_strdup (PLEA_PART_ID_LEAD_IN));
  g_hash_table_add (taken, g_strdup (PLEA_PART_ID_CLOSING));
  for (guint i = 0; i < letter->parts->len; i++)
    {
      const PleaPart *part = g_ptr_array_index (letter->parts, i);

      check_given_id (part->given_id, taken, PLEA_FIELD_LETTER_PART, nth, i, problems);
    }
}

static void
validate_letter (const PleaLetterText *letter, guint nth, GPtrArray *problems)
{
  guint misplaced = find_misplaced (letter);

  if (letter->language == NULL)
    report (problems, PLEA_FIELD_LETTER_LANGUAGE, nth, 0, _ ("Say which language letter %u is in."),
            nth + 1);
  else
    check_language (letter->language, PLEA_FIELD_LETTER_LANGUAGE, nth, 0, problems);
  if (letter->parts->len == 0)
    report (problems, PLEA_FIELD_LETTER, nth, 0, _ ("Letter %u has no text."), nth + 1);
  else if (misplaced < letter->parts->len)
    report (problems, PLEA_FIELD_LETTER, nth, misplaced,
            _ ("In letter %u, the demands must stand together, the sentence that introduces them "
               "must come right before them, and nothing may be empty."),
            nth + 1);
  validate_part_ids (letter, nth, problems);
}

static void
validate_languages (const PleaMember *members, gpointer structure, guint nth, GPtrArray *problems)
{
  plea_member_foreach (member, members)
  {
    if (member->kind == PLEA_MEMBER_TRANSLATIONS)
      {
        const PleaTranslations *words = *PLEA_MEMBER_POINTER (structure, member,
                                                              PleaTranslations *);

        for (guint i = 0; i < words->len; i++)
          check_language (g_array_index (words, PleaTranslation, i).language, member->field, nth, i,
                          problems);
      }
    else if (member->kind == PLEA_MEMBER_GROUP)
      validate_languages (member->members, structure, nth, problems);
    else if (member->kind == PLEA_MEMBER_STRUCTURES)
      {
        GPtrArray *structures = *PLEA_MEMBER_POINTER (structure, member, GPtrArray *);

        for (guint i = 0; i < structures->len; i++)
          validate_languages (member->structure->members, g_ptr_array_index (structures, i), i,
                              problems);
      }
  }
}

/**
 * plea_appeal_check:
 * @appeal: perhaps an appeal; its words are clean
 * @problems: (element-type PleaProblem): what keeps it from being one is added here, field by field
 *   and without file and line
 */
void
plea_appeal_check (PleaAppeal *appeal, GPtrArray *problems)
{
  validate_heads (appeal, problems);
  for (guint i = 0; i < appeal->events->len; i++)
    validate_event (plea_appeal_get_event (appeal, i), i, problems);
  validate_recipients (appeal, problems);
  if (appeal->letters->len == 0)
    report (problems, PLEA_FIELD_LETTER, 0, 0, _ ("The appeal has no letter."));
  for (guint i = 0; i < appeal->letters->len; i++)
    validate_letter (plea_appeal_get_letter (appeal, i), i, problems);
  validate_languages (plea_appeal_members, appeal, 0, problems);
  if (plea_members_measure (plea_appeal_members, appeal) > PLEA_APPEAL_MAX_SIZE)
    report (problems, PLEA_FIELD_NONE, 0, 0, _ ("This is too large for an appeal."));
}

/* What a page need not say */

/**
 * plea_appeal_find_obstacle:
 * @appeal: an appeal
 *
 * Returns: (transfer none) (nullable): why there is no letter of it to print yet, as a sentence
 */
const char *
plea_appeal_find_obstacle (PleaAppeal *appeal)
{
  if (appeal->recipients->len > 0)
    return NULL;

  return _ ("This appeal names nobody to write to yet. Add a recipient with an address, and the "
            "letter can be printed.");
}

/**
 * plea_appeal_list_lacks:
 * @appeal: an appeal, also in the making
 * @lacks: (element-type PleaProblem): what it is an appeal without, but had better say, is added
 *   here as problems are
 */
void
plea_appeal_list_lacks (PleaAppeal *appeal, GPtrArray *lacks)
{
  const PleaDefender *defender = &appeal->defender;
  const char         *obstacle = plea_appeal_find_obstacle (appeal);

  if (plea_is_blank (plea_defender_get_name (defender, NULL)))
    report (lacks, PLEA_FIELD_DEFENDER_NAME, 0, 0, _ ("The appeal does not say who it is about."));
  if (defender->country == NULL)
    report (lacks, PLEA_FIELD_DEFENDER_COUNTRY, 0, 0,
            _ ("The appeal does not say which country the case is about."));
  if (obstacle != NULL)
    report (lacks, PLEA_FIELD_RECIPIENTS, 0, 0, "%s", obstacle);
  for (guint i = 0; i < appeal->recipients->len; i++)
    if (plea_appeal_get_recipient (appeal, i)->country == NULL)
      report (lacks, PLEA_FIELD_RECIPIENT_COUNTRY, i, 0,
              _ ("The address of recipient %u has no country that Plea knows."), i + 1);
}
