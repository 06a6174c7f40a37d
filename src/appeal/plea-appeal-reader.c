/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the XML of an appeal file to an appeal.
 *
 * A file comes from anywhere, so it is read without network, without entities and within a limit of
 * size. Two readers look at it: this code, whose sentences a person can act on, and the schema
 * (data/appeal.rng), which is the law and lets nothing else pass. */

#include "config.h"

#include "plea-appeal-reader.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

#include "plea-appeal-private.h"
#include "plea-appeal-schema.h"
#include "plea-date.h"
#include "plea-xml.h"

typedef struct
{
  const char *file_name;
  GPtrArray  *problems;
  gboolean    is_built_in;
} Reader;

#define report(reader, line, field, ...)                                                           \
  g_ptr_array_add ((reader)->problems,                                                             \
                   plea_problem_new ((reader)->file_name, line, field, __VA_ARGS__))

/* Elements */

static xmlNode *
require_element (Reader *reader, xmlNode *parent, const char *name)
{
  xmlNode *node = plea_xml_first_element (parent, name);

  if (node == NULL)
    report (reader, plea_xml_get_line (parent), name, _ ("“%s” is missing in “%s”."), name,
            plea_xml_get_name (parent));

  return node;
}

static char *
require_attribute (Reader *reader, xmlNode *node, const char *name)
{
  char *value = plea_xml_get_attribute (node, name);

  if (value == NULL)
    report (reader, plea_xml_get_line (node), name, _ ("The attribute “%s” is missing in “%s”."),
            name, plea_xml_get_name (node));

  return value;
}

static char *
require_words (Reader *reader, xmlNode *node)
{
  xmlNode *inside = plea_xml_first_element (node, NULL);
  char    *words = plea_xml_get_words (node);

  if (inside != NULL)
    report (reader, plea_xml_get_line (inside), plea_xml_get_name (node),
            _ ("“%s” may hold words only; take “%s” out of it."), plea_xml_get_name (node),
            plea_xml_get_name (inside));

  if (*words == '\0')
    report (reader, plea_xml_get_line (node), plea_xml_get_name (node), _ ("“%s” is empty."),
            plea_xml_get_name (node));

  return words;
}

static char *
read_optional_words (Reader *reader, xmlNode *parent, const char *name)
{
  xmlNode *node = plea_xml_first_element (parent, name);

  return node != NULL ? require_words (reader, node) : NULL;
}

/* Values */

static void
parse_date (Reader *reader, xmlNode *node, const char *field, const char *value, GDate *date)
{
  if (!plea_date_parse (value, date))
    report (
        reader, plea_xml_get_line (node), field,
        /* TRANSLATORS: the first %s is what stands in the file, the second the name of its field */
        _ ("“%s” in “%s” is not a date; write it as 2016-03-16."), value, field);
}

static char *
check_country (Reader *reader, xmlNode *node, const char *code)
{
  if (!plea_appeal_is_country (code))
    report (reader, plea_xml_get_line (node), plea_xml_get_name (node),
            _ ("“%s” in “%s” is not a country; write its two capital letters of ISO 3166, as RU."),
            code, plea_xml_get_name (node));

  return g_strdup (code);
}

static void
check_id (Reader *reader, xmlNode *node, const char *id)
{
  if (id != NULL && !plea_appeal_is_id (id))
    report (reader, plea_xml_get_line (node), "id",
            _ ("“%s” is not an id; write lower-case letters, digits and hyphens, at most %d."), id,
            PLEA_APPEAL_MAX_ID_LENGTH);
}

static char *
read_id (Reader *reader, xmlNode *root)
{
  char *id = require_attribute (reader, root, "id");

  check_id (reader, root, id);

  return id;
}

/* Of a part or a recipient; @taken are those of the others. */
static char *
read_own_id (Reader *reader, xmlNode *node, GHashTable *taken)
{
  char *id = plea_xml_get_attribute (node, "id");

  check_id (reader, node, id);
  if (id != NULL && !g_hash_table_add (taken, g_strdup (id)))
    /* TRANSLATORS: the first %s is an id, the second the name of an XML element */
    report (reader, plea_xml_get_line (node), "id",
            _ ("The id “%s” of “%s” is taken already; write another."), id,
            plea_xml_get_name (node));

  return id;
}

