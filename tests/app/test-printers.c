/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Four kinds of printers: what arrives there is what was said, in the same places. */

#include "config.h"

#include <gtk/gtkunixprint.h>
#include <math.h>
#include <poppler.h>

#include "plea-hint.h"
#include "plea-idioms.h"
#include "plea-output.h"
#include "plea-print-fit.h"
#include "plea-test-letter.h"
#include "plea-test-print-dialog.h"
#include "plea-test-printer.h"
#include "plea-test-wait.h"
#include "plea-test-widget.h"

/* Half a millimetre, in points. */
#define TOLERANCE (0.5 * PLEA_POINTS_PER_MM)

static const PleaTestPaper a4_and_envelopes[] = {
  { "A4", 210, 297, 4.2, 4.2 },    { "Letter", 215.9, 279.4, 4.2, 4.2 },
  { "EnvDL", 110, 220, 4.2, 4.2 }, { "EnvC5", 162, 229, 4.2, 4.2 },
  { "A5", 148, 210, 4.2, 4.2 },    { "Legal", 215.9, 355.6, 4.2, 4.2 },
  { "A6", 105, 148, 4.2, 4.2 },
};
static const PleaTestPaper letter_only[] = { { "Letter", 215.9, 279.4, 4.2, 4.2 } };
/* An old one that holds the sheet at its foot. */
static const PleaTestPaper a4_with_foot[] = { { "A4", 210, 297, 3, 32 } };

static const PleaTestQueue queues[] = {
  { "Everywhere-envelopes", TRUE, a4_and_envelopes, G_N_ELEMENTS (a4_and_envelopes) },
  { "Everywhere-letter", TRUE, letter_only, G_N_ELEMENTS (letter_only) },
  { "PPD-envelopes", FALSE, a4_and_envelopes, G_N_ELEMENTS (a4_and_envelopes) },
  { "PPD-foot", FALSE, a4_with_foot, G_N_ELEMENTS (a4_with_foot) },
};

static PleaTestPrinter *printer;
static guint            n_arrived;

/* Letters */

static const char *const address[] = { "Minister of Justice", "Main Street 1", "Capital", NULL };

/* So many demands that the signature stands low on the page, or on the next. */
static PleaLetter *
compose (guint n_demands)
{
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  g_autoptr (PleaSender) sender = plea_sender_new ();
  g_autofree char *text = NULL;
  GString         *body = g_string_new ("<p>Please do this:</p><demands>");
  PleaTestLetter   letter = { "en", address, "Dear Minister", NULL };

  g_object_set (sender, "name", "Grace Hopper", NULL);
  for (guint i = 0; i < n_demands; i++)
    g_string_append_printf (body,
                            "<demand>let %u people go who are held without any reason that a "
                            "court has heard, and let their families know of it.</demand>",
                            i + 2);
  g_string_append (body, "</demands>");
  text = g_string_free (body, FALSE);
  letter.body = text;

  return plea_test_letter_compose (&letter, draft, sender);
}

static PleaDocument *
make_document (guint n_letters, guint n_demands, PleaFormatKind kind, const char *format)
{
  g_autoptr (GPtrArray) letters = g_ptr_array_new_with_free_func (g_object_unref);
  PleaStyle style = plea_test_letter_get_style ("plain-a4");

  for (guint i = 0; i < n_letters; i++)
    g_ptr_array_add (letters, compose (n_demands));
  style.format = plea_format_find (kind, format);

  return plea_document_new (letters, &style);
}

/* The dialog */

typedef struct
{
  GtkWindow          *window;
  PleaOutput         *output;
  GtkPrintUnixDialog *dialog;
  GtkPrintSettings   *settings;
  guint               n_printed; /* letters, once they are */
} Sitting;

static PleaHint *
find_hint (GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_last_child (gtk_dialog_get_content_area (GTK_DIALOG (widget)));

  return PLEA_HINT (child);
}

static void
on_printed (Sitting *self, PleaDocument *document)
{
  GPtrArray *letters = plea_document_get_letters (document);

  self->n_printed = letters != NULL ? letters->len : 1;
}

static gboolean
is_printed (gpointer user_data)
{
  Sitting *self = user_data;

  return self->n_printed > 0;
}

static void
choose_printer (Sitting *self, const char *queue)
{
  gtk_print_settings_set_printer (self->settings, queue);
  plea_test_print_dialog_choose (self->dialog, self->settings);
}

