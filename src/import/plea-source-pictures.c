/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pictures of a source, of which one may be the defender's portrait. They are not decoded here:
 * their heads tell how large they are. */

#include "config.h"

#include "plea-source-pictures.h"

#include <string.h>

#include "plea-appeal-check.h"
#include "plea-folding.h"
#include "plea-idioms.h"

/* Marks, buttons and what counts readers are smaller in pixels, on each side. */
#define MIN_SIDE 64

/* To choose from */
#define MAX_PICTURES 12

/* That a page speaks of, wherever they are */
#define MAX_MENTIONED 1000

typedef struct
{
  guint width, height;
} Size;

static guint
read_number (const guchar *data, guint n_bytes, gboolean is_little)
{
  guint number = 0;

  for (guint i = 0; i < n_bytes; i++)
    number = number << 8 | data[is_little ? n_bytes - 1 - i : i];

  return number;
}

/* The frame says it (ITU T.81, B.2.2), behind segments that say other things. */
static Size
measure_jpeg (const guchar *data, gsize size)
{
  gsize i = 2;

  while (i + 9 <= size && data[i] == 0xff)
    {
      guchar   marker = data[i + 1];
      gboolean is_frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8
                          && marker != 0xcc;

      if (is_frame)
        return (Size){ read_number (data + i + 7, 2, FALSE), read_number (data + i + 5, 2, FALSE) };
      i += marker == 0xff ? 1 : 2 + (gsize) read_number (data + i + 2, 2, FALSE);
    }

  return (Size){ 0 };
}

/* The three kinds of WebP (RFC 9649) */
static Size
measure_webp (const guchar *data)
{
  guint bits = read_number (data + 21, 4, TRUE);

  if (memcmp (data + 12, "VP8X", 4) == 0)
    return (Size){ read_number (data + 24, 3, TRUE) + 1, read_number (data + 27, 3, TRUE) + 1 };
  if (memcmp (data + 12, "VP8L", 4) == 0)
    return (Size){ (bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1 };

  return (Size){ read_number (data + 26, 2, TRUE) & 0x3fff,
                 read_number (data + 28, 2, TRUE) & 0x3fff };
}

static Size
measure (GBytes *bytes)
{
  gsize         size;
  const guchar *data = g_bytes_get_data (bytes, &size);

  if (size < 30)
    return (Size){ 0 };
  if (data[0] == 0x89)
    return (Size){ read_number (data + 16, 4, FALSE), read_number (data + 20, 4, FALSE) };

  return data[0] == 0xff ? measure_jpeg (data, size) : measure_webp (data);
}

static gboolean
may_be_portrait (GBytes *bytes)
{
  Size size = plea_appeal_is_picture (bytes) ? measure (bytes) : (Size){ 0 };

  return size.width >= MIN_SIDE && size.height >= MIN_SIDE;
}

/**
 * plea_source_add_picture:
 * @name: (nullable): what it is called
 * @address: (nullable): where it is, for plea_source_find_picture()
 * @bytes: (nullable): perhaps a picture
 *
 * Nobody knows whether it may be a portrait before plea_source_settle_pictures() is called.
 */
void
plea_source_add_picture (PleaSource *self, const char *name, const char *address, GBytes *bytes)
{
  PleaSourcePicture *picture;

  if (self->pictures->len >= MAX_MENTIONED)
    return;

  picture = g_new0 (PleaSourcePicture, 1);
  picture->name = name != NULL && !plea_is_blank (name) ? plea_source_clean_name (name) : NULL;
  picture->address = g_strdup (address);
  picture->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  g_ptr_array_add (self->pictures, picture);
}

/* A picture that is in the address itself (RFC 2397) */
static GBytes *
read_data (const char *address)
{
  static const char beginning[] = "data:image/", mark[] = ";base64,";
  const char       *data = g_ascii_strncasecmp (address, beginning, strlen (beginning)) == 0
                               ? strstr (address, mark)
                               : NULL;
  gsize             size;
  guchar           *decoded;
  g_autoptr (GBytes) text = data != NULL
                                ? g_uri_unescape_bytes (data + strlen (mark), -1, NULL, NULL)
                                : NULL;
  g_autofree char *encoded = text != NULL ? g_strndup (g_bytes_get_data (text, NULL),
                                                       g_bytes_get_size (text))
                                          : NULL;

  if (encoded == NULL)
    return NULL;
  decoded = g_base64_decode (encoded, &size);

  return g_bytes_new_take (decoded, size);
}

/**
 * plea_source_mention_picture:
 * @address: (nullable): where a page has a picture
 * @name: (nullable): what it is called
 *
 * Takes one that is in the page itself; another may come with it, as in a message.
 */
void
plea_source_mention_picture (PleaSource *self, const char *address, const char *name)
{
  g_autoptr (GBytes) bytes = address != NULL ? read_data (address) : NULL;

  if (address != NULL)
    plea_source_add_picture (self, name, bytes == NULL ? address : NULL, bytes);
}

/* Pages often say it from where they are: “images/ana.jpg”. */
static gboolean
leads_to (const char *link, const char *address)
{
  gsize before;

  if (plea_is_blank (link) || !g_str_has_suffix (address, link))
    return FALSE;

  before = strlen (address) - strlen (link);

  return before == 0 || *link == '/' || address[before - 1] == '/';
}

/**
 * plea_source_find_picture:
 * @address: (nullable): where it is, in full
 * @bytes: what is there
 *
 * Returns: whether the source speaks of a picture there, which it now has
 */
gboolean
plea_source_find_picture (PleaSource *self, const char *address, GBytes *bytes)
{
  plea_foreach (PleaSourcePicture, picture, self->pictures)
    if (address != NULL && picture->bytes == NULL && picture->address != NULL
        && leads_to (picture->address, address))
      {
        picture->bytes = g_bytes_ref (bytes);
        return TRUE;
      }

  return FALSE;
}

/**
 * plea_source_share_pictures:
 * @pictures: (element-type PleaSourcePicture): those of the message that @self is attached to
 *
 * Takes them behind those that there are.
 */
void
plea_source_share_pictures (PleaSource *self, GPtrArray *pictures)
{
  plea_foreach (const PleaSourcePicture, picture, pictures)
    plea_source_add_picture (self, picture->name, picture->address, picture->bytes);
  plea_source_settle_pictures (self);
}

static gboolean
is_there_before (PleaSource *self, guint nth)
{
  GBytes *bytes = ((PleaSourcePicture *) g_ptr_array_index (self->pictures, nth))->bytes;

  for (guint i = 0; i < nth; i++)
    if (g_bytes_equal (((PleaSourcePicture *) g_ptr_array_index (self->pictures, i))->bytes, bytes))
      return TRUE;

  return FALSE;
}

/**
 * plea_source_settle_pictures:
 *
 * Leaves the first pictures that may be portraits, each once; none of the rest is needed any more.
 */
void
plea_source_settle_pictures (PleaSource *self)
{
  gsize room = PLEA_SOURCE_PICTURES_MAX_SIZE;

  for (guint i = 0; i < self->pictures->len;)
    {
      const PleaSourcePicture *picture = g_ptr_array_index (self->pictures, i);
      gsize size = picture->bytes != NULL ? g_bytes_get_size (picture->bytes) : 0;

      if (size > 0 && size <= room && i < MAX_PICTURES && may_be_portrait (picture->bytes)
          && !is_there_before (self, i))
        {
          room -= size;
          i++;
        }
      else
        g_ptr_array_remove_index (self->pictures, i);
    }
}
