/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the form about the supporter's paper and envelopes, the same for all letters. */

#include "config.h"

#include "plea-paper-section.h"

#include <glib/gi18n.h>

#include "plea-font.h"
#include "plea-format.h"
#include "plea-switch-row.h"

struct _PleaPaperSection
{
  AdwPreferencesGroup parent_instance;

  AdwComboRow   *format;
  AdwComboRow   *font;
  PleaSwitchRow *fold_marks;
};

G_DEFINE_FINAL_TYPE (PleaPaperSection, plea_paper_section, ADW_TYPE_PREFERENCES_GROUP)

static void
append_names (GtkStringList *names, const GPtrArray *catalog)
{
  for (guint i = 0; i < catalog->len; i++)
    gtk_string_list_append (names, plea_catalog_item_get_name (g_ptr_array_index (catalog, i)));
}

/* Format: the first of the list is the one that is usual where the supporter lives */

static void
list_formats (PleaPaperSection *self)
{
  GtkStringList *names = gtk_string_list_new ((const char *[]){ "", NULL });

  append_names (names, plea_format_list (PLEA_FORMAT_OF_LETTERS));
  adw_combo_row_set_model (self->format, G_LIST_MODEL (names));
  g_object_unref (names);
}

static void
show_usual_format (PleaPaperSection *self, GParamSpec *pspec, PleaSender *sender)
{
  GListModel       *names = adw_combo_row_get_model (self->format);
  const PleaFormat *usual = plea_format_for_country (PLEA_FORMAT_OF_LETTERS, sender->country);
  /* TRANSLATORS: %s is a layout of letters, for example “A4, plain” */
  g_autofree char *as_usual = g_strdup_printf (_ ("Usual where you live: %s"),
                                               plea_catalog_item_get_name (usual));

  gtk_string_list_splice (GTK_STRING_LIST (names), 0, 1, (const char *[]){ as_usual, NULL });
}

static gboolean
format_to_nth (GBinding *binding, const GValue *format, GValue *nth, gpointer user_data)
{
  const PleaFormat *chosen = plea_format_find (PLEA_FORMAT_OF_LETTERS, g_value_get_string (format));
  guint             found;

  if (g_ptr_array_find (plea_format_list (PLEA_FORMAT_OF_LETTERS), chosen, &found))
    g_value_set_uint (nth, found + 1);

  return TRUE;
}

static gboolean
nth_to_format (GBinding *binding, const GValue *nth, GValue *format, gpointer user_data)
{
  guint             number = g_value_get_uint (nth);
  const PleaFormat *chosen = NULL;

  if (number == GTK_INVALID_LIST_POSITION)
    return FALSE;

  if (number > 0)
    chosen = g_ptr_array_index (plea_format_list (PLEA_FORMAT_OF_LETTERS), number - 1);
  g_value_set_string (format, chosen != NULL ? chosen->item.id : NULL);

  return TRUE;
}

/* Typeface */

static void
list_fonts (PleaPaperSection *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  append_names (names, plea_font_list ());
  adw_combo_row_set_model (self->font, G_LIST_MODEL (names));
  g_object_unref (names);
}

static gboolean
font_to_nth (GBinding *binding, const GValue *font, GValue *nth, gpointer user_data)
{
  const PleaFont *chosen = plea_font_find_or_default (g_value_get_string (font));
  guint           found;

  if (g_ptr_array_find (plea_font_list (), chosen, &found))
    g_value_set_uint (nth, found);

  return TRUE;
}

static gboolean
nth_to_font (GBinding *binding, const GValue *nth, GValue *font, gpointer user_data)
{
  guint           number = g_value_get_uint (nth);
  const PleaFont *chosen;

  if (number == GTK_INVALID_LIST_POSITION)
    return FALSE;

  chosen = g_ptr_array_index (plea_font_list (), number);
  g_value_set_string (font, chosen->item.id);

  return TRUE;
}

/* Object */

static void
plea_paper_section_class_init (PleaPaperSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PLEA_TYPE_SWITCH_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-paper-section.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaPaperSection, format);
  gtk_widget_class_bind_template_child (widget_class, PleaPaperSection, font);
  gtk_widget_class_bind_template_child (widget_class, PleaPaperSection, fold_marks);
}

static void
plea_paper_section_init (PleaPaperSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  list_formats (self);
  list_fonts (self);
}

/**
 * plea_paper_section_set_supporter:
 * @sender: where the supporter lives decides which format is usual
 * @stationery: edited from now on
 *
 * To be called once.
 */
void
plea_paper_section_set_supporter (PleaPaperSection *self,
                                  PleaSender       *sender,
                                  PleaStationery   *stationery)
{
  GBindingFlags flags = G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE;

  g_signal_connect_object (sender, "notify::country", G_CALLBACK (show_usual_format), self,
                           G_CONNECT_SWAPPED);
  show_usual_format (self, NULL, sender);
  g_object_bind_property_full (stationery, "format", self->format, "selected", flags, format_to_nth,
                               nth_to_format, NULL, NULL);
  g_object_bind_property_full (stationery, "font", self->font, "selected", flags, font_to_nth,
                               nth_to_font, NULL, NULL);
  g_object_bind_property (stationery, "fold-marks", self->fold_marks, "active", flags);
}