static void
begin (Sitting *self, PleaDocument *document, const char *queue, const char *wishes)
{
  g_autofree char *text = g_strdup_printf ("[Print Settings]\nprinter=%s\n%s", queue, wishes);
  g_autoptr (GKeyFile) keys = g_key_file_new ();

  g_assert_true (g_key_file_load_from_data (keys, text, (gsize) -1, G_KEY_FILE_NONE, NULL));
  self->settings = gtk_print_settings_new ();
  g_assert_true (gtk_print_settings_load_key_file (self->settings, keys, NULL, NULL));
  self->window = GTK_WINDOW (gtk_window_new ());
  self->output = plea_output_new (self->window, NULL);
  g_signal_connect_swapped (self->output, "printed", G_CALLBACK (on_printed), self);
  gtk_window_present (self->window);
  plea_output_print (self->output, document);
  self->dialog = plea_test_print_dialog_find (self->window);
  choose_printer (self, queue);
}

static void
assert_said (Sitting *self, const char *said)
{
  PleaHint *hint = find_hint (GTK_WIDGET (self->dialog));

  if (said == NULL)
    g_assert_cmpstr (plea_hint_get_text (hint), ==, "");
  else if (!g_pattern_match_simple (said, plea_hint_get_text (hint)))
    g_error ("“%s” is not “%s”", plea_hint_get_text (hint), said);
  g_assert_cmpint (gtk_widget_get_visible (GTK_WIDGET (hint)), ==, said != NULL);
}

/* Returns the file that arrives. */
static char *
print (Sitting *self)
{
  gtk_dialog_response (GTK_DIALOG (self->dialog), GTK_RESPONSE_OK);
  g_assert_true (plea_test_wait (is_printed, self, PLEA_TEST_PATIENCE_MS));

  return plea_test_printer_await_document (printer, ++n_arrived);
}

static void
end (Sitting *self)
{
  g_clear_object (&self->output);
  g_clear_object (&self->settings);
  gtk_window_destroy (self->window);
  plea_test_iterate ();
}

/* What arrived */

static PopplerDocument *
open_pdf (const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (GError) error = NULL;
  PopplerDocument *pdf = poppler_document_new_from_file (uri, NULL, &error);

  g_assert_no_error (error);

  return pdf;
}

static PopplerDocument *
draw_expected (PleaDocument *document)
{
  g_autoptr (GBytes) bytes = plea_document_to_pdf (document, NULL);

  return poppler_document_new_from_bytes (bytes, NULL, NULL);
}

/* How a page comes to lie on the sheet, in millimetres: made smaller, moved, and turned with it. */
typedef struct
{
  double             scale, x, y;
  GtkPageOrientation orientation;
} Lie;

/* A character and its middle. */
typedef struct
{
  gunichar character;
  double   x, y;
} Glyph;

/* All that can be seen, in the order that poppler takes for that of reading. */
static GArray *
list_glyphs (PopplerPage *page)
{
  GArray                      *glyphs = g_array_new (FALSE, FALSE, sizeof (Glyph));
  g_autofree char             *text = poppler_page_get_text (page);
  g_autofree PopplerRectangle *boxes = NULL;
  const char                  *next = text;
  guint                        n_boxes;

  g_assert_true (poppler_page_get_text_layout (page, &boxes, &n_boxes));
  for (guint i = 0; i < n_boxes; i++, next = g_utf8_next_char (next))
    {
      Glyph glyph = { g_utf8_get_char (next), (boxes[i].x1 + boxes[i].x2) / 2,
                      (boxes[i].y1 + boxes[i].y2) / 2 };

      if (!g_unichar_isspace (glyph.character))
        g_array_append_val (glyphs, glyph);
    }

  return glyphs;
}

static gboolean
has_glyph (const GArray *glyphs, const Glyph *glyph)
{
  plea_foreach_in (const Glyph, other, glyphs)
    if (other->character == glyph->character && fabs (other->x - glyph->x) <= TOLERANCE
        && fabs (other->y - glyph->y) <= TOLERANCE)
      return TRUE;

  return FALSE;
}

