/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An appeal in the making: what is missing is said field by field, and what comes out stays. */

#include <string.h>

#include "plea-appeal-builder.h"
#include "plea-appeal-file.h"
#include "plea-appeal-reader.h"
#include "plea-appeal-writer.h"
#include "plea-date.h"
#include "plea-folding.h"
#include "plea-idioms.h"

static GPtrArray *
new_problems (void)
{
  return plea_problems_new ();
}

#define N_FIELDS 8

/* The fields of the problems and of which recipient or other thing they are, up to FIELD_NONE. */
static void
assert_fields (GPtrArray *problems, const PleaPlace expected[N_FIELDS])
{
  guint i;

  for (i = 0; i < problems->len; i++)
    {
      const PleaProblem *problem = g_ptr_array_index (problems, i);

      g_test_message ("%s", problem->message);
      g_assert_null (problem->file);
      g_assert_cmpstr (problem->message, !=, "");
      g_assert_cmpint (problem->place.field, ==, expected[i].field);
      g_assert_cmpuint (problem->place.nth, ==, expected[i].nth);
    }
  g_assert_cmpint (expected[i].field, ==, PLEA_FIELD_NONE);
}

static void
test_nothing (void)
{
  g_autoptr (PleaAppealBuilder) builder = plea_appeal_builder_new ();
  g_autoptr (GPtrArray) problems = new_problems ();
  static const PleaPlace expected[N_FIELDS] = { { PLEA_FIELD_ID, 0, 0 },
                                                { PLEA_FIELD_AS_OF, 0, 0 },
                                                { PLEA_FIELD_LETTER, 0, 0 } };

  g_assert_null (plea_appeal_builder_build (builder, problems));
  assert_fields (problems, expected);
}

static PleaAppealBuilder *
make_whole (void)
{
  g_autoptr (PleaAppeal) appeal = plea_appeal_file_load_built_in ("elena-milashina-2016");

  return plea_appeal_builder_new_from_appeal (appeal);
}

static void
test_same_appeal (void)
{
  g_autoptr (PleaAppeal) appeal = plea_appeal_file_load_built_in ("elena-milashina-2016");
  g_autoptr (PleaAppealBuilder) builder = plea_appeal_builder_new_from_appeal (appeal);
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (PleaAppeal) built = plea_appeal_builder_build (builder, problems);
  g_autoptr (GBytes) before = plea_appeal_writer_write (appeal);
  g_autoptr (GBytes) after = NULL;

  g_assert_nonnull (built);
  after = plea_appeal_writer_write (built);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_what_is_built_stays (void)
{
  g_autoptr (PleaAppealBuilder) builder = make_whole ();
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (PleaAppeal) built = plea_appeal_builder_build (builder, problems);
  PleaRecipient *recipient = g_ptr_array_index (builder->appeal->recipients, 0);

  plea_set_words (&builder->appeal->id, "other");
  plea_translations_set (builder->appeal->defender.name, NULL, "Somebody");
  g_strfreev (recipient->address);
  recipient->address = g_new0 (char *, 1);
  g_ptr_array_set_size (builder->appeal->letters, 0);

  g_assert_cmpstr (built->id, ==, "elena-milashina-2016");
  g_assert_cmpstr (plea_defender_get_name (&built->defender, NULL), ==, "Elena Milashina");
  g_assert_cmpstr (plea_appeal_get_recipient (built, 0)->address[1], ==, "119200 Moscow");
  g_assert_cmpuint (built->letters->len, ==, 3);
}

/* The largest that there may be, and each kind. A credit without a portrait is none. */
static void
test_portrait (void)
{
  static const char *const heads[] = { "\xff\xd8\xff\xe0", "\x89PNG\r\n\x1a\n",
                                       "RIFF\x10\x10\x10\x10WEBPVP8 " };
  g_autofree guchar       *bytes = g_malloc0 (PLEA_APPEAL_MAX_PORTRAIT_SIZE);

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autoptr (PleaAppealBuilder) builder = make_whole ();
      g_autoptr (GPtrArray) problems = new_problems ();
      g_autoptr (PleaAppeal) built = NULL;
      g_autoptr (PleaAppeal) read = NULL;
      g_autoptr (GBytes) file = NULL;
      PleaDefender *defender = &builder->appeal->defender;

      memcpy (bytes, heads[i], strlen (heads[i]));
      defender->portrait = g_bytes_new (bytes, i == 0 ? PLEA_APPEAL_MAX_PORTRAIT_SIZE : 64 + i);
      defender->portrait_credit = g_strdup (" “A” & <B> ");
      built = plea_appeal_builder_build (builder, problems);
      g_assert_nonnull (built);
      file = plea_appeal_writer_write (built);
      read = plea_appeal_reader_read (file, "x", problems);
      g_assert_nonnull (read);
      g_assert_true (g_bytes_equal (read->defender.portrait, defender->portrait));
      g_assert_cmpstr (read->defender.portrait_credit, ==, "“A” & <B>");
    }
}

