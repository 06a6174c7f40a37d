/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is to say about the fields of the appeal editor: problems, doubts and remarks. */

#include "config.h"

#include "plea-editor-notes.h"

#include <glib/gi18n.h>

#include "plea-idioms.h"
#include "plea-locale.h"
#include "plea-reading-fields.h"

/**
 * plea_editor_notes_find:
 * @form: where to look
 * @place: a field, as problems have it
 *
 * Returns: (transfer none) (nullable): the note about it
 */
PleaNoteRow *
plea_editor_notes_find (GtkWidget *form, PleaPlace place)
{
  g_autoptr (GPtrArray) notes = plea_note_row_list (form);

  for (guint i = 0; i < notes->len; i++)
    if (plea_place_is_same (place, plea_note_row_get_place (g_ptr_array_index (notes, i))))
      return g_ptr_array_index (notes, i);

  return NULL;
}

/**
 * plea_editor_notes_find_about:
 * @focus: where the supporter is
 *
 * Returns: (transfer none) (nullable): the note about the field that has @focus
 */
PleaNoteRow *
plea_editor_notes_find_about (GtkWidget *form, GtkWidget *focus)
{
  g_autoptr (GPtrArray) notes = plea_note_row_list (form);

  for (guint i = 0; i < notes->len; i++)
    {
      GtkWidget *about = plea_note_row_get_about (g_ptr_array_index (notes, i));

      if (focus == about || gtk_widget_is_ancestor (focus, about))
        return g_ptr_array_index (notes, i);
    }

  return NULL;
}

static PleaNoteRow *
find (GtkWidget *form, gboolean (*is_wanted) (PleaNoteRow *note))
{
  g_autoptr (GPtrArray) notes = plea_note_row_list (form);

  plea_foreach (PleaNoteRow, note, notes)
    if (is_wanted (note))
      return note;

  return NULL;
}

/**
 * plea_editor_notes_find_problem:
 *
 * Returns: (transfer none) (nullable): the first note that tells of a problem
 */
PleaNoteRow *
plea_editor_notes_find_problem (GtkWidget *form)
{
  return find (form, plea_note_row_has_problem);
}