static void
put_on_sheet (const Lie *self, PopplerPage *sheet, double *x, double *y)
{
  double right = *x * self->scale + self->x * PLEA_POINTS_PER_MM;
  double down = *y * self->scale + self->y * PLEA_POINTS_PER_MM;
  double width, height;

  poppler_page_get_size (sheet, &width, &height);
  *x = self->orientation == GTK_PAGE_ORIENTATION_LANDSCAPE           ? down
       : self->orientation == GTK_PAGE_ORIENTATION_REVERSE_LANDSCAPE ? width - down
                                                                     : right;
  *y = self->orientation == GTK_PAGE_ORIENTATION_LANDSCAPE           ? height - right
       : self->orientation == GTK_PAGE_ORIENTATION_REVERSE_LANDSCAPE ? right
                                                                     : down;
}

static void
assert_same_places (PopplerPage *arrived, PopplerPage *expected, const Lie *lie)
{
  g_autoptr (GArray) there = list_glyphs (arrived);
  g_autoptr (GArray) here = list_glyphs (expected);

  g_assert_cmpuint (there->len, ==, here->len);
  plea_foreach_in (Glyph, glyph, here)
    {
      put_on_sheet (lie, arrived, &glyph->x, &glyph->y);
      if (!has_glyph (there, glyph))
        g_error ("U+%04X is not at %.1f, %.1f points", glyph->character, glyph->x, glyph->y);
    }
}

static void
assert_same_pages (const char *path, PleaDocument *document, const Lie *lie)
{
  PopplerDocument *arrived = open_pdf (path);
  PopplerDocument *expected = draw_expected (document);
  int              n_pages = poppler_document_get_n_pages (expected);

  g_assert_cmpint (poppler_document_get_n_pages (arrived), ==, n_pages);
  for (int page = 0; page < n_pages; page++)
    {
      PopplerPage *there = poppler_document_get_page (arrived, page);
      PopplerPage *here = poppler_document_get_page (expected, page);

      assert_same_places (there, here, lie);
      g_object_unref (there);
      g_object_unref (here);
    }
  g_object_unref (arrived);
  g_object_unref (expected);
}

static void
assert_media (const char *media)
{
  g_autofree char *wanted = plea_test_printer_get_media (printer, n_arrived);

  if (strstr (wanted, media) == NULL)
    g_error ("%s is not %s", wanted, media);
}

static void
assert_attribute (const char *attribute, const char *value)
{
  g_autofree char *found = plea_test_printer_get_attribute (printer, n_arrived, attribute);

  g_assert_cmpstr (found, ==, value);
}

/* Tests */

#define A4 "x-dimension=21000 y-dimension=29700"
#define LETTER "x-dimension=21590 y-dimension=27940"
#define A6 "x-dimension=10500 y-dimension=14800"
#define A5 "x-dimension=14800 y-dimension=21000"
#define DL "x-dimension=11000 y-dimension=22000"
#define C5 "x-dimension=16200 y-dimension=22900"

static const struct
{
  const char *queue;
  const char *format; /* what is shown */
  const char *chosen; /* in the dialog, or NULL */
  const char *said;
  const char *printed; /* the format that it is set in */
  const char *media;
  double      scale, x;
} letters[] = {
  { "Everywhere-envelopes", "plain-a4", NULL, NULL, "plain-a4", A4, 1, 0 },
  { "Everywhere-letter", "plain-a4", NULL, "The pages are set anew for *Letter.", "plain-letter",
    LETTER, 1, 0 },
  { "Everywhere-letter", "din5008-b", NULL, "The pages are set anew for *Letter.", "us-10", LETTER,
    1, 0 },
  { "PPD-envelopes", "uk", NULL, NULL, "uk", A4, 1, 0 },
  { "PPD-envelopes", "uk", GTK_PAPER_NAME_LETTER, "The pages are set anew for *Letter.", "us-10",
    LETTER, 1, 0 },
  { "PPD-foot", "plain-letter", NULL, "The pages are set anew for A4.", "plain-a4", A4, 1, 0 },
  { "Everywhere-envelopes", "plain-a4", GTK_PAPER_NAME_A5,
    "The pages are not made for A5: they are printed at 70% of their size.", "plain-a4", A5,
    148.0 / 210, 0 },
};

static void
choose_paper (Sitting *self, const char *name)
{
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (name);

  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_print_unix_dialog_set_page_setup (self->dialog, setup);
}

