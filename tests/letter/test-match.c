/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A draft and a newer version of its appeal: what the supporter chose, left out and reworded stays
 * with what it was about, and they are told what is new and what fell away. */

#include <string.h>

#include "plea-appeal-file.h"
#include "plea-choices.h"
#include "plea-draft-data.h"
#include "plea-draft-match.h"
#include "plea-likeness.h"

#define INVESTIGATE "Investigate the threats against Ada Byron at once and impartially;"
#define PROTECT "Take all necessary measures to guarantee her physical integrity;"
#define RELEASE "Release Charles Babbage, who is held in Newgate;"
#define STOP "Put an end to the harassment of journalists in the whole country."

#define MINISTER "<name>The Minister</name><office>Ministry of Justice</office>"
#define JUDGE "<name>The Judge</name><office>High Court of the North</office>"
#define CONSUL "<name>The Consul</name><office>Consulate in Lyon</office>"

/* What the demands, and the recipients, are in one version of an appeal; the attributes of a demand
 * may stand before its words, as “id='x'>…”. */
typedef struct
{
  const char *demands[6];
  const char *recipients[4];
} Version;

static PleaAppeal *
make_appeal (const Version *version)
{
  g_autoptr (GString) xml = g_string_new (
      "<appeal xmlns='https://plea-letters.github.io/appeal/1' id='x' as-of='2020-01-02'>"
      "<defender><name>Ada</name><country>GB</country></defender><status id='charged'/>");
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  PleaAppeal *appeal;

  for (guint i = 0; version->recipients[i] != NULL; i++)
    g_string_append_printf (xml,
                            "<recipient>%s<address><line>1 Street</line></address>"
                            "<country code='GB'/></recipient>",
                            version->recipients[i]);
  g_string_append (xml, "<letter xml:lang='en'><p>I write to you about Ada Byron.</p>"
                        "<demands><lead-in>I urge you to:</lead-in>");
  for (guint i = 0; version->demands[i] != NULL; i++)
    g_string_append_printf (xml, "<demand%s%s</demand>",
                            g_str_has_prefix (version->demands[i], " id=") ? "" : ">",
                            version->demands[i]);
  g_string_append (xml, "</demands></letter></appeal>");
  bytes = g_string_free_to_bytes (g_steal_pointer (&xml));
  appeal = plea_appeal_reader_read (bytes, "made up", problems);
  g_assert_nonnull (appeal);

  return appeal;
}

static const PleaPart *
get_demand (PleaAppeal *appeal, guint nth)
{
  return plea_letter_text_get_nth (plea_appeal_get_letter (appeal, 0), PLEA_PART_DEMAND, nth);
}

static const Version usual = { { INVESTIGATE, PROTECT, STOP }, { MINISTER, JUDGE } };

/* Somebody left out the second demand, reworded the third and writes to the judge with words of
 * their own. */
static PleaDraft *
write_draft (void)
{
  g_autoptr (PleaAppeal) appeal = make_appeal (&usual);
  g_autofree char *salutation = plea_choices_get_salutation_id (
      plea_appeal_get_recipient (appeal, 1)->id);
  PleaDraft *draft = plea_draft_new ("x");

  plea_draft_match (draft, appeal);
  g_assert_null (draft->news);
  plea_draft_set_demand_chosen (draft, get_demand (appeal, 1)->id, FALSE);
  plea_draft_set_edit (draft, "en", get_demand (appeal, 2)->id, "Stop it.");
  plea_draft_set_recipient_chosen (draft, plea_appeal_get_recipient (appeal, 1)->id, TRUE);
  plea_draft_set_edit (draft, "en", salutation, "Dear Judge,");

  return draft;
}

/* As it is after Plea was closed and opened again. */
static PleaDraft *
open_again (PleaDraft *draft)
{
  g_autofree char *data = plea_draft_to_data (draft);
  g_autoptr (GError) error = NULL;
  PleaDraft *again = plea_draft_new_from_data ("x", data, &error);

  g_assert_no_error (error);

  return again;
}