static void
test_credit_alone (void)
{
  g_autoptr (PleaAppealBuilder) builder = make_whole ();
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (PleaAppeal) built = NULL;

  builder->appeal->defender.portrait_credit = g_strdup ("Somebody");
  built = plea_appeal_builder_build (builder, problems);
  g_assert_null (built->defender.portrait_credit);
}

/* Words of no language are in that of the first letter, be there others or not. */
static void
test_words_of_no_language (void)
{
  for (guint n_letters = 3; n_letters > 0; n_letters--)
    {
      g_autoptr (PleaAppealBuilder) builder = make_whole ();
      g_autoptr (GPtrArray) problems = new_problems ();
      g_autoptr (PleaAppeal) built = NULL;

      g_ptr_array_set_size (builder->appeal->letters, n_letters);
      g_array_set_size (builder->appeal->defender.about, 0);
      plea_translations_set (builder->appeal->defender.about, NULL, "A journalist");
      built = plea_appeal_builder_build (builder, problems);
      g_assert_cmpstr (plea_translations_get_exact (built->defender.about, "en"), ==,
                       "A journalist");
    }
}

/* Who adds an event need not find its place. */
static void
test_events_in_order (void)
{
  g_autoptr (PleaAppealBuilder) builder = make_whole ();
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (PleaAppeal) built = NULL;
  PleaEvent *event = plea_event_new ();

  g_date_set_dmy (&event->date, 1, G_DATE_MARCH, 2016);
  plea_translations_set_first (event->text, "en", "A trial");
  g_ptr_array_add (builder->appeal->events, event);
  built = plea_appeal_builder_build (builder, problems);
  g_assert_nonnull (built);
  g_assert_cmpuint (built->events->len, ==, 4);
  g_assert_cmpstr (plea_translations_get_first (plea_appeal_get_event (built, 1)->text, NULL), ==,
                   "A trial");
}

static void
spoil_id (PleaAppealBuilder *builder)
{
  plea_set_words (&builder->appeal->id, "../x");
}

static void
spoil_double_hyphen (PleaAppealBuilder *builder)
{
  plea_set_words (&builder->appeal->id, "a--b");
}

static void
spoil_as_of (PleaAppealBuilder *builder)
{
  g_date_clear (&builder->appeal->as_of, 1);
}

static void
spoil_country (PleaAppealBuilder *builder)
{
  PleaDefender *defender = &builder->appeal->defender;

  g_free (defender->country);
  defender->country = g_strdup ("Russia");
}

static void
spoil_role (PleaAppealBuilder *builder)
{
  PleaRecipient *recipient = g_ptr_array_index (builder->appeal->recipients, 0);

  recipient->role = PLEA_RECIPIENT_COPY;
}

static void
spoil_address (PleaAppealBuilder *builder)
{
  g_ptr_array_add (builder->appeal->recipients, plea_recipient_new ());
}

static void
spoil_event (PleaAppealBuilder *builder)
{
  g_ptr_array_add (builder->appeal->events, plea_event_new ());
}

static void
spoil_letter (PleaAppealBuilder *builder)
{
  g_ptr_array_add (builder->appeal->letters, plea_letter_text_new (""));
}

