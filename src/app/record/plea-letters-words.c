/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the interface says of a letter in the record. */

#include "config.h"

#include "plea-letters-words.h"

#include <glib/gi18n.h>

#include "plea-describe.h"
#include "plea-locale.h"

/**
 * plea_letters_describe_recipient:
 *
 * Returns: (transfer none): to whom the letter went; an older Plea did not note that
 */
const char *
plea_letters_describe_recipient (PleaRecordEntry *entry)
{
  /* TRANSLATORS: stands for the name of who got a letter, where that was not noted */
  return *entry->recipient != '\0' ? entry->recipient : _ ("Recipient not noted");
}

/**
 * plea_letters_describe_defender:
 * @library: where the name is looked for in the language of the interface
 *
 * Returns: (transfer none): for whom the letter was written; as in the letter, where the appeal is
 *   not in @library any more
 */
const char *
plea_letters_describe_defender (PleaRecordEntry *entry, PleaLibrary *library)
{
  PleaListing *listing = plea_library_find (library, entry->appeal_id);

  return plea_describe_name (listing != NULL && *listing->name != '\0' ? listing->name
                                                                       : entry->defender);
}

static char *
describe_answered (PleaRecordAnswer answer, const GDate *date)
{
  g_autofree char *day = plea_locale_format_date (date);

  switch (answer)
    {
    case PLEA_RECORD_ANSWER_ACKNOWLEDGED:
      /* TRANSLATORS: somebody wrote on that day that a letter has arrived, and nothing else */
      return g_strdup_printf (_ ("Acknowledged on %s"), day);
    case PLEA_RECORD_ANSWER_RETURNED:
      /* TRANSLATORS: the post could not deliver a letter and brought it back on that day */
      return g_strdup_printf (_ ("Came back on %s"), day);
    case PLEA_RECORD_ANSWER_REPLY:
    case PLEA_RECORD_ANSWER_NONE:
    default:
      /* TRANSLATORS: somebody answered a letter on that day */
      return g_strdup_printf (_ ("A reply came on %s"), day);
    }
}

static char *
describe_one (PleaRecordEntry *entry)
{
  const GDate *day = plea_record_entry_get_day (entry);

  if (entry->answer != PLEA_RECORD_ANSWER_NONE && entry->answered != NULL)
    return describe_answered (entry->answer, entry->answered);

  return day != NULL ? plea_describe_done (plea_record_entry_get_kind (entry), day) : g_strdup ("");
}

/**
 * plea_letters_describe_state:
 *
 * Returns: (transfer full): what came back, or else how far the letter is, or the letters of a
 *   group are; "" only in a file that was tampered with
 */
char *
plea_letters_describe_state (PleaRecordEntry *entry)
{
  g_autofree char *state = describe_one (entry);

  if (entry->n_letters == 1)
    return g_steal_pointer (&state);

  /* TRANSLATORS: a group’s letters to one recipient; “%s” says how far they are, as “Posted on
   * 3 March 2026” */
  return g_strdup_printf (ngettext ("%u letter. %s", "%u letters. %s", entry->n_letters),
                          entry->n_letters, state);
}

/**
 * plea_letters_get_state_icon:
 *
 * Returns: (transfer none): name of the icon that goes with that
 */
const char *
plea_letters_get_state_icon (PleaRecordEntry *entry)
{
  switch (entry->answer)
    {
    case PLEA_RECORD_ANSWER_REPLY:
    case PLEA_RECORD_ANSWER_ACKNOWLEDGED:
      return "mail-read-symbolic";
    case PLEA_RECORD_ANSWER_RETURNED:
      return "mail-reply-sender-symbolic";
    case PLEA_RECORD_ANSWER_NONE:
    default:
      return entry->posted != NULL ? "object-select-symbolic" : "plea-letter-symbolic";
    }
}

/**
 * plea_letters_describe_signer:
 *
 * Returns: (transfer full): who signed; "" where that is not known
 */
