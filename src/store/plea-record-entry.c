/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One letter in the record: to whom it went, when, and what came back. */

#include "config.h"

#include "plea-record-entry.h"

#include "plea-calendar.h"
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
    { G_STRUCT_OFFSET (PleaRecordEntry, n_letters),
      g_param_spec_uint ("n-letters", NULL, NULL, 1, G_MAXUINT, 1, PLEA_FIELD_FLAGS) },
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

static void
describe (PleaRecordEntry     *self,
          PleaAppeal          *appeal,
          const PleaRecipient *recipient,
          const char          *language)
{
  g_object_set (self, "appeal-id", appeal->id, "recipient-id", recipient->id, "defender",
                plea_defender_get_name (&appeal->defender, language), "country",
                appeal->defender.country, "status", appeal->status->id, "recipient",
                plea_recipient_get_title (recipient), "recipient-country", recipient->country,
                "role", recipient->role, "language", language, NULL);
}

/**
 * plea_record_entry_new_for:
 * @appeal: an appeal
 * @recipient: one of its recipients
 * @language: BCP 47 tag of one of its languages
 *
 * Returns: (transfer full): an entry of letters that are made from no draft which is kept, so that
 *   none of the supporter's own takes their place
 */
PleaRecordEntry *
plea_record_entry_new_for (PleaAppeal *appeal, const PleaRecipient *recipient, const char *language)
{
  PleaRecordEntry *self = plea_record_entry_new ();

  describe (self, appeal, recipient, language);

  return self;
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
  const PleaBlock *signature = plea_letter_find_block (letter, PLEA_BLOCK_SIGNATURE);

  describe (self, letter->appeal, letter->recipient, letter->language);
  g_object_set (self, "draft", letter->draft_number, "signer",
                signature != NULL ? signature->text : NULL, NULL);
}

/**
 * plea_record_entry_take_day:
 * @kind: what is done with the letter today
 *
 * Says when that was; when it was first made stays.
 */
void
plea_record_entry_take_day (PleaRecordEntry *self, PleaRecordKind kind)
{
  GDate today;

  plea_calendar_get_today (&today);
  if (self->made == NULL)
    g_object_set (self, "made", &today, NULL);
  if (kind == PLEA_RECORD_PRINTED)
    g_object_set (self, "printed", &today, NULL);
  if (kind == PLEA_RECORD_POSTED)
    g_object_set (self, "posted", &today, NULL);
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
