/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the interface says of an appeal: whole sentences, and the icon and colour that go with a
 * status. */

#include "config.h"

#include "plea-describe.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plea-locale.h"
#include "plea-name.h"

/**
 * plea_describe_name:
 * @name: a defender's name, or ""
 *
 * Returns: (transfer none): what to call the appeal by: the name, or what stands in its place
 */
const char *
plea_describe_name (const char *name)
{
  /* TRANSLATORS: stands where the defender’s name would; it is not known whose case it is */
  return *name != '\0' ? name : _ ("Appeal without a name");
}

/* “Elena Milashina” as “E. Milashina”: enough to know it by. Names of one word stay, as do those of
 * scripts without capitals. */
static char *
abbreviate (const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);
  guint n_words = g_strv_length (words);
  g_autoptr (GString) abbreviated = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    if (i + 1 < n_words && g_unichar_isupper (g_utf8_get_char (words[i])))
      {
        g_string_append_unichar (abbreviated, g_utf8_get_char (words[i]));
        g_string_append (abbreviated, ". ");
      }
    else
      g_string_append_printf (abbreviated, "%s%s", words[i], i + 1 < n_words ? " " : "");

  return g_string_free (g_steal_pointer (&abbreviated), FALSE);
}

/* No file system takes a name of more than 255 bytes. */
#define MAX_CHARACTERS_IN_FILE_NAME 40

/**
 * plea_describe_file_name:
 *
 * Returns: (transfer full): the name of a file with a letter for the appeal, which tells that,
 *   without its ending
 */
char *
plea_describe_file_name (PleaAppeal *appeal)
{
  const char      *name = plea_defender_get_shown_name (&appeal->defender);
  g_autofree char *abbreviated = abbreviate (name);
  g_autofree char *beginning = g_utf8_substring (
      abbreviated, 0, MIN (MAX_CHARACTERS_IN_FILE_NAME, g_utf8_strlen (abbreviated, -1)));

  if (*name == '\0')
    return g_strdup (C_ ("file name", "Letter"));
  g_strdelimit (beginning, "/\\:*?\"<>|\n\t", '-');

  /* TRANSLATORS: the name of a file; %s is the name of a defender, as “E. Milashina” */
  return g_strdup_printf (_ ("Letter for %s"), g_strstrip (beginning));
}

/**
 * plea_describe_act_for:
 *
 * Returns: (transfer full): what the appeal asks for, in one line
 */
char *
plea_describe_act_for (PleaAppeal *appeal)
{
  const char *name = plea_defender_get_shown_name (&appeal->defender);

  if (*name == '\0')
    /* TRANSLATORS: a heading; it is not known whose case it is */
    return g_strdup (_ ("Act in this case"));
  if (plea_name_elides (name))
    /* TRANSLATORS: %s is a defender’s name that begins with a vowel sound, as “Elena Milashina”. In
       French: “Agissez en faveur d’%s”. Where your language has no elision, translate both alike.
     */
    return g_strdup_printf (C_ ("name begins with a vowel sound", "Act for %s"), name);

  /* TRANSLATORS: %s is a defender’s name that begins with a consonant, as “Maria Ressa”. In French:
     “Agissez en faveur de %s”. */
  return g_strdup_printf (C_ ("name begins with a consonant", "Act for %s"), name);
}

static gboolean
is_given (const PleaStatus *status)
{
  return status != plea_status_find ("unknown");
}

/**
 * plea_describe_status_name:
 * @status: a status
 *
 * Returns: (transfer none): what to call it; that there is none is not the appeal's fault, and no
 *   warning
 */
const char *
plea_describe_status_name (const PleaStatus *status)
{
  /* TRANSLATORS: stands where the name of a status would; the published page names none */
  return is_given (status) ? plea_status_get_name (status) : _ ("No status given");
}

/**
 * plea_describe_status:
 *
 * Returns: (transfer full): the status in one line
 */
char *
plea_describe_status (PleaAppeal *appeal)
{
  if (!is_given (appeal->status))
    return g_strdup (_ ("The appeal names no status"));

  /* TRANSLATORS: %s is the name of a status, for example “Judicial harassment” */
  return g_strdup_printf (C_ ("status line", "Status: %s"), plea_status_get_name (appeal->status));
}

/**
 * plea_describe_letter_language:
 * @nth: one of the letters of the appeal
 *
 * Returns: (transfer full): the language of the letter, and whether it is the original or whose
 *   translation
 */
