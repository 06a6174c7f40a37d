/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pictures of a source, of which one may be the defender's portrait. They are not decoded here:
 * their heads tell how large they are. */

#define _GNU_SOURCE /* memmem() */

#include "config.h"

#include "plea-source-pictures.h"

#include <string.h>

#include "plea-appeal-check.h"
#include "plea-folding.h"
#include "plea-idioms.h"
#include "plea-source-beside.h"

/* Marks, buttons and what counts readers are smaller in pixels, on each side. */
#define MIN_SIDE 64

/* To choose from */
#define MAX_PICTURES 12

/* Before it is known which of them lie beside the page */
#define MAX_SIFTED 100

/* Within this an AVIF file says how large it is. */
#define MAX_HEAD 4096

/* That a page speaks of, wherever they are */
#define MAX_MENTIONED 1000

/* Of a picture that is not in the page; browsers take no more either. */
#define MAX_ADDRESS 2000

/* Of another part of a message (RFC 2392) */
#define CID "cid:"

/* That browsers leave out before an address */
#define SPACES " \t\r\n\f"

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

/* The first box says it (ISO/IEC 23008-12, 6.5.3): of what else is in the file, the transparency is
 * as large. */
static Size
measure_avif (const guchar *data, gsize size)
{
  const guchar *box = memmem (data, MIN (size, MAX_HEAD), "ispe", 4);

  if (box == NULL || box + 16 > data + size)
    return (Size){ 0 };

  return (Size){ read_number (box + 8, 4, FALSE), read_number (box + 12, 4, FALSE) };
}

/* What is not kept as a portrait, but can be made one where the desktop reads it. */
static Size
measure_other (const guchar *data, gsize size)
{
  if (memcmp (data, "GIF8", 4) == 0)
    return (Size){ read_number (data + 6, 2, TRUE), read_number (data + 8, 2, TRUE) };

  return memcmp (data + 4, "ftypavif", 8) == 0 ? measure_avif (data, size) : (Size){ 0 };
}

static Size
measure (GBytes *bytes)
{
  gsize         size;
  const guchar *data = g_bytes_get_data (bytes, &size);

  if (size < 30)
    return (Size){ 0 };
  if (!plea_appeal_is_picture (bytes))
    return measure_other (data, size);
  if (data[0] == 0x89)
    return (Size){ read_number (data + 16, 4, FALSE), read_number (data + 20, 4, FALSE) };

  return data[0] == 0xff ? measure_jpeg (data, size) : measure_webp (data);
}

static gboolean
may_be_portrait (GBytes *bytes)
{
  Size size = measure (bytes);

  return size.width >= MIN_SIDE && size.height >= MIN_SIDE;
}

/**
 * plea_source_add_picture:
 * @name: (nullable): what it is called
 * @address: (nullable): where it is, for plea_source_find_picture()
 * @bytes: (nullable): perhaps a picture
 *
 * Nobody knows whether it may be a portrait before plea_source_settle_pictures() is called.
 *
 * Returns: (nullable): it, or %NULL where there are too many
 */
PleaSourcePicture *
plea_source_add_picture (PleaSource *self, const char *name, const char *address, GBytes *bytes)
{
  PleaSourcePicture *picture;

  if (self->pictures->len >= MAX_MENTIONED)
    return NULL;

  picture = g_new0 (PleaSourcePicture, 1);
  picture->name = name != NULL && !plea_is_blank (name) ? plea_source_clean_name (name) : NULL;
  picture->address = g_strdup (address);
  picture->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  g_ptr_array_add (self->pictures, picture);

  return picture;
}

/**
 * plea_source_append_pictures:
 * @next: what comes behind @self
 *
 * Moves as many of its pictures as a source may speak of.
 */
void
plea_source_append_pictures (PleaSource *self, PleaSource *next)
{
  while (next->pictures->len > 0 && self->pictures->len < MAX_MENTIONED)
    g_ptr_array_add (self->pictures, g_ptr_array_steal_index (next->pictures, 0));
}

static gboolean
begins_with (const char *text, const char *beginning)
{
  return g_ascii_strncasecmp (text, beginning, strlen (beginning)) == 0;
}

/* A picture that is in the address itself (RFC 2397) */
static GBytes *
read_data (const char *address)
{
  static const char mark[] = ";base64";
  gsize             n_before = strcspn (address, ",");
  gboolean          is_encoded = begins_with (address, "data:image/") && address[n_before] == ','
                        && n_before > strlen (mark)
                        && begins_with (address + n_before - strlen (mark), mark);
  gsize   size;
  guchar *decoded;
  g_autoptr (GBytes) text = is_encoded
                                ? g_uri_unescape_bytes (address + n_before + 1, -1, NULL, NULL)
                                : NULL;
  g_autofree char *encoded = text != NULL ? g_strndup (g_bytes_get_data (text, NULL),
                                                       g_bytes_get_size (text))
                                          : NULL;

  if (encoded == NULL)
    return NULL;
  decoded = g_base64_decode (encoded, &size);

  return g_bytes_new_take (decoded, size);
}

/* An address that may be found later: that of another part of a message is escaped (RFC 2392). */
static char *
get_outside (const char *address)
{
  g_autofree char *id = begins_with (address, CID)
                            ? g_uri_unescape_string (address + strlen (CID), NULL)
                            : NULL;

  if (begins_with (address, "data:") || strlen (address) > MAX_ADDRESS)
    return NULL;

  return id != NULL ? g_strconcat (CID, id, NULL) : g_strdup (address);
}

