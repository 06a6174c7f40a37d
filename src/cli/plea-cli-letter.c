/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plea-cli's commands about letters: render, text. */

#include "config.h"

#include <glib/gi18n.h>

#include "plea-choices.h"
#include "plea-cli-request.h"
#include "plea-compose.h"
#include "plea-date.h"
#include "plea-document.h"

/* A letter as the command line describes it. */
typedef struct
{
  PleaCliRequest letter;
  char          *format;
  char          *font;
  char          *date;
  char          *place;
  char          *own_words;
  char          *subject;
  char          *demands;
  gboolean       one_sheet;
  gboolean       emphasise_name;
  gboolean       separately;

  PleaStyle  style;
  GPtrArray *letters;   /* of one file with all of them */
  guint      n_written; /* of several files */
  GString   *text;
} Request;

typedef PleaCliExit (*LettersFunc) (Request *self, GPtrArray *letters);

static void
request_clear (Request *self)
{
  plea_cli_request_clear (&self->letter);
  g_clear_pointer (&self->format, g_free);
  g_clear_pointer (&self->font, g_free);
  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->own_words, g_free);
  g_clear_pointer (&self->subject, g_free);
  g_clear_pointer (&self->demands, g_free);
  g_clear_pointer (&self->letters, g_ptr_array_unref);
  if (self->text != NULL)
    g_string_free (g_steal_pointer (&self->text), TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, request_clear)

static gboolean
parse_options (Request *self, int *argc, char ***argv, const char *parameters)
{
  const GOptionEntry own[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &self->format,
      N_ ("Layout and paper, as din5008-b or plain-a4"), N_ ("NAME") },
    { "font", 0, 0, G_OPTION_ARG_STRING, &self->font, N_ ("Typeface, as serif or sans"),
      N_ ("NAME") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &self->date, N_ ("Date of the letter instead of today"),
      N_ ("YYYY-MM-DD") },
    { "place", 0, 0, G_OPTION_ARG_STRING, &self->place, N_ ("Place before the date"), N_ ("TEXT") },
    { "subject", 0, 0, G_OPTION_ARG_STRING, &self->subject, N_ ("Subject line"), N_ ("TEXT") },
    { "own-words", 0, 0, G_OPTION_ARG_STRING, &self->own_words,
      N_ ("Paragraphs of your own, one a line"), N_ ("TEXT") },
    { "demands", 0, 0, G_OPTION_ARG_STRING, &self->demands, N_ ("Which demands to make, as 1,3"),
      N_ ("LIST") },
    { "one-sheet", 0, 0, G_OPTION_ARG_NONE, &self->one_sheet,
      N_ ("Set the letter tighter, if need be, to go on one sheet"), NULL },
    { "emphasise-name", 0, 0, G_OPTION_ARG_NONE, &self->emphasise_name,
      N_ ("Set the defender’s name in bold type"), NULL },
    { "fold-marks", 0, 0, G_OPTION_ARG_NONE, &self->style.fold_marks,
      N_ ("Mark where to fold and punch the sheet"), NULL },
    { "separately", 0, 0, G_OPTION_ARG_NONE, &self->separately,
      N_ ("Write a file for each letter, as FILE-1.pdf"), NULL },
    { "double-sided", 0, 0, G_OPTION_ARG_NONE, &self->style.double_sided,
      N_ ("Begin each letter on a new sheet of paper printed on both sides"), NULL },
    { 0 },
  };
  g_autofree GOptionEntry *options = plea_cli_request_add_options (&self->letter, own);

  return plea_cli_parse (argc, argv, options, parameters,
                         _ ("APPEAL is an id or the path of a file."), 1, G_MAXINT);
}

static gboolean
take_date (Request *self)
{
  GDate date;

  if (self->date == NULL)
    return TRUE;
  if (!plea_date_parse (self->date, &date))
    {
      plea_cli_complain (_ ("“%s” is not a date; write it as 2026-11-23."), self->date);
      return FALSE;
    }

  plea_draft_set_date (self->letter.draft, &date);

  return TRUE;
}

