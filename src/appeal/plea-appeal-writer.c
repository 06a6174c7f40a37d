/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From an appeal to the XML of an appeal file, by the tables of what is in it. */

#include "config.h"

#include "plea-appeal-writer.h"

#include <libxml/xmlwriter.h>

#include "plea-appeal-private.h"
#include "plea-date.h"
#include "plea-idioms.h"

typedef struct
{
  xmlTextWriter *xml;
  guint          next_part; /* of the letter */
} Writer;

static void write_members (Writer           *self,
                           const PleaMember *members,
                           gconstpointer     structure,
                           guint             nth);

static void
start (Writer *self, const char *name)
{
  xmlTextWriterStartElement (self->xml, (const xmlChar *) name);
}

static void
end (Writer *self)
{
  xmlTextWriterEndElement (self->xml);
}

static void
write_attribute (Writer *self, const char *name, const char *value)
{
  if (value != NULL)
    xmlTextWriterWriteAttribute (self->xml, (const xmlChar *) name, (const xmlChar *) value);
}

static void
write_words (Writer *self, const char *words)
{
  xmlTextWriterWriteString (self->xml, (const xmlChar *) words);
}

static char *
encode (GBytes *bytes)
{
  gsize         size;
  const guchar *data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

  return data != NULL ? g_base64_encode (data, size) : NULL;
}

/* What a member with one value has for a file, if it has one. */
static char *
format_value (const PleaMember *member, gconstpointer structure)
{
  gconstpointer at = G_STRUCT_MEMBER_P (structure, member->offset);
  guint         choice;

  switch (member->kind)
    {
    case PLEA_MEMBER_TEXT:
      return g_strdup (*(char *const *) at);
    case PLEA_MEMBER_DATE:
      return g_date_valid (at) ? plea_date_format (at) : NULL;
    case PLEA_MEMBER_BYTES:
      return encode (*(GBytes *const *) at);
    case PLEA_MEMBER_STATUS:
      return g_strdup ((*(const PleaStatus *const *) at)->id);
    case PLEA_MEMBER_CHOICE:
      choice = *(const guint *) at;
      return choice > 0 || (member->flags & PLEA_MEMBER_IN_FILE) != 0
                 ? g_strdup (member->choices[choice])
                 : NULL;
    default:
      return NULL;
    }
}

static void
write_in_language (Writer *self, const PleaTranslation *translation)
{
  write_attribute (self, "xml:lang", translation->language);
  write_words (self, translation->text);
}

static const PleaTranslations *
get_translations (const PleaMember *member, gconstpointer structure)
{
  return *(PleaTranslations *const *) G_STRUCT_MEMBER_P (structure, member->offset);
}

/* In how many languages there are words in the very element; it stands there once without any. */
static guint
count_languages (const PleaMember *members, gconstpointer structure)
{
  plea_member_foreach (member, members)
  {
    if (member->kind == PLEA_MEMBER_TRANSLATIONS && member->name == NULL)
      return MAX (get_translations (member, structure)->len, 1);
  }

  return 1;
}

static const PleaPart *
get_next_part (Writer *self, const PleaMember *member, gconstpointer structure)
{
  GPtrArray      *parts = *(GPtrArray *const *) G_STRUCT_MEMBER_P (structure, member->offset);
  const PleaPart *part = self->next_part < parts->len ? g_ptr_array_index (parts, self->next_part)
                                                      : NULL;

  return part != NULL && part->kind == member->part_kind ? part : NULL;
}

static void
write_parts (Writer *self, const PleaMember *member, gconstpointer structure)
{
  const PleaPart *part;

  while ((part = get_next_part (self, member, structure)) != NULL)
    {
      start (self, member->name);
      write_attribute (self, "id", part->given_id);
      write_words (self, part->text);
      end (self);
      self->next_part++;
    }
}

static gboolean
has (Writer *self, const PleaMember *member, gconstpointer structure)
{
  g_autofree char *value = format_value (member, structure);

  return value != NULL
         || (member->kind == PLEA_MEMBER_PART && get_next_part (self, member, structure) != NULL)
         || (member->kind == PLEA_MEMBER_TRANSLATIONS
             && get_translations (member, structure)->len > 0);
}

static gboolean
has_any (Writer *self, const PleaMember *members, gconstpointer structure)
{
  plea_member_foreach (member, members)
  {
    if (has (self, member, structure))
      return TRUE;
  }

  return FALSE;
}

static void
write_group (Writer *self, const PleaMember *member, gconstpointer structure)
{
  guint n_elements = (member->flags & PLEA_MEMBER_MANY) != 0
                         ? count_languages (member->members, structure)
                         : 1;

  if ((member->flags & PLEA_MEMBER_REQUIRED) == 0 && !has_any (self, member->members, structure))
    return;

  for (guint i = 0; i < n_elements; i++)
    {
      start (self, member->name);
      write_members (self, member->members, structure, i);
      end (self);
    }
}