static gboolean
is_printed (PleaField field)
{
  switch (field)
    {
    case PLEA_FIELD_RECIPIENT_NAME:
    case PLEA_FIELD_RECIPIENT_OFFICE:
    case PLEA_FIELD_RECIPIENT_ADDRESS:
    case PLEA_FIELD_RECIPIENT_COUNTRY:
    case PLEA_FIELD_RECIPIENT_SALUTATION:
    case PLEA_FIELD_LETTER_BEFORE:
    case PLEA_FIELD_LETTER_LEAD_IN:
    case PLEA_FIELD_LETTER_DEMANDS:
    case PLEA_FIELD_LETTER_AFTER:
    case PLEA_FIELD_LETTER_CLOSING:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
leaves_letter_in_doubt (PleaNoteRow *note)
{
  return plea_note_row_is_doubtful (note) && is_printed (plea_note_row_get_place (note).field);
}

/**
 * plea_editor_notes_find_doubt:
 *
 * Returns: (transfer none) (nullable): the first note about what is printed and in doubt
 */
PleaNoteRow *
plea_editor_notes_find_doubt (GtkWidget *form)
{
  return find (form, leaves_letter_in_doubt);
}

/**
 * plea_editor_notes_list_problems:
 * @builder: an appeal in the making
 *
 * The id of an appeal is nothing that a supporter should have to think about. It is an appeal also
 * without anybody to write to, but then it is of no use yet.
 *
 * Returns: (transfer full) (element-type PleaProblem): what keeps it from being added
 */
GPtrArray *
plea_editor_notes_list_problems (PleaAppealBuilder *builder)
{
  PleaAppeal *appeal = builder->appeal;
  const char *obstacle = plea_appeal_find_obstacle (appeal);
  GPtrArray  *problems = plea_problems_new ();

  if (appeal->id == NULL)
    appeal->id = plea_appeal_builder_propose_id (builder);
  plea_appeal_builder_validate (builder, problems);
  if (obstacle != NULL)
    g_ptr_array_add (
        problems,
        plea_problem_new (NULL, 0, (PleaPlace){ PLEA_FIELD_RECIPIENTS, 0, 0 }, "%s", obstacle));

  return problems;
}

static const char *
find_message (GPtrArray *problems, PleaPlace place)
{
  plea_foreach (const PleaProblem, problem, problems)
    if (plea_place_is_same (problem->place, place))
      return problem->message;

  return NULL;
}

/**
 * plea_editor_notes_show_problems:
 * @problems: (element-type PleaProblem): all that there are now
 * @lacks: (element-type PleaProblem): what the appeal had better say
 *
 * Returns: (transfer full): problems with what no field shows, each on a line
 */
char *
plea_editor_notes_show_problems (GtkWidget *form, GPtrArray *problems, GPtrArray *lacks)
{
  g_autoptr (GPtrArray) notes = plea_note_row_list (form);
  g_autoptr (GString) others = g_string_new (NULL);

  plea_foreach (PleaNoteRow, note, notes)
    {
      PleaPlace place = plea_note_row_get_place (note);

      plea_note_row_set_problem (note, find_message (problems, place), find_message (lacks, place));
    }
  plea_foreach (const PleaProblem, problem, problems)
    if (plea_editor_notes_find (form, problem->place) == NULL)
      g_string_append_printf (others, "\n%s", problem->message);

  return g_string_free (g_steal_pointer (&others), FALSE);
}

static PleaNoteRow *
find_for_meaning (GtkWidget *form, PleaReading *page, PleaReadingMeaning meaning, guint nth)
{
  return plea_editor_notes_find (form, plea_reading_fields_find (page, meaning, nth));
}

static void
show_doubts (GtkWidget *form, PleaReading *page)
{
  plea_foreach (const PleaReadingField, field, page->fields)
    {
      PleaNoteRow *note = find_for_meaning (form, page, field->meaning, field->nth);

      if (note != NULL && field->is_doubtful)
        plea_note_row_set_doubtful (note, TRUE);
    }
}

/**
 * plea_editor_notes_show_reading:
 * @page: what leaves some things in doubt; has to stay for as long as @form
 *
 * Returns: (transfer full): remarks about what no field shows, each on a line
 */
char *
plea_editor_notes_show_reading (GtkWidget *form, PleaReading *page)
{
  g_autoptr (GString) others = g_string_new (NULL);

  show_doubts (form, page);
  plea_foreach (const PleaReadingRemark, remark, page->remarks)
    {
      PleaNoteRow *note = find_for_meaning (form, page, remark->meaning, remark->nth);

      if (note != NULL)
        plea_note_row_add_remark (note, remark);
      else
        g_string_append_printf (others, "%s\n", remark->message);
    }

  return g_string_free (g_steal_pointer (&others), FALSE);
}

/**
 * plea_editor_notes_list_doubts:
 * @page: what leaves some things in doubt
 *
 * Returns: (transfer full): what of them is printed, as “address, salutation”; "" where all is
 *   certain
 */
char *
plea_editor_notes_list_doubts (GtkWidget *form, PleaReading *page)
{
  g_autoptr (GPtrArray) listed = g_ptr_array_new (); /* notes and names */
  char *list = g_strdup ("");

  plea_foreach (const PleaReadingField, field, page->fields)
    {
      PleaNoteRow *note = find_for_meaning (form, page, field->meaning, field->nth);
      const char  *name = plea_reading_meaning_get_name (field->meaning);

      if (note == NULL || !field->is_doubtful || !leaves_letter_in_doubt (note)
          || g_ptr_array_find (listed, note, NULL) || g_ptr_array_find (listed, name, NULL))
        continue;

      g_ptr_array_add (listed, note);
      g_ptr_array_add (listed, (gpointer) name);
      list = plea_locale_append (list, name);
    }

  return list;
}
