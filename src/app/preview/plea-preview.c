/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of the letter, as the printer will make them.
 *
 * What is shown are pictures of a PDF, of the pages in sight: of a long letter the others would
 * take most of the time and of the memory. A thread makes one after the other, so that while it
 * works only the latest document waits; until that comes, the last pages stay. */

#include "config.h"

#include "plea-preview.h"

#include <glib/gi18n.h>

#include "plea-fields.h"
#include "plea-follower.h"
#include "plea-hint.h"
#include "plea-rendering.h"
#include "plea-sheet.h"
#include "plea-trace.h"

#define MIN_ZOOM 0.25
#define MAX_ZOOM 4.0
#define ZOOM_STEP 1.2
/* Later than this the supporter is told that newer pages are on their way. */
#define PATIENCE_MS 150

struct _PleaPreview
{
  AdwBin parent_instance;

  GtkStack          *stack;
  GtkScrolledWindow *scroller;
  PleaHint          *warnings;
  GtkBox            *sheets;
  GtkRevealer       *updating;
  AdwStatusPage     *words;

  PleaDocument  *document; /* the latest */
  PleaRendering *shown;
  PleaFollower  *follower;
  GThreadPool   *thread; /* one, since Pango keeps its fonts for a thread */
  GCancellable  *closing;
  gboolean       is_rendering;
  GBytes        *pdf;
  gboolean       is_ready;
  double         zoom;
  guint          patience;
  guint          looking;
};

G_DEFINE_FINAL_TYPE (PleaPreview, plea_preview, ADW_TYPE_BIN)

/* Telling that newer pages are on their way */

static gboolean
lose_patience (gpointer data)
{
  PleaPreview *self = data;

  self->patience = 0;
  gtk_revealer_set_reveal_child (self->updating, TRUE);

  return G_SOURCE_REMOVE;
}

static void
begin_waiting (PleaPreview *self)
{
  if (self->patience == 0)
    self->patience = g_timeout_add (PATIENCE_MS, lose_patience, self);
}

static void
end_waiting (PleaPreview *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  gtk_revealer_set_reveal_child (self->updating, FALSE);
}

/* Sheets */

static PleaSheet *
get_first_sheet (PleaPreview *self)
{
  return (PleaSheet *) gtk_widget_get_first_child (GTK_WIDGET (self->sheets));
}

static PleaSheet *
get_next_sheet (PleaSheet *sheet)
{
  return (PleaSheet *) gtk_widget_get_next_sibling (GTK_WIDGET (sheet));
}

static void render_soon (PleaPreview *self);

static void
count_sheets (PleaPreview *self, guint n_before)
{
  guint n = plea_preview_get_n_pages (self);

  if (n == n_before)
    return;

  for (guint i = n_before; i < n; i++)
    {
      GtkWidget *sheet = plea_sheet_new ();

      plea_sheet_set_zoom (PLEA_SHEET (sheet), self->zoom);
      g_signal_connect_object (sheet, "notify::scale", G_CALLBACK (render_soon), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (sheet, "placed", G_CALLBACK (render_soon), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->sheets, sheet);
    }
  for (guint i = n; i < n_before; i++)
    gtk_box_remove (self->sheets, gtk_widget_get_last_child (GTK_WIDGET (self->sheets)));
}

static void
tell_sheet (PleaPreview *self, PleaSheet *sheet, guint nth)
{
  /* TRANSLATORS: the name of a picture of a page: its number, and how many there are */
  g_autofree char *name = g_strdup_printf (_ ("Page %u of %u"), nth + 1, self->shown->n_pages);

  plea_sheet_set_words (sheet, name, plea_rendering_get_text (self->shown, nth));
}

/* No sheet keeps its picture, for it may show what is no longer so. */
static void
fill_sheets (PleaPreview *self)
{
  const PleaFormat *format = plea_document_get_format (self->shown->document);
  PleaSheet        *sheet = get_first_sheet (self);

  for (guint nth = 0; sheet != NULL; nth++, sheet = get_next_sheet (sheet))
    {
      plea_sheet_set_size (sheet, format->width * PLEA_POINTS_PER_MM,
                           format->height * PLEA_POINTS_PER_MM);
      plea_sheet_set_picture (sheet, plea_rendering_get_picture (self->shown, nth));
      tell_sheet (self, sheet, nth);
    }
}

static gboolean
is_in_sight (PleaPreview *self, PleaSheet *sheet)
{
  float           height = (float) gtk_widget_get_height (GTK_WIDGET (self->scroller));
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (GTK_WIDGET (sheet), GTK_WIDGET (self->scroller), &bounds)
         && bounds.origin.y < height && bounds.origin.y + bounds.size.height > 0;
}

static gboolean
is_past (PleaPreview *self, PleaSheet *sheet)
{
  float           middle = (float) gtk_widget_get_height (GTK_WIDGET (self->scroller)) / 2;
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (GTK_WIDGET (sheet), GTK_WIDGET (self->scroller), &bounds)
         && bounds.origin.y + bounds.size.height < middle;
}

/* The keyboard stops at all sheets at once, and there a screen reader reads the one in sight. */
static void
tell_sheet_in_sight (PleaPreview *self)
{
  PleaSheet *sheet = get_first_sheet (self);

  while (sheet != NULL && get_next_sheet (sheet) != NULL && is_past (self, sheet))
    sheet = get_next_sheet (sheet);
  if (sheet != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->scroller),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    plea_sheet_get_words (sheet), -1);
}

