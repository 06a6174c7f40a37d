/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Portraits: what is made of pictures from anywhere, and that they are shown. */

#define _GNU_SOURCE /* memmem() */

#include "config.h"

#include <string.h>

#include "plea-appeal-check.h"
#include "plea-appeal-file.h"
#include "plea-appeal-row.h"
#include "plea-application.h"
#include "plea-draft.h"
#include "plea-own-appeals.h"
#include "plea-portrait-row.h"
#include "plea-portrait.h"
#include "plea-profile.h"
#include "plea-sidebar.h"
#include "plea-test-scratch.h"
#include "plea-test-wait.h"

/* A green picture whose upper quarter is red, as a file. */
static GBytes *
make_picture (const char *format, int width, int height, gboolean is_clear)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, is_clear, 8, width, height);
  char *buffer;
  gsize size;

  gdk_pixbuf_fill (pixbuf, 0x00ff00ff);
  for (int y = 0; y < height / 4; y++)
    for (int x = 0; x < width; x++)
      memcpy (gdk_pixbuf_get_pixels (pixbuf) + y * gdk_pixbuf_get_rowstride (pixbuf)
                  + x * gdk_pixbuf_get_n_channels (pixbuf),
              "\xff\0\0", 3);
  g_assert_true (gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &size, format, NULL, NULL));

  return g_bytes_new_take (buffer, size);
}

static void
test_square (void)
{
  static const struct
  {
    const char *format;
    int         width, height, side;
    gboolean    is_clear;
  } cases[] = {
    { "png", 100, 100, 100, FALSE },  { "png", 300, 120, 120, TRUE },
    { "jpeg", 120, 300, 120, FALSE }, { "jpeg", 1600, 1200, 512, FALSE },
    { "png", 1, 1, 1, FALSE },        { "png", 1000, 2, 2, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) picture = make_picture (cases[i].format, cases[i].width, cases[i].height,
                                                 cases[i].is_clear);
      g_autoptr (GdkTexture) texture = plea_portrait_decode (picture);
      g_autoptr (GBytes) portrait = plea_portrait_make (picture, NULL);
      g_autoptr (GdkTexture) again = plea_portrait_decode (portrait);

      g_assert_cmpint (gdk_texture_get_width (texture), ==, cases[i].side);
      g_assert_cmpint (gdk_texture_get_height (texture), ==, cases[i].side);
      g_assert_cmpint (gdk_texture_get_width (again), ==, cases[i].side);
      g_assert_true (plea_appeal_is_picture (portrait));
      g_assert_cmpuint (g_bytes_get_size (portrait), <=, PLEA_APPEAL_MAX_PORTRAIT_SIZE);
    }
}

/* Of a high picture the upper part is taken: there is the face. */
static void
test_crop (void)
{
  g_autoptr (GBytes) picture = make_picture ("png", 4, 16, FALSE);
  g_autoptr (GdkTexture) texture = plea_portrait_decode (picture);
  guint32 pixels[16];

  gdk_texture_download (texture, (guchar *) pixels, 4 * sizeof *pixels);
  g_assert_cmphex (pixels[0] & 0xffffff, ==, 0xff0000);
  g_assert_cmphex (pixels[15] & 0xffffff, ==, 0x00ff00);
}

/* Where a photograph was taken is nobody's business. */
static void
test_nothing_else (void)
{
  static const char place[] = "Exif\0\0II*\0 51.5 N 0.1 W, Harbour Street";
  g_autoptr (GBytes) picture = make_picture ("jpeg", 40, 40, FALSE);
  g_autoptr (GByteArray) tagged = g_byte_array_new ();
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GBytes) portrait = NULL;
  gsize         size;
  const guchar *data = g_bytes_get_data (picture, &size);
  const guchar  head[] = { 0xff, 0xd8, 0xff, 0xe1, 0, sizeof place + 2 };

  g_byte_array_append (tagged, head, sizeof head);
  g_byte_array_append (tagged, (const guchar *) place, sizeof place);
  g_byte_array_append (tagged, data + 2, (guint) size - 2);
  file = g_bytes_new (tagged->data, tagged->len);
  portrait = plea_portrait_make (file, NULL);
  g_assert_nonnull (portrait);
  data = g_bytes_get_data (portrait, &size);
  g_assert_null (g_strstr_len ((const char *) data, (gssize) size, "Exif"));
  g_assert_null (memmem (data, size, "Harbour", 7));
}