static PleaGender
read_gender (Reader *reader, xmlNode *node)
{
  g_autofree char *value = plea_xml_get_attribute (node, "gender");
  PleaGender       gender = PLEA_GENDER_UNSPECIFIED;

  if (value != NULL && !plea_gender_from_string (value, &gender))
    report (reader, plea_xml_get_line (node), "gender",
            _ ("“%s” is not a gender; write female, male, group, organisation or unspecified."),
            value);

  return gender;
}

/* Nearly every element has one, so that the pattern is compiled once. */
static gboolean
is_language_tag (const char *language)
{
  static GRegex *regex = NULL;

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex, g_regex_new ("^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$", 0, 0, NULL));

  return g_regex_match (regex, language, 0, NULL);
}

static char *
read_language (Reader *reader, xmlNode *node)
{
  xmlChar *value = xmlGetNsProp (node, (const xmlChar *) "lang", XML_XML_NAMESPACE);
  char    *language = g_strdup ((const char *) value);

  xmlFree (value);
  if (language != NULL && !is_language_tag (language))
    report (reader, plea_xml_get_line (node), "xml:lang",
            _ ("“%s” is not a language; write its tag, as en or pt-BR."), language);

  return language;
}

static char *
require_language (Reader *reader, xmlNode *node)
{
  char *language = read_language (reader, node);

  if (language == NULL)
    report (reader, plea_xml_get_line (node), "xml:lang",
            _ ("The attribute “%s” is missing in “%s”."), "xml:lang", plea_xml_get_name (node));

  return language;
}

static void
add_wording (Reader *reader, xmlNode *node, PleaTranslations *wording)
{
  g_autofree char *language = read_language (reader, node);
  g_autofree char *words = require_words (reader, node);

  plea_translations_add (wording, language, words);
}

static void
read_wording (Reader *reader, xmlNode *parent, const char *name, PleaTranslations *wording)
{
  plea_xml_foreach (node, parent, name) add_wording (reader, node, wording);
}

static void
read_translations (Reader *reader, xmlNode *parent, const char *name, PleaTranslations *wording)
{
  plea_xml_foreach (node, parent, name)
  {
    g_autofree char *language = require_language (reader, node);

    if (language != NULL)
      add_wording (reader, node, wording);
  }
}

/* Parts of an appeal */

static void
read_defender (Reader *reader, xmlNode *root, PleaDefender *defender)
{
  xmlNode *node = require_element (reader, root, "defender");
  xmlNode *country;

  if (node == NULL)
    return;

  defender->gender = read_gender (reader, node);
  if (require_element (reader, node, "name") != NULL)
    read_wording (reader, node, "name", defender->name);
  read_translations (reader, node, "about", defender->about);

  country = require_element (reader, node, "country");
  if (country != NULL)
    {
      g_autofree char *code = plea_xml_get_words (country);

      defender->country = check_country (reader, country, code);
    }
}

static void
read_status (Reader *reader, xmlNode *root, PleaAppeal *appeal)
{
  xmlNode *first = require_element (reader, root, "status");

  if (first == NULL)
    return;

  plea_xml_foreach (node, root, "status")
  {
    g_autofree char *id = require_attribute (reader, node, "id");
    g_autofree char *words = plea_xml_get_words (node);
    g_autofree char *language = read_language (reader, node);

    if (node == first)
      appeal->status = plea_status_find (id);
    if (id != NULL && plea_status_find (id) == NULL)
      report (reader, plea_xml_get_line (node), "status",
              _ ("“%s” is not a status that Plea knows; write “unknown” and keep the page’s own "
                 "words."),
              id);
    if (*words != '\0')
      plea_translations_add (appeal->status_words, language, words);
  }
}

static void
read_event (Reader *reader, xmlNode *node, GPtrArray *events)
{
  g_autoptr (PleaEvent) event = plea_event_new ();
  g_autofree char *date = require_attribute (reader, node, "date");

  if (date != NULL)
    parse_date (reader, node, "date", date, &event->date);
  if (require_element (reader, node, "p") != NULL)
    read_translations (reader, node, "p", event->text);

  g_ptr_array_add (events, g_steal_pointer (&event));
}

