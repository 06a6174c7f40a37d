/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Appeal files: what the built-in one says, that writing and reading agree, and what is said of bad
 * ones. */

#include <libxml/parser.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "plea-appeal-check.h"
#include "plea-appeal-file.h"
#include "plea-date.h"

#define HEAD "<appeal xmlns='https://plea-letters.github.io/appeal/1' id='x' as-of='2020-01-02'>\n"
#define DEFENDER "<defender><name>Ada</name><country>GB</country></defender>\n"
#define STATUS "<status id='charged'/>\n"
#define RECIPIENT                                                                                  \
  "<recipient><name>Mr X</name><address><line>1 Street</line></address><country "                  \
  "code='GB'/></recipient>\n"
#define LETTER "<letter xml:lang='en'><p>Please.</p></letter>\n"
#define TAIL "</appeal>\n"
#define N_PARAGRAPHS 10000

static PleaAppeal *
parse (const char *text, gssize length, GPtrArray **problems)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);

  *problems = plea_problems_new ();

  return plea_appeal_reader_read (bytes, "x.appeal", *problems);
}

static void
assert_date (const GDate *date, const char *expected)
{
  g_autofree char *text = plea_date_format (date);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_built_in (void)
{
  g_autoptr (PleaAppeal) appeal = plea_appeal_file_load_built_in ("elena-milashina-2016");
  const PleaRecipient *recipient;

  g_assert_nonnull (appeal);
  g_assert_cmpstr (appeal->id, ==, "elena-milashina-2016");
  assert_date (&appeal->as_of, "2016-03-16");
  g_assert_null (plea_appeal_get_until (appeal));
  g_assert_cmpstr (plea_defender_get_name (&appeal->defender, "en"), ==, "Elena Milashina");
  g_assert_cmpint (appeal->defender.gender, ==, PLEA_GENDER_FEMALE);
  g_assert_cmpstr (appeal->status->id, ==, "judicial-harassment");
  g_assert_cmpstr (plea_translations_get_exact (appeal->status_words, "fr"), ==,
                   "Acharnement judiciaire");

  g_assert_cmpuint (appeal->events->len, ==, 3);
  assert_date (&plea_appeal_get_event (appeal, 0)->date, "2016-02-22");
  assert_date (&plea_appeal_get_event (appeal, 1)->date, "2016-03-10");
  assert_date (&plea_appeal_get_event (appeal, 2)->date, "2016-03-16");

  g_assert_cmpuint (appeal->recipients->len, ==, 1);
  recipient = plea_appeal_get_recipient (appeal, 0);
  g_assert_cmpstr (recipient->name, ==, "Minister Sergei Lavrov");
  g_assert_cmpstr (recipient->office, ==, "Ministry of Foreign Affairs");
  g_assert_cmpint (recipient->rank, ==, PLEA_RANK_MINISTER);
  g_assert_cmpuint (g_strv_length (recipient->address), ==, 2);
  g_assert_cmpstr (recipient->address[0], ==, "Smolenskaya-Sennaia pl, 32/34");
  g_assert_cmpstr (recipient->address[1], ==, "119200 Moscow");
  g_assert_cmpstr (recipient->phone, ==, "+ 7 495 644 2203");

  g_assert_null (plea_appeal_file_load_built_in ("nobody"));
}

/* When the program reads them, it takes this for granted. */
static void
test_built_in_is_valid (void)
{
  const char *const *ids = plea_appeal_file_get_built_in_ids ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat (ids[i], ".appeal", NULL);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "appeals", name,
                                                     NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GError) error = NULL;
      g_autoptr (PleaAppeal) valid = plea_appeal_file_load (file, &error);
      g_autoptr (PleaAppeal) built_in = plea_appeal_file_load_built_in (ids[i]);
      g_autoptr (GBytes) expected = NULL;
      g_autoptr (GBytes) bytes = plea_appeal_writer_write (built_in);

      g_assert_no_error (error);
      expected = plea_appeal_writer_write (valid);
      g_assert_true (g_bytes_equal (bytes, expected));
    }
}