static void
test_letters (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      g_autoptr (PleaDocument) document = make_document (1, 3, PLEA_FORMAT_OF_LETTERS,
                                                         letters[i].format);
      g_autoptr (PleaDocument) expected = make_document (1, 3, PLEA_FORMAT_OF_LETTERS,
                                                         letters[i].printed);
      const Lie        lie = { letters[i].scale, letters[i].x, 0, GTK_PAGE_ORIENTATION_PORTRAIT };
      g_autofree char *path = NULL;
      Sitting          sitting = { 0 };

      begin (&sitting, document, letters[i].queue, "");
      if (letters[i].chosen != NULL)
        choose_paper (&sitting, letters[i].chosen);
      assert_said (&sitting, letters[i].said);
      path = print (&sitting);
      assert_same_pages (path, expected, &lie);
      assert_media (letters[i].media);
      end (&sitting);
    }
}

static const struct
{
  const char *queue, *envelope, *said, *media;
  gboolean    is_turned;
  double      x, y;
} envelopes[] = {
  { "Everywhere-envelopes", "dl", "*upside down*", DL, FALSE, 0, 0 },
  { "Everywhere-envelopes", "dl", "*upside down*", DL, TRUE, 0, 0 },
  { "PPD-envelopes", "c5", "*upside down*", C5, FALSE, 0, 0 },
  { "Everywhere-letter", "dl", "The envelope is printed as if it lay on *Letter, at the top*",
    LETTER, FALSE, 279.4 - 220, (215.9 - 110) / 2 },
  { "PPD-foot", "c5", "The envelope is printed as if it lay on A4, at the top*", A4, FALSE,
    297 - 229, (210 - 162) / 2.0 },
  { "PPD-foot", "dl", "The envelope is printed as if it lay on A4, at the top*", A4, TRUE, 0, 50 },
};

static void
turn (Sitting *self)
{
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_copy (
      gtk_print_unix_dialog_get_page_setup (self->dialog));

  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_REVERSE_LANDSCAPE);
  gtk_print_unix_dialog_set_page_setup (self->dialog, setup);
}

static void
test_envelopes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (envelopes); i++)
    {
      g_autoptr (PleaDocument) document = make_document (1, 3, PLEA_FORMAT_OF_ENVELOPES,
                                                         envelopes[i].envelope);
      const Lie        lie = { 1, envelopes[i].x, envelopes[i].y,
                        envelopes[i].is_turned ? GTK_PAGE_ORIENTATION_REVERSE_LANDSCAPE
                                                      : GTK_PAGE_ORIENTATION_LANDSCAPE };
      g_autofree char *path = NULL;
      Sitting          sitting = { 0 };

      begin (&sitting, document, envelopes[i].queue, "");
      assert_said (&sitting, envelopes[i].said);
      if (envelopes[i].is_turned)
        turn (&sitting);
      path = print (&sitting);
      assert_same_pages (path, document, &lie);
      assert_media (envelopes[i].media);
      end (&sitting);
    }
}

/* On a card if there is one, or as many as go on a sheet. Both sides lie the same way. */
static const struct
{
  const char *queue, *card, *wishes;
  const char *said;
  const char *printed; /* the format that it is set in */
  const char *media, *sides;
} postcards[] = {
  { "Everywhere-envelopes", "a6", "", "Postcards have two sides*", "a6", A6, "one-sided" },
  { "PPD-envelopes", "a6", "duplex=horizontal", "Postcards have two sides*", "a6", A6,
    "two-sided-long-edge" },
  { "PPD-envelopes", "a6-four", "", "Postcards have two sides*", "a6-four", A4, "one-sided" },
  { "Everywhere-letter", "us", "", "The postcard is printed four times on *Letter*\nPostcards*",
    "us-four", LETTER, "one-sided" },
  { "Everywhere-letter", "a6-four", "duplex=horizontal",
    "The postcard is printed four times on *Letter*\nPostcards*", "us-four", LETTER,
    "two-sided-long-edge" },
  { "PPD-foot", "a6", "", "The postcard is printed four times on A4*near to the edge*", "a6-four",
    A4, "one-sided" },
};

