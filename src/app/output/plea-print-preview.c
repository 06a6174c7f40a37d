/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages that were to be printed, to be looked at.
 *
 * The print dialog has a button for that. GTK would start another program with a file of the
 * letter, and ends this one where there is none; here nothing leaves the window. */

#include "config.h"

#include "plea-print-preview.h"

#include "plea-idioms.h"
#include "plea-preview.h"

struct _PleaPrintPreview
{
  AdwWindow parent_instance;

  PleaPreview  *pages;
  GtkWidget    *save;
  PleaDocument *document;
  char         *name; /* NULL where it is not to be saved */
};

G_DEFINE_FINAL_TYPE (PleaPrintPreview, plea_print_preview, ADW_TYPE_WINDOW)

static void
print (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaPrintPreview *self = PLEA_PRINT_PREVIEW (widget);
  g_autoptr (PleaDocument) document = g_object_ref (self->document);

  g_signal_emit_by_name (self, "print-wanted", document);
  gtk_window_close (GTK_WINDOW (self));
}

static void
save (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaPrintPreview *self = PLEA_PRINT_PREVIEW (widget);
  g_autoptr (PleaDocument) document = g_object_ref (self->document);
  g_autofree char *name = g_strdup (self->name);

  g_signal_emit_by_name (self, "save-wanted", document, name);
  gtk_window_close (GTK_WINDOW (self));
}

static void
plea_print_preview_dispose (GObject *object)
{
  PleaPrintPreview *self = PLEA_PRINT_PREVIEW (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->name, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_PRINT_PREVIEW);

  G_OBJECT_CLASS (plea_print_preview_parent_class)->dispose (object);
}

static void
plea_print_preview_class_init (PleaPrintPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PLEA_TYPE_PREVIEW);
  G_OBJECT_CLASS (klass)->dispose = plea_print_preview_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-print-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaPrintPreview, pages);
  gtk_widget_class_bind_template_child (widget_class, PleaPrintPreview, save);
  gtk_widget_class_install_action (widget_class, "preview.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "preview.save", NULL, save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  /**
   * PleaPrintPreview::print-wanted:
   * @document: what
   *
   * The pages are as they should be.
   */
  plea_signal_new (klass, "print-wanted", 1, PLEA_TYPE_DOCUMENT);

  /**
   * PleaPrintPreview::save-wanted:
   * @document: what
   * @name: proposed name of the file
   *
   * The pages are to be a file.
   */
  plea_signal_new (klass, "save-wanted", 2, PLEA_TYPE_DOCUMENT, G_TYPE_STRING);
}

static void
plea_print_preview_init (PleaPrintPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plea_print_preview_new:
 * @parent: waits until the preview is closed
 * @document: what to look at
 * @name: (nullable): proposed name of a file with it, or %NULL where there is another way to save
 * it
 *
 * Returns: (transfer none): a window, not shown yet
 */
GtkWidget *
plea_print_preview_new (GtkWindow *parent, PleaDocument *document, const char *name)
{
  PleaPrintPreview *self = g_object_new (PLEA_TYPE_PRINT_PREVIEW, "transient-for", parent, NULL);

  self->document = g_object_ref (document);
  self->name = g_strdup (name);
  gtk_widget_set_visible (self->save, name != NULL);
  plea_preview_show (self->pages, document, NULL);

  return GTK_WIDGET (self);
}