/* Whatever is in a file, the window goes on. A picture may say that it is larger than any memory.
 */
static void
test_hostile (void)
{
  static const guchar vast[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\x01\0\0\0\x01\0\0\x08\x06\0\0\0"
                               "\x6c\x84\x30\xe3";
  g_autoptr (GBytes) whole = make_picture ("png", 64, 64, FALSE);
  GBytes *cases[] = {
    g_bytes_new_static ("", 0),
    g_bytes_new_static ("\xff\xd8\xff", 3),
    g_bytes_new_static ("words", 5),
    g_bytes_new_static (vast, sizeof vast - 1),
    g_bytes_new_from_bytes (whole, 0, 20),
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (plea_portrait_make (cases[i], &error));
      g_assert_nonnull (error);
      g_assert_null (plea_portrait_decode (cases[i]));
      g_bytes_unref (cases[i]);
    }
}

/* Shown */

static GdkPaintable *
get_image (GtkWidget *widget, GType type)
{
  GObject *avatar = gtk_widget_get_template_child (widget, type, "avatar");

  return adw_avatar_get_custom_image (ADW_AVATAR (avatar));
}

static PleaAppeal *
make_appeal (GBytes *portrait, const char *credit)
{
  g_autoptr (PleaAppeal) appeal = plea_appeal_file_load_built_in ("elena-milashina-2016");
  g_autoptr (PleaAppealBuilder) builder = plea_appeal_builder_new_from_appeal (appeal);
  g_autoptr (GPtrArray) problems = plea_problems_new ();

  builder->appeal->defender.portrait = portrait != NULL ? g_bytes_ref (portrait) : NULL;
  builder->appeal->defender.portrait_credit = g_strdup (credit);

  return plea_appeal_builder_build (builder, problems);
}

static void
assert_shown (GtkWidget *profile, PleaAppeal *appeal, gboolean has_portrait, const char *credit)
{
  g_autoptr (PleaDraft) draft = plea_draft_new (appeal->id);
  GObject *label = gtk_widget_get_template_child (profile, PLEA_TYPE_PROFILE, "credit");

  plea_profile_show (PLEA_PROFILE (profile), appeal, draft);
  g_assert_true ((get_image (profile, PLEA_TYPE_PROFILE) != NULL) == has_portrait);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (label)) == (credit != NULL));
  if (credit != NULL)
    g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, credit);
}

/* Of a picture that cannot be read here, and of none, there are the initials. */
static void
test_profile (void)
{
  static const char unreadable[] = "RIFF\x10\0\0\0WEBPVP8 nothing";
  g_autoptr (GtkWidget) profile = g_object_ref_sink (g_object_new (PLEA_TYPE_PROFILE, NULL));
  g_autoptr (GBytes) picture = make_picture ("jpeg", 80, 100, FALSE);
  g_autoptr (GBytes) bad = g_bytes_new_static (unreadable, sizeof unreadable);
  g_autoptr (PleaAppeal) with_portrait = make_appeal (picture, "Photo: <A> & B");
  g_autoptr (PleaAppeal) with_bad = make_appeal (bad, NULL);
  g_autoptr (PleaAppeal) without = make_appeal (NULL, "Photo: nobody");

  assert_shown (profile, with_portrait, TRUE, "Photo: <A> & B");
  assert_shown (profile, with_bad, FALSE, NULL);
  assert_shown (profile, with_portrait, TRUE, "Photo: <A> & B");
  assert_shown (profile, without, FALSE, NULL);
}

