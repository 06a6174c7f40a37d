/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An appeal in the list: for whom, what is happening to them, and whether one has written. */

#include "config.h"

#include "plea-appeal-row.h"

#include <glib/gi18n.h>

#include "plea-locale.h"
#include "plea-words.h"

struct _PleaAppealRow
{
  GtkListBoxRow parent_instance;

  AdwAvatar *avatar;
  GtkLabel  *name;
  GtkBox    *status;
  GtkImage  *status_icon;
  GtkLabel  *status_name;
  GtkBox    *journal;
  GtkLabel  *journal_entry;

  PleaAppeal *appeal;
};

G_DEFINE_FINAL_TYPE (PleaAppealRow, plea_appeal_row, GTK_TYPE_LIST_BOX_ROW)

static void
plea_appeal_row_dispose (GObject *object)
{
  PleaAppealRow *self = PLEA_APPEAL_ROW (object);

  g_clear_object (&self->appeal);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_APPEAL_ROW);

  G_OBJECT_CLASS (plea_appeal_row_parent_class)->dispose (object);
}

static void
plea_appeal_row_class_init (PleaAppealRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plea_appeal_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-appeal-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaAppealRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, PleaAppealRow, name);
  gtk_widget_class_bind_template_child (widget_class, PleaAppealRow, status);
  gtk_widget_class_bind_template_child (widget_class, PleaAppealRow, status_icon);
  gtk_widget_class_bind_template_child (widget_class, PleaAppealRow, status_name);
  gtk_widget_class_bind_template_child (widget_class, PleaAppealRow, journal);
  gtk_widget_class_bind_template_child (widget_class, PleaAppealRow, journal_entry);
}

static void
plea_appeal_row_init (PleaAppealRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_status (PleaAppealRow *self)
{
  const PleaStatus *status = plea_appeal_get_status (self->appeal);

  gtk_label_set_text (self->status_name, plea_status_get_name (status));
  gtk_image_set_from_icon_name (self->status_icon, plea_words_group_icon (status->group));
  gtk_widget_add_css_class (GTK_WIDGET (self->status), plea_words_group_class (status->group));
}

static void
update_accessible_name (PleaAppealRow *self)
{
  const char *name = gtk_label_get_text (self->name);
  const char *status = gtk_label_get_text (self->status_name);
  /* TRANSLATORS: what a screen reader calls a row: a defender’s name and their status */
  g_autofree char *accessible_name = g_strdup_printf (_ ("%s, %s"), name, status);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  accessible_name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_label_get_text (self->journal_entry), -1);
}

/**
 * plea_appeal_row_new:
 * @appeal: what to show
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
plea_appeal_row_new (PleaAppeal *appeal)
{
  PleaAppealRow *self = g_object_new (PLEA_TYPE_APPEAL_ROW, NULL);
  const char    *name = plea_defender_get_name (plea_appeal_get_defender (appeal), NULL);

  self->appeal = g_object_ref (appeal);
  adw_avatar_set_text (self->avatar, name);
  gtk_label_set_text (self->name, name);
  show_status (self);
  update_accessible_name (self);

  return GTK_WIDGET (self);
}

PleaAppeal *
plea_appeal_row_get_appeal (PleaAppealRow *self)
{
  return self->appeal;
}

static char *
describe_journal (PleaJournalKind kind, GDateTime *at)
{
  GDate            day;
  g_autofree char *words = NULL;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, (GDateDay) g_date_time_get_day_of_month (at),
                  (GDateMonth) g_date_time_get_month (at), (GDateYear) g_date_time_get_year (at));
  words = plea_locale_format_date (&day);

  if (kind == PLEA_JOURNAL_PRINTED)
    /* TRANSLATORS: %s is the day on which a letter was printed */
    return g_strdup_printf (_ ("Printed on %s"), words);

  /* TRANSLATORS: %s is the day on which a letter was saved as a file */
  return g_strdup_printf (_ ("Saved on %s"), words);
}

/**
 * plea_appeal_row_show_journal:
 * @store: where it is noted what was done
 */
void
plea_appeal_row_show_journal (PleaAppealRow *self, PleaStore *store)
{
  PleaJournalKind kind = PLEA_JOURNAL_SAVED;
  g_autoptr (GDateTime) at = plea_store_get_last_in_journal (
      store, plea_appeal_get_id (self->appeal), &kind);
  g_autofree char *entry = at != NULL ? describe_journal (kind, at) : g_strdup ("");

  gtk_label_set_text (self->journal_entry, entry);
  gtk_widget_set_visible (GTK_WIDGET (self->journal), at != NULL);
  update_accessible_name (self);
}
