/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A defender's portrait: from the bytes of a picture to what is shown, and small enough to keep.
 *
 * A picture comes from anywhere: the desktop's own loaders read it, which are mended with it, and
 * none whose pixels would fill the memory. */

#include "config.h"

#include "plea-portrait.h"

#include <glib/gi18n.h>

/* Of a photograph that is chosen, and of a portrait that came with an appeal: those that Plea makes
 * have a fraction of them, and the window does not wait long for the others either. */
#define MAX_PIXELS_OF_PHOTOGRAPH 100000000
#define MAX_PIXELS 16000000

#define JPEG_QUALITY "85"

/* A picture of no size is refused by all loaders, before they make room for it. */
static void
on_size_prepared (GdkPixbufLoader *loader, int width, int height, gpointer max_pixels)
{
  if ((gint64) width * height > GPOINTER_TO_INT (max_pixels))
    gdk_pixbuf_loader_set_size (loader, 0, 0);
}

static GdkPixbuf *
load (GBytes *picture, int max_pixels, GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  gboolean   is_read;
  GdkPixbuf *pixbuf;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (on_size_prepared),
                    GINT_TO_POINTER (max_pixels));
  is_read = gdk_pixbuf_loader_write_bytes (loader, picture, error);
  if (!gdk_pixbuf_loader_close (loader, is_read ? error : NULL) || !is_read)
    return NULL;

  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  if (pixbuf == NULL)
    g_set_error_literal (error, GDK_PIXBUF_ERROR, GDK_PIXBUF_ERROR_CORRUPT_IMAGE,
                         _ ("There is no picture in the file."));

  return pixbuf != NULL ? gdk_pixbuf_apply_embedded_orientation (pixbuf) : NULL;
}

/* A square of it: the middle, but of a high picture what is above it, where faces are. */
static GdkPixbuf *
crop (GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf);
  int height = gdk_pixbuf_get_height (pixbuf);
  int side = MIN (width, height);
  g_autoptr (GdkPixbuf) square = gdk_pixbuf_new_subpixbuf (pixbuf, (width - side) / 2,
                                                           (height - side) / 4, side, side);

  side = MIN (side, PLEA_PORTRAIT_SIZE);

  return gdk_pixbuf_scale_simple (square, side, side, GDK_INTERP_BILINEAR);
}

static GdkPixbuf *
load_square (GBytes *picture, int max_pixels, GError **error)
{
  g_autoptr (GdkPixbuf) pixbuf = load (picture, max_pixels, error);

  return pixbuf != NULL ? crop (pixbuf) : NULL;
}

/**
 * plea_portrait_decode:
 * @picture: bytes of a picture, from anywhere
 *
 * Returns: (transfer full) (nullable): a square of it to be shown, or %NULL where it cannot be read
 */
GdkTexture *
plea_portrait_decode (GBytes *picture)
{
  g_autoptr (GdkPixbuf) square = load_square (picture, MAX_PIXELS, NULL);

  return square != NULL ? gdk_texture_new_for_pixbuf (square) : NULL;
}

/**
 * plea_portrait_show:
 * @avatar: what shows it
 * @defender: of whom it is
 *
 * Shows the initials where there is no portrait.
 */
void
plea_portrait_show (AdwAvatar *avatar, const PleaDefender *defender)
{
  g_autoptr (GdkTexture) portrait = defender->portrait != NULL
                                        ? plea_portrait_decode (defender->portrait)
                                        : NULL;

  adw_avatar_set_text (avatar, plea_defender_get_shown_name (defender));
  adw_avatar_set_custom_image (avatar, GDK_PAINTABLE (portrait));
}

/**
 * plea_portrait_make:
 * @picture: bytes of a picture, in any format that the desktop reads
 *
 * Nothing goes with it but what is seen: not where and when it was taken, nor with what.
 *
 * Returns: (transfer full) (nullable): the bytes of a portrait for an appeal, or %NULL where @error
 *   is set
 */
GBytes *
plea_portrait_make (GBytes *picture, GError **error)
{
  g_autoptr (GdkPixbuf) square = load_square (picture, MAX_PIXELS_OF_PHOTOGRAPH, error);
  gboolean is_clear = square != NULL && gdk_pixbuf_get_has_alpha (square);
  char    *buffer;
  gsize    size;
  gboolean is_made;

  if (square == NULL)
    return NULL;

  is_made = is_clear ? gdk_pixbuf_save_to_buffer (square, &buffer, &size, "png", error, NULL)
                     : gdk_pixbuf_save_to_buffer (square, &buffer, &size, "jpeg", error, "quality",
                                                  JPEG_QUALITY, NULL);

  return is_made ? g_bytes_new_take (buffer, size) : NULL;
}

static void
make_in_thread (GTask *task, gpointer source, gpointer picture, GCancellable *cancellable)
{
  GError *error = NULL;
  GBytes *portrait = plea_portrait_make (picture, &error);

  if (portrait != NULL)
    g_task_return_pointer (task, portrait, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

/**
 * plea_portrait_make_async:
 * @picture: bytes of a picture, in any format that the desktop reads
 * @cancellable: (nullable): to stop it
 * @callback: called when there is a portrait, or cannot be one
 * @user_data: for @callback
 *
 * Does what plea_portrait_make() does, while the window goes on: a photograph may take seconds.
 */
void
plea_portrait_make_async (GBytes             *picture,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_task_data (task, g_bytes_ref (picture), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, make_in_thread);
}

/**
 * plea_portrait_make_finish:
 *
 * Returns: (transfer full) (nullable): the bytes of a portrait for an appeal, or %NULL where @error
 *   is set
 */
GBytes *
plea_portrait_make_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
