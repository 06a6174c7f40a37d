/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a publisher says: a defender, what is happening to them, whom to write to and what to write.
 */

#include "config.h"

#include <unicode/uloc.h>

#include "plea-appeal-private.h"
#include "plea-idioms.h"
#include "plea-letter-text-private.h"

/* What is in an appeal, and how data/appeal.rng has it in a file: a line for each */

#define APPEAL(member, field) G_STRUCT_OFFSET (PleaAppeal, member), PLEA_FIELD_##field
#define DEFENDER(member, field)                                                                    \
  G_STRUCT_OFFSET (PleaAppeal, defender.member), PLEA_FIELD_DEFENDER_##field
#define EVENT(member, field) G_STRUCT_OFFSET (PleaEvent, member), PLEA_FIELD_EVENT_##field
#define RECIPIENT(member, field)                                                                   \
  G_STRUCT_OFFSET (PleaRecipient, member), PLEA_FIELD_RECIPIENT_##field

#define MANY PLEA_MEMBER_MANY
#define MUST PLEA_MEMBER_REQUIRED
#define IN_TAG PLEA_MEMBER_ATTRIBUTE

#define TEXT PLEA_MEMBER_TEXT
#define DATE PLEA_MEMBER_DATE
#define CHOICE PLEA_MEMBER_CHOICE
#define STATUS PLEA_MEMBER_STATUS
#define LINES PLEA_MEMBER_LINES
#define BYTES PLEA_MEMBER_BYTES
#define TRANSLATIONS PLEA_MEMBER_TRANSLATIONS
#define LANGUAGE PLEA_MEMBER_LANGUAGE
#define STRUCTURES PLEA_MEMBER_STRUCTURES
#define GROUP PLEA_MEMBER_GROUP

static const char *const role_names[] = { "to", "copy", "defender", NULL };
static const char *const gender_names[] = { "unspecified", "female",       "male",
                                            "group",       "organisation", NULL };
static const char *const rank_names[] = { "unspecified", "president",  "prime-minister",
                                          "minister",    "ambassador", NULL };

static const PleaMember in_language[] = {
  { .name = "xml:lang", LANGUAGE, IN_TAG | MUST },
  { 0 },
};

static const PleaMember in_any_language[] = {
  { .name = "xml:lang", LANGUAGE, IN_TAG },
  { 0 },
};

static const PleaMember event_members[] = {
  { .name = "date", DATE, IN_TAG | MUST, EVENT (date, DATE) },
  { .name = "p", TRANSLATIONS, MUST | MANY, EVENT (text, TEXT), in_language },
  { 0 },
};

static const PleaMember address_members[] = {
  { .name = "line", LINES, MUST | MANY, RECIPIENT (address, ADDRESS) },
  { 0 },
};

static const PleaMember recipient_country_members[] = {
  { .name = "code", TEXT, IN_TAG, RECIPIENT (country, COUNTRY) },
  { .name = "xml:lang", LANGUAGE, IN_TAG },
  { .name = NULL, TRANSLATIONS, 0, RECIPIENT (country_name, COUNTRY) },
  { 0 },
};

static const PleaMember recipient_members[] = {
  { .name = "id", TEXT, IN_TAG, RECIPIENT (given_id, ID) },
  { .name = "role",
    CHOICE,
    IN_TAG | PLEA_MEMBER_IN_FILE,
    RECIPIENT (role, ROLE),
    .choices = role_names },
  { .name = "gender", CHOICE, IN_TAG, RECIPIENT (gender, GENDER), .choices = gender_names },
  { .name = "rank", CHOICE, IN_TAG, RECIPIENT (rank, RANK), .choices = rank_names },
  { .name = "name", TEXT, 0, RECIPIENT (name, NAME) },
  { .name = "office", TEXT, 0, RECIPIENT (office, OFFICE) },
  { .name = "address", GROUP, MUST, 0, PLEA_FIELD_RECIPIENT_ADDRESS, address_members },
  { .name = "country", GROUP, 0, 0, PLEA_FIELD_RECIPIENT_COUNTRY, recipient_country_members },
  { .name = "phone", TEXT, 0, RECIPIENT (phone, PHONE) },
  { .name = "fax", TEXT, 0, RECIPIENT (fax, FAX) },
  { .name = "email", TEXT, 0, RECIPIENT (email, EMAIL) },
  { .name = "salutation", TRANSLATIONS, MANY, RECIPIENT (salutation, SALUTATION), in_language },
  { .name = NULL, TEXT, 0, G_STRUCT_OFFSET (PleaRecipient, id) },
  { 0 },
};

