/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Appeals of random and hostile words: what pages, editors and attackers may hand over. */

#include "hostile-appeals.h"

#include "plea-folding.h"
#include "plea-status.h"

#define MAX_PIECES 6

static const char *const pieces[] = {
  "",
  " ",
  "\u00a0",
  "\f",
  "\v",
  "\r\n",
  "\t",
  "\x01",
  "\x7f",
  "\xc2\x85",
  "\u2028",
  "\u2029",
  "\u202e",
  "\u2066",
  "\u200b",
  "\u200d",
  "\ufeff",
  "\ufffe",
  "\uffff",
  "\xff",
  "\xc3",
  "\u0301",
  "e\u0301",
  "e\u200b\u0301",
  "\u1100\u1161",
  "a\u0328\u0301",
  "\u212b",
  "&",
  "<",
  ">",
  "\"",
  "'",
  "]]>",
  "<!--",
  "<p>",
  "&#0;",
  "&amp;",
  "%s",
  "{name}",
  "<b>",
  "\\n",
  "Word",
  "long words",
  "привет",
  "مرحبا",
  "你好",
  "नमस्ते",
  "\U0001f469\u200d\U0001f4bb",
  "x-1",
  "1. ",
  "–",
  ";",
  ".",
  "\U000e0041",
  "\u3000",
};

static char *
make_text (GRand *random)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gint32 n_pieces = g_rand_int_range (random, 0, MAX_PIECES);

  for (gint32 i = 0; i < n_pieces; i++)
    g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Nearly always something, that most are appeals. */
static char *
make_words (GRand *random)
{
  g_autofree char *text = make_text (random);

  return g_rand_int_range (random, 0, 40) > 0 ? g_strconcat (text, "Words", text, NULL)
                                              : g_steal_pointer (&text);
}

/* Of what an appeal need not say, much is not there. */
static gboolean
lacks (GRand *random)
{
  return g_rand_int_range (random, 0, 3) == 0;
}

static void
add_words (GRand *random, PleaTranslations *translations, const char *language)
{
  g_autofree char *words = make_words (random);

  plea_translations_add (translations, language, words);
}

static void
add_event (GRand *random, PleaAppealBuilder *builder)
{
  PleaEvent *event = plea_event_new ();

  g_date_set_dmy (&event->date, 1, G_DATE_MAY, (GDateYear) g_rand_int_range (random, 1, 2100));
  add_words (random, event->text, "en");
  add_words (random, event->text, NULL);
  g_ptr_array_add (builder->appeal->events, event);
}

static void
add_recipient (GRand *random, PleaAppealBuilder *builder)
{
  PleaRecipient *recipient = plea_recipient_new ();
  char **texts[] = { &recipient->name, &recipient->office, &recipient->phone, &recipient->fax,
                     &recipient->email };
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    *texts[i] = make_text (random);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *line = make_words (random);

      g_strv_builder_add (lines, line);
    }
  g_strfreev (recipient->address);
  recipient->address = g_strv_builder_end (lines);
  recipient->country = lacks (random) ? NULL : g_strdup ("GB");
  recipient->gender = (PleaGender) g_rand_int_range (random, 0, 5);
  recipient->rank = (PleaRank) g_rand_int_range (random, 0, PLEA_N_RANKS);
  if (!lacks (random))
    add_words (random, recipient->country_name, "en");
  add_words (random, recipient->salutation, "en");
  g_ptr_array_add (builder->appeal->recipients, recipient);
}

static void
add_parts (GRand *random, PleaLetterText *letter, PleaPartKind kind, gint32 n_parts)
{
  for (gint32 i = 0; i < n_parts; i++)
    {
      g_autofree char *words = make_words (random);

      plea_letter_text_add (letter, kind, words);
    }
}

static void
add_letter (GRand *random, PleaAppealBuilder *builder, const char *language)
{
  PleaLetterText *letter = plea_letter_text_new (language);
  gint32          n_demands = g_rand_int_range (random, 0, 4);

  letter->translated_by = make_text (random);
  letter->corrected_by = make_text (random);
  add_parts (random, letter, PLEA_PART_PARAGRAPH, g_rand_int_range (random, 0, 5));
  add_parts (random, letter, PLEA_PART_LEAD_IN, n_demands > 0 && !lacks (random));
  add_parts (random, letter, PLEA_PART_DEMAND, n_demands);
  add_parts (random, letter, PLEA_PART_PARAGRAPH, g_rand_int_range (random, 0, 3));
  add_parts (random, letter, PLEA_PART_CLOSING, g_rand_int_range (random, 0, 2));
  g_ptr_array_add (builder->appeal->letters, letter);
}

static void
add_heads (GRand *random, PleaAppealBuilder *builder)
{
  PleaDefender    *defender = &builder->appeal->defender;
  g_autofree char *publisher = make_text (random);
  GDate            as_of;

  g_date_set_dmy (&as_of, 2, G_DATE_JUNE, 2024);
  plea_set_words (&builder->appeal->id, "hostile");
  builder->appeal->as_of = as_of;
  plea_set_words (&builder->appeal->publisher, publisher);
  builder->appeal->status = lacks (random) ? NULL : plea_status_find ("charged");
  defender->country = lacks (random) ? NULL : g_strdup ("GB");
  if (!lacks (random))
    add_words (random, defender->name, NULL);
  if (!lacks (random))
    add_words (random, defender->name, "fr");
  if (!lacks (random))
    add_words (random, defender->about, "en");
  if (!lacks (random))
    add_words (random, defender->about, NULL);
  add_words (random, builder->appeal->status_words, NULL);
}

/**
 * plea_test_make_hostile_appeal:
 * @seed: which one
 *
 * Returns: (transfer full): an appeal in the making, most often one that can be built
 */
PleaAppealBuilder *
plea_test_make_hostile_appeal (guint seed)
{
  PleaAppealBuilder *builder = plea_appeal_builder_new ();
  GRand             *random = g_rand_new_with_seed (seed);

  add_heads (random, builder);
  add_event (random, builder);
  for (gint32 i = g_rand_int_range (random, 0, 4); i > 0; i--)
    add_recipient (random, builder);
  add_letter (random, builder, "en");
  add_letter (random, builder, "pt-BR");
  g_rand_free (random);

  return builder;
}
