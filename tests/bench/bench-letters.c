/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What letters cost, as a ratio to the floor and to other programs in the same run.
 *
 * bench-letters BARE-LETTER PLEA-CLI PEERS [groups]
 *
 * PEERS is the directory of the other programs' letters. With “groups” only a group's letters. */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench-statistics.h"

#define APPEAL "elena-milashina-2016"
#define N_RUNS 9

/* A row of the table: a program, and how often it is run. */
typedef struct
{
  const char *name;
  GStrv       arguments;
  const char *output; /* a directory, if it is to be empty when the program begins */
  gboolean    is_absent;
  GArray     *cpu;
  GArray     *wall;
  GArray     *peak;
} Contestant;

static double
to_ms (struct timeval time)
{
  return (double) time.tv_sec * 1e3 + (double) time.tv_usec / 1e3;
}

static void
become (GStrv arguments)
{
  int nothing = open ("/dev/null", O_WRONLY);

  dup2 (nothing, STDOUT_FILENO);
  dup2 (nothing, STDERR_FILENO);
  execvp (arguments[0], arguments);
  _exit (127);
}

static void
empty (const char *directory)
{
  g_autoptr (GDir) dir = g_dir_open (directory, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (directory, name, NULL);

      g_remove (path);
    }
}

static void
run_once (Contestant *self)
{
  gint64        begin;
  pid_t         child;
  int           status;
  struct rusage usage;

  if (self->output != NULL)
    empty (self->output);
  begin = g_get_monotonic_time ();
  child = fork ();
  if (child == 0)
    become (self->arguments);
  if (child < 0 || wait4 (child, &status, 0, &usage) != child || status != 0)
    {
      self->is_absent = TRUE;
      return;
    }

  bench_figures_add (self->cpu, to_ms (usage.ru_utime) + to_ms (usage.ru_stime));
  bench_figures_add (self->wall, (double) (g_get_monotonic_time () - begin) / 1e3);
  bench_figures_add (self->peak, (double) usage.ru_maxrss / 1024);
}

static Contestant *
contestant_new (const char *name, const char *command_line)
{
  Contestant      *self = g_new0 (Contestant, 1);
  g_autofree char *program = NULL;

  self->name = name;
  g_shell_parse_argv (command_line, NULL, &self->arguments, NULL);
  program = g_find_program_in_path (self->arguments[0]);
  self->is_absent = program == NULL;
  self->cpu = bench_figures_new ();
  self->wall = bench_figures_new ();
  self->peak = bench_figures_new ();

  return self;
}

static void
contestant_free (gpointer data)
{
  Contestant *self = data;

  g_strfreev (self->arguments);
  g_array_unref (self->cpu);
  g_array_unref (self->wall);
  g_array_unref (self->peak);
  g_free (self);
}

static void
print_row (Contestant *self, Contestant *floor)
{
  double cpu = bench_figures_get_median (self->cpu);

  if (self->is_absent)
    g_print ("%-40s not here\n", self->name);
  else
    g_print ("%-40s %9.1f %9.1f %8.1f %8.2f\n", self->name, cpu,
             bench_figures_get_median (self->wall), bench_figures_get_median (self->peak),
             cpu / bench_figures_get_median (floor->cpu));
}

/* In turns, so that a busy moment of the machine falls on all. The first is the floor. */
static void
compete (const char *heading, GPtrArray *contestants, int n_runs)
{
  for (int run = 0; run < n_runs; run++)
    for (guint i = 0; i < contestants->len; i++)
      {
        Contestant *contestant = g_ptr_array_index (contestants, i);

        if (!contestant->is_absent)
          run_once (contestant);
      }

  g_print ("\n%-40s %9s %9s %8s %8s\n", heading, "CPU ms", "wall ms", "MiB", "x floor");
  for (guint i = 0; i < contestants->len; i++)
    print_row (g_ptr_array_index (contestants, i), g_ptr_array_index (contestants, 0));
}

/* --- The programs --- */

typedef struct
{
  char *bare;
  char *plea;
  char *peers;
  char *directory;
  char *output; /* in it */
  char *text;
  char *appeal;
} Bench;

static GPtrArray *
contestants_new (void)
{
  return g_ptr_array_new_with_free_func (contestant_free);
}

static void G_GNUC_PRINTF (3, 4)
    add (GPtrArray *contestants, const char *name, const char *format, ...)
{
  g_autofree char *command_line = NULL;
  va_list          arguments;

  va_start (arguments, format);
  command_line = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_ptr_array_add (contestants, contestant_new (name, command_line));
}

