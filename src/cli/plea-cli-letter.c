/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plea-cli's commands about letters: render, text, envelope. */

#include "config.h"

#include <glib/gi18n.h>

#include "plea-appeal-check.h"
#include "plea-choices.h"
#include "plea-cli-commands.h"
#include "plea-cli-words.h"
#include "plea-compose.h"
#include "plea-date.h"
#include "plea-document.h"
#include "plea-idioms.h"

#define STANDARD_OUTPUT "-"

/* What was typed. A command runs once in a process, so that nothing of it need be freed. */
static struct
{
  char     *output;
  char     *sender;
  char     *disclosure;
  char     *language;
  char     *recipients;
  char     *format;
  char     *font;
  char     *date;
  char     *place;
  char     *subject;
  char     *own_words;
  char     *defender_words;
  gboolean  return_address;
  char     *demands;
  gboolean  several_sheets;
  gboolean  emphasise_name;
  gboolean  separately;
  char     *size;
  char     *offset;
  gboolean  test_page;
  char     *country; /* of the sender */
  PleaStyle style;
} options;

static const GOptionEntry shared_options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
    N_ ("File to write, or - for standard output"), N_ ("FILE") },
  { "sender", 0, 0, G_OPTION_ARG_FILENAME, &options.sender,
    N_ ("Key file with a group [Sender]: Name, Address, Town, Country"), N_ ("FILE") },
  { "disclosure", 0, 0, G_OPTION_ARG_STRING, &options.disclosure,
    N_ ("How much of the sender to print: full, town, initials or blank"), N_ ("LEVEL") },
  { "language", 0, 0, G_OPTION_ARG_STRING, &options.language,
    N_ ("Language of the letter, such as en or fr"), N_ ("LANG") },
  { "return-address", 0, 0, G_OPTION_ARG_NONE, &options.return_address,
    N_ ("Print your address also on letters of support"), NULL },
  { "recipients", 0, 0, G_OPTION_ARG_STRING, &options.recipients,
    N_ ("Whom to write to and send copies to, such as 1,3"), N_ ("LIST") },
  { 0 },
};

static const GOptionEntry letter_options[] = {
  { "format", 0, 0, G_OPTION_ARG_STRING, &options.format,
    N_ ("Layout and paper, such as din5008-b, plain-a4 or a6"), N_ ("NAME") },
  { "font", 0, 0, G_OPTION_ARG_STRING, &options.font, N_ ("Typeface, such as serif or sans"),
    N_ ("NAME") },
  { "date", 0, 0, G_OPTION_ARG_STRING, &options.date, N_ ("Date of the letter instead of today"),
    N_ ("YYYY-MM-DD") },
  { "place", 0, 0, G_OPTION_ARG_STRING, &options.place, N_ ("Place before the date"), N_ ("TEXT") },
  { "subject", 0, 0, G_OPTION_ARG_STRING, &options.subject, N_ ("Subject line"), N_ ("TEXT") },
  { "own-words", 0, 0, G_OPTION_ARG_STRING, &options.own_words,
    N_ ("Paragraphs of your own, one per line"), N_ ("TEXT") },
  { "defender-words", 0, 0, G_OPTION_ARG_STRING, &options.defender_words,
    N_ ("The same for a letter of support to the defender"), N_ ("TEXT") },
  { "demands", 0, 0, G_OPTION_ARG_STRING, &options.demands,
    N_ ("Which demands to make, such as 1,3"), N_ ("LIST") },
  { "several-sheets", 0, 0, G_OPTION_ARG_NONE, &options.several_sheets,
    N_ ("Keep the usual spacing, even if tighter spacing would fit the letter on one sheet"),
    NULL },
  { "emphasise-name", 0, 0, G_OPTION_ARG_NONE, &options.emphasise_name,
    N_ ("Set the defender’s name in bold type"), NULL },
  { "fold-marks", 0, 0, G_OPTION_ARG_NONE, &options.style.fold_marks,
    N_ ("Mark where to fold and punch the sheet"), NULL },
  { "separately", 0, 0, G_OPTION_ARG_NONE, &options.separately,
    N_ ("Write a file for each letter, such as FILE-1.pdf"), NULL },
  { "double-sided", 0, 0, G_OPTION_ARG_NONE, &options.style.double_sided,
    N_ ("Begin each letter on a new sheet when printing on both sides"), NULL },
  { 0 },
};

