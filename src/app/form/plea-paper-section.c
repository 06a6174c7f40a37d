/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the form about the supporter's paper and envelopes, the same for all letters. */

#include "config.h"

#include "plea-paper-section.h"

#include <glib/gi18n.h>

#include "plea-font.h"
#include "plea-format.h"
#include "plea-idioms.h"
#include "plea-switch-row.h"

struct _PleaPaperSection
{
  AdwPreferencesGroup parent_instance;

  AdwComboRow   *format;
  AdwComboRow   *font;
  PleaSwitchRow *fold_marks;
};

G_DEFINE_FINAL_TYPE (PleaPaperSection, plea_paper_section, ADW_TYPE_PREFERENCES_GROUP)

/* A choice from a catalog. In the row there may be a name before all others, which stands for none.
 */

static void
list_names (AdwComboRow *row, const GPtrArray *catalog, const char *none)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  if (none != NULL)
    gtk_string_list_append (names, none);
  plea_foreach (const void, item, catalog)
    gtk_string_list_append (names, plea_catalog_item_get_name (item));
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
}

static guint
count_before (GBinding *binding, const GPtrArray *catalog)
{
  g_autoptr (AdwComboRow) row = ADW_COMBO_ROW (g_binding_dup_target (binding));

  return g_list_model_get_n_items (adw_combo_row_get_model (row)) - catalog->len;
}

static gboolean
id_to_nth (GBinding *binding, const GValue *id, GValue *nth, gpointer catalog)
{
  guint found;

  if (g_ptr_array_find (catalog, plea_catalog_find (catalog, g_value_get_string (id)), &found))
    g_value_set_uint (nth, count_before (binding, catalog) + found);

  return TRUE;
}

static gboolean
nth_to_id (GBinding *binding, const GValue *nth, GValue *id, gpointer catalog)
{
  guint                  n_before = count_before (binding, catalog);
  guint                  number = g_value_get_uint (nth);
  const PleaCatalogItem *item = NULL;

  if (number == GTK_INVALID_LIST_POSITION)
    return FALSE;

  if (number >= n_before)
    item = g_ptr_array_index ((GPtrArray *) catalog, number - n_before);
  g_value_set_string (id, item != NULL ? item->id : NULL);

  return TRUE;
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
  list_names (self->format, plea_format_list (PLEA_FORMAT_OF_LETTERS), "");
  list_names (self->font, plea_font_list (), NULL);
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
  g_object_bind_property_full (stationery, "format", self->format, "selected", flags, id_to_nth,
                               nth_to_id, plea_format_list (PLEA_FORMAT_OF_LETTERS), NULL);
  g_object_bind_property_full (stationery, "font", self->font, "selected", flags, id_to_nth,
                               nth_to_id, plea_font_list (), NULL);
  g_object_bind_property (stationery, "fold-marks", self->fold_marks, "active", flags);
}