char *
plea_letters_describe_signer (PleaRecordEntry *entry)
{
  if (entry->n_letters == 1)
    return g_strdup (entry->signer);

  return g_strdup_printf (
      /* TRANSLATORS: stands for the name of who signed a letter: a group wrote, and so many signed
       * one each; their names are not kept */
      ngettext ("%u person in a group", "%u people in a group", entry->n_letters),
      entry->n_letters);
}

/**
 * plea_letters_describe_way:
 *
 * Returns: (transfer none): how a letter gets there
 */
const char *
plea_letters_describe_way (PleaRecordWay way)
{
  static const char *const names[] = {
    /* TRANSLATORS: how a letter was sent: in an envelope */
    [PLEA_RECORD_WAY_LETTER] = N_ ("As a letter"),
    /* TRANSLATORS: how a letter was sent: as a card without an envelope */
    [PLEA_RECORD_WAY_POSTCARD] = N_ ("As a postcard"),
    /* TRANSLATORS: how a letter was sent: taken there, as to an embassy */
    [PLEA_RECORD_WAY_BY_HAND] = N_ ("By hand"),
  };

  return _ (names[way]);
}

/**
 * plea_letters_describe_deed:
 *
 * Returns: (transfer full): what the supporter did with a letter, to stand under the day on which
 *   they did it
 */
char *
plea_letters_describe_deed (PleaRecordEntry *entry)
{
  PleaRecordKind kind = plea_record_entry_get_kind (entry);

  if (*entry->recipient == '\0')
    return plea_describe_done (kind, plea_record_entry_get_day (entry));

  switch (kind)
    {
    case PLEA_RECORD_PRINTED:
      /* TRANSLATORS: stands under the day; %s is an official, as “Minister Sergei Lavrov”, in any
       * language and without a case. Where yours would need one, put a colon before it */
      return g_strdup_printf (_ ("Letter printed for %s"), entry->recipient);
    case PLEA_RECORD_POSTED:
      /* TRANSLATORS: stands under the day; %s is an official, as “Minister Sergei Lavrov”, in any
       * language and without a case. Where yours would need one, put a colon before it */
      return g_strdup_printf (_ ("Letter posted to %s"), entry->recipient);
    case PLEA_RECORD_SAVED:
    default:
      /* TRANSLATORS: stands under the day; %s is an official, as “Minister Sergei Lavrov”, in any
       * language and without a case. Where yours would need one, put a colon before it */
      return g_strdup_printf (_ ("Letter saved for %s"), entry->recipient);
    }
}

/**
 * plea_letters_describe_answer:
 *
 * Returns: (transfer full): what came back, to stand under the day on which it did
 */
char *
plea_letters_describe_answer (PleaRecordEntry *entry)
{
  if (*entry->recipient == '\0')
    return describe_answered (entry->answer, entry->answered);

  switch (entry->answer)
    {
    case PLEA_RECORD_ANSWER_ACKNOWLEDGED:
      /* TRANSLATORS: somebody wrote that a letter has arrived, and nothing else. Stands under the
       * day; %s is an official, as “Minister Sergei Lavrov”, in any language and without a case */
      return g_strdup_printf (_ ("Acknowledgement from %s"), entry->recipient);
    case PLEA_RECORD_ANSWER_RETURNED:
      /* TRANSLATORS: the post could not deliver it. Stands under the day; %s is an official, as
       * “Minister Sergei Lavrov”, in any language and without a case */
      return g_strdup_printf (_ ("Letter to %s came back"), entry->recipient);
    case PLEA_RECORD_ANSWER_REPLY:
    case PLEA_RECORD_ANSWER_NONE:
    default:
      /* TRANSLATORS: stands under the day; %s is an official, as “Minister Sergei Lavrov”, in any
       * language and without a case. Where yours would need one, put a colon before it */
      return g_strdup_printf (_ ("Reply from %s"), entry->recipient);
    }
}
