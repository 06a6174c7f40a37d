/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One thing that the supporter may want to do next for an appeal. */

#include "config.h"

#include "plea-reminder.h"

#include "plea-fields.h"

G_DEFINE_ENUM_TYPE (PleaReminderKind,
                    plea_reminder_kind,
                    G_DEFINE_ENUM_VALUE (PLEA_REMINDER_DEADLINE, "deadline"),
                    G_DEFINE_ENUM_VALUE (PLEA_REMINDER_CLOSED, "closed"),
                    G_DEFINE_ENUM_VALUE (PLEA_REMINDER_NO_REPLY, "no-reply"),
                    G_DEFINE_ENUM_VALUE (PLEA_REMINDER_UNCHECKED, "unchecked"))

G_DEFINE_FINAL_TYPE (PleaReminder, plea_reminder, G_TYPE_OBJECT)

static void
plea_reminder_finalize (GObject *object)
{
  g_clear_object (&PLEA_REMINDER (object)->entry);
  plea_fields_finalize (object);
}

static void
plea_reminder_class_init (PleaReminderClass *klass)
{
  const PleaDataField fields[] = {
    { G_STRUCT_OFFSET (PleaReminder, kind),
      g_param_spec_enum ("kind", NULL, NULL, PLEA_TYPE_REMINDER_KIND, PLEA_REMINDER_DEADLINE,
                         PLEA_FIELD_FLAGS) },
    PLEA_TEXT_FIELD (PleaReminder, appeal_id, "appeal-id", ""),
    PLEA_TEXT_FIELD (PleaReminder, occasion, "occasion", ""),
    PLEA_DAY_FIELD (PleaReminder, until, "until"),
    PLEA_DAY_FIELD (PleaReminder, day, "day"),
  };

  plea_fields_install (G_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields));
  G_OBJECT_CLASS (klass)->finalize = plea_reminder_finalize;
}

static void
plea_reminder_init (PleaReminder *self)
{
}

/**
 * plea_reminder_new:
 * @kind: what there is to do
 * @appeal_id: for which appeal
 * @day: (nullable): the day that it tells of
 *
 * Returns: (transfer full): a reminder of that
 */
PleaReminder *
plea_reminder_new (PleaReminderKind kind, const char *appeal_id, const GDate *day)
{
  return g_object_new (PLEA_TYPE_REMINDER, "kind", kind, "appeal-id", appeal_id, "day", day, NULL);
}

/**
 * plea_reminder_is_same:
 * @other: another reminder
 *
 * Returns: whether both are of one thing on one occasion
 */
gboolean
plea_reminder_is_same (PleaReminder *self, PleaReminder *other)
{
  return self->kind == other->kind && g_str_equal (self->appeal_id, other->appeal_id)
         && g_str_equal (self->occasion, other->occasion);
}
