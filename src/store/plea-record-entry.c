/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One letter in the record: to whom it went, when, and what came back. */

#include "config.h"

#include "plea-record-entry.h"

#include "plea-fields.h"

G_DEFINE_ENUM_TYPE (PleaRecordWay,
                    plea_record_way,
                    G_DEFINE_ENUM_VALUE (PLEA_RECORD_WAY_LETTER, "letter"),
                    G_DEFINE_ENUM_VALUE (PLEA_RECORD_WAY_POSTCARD, "postcard"),
                    G_DEFINE_ENUM_VALUE (PLEA_RECORD_WAY_BY_HAND, "by-hand"))

G_DEFINE_ENUM_TYPE (PleaRecordAnswer,
                    plea_record_answer,
                    G_DEFINE_ENUM_VALUE (PLEA_RECORD_ANSWER_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (PLEA_RECORD_ANSWER_REPLY, "reply"),
                    G_DEFINE_ENUM_VALUE (PLEA_RECORD_ANSWER_ACKNOWLEDGED, "acknowledged"),
                    G_DEFINE_ENUM_VALUE (PLEA_RECORD_ANSWER_RETURNED, "returned"))

G_DEFINE_FINAL_TYPE (PleaRecordEntry, plea_record_entry, G_TYPE_OBJECT)

#define TEXT(field, name) PLEA_TEXT_FIELD (PleaRecordEntry, field, name, "")
#define DAY(field, name) PLEA_DAY_FIELD (PleaRecordEntry, field, name)
#define NUMBER(field, name)                                                                        \
  {                                                                                                \
    G_STRUCT_OFFSET (PleaRecordEntry, field),                                                      \
        g_param_spec_uint (name, NULL, NULL, 0, G_MAXUINT, 0, PLEA_FIELD_FLAGS)                    \
  }

static void
plea_record_entry_class_init (PleaRecordEntryClass *klass)
{
  const PleaDataField fields[] = {
    NUMBER (id, "id"),
    TEXT (appeal_id, "appeal-id"),
    NUMBER (draft, "draft"),
    TEXT (recipient_id, "recipient-id"),
    TEXT (defender, "defender"),
    TEXT (country, "country"),
    TEXT (status, "status"),
    TEXT (recipient, "recipient"),
    TEXT (recipient_country, "recipient-country"),
    NUMBER (role, "role"),
    TEXT (language, "language"),
    TEXT (signer, "signer"),
    { G_STRUCT_OFFSET (PleaRecordEntry, way),
      g_param_spec_enum ("way", NULL, NULL, PLEA_TYPE_RECORD_WAY, PLEA_RECORD_WAY_LETTER,
                         PLEA_FIELD_FLAGS) },
    DAY (made, "made"),
    DAY (printed, "printed"),
    DAY (posted, "posted"),
    { G_STRUCT_OFFSET (PleaRecordEntry, answer),
      g_param_spec_enum ("answer", NULL, NULL, PLEA_TYPE_RECORD_ANSWER, PLEA_RECORD_ANSWER_NONE,
                         PLEA_FIELD_FLAGS) },
    DAY (answered, "answered"),
    TEXT (answer_note, "answer-note"),
    TEXT (note, "note"),
    PLEA_TEXT_FIELD (PleaRecordEntry, text, "text", NULL),
    PLEA_TEXT_FIELD (PleaRecordEntry, pages, "pages", NULL),
  };

  plea_fields_install (G_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
plea_record_entry_init (PleaRecordEntry *self)
{
}

/**
 * plea_record_entry_new:
 *
 * Returns: (transfer full): an entry of which nothing is known
 */
PleaRecordEntry *
plea_record_entry_new (void)
{
  return g_object_new (PLEA_TYPE_RECORD_ENTRY, NULL);
}

/**
 * plea_record_entry_take:
 * @other: another entry
 *
 * Takes on all that the other one says.
 */
void
plea_record_entry_take (PleaRecordEntry *self, PleaRecordEntry *other)
{
  guint                   n_properties;
  g_autofree GParamSpec **properties = g_object_class_list_properties (G_OBJECT_GET_CLASS (self),
                                                                       &n_properties);

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < n_properties; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_object_get_property (G_OBJECT (other), properties[i]->name, &value);
      g_object_set_property (G_OBJECT (self), properties[i]->name, &value);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * plea_record_entry_copy:
 *
 * Returns: (transfer full): another entry that says the same
 */
PleaRecordEntry *
plea_record_entry_copy (PleaRecordEntry *self)
{
  PleaRecordEntry *copy = plea_record_entry_new ();

  plea_record_entry_take (copy, self);

  return copy;
}

/**
 * plea_record_entry_describe_letter:
 * @letter: the letter that it is the entry of
 *
 * Says for whom that is, from whom and in which language.
 */
void
plea_record_entry_describe_letter (PleaRecordEntry *self, PleaLetter *letter)
{
  const PleaRecipient *recipient = letter->recipient;
  const PleaBlock     *signature = plea_letter_find_block (letter, PLEA_BLOCK_SIGNATURE);
  PleaDefender        *defender = &letter->appeal->defender;

  g_object_set (self, "appeal-id", letter->appeal->id, "draft", letter->draft_number,
                "recipient-id", recipient->id, "defender",
                plea_defender_get_name (defender, letter->language), "country", defender->country,
                "status", letter->appeal->status->id, "recipient",
                plea_recipient_get_title (recipient), "recipient-country", recipient->country,
                "role", recipient->role, "language", letter->language, "signer",
                signature != NULL ? signature->text : NULL, NULL);
}

/**
 * plea_record_entry_get_kind:
 *
 * Returns: how far the letter is
 */
PleaRecordKind
plea_record_entry_get_kind (PleaRecordEntry *self)
{
  if (self->posted != NULL)
    return PLEA_RECORD_POSTED;

  return self->printed != NULL ? PLEA_RECORD_PRINTED : PLEA_RECORD_SAVED;
}

/**
 * plea_record_entry_get_day:
 *
 * Returns: (transfer none) (nullable): the day on which it came so far; %NULL only in a file that
 *   was tampered with
 */
const GDate *
plea_record_entry_get_day (PleaRecordEntry *self)
{
  if (self->posted != NULL)
    return self->posted;

  return self->printed != NULL ? self->printed : self->made;
}

/**
 * plea_record_entry_is_for:
 * @letter: a letter
 *
 * Returns: whether it is the entry of that letter
 */
gboolean
plea_record_entry_is_for (PleaRecordEntry *self, PleaLetter *letter)
{
  return self->draft == letter->draft_number && g_str_equal (self->appeal_id, letter->appeal->id)
         && g_str_equal (self->recipient_id, letter->recipient->id);
}
