/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a source step by step, from what is surest to what is guessed.
 *
 * A line that one step has understood is left alone by the next ones; what is left in the end is
 * shown as not understood. */

#include "config.h"

#include "plea-reading.h"

#include "plea-reading-steps.h"
#include "plea-source-file.h"

/* A line is as doubtful as what was taken from it. */
static void
spread_doubts (PleaReading *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      const PleaReadingField *field = g_ptr_array_index (self->fields, i);

      if (!field->is_doubtful || field->first_line == PLEA_READING_NO_LINE)
        continue;
      for (guint line = field->first_line; line <= field->last_line; line++)
        plea_reading_get_line (self, line)->is_doubtful = TRUE;
    }
}

static PleaReading *
read_source (PleaSource *source, const GDate *today)
{
  PleaReading *self;

  plea_reading_split_addresses (source);
  self = plea_reading_new (source, today);
  plea_reading_find_site (self);
  plea_reading_find_letter (self);
  plea_reading_find_defender (self);
  plea_reading_find_labels (self);
  plea_reading_find_recipients (self);
  plea_reading_find_parts (self);
  plea_reading_find_facts (self);
  plea_reading_find_slips (self);
  spread_doubts (self);

  return self;
}

/**
 * plea_reading_read:
 * @bytes: a file: a saved web page or text, in whatever encoding
 * @today: (nullable): the day beyond which no date is taken for when something happened
 * @error: return location for what keeps it from being read, a sentence to show
 *
 * Takes a few milliseconds for a page, and never goes online or opens another file. May be called
 * in any thread.
 *
 * Returns: (transfer full) (nullable): what Plea makes of it
 */
PleaReading *
plea_reading_read (GBytes *bytes, const GDate *today, GError **error)
{
  PleaSource *source = plea_source_file_read (bytes, error);

  return source != NULL ? read_source (source, today) : NULL;
}

/**
 * plea_reading_read_plain:
 * @text: text in UTF-8, as a clipboard holds it
 * @today: (nullable): as for plea_reading_read()
 * @error: return location for what keeps it from being read, a sentence to show
 *
 * Returns: (transfer full) (nullable): what Plea makes of it
 */
PleaReading *
plea_reading_read_plain (const char *text, const GDate *today, GError **error)
{
  PleaSource *source = plea_source_new_from_plain (text, error);

  return source != NULL ? read_source (source, today) : NULL;
}

static GBytes *
load_bytes (GFile *file, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  gsize            size = 0;
  g_autofree char *data = NULL;

  if (stream == NULL)
    return NULL;

  /* One byte more than a page may have tells that there is more, whatever the file is. */
  data = g_malloc (PLEA_SOURCE_FILE_MAX_SIZE + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), data, PLEA_SOURCE_FILE_MAX_SIZE + 1, &size,
                                NULL, error))
    return NULL;

  return g_bytes_new_take (g_steal_pointer (&data), size);
}

/**
 * plea_reading_load:
 * @file: a saved web page or text
 * @today: (nullable): as for plea_reading_read()
 * @error: return location for what keeps it from being read, a sentence to show
 *
 * Blocks while the file is read.
 *
 * Returns: (transfer full) (nullable): what Plea makes of it
 */
PleaReading *
plea_reading_load (GFile *file, const GDate *today, GError **error)
{
  g_autoptr (GBytes) bytes = load_bytes (file, error);

  return bytes != NULL ? plea_reading_read (bytes, today, error) : NULL;
}