/* Every paragraph of the published page from the salutation on is in the letter, to the letter. */
static void
test_every_word (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "appeal-page.txt", NULL);
  g_autofree char *page = NULL;
  g_autoptr (PleaAppeal) appeal = plea_appeal_file_load_built_in ("elena-milashina-2016");
  const PleaLetterText *letter = plea_appeal_get_letter (appeal, 0);
  g_autoptr (GRegex) spaces = g_regex_new ("[ \\x{a0}]+", 0, 0, NULL);
  g_autoptr (GRegex) number = g_regex_new ("^[0-9]+\\. ", 0, 0, NULL);
  g_auto (GStrv) paragraphs = NULL;
  guint n_found = 0;

  g_assert_true (g_file_get_contents (path, &page, NULL, NULL));
  paragraphs = g_strsplit (strstr (page, "Your Excellency,"), "\n\n", -1);
  for (guint i = 1; paragraphs[i] != NULL; i++)
    {
      const PleaPart  *part = g_ptr_array_index (letter->parts, n_found);
      g_autofree char *one_space = g_regex_replace_literal (spaces, paragraphs[i], -1, 0, " ", 0,
                                                            NULL);
      g_autofree char *words = g_regex_replace_literal (number, one_space, -1, 0, "", 0, NULL);

      g_assert_cmpstr (part->text, ==, g_strstrip (words));
      n_found++;
    }

  g_assert_cmpuint (n_found, ==, letter->parts->len);
  g_assert_cmpuint (plea_letter_text_count (letter, PLEA_PART_DEMAND), ==, 4);
}

static void
test_round_trip (void)
{
  g_autoptr (PleaAppeal) appeal = plea_appeal_file_load_built_in ("elena-milashina-2016");
  g_autoptr (GBytes) first = plea_appeal_writer_write (appeal);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (PleaAppeal) again = parse (g_bytes_get_data (first, NULL), g_bytes_get_size (first),
                                        &problems);
  g_autoptr (GBytes) second = NULL;

  g_assert_nonnull (again);
  second = plea_appeal_writer_write (again);
  g_assert_true (g_bytes_equal (first, second));
}

static void
test_hostile_names (void)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (PleaAppeal) appeal = parse (
      HEAD "<defender><name>\n  &#x202e;Ada&#x200b;&#x9b;  <!-- -->Love&#x2066;lace\n</name>"
           "<country>GB</country></defender>" STATUS RECIPIENT LETTER TAIL,
      -1, &problems);

  g_assert_nonnull (appeal);
  g_assert_cmpstr (plea_defender_get_name (&appeal->defender, NULL), ==, "Ada Lovelace");
}

/* Ids */

static const char *
get_part_id (PleaAppeal *appeal, guint letter, PleaPartKind kind, guint nth)
{
  return plea_letter_text_get_nth (plea_appeal_get_letter (appeal, letter), kind, nth)->id;
}

/* Drafts keep choices by these ids: a new way to derive them would lose what people chose. */
static void
test_derived_ids (void)
{
  g_autoptr (PleaAppeal) appeal = plea_appeal_file_load_built_in ("elena-milashina-2016");

  for (guint i = 0; i < appeal->letters->len; i++)
    {
      g_assert_cmpstr (get_part_id (appeal, i, PLEA_PART_PARAGRAPH, 0), ==, "paragraph-8b7b872a");
      g_assert_cmpstr (get_part_id (appeal, i, PLEA_PART_LEAD_IN, 0), ==, PLEA_PART_ID_LEAD_IN);
      g_assert_cmpstr (get_part_id (appeal, i, PLEA_PART_DEMAND, 0), ==, "demand-136078b6");
      g_assert_cmpstr (get_part_id (appeal, i, PLEA_PART_DEMAND, 3), ==, "demand-451dff71");
    }
  g_assert_cmpstr (plea_appeal_get_recipient (appeal, 0)->id, ==, "recipient-adb3d24c");
}

