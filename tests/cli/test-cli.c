/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plea-cli, run as a script runs it: what it writes, what it complains of, how it exits. */

#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define APPEAL "elena-milashina-2016"
#define PAGE PLEA_TEST_PAGE
#define MAIL PLEA_TEST_MAIL
#define LETTER PLEA_TEST_LETTER

typedef struct
{
  char *directory;
  int   status;
  char *output;
  char *errors;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->directory = g_dir_make_tmp ("plea-cli-XXXXXX", NULL);
}

static void
forget_run (Fixture *fixture)
{
  g_clear_pointer (&fixture->output, g_free);
  g_clear_pointer (&fixture->errors, g_free);
}

static void
remove_directory (const char *path)
{
  g_autoptr (GDir) directory = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_assert_cmpint (g_remove (file), ==, 0);
    }
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  remove_directory (fixture->directory);
  g_clear_pointer (&fixture->directory, g_free);
  forget_run (fixture);
}

/* Runs plea-cli in the fixture's directory with @command_line behind its name. */
static int
run (Fixture *fixture, const char *command_line)
{
  g_autofree char *whole = g_strdup_printf ("%s %s", g_getenv ("PLEA_CLI"), command_line);
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GError) error = NULL;
  int wait_status;

  forget_run (fixture);
  g_assert_true (g_shell_parse_argv (whole, NULL, &arguments, &error));
  g_assert_true (g_spawn_sync (fixture->directory, arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL,
                               &fixture->output, &fixture->errors, &wait_status, &error));
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (wait_status));
  fixture->status = WEXITSTATUS (wait_status);

  return fixture->status;
}

static char *
read_file (Fixture *fixture, const char *name, gsize *size)
{
  g_autofree char *path = g_build_filename (fixture->directory, name, NULL);
  char            *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, size, NULL));

  return content;
}

