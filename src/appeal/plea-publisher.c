/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who publishes appeals, for whom, and where: data/publishers.ini. */

#include "config.h"

#include "plea-publisher.h"

#include <string.h>

#include "plea-appeal-resources.h"
#include "plea-data-file.h"
#include "plea-idioms.h"

static const char *const offer_names[PLEA_N_OFFERS] = { "ready", "facts", "prisoners",
                                                        "petitions" };

/* The file */

static PleaOffer
read_offer (GKeyFile *keys, const char *id)
{
  g_autofree char *name = g_key_file_get_string (keys, id, "Offers", NULL);
  PleaOffer        offer = PLEA_OFFER_READY;

  while (offer < PLEA_OFFER_PETITIONS && g_strcmp0 (offer_names[offer], name) != 0)
    offer++;

  return offer;
}

static GStrv
read_list (GKeyFile *keys, const char *id, const char *key)
{
  GStrv list = g_key_file_get_string_list (keys, id, key, NULL, NULL);

  return list != NULL ? list : g_new0 (char *, 1);
}

static PleaPublisher *
read_publisher (GKeyFile *keys, const char *id)
{
  PleaPublisher *self = g_new0 (PleaPublisher, 1);

  self->name = g_key_file_get_string (keys, id, "Name", NULL);
  self->languages = read_list (keys, id, "Languages");
  self->countries = read_list (keys, id, "Countries");
  self->address = g_key_file_get_string (keys, id, "Address", NULL);
  self->offer = read_offer (keys, id);

  return self;
}

static GPtrArray *
read_publishers (void)
{
  g_autoptr (GKeyFile) keys = plea_data_file_load_keys (plea_appeal_get_resource (),
                                                        "publishers.ini");
  g_auto (GStrv) ids = g_key_file_get_groups (keys, NULL);
  GPtrArray *publishers = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (publishers, read_publisher (keys, ids[i]));

  return publishers;
}

/* Who reads them */

/* Whether both are varieties of one language, as “pt-BR” and “pt_PT”. */
static gboolean
is_language (const char *tag, const char *other)
{
  gsize length = strcspn (tag, "-_.@");

  return length == strcspn (other, "-_.@") && strncmp (tag, other, length) == 0;
}

static gboolean
is_readable (const PleaPublisher *self, const char *const *languages)
{
  for (guint i = 0; self->languages[i] != NULL; i++)
    for (guint j = 0; languages[j] != NULL; j++)
      if (is_language (self->languages[i], languages[j]))
        return TRUE;

  return FALSE;
}

/**
 * plea_publisher_get_nearness:
 * @languages: (array zero-terminated=1): names of those that somebody reads, as “de_CH”
 * @country: ISO 3166 code of where they live, or ""
 *
 * Returns: how near the publisher is to them
 */
PleaNearness
plea_publisher_get_nearness (const PleaPublisher *self,
                             const char *const   *languages,
                             const char          *country)
{
  if (g_strv_contains ((const char *const *) self->countries, country))
    return PLEA_NEARNESS_COUNTRY;

  return is_readable (self, languages) ? PLEA_NEARNESS_LANGUAGE : PLEA_NEARNESS_OTHER;
}

typedef struct
{
  const char *const *languages;
  const char        *country;
} Reader;

/* The parts of the list in their order; in each, what can be read, and who speaks to everybody
 * rather than to the people of another country. */
static guint
get_rank (const PleaPublisher *self, const Reader *reader)
{
  PleaNearness nearness = plea_publisher_get_nearness (self, reader->languages, reader->country);
  gboolean     is_foreign = nearness != PLEA_NEARNESS_COUNTRY && self->countries[0] != NULL;

  return nearness * 4 + (is_readable (self, reader->languages) ? 0 : 2) + (is_foreign ? 1 : 0);
}

static int
compare (gconstpointer a, gconstpointer b, gpointer reader)
{
  const PleaPublisher *first = *(const PleaPublisher *const *) a;
  const PleaPublisher *second = *(const PleaPublisher *const *) b;
  int                  order = (int) get_rank (first, reader) - (int) get_rank (second, reader);

  if (order == 0)
    order = (int) first->offer - (int) second->offer;

  return order != 0 ? order : strcmp (first->name, second->name);
}

/**
 * plea_publisher_list:
 * @languages: (array zero-terminated=1): names of those that somebody reads, as “de_CH”
 * @country: ISO 3166 code of where they live, or ""
 *
 * Returns: (transfer container) (element-type PleaPublisher): all publishers, those that are near
 *   to somebody first, and of them those whose letters are ready
 */
GPtrArray *
plea_publisher_list (const char *const *languages, const char *country)
{
  GPtrArray *publishers = g_ptr_array_copy (plea_once (read_publishers ()), NULL, NULL);
  Reader     reader = { languages, country };

  g_ptr_array_sort_with_data (publishers, compare, &reader);

  return publishers;
}
