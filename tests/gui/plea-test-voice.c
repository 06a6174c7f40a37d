/* SPDX-License-Identifier: GPL-3.0-or-later */
/* See plea-test-voice.h. What is spoken here is SSIP, the protocol of speech-dispatcher: a line for
 * each command, and an answer that begins with a number. */

#include "plea-test-voice.h"

#include <gio/gunixsocketaddress.h>
#include <string.h>

struct _PleaTestVoice
{
  GSocketService *service;
  GMainLoop      *loop;
  GThread        *thread;

  GMutex     mutex;
  GPtrArray *said; /* behind the mutex */
};

/* What begins so is answered so; the first that fits. */
static const struct
{
  const char *command, *answer;
} answers[] = {
  { "SPEAK", "230 OK RECEIVING DATA\r\n" },
  { "CHAR ", "225-1\r\n225 OK MESSAGE QUEUED\r\n" },
  { "KEY ", "225-1\r\n225 OK MESSAGE QUEUED\r\n" },
  { "SOUND_ICON ", "225-1\r\n225 OK MESSAGE QUEUED\r\n" },
  { "HISTORY GET CLIENT_ID", "245-1\r\n245 OK CLIENT ID SENT\r\n" },
  { "GET LANGUAGE", "251-en\r\n251 OK GET RETURNED\r\n" },
  { "GET ", "251-0\r\n251 OK GET RETURNED\r\n" },
  { "LIST OUTPUT_MODULES", "250-test\r\n250 OK MODULE LIST SENT\r\n" },
  { "LIST ", "249-test\ten\tnone\r\n249 OK VOICE LIST SENT\r\n" },
  { "STOP ", "210 OK STOPPED\r\n" },
  { "CANCEL ", "210 OK STOPPED\r\n" },
  { "QUIT", "231 HAPPY HACKING\r\n" },
  { "", "208 OK SET\r\n" },
};

static const char *
get_answer (const char *command)
{
  guint i = 0;

  while (!g_str_has_prefix (command, answers[i].command))
    i++;

  return answers[i].answer;
}

static void
keep (PleaTestVoice *self, char *words)
{
  g_mutex_lock (&self->mutex);
  g_ptr_array_add (self->said, words);
  g_mutex_unlock (&self->mutex);
}

/* Orca marks where each word begins, and writes as in XML. */
static char *
read_markup (const char *data)
{
  g_autoptr (GRegex) marks = g_regex_new ("<[^>]*>", 0, 0, NULL);
  g_autofree char *text = g_regex_replace_literal (marks, data, -1, 0, "", 0, NULL);
  g_autoptr (GString) words = g_string_new (text);

  g_string_replace (words, "&lt;", "<", 0);
  g_string_replace (words, "&gt;", ">", 0);
  g_string_replace (words, "&amp;", "&", 0);

  return g_strstrip (g_string_free (g_steal_pointer (&words), FALSE));
}

static gboolean
say (GIOStream *stream, const char *answer)
{
  return g_output_stream_write_all (g_io_stream_get_output_stream (stream), answer, strlen (answer),
                                    NULL, NULL, NULL);
}

static void
hear_data (PleaTestVoice *self, GDataInputStream *lines, GIOStream *stream)
{
  g_autoptr (GString) data = g_string_new (NULL);
  char *line;

  while ((line = g_data_input_stream_read_line (lines, NULL, NULL, NULL)) != NULL
         && !g_str_equal (line, "."))
    {
      g_string_append_printf (data, "%s%s", data->len > 0 ? "\n" : "", line);
      g_free (line);
    }
  g_free (line);
  keep (self, read_markup (data->str));
  say (stream, "225-1\r\n225 OK MESSAGE QUEUED\r\n");
}