static void
add_parts (PleaAppealBuilder *builder, const PleaPartKind *kinds, guint n_kinds)
{
  PleaLetterText *letter = plea_letter_text_new ("fr");

  for (guint i = 0; i < n_kinds; i++)
    plea_letter_text_add (letter, kinds[i], "Words");
  g_ptr_array_add (builder->appeal->letters, letter);
}

static void
spoil_demands (PleaAppealBuilder *builder)
{
  const PleaPartKind kinds[] = { PLEA_PART_DEMAND, PLEA_PART_PARAGRAPH, PLEA_PART_DEMAND };

  add_parts (builder, kinds, G_N_ELEMENTS (kinds));
}

static void
spoil_lead_in (PleaAppealBuilder *builder)
{
  const PleaPartKind kinds[] = { PLEA_PART_PARAGRAPH, PLEA_PART_LEAD_IN };

  add_parts (builder, kinds, G_N_ELEMENTS (kinds));
}

static void
spoil_order (PleaAppealBuilder *builder)
{
  const PleaPartKind kinds[] = { PLEA_PART_LEAD_IN, PLEA_PART_DEMAND, PLEA_PART_PARAGRAPH,
                                 PLEA_PART_LEAD_IN, PLEA_PART_DEMAND };

  add_parts (builder, kinds, G_N_ELEMENTS (kinds));
}