static void
write_file (Fixture *fixture, const char *name, const char *content)
{
  g_autofree char *path = g_build_filename (fixture->directory, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
}

typedef struct
{
  const char *command_line;
  int         status;
  const char *says; /* part of standard output, or of standard error where the run fails */
} Run;

static const Run runs[] = {
  { "--version", 0, "plea-cli " },
  { "--help", 0, "render" },
  { "", 2, "" },
  { "sing", 2, "There is no command “sing”" },
  { "list", 0, APPEAL "\tjudicial-harassment\tElena Milashina\n" },
  { "list surplus", 2, "plea-cli list" },
  { "show " APPEAL, 0, "Status: Judicial harassment" },
  { "show", 2, "APPEAL" },
  { "render " APPEAL " --signers /dev/zero -o x.pdf", 1,
    "/dev/zero: A table of signers can have no more than 16 MB." },
  { "show nobody", 1, "There is no appeal “nobody”" },
  { "show ./missing.appeal", 1, "missing.appeal" },
  { "export " APPEAL, 2, "-o FILE" },
  { "export " APPEAL " -o -", 0, "<demand>Take all necessary measures" },
  { "export " APPEAL " -o /nowhere/x.appeal", 1, "/nowhere" },
  { "check", 2, "FILE" },
  { "check missing.appeal", 1, "missing.appeal" },
  { "import", 2, "FILE" },
  { "import missing.txt", 1, "missing.txt" },
  { "import " PAGE " -o /nowhere/x.appeal", 1, "/nowhere" },
  { "import " PAGE, 0, "<line>Smolenskaya-Sennaia pl, 32/34</line>" },
  { "import " PAGE " -o -", 0, "id=\"" APPEAL "\"" },
  { "import " PAGE " --as-published", 0, "<line>Smolenskaya-Sennaia pl, 32/34 32/34</line>" },
  { "import " MAIL, 1, "The message has 2 attachments that may be appeals.\n   1  letter.pdf\n" },
  { "import " MAIL " --attachment 2", 1, "“NADIA.APPEAL” is already an appeal." },
  { "import " MAIL " --attachment 3", 1, "There is no attachment 3." },
  { "import " LETTER ".docx", 0,
    "<demand>Give her the medical treatment that she needs;</demand>" },
  { "import " LETTER ".odt", 0, "<demand>Give her the medical treatment that she needs;</demand>" },
  { "import " LETTER ".pdf", 0, "<demand>Give her the medical treatment that she needs;</demand>" },
  { "import /dev/null", 1, "/dev/null: There is no text in it." },
  { "render " APPEAL, 2, "-o FILE" },
  { "render " APPEAL " -o x.pdf --date tomorrow", 2, "not a date" },
  { "render " APPEAL " -o x.pdf --disclosure some", 2, "not a level of disclosure" },
  { "render " APPEAL " -o x.pdf --language xx", 2, "no letter in the language “xx”" },
  { "render " APPEAL " -o x.pdf --language x_y_z_ --own-words a", 2, "not the code of a language" },
  { "render " APPEAL " -o x.pdf --language sw --own-words ' '", 2, "your own words are empty" },
  { "render " APPEAL " -o x.pdf --format a9", 2, "no format “a9”" },
  { "render " APPEAL " -o x.pdf --font fraktur", 2, "one of these: serif, book, sans" },
  { "render " APPEAL " -o - --format uk --font sans --emphasise-name --fold-marks", 0, "%PDF-1." },
  { "text " APPEAL " --several-sheets --emphasise-name", 0, "Elena Milashina" },
  { "render " APPEAL " -o x.pdf --demands 5", 2, "not the number of a demand" },
  { "render " APPEAL " -o x.pdf --demands 1,", 2, "not the number of a demand" },
  { "render " APPEAL " -o x.pdf --sender missing.ini", 1, "missing.ini" },
  { "render " APPEAL " -o x.pdf --signers missing.csv", 1, "missing.csv" },
  { "render " APPEAL " -o x.pdf --signers /dev/null", 1, "There is no column of names" },
  { "labels --sheet 5163 --test-page", 0, "%PDF-1." },
  { "labels --sheet 5163", 2, "Say which appeals the labels are for" },
  { "render " APPEAL " -o x.pdf --order name", 2, "not an order; write case or signer" },
  { "render " APPEAL " -o x.pdf --colour", 2, "--colour" },
  { "render " APPEAL " -o /nowhere/x.pdf", 1, "/nowhere" },
  { "render " APPEAL " -o -", 0, "%PDF-1." },
  { "render " APPEAL " -o - --separately", 2, "Several files need a name" },
  { "render " APPEAL " -o x.pdf --recipients 2", 2, "not the number of a recipient" },
  { "show " APPEAL, 0, "\nRecipient 1:\nMinister Sergei Lavrov\n" },
  { "envelope " APPEAL, 2, "dl, c6-5, c6, c5, us-10, chou-3" },
  { "envelope " APPEAL " --size a4", 2, "There is no envelope “a4”" },
  { "envelope --size dl", 2, "which appeal" },
  { "envelope nobody --size dl", 1, "There is no appeal “nobody”" },
  { "envelope " APPEAL " --size dl --offset 1", 2, "“1” is not an offset" },
  { "envelope " APPEAL " --size dl --offset 1,21", 2, "“1,21” is not an offset" },
  { "envelope " APPEAL " --size dl --offset 1,x", 2, "“1,x” is not an offset" },
  { "envelope " APPEAL " --size dl --offset -1.5,2", 0, "%PDF-1." },
  { "envelope " APPEAL " --size dl --recipients 0", 2, "not the number of a recipient" },
  { "envelope --size c6 --test-page", 0, "%PDF-1." },
  { "text " APPEAL " --date 2026-11-23", 0, "\n23 November 2026\n\nYour Excellency,\n" },
  { "text " APPEAL " --date 2026-11-23 --place Leeds", 0, "\nLeeds, 23 November 2026\n" },
  { "text " APPEAL " --subject Re:", 0, "\nRe:\n\nYour Excellency,\n" },
  { "text " APPEAL " --own-words 'I teach.\nI hope.'", 0,
    "\nI teach.\n\nI hope.\n\nYours faithfully,\n" },
};

static void
test_run (Fixture *fixture, gconstpointer data)
{
  const Run *expected = data;

  g_test_message ("plea-cli %s", expected->command_line);
  g_assert_cmpint (run (fixture, expected->command_line), ==, expected->status);
  g_assert_nonnull (
      strstr (expected->status == 0 ? fixture->output : fixture->errors, expected->says));
  if (expected->status != 0 && *expected->says != '\0')
    g_assert_true (g_str_has_prefix (fixture->errors, "plea-cli: "));
}

static void
test_bad_appeal (Fixture *fixture, gconstpointer data)
{
  write_file (fixture, "bad.appeal", "<appeal");
  g_assert_cmpint (run (fixture, "check bad.appeal"), ==, 1);
  g_assert_true (g_str_has_prefix (fixture->errors, "plea-cli: bad.appeal:1: "));
  g_assert_cmpint (run (fixture, "render ./bad.appeal -o x.pdf"), ==, 1);
  g_assert_true (g_str_has_prefix (fixture->errors, "plea-cli: "));
  g_assert_nonnull (strstr (fixture->errors, "bad.appeal:1: "));
}

static void
test_export_and_check (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_assert_cmpint (run (fixture, "export " APPEAL " -o a.appeal"), ==, 0);
  g_assert_cmpint (run (fixture, "check a.appeal"), ==, 0);
  g_assert_cmpstr (fixture->output, ==, "");
  g_assert_cmpstr (fixture->errors, ==, "");
  g_assert_cmpint (run (fixture, "export a.appeal -o b.appeal"), ==, 0);
  first = read_file (fixture, "a.appeal", NULL);
  second = read_file (fixture, "b.appeal", NULL);
  g_assert_cmpstr (first, ==, second);
}

static char *
get_text (Fixture *fixture, const char *appeal)
{
  g_autofree char *command_line = g_strdup_printf ("text %s --date 2026-11-23", appeal);

  g_assert_cmpint (run (fixture, command_line), ==, 0);

  return g_strdup (fixture->output);
}

/* The published page makes the very letter of the appeal that comes with Plea, and gives one
 * warning. */
static void
test_import (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = get_text (fixture, APPEAL);
  g_autofree char *imported = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize            first_size, second_size;

  g_assert_cmpint (run (fixture, "import " PAGE " -o x.appeal"), ==, 0);
  g_assert_cmpstr (fixture->output, ==, "");
  g_assert_true (g_str_has_prefix (fixture->errors, "plea-cli: " PAGE ":12: “32/34” "));
  g_assert_true (strchr (fixture->errors, '\n') == strrchr (fixture->errors, '\n'));

  g_assert_cmpint (run (fixture, "check x.appeal"), ==, 0);
  imported = get_text (fixture, "./x.appeal");
  g_assert_cmpstr (imported, ==, text);
  g_assert_cmpint (run (fixture, "render " APPEAL " --date 2026-11-23 -o a.pdf"), ==, 0);
  g_assert_cmpint (run (fixture, "render x.appeal --date 2026-11-23 -o b.pdf"), ==, 0);
  first = read_file (fixture, "a.pdf", &first_size);
  second = read_file (fixture, "b.pdf", &second_size);
  g_assert_cmpmem (first, first_size, second, second_size);
}

static void
test_import_explained (Fixture *fixture, gconstpointer data)
{
  write_file (fixture, "page.txt",
              "Take action for Ana Lind\n\nAna Lind\n\nStatus: Imprisoned\n\nSomething odd\n");
  g_assert_cmpint (run (fixture, "import --explain page.txt"), ==, 1);
  g_assert_nonnull (strstr (fixture->errors, ": Take action for Ana Lind\n"));
  g_assert_nonnull (strstr (fixture->errors, "   5  status: Status: Imprisoned\n"));
  g_assert_nonnull (strstr (fixture->errors, ": Something odd\n"));
  g_assert_nonnull (
      strstr (fixture->errors, "\nplea-cli: page.txt: There is no letter to an official"));
}

static void
test_import_without_letter (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->directory, "x.appeal", NULL);

  write_file (
      fixture, "page.txt",
      "Lighthouse keeper finds a bottle\n\n1. Is your roof ready?\n2. Who won, who slipped\n"
      "3. Court hears the case of the oars\n");
  g_assert_cmpint (run (fixture, "import page.txt -o x.appeal"), ==, 1);
  g_assert_nonnull (strstr (fixture->errors, "page.txt: There is no letter to an official"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* What cannot be known is said with the line where somebody would look for it. */
static void
test_import_without_country (Fixture *fixture, gconstpointer data)
{
  write_file (fixture, "page.txt",
              "Take action for Ana Lind\nAna Lind\n\nEmbassy of Ethiopia\n3 Gate\nTown\n\n"
              "Your Excellency,\n\nAna Lind has been in prison since 2 May 2023.\n\n"
              "I urge you to:\n1. Release her.\n");
  g_assert_cmpint (run (fixture, "import page.txt"), ==, 0);
  g_assert_nonnull (strstr (fixture->output, "<line>Town</line>"));
  g_assert_nonnull (strstr (fixture->errors, "\nplea-cli: page.txt:4: The address of recipient 1 "
                                             "has no country that Plea knows.\n"));
}

#define LACKING(recipients)                                                                        \
  "<appeal xmlns='https://plea-letters.github.io/appeal/1' id='law' "                              \
  "as-of='2026-10-01'>" recipients                                                                 \
  "<letter xml:lang='en'><p>Read.</p><demands><demand>Repeal it;</demand>"                         \
  "<demand>Pay.</demand></demands></letter></appeal>"

/* What a page does not say can be shown and passed on, and printed as soon as there is an address.
 */
static void
test_lacking (Fixture *fixture, gconstpointer data)
{
  static const Run cases[] = {
    { "check law.appeal", 0, "" },
    { "show ./law.appeal", 0, "The appeal does not say who it is about.\nStatus: " },
    { "show ./law.appeal", 0, "\n1. Repeal it;\n" },
    { "export ./law.appeal -o -", 0, "<status id=\"unknown\"/>" },
    { "text ./law.appeal", 1, "./law.appeal: This appeal names nobody to write to yet." },
    { "render ./law.appeal -o x.pdf", 1, "names nobody" },
    { "render " APPEAL " ./law.appeal -o x.pdf --separately", 1, "names nobody" },
    { "envelope ./law.appeal --size dl", 1, "names nobody" },
    { "show ./addressed.appeal", 0, "\nRecipient 1:\n1 Street\n\n[en]\n" },
    { "show ./abroad.appeal", 0, "\nRecipient 1:\n1 Street\nFreedonia\n\n[en]\n" },
    { "text ./abroad.appeal", 0, "1 Street\nFREEDONIA\n" },
    { "text ./addressed.appeal", 0, "\nRead.\n\n1. Repeal it;\n\n2. Pay.\n" },
    { "text ./addressed.appeal --demands 1", 0, "\nRead.\n\n1. Repeal it.\n" },
    { "render ./addressed.appeal -o -", 0, "%PDF-1." },
    { "envelope ./addressed.appeal --size dl", 0, "%PDF-1." },
  };

  write_file (fixture, "law.appeal", LACKING (""));
  write_file (fixture, "addressed.appeal",
              LACKING ("<recipient><address><line>1 Street</line></address></recipient>"));
  write_file (fixture, "abroad.appeal",
              LACKING ("<recipient><address><line>1 Street</line></address>"
                       "<country>Freedonia</country></recipient>"));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    test_run (fixture, &cases[i]);
}

/* What an older Plea noted; and nothing is made where nothing was kept. */
static void
test_record (Fixture *fixture, gconstpointer data)
{
  static const Run cases[] = {
    { "record", 0, "\tposted\t" APPEAL "\t\t1\n" },
    { "record", 0, "\tprinted\tc-2025\t\t1\n" },
    { "record --since 2026-01-01", 0, "\tsaved\tb-2024\t\t1\n" },
    { "record --since 2100-01-01 --csv", 0, "\"posted\",\"printed\",\"made\",\"appeal-id\"" },
    { "record --csv", 0, "\",\"c-2025\",\"\"," },
    { "record --csv --without-names", 0, "\"posted\",\"printed\",\"made\",\"country\"," },
    { "record --since tomorrow", 2, "“tomorrow” is not a date" },
    { "record surplus", 2, "plea-cli record" },
  };
  static const Run nothing = { "record --csv", 0, "\"posted\"," };
  g_autofree char *usual = g_strdup (g_getenv ("XDG_DATA_HOME"));
  g_autofree char *directory = g_build_filename (fixture->directory, "plea", NULL);
  g_autofree char *old = g_test_build_filename (G_TEST_DIST, "store", "plea-2.db", NULL);
  g_autofree char *content = NULL;
  g_autofree char *path = g_build_filename (directory, "plea.db", NULL);
  gsize            size;

  g_setenv ("XDG_DATA_HOME", fixture->directory, TRUE);
  test_run (fixture, &nothing);
  g_assert_false (g_file_test (directory, G_FILE_TEST_EXISTS));

  g_assert_true (g_file_get_contents (old, &content, &size, NULL));
  g_assert_cmpint (g_mkdir (directory, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, content, (gssize) size, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    test_run (fixture, &cases[i]);

  g_setenv ("XDG_DATA_HOME", usual, TRUE);
  remove_directory (directory);
}

/* There and back; see the tests of the store for all that may befall a backup. */
static void
test_backup (Fixture *fixture, gconstpointer data)
{
  static const Run cases[] = {
    { "backup", 2, "plea-cli backup FILE" },
    { "restore", 2, "plea-cli restore FILE" },
    { "backup /nowhere/x", 1, "/nowhere" },
    { "backup open", 0, "" },
    { "backup sealed --passphrase-file secret", 0, "" },
    { "backup sealed --passphrase-file empty", 1, "“empty” has no passphrase" },
    { "restore open", 1, "With --replace" },
    { "restore open --replace", 0, "" },
    { "restore sealed --replace", 1, "This passphrase does not open the backup" },
    { "restore sealed --replace --passphrase-file secret", 0, "" },
    { "restore secret --replace", 1, "secret is damaged, or no backup of Plea" },
    { "restore missing --replace", 1, "missing" },
    { "restore plea --replace", 1, "This is no backup of Plea" },
  };
  g_autofree char *usual = g_strdup (g_getenv ("XDG_DATA_HOME"));
  g_autofree char *directory = g_build_filename (fixture->directory, "plea", NULL);

  write_file (fixture, "secret", "correct horse\nand nothing else\n");
  write_file (fixture, "empty", "\n");
  g_setenv ("XDG_DATA_HOME", fixture->directory, TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    test_run (fixture, &cases[i]);

  g_setenv ("XDG_DATA_HOME", usual, TRUE);
  remove_directory (directory);
}

static void
test_same_bytes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize            first_size, second_size;

  g_assert_cmpint (run (fixture, "render " APPEAL " --date 2026-11-23 -o a.pdf"), ==, 0);
  g_assert_cmpint (run (fixture, "render " APPEAL " --date 2026-11-23 -o b.pdf"), ==, 0);
  first = read_file (fixture, "a.pdf", &first_size);
  second = read_file (fixture, "b.pdf", &second_size);
  g_assert_cmpmem (first, first_size, second, second_size);
}

static void
test_two_demands (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (run (fixture, "text " APPEAL " --demands 1,3"), ==, 0);
  g_assert_nonnull (strstr (fixture->output, "\n1. Drop the initiation"));
  g_assert_nonnull (strstr (fixture->output, "\n2. Take measures to ensure"));
  g_assert_nonnull (strstr (fixture->output, "the legitimate work of human rights defenders.\n"));
  g_assert_null (strstr (fixture->output, "\n3. "));
}

static void
test_sender (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *level;
    const char *begins;
    const char *ends;
  } cases[] = {
    { "full", "Marie Curie\n12 rue X\n75011 Paris\nFrance\n\nMinister", "\n\nMarie Curie\n" },
    { "town", "Marie Curie\n75011 Paris\n\nMinister", "\n\nMarie Curie\n" },
    { "initials", "M. C.\nParis\n\nMinister", "\n\nM. C.\n" },
    { "blank", "Minister", "\n\nYours faithfully,\n" },
  };

  write_file (fixture, "sender.ini",
              "[Sender]\nName=Marie Curie\nAddress=12 rue X\nTown=75011 Paris\nCountry=FR\n");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *command_line = g_strdup_printf (
          "text " APPEAL " --sender sender.ini --disclosure %s", cases[i].level);

      g_assert_cmpint (run (fixture, command_line), ==, 0);
      g_assert_true (g_str_has_prefix (fixture->output, cases[i].begins));
      g_assert_true (g_str_has_suffix (fixture->output, cases[i].ends));
    }
}

/* Several recipients */

static const char appeal_with_embassy[]
    = "<appeal xmlns='https://plea-letters.github.io/appeal/1' id='x' as-of='2020-01-02'>"
      "<defender><name>Ada</name><country>GB</country></defender><status id='charged'/>"
      "<recipient><name>Judge</name><address><line>1 Street</line></address>"
      "<country code='GB'/></recipient>"
      "<recipient><name>Minister</name><address><line>2 Street</line></address>"
      "<country code='GB'/></recipient>"
      "<recipient role='copy'><name>Embassy</name><address><line>3 Street</line></address>"
      "<country code='FR'/></recipient>"
      "<letter xml:lang='en'><p>Please.</p></letter></appeal>";

static void
test_bundle (Fixture *fixture, gconstpointer data)
{
  write_file (fixture, "bad.appeals",
              "<appeals xmlns='https://plea-letters.github.io/appeal/1'>\n<appeal/>\n</appeals>");
  write_file (fixture, "x.appeal", appeal_with_embassy);
  g_assert_cmpint (run (fixture, "bundle " APPEAL " x.appeal -o all.appeals"), ==, 0);
  g_assert_cmpint (run (fixture, "check all.appeals"), ==, 0);
  g_assert_cmpstr (fixture->errors, ==, "");
  g_assert_cmpint (run (fixture, "check bad.appeals"), ==, 1);
  g_assert_true (g_str_has_prefix (fixture->errors, "plea-cli: bad.appeals:2: "));
  g_assert_cmpint (run (fixture, "show ./all.appeals"), ==, 1);
  g_assert_nonnull (strstr (fixture->errors, "There are several appeals in this file"));
  g_assert_cmpint (run (fixture, "bundle x.appeal " APPEAL " ./x.appeal -o -"), ==, 1);
  g_assert_nonnull (strstr (fixture->errors, "./x.appeal: There is already an appeal “"));
  g_assert_cmpstr (fixture->output, ==, "");
  g_assert_cmpint (run (fixture, "bundle x.appeal nobody nothing -o none.appeals"), ==, 1);
  g_assert_nonnull (strstr (fixture->errors, "“nobody”"));
  g_assert_nonnull (strstr (fixture->errors, "“nothing”"));
  g_assert_cmpint (run (fixture, "bundle x.appeal"), ==, 2);
}

static void
test_recipients (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *recipients;
    const char *names[3]; /* in their order */
  } cases[] = {
    { "1", { "Judge" } },
    { "2", { "Minister" } },
    { "3", { "Judge", "Embassy" } },
    { "3,2,1", { "Judge", "Minister", "Embassy" } },
  };

  write_file (fixture, "x.appeal", appeal_with_embassy);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *command_line = g_strdup_printf ("text x.appeal --recipients %s",
                                                       cases[i].recipients);
      g_auto (GStrv) letters = NULL;

      g_assert_cmpint (run (fixture, command_line), ==, 0);
      letters = g_strsplit (fixture->output, "\f\n", -1);
      for (guint nth = 0; nth < G_N_ELEMENTS (cases[i].names) && cases[i].names[nth] != NULL; nth++)
        g_assert_true (g_str_has_prefix (letters[nth], cases[i].names[nth]));
    }
}

static void
test_separately (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "a-1.pdf", "a-2.pdf", "a-3.pdf" };

  write_file (fixture, "x.appeal", appeal_with_embassy);
  g_assert_cmpint (run (fixture, "render x.appeal --recipients 1,2,3 --separately -o a.pdf"), ==,
                   0);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *pdf = read_file (fixture, names[i], NULL);

      g_assert_true (g_str_has_prefix (pdf, "%PDF-1."));
    }
}

