/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A case that a group may write for: whether it does, to whom and in which language. The appeal is
 * read when it is chosen. */

#include "config.h"

#include "plea-case-row.h"

#include <glib/gi18n.h>

#include "plea-appeal-check.h"
#include "plea-case-dialog.h"
#include "plea-describe-case.h"
#include "plea-describe.h"
#include "plea-idioms.h"
#include "plea-message.h"

struct _PleaCaseRow
{
  AdwActionRow parent_instance;

  GtkCheckButton *check;
  GtkWidget      *choose;

  PleaListing *listing;
  PleaLibrary *library;
  PleaHabits  *habits;
  PleaAppeal  *appeal; /* NULL as long as it never was chosen */
  PleaDraft   *draft;
};

G_DEFINE_FINAL_TYPE (PleaCaseRow, plea_case_row, ADW_TYPE_ACTION_ROW)

/* What is said */

static void
show (PleaCaseRow *self)
{
  gboolean         is_chosen = plea_case_row_is_chosen (self);
  g_autofree char *words = is_chosen ? plea_describe_case_letters (self->appeal, self->draft)
                                     : g_strdup (plea_describe_status_name (self->listing->status));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), words);
  gtk_widget_set_visible (self->choose, is_chosen);
}

static void
tell_change (PleaCaseRow *self)
{
  show (self);
  g_signal_emit_by_name (self, "changed");
}

/* The appeal */

static void
refuse (PleaCaseRow *self, const char *heading, const char *reason)
{
  gtk_check_button_set_active (self->check, FALSE);
  plea_message_show (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), heading, reason);
}

static gboolean
read_appeal (PleaCaseRow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaAppeal) appeal = plea_library_read (self->library, self->listing->id, &error);
  const char *obstacle = appeal != NULL ? plea_appeal_find_obstacle (appeal) : error->message;

  if (obstacle != NULL)
    {
      refuse (self,
              appeal != NULL ? _ ("There Is No Letter Yet") : _ ("This Appeal Cannot Be Opened"),
              obstacle);
      return FALSE;
    }

  self->appeal = g_steal_pointer (&appeal);
  self->draft = plea_draft_new (self->appeal->id);
  plea_draft_take_on (self->draft, self->habits);
  /* A stack has one kind of paper. */
  g_object_set (self->draft, "shape", PLEA_SHAPE_LETTER, NULL);
  g_signal_connect_object (self->draft, "changed", G_CALLBACK (tell_change), self,
                           G_CONNECT_SWAPPED);

  return TRUE;
}

static void
on_toggled (PleaCaseRow *self)
{
  if (!gtk_check_button_get_active (self->check) || self->appeal != NULL || read_appeal (self))
    tell_change (self);
}

static void
choose (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaCaseRow *self = PLEA_CASE_ROW (widget);

  plea_case_dialog_open (GTK_WINDOW (gtk_widget_get_root (widget)), self->appeal, self->draft);
}

/* Object */

static void
plea_case_row_dispose (GObject *object)
{
  PleaCaseRow *self = PLEA_CASE_ROW (object);

  g_clear_object (&self->listing);
  g_clear_object (&self->library);
  g_clear_object (&self->habits);
  g_clear_object (&self->appeal);
  g_clear_object (&self->draft);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_CASE_ROW);

  G_OBJECT_CLASS (plea_case_row_parent_class)->dispose (object);
}

static void
plea_case_row_class_init (PleaCaseRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plea_case_row_dispose;
  plea_signal_new (klass, "changed", 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-case-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaCaseRow, check);
  gtk_widget_class_bind_template_child (widget_class, PleaCaseRow, choose);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled);
  gtk_widget_class_install_action (widget_class, "case.choose", NULL, choose);
}

static void
plea_case_row_init (PleaCaseRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plea_case_row_new:
 * @listing: the appeal
 * @library: where it is read from
 * @habits: what letters begin with
 *
 * Returns: (transfer floating): a row for it, not chosen
 */
GtkWidget *
plea_case_row_new (PleaListing *listing, PleaLibrary *library, PleaHabits *habits)
{
  PleaCaseRow *self = g_object_new (PLEA_TYPE_CASE_ROW, "use-markup", FALSE, NULL);
  const char  *name = plea_describe_name (listing->name);

  self->listing = g_object_ref (listing);
  self->library = g_object_ref (library);
  self->habits = g_object_ref (habits);
  /* Together with “use-markup” it would still be read as markup once. */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  show (self);

  return GTK_WIDGET (self);
}

PleaListing *
plea_case_row_get_listing (PleaCaseRow *self)
{
  return self->listing;
}

/**
 * plea_case_row_is_chosen:
 *
 * Returns: whether the group writes for it
 */
gboolean
plea_case_row_is_chosen (PleaCaseRow *self)
{
  return gtk_check_button_get_active (self->check) && self->appeal != NULL;
}

/**
 * plea_case_row_make_case:
 *
 * Returns: (transfer full): the case, of which it must be so
 */
PleaCase *
plea_case_row_make_case (PleaCaseRow *self)
{
  return plea_case_new (self->appeal, self->draft);
}
