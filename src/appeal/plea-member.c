/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a struct holds, as tables: to make, copy, free and clean it. */

#include "config.h"

#include "plea-member.h"

#include <string.h>

#include "plea-folding.h"
#include "plea-idioms.h"
#include "plea-translations.h"

/* Of an element in a file: its tags, attributes and indent; and “"” in one. */
#define MAX_TAG_SIZE 160
#define MAX_ESCAPE strlen ("&quot;")

#define text_of(structure, member) PLEA_MEMBER_POINTER (structure, member, char *)
#define lines_of(structure, member) PLEA_MEMBER_POINTER (structure, member, GStrv)
#define bytes_of(structure, member) PLEA_MEMBER_POINTER (structure, member, GBytes *)
#define translations_of(structure, member)                                                         \
  PLEA_MEMBER_POINTER (structure, member, PleaTranslations *)
#define structures_of(structure, member) PLEA_MEMBER_POINTER (structure, member, GPtrArray *)

/**
 * plea_members_init:
 * @structure: a struct, all zero; it gets what an empty one has
 */
void
plea_members_init (const PleaMember *members, gpointer structure)
{
  plea_member_foreach (member, members)
  {
    if (member->kind == PLEA_MEMBER_LINES)
      *lines_of (structure, member) = g_new0 (char *, 1);
    else if (member->kind == PLEA_MEMBER_TRANSLATIONS)
      *translations_of (structure, member) = plea_translations_new ();
    else if (member->kind == PLEA_MEMBER_STRUCTURES)
      *structures_of (structure, member) = g_ptr_array_new_with_free_func (member->structure->free);
    else if (member->kind == PLEA_MEMBER_GROUP)
      plea_members_init (member->members, structure);
  }
}

static GPtrArray *
copy_structures (const PleaStructure *type, GPtrArray *structures)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func (type->free);

  plea_foreach (const void, structure, structures)
    g_ptr_array_add (copies, plea_structure_copy (type, structure));

  return copies;
}

/* They never change, so that all who copy them have the same. */
static GBytes *
copy_bytes (GBytes *bytes)
{
  return bytes != NULL ? g_bytes_ref (bytes) : NULL;
}

/**
 * plea_members_copy:
 * @structure: a struct
 * @copy: (out caller-allocates): a struct that is cleared; it gets the same, and shares nothing
 * that could change
 */
void
plea_members_copy (const PleaMember *members, gconstpointer structure, gpointer copy)
{
  plea_member_foreach (member, members)
  {
    if (member->kind == PLEA_MEMBER_TEXT)
      *text_of (copy, member) = g_strdup (*text_of (structure, member));
    else if (member->kind == PLEA_MEMBER_LINES)
      *lines_of (copy, member) = g_strdupv (*lines_of (structure, member));
    else if (member->kind == PLEA_MEMBER_BYTES)
      *bytes_of (copy, member) = copy_bytes (*bytes_of (structure, member));
    else if (member->kind == PLEA_MEMBER_TRANSLATIONS)
      *translations_of (copy, member) = plea_translations_copy (
          *translations_of (structure, member));
    else if (member->kind == PLEA_MEMBER_STRUCTURES)
      *structures_of (copy, member) = copy_structures (member->structure,
                                                       *structures_of (structure, member));
    else if (member->kind == PLEA_MEMBER_GROUP)
      plea_members_copy (member->members, structure, copy);
    else if (member->kind == PLEA_MEMBER_DATE)
      *PLEA_MEMBER_POINTER (copy, member, GDate) = *PLEA_MEMBER_POINTER (structure, member, GDate);
    else if (member->kind == PLEA_MEMBER_CHOICE)
      *PLEA_MEMBER_POINTER (copy, member, guint) = *PLEA_MEMBER_POINTER (structure, member, guint);
    else if (member->kind == PLEA_MEMBER_STATUS)
      *PLEA_MEMBER_POINTER (copy, member, gpointer) = *PLEA_MEMBER_POINTER (structure, member,
                                                                            gpointer);
  }
}

/**
 * plea_members_clear:
 * @structure: a struct; what it holds is freed
 */
void
plea_members_clear (const PleaMember *members, gpointer structure)
{
  plea_member_foreach (member, members)
  {
    if (member->kind == PLEA_MEMBER_TEXT)
      g_clear_pointer (text_of (structure, member), g_free);
    else if (member->kind == PLEA_MEMBER_LINES)
      g_clear_pointer (lines_of (structure, member), g_strfreev);
    else if (member->kind == PLEA_MEMBER_BYTES)
      g_clear_pointer (bytes_of (structure, member), g_bytes_unref);
    else if (member->kind == PLEA_MEMBER_TRANSLATIONS)
      g_clear_pointer (translations_of (structure, member), g_array_unref);
    else if (member->kind == PLEA_MEMBER_STRUCTURES)
      g_clear_pointer (structures_of (structure, member), g_ptr_array_unref);
    else if (member->kind == PLEA_MEMBER_GROUP)
      plea_members_clear (member->members, structure);
  }
}

