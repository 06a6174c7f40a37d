/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is to say about the field above: what is wrong with it, and what to look at.
 *
 * The row is hidden while there is nothing to say. A doubt goes when the field is changed: then
 * somebody has looked at it. A remark goes when what it is about is no longer there. */

#include "config.h"

#include "plea-note-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plea-text-row.h"

struct _PleaNoteRow
{
  AdwPreferencesRow parent_instance;

  GtkBox    *lines;
  GString   *name;  /* all of what it says */
  GtkWidget *about; /* beside of this row */
  PleaPlace  place;
  char      *problem;
  char      *lack; /* what the appeal had better say, and need not */
  gboolean   is_doubtful;
  GPtrArray *remarks; /* of the page that is reviewed */
};

G_DEFINE_FINAL_TYPE (PleaNoteRow, plea_note_row, ADW_TYPE_PREFERENCES_ROW)

/* The text of the field */

static gboolean
has_text (GtkWidget *field)
{
  return PLEA_IS_TEXT_ROW (field) || GTK_IS_EDITABLE (field);
}

/* In a way that can be undone. */
static void
replace_text (GtkWidget *field, const char *text)
{
  int position = 0;

  if (PLEA_IS_TEXT_ROW (field))
    {
      plea_text_row_replace_text (PLEA_TEXT_ROW (field), text);
      return;
    }

  gtk_editable_delete_text (GTK_EDITABLE (field), 0, -1);
  gtk_editable_insert_text (GTK_EDITABLE (field), text, -1, &position);
}

static void
on_fix (GtkButton *button, const PleaReadingRemark *remark)
{
  PleaNoteRow *self = PLEA_NOTE_ROW (
      gtk_widget_get_ancestor (GTK_WIDGET (button), PLEA_TYPE_NOTE_ROW));
  g_autofree char *text = NULL;
  const char      *found;

  g_object_get (self->about, "text", &text, NULL);
  found = strstr (text, remark->found);
  if (found != NULL)
    {
      g_autofree char *before = g_strndup (text, (gsize) (found - text));
      g_autofree char *fixed = g_strconcat (before, remark->proposed,
                                            found + strlen (remark->found), NULL);

      replace_text (self->about, fixed);
    }
  gtk_widget_grab_focus (self->about);
}

/* What is said */

static GtkWidget *
new_fix_button (const PleaReadingRemark *remark)
{
  /* TRANSLATORS: a button: put %s in the place of what looks like a slip */
  g_autofree char *label = g_strdup_printf (_ ("Use “%s”"), remark->proposed);
  GtkWidget       *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect (button, "clicked", G_CALLBACK (on_fix), (gpointer) remark);

  return button;
}

static GtkBox *
add_line (PleaNoteRow *self, const char *icon_name, const char *style, const char *sentence)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "valign", GTK_ALIGN_START,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", sentence, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "xalign", 0.0, "hexpand", TRUE, NULL);

  gtk_widget_add_css_class (line, style);
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (self->lines, line);
  g_string_append_printf (self->name, "%s%s", self->name->len > 0 ? " " : "", sentence);

  return GTK_BOX (line);
}

static void
add_remark_line (PleaNoteRow *self, const PleaReadingRemark *remark)
{
  GtkBox *line = add_line (self, "dialog-warning-symbolic", "warning", remark->message);

  if (remark->found != NULL && remark->proposed != NULL && has_text (self->about))
    gtk_box_append (line, new_fix_button (remark));
}

static void
remove_lines (PleaNoteRow *self)
{
  GtkWidget *line;

  while ((line = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, line);
  g_string_truncate (self->name, 0);
}

static void
set_style (GtkWidget *widget, const char *style, gboolean has_style)
{
  if (has_style)
    gtk_widget_add_css_class (widget, style);
  else
    gtk_widget_remove_css_class (widget, style);
}

/* A screen reader tells of the problem at the field itself. */
static void
mark_field (PleaNoteRow *self)
{
  gboolean has_problem = self->problem != NULL;

  set_style (self->about, "error", has_problem);
  set_style (self->about, "warning", !has_problem && (self->is_doubtful || self->remarks->len > 0));
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (self->about), GTK_ACCESSIBLE_STATE_INVALID,
      has_problem ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->about), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  has_problem ? self->problem : "", -1);
}

/* A screen reader says the whole of it on the way from field to field. */
static void
say (PleaNoteRow *self)
{
  remove_lines (self);
  if (self->problem != NULL)
    add_line (self, "dialog-error-symbolic", "error", self->problem);
  for (guint i = 0; i < self->remarks->len; i++)
    add_remark_line (self, g_ptr_array_index (self->remarks, i));
  if (self->is_doubtful && self->remarks->len == 0)
    add_line (self, "dialog-question-symbolic", "warning",
              _ ("Plea is not sure of this. Compare it with the source."));
  if (self->lack != NULL && self->problem == NULL && self->remarks->len == 0)
    add_line (self, "dialog-information-symbolic", "dim-label", self->lack);

  mark_field (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->name->len > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->name->str, -1);
}

static void
remove_settled_remarks (PleaNoteRow *self)
{
  g_autofree char *text = NULL;

  if (self->remarks->len == 0 || !has_text (self->about))
    return;

  g_object_get (self->about, "text", &text, NULL);
  for (guint i = self->remarks->len; i-- > 0;)
    {
      const PleaReadingRemark *remark = g_ptr_array_index (self->remarks, i);

      if (remark->found != NULL && strstr (text, remark->found) == NULL)
        g_ptr_array_remove_index (self->remarks, i);
    }
}

