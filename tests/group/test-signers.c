/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables of signers, as programs write them, and the signers in them. */

#include <string.h>

#include "plea-idioms.h"
#include "plea-signer-table.h"
#include "plea-signers-data.h"

static const char *const disclosures[] = { "full", "town", "initials", "blank" };

/* “Name|address, its lines parted by a slash|town|country|language|disclosure|words” */
static char *
describe (const PleaSigner *signer)
{
  g_autofree char *line = g_strjoin ("|", signer->sender->name, signer->sender->address,
                                     signer->sender->town, signer->sender->country,
                                     signer->language != NULL ? signer->language : "",
                                     disclosures[signer->disclosure], signer->words, NULL);

  return g_strdelimit (g_steal_pointer (&line), "\n", '/');
}

static void
check (GBytes *bytes, const char *const *expected, const char *const *problems)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaSignerTable) table = plea_signer_table_read (bytes, &error);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) signers = NULL;

  g_assert_no_error (error);
  signers = plea_signer_table_get_signers (table, PLEA_DISCLOSURE_FULL, found);
  for (guint i = 0; i < found->len || problems[i] != NULL; i++)
    g_assert_cmpstr (i < found->len ? found->pdata[i] : NULL, ==, problems[i]);
  for (guint i = 0; i < signers->len || expected[i] != NULL; i++)
    {
      g_autofree char *description = i < signers->len ? describe (signers->pdata[i]) : NULL;

      g_assert_cmpstr (description, ==, expected[i]);
    }
}

typedef struct
{
  const char *file;
  const char *signers[4];
  const char *problems[8];
} FileCase;

static const FileCase files[] = {
  { .file = "libreoffice.csv",
    .signers = { "Ada Byron|12 St James’s Square/Flat 3|London SW1Y 4JH|GB|en|full|"
                 "I am a teacher, and I ask you to let her teach.",
                 "O’Neill, Mary|3 Quay Street|Galway H91 X0X0|IE||town|" } },
  { .file = "excel-de.csv",
    .signers = { "Jörg Müller|Hauptstraße 12|10115 Berlin|DE|de|town|",
                 "Anna Weiß|Am Bühl 3 a|8001 Zürich|CH||full|" } },
  { .file = "excel-fr.csv", .signers = { "Zoé Lefèvre|14 rue de l’Été|75011 Paris|FR||full|" } },
  { .file = "excel-unicode.txt",
    .signers = { "Анна Петрова|ул. Тихая, 5|Москва 101000|RU||full|" } },
  { .file = "google.csv",
    .signers = { "Grace B. Hooper|4 Elm St/Apt 2|Springfield IL 62701|US||full|" } },
  { .file = "outlook.csv",
    .signers = { "Maria Silva|Rua Nova 5/2.º Esq.|4000-123 Porto|PT||full|" } },
  { .file = "no-headings.csv",
    .signers = { "Ali Kaya|Atatürk Caddesi 5|34000 İstanbul|TR||full|",
                 "Elif Demir|Gül Sokak 7/3|06420 Ankara|TR||full|",
                 "Deniz Ak|Liman Yolu 1|35210 İzmir|TR||full|" } },
  { .file = "broken.csv",
    .signers = { "Nora Dahl|Storgata 1|0155 Oslo|NO|en|full|", "|||||blank|" },
    .problems
    = { "Row 3: There is no name.", "Row 4: “Atlantis” is not a country.",
        "Row 6: “Klatchian” is not a language.", "Row 7: A quotation mark is missing in the name.",
        "Row 8: “all of it” is not a level of disclosure; write full, town, initials or blank.",
        "Row 10: A quotation mark is missing in the name." } },
  { .file = "apple.vcf",
    .signers = { "Giulia Rossi|Via dei Tigli 4/Scala B|40121 Bologna|IT||full|" },
    .problems = { "Contact 2: There is no name." } },
  { .file = "android.vcf",
    .signers = { "Олена Коваль|вул. Тиха 5|Київ 01001|UA||full|", "Iván Muñoz|||||full|" } },
  { .file = "vcard-4.vcf", .signers = { "Chloé Martin, Dr.|2 quai Nord|69002 Lyon|FR|fr|full|" } },
};

