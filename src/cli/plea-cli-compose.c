/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letters that a command is about, composed as its options want them. */

#include "config.h"

#include "plea-cli-compose.h"

#include <glib/gi18n.h>

#include "plea-appeal-check.h"
#include "plea-choices.h"
#include "plea-cli-words.h"
#include "plea-date.h"
#include "plea-file.h"
#include "plea-idioms.h"
#include "plea-signer-table.h"
#include "plea-stack.h"

PleaCliLetterOptions plea_cli_letter_options;

#define options plea_cli_letter_options

const GOptionEntry plea_cli_shared_options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &plea_cli_letter_options.output,
    N_ ("File to write, or - for standard output"), N_ ("FILE") },
  { "sender", 0, 0, G_OPTION_ARG_FILENAME, &plea_cli_letter_options.sender,
    N_ ("Text file with a group [Sender]: Name, Address, Town, Country"), N_ ("FILE") },
  { "signers", 0, 0, G_OPTION_ARG_FILENAME, &plea_cli_letter_options.signers,
    N_ ("Table (CSV) or contacts (vCard) of all who sign, instead of one sender"), N_ ("FILE") },
  { "order", 0, 0, G_OPTION_ARG_STRING, &plea_cli_letter_options.order,
    N_ ("Order of their letters: by case or by signer"), N_ ("ORDER") },
  { "disclosure", 0, 0, G_OPTION_ARG_STRING, &plea_cli_letter_options.disclosure,
    N_ ("How much of the sender to print: full, town, initials or blank"), N_ ("LEVEL") },
  { "language", 0, 0, G_OPTION_ARG_STRING, &plea_cli_letter_options.language,
    N_ ("Language of the letter, such as en or fr"), N_ ("LANG") },
  { "return-address", 0, 0, G_OPTION_ARG_NONE, &plea_cli_letter_options.return_address,
    N_ ("Print your address also on letters of support"), NULL },
  { "recipients", 0, 0, G_OPTION_ARG_STRING, &plea_cli_letter_options.recipients,
    N_ ("Whom to write to and send copies to, such as 1,3"), N_ ("LIST") },
  { 0 },
};

/* The draft */

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

static const char *
get_shape (void)
{
  if (options.style.format == NULL)
    return PLEA_SHAPE_USUAL;

  return options.style.format->kind == PLEA_FORMAT_OF_POSTCARDS ? PLEA_SHAPE_POSTCARD
                                                                : PLEA_SHAPE_LETTER;
}

/* Who signs */

static gboolean
take_disclosure (PleaDisclosure *disclosure)
{
  *disclosure = PLEA_DISCLOSURE_TOWN;
  if (options.disclosure == NULL || plea_disclosure_from_string (options.disclosure, disclosure))
    return TRUE;

  return plea_cli_complain (
      _ ("“%s” is not a level of disclosure; write full, town, initials or blank."),
      options.disclosure);
}

static GPtrArray *
load_sender (PleaDisclosure disclosure)
{
  g_autoptr (GError) error = NULL;
  GPtrArray  *signers = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_signer_free);
  PleaSigner *signer = plea_signer_new ();
  PleaSender *sender = options.sender != NULL ? plea_sender_load (options.sender, &error) : NULL;

  signer->disclosure = disclosure;
  g_ptr_array_add (signers, signer);
  if (error != NULL)
    {
      plea_cli_complain ("%s", error->message);
      g_clear_pointer (&signers, g_ptr_array_unref);
    }
  else if (sender != NULL)
    {
      g_object_unref (signer->sender);
      signer->sender = sender;
    }

  return signers;
}

/* Whoever something is wrong with is left out; the others sign. */
static GPtrArray *
take_signers (const PleaSignerTable *table, PleaDisclosure disclosure)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *signers = plea_signer_table_get_signers (table, disclosure, problems);

  plea_foreach (const char, problem, problems)
    plea_cli_complain ("%s: %s", options.signers, problem);
  if (signers->len == 0)
    {
      plea_cli_complain (_ ("%s: Nobody in it can sign."), options.signers);
      g_clear_pointer (&signers, g_ptr_array_unref);
    }

  return signers;
}

static GPtrArray *
load_signers (PleaDisclosure disclosure)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (options.signers);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = plea_file_read (file, PLEA_SIGNER_TABLE_MAX_SIZE, &error);
  g_autoptr (PleaSignerTable) table = bytes != NULL ? plea_signer_table_read (bytes, &error) : NULL;

  if (table != NULL)
    return take_signers (table, disclosure);

  plea_cli_complain ("%s: %s", options.signers, error->message);

  return NULL;
}

static gboolean
take_order (PleaStackOrder *order)
{
  *order = g_strcmp0 (options.order, "signer") == 0 ? PLEA_STACK_BY_SIGNER : PLEA_STACK_BY_CASE;
  if (options.order == NULL || *order == PLEA_STACK_BY_SIGNER
      || g_str_equal (options.order, "case"))
    return TRUE;

  return plea_cli_complain (_ ("“%s” is not an order; write case or signer."), options.order);
}

/* Letters */

static PleaCliExit
make_draft (PleaAppeal *appeal, char *own_words, PleaDraft *draft)
{
  g_object_set (draft, "place", options.place, "own-words", own_words, "defender-words",
                options.defender_words, "return-address", options.return_address, "subject",
                options.subject, "one-sheet", !options.several_sheets, "emphasise-name",
                options.emphasise_name, "language", options.language, "shape", get_shape (), NULL);

  return take_recipients (draft, appeal) && take_date (draft) && take_demands (draft, appeal)
             ? PLEA_CLI_DONE
             : PLEA_CLI_USAGE;
}

