/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes that nobody reads without the passphrase.
 *
 * This is what libsodium’s manual tells to do with a file and a password, step by step, and nothing
 * of our own: Argon2id makes a key of the passphrase, and a “secretstream” (XChaCha20-Poly1305)
 * seals one piece after the other, so that none can be changed, left out or put elsewhere and the
 * end is known. One library does all of it, it is in every distribution, and it needs no program,
 * keyring or agent beside it, as OpenPGP would; “age” has no library for C; the passwords of ZIP
 * and SQLite’s files are weak or not there.
 *
 * The file is the line MARK, the salt, the stream’s header, and the pieces, each 17 bytes longer
 * than what it holds. */

#include "config.h"

#include "plea-seal.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#include "plea-store-error.h"

#define MARK "Plea, sealed: 1\n"
#define MARK_SIZE (sizeof MARK - 1)
#define SALT_SIZE crypto_pwhash_argon2id_SALTBYTES
#define HEADER_SIZE crypto_secretstream_xchacha20poly1305_HEADERBYTES
#define HEAD_SIZE (MARK_SIZE + SALT_SIZE + HEADER_SIZE)
#define ADDED_SIZE crypto_secretstream_xchacha20poly1305_ABYTES
#define PIECE_SIZE 65536

/* What the library calls “moderate”, in numbers, since a file is opened with what it was sealed
 * with: most of a second and a quarter of a gigabyte for each guess. */
#define OPERATIONS 3
#define MEMORY ((size_t) 256 * 1024 * 1024)

typedef struct
{
  guint8                                      key[crypto_secretstream_xchacha20poly1305_KEYBYTES];
  crypto_secretstream_xchacha20poly1305_state stream;
} Cipher;

static gboolean
prepare (Cipher *cipher, const char *passphrase, const guint8 *salt, GError **error)
{
  if (sodium_init () >= 0
      && crypto_pwhash_argon2id (cipher->key, sizeof cipher->key, passphrase, strlen (passphrase),
                                 salt, OPERATIONS, MEMORY, crypto_pwhash_argon2id_ALG_ARGON2ID13)
             == 0)
    return TRUE;

  g_set_error_literal (
      error, PLEA_STORE_ERROR, PLEA_STORE_ERROR_FAILED,
      _ ("There is not enough memory to use a passphrase. Close other programs and "
         "try again."));

  return FALSE;
}

static gboolean
fail (int code, const char *message, GError **error)
{
  g_set_error_literal (error, PLEA_STORE_ERROR, code, message);

  return FALSE;
}

/* Closing */

static void
push (Cipher *cipher, GByteArray *sealed, const guint8 *piece, gsize size, gboolean is_last)
{
  guint before = sealed->len;

  g_byte_array_set_size (sealed, before + (guint) (size + ADDED_SIZE));
  crypto_secretstream_xchacha20poly1305_push (
      &cipher->stream, sealed->data + before, NULL, piece, size, NULL, 0,
      is_last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
}

static void
push_all (Cipher *cipher, GByteArray *sealed, GBytes *plain)
{
  gsize         size;
  const guint8 *data = g_bytes_get_data (plain, &size);
  gsize         at = 0;

  for (; size - at > PIECE_SIZE; at += PIECE_SIZE)
    push (cipher, sealed, data + at, PIECE_SIZE, FALSE);
  push (cipher, sealed, data + at, size - at, TRUE);
}

/**
 * plea_seal_close:
 * @plain: what nobody shall read
 * @passphrase: with which it can be read again
 * @error: return location for a #PleaStoreError
 *
 * Returns: (transfer full) (nullable): the bytes, sealed
 */
GBytes *
plea_seal_close (GBytes *plain, const char *passphrase, GError **error)
{
  g_autoptr (GByteArray) sealed = g_byte_array_new ();
  guint8  head[HEAD_SIZE] = MARK;
  guint8 *salt = head + MARK_SIZE;
  Cipher  cipher;

  if (sodium_init () >= 0)
    randombytes_buf (salt, SALT_SIZE);
  if (!prepare (&cipher, passphrase, salt, error))
    return NULL;

  crypto_secretstream_xchacha20poly1305_init_push (&cipher.stream, salt + SALT_SIZE, cipher.key);
  g_byte_array_append (sealed, head, sizeof head);
  push_all (&cipher, sealed, plain);
  sodium_memzero (&cipher, sizeof cipher);

  return g_byte_array_free_to_bytes (g_steal_pointer (&sealed));
}

/* Opening */

/**
 * plea_seal_is_sealed:
 * @bytes: any bytes
 *
 * Returns: whether they ask for a passphrase
 */
gboolean
plea_seal_is_sealed (GBytes *bytes)
{
  gsize       size;
  const void *data = g_bytes_get_data (bytes, &size);

  return size >= MARK_SIZE && memcmp (data, MARK, MARK_SIZE) == 0;
}

/* What a wrong passphrase cannot read, and what somebody changed there, are the same. */
static gboolean
fail_at (gsize at, GError **error)
{
  if (at == HEAD_SIZE)
    return fail (
        PLEA_STORE_ERROR_PASSPHRASE,
        _ ("This passphrase does not open the backup. Make sure that Caps Lock is off, and "
           "type it again."),
        error);

  return fail (
      PLEA_STORE_ERROR_DAMAGED,
      _ ("This backup is damaged or not whole. Nothing was changed; try another copy of it."),
      error);
}

static gboolean
pull (Cipher *cipher, GByteArray *plain, const guint8 *piece, gsize size, guint8 *tag)
{
  guint before = plain->len;

  if (size < ADDED_SIZE)
    return FALSE;

  g_byte_array_set_size (plain, before + (guint) (size - ADDED_SIZE));

  return crypto_secretstream_xchacha20poly1305_pull (&cipher->stream, plain->data + before, NULL,
                                                     tag, piece, size, NULL, 0)
         == 0;
}

static gboolean
pull_all (Cipher *cipher, GByteArray *plain, const guint8 *data, gsize size, GError **error)
{
  gsize  at = HEAD_SIZE;
  guint8 tag = 0;

  do
    {
      gsize length = MIN (size - at, PIECE_SIZE + ADDED_SIZE);

      if (!pull (cipher, plain, data + at, length, &tag))
        return fail_at (at, error);
      at += length;
    }
  while (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL);

  return at == size || fail_at (at, error);
}

/**
 * plea_seal_open:
 * @sealed: bytes that are sealed
 * @passphrase: with which they were
 * @error: return location for a #PleaStoreError
 *
 * Returns: (transfer full) (nullable): what they hold
 */
GBytes *
plea_seal_open (GBytes *sealed, const char *passphrase, GError **error)
{
  g_autoptr (GByteArray) plain = g_byte_array_new ();
  gsize         size;
  const guint8 *data = g_bytes_get_data (sealed, &size);
  const guint8 *salt = data + MARK_SIZE;
  gboolean      is_open;
  Cipher        cipher;

  if (size <= HEAD_SIZE + ADDED_SIZE)
    {
      fail_at (0, error);
      return NULL;
    }
  if (!prepare (&cipher, passphrase, salt, error))
    return NULL;

  crypto_secretstream_xchacha20poly1305_init_pull (&cipher.stream, salt + SALT_SIZE, cipher.key);
  is_open = pull_all (&cipher, plain, data, size, error);
  sodium_memzero (&cipher, sizeof cipher);

  return is_open ? g_byte_array_free_to_bytes (g_steal_pointer (&plain)) : NULL;
}