static char *
repeat (const char *appeal, int n_letters)
{
  GString *appeals = g_string_new (NULL);

  for (int i = 0; i < n_letters; i++)
    g_string_append_printf (appeals, "%s ", appeal);

  return g_string_free (appeals, FALSE);
}

static void
add_peers (const Bench *self, GPtrArray *contestants)
{
  add (contestants, "groff -ms", "sh '%s/letter-groff.sh' '%s' '%s'", self->peers, self->text,
       self->directory);
  add (contestants, "Typst", "sh '%s/letter-typst.sh' '%s' '%s'", self->peers, self->text,
       self->directory);
  add (contestants, "pdflatex, scrlttr2", "sh '%s/letter-latex.sh' '%s' '%s'", self->peers,
       self->text, self->directory);
  add (contestants, "LibreOffice", "sh '%s/letter-libreoffice.sh' '%s' '%s'", self->peers,
       self->text, self->directory);
  add (contestants, "WeasyPrint", "sh '%s/letter-weasyprint.sh' '%s' '%s'", self->peers, self->text,
       self->directory);
}

/* Those that make many letters in one process; a thousand would take the others a minute. */
static void
add_batches (const Bench *self, GPtrArray *contestants, int n_letters)
{
  add (contestants, "Typst, bodies shared", "sh '%s/letter-typst.sh' '%s' '%s' %d", self->peers,
       self->text, self->directory, n_letters);
  if (n_letters > 100)
    return;

  add (contestants, "groff -ms, one job", "sh '%s/letter-groff.sh' '%s' '%s' %d", self->peers,
       self->text, self->directory, n_letters);
  add (contestants, "pdflatex, scrlttr2, one job", "sh '%s/letter-latex.sh' '%s' '%s' %d",
       self->peers, self->text, self->directory, n_letters);
}

static void
compare_one_letter (const Bench *self)
{
  g_autoptr (GPtrArray) contestants = contestants_new ();

  add (contestants, "bare Pango and Cairo (the floor)", "'%s' '%s' '%s/bare.pdf'", self->bare,
       self->text, self->directory);
  add (contestants, "the same, tagged", "'%s' --tagged '%s' '%s/bare.pdf'", self->bare, self->text,
       self->directory);
  add (contestants, "plea-cli render", "'%s' render " APPEAL " -o '%s/plea.pdf'", self->plea,
       self->directory);
  add_peers (self, contestants);
  compete ("One letter, process and all", contestants, N_RUNS);
}

/* The appeal that comes with Plea, and the same as a file, which is read for each letter. */
static void
compare_separate_letters (const Bench *self, int n_letters)
{
  g_autoptr (GPtrArray) contestants = contestants_new ();
  g_autofree char *appeals = repeat (APPEAL, n_letters);
  g_autofree char *files = repeat (self->appeal, n_letters);
  g_autofree char *heading = g_strdup_printf ("%d letters, a PDF each", n_letters);

  add (contestants, "bare, tagged (the floor)", "'%s' --tagged '%s' '%s/bare' %d", self->bare,
       self->text, self->output, n_letters);
  add (contestants, "plea-cli render --separately", "'%s' render %s --separately -o '%s/plea.pdf'",
       self->plea, appeals, self->output);
  if (n_letters <= 1000)
    add (contestants, "the same, from files", "'%s' render %s --separately -o '%s/plea.pdf'",
         self->plea, files, self->output);
  for (guint i = 0; i < contestants->len; i++)
    ((Contestant *) g_ptr_array_index (contestants, i))->output = self->output;
  if (n_letters <= 1000)
    add (contestants, "Typst, bodies shared", "sh '%s/letter-typst.sh' '%s' '%s' %d --separately",
         self->peers, self->text, self->directory, n_letters);
  compete (heading, contestants, n_letters > 1000 ? 1 : n_letters > 100 ? 3 : N_RUNS);
}

static void
compare_merged_letters (const Bench *self, int n_letters)
{
  g_autoptr (GPtrArray) contestants = contestants_new ();
  g_autofree char *appeals = repeat (APPEAL, n_letters);
  g_autofree char *heading = g_strdup_printf ("%d letters, one PDF", n_letters);

  add (contestants, "bare, untagged (the floor)", "'%s' --merged '%s' '%s/bare.pdf' %d", self->bare,
       self->text, self->directory, n_letters);
  add (contestants, "bare, tagged", "'%s' --merged --tagged '%s' '%s/bare.pdf' %d", self->bare,
       self->text, self->directory, n_letters);
  add (contestants, "plea-cli render", "'%s' render %s -o '%s/plea.pdf'", self->plea, appeals,
       self->directory);
  add_batches (self, contestants, n_letters);
  compete (heading, contestants, n_letters > 100 ? 3 : N_RUNS);
}