static void
hear_command (PleaTestVoice *self, const char *command, GDataInputStream *lines, GIOStream *stream)
{
  say (stream, get_answer (command));
  if (g_str_has_prefix (command, "SPEAK"))
    hear_data (self, lines, stream);
  else if (g_str_has_prefix (command, "CHAR ") || g_str_has_prefix (command, "KEY "))
    keep (self, g_strdup (strchr (command, ' ') + 1));
}

static gboolean
on_run (GThreadedSocketService *service,
        GSocketConnection      *connection,
        GObject                *source,
        gpointer                data)
{
  g_autoptr (GDataInputStream) lines = g_data_input_stream_new (
      g_io_stream_get_input_stream (G_IO_STREAM (connection)));
  char *command;

  g_data_input_stream_set_newline_type (lines, G_DATA_STREAM_NEWLINE_TYPE_CR_LF);
  while ((command = g_data_input_stream_read_line (lines, NULL, NULL, NULL)) != NULL)
    {
      hear_command (data, command, lines, G_IO_STREAM (connection));
      g_free (command);
    }

  return TRUE;
}

static gpointer
run (gpointer loop)
{
  g_main_loop_run (loop);
  return NULL;
}

static void
listen_at (PleaTestVoice *self, const char *socket_path)
{
  g_autoptr (GSocketAddress) address = g_unix_socket_address_new (socket_path);
  g_autoptr (GError) error = NULL;

  g_socket_listener_add_address (G_SOCKET_LISTENER (self->service), address, G_SOCKET_TYPE_STREAM,
                                 G_SOCKET_PROTOCOL_DEFAULT, NULL, NULL, &error);
  g_assert_no_error (error);
}

/**
 * plea_test_voice_new:
 * @socket_path: where it is to be spoken to
 *
 * Listens in a thread of its own, for the test itself runs no main loop.
 *
 * Returns: (transfer full): the voice
 */
PleaTestVoice *
plea_test_voice_new (const char *socket_path)
{
  PleaTestVoice *self = g_new0 (PleaTestVoice, 1);
  g_autoptr (GMainContext) context = g_main_context_new ();

  g_mutex_init (&self->mutex);
  self->said = g_ptr_array_new_with_free_func (g_free);

  g_main_context_push_thread_default (context);
  self->service = g_threaded_socket_service_new (-1);
  g_signal_connect (self->service, "run", G_CALLBACK (on_run), self);
  listen_at (self, socket_path);
  g_socket_service_start (self->service);
  g_main_context_pop_thread_default (context);

  self->loop = g_main_loop_new (context, FALSE);
  self->thread = g_thread_new ("voice", run, self->loop);
  return self;
}

/**
 * plea_test_voice_free:
 * @self: (transfer full): a voice that nobody speaks to any more
 */
void
plea_test_voice_free (PleaTestVoice *self)
{
  g_socket_service_stop (self->service);
  g_main_loop_quit (self->loop);
  g_thread_join (self->thread);
  g_main_loop_unref (self->loop);
  g_object_unref (self->service);
  g_ptr_array_unref (self->said);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

/**
 * plea_test_voice_count:
 * @self: a voice
 *
 * Returns: how much it was to say so far
 */
guint
plea_test_voice_count (PleaTestVoice *self)
{
  guint count;

  g_mutex_lock (&self->mutex);
  count = self->said->len;
  g_mutex_unlock (&self->mutex);

  return count;
}

/**
 * plea_test_voice_list:
 * @self: a voice
 * @from: with how many before
 *
 * Returns: (transfer full): what it was to say since
 */
GStrv
plea_test_voice_list (PleaTestVoice *self, guint from)
{
  GStrvBuilder *list = g_strv_builder_new ();
  GStrv         said;

  g_mutex_lock (&self->mutex);
  for (guint i = from; i < self->said->len; i++)
    g_strv_builder_add (list, self->said->pdata[i]);
  g_mutex_unlock (&self->mutex);
  said = g_strv_builder_end (list);
  g_strv_builder_unref (list);

  return said;
}