static gboolean
take_format (Request *self)
{
  self->style.format = self->format != NULL
                           ? plea_format_find (PLEA_FORMAT_OF_LETTERS, self->format)
                           : plea_format_for_country (PLEA_FORMAT_OF_LETTERS,
                                                      plea_sender_get_country (self->letter.who));
  if (self->style.format == NULL)
    plea_cli_complain (_ ("There is no format “%s”."), self->format);

  return self->style.format != NULL;
}

static gboolean
take_font (Request *self)
{
  g_autofree char *fonts = plea_catalog_list_ids (plea_font_list ());

  self->style.font = self->font != NULL ? plea_font_find (self->font)
                                        : plea_font_find_or_default (NULL);
  if (self->style.font == NULL)
    /* TRANSLATORS: the second %s is a list of names as they are to be typed */
    plea_cli_complain (_ ("There is no font “%s”; there are: %s."), self->font, fonts);

  return self->style.font != NULL;
}

/* Demands */

static gboolean
choose_demand (Request *self, const PleaLetterText *text, const char *number)
{
  guint n_demands = plea_letter_text_count (text, PLEA_PART_DEMAND);
  guint demand;

  if (!plea_cli_parse_number (number, n_demands, &demand))
    {
      plea_cli_complain (ngettext ("“%s” is not the number of a demand; the letter has %u.",
                                   "“%s” is not the number of a demand; the letter has 1 to %u.",
                                   n_demands),
                         number, n_demands);
      return FALSE;
    }

  plea_draft_set_demand_chosen (
      self->letter.draft, plea_letter_text_get_nth (text, PLEA_PART_DEMAND, demand - 1)->id, TRUE);

  return TRUE;
}

static void
leave_out_all_demands (Request *self, const PleaLetterText *text)
{
  for (guint i = 0; i < text->parts->len; i++)
    {
      const PleaPart *part = g_ptr_array_index (text->parts, i);

      if (part->kind == PLEA_PART_DEMAND)
        plea_draft_set_demand_chosen (self->letter.draft, part->id, FALSE);
    }
}

static gboolean
take_demands (Request *self)
{
  const PleaLetterText *text = plea_choices_get_text (self->letter.appeal, self->letter.draft);
  g_auto (GStrv) numbers = NULL;

  if (self->demands == NULL)
    return TRUE;

  leave_out_all_demands (self, text);
  numbers = g_strsplit (self->demands, ",", -1);
  for (guint i = 0; numbers[i] != NULL; i++)
    if (!choose_demand (self, text, g_strstrip (numbers[i])))
      return FALSE;

  return TRUE;
}

static PleaCliExit
prepare (Request *self, const char *appeal)
{
  PleaCliExit prepared = plea_cli_request_prepare (&self->letter, appeal);

  if (prepared != PLEA_CLI_DONE)
    return prepared;

  plea_draft_set_place (self->letter.draft, self->place);
  plea_draft_set_own_words (self->letter.draft, self->own_words);
  plea_draft_set_subject (self->letter.draft, self->subject);
  plea_draft_set_one_sheet (self->letter.draft, self->one_sheet);
  plea_draft_set_emphasise_name (self->letter.draft, self->emphasise_name);
  if (!take_date (self) || !take_format (self) || !take_font (self) || !take_demands (self))
    return PLEA_CLI_USAGE;

  return PLEA_CLI_DONE;
}

static PleaCliExit
write_pdf (Request *self, GPtrArray *letters, const char *path)
{
  g_autoptr (PleaDocument) document = plea_document_new (letters, &self->style);

  return plea_cli_write_document (path, document);
}

/* “letter.pdf” becomes “letter-2.pdf”. */
static char *
number_path (const char *path, guint number)
{
  const char *dot = g_str_has_suffix (path, ".pdf") ? strrchr (path, '.') : path + strlen (path);

  return g_strdup_printf ("%.*s-%u%s", (int) (dot - path), path, number, dot);
}