/* No two parts have one id, and none that of the closing. */
static void
spoil_ids (PleaAppealBuilder *builder)
{
  PleaLetterText *letter = plea_letter_text_new ("fr");
  const char     *ids[] = { "a", "a", "closing" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    plea_letter_text_add (letter, PLEA_PART_PARAGRAPH, "Words")->given_id = g_strdup (ids[i]);
  g_ptr_array_add (builder->appeal->letters, letter);
}

/* Nothing of it would be seen on paper. */
static void
spoil_blank (PleaAppealBuilder *builder)
{
  static const char *const blanks[] = { "", " ", "\u00a0", "\f", "\u200b\u2060\u200d", "\u2028" };
  PleaLetterText          *letter = plea_letter_text_new ("fr");

  for (guint i = 0; i < G_N_ELEMENTS (blanks); i++)
    plea_letter_text_add (letter, PLEA_PART_PARAGRAPH, blanks[i]);
  g_ptr_array_add (builder->appeal->letters, letter);
}

static void
spoil_year (PleaAppealBuilder *builder)
{
  PleaEvent *event = g_ptr_array_index (builder->appeal->events, 0);

  g_date_set_dmy (&event->date, 1, G_DATE_MARCH, 20160);
}

static void
spoil_languages (PleaAppealBuilder *builder)
{
  plea_translations_set_first (builder->appeal->defender.about, "<en>", "A");
}

static void
spoil_portrait (PleaAppealBuilder *builder)
{
  builder->appeal->defender.portrait = g_bytes_new_static ("GIF89a, which may move", 22);
}

static void
spoil_portrait_size (PleaAppealBuilder *builder)
{
  g_autofree char *bytes = g_strnfill (PLEA_APPEAL_MAX_PORTRAIT_SIZE + 1, 'x');

  memcpy (bytes, "\xff\xd8\xff", 3);
  builder->appeal->defender.portrait = g_bytes_new (bytes, PLEA_APPEAL_MAX_PORTRAIT_SIZE + 1);
}

static void
spoil_size (PleaAppealBuilder *builder)
{
  g_autofree char *words = g_strnfill (2 * PLEA_APPEAL_MAX_SIZE, '&');

  plea_translations_set_first (builder->appeal->defender.about, "en", words);
}

static const struct
{
  void (*spoil) (PleaAppealBuilder *builder);
  const char *name;
  PleaPlace   fields[N_FIELDS];
} spoilt[] = {
  { spoil_id, "id", { { PLEA_FIELD_ID, 0, 0 } } },
  { spoil_double_hyphen, "double-hyphen", { { PLEA_FIELD_ID, 0, 0 } } },
  { spoil_as_of, "as-of", { { PLEA_FIELD_AS_OF, 0, 0 } } },
  { spoil_country, "country", { { PLEA_FIELD_DEFENDER_COUNTRY, 0, 0 } } },
  { spoil_role, "role", { { PLEA_FIELD_RECIPIENTS, 0, 0 } } },
  { spoil_address, "address", { { PLEA_FIELD_RECIPIENT_ADDRESS, 1, 0 } } },
  { spoil_event, "event", { { PLEA_FIELD_EVENT_DATE, 3, 0 }, { PLEA_FIELD_EVENT_TEXT, 3, 0 } } },
  { spoil_letter, "letter", { { PLEA_FIELD_LETTER_LANGUAGE, 3, 0 }, { PLEA_FIELD_LETTER, 3, 0 } } },
  { spoil_demands, "demands", { { PLEA_FIELD_LETTER, 3, 0 } } },
  { spoil_lead_in, "lead-in", { { PLEA_FIELD_LETTER, 3, 0 } } },
  { spoil_order, "order", { { PLEA_FIELD_LETTER, 3, 0 } } },
  { spoil_ids, "ids", { { PLEA_FIELD_LETTER_PART, 3, 1 }, { PLEA_FIELD_LETTER_PART, 3, 2 } } },
  { spoil_blank, "blank", { { PLEA_FIELD_LETTER, 3, 0 } } },
  { spoil_year, "year", { { PLEA_FIELD_EVENT_DATE, 0, 0 } } },
  { spoil_languages, "languages", { { PLEA_FIELD_DEFENDER_ABOUT, 0, 0 } } },
  { spoil_portrait, "portrait", { { PLEA_FIELD_DEFENDER_PORTRAIT, 0, 0 } } },
  { spoil_portrait_size, "portrait-size", { { PLEA_FIELD_DEFENDER_PORTRAIT, 0, 0 } } },
  { spoil_size, "size", { { PLEA_FIELD_NONE, 0, 0 } } },
};

static void
test_spoilt (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (PleaAppealBuilder) builder = make_whole ();
  g_autoptr (GPtrArray) problems = new_problems ();

  spoilt[i].spoil (builder);
  g_assert_null (plea_appeal_builder_build (builder, problems));
  if (spoilt[i].fields[0].field == PLEA_FIELD_NONE)
    g_assert_cmpuint (problems->len, ==, 1);
  else
    assert_fields (problems, spoilt[i].fields);
}

/* Demands come together; what leads to them, if anything does, stands right before them. */
static void
test_order_of_parts (void)
{
  static const struct
  {
    const char *kinds; /* paragraph, lead-in, demand, closing */
    gboolean    is_right;
  } cases[] = {
    { "p", TRUE },    { "c", TRUE },    { "d", TRUE },    { "dd", TRUE },     { "pd", TRUE },
    { "pdp", TRUE },  { "dpc", TRUE },  { "ld", TRUE },   { "plddpc", TRUE }, { "pp", TRUE },
    { "l", FALSE },   { "pl", FALSE },  { "lp", FALSE },  { "lpd", FALSE },   { "lld", FALSE },
    { "dl", FALSE },  { "dld", FALSE }, { "dpd", FALSE }, { "cp", FALSE },    { "cd", FALSE },
    { "pcd", FALSE }, { "dcd", FALSE }, { "cc", FALSE },  { "lc", FALSE },    { "ldpld", FALSE },
  };
  static const char kinds[] = "pldc";

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PleaAppealBuilder) builder = make_whole ();
      g_autoptr (GPtrArray) problems = new_problems ();
      g_autoptr (PleaAppeal) built = NULL;
      PleaLetterText *letter = plea_letter_text_new ("fr");

      for (const char *kind = cases[i].kinds; *kind != '\0'; kind++)
        plea_letter_text_add (letter, (PleaPartKind) (strchr (kinds, *kind) - kinds), "Words");
      g_ptr_array_add (builder->appeal->letters, letter);
      built = plea_appeal_builder_build (builder, problems);
      g_test_message ("%s", cases[i].kinds);
      g_assert_true ((built != NULL) == cases[i].is_right);
      g_assert_cmpuint (problems->len, ==, !cases[i].is_right);
    }
}

