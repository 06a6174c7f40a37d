/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a supporter had better know before a letter is printed, and how it is told. */

#include "config.h"

#include "plea-warning.h"

#include <glib/gi18n-lib.h>
#include <unicode/uchar.h>
#include <unicode/uldnames.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

static void
clear_warning (gpointer data)
{
  PleaWarning *warning = data;

  g_clear_pointer (&warning->text, g_free);
}

/**
 * plea_warnings_new:
 *
 * Returns: (transfer full) (element-type PleaWarning): a list of warnings that releases what it
 *   holds
 */
GArray *
plea_warnings_new (void)
{
  GArray *warnings = g_array_new (FALSE, FALSE, sizeof (PleaWarning));

  g_array_set_clear_func (warnings, clear_warning);

  return warnings;
}

/* Enough to know the line again. */
#define MAX_QUOTE_LENGTH 80

static char *
quote (const char *text)
{
  g_autofree char *beginning = NULL;

  if (text == NULL || g_utf8_strlen (text, -1) <= MAX_QUOTE_LENGTH)
    return g_strdup (text);

  beginning = g_utf8_substring (text, 0, MAX_QUOTE_LENGTH - 1);

  return g_strconcat (beginning, "…", NULL);
}

/**
 * plea_warnings_add:
 * @warnings: (element-type PleaWarning): where to add it
 * @kind: what it is about
 * @block: which block of the letter
 * @line: which line of that block, from 1, or 0
 * @text: (nullable): words of the letter to name, of which the first are quoted
 */
void
plea_warnings_add (GArray         *warnings,
                   PleaWarningKind kind,
                   guint           block,
                   guint           line,
                   const char     *text)
{
  PleaWarning warning = { kind, block, line, quote (text) };

  g_array_append_val (warnings, warning);
}

/* What its script is called in the language of the interface, or its number where it is a sign or
 * of no script. */
static char *
name_character (gunichar c)
{
  UErrorCode           status = U_ZERO_ERROR;
  UScriptCode          script = uscript_getScript ((UChar32) c, &status);
  ULocaleDisplayNames *names = uldn_open (g_get_language_names ()[0], ULDN_STANDARD_NAMES, &status);
  UChar                name[MAX_QUOTE_LENGTH] = { 0 };
  char                 utf8[3 * MAX_QUOTE_LENGTH] = "";

  uldn_scriptDisplayName (names, uscript_getShortName (script), name, G_N_ELEMENTS (name), &status);
  uldn_close (names);
  u_strToUTF8 (utf8, sizeof utf8, NULL, name, -1, &status);

  return script > USCRIPT_INHERITED && script != USCRIPT_UNKNOWN ? g_strdup (utf8)
                                                                 : g_strdup_printf ("U+%04X", c);
}

/* By their script too, or else by their number: there is no font to show them with. */
static char *
name_characters (const char *characters)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *previous = NULL;

  for (const char *p = characters; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar         c = g_utf8_get_char (p);
      g_autofree char *name = c == 0x2026 ? g_steal_pointer (&previous) : name_character (c);

      if (previous != NULL && !g_str_equal (name, previous))
        g_string_append_printf (list, " (%s), ", previous);
      g_string_append_unichar (list, c);
      g_free (previous);
      previous = g_steal_pointer (&name);
    }
  if (previous != NULL)
    g_string_append_printf (list, " (%s)", previous);

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static char *
warn_of_missing (const char *characters)
{
  g_autofree char *names = name_characters (characters);

  return g_strdup_printf (
      /* TRANSLATORS: %s are characters of a letter */
      _ ("No installed font has these characters, and they will be printed as boxes: %s"), names);
}

/**
 * plea_warning_to_sentence:
 *
 * Returns: (transfer full): the warning as a sentence in the language of the interface
 */
char *
plea_warning_to_sentence (const PleaWarning *self)
{
  switch (self->kind)
    {
    case PLEA_WARNING_ADDRESS_HIDDEN:
      return g_strdup_printf (
          /* TRANSLATORS: %1$u is the number of a line of an address, %2$s the words of that line */
          _ ("Line %1$u of the address, “%2$s”, does not fit in the envelope’s window; shorten the "
             "address or choose another format."),
          self->line, self->text);
    case PLEA_WARNING_ADDRESS_CROWDED:
      return g_strdup_printf (
          /* TRANSLATORS: %1$u is the number of a line of an address, %2$s the words of that line */
          _ ("Line %1$u of the address, “%2$s”, does not fit above the text; shorten the address."),
          self->line, self->text);
    case PLEA_WARNING_SENDER_LEFT_OUT:
      return g_strdup_printf (
          /* TRANSLATORS: %s is a line of the sender’s own address, as it is printed in a letter */
          _ ("There is no room for “%s” in your address; it is left out."), self->text);
    case PLEA_WARNING_RETURN_LINE_LEFT_OUT:
      return g_strdup (
          /* TRANSLATORS: the sender’s address in small type above the recipient’s */
          _ ("Your address is printed at the top of the letter, but it is too long to fit above "
             "the recipient’s in the envelope’s window as well."));
    case PLEA_WARNING_PLACE_LEFT_OUT:
      return g_strdup (
          /* TRANSLATORS: the place that stands before the date: Paris, 23 November */
          _ ("The place is too long to go before the date, so it is left out there."));
    case PLEA_WARNING_MISSING_GLYPHS:
      return warn_of_missing (self->text);
    case PLEA_WARNING_LABEL_FULL:
      return g_strdup_printf (
          /* TRANSLATORS: %s is the first line of an address */
          _ ("The address of “%s” has more lines than the label has room for; choose larger "
             "labels."),
          self->text);
    case PLEA_WARNING_ENVELOPE_FULL:
      return g_strdup_printf (
          /* TRANSLATORS: %s is the first line of an address */
          _ ("The address of “%s” has more lines than the envelope has room for; choose a larger "
             "envelope."),
          self->text);
    case PLEA_WARNING_CARD_FULL:
      return g_strdup (_ ("The words are too long for the postcard, and their end is not printed; "
                          "shorten them, or write a letter instead."));
    case PLEA_WARNING_CARD_ADDRESS_FULL:
      return g_strdup_printf (
          /* TRANSLATORS: %s is the first line of an address */
          _ ("The address of “%s” has more lines than the postcard has room for; write a letter "
             "instead."),
          self->text);
    case PLEA_WARNING_NO_NASTALIQ:
      return g_strdup (
          /* TRANSLATORS: Nastaliq and Naskh are two styles of Arabic writing; Noto Nastaliq Urdu is
           * a font */
          _ ("No Nastaliq font is installed, so the letter is set in Naskh; install Noto Nastaliq "
             "Urdu to have it as it is usually written."));
    case PLEA_WARNING_UNKNOWN_CUSTOM:
    default:
      return g_strdup_printf (
          /* TRANSLATORS: %s is the code of a language, as “sw” */
          _ ("Plea does not know how letters in the language “%s” begin and end; write a "
             "salutation and a closing yourself."),
          self->text);
    }
}
