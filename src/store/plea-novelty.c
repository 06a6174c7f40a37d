/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an appeal from elsewhere would be to the library. */

#include "config.h"

#include "plea-novelty.h"

#include <string.h>

#include "plea-appeal-writer.h"

/* What an address says of the page, however it was copied. */
static char *
strip_address (const char *address)
{
  const char *page = address;
  char       *stripped;

  if (g_str_has_prefix (page, "https://"))
    page += strlen ("https://");
  else if (g_str_has_prefix (page, "http://"))
    page += strlen ("http://");
  if (g_str_has_prefix (page, "www."))
    page += strlen ("www.");

  stripped = g_strndup (page, strcspn (page, "#"));
  if (g_str_has_suffix (stripped, "/"))
    stripped[strlen (stripped) - 1] = '\0';

  return stripped;
}

static gboolean
have_same_source (PleaListing *listing, const char *page)
{
  g_autofree char *stripped = NULL;

  if (listing->source_address == NULL || page == NULL || *page == '\0')
    return FALSE;

  stripped = strip_address (listing->source_address);

  return g_str_equal (stripped, page);
}

static gboolean
have_same_name (PleaListing *listing, const char *country, const char *folded_name)
{
  g_autofree char *known = NULL;

  if (*folded_name == '\0' || g_strcmp0 (listing->country, country) != 0)
    return FALSE;

  known = plea_listing_make_search_text (listing->published_name);

  return g_str_equal (known, folded_name);
}

/**
 * plea_novelty_find_twin:
 * @library: a library
 * @appeal: an appeal from elsewhere
 *
 * Returns: (transfer none) (nullable): what the list tells of an appeal for the same case: of the
 *   same id, from the same page, or for somebody of the same name in the same country
 */
PleaListing *
plea_novelty_find_twin (PleaLibrary *library, PleaAppeal *appeal)
{
  const PleaDefender *defender = &appeal->defender;
  const char         *address = appeal->source_address;
  g_autofree char    *page = address != NULL ? strip_address (address) : NULL;
  g_autofree char *name = plea_listing_make_search_text (plea_defender_get_name (defender, NULL));
  GListModel      *listings = plea_library_get_listings (library);
  PleaListing     *twin = plea_library_find (library, appeal->id);

  for (guint i = 0; twin == NULL && i < g_list_model_get_n_items (listings); i++)
    {
      g_autoptr (PleaListing) listing = g_list_model_get_item (listings, i);

      if (have_same_source (listing, page) || have_same_name (listing, defender->country, name))
        twin = listing; /* the library goes on holding it */
    }

  return twin;
}

static gboolean
are_same (PleaAppeal *a, PleaAppeal *b)
{
  g_autoptr (GBytes) bytes_a = plea_appeal_writer_write (a);
  g_autoptr (GBytes) bytes_b = plea_appeal_writer_write (b);

  return g_bytes_equal (bytes_a, bytes_b);
}

/**
 * plea_novelty_judge:
 * @library: a library
 * @appeal: an appeal from elsewhere
 *
 * Returns: what it would be to the library
 */
PleaNovelty
plea_novelty_judge (PleaLibrary *library, PleaAppeal *appeal)
{
  g_autoptr (PleaAppeal) known = plea_library_read (library, appeal->id, NULL);

  if (known == NULL)
    return PLEA_NOVELTY_NEW;
  if (are_same (appeal, known))
    return PLEA_NOVELTY_SAME;

  return g_date_compare (&appeal->as_of, &known->as_of) < 0 ? PLEA_NOVELTY_OUTDATED
                                                            : PLEA_NOVELTY_UPDATE;
}

/**
 * plea_novelty_judge_case:
 * @library: a library
 * @appeal: an appeal from elsewhere
 *
 * Returns: what it would be to the library, which may have the same case under another id
 */
PleaNovelty
plea_novelty_judge_case (PleaLibrary *library, PleaAppeal *appeal)
{
  PleaNovelty  novelty = plea_novelty_judge (library, appeal);
  PleaListing *twin = novelty == PLEA_NOVELTY_NEW ? plea_novelty_find_twin (library, appeal) : NULL;

  if (twin == NULL)
    return novelty;

  return g_date_compare (&appeal->as_of, &twin->as_of) < 0 ? PLEA_NOVELTY_OUTDATED
                                                           : PLEA_NOVELTY_UPDATE;
}
