/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the supporter did last time, and is taken to want the next. */

#include "config.h"

#include "plea-habits.h"

#include "plea-fields.h"

G_DEFINE_FINAL_TYPE (PleaHabits, plea_habits, G_TYPE_OBJECT)

static void
plea_habits_class_init (PleaHabitsClass *klass)
{
  const PleaDataField fields[] = {
    PLEA_TEXT_FIELD (PleaHabits, disclosure, "disclosure", NULL),
    PLEA_TRUTH_FIELD (PleaHabits, several_sheets, "several-sheets"),
    PLEA_TEXT_FIELD (PleaHabits, folder, "folder", NULL),
    PLEA_TRUTH_FIELD (PleaHabits, file_names_tell, "file-names-tell"),
    PLEA_TRUTH_FIELD (PleaHabits, signs_by_hand, "signs-by-hand"),
    PLEA_TRUTH_FIELD (PleaHabits, introduced, "introduced"),
    PLEA_TRUTH_FIELD (PleaHabits, ignores_spelling, "ignores-spelling"),
    PLEA_TEXT_FIELD (PleaHabits, own_dictionary, "own-dictionary", ""),
    PLEA_TRUTH_FIELD (PleaHabits, without_record, "without-record"),
    PLEA_TRUTH_FIELD (PleaHabits, without_words, "without-words"),
    { G_STRUCT_OFFSET (PleaHabits, reply_weeks),
      g_param_spec_uint ("reply-weeks", NULL, NULL, 0, 1000, 8, PLEA_FIELD_FLAGS) },
    PLEA_TEXT_FIELD (PleaHabits, signers, "signers", NULL),
  };

  plea_fields_install (G_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
plea_habits_init (PleaHabits *self)
{
}

/**
 * plea_habits_new:
 *
 * Returns: (transfer full): the habits of somebody who begins
 */
PleaHabits *
plea_habits_new (void)
{
  return g_object_new (PLEA_TYPE_HABITS, NULL);
}