char *
plea_describe_letter_language (PleaAppeal *appeal, guint nth)
{
  const PleaLetterText *letter = plea_appeal_get_letter (appeal, nth);
  g_autofree char      *name = plea_locale_get_language_name (letter->language);

  if (letter->translated_by != NULL)
    /* TRANSLATORS: the first %s is a language, for example “French”, the second who translated the
       letter into it: Plea, or an organisation */
    return g_strdup_printf (_ ("%s (translation by %s)"), name, letter->translated_by);
  if (nth == 0)
    /* TRANSLATORS: %s is a language; the letter was published in it, others are translations */
    return g_strdup_printf (_ ("%s (original)"), name);

  return g_steal_pointer (&name);
}

static int
count_years (const GDate *from, const GDate *to)
{
  return g_date_days_between (from, to) * 4 / 1461;
}

/**
 * plea_describe_age:
 * @checked_on: (nullable): when the supporter checked that the appeal still holds
 * @today: the day to count from
 *
 * Returns: (transfer full) (nullable): a hint for an appeal that tells of what happened over a year
 * ago, and was not checked since
 */
char *
plea_describe_age (PleaAppeal *appeal, const GDate *checked_on, const GDate *today)
{
  const GDate *as_of = &appeal->as_of;
  gboolean     checked = checked_on != NULL && g_date_compare (checked_on, as_of) > 0;
  int          years = count_years (checked ? checked_on : as_of, today);

  if (years < 1)
    return NULL;
  if (checked)
    return g_strdup_printf (
        ngettext (
            "You checked this appeal %d year ago. Check its source to see what has happened since.",
            "You checked this appeal %d years ago. Check its source to see what has happened "
            "since.",
            years),
        years);

  return g_strdup_printf (
      ngettext ("This appeal is %d year old. Check its source to see what has happened since.",
                "This appeal is %d years old. Check its source to see what has happened since.",
                years),
      years);
}

/**
 * plea_describe_deadline:
 * @today: the day to count from
 *
 * Returns: (transfer full) (nullable): a hint for an appeal that letters are wanted for, and that
 * has a last day
 */
char *
plea_describe_deadline (PleaAppeal *appeal, const GDate *today)
{
  const GDate     *until = plea_appeal_get_until (appeal);
  g_autofree char *day = NULL;
  int              days;

  if (until == NULL || appeal->status->group == PLEA_STATUS_CLOSED)
    return NULL;

  day = plea_locale_format_date (until);
  days = g_date_days_between (today, until);
  if (days < 0)
    return g_strdup_printf (
        /* TRANSLATORS: %s is a day */
        _ ("The deadline for posting letters was %s. A letter may still help: ask the publisher, "
           "or check the appeal’s page to see whether it goes on."),
        day);
  if (days > PLEA_AIRMAIL_DAYS)
    /* TRANSLATORS: %s is a day */
    return g_strdup_printf (_ ("Letters should be in the post by %s."), day);

  return g_strdup_printf (
      /* TRANSLATORS: %s is a day, %d the number of days until then */
      ngettext ("Letters should be in the post by %s: %d day is left. Airmail may take three "
                "weeks, so post yours soon.",
                "Letters should be in the post by %s: %d days are left. Airmail may take three "
                "weeks, so post yours soon.",
                days),
      day, days);
}

/**
 * plea_describe_reason_not_to_write:
 * @today: the day to count from
 *
 * Returns: (transfer full) (nullable): why the supporter should think again before a letter goes
 *   out, or %NULL where nothing speaks against it
 */
char *
plea_describe_reason_not_to_write (PleaAppeal *appeal, const GDate *today)
{
  const PleaStatus *status = appeal->status;
  const GDate      *until = plea_appeal_get_until (appeal);

  if (status->group == PLEA_STATUS_CLOSED)
    return g_strdup_printf (
        /* TRANSLATORS: %s is the name of a status, for example “Released” */
        _ ("The status is “%s”: no more letters are wanted. Check the source of the appeal before "
           "you write."),
        plea_status_get_name (status));
  if (until != NULL && g_date_compare (until, today) < 0)
    return plea_describe_deadline (appeal, today);

  return NULL;
}

/**
 * plea_describe_group:
 *
 * Returns: (transfer none): what a status means for someone about to write
 */