static PleaAppeal *
parse_letters (const char *letters)
{
  g_autofree char *text = g_strconcat (HEAD DEFENDER STATUS RECIPIENT, letters, TAIL, NULL);
  g_autoptr (GPtrArray) problems = NULL;
  PleaAppeal *appeal = parse (text, -1, &problems);

  g_assert_cmpuint (problems->len, ==, 0);

  return appeal;
}

/* Whatever is put before, behind or between, a part of the same words keeps its id. */
static void
test_ids_stay (void)
{
  static const char *const letters[] = {
    "<letter xml:lang='en'><p>One</p><p>Two</p><p>Two</p></letter>",
    "<letter xml:lang='en'><p>None</p><p>ONE </p><p>Two</p><p>Three</p><p>Two</p></letter>",
  };
  static const guint places[][2] = { { 0, 1 }, { 1, 2 }, { 2, 4 } };
  g_autoptr (PleaAppeal) before = parse_letters (letters[0]);
  g_autoptr (PleaAppeal) after = parse_letters (letters[1]);

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    g_assert_cmpstr (get_part_id (before, 0, PLEA_PART_PARAGRAPH, places[i][0]), ==,
                     get_part_id (after, 0, PLEA_PART_PARAGRAPH, places[i][1]));
  g_assert_cmpstr (get_part_id (before, 0, PLEA_PART_PARAGRAPH, 1), !=,
                   get_part_id (before, 0, PLEA_PART_PARAGRAPH, 2));
}

static void
assert_ids (PleaAppeal *appeal, guint letter, const char *const *expected)
{
  const PleaLetterText *text = plea_appeal_get_letter (appeal, letter);

  for (guint i = 0; i < text->parts->len; i++)
    g_assert_cmpstr (((PleaPart *) g_ptr_array_index (text->parts, i))->id, ==, expected[i]);
}

#define TRANSLATED                                                                                 \
  "<letter xml:lang='en'><p id='case'>Case</p><demands><lead-in>Do:</lead-in><demand "             \
  "id='free'>Free</demand><demand id='pay'>Pay</demand></demands></letter><letter "                \
  "xml:lang='fr'><p>Cas</p><demands><lead-in>Faites :</lead-in><demand>Libérez</demand><demand "  \
  "id='pay-her'>Payez</demand></demands><closing>Salut</closing></letter>"

/* Ids of the file rule; a translation’s parts are those of the original at the same place. */
static void
test_given_ids (void)
{
  static const char *const english[] = { "case", "lead-in", "free", "pay" };
  static const char *const french[] = { "case", "lead-in", "free", "pay-her", "closing" };
  g_autoptr (PleaAppeal) appeal = parse_letters (TRANSLATED);
  g_autoptr (GBytes) bytes = plea_appeal_writer_write (appeal);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (PleaAppeal) again = parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                        &problems);

  assert_ids (appeal, 0, english);
  assert_ids (appeal, 1, french);
  assert_ids (again, 0, english);
  assert_ids (again, 1, french);
}

/* Only ids of the file are written: derived ones would stay when the words change. */
static void
test_derived_ids_are_not_written (void)
{
  g_autoptr (PleaAppeal) appeal = plea_appeal_file_load_built_in ("elena-milashina-2016");
  g_autoptr (GBytes) bytes = plea_appeal_writer_write (appeal);
  const char *text = g_bytes_get_data (bytes, NULL);

  g_assert_null (g_strstr_len (text, g_bytes_get_size (bytes), "<p id="));
  g_assert_null (g_strstr_len (text, g_bytes_get_size (bytes), "<demand id="));
  g_assert_null (g_strstr_len (text, g_bytes_get_size (bytes), "<recipient id="));
}

static void
test_same_words_many_times (void)
{
  g_autoptr (GString) text = g_string_new ("<letter xml:lang='en'>");
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (PleaAppeal) appeal = NULL;

  for (guint i = 0; i < N_PARAGRAPHS; i++)
    g_string_append (text, "<p>Please.</p>");
  g_string_append (text, "</letter>");
  appeal = parse_letters (text->str);
  for (guint i = 0; i < N_PARAGRAPHS; i++)
    {
      const PleaPart *part = g_ptr_array_index (plea_appeal_get_letter (appeal, 0)->parts, i);

      g_assert_true (g_hash_table_add (ids, part->id));
    }
}

