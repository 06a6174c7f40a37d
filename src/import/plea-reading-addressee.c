/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lines of an address, as an envelope has them. */

#include "config.h"

#include "plea-reading-addressee.h"

#include <string.h>

#include "plea-address-country.h"
#include "plea-country.h"
#include "plea-folding.h"
#include "plea-text.h"
#include "plea-vocabulary.h"

/* A name before a comma, with its titles. */
#define MAX_NAME_WORDS 7

static void
words_free (gpointer data)
{
  PleaReadingWords *self = data;

  g_free (self->text);
  g_free (self);
}

/**
 * plea_reading_addressee_init:
 * @self: (out caller-allocates): somebody of whom nothing is known
 */
void
plea_reading_addressee_init (PleaReadingAddressee *self)
{
  *self = (PleaReadingAddressee){ .names = g_ptr_array_new_with_free_func (words_free),
                                  .offices = g_ptr_array_new_with_free_func (words_free),
                                  .address = g_ptr_array_new_with_free_func (words_free) };
}

/**
 * plea_reading_addressee_clear:
 * @self: what plea_reading_addressee_init() made
 *
 * Frees what it has.
 */
void
plea_reading_addressee_clear (PleaReadingAddressee *self)
{
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->offices, g_ptr_array_unref);
  g_clear_pointer (&self->address, g_ptr_array_unref);
  g_clear_pointer (&self->country_name, g_free);
}

/**
 * plea_reading_addressee_add:
 * @list: (element-type PleaReadingWords): names, offices or the address
 * @text: what else stands there; nothing, if that has just been said
 * @line: in which line of the page
 */
void
plea_reading_addressee_add (GPtrArray *list, const char *text, guint line)
{
  PleaReadingWords *words;

  if (list->len > 0 && g_str_equal (plea_reading_addressee_get (list, list->len - 1)->text, text))
    return;

  words = g_new0 (PleaReadingWords, 1);
  words->text = g_strdup (text);
  words->line = line;
  g_ptr_array_add (list, words);
}

/**
 * plea_reading_addressee_get:
 * @list: (element-type PleaReadingWords): names, offices or the address
 * @nth: which of them
 *
 * Returns: (transfer none): these words
 */
const PleaReadingWords *
plea_reading_addressee_get (const GPtrArray *list, guint nth)
{
  return g_ptr_array_index (list, nth);
}

/**
 * plea_reading_addressee_trim:
 * @text: a line, or a piece of one
 *
 * Returns: (transfer full): the same without the marks that only tell lines apart
 */
char *
plea_reading_addressee_trim (const char *text)
{
  static const char *const marks[] = { ",", "،", "，", ";", "|", ").", ")", NULL };
  char                    *trimmed = g_strstrip (g_strdup (text));

  for (guint i = 0; marks[i] != NULL; i++)
    if (g_str_has_suffix (trimmed, marks[i]) && (*marks[i] != ')' || strchr (trimmed, '(') == NULL))
      {
        trimmed[strlen (trimmed) - strlen (marks[i])] = '\0';
        g_strchomp (trimmed);
        i = 0;
      }

  return trimmed;
}

static gboolean
names (PleaVocabularyWord word, const char *text)
{
  g_autofree char *folded = plea_fold (text, -1);

  return plea_vocabulary_contains (word, folded);
}

static gboolean
is_official (const char *text)
{
  return names (PLEA_VOCABULARY_PERSON, text) || names (PLEA_VOCABULARY_INSTITUTION, text);
}

/* “Ana Lind, Minister of Justice” */
static void
split_name (PleaReadingAddressee *self)
{
  const PleaReadingWords *first = plea_reading_addressee_get (self->names, 0);
  const char             *comma = plea_text_find_mark (first->text, ",،，");
  g_autofree char *name = comma != NULL ? g_strndup (first->text, comma - first->text) : NULL;

  if (comma == NULL || self->offices->len > 0 || is_official (name)
      || plea_text_count_words (name) > MAX_NAME_WORDS || !is_official (g_utf8_next_char (comma)))
    return;

  plea_reading_addressee_add (self->offices,
                              g_utf8_next_char (comma) + strspn (g_utf8_next_char (comma), " "),
                              first->line);
  g_free (((PleaReadingWords *) g_ptr_array_index (self->names, 0))->text);
  ((PleaReadingWords *) g_ptr_array_index (self->names, 0))->text = g_steal_pointer (&name);
}

static gboolean
is_honorific (const char *text)
{
  g_autofree char *folded = plea_fold (text, -1);

  return plea_vocabulary_is (PLEA_VOCABULARY_HONORIFIC, folded);
}