static const GOptionEntry envelope_options[] = {
  { "size", 0, 0, G_OPTION_ARG_STRING, &options.size, N_ ("Envelope, such as dl or us-10"),
    N_ ("NAME") },
  { "airmail", 0, 0, G_OPTION_ARG_NONE, &options.style.airmail,
    N_ ("Mark envelopes that go abroad as airmail"), NULL },
  { "offset", 0, 0, G_OPTION_ARG_STRING, &options.offset,
    N_ ("How far to move everything right and down, in mm, such as 1.5,-2"), N_ ("X,Y") },
  { "test-page", 0, 0, G_OPTION_ARG_NONE, &options.test_page,
    N_ ("Print a frame and rulers instead, to find the right offset"), NULL },
  { 0 },
};

/* The draft */

static gboolean
take_disclosure (PleaDraft *draft)
{
  PleaDisclosure disclosure;

  if (options.disclosure == NULL)
    return TRUE;
  if (!plea_disclosure_from_string (options.disclosure, &disclosure))
    return plea_cli_complain (
        _ ("“%s” is not a level of disclosure; write full, town, initials or blank."),
        options.disclosure);

  g_object_set (draft, "disclosure", disclosure, NULL);

  return TRUE;
}

static gboolean
take_date (PleaDraft *draft)
{
  GDate date;

  if (options.date == NULL)
    return TRUE;
  if (!plea_date_parse (options.date, &date))
    return plea_cli_complain (_ ("“%s” is not a date; write one like 2026-11-23."), options.date);

  g_object_set (draft, "date", &date, NULL);

  return TRUE;
}

/* Reads a list such as “1,3” of numbers from 1 to @max, and says of each whether it is there.
 * Returns what is none of them, or NULL. */
static char *
parse_numbers (const char *list, guint max, gboolean *named)
{
  g_auto (GStrv) parts = g_strsplit (list, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      guint64 number = 0;

      if (!g_ascii_string_to_unsigned (g_strstrip (parts[i]), 10, 1, G_MAXUINT, &number, NULL)
          || number > max)
        return g_steal_pointer (&parts[i]);

      named[number - 1] = TRUE;
    }

  return NULL;
}

static gboolean
take_recipients (PleaDraft *draft, PleaAppeal *appeal)
{
  guint                n_recipients = appeal->recipients->len;
  g_autofree gboolean *named = g_new0 (gboolean, n_recipients);
  g_autofree char     *wrong = NULL;

  if (options.recipients == NULL)
    return TRUE;

  wrong = parse_numbers (options.recipients, n_recipients, named);
  if (wrong != NULL)
    return plea_cli_complain (
        ngettext ("“%s” is not the number of a recipient; the appeal has %u.",
                  "“%s” is not the number of a recipient; the appeal has 1 to %u.", n_recipients),
        wrong, n_recipients);

  for (guint i = 0; i < n_recipients; i++)
    plea_draft_set_recipient_chosen (draft, plea_appeal_get_recipient (appeal, i)->id, named[i]);

  return TRUE;
}