typedef struct
{
  const char *name;
  const char *text;
  int         line;
  const char *field; /* named in the message */
  const char *says;  /* part of the message */
} BadFile;

static const BadFile bad_files[] = {
  { "empty", "", 1, NULL, "empty" },
  { "not-xml", "Dear Sir,", 1, NULL, "mistake" },
  { "cut-off", "<appeal", 1, NULL, "mistake" },
  { "other-root", "<letter/>", 1, "appeal", "namespace" },
  { "no-namespace", "<appeal id='x' as-of='2020-01-02'/>", 1, "appeal", "namespace" },
  { "document-type", "<!DOCTYPE appeal [<!ENTITY a 'b'>]>\n<appeal/>", 1, "DOCTYPE",
    "document type" },
  { "no-id",
    "<appeal xmlns='https://plea-letters.github.io/appeal/1' as-of='2020-01-02'>" DEFENDER STATUS
        RECIPIENT LETTER TAIL,
    1, "id", "missing" },
  { "bad-id",
    "<appeal xmlns='https://plea-letters.github.io/appeal/1' id='../x' "
    "as-of='2020-01-02'>" DEFENDER STATUS RECIPIENT LETTER TAIL,
    1, "ID", "not an ID" },
  { "bad-part-id",
    HEAD DEFENDER STATUS RECIPIENT "<letter xml:lang='en'><p id='A b'>A</p></letter>" TAIL, 5, "ID",
    "not an ID" },
  { "part-id-twice",
    HEAD DEFENDER STATUS RECIPIENT
    "<letter xml:lang='en'><p id='a'>A</p>\n<p id='a'>B</p></letter>" TAIL,
    6, "ID", "taken" },
  { "part-id-of-closing",
    HEAD DEFENDER STATUS RECIPIENT "<letter xml:lang='en'><p id='closing'>A</p></letter>" TAIL, 5,
    "ID", "taken" },
  { "bad-date",
    "\n\n<appeal xmlns='https://plea-letters.github.io/appeal/1' id='x' "
    "as-of='2 January'>" DEFENDER STATUS RECIPIENT LETTER TAIL,
    3, "as-of", "not a date" },
  { "empty-name",
    HEAD "<defender>\n<name> </name><country>GB</country></defender>" STATUS RECIPIENT LETTER TAIL,
    3, "name", "empty" },
  { "bad-country",
    HEAD
    "<defender><name>A</name><country>Britain</country></defender>" STATUS RECIPIENT LETTER TAIL,
    2, "country", "ISO 3166" },
  { "bad-gender",
    HEAD "<defender gender='lady'><name>A</name><country>GB</country></defender>" STATUS RECIPIENT
        LETTER TAIL,
    2, "gender", "not one of these: unspecified, female" },
  { "bad-rank",
    HEAD DEFENDER STATUS "<recipient rank='tsar'><address><line>1 Street</line></address>"
                         "<country code='GB'/></recipient>" LETTER TAIL,
    4, "rank", "not one of these: unspecified, president" },
  { "bad-status", HEAD DEFENDER "<status id='angry'/>" RECIPIENT LETTER TAIL, 3, "status",
    "not a status" },
  { "only-copies",
    HEAD DEFENDER STATUS "<recipient role='copy'><address><line>1 Street</line></address><country "
                         "code='GB'/></recipient>" LETTER TAIL,
    4, "recipient", "the letter itself" },
  { "no-address",
    HEAD DEFENDER STATUS "<recipient><name>Mr X</name><country code='GB'/></recipient>" LETTER TAIL,
    4, "address", "missing" },
  { "no-letter", HEAD DEFENDER STATUS RECIPIENT TAIL, 1, "letter", "missing" },
  { "empty-letter", HEAD DEFENDER STATUS RECIPIENT "<letter xml:lang='en'/>" TAIL, 5, "Letter",
    "no text" },
  { "no-language", HEAD DEFENDER STATUS RECIPIENT "<letter><p>A</p></letter>" TAIL, 5, "xml:lang",
    "missing" },
  { "no-demand",
    HEAD DEFENDER STATUS RECIPIENT
    "<letter xml:lang='en'><demands><lead-in>A:</lead-in></demands></letter>" TAIL,
    5, "demand", "missing" },
  { "unknown-element", HEAD "<colour/>" DEFENDER STATUS RECIPIENT LETTER TAIL, 2, "colour",
    "does not belong" },
  { "unknown-attribute",
    HEAD "<defender size='9'><name>A</name><country>GB</country></defender>" STATUS RECIPIENT LETTER
        TAIL,
    2, "size", "does not belong" },
  { "wrong-order", HEAD STATUS DEFENDER RECIPIENT LETTER TAIL, 3, "defender",
    "source, defender, status, event, until, recipient, letter." },
  { "twice", HEAD DEFENDER DEFENDER STATUS RECIPIENT LETTER TAIL, 3, "defender",
    "source, defender, status" },
  { "attribute-allowed",
    HEAD DEFENDER STATUS RECIPIENT "<letter xml:lang='en' by='me'><p>A</p></letter>" TAIL, 5, "by",
    "xml:lang, translated-by, corrected-by." },
  { "bad-role",
    HEAD DEFENDER STATUS "<recipient role='cc'><address><line>1 Street</line></address><country "
                         "code='GB'/></recipient>" LETTER TAIL,
    4, "role", "not one of these: to, copy" },
  { "bad-language",
    HEAD DEFENDER STATUS RECIPIENT "<letter xml:lang='in English'><p>A</p></letter>" TAIL, 5,
    "language", "not a language" },
  { "bad-source",
    HEAD "<source><address>javascript:x</address></source>" DEFENDER STATUS RECIPIENT LETTER TAIL,
    2, "address", "not a web address" },
  { "markup",
    HEAD DEFENDER STATUS RECIPIENT "<letter xml:lang='en'><p>A <b>b</b></p></letter>" TAIL, 5, "p",
    "remove “b” from it" },
  { "stray-text-in-letter",
    HEAD DEFENDER STATUS RECIPIENT "<letter xml:lang='en'>Please <p>A</p></letter>" TAIL, 5,
    "letter", "text" },
  /* Nothing of it would be seen, in the window or on paper. */
  { "no-break-space",
    HEAD DEFENDER STATUS RECIPIENT "<letter xml:lang='en'><p>&#160;</p></letter>" TAIL, 5, "p",
    "empty" },
  { "until-twice",
    HEAD DEFENDER STATUS                                                  STATUS
    "<until>2020-01-01</until><until>2020-01-01</until>" RECIPIENT LETTER TAIL,
    5, "until", "in this order" },
  { "other-namespace",
    HEAD DEFENDER STATUS RECIPIENT "<letter xmlns='x' xml:lang='en'><p>A</p></letter>" TAIL, 5,
    "letter", "in this order" },
  { "address-empty",
    HEAD DEFENDER STATUS "<recipient><address/><country code='GB'/></recipient>" LETTER TAIL, 4,
    "line", "missing" },
  { "ampersand",
    HEAD
    "<defender><name>A & B</name><country>GB</country></defender>" STATUS RECIPIENT LETTER TAIL,
    2, NULL, "write &amp; and &lt;" },
  { "not-utf-8",
    HEAD "<defender><name>\xe9</name><country>GB</country></defender>" STATUS RECIPIENT LETTER TAIL,
    2, NULL, "not in UTF-8" },
  { "not-closed", HEAD DEFENDER STATUS RECIPIENT "<letter xml:lang='en'><p>A</letter>" TAIL, 5,
    NULL, "“p”, opened in line 5, is closed here as “letter”" },
  { "stray-text", HEAD "stray" DEFENDER STATUS RECIPIENT LETTER TAIL, 1, "appeal", "text" },
};