/* “+” for a demand that is asked for, “-” for one that is left out, “*” for one that is reworded;
 * then recipients, “+” for those that are chosen, “*” for those that are addressed otherwise. */
static char *
describe (PleaDraft *draft, PleaAppeal *appeal)
{
  GString *marks = g_string_new (NULL);

  for (guint i = 0; get_demand (appeal, i) != NULL; i++)
    {
      const char *id = get_demand (appeal, i)->id;

      g_string_append_c (marks, plea_draft_get_edit (draft, "en", id) != NULL ? '*'
                                : plea_draft_get_demand_chosen (draft, id)    ? '+'
                                                                              : '-');
    }
  g_string_append_c (marks, ' ');
  for (guint i = 0; i < appeal->recipients->len; i++)
    {
      const char      *id = plea_appeal_get_recipient (appeal, i)->id;
      g_autofree char *salutation = plea_choices_get_salutation_id (id);

      g_string_append (marks, plea_draft_get_recipient_chosen (draft, id) ? "+" : "-");
      g_string_append (marks, plea_draft_get_edit (draft, "en", salutation) != NULL ? "*" : "");
    }

  return g_string_free (marks, FALSE);
}

static char *
describe_news (PleaDraft *draft)
{
  const PleaNews  *news = draft->news;
  g_autofree char *demands = news != NULL ? g_strjoinv ("|", news->demands) : NULL;
  g_autofree char *recipients = news != NULL ? g_strjoinv ("|", news->recipients) : NULL;
  g_autofree char *lost = news != NULL ? g_strjoinv ("|", news->lost) : NULL;

  return news != NULL ? g_strjoin ("/", demands, recipients, lost, NULL) : g_strdup ("");
}

/* Words that are carried over are kept once, and not for what is gone. */
static void
assert_kept_once (PleaDraft *draft, const char *words, gboolean is_kept)
{
  g_autofree char *data = plea_draft_to_data (draft);
  const char      *found = strstr (data, words);

  g_assert_true ((found != NULL) == is_kept);
  g_assert_true (found == NULL || strstr (found + 1, words) == NULL);
}

static const struct
{
  const char *name;
  Version     version;
  const char *marks;
  const char *news;
} updates[] = {
  { "same", { { INVESTIGATE, PROTECT, STOP }, { MINISTER, JUDGE } }, "+-* -+*", "" },
  { "inserted-before",
    { { RELEASE, INVESTIGATE, PROTECT, STOP }, { CONSUL, MINISTER, JUDGE } },
    "++-* --+*",
    RELEASE "/The Consul/" },
  { "moved", { { STOP, PROTECT, INVESTIGATE }, { JUDGE, MINISTER } }, "*-+ +*-", "" },
  { "other-removed", { { PROTECT, STOP }, { JUDGE } }, "-* +*", "" },
  { "left-out-removed", { { INVESTIGATE, STOP }, { MINISTER, JUDGE } }, "+* -+*", "//" PROTECT },
  { "reworded-removed", { { INVESTIGATE, PROTECT }, { MINISTER, JUDGE } }, "+- -+*", "//" STOP },
  { "chosen-removed", { { INVESTIGATE, PROTECT, STOP }, { MINISTER } }, "+-* -", "//The Judge" },
  { "words-change-a-little",
    { { "Investigate the threats against Ada Byron at once, thoroughly and impartially;",
        "Take all measures necessary to guarantee her physical and mental integrity;",
        "Put an end to all harassment of journalists in the country." },
      { MINISTER, "<name>The Judge</name><office>High Court of the North, Room 4</office>" } },
    "+-* -+*",
    "" },
  { "words-change-and-others-come",
    { { RELEASE, "PUT AN END to the harassment of journalists in the whole country;",
        "Take all measures necessary to guarantee her physical integrity." },
      { CONSUL, JUDGE } },
    "+*- -+*",
    RELEASE "/The Consul/" },
  { "another-in-office",
    { { INVESTIGATE, PROTECT, STOP },
      { MINISTER, "<name>Sir John Holt</name><office>High Court of the North</office>" } },
    "+-* --",
    "/Sir John Holt/The Judge" },
  { "replaced",
    { { INVESTIGATE, RELEASE, STOP }, { MINISTER, CONSUL } },
    "++* --",
    RELEASE "/The Consul/" PROTECT "|The Judge" },
};