static gboolean
take_demands (PleaDraft *draft, PleaAppeal *appeal)
{
  const PleaLetterText *text = plea_choices_get_text (appeal, draft);
  guint                 n_demands = plea_letter_text_count (text, PLEA_PART_DEMAND);
  g_autofree gboolean  *named = g_new0 (gboolean, n_demands);
  g_autofree char      *wrong = NULL;

  if (options.demands == NULL)
    return TRUE;

  wrong = parse_numbers (options.demands, n_demands, named);
  if (wrong != NULL)
    return plea_cli_complain (
        ngettext ("“%s” is not the number of a demand; the letter has %u.",
                  "“%s” is not the number of a demand; the letter has 1 to %u.", n_demands),
        wrong, n_demands);

  for (guint i = 0; i < n_demands; i++)
    plea_draft_set_demand_chosen (draft, plea_letter_text_get_nth (text, PLEA_PART_DEMAND, i)->id,
                                  named[i]);

  return TRUE;
}

static void
take_shape (PleaDraft *draft)
{
  if (options.style.format != NULL)
    g_object_set (draft, "shape",
                  options.style.format->kind == PLEA_FORMAT_OF_POSTCARDS ? PLEA_SHAPE_POSTCARD
                                                                         : PLEA_SHAPE_LETTER,
                  NULL);
}

static PleaSender *
load_sender (void)
{
  g_autoptr (GError) error = NULL;
  PleaSender *sender = options.sender != NULL ? plea_sender_load (options.sender, &error)
                                              : plea_sender_new ();

  if (sender == NULL)
    plea_cli_complain ("%s", error->message);
  else
    options.country = g_strdup (sender->country);

  return sender;
}

/* Adds the letters for an appeal as the options want them. */
static PleaCliExit
compose (const char *id_or_path, PleaSender *sender, GPtrArray *letters)
{
  g_autoptr (PleaAppeal) published = plea_cli_find_appeal (id_or_path);
  const char *obstacle = published != NULL ? plea_appeal_find_obstacle (published) : NULL;
  char       *own_words = options.own_words;
  g_autoptr (PleaAppeal) appeal = NULL;
  g_autoptr (PleaDraft) draft = NULL;

  if (obstacle != NULL)
    plea_cli_complain ("%s: %s", id_or_path, obstacle);
  if (published == NULL || obstacle != NULL)
    return PLEA_CLI_FAILED;

  appeal = plea_cli_words_take (published, options.language, &own_words);
  if (appeal == NULL)
    return PLEA_CLI_USAGE;

  draft = plea_draft_new (appeal->id);
  g_object_set (draft, "place", options.place, "own-words", own_words, "defender-words",
                options.defender_words, "return-address", options.return_address, "subject",
                options.subject, "one-sheet", !options.several_sheets, "emphasise-name",
                options.emphasise_name, "language", options.language, NULL);
  if (!take_disclosure (draft) || !take_recipients (draft, appeal) || !take_date (draft)
      || !take_demands (draft, appeal))
    return PLEA_CLI_USAGE;

  take_shape (draft);
  g_ptr_array_extend_and_steal (letters, plea_compose_letters (appeal, draft, sender));

  return PLEA_CLI_DONE;
}

/* Output */

/* What the document warns of is said before it is written. */
static PleaCliExit
write_document (PleaDocument *document, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = plea_document_to_pdf (document, &error);
  g_auto (GStrv) warnings = plea_document_get_warnings (document);

  if (pdf == NULL)
    {
      plea_cli_complain ("%s", error->message);
      return PLEA_CLI_FAILED;
    }

  for (guint i = 0; warnings[i] != NULL; i++)
    plea_cli_complain ("%s", warnings[i]);

  return plea_cli_write (path, pdf);
}

static PleaCliExit
write_letters (GPtrArray *letters, const char *path)
{
  g_autoptr (PleaStationery) usual = plea_stationery_new ();
  PleaStyle style = options.style;
  g_autoptr (PleaDocument) document = NULL;

  if (style.format == NULL)
    style.format = plea_style_for_letter (letters->pdata[0], usual, options.country).format;
  document = plea_document_new (letters, &style);

  return write_document (document, path);
}

/* Letters */

static gboolean
parse_letter_options (int *argc, char ***argv, const char *parameters)
{
  return plea_cli_parse (argc, argv, shared_options, letter_options, parameters,
                         _ ("APPEAL is an ID or the path of a file."), 1, G_MAXINT);
}