static void
test_postcards (void)
{
  const Lie lie = { 1, 0, 0, GTK_PAGE_ORIENTATION_LANDSCAPE };

  for (guint i = 0; i < G_N_ELEMENTS (postcards); i++)
    {
      g_autoptr (PleaDocument) document = make_document (1, 1, PLEA_FORMAT_OF_POSTCARDS,
                                                         postcards[i].card);
      g_autoptr (PleaDocument) expected = make_document (1, 1, PLEA_FORMAT_OF_POSTCARDS,
                                                         postcards[i].printed);
      g_autofree char *path = NULL;
      Sitting          sitting = { 0 };

      g_test_message ("%s, %s", postcards[i].queue, postcards[i].card);
      begin (&sitting, document, postcards[i].queue, postcards[i].wishes);
      assert_said (&sitting, postcards[i].said);
      path = print (&sitting);
      assert_same_pages (path, expected, &lie);
      assert_media (postcards[i].media);
      assert_attribute ("IPP_SIDES", postcards[i].sides);
      end (&sitting);
    }
}

/* What a format says of its paper, and what printers call so, are of one size. */
static void
test_papers (void)
{
  for (PleaFormatKind kind = PLEA_FORMAT_OF_LETTERS; kind <= PLEA_FORMAT_OF_POSTCARDS; kind++)
    plea_foreach (const PleaFormat, format, plea_format_list (kind))
      {
        GtkPaperSize *paper = gtk_paper_size_new (format->paper);

        g_test_message ("%s", format->item.id);
        g_assert_cmpfloat_with_epsilon (gtk_paper_size_get_width (paper, GTK_UNIT_MM),
                                        MIN (format->width, format->height), 0.5);
        g_assert_cmpfloat_with_epsilon (gtk_paper_size_get_height (paper, GTK_UNIT_MM),
                                        MAX (format->width, format->height), 0.5);
        gtk_paper_size_free (paper);
      }
}

/* The signature stands where an old printer holds the sheet: it goes up, or to the next page. */
static PleaDocument *
make_too_low (const PleaBox *printable)
{
  for (guint n_demands = 1; n_demands < 100; n_demands++)
    {
      g_autoptr (PleaDocument) document = make_document (1, n_demands, PLEA_FORMAT_OF_LETTERS,
                                                         "plain-a4");

      if (!plea_document_fits_in (document, printable))
        return g_steal_pointer (&document);
    }

  g_assert_not_reached ();
}

static double
find_lowest (PopplerPage *page)
{
  g_autofree PopplerRectangle *boxes = NULL;
  double                       lowest = 0;
  guint                        n_boxes;

  g_assert_true (poppler_page_get_text_layout (page, &boxes, &n_boxes));
  for (guint i = 0; i < n_boxes; i++)
    lowest = MAX (lowest, boxes[i].y2);

  return lowest / PLEA_POINTS_PER_MM;
}

static void
test_foot (void)
{
  const PleaTestPaper *paper = &a4_with_foot[0];
  const PleaBox printable = plea_box_between (paper->edge, paper->edge, paper->width - paper->edge,
                                              paper->height - paper->foot);
  g_autoptr (PleaDocument) document = make_too_low (&printable);
  g_autofree char *path = NULL;
  PopplerDocument *arrived;
  Sitting          sitting = { 0 };

  begin (&sitting, document, "PPD-foot", "");
  assert_said (&sitting, "The pages are set anew, farther from the edges*");
  path = print (&sitting);
  end (&sitting);

  arrived = open_pdf (path);
  for (int i = 0; i < poppler_document_get_n_pages (arrived); i++)
    {
      PopplerPage     *page = poppler_document_get_page (arrived, i);
      g_autofree char *text = poppler_page_get_text (page);

      g_assert_cmpfloat (find_lowest (page), <=, paper->height - paper->foot);
      if (i + 1 == poppler_document_get_n_pages (arrived))
        g_assert_nonnull (strstr (text, "Grace Hopper"));
      g_object_unref (page);
    }
  g_object_unref (arrived);
}

/* Whoever goes through the printers is not left with the paper of one that has no other, but with
 * what they chose themselves. */
static void
test_other_printer (void)
{
  g_autoptr (PleaDocument) document = make_document (1, 3, PLEA_FORMAT_OF_LETTERS, "plain-a4");
  Sitting sitting = { 0 };

  begin (&sitting, document, "Everywhere-letter", "");
  assert_said (&sitting, "The pages are set anew for *Letter.");
  choose_printer (&sitting, "PPD-envelopes");
  assert_said (&sitting, NULL);
  choose_paper (&sitting, GTK_PAPER_NAME_A5);
  choose_printer (&sitting, "Everywhere-envelopes");
  assert_said (&sitting, "*70%*");
  choose_paper (&sitting, GTK_PAPER_NAME_A4);
  assert_said (&sitting, NULL);
  choose_printer (&sitting, "Everywhere-letter");
  choose_paper (&sitting, GTK_PAPER_NAME_A4);
  assert_said (&sitting, "This printer says that it has no A4.");
  gtk_dialog_response (GTK_DIALOG (sitting.dialog), GTK_RESPONSE_CANCEL);
  end (&sitting);
}