static GStrv
read_address (Reader *reader, xmlNode *recipient)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  xmlNode *address = require_element (reader, recipient, "address");

  if (address != NULL && require_element (reader, address, "line") != NULL)
    plea_xml_foreach (node, address, "line")
    {
      g_autofree char *line = require_words (reader, node);

      g_strv_builder_add (lines, line);
    }

  return g_strv_builder_end (lines);
}

static void
read_recipient_country (Reader *reader, xmlNode *node, PleaRecipient *recipient)
{
  xmlNode         *country = require_element (reader, node, "country");
  g_autofree char *code = country != NULL ? require_attribute (reader, country, "code") : NULL;
  g_autofree char *words = country != NULL ? plea_xml_get_words (country) : NULL;

  if (code != NULL)
    recipient->country = check_country (reader, country, code);
  if (words != NULL && *words != '\0')
    add_wording (reader, country, recipient->country_name);
}

static PleaRank
read_rank (Reader *reader, xmlNode *node)
{
  g_autofree char *value = plea_xml_get_attribute (node, "rank");
  PleaRank         rank = PLEA_RANK_UNSPECIFIED;

  if (value != NULL && !plea_rank_from_string (value, &rank))
    report (reader, plea_xml_get_line (node), "rank",
            _ ("“%s” is not a rank; write president, prime-minister, minister, ambassador or "
               "unspecified."),
            value);

  return rank;
}

static PleaRecipientRole
read_role (Reader *reader, xmlNode *node)
{
  g_autofree char *role = plea_xml_get_attribute (node, "role");

  if (g_strcmp0 (role, "copy") == 0)
    return PLEA_RECIPIENT_COPY;
  if (role != NULL && !g_str_equal (role, "to"))
    report (reader, plea_xml_get_line (node), "role", _ ("“%s” is not a role; write to or copy."),
            role);

  return PLEA_RECIPIENT_TO;
}

static void
read_recipient (Reader *reader, xmlNode *node, GHashTable *taken, GPtrArray *recipients)
{
  g_autoptr (PleaRecipient) recipient = plea_recipient_new ();

  recipient->id = read_own_id (reader, node, taken);
  recipient->id_is_given = recipient->id != NULL;
  recipient->role = read_role (reader, node);
  recipient->gender = read_gender (reader, node);
  recipient->rank = read_rank (reader, node);
  recipient->name = read_optional_words (reader, node, "name");
  recipient->office = read_optional_words (reader, node, "office");
  g_strfreev (recipient->address);
  recipient->address = read_address (reader, node);
  read_recipient_country (reader, node, recipient);
  recipient->phone = read_optional_words (reader, node, "phone");
  recipient->fax = read_optional_words (reader, node, "fax");
  recipient->email = read_optional_words (reader, node, "email");
  read_translations (reader, node, "salutation", recipient->salutation);

  g_ptr_array_add (recipients, g_steal_pointer (&recipient));
}

static void
add_part (Reader         *reader,
          xmlNode        *node,
          PleaPartKind    kind,
          GHashTable     *taken,
          PleaLetterText *letter)
{
  g_autofree char *words = require_words (reader, node);
  PleaPart        *part = plea_letter_text_add (letter, kind, words);

  part->id = read_own_id (reader, node, taken);
  part->id_is_given = part->id != NULL;
}

static void
read_demands (Reader *reader, xmlNode *node, GHashTable *taken, PleaLetterText *letter)
{
  xmlNode *lead_in = require_element (reader, node, "lead-in");

  if (lead_in != NULL)
    add_part (reader, lead_in, PLEA_PART_LEAD_IN, taken, letter);
  if (require_element (reader, node, "demand") != NULL)
    plea_xml_foreach (demand, node, "demand")
        add_part (reader, demand, PLEA_PART_DEMAND, taken, letter);
}

