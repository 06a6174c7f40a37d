/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The library knows an appeal again, wherever it comes from, and keeps what the supporter made of
 * it. */

#include "plea-appeal-builder.h"
#include "plea-appeal-file.h"
#include "plea-date.h"
#include "plea-folding.h"
#include "plea-library.h"
#include "plea-novelty.h"
#include "plea-test-scratch.h"

#define BUILT_IN "elena-milashina-2016"

static PleaAppeal *
make_appeal (const char *id, const char *name, const char *country, const char *address)
{
  g_autoptr (PleaAppeal) built_in = plea_appeal_file_load_built_in (BUILT_IN);
  g_autoptr (PleaAppealBuilder) builder = plea_appeal_builder_new_from_appeal (built_in);
  g_autoptr (GPtrArray) problems = plea_problems_new ();
  PleaDefender *defender = &builder->appeal->defender;

  plea_set_words (&builder->appeal->id, id);
  plea_set_words (&builder->appeal->source_address, address);
  if (name == NULL)
    g_array_set_size (defender->name, 0);
  plea_translations_set (defender->name, NULL, name);
  g_free (defender->country);
  defender->country = g_strdup (country);

  return plea_appeal_builder_build (builder, problems);
}

static void
test_twin (void)
{
  static const struct
  {
    const char *id, *name, *country, *address, *twin;
  } cases[] = {
    { "own", "Somebody", "TR", NULL, "own" },
    { "new", "Yusuf Demir", "TR", NULL, "own" },
    { "new", "YUSUF DEMİR", "TR", NULL, "own" },
    { "new", "Yusuf Demir", "DE", NULL, NULL },
    { "new", "Yusuf", "TR", NULL, NULL },
    { "new", "Other", "TR", "https://example.org/fr/yusuf", "own" },
    { "new", "Other", "TR", "http://www.example.org/fr/yusuf/#top", "own" },
    { "new", "Other", "TR", "https://example.org/fr/yusuf-2", NULL },
    { "new", "Elena Milashina", "RU", NULL, BUILT_IN },
    { "new", NULL, "TR", NULL, NULL },
    { "new", NULL, NULL, NULL, NULL },
    { "new", "Yusuf Demir", NULL, NULL, NULL },
    { "new", "Nadia Amin", NULL, NULL, "homeless" },
    { "new", NULL, NULL, "https://example.org/law", "nameless" },
  };
  g_autoptr (PleaTestScratch) scratch = plea_test_scratch_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases) * 2; i++)
    {
      guint nth = i % G_N_ELEMENTS (cases);
      /* The second time all is read from its files. */
      g_autoptr (PleaLibrary) library = plea_library_new (plea_test_scratch_get_path (scratch));
      g_autoptr (PleaAppeal) own = make_appeal ("own", "Yusuf Demir", "TR",
                                                "https://example.org/fr/yusuf");
      g_autoptr (PleaAppeal) nameless = make_appeal ("nameless", NULL, NULL,
                                                     "https://example.org/law");
      g_autoptr (PleaAppeal) homeless = make_appeal ("homeless", "Nadia Amin", NULL, NULL);
      g_autoptr (PleaAppeal) appeal = make_appeal (cases[nth].id, cases[nth].name,
                                                   cases[nth].country, cases[nth].address);
      PleaListing *twin;

      if (i == 0)
        g_assert_true (plea_library_keep (library, own, NULL)
                       && plea_library_keep (library, nameless, NULL)
                       && plea_library_keep (library, homeless, NULL));
      plea_library_load (library);
      twin = plea_novelty_find_twin (library, appeal);
      g_assert_cmpstr (twin != NULL ? twin->id : NULL, ==, cases[nth].twin);
    }
}

/* What the supporter said of the same day stands, also when all is read anew. */
static void
test_own_of_the_same_day (void)
{
  g_autoptr (PleaTestScratch) scratch = plea_test_scratch_new ();
  g_autoptr (PleaAppeal) own = make_appeal (BUILT_IN, "Elena Valeryevna Milashina", "RU", NULL);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (PleaLibrary) library = plea_library_new (plea_test_scratch_get_path (scratch));
      g_autoptr (PleaAppeal) read = NULL;

      if (i == 0)
        g_assert_true (plea_library_keep (library, own, NULL));
      plea_library_load (library);
      g_assert_cmpstr (plea_library_find (library, BUILT_IN)->name, ==,
                       "Elena Valeryevna Milashina");
      read = plea_library_read (library, BUILT_IN, NULL);
      g_assert_cmpstr (plea_defender_get_name (&read->defender, NULL), ==,
                       "Elena Valeryevna Milashina");
      g_assert_cmpint (plea_novelty_judge (library, own), ==, PLEA_NOVELTY_SAME);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/twins/twin", test_twin);
  g_test_add_func ("/twins/own-of-the-same-day", test_own_of_the_same_day);

  return g_test_run ();
}