static char *
get_pdf_facts (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->directory, name, NULL);
  g_autofree char *command_line = g_strdup_printf ("pdfinfo %s", path);
  char            *facts = NULL;

  g_assert_true (g_spawn_command_line_sync (command_line, &facts, NULL, NULL, NULL));

  return facts;
}

static void
test_several_in_one_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *facts = NULL;

  write_file (fixture, "x.appeal", appeal_with_embassy);
  g_assert_cmpint (run (fixture, "render x.appeal " APPEAL " x.appeal --several-sheets -o a.pdf"),
                   ==, 0);
  facts = get_pdf_facts (fixture, "a.pdf");
  g_assert_true (g_regex_match_simple ("\nPages: +4\n", facts, 0, 0));
  g_assert_true (g_regex_match_simple ("\nTagged: +yes\n", facts, 0, 0));
}

/* The third is the same whether others were made before it or not. */
static void
test_several_separately (Fixture *fixture, gconstpointer data)
{
  g_autofree char *in_a_row = NULL;
  g_autofree char *alone = NULL;
  gsize            in_a_row_size, alone_size;

  write_file (fixture, "x.appeal", appeal_with_embassy);
  g_assert_cmpint (run (fixture, "render x.appeal --recipients 1 -o alone.pdf"), ==, 0);
  g_assert_cmpint (
      run (fixture, "render " APPEAL " " APPEAL " x.appeal --recipients 1 --separately -o a.pdf"),
      ==, 0);
  in_a_row = read_file (fixture, "a-3.pdf", &in_a_row_size);
  alone = read_file (fixture, "alone.pdf", &alone_size);
  g_assert_cmpmem (in_a_row, in_a_row_size, alone, alone_size);
}