static void
read_letter (Reader *reader, xmlNode *node, GPtrArray *letters)
{
  g_autofree char *language = require_language (reader, node);
  g_autoptr (PleaLetterText) letter = plea_letter_text_new (language);
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_hash_table_add (taken, g_strdup (PLEA_PART_ID_LEAD_IN));
  g_hash_table_add (taken, g_strdup (PLEA_PART_ID_CLOSING));
  letter->translated_by = plea_xml_get_attribute (node, "translated-by");
  if (letter->translated_by != NULL && *letter->translated_by == '\0')
    report (reader, plea_xml_get_line (node), "translated-by",
            _ ("The attribute “%s” of “%s” is empty."), "translated-by", "letter");
  plea_xml_foreach (part, node, NULL)
  {
    if (g_str_equal (plea_xml_get_name (part), "p"))
      add_part (reader, part, PLEA_PART_PARAGRAPH, taken, letter);
    else if (g_str_equal (plea_xml_get_name (part), "demands"))
      read_demands (reader, part, taken, letter);
    else if (g_str_equal (plea_xml_get_name (part), "closing"))
      add_part (reader, part, PLEA_PART_CLOSING, taken, letter);
  }

  if (letter->parts->len == 0)
    report (reader, plea_xml_get_line (node), "letter", _ ("“%s” is empty."), "letter");
  g_ptr_array_add (letters, g_steal_pointer (&letter));
}

static void
read_source (Reader *reader, xmlNode *root, PleaAppeal *appeal)
{
  xmlNode *node = plea_xml_first_element (root, "source");

  if (node == NULL)
    return;

  appeal->publisher = read_optional_words (reader, node, "publisher");
  appeal->source_address = read_optional_words (reader, node, "address");
  if (appeal->source_address != NULL && !plea_appeal_is_web_address (appeal->source_address))
    report (reader, plea_xml_get_line (node), "address",
            _ ("“%s” is not a web address; write it as https://example.org/page."),
            appeal->source_address);
}

static void
read_recipients (Reader *reader, xmlNode *root, PleaAppeal *appeal)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (require_element (reader, root, "recipient") == NULL)
    return;

  plea_xml_foreach (node, root, "recipient")
      read_recipient (reader, node, taken, appeal->recipients);

  if (!plea_appeal_has_recipient_to_write_to (appeal))
    report (reader, plea_xml_get_line (root), "recipient",
            _ ("All recipients get a copy; at least one must be written to."));
}

static void
read_dates (Reader *reader, xmlNode *root, PleaAppeal *appeal)
{
  g_autofree char *as_of = require_attribute (reader, root, "as-of");
  xmlNode         *until = plea_xml_first_element (root, "until");

  if (as_of != NULL)
    parse_date (reader, root, "as-of", as_of, &appeal->as_of);
  if (until != NULL)
    {
      g_autofree char *words = plea_xml_get_words (until);

      parse_date (reader, until, "until", words, &appeal->until);
    }
}

static PleaAppeal *
read_appeal (Reader *reader, xmlNode *root)
{
  g_autoptr (PleaAppeal) appeal = g_object_new (PLEA_TYPE_APPEAL, NULL);

  appeal->id = read_id (reader, root);
  read_dates (reader, root, appeal);
  read_source (reader, root, appeal);
  read_defender (reader, root, appeal->defender);
  read_status (reader, root, appeal);
  plea_xml_foreach (node, root, "event") read_event (reader, node, appeal->events);
  read_recipients (reader, root, appeal);
  if (require_element (reader, root, "letter") != NULL)
    plea_xml_foreach (node, root, "letter") read_letter (reader, node, appeal->letters);
  plea_appeal_name_parts (appeal);

  return g_steal_pointer (&appeal);
}

/* The file */

static void
report_xml_error (Reader *reader, const xmlError *error)
{
  int              line = MAX (error->line, 1);
  g_autofree char *message = g_strdup (error->message != NULL ? error->message : "");

  message[strcspn (message, "\n")] = '\0';
  switch (error->code)
    {
    case XML_ERR_NAME_REQUIRED:
    case XML_ERR_ENTITYREF_SEMICOL_MISSING:
    case XML_ERR_UNDECLARED_ENTITY:
      report (reader, line, NULL, _ ("“&” and “<” have a meaning in XML; write &amp; and &lt;."));
      break;
    case XML_ERR_INVALID_ENCODING:
    case XML_ERR_INVALID_CHAR:
      report (reader, line, NULL,
              _ ("There are characters here that are not UTF-8; save the file in that encoding."));
      break;
    case XML_ERR_TAG_NAME_MISMATCH:
      report (reader, line, NULL, _ ("“%s”, begun in line %d, ends here as “%s”."), error->str1,
              error->int1, error->str2);
      break;
    default:
      /* TRANSLATORS: %s is a message of the XML library, in English */
      report (reader, line, NULL, _ ("The XML is broken here: %s"), message);
      break;
    }
}