static void
add_named (PleaLetterText *letter, PleaPartKind kind, const char *words, const char *id)
{
  plea_letter_text_add (letter, kind, words)->given_id = g_strdup (id);
}

/* Who rewords, inserts or moves parts in an editor loses no id of the file. */
static void
test_ids_are_kept (void)
{
  static const struct
  {
    const char *words[4];
    const char *ids[4];
  } cases[] = {
    { { "Free", "Pay" }, { "free", "pay" } },
    { { "Set free", "Pay" }, { "free", "pay" } },
    { { "Heal", "Free", "Pay" }, { NULL, "free", "pay" } },
    { { "Pay", "Free" }, { "pay", "free" } },
    { { "Pay", "Pay" }, { "pay", NULL } },
    { { "Pay" }, { "pay" } },
    { { "Heal" }, { NULL } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PleaLetterText) before = plea_letter_text_new ("en");
      g_autoptr (PleaLetterText) letter = plea_letter_text_new ("en");

      add_named (before, PLEA_PART_PARAGRAPH, "Case", "case");
      add_named (before, PLEA_PART_DEMAND, "Free", "free");
      add_named (before, PLEA_PART_DEMAND, "Pay", "pay");
      for (guint j = 0; cases[i].words[j] != NULL; j++)
        plea_letter_text_add (letter, PLEA_PART_DEMAND, cases[i].words[j]);
      plea_letter_text_keep_ids (letter, before);
      for (guint j = 0; j < letter->parts->len; j++)
        g_assert_cmpstr (((PleaPart *) g_ptr_array_index (letter->parts, j))->given_id, ==,
                         cases[i].ids[j]);
    }
}

static void
test_proposed_id (void)
{
  static const struct
  {
    const char *name;
    const char *as_of;
    const char *id;
  } cases[] = {
    { "Elena Milashina", "2016-03-16", "elena-milashina-2016" },
    { "Елена Милашина", "2016-03-16", "elena-milasina-2016" },
    { "Ñusta O’Higgins-Łoś", "2020-01-01", "nusta-ohiggins-los-2020" },
    { "李明", "2024-05-06", "li-ming-2024" },
    { "Λένα", "2024-05-06", "lena-2024" },
    { "58 observers", NULL, "58-observers" },
    { "???", "2020-01-01", "appeal-2020" },
    { "", NULL, "appeal" },
    { "../../etc/passwd", NULL, "etc-passwd" },
    { "A name that goes on and on and on and on and on and on and on and on and on and on and on",
      "2020-01-01",
      "a-name-that-goes-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-2020" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PleaAppealBuilder) builder = plea_appeal_builder_new ();
      g_autofree char *id = NULL;
      GDate            date;

      plea_translations_set (builder->appeal->defender.name, NULL, cases[i].name);
      if (cases[i].as_of != NULL && plea_date_parse (cases[i].as_of, &date))
        builder->appeal->as_of = date;
      id = plea_appeal_builder_propose_id (builder);
      g_assert_cmpstr (id, ==, cases[i].id);
      g_assert_true (plea_appeal_is_id (id));
    }
}

/* Where the page names nobody in danger, by whom to write to. */
static void
test_id_of_recipient (void)
{
  static const struct
  {
    const char *name;
    const char *office;
    const char *address;
    const char *id;
  } cases[] = {
    { "Minister Paul Green", "Ministry of Justice", "8 Bridge Street", "minister-paul-green" },
    { NULL, "Ministry of Justice", "8 Bridge Street", "ministry-of-justice" },
    { NULL, NULL, "8 Bridge Street", "8-bridge-street" },
    { NULL, NULL, NULL, "appeal" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PleaAppealBuilder) builder = plea_appeal_builder_new ();
      PleaRecipient   *recipient = plea_recipient_new ();
      g_autofree char *id = NULL;

      plea_set_words (&recipient->name, cases[i].name);
      plea_set_words (&recipient->office, cases[i].office);
      g_strfreev (recipient->address);
      recipient->address = g_strdupv ((char *[]){ (char *) cases[i].address, NULL });
      plea_translations_set (builder->appeal->defender.name, NULL, " ");
      g_ptr_array_add (builder->appeal->recipients, recipient);
      id = plea_appeal_builder_propose_id (builder);
      g_assert_cmpstr (id, ==, cases[i].id);
    }
}