typedef struct
{
  const char *name;
  const char *text;
  const char *absent; /* from what is written again */
  PleaField   field;  /* that had better be said */
} LackingFile;

#define NAMELESS "<defender><country>GB</country></defender>"
#define HOMELESS "<defender><name>Ada</name></defender>"
#define ADDRESS "<address><line>1 Street</line></address>"

static const LackingFile lacking_files[] = {
  { "nothing", HEAD DEFENDER STATUS RECIPIENT LETTER TAIL, "unknown", PLEA_FIELD_NONE },
  { "name", HEAD NAMELESS STATUS RECIPIENT LETTER TAIL, "<name>Ada", PLEA_FIELD_DEFENDER_NAME },
  { "country", HEAD HOMELESS STATUS RECIPIENT LETTER TAIL, "<country>",
    PLEA_FIELD_DEFENDER_COUNTRY },
  { "status", HEAD DEFENDER RECIPIENT LETTER TAIL, "charged", PLEA_FIELD_NONE },
  { "recipients", HEAD DEFENDER STATUS LETTER TAIL, "recipient", PLEA_FIELD_RECIPIENTS },
  { "country-of-recipient",
    HEAD DEFENDER STATUS "<recipient>" ADDRESS "<country/></recipient>" LETTER TAIL, "<country/",
    PLEA_FIELD_RECIPIENT_COUNTRY },
  { "code-of-country",
    HEAD DEFENDER STATUS "<recipient>" ADDRESS
                         "<country>Freedonia</country></recipient>" LETTER TAIL,
    "code", PLEA_FIELD_RECIPIENT_COUNTRY },
  { "lead-in",
    HEAD DEFENDER STATUS RECIPIENT
    "<letter xml:lang='en'><demands><demand>A</demand></demands></letter>" TAIL,
    "lead-in", PLEA_FIELD_NONE },
};