/* In an idle: the button that was pressed belongs to a remark. */
static gboolean
settle (gpointer data)
{
  PleaNoteRow *self = data;

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return G_SOURCE_REMOVE;

  self->is_doubtful = FALSE;
  remove_settled_remarks (self);
  say (self);

  return G_SOURCE_REMOVE;
}

static void
on_field_changed (PleaNoteRow *self)
{
  if (self->is_doubtful || self->remarks->len > 0)
    g_idle_add_full (G_PRIORITY_HIGH_IDLE, settle, g_object_ref (self), g_object_unref);
}

/* Object */

static void
plea_note_row_dispose (GObject *object)
{
  g_clear_object (&PLEA_NOTE_ROW (object)->about);

  G_OBJECT_CLASS (plea_note_row_parent_class)->dispose (object);
}

static void
plea_note_row_finalize (GObject *object)
{
  PleaNoteRow *self = PLEA_NOTE_ROW (object);

  g_clear_pointer (&self->problem, g_free);
  g_clear_pointer (&self->lack, g_free);
  g_clear_pointer (&self->remarks, g_ptr_array_unref);
  g_string_free (self->name, TRUE);

  G_OBJECT_CLASS (plea_note_row_parent_class)->finalize (object);
}

static void
plea_note_row_class_init (PleaNoteRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plea_note_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = plea_note_row_finalize;
}

static void
plea_note_row_init (PleaNoteRow *self)
{
  GtkWidget *lines = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing",
                                   6, "margin-top", 9, "margin-bottom", 9, "margin-start", 12,
                                   "margin-end", 12, NULL);

  self->remarks = g_ptr_array_new ();
  self->name = g_string_new (NULL);
  self->lines = GTK_BOX (lines);
  g_object_set (self, "child", lines, "activatable", FALSE, "focusable", FALSE, "visible", FALSE,
                NULL);
}

/**
 * plea_note_row_new:
 * @about: the row that the field is edited in
 * @field: the field, as problems have it
 *
 * Returns: (transfer floating): a row that says nothing yet
 */
GtkWidget *
plea_note_row_new (GtkWidget *about, PleaField field)
{
  static const char *const contents[] = { "text", "chosen", "day", "selected" };
  PleaNoteRow             *self = g_object_new (PLEA_TYPE_NOTE_ROW, NULL);

  self->about = g_object_ref (about);
  self->place.field = field;
  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    if (g_object_class_find_property (G_OBJECT_GET_CLASS (about), contents[i]) != NULL)
      {
        g_autofree char *signal = g_strconcat ("notify::", contents[i], NULL);

        g_signal_connect_object (about, signal, G_CALLBACK (on_field_changed), self,
                                 G_CONNECT_SWAPPED);
      }

  return GTK_WIDGET (self);
}

/**
 * plea_note_row_set_nth:
 * @nth: of which event, recipient or letter the field is, from 0
 */
void
plea_note_row_set_nth (PleaNoteRow *self, guint nth)
{
  self->place.nth = nth;
}

/**
 * plea_note_row_get_place:
 *
 * Returns: the field, as problems have it
 */
PleaPlace
plea_note_row_get_place (PleaNoteRow *self)
{
  return self->place;
}

/**
 * plea_note_row_get_about:
 *
 * Returns: (transfer none): the row that the field is edited in
 */
GtkWidget *
plea_note_row_get_about (PleaNoteRow *self)
{
  return self->about;
}

/**
 * plea_note_row_set_problem:
 * @sentence: (nullable): what is wrong with the field
 * @lack: (nullable): what the appeal had better say here, where nothing is wrong
 */
void
plea_note_row_set_problem (PleaNoteRow *self, const char *sentence, const char *lack)
{
  if (g_strcmp0 (self->problem, sentence) == 0 && g_strcmp0 (self->lack, lack) == 0)
    return;

  g_free (self->problem);
  self->problem = g_strdup (sentence);
  g_free (self->lack);
  self->lack = g_strdup (lack);
  say (self);
}

gboolean
plea_note_row_has_problem (PleaNoteRow *self)
{
  return self->problem != NULL;
}

/**
 * plea_note_row_set_doubtful:
 * @is_doubtful: whether somebody should look at the field
 */
void
plea_note_row_set_doubtful (PleaNoteRow *self, gboolean is_doubtful)
{
  self->is_doubtful = is_doubtful;
  say (self);
}

gboolean
plea_note_row_is_doubtful (PleaNoteRow *self)
{
  return self->is_doubtful;
}

/**
 * plea_note_row_add_remark:
 * @remark: what looks like a slip; its page has to stay for as long as the editor
 */
void
plea_note_row_add_remark (PleaNoteRow *self, const PleaReadingRemark *remark)
{
  g_ptr_array_add (self->remarks, (gpointer) remark);
  say (self);
}

static void
collect (GtkWidget *within, GPtrArray *rows)
{
  if (PLEA_IS_NOTE_ROW (within))
    {
      g_ptr_array_add (rows, within);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, rows);
}

/**
 * plea_note_row_list:
 * @within: where to look
 *
 * Returns: (transfer full) (element-type PleaNoteRow): all such rows there, from top to bottom.
 * They are not owned.
 */
GPtrArray *
plea_note_row_list (GtkWidget *within)
{
  GPtrArray *rows = g_ptr_array_new ();

  collect (within, rows);

  return rows;
}