static const PleaMember source_members[] = {
  { .name = "publisher", TEXT, 0, APPEAL (publisher, PUBLISHER) },
  { .name = "address", TEXT, 0, APPEAL (source_address, SOURCE) },
  { 0 },
};

static const PleaMember portrait_members[] = {
  { .name = "credit", TEXT, IN_TAG, DEFENDER (portrait_credit, CREDIT) },
  { .name = NULL, BYTES, 0, DEFENDER (portrait, PORTRAIT) },
  { 0 },
};

static const PleaMember defender_members[] = {
  { .name = "gender", CHOICE, IN_TAG, DEFENDER (gender, GENDER), .choices = gender_names },
  { .name = "name", TRANSLATIONS, MANY, DEFENDER (name, NAME), in_any_language },
  { .name = "country", TEXT, 0, DEFENDER (country, COUNTRY) },
  { .name = "portrait", GROUP, 0, 0, PLEA_FIELD_DEFENDER_PORTRAIT, portrait_members },
  { .name = "about", TRANSLATIONS, MANY, DEFENDER (about, ABOUT), in_language },
  { 0 },
};

static const PleaMember status_members[] = {
  { .name = "id", STATUS, IN_TAG | MUST, APPEAL (status, STATUS) },
  { .name = "xml:lang", LANGUAGE, IN_TAG },
  { .name = NULL, TRANSLATIONS, 0, APPEAL (status_words, STATUS_WORDS) },
  { 0 },
};

static void event_free (gpointer event);

static const PleaStructure event_structure = { sizeof (PleaEvent), event_members, event_free };
static const PleaStructure recipient_structure = { sizeof (PleaRecipient), recipient_members,
                                                   (GDestroyNotify) plea_recipient_free };

const PleaMember plea_appeal_members[] = {
  { .name = "id", TEXT, IN_TAG | MUST, APPEAL (id, ID) },
  { .name = "as-of", DATE, IN_TAG | MUST, APPEAL (as_of, AS_OF) },
  { .name = "source", GROUP, 0, 0, PLEA_FIELD_SOURCE, source_members },
  { .name = "defender", GROUP, 0, 0, PLEA_FIELD_DEFENDER_NAME, defender_members },
  { .name = "status", GROUP, MANY, 0, PLEA_FIELD_STATUS, status_members },
  { .name = "event", STRUCTURES, MANY, APPEAL (events, EVENT), .structure = &event_structure },
  { .name = "until", DATE, 0, APPEAL (until, UNTIL) },
  { .name = "recipient",
    STRUCTURES,
    MANY,
    APPEAL (recipients, RECIPIENTS),
    .structure = &recipient_structure },
  { .name = "letter",
    STRUCTURES,
    MUST | MANY,
    APPEAL (letters, LETTER),
    .structure = &plea_letter_text_structure },
  { 0 },
};

static void
event_free (gpointer event)
{
  plea_structure_free (&event_structure, event);
}

void
plea_recipient_free (PleaRecipient *self)
{
  plea_structure_free (&recipient_structure, self);
}

/* What stands in an appeal */

PleaEvent *
plea_event_new (void)
{
  return plea_structure_new (&event_structure);
}

PleaRecipient *
plea_recipient_new (void)
{
  return plea_structure_new (&recipient_structure);
}

/**
 * plea_recipient_get_title:
 *
 * Returns: (transfer none): what to call the recipient in one line: the name, or else the office
 */
const char *
plea_recipient_get_title (const PleaRecipient *self)
{
  if (self->name != NULL)
    return self->name;
  if (self->office != NULL)
    return self->office;

  return self->address[0] != NULL ? self->address[0] : "";
}

/**
 * plea_defender_get_name:
 * @language: (nullable): the language it is to stand in, or %NULL for the name as published
 *
 * Returns: (transfer none): the name; "" where the appeal has none
 */
const char *
plea_defender_get_name (const PleaDefender *self, const char *language)
{
  const char *name = plea_translations_get_text (self->name, language, NULL);

  return name != NULL ? name : "";
}

/**
 * plea_defender_get_shown_name:
 *
 * Returns: (transfer none): the name in the language of the interface where the appeal has it
 *   there, or else as published; "" where the appeal has none
 */