/* A format says whether it is for letters or postcards; without one, what is written says that. */
static gboolean
take_format (void)
{
  if (options.format == NULL)
    return TRUE;

  options.style.format = plea_format_find (PLEA_FORMAT_OF_LETTERS, options.format);
  if (options.style.format == NULL)
    options.style.format = plea_format_find (PLEA_FORMAT_OF_POSTCARDS, options.format);
  if (options.style.format == NULL)
    plea_cli_complain (_ ("There is no format “%s”."), options.format);

  return options.style.format != NULL;
}

static gboolean
take_font (void)
{
  g_autofree char *fonts = plea_catalog_list_ids (plea_font_list ());

  options.style.font = options.font != NULL ? plea_font_find (options.font)
                                            : plea_font_find_or_default (NULL);
  if (options.style.font == NULL)
    /* TRANSLATORS: the second %s is a list of names as they are to be typed */
    plea_cli_complain (_ ("There is no font “%s”; choose one of these: %s."), options.font, fonts);

  return options.style.font != NULL;
}

/* “letter.pdf” becomes “letter-2.pdf”. */
static char *
number_path (const char *path, guint number)
{
  const char *dot = g_str_has_suffix (path, ".pdf") ? strrchr (path, '.') : path + strlen (path);

  return g_strdup_printf ("%.*s-%u%s", (int) (dot - path), path, number, dot);
}

/* Takes the letters away, so that ten thousand need no more memory than one. */
static PleaCliExit
write_separately (GPtrArray *letters)
{
  static guint n_written = 0;
  PleaCliExit  result = PLEA_CLI_DONE;

  while (letters->len > 0 && result == PLEA_CLI_DONE)
    {
      g_autofree char *path = number_path (options.output, ++n_written);
      g_autoptr (GPtrArray) one = g_ptr_array_new_with_free_func (g_object_unref);

      g_ptr_array_add (one, g_ptr_array_steal_index (letters, 0));
      result = write_letters (one, path);
    }

  return result;
}

/* A PDF file has one language, which a screen reader speaks it in. */
static gboolean
have_one_language (GPtrArray *letters)
{
  const char *language = PLEA_LETTER (g_ptr_array_index (letters, 0))->language;

  plea_foreach (const PleaLetter, letter, letters)
    if (!g_str_equal (letter->language, language))
      return plea_cli_complain (_ ("Letters in several languages cannot go into one file: choose "
                                   "one language with --language, or write them --separately."));

  return TRUE;
}

static PleaCliExit
compose_all (char **appeals, PleaSender *sender, GPtrArray *letters)
{
  PleaCliExit result = PLEA_CLI_DONE;

  for (; *appeals != NULL && result == PLEA_CLI_DONE; appeals++)
    {
      result = compose (*appeals, sender, letters);
      if (result == PLEA_CLI_DONE && options.separately)
        result = write_separately (letters);
    }

  return result;
}

static PleaCliExit
compose_letters (char **appeals, GPtrArray *letters)
{
  g_autoptr (PleaSender) sender = load_sender ();

  if (sender == NULL)
    return PLEA_CLI_FAILED;
  if (!take_format () || !take_font ())
    return PLEA_CLI_USAGE;

  return compose_all (appeals, sender, letters);
}

static gboolean
check_output (void)
{
  if (options.output == NULL)
    return plea_cli_complain (_ ("Say where to write with -o FILE."));
  if (options.separately && g_str_equal (options.output, STANDARD_OUTPUT))
    return plea_cli_complain (_ ("Several files need a name: say where to write with -o FILE."));

  return TRUE;
}

PleaCliExit
plea_cli_render (int argc, char **argv)
{
  g_autoptr (GPtrArray) letters = g_ptr_array_new_with_free_func (g_object_unref);
  PleaCliExit result;

  if (!parse_letter_options (&argc, &argv, "APPEAL… -o OUT.pdf") || !check_output ())
    return PLEA_CLI_USAGE;

  result = compose_letters (argv + 1, letters);
  if (result != PLEA_CLI_DONE || options.separately)
    return result;

  return have_one_language (letters) ? write_letters (letters, options.output) : PLEA_CLI_USAGE;
}