static void
test_update (gconstpointer data)
{
  guint nth = GPOINTER_TO_UINT (data);
  g_autoptr (PleaDraft) written = write_draft ();
  g_autoptr (PleaDraft) draft = open_again (written);
  g_autoptr (PleaAppeal) appeal = make_appeal (&updates[nth].version);
  g_autoptr (PleaDraft) later = NULL;

  /* Until the supporter says so, they have not seen it. */
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (PleaDraft) again = open_again (draft);
      g_autofree char *marks = NULL;
      g_autofree char *news = NULL;

      plea_draft_match (again, appeal);
      marks = describe (again, appeal);
      news = describe_news (again);
      g_assert_cmpstr (marks, ==, updates[nth].marks);
      g_assert_cmpstr (news, ==, updates[nth].news);
      g_set_object (&draft, again);
    }

  plea_draft_see_news (draft, appeal);
  later = open_again (draft);
  plea_draft_match (later, appeal);
  g_assert_null (later->news);
  {
    g_autofree char *marks = describe (later, appeal);

    g_assert_cmpstr (marks, ==, updates[nth].marks);
    assert_kept_once (later, "Stop it.", strcspn (marks, "*") < strcspn (marks, " "));
    assert_kept_once (later, "Dear Judge,", strchr (strchr (marks, ' '), '*') != NULL);
  }
}

/* What fell away is there again if it comes back before the supporter was told. */
static void
test_comes_back (void)
{
  static const Version without = { { INVESTIGATE, STOP }, { MINISTER } };
  g_autoptr (PleaDraft) draft = write_draft ();
  g_autoptr (PleaAppeal) less = make_appeal (&without);
  g_autoptr (PleaAppeal) again = make_appeal (&usual);
  g_autofree char *marks = NULL;

  plea_draft_match (draft, less);
  g_assert_nonnull (draft->news);
  plea_draft_match (draft, again);
  marks = describe (draft, again);
  g_assert_cmpstr (marks, ==, "+-* -+*");
  g_assert_null (draft->news);
}

/* Words that change a little each time are still the same ones after many changes. */
static void
test_slowly (void)
{
  static const Version versions[] = {
    { { INVESTIGATE, "Take all necessary measures to guarantee her safety and integrity;", STOP },
      { MINISTER, JUDGE } },
    { { INVESTIGATE, "Take all measures to guarantee her safety and her integrity;", STOP },
      { MINISTER, JUDGE } },
    { { INVESTIGATE, "Take measures to guarantee the safety and integrity of Ada Byron;", STOP },
      { MINISTER, JUDGE } },
  };
  g_autoptr (PleaDraft) draft = write_draft ();

  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      g_autoptr (PleaAppeal) appeal = make_appeal (&versions[i]);
      g_autofree char *marks = NULL;

      plea_draft_match (draft, appeal);
      marks = describe (draft, appeal);
      g_assert_cmpstr (marks, ==, "+-* -+*");
      g_assert_null (draft->news);
    }
}

/* An id of the file's holds whatever the words are. */
static void
test_given_ids (void)
{
  static const Version before = { { " id='a'>" INVESTIGATE, " id='b'>" PROTECT }, { MINISTER } };
  static const Version after = { { " id='b'>" RELEASE, " id='a'>" PROTECT }, { MINISTER } };
  g_autoptr (PleaAppeal) first = make_appeal (&before);
  g_autoptr (PleaAppeal) second = make_appeal (&after);
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  g_autofree char *marks = NULL;

  plea_draft_match (draft, first);
  plea_draft_set_demand_chosen (draft, "b", FALSE);
  plea_draft_match (draft, second);
  marks = describe (draft, second);
  g_assert_cmpstr (marks, ==, "-+ -");
  g_assert_null (draft->news);
}