/* --- A group's evening --- */

#define N_SIGNERS 30
#define N_EVENING 600
#define N_STACK 1020
#define RECIPIENT "Sergei Lavrov"

/* Each with a sentence of their own, and the country as peers print it, who know no names for
 * codes. */
static void
write_signers (const char *path)
{
  g_autoptr (GString) table = g_string_new ("Name,Address,Town,Country,Disclosure,Own words\n");

  for (int i = 0; i < N_SIGNERS; i++)
    g_string_append_printf (table,
                            "Ada Byron %c,%d High Street,London SW1Y 4JH,United Kingdom,full,"
                            "I have been a teacher for %d years.\n",
                            'A' + i % 26, i + 1, i + 2);
  if (!g_file_set_contents (path, table->str, -1, NULL))
    g_error ("%s cannot be written", path);
}

/* Each to somebody else. */
static char *
write_cases (const Bench *self, int n_cases)
{
  GString *paths = g_string_new (NULL);

  for (int i = 1; i <= n_cases; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/case-%d.appeal", self->directory, i);
      g_autofree char *name = g_strdup_printf (RECIPIENT " %d", i);
      g_autofree char *appeal = NULL;
      g_autoptr (GString) numbered = NULL;

      if (!g_file_get_contents (self->appeal, &appeal, NULL, NULL))
        g_error ("%s cannot be read", self->appeal);
      numbered = g_string_new (appeal);
      g_string_replace (numbered, RECIPIENT, name, 0);
      if (!g_file_set_contents (path, numbered->str, -1, NULL))
        g_error ("%s cannot be written", path);
      g_string_append_printf (paths, "'%s' ", path);
    }

  return g_string_free (paths, FALSE);
}

/* Once on one core: wall times say what the others do for it. */
static void
add_groups_each (const Bench *self, GPtrArray *contestants, const char *signers)
{
  g_autofree char *appeals = write_cases (self, N_EVENING / N_SIGNERS);
  g_autofree char *command_line = g_strdup_printf (
      "'%s' render %s --signers '%s' --separately -o '%s/plea.pdf'", self->plea, appeals, signers,
      self->output);

  add (contestants, "plea-cli, a PDF each, one core", "taskset -c 0 %s", command_line);
  add (contestants, "plea-cli, a PDF each, all cores", "%s", command_line);
  for (guint i = 0; i < contestants->len; i++)
    ((Contestant *) g_ptr_array_index (contestants, i))->output = self->output;
}

static void
add_groups_merged (const Bench *self, GPtrArray *contestants, const char *signers)
{
  g_autofree char *appeals = write_cases (self, N_EVENING / N_SIGNERS);
  g_autofree char *more = write_cases (self, N_STACK / N_SIGNERS);

  add (contestants, "plea-cli, one PDF", "'%s' render %s --signers '%s' -o '%s/plea.pdf'",
       self->plea, appeals, signers, self->directory);
  add (contestants, "plea-cli, one PDF of 1020", "'%s' render %s --signers '%s' -o '%s/plea.pdf'",
       self->plea, more, signers, self->directory);
}

/* On all cores, too. */
static void
add_groups_of_peers (const Bench *self, GPtrArray *contestants, const char *signers)
{
  g_autofree char *arguments = g_strdup_printf ("'%s' '%s' '%s' %d", self->text, self->directory,
                                                signers, N_EVENING);

  add (contestants, "Typst, a PDF each, body shared", "sh '%s/group-typst.sh' %s --separately",
       self->peers, arguments);
  add (contestants, "Typst, one PDF, body shared", "sh '%s/group-typst.sh' %s", self->peers,
       arguments);
  add (contestants, "LibreOffice's mail merge, one PDF", "sh '%s/group-libreoffice.sh' %s",
       self->peers, arguments);
}

static void
compare_groups (const Bench *self)
{
  g_autoptr (GPtrArray) contestants = contestants_new ();
  g_autofree char *signers = g_strdup_printf ("%s/signers.csv", self->directory);

  write_signers (signers);
  add_groups_each (self, contestants, signers);
  add_groups_merged (self, contestants, signers);
  add_groups_of_peers (self, contestants, signers);
  compete ("30 who sign 20 letters each: 600", contestants, 3);
}