static void
test_bad_file (gconstpointer data)
{
  const BadFile *file = data;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (PleaAppeal) appeal = parse (file->text, -1, &problems);
  const PleaProblem *problem;

  g_assert_null (appeal);
  g_assert_cmpuint (problems->len, >, 0);
  problem = g_ptr_array_index (problems, 0);
  g_test_message ("%s:%d: %s", problem->file, problem->line, problem->message);
  g_assert_cmpstr (problem->file, ==, "x.appeal");
  g_assert_cmpint (problem->line, ==, file->line);
  g_assert_true (file->field == NULL || strstr (problem->message, file->field) != NULL);
  g_assert_nonnull (strstr (problem->message, file->says));
}

static void
test_minimal (void)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (PleaAppeal) appeal = parse (HEAD DEFENDER STATUS RECIPIENT LETTER TAIL, -1, &problems);

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_nonnull (appeal);
}

/* What a page does not say may be left out; what is written of it reads back, in its shortest form.
 */
static void
test_lacks (gconstpointer data)
{
  const LackingFile *file = data;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (PleaAppeal) appeal = parse (file->text, -1, &problems);
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GPtrArray) lacks = plea_problems_new ();

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_nonnull (appeal);
  written = plea_appeal_writer_write (appeal);
  g_assert_null (
      g_strstr_len (g_bytes_get_data (written, NULL), g_bytes_get_size (written), file->absent));
  plea_appeal_list_lacks (appeal, lacks);
  g_assert_cmpuint (lacks->len, ==, file->field != PLEA_FIELD_NONE);
  if (lacks->len > 0)
    g_assert_cmpint (((PleaProblem *) lacks->pdata[0])->place.field, ==, file->field);
  g_assert_true ((plea_appeal_find_obstacle (appeal) != NULL)
                 == (file->field == PLEA_FIELD_RECIPIENTS));
  g_assert_nonnull (appeal->status);
}

