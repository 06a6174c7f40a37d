/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the print dialog says of the paper that the chosen printer has.
 *
 * GTK's dialog lets a letter for A4 go to a printer that has none, and nobody is told. So where the
 * printer lacks the paper, other paper that it has is chosen in the dialog, as a hand would, and
 * what becomes of the pages stands there in words before they are printed. */

#include "config.h"

#include "plea-print-dialog.h"

#include <glib/gi18n.h>
#include <gtk/gtkunixprint.h>
#include <math.h>

#include "plea-hint.h"
#include "plea-idioms.h"
#include "plea-print-fit.h"

/* Paper that is called differently differs by less than this, in millimetres. */
#define SAME_PAPER 1.0

typedef struct
{
  GtkPrintUnixDialog *dialog; /* not owned: it owns this */
  PleaDocument       *document;
  PleaHint           *hint;
  GtkPrinter         *printer; /* not owned, and only compared */
  gboolean            is_choosing;
  gboolean            has_chosen; /* other paper than the document’s, and nobody has changed it */
} Watch;

static void
watch_free (gpointer data)
{
  Watch *self = data;

  g_clear_object (&self->document);
  g_free (self);
}

/* Papers of a printer */

static gboolean
is_same_paper (GtkPageSetup *setup, double width, double height)
{
  GtkPaperSize *paper = gtk_page_setup_get_paper_size (setup);

  return fabs (gtk_paper_size_get_width (paper, GTK_UNIT_MM) - width) < SAME_PAPER
         && fabs (gtk_paper_size_get_height (paper, GTK_UNIT_MM) - height) < SAME_PAPER;
}

static gboolean
is_for (GtkPageSetup *setup, const PleaFormat *format)
{
  return is_same_paper (setup, MIN (format->width, format->height),
                        MAX (format->width, format->height));
}

/* Whether there is a format for it, so that nothing is made smaller. */
static gboolean
has_format (GtkPageSetup *setup, const PleaFormat *format)
{
  GtkPaperSize *paper = gtk_page_setup_get_paper_size (setup);
  double        width = gtk_paper_size_get_width (paper, GTK_UNIT_MM);
  double        height = gtk_paper_size_get_height (paper, GTK_UNIT_MM);
  gboolean      is_wide = format->width > format->height;

  return format->kind != PLEA_FORMAT_OF_ENVELOPES
         && plea_format_for_paper (format, is_wide ? height : width, is_wide ? width : height)
                != NULL;
}

static GList *
find_paper (GList            *papers,
            const PleaFormat *format,
            gboolean (*accept) (GtkPageSetup *, const PleaFormat *))
{
  for (GList *paper = papers; paper != NULL; paper = paper->next)
    if (accept (paper->data, format))
      return paper;

  return NULL;
}

static void
free_papers (GList *papers)
{
  g_list_free_full (papers, g_object_unref);
}

/* What lies in the printer usually comes before what else it takes. */
static GList *
list_papers (GtkPrinter *printer)
{
  GList        *papers = gtk_printer_list_papers (printer);
  GtkPageSetup *usual = papers != NULL ? gtk_printer_get_default_page_size (printer) : NULL;

  return usual != NULL ? g_list_prepend (papers, usual) : papers;
}

/* Choosing paper in the dialog */

static GtkDropDown *
find_paper_choice (GtkWidget *widget)
{
  if (GTK_IS_DROP_DOWN (widget))
    return GTK_IS_PAGE_SETUP (gtk_drop_down_get_selected_item (GTK_DROP_DOWN (widget)))
               ? GTK_DROP_DOWN (widget)
               : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkDropDown *found = find_paper_choice (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
choose_paper (Watch *self, GtkPageSetup *wanted)
{
  GtkDropDown  *choice = find_paper_choice (GTK_WIDGET (self->dialog));
  GListModel   *model = choice != NULL ? gtk_drop_down_get_model (choice) : NULL;
  GtkPaperSize *size = gtk_page_setup_get_paper_size (wanted);
  guint         n_items = model != NULL ? g_list_model_get_n_items (model) : 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GtkPageSetup) setup = g_list_model_get_item (model, i);

      if (is_same_paper (setup, gtk_paper_size_get_width (size, GTK_UNIT_MM),
                         gtk_paper_size_get_height (size, GTK_UNIT_MM)))
        {
          self->is_choosing = TRUE;
          gtk_drop_down_set_selected (choice, i);
          self->is_choosing = FALSE;
          return;
        }
    }
}

/* A printer that does not tell what it has may have anything. */
static void
match_paper (Watch *self, GtkPrinter *printer)
{
  const PleaFormat *format = plea_document_get_format (self->document);
  GList            *papers = list_papers (printer);
  GList            *own = find_paper (papers, format, is_for);
  GList            *other = find_paper (papers, format, has_format);

  if (own != NULL && self->has_chosen)
    choose_paper (self, own->data);
  else if (own == NULL && papers != NULL)
    choose_paper (self, other != NULL ? other->data : papers->data);
  self->has_chosen = own == NULL && papers != NULL;
  free_papers (papers);
}

/* What is said */