/* Rendering */

static gboolean
is_latest_shown (PleaPreview *self)
{
  return self->shown != NULL && self->shown->document == self->document;
}

static void
update_pdf (PleaPreview *self)
{
  g_clear_pointer (&self->pdf, g_bytes_unref);
  if (is_latest_shown (self))
    self->pdf = g_bytes_ref (self->shown->pdf);
  g_object_notify (G_OBJECT (self), "pdf");
}

/* What is in sight, unless it is there already. */
static PleaRendering *
get_wanted (PleaPreview *self)
{
  PleaSheet *sheet = get_first_sheet (self);
  int        width = sheet != NULL ? plea_sheet_get_n_pixels (sheet) : 0;
  guint      first = 0, end = 0;
  gboolean   is_complete = is_latest_shown (self);

  for (guint nth = 0; sheet != NULL && width > 0; nth++, sheet = get_next_sheet (sheet))
    if (is_in_sight (self, sheet))
      {
        first = end == 0 ? nth : first;
        end = nth + 1;
        is_complete = is_complete && plea_sheet_is_sharp (sheet);
      }
  if (is_complete)
    return NULL;

  return plea_rendering_new (self->document, self->shown, first, end, width);
}

static void on_rendered (GObject *source, GAsyncResult *result, gpointer preview);

static void
render (PleaPreview *self)
{
  g_autoptr (PleaRendering) wanted = NULL;
  GTask *task;

  if (self->document == NULL || self->is_rendering || (wanted = get_wanted (self)) == NULL)
    return;

  task = g_task_new (NULL, self->closing, on_rendered, self);
  g_task_set_source_tag (task, render);
  g_task_set_task_data (task, g_steal_pointer (&wanted), (GDestroyNotify) plea_rendering_unref);
  self->is_rendering = TRUE;
  g_thread_pool_push (self->thread, task, NULL);
}