const PleaGroupDescription *
plea_describe_group (PleaStatusGroup group)
{
  static const PleaGroupDescription groups[] = {
    [PLEA_STATUS_OPEN] = { N_ ("Letters wanted"), "plea-status-open-symbolic", "status-open" },
    /* TRANSLATORS: the defender is dead; the letters that are wanted ask for justice */
    [PLEA_STATUS_JUSTICE] = { N_ ("Letters for justice wanted"), "plea-status-justice-symbolic",
                              "status-justice" },
    [PLEA_STATUS_CHECK] = { N_ ("Check the source first"), "plea-status-check-symbolic",
                            "status-check" },
    [PLEA_STATUS_CLOSED] = { N_ ("No more letters wanted"), "plea-status-closed-symbolic",
                             "status-closed" },
  };

  return &groups[group];
}

/**
 * plea_describe_meaning:
 * @status: a status
 *
 * Returns: (transfer none): what it means for someone about to write
 */
const PleaGroupDescription *
plea_describe_meaning (const PleaStatus *status)
{
  static const PleaGroupDescription not_given = { N_ ("The letter says what has happened"),
                                                  "plea-letter-symbolic", "status-not-given" };

  return is_given (status) ? plea_describe_group (status->group) : &not_given;
}

/* The list */

/**
 * plea_describe_done:
 * @kind: what was done with a letter
 * @date: when
 *
 * Returns: (transfer full): that, in words
 */
char *
plea_describe_done (PleaRecordKind kind, const GDate *date)
{
  g_autofree char *day = plea_locale_format_date (date);

  switch (kind)
    {
    case PLEA_RECORD_PRINTED:
      /* TRANSLATORS: %s is the day on which a letter was printed */
      return g_strdup_printf (_ ("Printed on %s"), day);
    case PLEA_RECORD_POSTED:
      /* TRANSLATORS: %s is the day on which a letter was put in the post */
      return g_strdup_printf (_ ("Posted on %s"), day);
    case PLEA_RECORD_SAVED:
    default:
      /* TRANSLATORS: %s is the day on which a letter was saved as a file */
      return g_strdup_printf (_ ("Saved on %s"), day);
    }
}

/**
 * plea_describe_sent:
 *
 * Returns: (transfer full) (nullable): what was done last with a letter for the appeal
 */
char *
plea_describe_sent (PleaListing *listing)
{
  return listing->sent_on != NULL ? plea_describe_done (listing->sent_kind, listing->sent_on)
                                  : NULL;
}

/**
 * plea_describe_due:
 * @today: the day to count from
 *
 * Returns: (transfer full) (nullable): until when a letter for the appeal is to be in the post, if
 *   there is such a day, one is still to be written, and letters are wanted
 */
char *
plea_describe_due (PleaListing *listing, const GDate *today)
{
  PleaSection      section = plea_listing_get_section (listing, today);
  gboolean         is_written = section == PLEA_SECTION_SENT || section == PLEA_SECTION_CLOSED;
  g_autofree char *day = NULL;
  int              days;

  if (is_written || !g_date_valid (&listing->until))
    return NULL;

  day = plea_locale_format_date (&listing->until);
  days = g_date_days_between (today, &listing->until);
  if (section == PLEA_SECTION_MISSED)
    /* TRANSLATORS: %s is the last day on which a letter could be posted in time */
    return g_strdup_printf (_ ("Deadline was %s"), day);
  if (section == PLEA_SECTION_TO_WRITE)
    /* TRANSLATORS: %s is the last day on which a letter can be posted in time */
    return g_strdup_printf (_ ("Post by %s"), day);
  if (days == 0)
    return g_strdup (_ ("Last day to post it"));

  /* TRANSLATORS: so long a letter can still be posted in time */
  return g_strdup_printf (ngettext ("%d day left to post it", "%d days left to post it", days),
                          days);
}

/* Whether the appeal says what one is glad of, and not only that it is over. */
static gboolean
is_good_news (const PleaStatus *status)
{
  return status->group == PLEA_STATUS_CLOSED && status != plea_status_find ("action-closed");
}

static char *
describe_closed (const PleaStatus *status)
{
  if (is_good_news (status))
    return g_strdup_printf (
        /* TRANSLATORS: %s is the name of a status, for example “Released”; one may write to the
           defender how glad one is */
        _ ("%s. Write to say how glad you are?"), plea_status_get_name (status));

  return g_strdup_printf (
      /* TRANSLATORS: %s is the name of a status, for example “Action ended” */
      _ ("%s. No more letters are wanted."), plea_status_get_name (status));
}

