/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an element of a web page does to the text in it: by its name, by what its attributes say,
 * and by what those who make pages call such things in classes and ids. */

#include "config.h"

#include "plea-html-element.h"

#include <string.h>

#include "plea-idioms.h"

typedef struct
{
  const char    *name;
  PleaHtmlTraits traits;
} Rule;

#define BLOCK PLEA_HTML_BLOCK
#define PARAGRAPH (PLEA_HTML_BLOCK | PLEA_HTML_PARAGRAPH)
#define HEADING (PARAGRAPH | PLEA_HTML_HEADING)
#define LIST (PARAGRAPH | PLEA_HTML_LIST)
#define CELL (PLEA_HTML_BLOCK | PLEA_HTML_CELL)
#define ASIDE (PLEA_HTML_BLOCK | PLEA_HTML_ASIDE)
#define HIDDEN PLEA_HTML_HIDDEN

static const Rule elements[] = {
  { "a", PLEA_HTML_LINK },
  { "address", BLOCK },
  { "article", BLOCK },
  { "aside", ASIDE },
  { "audio", HIDDEN },
  { "blockquote", PARAGRAPH },
  { "body", BLOCK },
  { "br", PLEA_HTML_BREAK },
  { "button", ASIDE },
  { "canvas", HIDDEN },
  { "caption", BLOCK },
  { "center", BLOCK },
  { "datalist", HIDDEN },
  { "dd", CELL },
  { "del", HIDDEN },
  { "details", BLOCK | PLEA_HTML_LIKELY_ASIDE },
  { "dialog", HIDDEN },
  { "div", BLOCK },
  { "dl", BLOCK | PLEA_HTML_ROW },
  { "dt", CELL | PLEA_HTML_LABEL | PLEA_HTML_TERM },
  { "fieldset", BLOCK },
  { "figcaption", ASIDE },
  { "figure", BLOCK },
  { "footer", ASIDE },
  { "form", BLOCK | PLEA_HTML_LIKELY_ASIDE },
  { "h1", HEADING | PLEA_HTML_MAIN },
  { "h2", HEADING },
  { "h3", HEADING },
  { "h4", HEADING },
  { "h5", HEADING },
  { "h6", HEADING },
  { "header", BLOCK },
  { "hr", PARAGRAPH },
  { "iframe", HIDDEN },
  { "legend", BLOCK },
  { "li", BLOCK | PLEA_HTML_ITEM },
  { "main", BLOCK | PLEA_HTML_MAIN },
  { "math", HIDDEN },
  { "nav", ASIDE },
  { "noscript", HIDDEN },
  { "object", HIDDEN },
  { "ol", LIST },
  { "option", BLOCK },
  { "p", PARAGRAPH },
  { "pre", PARAGRAPH | PLEA_HTML_PREFORMATTED },
  { "rp", HIDDEN },
  { "rt", HIDDEN },
  { "s", HIDDEN },
  { "script", HIDDEN },
  { "section", BLOCK },
  { "select", HIDDEN },
  { "strike", HIDDEN },
  { "style", HIDDEN },
  { "summary", BLOCK },
  { "sup", PLEA_HTML_RAISED },
  { "svg", HIDDEN },
  { "table", PARAGRAPH },
  { "tbody", BLOCK },
  { "td", CELL },
  { "template", HIDDEN },
  { "textarea", PARAGRAPH | PLEA_HTML_PREFORMATTED | PLEA_HTML_FIELD },
  { "tfoot", BLOCK },
  { "th", CELL | PLEA_HTML_LABEL },
  { "thead", BLOCK },
  { "title", BLOCK | PLEA_HTML_TITLE },
  { "tr", BLOCK | PLEA_HTML_ROW },
  { "ul", LIST },
  { "video", HIDDEN },
};

static const Rule roles[] = {
  { "alertdialog", ASIDE },   { "banner", PLEA_HTML_LIKELY_ASIDE },
  { "complementary", ASIDE }, { "contentinfo", ASIDE },
  { "dialog", ASIDE },        { "doc-backlink", HIDDEN },
  { "doc-endnotes", ASIDE },  { "doc-noteref", HIDDEN },
  { "heading", HEADING },     { "listitem", BLOCK | PLEA_HTML_ITEM },
  { "main", PLEA_HTML_MAIN }, { "menu", ASIDE },
  { "menubar", ASIDE },       { "navigation", ASIDE },
  { "search", ASIDE },        { "toolbar", ASIDE },
};

/* What a style attribute says, without spaces. */
static const Rule styles[] = {
  { "display:none", HIDDEN },
  { "visibility:hidden", HIDDEN },
  { "mso-hide:all", HIDDEN },
  { "mso-list:ignore", HIDDEN },
  { "text-decoration:line-through", HIDDEN },
  { "text-decoration-line:line-through", HIDDEN },
  { "display:block", BLOCK },
  { "display:flex", BLOCK },
  { "display:list-item", BLOCK | PLEA_HTML_ITEM },
  { "mso-list:l", PLEA_HTML_ITEM },
  { "white-space:pre", PLEA_HTML_PREFORMATTED },
  { "vertical-align:super", PLEA_HTML_RAISED },
};