/* Drafts of before knew all by its place. */
static void
test_old_data (void)
{
  g_autoptr (PleaDraft) draft = plea_draft_new_from_data (
      "x",
      "[Draft]\nLeftOut=demand-2;demand-9;\nRecipients=1;\n\n[Edits en]\ndemand-3=Stop it.\n"
      "salutation-2=Dear Judge,\nparagraph-1=I.\nclosing=Yours,\n",
      NULL);
  g_autoptr (PleaAppeal) appeal = make_appeal (&usual);
  const PleaLetterText *text = plea_appeal_get_letter (appeal, 0);
  g_autofree char      *marks = NULL;

  plea_draft_match (draft, appeal);
  marks = describe (draft, appeal);
  g_assert_cmpstr (marks, ==, "+-* -+*");
  g_assert_cmpstr (plea_draft_get_edit (
                       draft, "en", plea_letter_text_get_nth (text, PLEA_PART_PARAGRAPH, 0)->id),
                   ==, "I.");
  g_assert_cmpstr (plea_draft_get_edit (draft, "en", PLEA_PART_ID_CLOSING), ==, "Yours,");
  g_assert_null (draft->news);
}

static void
count (gpointer object, gpointer user_data)
{
  (*(guint *) user_data)++;
}

/* To look at an appeal leaves no trace, and a match that changes nothing is no change. */
static void
test_no_trace (void)
{
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  g_autoptr (PleaAppeal) appeal = make_appeal (&usual);
  g_autofree char *data = NULL;
  guint            n_changes = 0;

  g_signal_connect (draft, "changed", G_CALLBACK (count), &n_changes);
  plea_draft_match (draft, appeal);
  plea_draft_match (draft, appeal);
  g_assert_cmpuint (n_changes, ==, 0);
  data = plea_draft_to_data (draft);
  g_assert_cmpstr (data, ==, "");
}

static void
test_likeness (void)
{
  static const struct
  {
    const char *a, *b;
    gboolean    is_like;
  } cases[] = {
    { INVESTIGATE, INVESTIGATE, TRUE },
    { "Release Ada Byron.", "RELEASE ADA BYRON!", TRUE },
    { "Libérez Élodie sans délai ;", "Liberez Elodie sans aucun délai.", TRUE },
    { "立即无条件释放米拉希娜；", "立即并无条件释放米拉希娜。", TRUE },
    { "Немедленно освободить Елену;", "Немедленно и безусловно освободить Елену.", TRUE },
    { INVESTIGATE, PROTECT, FALSE },
    { PROTECT, STOP, FALSE },
    { "立即无条件释放米拉希娜；", "调查针对记者的威胁。", FALSE },
    { "!!!", "!!!!!!!!!!!!", FALSE },
    { "!!!!!!!!!!!!", "!!!", FALSE },
    { "", "", FALSE },
    { "", INVESTIGATE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) a = plea_likeness_list_trigrams (cases[i].a);
      g_autoptr (GArray) b = plea_likeness_list_trigrams (cases[i].b);

      g_assert_true ((plea_likeness_measure (a, b) >= 0.6) == cases[i].is_like);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (updates); i++)
    {
      g_autofree char *path = g_strconcat ("/match/update/", updates[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_update);
    }
  g_test_add_func ("/match/comes-back", test_comes_back);
  g_test_add_func ("/match/slowly", test_slowly);
  g_test_add_func ("/match/given-ids", test_given_ids);
  g_test_add_func ("/match/old-data", test_old_data);
  g_test_add_func ("/match/no-trace", test_no_trace);
  g_test_add_func ("/match/likeness", test_likeness);

  return g_test_run ();
}