/* Adds the case of an appeal as the options want it. */
static PleaCliExit
add_case (const char *id_or_path, GPtrArray *cases)
{
  g_autoptr (PleaAppeal) published = plea_cli_find_appeal (id_or_path);
  const char *obstacle = published != NULL ? plea_appeal_find_obstacle (published) : NULL;
  char       *own_words = options.own_words;
  g_autoptr (PleaAppeal) appeal = NULL;
  g_autoptr (PleaDraft) draft = NULL;
  PleaCliExit result;

  if (obstacle != NULL)
    plea_cli_complain ("%s: %s", id_or_path, obstacle);
  if (published == NULL || obstacle != NULL)
    return PLEA_CLI_FAILED;

  appeal = plea_cli_words_take (published, options.language, &own_words);
  if (appeal == NULL)
    return PLEA_CLI_USAGE;

  draft = plea_draft_new (appeal->id);
  result = make_draft (appeal, own_words, draft);
  if (result == PLEA_CLI_DONE)
    g_ptr_array_add (cases, plea_case_new (appeal, draft));

  return result;
}

static PleaCliExit
compose_stack (const PleaStack *stack, PleaCliLettersFunc take, GPtrArray *letters)
{
  PleaCliExit result = PLEA_CLI_DONE;

  for (guint i = 0; i < plea_stack_count (stack) && result == PLEA_CLI_DONE; i++)
    {
      g_ptr_array_extend_and_steal (letters, plea_stack_compose (stack, i));
      if (take != NULL)
        result = take (letters);
    }

  return result;
}

/* Ordered by signers all appeals are there at once, else one after the other. */
static PleaCliExit
compose_all (PleaStack *stack, char **appeals, PleaCliLettersFunc take, GPtrArray *letters)
{
  PleaCliExit result = PLEA_CLI_DONE;

  for (; *appeals != NULL && result == PLEA_CLI_DONE; appeals++)
    {
      result = add_case (*appeals, stack->cases);
      if (result != PLEA_CLI_DONE || (stack->order == PLEA_STACK_BY_SIGNER && appeals[1] != NULL))
        continue;

      result = compose_stack (stack, take, letters);
      g_ptr_array_set_size (stack->cases, 0);
    }

  return result;
}

/**
 * plea_cli_compose:
 * @appeals: (array zero-terminated=1): IDs or paths of appeals
 * @take: (nullable): called again and again while letters are composed
 * @letters: (element-type PleaLetter): gets the letters
 *
 * Returns: whether all were composed; if not, it was said why
 */
PleaCliExit
plea_cli_compose (char **appeals, PleaCliLettersFunc take, GPtrArray *letters)
{
  g_autoptr (GPtrArray) cases = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_case_free);
  g_autoptr (GPtrArray) signers = NULL;
  PleaStackOrder order;
  PleaDisclosure disclosure;

  if (!take_order (&order) || !take_disclosure (&disclosure))
    return PLEA_CLI_USAGE;

  signers = options.signers != NULL ? load_signers (disclosure) : load_sender (disclosure);
  if (signers == NULL)
    return PLEA_CLI_FAILED;

  options.country = g_strdup (((PleaSigner *) signers->pdata[0])->sender->country);

  return compose_all (&(PleaStack){ cases, signers, order }, appeals, take, letters);
}

/* Output */

/**
 * plea_cli_get_output:
 *
 * Returns: (transfer none): where to write
 */
const char *
plea_cli_get_output (void)
{
  return options.output != NULL ? options.output : PLEA_CLI_STANDARD_STREAM;
}

/**
 * plea_cli_write_pdf:
 * @document: what was made a PDF file
 * @pdf: that file
 * @path: where to write it
 *
 * What the document warns of is said before it is written.
 *
 * Returns: whether it was written; if not, it was said why
 */
PleaCliExit
plea_cli_write_pdf (PleaDocument *document, GBytes *pdf, const char *path)
{
  g_auto (GStrv) warnings = plea_document_get_warnings (document);

  for (guint i = 0; warnings[i] != NULL; i++)
    plea_cli_complain ("%s", warnings[i]);

  return plea_cli_write (path, pdf);
}

PleaCliExit
plea_cli_write_document (PleaDocument *document, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = plea_document_to_pdf (document, &error);

  if (pdf != NULL)
    return plea_cli_write_pdf (document, pdf, path);

  plea_cli_complain ("%s", error->message);

  return PLEA_CLI_FAILED;
}

/**
 * plea_cli_get_style:
 * @letters: (element-type PleaLetter): letters that are to be set alike
 *
 * Returns: the style that was asked for, or that the first of them has by custom
 */
PleaStyle
plea_cli_get_style (GPtrArray *letters)
{
  g_autoptr (PleaStationery) usual = plea_stationery_new ();
  PleaStyle style = options.style;

  if (style.format == NULL)
    style.format = plea_style_for_letter (letters->pdata[0], usual, options.country).format;

  return style;
}

PleaCliExit
plea_cli_write_letters (GPtrArray *letters, const char *path)
{
  PleaStyle style = plea_cli_get_style (letters);
  g_autoptr (PleaDocument) document = plea_document_new (letters, &style);

  return plea_cli_write_document (document, path);
}