/* Nobody is sent English unawares. */
static void
test_unknown_language (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) yoruba = g_string_new (appeal_with_embassy);

  g_string_replace (yoruba, "xml:lang='en'", "xml:lang='yo'", 1);
  g_string_replace (yoruba, "Please.", "Ẹ jọ̀ọ́.", 1);
  write_file (fixture, "x.appeal", yoruba->str);
  g_assert_cmpint (run (fixture, "text x.appeal --language yo-NG --date 2026-11-23"), ==, 0);
  g_assert_nonnull (strstr (fixture->output, "\n\nẸ jọ̀ọ́.\n"));
  g_assert_null (strstr (fixture->output, "Dear"));
  g_assert_null (strstr (fixture->output, "faithfully"));
  g_assert_cmpint (run (fixture, "render x.appeal --language yo-NG -o a.pdf"), ==, 0);
  g_assert_nonnull (strstr (fixture->errors, "how letters in the language “yo” begin and end"));
}

static void
test_several_languages (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) french = g_string_new (appeal_with_embassy);

  g_string_replace (french, "xml:lang='en'", "xml:lang='fr'", 1);
  write_file (fixture, "x.appeal", appeal_with_embassy);
  write_file (fixture, "y.appeal", french->str);
  g_assert_cmpint (run (fixture, "render x.appeal y.appeal -o a.pdf"), ==, 2);
  g_assert_nonnull (strstr (fixture->errors, "Letters in several languages"));
  g_assert_cmpint (run (fixture, "render x.appeal y.appeal --separately -o a.pdf"), ==, 0);
  g_assert_cmpint (run (fixture, "text x.appeal y.appeal"), ==, 0);
  g_assert_nonnull (strstr (fixture->output, "\f\n"));
}