/* A schema in which a paragraph could stand at two places would have them all tried: hours. */
static void
test_many_paragraphs (void)
{
  g_autoptr (GString) text = g_string_new (HEAD DEFENDER STATUS RECIPIENT "<letter xml:lang='en'>");
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (PleaAppeal) appeal = NULL;

  for (guint i = 0; i < N_PARAGRAPHS; i++)
    g_string_append (text, i == N_PARAGRAPHS / 2 ? "<demands><lead-in>I ask you:</lead-in>"
                                                   "<demand>Stop.</demand></demands>"
                                                 : "<p>Please.</p>");
  g_string_append (text, "<closing>Yours</closing></letter>" TAIL);
  appeal = parse (text->str, -1, &problems);

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (plea_appeal_get_letter (appeal, 0)->parts->len, ==, N_PARAGRAPHS + 2);
}

static void
test_all_problems_are_told (void)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (PleaAppeal) appeal = parse (HEAD "<defender gender='lady'/>" STATUS TAIL, -1,
                                         &problems);

  g_assert_null (appeal);
  g_assert_cmpuint (problems->len, ==, 2);
}

/* What the guide for publishers shows is an appeal. */
static void
test_guide (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "docs", "publishing.md", NULL);
  g_autofree char *guide = NULL;
  g_auto (GStrv) parts = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (PleaAppeal) appeal = NULL;

  g_assert_true (g_file_get_contents (path, &guide, NULL, NULL));
  parts = g_strsplit (guide, "```", -1);
  g_assert_true (g_str_has_prefix (parts[1], "xml\n"));
  appeal = parse (parts[1] + strlen ("xml\n"), -1, &problems);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_nonnull (appeal);
}

static void
assert_documented (xmlNode *node)
{
  gboolean described = node->type != XML_ELEMENT_NODE
                       || (!xmlStrEqual (node->name, (const xmlChar *) "element")
                           && !xmlStrEqual (node->name, (const xmlChar *) "attribute"));

  for (xmlNode *child = node->children; child != NULL; child = child->next)
    {
      described = described || xmlStrEqual (child->name, (const xmlChar *) "documentation");
      assert_documented (child);
    }

  if (!described)
    g_test_message ("line %ld of the schema is not documented", xmlGetLineNo (node));
  g_assert_true (described);
}

/* The schema is the reference for publishers: it describes each element and attribute. */
static void
test_schema_is_documented (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "appeal.rng", NULL);
  xmlDoc          *schema = xmlReadFile (path, NULL, XML_PARSE_NONET);

  g_assert_nonnull (schema);
  assert_documented (xmlDocGetRootElement (schema));
  xmlFreeDoc (schema);
}

static void
test_too_large (void)
{
  gsize            size = 5 * 1024 * 1024;
  g_autofree char *zeros = g_malloc0 (size);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (PleaAppeal) appeal = parse (zeros, (gssize) size, &problems);

  g_assert_null (appeal);
  g_assert_cmpuint (problems->len, ==, 1);
}

/* Limits: what a file of 4 MiB can ask for is refused before it takes memory or the square of time.
 */