static GtkPageSetup *
get_setup (Watch *self, GtkPrinter *printer)
{
  GtkPageSetup *setup = gtk_print_unix_dialog_get_page_setup (self->dialog);
  double        top = 0, bottom = 0, left = 0, right = 0;

  if (!gtk_printer_get_hard_margins_for_paper_size (printer, gtk_page_setup_get_paper_size (setup),
                                                    &top, &bottom, &left, &right))
    gtk_printer_get_hard_margins (printer, &top, &bottom, &left, &right);

  return plea_print_fit_add_edges (setup, top, bottom, left, right);
}

/* Whether the printer says that it has none of the paper that is chosen. */
static char *
describe_lack (Watch *self, GtkPrinter *printer, GtkPageSetup *setup)
{
  GtkPaperSize *size = gtk_page_setup_get_paper_size (setup);
  GList        *papers = list_papers (printer);
  gboolean      is_lacking = papers != NULL;

  for (GList *paper = papers; paper != NULL; paper = paper->next)
    if (is_same_paper (paper->data, gtk_paper_size_get_width (size, GTK_UNIT_MM),
                       gtk_paper_size_get_height (size, GTK_UNIT_MM)))
      is_lacking = FALSE;
  free_papers (papers);

  /* TRANSLATORS: %s is a size of paper such as A4 */
  return is_lacking ? g_strdup_printf (_ ("This printer says that it has no %s."),
                                       gtk_paper_size_get_display_name (size))
                    : NULL;
}

/* How to put the paper in, or NULL where that makes no difference. */
static const char *
describe_feeding (const PleaPrintFit *fit)
{
  if (plea_document_is_of_cards (fit->document))
    return _ ("Postcards have two sides: choose two-sided printing, or print the first page, put "
              "the paper in again the other way up, and print the second.");
  if (plea_document_get_format (fit->document)->kind == PLEA_FORMAT_OF_ENVELOPES
      && fit->kind == PLEA_PRINT_AS_SHOWN)
    return _ ("Should the envelope come out upside down, choose the reverse orientation under "
              "“Page Setup”: Plea remembers it.");

  return NULL;
}

static char *
describe_fit (const PleaPrintFit *fit, GtkPageSetup *setup)
{
  g_autofree char *sentences = plea_print_fit_describe (fit, setup);
  const char      *feeding = describe_feeding (fit);

  if (sentences == NULL)
    return g_strdup (feeding);
  if (feeding == NULL)
    return g_steal_pointer (&sentences);

  return g_strdup_printf ("%s\n%s", sentences, feeding);
}

static char *
describe (Watch *self, GtkPrinter *printer)
{
  g_autoptr (GtkPageSetup) setup = get_setup (self, printer);
  g_autoptr (PleaPrintFit) fit = plea_print_fit_new (self->document, setup);
  g_autofree char *lack = describe_lack (self, printer, setup);

  return lack != NULL ? g_steal_pointer (&lack) : describe_fit (fit, setup);
}

static void
update (Watch *self)
{
  GtkPrinter      *printer = gtk_print_unix_dialog_get_selected_printer (self->dialog);
  g_autofree char *text = NULL;

  if (self->is_choosing || printer == NULL)
    return;

  if (printer != self->printer)
    match_paper (self, printer);
  else
    self->has_chosen = FALSE;
  self->printer = printer;
  text = describe (self, printer);
  plea_hint_set_text (self->hint, text);
}

/* The dialog */

static GtkWidget *
find_dialog (GtkWindow *parent)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *window = windows; window != NULL; window = window->next)
    if (GTK_IS_PRINT_UNIX_DIALOG (window->data)
        && gtk_window_get_transient_for (window->data) == parent)
      return window->data;

  return NULL;
}

static PleaHint *
add_hint (GtkDialog *dialog)
{
  GtkWidget *hint = g_object_new (PLEA_TYPE_HINT, "margin-start", 12, "margin-end", 12,
                                  "margin-top", 6, "margin-bottom", 6, NULL);

  plea_hint_set_text (PLEA_HINT (hint), NULL);
  gtk_box_append (GTK_BOX (gtk_dialog_get_content_area (dialog)), hint);

  return PLEA_HINT (hint);
}

/**
 * plea_print_dialog_watch:
 * @parent: over which a print dialog has been shown
 * @document: what is to be printed
 *
 * Has the dialog choose paper that the printer has, and say what that means for the pages. In a
 * sandbox there is no dialog of ours to do that in.
 */
void
plea_print_dialog_watch (GtkWindow *parent, PleaDocument *document)
{
  GtkWidget *dialog = find_dialog (parent);
  Watch     *self;

  if (dialog == NULL)
    return;

  self = g_new0 (Watch, 1);
  self->dialog = GTK_PRINT_UNIX_DIALOG (dialog);
  self->document = g_object_ref (document);
  self->hint = add_hint (GTK_DIALOG (dialog));
  g_object_set_data_full (G_OBJECT (dialog), "plea-watch", self, watch_free);
  g_signal_connect_swapped (dialog, "notify::selected-printer", G_CALLBACK (update), self);
  g_signal_connect_swapped (dialog, "notify::page-setup", G_CALLBACK (update), self);
  update (self);
}