static char *
ask_for_size (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->directory, name, NULL);
  g_autofree char *command = g_strdup_printf ("pdfinfo %s", path);
  g_autofree char *facts = NULL;
  g_autoptr (GRegex) size = g_regex_new ("Page size: +(\\d+)\\S* x (\\d+)", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_assert_true (g_spawn_command_line_sync (command, &facts, NULL, NULL, NULL));
  g_assert_true (g_regex_match (size, facts, 0, &match));

  return g_match_info_expand_references (match, "\\1 x \\2", NULL);
}

/* To an official and the defender: each on what is usual for them, or both on what was asked for,
 * but never one on the other's paper unasked. */
static void
test_letter_and_card (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) both = g_string_new (appeal_with_embassy);
  g_autofree char *letter = NULL;
  g_autofree char *card = NULL;

  g_string_replace (both, "role='copy'", "role='defender'", 1);
  write_file (fixture, "x.appeal", both->str);
  g_assert_cmpint (run (fixture, "render x.appeal --recipients 1,3 -o a.pdf"), ==, 2);
  g_assert_nonnull (strstr (fixture->errors, "Letters and postcards cannot go into one file"));
  g_assert_cmpint (run (fixture, "render x.appeal --recipients 1,3 --separately -o a.pdf"), ==, 0);
  letter = ask_for_size (fixture, "a-1.pdf");
  card = ask_for_size (fixture, "a-2.pdf");
  g_assert_cmpstr (letter, ==, "595 x 841");
  g_assert_cmpstr (card, ==, "419 x 297");
  g_assert_cmpint (run (fixture, "render x.appeal --recipients 1,3 --format plain-a4 -o b.pdf"), ==,
                   0);
  g_assert_cmpint (run (fixture, "render x.appeal --recipients 3 -o c.pdf"), ==, 0);
}

