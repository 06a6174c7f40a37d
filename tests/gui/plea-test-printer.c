/* SPDX-License-Identifier: GPL-3.0-or-later */
/* See plea-test-printer.h. */

#include "plea-test-printer.h"

#include <glib/gstdio.h>
#include <signal.h>

#include "plea-test-avahi.h"
#include "plea-test-bus.h"
#include "plea-test-process.h"
#include "plea-test-scratch.h"
#include "plea-test-wait.h"

#define QUEUE "Plea-test"

/* As long as there is that file, paper jams. */
#define JAM "jobs/jam"

/* Where Debian and most others keep the programs behind the print server. */
#define CUPS_PROGRAMS "/usr/lib/cups"

struct _PleaTestPrinter
{
  GObject parent_instance;

  PleaTestScratch *scratch;
  GStrv            environment;
  char            *server;

  GSubprocess   *bus;
  PleaTestAvahi *avahi;
  GSubprocess   *spooler;
  GPtrArray     *printers;
};

G_DEFINE_FINAL_TYPE (PleaTestPrinter, plea_test_printer, G_TYPE_OBJECT)

/* Run by the printer for each job: the document is the argument, the rest is in the environment.
 * The file .done comes last, so that whoever sees it sees the others complete. Of a job that jams
 * only the first pages come out, and the printer is busy with it until somebody has cancelled it.
 */
static const char keep_job[] = "#!/bin/sh\n"
                               "cd \"$(dirname \"$0\")/jobs\" || exit 1\n"
                               "number=$(($(ls | grep -c '\\.done$') + 1))\n"
                               "if [ -f jam ]\n"
                               "then qpdf \"$1\" --pages . 1-$(cat jam) -- $number.document\n"
                               "else cp -- \"$1\" $number.document\n"
                               "fi\n"
                               "env | grep '^IPP_' > $number.attributes\n"
                               ": > $number.done\n"
                               "while [ -f jam ]; do sleep 0.1; done\n";

/* The print server's directories, made in this order, and the files in them, all below the scratch
 * directory. */
static const struct
{
  const char *directive, *directory, *file;
} places[] = {
  { "ServerRoot", "spooler", NULL },        { "RequestRoot", "spooler/spool", NULL },
  { "TempDir", "spooler/spool/tmp", NULL }, { "CacheDir", "spooler/cache", NULL },
  { "StateDir", "spooler/state", NULL },    { "ServerKeychain", "spooler/ssl", NULL },
  { "AccessLog", "spooler/log", "access" }, { "ErrorLog", "spooler/log", "error" },
  { "PageLog", "spooler/log", "page" },
};

static const char cups_files_conf[] = "User lp\n"
                                      "Group lp\n"
                                      "SystemGroup root lpadmin\n"
                                      "DataDir /usr/share/cups\n"
                                      "ServerBin " CUPS_PROGRAMS "\n";

static const char cupsd_conf[] = "LogLevel debug\n"
                                 "Listen localhost:%u\n"
                                 "Browsing Off\n"
                                 "WebInterface No\n"
                                 "DefaultAuthType None\n"
                                 "JobRetryInterval 1\n"
                                 "<Location />\n"
                                 "  Order allow,deny\n"
                                 "  Allow localhost\n"
                                 "</Location>\n"
                                 "<Policy default>\n"
                                 "  <Limit All>\n"
                                 "    Order deny,allow\n"
                                 "  </Limit>\n"
                                 "</Policy>\n";

static const char *const *
get_environment (PleaTestPrinter *self)
{
  return (const char *const *) self->environment;
}

static char *
build_path (PleaTestPrinter *self, const char *name)
{
  return g_build_filename (plea_test_scratch_get_path (self->scratch), name, NULL);
}

static void
furnish (PleaTestPrinter *self)
{
  g_autofree char *path = g_strconcat (g_getenv ("PATH"), ":/usr/sbin:/sbin", NULL);
  g_autofree char *jobs = NULL;

  self->environment = g_environ_setenv (NULL, "PATH", path, TRUE);
  self->environment = g_environ_setenv (self->environment, "LANG", "C.UTF-8", TRUE);
  jobs = plea_test_scratch_make_directory (self->scratch, "jobs", 0700);
}

/* --- The two servers --- */

static gboolean
is_listening (gpointer port)
{
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  g_autoptr (GSocketConnection) connection = g_socket_client_connect_to_host (
      client, "localhost", (guint16) GPOINTER_TO_UINT (port), NULL, NULL);

  return connection != NULL;
}

static void
await_server (guint16 port, const char *log_path)
{
  if (!plea_test_wait (is_listening, GUINT_TO_POINTER (port), PLEA_TEST_PATIENCE_MS))
    {
      g_autofree char *log = NULL;

      g_file_get_contents (log_path, &log, NULL, NULL);
      g_error ("Nobody listens on port %u: %s", port, log);
    }
}