/* What else is asked for in the dialog. Each of two letters has one page, and on both sides a blank
 * one stands between them. */
static const struct
{
  const char *queue, *wishes;
  const char *pages; /* that arrive: which letter, or - for a blank page */
  guint       n_letters;
  const char *copies, *sides;
} wishes[] = {
  { "Everywhere-envelopes", "n-copies=2\ncollate=true", "12", 2, "2", "one-sided" },
  { "PPD-envelopes", "reverse=true", "21", 2, NULL, "one-sided" },
  { "Everywhere-envelopes", "duplex=horizontal", "1-2", 2, NULL, "two-sided-long-edge" },
  { "PPD-envelopes", "duplex=horizontal\nreverse=true", "-2-1", 2, NULL, "two-sided-long-edge" },
  { "PPD-envelopes", "n-copies=2\ncollate=true\nduplex=horizontal", "1-2", 2, "2",
    "two-sided-long-edge" },
  { "PPD-envelopes", "print-pages=ranges\npage-ranges=1", "2", 1, NULL, "one-sided" },
  { "Everywhere-envelopes", "print-pages=ranges\npage-ranges=0-1\nduplex=horizontal", "1-", 1, NULL,
    "two-sided-long-edge" },
};

static char *
tell_pages (const char *path)
{
  PopplerDocument *arrived = open_pdf (path);
  GString         *pages = g_string_new (NULL);

  for (int i = 0; i < poppler_document_get_n_pages (arrived); i++)
    {
      PopplerPage     *page = poppler_document_get_page (arrived, i);
      g_autofree char *text = poppler_page_get_text (page);

      g_string_append_c (pages, *text == '\0'                           ? '-'
                                : strstr (text, "let 3 people") != NULL ? '2'
                                                                        : '1');
      g_object_unref (page);
    }
  g_object_unref (arrived);

  return g_string_free (pages, FALSE);
}

static void
test_wishes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++)
    {
      g_autoptr (GPtrArray) letters_of_both = g_ptr_array_new_with_free_func (g_object_unref);
      PleaStyle style = plea_test_letter_get_style ("plain-a4");
      g_autoptr (PleaDocument) document = NULL;
      g_autofree char *path = NULL;
      g_autofree char *pages = NULL;
      Sitting          sitting = { 0 };

      g_ptr_array_add (letters_of_both, compose (1));
      g_ptr_array_add (letters_of_both, compose (2));
      document = plea_document_new (letters_of_both, &style);
      begin (&sitting, document, wishes[i].queue, wishes[i].wishes);
      path = print (&sitting);
      pages = tell_pages (path);
      g_assert_cmpstr (pages, ==, wishes[i].pages);
      g_assert_cmpuint (sitting.n_printed, ==, wishes[i].n_letters);
      assert_attribute ("IPP_COPIES", wishes[i].copies);
      assert_attribute ("IPP_SIDES", wishes[i].sides);
      end (&sitting);
    }
}

int
main (int argc, char *argv[])
{
  GtkApplication *application;
  int             result;

  printer = plea_test_printer_new ();
  for (guint i = 0; i < G_N_ELEMENTS (queues); i++)
    plea_test_printer_add_queue (printer, &queues[i]);
  g_setenv ("CUPS_SERVER", plea_test_printer_get_server (printer), TRUE);
  application = plea_test_start (&argc, &argv);
  g_test_add_func ("/printers/letters", test_letters);
  g_test_add_func ("/printers/envelopes", test_envelopes);
  g_test_add_func ("/printers/postcards", test_postcards);
  g_test_add_func ("/printers/papers", test_papers);
  g_test_add_func ("/printers/foot", test_foot);
  g_test_add_func ("/printers/other-printer", test_other_printer);
  g_test_add_func ("/printers/wishes", test_wishes);
  result = plea_test_run (application);
  g_object_unref (printer);

  return result;
}