/* What was made before the one that fails stays. */
static void
test_several_with_a_bad_one (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = NULL;

  g_assert_cmpint (run (fixture, "render " APPEAL " nobody --separately -o a.pdf"), ==, 1);
  g_assert_nonnull (strstr (fixture->errors, "There is no appeal “nobody”"));
  first = read_file (fixture, "a-1.pdf", NULL);
  g_assert_cmpint (run (fixture, "render " APPEAL " nobody -o b.pdf"), ==, 1);
}

static const char signers_with_faults[] = "Name;Ort;Angaben;Eigener Satz\n"
                                          "Anna Lee;Oslo;Name und Ort;I teach.\n"
                                          "Bo Ek;Rom;alles davon;\n"
                                          "Cy Fox;Bath;Initialen;\n";

/* Whoever something is wrong with is left out and said. */
static void
test_signers (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *order;
    const char *letters[4]; /* what is in them, in their order */
  } cases[] = {
    { "", { "I teach.", "C. F.", "I teach.", "C. F." } },
    { "--order case", { "I teach.", "C. F.", "I teach.", "C. F." } },
    { "--order signer", { "I teach.", "I teach.", "C. F.", "C. F." } },
  };

  write_file (fixture, "x.appeal", appeal_with_embassy);
  write_file (fixture, "s.csv", signers_with_faults);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = g_strdup_printf ("text " APPEAL " x.appeal --signers s.csv %s",
                                               cases[i].order);
      g_auto (GStrv) letters = NULL;

      g_assert_cmpint (run (fixture, line), ==, 0);
      g_assert_nonnull (strstr (fixture->errors, "s.csv: Row 3: “alles davon” is not a level"));
      letters = g_strsplit (fixture->output, "\f", -1);
      g_assert_cmpuint (g_strv_length (letters), ==, 4);
      for (guint j = 0; j < 4; j++)
        g_assert_nonnull (strstr (letters[j], cases[i].letters[j]));
    }
}

/* On both cores, and yet the same files in the same order as of one letter alone. */
static void
test_signers_separately (Fixture *fixture, gconstpointer data)
{
  g_autofree char *in_a_row = NULL;
  g_autofree char *alone = NULL;
  gsize            in_a_row_size, alone_size;

  write_file (fixture, "s.csv", signers_with_faults);
  write_file (fixture, "c.csv", "Name,Town\nCy Fox,Bath\n");
  g_assert_cmpint (run (fixture, "render " APPEAL " " APPEAL " " APPEAL " --signers s.csv "
                                 "--separately --date 2026-11-23 -o a.pdf"),
                   ==, 0);
  g_assert_cmpint (run (fixture, "render " APPEAL " --signers c.csv --disclosure initials "
                                 "--date 2026-11-23 -o alone.pdf"),
                   ==, 0);
  in_a_row = read_file (fixture, "a-6.pdf", &in_a_row_size);
  alone = read_file (fixture, "alone.pdf", &alone_size);
  g_assert_cmpmem (in_a_row, in_a_row_size, alone, alone_size);
}

static void
test_envelopes_of_signers (Fixture *fixture, gconstpointer data)
{
  g_autofree char *facts = NULL;

  write_file (fixture, "s.csv", signers_with_faults);
  g_assert_cmpint (
      run (fixture, "envelope " APPEAL " " APPEAL " --signers s.csv --size dl -o e.pdf"), ==, 0);
  facts = get_pdf_facts (fixture, "e.pdf");
  g_assert_true (g_regex_match_simple ("\nPages: +4\n", facts, 0, 0));
}