static char *
make_places (PleaTestPrinter *self)
{
  g_autoptr (GString) text = g_string_new (cups_files_conf);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *directory = plea_test_scratch_make_directory (self->scratch,
                                                                     places[i].directory, 0755);
      g_autofree char *path = g_build_filename (directory, places[i].file, NULL);

      g_string_append_printf (text, "%s %s\n", places[i].directive, path);
    }
  return plea_test_scratch_write_file (self->scratch, "spooler/cups-files.conf", text->str, 0644);
}

static void
start_spooler (PleaTestPrinter *self)
{
  guint16          port = plea_test_process_find_free_port ();
  g_autofree char *files = make_places (self);
  g_autofree char *text = g_strdup_printf (cupsd_conf, port);
  g_autofree char *configuration = plea_test_scratch_write_file (self->scratch,
                                                                 "spooler/cupsd.conf", text, 0644);
  g_autofree char *log = build_path (self, "spooler.log");
  const char      *argv[] = { "cupsd", "-f", "-c", configuration, "-s", files, NULL };

  self->spooler = plea_test_process_spawn (argv, get_environment (self), log);
  await_server (port, log);
  self->server = g_strdup_printf ("localhost:%u", port);
  self->environment = g_environ_setenv (self->environment, "CUPS_SERVER", self->server, TRUE);
}

static void
open_bus (PleaTestPrinter *self)
{
  g_autofree char *address = NULL;

  self->bus = plea_test_bus_spawn (self->scratch, get_environment (self), &address);
  self->avahi = plea_test_avahi_new (address);
  self->environment = g_environ_setenv (self->environment, "DBUS_SYSTEM_BUS_ADDRESS", address,
                                        TRUE);
}

/* @ppd is a file with what the printer has, or NULL for one that has anything usual. */
static guint16
start_printer (PleaTestPrinter *self, const char *name, const char *ppd)
{
  guint16          port = plea_test_process_find_free_port ();
  g_autofree char *port_text = g_strdup_printf ("%u", port);
  g_autofree char *place = g_strconcat ("printer-", name, NULL);
  g_autofree char *spool = plea_test_scratch_make_directory (self->scratch, place, 0700);
  g_autofree char *script = plea_test_scratch_write_file (self->scratch, "keep-job", keep_job,
                                                          0700);
  g_autofree char *log = g_strconcat (spool, ".log", NULL);
  /* Without a command of ours it would hold each job for some seconds, as if it printed. */
  const char *argv[] = { "ippeveprinter",
                         "-d",
                         spool,
                         "-p",
                         port_text,
                         "-r",
                         "off",
                         "-c",
                         script,
                         ppd != NULL ? "-P" : "-f",
                         ppd != NULL ? ppd : "application/pdf,image/urf,image/pwg-raster",
                         name,
                         NULL };

  g_ptr_array_add (self->printers, plea_test_process_spawn (argv, get_environment (self), log));
  await_server (port, log);
  return port;
}

static void
make_queue (PleaTestPrinter *self, const char *name, guint16 port, const char *ppd)
{
  g_autofree char *uri = g_strdup_printf ("ipp://localhost:%u/ipp/print", port);
  const char      *add[] = { "lpadmin",
                             "-p",
                             name,
                             "-E",
                             "-v",
                             uri,
                        ppd != NULL ? "-P" : "-m",
                        ppd != NULL ? ppd : "everywhere",
                             "-o",
                             "printer-error-policy=abort-job",
                             NULL };

  g_free (plea_test_process_run (add, get_environment (self)));
}

static void
make_usual_queue (PleaTestPrinter *self)
{
  const char *make_default[] = { "lpadmin", "-d", QUEUE, NULL };

  make_queue (self, QUEUE, start_printer (self, QUEUE, NULL), NULL);
  g_free (plea_test_process_run (make_default, get_environment (self)));
}

/* --- Printers that have what they are told to have --- */

static const char ppd_head[] = "*PPD-Adobe: \"4.3\"\n"
                               "*FormatVersion: \"4.3\"\n"
                               "*FileVersion: \"1.0\"\n"
                               "*LanguageVersion: English\n"
                               "*LanguageEncoding: ISOLatin1\n"
                               "*PCFileName: \"TEST.PPD\"\n"
                               "*Manufacturer: \"Test\"\n"
                               "*Product: \"(%1$s)\"\n"
                               "*ModelName: \"%1$s\"\n"
                               "*ShortNickName: \"%1$s\"\n"
                               "*NickName: \"%1$s\"\n"
                               "*PSVersion: \"(3010) 0\"\n"
                               "*LanguageLevel: \"3\"\n"
                               "*ColorDevice: False\n"
                               "*DefaultColorSpace: Gray\n"
                               "*cupsFilter2: \"%2$s application/pdf 0 -\"\n"
                               "*OpenUI *Duplex/2-Sided Printing: PickOne\n"
                               "*OrderDependency: 10 AnySetup *Duplex\n"
                               "*DefaultDuplex: None\n"
                               "*Duplex None/Off: \"\"\n"
                               "*Duplex DuplexNoTumble/Long Edge: \"\"\n"
                               "*Duplex DuplexTumble/Short Edge: \"\"\n"
                               "*CloseUI: *Duplex\n";