static void
write_structures (Writer *self, const PleaMember *member, gconstpointer structure)
{
  GPtrArray *structures = *(GPtrArray *const *) G_STRUCT_MEMBER_P (structure, member->offset);

  plea_foreach (const void, each, structures)
    {
      self->next_part = 0;
      start (self, member->name);
      write_members (self, member->structure->members, each, 0);
      end (self);
    }
}

static void
write_translations (Writer                 *self,
                    const PleaMember       *member,
                    const PleaTranslations *translations,
                    guint                   nth)
{
  if (member->name == NULL && nth < translations->len)
    write_in_language (self, &g_array_index (translations, PleaTranslation, nth));
  if (member->name == NULL)
    return;

  plea_foreach_in (const PleaTranslation, translation, translations)
    {
      start (self, member->name);
      write_in_language (self, translation);
      end (self);
    }
}

static void
write_texts (Writer *self, const char *name, const char *const *texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    {
      start (self, name);
      write_words (self, texts[i]);
      end (self);
    }
}

static void
write_value (Writer *self, const PleaMember *member, gconstpointer structure)
{
  g_autofree char  *value = format_value (member, structure);
  const char *const values[] = { value, NULL };

  if ((member->flags & PLEA_MEMBER_ATTRIBUTE) != 0)
    write_attribute (self, member->name, value);
  else if (member->name != NULL)
    write_texts (self, member->name, values);
  else if (member->kind == PLEA_MEMBER_BYTES && value != NULL)
    write_words (self, value);
}

/* @nth: which of the words in the element itself. */
static void
write_members (Writer *self, const PleaMember *members, gconstpointer structure, guint nth)
{
  plea_member_foreach (member, members)
  {
    if (member->kind == PLEA_MEMBER_LINES)
      write_texts (self, member->name,
                   *(const char *const *const *) G_STRUCT_MEMBER_P (structure, member->offset));
    else if (member->kind == PLEA_MEMBER_TRANSLATIONS)
      write_translations (self, member, get_translations (member, structure), nth);
    else if (member->kind == PLEA_MEMBER_STRUCTURES && member->name != NULL)
      write_structures (self, member, structure);
    else if (member->kind == PLEA_MEMBER_GROUP)
      write_group (self, member, structure);
    else if (member->kind == PLEA_MEMBER_PART)
      write_parts (self, member, structure);
    else
      write_value (self, member, structure);
  }
}

static void
write_appeal (Writer *self, PleaAppeal *appeal, const char *namespace)
{
  self->next_part = 0;
  start (self, "appeal");
  write_attribute (self, "xmlns", namespace);
  write_members (self, plea_appeal_members, appeal, 0);
  end (self);
}

static void
write_one (Writer *self, gpointer appeal)
{
  write_appeal (self, appeal, PLEA_APPEAL_NAMESPACE);
}

static void
write_several (Writer *self, gpointer appeals)
{
  start (self, "appeals");
  write_attribute (self, "xmlns", PLEA_APPEAL_NAMESPACE);
  plea_foreach (PleaAppeal, appeal, (GPtrArray *) appeals)
    write_appeal (self, appeal, NULL);
  end (self);
}

static GBytes *
write_file (void (*write) (Writer *self, gpointer what), gpointer what)
{
  xmlBuffer *buffer = xmlBufferCreate ();
  Writer     self = { xmlNewTextWriterMemory (buffer, 0), 0 };
  GBytes    *bytes;

  xmlTextWriterSetIndent (self.xml, 1);
  xmlTextWriterSetIndentString (self.xml, (const xmlChar *) "  ");
  xmlTextWriterStartDocument (self.xml, NULL, "UTF-8", NULL);
  write (&self, what);
  xmlTextWriterEndDocument (self.xml);
  xmlFreeTextWriter (self.xml);

  bytes = g_bytes_new (xmlBufferContent (buffer), (gsize) xmlBufferLength (buffer));
  xmlBufferFree (buffer);

  return bytes;
}

/**
 * plea_appeal_writer_write:
 * @appeal: an appeal
 *
 * Returns: (transfer full): an appeal file that reads back as the same appeal
 */
GBytes *
plea_appeal_writer_write (PleaAppeal *appeal)
{
  return write_file (write_one, appeal);
}

/**
 * plea_appeal_writer_write_all:
 * @appeals: (element-type PleaAppeal): appeals, no two of one id
 *
 * Returns: (transfer full): a file of appeals that reads back as the same
 */
GBytes *
plea_appeal_writer_write_all (GPtrArray *appeals)
{
  return write_file (write_several, appeals);
}