const char *
plea_defender_get_shown_name (const PleaDefender *self)
{
  const char *name = plea_translations_get_preferred (self->name, g_get_language_names (), NULL);

  return name != NULL ? name : "";
}

/**
 * plea_gender_from_string:
 * @string: (nullable): as in an appeal file, for example "female"
 * @gender: (out): the gender
 *
 * Returns: whether @string is one of the words
 */
gboolean
plea_gender_from_string (const char *string, PleaGender *gender)
{
  for (guint i = 0; gender_names[i] != NULL; i++)
    if (g_strcmp0 (string, gender_names[i]) == 0)
      {
        *gender = i;
        return TRUE;
      }

  return FALSE;
}

/* The appeal */

PLEA_DEFINE_FINAL_TYPE (PleaAppeal, plea_appeal)

static void
plea_appeal_clear (PleaAppeal *self)
{
  plea_members_clear (plea_appeal_members, self);
}

static void
plea_appeal_init (PleaAppeal *self)
{
  plea_members_init (plea_appeal_members, self);
}

/**
 * plea_appeal_get_until:
 *
 * Returns: (transfer none) (nullable): the last day to post a letter, if there is one
 */
const GDate *
plea_appeal_get_until (PleaAppeal *self)
{
  return g_date_valid (&self->until) ? &self->until : NULL;
}

const PleaEvent *
plea_appeal_get_event (PleaAppeal *self, guint nth)
{
  return g_ptr_array_index (self->events, nth);
}

const PleaRecipient *
plea_appeal_get_recipient (PleaAppeal *self, guint nth)
{
  return g_ptr_array_index (self->recipients, nth);
}

/**
 * plea_appeal_get_letter:
 * @nth: number of the letter; 0 is the original
 *
 * Returns: (transfer none): the letter in one language
 */
const PleaLetterText *
plea_appeal_get_letter (PleaAppeal *self, guint nth)
{
  return g_ptr_array_index (self->letters, nth);
}

static const PleaLetterText *
find_exactly (PleaAppeal *self, const char *language)
{
  plea_foreach (const PleaLetterText, letter, self->letters)
    if (g_ascii_strcasecmp (letter->language, language) == 0)
      return letter;

  return NULL;
}

/* Language and script, as “zh-Hant” for “zh-TW”; ICU knows what a tag leaves out. */
static char *
get_written_language (const char *tag)
{
  UErrorCode status = U_ZERO_ERROR;
  char       full[ULOC_FULLNAME_CAPACITY] = "";
  char       language[ULOC_LANG_CAPACITY] = "";
  char       script[ULOC_SCRIPT_CAPACITY] = "";

  uloc_addLikelySubtags (tag, full, sizeof full, &status);
  uloc_getLanguage (full, language, sizeof language, &status);
  uloc_getScript (full, script, sizeof script, &status);

  return g_strjoin ("-", language, script, NULL);
}

/* Whoever asks for traditional characters is not helped by simplified ones. */
static const PleaLetterText *
find_in_script (PleaAppeal *self, const char *language, const char *written)
{
  const PleaLetterText *letter = find_exactly (self, language);
  g_autofree char      *found = get_written_language (language);

  return letter != NULL && g_str_equal (found, written) ? letter : NULL;
}

/**
 * plea_appeal_find_letter:
 * @language: (nullable): BCP 47 tag or name of a locale, or %NULL for the original
 *
 * Returns: (transfer none) (nullable): the letter in that language, or in the one of which it is a
 *   variety: “es_MX” finds “es” (the lookup of RFC 4647), and “zh-TW” “zh-Hant”, but not “zh”,
 *   which is written in other characters
 */
const PleaLetterText *
plea_appeal_find_letter (PleaAppeal *self, const char *language)
{
  g_autofree char      *range = g_strdup (language);
  g_autofree char      *written = NULL;
  const PleaLetterText *letter;

  if (language == NULL)
    return plea_appeal_get_letter (self, 0);

  g_strdelimit (range, "_.@", '-');
  written = get_written_language (range);
  letter = find_exactly (self, range);
  if (letter == NULL)
    letter = find_exactly (self, written);
  for (char *end = strrchr (range, '-'); letter == NULL && end != NULL; end = strrchr (range, '-'))
    {
      *end = '\0';
      letter = find_in_script (self, range, written);
    }

  return letter;
}
