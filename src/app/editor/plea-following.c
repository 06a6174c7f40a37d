/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An appeal in the making follows what a person says of its source.
 *
 * What was typed into the fields stays, unless the same is said otherwise now; then taking that
 * back brings it back. */

#include "config.h"

#include "plea-following.h"

#include "plea-reading-history.h"

struct _PleaFollowing
{
  PleaReading       *reading;
  guint              letter;  /* of the reading, that the appeals are of */
  PleaAppealBuilder *made;    /* of the source, as it was last */
  PleaAppealBuilder *shown;   /* then, with what had been typed before */
  GPtrArray         *earlier; /* what there was before each thing that was said */
};

static PleaAppealBuilder *
copy_builder (PleaAppealBuilder *builder)
{
  return plea_appeal_builder_new_from_appeal (builder->appeal);
}

/**
 * plea_following_new:
 * @reading: what is said something of
 * @builder: the appeal that was made of it
 *
 * Returns: (transfer full): what makes further ones
 */
PleaFollowing *
plea_following_new (PleaReading *reading, PleaAppealBuilder *builder)
{
  PleaFollowing *self = g_new0 (PleaFollowing, 1);

  self->reading = g_object_ref (reading);
  self->earlier = g_ptr_array_new_with_free_func (g_object_unref);
  plea_following_turn (self, builder);

  return self;
}

/**
 * plea_following_turn:
 * @builder: the appeal of another letter, which is chosen now
 *
 * Follows what is said of that letter.
 */
void
plea_following_turn (PleaFollowing *self, PleaAppealBuilder *builder)
{
  g_clear_object (&self->made);
  g_clear_object (&self->shown);
  self->letter = self->reading->letter;
  self->made = plea_reading_make_builder (self->reading, PLEA_READING_AS_PUBLISHED);
  self->shown = copy_builder (builder);
}

void
plea_following_free (PleaFollowing *self)
{
  g_clear_object (&self->reading);
  g_clear_object (&self->made);
  g_clear_object (&self->shown);
  g_clear_pointer (&self->earlier, g_ptr_array_unref);
  g_free (self);
}

/* What was typed for one letter is not for another. */
static PleaAppealBuilder *
follow (PleaFollowing *self, PleaAppealBuilder *made, PleaAppealBuilder *present)
{
  PleaAppealBuilder *builder;

  if (self->reading->letter != self->letter)
    return copy_builder (made);

  builder = copy_builder (present);
  plea_appeal_builder_follow (builder, self->made, made);

  return builder;
}

/* What was there before, if nothing was typed since. */
static PleaAppealBuilder *
take_back (PleaFollowing *self, PleaAppealBuilder *made, PleaAppealBuilder *present)
{
  g_autoptr (PleaAppealBuilder) before = g_ptr_array_steal_index (self->earlier,
                                                                  self->earlier->len - 1);
  gboolean is_of_other = self->reading->letter != self->letter;

  return is_of_other || plea_appeal_builder_is_same (self->shown, present)
             ? copy_builder (before)
             : follow (self, made, present);
}

/**
 * plea_following_make_builder:
 * @present: the appeal as it was changed since the last one was made
 *
 * Returns: (transfer full): the appeal as it is after what was said, or taken back
 */
PleaAppealBuilder *
plea_following_make_builder (PleaFollowing *self, PleaAppealBuilder *present)
{
  g_autoptr (PleaAppealBuilder) made = plea_reading_make_builder (self->reading,
                                                                  PLEA_READING_AS_PUBLISHED);
  PleaAppealBuilder *builder;

  if (plea_reading_count_said (self->reading) < self->earlier->len)
    builder = take_back (self, made, present);
  else
    {
      g_ptr_array_add (self->earlier, copy_builder (present));
      builder = follow (self, made, present);
    }
  plea_following_turn (self, builder);

  return builder;
}
