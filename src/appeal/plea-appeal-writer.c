/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From an appeal to the XML of an appeal file, in the order that data/appeal.rng asks for. */

#include "config.h"

#include "plea-appeal-writer.h"

#include <libxml/xmlwriter.h>

#include "plea-appeal-reader.h"
#include "plea-date.h"

static void
start (xmlTextWriter *writer, const char *name)
{
  xmlTextWriterStartElement (writer, (const xmlChar *) name);
}

static void
end (xmlTextWriter *writer)
{
  xmlTextWriterEndElement (writer);
}

static void
write_attribute (xmlTextWriter *writer, const char *name, const char *value)
{
  if (value != NULL)
    xmlTextWriterWriteAttribute (writer, (const xmlChar *) name, (const xmlChar *) value);
}

static void
write_words (xmlTextWriter *writer, const char *name, const char *words)
{
  if (words != NULL)
    xmlTextWriterWriteElement (writer, (const xmlChar *) name, (const xmlChar *) words);
}

static void
write_wording (xmlTextWriter *writer, const char *name, const PleaTranslations *wording)
{
  for (guint i = 0; i < plea_translations_get_n_languages (wording); i++)
    {
      const char *language;
      const char *words = plea_translations_get_nth (wording, i, &language);

      start (writer, name);
      write_attribute (writer, "xml:lang", language);
      xmlTextWriterWriteString (writer, (const xmlChar *) words);
      end (writer);
    }
}

static void
write_source (xmlTextWriter *writer, PleaAppeal *appeal)
{
  if (plea_appeal_get_publisher (appeal) == NULL && plea_appeal_get_source_address (appeal) == NULL)
    return;

  start (writer, "source");
  write_words (writer, "publisher", plea_appeal_get_publisher (appeal));
  write_words (writer, "address", plea_appeal_get_source_address (appeal));
  end (writer);
}

static void
write_gender (xmlTextWriter *writer, PleaGender gender)
{
  if (gender != PLEA_GENDER_UNSPECIFIED)
    write_attribute (writer, "gender", plea_gender_to_string (gender));
}

static void
write_defender (xmlTextWriter *writer, const PleaDefender *defender)
{
  start (writer, "defender");
  write_gender (writer, defender->gender);
  write_wording (writer, "name", defender->name);
  write_words (writer, "country", defender->country);
  write_wording (writer, "about", defender->about);
  end (writer);
}

static void
write_status (xmlTextWriter *writer, PleaAppeal *appeal)
{
  const PleaTranslations *words = plea_appeal_get_status_words (appeal);
  guint                   n_elements = MAX (plea_translations_get_n_languages (words), 1);

  for (guint i = 0; i < n_elements; i++)
    {
      start (writer, "status");
      write_attribute (writer, "id", plea_appeal_get_status (appeal)->id);
      if (!plea_translations_is_empty (words))
        {
          const char *language;
          const char *text = plea_translations_get_nth (words, i, &language);

          write_attribute (writer, "xml:lang", language);
          xmlTextWriterWriteString (writer, (const xmlChar *) text);
        }
      end (writer);
    }
}

static void
write_event (xmlTextWriter *writer, const PleaEvent *event)
{
  g_autofree char *date = plea_date_format (&event->date);

  start (writer, "event");
  write_attribute (writer, "date", date);
  write_wording (writer, "p", event->text);
  end (writer);
}

static void
write_until (xmlTextWriter *writer, PleaAppeal *appeal)
{
  const GDate     *until = plea_appeal_get_until (appeal);
  g_autofree char *date = until != NULL ? plea_date_format (until) : NULL;

  write_words (writer, "until", date);
}

static void
write_address (xmlTextWriter *writer, const PleaRecipient *recipient)
{
  start (writer, "address");
  for (guint i = 0; recipient->address[i] != NULL; i++)
    write_words (writer, "line", recipient->address[i]);
  end (writer);
}

static void
write_recipient_country (xmlTextWriter *writer, const PleaRecipient *recipient)
{
  start (writer, "country");
  write_attribute (writer, "code", recipient->country);
  if (!plea_translations_is_empty (recipient->country_name))
    {
      const char *language;
      const char *name = plea_translations_get_nth (recipient->country_name, 0, &language);

      write_attribute (writer, "xml:lang", language);
      xmlTextWriterWriteString (writer, (const xmlChar *) name);
    }
  end (writer);
}