/* Recipients by their names, each with what was typed as the phone behind a colon. */
static PleaAppealBuilder *
make_recipients (const char *words)
{
  PleaAppealBuilder *builder = plea_appeal_builder_new ();
  g_auto (GStrv) names = g_strsplit (words, " ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_auto (GStrv) values = g_strsplit (names[i], ":", 2);
      PleaRecipient *recipient = plea_recipient_new ();

      recipient->name = g_strdup (values[0]);
      recipient->phone = g_strdup (values[1]);
      g_ptr_array_add (builder->appeal->recipients, recipient);
    }

  return builder;
}

static char *
join_recipients (PleaAppealBuilder *builder)
{
  g_autoptr (GString) words = g_string_new (NULL);

  plea_foreach (const PleaRecipient, recipient, builder->appeal->recipients)
    g_string_append_printf (words, "%s%s%s%s", words->len > 0 ? " " : "", recipient->name,
                            recipient->phone != NULL ? ":" : "",
                            recipient->phone != NULL ? recipient->phone : "");

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* What was typed for somebody stays while it is the same person, whoever comes or goes beside. */
static void
test_follow (void)
{
  static const struct
  {
    const char *before, *now, *typed, *wanted;
  } cases[] = {
    { "A B", "A B", "A:1 B", "A:1 B" },
    { "A B", "A B:9", "A:1 B", "A:1 B:9" },
    { "A B", "A X", "A:1 B:2", "A:1 X:2" },
    { "A B", "A B C", "A:1 B:2", "A:1 B:2 C" },
    { "A B", "C A B", "A:1 B:2", "C A:1 B:2" },
    { "A B C", "A C", "A:1 B:2 C:3", "A:1 C:3" },
    { "A B C", "B C D", "A:1 B:2 C:3", "B:2 C:3 D" },
    { "A B", "A X Y", "A:1 B:2", "A:1 X Y" },
    { "A B", "A B C", "A:1 B D", "A:1 B D C" },
    { "A B", "A B C", "B:2", "B:2 C" },
    { "A B", "A B:9", "X Y Z", "A B:9" },
    { "A B", "A B C", "X Y Z", "X Y Z C" },
    { "A", "", "A:1", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PleaAppealBuilder) before = make_recipients (cases[i].before);
      g_autoptr (PleaAppealBuilder) now = make_recipients (cases[i].now);
      g_autoptr (PleaAppealBuilder) builder = make_recipients (cases[i].typed);
      g_autofree char *words = NULL;

      plea_appeal_builder_follow (builder, before, now);
      words = join_recipients (builder);
      g_assert_cmpstr (words, ==, cases[i].wanted);
    }
}

/* That a paragraph is a demand is otherwise, in the same words. */
static void
test_follow_kinds (void)
{
  const PleaPartKind paragraphs[] = { PLEA_PART_PARAGRAPH, PLEA_PART_PARAGRAPH };
  const PleaPartKind demands[] = { PLEA_PART_PARAGRAPH, PLEA_PART_DEMAND };
  g_autoptr (PleaAppealBuilder) before = plea_appeal_builder_new ();
  g_autoptr (PleaAppealBuilder) now = plea_appeal_builder_new ();
  g_autoptr (PleaAppealBuilder) builder = NULL;
  const PleaLetterText *letter;

  add_parts (before, paragraphs, G_N_ELEMENTS (paragraphs));
  add_parts (now, demands, G_N_ELEMENTS (demands));
  builder = plea_appeal_builder_new_from_appeal (before->appeal);
  plea_appeal_builder_follow (builder, before, now);
  letter = plea_appeal_get_letter (builder->appeal, 0);
  g_assert_cmpuint (plea_letter_text_count (letter, PLEA_PART_PARAGRAPH), ==, 1);
  g_assert_cmpuint (plea_letter_text_count (letter, PLEA_PART_DEMAND), ==, 1);
}

/* What is filled in so far is written and read back, whatever of it is still missing. */

static void
assert_same_unfinished (PleaAppealBuilder *builder)
{
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (PleaAppeal) clean = plea_appeal_builder_dup_clean (builder, problems);
  g_autoptr (GBytes) bytes = plea_appeal_writer_write (clean);
  g_autoptr (PleaAppealBuilder) read = plea_appeal_reader_read_unfinished (bytes);
  g_autoptr (PleaAppeal) clean_read = plea_appeal_builder_dup_clean (read, problems);
  g_autoptr (GBytes) again = plea_appeal_writer_write (clean_read);

  g_assert_cmpmem (g_bytes_get_data (again, NULL), g_bytes_get_size (again),
                   g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_unfinished (void)
{
  static const PleaPartKind kinds[] = { PLEA_PART_PARAGRAPH };
  g_autoptr (PleaAppealBuilder) builder = plea_appeal_builder_new ();
  g_autoptr (PleaAppealBuilder) whole = make_whole ();
  PleaDefender *defender = &builder->appeal->defender;

  assert_same_unfinished (builder);
  plea_translations_set (defender->name, NULL, "Ada\001 <b>&");
  assert_same_unfinished (builder);
  g_ptr_array_add (builder->appeal->recipients, plea_recipient_new ());
  assert_same_unfinished (builder);
  add_parts (builder, kinds, G_N_ELEMENTS (kinds));
  assert_same_unfinished (builder);
  assert_same_unfinished (whole);
}

static void
test_unfinished_says_all (void)
{
  static const char *const xml
      = "<appeal xmlns='https://plea-letters.github.io/appeal/1'>"
        "<defender><name>Ada</name></defender><letter xml:lang='en'><p>Free her.</p></letter>"
        "</appeal>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));
  g_autoptr (GBytes) half = g_bytes_new_static (xml, strlen (xml) / 2);
  g_autoptr (PleaAppealBuilder) builder = plea_appeal_reader_read_unfinished (bytes);
  g_autoptr (PleaAppealBuilder) broken = plea_appeal_reader_read_unfinished (half);

  g_assert_cmpstr (plea_defender_get_name (&builder->appeal->defender, NULL), ==, "Ada");
  g_assert_cmpuint (builder->appeal->letters->len, ==, 1);
  g_assert_cmpuint (broken->appeal->letters->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/builder/nothing", test_nothing);
  g_test_add_func ("/builder/same-appeal", test_same_appeal);
  g_test_add_func ("/builder/portrait", test_portrait);
  g_test_add_func ("/builder/credit-alone", test_credit_alone);
  g_test_add_func ("/builder/words-of-no-language", test_words_of_no_language);
  g_test_add_func ("/builder/events-in-order", test_events_in_order);
  g_test_add_func ("/builder/what-is-built-stays", test_what_is_built_stays);
  g_test_add_func ("/builder/ids-are-kept", test_ids_are_kept);
  g_test_add_func ("/builder/proposed-id", test_proposed_id);
  g_test_add_func ("/builder/id-of-recipient", test_id_of_recipient);
  g_test_add_func ("/builder/order-of-parts", test_order_of_parts);
  for (gsize i = 0; i < G_N_ELEMENTS (spoilt); i++)
    {
      g_autofree char *path = g_strdup_printf ("/builder/spoilt/%s-%" G_GSIZE_FORMAT,
                                               spoilt[i].name, i);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_spoilt);
    }

  g_test_add_func ("/builder/unfinished", test_unfinished);
  g_test_add_func ("/builder/unfinished-says-all", test_unfinished_says_all);
  g_test_add_func ("/builder/follow", test_follow);
  g_test_add_func ("/builder/follow-kinds", test_follow_kinds);

  return g_test_run ();
}
