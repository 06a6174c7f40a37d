/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the supporter did last time, and is taken to want the next. */

#pragma once

#include <glib-object.h>

#define PLEA_TYPE_HABITS (plea_habits_get_type ())

G_DECLARE_FINAL_TYPE (PleaHabits, plea_habits, PLEA, HABITS, GObject)

/**
 * PleaHabits:
 * @disclosure: (nullable): how much of the sender was chosen last to go on paper, by its nick, or
 *   %NULL where nothing was
 * @several_sheets: whether letters were last not to be set tighter to go on one sheet
 * @folder: (nullable): URI of the folder that was last saved to
 * @file_names_tell: whether names of files tell whom a letter is about
 * @signs_by_hand: whether the supporter has said that letters without a name are meant
 * @introduced: whether the first steps need not be shown any more
 * @ignores_spelling: whether misspelled words are not to be marked
 * @own_dictionary: words that are right, whatever a dictionary says, one a line
 * @without_record: whether nothing is noted of letters
 * @without_words: whether the words of letters are left out of what is noted
 * @reply_weeks: after how many weeks without a reply the supporter wants to be reminded, 0 for
 * never
 * @signers: (nullable): those who sign in a group, as text, or %NULL where they are not kept
 *
 * To be read as fields, and written and watched as properties of the same names. Nothing of it
 * changes a letter by itself: a draft takes it on while it says nothing of its own.
 */
struct _PleaHabits
{
  GObject parent_instance;

  char    *disclosure;
  gboolean several_sheets;
  char    *folder;
  gboolean file_names_tell;
  gboolean signs_by_hand;
  gboolean introduced;
  gboolean ignores_spelling;
  char    *own_dictionary;
  gboolean without_record;
  gboolean without_words;
  guint    reply_weeks;
  char    *signers;
};

PleaHabits *plea_habits_new (void);