static void
test_file (gconstpointer data)
{
  const FileCase  *file = data;
  g_autofree char *path = g_build_filename (PLEA_TEST_SIGNERS, file->file, NULL);
  g_autofree char *content = NULL;
  gsize            length;
  g_autoptr (GBytes) bytes = NULL;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  bytes = g_bytes_new (content, length);
  check (bytes, file->signers, file->problems);
}

typedef struct
{
  const char *text;
  const char *signers[4];
} TextCase;

static const TextCase texts[] = {
  /* nothing but names, as somebody types them */
  { "Ann Lee\nBo Ek\n", { "Ann Lee|||||full|", "Bo Ek|||||full|" } },
  /* pasted from a spreadsheet */
  { "Name\tTown\nAnn Lee\t\"Oslo\"\n", { "Ann Lee||Oslo|||full|" } },
  { "Vorname\tNachname\nUwe\tRau\n", { "Uwe Rau|||||full|" } },
  { "Nombre;Apellidos\nEva;Sol Paz\n", { "Eva Sol Paz|||||full|" } },
  { "Nome;Cognome;CAP;Città\nEva;Sole;40121;Bologna\n", { "Eva Sole||40121 Bologna|||full|" } },
  { "Ad;Soyad;Ülke\nEce;Ak;Türkiye\n", { "Ece Ak|||TR||full|" } },
  { "Імʼя;Прізвище;Мова\nОля;Гай;українська\n", { "Оля Гай||||uk|full|" } },
  { "الاسم,المدينة,البلد\nليلى حداد,بيروت,لبنان\n", { "ليلى حداد||بيروت|LB||full|" } },
  { "姓;名;城市;国家\n王;小明;北京;中国\n", { "王小明||北京|CN||full|" } },
  { "Nome,Sobrenome,Mostrar\nEva,Luz,Nada\nAna,Mar,Tudo\n",
    { "Eva Luz|||||blank|", "Ana Mar|||||full|" } },
  { "Prénom|Nom|Langue\nLéa|Roy|fr-CH\n", { "Léa Roy||||fr-CH|full|" } },
  /* a title above the headings, brackets and stars in them */
  { "Our evening,,\n,,\nName*,Address (home),Phone\nAnn Lee,\"1 High St, Leeds LS1 1AA, "
    "England\",1\n",
    { "Ann Lee|1 High St|Leeds LS1 1AA|GB||full|" } },
  { "Name,Address\nUwe Rau,\"Am Tor 1, 10115 Berlin, Germany\"\n",
    { "Uwe Rau|Am Tor 1|10115 Berlin|DE||full|" } },
  /* given and family names apart, without headings */
  { "Uwe,Rau,10115,Berlin\nEva,Sol,20095,Hamburg\n",
    { "Uwe Rau||10115 Berlin|||full|", "Eva Sol||20095 Hamburg|||full|" } },
  { "Ann Lee,I am a nurse and so I ask this of you.\n",
    { "Ann Lee|||||full|I am a nurse and so I ask this of you." } },
  /* lines of an address in columns of their own */
  { "Nom;Prénom;Adresse 1;Adresse 2;Adresse 3;CP;Commune;Pays\n"
    "Roy;Léa;Bât. C;3 rue Haute;;31000;Toulouse;FR\n",
    { "Léa Roy|Bât. C/3 rue Haute|31000 Toulouse|FR||full|" } },
  { "Nom;Prénom;Adresse;Suite adresse;Code porte;Code pays;N° postal;Ville\n"
    "Roy;Léa;3 rue Haute;Bât. C;12;CH;1201;Genève\n",
    { "Léa Roy|3 rue Haute/Bât. C|1201 Genève|CH||full|" } },
  /* rows that are longer or shorter than others, and quotation marks within words */
  { "Name,Town\nAnn Lee\nBo Ek,Oslo,more\nJoe \"Jo\" Fox,\"Ba\"\"th\"\n",
    { "Ann Lee|||||full|", "Bo Ek||Oslo|||full|", "Joe \"Jo\" Fox||Ba\"th|||full|" } },
};