static void
render_in_thread (gpointer data, gpointer user_data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (plea_rendering_run (g_task_get_task_data (task), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static gboolean
render_when_idle (gpointer data)
{
  PleaPreview *self = data;

  self->looking = 0;
  plea_follower_go (self->follower);
  tell_sheet_in_sight (self);
  render (self);

  return G_SOURCE_REMOVE;
}

/* After the sheets have taken their places: GTK lays out at a higher priority. */
static void
render_soon (PleaPreview *self)
{
  if (self->looking == 0 && self->thread != NULL)
    self->looking = g_idle_add (render_when_idle, self);
}

static void
show_warnings (PleaPreview *self, char **warnings)
{
  g_autofree char *text = g_strjoinv ("\n", warnings);

  plea_hint_set_text (self->warnings, *text != '\0' ? text : NULL);
}

static void
show_rendering (PleaPreview *self, PleaRendering *rendering)
{
  gboolean is_new = !is_latest_shown (self);
  guint    n_before = plea_preview_get_n_pages (self);

  g_clear_pointer (&self->shown, plea_rendering_unref);
  self->shown = plea_rendering_ref (rendering);
  count_sheets (self, n_before);
  fill_sheets (self);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->scroller));
  if (rendering->warnings != NULL)
    show_warnings (self, rendering->warnings);
  if (is_new)
    {
      plea_follower_show (self->follower, rendering->news);
      update_pdf (self);
    }
  if (rendering->pictures->len > 0)
    plea_trace_painted (GTK_WIDGET (self), "pages shown");
  render_soon (self);
}

static void
show_words (PleaPreview *self, const char *icon_name, const char *heading, const char *why)
{
  /* A status page takes its words for markup. */
  g_autofree char *advice = g_markup_escape_text (why, -1);

  g_object_set (self->words, "icon-name", icon_name, "title", heading, "description", advice, NULL);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->words));
}

static void
on_rendered (GObject *source, GAsyncResult *result, gpointer preview)
{
  PleaPreview   *self = preview;
  PleaRendering *rendering = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean is_done = g_task_propagate_boolean (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) /* the preview is gone */
    return;

  self->is_rendering = FALSE;
  if (rendering->document != self->document) /* there is a later one */
    {
      render (self);
      return;
    }

  end_waiting (self);
  if (is_done)
    show_rendering (self, rendering);
  else
    show_words (self, "dialog-error-symbolic", _ ("No Preview"), error->message);
  self->is_ready = TRUE;
  g_object_notify (G_OBJECT (self), "ready");
}

/* Object */

/* Waits for the thread: a program that ends takes Poppler away from under it. */
static void
plea_preview_dispose (GObject *object)
{
  PleaPreview *self = PLEA_PREVIEW (object);

  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_handle_id (&self->looking, g_source_remove);
  g_cancellable_cancel (self->closing);
  if (self->thread != NULL)
    g_thread_pool_free (g_steal_pointer (&self->thread), FALSE, TRUE);
  g_clear_object (&self->document);
  g_clear_pointer (&self->shown, plea_rendering_unref);
  g_clear_object (&self->follower);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_PREVIEW);

  G_OBJECT_CLASS (plea_preview_parent_class)->dispose (object);
}

/* The keys of its scroller turn the pages. */
static gboolean
plea_preview_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PLEA_PREVIEW (widget)->scroller));
}

static void
plea_preview_finalize (GObject *object)
{
  g_clear_object (&PLEA_PREVIEW (object)->closing);

  plea_fields_finalize (object);
}

