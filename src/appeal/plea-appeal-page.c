/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An appeal as a web page, for publishers to put on their site or to begin with: what it says to be
 * read by anybody, and the appeal itself in a link, so that the page opens in Plea as it was
 * written. It has no script and loads nothing. */

#include "config.h"

#include "plea-appeal-page.h"

#include <glib/gi18n-lib.h>

#include "plea-appeal-writer.h"
#include "plea-country.h"
#include "plea-date.h"
#include "plea-gettext.h"
#include "plea-idioms.h"

/* Readable on any screen, in the colours that its reader has chosen. */
#define STYLE                                                                                      \
  ":root{color-scheme:light dark}"                                                                 \
  "body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1.125rem/1.5 system-ui,sans-serif}"   \
  "address{font-style:normal;white-space:pre-line;margin-bottom:1rem}"                             \
  "a{overflow-wrap:anywhere}"

static void G_GNUC_PRINTF (2, 3) add (GString *page, const char *format, ...)
{
  g_autofree char *markup = NULL;
  va_list          arguments;

  va_start (arguments, format);
  markup = g_markup_vprintf_escaped (format, arguments);
  va_end (arguments);
  g_string_append (page, markup);
}

static void
add_translation (GString *page, const char *element, const PleaTranslations *translations)
{
  const char *language = NULL;
  const char *text = plea_translations_get_preferred (translations, g_get_language_names (),
                                                      &language);

  if (text != NULL)
    add (page, "<%s lang=\"%s\" dir=\"auto\">%s</%s>\n", element, language != NULL ? language : "",
         text, element);
}

static void
add_head (GString *page, PleaAppeal *appeal)
{
  const char *name = plea_defender_get_shown_name (&appeal->defender);

  add (page, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n",
       plea_gettext_get_language ());
  add (page, "<meta name=\"viewport\" content=\"width=device-width\">\n<title>%s</title>\n", name);
  add (page, "<style>%s</style>\n</head>\n<body>\n<main>\n<h1 dir=\"auto\">%s</h1>\n", STYLE, name);
}

/* That nothing is known of what is happening need not be said. */
static void
add_status (GString *page, const PleaStatus *status)
{
  if (status == plea_status_find ("unknown"))
    return;

  g_string_append (page, "<p>");
  /* TRANSLATORS: %s is the name of a status, for example “Judicial harassment” */
  add (page, C_ ("status line", "Status: %s"), plea_status_get_name (status));
  g_string_append (page, "</p>\n");
}

static void
add_facts (GString *page, PleaAppeal *appeal)
{
  g_autofree char *as_of = plea_date_format (&appeal->as_of);

  g_string_append (page, "<p>");
  /* TRANSLATORS: %s is a date; the appeal tells what happened up to it */
  add (page, _ ("As of: %s"), as_of);
  g_string_append (page, "</p>\n");
  if (appeal->source_address != NULL)
    add (page, "<p><a href=\"%s\">%s</a></p>\n", appeal->source_address, appeal->source_address);
  add_translation (page, "p", appeal->defender.about);
  plea_foreach (const PleaEvent, event, appeal->events)
    add_translation (page, "p", event->text);
}

/* The link has the appeal, as its writer writes it. */
static void
add_link (GString *page, PleaAppeal *appeal)
{
  g_autoptr (GBytes) bytes = plea_appeal_writer_write (appeal);
  g_autofree char *file = g_base64_encode (g_bytes_get_data (bytes, NULL),
                                           g_bytes_get_size (bytes));

  add (page, "<p><a download=\"%s.appeal\" href=\"%s%s\">%s</a></p>\n", appeal->id,
       PLEA_APPEAL_PAGE_LINK, file, _ ("Write this letter with Plea"));
}

static void
add_recipient (GString *page, const PleaRecipient *recipient)
{
  g_autofree char *address = g_strjoinv ("\n", recipient->address);
  g_autofree char *country = recipient->country != NULL
                                 ? plea_country_get_name (recipient->country, "en")
                                 : g_strdup (
                                     plea_translations_get_first (recipient->country_name, NULL));

  g_string_append (page, "<address dir=\"auto\">");
  if (recipient->name != NULL)
    add (page, "%s\n", recipient->name);
  if (recipient->office != NULL)
    add (page, "%s\n", recipient->office);
  add (page, "%s\n%s</address>\n", address, country);
}

/* Demands stand in a list. */
static void
add_part (GString *page, const PleaPart *part, gboolean *in_list)
{
  gboolean is_demand = part->kind == PLEA_PART_DEMAND;

  if (is_demand != *in_list)
    g_string_append (page, is_demand ? "<ol>\n" : "</ol>\n");
  *in_list = is_demand;
  add (page, is_demand ? "<li>%s</li>\n" : "<p>%s</p>\n", part->text);
}

static void
add_letter (GString *page, const PleaLetterText *letter)
{
  gboolean in_list = FALSE;

  add (page, "<section lang=\"%s\" dir=\"auto\">\n", letter->language);
  plea_foreach (const PleaPart, part, letter->parts)
    add_part (page, part, &in_list);
  g_string_append (page, in_list ? "</ol>\n</section>\n" : "</section>\n");
}

/**
 * plea_appeal_page_write:
 * @appeal: what the page is to say
 *
 * Returns: (transfer full): an HTML page in the language of the interface, with the appeal in its
 * own
 */
GBytes *
plea_appeal_page_write (PleaAppeal *appeal)
{
  GString *page = g_string_new (NULL);

  add_head (page, appeal);
  add_status (page, appeal->status);
  add_facts (page, appeal);
  add_link (page, appeal);
  /* TRANSLATORS: a heading above addresses, on a web page */
  add (page, "<h2>%s</h2>\n", _ ("Write to"));
  for (guint i = 0; i < appeal->recipients->len; i++)
    add_recipient (page, plea_appeal_get_recipient (appeal, i));
  /* TRANSLATORS: a heading above the text of a letter, on a web page */
  add (page, "<h2>%s</h2>\n", _ ("What to write"));
  plea_foreach (const PleaLetterText, letter, appeal->letters)
    add_letter (page, letter);
  g_string_append (page, "</main>\n</body>\n</html>\n");

  return g_string_free_to_bytes (page);
}
