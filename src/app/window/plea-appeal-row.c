/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An appeal in the list: for whom, what is happening to them, and whether one has written. */

#include "config.h"

#include "plea-appeal-row.h"

#include <glib/gi18n.h>

#include "plea-describe.h"
#include "plea-portrait.h"

struct _PleaAppealRow
{
  GtkListBoxRow parent_instance;

  AdwAvatar *avatar;
  GtkLabel  *name;
  GtkBox    *status;
  GtkImage  *status_icon;
  GtkLabel  *status_name;
  GtkBox    *fate;
  GtkImage  *fate_icon;
  GtkLabel  *fate_text;

  PleaListing *listing;
  GDate        today;
};

G_DEFINE_FINAL_TYPE (PleaAppealRow, plea_appeal_row, GTK_TYPE_LIST_BOX_ROW)

static void
plea_appeal_row_dispose (GObject *object)
{
  PleaAppealRow *self = PLEA_APPEAL_ROW (object);

  g_clear_object (&self->listing);
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
  gtk_widget_class_bind_template_child (widget_class, PleaAppealRow, fate);
  gtk_widget_class_bind_template_child (widget_class, PleaAppealRow, fate_icon);
  gtk_widget_class_bind_template_child (widget_class, PleaAppealRow, fate_text);
}

static void
plea_appeal_row_init (PleaAppealRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_status (PleaAppealRow *self)
{
  const PleaStatus           *status = self->listing->status;
  const PleaGroupDescription *group = plea_describe_meaning (status);

  gtk_label_set_text (self->status_name, plea_describe_status_name (status));
  gtk_image_set_from_icon_name (self->status_icon, group->icon_name);
  gtk_widget_add_css_class (GTK_WIDGET (self->status), group->style_class);
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
                                  gtk_label_get_text (self->fate_text), -1);
}

/* What there is to do next, until when a letter is to be in the post, or what was done with one.
 * That an appeal is to be checked is said where it is read, and keeps none of that away. */
static char *
describe_fate (PleaAppealRow *self, const char **icon_name)
{
  PleaReminder *reminder = self->listing->reminder;
  char         *due;

  *icon_name = "object-select-symbolic";
  if (reminder != NULL && reminder->kind != PLEA_REMINDER_UNCHECKED)
    {
      *icon_name = plea_describe_get_reminder_icon (reminder);
      return plea_describe_reminder (reminder, self->listing, &self->today);
    }

  due = plea_describe_due (self->listing, &self->today);
  if (due != NULL)
    *icon_name = "plea-deadline-symbolic";

  return due != NULL ? due : plea_describe_sent (self->listing);
}

static void
on_sent_changed (PleaAppealRow *self)
{
  gboolean    is_soon = plea_listing_get_section (self->listing, &self->today) == PLEA_SECTION_SOON;
  const char *icon_name;
  g_autofree char *words = describe_fate (self, &icon_name);
  const char      *classes[] = { is_soon ? "due" : "quiet", NULL };

  gtk_label_set_text (self->fate_text, words != NULL ? words : "");
  gtk_image_set_from_icon_name (self->fate_icon, icon_name);
  gtk_widget_set_css_classes (GTK_WIDGET (self->fate), classes);
  gtk_widget_set_visible (GTK_WIDGET (self->fate), words != NULL);
  update_accessible_name (self);
}

/**
 * plea_appeal_row_new:
 * @listing: what to show
 * @today: the day to count from
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
plea_appeal_row_new (PleaListing *listing, const GDate *today)
{
  PleaAppealRow *self = g_object_new (PLEA_TYPE_APPEAL_ROW, NULL);

  self->listing = g_object_ref (listing);
  self->today = *today;
  adw_avatar_set_text (self->avatar, listing->name);
  gtk_label_set_text (self->name, plea_describe_name (listing->name));
  show_status (self);
  g_signal_connect_object (listing, "notify::sent-on", G_CALLBACK (on_sent_changed), self,
                           G_CONNECT_SWAPPED);
  on_sent_changed (self);

  return GTK_WIDGET (self);
}

/**
 * plea_appeal_row_show_portrait:
 * @portrait: bytes of a picture of the defender
 *
 * Shows it instead of the initials, if it can be read.
 */
void
plea_appeal_row_show_portrait (PleaAppealRow *self, GBytes *portrait)
{
  g_autoptr (GdkTexture) texture = plea_portrait_decode (portrait);

  adw_avatar_set_custom_image (self->avatar, GDK_PAINTABLE (texture));
}

PleaListing *
plea_appeal_row_get_listing (PleaAppealRow *self)
{
  return self->listing;
}