static PleaCliExit
write_separately (Request *self, GPtrArray *letters)
{
  PleaCliExit result = PLEA_CLI_DONE;

  for (guint i = 0; i < letters->len && result == PLEA_CLI_DONE; i++)
    {
      g_autofree char *path = number_path (self->letter.output, ++self->n_written);
      g_autoptr (GPtrArray) one = g_ptr_array_new ();

      g_ptr_array_add (one, g_ptr_array_index (letters, i));
      result = write_pdf (self, one, path);
    }

  return result;
}

/* A PDF file has one language, which a screen reader speaks it in. */
static gboolean
check_language (Request *self, PleaLetter *letter)
{
  PleaLetter *first = g_ptr_array_index (self->letters, 0);

  if (g_str_equal (plea_letter_get_language (letter), plea_letter_get_language (first)))
    return TRUE;

  plea_cli_complain (_ ("Letters in several languages do not go into one file: choose one "
                        "with --language, or write them --separately."));

  return FALSE;
}

static PleaCliExit
collect (Request *self, GPtrArray *letters)
{
  for (guint i = 0; i < letters->len; i++)
    {
      g_ptr_array_add (self->letters, g_object_ref (g_ptr_array_index (letters, i)));
      if (!check_language (self, g_ptr_array_index (letters, i)))
        return PLEA_CLI_USAGE;
    }

  return PLEA_CLI_DONE;
}

/* One appeal at a time, so that ten thousand files take no more memory than one. */
static PleaCliExit
foreach_appeal (Request *self, char **appeals, int n_appeals, LettersFunc function)
{
  PleaCliExit result = PLEA_CLI_DONE;

  for (int i = 0; i < n_appeals && result == PLEA_CLI_DONE; i++)
    {
      g_autoptr (GPtrArray) letters = NULL;

      result = prepare (self, appeals[i]);
      if (result != PLEA_CLI_DONE)
        break;

      letters = plea_compose_letters (self->letter.appeal, self->letter.draft, self->letter.who);
      result = function (self, letters);
    }

  return result;
}

static PleaCliExit
write_one_file (Request *self, char **appeals, int n_appeals)
{
  PleaCliExit result;

  self->letters = g_ptr_array_new_with_free_func (g_object_unref);
  result = foreach_appeal (self, appeals, n_appeals, collect);

  return result == PLEA_CLI_DONE ? write_pdf (self, self->letters, self->letter.output) : result;
}

static gboolean
check_output (Request *self)
{
  if (self->letter.output == NULL)
    plea_cli_complain (_ ("Say where to write with -o FILE."));
  else if (self->separately && g_str_equal (self->letter.output, "-"))
    plea_cli_complain (_ ("Several files need a name: say where to write with -o FILE."));
  else
    return TRUE;

  return FALSE;
}

PleaCliExit
plea_cli_render (int argc, char **argv)
{
  g_auto (Request) request = { 0 };

  if (!parse_options (&request, &argc, &argv, "APPEAL… -o OUT.pdf") || !check_output (&request))
    return PLEA_CLI_USAGE;

  return request.separately ? foreach_appeal (&request, argv + 1, argc - 1, write_separately)
                            : write_one_file (&request, argv + 1, argc - 1);
}

static PleaCliExit
add_text (Request *self, GPtrArray *letters)
{
  for (guint i = 0; i < letters->len; i++)
    {
      g_autofree char *letter = plea_letter_to_text (g_ptr_array_index (letters, i));

      g_string_append_printf (self->text, "%s%s", self->text->len > 0 ? "\f\n" : "", letter);
    }

  return PLEA_CLI_DONE;
}

static PleaCliExit
write_text (Request *self)
{
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (g_steal_pointer (&self->text));

  return plea_cli_write (self->letter.output != NULL ? self->letter.output : "-", bytes);
}

PleaCliExit
plea_cli_text (int argc, char **argv)
{
  g_auto (Request) request = { 0 };
  PleaCliExit result;

  if (!parse_options (&request, &argc, &argv, "APPEAL…"))
    return PLEA_CLI_USAGE;

  request.text = g_string_new (NULL);
  result = foreach_appeal (&request, argv + 1, argc - 1, add_text);

  return result == PLEA_CLI_DONE ? write_text (&request) : result;
}