/* Cleaning */

static void
clean_text (char **text)
{
  char *clean = *text != NULL ? plea_clean_words (*text) : NULL;

  g_free (*text);
  *text = clean != NULL && !plea_is_blank (clean) ? clean : NULL;
  if (*text == NULL)
    g_free (clean);
}

static void
clean_lines (GStrv *lines)
{
  guint n_lines = g_strv_length (*lines);
  guint n_kept = 0;

  for (guint i = 0; i < n_lines; i++)
    {
      clean_text (&(*lines)[i]);
      if ((*lines)[i] != NULL)
        (*lines)[n_kept++] = (*lines)[i];
    }
  (*lines)[n_kept] = NULL;
}

static void
clean_translations (PleaTranslations **translations, const char *default_language)
{
  PleaTranslations *clean = plea_translations_new ();

  plea_foreach_in (PleaTranslation, translation, *translations)
    {
      gboolean has_language = translation->language != NULL && *translation->language != '\0';

      clean_text (&translation->text);
      if (translation->text != NULL)
        plea_translations_add (clean, has_language ? translation->language : default_language,
                               translation->text);
    }
  g_array_unref (*translations);
  *translations = clean;
}

static gboolean
needs_language (const PleaMember *member)
{
  return member->members != NULL && (member->members[0].flags & PLEA_MEMBER_REQUIRED) != 0;
}

/**
 * plea_members_clean:
 * @structure: a struct; its words become as they are kept, and where nothing is left of them there
 * are none
 * @language: (nullable): the language of words that need one and have none
 */
void
plea_members_clean (const PleaMember *members, gpointer structure, const char *language)
{
  plea_member_foreach (member, members)
  {
    if (member->kind == PLEA_MEMBER_TEXT)
      clean_text (text_of (structure, member));
    else if (member->kind == PLEA_MEMBER_LINES)
      clean_lines (lines_of (structure, member));
    else if (member->kind == PLEA_MEMBER_TRANSLATIONS)
      clean_translations (translations_of (structure, member),
                          needs_language (member) ? language : NULL);
    else if (member->kind == PLEA_MEMBER_STRUCTURES)
      plea_foreach (void, each, *structures_of (structure, member))
        plea_members_clean (member->structure->members, each, language);
    else if (member->kind == PLEA_MEMBER_GROUP)
      plea_members_clean (member->members, structure, language);
  }
}

/* Size */

static gsize
measure_text (const char *text)
{
  return text != NULL ? MAX_ESCAPE * strlen (text) : 0;
}

/* In base64, four characters for each three bytes. */
static gsize
measure_bytes (GBytes *bytes)
{
  return bytes != NULL ? (g_bytes_get_size (bytes) / 3 + 1) * 4 : 0;
}

/**
 * plea_members_measure:
 * @structure: a struct
 *
 * Returns: how many bytes it takes in a file at most
 */
gsize
plea_members_measure (const PleaMember *members, gpointer structure)
{
  gsize size = MAX_TAG_SIZE;

  plea_member_foreach (member, members)
  {
    if (member->kind == PLEA_MEMBER_TEXT)
      size += measure_text (*text_of (structure, member));
    else if (member->kind == PLEA_MEMBER_BYTES)
      size += measure_bytes (*bytes_of (structure, member));
    else if (member->kind == PLEA_MEMBER_LINES)
      for (char **line = *lines_of (structure, member); *line != NULL; line++)
        size += MAX_TAG_SIZE + measure_text (*line);
    else if (member->kind == PLEA_MEMBER_TRANSLATIONS)
      plea_foreach_in (const PleaTranslation, translation, *translations_of (structure, member))
        size += MAX_TAG_SIZE + measure_text (translation->text);
    else if (member->kind == PLEA_MEMBER_STRUCTURES)
      plea_foreach (void, each, *structures_of (structure, member))
        size += plea_members_measure (member->structure->members, each);
    else if (member->kind == PLEA_MEMBER_GROUP)
      size += plea_members_measure (member->members, structure);
    if (member->name != NULL && (member->flags & PLEA_MEMBER_ATTRIBUTE) == 0)
      size += MAX_TAG_SIZE;
  }

  return size;
}

/* Structures */

gpointer
plea_structure_new (const PleaStructure *type)
{
  gpointer structure = g_malloc0 (type->size);

  plea_members_init (type->members, structure);

  return structure;
}

gpointer
plea_structure_copy (const PleaStructure *type, gconstpointer structure)
{
  gpointer copy = g_memdup2 (structure, type->size);

  plea_members_copy (type->members, structure, copy);

  return copy;
}

void
plea_structure_free (const PleaStructure *type, gpointer structure)
{
  if (structure == NULL)
    return;

  plea_members_clear (type->members, structure);
  g_free (structure);
}