static void
on_xml_error (void *data, PleaXmlFault *error)
{
  xmlParserCtxt *context = data;
  Reader        *reader = context->_private;

  if (error->level != XML_ERR_WARNING && reader->problems->len == 0)
    report_xml_error (reader, error);
}

static void
on_document_type (void          *data,
                  const xmlChar *name,
                  const xmlChar *public_id,
                  const xmlChar *system_id)
{
  xmlParserCtxt *context = data;

  /* Entities can be made to grow without end or to read other files; appeals have no use for them.
   */
  report ((Reader *) context->_private, xmlSAX2GetLineNumber (context), "DOCTYPE",
          _ ("An appeal may not declare a document type; remove the line with “DOCTYPE”."));
  xmlStopParser (context);
}

static xmlDoc *
parse_xml (Reader *reader, GBytes *bytes)
{
  xmlParserCtxt *context = xmlNewParserCtxt ();
  gsize          size;
  const char    *data = g_bytes_get_data (bytes, &size);
  xmlDoc        *document;

  context->_private = reader;
  context->sax->serror = on_xml_error;
  context->sax->internalSubset = on_document_type;
  document = xmlCtxtReadMemory (context, size > 0 ? data : "", (int) size, reader->file_name, NULL,
                                XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES);
  if (document == NULL && reader->problems->len == 0)
    report (reader, 1, NULL, _ ("The file is empty or is not XML."));
  xmlFreeParserCtxt (context);

  return document;
}

static gboolean
is_appeal (xmlNode *root)
{
  return root != NULL && g_str_equal (plea_xml_get_name (root), "appeal") && root->ns != NULL
         && g_strcmp0 ((const char *) root->ns->href, PLEA_APPEAL_NAMESPACE) == 0;
}

static PleaAppeal *
read_document (Reader *reader, xmlDoc *document)
{
  xmlNode *root = xmlDocGetRootElement (document);
  g_autoptr (PleaAppeal) appeal = NULL;

  if (!is_appeal (root))
    {
      report (reader, root != NULL ? plea_xml_get_line (root) : 1, "appeal",
              /* TRANSLATORS: %s is the address that names the format */
              _ ("The outermost element is not “appeal” in the namespace %s."),
              PLEA_APPEAL_NAMESPACE);
      return NULL;
    }

  appeal = read_appeal (reader, root);
  if (!reader->is_built_in)
    plea_appeal_schema_check (document, reader->file_name, reader->problems);

  return reader->problems->len == 0 ? g_steal_pointer (&appeal) : NULL;
}

static PleaAppeal *
read_bytes (Reader *reader, GBytes *bytes)
{
  g_autoptr (PleaAppeal) appeal = NULL;
  xmlDoc *document = parse_xml (reader, bytes);

  if (document != NULL && reader->problems->len == 0)
    appeal = read_document (reader, document);
  xmlFreeDoc (document);

  return g_steal_pointer (&appeal);
}

/**
 * plea_appeal_reader_read:
 * @bytes: an appeal file
 * @file_name: its name, for messages
 * @problems: (element-type PleaProblem): what is wrong with it is added here
 *
 * Returns: (transfer full) (nullable): the appeal, or %NULL when there is any problem
 */
PleaAppeal *
plea_appeal_reader_read (GBytes *bytes, const char *file_name, GPtrArray *problems)
{
  /* Of this file alone: another's problems say nothing about it. */
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_problem_free);
  Reader     reader = { file_name, found, FALSE };
  g_autoptr (PleaAppeal) appeal = NULL;

  if (g_bytes_get_size (bytes) > PLEA_APPEAL_MAX_SIZE)
    report (&reader, 0, NULL, _ ("The file is larger than an appeal can be (4 MiB)."));
  else
    appeal = read_bytes (&reader, bytes);
  g_ptr_array_extend_and_steal (problems, found);

  return g_steal_pointer (&appeal);
}

/**
 * plea_appeal_reader_read_built_in:
 * @bytes: an appeal that comes with Plea
 *
 * The tests hold it against the schema; to do so at each start would only take time.
 *
 * Returns: (transfer full): the appeal
 */
PleaAppeal *
plea_appeal_reader_read_built_in (GBytes *bytes)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_problem_free);
  Reader reader = { "", none, TRUE };

  return read_bytes (&reader, bytes);
}