static void
write_recipient (xmlTextWriter *writer, const PleaRecipient *recipient)
{
  start (writer, "recipient");
  write_attribute (writer, "id", recipient->id_is_given ? recipient->id : NULL);
  write_attribute (writer, "role", recipient->role == PLEA_RECIPIENT_COPY ? "copy" : "to");
  write_gender (writer, recipient->gender);
  if (recipient->rank != PLEA_RANK_UNSPECIFIED)
    write_attribute (writer, "rank", plea_rank_to_string (recipient->rank));
  write_words (writer, "name", recipient->name);
  write_words (writer, "office", recipient->office);
  write_address (writer, recipient);
  write_recipient_country (writer, recipient);
  write_words (writer, "phone", recipient->phone);
  write_words (writer, "fax", recipient->fax);
  write_words (writer, "email", recipient->email);
  write_wording (writer, "salutation", recipient->salutation);
  end (writer);
}

/* The lead-in opens the list of demands; whatever follows the last demand has left it. */
static void
write_part (xmlTextWriter *writer, const PleaPart *part, gboolean *in_demands)
{
  static const char *const names[] = {
    [PLEA_PART_PARAGRAPH] = "p",
    [PLEA_PART_LEAD_IN] = "lead-in",
    [PLEA_PART_DEMAND] = "demand",
    [PLEA_PART_CLOSING] = "closing",
  };
  gboolean belongs = part->kind == PLEA_PART_LEAD_IN || part->kind == PLEA_PART_DEMAND;

  if (belongs && !*in_demands)
    start (writer, "demands");
  if (!belongs && *in_demands)
    end (writer);

  *in_demands = belongs;
  start (writer, names[part->kind]);
  write_attribute (writer, "id", part->id_is_given ? part->id : NULL);
  xmlTextWriterWriteString (writer, (const xmlChar *) part->text);
  end (writer);
}

static void
write_letter (xmlTextWriter *writer, const PleaLetterText *letter)
{
  gboolean in_demands = FALSE;

  start (writer, "letter");
  write_attribute (writer, "xml:lang", letter->language);
  write_attribute (writer, "translated-by", letter->translated_by);
  for (guint i = 0; i < letter->parts->len; i++)
    write_part (writer, g_ptr_array_index (letter->parts, i), &in_demands);
  if (in_demands)
    end (writer);
  end (writer);
}

static void
write_appeal (xmlTextWriter *writer, PleaAppeal *appeal)
{
  g_autofree char *as_of = plea_date_format (plea_appeal_get_as_of (appeal));

  start (writer, "appeal");
  write_attribute (writer, "xmlns", PLEA_APPEAL_NAMESPACE);
  write_attribute (writer, "id", plea_appeal_get_id (appeal));
  write_attribute (writer, "as-of", as_of);
  write_source (writer, appeal);
  write_defender (writer, plea_appeal_get_defender (appeal));
  write_status (writer, appeal);
  for (guint i = 0; i < plea_appeal_get_n_events (appeal); i++)
    write_event (writer, plea_appeal_get_event (appeal, i));
  write_until (writer, appeal);
  for (guint i = 0; i < plea_appeal_get_n_recipients (appeal); i++)
    write_recipient (writer, plea_appeal_get_recipient (appeal, i));
  for (guint i = 0; i < plea_appeal_get_n_letters (appeal); i++)
    write_letter (writer, plea_appeal_get_letter (appeal, i));
  end (writer);
}

/**
 * plea_appeal_writer_write:
 * @appeal: an appeal
 *
 * Returns: (transfer full): an appeal file that reads back as the same appeal
 */
GBytes *
plea_appeal_writer_write (PleaAppeal *appeal)
{
  xmlBuffer     *buffer = xmlBufferCreate ();
  xmlTextWriter *writer = xmlNewTextWriterMemory (buffer, 0);
  GBytes        *bytes;

  xmlTextWriterSetIndent (writer, 1);
  xmlTextWriterSetIndentString (writer, (const xmlChar *) "  ");
  xmlTextWriterStartDocument (writer, NULL, "UTF-8", NULL);
  write_appeal (writer, appeal);
  xmlTextWriterEndDocument (writer);
  xmlFreeTextWriter (writer);

  bytes = g_bytes_new (xmlBufferContent (buffer), (gsize) xmlBufferLength (buffer));
  xmlBufferFree (buffer);

  return bytes;
}
