/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The portrait of an appeal in the making: to choose one, also from the page that the appeal was
 * on, or to take it away.
 *
 * No picture of a page is a portrait before somebody says so, for it may as well be a logo, or of
 * somebody else; none is even decoded before they want to see them. */

#include "config.h"

#include "plea-portrait-row.h"

#include <glib/gi18n.h>

#include "plea-file-dialog.h"
#include "plea-message.h"
#include "plea-portrait.h"
#include "plea-source.h"

#define N_COLUMNS 3
#define THUMBNAIL_SIZE 72

struct _PleaPortraitRow
{
  AdwPreferencesRow parent_instance;

  AdwAvatar     *avatar;
  GtkMenuButton *menu;
  GtkGrid       *thumbnails;

  PleaAppealBuilder *builder;
  GPtrArray         *pictures; /* of the page, or NULL */
  guint              n_shown;
  gboolean           has_begun;
  GCancellable      *making; /* a portrait, or NULL */
};

G_DEFINE_FINAL_TYPE (PleaPortraitRow, plea_portrait_row, ADW_TYPE_PREFERENCES_ROW)

static void
show_portrait (PleaPortraitRow *self)
{
  GBytes *portrait = self->builder->appeal->defender.portrait;
  g_autoptr (GdkTexture) texture = portrait != NULL ? plea_portrait_decode (portrait) : NULL;

  adw_avatar_set_custom_image (self->avatar, GDK_PAINTABLE (texture));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "portrait.remove", portrait != NULL);
}

/* What is chosen last counts, however long another takes. */
static void
stop_making (PleaPortraitRow *self)
{
  g_cancellable_cancel (self->making);
  g_clear_object (&self->making);
}

static void
set_portrait (PleaPortraitRow *self, GBytes *portrait)
{
  PleaDefender *defender = &self->builder->appeal->defender;

  stop_making (self);
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

static void
on_made (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PleaPortraitRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) portrait = plea_portrait_make_finish (result, &error);

  /* The window may have been closed meanwhile. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (portrait != NULL)
    set_portrait (self, g_steal_pointer (&portrait));
  else
    tell_of_fault (self, error);
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
  stop_making (self);
  self->making = g_cancellable_new ();
  plea_portrait_make_async (picture, self->making, on_made, g_object_ref (self));
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

/* Pictures of the page */

static void show_next (PleaPortraitRow *self);

/* As it would be kept. One that cannot be shown has a placeholder and cannot be chosen. */
static void
show_thumbnail (PleaPortraitRow *self, int nth, GBytes *portrait)
{
  GtkWidget *button = gtk_grid_get_child_at (self->thumbnails, nth % N_COLUMNS, nth / N_COLUMNS);
  g_autoptr (GdkTexture) texture = portrait != NULL ? plea_portrait_decode (portrait) : NULL;

  adw_avatar_set_custom_image (ADW_AVATAR (gtk_button_get_child (GTK_BUTTON (button))),
                               GDK_PAINTABLE (texture));
  if (texture == NULL)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), NULL);
  gtk_widget_set_sensitive (button, texture != NULL);
}

static void
on_thumbnail_made (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PleaPortraitRow) self = user_data;
  g_autoptr (GBytes) portrait = plea_portrait_make_finish (result, NULL);

  /* The window may have been closed meanwhile. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  show_thumbnail (self, (int) self->n_shown++, portrait);
  show_next (self);
}

static void
show_next (PleaPortraitRow *self)
{
  const PleaSourcePicture *picture;

  if (self->n_shown == self->pictures->len)
    return;

  picture = g_ptr_array_index (self->pictures, self->n_shown);
  plea_portrait_make_async (picture->bytes, NULL, on_thumbnail_made, g_object_ref (self));
}

static void
on_pictures_wanted (PleaPortraitRow *self)
{
  if (!self->has_begun)
    show_next (self);
  self->has_begun = TRUE;
}

static char *
get_name (PleaPortraitRow *self, guint nth)
{
  const PleaSourcePicture *picture = g_ptr_array_index (self->pictures, nth);

  /* TRANSLATORS: what a picture is called of which no more is known: 2 of 5 */
  return picture->name != NULL
             ? g_strdup (picture->name)
             : g_strdup_printf (_ ("Picture %u of %u"), nth + 1, self->pictures->len);
}

static void
add_thumbnail (PleaPortraitRow *self, guint nth)
{
  g_autofree char *name = get_name (self, nth);
  GtkWidget *avatar = g_object_new (ADW_TYPE_AVATAR, "size", THUMBNAIL_SIZE, "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "child", avatar, "tooltip-text", name,
                                    "action-name", "portrait.take", NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", nth);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_grid_attach (self->thumbnails, button, (int) nth % N_COLUMNS, (int) nth / N_COLUMNS, 1, 1);
}

/**
 * plea_portrait_row_offer:
 * @pictures: (element-type PleaSourcePicture): those of the page that the appeal was on
 *
 * Has one of them chosen, where there are any, or a file.
 */
void
plea_portrait_row_offer (PleaPortraitRow *self, GPtrArray *pictures)
{
  if (self->pictures != NULL || pictures->len == 0)
    return;

  self->pictures = g_ptr_array_ref (pictures);
  for (guint i = 0; i < pictures->len; i++)
    add_thumbnail (self, i);
  gtk_widget_set_visible (GTK_WIDGET (self->menu), TRUE);
}

/* Actions */

static void
take (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaPortraitRow *self = PLEA_PORTRAIT_ROW (widget);
  guint            nth = g_variant_get_uint32 (parameter);

  gtk_menu_button_popdown (self->menu);
  if (self->pictures != NULL && nth < self->pictures->len)
    plea_portrait_row_take (self,
                            ((PleaSourcePicture *) g_ptr_array_index (self->pictures, nth))->bytes);
}

static void
choose (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  static const char *const suffixes[] = { "png", "jpg", "jpeg", "webp", "gif", "avif", NULL };
  const PleaFileQuestion   question = {
      .action = GTK_FILE_CHOOSER_ACTION_OPEN,
      .title = _ ("Choose a Portrait"),
      .accept = _ ("_Choose"),
      .filter = _ ("Pictures"),
      .suffixes = suffixes,
  };

  gtk_menu_button_popdown (PLEA_PORTRAIT_ROW (widget)->menu);
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
  PleaPortraitRow *self = PLEA_PORTRAIT_ROW (object);

  stop_making (self);
  g_clear_object (&self->builder);
  g_clear_pointer (&self->pictures, g_ptr_array_unref);
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
  gtk_widget_class_bind_template_child (widget_class, PleaPortraitRow, menu);
  gtk_widget_class_bind_template_child (widget_class, PleaPortraitRow, thumbnails);
  gtk_widget_class_bind_template_callback (widget_class, on_pictures_wanted);
  gtk_widget_class_install_action (widget_class, "portrait.choose", NULL, choose);
  gtk_widget_class_install_action (widget_class, "portrait.remove", NULL, remove_portrait);
  gtk_widget_class_install_action (widget_class, "portrait.take", "u", take);
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