/**
 * plea_source_mention_picture:
 * @address: (nullable): where a page has a picture
 * @name: (nullable): what it is called
 * @is_aside: whether it stands beside what the page says
 *
 * Takes one that is in the page itself; another may come with it, as in a message.
 */
void
plea_source_mention_picture (PleaSource *self,
                             const char *address,
                             const char *name,
                             gboolean    is_aside)
{
  const char *begin = address != NULL ? address + strspn (address, SPACES) : "";
  g_autoptr (GBytes) bytes = read_data (begin);
  g_autofree char   *outside = bytes == NULL ? get_outside (begin) : NULL;
  PleaSourcePicture *picture = bytes != NULL || outside != NULL
                                   ? plea_source_add_picture (self, name, outside, bytes)
                                   : NULL;

  if (picture != NULL)
    picture->is_aside = is_aside;
}

/**
 * plea_source_resolve_pictures:
 * @base: where the page itself is
 *
 * Makes addresses complete that the page says from there: “images/ana.jpg”.
 */
void
plea_source_resolve_pictures (PleaSource *self, const char *base)
{
  plea_foreach (PleaSourcePicture, picture, self->pictures)
    {
      char *complete = picture->address != NULL && !plea_is_blank (picture->address)
                           ? g_uri_resolve_relative (base, picture->address, G_URI_FLAGS_ENCODED,
                                                     NULL)
                           : NULL;

      if (complete == NULL)
        continue;
      g_free (picture->address);
      picture->address = complete;
    }
}

/* For pages that do not say where they are. */
static gboolean
leads_to (const char *link, const char *address)
{
  gsize before;

  if (plea_is_blank (link) || !g_str_has_suffix (address, link))
    return FALSE;

  before = strlen (address) - strlen (link);

  return before == 0 || *link == '/' || address[before - 1] == '/';
}

static gboolean
is_sought (const PleaSourcePicture *picture)
{
  return picture->bytes == NULL && picture->address != NULL;
}

static PleaSourcePicture *
find_at (PleaSource *self, const char *address)
{
  plea_foreach (PleaSourcePicture, picture, self->pictures)
    if (is_sought (picture) && g_str_equal (picture->address, address))
      return picture;

  return NULL;
}

/* Returns %NULL where two links of the page may lead there, too. */
static PleaSourcePicture *
guess_at (PleaSource *self, const char *address)
{
  PleaSourcePicture *found = NULL;

  plea_foreach (PleaSourcePicture, picture, self->pictures)
    {
      if (!is_sought (picture) || !leads_to (picture->address, address))
        continue;
      if (found != NULL && !g_str_equal (found->address, picture->address))
        return NULL;
      found = found != NULL ? found : picture;
    }

  return found;
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
  PleaSourcePicture *picture = address != NULL ? find_at (self, address) : NULL;

  if (picture == NULL && address != NULL)
    picture = guess_at (self, address);
  if (picture == NULL)
    return FALSE;

  picture->bytes = g_bytes_ref (bytes);

  return TRUE;
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
has (GPtrArray *pictures, GBytes *bytes)
{
  plea_foreach (const PleaSourcePicture, picture, pictures)
    if (picture->bytes != NULL && g_bytes_equal (picture->bytes, bytes))
      return TRUE;

  return FALSE;
}

typedef struct
{
  GPtrArray *pictures;
  guint      max;
  gsize      room;
  gboolean   with_sought;
} Choice;

static gboolean
is_chosen (Choice *self, const PleaSourcePicture *picture)
{
  gsize size = picture->bytes != NULL ? g_bytes_get_size (picture->bytes) : 0;

  if (picture->bytes == NULL)
    return self->with_sought && picture->address != NULL
           && plea_source_is_beside (picture->address);
  if (size == 0 || size > self->room || !may_be_portrait (picture->bytes)
      || has (self->pictures, picture->bytes))
    return FALSE;
  self->room -= size;

  return TRUE;
}

/* Moves what may be portraits from @pictures, as far as there is room. */
static void
choose (Choice *self, GPtrArray *pictures, gboolean is_aside)
{
  for (guint i = 0; i < pictures->len && self->pictures->len < self->max; i++)
    {
      PleaSourcePicture *picture = g_ptr_array_index (pictures, i);

      if (picture == NULL || picture->is_aside != is_aside || !is_chosen (self, picture))
        continue;
      g_ptr_array_add (self->pictures, picture);
      g_ptr_array_index (pictures, i) = NULL;
    }
}

static void
choose_all (PleaSource *self, guint max, gboolean with_sought)
{
  g_autoptr (GPtrArray) pictures = g_steal_pointer (&self->pictures);
  Choice choice = { .max = max, .room = PLEA_SOURCE_PICTURES_MAX_SIZE, .with_sought = with_sought };

  self->pictures = g_ptr_array_new_with_free_func (plea_source_picture_free);
  choice.pictures = self->pictures;
  choose (&choice, pictures, FALSE);
  choose (&choice, pictures, TRUE);
}

/**
 * plea_source_settle_pictures:
 *
 * Leaves the first pictures that may be portraits, each once, and those that stand aside behind the
 * others; none of the rest is needed any more.
 */
void
plea_source_settle_pictures (PleaSource *self)
{
  choose_all (self, MAX_PICTURES, FALSE);
}

/**
 * plea_source_sift_pictures:
 *
 * Leaves what plea_source_settle_pictures() may still need when plea_source_find_beside() has
 * looked for the others.
 */
void
plea_source_sift_pictures (PleaSource *self)
{
  choose_all (self, MAX_SIFTED, TRUE);
}