#define PARAGRAPH                                                                                  \
  "<p>I ask you to see to it that nobody is punished for telling the truth, and that those who "   \
  "tell it are kept from harm. They have done nothing but what the law allows them to do. They "   \
  "told what they saw, and what they saw has to be looked into. I ask you to answer this letter, " \
  "and to tell me what has been done.</p>"
#define PARAGRAPHS_ON_A_PAGE 14

static void
write_long_appeal (const char *path, int n_pages)
{
  g_autoptr (GString) appeal = g_string_new (
      "<appeal xmlns='https://plea-letters.github.io/appeal/1' id='long' as-of='2020-01-02'>"
      "<defender><name>Ada</name><country>GB</country></defender><status id='charged'/>"
      "<recipient><name>Judge</name><address><line>1 Street</line></address>"
      "<country code='GB'/></recipient><letter xml:lang='en'>");

  for (int i = 0; i < PARAGRAPHS_ON_A_PAGE * n_pages - PARAGRAPHS_ON_A_PAGE / 2; i++)
    g_string_append (appeal, PARAGRAPH);
  g_string_append (appeal, "</letter></appeal>");
  if (!g_file_set_contents (path, appeal->str, -1, NULL))
    g_error ("%s cannot be written", path);
}

static void
compare_lengths (const Bench *self)
{
  static const int n_pages[] = { 1, 2, 10, 50 };
  g_autoptr (GPtrArray) contestants = contestants_new ();

  for (guint i = 0; i < G_N_ELEMENTS (n_pages); i++)
    {
      g_autofree char *name = g_strdup_printf ("%d", n_pages[i]);
      g_autofree char *path = g_strdup_printf ("%s/%d.appeal", self->directory, n_pages[i]);

      write_long_appeal (path, n_pages[i]);
      add (contestants, g_intern_string (name), "'%s' render '%s' -o '%s/long-%d.pdf'", self->plea,
           path, self->directory, n_pages[i]);
    }
  compete ("A letter of so many pages", contestants, N_RUNS);
}

/* --- Size --- */

static double
get_size (const Bench *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->directory, name, NULL);
  GStatBuf         status = { 0 };

  g_stat (path, &status);

  return (double) status.st_size;
}

static void
print_sizes (const Bench *self)
{
  g_print ("\n%-40s %9s\n", "Size of the PDF of one letter, tagged", "bytes");
  g_print ("%-40s %9.0f\n", "bare", get_size (self, "bare.pdf"));
  g_print ("%-40s %9.0f %28.2f\n", "plea-cli render", get_size (self, "plea.pdf"),
           get_size (self, "plea.pdf") / get_size (self, "bare.pdf"));
}

/* --- --- */

static void
run_plea (const Bench *self, const char *command, const char *path)
{
  g_autofree char *command_line = g_strdup_printf ("'%s' %s " APPEAL " -o '%s'", self->plea,
                                                   command, path);

  if (!g_spawn_command_line_sync (command_line, NULL, NULL, NULL, NULL))
    g_error ("%s cannot be run", self->plea);
}

static void
set_up (Bench *self)
{
  self->output = g_build_filename (self->directory, "output", NULL);
  self->text = g_build_filename (self->directory, "letter.txt", NULL);
  self->appeal = g_build_filename (self->directory, "letter.appeal", NULL);
  g_mkdir (self->output, 0700);
  run_plea (self, "text", self->text);
  run_plea (self, "export", self->appeal);
}

static void
clean_up (Bench *self)
{
  g_autofree char *command_line = g_strdup_printf ("rm -r '%s'", self->directory);

  g_spawn_command_line_sync (command_line, NULL, NULL, NULL, NULL);
  g_free (self->appeal);
  g_free (self->text);
  g_free (self->output);
  g_free (self->directory);
}

static void
compare_letters (const Bench *self)
{
  compare_one_letter (self);
  print_sizes (self);
  compare_lengths (self);
  for (int n_letters = 10; n_letters <= 10000; n_letters *= 10)
    compare_separate_letters (self, n_letters);
  for (int n_letters = 10; n_letters <= 1000; n_letters *= 10)
    compare_merged_letters (self, n_letters);
}

int
main (int argc, char **argv)
{
  Bench self = {
    .bare = argv[1],
    .plea = argv[2],
    .peers = argv[3],
    .directory = g_dir_make_tmp ("plea-bench-XXXXXX", NULL),
  };

  g_assert_cmpint (argc, >=, 4);
  set_up (&self);

  if (argc == 4)
    compare_letters (&self);
  compare_groups (&self);
  clean_up (&self);

  return 0;
}