/* Classes of text that is there for screen readers and programs only. */
static const char *const unseen[] = { "sr-only",        "screen-reader-text", "visually-hidden",
                                      "visuallyhidden", "screenreader-only",  "element-invisible",
                                      "gmail_attr",     "moz-cite-prefix",    "preheader",
                                      "mw-editsection", "skip-link",          NULL };

/* Words in classes and ids of what stands apart. */
static const char *const apart[] = {
  "ad",         "ads",      "adsbygoogle", "advert",      "advertisement", "advertising",
  "adverts",    "banner",   "breadcrumb",  "breadcrumbs", "caption",       "comments",
  "consent",    "cookie",   "cookies",     "disqus",      "donate",        "footer",
  "gdpr",       "menu",     "modal",       "nav",         "navbar",        "navigation",
  "newsletter", "outbrain", "pager",       "pagination",  "popup",         "preheader",
  "promo",      "readmore", "recommended", "related",     "share",         "sharedaddy",
  "sharing",    "sidebar",  "signature",   "social",      "sponsor",       "sponsored",
  "subscribe",  "taboola",  "toolbar",     NULL
};

/* What a class that begins so says of: what is not there, or what the page as a whole is about. */
static const char *const about_others[] = { "no",  "not",  "has",    "with",     "without",
                                            "is",  "hide", "hidden", "category", "cat",
                                            "tag", "term", "post",   NULL };

static PleaHtmlTraits
find (const Rule *rules, gsize n, const char *name)
{
  for (gsize i = 0; i < n; i++)
    if (g_ascii_strcasecmp (rules[i].name, name) == 0)
      return rules[i].traits;

  return 0;
}

/**
 * plea_html_element_get_attribute:
 * @attributes: (nullable): names and values by turns
 *
 * Returns: (transfer none) (nullable): what the attribute says, or "" where it says nothing
 */
const char *
plea_html_element_get_attribute (const char **attributes, const char *name)
{
  for (guint i = 0; attributes != NULL && attributes[i] != NULL; i += 2)
    if (g_ascii_strcasecmp (attributes[i], name) == 0)
      return attributes[i + 1] != NULL ? attributes[i + 1] : "";

  return NULL;
}

/**
 * plea_html_element_get_protected:
 * @attributes: (nullable): names and values by turns
 *
 * Cloudflare hides addresses from programs: in hexadecimal digits, each byte but the first combined
 * with the first.
 *
 * Returns: (transfer full) (nullable): the address that is in the place of the element's words
 */
char *
plea_html_element_get_protected (const char **attributes)
{
  const char *hex = plea_html_element_get_attribute (attributes, "data-cfemail");
  g_autoptr (GString) address = g_string_new (NULL);
  int key = -1;

  if (hex == NULL)
    return NULL;

  for (; g_ascii_isxdigit (hex[0]) && g_ascii_isxdigit (hex[1]); hex += 2)
    {
      int byte = g_ascii_xdigit_value (hex[0]) * 16 + g_ascii_xdigit_value (hex[1]);

      if (key >= 0)
        g_string_append_c (address, (char) (byte ^ key));
      key = key < 0 ? byte : key;
    }

  return g_utf8_make_valid (address->str, -1);
}

/**
 * plea_html_element_leads_back:
 * @attributes: (nullable): names and values by turns
 *
 * Returns: whether it is a link from a note to where that belongs, as “#_ftnref1” or “#cmnt_ref2”
 */
gboolean
plea_html_element_leads_back (const char **attributes)
{
  const char *address = plea_html_element_get_attribute (attributes, "href");

  return address != NULL && *address == '#' && strstr (address, "ref") != NULL;
}

/**
 * plea_html_element_has_tight_paragraphs:
 * @html: a page
 *
 * Returns: whether its paragraphs, of Word, have no space between them: empty lines were typed
 * there instead
 */
gboolean
plea_html_element_has_tight_paragraphs (const char *html)
{
  return g_regex_match_simple (
      "class=[\"']?MsoNormal[^>]*>(?:<[^>]*>){0,4}(?:&nbsp;|\xc2\xa0)(?:<[^>]*>){0,4}</p", html,
      G_REGEX_CASELESS, 0);
}

/**
 * plea_html_element_find_struck:
 * @html: a page
 *
 * Returns: (transfer full) (element-type utf8 utf8): the classes of what is struck out by a style
 *   sheet in the page, as in documents of Google
 */
