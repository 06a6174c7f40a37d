/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a web page says of itself apart from its text. */

#include "config.h"

#include "plea-html-head.h"

#include <string.h>

#include "plea-appeal-page.h"
#include "plea-folding.h"
#include "plea-html-element.h"
#include "plea-source-pictures.h"

static void
set_once (char **field, const char *value)
{
  g_autofree char *words = value != NULL ? plea_clean_words (value) : NULL;

  if (*field == NULL && words != NULL && *words != '\0')
    *field = g_steal_pointer (&words);
}

/* “2025-11-10T09:00:00+00:00” */
static void
take_day (PleaSource *source, const char *value)
{
  if (value != NULL && g_regex_match_simple ("^\\d{4}-\\d\\d-\\d\\d(?!\\d)", value, 0, 0))
    {
      g_autofree char *day = g_strndup (value, strlen ("2025-11-10"));

      set_once (&source->published, day);
    }
}

static void
take_meta (PleaSource *source, const char **attributes)
{
  static const char *const days[] = { "article:published_time", "datepublished", "dc.date",
                                      "dc.date.issued",         "dcterms.date",  "dcterms.created",
                                      "publish-date",           "date",          NULL };
  const char              *property = plea_html_element_get_attribute (attributes, "property");
  const char              *name = plea_html_element_get_attribute (attributes, "name");
  const char              *item = plea_html_element_get_attribute (attributes, "itemprop");
  const char              *content = plea_html_element_get_attribute (attributes, "content");
  const char              *key = property != NULL ? property : name != NULL ? name : item;
  g_autofree char         *lower = g_ascii_strdown (key != NULL ? key : "", -1);

  if (g_str_equal (lower, "og:url"))
    set_once (&source->address, content);
  else if (g_str_equal (lower, "og:site_name"))
    set_once (&source->publisher, content);
  else if (g_strv_contains (days, lower))
    take_day (source, content);
}

/* The appeal that Plea has put into a page is what its publisher says, and the page only tells it
 * to people. */
static void
take_appeal (PleaSource *source, const char **attributes)
{
  const char        *link = plea_html_element_get_attribute (attributes, "href");
  const char        *name = plea_html_element_get_attribute (attributes, "download");
  g_autofree guchar *data = NULL;
  gsize              size;
  g_autoptr (GBytes) bytes = NULL;

  if (link == NULL || !g_str_has_prefix (link, PLEA_APPEAL_PAGE_LINK))
    return;

  data = g_base64_decode (link + strlen (PLEA_APPEAL_PAGE_LINK), &size);
  bytes = g_bytes_new (data, size);
  plea_source_add_attachment (source, name != NULL && *name != '\0' ? name : "page.appeal",
                              PLEA_APPEAL_TYPE, bytes);
}

/**
 * plea_html_head_take:
 * @source: what gets it
 * @name: the name of an element
 * @attributes: (nullable): its attributes, names and values by turns
 *
 * Takes what an element says of the page: its language, address, site and day.
 */
void
plea_html_head_take (PleaSource *source, const char *name, const char **attributes)
{
  if (g_str_equal (name, "html"))
    set_once (&source->language, plea_html_element_get_attribute (attributes, "lang"));
  else if (g_str_equal (name, "meta"))
    take_meta (source, attributes);
  else if (g_str_equal (name, "a"))
    take_appeal (source, attributes);
  else if (g_str_equal (name, "time")
           && (plea_html_element_get_attribute (attributes, "pubdate") != NULL
               || g_strcmp0 (plea_html_element_get_attribute (attributes, "itemprop"),
                             "datePublished")
                      == 0))
    take_day (source, plea_html_element_get_attribute (attributes, "datetime"));
  else if (g_str_equal (name, "link")
           && g_strcmp0 (plea_html_element_get_attribute (attributes, "rel"), "canonical") == 0)
    {
      g_clear_pointer (&source->address, g_free);
      set_once (&source->address, plea_html_element_get_attribute (attributes, "href"));
    }
}

/**
 * plea_html_head_take_picture:
 * @source: what gets it
 * @name: the name of an element
 * @attributes: (nullable): its attributes
 * @is_aside: whether it stands beside what the page says
 *
 * Takes a picture of the page.
 */
void
plea_html_head_take_picture (PleaSource  *source,
                             const char  *name,
                             const char **attributes,
                             gboolean     is_aside)
{
  if (g_str_equal (name, "img"))
    plea_source_mention_picture (source, plea_html_element_get_attribute (attributes, "src"),
                                 plea_html_element_get_attribute (attributes, "alt"), is_aside);
}

/**
 * plea_html_head_find_day:
 * @source: what gets it
 * @html: a page
 *
 * Takes the day when the page was published from what it has for search engines (JSON-LD), where it
 * stands more often than elsewhere.
 */
void
plea_html_head_find_day (PleaSource *source, const char *html)
{
  const char *found = strstr (html, "\"datePublished\"");
  const char *value = found != NULL ? strchr (found + strlen ("\"datePublished\""), '"') : NULL;

  if (value != NULL)
    take_day (source, value + 1);
}