/**
 * plea_describe_reminder:
 * @reminder: what there is to do
 * @listing: the appeal that it is for
 * @today: the day to count from
 *
 * Returns: (transfer full): that, in words
 */
char *
plea_describe_reminder (PleaReminder *reminder, PleaListing *listing, const GDate *today)
{
  g_autofree char *day = plea_locale_format_date (reminder->day);
  char            *due;

  switch (reminder->kind)
    {
    case PLEA_REMINDER_DEADLINE:
      due = plea_describe_due (listing, today);
      return due != NULL ? due : g_strdup ("");
    case PLEA_REMINDER_CLOSED:
      return describe_closed (listing->status);
    case PLEA_REMINDER_NO_REPLY:
      /* TRANSLATORS: %s is the day on which a letter was posted */
      return g_strdup_printf (_ ("No reply since %s. Write again?"), day);
    case PLEA_REMINDER_UNCHECKED:
    default:
      /* TRANSLATORS: %s is the day up to which is known that an appeal holds: whether the defender
       * is still in need of letters */
      return g_strdup_printf (_ ("Not checked since %s. Does it still hold?"), day);
    }
}

/**
 * plea_describe_get_reminder_icon:
 * @reminder: what there is to do
 *
 * Returns: (transfer none): name of the icon that goes with that
 */
const char *
plea_describe_get_reminder_icon (PleaReminder *reminder)
{
  static const char *const names[] = {
    [PLEA_REMINDER_DEADLINE] = "plea-deadline-symbolic",
    [PLEA_REMINDER_CLOSED] = "plea-status-closed-symbolic",
    [PLEA_REMINDER_NO_REPLY] = "plea-letter-symbolic",
    [PLEA_REMINDER_UNCHECKED] = "plea-status-check-symbolic",
  };

  return names[reminder->kind];
}

/**
 * plea_describe_section:
 *
 * Returns: (transfer none): the heading of a part of the list
 */
const char *
plea_describe_section (PleaSection section)
{
  static const char *const names[] = {
    /* TRANSLATORS: heading: appeals for which a letter is to be posted within days */
    [PLEA_SECTION_SOON] = N_ ("Soon"),
    /* TRANSLATORS: heading: appeals for which one has not yet written */
    [PLEA_SECTION_TO_WRITE] = N_ ("To Write"),
    /* TRANSLATORS: heading: appeals for which one has written */
    [PLEA_SECTION_SENT] = N_ ("Sent"),
    /* TRANSLATORS: heading: appeals whose last day to post a letter went by without one */
    [PLEA_SECTION_MISSED] = N_ ("Missed"),
    /* TRANSLATORS: heading: appeals for which no more letters are wanted */
    [PLEA_SECTION_CLOSED] = N_ ("Closed"),
  };

  return _ (names[section]);
}

/* Search */

/* The names of countries are folded once each: a search looks at every appeal. */
static const char *
get_folded_country (const char *country)
{
  static GHashTable *folded_names = NULL;
  char              *folded;

  if (folded_names == NULL)
    folded_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  folded = g_hash_table_lookup (folded_names, country);
  if (folded == NULL)
    {
      g_autofree char *name = plea_locale_get_country_name (country);

      folded = plea_listing_make_search_text (name);
      g_hash_table_insert (folded_names, g_strdup (country), folded);
    }

  return folded;
}

/**
 * plea_describe_find:
 * @text: what is searched in, folded
 * @country: (nullable): ISO 3166 code of a country whose name belongs to that
 * @words: (array zero-terminated=1): what is searched for, each word folded
 *
 * Returns: whether each word is there
 */
gboolean
plea_describe_find (const char *text, const char *country, const char *const *words)
{
  const char *name = country != NULL && *country != '\0' ? get_folded_country (country) : "";

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (text, words[i]) == NULL && strstr (name, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

/**
 * plea_describe_match:
 * @words: (array zero-terminated=1): what is searched for, each word folded
 *
 * Returns: whether each word is in the defender's name, the country or the publisher's name
 */
gboolean
plea_describe_match (PleaListing *listing, const char *const *words)
{
  return words[0] == NULL
         || plea_describe_find (plea_listing_get_search_text (listing), listing->country, words);
}