static double
to_points (double millimetres)
{
  return millimetres * 72 / 25.4;
}

static void
add_paper_option (GString *ppd, const PleaTestQueue *queue, const char *option)
{
  g_string_append_printf (ppd,
                          "*OpenUI *%1$s: PickOne\n*OrderDependency: 10 AnySetup *%1$s\n"
                          "*Default%1$s: %2$s\n",
                          option, queue->papers[0].name);
  for (guint i = 0; i < queue->n_papers; i++)
    g_string_append_printf (ppd, "*%s %s: \"\"\n", option, queue->papers[i].name);
  g_string_append_printf (ppd, "*CloseUI: *%s\n", option);
}

static void
add_sizes (GString *ppd, const PleaTestQueue *queue)
{
  for (guint i = 0; i < queue->n_papers; i++)
    {
      const PleaTestPaper *paper = &queue->papers[i];

      g_string_append_printf (ppd,
                              "*ImageableArea %s: \"%.2f %.2f %.2f %.2f\"\n"
                              "*PaperDimension %s: \"%.2f %.2f\"\n",
                              paper->name, to_points (paper->edge), to_points (paper->foot),
                              to_points (paper->width - paper->edge),
                              to_points (paper->height - paper->edge), paper->name,
                              to_points (paper->width), to_points (paper->height));
    }
}

/* For a printer that takes @type. */
static char *
write_ppd (PleaTestPrinter *self, const PleaTestQueue *queue, const char *type)
{
  g_autoptr (GString) ppd = g_string_new (NULL);
  g_autofree char *name = g_strdup_printf ("%s-%s.ppd", queue->name, strrchr (type, '/') + 1);

  g_string_append_printf (ppd, ppd_head, queue->name, type);
  add_paper_option (ppd, queue, "PageSize");
  add_paper_option (ppd, queue, "PageRegion");
  g_string_append_printf (ppd, "*DefaultImageableArea: %1$s\n*DefaultPaperDimension: %1$s\n",
                          queue->papers[0].name);
  add_sizes (ppd, queue);

  return plea_test_scratch_write_file (self->scratch, name, ppd->str, 0644);
}

/**
 * plea_test_printer_add_queue:
 * @self: a printer
 * @queue: one more, and the queue to it
 */
void
plea_test_printer_add_queue (PleaTestPrinter *self, const PleaTestQueue *queue)
{
  /* CUPS makes pages for the printer of what an application sends, and calls them so. */
  g_autofree char *for_queue = write_ppd (self, queue, "application/vnd.cups-pdf");
  g_autofree char *for_printer = write_ppd (self, queue, "application/pdf");

  make_queue (self, queue->name, start_printer (self, queue->name, for_printer),
              queue->is_driverless ? NULL : for_queue);
}

/* --- The object --- */

static void
end_process (GSubprocess **process)
{
  if (*process != NULL)
    plea_test_process_end (*process);
  g_clear_object (process);
}

static void
end_printer (gpointer process, gpointer user_data)
{
  plea_test_process_end (process);
}

static void
plea_test_printer_dispose (GObject *object)
{
  PleaTestPrinter *self = PLEA_TEST_PRINTER (object);

  end_process (&self->spooler);
  g_ptr_array_foreach (self->printers, (GFunc) end_printer, NULL);
  g_ptr_array_set_size (self->printers, 0);
  g_clear_pointer (&self->avahi, plea_test_avahi_free);
  end_process (&self->bus);
  g_clear_pointer (&self->scratch, plea_test_scratch_free);

  G_OBJECT_CLASS (plea_test_printer_parent_class)->dispose (object);
}

static void
plea_test_printer_finalize (GObject *object)
{
  PleaTestPrinter *self = PLEA_TEST_PRINTER (object);

  g_strfreev (self->environment);
  g_free (self->server);
  g_ptr_array_unref (self->printers);

  G_OBJECT_CLASS (plea_test_printer_parent_class)->finalize (object);
}

static void
plea_test_printer_class_init (PleaTestPrinterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = plea_test_printer_dispose;
  object_class->finalize = plea_test_printer_finalize;
}