/* “His Excellency / Ana Lind”: one name in two lines. */
static void
join_honorific (PleaReadingAddressee *self)
{
  PleaReadingWords *first = self->names->len > 1 ? g_ptr_array_index (self->names, 0) : NULL;
  char             *whole;

  if (first == NULL || !is_honorific (first->text))
    return;

  g_strdelimit (first->text, ":", ' ');
  whole = g_strconcat (g_strchomp (first->text), " ",
                       plea_reading_addressee_get (self->names, 1)->text, NULL);
  g_free (first->text);
  first->text = whole;
  g_ptr_array_remove_index (self->names, 1);
}

static guint
get_line (const GPtrArray *list, guint nth)
{
  return nth < list->len ? plea_reading_addressee_get (list, nth)->line : G_MAXUINT;
}

/* An envelope has a line for a name and one for an office; what is more stands before the street,
 * as the page has it. So does an office among names. */
static void
move_surplus (PleaReadingAddressee *self)
{
  gboolean is_among_names = self->names->len > 1
                            && get_line (self->offices, 0) > get_line (self->names, 0);
  guint first = is_among_names ? 0 : 1;

  for (guint at = 0; self->names->len > 1 || self->offices->len > first; at++)
    {
      gboolean   is_name = get_line (self->names, 1) < get_line (self->offices, first);
      GPtrArray *from = is_name ? self->names : self->offices;

      g_ptr_array_insert (self->address, (int) at,
                          g_ptr_array_steal_index (from, is_name ? 1 : first));
    }
}

/* Where no line is a name, the first of two offices is, “Ambassador” above “Embassy”; where none is
 * an address, the last line of an office is, or else the name. */
static void
make_address (PleaReadingAddressee *self)
{
  if (self->names->len == 0 && self->offices->len > 1)
    g_ptr_array_add (self->names, g_ptr_array_steal_index (self->offices, 0));
  while (self->names->len > 1 && self->offices->len == 0)
    g_ptr_array_add (self->offices, g_ptr_array_steal_index (self->names, 1));
  move_surplus (self);
  if (self->address->len == 0 && self->offices->len > 0)
    g_ptr_array_add (self->address, g_ptr_array_steal_index (self->offices, 0));
  if (self->address->len == 0 && self->names->len > 0)
    g_ptr_array_add (self->address, g_ptr_array_steal_index (self->names, 0));
}

/* An address in one line, with commas where lines end on an envelope. */
static void
split_address (PleaReadingAddressee *self)
{
  const PleaReadingWords *only = self->address->len == 1
                                     ? plea_reading_addressee_get (self->address, 0)
                                     : NULL;
  g_auto (GStrv) parts = only != NULL ? g_strsplit (only->text, ", ", -1) : NULL;
  guint line = only != NULL ? only->line : 0;

  if (only == NULL || g_strv_length (parts) < 3)
    return;

  g_ptr_array_set_size (self->address, 0);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *part = plea_reading_addressee_trim (parts[i]);

      if (*part != '\0')
        plea_reading_addressee_add (self->address, part, line);
    }
}

static void
cut_country (PleaReadingAddressee *self)
{
  PleaReadingWords *last = self->address->len > 0
                               ? g_ptr_array_index (self->address, self->address->len - 1)
                               : NULL;
  g_autofree char  *rest = NULL;
  g_autofree char  *name = NULL;
  const char       *country;

  if (last == NULL || self->country != NULL)
    return;
  country = plea_country_find (last->text, NULL, NULL);
  if (country != NULL && self->address->len > 1)
    {
      self->country_name = g_strdup (last->text);
      self->country = country;
      self->country_line = last->line;
      g_ptr_array_remove_index (self->address, self->address->len - 1);
      return;
    }

  country = plea_address_country_find (last->text, &rest, &name);
  if (country == NULL)
    return;
  self->country = country;
  self->country_name = g_steal_pointer (&name);
  self->country_line = last->line;
  g_free (last->text);
  last->text = plea_reading_addressee_trim (rest);
  if (*last->text == '\0')
    g_ptr_array_remove_index (self->address, self->address->len - 1);
}

/**
 * plea_reading_addressee_arrange:
 * @self: what the lines of somebody say
 *
 * Has them as an envelope has them: at most one name and one office, then an address, of which the
 * country is no part.
 */
void
plea_reading_addressee_arrange (PleaReadingAddressee *self)
{
  join_honorific (self);
  if (self->names->len > 0)
    split_name (self);
  cut_country (self);
  make_address (self);
  split_address (self);
  cut_country (self);
}