static void
test_text (gconstpointer data)
{
  static const char *const nothing[] = { NULL };
  const TextCase          *text = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (text->text, strlen (text->text));

  check (bytes, text->signers, nothing);
}

static void
test_failures (void)
{
  g_autoptr (GString) long_table = g_string_new ("Name\n");
  const struct
  {
    const char *text;
    gsize       length;
    const char *message;
  } failures[] = {
    { "", 0, "There is no column of names. Write “Name” above the one that has them." },
    { "1,2\n3,4\n", 8, "There is no column of names. Write “Name” above the one that has them." },
    { "\x7f"
      "ELF\0\1\2\3",
      8, "This is neither a table as text (CSV) nor contacts (vCard)." },
    { "PK\3\4\0\0\0\0", 8, "This is neither a table as text (CSV) nor contacts (vCard)." },
  };
  g_autoptr (GError) too_long = NULL;
  g_autoptr (GBytes) rows = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (failures); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (failures[i].text, failures[i].length);
      g_autoptr (GError) error = NULL;

      g_assert_null (plea_signer_table_read (bytes, &error));
      g_assert_cmpstr (error->message, ==, failures[i].message);
    }

  for (int i = 0; i < PLEA_SIGNER_TABLE_MAX_ROWS; i++)
    g_string_append (long_table, "Ann Lee\n");
  rows = g_string_free_to_bytes (g_steal_pointer (&long_table));
  g_assert_null (plea_signer_table_read (rows, &too_long));
  g_assert_cmpstr (too_long->message, ==, "There are more than 10000 rows.");
}

/* What is kept of them is what they were. */
static void
assert_kept (GPtrArray *signers)
{
  g_autofree char *data = plea_signers_to_data (signers);
  g_autoptr (GPtrArray) kept = plea_signers_from_data (data);

  g_assert_cmpuint (kept->len, ==, signers->len);
  for (guint i = 0; i < signers->len; i++)
    {
      g_autofree char *before = describe (signers->pdata[i]);
      g_autofree char *after = describe (kept->pdata[i]);

      g_assert_cmpstr (after, ==, before);
    }
}

static void
test_kept (void)
{
  static const char odd[] = "Name,Address,Town,Language,Disclosure,Own words\n"
                            "\" [Signer 1] \",\"Flat 3;\n1 \\ Street\",=Town,zh-Hant,town,"
                            "\"#I ask;\nyou \\n.\"\n"
                            ",,,,blank,\n"
                            "Ann Lee,,,,initials,\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (odd, strlen (odd));
  g_autoptr (PleaSignerTable) table = plea_signer_table_read (bytes, NULL);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) signers = plea_signer_table_get_signers (table, PLEA_DISCLOSURE_FULL,
                                                                 problems);

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (signers->len, ==, 3);
  assert_kept (signers);
  g_ptr_array_set_size (signers, 0);
  assert_kept (signers);
}

/* What a disk lost shows less of them rather than more. */
static void
test_damaged (void)
{
  static const struct
  {
    const char *data;
    const char *signers[3];
  } cases[] = {
    { NULL, { NULL } },
    { "", { NULL } },
    { "[Signer 1", { NULL } },
    { "[Signer 1]\n", { "|||||blank|" } },
    { "[Signer 1]\nname=Ann Lee\ndisclosure=all\n[Signer 2]\nname=Bo\ndisclosure=full\n",
      { "Ann Lee|||||blank|", "Bo|||||full|" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) signers = plea_signers_from_data (cases[i].data);

      for (guint n = 0; n < signers->len || cases[i].signers[n] != NULL; n++)
        {
          g_autofree char *found = n < signers->len ? describe (signers->pdata[n]) : NULL;

          g_assert_cmpstr (found, ==, cases[i].signers[n]);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strconcat ("/signers/file/", files[i].file, NULL);

      g_test_add_data_func (path, &files[i], test_file);
    }
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/signers/text/%u", i + 1);

      g_test_add_data_func (path, &texts[i], test_text);
    }
  g_test_add_func ("/signers/failures", test_failures);
  g_test_add_func ("/signers/kept", test_kept);
  g_test_add_func ("/signers/damaged", test_damaged);

  return g_test_run ();
}