static GtkWidget *
open_list (PleaLibrary *library)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *sidebar = g_object_new (PLEA_TYPE_SIDEBAR, NULL);

  gtk_window_set_child (GTK_WINDOW (window), sidebar);
  plea_sidebar_set_library (PLEA_SIDEBAR (sidebar), library);

  return window;
}

static void
write_own (PleaTestScratch *scratch, PleaAppeal *appeal)
{
  g_autofree char *path = plea_own_appeals_get_path (plea_test_scratch_get_path (scratch),
                                                     "own.appeal");
  g_autofree char *directory = g_path_get_dirname (path);
  g_autoptr (GBytes) file = plea_appeal_writer_write (appeal);

  g_assert_cmpint (g_mkdir_with_parents (directory, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (file, NULL),
                                      (gssize) g_bytes_get_size (file), NULL));
}

static gboolean
has_portrait_in_list (gpointer window)
{
  GtkWidget     *sidebar = gtk_window_get_child (GTK_WINDOW (window));
  GObject       *list = gtk_widget_get_template_child (sidebar, PLEA_TYPE_SIDEBAR, "appeals");
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0);

  return get_image (GTK_WIDGET (row), PLEA_TYPE_APPEAL_ROW) != NULL;
}

/* It is read when the row is there. */
static void
test_list (void)
{
  PleaTestScratch *scratch = plea_test_scratch_new ();
  g_autoptr (GBytes) picture = make_picture ("png", 80, 80, FALSE);
  g_autoptr (PleaAppeal) appeal = make_appeal (picture, NULL);
  g_autoptr (PleaLibrary) library = plea_library_new (plea_test_scratch_get_path (scratch));
  GtkWidget *window;

  write_own (scratch, appeal);
  plea_library_load (library);
  window = open_list (library);
  g_assert_true (plea_test_wait (has_portrait_in_list, window, PLEA_TEST_PATIENCE_MS));
  gtk_window_destroy (GTK_WINDOW (window));
  plea_test_scratch_free (scratch);
}

static gboolean
has_portrait (gpointer builder)
{
  return PLEA_APPEAL_BUILDER (builder)->appeal->defender.portrait != NULL;
}

static void
test_row (void)
{
  g_autoptr (PleaAppealBuilder) builder = plea_appeal_builder_new ();
  GtkWidget *row = plea_portrait_row_new (builder);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *window = g_object_new (GTK_TYPE_WINDOW, "child", list, NULL);
  g_autoptr (GBytes) picture = make_picture ("png", 2000, 2000, FALSE);
  GBytes **portrait = &builder->appeal->defender.portrait;

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  g_assert_null (get_image (row, PLEA_TYPE_PORTRAIT_ROW));
  plea_portrait_row_take (PLEA_PORTRAIT_ROW (row), picture);
  g_assert_true (plea_test_wait (has_portrait, builder, PLEA_TEST_PATIENCE_MS));
  g_assert_true (plea_appeal_is_picture (*portrait));
  g_assert_nonnull (get_image (row, PLEA_TYPE_PORTRAIT_ROW));
  g_assert_true (gtk_widget_activate_action (row, "portrait.remove", NULL));
  g_assert_null (*portrait);
  g_assert_null (get_image (row, PLEA_TYPE_PORTRAIT_ROW));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  GtkApplication *application;
  int             result;

  gtk_test_init (&argc, &argv, NULL);
  application = g_object_new (PLEA_TYPE_APPLICATION, "application-id", PLEA_APPLICATION_ID,
                              "resource-base-path", PLEA_RESOURCE_PATH, "flags",
                              G_APPLICATION_NON_UNIQUE, NULL);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  g_test_add_func ("/portrait/square", test_square);
  g_test_add_func ("/portrait/crop", test_crop);
  g_test_add_func ("/portrait/nothing-else", test_nothing_else);
  g_test_add_func ("/portrait/hostile", test_hostile);
  g_test_add_func ("/portrait/profile", test_profile);
  g_test_add_func ("/portrait/list", test_list);
  g_test_add_func ("/portrait/row", test_row);

  result = g_test_run ();
  g_object_unref (application);

  return result;
}