/* A page is imported as the very appeal that was put into it, whatever language it is in. */
static void
test_page (Fixture *fixture, gconstpointer data)
{
  static const char *const appeals[] = { APPEAL, "x.appeal", "hostile.appeal" };
  g_autoptr (GString) hostile = g_string_new (appeal_with_embassy);

  g_string_replace (hostile, "Please.", "&lt;/p&gt;&lt;script&gt;alert (1)&lt;/script&gt; &amp;",
                    1);
  write_file (fixture, "x.appeal", appeal_with_embassy);
  write_file (fixture, "hostile.appeal", hostile->str);
  for (guint i = 0; i < G_N_ELEMENTS (appeals); i++)
    {
      g_autofree char *make = g_strdup_printf ("page %s -o page.html", appeals[i]);
      g_autofree char *export = g_strdup_printf ("export %s -o a.appeal", appeals[i]);
      g_autofree char *page = NULL, *imported = NULL, *exported = NULL;

      g_assert_cmpint (run (fixture, make), ==, 0);
      g_assert_cmpint (run (fixture, "import page.html -o b.appeal"), ==, 0);
      g_assert_cmpstr (fixture->errors, ==, "");
      g_assert_cmpint (run (fixture, export), ==, 0);
      page = read_file (fixture, "page.html", NULL);
      imported = read_file (fixture, "b.appeal", NULL);
      exported = read_file (fixture, "a.appeal", NULL);
      g_assert_cmpstr (imported, ==, exported);
      g_assert_null (strstr (page, "<script"));
      g_assert_nonnull (strstr (page, "<h2>Write to</h2>"));
    }
}

/* What only looks like a page of Plea's is refused with a sentence. */
static void
test_page_with_fault (Fixture *fixture, gconstpointer data)
{
  write_file (fixture, "page.html",
              "<p>Words.<a href='data:application/x-plea-appeal+xml;base64,PGFwcGVhbC8+'>x</a>");
  g_assert_cmpint (run (fixture, "import page.html -o b.appeal"), ==, 1);
  g_assert_nonnull (strstr (fixture->errors, "page.html"));
}

/* Two appeals and two signers are four labels, of which one has room on the first sheet. */
static void
test_labels (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *options;
    int         status;
    const char *says;
  } cases[] = {
    { "--sheet L7160 --first 21 -o l.pdf", 0, "\nPages: +2\n" },
    { "--sheet L7160 -o l.pdf", 0, "\nPages: +1\n" },
    { "--sheet 5160 --return-labels -o l.pdf", 0, "\nPages: +1\n" },
    { "--sheet L7160 --first 22 -o l.pdf", 2, "no label 22; it has 21" },
    { "--sheet L9999 -o l.pdf", 2, "There is no sheet of labels “L9999”" },
    { "-o l.pdf", 2, "L7160, L7161, L7162" },
    { "--sheet L7160 --offset 99,0 -o l.pdf", 2, "not an offset" },
  };

  write_file (fixture, "s.csv", signers_with_faults);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = g_strconcat ("labels " APPEAL " " APPEAL " --signers s.csv ",
                                           cases[i].options, NULL);
      g_autofree char *facts = NULL;

      g_assert_cmpint (run (fixture, line), ==, cases[i].status);
      facts = cases[i].status == 0 ? get_pdf_facts (fixture, "l.pdf") : g_strdup (fixture->errors);
      g_assert_true (g_regex_match_simple (cases[i].says, facts, 0, 0));
    }
}

static void
test_double_sided (Fixture *fixture, gconstpointer data)
{
  g_autofree char *facts = NULL;

  write_file (fixture, "x.appeal", appeal_with_embassy);
  g_assert_cmpint (run (fixture, "render x.appeal --recipients 1,2 --double-sided -o a.pdf"), ==,
                   0);
  facts = get_pdf_facts (fixture, "a.pdf");
  g_assert_true (g_regex_match_simple ("\nPages: +3\n", facts, 0, 0));
}

static void
test_failed_write_leaves_file_alone (Fixture *fixture, gconstpointer data)
{
  g_autofree char *content = NULL;

  write_file (fixture, "a.pdf", "kept");
  g_assert_cmpint (run (fixture, "render nobody -o a.pdf"), ==, 1);
  content = read_file (fixture, "a.pdf", NULL);
  g_assert_cmpstr (content, ==, "kept");
}

/* What had better be known before the letter is printed is told beside it. */
/* As with /dev/null: a pipe that a letter is written to stays one. */
static void
test_pipe_stays_a_pipe (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->directory, "pipe", NULL);
  char             beginning[5];
  int              descriptor;

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  descriptor = g_open (path, O_RDWR | O_CLOEXEC);
  g_assert_cmpint (run (fixture, "render " APPEAL " --date 2026-11-23 -o pipe"), ==, 0);
  g_assert_cmpint (read (descriptor, beginning, sizeof beginning), ==, sizeof beginning);
  g_assert_cmpmem (beginning, sizeof beginning, "%PDF-", 5);
  g_assert_false (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  g_assert_true (g_close (descriptor, NULL));
}

static void
test_warnings (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (
      run (fixture, "render " APPEAL " --several-sheets -o a.pdf --own-words 'I hope.'"), ==, 0);
  g_assert_cmpstr (fixture->errors, ==, "");
  g_assert_cmpint (run (fixture, "render " APPEAL " -o a.pdf --own-words '\xf4\x80\x80\x81'"), ==,
                   0);
  g_assert_cmpstr (fixture->errors, ==,
                   "plea-cli: No installed font has these characters, and they will be printed as "
                   "boxes: \xf4\x80\x80\x81 (U+100001)\n");
}

/* A letter in any language, of the supporter's own words where the publisher has none in it.
 * Nothing of it is in English but the address. */