static void
plea_test_printer_init (PleaTestPrinter *self)
{
  self->scratch = plea_test_scratch_new ();
  self->printers = g_ptr_array_new_with_free_func (g_object_unref);
  furnish (self);
}

/**
 * plea_test_printer_new:
 *
 * Sets up the print server and the printer. Freeing it ends both.
 *
 * Returns: (transfer full): the printer, ready to print
 */
PleaTestPrinter *
plea_test_printer_new (void)
{
  PleaTestPrinter *self = g_object_new (PLEA_TEST_TYPE_PRINTER, NULL);

  start_spooler (self);
  open_bus (self);
  make_usual_queue (self);
  return self;
}

/**
 * plea_test_printer_get_server:
 * @self: a printer
 *
 * Returns: (transfer none): its print server, for the environment variable CUPS_SERVER
 */
const char *
plea_test_printer_get_server (PleaTestPrinter *self)
{
  return self->server;
}

/**
 * plea_test_printer_get_name:
 * @self: a printer
 *
 * Returns: (transfer none): its name in a print dialog
 */
const char *
plea_test_printer_get_name (PleaTestPrinter *self)
{
  return QUEUE;
}

/**
 * plea_test_printer_set_busy:
 * @self: a printer
 * @busy: whether its print server is to let everybody wait
 */
void
plea_test_printer_set_busy (PleaTestPrinter *self, gboolean busy)
{
  g_subprocess_send_signal (self->spooler, busy ? SIGSTOP : SIGCONT);
}

/**
 * plea_test_printer_jam:
 * @self: a printer
 * @n_pages: how many pages of the next document come out before the paper jams
 */
void
plea_test_printer_jam (PleaTestPrinter *self, guint n_pages)
{
  g_autofree char *number = g_strdup_printf ("%u", n_pages);

  g_free (plea_test_scratch_write_file (self->scratch, JAM, number, 0600));
}

/**
 * plea_test_printer_cancel:
 * @self: a printer
 *
 * Cancels the document in which the paper has jammed, as in the desktop’s list of print jobs. The
 * printer is free afterwards.
 */
void
plea_test_printer_cancel (PleaTestPrinter *self)
{
  const char      *cancel[] = { "cancel", "-a", QUEUE, NULL };
  g_autofree char *jam = build_path (self, JAM);

  g_free (plea_test_process_run (cancel, get_environment (self)));
  g_assert_cmpint (g_unlink (jam), ==, 0);
}

static char *
build_job_path (PleaTestPrinter *self, guint number, const char *kind)
{
  g_autofree char *name = g_strdup_printf ("jobs/%u.%s", number, kind);

  return build_path (self, name);
}

static gboolean
exists (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/**
 * plea_test_printer_await_document:
 * @self: a printer
 * @number: which document, from 1 in the order of printing
 *
 * Waits until the printer has got a document.
 *
 * Returns: (transfer full): the file that the document is in, as long as @self lives
 */
char *
plea_test_printer_await_document (PleaTestPrinter *self, guint number)
{
  g_autofree char *done = build_job_path (self, number, "done");
  g_autofree char *errors = build_path (self, "spooler/log/error");
  g_autofree char *log = NULL;

  if (!plea_test_wait (exists, done, PLEA_TEST_PATIENCE_MS))
    {
      g_file_get_contents (errors, &log, NULL, NULL);
      g_error ("Document %u does not reach the printer: %s", number, log);
    }
  return build_job_path (self, number, "document");
}

/**
 * plea_test_printer_get_attribute:
 * @self: a printer
 * @number: which document, from 1 in the order of printing
 * @attribute: an IPP attribute as ippeveprinter spells it, such as `IPP_JOB_NAME`
 *
 * Returns: (transfer full) (nullable): what was asked for with the document, %NULL for nothing
 */
char *
plea_test_printer_get_attribute (PleaTestPrinter *self, guint number, const char *attribute)
{
  g_autofree char *path = build_job_path (self, number, "attributes");
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  {
    g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

    return g_strdup (g_environ_getenv (lines, attribute));
  }
}

/**
 * plea_test_printer_get_media:
 * @self: a printer
 * @number: which document, from 1 in the order of printing
 *
 * Returns: (transfer full): the paper that it comes on: of a job that asks for none in particular,
 *   as newer versions of CUPS have it where that is all the printer holds, what the printer has by
 *   default
 */
char *
plea_test_printer_get_media (PleaTestPrinter *self, guint number)
{
  static const char *const attributes[] = { "IPP_MEDIA_COL", "IPP_MEDIA", "IPP_MEDIA_COL_DEFAULT" };
  char                    *media = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (attributes) && media == NULL; i++)
    media = plea_test_printer_get_attribute (self, number, attributes[i]);
  g_assert_nonnull (media);

  return media;
}
