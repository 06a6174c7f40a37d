/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An appeal in the making: what is missing is said field by field, and what comes out stays. */

#include <string.h>

#include "plea-appeal-builder.h"
#include "plea-appeal-file.h"
#include "plea-date.h"

static GPtrArray *
new_problems (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) plea_problem_free);
}

static char *
join_fields (GPtrArray *problems)
{
  g_autoptr (GString) fields = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const PleaProblem *problem = g_ptr_array_index (problems, i);

      g_assert_null (problem->file);
      g_assert_cmpstr (problem->message, !=, "");
      g_string_append_printf (fields, "%s%s", i > 0 ? " " : "", problem->field);
    }

  return g_string_free (g_steal_pointer (&fields), FALSE);
}

static void
test_nothing (void)
{
  g_autoptr (PleaAppealBuilder) builder = plea_appeal_builder_new ();
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autofree char *fields = NULL;

  g_assert_null (plea_appeal_builder_build (builder, problems));
  fields = join_fields (problems);
  g_assert_cmpstr (fields, ==, "id as-of defender/name defender/country status recipients letters");
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
  g_autoptr (GBytes) before = plea_appeal_file_serialize (appeal);
  g_autoptr (GBytes) after = NULL;

  g_assert_nonnull (built);
  after = plea_appeal_file_serialize (built);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_what_is_built_stays (void)
{
  g_autoptr (PleaAppealBuilder) builder = make_whole ();
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (PleaAppeal) built = plea_appeal_builder_build (builder, problems);
  PleaRecipient *recipient = g_ptr_array_index (plea_appeal_builder_get_recipients (builder), 0);

  plea_appeal_builder_set_id (builder, "other");
  plea_translations_set (plea_appeal_builder_get_defender (builder)->name, NULL, "Somebody");
  g_strfreev (recipient->address);
  recipient->address = g_new0 (char *, 1);
  g_ptr_array_set_size (plea_appeal_builder_get_letters (builder), 0);

  g_assert_cmpstr (plea_appeal_get_id (built), ==, "elena-milashina-2016");
  g_assert_cmpstr (plea_defender_get_name (plea_appeal_get_defender (built), NULL), ==,
                   "Elena Milashina");
  g_assert_cmpstr (plea_appeal_get_recipient (built, 0)->address[1], ==, "119200 Moscow");
  g_assert_cmpuint (plea_appeal_get_n_letters (built), ==, 3);
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
  g_ptr_array_add (plea_appeal_builder_get_events (builder), event);
  built = plea_appeal_builder_build (builder, problems);
  g_assert_nonnull (built);
  g_assert_cmpuint (plea_appeal_get_n_events (built), ==, 4);
  g_assert_cmpstr (plea_translations_get_first (plea_appeal_get_event (built, 1)->text, NULL), ==,
                   "A trial");
}

static void
spoil_id (PleaAppealBuilder *builder)
{
  plea_appeal_builder_set_id (builder, "../x");
}

static void
spoil_double_hyphen (PleaAppealBuilder *builder)
{
  plea_appeal_builder_set_id (builder, "a--b");
}

static void
spoil_as_of (PleaAppealBuilder *builder)
{
  plea_appeal_builder_set_as_of (builder, NULL);
}

static void
spoil_country (PleaAppealBuilder *builder)
{
  PleaDefender *defender = plea_appeal_builder_get_defender (builder);

  g_free (defender->country);
  defender->country = g_strdup ("Russia");
}

static void
spoil_role (PleaAppealBuilder *builder)
{
  PleaRecipient *recipient = g_ptr_array_index (plea_appeal_builder_get_recipients (builder), 0);

  recipient->role = PLEA_RECIPIENT_COPY;
}

static void
spoil_address (PleaAppealBuilder *builder)
{
  g_ptr_array_add (plea_appeal_builder_get_recipients (builder), plea_recipient_new ());
}

static void
spoil_event (PleaAppealBuilder *builder)
{
  g_ptr_array_add (plea_appeal_builder_get_events (builder), plea_event_new ());
}

static void
spoil_letter (PleaAppealBuilder *builder)
{
  g_ptr_array_add (plea_appeal_builder_get_letters (builder), plea_letter_text_new (""));
}

static void
add_parts (PleaAppealBuilder *builder, const PleaPartKind *kinds, guint n_kinds)
{
  PleaLetterText *letter = plea_letter_text_new ("fr");

  for (guint i = 0; i < n_kinds; i++)
    plea_letter_text_add (letter, kinds[i], "Words");
  g_ptr_array_add (plea_appeal_builder_get_letters (builder), letter);
}

static void
spoil_demands (PleaAppealBuilder *builder)
{
  const PleaPartKind kinds[] = { PLEA_PART_PARAGRAPH, PLEA_PART_DEMAND };

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

static const struct
{
  void (*spoil) (PleaAppealBuilder *builder);
  const char *fields;
} spoilt[] = {
  { spoil_id, "id" },
  { spoil_double_hyphen, "id" },
  { spoil_as_of, "as-of" },
  { spoil_country, "defender/country" },
  { spoil_role, "recipients" },
  { spoil_address, "recipient-2/address recipient-2/country" },
  { spoil_event, "event-4/date event-4/text" },
  { spoil_letter, "letter-4/language letter-4" },
  { spoil_demands, "letter-4" },
  { spoil_lead_in, "letter-4" },
  { spoil_order, "letter-4" },
};

static void
test_spoilt (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (PleaAppealBuilder) builder = make_whole ();
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autofree char *fields = NULL;

  spoilt[i].spoil (builder);
  g_assert_null (plea_appeal_builder_build (builder, problems));
  fields = join_fields (problems);
  g_assert_cmpstr (fields, ==, spoilt[i].fields);
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

      plea_translations_set (plea_appeal_builder_get_defender (builder)->name, NULL, cases[i].name);
      if (cases[i].as_of != NULL && plea_date_parse (cases[i].as_of, &date))
        plea_appeal_builder_set_as_of (builder, &date);
      id = plea_appeal_builder_propose_id (builder);
      g_assert_cmpstr (id, ==, cases[i].id);
      g_assert_true (plea_appeal_is_id (id));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/builder/nothing", test_nothing);
  g_test_add_func ("/builder/same-appeal", test_same_appeal);
  g_test_add_func ("/builder/events-in-order", test_events_in_order);
  g_test_add_func ("/builder/what-is-built-stays", test_what_is_built_stays);
  g_test_add_func ("/builder/proposed-id", test_proposed_id);
  for (gsize i = 0; i < G_N_ELEMENTS (spoilt); i++)
    {
      g_autofree char *path = g_strdup_printf ("/builder/spoilt/%s-%" G_GSIZE_FORMAT,
                                               spoilt[i].fields, i);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_spoilt);
    }

  return g_test_run ();
}
