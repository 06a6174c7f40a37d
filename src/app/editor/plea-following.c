/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An appeal in the making follows what a person says of its source.
 *
 * What was typed into the fields stays, unless the same is said otherwise now; then taking that
 * back brings it back. */

#include "config.h"

#include "plea-following.h"

#include "plea-reading-history.h"

/* What the appeal was before something was said, and after it. */
typedef struct
{
  PleaAppealBuilder *before;
  PleaAppealBuilder *after;
} Saying;

struct _PleaFollowing
{
  PleaReading       *reading;
  guint              letter;  /* of the reading, that the appeal is of */
  PleaAppealBuilder *made;    /* of the reading, as it was last */
  guint              n_said;  /* then, and not taken back */
  GPtrArray         *sayings; /* those, and behind them what was taken back */
};

static void
saying_free (gpointer data)
{
  Saying *self = data;

  g_clear_object (&self->before);
  g_clear_object (&self->after);
  g_free (self);
}

static PleaAppealBuilder *
copy_builder (PleaAppealBuilder *builder)
{
  return plea_appeal_builder_new_from_appeal (builder->appeal);
}

static void
set_copy (PleaAppealBuilder **place, PleaAppealBuilder *builder)
{
  g_clear_object (place);
  *place = copy_builder (builder);
}

/**
 * plea_following_new:
 * @reading: what is said something of; an appeal was made of it
 *
 * Returns: (transfer full): what makes further ones
 */
PleaFollowing *
plea_following_new (PleaReading *reading)
{
  PleaFollowing *self = g_new0 (PleaFollowing, 1);

  self->reading = g_object_ref (reading);
  self->sayings = g_ptr_array_new_with_free_func (saying_free);
  plea_following_turn (self);

  return self;
}

/**
 * plea_following_turn:
 *
 * Follows what is said of the letter that is chosen now.
 */
void
plea_following_turn (PleaFollowing *self)
{
  GPtrArray *letters;

  g_clear_object (&self->made);
  self->made = plea_reading_make_builder (self->reading, PLEA_READING_AS_PUBLISHED);
  letters = self->made->appeal->letters;
  if (letters->len == 0) /* as the editor has it, which gives room for one */
    g_ptr_array_add (letters, plea_letter_text_new (""));
  self->letter = self->reading->letter;
}

void
plea_following_free (PleaFollowing *self)
{
  g_clear_object (&self->reading);
  g_clear_object (&self->made);
  g_clear_pointer (&self->sayings, g_ptr_array_unref);
  g_free (self);
}

/* In place of what was taken back. */
static void
add_saying (PleaFollowing *self, PleaAppealBuilder *before, PleaAppealBuilder *after)
{
  Saying *saying = g_new0 (Saying, 1);

  saying->before = g_object_ref (before);
  saying->after = g_object_ref (after);
  g_ptr_array_set_size (self->sayings, (int) self->n_said);
  g_ptr_array_add (self->sayings, saying);
}

/* From one side of something that was said to the other; what is there then is remembered for the
 * way back. */
static PleaAppealBuilder *
cross (PleaAppealBuilder **from,
       PleaAppealBuilder **to,
       PleaAppealBuilder  *present,
       gboolean            is_of_letter)
{
  PleaAppealBuilder *builder = copy_builder (is_of_letter ? present : *to);

  plea_appeal_builder_follow (builder, *from, *to);
  set_copy (from, present);
  set_copy (to, builder);

  return builder;
}

/**
 * plea_following_make_builder:
 * @present: the appeal as it was changed since the last one was made
 * @is_new: whether something was said that was not said before
 *
 * What was typed for one letter is not for another.
 *
 * Returns: (transfer full): the appeal as it is after what was said, or taken back, or said again
 */
PleaAppealBuilder *
plea_following_make_builder (PleaFollowing *self, PleaAppealBuilder *present, gboolean is_new)
{
  g_autoptr (PleaAppealBuilder) made = g_steal_pointer (&self->made);
  gboolean is_of_letter = self->letter == self->reading->letter;
  guint    n_before = self->n_said;
  Saying  *saying;

  plea_following_turn (self);
  if (is_new)
    add_saying (self, made, self->made);
  self->n_said = plea_reading_count_said (self->reading);
  saying = g_ptr_array_index (self->sayings, MIN (self->n_said, n_before));

  return self->n_said < n_before ? cross (&saying->after, &saying->before, present, is_of_letter)
                                 : cross (&saying->before, &saying->after, present, is_of_letter);
}
