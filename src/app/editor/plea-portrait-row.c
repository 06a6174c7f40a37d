/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The portrait of an appeal in the making: to choose one, or to take it away. */

#include "config.h"

#include "plea-portrait-row.h"

#include <glib/gi18n.h>

#include "plea-file-dialog.h"
#include "plea-message.h"
#include "plea-portrait.h"

struct _PleaPortraitRow
{
  AdwActionRow parent_instance;

  AdwAvatar *avatar;

  PleaAppealBuilder *builder;
};

G_DEFINE_FINAL_TYPE (PleaPortraitRow, plea_portrait_row, ADW_TYPE_ACTION_ROW)

static void
show_portrait (PleaPortraitRow *self)
{
  GBytes *portrait = self->builder->appeal->defender.portrait;
  g_autoptr (GdkTexture) texture = portrait != NULL ? plea_portrait_decode (portrait) : NULL;

  adw_avatar_set_custom_image (self->avatar, GDK_PAINTABLE (texture));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "portrait.remove", portrait != NULL);
}

static void
set_portrait (PleaPortraitRow *self, GBytes *portrait)
{
  PleaDefender *defender = &self->builder->appeal->defender;

  g_clear_pointer (&defender->portrait, g_bytes_unref);
  defender->portrait = portrait;
  show_portrait (self);
  plea_appeal_builder_changed (self->builder);
}

static void
tell_of_fault (PleaPortraitRow *self, const GError *error)
{
  plea_message_show (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                     _ ("This Picture Cannot Be Read"), error->message);
}

/**
 * plea_portrait_row_take:
 * @picture: bytes of a picture, from anywhere
 *
 * Makes a portrait of it, or says why there is none.
 */
void
plea_portrait_row_take (PleaPortraitRow *self, GBytes *picture)
{
  g_autoptr (GError) error = NULL;
  GBytes *portrait = plea_portrait_make (picture, &error);

  if (portrait != NULL)
    set_portrait (self, portrait);
  else
    tell_of_fault (self, error);
}

static void
on_file_loaded (GObject *file, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PleaPortraitRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) picture = g_file_load_bytes_finish (G_FILE (file), result, NULL, &error);

  /* The window may have been closed meanwhile. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (picture != NULL)
    plea_portrait_row_take (self, picture);
  else
    tell_of_fault (self, error);
}

static void
on_file_chosen (GObject *window, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PleaPortraitRow) self = user_data;
  g_autoptr (GFile) file = plea_file_dialog_ask_finish (result);

  if (file != NULL)
    g_file_load_bytes_async (file, NULL, on_file_loaded, g_object_ref (self));
}

/* Actions */

static void
choose (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  static const char *const suffixes[] = { "png", "jpg", "jpeg", "webp", NULL };
  const PleaFileQuestion   question = {
      .action = GTK_FILE_CHOOSER_ACTION_OPEN,
      .title = _ ("Choose a Portrait"),
      .accept = _ ("_Choose"),
      .filter = _ ("Pictures"),
      .suffixes = suffixes,
  };

  plea_file_dialog_ask_async (GTK_WINDOW (gtk_widget_get_root (widget)), &question, on_file_chosen,
                              g_object_ref (widget));
}

static void
remove_portrait (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  set_portrait (PLEA_PORTRAIT_ROW (widget), NULL);
}

/* Object */

static void
plea_portrait_row_dispose (GObject *object)
{
  g_clear_object (&PLEA_PORTRAIT_ROW (object)->builder);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_PORTRAIT_ROW);

  G_OBJECT_CLASS (plea_portrait_row_parent_class)->dispose (object);
}

static void
plea_portrait_row_class_init (PleaPortraitRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plea_portrait_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-portrait-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaPortraitRow, avatar);
  gtk_widget_class_install_action (widget_class, "portrait.choose", NULL, choose);
  gtk_widget_class_install_action (widget_class, "portrait.remove", NULL, remove_portrait);
}

static void
plea_portrait_row_init (PleaPortraitRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plea_portrait_row_new:
 * @builder: whose portrait is edited from now on
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
plea_portrait_row_new (PleaAppealBuilder *builder)
{
  PleaPortraitRow *self = g_object_new (PLEA_TYPE_PORTRAIT_ROW, NULL);

  self->builder = g_object_ref (builder);
  show_portrait (self);

  return GTK_WIDGET (self);
}
