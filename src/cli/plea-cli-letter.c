/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plea-cli's commands about letters: render, text. */

#include "config.h"

#include <glib/gi18n.h>

#include "plea-cli-commands.h"
#include "plea-cli-compose.h"
#include "plea-idioms.h"
#include "plea-press.h"

#define options plea_cli_letter_options

/* Letters that are written separately, and how that goes. */
static PleaPress  *press;
static PleaCliExit written = PLEA_CLI_DONE;

static const GOptionEntry letter_options[] = {
  { "format", 0, 0, G_OPTION_ARG_STRING, &plea_cli_letter_options.format,
    N_ ("Layout and paper, such as din5008-b, plain-a4 or a6"), N_ ("NAME") },
  { "font", 0, 0, G_OPTION_ARG_STRING, &plea_cli_letter_options.font,
    N_ ("Typeface, such as serif or sans"), N_ ("NAME") },
  { "date", 0, 0, G_OPTION_ARG_STRING, &plea_cli_letter_options.date,
    N_ ("Date of the letter instead of today"), N_ ("YYYY-MM-DD") },
  { "place", 0, 0, G_OPTION_ARG_STRING, &plea_cli_letter_options.place,
    N_ ("Place before the date"), N_ ("TEXT") },
  { "subject", 0, 0, G_OPTION_ARG_STRING, &plea_cli_letter_options.subject, N_ ("Subject line"),
    N_ ("TEXT") },
  { "own-words", 0, 0, G_OPTION_ARG_STRING, &plea_cli_letter_options.own_words,
    N_ ("Paragraphs of your own, one per line"), N_ ("TEXT") },
  { "defender-words", 0, 0, G_OPTION_ARG_STRING, &plea_cli_letter_options.defender_words,
    N_ ("The same for a letter of support to the defender"), N_ ("TEXT") },
  { "demands", 0, 0, G_OPTION_ARG_STRING, &plea_cli_letter_options.demands,
    N_ ("Which demands to make, such as 1,3"), N_ ("LIST") },
  { "several-sheets", 0, 0, G_OPTION_ARG_NONE, &plea_cli_letter_options.several_sheets,
    N_ ("Keep the usual spacing, even if tighter spacing would fit the letter on one sheet"),
    NULL },
  { "emphasise-name", 0, 0, G_OPTION_ARG_NONE, &plea_cli_letter_options.emphasise_name,
    N_ ("Set the defender’s name in bold type"), NULL },
  { "fold-marks", 0, 0, G_OPTION_ARG_NONE, &plea_cli_letter_options.style.fold_marks,
    N_ ("Mark where to fold and punch the sheet"), NULL },
  { "separately", 0, 0, G_OPTION_ARG_NONE, &plea_cli_letter_options.separately,
    N_ ("Write a file for each letter, such as FILE-1.pdf"), NULL },
  { "double-sided", 0, 0, G_OPTION_ARG_NONE, &plea_cli_letter_options.style.double_sided,
    N_ ("For printing on both sides, begin each letter on a new sheet"), NULL },
  { 0 },
};

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

static gboolean
parse_letter_options (int *argc, char ***argv, const char *parameters)
{
  return plea_cli_parse (argc, argv, plea_cli_shared_options, letter_options, parameters,
                         _ ("APPEAL is an ID or the path of a file."), 1, G_MAXINT)
         && take_format () && take_font ();
}

/* “letter.pdf” becomes “letter-2.pdf”. */
static char *
number_path (const char *path, guint number)
{
  const char *dot = g_str_has_suffix (path, ".pdf") ? strrchr (path, '.') : path + strlen (path);

  return g_strdup_printf ("%.*s-%u%s", (int) (dot - path), path, number, dot);
}

/* The oldest of those that are being made. */
static PleaCliExit
write_next (void)
{
  static guint     n_written = 0;
  g_autofree char *path = number_path (options.output, ++n_written);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (PleaDocument) document = plea_press_take (press, &pdf, &error);

  if (pdf == NULL)
    plea_cli_complain ("%s", error->message);
  written = pdf != NULL ? plea_cli_write_pdf (document, pdf, path) : PLEA_CLI_FAILED;

  return written;
}

/* Takes the letters away, so that ten thousand need no more memory than a few. */
static PleaCliExit
write_separately (GPtrArray *letters)
{
  PleaCliExit result = PLEA_CLI_DONE;

  while (letters->len > 0 && result == PLEA_CLI_DONE)
    {
      g_autoptr (GPtrArray) one = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (PleaDocument) document = NULL;
      PleaStyle style;

      g_ptr_array_add (one, g_ptr_array_steal_index (letters, 0));
      style = plea_cli_get_style (one);
      document = plea_document_new (one, &style);
      if (plea_press_is_full (press))
        result = write_next ();
      plea_press_put (press, document);
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

/* And pages of one size. */
static gboolean
have_one_paper (GPtrArray *letters)
{
  plea_foreach (const PleaLetter, letter, letters)
    if (letter->on_card != PLEA_LETTER (letters->pdata[0])->on_card)
      return plea_cli_complain (_ ("Letters and postcards cannot go into one file: choose one of "
                                   "them with --format, or write them --separately."));

  return TRUE;
}

static gboolean
check_output (void)
{
  if (options.output == NULL)
    return plea_cli_complain (_ ("Say where to write with -o FILE."));
  if (options.separately && g_str_equal (options.output, PLEA_CLI_STANDARD_STREAM))
    return plea_cli_complain (_ ("Several files need a name: say where to write with -o FILE."));

  return TRUE;
}

static PleaCliExit
render_separately (char **appeals, GPtrArray *letters)
{
  PleaCliExit result;

  press = plea_press_new ();
  result = plea_cli_compose (appeals, write_separately, letters);
  /* What was composed before something failed is written all the same. */
  while (!plea_press_is_empty (press) && written == PLEA_CLI_DONE)
    write_next ();
  plea_press_free (press);

  return result != PLEA_CLI_DONE ? result : written;
}

static PleaCliExit
render_together (char **appeals, GPtrArray *letters)
{
  PleaCliExit result = plea_cli_compose (appeals, NULL, letters);

  if (result != PLEA_CLI_DONE)
    return result;

  return have_one_language (letters) && have_one_paper (letters)
             ? plea_cli_write_letters (letters, options.output)
             : PLEA_CLI_USAGE;
}

PleaCliExit
plea_cli_render (int argc, char **argv)
{
  g_autoptr (GPtrArray) letters = g_ptr_array_new_with_free_func (g_object_unref);

  if (!parse_letter_options (&argc, &argv, "APPEAL… -o OUT.pdf") || !check_output ())
    return PLEA_CLI_USAGE;

  return options.separately ? render_separately (argv + 1, letters)
                            : render_together (argv + 1, letters);
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

  result = plea_cli_compose (argv + 1, NULL, letters);
  if (result != PLEA_CLI_DONE)
    return result;

  plea_foreach (PleaLetter, letter, letters)
    {
      g_autofree char *words = plea_letter_to_text (letter);

      g_string_append_printf (text, "%s%s", text->len > 0 ? "\f\n" : "", words);
    }
  bytes = g_string_free_to_bytes (g_steal_pointer (&text));

  return plea_cli_write (plea_cli_get_output (), bytes);
}