GHashTable *
plea_html_element_find_struck (const char *html)
{
  GRegex *rule = plea_once (
      g_regex_new ("\\.([\\w-]+)\\s*\\{[^{}<>]*text-decoration(?:-line)?:\\s*line-through",
                   G_REGEX_RAW, 0, NULL));
  GHashTable *classes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (rule, html, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    g_hash_table_add (classes, g_match_info_fetch (match, 1));

  return classes;
}

/**
 * plea_html_element_is_struck:
 * @struck: (element-type utf8 utf8): the classes of what is struck out
 * @attributes: (nullable): names and values by turns
 *
 * Returns: whether it has one of these
 */
gboolean
plea_html_element_is_struck (GHashTable *struck, const char **attributes)
{
  const char *classes = plea_html_element_get_attribute (attributes, "class");
  g_auto (GStrv) names = g_strsplit (classes != NULL ? classes : "", " ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    if (g_hash_table_contains (struck, names[i]))
      return TRUE;

  return FALSE;
}

static PleaHtmlTraits
judge_style (const char *style)
{
  g_autofree char *plain = g_ascii_strdown (style, -1);
  PleaHtmlTraits   traits = 0;
  char            *to = plain;

  for (const char *from = plain; *from != '\0'; from++)
    if (!g_ascii_isspace (*from))
      *to++ = *from;
  *to = '\0';

  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    if (strstr (plain, styles[i].name) != NULL)
      traits |= styles[i].traits;

  if (strstr (plain, "margin") != NULL
      && g_regex_match_simple ("margin(?:-bottom)?:0(?:px|pt|cm|in|em)?(?:;|$)", plain, 0, 0))
    traits |= PLEA_HTML_TIGHT;

  return traits;
}

/* “wp-block-newsletter”, “shareBar” */
static gboolean
has_word_apart (const char *token)
{
  const char *end;

  for (const char *p = token; *p != '\0'; p = end)
    {
      g_autofree char *word = NULL;

      for (end = p + 1; g_ascii_islower (*end); end++)
        ;
      word = g_ascii_strdown (p, end - p);
      if (p == token && g_strv_contains (about_others, word))
        return FALSE;
      if (g_strv_contains (apart, word + (g_ascii_isalpha (*word) ? 0 : 1)))
        return TRUE;
    }

  return FALSE;
}

static PleaHtmlTraits
judge_names (const char *names)
{
  g_auto (GStrv) tokens = g_strsplit_set (names, " \t\n\r", -1);
  PleaHtmlTraits traits = 0;

  for (guint i = 0; tokens[i] != NULL; i++)
    if (g_strv_contains (unseen, tokens[i]))
      traits |= HIDDEN;
    else if (g_str_has_prefix (tokens[i], "Mso"))
      traits |= PLEA_HTML_WORD;
    else if (has_word_apart (tokens[i]))
      traits |= PLEA_HTML_LIKELY_ASIDE;

  return traits;
}

static gboolean
says (const char **attributes, const char *name, const char *value)
{
  return g_strcmp0 (plea_html_element_get_attribute (attributes, name), value) == 0;
}

static PleaHtmlTraits
judge_attributes (const char **attributes)
{
  const char    *role = plea_html_element_get_attribute (attributes, "role");
  const char    *style = plea_html_element_get_attribute (attributes, "style");
  const char    *classes = plea_html_element_get_attribute (attributes, "class");
  const char    *id = plea_html_element_get_attribute (attributes, "id");
  PleaHtmlTraits traits = 0;

  if (plea_html_element_get_attribute (attributes, "hidden") != NULL
      || says (attributes, "aria-hidden", "true"))
    traits |= HIDDEN;
  if (role != NULL)
    traits |= find (roles, G_N_ELEMENTS (roles), role);
  if (style != NULL)
    traits |= judge_style (style);

  return traits | (classes != NULL ? judge_names (classes) : 0)
         | (id != NULL ? judge_names (id) : 0);
}

/**
 * plea_html_element_get_traits:
 * @name: the name of an element, in lower case
 * @attributes: (nullable): its attributes, names and values by turns
 *
 * Returns: what it does to the text in it
 */
PleaHtmlTraits
plea_html_element_get_traits (const char *name, const char **attributes)
{
  static const char *const wholes[] = { "html", "body", "main", "article", NULL };
  PleaHtmlTraits           traits = find (elements, G_N_ELEMENTS (elements), name);

  if (attributes != NULL)
    traits |= judge_attributes (attributes);
  /* The page as a whole has classes for what is somewhere in it. */
  if (g_strv_contains (wholes, name))
    traits &= ~(PleaHtmlTraits) PLEA_HTML_LIKELY_ASIDE;
  if ((traits & PLEA_HTML_TIGHT) != 0 && g_str_equal (name, "p"))
    traits &= ~(PleaHtmlTraits) PLEA_HTML_PARAGRAPH;
  if (g_str_equal (name, "details") && plea_html_element_get_attribute (attributes, "open") != NULL)
    traits &= ~(PleaHtmlTraits) PLEA_HTML_LIKELY_ASIDE;

  return traits;
}
