/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letters in the record, counted, as a table whose rows are the bars of a chart as well, on
 * pages, and as a table for other programs. */

#include "config.h"

#include "plea-report.h"

#include <glib/gi18n.h>

#include "plea-drop-down.h"
#include "plea-idioms.h"
#include "plea-locale.h"
#include "plea-message.h"
#include "plea-output.h"
#include "plea-report-table.h"
#include "plea-save-table.h"
#include "plea-switch-row.h"

#define BAR_WIDTH 110

struct _PleaReport
{
  AdwWindow parent_instance;

  GtkDropDown   *measure;
  GtkListBox    *counts;
  PleaSwitchRow *with_names;

  PleaSession *session;
  PleaRecord  *record;
  PleaOutput  *output;
};

G_DEFINE_FINAL_TYPE (PleaReport, plea_report, ADW_TYPE_WINDOW)

static char *
describe_count (const PleaRecordCount *count)
{
  guint            percent = count->n_answered * 100 / MAX (count->n_posted, 1);
  g_autofree char *part = plea_locale_format_percent (percent);

  /* TRANSLATORS: how many letters were posted, how many of them were answered, which part that is
   * (“25%”, as your language writes it), and how many the post brought back */
  return g_strdup_printf (_ ("Posted: %u. Answered: %u (%s). Came back: %u."), count->n_posted,
                          count->n_answered, part, count->n_returned);
}

/* Rows */

static GtkWidget *
make_bar (const PleaRecordCount *count, guint most, const char *name)
{
  GtkWidget *bar = gtk_level_bar_new_for_interval (0, most);

  gtk_level_bar_add_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_FULL, most);
  gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), count->n_posted);
  gtk_widget_set_size_request (bar, BAR_WIDTH, -1);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return bar;
}

static void
add_row (PleaReport *self, const PleaRecordCount *count, guint most, const char *name)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *words = describe_count (count);

  g_object_set (row, "use-markup", FALSE, "title", name, "subtitle", words, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_bar (count, most, name));
  gtk_list_box_append (self->counts, row);
}

static PleaRecordCount
sum (GPtrArray *counts, guint *most)
{
  PleaRecordCount all = { 0 };

  *most = 0;
  plea_foreach (PleaRecordCount, count, counts)
    {
      all.n_posted += count->n_posted;
      all.n_answered += count->n_answered;
      all.n_returned += count->n_returned;
      *most = MAX (*most, count->n_posted);
    }

  return all;
}

static void
show_counts (PleaReport *self)
{
  PleaRecordMeasure measure = (PleaRecordMeasure) gtk_drop_down_get_selected (self->measure);
  g_autoptr (GPtrArray) counts = NULL;
  GtkWidget      *row;
  PleaRecordCount all;
  guint           most;

  if (self->record == NULL)
    return;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->counts))) != NULL)
    gtk_list_box_remove (self->counts, row);
  counts = plea_record_count (plea_record_get_entries (self->record), measure);
  all = sum (counts, &most);
  /* TRANSLATORS: a row in a table of numbers of letters */
  add_row (self, &all, MAX (all.n_posted, 1), _ ("All Letters"));
  plea_foreach (PleaRecordCount, count, counts)
    {
      g_autofree char *name = plea_report_describe_key (count->key, measure);

      add_row (self, count, most, name);
    }
}

/* As a table for other programs */

static void
save (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaReport *self = PLEA_REPORT (widget);

  /* TRANSLATORS: the proposed name of a file with a table of letters */
  plea_save_table (GTK_WINDOW (self), _ ("Letters.csv"),
                   plea_record_to_csv (plea_record_get_entries (self->record),
                                       plea_switch_row_get_active (self->with_names)),
                   NULL);
}

/* As pages */

static PleaDocument *
make_pages (PleaReport *self)
{
  g_autoptr (GPtrArray) rows = plea_report_table_new (
      plea_record_get_entries (self->record), plea_switch_row_get_active (self->with_names));
  PleaStyle style = plea_style_for_letters (plea_session_get_stationery (self->session),
                                            plea_session_get_sender (self->session)->country);

  return plea_document_new_table (rows, &style);
}

static void
print (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaReport *self = PLEA_REPORT (widget);
  g_autoptr (PleaDocument) document = make_pages (self);

  plea_output_print (self->output, document);
}

static void
save_pages (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaReport *self = PLEA_REPORT (widget);
  g_autoptr (PleaDocument) document = make_pages (self);

  /* TRANSLATORS: the proposed name of a file with numbers of letters */
  plea_output_save (self->output, document, plea_session_get_habits (self->session)->folder,
                    _ ("Report.pdf"));
}

static void
tell_saved (PleaReport *self)
{
  plea_message_tell (GTK_WINDOW (self), _ ("Report saved"));
}

static void
tell_printed (PleaReport *self)
{
  plea_message_tell (GTK_WINDOW (self), _ ("Report sent to the printer"));
}

static void
bring_out (PleaReport *self)
{
  self->output = plea_output_new (GTK_WINDOW (self), plea_session_get_store (self->session));
  g_signal_connect_object (self->output, "saved", G_CALLBACK (tell_saved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->output, "printed", G_CALLBACK (tell_printed), self,
                           G_CONNECT_SWAPPED);
}

/* Object */

static void
plea_report_dispose (GObject *object)
{
  PleaReport *self = PLEA_REPORT (object);

  g_clear_object (&self->output);
  g_clear_object (&self->record);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_REPORT);

  G_OBJECT_CLASS (plea_report_parent_class)->dispose (object);
}

static void
plea_report_class_init (PleaReportClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PLEA_TYPE_SWITCH_ROW);
  G_OBJECT_CLASS (klass)->dispose = plea_report_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, PLEA_RESOURCE_PATH "/plea-report.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaReport, measure);
  gtk_widget_class_bind_template_child (widget_class, PleaReport, counts);
  gtk_widget_class_bind_template_child (widget_class, PleaReport, with_names);
  gtk_widget_class_bind_template_callback (widget_class, show_counts);
  gtk_widget_class_install_action (widget_class, "report.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "report.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "report.save-pages", NULL, save_pages);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
plea_report_init (PleaReport *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* TRANSLATORS: a choice of what letters are counted by: year, country and so on */
  plea_drop_down_name (self->measure, _ ("Count"));
}

/**
 * plea_report_new:
 * @parent: the window whose letters they are
 * @session: whose letters they are; its record can be read
 *
 * Returns: (transfer none): a window to present
 */
GtkWidget *
plea_report_new (GtkWindow *parent, PleaSession *session)
{
  PleaReport *self = g_object_new (PLEA_TYPE_REPORT, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->record = g_object_ref (plea_session_get_record (session));
  bring_out (self);
  g_signal_connect_object (plea_record_get_entries (self->record), "items-changed",
                           G_CALLBACK (show_counts), self, G_CONNECT_SWAPPED);
  show_counts (self);

  return GTK_WIDGET (self);
}
