/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who publishes appeals: what the data says is whole, and who is near to somebody comes first. */

#include "config.h"

#include <string.h>

#include "plea-appeal-check.h"
#include "plea-appeal-resources.h"
#include "plea-data-file.h"
#include "plea-idioms.h"
#include "plea-publisher.h"

#define FIRST_YEAR 2020 /* Who was last seen before may have gone. */

static const char *const english[] = { "en_IE", "en", "C", NULL };

static void
test_data (void)
{
  g_autoptr (GPtrArray) publishers = plea_publisher_list (english, "IE");
  g_autoptr (GHashTable) addresses = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (publishers->len, >=, 50);
  plea_foreach (const PleaPublisher, publisher, publishers)
    {
      g_assert_cmpuint (strlen (publisher->name), >, 0);
      g_assert_cmpuint (g_strv_length (publisher->languages), >, 0);
      g_assert_true (g_str_has_prefix (publisher->address, "https://"));
      g_assert_true (plea_appeal_is_web_address (publisher->address));
      g_assert_true (g_hash_table_add (addresses, publisher->address));
      for (guint i = 0; publisher->countries[i] != NULL; i++)
        g_assert_cmpuint (strlen (publisher->countries[i]), ==, 2);
    }
}

/* What the program does not read, people do who keep the list. */
static void
test_file (void)
{
  static const char *const keys[] = { "Name",   "Languages", "Countries", "Address",
                                      "Offers", "Seen",      NULL };
  static const char *const offers[] = { "ready", "facts", "prisoners", "petitions", NULL };
  g_autoptr (GKeyFile) file = plea_data_file_load_keys (plea_appeal_get_resource (),
                                                        "publishers.ini");
  g_auto (GStrv) ids = g_key_file_get_groups (file, NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *offer = g_key_file_get_string (file, ids[i], "Offers", NULL);
      g_auto (GStrv) used = g_key_file_get_keys (file, ids[i], NULL, NULL);

      g_assert_true (plea_appeal_is_id (ids[i]));
      g_assert_true (g_strv_contains (offers, offer));
      for (guint j = 0; used[j] != NULL; j++)
        g_assert_true (g_strv_contains (keys, used[j]));
      if (g_key_file_has_key (file, ids[i], "Seen", NULL))
        g_assert_cmpint (g_key_file_get_integer (file, ids[i], "Seen", NULL), >=, FIRST_YEAR);
    }
}

static void
test_order (void)
{
  static const struct
  {
    const char  *languages[3], *country;
    const char  *name; /* who comes first */
    PleaNearness nearness;
  } readers[] = {
    { { "de_CH", "de" },
      "CH",
      "Amnesty International Schweiz – Monatsbriefe",
      PLEA_NEARNESS_COUNTRY },
    { { "fr_CH", "fr" },
      "CH",
      "Amnesty International Suisse – Actions urgentes",
      PLEA_NEARNESS_COUNTRY },
    { { "fr" }, "", "Amnesty International – Urgent Actions", PLEA_NEARNESS_LANGUAGE },
    { { "fr" }, "SN", "Amnesty International – Urgent Actions", PLEA_NEARNESS_LANGUAGE },
    { { "pt_PT" },
      "BR",
      "Anistia Internacional Brasil – Escreva por Direitos",
      PLEA_NEARNESS_COUNTRY },
    { { "ar" }, "EG", "منظمة العفو الدولية – لنكتب من أجل الحقوق", PLEA_NEARNESS_LANGUAGE },
    { { "ka" },
      "GE",
      "International Society for Human Rights – letters of appeal",
      PLEA_NEARNESS_OTHER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      g_autoptr (GPtrArray) publishers = plea_publisher_list (readers[i].languages,
                                                              readers[i].country);
      const PleaPublisher *first = publishers->pdata[0];

      g_assert_cmpstr (first->name, ==, readers[i].name);
      g_assert_cmpint (
          plea_publisher_get_nearness (first, readers[i].languages, readers[i].country), ==,
          readers[i].nearness);
    }
}

/* What is near comes together, and before what is not. */
static void
test_parts (void)
{
  g_autoptr (GPtrArray) publishers = plea_publisher_list (english, "GB");
  PleaNearness nearness = PLEA_NEARNESS_COUNTRY;

  plea_foreach (const PleaPublisher, publisher, publishers)
    {
      PleaNearness next = plea_publisher_get_nearness (publisher, english, "GB");

      g_assert_cmpint (next, >=, nearness);
      nearness = next;
    }
  g_assert_cmpint (nearness, ==, PLEA_NEARNESS_OTHER);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/publisher/data", test_data);
  g_test_add_func ("/publisher/file", test_file);
  g_test_add_func ("/publisher/order", test_order);
  g_test_add_func ("/publisher/parts", test_parts);

  return g_test_run ();
}