static const char *
get_output (void)
{
  return options.output != NULL ? options.output : STANDARD_OUTPUT;
}

PleaCliExit
plea_cli_text (int argc, char **argv)
{
  g_autoptr (GPtrArray) letters = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  PleaCliExit result;

  if (!parse_letter_options (&argc, &argv, "APPEAL…"))
    return PLEA_CLI_USAGE;

  options.separately = FALSE;
  result = compose_letters (argv + 1, letters);
  if (result != PLEA_CLI_DONE)
    return result;

  plea_foreach (PleaLetter, letter, letters)
    {
      g_autofree char *words = plea_letter_to_text (letter);

      g_string_append_printf (text, "%s%s", text->len > 0 ? "\f\n" : "", words);
    }
  bytes = g_string_free_to_bytes (g_steal_pointer (&text));

  return plea_cli_write (get_output (), bytes);
}

/* Envelopes */

static gboolean
take_size (void)
{
  g_autofree char *sizes = plea_catalog_list_ids (plea_format_list (PLEA_FORMAT_OF_ENVELOPES));

  options.style.font = plea_font_find_or_default (NULL);
  options.style.format = plea_format_find (PLEA_FORMAT_OF_ENVELOPES, options.size);
  if (options.size == NULL)
    /* TRANSLATORS: %s is a list of names as they are to be typed */
    plea_cli_complain (_ ("Choose an envelope with --size: %s."), sizes);
  else if (options.style.format == NULL)
    /* TRANSLATORS: the second %s is a list of names as they are to be typed */
    plea_cli_complain (_ ("There is no envelope “%s”; choose one of these: %s."), options.size,
                       sizes);

  return options.style.format != NULL;
}

static gboolean
parse_offset (const char *text, double *offset)
{
  char *end;

  *offset = g_ascii_strtod (text, &end);

  return end != text && *end == '\0' && *offset >= -PLEA_STATIONERY_MAX_OFFSET
         && *offset <= PLEA_STATIONERY_MAX_OFFSET;
}

static gboolean
take_offset (void)
{
  g_auto (GStrv) parts = g_strsplit (options.offset != NULL ? options.offset : "0,0", ",", -1);

  if (g_strv_length (parts) == 2 && parse_offset (parts[0], &options.style.offset_x)
      && parse_offset (parts[1], &options.style.offset_y))
    return TRUE;

  return plea_cli_complain (_ ("“%s” is not an offset; write two numbers of millimetres such as "
                               "1.5,-2, neither beyond %.0f."),
                            options.offset, PLEA_STATIONERY_MAX_OFFSET);
}

static PleaCliExit
write_envelopes (const char *appeal)
{
  g_autoptr (GPtrArray) letters = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PleaSender) sender = load_sender ();
  PleaCliExit result = sender != NULL ? compose (appeal, sender, letters) : PLEA_CLI_FAILED;

  return result == PLEA_CLI_DONE ? write_letters (letters, get_output ()) : result;
}

PleaCliExit
plea_cli_envelope (int argc, char **argv)
{
  if (!plea_cli_parse (&argc, &argv, shared_options, envelope_options,
                       "APPEAL --size NAME -o OUT.pdf",
                       _ ("APPEAL is an ID or the path of a file; a test page needs none."), 0, 1)
      || !take_size () || !take_offset ())
    return PLEA_CLI_USAGE;
  if (options.test_page)
    {
      g_autoptr (PleaDocument) document = plea_document_new_test_page (&options.style);

      return write_document (document, get_output ());
    }
  if (argc < 2)
    {
      plea_cli_complain (_ ("Say which appeal the envelope is for."));
      return PLEA_CLI_USAGE;
    }

  return write_envelopes (argv[1]);
}