/* With Ctrl the wheel zooms, as it does wherever there are pages. */
static gboolean
on_wheel_turned (PleaPreview *self, double across, double down, GtkEventController *controller)
{
  GdkModifierType held = gtk_event_controller_get_current_event_state (controller);

  if ((held & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  if (down < 0)
    plea_preview_zoom_in (self);
  else if (down > 0)
    plea_preview_zoom_out (self);

  return GDK_EVENT_STOP;
}

static void
apply_zoom (PleaPreview *self)
{
  for (PleaSheet *sheet = get_first_sheet (self); sheet != NULL; sheet = get_next_sheet (sheet))
    plea_sheet_set_zoom (sheet, self->zoom);
}

static void
install_fields (GObjectClass *object_class)
{
  GParamFlags         readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const PleaDataField fields[] = {
    { G_STRUCT_OFFSET (PleaPreview, pdf),
      g_param_spec_boxed ("pdf", NULL, NULL, G_TYPE_BYTES, readable) },
    { G_STRUCT_OFFSET (PleaPreview, is_ready),
      g_param_spec_boolean ("ready", NULL, NULL, FALSE, readable) },
    { G_STRUCT_OFFSET (PleaPreview, zoom),
      g_param_spec_double ("zoom", NULL, NULL, 0, MAX_ZOOM, 0, PLEA_FIELD_FLAGS) },
  };

  plea_fields_install (object_class, fields, G_N_ELEMENTS (fields));
}

static void
plea_preview_class_init (PleaPreviewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  install_fields (object_class);
  object_class->dispose = plea_preview_dispose;
  object_class->finalize = plea_preview_finalize;
  widget_class->grab_focus = plea_preview_grab_focus;

  g_type_ensure (PLEA_TYPE_HINT);
  gtk_widget_class_set_template_from_resource (widget_class, PLEA_RESOURCE_PATH "/plea-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, PleaPreview, scroller);
  gtk_widget_class_bind_template_child (widget_class, PleaPreview, warnings);
  gtk_widget_class_bind_template_child (widget_class, PleaPreview, sheets);
  gtk_widget_class_bind_template_child (widget_class, PleaPreview, updating);
  gtk_widget_class_bind_template_child (widget_class, PleaPreview, words);
  gtk_widget_class_bind_template_callback (widget_class, apply_zoom);
  gtk_widget_class_bind_template_callback (widget_class, on_wheel_turned);
}

static void
watch (PleaPreview *self, GtkAdjustment *adjustment)
{
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (render_soon), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (render_soon), self,
                           G_CONNECT_SWAPPED);
}

static void
plea_preview_init (PleaPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->thread = g_thread_pool_new (render_in_thread, NULL, 1, TRUE, NULL);
  self->closing = g_cancellable_new ();
  self->follower = plea_follower_new (self->scroller, self->sheets);
  watch (self, gtk_scrolled_window_get_hadjustment (self->scroller));
  watch (self, gtk_scrolled_window_get_vadjustment (self->scroller));
}

static void
show_nothing (PleaPreview *self, const char *why)
{
  guint n_before = plea_preview_get_n_pages (self);

  g_clear_pointer (&self->shown, plea_rendering_unref);
  end_waiting (self);
  plea_hint_set_text (self->warnings, NULL);
  count_sheets (self, n_before);
  show_words (self, "plea-letter-symbolic", _ ("There Is No Letter Yet"), why);
}

/**
 * plea_preview_show:
 * @document: (nullable): what to show, as soon as its pages are made
 * @why: (nullable): where there is nothing, why, as a sentence
 */
void
plea_preview_show (PleaPreview *self, PleaDocument *document, const char *why)
{
  g_set_object (&self->document, document);
  if (document == NULL)
    show_nothing (self, why);
  else
    begin_waiting (self);
  update_pdf (self);
  render (self);
}

/**
 * plea_preview_get_pdf:
 *
 * Returns: (transfer none) (nullable): the PDF whose pages are shown, or %NULL while a newer one is
 * made
 */
GBytes *
plea_preview_get_pdf (PleaPreview *self)
{
  return self->pdf;
}

guint
plea_preview_get_n_pages (PleaPreview *self)
{
  return self->shown != NULL ? self->shown->n_pages : 0;
}

/**
 * plea_preview_get_shown:
 *
 * Returns: (transfer none) (nullable): the document whose pages are shown
 */
PleaDocument *
plea_preview_get_shown (PleaPreview *self)
{
  return self->shown != NULL ? self->shown->document : NULL;
}

/* Zoom */

/**
 * plea_preview_set_zoom:
 * @zoom: 1 for real size, or 0 to fit the width
 */
void
plea_preview_set_zoom (PleaPreview *self, double zoom)
{
  g_object_set (self, "zoom", zoom, NULL);
}

/* From where the page is now, also when that was chosen by the width of the window. */
static void
multiply_zoom (PleaPreview *self, double factor)
{
  PleaSheet *sheet = get_first_sheet (self);
  double     zoom = sheet != NULL ? plea_sheet_get_zoom (sheet) : 0;

  if (zoom > 0)
    plea_preview_set_zoom (self, CLAMP (zoom * factor, MIN_ZOOM, MAX_ZOOM));
}

void
plea_preview_zoom_in (PleaPreview *self)
{
  multiply_zoom (self, ZOOM_STEP);
}

void
plea_preview_zoom_out (PleaPreview *self)
{
  multiply_zoom (self, 1 / ZOOM_STEP);
}