static char *
repeat (const char *before, const char *middle, gsize times, const char *after)
{
  g_autoptr (GString) text = g_string_new (before);

  for (gsize i = 0; i < times; i++)
    g_string_append_printf (text, "%s", middle);
  g_string_append (text, after);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
make_attributes (void)
{
  g_autoptr (GString) text = g_string_new ("<appeal");

  for (guint i = 0; i < 300000; i++)
    g_string_append_printf (text, " a%u=''", i);
  g_string_append (text, "/>");

  return g_string_free (g_steal_pointer (&text), FALSE);
}

#define LETTER_BEGIN HEAD DEFENDER STATUS RECIPIENT "<letter xml:lang='en'>"
#define LETTER_END "</letter>" TAIL

/* Lets the process take so many more bytes and no more. */
static void
limit_memory (gsize size)
{
  g_autofree char *pages = NULL;
  gulong           n_data = 0;
  struct rlimit    limit;

  g_assert_true (g_file_get_contents ("/proc/self/statm", &pages, NULL, NULL));
  g_assert_cmpint (sscanf (pages, "%*u %*u %*u %*u %*u %lu", &n_data), ==, 1);
  g_assert_cmpint (getrlimit (RLIMIT_DATA, &limit), ==, 0);
  limit.rlim_cur = n_data * (gulong) sysconf (_SC_PAGESIZE) + size;
  g_assert_cmpint (setrlimit (RLIMIT_DATA, &limit), ==, 0);
}

static void
test_limits_of_size (void)
{
  char *texts[] = {
    repeat (LETTER_BEGIN, "<p>a</p>", 40000, LETTER_END),
    repeat (LETTER_BEGIN, "<p>a", 1000000, LETTER_END),
    repeat (LETTER_BEGIN "<p>", "a", 4000000, "</p>" LETTER_END),
    repeat (HEAD, "<p/>", 1000000, TAIL),
    repeat (HEAD, "<!---->", 500000, TAIL),
    repeat (HEAD "<!--", "a", 4000000, "-->" TAIL),
    repeat (HEAD, "<?a?>", 800000, TAIL),
    repeat (HEAD, "&lt;", 1000000, TAIL),
    repeat (LETTER_BEGIN "<p>", "a\u0301", 1300000, "</p>" LETTER_END),
    repeat (LETTER_BEGIN "<p>", "\u0301\u0323", 1000000, "</p>" LETTER_END),
    repeat (HEAD, "<![CDATA[a]]>", 300000, TAIL),
    repeat (" ", " ", 4000000, ""),
    repeat (HEAD DEFENDER STATUS "<recipient><address>", "<line>a</line>", 290000,
            "</address><country code='GB'/></recipient>" LETTER TAIL),
    repeat ("<appeal", " xmlns:a='b'", 300000, "/>"),
    make_attributes (),
  };

  limit_memory (150 * 1024 * 1024);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = texts[i];
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (PleaAppeal) appeal = parse (text, -1, &problems);

      g_assert_true ((appeal == NULL) == (problems->len > 0));
      g_assert_cmpuint (problems->len, <, 10);
    }
}

static void
test_limits (void)
{
  g_test_trap_subprocess ("/appeal-file/limits/subprocess", 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

static void
test_file_that_is_not_there (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/x.appeal");
  g_autoptr (GError) error = NULL;

  g_assert_null (plea_appeal_file_load (file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/appeal-file/built-in", test_built_in);
  g_test_add_func ("/appeal-file/built-in-is-valid", test_built_in_is_valid);
  g_test_add_func ("/appeal-file/every-word", test_every_word);
  g_test_add_func ("/appeal-file/round-trip", test_round_trip);
  g_test_add_func ("/appeal-file/hostile-names", test_hostile_names);
  g_test_add_func ("/appeal-file/ids/derived", test_derived_ids);
  g_test_add_func ("/appeal-file/ids/stay", test_ids_stay);
  g_test_add_func ("/appeal-file/ids/given", test_given_ids);
  g_test_add_func ("/appeal-file/ids/not-written", test_derived_ids_are_not_written);
  g_test_add_func ("/appeal-file/ids/same-words", test_same_words_many_times);
  g_test_add_func ("/appeal-file/minimal", test_minimal);
  g_test_add_func ("/appeal-file/many-paragraphs", test_many_paragraphs);
  for (gsize i = 0; i < G_N_ELEMENTS (bad_files); i++)
    {
      g_autofree char *path = g_strconcat ("/appeal-file/bad/", bad_files[i].name, NULL);

      g_test_add_data_func (path, &bad_files[i], test_bad_file);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (lacking_files); i++)
    {
      g_autofree char *path = g_strconcat ("/appeal-file/lacks/", lacking_files[i].name, NULL);

      g_test_add_data_func (path, &lacking_files[i], test_lacks);
    }
  g_test_add_func ("/appeal-file/all-problems", test_all_problems_are_told);
  g_test_add_func ("/appeal-file/guide", test_guide);
  g_test_add_func ("/appeal-file/schema-is-documented", test_schema_is_documented);
  g_test_add_func ("/appeal-file/too-large", test_too_large);
  g_test_add_func ("/appeal-file/limits", test_limits);
  g_test_add_func ("/appeal-file/limits/subprocess", test_limits_of_size);
  g_test_add_func ("/appeal-file/not-there", test_file_that_is_not_there);

  return g_test_run ();
}
