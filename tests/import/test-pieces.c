/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pieces that lines are read in. */

#include <string.h>

#include "plea-reading-pieces.h"
#include "plea-source-file.h"

/* The pieces of a page, with a bar between. */
static char *
join_pieces (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (PleaSource) page = plea_source_file_read (bytes, NULL);
  g_autoptr (GPtrArray) pieces = plea_reading_pieces_new (page);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "|" : "",
                            ((PleaReadingLine *) g_ptr_array_index (pieces, i))->text);

  return g_string_free (g_steal_pointer (&joined), FALSE);
}

/* An address in one line is cut at its commas, also where it needs no country. */
static void
test_addresses_in_a_line (void)
{
  static const struct
  {
    const char *line;
    const char *pieces;
  } cases[] = {
    { "Judge Ana Lind, High Court, 5 Long Gate, Lee, Kenya and more",
      "Judge Ana Lind, High Court, 5 Long Gate, Lee, Kenya and more" },
    { "Judge Ana Lind, High Court, 5 Long Gate, Old Lee, Kenya",
      "Judge Ana Lind,|High Court,|5 Long Gate,|Old Lee,|Kenya" },
    { "Embassy of Kenya, H.E. Ana Lind, Berkenlaan 36, 2518 AS Den Haag.",
      "Embassy of Kenya,|H.E. Ana Lind,|Berkenlaan 36,|2518 AS Den Haag." },
    { "Anna Bergs Chor, Berkenlaan 36, 2518 AS Den Haag, Dienstag, 20 Uhr",
      "Anna Bergs Chor, Berkenlaan 36, 2518 AS Den Haag, Dienstag, 20 Uhr" },
    { "The Minister of Health, a friend of his, and all of 2518 others, wept.",
      "The Minister of Health, a friend of his, and all of 2518 others, wept." },
    { "Judge Ana Lind, High Court, 5 Long Gate, Old Lee, Kenya. Tel: 020 1234 Fax: 020 1235",
      "Judge Ana Lind,|High Court,|5 Long Gate,|Old Lee,|Kenya.|Tel: 020 1234|Fax: 020 1235" },
    { "Ambassador: Ana Lind. Address: 5 Long Gate, Lee 1234. Tel: 020 1234 Email: a@lind.example",
      "Ambassador: Ana Lind.|Address: 5 Long Gate, Lee 1234.|Tel: 020 1234|Email: a@lind.example" },
    { "Adresse : 5 rue Longue, 1234 Lys Courriel : a@lind.example Tél. : 020 1234",
      "Adresse : 5 rue Longue, 1234 Lys|Courriel : a@lind.example|Tél. : 020 1234" },
    { "Adresse: Langes Tor 5, 12345 Linden Fax: 020 1234 E-Mail: a@lind.example",
      "Adresse: Langes Tor 5, 12345 Linden|Fax: 020 1234|E-Mail: a@lind.example" },
    { "Name: _________ Address: _________ Telephone: _________ Email: ______",
      "Name: _________ Address: _________ Telephone: _________ Email: ______" },
    { "Please write to the Interior Minister, Lic. Ana Lind, 5a Avenida 6-7, Zona 8, Lee, Kenya, "
      "asking that she be heard. You could say:",
      "Please write to the|Interior Minister,|Lic. Ana Lind,|5a Avenida 6-7,|Zona "
      "8,|Lee,|Kenya,|asking that she be heard. You could say:" },
    { "Letter sent to: Ana Lind MP, House of Commons, London SW1A 0AA",
      "Letter sent to:|Ana Lind MP,|House of Commons,|London SW1A 0AA" },
    { "Bitte schreiben Sie an: Präsidentin Ana Lind, Langes Tor 5, 12345 Linden, Kenia",
      "Bitte schreiben Sie an: Präsidentin Ana Lind,|Langes Tor 5,|12345 Linden,|Kenia" },
    { "Vous pouvez écrire à Madame la Procureure, B.P. 123, Lys, Kenya. Timbre à 1 €.",
      "Vous pouvez écrire à|Madame la Procureure,|B.P. 123,|Lys,|Kenya.|Timbre à 1 €." },
    { "Bitte schicken Sie eine Karte an die Richterin (Ana Lind, Langes Tor 5, 12345 Linden, "
      "KENIA). Text:",
      "Bitte schicken Sie eine Karte an die Richterin (|Ana Lind,|Langes Tor 5,|12345 "
      "Linden,|KENIA).|Text:" },
    { "Post it to: Monthly Letters, c/o Ana Lind, Bright Days Office, 5 Long Gate, Lee, Kenya",
      "Post it to: Monthly Letters, c/o Ana Lind, Bright Days Office, 5 Long Gate, Lee, Kenya" },
    { "The letter is below. Judge Ana Lind High Court of Lee Kenya Dear Judge: We have written to "
      "you "
      "before, and we write to you again.",
      "The letter is below. Judge Ana Lind High Court of Lee Kenya|Dear Judge:|We have written to "
      "you "
      "before, and we write to you again." },
    { "We thought that she would be heard by Dear Judge: We have never seen such a film as this "
      "was.",
      "We thought that she would be heard by Dear Judge: We have never seen such a film as this "
      "was." },
    { "The Prime Minister 10 Long Gate Old Lee SW1A 9ZZ and more",
      "The Prime Minister|10 Long Gate|Old Lee SW1A 9ZZ|and more" },
    { "Der Minister Dr. Emil Lind Staatskanzlei Langes-Tor-Ring 1 80539 Linden eMail: "
      "a@lind.example",
      "Der Minister Dr. Emil Lind Staatskanzlei|Langes-Tor-Ring 1|80539 Linden|eMail: "
      "a@lind.example" },
    { "Aan de Minister van Justitie De heer J. Lind Postbus 812 6500 AV LINDEN Datum: 3 mei 1996",
      "Aan de|Minister van Justitie De heer J. Lind|Postbus 812|6500 AV LINDEN|Datum: 3 mei 1996" },
    { "Old Gate 15-30 6545 NM LINDEN Minister A. Lind Place of the Larks 3 2513 AB LINDEN",
      "Old Gate 15-30 6545 NM LINDEN|Minister A. Lind|Place of the Larks 3|2513 AB LINDEN" },
    { "We walked from the Ministry in Lee to a village near 80539 Linden to see her.",
      "We walked from the Ministry in Lee to a village near 80539 Linden to see her." },
    { "Print this page, sign it and send it to: the Minister of Works",
      "Print this page, sign it and send it to: the Minister of Works" },
    { "Print this page, sign it and send it to: Minister of Works",
      "Print this page, sign it and send it to:|Minister of Works" },
    { "M/Mme                 à                 Monsieur le Préfet", "M/Mme|à|Monsieur le Préfet" },
    { "Five friends went to the market on the last Sunday of the month of May, and they took      "
      "       a basket of eggs along.",
      "Five friends went to the market on the last Sunday of the month of May, and they took a "
      "basket "
      "of eggs along." },
    { "We wrote sixteen letters to Laos, Eritrea, Kenya, Chad, and nobody answered.",
      "We wrote sixteen letters to Laos, Eritrea, Kenya, Chad, and nobody answered." },
    { "More from our Head Office: 5 Long Gate, Lee. Printed by friends of ours.",
      "More from our Head Office: 5 Long Gate, Lee. Printed by friends of ours." },
    { "We have known her since the month of May. Please write to Mr Paul Moss, Head of Police, 5 "
      "Gate, Lee, Kenya.",
      "We have known her since the month of May. Please write to|Mr Paul Moss,|Head of Police,|5 "
      "Gate,|Lee,|Kenya." },
    { "She used to write letters to friends, Ana Lind, Bo Lind, all of them poets, and 5 others.",
      "She used to write letters to friends, Ana Lind, Bo Lind, all of them poets, and 5 others." },
    { "The minister met Ana Lind, High Court, 5 Long Gate, Lee, Kenya, and she told us so.",
      "The minister met Ana Lind, High Court, 5 Long Gate, Lee, Kenya, and she told us so." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *pieces = join_pieces (cases[i].line);

      g_assert_cmpstr (pieces, ==, cases[i].pieces);
    }
}

/* Where a sentence ends in a page that has lost its lines, and where only an abbreviation does. */
static void
test_sentences (void)
{
#define LONG                                                                                       \
  "Please go on reading, for this page stood in many lines before somebody put all of it into a "  \
  "single one, as viewers of papers do when they are asked for what they show, and it is long, "   \
  "so "                                                                                            \
  "long that nobody would ever write it like that, with this and that and some more besides, and " \
  "then a little more still, until it is as long as it has to be to be a page with all its "       \
  "things."
  static const struct
  {
    const char *page;
    const char *pieces;
  } cases[] = {
    { LONG " Write to: Judge A. B. Lind, 5 Gate, Lee, U.S.A. Tell Mr. Moss. He reads.",
      LONG "|Write to:|Judge A. B. Lind, 5 Gate, Lee, U.S.A.|Tell Mr. Moss.|He reads." },
    { "One\nTwo\nThree\nFour\nFive\nSix\n" LONG " He reads. They write.",
      "One|Two|Three|Four|Five|Six|" LONG " He reads. They write." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *pieces = join_pieces (cases[i].page);

      g_assert_cmpstr (pieces, ==, cases[i].pieces);
    }
#undef LONG
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pieces/addresses-in-a-line", test_addresses_in_a_line);
  g_test_add_func ("/pieces/sentences", test_sentences);

  return g_test_run ();
}
