/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a struct holds and how a file has it, as tables: to copy, free, clean, read and write it. */

#pragma once

#include "plea-problem.h"

/**
 * PleaMemberKind:
 * @PLEA_MEMBER_END: ends a table
 * @PLEA_MEMBER_TEXT: `char *`; %NULL where there is none
 * @PLEA_MEMBER_DATE: `GDate`
 * @PLEA_MEMBER_CHOICE: an enum, one of the names
 * @PLEA_MEMBER_STATUS: `const PleaStatus *`
 * @PLEA_MEMBER_LINES: `GStrv`, in an element with one of its own for each line
 * @PLEA_MEMBER_BYTES: `GBytes *`, in base64; %NULL where there are none
 * @PLEA_MEMBER_TRANSLATIONS: `PleaTranslations *`, an element for each language
 * @PLEA_MEMBER_LANGUAGE: the attribute that says in which language an element's words are
 * @PLEA_MEMBER_STRUCTURES: `GPtrArray *` of structs, an element for each
 * @PLEA_MEMBER_GROUP: members of the same struct, in an element of their own
 * @PLEA_MEMBER_PART: those of the structures that are parts of a kind, where they come in their
 * order
 */
typedef enum
{
  PLEA_MEMBER_END,
  PLEA_MEMBER_TEXT,
  PLEA_MEMBER_DATE,
  PLEA_MEMBER_CHOICE,
  PLEA_MEMBER_STATUS,
  PLEA_MEMBER_LINES,
  PLEA_MEMBER_BYTES,
  PLEA_MEMBER_TRANSLATIONS,
  PLEA_MEMBER_LANGUAGE,
  PLEA_MEMBER_STRUCTURES,
  PLEA_MEMBER_GROUP,
  PLEA_MEMBER_PART,
} PleaMemberKind;

/**
 * PleaMemberFlags:
 * @PLEA_MEMBER_REQUIRED: the file must have it
 * @PLEA_MEMBER_MANY: the file may have several
 * @PLEA_MEMBER_ATTRIBUTE: an attribute in the file, not an element
 * @PLEA_MEMBER_IN_FILE: in the file also where it has its first value
 */
typedef enum
{
  PLEA_MEMBER_REQUIRED = 1 << 0,
  PLEA_MEMBER_MANY = 1 << 1,
  PLEA_MEMBER_ATTRIBUTE = 1 << 2,
  PLEA_MEMBER_IN_FILE = 1 << 3,
} PleaMemberFlags;

typedef struct _PleaMember PleaMember;

/**
 * PleaStructure:
 * @size: of the struct, in bytes
 * @members: what it holds, up to %PLEA_MEMBER_END
 * @free: frees one, with plea_structure_free()
 */
typedef struct
{
  gsize             size;
  const PleaMember *members;
  GDestroyNotify    free;
} PleaStructure;

/**
 * PleaMember:
 * @name: of the element or attribute; %NULL for what stands in the element itself
 * @offset: where in the struct
 * @field: what a problem is about
 * @members: (nullable): what an element of it has, where that is not @structure
 * @structure: (nullable): what an array holds
 * @choices: (nullable): names of the values of an enum
 * @part_kind: of a part
 */
struct _PleaMember
{
  const char          *name;
  PleaMemberKind       kind;
  PleaMemberFlags      flags;
  gsize                offset;
  PleaField            field;
  const PleaMember    *members;
  const PleaStructure *structure;
  const char *const   *choices;
  guint                part_kind;
};

#define PLEA_MEMBER_POINTER(structure, member, type)                                               \
  ((type *) G_STRUCT_MEMBER_P (structure, (member)->offset))

#define plea_member_foreach(member, members)                                                       \
  for (const PleaMember *member = members; member->kind != PLEA_MEMBER_END; member++)

void     plea_members_init (const PleaMember *members, gpointer structure);
void     plea_members_copy (const PleaMember *members, gconstpointer structure, gpointer copy);
void     plea_members_clear (const PleaMember *members, gpointer structure);
void     plea_members_clean (const PleaMember *members, gpointer structure, const char *language);
gsize    plea_members_measure (const PleaMember *members, gpointer structure);
gboolean plea_members_are_same (const PleaMember *members, gpointer a, gpointer b);
void     plea_members_merge (const PleaMember *members,
                             gpointer          before,
                             gpointer          now,
                             gpointer          structure);
gpointer plea_structure_new (const PleaStructure *type);
gpointer plea_structure_copy (const PleaStructure *type, gconstpointer structure);
void     plea_structure_free (const PleaStructure *type, gpointer structure);