static void
test_any_language (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *language;
    const char *date;
    gboolean    is_known;
  } cases[] = {
    { "sw", "\n23 Novemba 2026\n", TRUE },      { "yo", " 2026\n", FALSE },
    { "zu-ZA", "\nNovemba 23, 2026\n", FALSE }, { "ckb", "٢٠٢٦\n", FALSE },
    { "tlh", "\n2026-11-23\n", FALSE },         { "qaa-Latn", "\n2026-11-23\n", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *options = g_strdup_printf (
          APPEAL " --language %s --own-words 'Uhuru' --date 2026-11-23", cases[i].language);
      g_autofree char *text = g_strconcat ("text ", options, NULL);
      g_autofree char *render = g_strconcat ("render -o a.pdf ", options, NULL);

      g_assert_cmpint (run (fixture, text), ==, 0);
      g_assert_nonnull (strstr (fixture->output, "\n\nUhuru"));
      g_assert_nonnull (strstr (fixture->output, cases[i].date));
      g_assert_null (strstr (fixture->output, "Yours"));
      g_assert_null (strstr (fixture->output, "Excellency"));
      g_assert_null (strstr (fixture->output, "Chechen"));
      g_assert_cmpint (run (fixture, render), ==, 0);
      g_assert_nonnull (strstr (fixture->errors, "this one has only your own words"));
      g_assert_cmpint (strstr (fixture->errors, "does not know how letters") == NULL, ==,
                       cases[i].is_known);
    }
}

/* The three rooms that a letter comes from know nothing of GTK. */
static void
test_no_toolkit (Fixture *fixture, gconstpointer data)
{
  g_autofree char *command_line = g_strdup_printf ("ldd %s", g_getenv ("PLEA_CLI"));
  g_autofree char *libraries = NULL;

  g_assert_true (g_spawn_command_line_sync (command_line, &libraries, NULL, NULL, NULL));
  g_assert_nonnull (strstr (libraries, "libpango"));
  g_assert_null (strstr (libraries, "libgtk"));
  g_assert_null (strstr (libraries, "libadwaita"));
}

/* Letters take nothing from the locale of the system: there need not be any. */
static void
test_without_locales (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *options, *says;
  } cases[] = {
    { "--language ru", "\n23 ноября 2026\u00a0г.\n\nУважаемый господин Министр!\n" },
    { "--language fr --place Paris", "\nParis, le 23 novembre 2026\n\nMonsieur le Ministre,\n" },
    { "--language fr", "\n\nJe vous prie d’agréer, Monsieur le Ministre, l’expression de" },
    { "--language fr --own-words 'Été, œuvre'", "\nÉté, œuvre\n" },
  };

  g_setenv ("LC_ALL", "C", TRUE);
  g_unsetenv ("LANGUAGE");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *command_line = g_strdup_printf ("text " APPEAL " --date 2026-11-23 %s",
                                                       cases[i].options);

      g_assert_cmpint (run (fixture, command_line), ==, 0);
      g_assert_nonnull (strstr (fixture->output, cases[i].says));
    }
}

/* A variety is asked for: its letter is that of the language, its customs are its own, whoever
 * writes. */
static void
test_varieties (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *language, *says, *closing;
  } cases[] = {
    { "en", "\n23 November 2026\n", "\nYours faithfully,\n" },
    { "en-GB", "\n23 November 2026\n", "\nYours faithfully,\n" },
    { "en-US", "\nNovember 23, 2026\n", "\nRespectfully yours,\n" },
    { "en_US.UTF-8", "\nNovember 23, 2026\n", "\nRespectfully yours,\n" },
    { "fr-CA", "\nLe 23 novembre 2026\n", "Je vous prie d’agréer" },
    { "ru_UA", "\n23 ноября 2026\u00a0г.\n", "\nС уважением,\n" },
  };

  write_file (fixture, "sender", "[Sender]\nName=Ann\nTown=Leeds\nCountry=GB\n");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *command_line = g_strdup_printf (
          "text " APPEAL " --sender sender --disclosure blank --date 2026-11-23 --language %s",
          cases[i].language);

      g_assert_cmpint (run (fixture, command_line), ==, 0);
      g_assert_nonnull (strstr (fixture->output, cases[i].says));
      g_assert_nonnull (strstr (fixture->output, cases[i].closing));
    }
}

#define add(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (runs); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cli/run/%" G_GSIZE_FORMAT, i);

      g_test_add (path, Fixture, &runs[i], set_up, test_run, tear_down);
    }
  add ("/cli/bad-appeal", test_bad_appeal);
  add ("/cli/export-and-check", test_export_and_check);
  add ("/cli/bundle", test_bundle);
  add ("/cli/import", test_import);
  add ("/cli/import-explained", test_import_explained);
  add ("/cli/import-without-letter", test_import_without_letter);
  add ("/cli/import-without-country", test_import_without_country);
  add ("/cli/lacking", test_lacking);
  add ("/cli/record", test_record);
  add ("/cli/backup", test_backup);
  add ("/cli/same-bytes", test_same_bytes);
  add ("/cli/two-demands", test_two_demands);
  add ("/cli/sender", test_sender);
  add ("/cli/recipients", test_recipients);
  add ("/cli/separately", test_separately);
  add ("/cli/several/in-one-file", test_several_in_one_file);
  add ("/cli/several/separately", test_several_separately);
  add ("/cli/several/languages", test_several_languages);
  add ("/cli/several/letter-and-card", test_letter_and_card);
  add ("/cli/unknown-language", test_unknown_language);
  add ("/cli/several/with-a-bad-one", test_several_with_a_bad_one);
  add ("/cli/signers", test_signers);
  add ("/cli/signers-separately", test_signers_separately);
  add ("/cli/envelopes-of-signers", test_envelopes_of_signers);
  add ("/cli/page", test_page);
  add ("/cli/page-with-fault", test_page_with_fault);
  add ("/cli/labels", test_labels);
  add ("/cli/double-sided", test_double_sided);
  add ("/cli/failed-write", test_failed_write_leaves_file_alone);
  add ("/cli/pipe-stays", test_pipe_stays_a_pipe);
  add ("/cli/warnings", test_warnings);
  add ("/cli/any-language", test_any_language);
  add ("/cli/varieties", test_varieties);
  add ("/cli/without-locales", test_without_locales);
  add ("/cli/no-toolkit", test_no_toolkit);

  return g_test_run ();
}
